"""The follow-up schedule."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.language.grades import CHANNELS
from crm_sheets.playbook.kinds import choice, share, whole, words
from crm_sheets.playbook.settings import setting

_DAYS = whole(1, 3650)
_CHANNEL = choice(CHANNELS)
OVERFLOWS = {
    "own": Text("等到下一个有空的日子", "wait for the next free day"),
    "team": Text("转给同一上级的同事", "to colleagues of the same manager"),
    "all": Text("转给任何同事", "to any colleague"),
}


@dataclass(frozen=True)
class ScheduleRules:
    """Who is contacted when, how often, and by which channel."""

    title: ClassVar[Text] = Text("跟进计划", "Follow-up schedule")

    days_vip: int = setting(
        7,
        _DAYS,
        Text("VIP客户回访间隔（天）", "Rhythm VIP (days)"),
        Text("距上次联系满这么多天再联系。", "Days after the last contact."),
    )
    days_major: int = setting(
        14, _DAYS, Text("主要客户回访间隔（天）", "Rhythm major (days)"), Text("同上。", "As above.")
    )
    days_ordinary: int = setting(
        30, _DAYS, Text("普通客户回访间隔（天）", "Rhythm ordinary (days)"), Text("同上。", "As above.")
    )
    days_small: int = setting(
        90,
        _DAYS,
        Text("小客户回访间隔（天）", "Rhythm small (days)"),
        Text("同上，也用于休眠客户。", "As above; also for dormant customers."),
    )
    per_day: int = setting(
        10,
        whole(1, 500),
        Text("每人每天最多", "At most a person and day"),
        Text(
            "每人每天最多安排几位客户；员工表里的“每日上限”优先。",
            "Contacts a person and day; 'capacity' in the staff sheet goes first.",
        ),
    )
    places_best: float = setting(
        0.2,
        share(),
        Text("给 VIP 客户留的位置", "Places kept for VIP customers"),
        Text(
            "每人每天这么多位置先给该联系的 VIP 客户，用不完的给别人；不满一位不留。",
            "This share of the places of a person and day goes first to VIP customers who are due; what they leave, others take. Rounded down.",
        ),
    )
    horizon_days: int = setting(
        28,
        whole(1, 366),
        Text("安排多少天", "Days planned"),
        Text("从今天起算，含今天。", "Days planned from today on, today included."),
    )
    days_red: int = setting(
        1,
        whole(1, 60),
        Text("红色预警几个工作日内", "Red flags within (working days)"),
        Text("第几个工作日之前联系。", "By which working day."),
    )
    days_amber: int = setting(
        3,
        whole(1, 60),
        Text("黄色预警几个工作日内", "Amber flags within (working days)"),
        Text("第几个工作日之前联系。", "By which working day."),
    )
    days_dissatisfied: int = setting(
        2,
        whole(1, 60),
        Text("不满意答卷几个工作日内", "Dissatisfied answers within (working days)"),
        Text("第几个工作日之前联系。", "By which working day."),
    )
    days_kept: int = setting(
        3,
        whole(0, 60),
        Text("几天内联系算按计划完成", "Kept when contacted within (days)"),
        Text(
            "计划日之后这么多天内联系上，算按计划完成。",
            "Days after the planned day in which a contact counts as kept.",
        ),
    )
    quiet_days: int = setting(
        7,
        whole(0, 365),
        Text("联系后安静几天", "Quiet days after a contact"),
        Text(
            "刚联系过的客户，这么多天内不再主动联系；约好的、投诉、不满意和欠款除外。",
            "Nobody is contacted again within so many days; promises, complaints, dissatisfied answers and payments still are.",
        ),
    )
    overflow: str = setting(
        "own",
        choice(OVERFLOWS),
        Text("排不下时", "Where somebody is full"),
        Text(
            "VIP 客户总是等自己的客户经理；转给同事时，先给最空的人。",
            "VIP customers always wait for their own owner; of several colleagues the one with most room.",
        ),
    )
    open_days: str = setting(
        "",
        words(),
        Text("也营业的日子", "Also open on"),
        Text(
            "工作日之外也上班的日子，如“周六、周日”或 2026-10-03，加在国家日历之上。",
            "Days worked besides the working days, like 'Sat, Sun' or 2026-10-03; added to the country's calendar.",
        ),
    )
    closed_days: str = setting(
        "",
        words(),
        Text("不营业的日子", "Closed on"),
        Text("如“周一”或 2026-10-08 至 2026-10-09。", "Like 'Mon' or 2026-10-08 to 2026-10-09."),
    )
    channel_vip: str = setting(
        "phone",
        _CHANNEL,
        Text("VIP客户的渠道", "Channel for VIP"),
        Text("客户表写了首选渠道时以客户表为准。", "A preferred channel in the customer sheet goes first."),
    )
    channel_major: str = setting(
        "phone", _CHANNEL, Text("主要客户的渠道", "Channel for major"), Text("同上。", "As above.")
    )
    channel_ordinary: str = setting(
        "chat", _CHANNEL, Text("普通客户的渠道", "Channel for ordinary"), Text("同上。", "As above.")
    )
    channel_small: str = setting(
        "sms", _CHANNEL, Text("小客户的渠道", "Channel for small"), Text("同上。", "As above.")
    )
    nobody: str = setting(
        "",
        words(),
        Text("没有负责人时由谁联系", "Who contacts customers without an owner"),
        Text("空着则列为“待分配”。", "Empty: listed as 'unassigned'."),
    )
