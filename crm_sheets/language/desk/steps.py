"""The seven steps of a complaint, what to say and to mind at each, and the sentences of a reply."""

from crm_sheets.language.text import Text

STEPS = {
    "receive": Text("1 接下来，记全", "1 Take it on, record all of it"),
    "listen": Text("2 听完，先安抚", "2 Hear it out, calm the feeling"),
    "facts": Text("3 查事实、找原因", "3 Get the facts and the cause"),
    "decide": Text("4 定补救办法", "4 Decide on a remedy"),
    "agree": Text("5 讲清楚，得到同意", "5 Explain it and get agreement"),
    "act": Text("6 马上办", "6 Act at once"),
    "confirm": Text("7 回访确认满意", "7 Call back and confirm"),
}
STEP_CUES = {
    "receive": Text(
        "“谢谢您告诉我们，这件事由我负责到底。”先写下时间、事情、想要什么。",
        "'Thank you; I will see this through.' Note time, matter, what is wanted.",
    ),
    "listen": Text(
        "听：不打断，复述一遍。“换了我也会着急。”先情绪，后事情。",
        "Listen, say it back: 'I would be upset too.' Feeling first, then the matter.",
    ),
    "facts": Text(
        "想、查：对订单、记录和经手人，分清是产品、流程、说法还是使用。",
        "Think: check order, records, people; was it goods, process, words or use?",
    ),
    "decide": Text(
        "找：对照补救表和权限，备一个主办法、一个备选；超出权限现在就上报。",
        "Find one way and another by the table of remedies; report up what you may not grant.",
    ),
    "agree": Text(
        "说：谁、做什么、什么时候办好；问一句“这样您觉得可以吗？”",
        "Talk: who does what by when; ask 'Is that right for you?'",
    ),
    "act": Text(
        "敏捷：现在就办，办到哪一步主动说。", "Promptness: do it now and report each stage without being asked."
    ),
    "confirm": Text(
        "办结后一周内打电话：用得怎么样、满不满意；道谢并记下。",
        "Call within a week of closing: does it work, are you content? Note the answer.",
    ),
}
REPLY = {
    "empathy": Text(
        "{name}您好，这件事让您费心了，换了谁都会着急。",
        "Dear {name}, this has cost you trouble, and anybody would be upset.",
    ),
    "facts": Text("您在{received}反映：“{content}”。", "On {received} you told us: '{content}'."),
    "who": Text(
        "这件事由{handler}负责，最晚{due}前办好并回复您。",
        "{handler} is in charge and will settle it and answer you by {due}.",
    ),
    "nobody": Text(
        "我们马上指定专人负责，最晚{due}前回复您。",
        "We are naming one person for it now; you will hear from us by {due}.",
    ),
    "today": Text("今天下班", "the end of today"),
    "thanks": Text("谢谢您告诉我们，让我们有机会改正。", "Thank you for telling us and letting us put it right."),
    "customer": Text("客户", "customer"),
}
