"""The words of the key sheet of questionnaires: its headings, the types of questions, which end is best."""

from crm_sheets.language.text import Text

KEY_HEADINGS: dict[str, Text] = {
    "survey": Text("问卷", "Questionnaire"),
    "question": Text("题号", "Question code"),
    "heading": Text("原表头", "Heading in the file"),
    "wording": Text("题目", "Question"),
    "type": Text("题型", "Question type"),
    "options": Text("选项（按顺序，用 | 隔开）", "Options (in order, | between)"),
    "best": Text("最好的一头", "Best option"),
    "points": Text("选项分值（用 | 隔开）", "Points (| between)"),
    "dimension": Text("维度", "Dimension"),
    "reverse": Text("反向题", "Reversed"),
    "weight": Text("权重", "Weight"),
    "screening": Text("筛选题", "Screening question"),
    "sent": Text("发出份数", "Sent"),
    "earlier": Text("首期题号", "Code in first round"),
}
QUESTION_TYPES: dict[str, Text] = {
    "single": Text("单选", "one answer"),
    "multiple": Text("多选", "several answers"),
    "scale": Text("量表", "scale"),
    "recommendation": Text("推荐意愿（0-10）", "recommendation (0-10)"),
    "ranking": Text("排序", "ranking"),
    "number": Text("数字", "number"),
    "date": Text("日期", "date"),
    "text": Text("填空", "own words"),
}
BEST_ENDS: dict[str, Text] = {
    "first": Text("第一个", "first"),
    "last": Text("最后一个", "last"),
    "": Text("不知道", "not known"),
}
KEY_FLAGS: dict[bool, Text] = {True: Text("是", "yes"), False: Text("否", "no")}
# A sheet of the shares that the answers should have, and one of service standards: what their columns are called.
TARGET_HEADINGS: dict[str, tuple[Text, ...]] = {
    "survey": (Text("问卷", "Questionnaire"),),
    "question": (Text("题目", "Question"), Text("题号", "Question code"), Text("问题", "Item")),
    "option": (Text("选项", "Option"), Text("答案", "Answer")),
    "share": (Text("目标占比", "Target share"), Text("目标比例", "Target"), Text("应占比例", "Share wanted")),
}
STANDARD_HEADINGS: dict[str, tuple[Text, ...]] = {
    "survey": (Text("问卷", "Questionnaire"),),
    "attribute": (Text("服务标准", "Service standard"), Text("标准", "Standard")),
    "target": (Text("目标", "Target"), Text("目标值", "Target value")),
    "question": (Text("题目", "Question"), Text("题号", "Question code")),
    "measure": (Text("指标", "Figure"), Text("衡量指标", "Measure")),
    "revised_on": (Text("修订日期", "Revised on"), Text("上次修订", "Last revised")),
}
KEY_EXPECTED: dict[str, Text] = {
    "number": Text("一个数字", "a number"),
    "points": Text("每个选项一个数字，用 | 隔开", "one number for each option, | between"),
}
