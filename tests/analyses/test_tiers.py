"""The customer pyramid: cuts, ties, at least one VIP, dormant customers."""

import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import tiers
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook

RULES = Playbook.default().tiers


def counts(values):
    return tiers.pyramid(pd.Series(values, dtype=float), RULES).value_counts().to_dict()


@pytest.mark.parametrize(
    ("buyers", "expected"),
    [
        (1, {"vip": 1}),
        (2, {"vip": 1, "small": 1}),  # 1 %, 5 % and 20 % of 2, rounded up, are all 1
        (10, {"vip": 1, "ordinary": 1, "small": 8}),
        (100, {"vip": 1, "major": 4, "ordinary": 15, "small": 80}),
        (300, {"vip": 3, "major": 12, "ordinary": 45, "small": 240}),
    ],
)
def test_cuts_are_rounded_up(buyers, expected):
    assert counts(range(1, buyers + 1)) == expected


def test_ties_share_the_better_tier():
    # 100 buyers: three share rank 1, so all three are VIP; the major customers end at rank 5
    assert counts([500, 500, 500, *range(97)]) == {"vip": 3, "major": 2, "ordinary": 15, "small": 80}


def test_all_equal_are_all_vip():
    assert counts([7.0] * 50) == {"vip": 50}


def test_better_value_never_means_a_worse_tier():
    tier = tiers.pyramid(pd.Series([float(i * i % 977) for i in range(400)]), RULES)
    order = tier.map({"vip": 0, "major": 1, "ordinary": 2, "small": 3})
    by_value = order.groupby([float(i * i % 977) for i in range(400)]).max().sort_index(ascending=False)
    assert by_value.is_monotonic_increasing


def test_dormant_and_returns():
    lines = (
        sales("old", ("2024-01-05", 900))
        + sales("returned", ("2026-01-05", 50), ("2026-01-06", -50))
        + sales("buyer", ("2025-09-30", 700), ("2025-10-01", 10))
    )
    found = tiers.run(Facts(book_of(sales=lines), Playbook.default(), pd.Timestamp("2026-09-30")))
    assert found["tier"].to_dict() == {"old": "dormant", "returned": "dormant", "buyer": "vip"}
    assert found["value"].to_dict() == {"old": 0, "returned": 0, "buyer": 10}  # 2025-09-30 is 12 months ago: outside


def test_table_names_every_tier():
    tiered = pd.DataFrame({"value": [60.0, 40.0, 0.0], "tier": ["vip", "small", "dormant"]})
    table = tiers.table(tiered)
    assert table["tier"].tolist() == ["vip", "major", "ordinary", "small", "dormant"]
    assert table["customers"].tolist() == [1, 0, 0, 1, 1]
    assert table["share_of_revenue"].tolist() == [0.6, 0, 0, 0.4, 0]
