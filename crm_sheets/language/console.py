"""What the command line says: help, progress, results."""

from crm_sheets.language.text import Text

PROGRAM = Text(
    "把客户、销售、问卷、投诉、回访等表格变成报告和跟进计划。",
    "Customer, sales, questionnaire, complaint and visit workbooks in; a report and a follow-up schedule out.",
)
RUN = Text(
    "读取、检查、分析，写出报告和跟进计划。\n\n结果是 report.xlsx、follow-ups.xlsx 和 problems.xlsx；您的文件不会被改动。",
    "Read, check and analyse; write a report and a follow-up schedule.\n\n"
    "The results are report.xlsx, follow-ups.xlsx and problems.xlsx; your own files are never changed.",
)
CHECK = Text("只读取和检查：看懂了什么，哪里有问题。", "Read only: what was understood, and what is wrong.")
NEW = Text(
    "建一个新的工作文件夹：inbox、playbook.xlsx 和空白表。",
    "Make a fresh desk: inbox, playbook.xlsx and blank workbooks.",
)
EXAMPLE = Text("示例：", "Example:")
USAGE = Text("用法：", "Usage: ")
HELP_SECTIONS = {"Options": Text("选项", "Options"), "Commands": Text("命令", "Commands")}
HELP = Text("显示这份帮助。", "Show this message and exit.")
VERSION = Text("显示版本号。", "Show the version and exit.")
REQUIRED = Text("[必填]", "[required]")
EXIT_CODES = Text(
    "结束码：0 完成；1 无法继续；2 命令写错；3 完成，但数据有问题。",
    "Exit codes: 0 done; 1 refused or failed; 2 wrong usage; 3 done, with problems in the data.",
)

NO_COMMAND = Text("没有“{name}”这个命令。可用的命令：{known}。", "There is no command '{name}'. Commands: {known}.")
NO_OPTION = Text("没有 {name} 这个选项。{close}", "There is no option {name}. {close}")
MEANT = Text("是不是 {names}？", "Did you mean {names}?")
NO_VALUE = Text("{name} 后面缺少内容。", "Something is missing after {name}.")
MISSING = Text("缺少 {name}。", "{name} is missing.")
NOT_ONE_OF = Text("{name} 不能是“{value}”，可选：{known}。", "{name} cannot be '{value}'; choose one of {known}.")
NOT_A_DATE = Text("“{value}”不是日期，请写成 2026-09-30 这样。", "'{value}' is not a date; write it like 2026-09-30.")
MORE_HELP = Text("查看用法：{command} --help", "For help: {command} --help")

PATHS = Text("表格文件或文件夹", "workbooks or folders")
OUT = Text("结果写到哪个文件夹；没有就新建。", "Folder for the results; made if missing.")
OUT_CHECK = Text("同时把 problems.xlsx 写到这个文件夹。", "Write problems.xlsx to this folder as well.")
AS_OF = Text(
    "基准日，如 2026-09-30；默认今天，旧数据则为最新记录那天。",
    "As-of date such as 2026-09-30; default today, for old data the newest record's day.",
)
PLAYBOOK = Text("规则表；默认用文件夹里的 playbook.xlsx。", "The team's rules; default playbook.xlsx in the folder.")
LANGUAGE = Text("结果的语言；默认 auto，与表头相同。", "Language of the results; default auto: as the headings.")
QUIET = Text("不显示进度。", "No progress.")
VERBOSE = Text("多显示一些：列的对应关系、每一条问题。", "Say more: the column mapping, every problem.")
JSON = Text("在标准输出打印一个 JSON 对象，供脚本使用。", "Print one JSON object on stdout, for scripts.")
DATA = Text(
    "同时把每张表写成 CSV，放在结果文件夹的 data 里：customers.csv、sales.csv 等是读到的表，"
    "customer_results.csv 是每位客户的全部结果，其余是各项分析。",
    "Write every table as CSV to the folder data as well: customers.csv, sales.csv and so on as they were read, "
    "customer_results.csv with all results of each customer, and one file for each further result.",
)
STRICT = Text("数据有问题时以 1 结束，而不是 3。", "Exit with 1 instead of 3 when the data have problems.")
DESK = Text("新文件夹的名字", "name of the new folder")
DESK_LANGUAGE = Text("空白表的语言；默认与系统相同。", "Language of the blank workbooks; default: that of the system.")

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
PROBLEMS = Text(
    "问题：错误 {error}，警告 {warning}，提示 {note}", "Problems: errors {error}, warnings {warning}, notes {note}"
)
EVERY_PROBLEM = Text("每一条的位置见 {path}。", "Where each of them stands: {path}.")
EVERY_PROBLEM_HERE = Text("加 --verbose 可列出每一条的位置。", "Add --verbose to see where each of them stands.")
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
ROW = Text("第 {row} 行", "row {row}")
ANSWER = Text("回答", "answer")
FIGURE = Text("指标", "Figure")
VALUE = Text("数值", "Value")
WRITTEN = Text("已写出 {path}", "Written: {path}")
WRITTEN_DATA = Text("已写出 {folder}（{count} 个 CSV 文件）", "Written: {folder} ({count} CSV files)")
WRITTEN_BESIDE = Text(
    "{name} 正在别处打开，无法替换；新结果写到了 {path}。关闭后可手动替换。",
    "{name} is open elsewhere and cannot be replaced; the new results are in {path}. Close it and replace it yourself.",
)
KEPT = Text(
    "{name} 里有你们填写的内容，已另存为 {path}；新的 {name} 是重新生成的。",
    "Somebody has worked in {name}: it was kept as {path}, and {name} is new.",
)
DESK_MADE = Text(
    "已建好 {path}。把表格放进 {inbox}，然后运行：\n  crm-sheets run {inbox} -o {out}",
    "{path} is ready. Put your workbooks into {inbox}, then run:\n  crm-sheets run {inbox} -o {out}",
)
STOPPED = Text("已中断；原来的结果没有改动。", "Stopped; earlier results are unchanged.")
NO_MEMORY = Text(
    "内存不够，没有完成；原来的结果没有改动。请关闭其他程序，或把数据分几次处理。",
    "Not enough memory; earlier results are unchanged. Close other programs, or work on the data in parts.",
)
SYSTEM = Text(
    "系统不允许访问 {path}（{why}）；原来的结果没有改动。请检查文件名和权限，再运行一次。",
    "The system does not give access to {path} ({why}); earlier results are unchanged. "
    "Check the name and your permissions, and run again.",
)
UNEXPECTED = Text(
    "出现了没有预料到的错误，原来的结果没有改动。详细信息在 {log}，请把它发给维护人员。",
    "Something unexpected went wrong; earlier results are unchanged. Details are in {log}; "
    "please send them to the maintainers.",
)
UNEXPECTED_NO_LOG = Text(
    "出现了没有预料到的错误（{why}），原来的结果没有改动。请把这一行发给维护人员。",
    "Something unexpected went wrong ({why}); earlier results are unchanged. Please send this line to the maintainers.",
)
