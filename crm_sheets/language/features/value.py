"""What customers are worth: purchases, kinds of purchase, prediction."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_column, result_table
from crm_sheets.language.text import Text

VALUE = Feature(
    sheets={
        "value": Text("价值明细", "Value by customer"),
    },
    titles={
        "value": Text("客户价值", "What customers are worth"),
        "most_valuable": Text("最有价值的客户", "The most valuable customers"),
        "purchase_kinds": Text("按购买性质", "By kind of purchase"),
        "prediction": Text("预测能不能信", "Can the prediction be trusted?"),
    },
    texts={
        "by_predicted": Text(
            "按预测价值排列：今后 {months} 个月预计带来的{measure}，每月折现 {discount}。",
            "By predicted value: {measure} expected within {months:|month|months}, discounted by {discount} a month.",
        ),
        "by_formula": Text(
            "按粗算价值排列：近 12 个月的{measure} × {years} 年。为什么没有预测，见下。",
            "By rough value: {measure} of the last 12 months × {years} years. Why there is no prediction is said below.",
        ),
        "one_time_first": Text(
            "注意：其中 {count} 位只买过一次，金额按全体客户的平均估计。他们排在回头客前面，只说明平均数高，不说明他们本人更有价值。",
            "Note: {count} of them bought only once and are valued at the average of all customers. That they rank above customers who came "
            "back says that the average is high, not that they are worth more.",
        ),
        "few": Text("（购买少）", " (few)"),
        "few_hint": Text(
            "“购买少”：购买不到 {purchases} 次，或从第一次购买到现在不到 {days} 天，预测只是粗略估计。",
            "'(few)': few purchases, fewer than {purchases} or the first of them less than {days:|day|days} ago; such a prediction is rough.",
        ),
        "kinds_hint": Text(
            "各类相加等于全部销售额；“推荐带来”除外，它是被推荐客户的购买，与其他类重叠。毛利只算成本已知的销售行。",
            "The kinds make up all revenue, but for 'Referral': what customers bought whom others brought, lying across the others. "
            "Margin covers lines with known cost only.",
        ),
        "prediction_given": Text(
            "条件都满足，所以给出预测：根据 {customers} 位客户的购买日，其中 {returning} 位买过不止一次。",
            "All conditions hold, so there is a prediction: from the purchase days of {customers:|customer|customers}, {returning} of whom bought more "
            "than once.",
        ),
        "counts_given": Text(
            "购买次数可以预测，金额不行：所以只给预计订单和还会再来的可能，不给预测价值。请看粗算价值。",
            "How often can be predicted, how much cannot: expected orders and the chance to come again are given, predicted value is not. The rough value "
            "stands instead.",
        ),
        "no_prediction": Text(
            "有条件不满足，所以不做预测；请看粗算价值。",
            "Some conditions do not hold, so nothing is predicted; the rough value stands instead.",
        ),
        "holds": Text("满足", "holds"),
        "fails": Text("不满足", "does not hold"),
        "not_reached": Text("没有检查", "not checked"),
    },
    columns={
        "referral": Text("推荐带来", "By referral"),
        "acquisition_cost": Text("获客与维系成本", "Cost to win and keep"),
        "net_value": Text("净值", "Net value"),
        "formula_value": Text("粗算价值", "Rough value"),
        "condition": Text("检查什么", "What is checked"),
        "holds": Text("结果", "Result"),
    },
    charts={
        "purchase_kinds": Text("各类购买的销售额", "Revenue by kind of purchase"),
    },
    figures={
        "purchase_kinds": Figure(
            Text("购买性质", "Kind of purchase"),
            Text(
                "销售行自己写明的，按写明的算。否则：客户第一个购买日的各行为首次购买；以前没买过的类别（没有类别列时看产品）或产品为买了别的品类；"
                "同一类别（产品）的单价比以前最贵的还高出 {value_upsell_step} 以上为买得更贵；其余为重复购买。单价没写时用金额 ÷ 数量。"
                "退货算在同一产品上一次购买的那一类里。四类相加等于全部销售额。",
                "What the sales line says itself counts first. Otherwise: lines of the customer's first purchase day are first; of a "
                "category (without categories: a product) or a product never bought before, cross-sell; of a known category (product) "
                "at a unit price at least {value_upsell_step} above the dearest before, up-sell; all else is repeat. Without a unit "
                "price it is amount ÷ quantity. A return belongs to the last purchase of that product. The four make up all revenue.",
            ),
        ),
        "referral": Figure(
            Text("推荐带来的购买", "Referral purchases"),
            Text(
                "客户表“推荐人”能对上某位客户（编号、电话或唯一的姓名）时，被推荐客户的全部购买记在推荐人名下；这笔钱也是被推荐客户自己的，所以不要把两者相加。",
                "Where 'referred by' in the customer table names one customer (id, phone or a name nobody else has), all purchases of the "
                "customer brought are credited to who brought them. The money is also the brought customer's own: do not add the two.",
            ),
        ),
        "net_value": Figure(
            Text("净值、获客与维系成本", "Net value, cost of winning and keeping"),
            Text(
                "净值 = 本人的{value_measure} + 推荐带来的{value_measure} − 成本。成本 = 客户表的获客成本 + 首次购买满一年起每年 {value_yearly_cost}。没写获客成本的客户没有净值。",
                "Net value = the customer's own {value_measure} + {value_measure} by referral − cost. Cost = acquisition cost in the customer "
                "table + {value_yearly_cost} for every full year since the first purchase. Without an acquisition cost there is no net value.",
            ),
        ),
        "formula_value": Figure(
            Text("粗算价值", "Rough value"),
            Text(
                "每期花费 × 每年期数 × 预计年数：近 12 个月的{value_measure} × {value_expected_years} 年。不折现，也不管客户会不会走。",
                "Spend per period × periods a year × expected years: {value_measure} of the last 12 months × {value_expected_years} years. "
                "Not discounted, and blind to who leaves.",
            ),
        ),
        "expected_orders": Figure(
            Text("预计购买、还会再来的可能", "Expected purchases, chance to come again"),
            Text(
                "今后 {value_horizon_months} 个月预计还有几个购买日，以及现在仍是客户的概率。BG/NBD 模型（Fader、Hardie、Lee 2005），用本店全部客户的购买日拟合，同一天的购买算一次，退货不算。"
                "只买过一次的客户还会再来的可能一律为 100%：模型认为人只会在购买之后离开，所以不要用它找流失的一次性客户。",
                "Purchase days expected within {value_horizon_months} months, and the chance of being still a customer. BG/NBD model (Fader, "
                "Hardie and Lee 2005) fitted on the purchase days of all your customers; purchases of one day are one, returns are none. "
                "One-time buyers always have a chance of 100%, as the model lets people leave only after a repeat purchase: never use it to find "
                "lost one-time buyers.",
            ),
        ),
        "predicted_value": Figure(
            Text("预测价值", "Predicted value"),
            Text(
                "今后 {value_horizon_months} 个月里，每月预计购买次数 × 每次预计的{value_measure}，再按每月 {value_monthly_discount} 折现后相加。每次的金额用 Gamma-Gamma 模型"
                "（Fader、Hardie 2013）由本人回头购买的平均与全体平均加权得出，再扣除全店平均的退货（按毛利时还有成本）。条件不满足就不给出，见“价值明细”表。",
                "For each of {value_horizon_months} months, purchases expected × {value_measure} expected of each, discounted by {value_monthly_discount} a "
                "month and added up. The value of a purchase comes from the Gamma-Gamma model (Fader and Hardie 2013): the mean of the customer's "
                "own repeat purchases and that of all, weighted; less the returns (for margin also the costs) usual over all sales. Not given "
                "where its conditions do not hold, see the sheet 'Value by customer'.",
            ),
        ),
        "predicted_basis": Figure(
            Text("预测依据", "Rests on"),
            Text(
                "每次金额有多少出自本人的购买：达到 {value_own_weight} 为“本人购买”，不到为“本人与平均”；只买过一次的客户没有回头购买，全靠“全体平均”，他的名次只说明他像一般客户。",
                "How much of the value of a purchase is the customer's own: from {value_own_weight} on 'own purchases', below 'own and average'. A one-time "
                "buyer has no repeat purchase and rests on the 'average of all': such a rank only says that they are like everybody.",
            ),
        ),
        "purchase_model": Figure(
            Text("预测能不能信", "When a prediction is given"),
            Text(
                "至少 {value_least_repeaters} 位回头客、{value_least_weeks} 周数据；购买次数与金额的相关系数（Pearson，回头客）不超过 {value_most_correlation}；拟合稳定；"
                "并且只用前面的数据预测最后一段时间（占全部时间的 {value_holdout_share}）的购买总数，与实际相差不超过 {value_holdout_error}。",
                "At least {value_least_repeaters} returning customers and {value_least_weeks} weeks of data; a correlation (Pearson, returning customers) of number "
                "and value of purchases of at most {value_most_correlation}; a fit that settles; and the purchases of the last part of the time ({value_holdout_share} "
                "of it), predicted from what came before, at most {value_holdout_error} off in all.",
            ),
        ),
    },
    tables=(
        result_table(
            "predicted",
            "每位客户的预测",
            "the prediction of each customer",
            "customer_id expected_orders p_alive expected_value predicted_value predicted_basis",
        ),
        result_table(
            "purchase_model",
            "购买模型的参数和条件",
            "parameters and gates of the model of purchases",
            "part name value limit passed",
            value=result_column("number", "数值", "its value"),
        ),
        result_table(
            "value_kinds",
            "每种购买性质一行",
            "a row per kind of purchase",
            "kind customers orders lines revenue margin margin_share",
        ),
        result_table(
            "value_by_customer",
            "每位客户的价值从哪里来",
            "where the value of each customer comes from",
            "customer_id revenue margin margin_share first repeat up_sell cross_sell referral beyond_first acquisition_cost net_value formula_value",
        ),
    ),
)
