"""The wording of problems of columns: what was concluded from their values, what the team decided about them."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

_CHECK = Text(
    "请核对；认错了，请在 problems.xlsx 的“每列认成了什么”里改好，再把它放回来。",
    "Check it; if it is wrong, correct it on the sheet Columns of problems.xlsx and drop that file in again.",
)

COLUMNS: dict[str, Finding] = {
    "column_by_values": Finding(
        "warning",
        Text("按内容认出的列", "Column told by its values"),
        Text(
            "“{heading}”这一列按内容识别为“{field}”：{why}。",
            "'{heading}' is taken for '{field}': {why}.",
        ),
        _CHECK,
    ),
    "column_contradicts": Finding(
        "warning",
        Text("表头与内容不符", "Heading and values disagree"),
        Text(
            "“{heading}”的内容不像“{field}”：{share} 是{what}。{done}",
            "'{heading}' does not hold '{field}': {share} of its cells are {what}. {done}",
        ),
        _CHECK,
    ),
    "id_counts_rows": Finding(
        "warning",
        Text("编号只是行号", "The ids only count the rows"),
        Text(
            "“{heading}”从 1 数起，“{other}”里同样的号码是别的人；识别为行号，没有用作客户编号。",
            "'{heading}' counts 1, 2, 3, and in {other} the same numbers are other people; it was taken for a row number and not for the customer id.",
        ),
        Text(
            "如果确是客户编号，请让每位客户在所有文件里只有一个编号。",
            "If these are customer ids, give each customer one number that is the same in all files.",
        ),
    ),
    "sheet_doubtful": Finding(
        "warning",
        Text("不太确定是什么表", "Not quite sure what the sheet is"),
        Text(
            "这张表识别为{table}，把握不大，也可能是{other}。",
            "The sheet is taken as {table}, without much certainty: it may be {other}.",
        ),
        Text(
            "请核对；认错了，请在 problems.xlsx 的“识别出的表”里改好，再把它放回来。",
            "Check it; if it is wrong, correct it on the sheet Tables of problems.xlsx and drop that file in again.",
        ),
    ),
    "column_rival": Finding(
        "warning",
        Text("两列都像", "Two columns that would do"),
        Text(
            "{field}取自“{heading}”；“{other}”也像，差别很小{sums}。",
            "{field} is read from '{heading}'; '{other}' would have done nearly as well{sums}.",
        ),
        _CHECK,
    ),
    "amount_of_parts": Finding(
        "warning",
        Text("金额由多列相加", "Amount added up from several columns"),
        Text(
            "表里没有合计，金额按 {count} 列相加：{names}。",
            "The table has no total; the amount is the sum of {count:|column|columns}: {names}.",
        ),
        Text(
            "如果其中有的不算销售额，请在表里加一列合计，或在 problems.xlsx 的“列”表里指定金额列。",
            "If some of them are no sales, add a column with the total, or choose the amount on the sheet Columns of "
            "problems.xlsx.",
        ),
    ),
    "amount_is_unit_price": Finding(
        "warning",
        Text("单价当作金额", "A unit price for the amount"),
        Text(
            "表里没有数量，也没有合计，每行的金额都按“{heading}”计，当作只卖了一件。",
            "The table has neither a quantity nor a total: the amount of each row is '{heading}', as if it were one piece.",
        ),
        Text(
            "如果是每件、每天或每小时的价格，请在表里加一列数量或合计；如果就是金额，请在 problems.xlsx 的“列”表里指定。",
            "If it is for a piece, a day or an hour, add a column with the quantity or the total; if it is the amount, choose "
            "it on the sheet Columns of problems.xlsx.",
        ),
    ),
    "day_from_name": Finding(
        "warning",
        Text("日期取自名称", "Day taken from a name"),
        Text(
            "表里没有日期列，各行都按“{name}”里的日期 {day} 计。",
            "The table has no column of days; every row counts on {day}, the day in '{name}'.",
        ),
        Text(
            "如果不是这一天，请在表里加一列日期。",
            "If they are of other days, add a column with the day of each row.",
        ),
    ),
    "headings_shifted": Finding(
        "warning",
        Text("表头错位", "Headings one column off"),
        Text(
            "表头与内容错开了一列（例如“{heading}”下面 {share} 是{what}），已按内容往{side}移一列对齐。",
            "The headings stand one column off ({share} of the cells under '{heading}' are {what}); every heading was "
            "read one column further {side}.",
        ),
        _CHECK,
    ),
    "columns_swapped": Finding(
        "warning",
        Text("两列日期颠倒", "Two date columns swapped"),
        Text(
            "“{heading}”有 {share} 的日期晚于“{other}”（{count} 行），两列应是填反了，已对调。",
            "'{heading}' is later than '{other}' in {share} of the rows ({count}): the two columns were taken the other "
            "way round.",
        ),
        _CHECK,
    ),
    "columns_decided": Finding(
        "note",
        Text("表和列的改动", "Tables and columns as you decided"),
        Text(
            "从这份文件读到 {count} 处改动（表和列是什么），这次就照此处理；用 run 运行一次后会一直记住。",
            "Decisions about tables and columns read from this file and followed: {count}. crm-sheets run also remembers "
            "them.",
        ),
        Text(
            "无需处理；想恢复自动识别，请把“改为”选成“自动识别”。",
            "Nothing to do; choose 'automatic' under 'Change to' to take one back.",
        ),
    ),
    "decision_unknown": Finding(
        "warning",
        Text("每列认成了什么里看不懂的改动", "Unknown field in the columns sheet"),
        Text(
            "“{heading}”的“改为”写的是“{value}”，{table}没有这个字段，没有照办。",
            "'{value}' under 'Change to' for '{heading}' is no field of '{table}'; nothing was changed.",
        ),
        Text("请从下拉列表里选一个字段。", "Choose a field from the drop-down list."),
    ),
    "decision_without_column": Finding(
        "warning",
        Text("每列认成了什么的改动没有用上", "Decision without a column"),
        Text(
            "“{heading}”要改为“{field}”，但这次的文件里没有这一列（{where}）。",
            "'{heading}' was to be taken for '{field}', but no file of this run has that column ({where}).",
        ),
        Text(
            "请核对表头和工作表名；列已删除的话无需处理。", "Check heading and sheet; nothing to do if it was deleted."
        ),
    ),
    "decision_impossible": Finding(
        "warning",
        Text("每列认成了什么的改动不能照办", "Decision that cannot be followed"),
        Text(
            "照“每列认成了什么”的改动，{table}就缺少：{missing}，这些改动没有采用。",
            "With the decisions about its columns the {table} table would lack: {missing}; they were not followed.",
        ),
        Text("请为缺少的字段另指定一列。", "Choose a column for what would be missing."),
    ),
    "kind_impossible": Finding(
        "warning",
        Text("表的改动不能照办", "Kind that cannot be"),
        Text(
            "您选的是{table}，但这张表还缺：{missing}。这个改动没有采用，仍照原来的理解处理。",
            "You chose {table}, but this table lacks: {missing}. The choice was not followed; it was read as before.",
        ),
        Text(
            "请在“每列认成了什么”里为缺少的内容选一列（下拉列表已是这种表的字段），或在“识别出的表”里改选。",
            "Choose a column for what it lacks on the sheet Columns (its lists offer the fields of that kind now), or choose "
            "another kind on the sheet Tables.",
        ),
    ),
    "kind_unknown": Finding(
        "warning",
        Text("看不懂的表的改动", "Unknown kind of table"),
        Text(
            "“识别出的表”的“改为”写的是“{value}”，没有这种表，没有照办。",
            "'{value}' under 'Change to' on the sheet Tables is no kind of table; nothing was changed.",
        ),
        Text("请从下拉列表里选一种。", "Choose one from the drop-down list."),
    ),
    "decision_without_table": Finding(
        "warning",
        Text("表的改动没有用上", "Decision without a table"),
        Text(
            "“{where}”要识别为{table}，但这次的文件里没有这张表，或表头已大不一样（当时的表头：{seen}）。",
            "'{where}' was to be taken as {table}, but no file of this run has that table, or its headings differ much from "
            "those at that time ({seen}).",
        ),
        Text(
            "请在新的 problems.xlsx 里重新选；表已删除的话无需处理。",
            "Choose again in the new problems.xlsx; nothing to do if the table was deleted.",
        ),
    ),
}
