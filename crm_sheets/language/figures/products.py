"""Products, what goes together, cohorts, regions and owners: how each figure is defined."""

from crm_sheets.language.figures.figure import Figure
from crm_sheets.language.text import Text

PRODUCTS: dict[str, Figure] = {
    "abc_class": Figure(
        Text("ABC 类", "Class A, B, C"),
        Text(
            "产品按近 {products_lookback_months} 个月的销售额（含散客，退货已减去）从高到低排列，占比以正销售额合计为 100%。累计到 {products_class_a} 为 A 类，到 {products_class_b} 为 B 类，其余为 C 类；正好跨过界限的产品归较好的一类，销售额相同的都归较好的一类，销售额不为正的是 C 类。没写类别的行用该产品其他行最常写的类别。",
            "Products by revenue of the last {products_lookback_months} months (walk-ins included, less returns), highest first; shares are of the sum of positive revenue. A up to {products_class_a} of cumulative revenue, B up to {products_class_b}, the rest C. The product that crosses a limit belongs to the better class, ties share it, and revenue of 0 or less is C. A line without category takes the one most lines of its product name.",
        ),
    ),
    "product_buyers": Figure(
        Text("产品的订单数、购买客户", "Orders and buyers of a product"),
        Text(
            "金额为正、含有该产品的订单数，以及买过它的客户数（散客不计入客户）。退货行的数量按负数算。",
            "Orders with a positive amount that hold the product, and customers who bought it (walk-ins are no customers). Quantities of return lines are taken back.",
        ),
    ),
    "no_goods": Figure(
        Text("不是商品的行", "Lines that are no goods"),
        Text(
            "运费、手续费、抹零、优惠券、押金等：产品名（没写产品时看类别）以规则表里的词结尾，或者名称、编号就是其中一个。金额计入销售额、订单和客户价值；不列入产品、ABC 分类、类别、搭配和推荐，也不算买了新产品。",
            "Postage, fees, rounding, vouchers, deposits and the like: the name of the product (without one, the category) ends with a word of the playbook, or name or code is one. Their money counts in revenue, orders and value; they are in no product, class, category, pair or offer, and buying one is no new product.",
        ),
    ),
    "association": Figure(
        Text("支持度、置信度、提升度", "Support, confidence, lift"),
        Text(
            "按“{products_basket}”算一起买：n 个里有 n(A) 个含 A，n(C) 个含 C，n(AC) 个两样都有。支持度 = n(AC) ÷ n，置信度 = n(AC) ÷ n(A)，提升度 = 置信度 ÷（n(C) ÷ n）；1 表示没有关系。一对产品至少一起出现 {products_min_orders} 次、支持度至少 {products_min_support}、置信度至少 {products_min_confidence}、提升度高于 {products_min_lift} 才列出。同一订单号、同一客户、同一天算一张订单；没有订单号时，同一客户同一天算一单。超过 {products_basket_limit} 种产品的不计入。",
            "Bought together within one '{products_basket}': of n, n(A) hold A, n(C) hold C and n(AC) both. Support = n(AC) ÷ n, confidence = n(AC) ÷ n(A), lift = confidence ÷ (n(C) ÷ n); 1 is no relation. A pair is listed from {products_min_orders} times together, support {products_min_support}, confidence {products_min_confidence} and a lift above {products_min_lift}. An order is one order id of one customer on one day; without ids, one customer's day. Those with more than {products_basket_limit} products are left out.",
        ),
    ),
    "offers": Figure(
        Text("可推荐的产品", "What to offer"),
        Text(
            "只看近 {products_lookback_months} 个月：客户买过 A、没买过 C（全部退掉的不算买过），而“买 A 也买 C”成立，就可推荐 C。新订单更重要：每过 {products_fresh_days} 天，一张订单的分量减半（0 = 新旧一样），置信度照此计算。C 的得分 = 他买过的每样 A 的 置信度 × √（两样都有的订单分量）× 他买 A 的分量（每过回看期的四分之一减半），加起来；得分高的在前，每位最多 {products_offers} 样，写出贡献最大的 A。有多准：按“回来的天数”往前推一次，当时的推荐到又来买过的客户那里，真的买了的占比，与同样多的畅销品相比。",
            "Within the last {products_lookback_months} months: a customer who bought A but not C (what was fully given back was not bought) may be offered C where the rule 'A, then C' holds. Newer orders count more: an order counts half for every {products_fresh_days} days (0: all alike), the confidence too. Worth of C = sum over all A bought of confidence × √(weight of the orders with both) × weight of the own purchases of A (half for every quarter of the look-back); best first, at most {products_offers} each, with the A that adds most. How good: the offers of one span of 'days to come back' ago, to customers who then bought again, and the share of them that was bought, beside as many best-sellers.",
        ),
    ),
    "cohort": Figure(
        Text("同期群", "Cohort"),
        Text(
            "首次购买日在同一个月的客户为一群。第 k 月的占比 = 其中在那个月有购买日的客户 ÷ 全群客户；第 0 月都是 100%。带 * 的月份到基准日还没有过完。",
            "Customers whose first purchase day lies in the same month. Share in month k = those of them with a purchase day in that month ÷ all of them; month 0 is 100 %. * marks a month that is not over on the as-of date.",
        ),
    ),
    "groups": Figure(
        Text("地区、负责人", "Regions and owners"),
        Text(
            "近 {products_lookback_months} 个月的销售额，按客户表里现在的地区和客户经理归类；客户表没写地区的，用其销售行里最常写的。变化 = 与再往前同样长的时间相比。散客不计入。",
            "Revenue of the last {products_lookback_months} months by the region and owner that the customer file names now; without a region there, the one most of the customer's sales lines name. Change: beside the same span before. Walk-ins do not count.",
        ),
    ),
    "falling_groups": Figure(
        Text("整体下滑", "Falling as a whole"),
        Text(
            "产品、类别或地区近 182 天的销售额低于之前 182 天的 {products_falling_share}，并且之前至少有 {products_falling_lines} 笔（地区：客户购买日）。不扣除季节因素；销售记录不满 364 天的不判断。",
            "A product, category or region whose revenue of the last 182 days is below {products_falling_share} of the 182 days before, with at least {products_falling_lines} lines (regions: customer days) then. Season is not taken out; not judged where sales reach back less than 364 days.",
        ),
    ),
}
