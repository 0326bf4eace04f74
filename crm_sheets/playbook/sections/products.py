"""Products, what is bought together, cohorts, regions and owners."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.language.grades import BASKETS
from crm_sheets.playbook.kinds import choice, decimal, share, texts, whole
from crm_sheets.playbook.settings import Fit, setting

NO_GOODS = (
    *(
        "运费",
        "运费险",
        "邮费",
        "邮资",
        "快递费",
        "配送费",
        "物流费",
        "包装费",
        "打包费",
        "餐盒费",
        "手续费",
        "税费",
        "附加费",
    ),
    *("滞纳金", "违约金", "抹零", "尾差", "差价", "调账", "价格调整", "金额调整", "折扣", "满减", "立减", "抵扣"),
    *("优惠券", "代金券", "抵用券", "礼品卡", "押金", "定金", "订金", "保证金", "小费"),
    *("postage", "shipping", "freight", "postage and packing", "shipping charge", "shipping fee", "delivery charge"),
    *(
        "delivery fee",
        "handling charge",
        "handling fee",
        "bank charge",
        "bank fee",
        "transaction fee",
        "processing fee",
    ),
    *("amazon fee", "late fee", "service charge", "surcharge", "commission", "rounding", "adjustment", "discount"),
    *("voucher", "gift card", "gift certificate", "coupon", "deposit", "gratuity", "sales tax"),
)
NO_GOODS_WHOLE = (
    *("POST", "M", "D", "AMAZONFEE", "ADJUST", "Manual", "Tip", "Tips", "Delivery", "Carriage", "Next day carriage"),
    *("Adjust bad debt", "Tax", "VAT"),
)


@dataclass(frozen=True)
class ProductRules:
    """Classes of products, pairs bought together, what to offer next; and which groups are falling as a whole."""

    title: ClassVar[Text] = Text("产品与分组", "Products and groups")
    fits: ClassVar[tuple[Fit, ...]] = (
        Fit(
            ("class_a", "class_b"),
            lambda rules: rules.class_a <= rules.class_b,
            Text("A类界限不高于B类", "class A not above class B"),
        ),
    )

    lookback_months: int = setting(
        12,
        whole(1, 120),
        Text("产品回看月数", "Months to look back"),
        Text(
            "产品、类别、地区与客户经理的排名、产品搭配和推荐只看这么多个月；推荐的是客户这段时间没买过的。",
            "Products, categories, regions, owners, what is bought together and what to offer are seen over these months; "
            "offered is what a customer did not buy in them.",
        ),
    )
    no_goods: tuple[str, ...] = setting(
        NO_GOODS,
        texts(),
        Text("不是商品的行：名称以这些词结尾", "No goods: names that end with"),
        Text(
            "运费、手续费、抹零、优惠券、押金等：金额照样计入，但不列入产品、搭配和推荐。“运费（顺丰）”算，“邮票”不算。",
            "Postage, fees, rounding, vouchers, deposits: their money counts, but they are no products, pairs or offers. 'Next day shipping' is one, 'Shipping box' is not.",
        ),
    )
    no_goods_whole: tuple[str, ...] = setting(
        NO_GOODS_WHOLE,
        texts(),
        Text("不是商品的行：名称或编号就是", "No goods: names or codes that are"),
        Text(
            "整个名称或编号与这里的一样才算，不分大小写；一两个字的编号只在多数名称更长时才算。",
            "Only where the whole name or code is one of these, in any case; codes of one or two signs only where most names are longer.",
        ),
    )
    class_a: float = setting(
        0.8,
        share(),
        Text("A类到累计占比", "Class A up to"),
        Text("销售额从高到低累计到这个占比为止的产品。", "Products up to this cumulative share of revenue."),
    )
    class_b: float = setting(
        0.95,
        share(),
        Text("B类到累计占比", "Class B up to"),
        Text("再累计到这个占比为止；其余是C类。", "The next ones up to this share; the rest are C."),
    )
    basket: str = setting(
        "order",
        choice(BASKETS),
        Text("怎样算“一起买”", "What is a basket"),
        Text(
            "订单：同一张订单里；客户：同一位客户买过的全部产品。每单多只买一样时用“客户”。",
            "order: within one order; customer: all that a customer ever bought, for shops where most orders hold one product.",
        ),
    )
    basket_limit: int = setting(
        50,
        whole(2, 1000),
        Text("最大的一篮", "Largest basket"),
        Text(
            "产品种数更多的不看，例如整批进货的批发单。",
            "Baskets with more different products are left out, such as whole deliveries to resellers.",
        ),
    )
    min_orders: int = setting(
        5,
        whole(2, 100_000),
        Text("至少一起买过几次", "Bought together at least"),
        Text("两样产品同时出现的订单数；更少的可能是碰巧。", "Orders that hold both products; fewer may be chance."),
    )
    min_support: float = setting(
        0.0,
        share(),
        Text("支持度至少", "Support at least"),
        Text(
            "另外要求占全部订单的这个比例。默认不要求：订单多了，2% 会把有用的搭配都挡住。",
            "Also this share of all orders. Off by default: with many orders 2 % would hide every useful pair.",
        ),
    )
    min_confidence: float = setting(
        0.3,
        share(),
        Text("买甲的人里至少几成也买乙", "Confidence at least"),
        Text(
            "买了前者的订单里，也买后者的占比。",
            "Of the orders with the first product, the share that hold the second.",
        ),
    )
    min_lift: float = setting(
        1.0,
        decimal(0, 100),
        Text("至少是碰巧的几倍", "Lift above"),
        Text(
            "比一般订单更常买后者多少倍；1 表示没有关系。",
            "How many times as often as in all orders; 1 is no relation.",
        ),
    )
    fresh_days: int = setting(
        30,
        whole(0, 3650),
        Text("订单多久减半（天）", "Days after which an order counts half"),
        Text(
            "推荐时新订单更重要：每过这么多天，一张订单的分量减半。0 表示新旧一样。",
            "For offers newer orders count more: an order counts half for every so many days. 0: all alike.",
        ),
    )
    offers: int = setting(
        3,
        whole(1, 10),
        Text("每位客户推荐几样", "Offers for a customer"),
        Text("最多推荐这么多样近期没买过的产品。", "At most so many products that the customer did not buy lately."),
    )
    offers_listed: int = setting(
        500,
        whole(1, 100_000),
        Text("推荐清单列几位客户", "Customers on the sheet of offers"),
        Text("价值最高的在前；其余的在 --data 的表里。", "The most valuable first; all are in the tables of --data."),
    )
    cohort_months: int = setting(
        12,
        whole(1, 60),
        Text("新客留存看几个月", "Months of a cohort"),
        Text("首次购买后显示到第几个月。", "Months after the first purchase that are shown."),
    )
    cohorts_shown: int = setting(
        24,
        whole(1, 120),
        Text("显示几批新客", "Cohorts shown"),
        Text("首次购买月份最近的这么多个。", "The most recent months of first purchase."),
    )
    falling_share: float = setting(
        0.7,
        share(),
        Text("整体下滑比例", "Falling as a whole below"),
        Text(
            "近半年销售额低于之前半年的这个比例，这个产品、类别或地区就算整体下滑。",
            "A product, category or region is falling when the last half year is below this share of the one before.",
        ),
    )
    falling_lines: int = setting(
        20,
        whole(1, 100_000),
        Text("整体下滑至少几笔", "Falling needs lines"),
        Text(
            "之前半年至少有这么多笔；更少的可能是碰巧。",
            "Customer days or product lines in the half year before; fewer may be chance.",
        ),
    )
