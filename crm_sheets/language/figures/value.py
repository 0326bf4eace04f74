"""What customers are worth, past and to come: how each figure is defined."""

from crm_sheets.language.figures.figure import Figure
from crm_sheets.language.text import Text

VALUE: dict[str, Figure] = {
    "purchase_kinds": Figure(
        Text("购买性质", "Kind of purchase"),
        Text(
            "销售行自己写明的，按写明的算。否则：客户第一个购买日的各行为首次购买；以前没买过的类别（没有类别列时看产品）或产品为交叉购买；"
            "同一类别（产品）的单价比以前最贵的还高出 {value_upsell_step} 以上为向上购买；其余为重复购买。单价没写时用金额 ÷ 数量。"
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
        Text("公式价值", "Formula value"),
        Text(
            "每期花费 × 每年期数 × 预计年数：近 12 个月的{value_measure} × {value_expected_years} 年。不折现，也不管客户会不会走。",
            "Spend per period × periods a year × expected years: {value_measure} of the last 12 months × {value_expected_years} years. "
            "Not discounted, and blind to who leaves.",
        ),
    ),
    "expected_orders": Figure(
        Text("预计购买、活跃概率", "Expected purchases, chance active"),
        Text(
            "今后 {value_horizon_months} 个月预计还有几个购买日，以及现在仍是客户的概率。BG/NBD 模型（Fader、Hardie、Lee 2005），用本店全部客户的购买日拟合，同一天的购买算一次，退货不算。"
            "只买过一次的客户活跃概率一律为 100%：模型认为人只会在购买之后离开，所以不要用它找流失的一次性客户。",
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
            "（Fader、Hardie 2013）由本人回头购买的平均与全体平均加权得出，再扣除全店平均的退货（按毛利时还有成本）。条件不满足就不给出，见“客户价值”表。",
            "For each of {value_horizon_months} months, purchases expected × {value_measure} expected of each, discounted by {value_monthly_discount} a "
            "month and added up. The value of a purchase comes from the Gamma-Gamma model (Fader and Hardie 2013): the mean of the customer's "
            "own repeat purchases and that of all, weighted; less the returns (for margin also the costs) usual over all sales. Not given "
            "where its conditions do not hold, see the sheet 'Value'.",
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
}
