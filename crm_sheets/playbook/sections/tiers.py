"""Tiers of customers."""

from dataclasses import dataclass

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import share, whole
from crm_sheets.playbook.settings import setting


@dataclass(frozen=True)
class TierRules:
    """Four tiers by the customer pyramid."""

    lookback_months: int = setting(
        12,
        whole(1, 120),
        Text("回看月数", "Months to look back"),
        Text("只看基准日之前这么多个月的销售额。", "Only revenue of this many months before the as-of date counts."),
    )
    vip: float = setting(
        0.01,
        share(),
        Text("VIP客户占比", "Share of VIP"),
        Text("按销售额排名最前的这部分买家（至少一位）。", "The top buyers by revenue (at least one)."),
    )
    major: float = setting(
        0.04,
        share(),
        Text("主要客户占比", "Share of major customers"),
        Text("排在VIP之后的这部分买家。", "The buyers next after the VIPs."),
    )
    ordinary: float = setting(
        0.15,
        share(),
        Text("普通客户占比", "Share of ordinary customers"),
        Text(
            "排在主要客户之后的这部分买家；其余是小客户。", "The buyers next after those; the rest are small customers."
        ),
    )
