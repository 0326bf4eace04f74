"""The wording of what is said of the sheets' own totals and of files that came twice or a year too late."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

TOTALS: dict[str, Finding] = {
    "own_total_differs": Finding(
        "warning",
        Text("合计与各行对不上", "Own total differs from its rows"),
        Text(
            "合计“{value}”写的是 {own}，{which}相加是 {lines}，相差 {difference}；计算用的是各行。",
            "'{value}' says {own}, {which} {lines}: {difference}. The rows were used.",
        ),
        Text(
            "请核对：合计公式是否漏了行，或者有没有行被删掉、改过。",
            "Check whether the formula of the total misses rows, and whether rows were deleted or changed.",
        ),
    ),
    "crosstab_total_differs": Finding(
        "warning",
        Text("交叉表的合计与各格对不上", "Total of a crosstab differs from its cells"),
        Text(
            "这一格合计写的是“{value}”，表里读到的相加是 {lines}，相差 {difference}；计算用的是各格。",
            "The total says '{value}', the cells that were read add up to {lines}: {difference}. The cells were used.",
        ),
        Text(
            "请核对：合计公式是否漏了几格，或者有没有哪一格看不懂。",
            "Check whether the formula of the total misses cells, and whether a cell could not be read.",
        ),
    ),
    "file_of_last_year": Finding(
        "warning",
        Text("像是去年的文件", "Looks like last year's file"),
        Text(
            "文件名写的是 {month}，里面的销售却都在去年同月（{before}）。",
            "The file is named for {month}, but its sales are of the same month a year before ({before}).",
        ),
        Text("请向交来文件的人要今年的那一份。", "Ask whoever sent it for this year's file."),
    ),
    "rows_of_last_year": Finding(
        "warning",
        Text("与去年同月完全一样", "Same rows as a year before"),
        Text(
            "{month} 的 {count} 行与去年同月（{before}，文件“{other}”）逐日相同，只有年份不同；都计入了。",
            "{count:|row|rows} of {month} are those of {before} in '{other}' day by day, only the year is another. All count.",
        ),
        Text(
            "请核对是不是改了年份的旧文件；是的话，请换成今年的文件。",
            "Check whether an old file was given a new year; if so, replace it by this year's.",
        ),
    ),
}
