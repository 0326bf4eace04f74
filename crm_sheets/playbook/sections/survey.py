"""Satisfaction and recommendation from questionnaires."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import choice, decimal, whole
from crm_sheets.playbook.settings import setting

_DAYS = whole(1, 3650)


@dataclass(frozen=True)
class SurveyRules:
    """Satisfaction and recommendation from questionnaires."""

    title: ClassVar[Text] = Text("满意度调查", "Questionnaires")

    best_is: str = setting(
        "highest",
        choice({"highest": Text("数字最大最好", "highest"), "lowest": Text("数字最小最好", "lowest")}),
        Text("数字评分的方向", "Direction of numeric scales"),
        Text(
            "满意度用数字回答时，哪一头是最好。文字回答不受影响。",
            "For satisfaction answered in numbers: which end is best. Answers in words carry their own direction.",
        ),
    )
    points: int = setting(
        5,
        whole(3, 11),
        Text("数字评分的级数", "Points of numeric scales"),
        Text("满意度数字评分共有几级。", "How many points numeric satisfaction scales have."),
    )
    recent_days: int = setting(
        180,
        _DAYS,
        Text("答卷多久之内算近期（天）", "Days for which an answer is recent"),
        Text(
            "更早的不满意不再作为预警和优先联系的理由。",
            "Older dissatisfaction is no warning and no reason for a contact.",
        ),
    )
    confidence: float = setting(
        0.95,
        decimal(0.5, 0.999),
        Text("置信水平", "Confidence level"),
        Text("± 误差按这个置信水平计算。", "The ± error is computed at this level."),
    )
