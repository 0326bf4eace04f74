"""Titles of charts and of their axes."""

from crm_sheets.language.features import featured
from crm_sheets.language.text import Text

CHARTS = featured("charts") | {
    "months": Text("每月销售额与订单数", "Revenue and orders per month"),
    "months_open": Text("（{month} 未完）", " ({month} is not over)"),
}

# What a chart shows of this shop, in its title.
CHART_FINDINGS = {
    "months": Text("{month}销售额 {value}，{change}", "Revenue in {month}: {value}, {change}"),
    "tiers": Text(
        "{count} 位大客户（VIP、主要）占客户的 {customers}，带来 {revenue}",
        "{count:|large customer|large customers} (VIP, major): {customers} of all, {revenue} of the revenue",
    ),
    "segments": Text(
        "人数最多的是{name}：{count} 位，占 {share}", "Most customers are '{name}': {count}, {share} of all"
    ),
    "churn": Text(
        "{count} 位红、黄预警，可能流失 {money}（占 {share}）",
        "{count} flagged red or amber: {money} at risk, {share} of the value",
    ),
    "pareto": Text(
        "{all} 种产品里 {count} 种带来 {share} 的销售额", "{count} of {all} products bring {share} of the revenue"
    ),
    "concentration": Text(
        "最好的两成客户带来 {share} 的价值", "The best fifth of the customers bring {share} of the value"
    ),
    "survey_counts": Text("最多的是“{option}”：占 {share}", "Most often '{option}': {share}"),
    "levels": Text("满意的占 {share}", "{share} are satisfied"),
    "nps": Text(
        "愿意推荐的占 {promoters}，不愿推荐的占 {detractors}", "{promoters} would recommend us, {detractors} would not"
    ),
    "regions": Text("卖得最多的地区是{name}：占 {share}", "Most revenue comes from {name}: {share}"),
    "owners": Text("带来最多的客户经理是{name}：占 {share}", "{name} brings the most: {share}"),
    "purchase_kinds": Text("占得最多的是{name}：{share} 的销售额", "Most of it is '{name}': {share} of the revenue"),
    "cohorts": Text(
        "新客户里，第二个月又来买的有 {share}", "Of all newcomers {share} bought again in the month after their first"
    ),
    "proof": Text(
        "被预警的人里 {share} 后来没再来（全体 {all}）", "Of those flagged {share} stayed away (of all {all})"
    ),
}

IN_CURRENCY = {"revenue": Text("销售额（{currency}）", "Revenue ({currency})")}  # where the playbook names a currency

AXES = {
    "revenue": Text("销售额（元）", "Revenue"),
    "orders": Text("订单数（笔）", "Orders (no.)"),
    "customers": Text("客户数（位）", "Customers (no.)"),
    "share": Text("占比（%）", "Share (%)"),
    "stayed_away": Text("没再来的占比（%）", "Stayed away (%)"),
    "survey_score": Text("得分（满分 100）", "Score (of 100)"),
    "share_answered": Text("占回答的人（%）", "Of those who answered (%)"),
    "first_share": Text("排第一的占比（%）", "First places (%)"),
    "survey_count": Text("答卷（份）", "Answers (no.)"),
    "answers": Text("答卷占比（%）", "Share of answers (%)"),
    "customers_share": Text("客户占比（%），最好的在前", "Share of customers (%), best first"),
    "value_share": Text("价值占比（%）", "Share of value (%)"),
    "cumulative_share": Text("累计占比（%）", "Cumulative share (%)"),
    "active_share": Text("购买客户占比（%）", "Customers buying (%)"),
    "months_since": Text("首次购买后第几个月", "Months after the first purchase"),
}
