"""Titles of charts and of their axes."""

from crm_sheets.language.features import featured
from crm_sheets.language.text import Text

CHARTS = featured("charts") | {
    "months": Text("每月销售额与订单数", "Revenue and orders per month"),
    "months_open": Text("（{month} 未完）", " ({month} is not over)"),
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
