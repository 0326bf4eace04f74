"""The first lines of problems.xlsx: what is wrong, and what to do."""

from crm_sheets.language.text import Text

# By what is counted, in the order in which it is said.
VERDICTS = {
    "files": Text("打不开的文件 {count} 个", "Files that could not be read: {count}"),
    "unknown": Text("没认出的表 {count} 张", "Tables not recognised: {count}"),
    "errors": Text("没有使用的行 {count} 行", "Rows left out: {count}"),
    "warnings": Text("照常使用但有疑问的 {count} 处", "Used with a doubt: {count}"),
}
JOIN = Text("　", "   ")
UNREAD = Text("没有一张表可用，所以没有报告。", "No table could be used, so there is no report. ")
NOTHING = Text("没有要改的。", "Nothing to correct.")

STEPS = {
    "files": Text(
        "有 {count} 个文件打不开：为什么、怎么办，看“{sheet}”。",
        "Files that could not be read ({count}): why, and what to do, stands on '{sheet}'.",
    ),
    "unknown": Text(
        "有 {count} 张表没认出：在“{sheet}”的黄色一栏选它是什么；缺的列，在“每列认成了什么”里选。",
        "Tables not recognised ({count}): on '{sheet}' choose in the yellow column what each is; columns that it lacks you "
        "choose on 'Columns'.",
    ),
    "doubtful": Text(
        "有 {count} 列是按内容认的：在“{sheet}”里看一眼，认错的在黄色一栏改。",
        "Columns told by what they hold ({count}): look at them on '{sheet}', and correct what is wrong in the yellow column.",
    ),
    "errors": Text(
        "有 {count} 行没有使用：在您自己的表格里改；在哪个文件哪一行，看“{sheet}”。",
        "Rows left out ({count}): correct them in your own workbooks; '{sheet}' says in which file and row.",
    ),
    "none": Text(
        "有 {count} 张表不像我们的表，没有动它：一般不用管；认错了，在“{sheet}”里改。",
        "Tables that look like none of ours were left alone ({count}): mostly nothing to do; if one is, say so on '{sheet}'.",
    ),
    "back": Text(
        "黄色一栏改过的，保存这份文件，放进您的表格所在的文件夹（收件夹），再运行一次；改动会一直记住。",
        "After changes in a yellow column save this file, put it into the folder with your workbooks (the inbox) and run "
        "again; your choices are remembered.",
    ),
}
