"""What movement is measured against."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import whole
from crm_sheets.playbook.settings import setting


@dataclass(frozen=True)
class MovementRules:
    """The earlier day to which tiers, segments and flags are compared."""

    title: ClassVar[Text] = Text("变动", "Movement")

    days: int = setting(
        0,
        whole(0, 366),
        Text("与几天前比", "Days to compare over"),
        Text(
            "0 表示与上个月的最后一天比；填天数则与那么多天前比。",
            "0 compares with the last day of the month before; a number with that many days ago.",
        ),
    )
