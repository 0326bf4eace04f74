"""Churn signals, their weights and the flags."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import decimal, share, whole
from crm_sheets.playbook.settings import Fit, setting

_DAYS = whole(1, 3650)
_WEIGHT = whole(0, 100)


@dataclass(frozen=True)
class ChurnRules:
    """Signals of leaving, their weights, and the score at which a customer is flagged."""

    title: ClassVar[Text] = Text("流失预警", "Churn flags")
    fits: ClassVar[tuple[Fit, ...]] = (
        Fit(
            ("silence_amber", "silence_red"),
            lambda rules: rules.silence_amber <= rules.silence_red,
            Text("黄色倍数不大于红色倍数", "amber not above red"),
        ),
        Fit(
            ("amber", "red"),
            lambda rules: rules.amber <= rules.red,
            Text("黄色分数线不高于红色", "amber not above red"),
        ),
    )

    min_purchases: int = setting(
        3,
        whole(2, 50),
        Text("判断节奏所需的购买次数", "Purchases needed for a rhythm"),
        Text(
            "购买日少于这个数（至少 3），就按买过同样次数的客户来判断沉默。",
            "With fewer purchase days (at least 3), silence is judged by customers with as many purchases.",
        ),
    )
    silence_amber: float = setting(
        1.25,
        decimal(1, 20),
        Text("沉默倍数（黄）", "Silence, amber (times)"),
        Text(
            "沉默天数达到长间隔的这么多倍；十次间隔有九次不超过长间隔。",
            "Days of silence as a multiple of a long gap; nine gaps of ten are no longer than that.",
        ),
    )
    silence_red: float = setting(
        2.5,
        decimal(1, 20),
        Text("沉默倍数（红）", "Silence, red (times)"),
        Text("同上。", "As above."),
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
    weight_hardly_back: int = setting(
        30,
        _WEIGHT,
        Text("权重：很少有人回来", "Weight: hardly any come back"),
        Text(
            "沉默超过长间隔，而且像这样的客户以前很少回来。",
            "Silent longer than a long gap, and customers like this hardly came back before.",
        ),
    )
    hardly_back: float = setting(
        0.2,
        share(),
        Text("很少有人回来的界线", "Limit for hardly any"),
        Text(
            "期限内回来的可能低于它才算信号。",
            "The signal shows when the chance to come back in time lies below it.",
        ),
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
    weight_bad_end: int = setting(
        15,
        _WEIGHT,
        Text("权重：投诉处理不满意", "Weight: complaint badly ended"),
        Text(
            "近期办结的投诉，客户不满意或没有解决。",
            "A complaint closed lately, the customer not content or nothing solved.",
        ),
    )
    weight_fell_silent: int = setting(
        8,
        _WEIGHT,
        Text("权重：以前会说，现在不说了", "Weight: spoke before, silent now"),
        Text(
            "两年里投诉过、答过问卷至少两天，近半年没有声音，也买得少了。",
            "Complained or answered on two days or more of two years, nothing in the last half year, and buys less.",
        ),
    )
    complaint_recent_days: int = setting(
        180,
        _DAYS,
        Text("投诉办结多久之内算近期（天）", "Days for which a closed complaint is recent"),
        Text("更早办结的不再算信号。", "One closed earlier is no signal any more."),
    )
    late_days: int = setting(
        14,
        _DAYS,
        Text("投诉拖多久算晚（天）", "Days after which a complaint is late"),
        Text(
            "办结用了更久，或到现在还没办结，说明可能是制度缺失。",
            "Closed later, or still open then: a hint that rules are missing.",
        ),
    )
    weight_owner_left: int = setting(
        10,
        _WEIGHT,
        Text("权重：客户经理离职", "Weight: owner left"),
        Text("客户经理已离职。", "The account owner has left."),
    )
    weight_owner_changed: int = setting(
        10,
        _WEIGHT,
        Text("权重：换了客户经理", "Weight: owner changed"),
        Text(
            "以前一直由另一位同事接待，现在归从没接待过他的人。",
            "Always served by one colleague before, now with somebody who never served them.",
        ),
    )
    owner_changed_days: int = setting(
        180,
        _DAYS,
        Text("换人后多少天内算", "Days for which a change counts"),
        Text("原来的同事最后一次接待在这么多天之内。", "The colleague before served them last within so many days."),
    )
    weight_contact_overdue: int = setting(
        3,
        _WEIGHT,
        Text("权重：久未联系", "Weight: contact overdue"),
        Text("超过等级回访间隔的倍数见下。", "Times the rhythm of the tier, see below."),
    )
    contact_overdue: float = setting(
        2.0,
        decimal(1, 20),
        Text("久未联系的界线（倍）", "Limit for an overdue contact (times)"),
        Text(
            "距上次联系的天数达到等级回访间隔的这么多倍；没有联系记录的不算。",
            "Days since the last contact as a multiple of the tier's rhythm; without a contact on record it does not count.",
        ),
    )
    weight_weak_relationship: int = setting(
        10,
        _WEIGHT,
        Text("权重：关系弱", "Weight: weak relationship"),
        Text("关系强度表里的迹象太少（界线见客户等级）。", "Too few signs in the sheet of ten (limit: see tiers)."),
    )
    weight_returns: int = setting(
        10,
        _WEIGHT,
        Text("权重：退货多", "Weight: many returns"),
        Text(
            "退货占比高于下面的界线，也高于全体客户。",
            "Share returned above the limit below and above that of all customers.",
        ),
    )
    returns_share: float = setting(
        0.1,
        share(),
        Text("退货多的界线", "Limit for many returns"),
        Text("近一年退货金额占购买金额的比例。", "Money returned as a share of money bought, over a year."),
    )
    weight_alive: int = setting(
        15,
        _WEIGHT,
        Text("权重：多半不会再来", "Weight: hardly likely to return"),
        Text(
            "预测模型成立时，买过不止一次的客户仍然活跃的概率低于下面的界线。",
            "Where the model holds: the chance that a repeat customer is still active lies below the limit below.",
        ),
    )
    alive: float = setting(
        0.3,
        share(),
        Text("还会再来的可能的界线", "Limit for the chance to come again"),
        Text("低于它才算信号。", "Below it the signal shows."),
    )
    weight_falling: int = setting(
        15,
        _WEIGHT,
        Text("权重：购买减少", "Weight: buying less"),
        Text("近半年购买额不到前半年的比例见下。", "Last half year against the one before, see below."),
    )
    weight_rarer: int = setting(
        10,
        _WEIGHT,
        Text("权重：来得少了", "Weight: coming less often"),
        Text(
            "近 182 天的购买日个数，按购买减少的同一比例判断。",
            "Purchase days of the last 182 days, by the same share as buying less.",
        ),
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
        Text("黄色界线", "Limit for amber"),
        Text(
            "信号的权重合计达到它的客户有多少位，就有多少位标黄或红。",
            "As many customers are flagged as have signals whose weights together reach it.",
        ),
    )
    red: int = setting(
        60,
        whole(1, 200),
        Text("红色界线", "Limit for red"),
        Text(
            "信号的权重合计达到它的客户有多少位，就有多少位标红。",
            "As many customers are red as have signals whose weights together reach it.",
        ),
    )
    call_helps: float = setting(
        0.3,
        share(),
        Text("打个电话能留住的可能", "Chance that a call helps"),
        Text(
            "客户刚买过时联系能留住的可能，是假设；它让“可挽回的钱”整体变大变小，不改变先后。",
            "Of a customer who has just bought; an assumption. It makes all money at stake larger or smaller and changes no order.",
        ),
    )
    call_helps_half: int = setting(
        365,
        _DAYS,
        Text("沉默多少天，能留住的可能减半", "Days of silence that halve it"),
        Text(
            "每沉默这么多天减半：走得越久越难请回来。",
            "Halved with every so many days of silence: who is long gone is hard to get back.",
        ),
    )
    most_at_stake: int = setting(
        100,
        whole(0, 100_000),
        Text("另外列出多少位钱最多的客户", "Others listed for their money"),
        Text(
            "流失预警里除了红、黄，还列出可挽回的钱最多的客户：十位里一位，最多这么多位。",
            "Churn watch also lists the customers with the most money at stake: one in ten, at most so many.",
        ),
    )
    win_back: int = setting(
        100,
        whole(0, 100_000),
        Text("赢回名单最多多少位", "Rows of the win-back list"),
        Text("休眠客户里可挽回的钱最多的。", "The dormant customers with the most money at stake."),
    )
