"""The wording of who may be contacted: how columns and remarks were understood, and what was not."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

_SET = Text(
    "如果不对，请在规则表的 consents 一节写明这个词的含义。",
    "If that is wrong, say what the word means in the section consents of the playbook.",
)
CONSENTS: dict[str, Finding] = {
    "consent_understood": Finding(
        "note",
        Text("联系意愿怎么理解的", "Who may be contacted: as understood"),
        Text(
            "“{heading}”里的 {cells}（{count} 行）：{meaning}。", "'{heading}': {cells} ({count:|row|rows}): {meaning}."
        ),
        _SET,
    ),
    "consent_by_name": Finding(
        "note",
        Text("整张表都不能联系", "A whole sheet of refusals"),
        Text(
            "从名称“{name}”看，表里的 {count} 位：{meaning}。",
            "By its name '{name}', everybody on it ({count}): {meaning}.",
        ),
        Text("如果不对，请给表改个名字。", "If that is wrong, give it another name."),
    ),
    "consent_unclear": Finding(
        "warning",
        Text("看不懂的联系意愿", "Wishes that are not understood"),
        Text(
            "“{heading}”里有 {count} 行看不懂：{cells}；这些客户按不要广告处理。",
            "'{heading}' has {count:|row|rows} that are not understood: {cells}. These customers are taken to refuse advertising.",
        ),
        Text(
            "请改成 是/否，或在规则表的 consents 一节写明这些词的含义。",
            "Write yes or no, or say what these words mean in the section consents of the playbook.",
        ),
    ),
    "consent_differs": Finding(
        "note",
        Text("联系意愿前后不一", "Wishes that contradict each other"),
        Text(
            "{count} 位客户在几处写得不一样（如 {names}）；有日期的以最新的为准，没有日期的以最严的为准。",
            "{count:|customer is|customers are} told differently in several places ({names}). The newest dated one counts, else the strictest.",
        ),
        Text("请核对；无误则无需处理。", "Check it; nothing to do if that is right."),
    ),
}
