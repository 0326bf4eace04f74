"""What customers are worth: purchases expected, value over the years, kinds of purchase."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.language.grades import VALUE_MEASURES
from crm_sheets.playbook.kinds import choice, decimal, share, whole
from crm_sheets.playbook.settings import setting

_UNLESS = Text("不满足时不做预测，改看粗算价值。", "Otherwise there is no prediction; the rough value stands instead.")


def _gate(zh: str, en: str) -> Text:
    return Text(f"{zh}{_UNLESS.zh}", f"{en} {_UNLESS.en}")


@dataclass(frozen=True)
class ValueRules:
    """What customers are worth: the measure, the prediction and when to trust it, the formula, kinds of purchase."""

    title: ClassVar[Text] = Text("客户价值", "Value")

    measure: str = setting(
        "revenue",
        choice(VALUE_MEASURES),
        Text("价值按什么算", "Value in terms of"),
        Text(
            "预测价值、粗算价值和净值按销售额还是毛利计算；没有成本时一律按销售额。",
            "Whether predicted, formula and net value are revenue or margin; without known costs always revenue.",
        ),
    )
    horizon_months: int = setting(
        12,
        whole(1, 60),
        Text("预测多少个月", "Months to predict"),
        Text("预计今后这么多个月里的购买。", "Purchases expected within this many months from the as-of date."),
    )
    monthly_discount: float = setting(
        0.01,
        share(),
        Text("每月折现率", "Discount a month"),
        Text(
            "越往后的钱越不值钱：每过一个月打这么多折扣。",
            "Later money is worth less: by so much for every month to wait.",
        ),
    )
    expected_years: float = setting(
        3.0,
        decimal(0.5, 50),
        Text("预计交往年数", "Expected years"),
        Text(
            "粗算价值 = 近 12 个月的价值 × 这么多年。", "Rough value = value of the last 12 months × this many years."
        ),
    )
    yearly_cost: float = setting(
        0.0,
        decimal(0, 1_000_000),
        Text("每位客户每年的维系费用", "Cost of keeping a customer a year"),
        Text("从第二年起加到获客成本上。", "Added to the acquisition cost from the second year on."),
    )
    upsell_step: float = setting(
        0.2,
        share(),
        Text("买得更贵：单价涨幅", "Dearer by, for an up-sell"),
        Text(
            "同类产品的单价比以前最贵的还高出这么多，才算买得更贵。",
            "An up-sell costs at least this much more each than the dearest of the same category before.",
        ),
    )
    own_weight: float = setting(
        0.8,
        share(),
        Text("算作本人数据的权重", "Weight that counts as own"),
        Text(
            "每次购买的预计金额有这么多出自本人的购买，就标为“本人”，否则标为“部分按平均”。",
            "From this weight of the customer's own purchases on, the value of a purchase is called own, below it partly average.",
        ),
    )
    least_repeaters: int = setting(
        100,
        whole(20, 100_000),
        Text("预测：至少多少位回头客", "Prediction: returning customers needed"),
        _gate("至少有这么多客户买过不止一次。", "At least this many customers bought more than once."),
    )
    least_weeks: int = setting(
        26,
        whole(4, 520),
        Text("预测：至少多少周数据", "Prediction: weeks of history needed"),
        _gate(
            "从第一笔购买到基准日至少这么多周。", "At least this many weeks from the first purchase to the as-of date."
        ),
    )
    most_correlation: float = setting(
        0.3,
        decimal(0, 1),
        Text("预测：次数与金额的最大相关", "Prediction: most correlation of how often and how much"),
        _gate(
            "回头客的购买次数与平均金额的相关系数（不计正负）不超过它。",
            "The correlation of number and mean amount of purchases of those who returned is at most this, either way.",
        ),
    )
    holdout_share: float = setting(
        0.25,
        decimal(0.1, 0.5),
        Text("预测：留出检验的时间占比", "Prediction: share of time held out"),
        Text(
            "只用前面的数据预测最后这一段时间，再与实际比较。",
            "The last part of the time is predicted from what came before, and compared with what happened.",
        ),
    )
    holdout_error: float = setting(
        0.25,
        share(),
        Text("预测：留出检验的最大误差", "Prediction: largest error when held out"),
        _gate(
            "留出那段时间里，预计购买总数与实际相差不超过这个比例。",
            "The purchases expected of that part in all differ from the actual ones by at most this share.",
        ),
    )
