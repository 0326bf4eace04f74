"""The two cuts: the pyramid by rank, and cumulative value; ties, at least one VIP, values below zero."""

import numpy as np
import pandas as pd
import pytest

from crm_sheets.analyses.tier_cuts import cut
from crm_sheets.playbook import Playbook

RULES = Playbook.default().tiers
CUMULATIVE = Playbook.default().changed("tiers.cut", "cumulative").tiers


def counts(values, rules=RULES):
    return pd.Series(cut(np.array(values, dtype=float), rules)).value_counts().to_dict()


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


@pytest.mark.parametrize("rules", [RULES, CUMULATIVE])
def test_all_equal_are_all_vip(rules):
    assert counts([7.0] * 50, rules) == {"vip": 50}


@pytest.mark.parametrize("rules", [RULES, CUMULATIVE])
def test_better_value_never_means_a_worse_tier(rules):
    tier = pd.Series(cut(np.array([float(i * i % 977) for i in range(400)]), rules))
    order = tier.map({"vip": 0, "major": 1, "ordinary": 2, "small": 3})
    by_value = order.groupby([float(i * i % 977) for i in range(400)]).max().sort_index(ascending=False)
    assert by_value.is_monotonic_increasing


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        # of 100: the better ones bring 0, 60, 80, 90, 95, 100 before each; 80 itself is no longer VIP
        ([60, 20, 10, 5, 5, 0], ["vip", "vip", "major", "major", "major", "small"]),
        ([60, 20, 10, 5, 4, 1], ["vip", "vip", "major", "major", "ordinary", "ordinary"]),
        ([100, -40], ["vip", "small"]),  # below 0 counts as 0: the total is 100
        ([50, 30, 10, 10], ["vip", "vip", "major", "major"]),  # both tens begin at 80
        ([-5, -1, -1], ["small", "vip", "vip"]),  # nobody brings anything: the highest value is VIP
        ([3, None], ["vip", "small"]),  # an unknown value ranks last
    ],
)
def test_cumulative_value(values, expected):
    assert cut(np.array(values, dtype=float), CUMULATIVE).tolist() == expected


def test_an_unknown_value_ranks_last_in_the_pyramid():
    assert cut(np.array([-3.0, np.nan, 2.0]), RULES).tolist() == ["small", "small", "vip"]
    assert cut(np.array([np.nan, np.nan]), RULES).tolist() == ["vip", "vip"]  # at least one, and they tie


def test_cents_do_not_blur_the_border():
    # 0.1 + 0.7 is 0.7999999999999999 as floats, yet the third begins at 80 % and is major; the last begins at 95 %
    assert cut(np.array([0.7, 0.1, 0.08, 0.07, 0.05]), CUMULATIVE).tolist() == [
        "vip",
        "vip",
        "major",
        "major",
        "ordinary",
    ]
