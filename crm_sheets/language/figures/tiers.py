"""Value, tiers, concentration, value beyond money, relationship: how each figure is defined."""

from crm_sheets.language.figures.figure import Figure
from crm_sheets.language.text import Text

TIERS: dict[str, Figure] = {
    "value": Figure(
        Text("客户价值", "Value"),
        Text(
            "近 {tiers_lookback_months} 个月的{tiers_measure}（退货已减去）；等级、集中度和“预警客户的价值”都按它计算。可选销售额、毛利（写了成本的行；一行都没写成本的客户没有这个数）或预测价值。成本覆盖不到 {tiers_cost_share}，或预测不可用时，改用销售额并写明。",
            "The {tiers_measure} of the last {tiers_lookback_months} months, less returns; tiers, concentration and 'value at risk' "
            "rest on it. It can be revenue, margin (of lines with a known cost; missing for customers without any) or predicted "
            "value. With known costs for less than {tiers_cost_share} of the revenue, or without a prediction, revenue is used, and said so.",
        ),
    ),
    "tier": Figure(
        Text("等级", "Tier"),
        Text(
            "近 {tiers_lookback_months} 个月销售额为正的客户共 n 位，按客户价值从高到低排。划分方式：{tiers_cut}。按名次：前 {tiers_vip} 为 VIP，再 {tiers_major} 为主要客户，再 {tiers_ordinary} 为普通客户，其余为小客户，分界取 n × 累计占比向上取整。按累计价值：比他好的客户合起来不到全部价值的 {tiers_cumulative_vip} 为 VIP，不到 {tiers_cumulative_major} 为主要，不到 {tiers_cumulative_ordinary} 为普通，其余（包括价值不为正的）为小客户；负值按 0 算。并列者都归较好的一级；至少有一位 VIP；价值未知的排在最后。回看期内没有买（净额不为正）的是休眠客户，从来没有过金额为正的一天的（只有退货或赠品的也算）是未成交。",
            "The n customers with revenue above 0 in the last {tiers_lookback_months} months, ranked by value, cut {tiers_cut}. "
            "By rank: the top {tiers_vip} are VIP, the next {tiers_major} major, the next {tiers_ordinary} ordinary, the rest "
            "small; cuts lie at the ceiling of n × cumulative share. By cumulative value: VIP while the better customers bring less than "
            "{tiers_cumulative_vip} of all value, major below {tiers_cumulative_major}, ordinary below {tiers_cumulative_ordinary}, "
            "the rest, and who adds none, small; negative values count as 0. Ties share the better tier; there is at least one VIP; an "
            "unknown value ranks last. Who bought nothing (net) in these months is dormant, who never had a day with a positive amount (returns or free samples only) a prospect.",
        ),
    ),
    "tier_before": Figure(
        Text("上期等级", "Tier before"),
        Text(
            "上个月最后一天（或规则里设定的天数之前）按当时已知数据算出的等级；休眠客户写的是休眠前最后一次在月末所处的等级（按自然月回看）。那时还没有销售记录的空着。",
            "The tier as it was on the last day of the month before (or the playbook's number of days ago), from what was known then. For "
            "dormant customers: the last tier held at a month's end, looking back over calendar months. Empty for who had no sales yet.",
        ),
    ),
    "concentration": Figure(
        Text("前 20% 客户占比、基尼系数", "Share of the top 20 %, Gini"),
        Text(
            "看回看期内买过的客户。价值最高的 20%（人数向上取整）占全部客户价值的比例。基尼系数 = 2 × Σ(i × vᵢ) ÷ (n × Σvᵢ) − (n + 1) ÷ n，v 从小到大排（Sen 1973）：0 表示人人一样，接近 1 表示集中在一人。负值和未知按 0 算。",
            "Over customers who bought in the look-back. Share of the value brought by the best 20 % (number rounded up). Gini = 2 × "
            "Σ(i × vᵢ) ÷ (n × Σvᵢ) − (n + 1) ÷ n with v rising (Sen 1973): 0 = all alike, near 1 = one has all. Negative and unknown "
            "values count as 0.",
        ),
    ),
    "beyond_money": Figure(
        Text("货币之外的价值", "Value beyond money"),
        Text(
            "四项各一分：忠诚（首次购买至今满 {tiers_loyal_months} 个月，回看期内仍在买）；宽容（投诉之后的日子里又买过）；肯提意见（答过问卷，回访记录里有建议、意见或反馈，或关系强度表里“会指出我们的不足”为是）；带来客户（别的客户的“推荐人”是他）。满 {tiers_lift_points} 分，“建议等级”比等级高一级；等级本身不变。",
            "One point each: loyal (first bought {tiers_loyal_months} months ago or more and still buys in the look-back); forgives "
            "(bought on a day after a complaint); gives opinions (answered a questionnaire, a visit notes a suggestion, opinion or "
            "feedback, or the sign 'points out our weak spots' is yes); brings others (is the 'Referred by' of another customer). "
            "From {tiers_lift_points} points the suggested tier is one better; the tier itself stays.",
        ),
    ),
    "relationship": Figure(
        Text("关系强度", "Relationship strength"),
        Text(
            "关系强度表十个迹象中答“是”的个数。“是”占已答迹象的比例低于 {tiers_weak_signs} ÷ 10 为薄弱；VIP 和主要客户关系薄弱要特别注意。表里没有日期，任何一天都按现在的算。",
            "How many of the ten signs on the relationship sheet say yes. Weak when the share of yes among the signs answered is below "
            "{tiers_weak_signs} ÷ 10; weak VIP and major customers are a warning of their own. The sheet has no dates: it counts for every day.",
        ),
    ),
}
