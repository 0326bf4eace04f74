"""The wording of problems of repeated drops: what a later file or another sheet brings again."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

_MODE = Text("导入方式可在规则表 imports 一节里改。", "The import mode is set in section imports of the playbook.")
_SHEET = Text(
    "请核对；如果它们是另外的销售，请把两张工作表分到两个文件，或填上不同的订单号。",
    "Check it; if they are other sales, give them order numbers of their own or put the sheets into two files.",
)

IMPORTS: dict[str, Finding] = {
    "rows_again": Finding(
        "note",
        Text("以前的文件里已有的行", "Rows that were there already"),
        Text(
            "{table}有 {count} 行在“{other}”里已经有了，只算一次。",
            "Rows ({table}) that stand in '{other}' already: {count}. They count once.",
        ),
        Text("不用处理；重复的文件可以移走。", "Nothing to do; a file dropped twice can be taken away."),
    ),
    "rows_updated": Finding(
        "note",
        Text("更新了以前的行", "Rows that update earlier ones"),
        Text(
            "{table}有 {count} 行在“{other}”里已经有，内容有变化：填了的格以这个较新的文件为准，空格保留旧内容。",
            "Rows ({table}) that stand in '{other}' with other content: {count}. The filled cells of this later file count, "
            "empty ones keep the old value.",
        ),
        _MODE,
    ),
    "rows_not_updated": Finding(
        "note",
        Text("有变化但没有更新的行", "Changed rows that were not taken"),
        Text(
            "{table}有 {count} 行在“{other}”里已经有，内容有变化；导入方式是“只新增”，保留原来的内容。",
            "Rows ({table}) that stand in '{other}' with other content: {count}. The import mode is 'add', so the older "
            "content stays.",
        ),
        _MODE,
        asks=True,
    ),
    "rows_new_left_out": Finding(
        "note",
        Text("没有导入的新行", "New rows that were not taken"),
        Text(
            "{table}有 {count} 行是以前的文件里没有的；导入方式是“只更新”，没有采用。",
            "Rows ({table}) that stand in no earlier file: {count}. The import mode is 'update only', so they were left out.",
        ),
        _MODE,
        asks=True,
    ),
    "rows_maybe_again": Finding(
        "warning",
        Text("可能重复的行", "Rows that may be there twice"),
        Text(
            "{table}有 {count} 行与以前的文件相像（单号、日期或内容相同），但不能断定是同一批，都计算在内。",
            "Rows ({table}) like rows of an earlier file (same order number, date or content): {count}. It is "
            "not certain that they are the same; all are counted.",
        ),
        Text(
            "如果是重复导出，请移走其中一个文件；不是则不用改。",
            "Take one of the files away if it was exported twice; otherwise leave them.",
        ),
    ),
    "sheet_rows_again": Finding(
        "warning",
        Text("别的工作表里已有的行", "Rows that another sheet has as well"),
        Text(
            "{table}有 {count} 行{worth}，在同一个工作簿的工作表“{other}”里也有，只算一次。",
            "Rows ({table}): {count}{worth}. They stand on the sheet '{other}' of this workbook as well and count once.",
        ),
        _SHEET,
    ),
    "sheet_rows_updated": Finding(
        "warning",
        Text("别的工作表里内容不同的行", "Rows that another sheet has otherwise"),
        Text(
            "{table}有 {count} 行{worth}，在同一个工作簿的工作表“{other}”里也有，内容不完全相同，只算一次：填了的格以这里为准，空格保留“{other}”的内容。",
            "Rows ({table}): {count}{worth}. They stand on the sheet '{other}' of this workbook as well, with other "
            "cells. They count once: the filled cells of this sheet count, empty ones keep those of '{other}'.",
        ),
        _SHEET,
    ),
    "sheet_rows_not_updated": Finding(
        "warning",
        Text("没有采用的不同内容", "Other cells that were not taken"),
        Text(
            "{table}有 {count} 行{worth}，在同一个工作簿的工作表“{other}”里也有，内容不完全相同，只算一次，以“{other}”为准。",
            "Rows ({table}): {count}{worth}. They stand on the sheet '{other}' of this workbook as well, with other "
            "cells. They count once, as they stand on '{other}'.",
        ),
        _SHEET,
    ),
    "sheet_rows_maybe_again": Finding(
        "warning",
        Text("工作表之间可能重复的行", "Rows that may stand on two sheets"),
        Text(
            "{table}有 {count} 行{worth}，与同一个工作簿里另一张工作表的行相像，但不能断定是同一批，都计算在内。",
            "Rows ({table}): {count}{worth}. They are like rows of another sheet of this workbook. It is not "
            "certain that they are the same; all are counted.",
        ),
        Text(
            "如果是重复的，请删掉其中一张工作表；不是则不用改。",
            "Delete one of the sheets if they are the same; otherwise leave them.",
        ),
    ),
}
