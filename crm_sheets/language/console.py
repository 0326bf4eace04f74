"""What the command line says: help, progress, results."""

from crm_sheets.language.text import Text

PROGRAM = Text(
    "把客户、销售、问卷、投诉、回访等表格变成报告和跟进计划。",
    "Customer, sales, questionnaire, complaint and visit workbooks in; a report and a follow-up schedule out.",
)
RUN = Text("读取、检查、分析，写出 report.xlsx、follow-ups.xlsx 和 problems.xlsx。", "Read, check, analyse; write report.xlsx, follow-ups.xlsx and problems.xlsx.")
CHECK = Text("只读取和检查：看懂了什么，哪里有问题。", "Read only: what was understood, and what is wrong.")
NEW = Text("建一个新的工作文件夹：inbox、playbook.xlsx 和空白表。", "Make a fresh desk: inbox, playbook.xlsx and blank workbooks.")
EXAMPLE = Text("示例：", "Example:")

PATHS = Text("表格文件或文件夹", "workbooks or folders")
OUT = Text("结果写到哪个文件夹。", "Folder for the results.")
OUT_CHECK = Text("同时把 problems.xlsx 写到这个文件夹。", "Write problems.xlsx to this folder as well.")
AS_OF = Text("基准日，如 2026-09-30；默认今天，旧数据则为最新记录那天。", "As-of date such as 2026-09-30; default today, for old data the newest record's day.")
PLAYBOOK = Text("规则表；默认用文件夹里的 playbook.xlsx。", "The team's rules; default playbook.xlsx in the folder.")
LANGUAGE = Text("报告语言；auto 按表头语言。", "Language of the results; auto: as the headings.")
QUIET = Text("不显示进度。", "No progress.")
VERBOSE = Text("多显示一些：列的对应关系、每一条问题。", "Say more: the column mapping, every problem.")
JSON = Text("在标准输出打印一个 JSON 对象，供脚本使用。", "Print one JSON object on stdout, for scripts.")
DATA = Text("同时把所有结果表写成 CSV，放在 data 文件夹。", "Write every table as CSV to the folder data as well.")
STRICT = Text("数据有问题时以 1 结束，而不是 3。", "Exit with 1 instead of 3 when the data have problems.")
DESK = Text("新文件夹的名字", "name of the new folder")
DESK_LANGUAGE = Text("空白表的语言。", "Language of the blank workbooks.")

READING = Text("读取 {name}", "reading {name}")
ANALYSING = Text("分析", "analysing")
WRITING = Text("写出 {name}", "writing {name}")

AS_OF_IS = Text("基准日：{as_of}", "As of {as_of}")
AS_OF_IS_OLD = Text(
    "基准日：{as_of}（最新的记录；数据已超过 {days} 天没有更新，所以不用今天）",
    "As of {as_of} (the newest record: the data are more than {days} days old, so not today)",
)
PLAYBOOK_USED = Text("规则：{path}", "Rules: {path}")
TABLE = Text("表", "Table")
READ = Text("读取", "Read")
USED = Text("使用", "Used")
LEFT_OUT = Text("未使用", "Left out")
PROBLEMS = Text("问题：错误 {error}，警告 {warning}，提示 {note}", "Problems: {error} errors, {warning} warnings, {note} notes")
NO_PROBLEMS = Text("没有发现问题。", "No problems found.")
LEVEL = Text("级别", "Level")
WHAT = Text("问题", "Problem")
ROWS = Text("行数", "Rows")
WHAT_TO_DO = Text("怎么办", "What to do")
WHERE = Text("位置", "Where")
COLUMN = Text("列", "Column")
HEADING = Text("表头", "Heading")
FIELD = Text("理解为", "Read as")
FILE = Text("文件", "File")
SHEET = Text("工作表", "Sheet")
LEVELS = {"error": Text("错误", "error"), "warning": Text("警告", "warning"), "note": Text("提示", "note")}
FIGURE = Text("指标", "Figure")
VALUE = Text("数值", "Value")
WRITTEN = Text("已写出 {path}", "Written: {path}")
WRITTEN_BESIDE = Text(
    "{name} 正在别处打开，无法替换；新结果写到了 {path}。关闭后可手动替换。",
    "{name} is open elsewhere and cannot be replaced; the new results are in {path}. Close it and replace it yourself.",
)
DESK_MADE = Text(
    "已建好 {path}。把表格放进 {inbox}，然后运行：\n  crm-sheets run {inbox} -o {out}",
    "{path} is ready. Put your workbooks into {inbox}, then run:\n  crm-sheets run {inbox} -o {out}",
)
STOPPED = Text("已中断；原来的结果没有改动。", "Stopped; earlier results are unchanged.")
UNEXPECTED = Text(
    "出现了没有预料到的错误，原来的结果没有改动。详细信息在 {log}，请把它发给维护人员。",
    "Something unexpected went wrong; earlier results are unchanged. Details are in {log}; please send them to the maintainers.",
)
