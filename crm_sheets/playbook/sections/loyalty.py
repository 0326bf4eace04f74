"""When a customer counts as attached, as repeating, as driven by prices or promotions."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import share, whole
from crm_sheets.playbook.settings import setting


@dataclass(frozen=True)
class LoyaltyRules:
    """Limits of attitude and behaviour, and the evidence for types of loyalty."""

    title: ClassVar[Text] = Text("客户忠诚", "Loyalty")

    lookback_months: int = setting(
        12,
        whole(1, 120),
        Text("回看月数", "Months to look back"),
        Text("购买行为只看这么多个月。", "Behaviour is judged over this many months."),
    )
    min_purchases: int = setting(
        3,
        whole(2, 50),
        Text("重复购买：最少次数", "Repeats: least purchases"),
        Text("回看期内购买日少于这个数，不算重复购买。", "Fewer purchase days in the look-back are no repeating."),
    )
    active_share: float = setting(
        0.25,
        share(),
        Text("重复购买：有购买的月份占比", "Repeats: share of months active"),
        Text(
            "回看期内（新客户从首次购买起）有购买的月份至少占这么多，行为才算高。",
            "Behaviour is high from this share of months with a purchase (for new customers since their first).",
        ),
    )
    attitude: float = setting(
        0.7,
        share(),
        Text("态度好的界线", "High attitude from"),
        Text(
            "满意度、推荐意愿、关系迹象各换算成 0 到 1 后取平均，达到它算态度好。",
            "Mean of satisfaction, recommendation and relationship signs, each from 0 to 1; from here on attitude is high.",
        ),
    )
    attitude_months: int = setting(
        24,
        whole(1, 240),
        Text("答卷有效期（月）", "Answers count for (months)"),
        Text(
            "更早的满意度和推荐意愿不再说明态度。",
            "Older answers on satisfaction and recommendation say nothing about attitude.",
        ),
    )
    recommends: int = setting(
        9,
        whole(0, 10),
        Text("推荐我们：几分起", "Recommends from"),
        Text(
            "推荐意愿达到这么多分，或带来过别的客户，算推荐我们。",
            "Points from which, or by bringing others, a customer recommends us.",
        ),
    )
    price_cut: float = setting(
        0.05,
        share(),
        Text("多少算打折", "What counts as a discount"),
        Text(
            "比该产品当年最常见的单价、或比数量 × 单价至少便宜这么多的销售行，算打折。",
            "A line at least this much below the product's usual unit price of the year, or below quantity × price.",
        ),
    )
    discount_share: float = setting(
        0.6,
        share(),
        Text("价格忠诚：打折行占比", "Price: share at a discount"),
        Text(
            "购买中打折的至少占这么多，而且至少是全店的 1.5 倍。",
            "At least this share of the purchases at a discount, and at least 1.5 times the shop's share.",
        ),
    )
    promotion_share: float = setting(
        0.3,
        share(),
        Text("促销月：打折行占比", "Promotion month: share at a discount"),
        Text(
            "全店一个月里打折的销售行达到这个比例，就是促销月。",
            "A month in which this share of all lines is at a discount is a promotion month.",
        ),
    )
    promotion_months: float = setting(
        0.8,
        share(),
        Text("激励忠诚：促销月占比", "Incentive: share in promotion months"),
        Text(
            "有购买的月份里促销月至少占这么多，而促销月不超过全部月份的一半。",
            "At least this share of the months with a purchase are promotion months, which are at most half of all months.",
        ),
    )
