"""The evidence for a type of loyalty, and what to ask where there is none: sentences with {value} and {limit}."""

from crm_sheets.language.text import Text

EVIDENCE = {
    "noted": Text("客户表里记下的原因", "reason noted on the customer sheet"),
    "recommends": Text(
        "态度好、常来，推荐意愿 {value:.0f} 分（{limit:.0f} 分起算）",
        "content, regular, recommends us: {value:.0f} of 10 (from {limit:.0f})",
    ),
    "brings_others": Text(
        "态度好、常来，带来了 {value:.0f} 位客户", "content, regular, brought {value:.0f} customer(s)"
    ),
    "promotions": Text(
        "有购买的月份中 {value:.0%} 是促销月（{limit:.0%} 起算）",
        "{value:.0%} of the months with a purchase are promotion months (from {limit:.0%})",
    ),
    "discounts": Text(
        "{value:.0%} 的购买是打折时买的（{limit:.0%} 起算）",
        "{value:.0%} of the purchases at a discount (from {limit:.0%})",
    ),
    "attitude": Text(
        "态度好（{value:.2f}，{limit:.2f} 起算），但买得少", "content ({value:.2f}, from {limit:.2f}) but buys little"
    ),
    "answered": Text("问卷里说的购买原因", "the survey's answer on why they buy"),
    "needs_recommend": Text("问：您愿意向朋友推荐我们吗？还差什么？", "ask: would you recommend us? What is missing?"),
    "needs_reason": Text(
        "问：为什么常在我们这里买？（没别家、习惯、方便、价格、活动）",
        "ask: why us? (no other, habit, near, price, offers)",
    ),
}
# Where many have the same question it is asked once, above the list; beside each customer stands in short which it is.
TO_ASK = {
    "needs_recommend": Text("要问：愿意推荐吗", "ask: would recommend?"),
    "needs_reason": Text("要问：为什么常来", "ask: why us?"),
}
SIGNS_JOIN = Text("、", ", ")
POINTS = {
    "loyal": Text("忠诚（{first_order} 起）", "loyal (since {first_order})"),
    "forgives": Text("宽容（{complained_on} 投诉后又买）", "forgives (bought after the complaint of {complained_on})"),
    "gives_opinions": Text("肯提意见（{opinions} 次）", "gives opinions (times: {opinions})"),
    "brings_others": Text("带来客户（{brought} 位）", "brings others ({brought})"),
}
