"""Why a customer is flagged or contacted: each reason as a sentence with its {date}, {value} and {limit}."""

from crm_sheets.language.text import Text

REASONS = {
    # churn signals (results.tables["reasons"])
    "silence_red": Text(
        "最后一次购买是 {date}，已 {value:.0f} 天没来；以前十次间隔有九次不超过 {limit:.0f} 天",
        "silent for {value:.0f} days since {date}; nine of ten earlier gaps: at most {limit:.0f} days",
    ),
    "silence_amber": Text(
        "最后一次购买是 {date}，已 {value:.0f} 天没来；以前十次间隔有九次不超过 {limit:.0f} 天",
        "silent for {value:.0f} days since {date}; nine of ten earlier gaps: at most {limit:.0f} days",
    ),
    "silence_alike_red": Text(
        "最后一次购买是 {date}，已 {value:.0f} 天没来；同样次数又回来的客户十位有九位在 {limit:.0f} 天内",
        "silent for {value:.0f} days since {date}; nine of ten alike who came back: within {limit:.0f} days",
    ),
    "silence_alike_amber": Text(
        "最后一次购买是 {date}，已 {value:.0f} 天没来；同样次数又回来的客户十位有九位在 {limit:.0f} 天内",
        "silent for {value:.0f} days since {date}; nine of ten alike who came back: within {limit:.0f} days",
    ),
    "hardly_back": Text(
        "像这样沉默的客户，{limit:.0f} 天内回来的可能只有 {value:.1%}",
        "after such a silence only {value:.1%} likely to be back within {limit:.0f} days",
    ),
    "open_complaint": Text(
        "{date} 的投诉还没办结，已 {value:.0f} 天", "complaint of {date} still open after {value:.0f} days"
    ),
    "low_score": Text(
        "{date} 的问卷表示不满意（5 档中第 {value:.0f} 档）",
        "dissatisfied in the survey of {date} (level {value:.0f} of 5)",
    ),
    "detractor": Text(
        "{date} 的推荐意愿只有 {value:.0f} 分（满分 10）", "would hardly recommend us: {value:.0f} of 10 on {date}"
    ),
    "falling": Text(
        "近半年买了 {value:,.0f}，之前半年是 {limit:,.0f}",
        "bought {value:,.0f} in the last half year, {limit:,.0f} before",
    ),
    "rarer": Text(
        "近半年来了 {value:.0f} 天，之前半年是 {limit:.0f} 天",
        "came on {value:.0f} days in the last half year, on {limit:.0f} before",
    ),
    "bad_end": Text(
        "{date} 办结的投诉没有让客户满意",
        "the complaint closed on {date} did not leave the customer content",
    ),
    "owner_left": Text("客户经理已于 {date} 离职", "the account owner left on {date}"),
    "owner_changed": Text(
        "一直接待他的同事最后一次是 {date}（共 {value:.0f} 天），现在归别人负责",
        "the colleague who always served them ({value:.0f} days) last did so on {date}; the owner is another now",
    ),
    "contact_overdue": Text(
        "上次联系是 {date}，已 {value:.0f} 天；这个等级应每 {limit:.0f} 天联系一次",
        "last contact on {date}, {value:.0f} days ago; this tier is due every {limit:.0f} days",
    ),
    "weak_relationship": Text(
        "关系强度表：{limit:.0f} 个迹象里只有 {value:.0f} 个“是”",
        "the sheet of ten signs: only {value:.0f} yes of {limit:.0f}",
    ),
    "many_returns": Text(
        "近一年退货占购买金额的 {value:.0%}（全体 {limit:.0%}），最近一次退货是 {date}",
        "returned {value:.0%} of the money bought in a year (all customers {limit:.0%}), last on {date}",
    ),
    "hardly_alive": Text(
        "按预测模型，仍然活跃的可能只有 {value:.0%}",
        "by the model of purchases only {value:.0%} likely to be active still",
    ),
    "customers_alike": Text(
        "最后一次购买是 {date}；像这样的客户（来的次数、间隔、沉默、花费相近），{limit:.0f} 天内再来的有 {value:.0%}",
        "last bought on {date}; of customers like this one (visits, gaps, silence, spending) {value:.0%} bought again within "
        "{limit:.0f} days",
    ),
    # further reasons of the schedule (results.tables["follow_up_reasons"])
    "promised": Text("上次约好 {date} 再联系", "promised to get in touch on {date}"),
    "rhythm": Text(
        "上次联系是 {date}，每 {limit:.0f} 天联系一次",
        "last contact on {date}; due every {limit:.0f} days",
    ),
    "since_order": Text(
        "还没有联系记录，上次购买是 {date}；每 {limit:.0f} 天联系一次",
        "no contact on record, last purchase on {date}; due every {limit:.0f} days",
    ),
    "never_contacted": Text("还没有联系记录", "no contact on record"),
}
