"""How good the flags were: the sentence, the rules compared, and what a refusal says instead."""

from crm_sheets.language.text import Text

RULES = {
    "churn": Text("红、黄预警", "Flags, red and amber"),
    "churn_red": Text("红色预警", "Red flags"),
    "recency": Text("最久没来的同样多人", "As many, silent the longest"),
    "silent_days": Text("{days} 天没买", "Nothing for {days} days"),
    "all": Text("全体客户", "All customers"),
}

LINE = Text(
    "这些预警有多准：回看过去 {dates} 次（共 {flagged} 个预警），被预警的有 {precision} 在此后 {days} 天内没有再来，"
    "红色的有 {red}，全体客户是 {all}；没再来的人里，事先预警了 {recall}。",
    "How good were these flags: on {dates} earlier days ({flagged} flags), {precision} of those flagged bought nothing in the "
    "{days} days after, of the red ones {red}, of all customers {all}; of those who stayed away {recall} had been flagged.",
)
WORSE = Text(
    "注意：只看“{rule}”反而更准（{precision}），请检查流失预警的规则。",
    "Note: '{rule}' alone does better ({precision}); please check the rules of the flags.",
)
NONE_FLAGGED = Text("没有", "none")
REFUSED = Text(
    "这些预警有多准：还不能检验。需要{needs}；现有{has}。",
    "How good were these flags: not to be told yet. Needs {needs}; has {has}.",
)
LEFT_OUT = Text(
    "没有日期、不能回看的信号不在其中：{signals}。",
    "Signals without a date, which cannot be looked back at, are left out: {signals}.",
)
UNDATED = {
    "hardly_alive": Text("活跃概率低", "hardly active"),
    "owner_left": Text("客户经理离职", "owner left"),
    "owner_changed": Text("换了客户经理", "owner changed"),
    "weak_relationship": Text("关系弱", "weak relationship"),
}
