"""How good the flags were: the sentence, the rules compared, and what a refusal says instead."""

from crm_sheets.language.text import Text

RULES = {
    "churn": Text("红、黄预警", "Flags, red and amber"),
    "churn_red": Text("红色预警", "Red flags"),
    "recency": Text("只看谁最久没来（同样人数）", "As many, longest away"),
    "recency_red": Text("只看最久没来（同红色人数）", "As many red, longest away"),
    "silent_days": Text("{days} 天没买", "Nothing for {days:|day|days}"),
    "all": Text("全体客户", "All customers"),
}

# Two sentences: how often the flags were right, and against which cheap rule.
LINE = Text(
    "预警准不准：回看过去 {dates} 次，{flags}的客户此后 {days} 天里有 {precision}{error}没有再来，全体客户是 {all}。",
    "How good were these flags: on {dates} earlier days {precision}{error} of the customers flagged {flags} bought nothing in the "
    "{days:|day|days} after, of all customers {all}.",
)
FLAGS = {"churn_red": Text("标红", "red"), "churn": Text("标红、黄", "red or amber")}
ERROR = Text("（±{points}）", " (±{points})")
BETTER = Text(
    "同样多的客户只按“最久没来”来挑，有 {simple}：预警更准，{dates} 次里有 {ahead} 次。",
    "As many, picked only as silent the longest, would have been right in {simple}: the flags did better, on {ahead} of "
    "{dates} days.",
)
ALIKE = Text(
    "同样多的客户只按“最久没来”来挑，有 {simple}：这点差别可能是偶然，就用预警，它还说得出原因。",
    "As many, picked only as silent the longest, would have been right in {simple}: a difference that may be chance, so use the flags, which also say why.",
)
WORSE = Text(
    "同样多的客户只按“最久没来”来挑，有 {simple}，更准：先不用预警的颜色，请在“客户”表按“没来的天数”从大到小挑人，并检查流失预警的规则。",
    "As many, picked only as silent the longest, would have been right in {simple}, more often: use that instead (sort 'Days "
    "since' on the sheet Customers, longest first) and check the rules of the flags.",
)
SILENT_BETTER = Text(
    "只看“{days} 天没买”的客户，有 {simple}，比流失分最高的同样多人（{score}）更准：先用这条规则挑人，并检查流失预警的规则。",
    "'Nothing for {days:|day|days}' alone would have been right in {simple}, more often than as many with the highest churn score "
    "({score}): use that rule instead and check the rules of the flags.",
)
NONE_FLAGGED = Text("没有", "none")
REFUSED = Text(
    "预警准不准：还不能检验。需要{needs}；现有{has}。",
    "How good were these flags: not to be told yet. Needs {needs}; has {has}.",
)
LEFT_OUT = Text(
    "没有日期、不能回看的信号不在其中：{signals}。",
    "Signals without a date, which cannot be looked back at, are left out: {signals}.",
)
UNDATED = {
    "hardly_alive": Text("多半不会再来", "hardly likely to return"),
    "owner_left": Text("客户经理离职", "owner left"),
    "owner_changed": Text("换了客户经理", "owner changed"),
    "weak_relationship": Text("关系弱", "weak relationship"),
}
