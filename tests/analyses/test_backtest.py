"""Flags of earlier days against what happened afterwards: worked by hand, without leaks, refused on too little."""

from datetime import timedelta
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import backtest, churn, proof, purchase_intervals
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.purchase_model import model
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")
HORIZON = 60
RULES = Playbook.default().changed("backtest.horizon_days", HORIZON).changed("backtest.least_customers", 10)
CDNOW = Path(__file__).parents[3] / "shared" / "data" / "cdnow" / "CDNOW_sample.txt"


def days_back(*days):
    return [(str((DAY - timedelta(days=back)).date()), 5) for back in days]


def facts(lines, playbook=RULES, **tables):
    return Facts(book_of(sales=lines, **tables), playbook, DAY)


def monthly(customers, first, last):
    """So many customers who buy every 20 days from ``first`` to ``last`` days back."""
    return [line for c in customers for line in sales(c, *days_back(*range(first, last - 1, -20)))]


ALIVE, GONE = [f"a{i}" for i in range(12)], [f"g{i}" for i in range(4)]
# Everybody buys every 20 days; the gone do so for the last time 140 days back: silent for 80 days 60 days back.
DESK = monthly(ALIVE, 360, 0) + monthly(GONE, 360, 140)


def test_by_hand():
    """60 days back all four are flagged (80 days at gaps of 20) and do not come back; 120 days back none yet (20 days)."""
    found = backtest.backtested_flags(facts(DESK, RULES.changed("backtest.dates", 2)))
    newest, before = (found.table.loc[found.table["as_of"] == DAY - timedelta(days=back)] for back in (60, 120))
    rows = newest.set_index("rule")
    assert rows.loc["churn", ["customers", "gone", "flagged", "precision", "recall", "auc"]].tolist() == [
        16,
        4,
        4,
        1,
        1,
        1,
    ]
    assert rows.loc["churn", "lift"] == 4  # the two of the top tenth are gone, a quarter of all are
    assert rows.loc["churn_red", "flagged"] == 4
    assert rows.loc["recency", ["flagged", "precision", "recall"]].tolist() == [4, 1, 1]
    assert rows.loc["silent_days", "flagged"] == 0  # nobody is silent for 90 days
    rows = before.set_index("rule")
    assert rows.loc["churn", ["customers", "gone", "flagged", "recall"]].tolist() == [16, 4, 0, 0]
    pooled = found.table.loc[found.table["as_of"].isna()].set_index("rule")
    assert pooled.loc["churn", ["customers", "gone", "flagged", "precision", "recall"]].tolist() == [32, 8, 4, 1, 0.5]


def test_what_happened_later_changes_no_flag():
    """Other sales, answers and complaints after the days looked back at: gone may differ, flagged may not."""
    lines = [*DESK, *sales("g0", *days_back(1)), *sales("new", *days_back(3, 2, 1))]
    complaints = [
        {"customer_id": c, "received_at": str((DAY - timedelta(days=5)).date()), "content": "x"} for c in ALIVE
    ]
    one, other = (backtest.backtested_flags(f).table for f in (facts(DESK), facts(lines, complaints=complaints)))
    compared = ["as_of", "rule", "customers", "flagged"]
    single = [table.loc[table["as_of"].notna(), compared].reset_index(drop=True) for table in (one, other)]
    pd.testing.assert_frame_equal(*single)


def test_what_cannot_be_dated_is_left_out_and_named():
    people = [{"customer_id": c, "name": c, "owner": "Wu"} for c in ALIVE]
    found = backtest.backtested_flags(facts(DESK, customers=people, staff=[{"name": "Wu", "left_on": "2026-01-01"}]))
    assert "owner_left" in found.left_out
    complaints = [{"customer_id": c, "content": "x", "status": "open"} for c in ALIVE]  # nobody knows since when
    playbook = RULES.changed("churn.weight_open_complaint", 100)
    table = backtest.backtested_flags(facts(DESK, playbook, complaints=complaints)).table
    pd.testing.assert_frame_equal(table, backtest.backtested_flags(facts(DESK, playbook)).table)


def test_who_bought_nothing_in_the_look_back_is_not_judged():
    long_gone = monthly(["old"], 900, 700)
    assert backtest.backtested_flags(facts(DESK + long_gone)).table["customers"].max() == 16 * 4


@pytest.mark.parametrize(
    "lines",
    [
        sales("a", *days_back(5)),
        monthly(ALIVE, 100, 0),  # too short a history
        monthly(ALIVE[:5], 360, 0),  # too few customers
        monthly(ALIVE, 360, 0),  # nobody is gone
        [line for i in range(100) for line in sales(f"c{i}", *days_back(30))],  # all on one day
    ],
)
def test_too_little_is_refused(lines):
    part = backtest.part(facts(lines))
    assert [refused.key for refused in part.refusals] == ["backtest"]
    assert not part.tables
    assert all(text for refused in part.refusals for text in (*refused.needs, *refused.has, *refused.instead))


@pytest.mark.parametrize(
    ("lines", "needs", "has"),
    [
        (monthly(ALIVE, 100, 0), "sales of at least 120 days", "sales of 100 days"),
        (monthly(ALIVE[:5], 360, 0), "at least 10 customers who had bought 60 days ago", "5 of them"),
        (monthly(ALIVE, 360, 0), "customers who came back within 60 days, and others", "all of them came back"),
        (monthly(ALIVE, 360, 70) + sales("b", *days_back(0)), "customers who came back within 60", "none of them came"),
    ],
)
def test_a_refusal_names_what_is_missing(lines, needs, has):
    refused = backtest.refusal(facts(lines, RULES.changed("backtest.dates", 1)))
    assert refused.needs("en").startswith(needs)
    assert refused.has("en").startswith(has)


def test_without_sales_it_is_refused():
    assert [refused.key for refused in backtest.part(facts([])).refusals] == ["backtest"]


def test_order_of_rows_and_scale_of_money_change_nothing():
    shuffled = [DESK[i] for i in np.random.default_rng(1).permutation(len(DESK))]
    larger = [{**line, "amount": line["amount"] * 1000} for line in DESK]
    table = backtest.backtested_flags(facts(DESK)).table
    for lines in (shuffled, larger):
        pd.testing.assert_frame_equal(backtest.backtested_flags(facts(lines)).table, table)


@pytest.fixture(scope="module")
def cdnow():
    if not CDNOW.exists():
        pytest.skip("the public data set is not beside the project")
    table = pd.read_csv(CDNOW, sep=r"\s+", header=None, names=["m", "id", "day", "n", "value"], dtype=str)
    days = pd.to_datetime(table["day"]).dt.strftime("%Y-%m-%d")
    values = table["value"].astype(float).clip(lower=0.01)  # the eight purchases of 0.00 count
    rows = zip(table["id"], days, values, strict=True)
    return book_of(sales=[{"customer_id": c, "date": day, "amount": value} for c, day, value in rows])


def test_the_score_ranks_the_customers_of_cdnow(cdnow):
    """As of 1997-09-30, who buys nothing in the following 39 weeks: above BG/NBD's 0.773 and 0.728, recency 0.771, 0.712."""
    day = pd.Timestamp("1997-09-30")
    then = Facts(cdnow, Playbook.default(), day)
    levels, _ = churn.run(then)
    bought = cdnow.sales.loc[(cdnow.sales["date"] > day) & (cdnow.sales["date"] <= day + pd.Timedelta(weeks=39))]
    gone = ~levels.index.isin(bought["customer_id"].astype(str))
    repeated = (purchase_intervals.purchase_intervals(then)["purchases"] > 1).to_numpy()
    silent = purchase_intervals.purchase_intervals(then)["silent"].to_numpy()
    assert (len(levels), gone.sum(), repeated.sum()) == (2357, 1673, 946)
    assert round(proof.auc(silent, gone), 3) == 0.771
    assert round(proof.auc(silent[repeated], gone[repeated]), 3) == 0.712
    score = levels["churn_score"].to_numpy()
    assert proof.auc(score, gone) > 0.78
    assert proof.auc(score[repeated], gone[repeated]) > 0.73
    histories = model(then).histories.reindex(levels.index.astype(str))
    expected = model(then).orders.expected(39.0, *(histories[name] for name in ("repeats", "recency", "age")))
    assert np.allclose(
        [proof.auc(-expected, gone), proof.auc(-expected[repeated], gone[repeated])], [0.773, 0.728], atol=6e-4
    )


@pytest.mark.parametrize("horizon", [30, 60, 120, 160, 200, 273])
def test_the_horizon_hardly_matters_to_the_ranking(cdnow, horizon):
    day = pd.Timestamp("1997-09-30")
    then = Facts(cdnow, Playbook.default().changed("backtest.horizon_days", horizon), day)
    levels, _ = churn.run(then)
    bought = cdnow.sales.loc[(cdnow.sales["date"] > day) & (cdnow.sales["date"] <= day + pd.Timedelta(weeks=39))]
    gone = ~levels.index.isin(bought["customer_id"].astype(str))
    assert proof.auc(levels["churn_score"].to_numpy(), gone) > 0.779
    assert levels["return_chance"].notna().all() == (horizon <= 120)  # 273 days carry no longer one twice


def test_the_backtest_of_cdnow(cdnow):
    """At the end of the data: the score ranks better than recency alone, and says what then happens within 5 points."""
    found = backtest.backtested_flags(Facts(cdnow, Playbook.default(), pd.Timestamp("1998-06-30")))
    pooled = found.table.loc[found.table["as_of"].isna()].set_index("rule")
    assert pooled.loc["churn", "auc"] > pooled.loc["recency", "auc"] > pooled.loc["silent_days", "auc"]
    weighted = (found.calibration["expected"] - found.calibration["gone"]).abs() @ found.calibration["customers"]
    assert weighted / found.calibration["customers"].sum() < 0.05
