"""The clock of complaints: working hours, limits by severity, when time runs short."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import Windows, decimal, opening_hours, rising, share, time_zone, whole
from crm_sheets.playbook.settings import setting

_LIMITS = rising(4, 0.01, 10_000)


@dataclass(frozen=True)
class ComplaintClockRules:
    """Within how much working time a complaint is assigned, acknowledged, answered and closed."""

    title: ClassVar[Text] = Text("投诉时限", "Complaints: time limits")

    hours: Windows = setting(
        ((540, 720), (810, 1080)),
        opening_hours(),
        Text("每天的工作时间", "Working hours of a day"),
        Text(
            "可以有几段；两段之间（如午休）不计时。法定节假日、调休上班日、“也营业的日子”和“不营业的日子”都算在内，单独的日子写在“投诉工作日历”一页。",
            "Several spans are possible; between them (lunch) the clock rests. Public holidays, make-up workdays and the days open and closed of the schedule count; single days stand on the sheet 'Complaint calendar'.",
        ),
    )
    time_zone: str = setting(
        "",
        time_zone(),
        Text("时区", "Time zone"),
        Text("台账里的时间是哪里的钟。", "Whose clock the times of the ledger are."),
    )
    answer_hours: tuple[float, ...] = setting(
        (0.5, 1, 8, 24),
        _LIMITS,
        Text("几小时内答复（特急、高、中、低）", "Answered within (hours; urgent, high, normal, low)"),
        Text("按工作时间算；没写紧急程度的按“中”。", "Hours of working time; without a severity: normal."),
    )
    close_hours: tuple[float, ...] = setting(
        (2, 4, 24, 72),
        _LIMITS,
        Text("几小时内办结（特急、高、中、低）", "Closed within (hours; urgent, high, normal, low)"),
        Text(
            "按工作时间算；台账里写了承诺办结时间的，两个里早的算。",
            "Hours of working time; a time promised in the ledger counts where it is earlier.",
        ),
    )
    assign_hours: float = setting(
        1,
        decimal(0.01, 10_000),
        Text("几小时内定处理人", "A handler named within (hours)"),
        Text("按工作时间算。", "Hours of working time."),
    )
    acknowledge_days: float = setting(
        1,
        decimal(0.01, 100),
        Text("几个工作日内告诉客户已收到", "Acknowledged within (working days)"),
        Text("一个工作日是上面一天的工作时间。", "A day is the working hours of a day, as above."),
    )
    soon_share: float = setting(
        0.75,
        share(),
        Text("用掉多少时间算快到期", "Share of the time used from which it is soon due"),
        Text("到期前的分钟数先到的，以它为准。", "Or the minutes below, whichever comes first."),
    )
    soon_minutes: int = setting(
        15,
        whole(0, 10_000),
        Text("到期前几分钟算快到期", "Minutes before the limit from which it is soon due"),
        Text("按工作时间算。", "Minutes of working time."),
    )
    evidence: int = setting(
        300,
        whole(0, 100_000),
        Text("逐行写出计时的投诉", "Complaints whose clock is shown line by line"),
        Text(
            "先是还没办结的，再是超时的，新的在前；其余的只有开始、应完成、用时。",
            "Open ones first, then late ones, the newest first; of all others start, due and used are shown.",
        ),
    )
