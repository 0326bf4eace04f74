"""Names on the workbooks that we write: sheets, Excel tables, columns, key figures, charts and sentences."""

from typing import NamedTuple

from crm_sheets.language.text import Text

SHEETS = {
    "overview": Text("总览", "Overview"),
    "customers": Text("客户", "Customers"),
    "segments": Text("客户细分", "Segments"),
    "key_customers": Text("重点客户", "Key customers"),
    "loyalty": Text("客户忠诚", "Loyalty"),
    "movement": Text("变动", "Movement"),
    "value": Text("客户价值", "Value"),
    "churn": Text("流失预警", "Churn watch"),
    "satisfaction": Text("满意度", "Satisfaction"),
    "products": Text("产品", "Products"),
    "offers": Text("推荐清单", "Offers"),
    "cohorts": Text("同期群", "Cohorts"),
    "groups": Text("地区与负责人", "Regions and owners"),
    "problems": Text("问题", "Problems"),
    "definitions": Text("指标说明", "Definitions"),
    "follow_ups": Text("跟进计划", "Follow-ups"),
    "workload": Text("工作量", "Workload"),
    "summary": Text("问题汇总", "Summary"),
    "all_problems": Text("全部问题", "All problems"),
    "columns": Text("列映射", "Columns"),
    "matches": Text("谁是谁", "Who is who"),
    "fields": Text("可选字段", "Fields"),
    "playbook": Text("规则", "Playbook"),
}

# Names of Excel tables: formulas speak of them, so no spaces, and never the name of a cell.
TABLE_NAMES = {
    "customers": Text("客户", "Customers"),
    "churn": Text("流失预警", "ChurnWatch"),
    "dissatisfied": Text("不满意答卷", "Dissatisfied"),
    "loyalty": Text("忠诚明细", "LoyaltyList"),
    "movement": Text("变动明细", "MovementList"),
    "beyond_money": Text("货币之外", "BeyondMoney"),
    "products": Text("产品清单", "ProductList"),
    "offers": Text("推荐清单", "OfferList"),
    "problems": Text("问题", "ProblemList"),
    "follow_ups": Text("跟进计划", "FollowUps"),
    "not_planned": Text("未排入", "NotPlanned"),
}

# Headings. Formulas speak of them too: letters, digits and single spaces only.
COLUMNS = {
    # one row per customer
    "customer_id": Text("客户编号", "Customer ID"),
    "name": Text("客户名称", "Customer"),
    "owner": Text("客户经理", "Owner"),
    "phone": Text("电话", "Phone"),
    "tier": Text("等级", "Tier"),
    "tier_before": Text("上期等级", "Tier before"),
    "value": Text("客户价值", "Value"),
    "revenue": Text("销售额", "Revenue"),
    "margin": Text("毛利", "Margin"),
    "orders": Text("订单数", "Orders"),
    "first_order": Text("首次购买", "First order"),
    "last_order": Text("最近购买", "Last order"),
    "days_since": Text("未购天数", "Days since"),
    "typical_gap": Text("平常间隔", "Typical gap"),
    "r": Text("R分", "R score"),
    "f": Text("F分", "F score"),
    "m": Text("M分", "M score"),
    "rfm_segment": Text("细分", "Segment"),
    "expected_orders": Text("预计订单", "Expected orders"),
    "p_alive": Text("活跃概率", "Chance active"),
    "predicted_value": Text("预测价值", "Predicted value"),
    "loyalty_type": Text("忠诚类型", "Loyalty type"),
    "loyalty_quadrant": Text("忠诚象限", "Loyalty quadrant"),
    "churn_level": Text("预警", "Flag"),
    "churn_score": Text("流失分", "Churn score"),
    "return_chance": Text("回头可能", "Chance to return"),
    "churn_reasons": Text("预警原因", "Why flagged"),
    "churn_cause": Text("流失原因", "Churn cause"),
    "churn_answer": Text("应对办法", "What to do"),
    "satisfaction": Text("满意度", "Satisfaction"),
    "recommend": Text("推荐意愿", "Recommend"),
    "open_complaints": Text("未办结投诉", "Open complaints"),
    "completeness": Text("档案完整度", "File complete"),
    "next_contact": Text("下次联系", "Next contact"),
    # results by month, tier, segment, level
    "month": Text("月份", "Month"),
    "buyers": Text("购买客户", "Buyers"),
    "new_customers": Text("新客户", "New customers"),
    "customers": Text("客户数", "Customers"),
    "share_of_customers": Text("客户占比", "Share of customers"),
    "share_of_revenue": Text("销售额占比", "Share of revenue"),
    "mean_revenue": Text("户均销售额", "Revenue each"),
    "advice": Text("建议", "What to do"),
    "value_at_risk": Text("客户价值", "Value"),
    "evidence": Text("依据（文件与行号）", "Evidence (file and row)"),
    "group": Text("档案项目", "Group of facts"),
    "filled": Text("已填", "Filled"),
    "fields": Text("应填", "Fields"),
    "share": Text("占比", "Share"),
    # key customers, loyalty, movement
    "high": Text("重要（高消费）", "High spend"),
    "low": Text("一般（低消费）", "Low spend"),
    "top_customers": Text("最好的两成", "Best fifth"),
    "top_share": Text("他们的价值占比", "Their share of value"),
    "gini": Text("基尼系数", "Gini"),
    "share_of_value": Text("价值占比", "Share of value"),
    "mean_value": Text("户均价值", "Value each"),
    "equal": Text("人人一样时", "If all were alike"),
    "yes_of_asked": Text("答是的迹象", "Signs with yes"),
    "weak": Text("关系", "Relationship"),
    "missing_signs": Text("没有的迹象", "Signs that are missing"),
    "points_for": Text("得分的依据", "Points for"),
    "points": Text("得分", "Points"),
    "lifted_tier": Text("建议等级", "Suggested tier"),
    "shows": Text("怎么看出来的", "How it shows"),
    "attitude": Text("态度", "Attitude"),
    "behaviour": Text("有购买的月份", "Months active"),
    "purchases": Text("购买日", "Purchase days"),
    "loyalty_evidence": Text("依据，或要问的", "Evidence, or what to ask"),
    "what": Text("什么变了", "What changed"),
    "from": Text("之前", "From"),
    "to": Text("现在", "To"),
    "direction": Text("方向", "Direction"),
    "driver": Text("起因", "Driver"),
    "before_value": Text("之前的数", "Figure before"),
    "after_value": Text("现在的数", "Figure now"),
    # products, regions and owners
    "product": Text("产品", "Product"),
    "category": Text("类别", "Category"),
    "abc_class": Text("ABC类", "Class"),
    "products": Text("产品数", "Products"),
    "quantity": Text("数量", "Quantity"),
    "cumulative_share": Text("累计占比", "Cumulative share"),
    "offers": Text("可推荐的产品和理由", "What to offer and why"),
    "region": Text("地区", "Region"),
    "revenue_before": Text("上一期销售额", "Revenue before"),
    "revenue_change": Text("变化", "Change"),
    "group_kind": Text("种类", "Kind"),
    "group_name": Text("名称", "Name"),
    "half_year": Text("近半年销售额", "Last half year"),
    "half_year_before": Text("之前半年", "Half year before"),
    "ratio": Text("之比", "Ratio"),
    # how good the flags were
    "rule": Text("规则", "Rule"),
    "flagged": Text("预警人次", "Customer days flagged"),
    "judged": Text("人次", "Customer days judged"),
    "stayed_away": Text("没再来的占比", "Stayed away"),
    "foreseen": Text("事先报出的占比", "Foreseen"),
    "lift": Text("前一成的倍数", "Lift of top tenth"),
    "auc": Text("排序准确度 AUC", "AUC"),
    "score_band": Text("流失分", "Churn score"),
    "expected_away": Text("预计没再来", "Expected away"),
    # satisfaction
    "question": Text("题目", "Question"),
    "base": Text("有效答卷", "Base"),
    "top_two": Text("满意（前两档）", "Top two"),
    "top_two_share": Text("满意率", "Top-two share"),
    "error": Text("误差 ±", "Error ±"),
    "mean": Text("平均档", "Mean level"),
    "level_5": Text("5 很满意", "5 best"),
    "level_4": Text("4 满意", "4"),
    "level_3": Text("3 一般", "3"),
    "level_2": Text("2 不满意", "2"),
    "level_1": Text("1 很不满意", "1 worst"),
    "promoters": Text("推荐者（9–10）", "Promoters (9–10)"),
    "passives": Text("中立者（7–8）", "Passives (7–8)"),
    "detractors": Text("贬损者（0–6）", "Detractors (0–6)"),
    "nps": Text("净推荐值", "NPS"),
    "nps_error": Text("误差 ±（分）", "Error ± (points)"),
    "respondent": Text("答卷序号", "Respondent"),
    "answered_at": Text("答题日期", "Answered on"),
    "answer": Text("回答", "Answer"),
    "answer_level": Text("满意度档", "Level"),
    # what customers are worth
    "purchase_kind": Text("购买性质", "Kind of purchase"),
    "lines": Text("销售行数", "Lines"),
    "margin_share": Text("成本已知占比", "Cost known for"),
    "expected_value": Text("预计每次金额", "Expected each"),
    "predicted_basis": Text("预测依据", "Rests on"),
    "referral": Text("推荐带来", "By referral"),
    "acquisition_cost": Text("获客与维系成本", "Cost to win and keep"),
    "net_value": Text("净值", "Net value"),
    "formula_value": Text("公式价值", "Formula value"),
    "condition": Text("检查什么", "What is checked"),
    "holds": Text("结果", "Result"),
    # problems and the mapping of columns
    "level": Text("级别", "Level"),
    "meaning": Text("含义", "What it means"),
    "rows": Text("处数", "Places"),
    "files": Text("文件数", "Files"),
    "todo": Text("怎么处理", "What to do"),
    "file": Text("文件", "File"),
    "sheet": Text("工作表", "Sheet"),
    "row": Text("行", "Row"),
    "column": Text("列", "Column"),
    "cell": Text("原内容", "As typed"),
    "message": Text("说明", "Message"),
    "table": Text("识别为", "Taken as"),
    "heading": Text("原表头", "Heading"),
    "field": Text("字段", "Field"),
    "field_label": Text("含义", "Meaning"),
    "how": Text("依据", "Told by"),
    "change_to": Text("改为", "Change to"),
    "written": Text("表里写的", "As written"),
    "joined_by": Text("凭什么认定", "By what"),
    # definitions
    "figure": Text("指标", "Figure"),
    "definition": Text("定义", "Definition"),
    "section": Text("类别", "Section"),
    "setting": Text("设置", "Setting"),
    "in_force": Text("当前值", "In force"),
    "default": Text("默认值", "Default"),
    "changed": Text("改动", "Changed"),
    "help": Text("用途", "What it does"),
    "data": Text("数据表", "Table"),
    "read": Text("读到的行", "Rows read"),
    "used": Text("使用", "Used"),
    "left_out": Text("未使用", "Left out"),
    "needs": Text("需要", "Needs"),
    "has": Text("现有", "Has"),
    "instead": Text("可改用", "Use instead"),
    # the schedule
    "due": Text("计划日期", "Due"),
    "person": Text("跟进人", "Person"),
    "channel": Text("联系渠道", "Channel"),
    "why": Text("为什么联系", "Why"),
    "status": Text("状态", "Status"),
    "result": Text("结果", "Result"),
    "next_date": Text("下次日期", "Next date"),
    "note": Text("备注", "Note"),
    "last_contact": Text("上次联系", "Last contact"),
    "total": Text("合计", "Total"),
    "first_due": Text("最早应联系", "First due"),
}

# The cards on the overview.
KEY_FIGURES = {
    "customers": Text("客户总数", "Customers"),
    "buyers": Text("有成交客户", "Buying customers"),
    "vip": Text("VIP客户", "VIP customers"),
    "revenue": Text("销售额", "Revenue"),
    "margin": Text("毛利", "Margin"),
    "orders": Text("订单数", "Orders"),
    "average_order": Text("平均每单", "Average order"),
    "red": Text("红色预警", "Red flags"),
    "amber": Text("黄色预警", "Amber flags"),
    "value_at_risk": Text("预警客户的价值", "Value at risk"),
    "satisfaction": Text("满意率", "Satisfied (top two)"),
    "nps": Text("净推荐值（NPS）", "Net promoter score"),
    "open_complaints": Text("未办结投诉", "Open complaints"),
    "completeness": Text("档案完整度", "Customer file complete"),
    "follow_ups": Text("已排跟进", "Follow-ups planned"),
}

KEY_NOTES = {
    "customers": Text("客户表和销售表里的全部客户", "everybody in the workbooks"),
    "buyers": Text("近 {months} 个月内买过", "bought in the last {months} months"),
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
    "follow_ups": Text("未来 {days} 天，见 follow-ups.xlsx", "next {days} days, see follow-ups.xlsx"),
    "absent": Text("数据不够，见“{sheet}”", "not in the data, see '{sheet}'"),
}

CHARTS = {
    "months": Text("每月销售额与订单数", "Revenue and orders per month"),
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

TITLES = {
    "report": Text("客户分析报告", "Customer report"),
    "follow_ups": Text("客户跟进计划", "Follow-up schedule"),
    "problems": Text("数据问题清单", "Problems in the data"),
    "playbook": Text("规则表 · Playbook", "规则表 · Playbook"),
    "customers": Text("客户一览", "All customers"),
    "tiers": Text("客户等级", "Tiers"),
    "segments": Text("RFM 细分", "RFM segments"),
    "value": Text("客户价值", "What customers are worth"),
    "most_valuable": Text("最有价值的客户", "The most valuable customers"),
    "purchase_kinds": Text("按购买性质", "By kind of purchase"),
    "prediction": Text("预测能不能信", "Can the prediction be trusted?"),
    "rfm_grid": Text("RFM 热力图：每格的客户数", "RFM heat map: customers in each place"),
    "churn": Text("流失预警客户", "Customers who may be leaving"),
    "proof": Text("这些预警有多准", "How good were these flags"),
    "satisfaction": Text("客户满意度", "Satisfaction"),
    "top_two": Text("各题满意率", "Satisfied share by question"),
    "levels": Text("回答分布（份）", "Answers by level (number)"),
    "nps": Text("净推荐值（NPS）", "Net promoter score (NPS)"),
    "dissatisfied": Text("不满意的回答（最差的在前）", "Dissatisfied answers (worst first)"),
    "key_customers": Text(
        "重点客户：集中度、关系、货币之外的价值", "Key customers: concentration, relationship, value beyond money"
    ),
    "concentration": Text("集中度", "Concentration"),
    "relationship": Text(
        "关系强度（十个迹象，薄弱的重点客户在前）", "Relationship strength (ten signs; weak key accounts first)"
    ),
    "beyond_money": Text("货币之外的价值", "Value beyond money"),
    "loyalty": Text("客户忠诚", "Loyalty"),
    "loyalty_types": Text("忠诚七类", "The seven types"),
    "loyalty_quadrants": Text("四个象限：客户数和销售额", "Four quadrants: customers and revenue"),
    "loyalty_list": Text(
        "每位客户的类型和依据（未定的在前，要问清原因）",
        "Type and evidence of each customer (undetermined first: ask and note)",
    ),
    "movement": Text("与上期相比的变动", "Movement since the last month"),
    "tier_matrix": Text("等级：从哪里到哪里（客户数）", "Tiers: from where to where (customers)"),
    "churn_matrix": Text("预警：从哪里到哪里（客户数）", "Flags: from where to where (customers)"),
    "movers": Text("谁变了，为什么（变差的在前）", "Who moved, and why (worse first)"),
    "products": Text("产品", "Products"),
    "product_classes": Text("ABC 分类", "Classes A, B and C"),
    "product_list": Text("产品清单", "All products"),
    "categories": Text("类别", "Categories"),
    "associations": Text("一起买的产品", "Bought together"),
    "offers": Text("给每位客户推荐什么", "What to offer whom"),
    "cohorts": Text("同期群：首次购买之后还来不来", "Cohorts: who comes back after the first purchase"),
    "groups": Text("地区与负责人", "Regions and owners"),
    "regions": Text("地区", "Regions"),
    "owners": Text("客户经理", "Owners"),
    "falling_groups": Text("整体下滑的产品、类别和地区", "Falling as a whole: products, categories, regions"),
    "problem_kinds": Text("按种类汇总", "By kind"),
    "problem_list": Text("逐条清单", "One by one"),
    "chart_data": Text("图表数据", "Data of the charts"),
    "definitions": Text("指标定义", "How each figure is defined"),
    "settings": Text("当前采用的规则", "Settings in force"),
    "rows": Text("读取与使用的行数", "Rows read, used and left out"),
    "refusals": Text("数据不足、没有给出的分析", "Analyses that the data cannot carry"),
    "workload": Text("每人每天的联系数", "Contacts a person and day"),
    "not_planned": Text("没有排进计划的客户", "Customers who did not fit in"),
    "how_to": Text("怎么用这份计划", "How to use this schedule"),
    "columns": Text("每一列被认作什么", "What each column was taken for"),
    "matches": Text("哪些行算作同一位客户", "Which rows were taken for one customer"),
}

TEXTS = {
    "as_of": Text("基准日 {as_of}", "As of {as_of}"),
    "as_of_is_old": Text(
        "注意：数据较旧，最新记录是 {as_of}，以下全部按那一天计算，而不是今天。",
        "Note: the data are old. The newest record is of {as_of}; everything below is as of that day, not today.",
    ),
    "page": Text("第 &P 页，共 &N 页", "Page &P of &N"),
    "no_chart": Text(
        "没有这张图：数据里没有可画的内容，原因见“{sheet}”。",
        "No chart: the data hold nothing to draw; see '{sheet}' for why.",
    ),
    "by_predicted": Text(
        "按预测价值排列：今后 {months} 个月预计带来的{measure}，每月折现 {discount}。",
        "By predicted value: {measure} expected within {months} months, discounted by {discount} a month.",
    ),
    "by_formula": Text(
        "按公式价值排列：近 12 个月的{measure} × {years} 年。为什么没有预测，见下。",
        "By formula value: {measure} of the last 12 months × {years} years. Why there is no prediction is said below.",
    ),
    "one_time_first": Text(
        "注意：其中 {count} 位只买过一次，金额按全体客户的平均估计。他们排在回头客前面，只说明平均数高，不说明他们本人更有价值。",
        "Note: {count} of them bought only once and are valued at the average of all customers. That they rank above customers who came "
        "back says that the average is high, not that they are worth more.",
    ),
    "few": Text("（购买少）", " (few)"),
    "few_hint": Text(
        "“购买少”：购买不到 {purchases} 次，或从第一次购买到现在不到 {days} 天，预测只是粗略估计。",
        "'(few)': few purchases, fewer than {purchases} or the first of them less than {days} days ago; such a prediction is rough.",
    ),
    "kinds_hint": Text(
        "各类相加等于全部销售额；“推荐带来”除外，它是被推荐客户的购买，与其他类重叠。毛利只算成本已知的销售行。",
        "The kinds make up all revenue, but for 'Referral': what customers bought whom others brought, lying across the others. "
        "Margin covers lines with known cost only.",
    ),
    "prediction_given": Text(
        "条件都满足，所以给出预测：根据 {customers} 位客户的购买日，其中 {returning} 位买过不止一次。",
        "All conditions hold, so there is a prediction: from the purchase days of {customers} customers, {returning} of whom bought more "
        "than once.",
    ),
    "counts_given": Text(
        "购买次数可以预测，金额不行：所以只给预计订单和活跃概率，不给预测价值。请看公式价值。",
        "How often can be predicted, how much cannot: expected orders and the chance active are given, predicted value is not. The formula value "
        "stands instead.",
    ),
    "no_prediction": Text(
        "有条件不满足，所以不做预测；请看公式价值。",
        "Some conditions do not hold, so nothing is predicted; the formula value stands instead.",
    ),
    "holds": Text("满足", "holds"),
    "fails": Text("不满足", "does not hold"),
    "not_reached": Text("没有检查", "not checked"),
    "no_customers": Text(
        "没有客户可列：表里没有读到任何客户。", "No customers to list: none were found in the workbooks."
    ),
    "no_churn": Text("没有红色或黄色预警的客户。", "No customer is flagged red or amber."),
    "no_table": Text("数据里没有这部分内容。", "The data hold nothing of this kind."),
    "no_problems": Text("没有发现问题。", "No problems were found."),
    "no_refusals": Text("所有分析都有足够的数据。", "The data carry every analysis."),
    "no_dissatisfied": Text("没有不满意的回答。", "No dissatisfied answers."),
    "concentration_hint": Text(
        "客户价值最高的 {top} 位（两成）带来 {share} 的价值；曲线越鼓，越靠少数客户。",
        "The best {top} (a fifth) bring {share} of the value; the further the curve bulges, the more rests on few customers.",
    ),
    "weak_key_accounts": Text(
        "注意：{count} 位VIP和主要客户关系薄弱：{names}",
        "Note: weak relationship with {count} VIP and major customers: {names}",
    ),
    "and_others": Text("{names} 等", "{names} and others"),
    "beyond_money_hint": Text(
        "四项各一分；满 {points} 分，建议按高一级对待（“建议等级”），等级本身不变。只列满分数和差一分的 {shown} 位，共 {count} 位得分。",
        "One point each; from {points} points on treat as one tier higher ('Suggested tier'); the tier itself stays. Listed: who has these or one less, {shown} of the {count} with points.",
    ),
    "yes_of_asked": Text("{yes} / {asked}", "{yes} of {asked}"),
    "weak": Text("薄弱", "weak"),
    "high_attitude": Text("态度好", "High attitude"),
    "low_attitude": Text("态度不好", "Low attitude"),
    "high_behaviour": Text("常买", "Regular"),
    "low_behaviour": Text("少买", "Seldom"),
    "loyalty_hint": Text(
        "类型按依据定，没有依据的写“未定”，不猜；态度未知的客户没有象限。问到原因后记到客户表的“忠诚原因”。算法见“{sheet}”。",
        "Types rest on evidence; without it they are 'undetermined', never guessed. No quadrant where the attitude is unknown. Note what you learn as 'Loyalty reason' on the customer sheet. See '{sheet}'.",
    ),
    "to_ask": Text("“{short}”（{count} 位）{question}", "'{short}' ({count}) {question}"),
    "shown_of": Text("只列出前 {shown} 位，共 {count} 位。", "The first {shown} of {count}."),
    "movement_hint": Text(
        "{before} 当时的情况与 {as_of} 比；没有日期的内容（客户经理、关系强度）两天相同。",
        "As of {before}, compared with {as_of}; what has no date (owner, relationship signs) is the same on both days.",
    ),
    "matrix_hint": Text(
        "纵向是之前，横向是现在；对角线上没有变，左下变好，右上变差。",
        "Down: before, across: now. On the diagonal nothing changed, below it is better, above it worse.",
    ),
    "signal_gone": Text("不再有：{signal}", "no more: {signal}"),
    "no_movement": Text("没有客户变动。", "Nobody moved."),
    "products_hint": Text(
        "截至 {as_of} 的近 {months} 个月，含散客，退货已减去。A 类累计到 {a}，B 类到 {b}，其余为 C 类。",
        "The last {months} months up to {as_of}, walk-ins included, less returns. Class A up to {a}, B up to {b}, the rest C.",
    ),
    "more_products": Text(
        "只列出前 {shown} 种，共 {count} 种；全部见 --data 的 product_sales 表。",
        "The first {shown} of {count}; all of them are in the table product_sales of --data.",
    ),
    "rule": Text(
        "买“{a}”的{basket}里，{confidence} 也买“{c}”，是一般{basket}的 {lift:.1f} 倍（{orders} 次）。",
        "Buyers of '{a}' also take '{c}': {confidence} do, {lift:.1f} times as often as others (together: {orders}).",
    ),
    "rule_less": Text(
        "买“{a}”的{basket}里，{confidence} 也买“{c}”，比碰巧一起买还少（是一般{basket}的 {lift:.2f} 倍，{orders} 次）。",
        "Buyers of '{a}' also take '{c}': {confidence} do, less often than by chance ({lift:.2f} times as often as others; together: {orders}).",
    ),
    "baskets": Text(
        "共 {counted} 个{basket}，其中 {several} 个含两种以上产品。",
        "Baskets ({basket}) counted: {counted}; with more than one product: {several}.",
    ),
    "baskets_left_out": Text(
        "另有 {left_out} 个超过 {limit} 种产品，没有计入。",
        "Left out with more than {limit} products: {left_out}.",
    ),
    "no_rules": Text(
        "没有一对产品达到规则表的要求（一起出现 {orders} 次、置信度 {confidence}、提升度高于 {lift}），所以没有推荐。最常一起买的是：",
        "No pair reaches the limits of the playbook (together {orders} times, confidence {confidence}, lift above {lift}), "
        "so nothing is offered. Most often bought together:",
    ),
    "no_pairs": Text("还没有一起买过 {orders} 次的产品。", "No two products were bought together {orders} times yet."),
    "offers_hint": Text(
        "没买过、但买同样东西的客户常买的产品；价值高的客户在前。",
        "Products not yet bought that buyers of the same things often take; the most valuable customers first.",
    ),
    "offers_more": Text(
        "列出价值最高的 {shown} 位，共 {count} 位有推荐；全部见 --data 的 offers 表。",
        "The {shown} most valuable of {count} customers with offers; all are in the table offers of --data.",
    ),
    "no_offers": Text(
        "没有可推荐的：没有一对产品一起买得够多，见“{sheet}”。",
        "Nothing to offer: no two products are bought together often enough; see '{sheet}'.",
    ),
    "offer": Text(
        "{rank}. {product}（买过“{because}”的{basket}，{confidence} 也买）",
        "{rank}. {product} (bought '{because}': {confidence} take it too)",
    ),
    "cohorts_hint": Text(
        "每行是同一个月首次购买的客户；每格是其中在第几个月又买的占比。第 0 月就是首次购买那个月。",
        "A row: customers who first bought in that month. A cell: the share of them who bought again so many months later; "
        "month 0 is that of the first purchase.",
    ),
    "cohorts_first": Text(
        "最早一行也包括在数据开始之前就买过的客户。带 * 的月份还没有过完。",
        "The oldest row also holds those who bought before your data begin. * marks a month that is not over.",
    ),
    "groups_hint": Text(
        "截至 {as_of} 的近 {months} 个月，与再往前 {months} 个月相比；散客不计入。",
        "The last {months} months up to {as_of}, beside the {months} before; without walk-ins.",
    ),
    "falling_hint": Text(
        "近 182 天低于之前 182 天的 {share}。可能是季节，也可能是市场变了：先看这里，再怪某位客户。",
        "The last 182 days are below {share} of the 182 before. It may be the season or the market: look here before "
        "blaming one customer.",
    ),
    "nothing_falling": Text("没有整体下滑的。", "Nothing is falling as a whole."),
    "no_group": Text("（未填）", "(none)"),
    "no_follow_ups": Text("这段时间没有需要联系的客户。", "Nobody is due in these days."),
    "refused": Text("没有给出：{analysis}", "Not given: {analysis}"),
    "more_problems": Text(
        "这里只列出前 {shown} 条，共 {count} 条；全部见 problems.xlsx。",
        "The first {shown} of {count} are listed here; all of them are in problems.xlsx.",
    ),
    "left_out_problems": Text(
        "只列出前 {shown} 条，另有 {left} 条没有列出（汇总里已计入）。",
        "The first {shown} are listed; {left} more are left out here (the summary counts them).",
    ),
    "churn_hint": Text(
        "红色在前，再按流失分和客户价值排列；每行一条原因，它的依据在最右边（不打印）。",
        "Red first, then by score and value; one reason a line, its evidence in the last columns (not printed).",
    ),
    "score_hint": Text(
        "颜色看迹象（预警原因）加起来有多重；流失分是不再来的可能。所以分高也可能是绿色：还没有迹象，只是这样的客户很少再来。",
        "The colour adds up the signals (the reasons); the score is the chance of staying away. So a high score may be green: "
        "no sign yet, but few such customers come back.",
    ),
    "customers_hint": Text(
        "点“{why}”可跳到该客户的预警详情；表头可筛选、排序。",
        "Click '{why}' to jump to the details of a flag; filter and sort in the heading.",
    ),
    "heat_hint": Text(
        "纵向 R：{most} = 最近刚买过；横向：F 与 M 的平均分，{most} = 买得又多又勤。颜色越深，客户越多。",
        "Down: R, {most} = bought most recently. Across: mean of F and M, {most} = often and much. Darker = more customers.",
    ),
    "satisfaction_hint": Text(
        "± 是 {confidence} 置信水平下的误差；答卷少时误差大，两个数的差别小于误差就不要当真。",
        "± is the error at the {confidence} level; few answers, large error. Do not read much into smaller differences.",
    ),
    "tiers_hint": Text(
        "客户价值取近 {months} 个月的{measure}（已减退货），{cut}划分。",
        "Value: {measure} of the last {months} months, less returns; cut {cut}.",
    ),
    "follow_up_hint": Text(
        "填写右边黄色标题的四列：状态、结果、下次日期、备注。下次运行会保留填过的文件，另存一份。",
        "Fill in the four columns with a yellow heading: status, result, next date, note. The next run keeps a filled-in file.",
    ),
    "row_of": Text("{file}{sheet} 第{row}行", "{file}{sheet} row {row}"),
    "unassigned": Text("待分配", "unassigned"),
    "yes": Text("已改", "changed"),
    "not_used": Text("（未使用）", "(not used)"),
    "matches": Text(
        "列出客户表里合并的行，以及名字写得不一样的行。认错了的，请在原表里改正编号或电话。",
        "Rows of the customer file that were joined, and rows under another name. Where two people were taken for one, "
        "correct the id or phone.",
    ),
    "columns_hint": Text(
        "认错的列，请在“改为”里选正确的字段（不用的列选“（未使用）”），保存后把这份文件放回收件夹：下次运行照此读取，别的文件里同名的列也照此，并一直记住。"
        "想取消以前的改动，选“自动识别”。",
        "Where a column was taken for the wrong thing, choose the right field under 'Change to' ('(not used)' to leave it "
        "out), save, and drop this file into the inbox: the next run follows it, for the same heading in other files as "
        "well, and remembers it. 'automatic' takes an earlier choice back.",
    ),
    "columns_choose": Text(
        "请选择正确的字段；空着表示不改。", "Choose the right field; leave it empty to change nothing."
    ),
    "columns_wrong": Text("请从列表里选择。", "Please choose from the list."),
    "status_title": Text("状态", "Status"),
    "status_help": Text("从列表里选一项。", "Choose one from the list."),
    "date_help": Text("写成 2026-05-01 这样的日期，不早于 {as_of}。", "A date like 2026-05-01, not before {as_of}."),
    "legend": Text("{level}：{meaning}", "{level}: {meaning}"),
    "legend_join": Text("　", "   "),
    "fm": Text("F 与 M 的平均分", "Mean of F and M"),
    "signals_join": Text("、", ", "),
}

HOW_TO = (
    Text(
        "1. 每天按“计划日期”从上往下联系；点表头的箭头可以只看自己的。",
        "1. Work down the list by due date; filter your own name in the heading.",
    ),
    Text(
        "2. 联系后选“状态”，写下“结果”；约好下次就填“下次日期”。",
        "2. After the contact choose a status and write the result; if a next date was agreed, fill it in.",
    ),
    Text(
        "3. 不要改“客户编号”，它用来把结果对回客户。",
        "3. Leave the customer ID alone: it ties your notes to the customer.",
    ),
    Text(
        "4. 已经联系过的，也请记到回访表里，下一次运行才会按新的日期安排；填过的文件不会被覆盖，会另存为“… (kept)”。",
        "4. Note each contact in the visits workbook too: the next run plans from its dates. A filled-in file is never "
        "overwritten but kept as '… (kept)'.",
    ),
)

# How it was told what a column holds, on the sheet of columns; and the choice that takes an earlier decision back.
HOW_TOLD = {
    "heading": Text("表头", "heading"),
    "values": Text("内容", "values"),
    "decision": Text("您的改动", "your decision"),
    "swapped": Text("对调", "swapped"),
    "not_used": Text("", ""),
    "not_recognised": Text("整张没认出", "sheet not recognised"),
}
AUTOMATIC = Text("自动识别", "automatic")

# The signals of leaving in two or three words, for narrow columns.
SIGNALS = {
    "silence_red": Text("久未购买", "long silence"),
    "silence_amber": Text("购买间隔变长", "silence"),
    "silence_alike_red": Text("久未回来", "long silence"),
    "silence_alike_amber": Text("还没回来", "silence"),
    "open_complaint": Text("投诉未办结", "open complaint"),
    "low_score": Text("不满意", "dissatisfied"),
    "detractor": Text("不愿推荐", "detractor"),
    "falling": Text("购买减少", "buying less"),
    "hardly_back": Text("很少有人回来", "hardly any come back"),
    "rarer": Text("来得少了", "coming less often"),
    "bad_end": Text("投诉处理不满意", "complaint badly ended"),
    "owner_left": Text("客户经理离职", "owner left"),
    "owner_changed": Text("换了客户经理", "owner changed"),
    "contact_overdue": Text("久未联系", "contact overdue"),
    "weak_relationship": Text("关系弱", "weak relationship"),
    "many_returns": Text("退货多", "many returns"),
    "hardly_alive": Text("活跃概率低", "hardly active"),
}

LEVELS = {
    "error": Text("错误", "Error"),
    "warning": Text("警告", "Warning"),
    "note": Text("提示", "Note"),
}
LEVEL_MEANINGS = {
    "error": Text("没有使用", "left out"),
    "warning": Text("使用了，但有疑问", "used with a doubt"),
    "note": Text("仅供了解", "for information"),
}

SEGMENT_ADVICE = {
    "champions": Text(
        "最好的客户：专人服务，请他推荐朋友，新品先给他看。",
        "The best: personal care, ask for referrals, show news first.",
    ),
    "loyal": Text(
        "常来常买：给回头的理由，适合推荐更好的或配套的产品。",
        "Come often: reward it; offer the better or matching product.",
    ),
    "promising": Text(
        "刚起步、有潜力：趁热介绍第二、第三类产品。", "Promising: introduce a second and third product soon."
    ),
    "new": Text(
        "新来的：一周内回访，确认满意，说清下次能帮什么。", "New: call within a week, make sure they are content."
    ),
    "attention": Text("不远不近：发一次有内容的关怀，问问近况。", "In between: get in touch with something useful."),
    "at_risk": Text(
        "曾经买得多、最近不来了：马上打电话，问清原因。", "Bought much, now stays away: call at once and ask why."
    ),
    "sleeping": Text("沉睡：低成本唤醒，短信或节日问候即可。", "Asleep: wake them at low cost, a message is enough."),
    "lost": Text("基本流失：不再花大力气，问一句为什么离开。", "Gone: little effort; ask why they left."),
}


class Blank(NamedTuple):
    """What a note beside a heading of a blank workbook says, and the format of its cells."""

    note: Text
    number_format: str


BLANKS = {
    "flag": Blank(Text("是 / 否。", "Yes / no."), "@"),
    "text": Blank(Text("文字，可以不填。", "Text; may stay empty."), "@"),
    "id": Blank(Text("编号，按文字保存，前面的 0 不会丢。", "An id, kept as text: leading zeros stay."), "@"),
    "name": Blank(
        Text("姓名或单位全称，同一客户前后写法一致。", "Full name; spell one customer the same everywhere."), "@"
    ),
    "phone": Blank(
        Text(
            "手机或座机，按文字保存；最可靠的辨认依据。",
            "Mobile or landline, kept as text; the surest way to know a customer.",
        ),
        "@",
    ),
    "date": Blank(Text("日期，写成 2026-05-01。", "A date like 2026-05-01."), "yyyy-mm-dd"),
    "number": Blank(Text("数字，不带单位。", "A number without a unit."), "0.##"),
    "money": Blank(
        Text("金额，只写数字，如 1200.50；退货写负数。", "An amount, digits only, like 1200.50; returns are negative."),
        "#,##0.00",
    ),
}
BLANK_NOTES = {
    "customers.birthday": Text(
        "公历如 1985-05-01；农历请写“农历八月十五”。", "A date like 1985-05-01; lunar birthdays in words."
    ),
    "customers.preferred_channel": Text(
        "电话、QQ/微信、Email、信件、短信、会面之一。", "One of: phone, chat, e-mail, letter, SMS, meeting."
    ),
    "customers.owner": Text(
        "负责这位客户的同事，姓名与员工表一致。", "The colleague in charge, spelt as in the staff workbook."
    ),
    "customers.consent": Text("是否同意我们联系：是 / 否。", "May we get in touch: yes / no."),
    "sales.amount": Text("这一行的成交金额；退货写负数。", "What this line was sold for; returns are negative."),
    "sales.cost": Text("这一行的成本合计；填了才能算毛利。", "Cost of the whole line; needed for margins."),
    "complaints.closed_at": Text("还没办结就空着。", "Leave empty while the case is open."),
    "staff.capacity": Text("每天最多联系几位客户。", "How many customers a day at most."),
    "staff.days_off": Text(
        "休假日期，多个用逗号隔开，如 2026-05-04, 2026-05-05。", "Days off with commas between: 2026-05-04, 2026-05-05."
    ),
    "staff.left_on": Text("已离职的填离职日期，在职的空着。", "The last day of those who have left."),
}
BLANK_TEXTS = {
    "needed": Text("必填。", "Required."),
    "one_of": Text("至少填其中一项：{fields}。", "At least one of: {fields}."),
    "yes_no": Text("是 / 否。", "yes / no."),
    "yes": Text("是", "yes"),
    "no": Text("否", "no"),
    "bad_date": Text("请写成 2026-05-01 这样的日期。", "Please write a date like 2026-05-01."),
    "bad_number": Text("请只写数字。", "Please write digits only."),
}

PLAYBOOK_COLUMNS = {
    "name": Text("设置名 · name", "设置名 · name"),
    "value": Text("您的值 · value", "您的值 · value"),
    "default": Text("默认值 · default", "默认值 · default"),
    "zh": Text("中文名", "中文名"),
    "en": Text("English name", "English name"),
    "fits_zh": Text("可填什么", "可填什么"),
    "fits_en": Text("What fits", "What fits"),
    "help_zh": Text("用途", "用途"),
    "help_en": Text("What it does", "What it does"),
}
PLAYBOOK_HINT = Text(
    "只在“您的值”一列填写要改的；空着就用默认值。　Fill in the column 'value' where you want a change; "
    "an empty cell keeps the default.",
    "只在“您的值”一列填写要改的；空着就用默认值。　Fill in the column 'value' where you want a change; "
    "an empty cell keeps the default.",
)

# How each type of loyalty shows, and what to do with it.
LOYALTY_ADVICE = {
    "premium": Text(
        "常来、满意、推荐我们：请他带朋友，先给他看新品。",
        "Regular, content, recommends us: ask for referrals, show news first.",
    ),
    "latent": Text(
        "满意但买得少：弄清什么拦着他（距离、付款、时间）。", "Content but buys little: find out what holds them back."
    ),
    "price": Text("便宜时才买：少打折，多给不降价的好处。", "Buys when cheap: give other benefits than lower prices."),
    "incentive": Text(
        "促销和积分时才来：两次促销之间给一个来的理由。", "Comes for promotions: give a reason to come in between."
    ),
    "convenience": Text(
        "图方便、图近：保持便利，再加一点情分。", "Comes because we are near: stay convenient, add a personal touch."
    ),
    "inertia": Text(
        "习惯了：别打扰习惯，慢慢让他真满意。", "Out of habit: keep the habit easy, make them truly content."
    ),
    "monopoly": Text(
        "没有别家：有了对手就会走，现在就把关系做好。", "Has no other supplier: leaves when one appears; win them now."
    ),
    "undetermined": Text(
        "说不清：按下表去问，记到客户表“忠诚原因”。", "Not clear: ask as listed below and note it as 'Loyalty reason'."
    ),
}
