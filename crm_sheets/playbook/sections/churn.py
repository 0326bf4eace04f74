"""Churn signals, their weights and the flags."""

from dataclasses import dataclass

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import decimal, share, whole
from crm_sheets.playbook.settings import setting

_DAYS = whole(1, 3650)
_WEIGHT = whole(0, 100)


@dataclass(frozen=True)
class ChurnRules:
    """Signals of leaving, their weights, and the score at which a customer is flagged."""

    min_purchases: int = setting(
        3,
        whole(2, 50),
        Text("判断节奏所需的购买次数", "Purchases needed for a rhythm"),
        Text("购买日少于这个数，就不凭沉默天数判断。", "With fewer purchase days, silence is not judged."),
    )
    silence_amber: float = setting(
        2.0,
        decimal(1, 20),
        Text("沉默倍数（黄）", "Silence, amber (times)"),
        Text("沉默天数达到平常间隔的这么多倍。", "Days of silence as a multiple of the customer's typical gap."),
    )
    silence_red: float = setting(
        3.0,
        decimal(1, 20),
        Text("沉默倍数（红）", "Silence, red (times)"),
        Text("沉默天数达到平常间隔的这么多倍。", "Days of silence as a multiple of the customer's typical gap."),
    )
    silence_days: int = setting(
        30,
        _DAYS,
        Text("最少沉默天数", "Least days of silence"),
        Text("沉默不到这么多天，一律不算。", "Shorter silences never count."),
    )
    weight_silence_red: int = setting(
        60, _WEIGHT, Text("权重：沉默（红）", "Weight: silence, red"), Text("加到流失分。", "Added to the churn score.")
    )
    weight_silence_amber: int = setting(
        35,
        _WEIGHT,
        Text("权重：沉默（黄）", "Weight: silence, amber"),
        Text("加到流失分。", "Added to the churn score."),
    )
    weight_low_score: int = setting(
        15,
        _WEIGHT,
        Text("权重：不满意", "Weight: dissatisfied"),
        Text("最近一次满意度在最低两档。", "Latest satisfaction in the bottom two."),
    )
    weight_detractor: int = setting(
        10,
        _WEIGHT,
        Text("权重：贬损者", "Weight: detractor"),
        Text("最近一次推荐意愿为 0 到 6。", "Latest recommendation 0 to 6."),
    )
    weight_open_complaint: int = setting(
        20,
        _WEIGHT,
        Text("权重：未办结投诉", "Weight: open complaint"),
        Text("有还没办结的投诉。", "A complaint is still open."),
    )
    weight_owner_left: int = setting(
        10,
        _WEIGHT,
        Text("权重：客户经理离职", "Weight: owner left"),
        Text("客户经理已离职。", "The account owner has left."),
    )
    weight_falling: int = setting(
        15,
        _WEIGHT,
        Text("权重：购买减少", "Weight: buying less"),
        Text("近半年购买额不到前半年的比例见下。", "Last half year against the one before, see below."),
    )
    falling_share: float = setting(
        0.5,
        share(),
        Text("购买减少的界线", "Limit for buying less"),
        Text(
            "近 182 天的销售额低于之前 182 天的这个比例。",
            "Revenue of the last 182 days below this share of the 182 days before.",
        ),
    )
    amber: int = setting(
        30,
        whole(1, 200),
        Text("黄色分数线", "Score for amber"),
        Text("流失分达到即为黄。", "Score from which a flag is amber."),
    )
    red: int = setting(
        60,
        whole(1, 200),
        Text("红色分数线", "Score for red"),
        Text("流失分达到即为红。", "Score from which a flag is red."),
    )
