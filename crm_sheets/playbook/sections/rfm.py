"""RFM levels and the segment map."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.language.grades import RFM_METHODS, SEGMENTS
from crm_sheets.playbook.kinds import choice, rising, several, whole
from crm_sheets.playbook.settings import setting

_SEGMENT_ROW = several(SEGMENTS, 5)


@dataclass(frozen=True)
class RfmRules:
    """How R, F and M are scored, and the segment map.

    The map has a row for each recency level and a place for each level of frequency and money together. With three
    levels instead of five, level 1, 2, 3 stands on place 1, 3, 5 of the same map.
    """

    title: ClassVar[Text] = Text("RFM 细分", "RFM segments")

    method: str = setting(
        "rank",
        choice(RFM_METHODS),
        Text("怎么打分", "How scores are given"),
        Text("按客户之间的名次，或按下面三行的固定界线。", "By rank among the customers, or by the limits below."),
    )
    five_from: int = setting(
        25,
        whole(5, 100_000),
        Text("分五档所需的客户数", "Buyers needed for five levels"),
        Text("买家少于这个数时，按名次只分三档。", "With fewer buyers, ranks give three levels only."),
    )
    r_days: tuple[float, ...] = setting(
        (30, 60, 120, 240),
        rising(4, 0, 36_500),
        Text("R 的固定界线（天）", "Limits for R (days)"),
        Text(
            "没来的天数不超过第一个数得 5 分，不超过第二个得 4 分……超过最后一个得 1 分；只在按固定界线打分时用。",
            "Up to the first number of days since the last purchase is 5, up to the second 4 … beyond the last 1; only used with fixed "
            "limits.",
        ),
    )
    f_counts: tuple[float, ...] = setting(
        (2, 4, 8, 16),
        rising(4, 1, 1_000_000),
        Text("F 的固定界线（次）", "Limits for F (purchase days)"),
        Text(
            "购买日达到最后一个数得 5 分，达到前一个得 4 分……不到第一个得 1 分。",
            "From the last number of purchase days on 5, from the one before 4 … below the first 1.",
        ),
    )
    m_money: tuple[float, ...] = setting(
        (500, 2_000, 8_000, 30_000),
        rising(4, 0, 1e12),
        Text("M 的固定界线（金额）", "Limits for M (money)"),
        Text(
            "销售额达到最后一个数得 5 分，达到前一个得 4 分……不到第一个得 1 分。",
            "From the last amount of revenue on 5, from the one before 4 … below the first 1.",
        ),
    )
    high_money: int = setting(
        4,
        whole(2, 5),
        Text("高消费从 M 几分起", "High spender from M score"),
        Text(
            "M 分达到它的客户，细分名称前写“重要”，其余写“一般”；分三档时按对应的档。",
            "From this M score on, the name of the segment says 'high spend', below it 'low spend'.",
        ),
    )
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
