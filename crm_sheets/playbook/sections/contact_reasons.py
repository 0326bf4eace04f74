"""Reasons to contact a customer: how urgent each is, within how many working days, and by which channel."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import ContactRule, contact_rule
from crm_sheets.playbook.settings import setting

_RULE = contact_rule()
_AS_ABOVE = Text("同上。", "As above.")
_BY_SCHEDULE = Text(
    "同上；工作日写 0 时，按“跟进计划”一节的天数。",
    "As above; 0 working days: those of the section 'Follow-up schedule'.",
)


@dataclass(frozen=True)
class ContactReasonRules:
    """One rule for each reason; the reason with the lowest number leads where a customer has several."""

    title: ClassVar[Text] = Text("联系理由", "Reasons to contact")

    promised: ContactRule = setting(
        ContactRule(1, 1),
        _RULE,
        Text("约好的回访", "Promised call-back"),
        Text(
            "先后（小的在前），几个工作日内联系（0 是不限），渠道（可不写）；不要这个理由就写“不用”。",
            "Order (lowest first), within how many working days (0: no limit), channel (may be left out); 'off' without this reason.",
        ),
    )
    complaint: ContactRule = setting(
        ContactRule(2, 1),
        _RULE,
        Text("投诉：下一步和办结后的回访", "Complaint: its next step, the call after closing"),
        _AS_ABOVE,
    )
    red: ContactRule = setting(ContactRule(2, 0), _RULE, Text("红色预警", "Red flag"), _BY_SCHEDULE)
    dissatisfied: ContactRule = setting(
        ContactRule(3, 0), _RULE, Text("不满意的答卷", "Dissatisfied answer"), _BY_SCHEDULE
    )
    amber: ContactRule = setting(ContactRule(4, 0), _RULE, Text("黄色预警", "Amber flag"), _BY_SCHEDULE)
    contract: ContactRule = setting(
        ContactRule(5, 5), _RULE, Text("合约或质保到期", "End of a contract or warranty"), _AS_ABOVE
    )
    payment: ContactRule = setting(ContactRule(6, 3), _RULE, Text("欠款", "Payment due"), _AS_ABOVE)
    back_in_stock: ContactRule = setting(ContactRule(7, 2), _RULE, Text("到货通知", "Back in stock"), _AS_ABOVE)
    rival: ContactRule = setting(
        ContactRule(8, 5), _RULE, Text("对手的合同到期", "End of a rival's contract"), _AS_ABOVE
    )
    first_purchase: ContactRule = setting(
        ContactRule(9, 3), _RULE, Text("首次购买之后", "After the first purchase"), _AS_ABOVE
    )
    birthday: ContactRule = setting(ContactRule(10, 1), _RULE, Text("生日", "Birthday"), _AS_ABOVE)
    second_purchase: ContactRule = setting(
        ContactRule(11, 5), _RULE, Text("该第二次购买了", "Second purchase"), _AS_ABOVE
    )
    festival: ContactRule = setting(ContactRule(12, 3), _RULE, Text("节日问候", "Festival greeting"), _AS_ABOVE)
    offer: ContactRule = setting(ContactRule(13, 5), _RULE, Text("可推荐的产品", "Something to offer"), _AS_ABOVE)
    prospect: ContactRule = setting(ContactRule(14, 5), _RULE, Text("商机停滞", "Prospect without progress"), _AS_ABOVE)
    rhythm: ContactRule = setting(ContactRule(15, 0), _RULE, Text("定期回访", "Rhythm of the tier"), _AS_ABOVE)
    win_back: ContactRule = setting(
        ContactRule(16, 0), _RULE, Text("挽回休眠客户", "Winning back the dormant"), _AS_ABOVE
    )
    confirm: ContactRule = setting(
        ContactRule(17, 0),
        _RULE,
        Text("核对资料", "Details to confirm"),
        Text("不单独联系，随下一次联系带上。", "Nobody is contacted for it alone: it rides on the next contact."),
    )
    missing: ContactRule = setting(
        ContactRule(18, 0),
        _RULE,
        Text("缺的资料", "Facts missing in the file"),
        Text("不单独联系，随下一次联系带上。", "Nobody is contacted for it alone: it rides on the next contact."),
    )

    def rule(self, group: str) -> ContactRule:
        """The rule of a reason by its name here."""
        found: ContactRule = getattr(self, group)
        return found
