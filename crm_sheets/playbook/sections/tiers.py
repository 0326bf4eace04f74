"""Tiers of customers."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.language.grades import CUTS, MEASURES
from crm_sheets.playbook.kinds import choice, share, whole
from crm_sheets.playbook.settings import Fit, setting

_CUMULATIVE = Text("只在按累计价值划分时用", "only used by the cut by cumulative value")


@dataclass(frozen=True)
class TierRules:
    """Four tiers by the customer pyramid, or by cumulative value; what counts beyond money."""

    title: ClassVar[Text] = Text("客户等级", "Tiers")
    fits: ClassVar[tuple[Fit, ...]] = (
        Fit(
            ("vip", "major", "ordinary"),
            lambda rules: rules.vip + rules.major + rules.ordinary <= 1,
            Text("三个占比合计不超过 100%", "the three shares to add up to 100% at most"),
        ),
        Fit(
            ("cumulative_vip", "cumulative_major", "cumulative_ordinary"),
            lambda rules: rules.cumulative_vip <= rules.cumulative_major <= rules.cumulative_ordinary,
            Text("三个累计占比从小到大", "the three cumulative shares to rise"),
        ),
    )

    measure: str = setting(
        "revenue",
        choice(MEASURES),
        Text("按什么分等级", "Measure of value"),
        Text(
            "客户价值按销售额、毛利还是预测价值计算；数据不够时改用销售额，并在报告里说明。",
            "What a customer's value is: revenue, margin or predicted value. Where the data do not carry it, revenue is used "
            "and the report says so.",
        ),
    )
    lookback_months: int = setting(
        12,
        whole(1, 120),
        Text("回看月数", "Months to look back"),
        Text("只看基准日之前这么多个月的购买。", "Only purchases of this many months before the as-of date count."),
    )
    cost_share: float = setting(
        0.8,
        share(),
        Text("按毛利所需的成本覆盖", "Known costs needed for margin"),
        Text(
            "写了成本的销售额至少占这么多，才按毛利分等级。",
            "Tiers go by margin only when this share of the revenue has a known cost.",
        ),
    )
    cut: str = setting(
        "pyramid",
        choice(CUTS),
        Text("怎么划分", "Kind of cut"),
        Text(
            "按名次（客户金字塔），或按累计价值（二八、ABC）。",
            "By rank (the customer pyramid), or by cumulative share of value (80/20, ABC).",
        ),
    )
    vip: float = setting(
        0.01,
        share(),
        Text("VIP客户占比", "Share of VIP"),
        Text("按客户价值排名最前的这部分买家（至少一位）。", "The top buyers by value (at least one)."),
    )
    major: float = setting(
        0.04,
        share(),
        Text("主要客户占比", "Share of major customers"),
        Text("排在VIP之后的这部分买家。", "The buyers next after the VIPs."),
    )
    ordinary: float = setting(
        0.15,
        share(),
        Text("普通客户占比", "Share of ordinary customers"),
        Text(
            "排在主要客户之后的这部分买家；其余是小客户。", "The buyers next after those; the rest are small customers."
        ),
    )
    cumulative_vip: float = setting(
        0.8,
        share(),
        Text("累计价值：VIP", "Cumulative value: VIP"),
        Text(
            f"合起来带来前这么多价值的客户；{_CUMULATIVE.zh}。",
            f"The customers who together bring the first this much of the value; {_CUMULATIVE.en}.",
        ),
    )
    cumulative_major: float = setting(
        0.95,
        share(),
        Text("累计价值：主要客户", "Cumulative value: major"),
        Text(f"再往下，累计到这里为止；{_CUMULATIVE.zh}。", f"The next ones, up to here; {_CUMULATIVE.en}."),
    )
    cumulative_ordinary: float = setting(
        1.0,
        share(),
        Text("累计价值：普通客户", "Cumulative value: ordinary"),
        Text(
            f"再往下，累计到这里为止；其余（包括价值不为正的）是小客户；{_CUMULATIVE.zh}。",
            f"The next ones, up to here; the rest, and who adds no value, are small; {_CUMULATIVE.en}.",
        ),
    )
    loyal_months: int = setting(
        24,
        whole(1, 240),
        Text("多久算老客户（月）", "Loyal from (months)"),
        Text(
            "不只看钱：首次购买至今这么久、近来仍在买，得一分。",
            "Value beyond money: a point for who first bought this long ago and still buys.",
        ),
    )
    lift_points: int = setting(
        3,
        whole(1, 4),
        Text("几分可以升一级", "Points that lift a tier"),
        Text(
            "“不只看钱”满这么多分（最多 4 分），建议按高一级对待；等级本身不变，另列一栏。",
            "From this many of the four points beyond money, treat the customer as one tier higher; the tier itself stays, the "
            "lifted one stands beside it.",
        ),
    )
    weak_signs: int = setting(
        5,
        whole(1, 10),
        Text("关系薄弱的界线", "Weak relationship below"),
        Text(
            "十个迹象中“是”少于这个数（只答了一部分时按比例）就是关系薄弱。",
            "Fewer yes among the ten signs than this (in proportion where only some are answered) is a weak relationship.",
        ),
    )
