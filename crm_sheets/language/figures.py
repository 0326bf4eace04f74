"""How each figure is defined: one source for the Definitions sheet and the documents.

A definition names settings as {section_field}; whoever shows it fills in the values in force (or the defaults).
"""

from typing import NamedTuple

from crm_sheets.language.text import Text


class Figure(NamedTuple):
    """The name of a figure as it stands on the sheets, and its definition with units, signs and the rule for ties."""

    name: Text
    definition: Text


FIGURES: dict[str, Figure] = {
    "as_of": Figure(
        Text("基准日", "As-of date"),
        Text(
            "所有数字都算到这一天为止，之后的记录不计入。没有指定时用今天；最新记录已超过 {general_stale_days} 天，则用最新记录那天，并在总览里说明。",
            "Every figure counts up to this day; later records do not count. Without a choice it is today; when the newest "
            "record is more than {general_stale_days} days old, it is that record's day, and the overview says so.",
        ),
    ),
    "customers": Figure(
        Text("客户", "Customer"),
        Text(
            "一个人或一家单位算一位：先看客户编号，再看电话，再看姓名；只在销售表里出现的也算。",
            "One person or company: matched by id, then phone, then name; those who only appear in sales count too.",
        ),
    ),
    "revenue": Figure(
        Text("销售额", "Revenue"),
        Text(
            "截至基准日、属于某位客户的全部销售行的金额之和，退货（负数）已减去。没有编号、电话和姓名的散客销售不属于任何客户，在总览里另外写明。单位与原表相同。",
            "Sum of the amounts of all sales lines of customers up to the as-of date; returns (negative) are subtracted. "
            "Walk-in sales without id, phone or name belong to no customer; the overview names them beside it. "
            "In the currency of your sheets.",
        ),
    ),
    "value": Figure(
        Text("客户价值", "Value"),
        Text(
            "近 {tiers_lookback_months} 个月的销售额（退货已减去）；等级和“预警客户的价值”都按它计算。",
            "Revenue of the last {tiers_lookback_months} months, less returns; tiers and 'value at risk' rest on it.",
        ),
    ),
    "margin": Figure(
        Text("毛利", "Margin"),
        Text(
            "金额 − 成本 − 包装费 − 运费，只算写了成本的销售行。总览里的百分比是这些行占销售额的多少；成本未知的不猜。",
            "Amount − cost − packing − freight, over sales lines with a known cost. The share on the overview says how much of the revenue these lines are; unknown costs are not guessed.",
        ),
    ),
    "orders": Figure(
        Text("订单数、平均每单", "Orders, average order"),
        Text(
            "金额为正的不同订单号的个数（纯退货不算）；没有订单号时，同一客户同一天算一单。平均每单 = 销售额 ÷ 订单数。",
            "Different order ids with a positive amount (returns alone do not count); without ids, one customer on one day is one order. Average order = revenue ÷ orders.",
        ),
    ),
    "tier": Figure(
        Text("等级", "Tier"),
        Text(
            "近 {tiers_lookback_months} 个月销售额为正的客户共 n 位，按客户价值从高到低排名：前 {tiers_vip} 为 VIP，再 {tiers_major} 为主要客户，再 {tiers_ordinary} 为普通客户，其余为小客户。分界取 n × 累计占比向上取整；并列者都归较好的一级；至少有一位 VIP。只在更早买过的是休眠客户，从未买过的是未成交。",
            "The n customers with revenue above 0 in the last {tiers_lookback_months} months, ranked by value: the top {tiers_vip} are VIP, the next {tiers_major} major, the next {tiers_ordinary} ordinary, the rest small. Cuts lie at the ceiling of n × cumulative share; ties share the better tier; there is at least one VIP. Who bought only earlier is dormant, who never bought is a prospect.",
        ),
    ),
    "rfm": Figure(
        Text("R、F、M 分", "R, F and M scores"),
        Text(
            "R 看距最近一次购买的天数（越少越好），F 看购买日的个数，M 看全部销售额。购买日是金额为正的那些天。分数 = 5 ×（不比他好的客户占比）向上取整，5 最好、1 最差；并列者都得较好的分。只给买过的客户打分。",
            "R: days since the last purchase (fewer is better); F: number of purchase days; M: revenue of all time. A purchase day is a day with a positive amount. Score = ceiling of 5 × (share of buyers who are not better), from 5 best to 1; ties share the better score. Only buyers are scored.",
        ),
    ),
    "rfm_segment": Figure(
        Text("细分", "Segment"),
        Text(
            "由 R 和 F、M 的平均分（四舍五入，0.5 进位）查规则表“RFM 细分”得出；25 格都有归属。",
            "Looked up in the playbook's RFM map by R and the mean of F and M (halves rounded up); all 25 places are filled.",
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
        Text("未购天数", "Days since"),
        Text("从最近一次购买到基准日的天数。", "Days from the last purchase to the as-of date."),
    ),
    "churn_score": Figure(
        Text("流失分、预警", "Churn score, flag"),
        Text(
            "把出现的信号的权重相加：沉默（红）{churn_weight_silence_red}，沉默（黄）{churn_weight_silence_amber}，投诉未办结 "
            "{churn_weight_open_complaint}，不满意 {churn_weight_low_score}，不愿推荐 {churn_weight_detractor}，购买减少 "
            "{churn_weight_falling}，客户经理离职 {churn_weight_owner_left}。满 {churn_amber} 分为黄，满 {churn_red} 分为红。",
            "The weights of the signals that are there, added up: silence red {churn_weight_silence_red}, silence amber "
            "{churn_weight_silence_amber}, open complaint {churn_weight_open_complaint}, dissatisfied {churn_weight_low_score}, "
            "detractor {churn_weight_detractor}, buying less {churn_weight_falling}, owner left {churn_weight_owner_left}. "
            "Amber from {churn_amber}, red from {churn_red}.",
        ),
    ),
    "silence": Figure(
        Text("沉默", "Silence"),
        Text(
            "未购天数达到平常间隔（至少按 1 天算）的 {churn_silence_amber} 倍为黄、{churn_silence_red} 倍为红；不到 {churn_silence_days} 天一律不算，购买日少于 {churn_min_purchases} 个的也不判断。",
            "Days since the last purchase reach {churn_silence_amber} times the typical gap (at least one day) for amber, {churn_silence_red} times for red; never below {churn_silence_days} days, never with fewer than {churn_min_purchases} purchase days.",
        ),
    ),
    "falling": Figure(
        Text("购买减少", "Buying less"),
        Text(
            "近 182 天的销售额低于之前 182 天的 {churn_falling_share}；只看 364 天前就已买过的客户。",
            "Revenue of the last 182 days is below {churn_falling_share} of the 182 days before; only for customers who bought before those 364 days.",
        ),
    ),
    "recent_answers": Figure(
        Text("不满意、不愿推荐", "Dissatisfied, detractor"),
        Text(
            "最近一次答卷的满意度在最低两档，或推荐意愿为 0–6 分；超过 {survey_recent_days} 天的答卷不再算。",
            "The latest answer lies in the bottom two levels, or recommends with 0–6; answers older than {survey_recent_days} days no longer count.",
        ),
    ),
    "value_at_risk": Figure(
        Text("预警客户的价值", "Value at risk"),
        Text("红色和黄色预警客户的客户价值之和。", "Sum of the value of the customers flagged red or amber."),
    ),
    "top_two": Figure(
        Text("满意率（前两档）", "Satisfied (top two)"),
        Text(
            "选了最好两档的答卷 ÷ 有效答卷；跳过未答的不算。± 是 {survey_confidence} 置信水平下 Wilson 区间宽度的一半。",
            "Answers in the best two levels ÷ valid answers; skipped ones do not count. ± is the half-width of the Wilson "
            "interval at the {survey_confidence} level.",
        ),
    ),
    "satisfaction": Figure(
        Text("客户的满意度", "Satisfaction of a customer"),
        Text(
            "该客户最近一次答卷的满意度档：5 最好，1 最差。",
            "The level in the customer's latest answers: 5 is best, 1 is worst.",
        ),
    ),
    "nps": Figure(
        Text("净推荐值（NPS）", "Net promoter score (NPS)"),
        Text(
            "100 ×（推荐者占比 p − 贬损者占比 d）：9–10 分为推荐者，7–8 分为中立者，0–6 分为贬损者；从 −100 到 100 分。"
            "± = z × √((p + d − (p − d)²) ÷ n) × 100，n 为有效答卷数，z 按 {survey_confidence} 置信水平。",
            "100 × (share of promoters p − share of detractors d): 9–10 promoter, 7–8 passive, 0–6 detractor; from −100 to 100 "
            "points. ± = z × √((p + d − (p − d)²) ÷ n) × 100 with n valid answers and z at the {survey_confidence} level.",
        ),
    ),
    "completeness": Figure(
        Text("档案完整度", "File complete"),
        Text(
            "客户档案五类事实（基本、商务、个人、后勤、交易）中已填的占比；前四类看客户表，第五类看销售表。",
            "Share of facts filled in, over five groups (basic, business, personal, logistics, commercial record); "
            "the first four come from the customer sheet, the fifth from sales.",
        ),
    ),
    "follow_ups": Figure(
        Text("跟进计划", "Follow-up schedule"),
        Text(
            "红色预警 {schedule_days_red} 个、黄色预警 {schedule_days_amber} 个、不满意答卷 {schedule_days_dissatisfied} 个工作日内联系；"
            "其余按等级，距上次联系 VIP {schedule_days_vip} 天、主要 {schedule_days_major} 天、普通 {schedule_days_ordinary} 天、"
            "小客户 {schedule_days_small} 天。每人每天最多 {schedule_per_day} 位，只排工作日（含调休上班日）。",
            "Red flags within {schedule_days_red}, amber within {schedule_days_amber}, dissatisfied answers within "
            "{schedule_days_dissatisfied} working days; the others by tier, after the last contact: VIP {schedule_days_vip}, "
            "major {schedule_days_major}, ordinary {schedule_days_ordinary}, small {schedule_days_small} days. At most "
            "{schedule_per_day} a person and day, on working days (make-up workdays count).",
        ),
    ),
}
