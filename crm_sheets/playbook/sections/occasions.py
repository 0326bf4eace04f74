"""Occasions: from which day on a birthday, a festival, a purchase, a contract or a gap in the file calls."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.language.grades import ASKED_FACTS, BIRTHDAY_CALENDARS, FESTIVALS, TIERS
from crm_sheets.playbook.kinds import any_of, choice, rising, share, whole
from crm_sheets.playbook.settings import setting

_DAYS = whole(1, 3650)
_TIERS = any_of(TIERS)


@dataclass(frozen=True)
class OccasionRules:
    """When the reasons that come from dates call, and for whom."""

    title: ClassVar[Text] = Text("联系的时点", "When reasons call")

    first_purchase_days: tuple[float, ...] = setting(
        (3, 7, 30),
        rising(3, 1, 365),
        Text("首次购买之后第几天", "Days after the first purchase"),
        Text(
            "还没有第二次购买的客户，在这三个日子联系。", "Customers who have not bought again are contacted on these."
        ),
    )
    contract_days: tuple[float, ...] = setting(
        (30, 60, 90),
        rising(3, 1, 730),
        Text("合约或质保到期前几天", "Days before a contract or warranty ends"),
        Text("到期前这三个日子各联系一次；过期后也联系。", "Contacted on each of these; after the end as well."),
    )
    contract_after: int = setting(
        90,
        _DAYS,
        Text("合约过期后还联系几天", "Days after the end of a contract"),
        Text("过期更久的不再提。", "An end longer ago is not spoken of."),
    )
    rival_days: int = setting(
        60,
        _DAYS,
        Text("对手的合同到期前几天", "Days before a rival's contract ends"),
        Text("从这一天起联系。", "Contacted from this day on."),
    )
    payment_days: int = setting(
        14,
        _DAYS,
        Text("欠款隔几天再提", "Days between reminders of a payment"),
        Text("距上次联系满这么多天再提。", "Days after the last contact."),
    )
    payment_before: int = setting(
        3,
        whole(0, 90),
        Text("应付日前几天提醒", "Days before a payment is due"),
        Text(
            "应收款表里没付清的，付款日前这么多天提醒一次。",
            "For the list of payments due: reminded once, so many days before.",
        ),
    )
    prospect_days: int = setting(
        14,
        _DAYS,
        Text("商机停滞几天", "Days without progress of a prospect"),
        Text(
            "写了阶段的潜在客户，这么久没有联系就提醒。", "Prospects with a stage who were not contacted for so long."
        ),
    )
    win_back_share: float = setting(
        0.2,
        share(),
        Text("挽回多少休眠客户", "Share of the dormant to win back"),
        Text("按可挽回的钱（没有则按价值）从高到低。", "Those with the most money at stake, else of most value."),
    )
    birthday_tiers: tuple[str, ...] = setting(
        ("vip", "major", "ordinary"),
        _TIERS,
        Text("生日问候哪些等级", "Tiers whose birthdays count"),
        Text("空着则不问候生日。", "Empty: none."),
    )
    birthday_calendar: str = setting(
        "solar",
        choice(BIRTHDAY_CALENDARS),
        Text("没有注明的生日按", "Birthdays that say neither are"),
        Text(
            "写了“农历”、单列“农历生日”或“生日历法”一列时，以表里为准。",
            "What the sheet says goes first: a mark, a column for lunar birthdays or one for the calendar.",
        ),
    )
    festivals: tuple[str, ...] = setting(
        ("spring_festival", "mid_autumn"),
        any_of(FESTIVALS),
        Text("问候哪些节日", "Festivals with a greeting"),
        Text("空着则不问候节日。", "Empty: none."),
    )
    festival_tiers: tuple[str, ...] = setting(
        ("vip", "major"), _TIERS, Text("节日问候哪些等级", "Tiers greeted at festivals"), Text("同上。", "As above.")
    )
    festival_days: int = setting(
        7,
        whole(0, 60),
        Text("节前几天问候", "Days before a festival"),
        Text("从节前这么多天起。", "From so many days before it on."),
    )
    confirm_days: int = setting(
        365,
        _DAYS,
        Text("资料几天核对一次", "Days after which details are confirmed again"),
        Text(
            "电话、地址、需求超过这么久没有核对，下次联系时一并核对。",
            "Phone, address and need that were not confirmed for so long.",
        ),
    )
    asked_facts: tuple[str, ...] = setting(
        ("phone", "birthday", "need"),
        any_of(ASKED_FACTS),
        Text("联系时顺便问的资料", "Facts asked for on the next contact"),
        Text("别的客户写了、这位没写的。", "Where others have them and this customer has not."),
    )
