"""Tiers and RFM segments."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_table
from crm_sheets.language.text import Text

SEGMENTS = Feature(
    sheets={
        "segments": Text("细分与价值", "Segments and value"),
    },
    titles={
        "tiers": Text("客户等级", "Tiers"),
        "segments": Text("RFM 细分", "RFM segments"),
        "rfm_grid": Text("RFM 热力图：每格的客户数", "RFM heat map: customers in each place"),
    },
    texts={
        "heat_hint": Text(
            "纵向 R：{most} = 最近刚买过；横向：F 与 M 的平均分，{most} = 买得又多又勤；只买过一天的都在第 1 列。颜色越深，客户越多。",
            "Down: R, {most} = bought most recently. Across: mean of F and M, {most} = often and much; who bought on one day only stands in column 1. Darker = more customers.",
        ),
        "tiers_hint": Text(
            "客户价值取近 {months} 个月的{measure}（已减退货），{cut}划分。",
            "Value: {measure} of the last {months:|month|months}, less returns; cut {cut}.",
        ),
        "fm": Text("F 与 M 的平均分", "Mean of F and M"),
    },
    columns={
        "mean_value": Text("户均价值", "Value each"),
    },
    charts={
        "tiers": Text("各等级的客户占比与销售额占比", "Share of customers and of revenue by tier"),
        "segments": Text("各细分的客户数（RFM）", "Customers by RFM segment"),
    },
    figures={
        "value": Figure(
            Text("客户价值", "Value"),
            Text(
                "近 {tiers_lookback_months} 个月的{tiers_measure}（退货已减去）；等级、“生意靠多少人撑着”和“可能流失的金额”都按它计算。可选销售额、毛利（写了成本的行；一行都没写成本的客户没有这个数）或预测价值。成本覆盖不到 {tiers_cost_share}，或预测不可用时，改用销售额并写明。",
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
            Text("不只看钱：值得多照顾的客户", "Not only money: customers worth more care"),
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
        "rfm": Figure(
            Text("R、F、M 分", "R, F and M scores"),
            Text(
                "R 看距最近一次购买的天数（越少越好），F 看购买日的个数，M 看全部销售额。购买日是金额为正的那些天。打分方式：{rfm_method}。按名次：分数 = 档数 ×（比他差的客户占比，并列者算一半）向上取整，相同的客户同分；F 的 1 分只给、也总给只有一个购买日的客户，其余客户按名次分上面几档；五档，买家少于 {rfm_five_from} 位时三档。按固定界线：R（天）{rfm_r_days}，F（次）{rfm_f_counts}，M {rfm_m_money}。最高分最好、1 分最差。只给买过的客户打分。",
                "R: days since the last purchase (fewer is better); F: number of purchase days; M: revenue of all time. A purchase day is a day with a positive amount. Scored {rfm_method}. By rank: score = ceiling of levels × (share of buyers who are worse, ties counting half), equal customers score alike; F is 1 for everybody with one purchase day and for nobody else, the others share the levels above by rank; five levels, three with fewer than {rfm_five_from} buyers. By fixed limits: R {rfm_r_days} days, F {rfm_f_counts} times, M {rfm_m_money}. The highest score is the best, 1 the worst. Only buyers are scored.",
            ),
        ),
        "rfm_segment": Figure(
            Text("细分", "Segment"),
            Text(
                "由 R 和 F、M 的平均分（四舍五入，0.5 进位）查规则表“RFM 细分”得出；只买过一天的客户不论花多少都按平均分 1，所以不会是忠诚或价值客户。每一格都有归属；只分三档时，1、2、3 档查表里的 1、3、5 格。M 分达到 {rfm_high_money}（三档时按对应的格）的前面加“重要”，其余加“一般”。",
                "Looked up in the playbook's RFM map by R and the mean of F and M (halves rounded up); who bought on one day only counts as a mean of 1 whatever was spent, so is never loyal or a champion. Every place is filled; with three levels 1, 2, 3 stand on places 1, 3, 5. From M score {rfm_high_money} (on that map) the name says 'high spend', below it 'low spend'.",
            ),
        ),
        "typical_gap": Figure(
            Text("平常间隔", "Typical gap"),
            Text(
                "相邻两个购买日之间天数的中位数；至少有 3 个购买日才计算。",
                "Median of the days between one purchase day and the next; from three purchase days on.",
            ),
        ),
        "days_since": Figure(
            Text("没来的天数", "Days since"),
            Text("从最近一次购买到基准日的天数。", "Days from the last purchase to the as-of date."),
        ),
    },
    tables=(
        result_table(
            "tiers",
            "每个等级一行，按回看期内的价值",
            "a row per tier, by the measure in the look-back",
            "tier customers revenue share_of_customers share_of_revenue",
        ),
        result_table(
            "tier_basis", "等级是怎么划分的，一行", "how tiers were cut, one row", "measure asked cut lookback_months"
        ),
        result_table(
            "segments",
            "每个 RFM 细分一行",
            "a row per RFM segment",
            "rfm_segment customers revenue share_of_customers share_of_revenue high low",
        ),
        result_table(
            "rfm_grid",
            "R 与 FM 的每一格（1 到 5；客户少时 1 到 3）",
            "each place of r and fm (1 to 5, with few buyers 1 to 3)",
            "r fm rfm_segment customers revenue",
        ),
    ),
)
