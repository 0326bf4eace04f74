"""How well a ranking told who was gone, against definitions worked out the long way."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.analyses import proof

RANKED = st.lists(st.tuples(st.integers(0, 5), st.booleans()), min_size=1, max_size=40)


def arrays(pairs):
    return np.array([float(score) for score, _ in pairs]), np.array([gone for _, gone in pairs], dtype=bool)


@given(RANKED)
def test_auc_is_the_share_of_pairs_in_order_ties_half(pairs):
    score, gone = arrays(pairs)
    compared = [(a > b) + (a == b) / 2 for a in score[gone] for b in score[~gone]]
    found = proof.auc(score, gone)
    assert found == pytest.approx(np.mean(compared)) if compared else np.isnan(found)


def test_auc_of_nobody_gone_is_not_known():
    assert np.isnan(proof.auc(np.array([1.0, 2.0]), np.array([False, False])))


def test_lift_of_the_top_tenth():
    """Twenty customers, five gone; both of the top two are: 1 / 0.25."""
    score, gone = np.arange(20.0), np.isin(np.arange(20), [0, 1, 2, 18, 19])
    assert proof.lift(score, gone) == 4.0


def test_ties_at_the_end_of_the_top_tenth_count_in_part():
    """All twenty equal: whoever stands on top is as likely gone as anybody."""
    assert proof.lift(np.zeros(20), np.isin(np.arange(20), [0, 1, 2])) == pytest.approx(1.0)


@given(RANKED)
def test_a_lift_is_that_of_the_mean_over_all_orders_of_ties(pairs):
    score, gone = arrays(pairs)
    if not gone.any():
        assert np.isnan(proof.lift(score, gone))
        return
    size = -(-len(score) // 10)
    rng, found = np.random.default_rng(0), []
    for _ in range(300):
        order = rng.permutation(len(score))
        top = order[np.argsort(-score[order], kind="stable")][:size]
        found.append(gone[top].mean() / gone.mean())
    assert proof.lift(score, gone) == pytest.approx(np.mean(found), abs=5 * np.std(found) / 300**0.5 + 1e-9)


def test_precision_and_recall():
    flagged, gone = np.array([True, True, True, False, False]), np.array([True, True, False, True, False])
    found = proof.precision_and_recall(flagged, gone)
    assert (found["flagged"], found["precision"], found["recall"]) == (3, pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert np.isnan(proof.precision_and_recall(np.zeros(2, dtype=bool), np.array([True, False]))["precision"])


def test_as_many_as_silent_the_longest():
    silent = np.array([5.0, 9, 9, 9, 1])
    assert proof.highest(silent, 0).sum() == 0
    assert proof.highest(silent, 3).tolist() == [False, True, True, True, False]
    assert proof.highest(silent, 1).sum() == 0  # three are equal: nobody is nearer to one than three
    assert proof.highest(silent, 2).tolist() == [False, True, True, True, False]


def test_calibration_by_bands():
    table = proof.calibration(np.array([0.0, 19.9, 20.0, 95.0, 100.0]), np.array([False, True, True, True, True]))
    assert table.to_dict("list") == {
        "band_low": [0, 20, 90],
        "band_high": [20, 40, 100],
        "customers": [2, 1, 2],
        "expected": [pytest.approx(0.0995), 0.2, pytest.approx(0.975)],
        "gone": [0.5, 1.0, 1.0],
    }
