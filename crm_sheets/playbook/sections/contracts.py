"""Contracts: how many leave, by contract and by how long they have been customers."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import decimal, rising, whole
from crm_sheets.playbook.settings import setting


@dataclass(frozen=True)
class ContractRules:
    """Customers with a contract (telecom, gyms, software): the spans of tenure, and how many a rate needs."""

    title: ClassVar[Text] = Text("合约", "Contracts")

    months: tuple[float, ...] = setting(
        (6, 12, 24, 48),
        rising(4, 1, 1200),
        Text("在网时长分段（月）", "Spans of tenure (months)"),
        Text(
            "按这四个月数把客户分成五段，每段含自己的上限。",
            "The four limits between the five spans; a limit belongs to the span below it.",
        ),
    )
    least: int = setting(
        20,
        whole(5, 100_000),
        Text("一格至少几位客户", "Customers a rate needs"),
        Text(
            "客户更少的一格，用整个合约（不分时长）的流失率；还少就用全体的。",
            "With fewer customers the rate of the contract, whatever the tenure, is used; with few of these as well, that of all.",
        ),
    )
    confidence: float = setting(
        0.95,
        decimal(0.5, 0.999),
        Text("置信水平", "Confidence level"),
        Text("流失率的区间按这个置信水平计算。", "The intervals of the rates are computed at this level."),
    )
    listed: int = setting(
        500,
        whole(1, 100_000),
        Text("清单列几位客户", "Customers listed"),
        Text("流失率最高的在前；其余的在 --data 的表里。", "The highest rates first; all are in the tables of --data."),
    )
