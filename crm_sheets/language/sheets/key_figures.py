"""The cards on the overview and the small print below them."""

from crm_sheets.language.text import Text

# The cards on the overview.
KEY_FIGURES = {
    "customers": Text("客户总数", "Customers"),
    "buyers": Text("近期买过的客户", "Customers who bought"),
    "vip": Text("VIP客户", "VIP customers"),
    "revenue": Text("销售额", "Revenue"),
    "margin": Text("毛利", "Margin"),
    "orders": Text("订单数", "Orders"),
    "average_order": Text("客单价", "Average order"),
    "red": Text("红色预警", "Red flags"),
    "amber": Text("黄色预警", "Amber flags"),
    "value_at_risk": Text("可能流失的金额", "Value at risk"),
    "satisfaction": Text("满意率", "Satisfied (top two)"),
    "nps": Text("净推荐值（NPS）", "Net promoter score"),
    "open_complaints": Text("未办结投诉", "Open complaints"),
    "completeness": Text("档案完整度", "Customer file complete"),
    "follow_ups": Text("已排跟进", "Follow-ups planned"),
}

KEY_NOTES = {
    "customers": Text("客户表和销售表里的全部客户", "everybody in the workbooks"),
    "buyers": Text("近 {months} 个月内买过", "bought in the last {months:|month|months}"),
    "vip": Text("贡献客户价值的 {share}", "bring {share} of the value"),
    "revenue": Text("{first} 至 {last}{walk_ins}", "{first} to {last}{walk_ins}"),
    "walk_ins": Text("；另有散客 {revenue}", "; and {revenue} from walk-ins"),
    "margin": Text("成本已知部分：销售额的 {share}", "costs known for {share} of revenue"),
    "orders": Text("平均每位客户 {mean} 单", "{mean} for each customer who bought"),
    "average_order": Text("销售额 ÷ 订单数", "revenue ÷ orders"),
    "red": Text("请尽快联系", "get in touch at once"),
    "amber": Text("请留意", "keep an eye on them"),
    "value_at_risk": Text("红、黄合计，占 {share}", "red and amber, {share} of all"),
    "satisfaction": Text("± {error}，有效答卷 {base} 份", "± {error}, answers: {base}"),
    "nps": Text("± {error} 分，有效答卷 {base} 份", "± {error} points, answers: {base}"),
    "open_complaints": Text("涉及 {customers} 位客户", "customers: {customers}"),
    "completeness": Text("已填项目的平均占比", "mean share of facts filled in"),
    "follow_ups": Text("未来 {days} 天，见 {file}", "next {days:|day|days}, see {file}"),
    "absent": Text("数据不够，见“{sheet}”", "not in the data, see '{sheet}'"),
}
