"""Flags and their signals: how each figure is defined."""

from crm_sheets.language.figures.figure import Figure
from crm_sheets.language.text import Text

CHURN: dict[str, Figure] = {
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
}
