"""RFM levels and the segment map."""

from dataclasses import dataclass

from crm_sheets.language import Text
from crm_sheets.language.grades import SEGMENTS
from crm_sheets.playbook.kinds import several
from crm_sheets.playbook.settings import setting

_SEGMENT_ROW = several(SEGMENTS, 5)


@dataclass(frozen=True)
class RfmRules:
    """The segment map: a row for each recency level, a place for each level of frequency and money together."""

    recency_5: tuple[str, ...] = setting(
        ("new", "promising", "loyal", "champions", "champions"),
        _SEGMENT_ROW,
        Text("R=5 的细分", "Segments for R=5"),
        Text(
            "最近买过的客户；五项依次对应 F 与 M 平均分 1 到 5。",
            "Bought most recently; the five places are for a mean of F and M from 1 to 5.",
        ),
    )
    recency_4: tuple[str, ...] = setting(
        ("new", "promising", "loyal", "loyal", "champions"),
        _SEGMENT_ROW,
        Text("R=4 的细分", "Segments for R=4"),
        Text("同上，近度 4 分。", "The same for recency 4."),
    )
    recency_3: tuple[str, ...] = setting(
        ("attention", "attention", "attention", "loyal", "loyal"),
        _SEGMENT_ROW,
        Text("R=3 的细分", "Segments for R=3"),
        Text("同上，近度 3 分。", "The same for recency 3."),
    )
    recency_2: tuple[str, ...] = setting(
        ("sleeping", "sleeping", "attention", "at_risk", "at_risk"),
        _SEGMENT_ROW,
        Text("R=2 的细分", "Segments for R=2"),
        Text("同上，近度 2 分。", "The same for recency 2."),
    )
    recency_1: tuple[str, ...] = setting(
        ("lost", "lost", "sleeping", "at_risk", "at_risk"),
        _SEGMENT_ROW,
        Text("R=1 的细分", "Segments for R=1"),
        Text("最久没买的客户。", "Bought longest ago."),
    )
