"""Titles of charts and of their axes."""

from crm_sheets.language.text import Text

CHARTS = {
    "months": Text("每月销售额与订单数", "Revenue and orders per month"),
    "months_open": Text("（{month} 未完）", " ({month} is not over)"),
    "tiers": Text("各等级的客户占比与销售额占比", "Share of customers and of revenue by tier"),
    "segments": Text("各细分的客户数（RFM）", "Customers by RFM segment"),
    "concentration": Text("价值集中在多少客户身上", "How much of the value few customers bring"),
    "purchase_kinds": Text("各类购买的销售额", "Revenue by kind of purchase"),
    "churn": Text("各预警级别的客户数", "Customers by churn flag"),
    "proof": Text("被预警的客户，后来没再来的占比", "Of those flagged, who stayed away"),
    "levels": Text("满意度分布", "Answers by level of satisfaction"),
    "nps": Text("推荐意愿构成", "Promoters, passives and detractors"),
    "pareto": Text("销售额最高的产品与累计占比", "Products by revenue, and their share together"),
    "cohorts": Text("最早几个同期群：还在购买的客户占比", "Oldest cohorts: share of customers still buying"),
    "regions": Text("各地区销售额", "Revenue by region"),
    "owners": Text("各客户经理销售额", "Revenue by owner"),
}

IN_CURRENCY = {"revenue": Text("销售额（{currency}）", "Revenue ({currency})")}  # where the playbook names a currency

AXES = {
    "revenue": Text("销售额（元）", "Revenue"),
    "orders": Text("订单数（笔）", "Orders (no.)"),
    "customers": Text("客户数（位）", "Customers (no.)"),
    "share": Text("占比（%）", "Share (%)"),
    "stayed_away": Text("没再来的占比（%）", "Stayed away (%)"),
    "answers": Text("答卷占比（%）", "Share of answers (%)"),
    "customers_share": Text("客户占比（%），最好的在前", "Share of customers (%), best first"),
    "value_share": Text("价值占比（%）", "Share of value (%)"),
    "cumulative_share": Text("累计占比（%）", "Cumulative share (%)"),
    "active_share": Text("购买客户占比（%）", "Customers buying (%)"),
    "months_since": Text("首次购买后第几个月", "Months after the first purchase"),
}
