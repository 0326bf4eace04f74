"""What stands in marked copies of the team's workbooks."""

from crm_sheets.language.text import Text

# Longer than "原因" alone: that may be a column of the team's own.
REASON = Text("原因（检查结果）", "Reason (check)")
ABOUT = Text(
    "这一列由检查程序添加，不算数据。红色：这一行没有使用；黄色：用了，但有疑问；灰色：合计、签字之类，不是数据。"
    "改好标色的单元格后，把这个文件放回收件夹，它会代替原来的文件；这一列不用删除。",
    "This column was added by the check and is no data. Red: the row was left out; amber: used with a doubt; grey: "
    "totals, signatures and the like. Correct the coloured cells and drop this file into the inbox: it is read instead "
    "of the original. There is no need to delete this column.",
)
EXTRACT = Text(
    "原文件太大，这里只有表头和有问题的行（行号与原文件相同）。请在原文件里改正；这个文件放回来不会读取。",
    "The workbook is too large for a copy: here are only the headings and the rows in question, with the row numbers of "
    "the original. Correct the rows there; this file is not read when dropped in.",
)
ONE = Text("{message}{advice}", "{message} {advice}")
NUMBERED = Text("{number}、{text}", "{number}. {text}")
MORE_REMARKS = Text(
    "批注只加在前 {count} 个单元格上；其余的看这一列。",
    "Only the first {count:|cell has|cells have} a comment; the others are explained here.",
)

# The headings of new columns in the team's own list.
LAST_CONTACT = Text("上次联系", "Last contact")
NEXT_CONTACT = Text("下次回访", "Next contact")
