"""The wording of problems of repeated drops: what a later file brings again."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

_MODE = Text("导入方式可在规则表 imports 一节里改。", "The import mode is set in section imports of the playbook.")

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
}
