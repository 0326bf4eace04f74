"""The wording of problems of the complaints desk."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

COMPLAINTS_DESK: dict[str, Finding] = {
    "severity_unknown": Finding(
        "warning",
        Text("紧急程度看不懂", "Severity not understood"),
        Text(
            "“{heading}”写的“{value}”不是特急、高、中、低，暂按“中”计时。",
            "'{value}' under '{heading}' is none of urgent, high, normal, low; its limits are those of normal.",
        ),
        Text(
            "请改成特急、高、中、低之一（P1 到 P4 也认得）。", "Write urgent, high, normal or low (P1 to P4 are known)."
        ),
    ),
    "duration_unknown": Finding(
        "warning",
        Text("用时看不懂", "Duration not understood"),
        Text(
            "“{heading}”写的“{value}”不是一段时间，没有用来计时。",
            "'{value}' under '{heading}' is no span of time; the clock goes without it.",
        ),
        Text("请写成“3天”“2小时”“1天4小时”或 02:30。", "Write it like 3 days, 2 hours, 1 day 4 hrs or 02:30."),
    ),
    "complaint_status_unknown": Finding(
        "warning",
        Text("投诉状态看不懂", "Status of a complaint not understood"),
        Text(
            "“{heading}”写的“{value}”看不出办结没有；没有办结时间的按未办结算。",
            "'{value}' under '{heading}' does not say whether it is closed; without a closing date it counts as open.",
        ),
        Text("请改成处理中、已办结这样的词，或填上办结时间。", "Write open or closed, or fill in the day of closing."),
    ),
    "complaint_column_unknown": Finding(
        "warning",
        Text("整列的词都看不懂", "No word of a column understood"),
        Text(
            "“{heading}”识别为“{meaning}”，里面的词一个也看不懂（如 {words}），分析时没有用它。",
            "'{heading}' was read as '{meaning}', but none of its words is understood (such as {words}); it was not used.",
        ),
        Text(
            "如果这一列是别的意思，请改表头；如果是这个意思，请用空白投诉表里下拉的词。",
            "If the column is something else, rename its heading; if not, use the words of the blank workbook's lists.",
        ),
    ),
    "complaint_number_twice": Finding(
        "warning",
        Text("两起投诉同一个编号", "Two complaints under one number"),
        Text(
            "投诉编号 {value} 不止一行；两行都算，经过表里的事记在当时最近的一行上。",
            "Complaint {value} stands in more than one row; both count, and events go to the latest one received by then.",
        ),
        Text(
            "请给其中一起改编号，或删去重复的行。",
            "Give one of them another number, or delete the row that is there twice.",
        ),
    ),
    "calendar_not_announced": Finding(
        "warning",
        Text("那一年的放假安排还没公布", "Calendar of a year not announced yet"),
        Text(
            "{country} 的 {years} 年还没有公布调休，投诉计时先按星期和法定节日算。",
            "Make-up workdays of {years} in {country} are not announced; the clock of complaints goes by weekdays and fixed holidays.",
        ),
        Text(
            "公布后升级本程序，或把不同的日子写进规则表的“投诉工作日历”。",
            "Once they are, update this program, or write the days that differ on the playbook's sheet of days.",
        ),
    ),
}
