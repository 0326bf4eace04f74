"""The wording of problems of schedules that came back."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

_ADVICE = Text("请核对这一行，改好后再放回来。", "Check the row, correct it and drop the schedule in again.")

SCHEDULES: dict[str, Finding] = {
    "schedule_returned": Finding(
        "note",
        Text("收到填好的跟进计划", "Filled-in schedule received"),
        Text(
            "{rows} 行：已完成 {done}，未联系上 {unreachable}，改期 {postponed}，取消 {cancelled}，其他 {other}，"
            "没有填的 {untouched}，以前已经记下的 {again}，用不上的 {lost}。",
            "{rows:|row|rows}: done {done}, not reached {unreachable}, postponed {postponed}, cancelled {cancelled}, other {other}, "
            "not filled in {untouched}, noted before {again}, not used {lost}.",
        ),
        Text(
            "不用处理；都记在结果文件夹的 visits.xlsx 里。",
            "Nothing to do; all is kept in visits.xlsx in the output folder.",
        ),
    ),
    "schedule_columns_added": Finding(
        "note",
        Text("计划里加了自己的列", "Columns added to the schedule"),
        Text(
            "加的列“{names}”没有记进 visits.xlsx，只在这份文件里。",
            "The added columns '{names}' are not noted in visits.xlsx; they stand in this file only.",
        ),
        Text(
            "要留下的话，请写在“备注”或“结果”里再放回来；客户的长期资料请加到客户表。",
            "To keep them, write them into Note or Result and drop the file in again; lasting facts belong in the customer sheet.",
        ),
    ),
    "schedule_other_desk": Finding(
        "error",
        Text("别家的跟进计划", "Schedule of another desk"),
        Text(
            "这一行是别的团队（另一个结果文件夹）的计划，没有使用。",
            "This row belongs to the schedule of another desk (another output folder); it was not used.",
        ),
        Text(
            "请交给那个团队；如果就是您的，请用原来的结果文件夹运行。",
            "Give it to that desk; if it is yours, run with the output folder that it came from.",
        ),
    ),
    "schedule_key_wrong": Finding(
        "warning",
        Text("行码不对", "Wrong row code"),
        Text(
            "“{value}”不是这份计划的行码（可能改过），这一行按写着的客户和日期使用。",
            "'{value}' is no row code of a schedule (it may have been changed); the row was used for the customer and day "
            "that it names.",
        ),
        Text("行码一列请不要改。", "Leave the column of row codes as it is."),
    ),
    "schedule_key_lost": Finding(
        "error",
        Text("不知道是哪位客户", "Nobody knows whose row this is"),
        Text(
            "行码“{value}”不对，行里也没有客户编号、名称或电话，没有使用。",
            "The row code '{value}' is wrong and the row names no customer (id, name or phone); it was not used.",
        ),
        Text("请填上客户名称或电话，再放回来。", "Fill in the customer's name or phone and drop it in again."),
    ),
    "schedule_key_copied": Finding(
        "warning",
        Text("行码是别的客户的", "Row code of another customer"),
        Text(
            "行码“{value}”属于另一位客户（可能是往下复制的），这一行按写着的客户使用。",
            "The row code '{value}' belongs to another customer (it may have been copied down); the row was used for the "
            "customer that it names.",
        ),
        Text(
            "行码一列请不要复制或填充；请核对这些行。", "Do not copy or fill the column of row codes; check these rows."
        ),
    ),
    "schedule_cell_changed": Finding(
        "warning",
        Text("计划里改了不用填的格", "Changed cell outside the columns to fill in"),
        Text(
            "“{field}”原来是“{before}”，交回来是“{value}”；跟进结果照常记下，客户资料没有改。",
            "'{field}' was '{before}' and came back as '{value}'; the outcome is noted, the customer's data stay as they are.",
        ),
        Text("如果是更正，请改在客户表里。", "If it is a correction, make it in the customer sheet."),
    ),
    "schedule_status_unknown": Finding(
        "warning",
        Text("状态看不懂", "Status not understood"),
        Text(
            "{name}：不知道“{value}”是什么意思；这一行和备注都记下了，但不算联系过。",
            "{name}: '{value}' is no status that is known; the row and its notes are kept, but do not count as a contact.",
        ),
        Text(
            "请从列表里选：已完成、未联系上、改期或取消。",
            "Choose one from the list: done, not reached, postponed or cancelled.",
        ),
    ),
    "schedule_status_missing": Finding(
        "warning",
        Text("填了内容，没有填状态", "Filled in, but without a status"),
        Text(
            "{name}：写了结果或备注，状态还是“待联系”；内容记下了，但不算联系过。",
            "{name}: there is a result or note, but the status is still to do; it is kept, but does not count as a contact.",
        ),
        Text("联系过的话，请把状态选成“已完成”。", "If the customer was contacted, choose the status Done."),
    ),
    "schedule_moved_unsaid": Finding(
        "warning",
        Text("填了新日期，没有填状态", "New date without a status"),
        Text(
            "{name}：没有填状态，但写了新日期 {value}；当作改期。",
            "{name}: no status, but the new date {value}; it was taken as postponed.",
        ),
        Text("联系过的话，请把状态选成“已完成”。", "If the customer was contacted, choose the status Done."),
    ),
    "schedule_no_new_date": Finding(
        "warning",
        Text("改期，没有看得懂的新日期", "Postponed without a new date"),
        Text(
            "{name}：要改期，但“{field}”里的“{value}”不是日期；仍按原来的日子安排。",
            "{name}: postponed, but '{value}' in '{field}' is no date; it stays due as before.",
        ),
        Text("请写成 2026-05-01 或“下周三”。", "Write it like 2026-05-01 or next Wednesday."),
    ),
    "schedule_new_date_past": Finding(
        "warning",
        Text("新日期在计划日之前", "New date before the planned day"),
        Text(
            "{name}：新日期 {value} 早于这次联系的日子，会马上安排。",
            "{name}: the new date {value} lies before the day of this contact; it is planned at once.",
        ),
        _ADVICE,
    ),
    "schedule_copies_differ": Finding(
        "warning",
        Text("同一行交回来两种说法", "One row came back with two answers"),
        Text(
            "{name}：这里是“{state}”，{other} 行是“{other_state}”；两行都记下了。",
            "{name}: '{state}' here, '{other_state}' in {other}; both are kept.",
        ),
        Text(
            "请商定以哪个为准：把另一份文件拿走，再在 visits.xlsx 里删掉那一行。",
            "Agree which is right: take the other file away, then delete its row in visits.xlsx.",
        ),
    ),
}
