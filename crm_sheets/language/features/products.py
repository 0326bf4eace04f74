"""Products: ABC classes, categories, what is bought together."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_table
from crm_sheets.language.text import Text

PRODUCTS = Feature(
    sheets={
        "products": Text("产品", "Products"),
    },
    table_names={
        "products": Text("产品清单", "ProductList"),
    },
    titles={
        "products": Text("产品", "Products"),
        "product_classes": Text("ABC 分类", "Classes A, B and C"),
        "product_list": Text("产品清单", "All products"),
        "categories": Text("类别", "Categories"),
        "no_goods": Text("不是商品的行（近 {months} 个月）", "Lines that are no goods (last {months:|month|months})"),
        "associations": Text("一起买的产品", "Bought together"),
    },
    texts={
        "products_hint": Text(
            "截至 {as_of} 的近 {months} 个月，含散客，退货已减去。A 类累计到 {a}，B 类到 {b}，其余为 C 类。",
            "The last {months:|month|months} up to {as_of}, walk-ins included, less returns. Class A up to {a}, B up to {b}, the rest C.",
        ),
        "no_goods": Text(
            "不是商品：{lines} 行，{money}（{names}）。金额照样计入销售额，但不列入下面的产品、搭配和推荐；词表在规则表“产品与分组”。",
            "No goods: {lines:|line|lines}, {money} ({names}). Their money counts in revenue, but they are in no product, pair or offer below; the words are in the playbook, Products and groups.",
        ),
        "and_more": Text("等", " and others"),
        "more_no_goods": Text(
            "只列出前 {shown} 种名称，共 {count} 种；全部见 --data 的 no_goods 表。",
            "The first {shown} of {count:|name|names}; all of them are in the table no_goods of --data.",
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
            "没有一对产品达到规则表的要求（一起出现 {orders} 次，买甲的人里至少 {confidence} 也买乙，且是碰巧的 {lift} 倍以上），所以没有推荐。最常一起买的是：",
            "No pair reaches the limits of the playbook (together {orders} times, confidence {confidence}, lift above {lift}), "
            "so nothing is offered. Most often bought together:",
        ),
        "no_pairs": Text(
            "还没有一起买过 {orders} 次的产品。", "No two products were bought together {orders} times yet."
        ),
    },
    columns={
        "abc_class": Text("ABC类", "Class"),
        "quantity": Text("数量", "Quantity"),
        "left_out": Text("未使用", "Left out"),
    },
    charts={
        "pareto": Text("销售额最高的产品与累计占比", "Products by revenue, and their share together"),
    },
    figures={
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
            Text("常一起买：多少人、几成、是碰巧的几倍", "Support, confidence, lift"),
            Text(
                "按“{products_basket}”算一起买：n 个里有 n(A) 个含 A，n(C) 个含 C，n(AC) 个两样都有。支持度 = n(AC) ÷ n，置信度 = n(AC) ÷ n(A)，提升度 = 置信度 ÷（n(C) ÷ n）；1 表示没有关系。一对产品至少一起出现 {products_min_orders} 次、支持度至少 {products_min_support}、置信度至少 {products_min_confidence}、提升度高于 {products_min_lift} 才列出。同一订单号、同一客户、同一天算一张订单；没有订单号时，同一客户同一天算一单。超过 {products_basket_limit} 种产品的不计入。",
                "Bought together within one '{products_basket}': of n, n(A) hold A, n(C) hold C and n(AC) both. Support = n(AC) ÷ n, confidence = n(AC) ÷ n(A), lift = confidence ÷ (n(C) ÷ n); 1 is no relation. A pair is listed from {products_min_orders} times together, support {products_min_support}, confidence {products_min_confidence} and a lift above {products_min_lift}. An order is one order id of one customer on one day; without ids, one customer's day. Those with more than {products_basket_limit} products are left out.",
            ),
        ),
    },
    tables=(
        result_table(
            "product_sales",
            "每种产品一行，销售额高的在前",
            "a row per product, highest revenue first",
            "product category revenue quantity margin orders buyers share cumulative_share abc_class",
        ),
        result_table("product_classes", "每个 ABC 类一行", "a row per class", "abc_class products revenue share"),
        result_table(
            "categories",
            "每个类别一行",
            "a row per category",
            "category products revenue quantity margin share cumulative_share abc_class",
        ),
        result_table(
            "no_goods",
            "不是商品的行：运费、手续费、优惠券",
            "postage, fees, vouchers: in the months of product_sales, but in none of its rows",
            "name lines revenue",
        ),
        result_table(
            "baskets",
            "一起买的算了多少，一行",
            "what was counted as bought together, one row",
            "basket counted several left_out",
        ),
        result_table(
            "product_pairs",
            "最常一起买的",
            "the most frequent pairs",
            "antecedent consequent orders support confidence lift",
        ),
        result_table("associations", "成立的规则", "the rules", "antecedent consequent orders support confidence lift"),
    ),
)
