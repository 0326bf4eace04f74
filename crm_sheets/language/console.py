"""What the command line says: help, progress, results."""

from crm_sheets.language.text import Text

PROGRAM = Text(
    "把客户、销售、问卷、投诉、回访等表格变成报告和跟进计划。",
    "Customer, sales, questionnaire, complaint and visit workbooks in; a report and a follow-up schedule out.",
)
RUN = Text(
    "读取、检查、分析，写出报告和跟进计划。\n\n结果是 report.xlsx、follow-ups.xlsx 和 problems.xlsx，有问卷时还有 survey.xlsx；您的文件不会被改动。",
    "Read, check and analyse; write report and schedule.\n\n"
    "The results are report.xlsx, follow-ups.xlsx and problems.xlsx, with questionnaires survey.xlsx; your own files are never "
    "changed.",
)
CHECK = Text(
    "只读取和检查：看懂了什么，哪里有问题。\n\n加 -o 时另写 problems.xlsx 和 checked 文件夹：您自己的表格的副本，"
    "有问题的单元格标了颜色，写明原因。在副本里改好后放回收件夹，它会代替原来的文件。",
    "Read only: what was understood, and what is wrong.\n\nWith -o it also writes problems.xlsx and the folder checked: "
    "copies of your own workbooks, the cells in question coloured and explained. Correct a copy and drop it into the "
    "inbox: it is read instead of the original.",
)
SURVEY = Text(
    "只统计问卷：先改什么，要联系谁。\n\n结果是 survey.xlsx。认错的题在它的“问卷说明”表里改好，放进收件夹再运行。",
    "Questionnaires alone: what to change, whom to contact.\n\nThe result is "
    "survey.xlsx. Correct what was taken wrongly on its sheet Key, drop it into the inbox and run again.",
)
BACKTEST = Text(
    "回看流失预警有多准，不写任何文件。\n\n回到几个过去的日子，只用当天已知的数据重做预警，再看后来谁没有再来。"
    "数据太少、不能回看时结束码为 1。",
    "Look back: how good the churn flags would have been.\n\nFlags are made anew for several earlier days from what was "
    "known then, and held against who bought nothing afterwards. Nothing is written. The exit code is 1 where there is "
    "too little history.",
)
NEW = Text(
    "建一个新的工作文件夹：inbox、playbook.xlsx 和空白表。",
    "Make a fresh desk: inbox, playbook.xlsx and blank workbooks.",
)
SEND = Text(
    "把上次运行的结果发给该收的人。\n\n谁收到什么写在规则表的“邮件”里，邮箱写在员工表里；每个人只看到自己的客户，客户从不收信。"
    "不加 --really-send 只把每封信写成文件（结果文件夹的 mail 里），什么也不发。同一封信不会发两次。",
    "Mail the results of the last run to whom they concern.\n\nWho gets what stands in the sheet Mail of the playbook, "
    "addresses in the staff workbook; everybody sees their own customers only, and customers are never mailed. Without "
    "--really-send every mail is only written to a file, in the folder mail of the results. Nothing is mailed twice.",
)
NOTIFY = Text(
    "看看或重发给群的通知：上次运行怎么样。\n\n通知谁写在规则表 notices.to 里，watch、run --each 和双击运行之后自己会发；这个命令用来先看看、试试地址，"
    "或再发没有把握的。不加 --really-send 什么也不发。通知里没有客户的姓名。",
    "See, try or repeat the notice of the last run to groups.\n\nWhom to tell stands in the playbook under notices.to; watch, "
    "run --each and the double-click send notices by themselves. This shows the notice, tries the addresses, or repeats what is "
    "unsure. Without --really-send nothing is sent. A notice names no customers.",
)
CARD = Text(
    "给一位或几位客户各出一页客户卡，走访前打印。\n\n写客户编号、名称或电话；合并过的旧编号也认得。写得不清楚时，会告诉您最接近的几位。"
    "结果是 cards.xlsx，一位一张纸。",
    "One printed page for each customer of a round of visits.\n\nName them by ID, name or phone; the old ID of a customer who was "
    "merged works too. Where it is not clear who is meant, the nearest ones are told. The result is cards.xlsx, a sheet a customer.",
)
DESK_PATHS = Text(
    "客户、销售等表格所在的文件或文件夹，可写几次；默认是这里的 inbox，没有则是当前文件夹。",
    "Where your workbooks are, files or folders, may be given several times; default: inbox here, else this folder.",
)
CARD_OUT = Text(
    "写到哪个文件夹；默认 out。请用平时运行的结果文件夹，联系记录才齐全。",
    "Where to write; default: out. Take the folder of your runs, so that contacts that came back are known.",
)
HANDOVER = Text(
    "把一位同事的客户全部交给另一位。\n\n写一份交接清单，以后的跟进计划都排给接手的人。结果是 handover.xlsx：近况、没兑现的约定、习惯和要求、"
    "下一步，还能选看每位的客户卡。记在结果文件夹里；客户表里以后写了别人，以客户表为准。写错了加 --undo 改回来。",
    "Give all customers of a colleague to another one.\n\nFrom now on the schedule plans them for who takes over. The result is "
    "handover.xlsx: status, open promises, preferences, next steps, and the card of each. It is remembered in "
    "the folder of results; where your own list names somebody else later, the list holds. --undo takes it back.",
)
HANDOVER_UNDO = Text("改回来：这些客户还归原来的人。", "Take it back: they belong to the first again.")
HANDED_OVER = Text(
    "{count} 位客户从 {was} 交给 {now}，其中 {planned} 位已排好下次联系。下次 crm-sheets run 的跟进计划会排给 {now}。",
    "Customers of {was} handed over to {now}: {count}; a contact is planned for {planned} of them. The schedule of the next "
    "crm-sheets run plans them for {now}.",
)
HANDED_BACK = Text(
    "{count} 位客户还归 {was}，不再归 {now}。", "Customers who belong to {was} again and no more to {now}: {count}."
)
TAKER_STRANGER = Text(
    "员工表里没有 {name}：请在员工表里加上，名字写错了就加 --undo 再来一次。",
    "{name} is not in the staff workbook: add them there, or undo it with --undo if the name is wrong.",
)
SEVERAL_MEANT = Text(
    "“{wanted}”有几位：{near}。请写客户编号。", "'{wanted}' may be any of: {near}. Please give the customer ID."
)
NEAR_MEANT = Text("没有叫“{wanted}”的客户，最接近的是：{near}。", "There is no customer '{wanted}'. Nearest: {near}.")
NOBODY_MEANT = Text(
    "没有叫“{wanted}”的客户，也没有接近的；请写客户编号、名称或电话，报告的“客户”页列出全部。",
    "There is no customer '{wanted}', nor anybody near. Give an ID, a name or a phone; the report's sheet Customers lists all.",
)
CARDS_WRITTEN = Text("{count} 位客户的客户卡。", "Cards of customers: {count}.")
EACH = Text(
    "PATH 里的每个工作文件夹（有 playbook.xlsx 或 inbox 的子文件夹）各运行一次，结果在各自的 out 里；一个失败不影响其他的。每次运行记在 out/runs.xlsx。",
    "Run every desk in PATH (each sub-folder with a playbook.xlsx or an inbox), the results in the folder out of each; one that "
    "fails does not stop the others. Each run is noted in out/runs.xlsx.",
)
EACH_ONE = Text("--each 后面写一个文件夹，不加 -o、--into。", "--each takes one folder, and neither -o nor --into.")
START = Text(
    "双击“运行”时做的事：运行一个工作文件夹，显示结果，打开报告。",
    "What a double-click does: run, then open the report.",
)
NO_OPEN = Text("不打开报告。", "Do not open the report.")
STARTERS_FOR = Text(
    "为哪种系统放双击启动的文件（运行、看着收件夹）；默认这台电脑的系统。",
    "For which system files to double-click are laid (run, watch); default: that of this machine.",
)
DESK_STARTERS = Text("也可以双击 {starter}，不用命令。", "Or double-click {starter}, without any command.")
MASK = Text(
    "培训用：报告里的电话、邮箱、地址、客户编号都遮住（姓名保留）；要写到单独的文件夹。",
    "For training: phones, mail addresses, addresses and customer ids are hidden (names stay); into a folder of its own.",
)
MASK_ALONE = Text("--mask 不能和 --each、--into 一起用。", "--mask goes with neither --each nor --into.")
FORGET = Text(
    "把一位客户从程序留存的东西里删掉：存档、缓存、visits.xlsx、记忆、发信清单和结果。\n\nCUSTOMER 是客户编号、电话、邮箱或姓名。"
    "你们自己的表格不改，会列出哪些行是这位客户的、哪些行提到他：改好以后再删一次。运行记录里留一条不含个人资料的记录。结束码 3：还有要您做的。",
    "Remove a customer from all that the program keeps.\n\nThat is archive, cache, visits.xlsx, memory, the manifest of mails, results.\n\nCUSTOMER "
    "is the id, phone, mail address or name. The team's own workbooks are not changed: the rows that are theirs and those that "
    "mention them are listed; correct them and forget once more. An entry without personal data stays in the log of runs. Exit "
    "code 3: something is left for you to do.",
)
FORGET_ANYWAY = Text(
    "数据里没有这位客户，只有单元格里写着这个名字时也删。",
    "Also where no customer in the data is called so, and cells alone name the person.",
)
WATCH = Text(
    "看着收件夹：放进 inbox 的文件，写完五秒后就检查并运行，答复放在它旁边。\n\n没有问题的旁边是报告，有问题的旁边是“…_问题.xlsx”；读不了的移到 rejected，"
    "写明原因。每个版本都在 archive 里留一份。DESK 是 crm-sheets new 建的文件夹；里面有 playbook.xlsx 的子文件夹各算一个。按 Ctrl-C 停止，不会丢什么。",
    "Watch the inbox: files dropped there are answered.\n\nA file that has not changed for five seconds is checked and the desk is run; the "
    "answer lies beside it.\n\nBeside a file without problems lies the report, else NAME_problems.xlsx; what cannot be read "
    "goes to the folder rejected, with the reason. A copy of each version is kept in the folder archive. DESK is a folder made by "
    "crm-sheets new; its sub-folders with a playbook.xlsx are desks of their own. Ctrl-C stops, and nothing is lost.",
)
WATCH_ONCE = Text(
    "处理现有的文件就结束，供定时任务用；结束码 1：有文件没处理完。",
    "Answer what is there and end, for schedulers; exit code 1: something is left.",
)
REALLY_SEND = Text("真的发送。", "Really send.")
SEND_TO = Text("全部发到这个邮箱，自己先看看。", "Send all of them to this address instead, to see them.")
SEND_UNSURE = Text(
    "上次中断、不知道是否送达的也再发一次。", "Send again what an earlier send may or may not have delivered."
)
SEND_LEDGER = Text(
    "发信记录放在哪里；默认在结果文件夹里。", "Where it is noted what was sent; default: in the folder of results."
)
COPY_TEXTS = Text(
    "把邮件正文的模板复制到规则表旁边的 mail 文件夹，可以修改；什么也不发。",
    "Copy the texts of the mails to the folder mail beside the playbook, to be changed; nothing is sent.",
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
MISSING_PATHS = Text("请写上表格所在的文件夹（或文件）。", "Name the folder (or file) that holds your workbooks.")
WITH_BASE = Text(" ± {error}（{base} 份）", " ± {error} ({base:|answer|answers})")
NOT_ONE_OF = Text("{name} 不能是“{value}”，可选：{known}。", "{name} cannot be '{value}'; choose one of {known}.")
NOT_A_DATE = Text("“{value}”不是日期，请写成 2026-09-30 这样。", "'{value}' is not a date; write it like 2026-09-30.")
MORE_HELP = Text("查看用法：{command} --help", "For help: {command} --help")

PATHS = Text("表格文件或文件夹", "workbooks or folders")
OUT = Text("结果写到哪个文件夹；没有就新建。", "Folder for the results; made if missing.")
OUT_CHECK = Text(
    "把 problems.xlsx 和标记好的副本（checked）写到这个文件夹。",
    "Write problems.xlsx and the marked copies (checked) to this folder.",
)
AS_OF = Text(
    "基准日，如 2026-09-30；可带时刻（“2026-09-30 15:30”），投诉按它计时。默认现在，旧数据则为最新一笔销售那天。",
    "As-of date such as 2026-09-30, with a time ('2026-09-30 15:30') for the clock of complaints; default now, for old data the newest sale's day.",
)
PLAYBOOK = Text("规则表；默认用文件夹里的 playbook.xlsx。", "The team's rules; default playbook.xlsx in the folder.")
LANGUAGE = Text("结果的语言；默认 auto，与表头相同。", "Language of the results; default auto: as the headings.")
QUIET = Text("不显示进度。", "No progress.")
VERBOSE = Text("多显示一些：列的对应关系、每一条问题。", "Say more: the column mapping, every problem.")
JSON = Text("在标准输出打印一个 JSON 对象，供脚本使用。", "Print one JSON object on stdout, for scripts.")
INTO = Text(
    "您自己的客户表（xlsx）：在结果文件夹里另存一份，填好“上次联系”和“下次回访”两列；原文件不动。",
    "Your own list of customers (xlsx): a copy in the output folder with the columns 'Last contact' and 'Next contact' filled "
    "in; the original is not changed.",
)
DATA = Text(
    "同时把每张表写成 CSV，放在结果文件夹的 data 里：customers.csv、sales.csv 等是读到的表，"
    "customer_results.csv 是每位客户的全部结果，其余是各项分析。",
    "Write every table as CSV to the folder data as well: customers.csv, sales.csv and so on as they were read, "
    "customer_results.csv with all results of each customer, and one file for each further result.",
)
STRICT = Text("数据有问题时以 1 结束，而不是 3。", "Exit with 1 instead of 3 when the data have problems.")
DESK = Text("新文件夹的名字", "name of the new folder")
DESK_COUNTRY = Text(
    "您的国家或地区（如 CN、HK、GB）：决定节假日和电话格式；默认问您或看系统设置，中文默认 CN。",
    "Your country (such as GB, US, HK): decides public holidays and phone formats; default: asked for, or that of the system.",
)
WHICH_COUNTRY = Text(
    "您在哪个国家或地区？两个字母的代码，决定节假日和电话格式",
    "Which country are you in? A two-letter code; it decides public holidays and phone formats",
)
NOT_A_COUNTRY = Text(
    "不认识“{value}”这个国家或地区；请写两个字母的代码，如 CN、HK、GB。",
    "'{value}' is no country that is known; write a two-letter code such as GB, US or HK.",
)
COUNTRY_IS = Text(
    "国家：{country}（节假日、电话格式）；可在 {playbook} 的 general.country 里改。",
    "Country: {country} (public holidays, phone formats); to change it, see general.country in {playbook}.",
)
COUNTRY_UNKNOWN = Text(
    "国家还是默认的 {country}（节假日、电话格式）：请在 {playbook} 的 general.country 里写上您的国家，如 GB。",
    "The country is still the default, {country} (public holidays, phone formats): write yours, such as GB, under "
    "general.country in {playbook}.",
)
DESK_LANGUAGE = Text("空白表的语言；默认与系统相同。", "Language of the blank workbooks; default: that of the system.")

PASSWORD = Text("{name} 的打开密码（不知道就直接回车）", "Password of {name} (Enter if you do not know it)")
READING = Text("读取 {name}", "reading {name}")
ANALYSING = Text("分析", "analysing")
TABULATING = Text("统计问卷", "tabulating")
LOOKING_BACK = Text("回看", "looking back")
WRITING = Text("写出 {name}", "writing {name}")

LOOKED_BACK = Text(
    "回看的日子：{days}；此后 {horizon} 天内没有再来算流失。共 {customers} 人次（每位客户每个日子算一次），其中 {share} 没再来。",
    "Looked back at {days}; gone is who bought nothing in the {horizon:|day|days} after. Customer-days judged (each customer once for each of "
    "these days): {customers}, {share} gone.",
)
NO_BACKTEST = Text(
    "还不能回看。需要：{needs}；现有：{has}。{instead}。",
    "Cannot look back yet. Needs: {needs}; has: {has}. Instead: {instead}.",
)
PLAYBOOK_USED = Text("规则：{path}", "Rules: {path}")
TABLE = Text("表", "Table")
COUNTS = {
    "read": Text("读取", "Read"),
    "used": Text("使用", "Used"),
    "merged": Text("重复已合并", "Merged"),
    "left_out": Text("未使用", "Left out"),
}
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
FIELD = Text("识别为", "Read as")
FILE = Text("文件", "File")
SHEET = Text("工作表", "Sheet")
LEVELS = {"error": Text("错误", "error"), "warning": Text("警告", "warning"), "note": Text("提示", "note")}
ROW = Text("第 {row} 行", "row {row}")
ANSWER = Text("回答", "answer")
TAKEN_FOR = Text("识别为", "Taken for")
EXAMPLE_PLACE = Text("例如", "For example")
TOTAL = Text("合计", "Total")
COUNTS_ADD_UP = Text(
    "读取的每一行都有下落：{read} = 使用 {used} + 未使用 {left_out}。",
    "Every row read is accounted for: {read} = {used} used + {left_out} left out.",
)
COUNTS_ADD_UP_MERGED = Text(
    "读取的每一行都有下落：{read} = 使用 {used} + 与先前的文件重复、已合并 {merged} + 未使用 {left_out}。",
    "Every row read is accounted for: {read} = {used} used + {merged} merged with rows of earlier files + {left_out} left out.",
)
NOTES = Text("提示 {count} 条，不用处理：", "Notes, nothing to do ({count}):")
NOTE_KIND = Text("  · {title}：{count}", "  · {title}: {count}")
REMEMBERED = Text(
    "照您以前的改动处理（记在 {path}）。",
    "Your earlier choices about tables and columns are followed (kept in {path}).",
)
EVERY_ONE = Text(
    "加 --verbose 可列出每一条和每一列的理解。", "Add --verbose to see every one, and what each column was read as."
)
NEXT = Text("接下来：", "What to do next:")
NEXT_RUN = Text("没有要改的，可以运行 crm-sheets run。", "Nothing to correct: go on with crm-sheets run.")
NEXT_OUT = Text(
    "加上 -o 结果文件夹 再检查一次，会写出标记好的副本：有问题的单元格标了颜色，写明原因。",
    "Check again with -o FOLDER to get marked copies: the cells in question coloured, with the reasons.",
)
NEXT_COPIES = Text(
    "打开 {folder} 里的 {count} 个副本，改红色（没有使用）和黄色（有疑问）的单元格，每行右边写着原因。",
    "Open each copy in {folder} ({count}) and correct the red cells (left out) and the amber ones (in doubt); "
    "the reasons stand right of each row.",
)
NEXT_BACK = Text(
    "把改好的副本放进收件夹，它会代替原来的文件，然后再检查一次。",
    "Put the corrected copies into the inbox: they are read instead of the originals. Then check again.",
)
NEXT_LIST = Text("全部问题的清单：{path}。", "The list of all problems: {path}.")
NEXT_FILES = Text("按上表“怎么办”处理。", "Do what the table above says.")
COPY_KINDS = {
    "twin": Text(
        "{source}：内容写进了新的 xlsx（原来的格式没有保留）。",
        "{source}: its cells are in a new xlsx, without its looks.",
    ),
    "extract": Text(
        "{source}：太大，只摘录了有问题的行；请在原文件里改，摘录放回来不会读取。",
        "{source}: too large, only the rows in question are given; correct the original, the extract is not read back.",
    ),
    "protected": Text(
        "{source}：有打开密码，没有写副本（副本不带密码）；请按问题清单在原文件里改。",
        "{source}: it has a password and a copy would have none, so there is none; correct the original by the list of problems.",
    ),
    "none": Text(
        "{source}：没能写出标记副本，请看问题清单。",
        "{source}: no marked copy could be made; see the list of problems.",
    ),
}
MARKED_COPIES = Text(
    "想在自己的表格里看到每一处问题，请运行 crm-sheets check … -o 文件夹，会写出标记好的副本。",
    "To see each problem in your own workbooks, run crm-sheets check ... -o FOLDER: it writes marked copies.",
)
FIGURE = Text("指标", "Figure")
VALUE = Text("数值", "Value")
WRITTEN = Text("已写出 {path}", "Written: {path}")
WRITTEN_DATA = Text("已写出 {folder}（{count} 个文件）", "Written: {folder} ({count:|file|files})")
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

# questionnaires
SURVEY_OF = Text("{survey}：{facts}", "{survey}: {facts}")
SURVEY_CHANGE = Text("先改：{changes}", "Change first: {changes}")
SURVEY_SAID = Text("不满意的客户说得最多的：{said}", "What the unhappy say most: {said}")
SURVEY_PEOPLE = Text(
    "要联系的人：{count} 位，见 {path} 的“{sheet}”。", "People to contact: {count}, see '{sheet}' in {path}."
)
SURVEY_FEW = Text("回答不到 {least} 份的分数只作参考。", "Scores of fewer than {least} answers are hints only.")
SURVEY_SCORE = Text("分数", "Score")
SURVEY_INTERVAL = Text("区间", "Interval")
SURVEY_KEY_LINE = Text(
    "认错的题在“{sheet}”表里改，再把 survey.xlsx 放进收件夹。",
    "Correct what was taken wrongly on the sheet '{sheet}', then drop survey.xlsx into the inbox.",
)
TYPE = Text("题型", "Type")
BEST = Text("最好的一头", "Best option")
SURVEY_TAKEN = Text("题目认成了什么", "What the questions were taken for")
