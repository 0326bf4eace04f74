"""Sentences on our sheets."""

from crm_sheets.language.features import featured
from crm_sheets.language.text import Text

TEXTS = featured("texts") | {
    "as_of": Text("基准日 {as_of}", "As of {as_of}"),
    "month_open": Text(
        "* {month} 还没完，只到 {as_of}，不能与整月比。",
        "* {month} is not over: up to {as_of} only, not to be compared with whole months.",
    ),
    "without_sales": Text(
        "没有销售表：本报告里只有“{sheet}”和“{customers}”有内容，依据是您的客户表；等级、细分、预警、价值等都需要销售表。",
        "No sales lines: only '{sheet}' and '{customers}' rest on your table of customers; tiers, segments, flags and value need sales.",
    ),
    "rows_cut": Text(
        "一张工作表放不下：只列出前 {shown} 行，共 {count} 行；全部在文件夹 data 里，运行时加 --data 会写出。",
        "A sheet has no room for all rows: the first {shown} of {count}. All are in the folder data, which a run with --data writes.",
    ),
    "page": Text("第 &P 页，共 &N 页", "Page &P of &N"),
    "no_chart": Text(
        "没有这张图：数据里没有可画的内容，原因见“{sheet}”。",
        "No chart: the data hold nothing to draw; see '{sheet}' for why.",
    ),
    "no_table": Text("数据里没有这部分内容。", "The data hold nothing of this kind."),
    "no_problems": Text("没有发现问题。", "No problems were found."),
    "no_refusals": Text("所有分析都有足够的数据。", "The data carry every analysis."),
    "shown_of": Text("只列出前 {shown} 位，共 {count} 位。", "The first {shown} of {count}."),
    "consents_hint": Text(
        "不要广告的客户只答复投诉；看不懂的按不要广告处理。不对的请在规则表 consents 一节写明。",
        "Who refuses advertising only gets answers to complaints; what is not understood counts as that. Correct it in "
        "the section consents of the playbook.",
    ),
    "refused": Text(
        "暂时算不出{analysis}：还缺{needs}（目前：{has}）。{instead}。",
        "Not to be told yet: {analysis}. Needs {needs}; has {has}. Instead: {instead}.",
    ),
    "more_problems": Text(
        "这里只列出前 {shown} 条，共 {count} 条；全部见 problems.xlsx。",
        "The first {shown} of {count} are listed here; all of them are in problems.xlsx.",
    ),
    "left_out_problems": Text(
        "只列出前 {shown} 条，另有 {left} 条没有列出（汇总里已计入）。",
        "The first {shown} are listed; {left} more are left out here (the summary counts them).",
    ),
    "follow_up_hint": Text(
        "填写右边黄色标题的五列：状态、结果、下次日期、备注、话术。下次运行会保留填过的文件，另存一份。",
        "Fill in the five columns with a yellow heading: status, result, next date, note, approach. The next run keeps a filled-in file.",
    ),
    "row_of": Text("{file}{sheet} 第{row}行", "{file}{sheet} row {row}"),
    "yes": Text("已改", "changed"),
    "not_used": Text("（未使用）", "(not used)"),
    "asked_in_survey": Text("问卷题目", "a question of the survey"),
    "none_of_ours": Text("不是我们的表", "none of ours"),
    "not_recognised": Text("没认出", "not recognised"),
    "matches": Text(
        "列出客户表里合并的行，以及名字写得不一样的行。认错了的，请在原表里改正编号或电话。",
        "Rows of the customer file that were joined, and rows under another name. Where two people were taken for one, "
        "correct the id or phone.",
    ),
    "columns_hint": Text(
        "认错的列，请在“改为”里选正确的字段（不用的列选“（未使用）”），保存后把这份文件放回收件夹：下次运行照此读取，别的文件里同名的列也照此，并一直记住。"
        "想取消以前的改动，选“自动识别”。",
        "Where a column was taken for the wrong thing, choose the right field under 'Change to' ('(not used)' to leave it "
        "out), save, and drop this file into the inbox: the next run follows it, for the same heading in other files as "
        "well, and remembers it. 'automatic' takes an earlier choice back.",
    ),
    "tables_hint": Text(
        "每张表一行。认错的或没认出的，在“改为”里选它是什么；不该读的选“不是我们的表”。它缺的列，在“每列认成了什么”里选。保存后把这份文件放回您的表格所在的文件夹"
        "（收件夹）：下次运行照此读取，名字只差数字的文件（销售2025、销售2026）里的同一张工作表也照此，并一直记住。想取消，选“自动识别”。",
        "One row for each table. Where one was not recognised, or taken for the wrong thing, choose what it is under 'Change "
        "to', or 'none of ours' to leave it out; columns that it lacks are chosen on the sheet Columns. Save, and put this "
        "file into the folder with your workbooks (the inbox): the next run follows it, also for the same sheet of files "
        "whose names differ in digits only, and remembers it. 'automatic' takes a choice back.",
    ),
    "tables_choose": Text(
        "请选择这张表是什么；空着表示不改。", "Choose what this table is; leave it empty to change nothing."
    ),
    "no_table_seen": Text("没有读到任何表。", "No table could be read."),
    "columns_typed": Text(
        "列表里没有这一项。如果您在“识别出的表”里改选了别的种类，可以填那一种的字段。",
        "This is not in the list. It is fine if it is a field of the kind that you chose on the sheet Tables.",
    ),
    "columns_choose": Text(
        "请选择正确的字段；空着表示不改。", "Choose the right field; leave it empty to change nothing."
    ),
    "columns_wrong": Text("请从列表里选择。", "Please choose from the list."),
    "legend": Text("{level}：{meaning}", "{level}: {meaning}"),
    "legend_join": Text("　", "   "),
    "signals_join": Text("、", ", "),
}

HOW_TO = (
    Text(
        "1. 每天按“计划日期”从上往下联系；点表头的箭头可以只看自己的。",
        "1. Work down the list by due date; filter your own name in the heading.",
    ),
    Text(
        "2. 联系后选“状态”，写下“结果”；约好下次就填“下次日期”。",
        "2. After the contact choose a status and write the result; if a next date was agreed, fill it in.",
    ),
    Text(
        "3. 不要改“客户编号”，靠它认客户。",
        "3. Leave the customer ID alone: it ties your notes to the customer.",
    ),
    Text(
        "4. 填好后留在原处，或放回收件夹：下次运行会读进去，记到 visits.xlsx，并按新的日期安排；填过的文件不会被覆盖，会另存为“… (kept)”。"
        "同一位客户在几张工作表里都有，填一处就够了。",
        "4. Leave the filled-in file where it is, or drop it into the inbox: the next run notes it in visits.xlsx and plans "
        "from it. A filled-in file is never overwritten but kept as '… (kept)'. A customer stands on several sheets: one of "
        "them is enough.",
    ),
)

STATUS_HELP = {
    "todo": Text("还没联系。过了计划日期会变红。", "Not contacted yet. Turns red when the planned day is over."),
    "done": Text("联系上了，事情办了。请写结果。", "Contacted. Please write down the result."),
    "unreachable": Text(
        "没人接、没回。三次以后换一种方式联系。", "No answer. After three tries another channel is planned."
    ),
    "postponed": Text("说好改天。请填下次日期。", "Agreed on another day. Please fill in the next date."),
    "cancelled": Text("不用联系了。请写明原因。", "No contact is needed. Please say why."),
}

LEGEND = (
    (
        Text("今天、本周", "Today, Week"),
        Text(
            "要联系谁、一句话原因、怎么开口。同样的行在“跟进计划”里有全部理由。",
            "Whom to contact, the reason in a line, what to say. The same rows stand on Follow-ups with every reason.",
        ),
    ),
    (
        Text("成效", "Outcome"),
        Text(
            "交回过计划以后才有：每人每种理由按时联系了多少，联系过的和没联系的后来谁买了。",
            "Once schedules came back: what share was kept by person and reason, and who bought after a contact.",
        ),
    ),
    (
        Text("暂缓、不联系", "Put off, Not contacted"),
        Text("有理由联系但先等等的，和本人拒绝的。", "Who has to wait, and who said no."),
    ),
    (
        Text("红色", "Red"),
        Text(
            "客户名称和计划日期是红色：计划日已过，还没联系。预警是红色：快要流失。",
            "Name and planned day in red: that day is over. A red flag: about to be lost.",
        ),
    ),
    (
        Text("黄色", "Amber"),
        Text("应联系日是黄色：做这份计划时已经晚了。", "Day due in amber: it was over when this plan was made."),
    ),
    (Text("灰色划线", "Grey, struck out"), Text("已完成或已取消。", "Done or cancelled.")),
    (
        Text("话术", "Approach"),
        Text(
            "用了哪种说法，随便起名，如“送样品”。下次报告会比较哪种管用。",
            "Which approach was used, in your own words, such as 'sample'. The report compares what works.",
        ),
    ),
)

# How it was told what a column holds, on the sheet of columns; and the choice that takes an earlier decision back.
HOW_TOLD = {
    "heading": Text("表头", "heading"),
    "values": Text("内容", "values"),
    "decision": Text("您的改动", "your decision"),
    "swapped": Text("对调", "swapped"),
    "not_used": Text("", ""),
    "not_recognised": Text("整张没认出", "sheet not recognised"),
    "left_alone": Text("没有读", "left alone"),
}

AUTOMATIC = Text("自动识别", "automatic")

WEEKDAYS = tuple(
    Text(zh, en)
    for zh, en in zip(
        ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
        ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        strict=True,
    )
)
