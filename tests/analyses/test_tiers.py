"""Tiers of a book: look-back, dormant customers, the measures and what happens without them, the tier before."""

import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import tiers
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.tier_values import tier_values
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")


def facts(lines, as_of=DAY, **settings):
    playbook = Playbook.default()
    for name, value in settings.items():
        playbook = playbook.changed(f"tiers.{name}", value)
    return Facts(book_of(sales=lines), playbook, pd.Timestamp(as_of))


def test_dormant_and_returns():
    lines = (
        sales("old", ("2024-01-05", 900))
        + sales("returned", ("2026-01-05", 50), ("2026-01-06", -50))
        + sales("buyer", ("2025-09-30", 700), ("2025-10-01", 10))
    )
    found = tiers.run(facts(lines))
    assert found["tier"].to_dict() == {"old": "dormant", "returned": "dormant", "buyer": "vip"}
    assert found["value"].to_dict() == {"old": 0, "returned": 0, "buyer": 10}  # 2025-09-30 is 12 months ago: outside


def test_a_year_before_the_last_of_february():
    """Twelve months before 2025-02-28 is the end of February 2024, which had 29 days: that day is outside."""
    found = tiers.run(facts(sales("a", ("2024-02-29", 5)) + sales("b", ("2024-03-01", 5)), "2025-02-28"))
    assert found["tier"].to_dict() == {"a": "dormant", "b": "vip"}


def test_customers_without_sales_are_prospects():
    book = book_of(customers=[{"customer_id": "c", "name": "C"}], sales=sales("a", ("2026-09-01", 5)))
    columns = tiers.part(Facts(book, Playbook.default(), DAY)).columns[0]
    assert columns["tier"].to_dict() == {"c": "prospect", "a": "vip"}
    assert columns["tier_before"].isna().all()


def test_who_only_gave_back_or_got_samples_bought_nothing_yet():
    lines = sales("a", ("2026-09-01", 5)) + sales("back", ("2026-09-01", -5)) + sales("sample", ("2025-01-01", 0))
    found = tiers.run(facts(lines))["tier"].to_dict()
    assert found == {"a": "vip", "back": "prospect", "sample": "prospect"}
    assert tiers.tiers_table(tiers.run(facts(lines)))["customers"].sum() == 1


def costly(customer, amount, cost, day="2026-09-01"):
    return sales(customer, (day, amount), cost=cost)


def test_by_margin():
    lines = costly("much", 1000, 990) + costly("little", 100, 40) + costly("loss", 50, 80)
    found = tiers.run(facts(lines, measure="margin"))
    assert found["value"].to_dict() == {"little": 60, "loss": -30, "much": 10}
    assert found["tier"].to_dict() == {"little": "vip", "loss": "small", "much": "small"}


def test_margin_without_enough_costs_falls_back_to_revenue_and_says_so():
    lines = costly("known", 790, 700) + sales("unpriced", ("2026-09-01", 210))
    known = facts(lines, measure="margin", cost_share=0.79)
    assert tier_values(known).measure == "margin"
    assert tier_values(known).table["value"].isna().to_dict() == {"known": False, "unpriced": True}
    part = tiers.part(facts(lines, measure="margin"))
    assert [refusal.key for refusal in part.refusals] == ["tiers_measure"]
    assert (part.refusals[0].needs.en, part.refusals[0].has.en) == (
        "known costs for at least 80% of the revenue",
        "79%",
    )
    assert part.tables["tier_basis"][["measure", "asked"]].iloc[0].tolist() == ["revenue", "margin"]
    assert part.columns[0]["value"].to_dict() == {"known": 790, "unpriced": 210}


def test_predicted_value_without_a_model_falls_back_to_revenue():
    part = tiers.part(facts(sales("a", ("2026-09-01", 5)), measure="predicted"))
    assert [refusal.key for refusal in part.refusals] == ["tiers_measure"]
    assert part.columns[0]["tier"].to_dict() == {"a": "vip"}


def test_no_sales_is_refused():
    part = tiers.part(Facts(book_of(customers=[{"customer_id": "c"}]), Playbook.default(), DAY))
    assert [refusal.key for refusal in part.refusals] == ["tiers"]
    assert not part.columns


def test_the_tier_before_is_that_of_the_last_month_end():
    lines = (
        sales("rose", ("2026-08-01", 10), ("2026-09-10", 500))
        + sales("fell", ("2026-08-02", 100))
        + sales("new", ("2026-09-12", 1))
    )
    before = tiers.before(facts(lines))
    assert before.dropna().to_dict() == {"rose": "small", "fell": "vip"}
    weeks = Facts(book_of(sales=lines), Playbook.default().changed("movement.days", 19), DAY)
    assert tiers.before(weeks).dropna().to_dict() == {"rose": "vip", "fell": "small"}  # as of 2026-09-11


def test_dormant_customers_keep_the_last_tier_they_held():
    """Bought in January and February 2024: the best until its January leaves the look-back at the end of January 2025.

    At the end of January 2025 February's 10 are left, below the other's 60; nothing is left a month later.
    """
    lines = sales("gone", ("2024-01-10", 90), ("2024-02-10", 10)) + sales(
        "other", *[(f"2024-{m:02d}-20", 5) for m in range(1, 13)]
    )
    lines += sales("other", *[(f"2025-{m:02d}-20", 5) for m in range(1, 13)])
    held = tiers.before(facts(lines, "2025-06-15"))
    assert held.to_dict() == {"gone": "small", "other": "vip"}
    assert tiers.before(facts(lines[:2], "2025-06-15")).to_dict() == {"gone": "vip"}


def test_the_last_tier_held_is_what_each_month_end_said():
    """Against the slow way: the tiers as of every month's end, one after the other."""
    lines = []
    for i in range(40):
        days = pd.date_range("2023-01-03", periods=1 + i % 7, freq=f"{17 + i}D")
        lines += sales(f"c{i:02d}", *[(str(day.date()), 10.0 + (i * 37) % 101) for day in days], cost=i % 9)
    for settings in ({}, {"measure": "margin"}, {"cut": "cumulative"}):
        now = facts(lines, "2024-12-15", **settings)
        slow = pd.Series(None, index=tiers.run(now).index, dtype="str")
        for end in pd.date_range("2023-01-31", "2024-11-30", freq="ME"):
            then = tiers.run(now.as_if(end))["tier"]
            slow.update(then[then != "dormant"])
        dormant = tiers.run(now)["tier"] == "dormant"
        assert dormant.sum() > 10
        assert tiers.before(now)[dormant].to_dict() == slow[dormant].to_dict()


def test_table_names_every_tier():
    tiered = pd.DataFrame({"value": [60.0, 40.0, 0.0], "tier": ["vip", "small", "dormant"]})
    table = tiers.tiers_table(tiered)
    assert table["tier"].tolist() == ["vip", "major", "ordinary", "small", "dormant"]
    assert table["customers"].tolist() == [1, 0, 0, 1, 1]
    assert table["share_of_revenue"].tolist() == [0.6, 0, 0, 0.4, 0]


@pytest.mark.parametrize("measure", ["revenue", "margin"])
@pytest.mark.heavy
def test_a_hundred_thousand_customers_with_one_purchase_each(measure):
    import numpy as np

    lines = pd.DataFrame({"customer_id": [f"{i:06d}" for i in range(100_000)]})
    book = book_of(sales=sales("x", ("2024-05-01", 1)))
    table = book.sales.loc[[0] * len(lines)].reset_index(drop=True)
    table["customer_id"] = pd.Categorical(lines["customer_id"])
    table["amount"], table["cost"] = np.arange(len(lines)) + 1.0, 0.5
    table["date"] = pd.Timestamp("2023-01-01") + pd.to_timedelta(np.arange(len(lines)) % 900, unit="D")
    many = Facts(
        book.__class__(**{**book.tables, "sales": table}),
        Playbook.default().changed("tiers.measure", measure),
        pd.Timestamp("2025-06-15"),
    )
    found = tiers.run(many)["tier"].value_counts()
    buying = found.drop("dormant").sum()
    assert found["vip"] == -(-buying // 100)
    first = many.buyers["first_order"]
    assert tiers.before(many).notna().sum() == (first < "2025-06-01").sum()  # who came in June had no tier before
