"""Value: the worked cases of the domain notes, kinds of purchase, referrals, costs that are known for a part only."""

import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import value
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.lifetime import beyond_first, formula_value, later_costs, net_value
from crm_sheets.playbook import Playbook

AS_OF = pd.Timestamp("2026-09-30")


def facts_of(lines, customers=(), as_of=AS_OF, **rules):
    playbook = Playbook.default()
    for name, setting in rules.items():
        playbook = playbook.changed(f"value.{name}", setting)
    return Facts(book_of(sales=lines, customers=list(customers)), playbook, as_of)


def by_customer(facts):
    return value.by_customer(facts)


def test_the_customer_who_brought_13_250():
    """850 to win in year 1 and 100 a year after; first sale 800; in years 2 to 5 up- and cross-sales of 5,150 together and
    referral sales of 8,100: 13,250 beyond the first (domain notes, section 5)."""
    own = [
        {"customer_id": "A", "date": "2021-10-10", "amount": 800, "product": "press", "unit_price": 800},
        {"customer_id": "A", "date": "2023-02-01", "amount": 1_150, "product": "press", "unit_price": 1_150},
        {"customer_id": "A", "date": "2024-03-01", "amount": 2_500, "product": "service", "unit_price": 2_500},
        {"customer_id": "A", "date": "2025-04-01", "amount": 1_500, "product": "press", "unit_price": 1_500},
    ]
    brought = sales("B", ("2023-05-01", 5_000)) + sales("C", ("2025-05-01", 3_100))
    customers = [
        {"customer_id": "A", "name": "Acme", "acquisition_cost": 850},
        {"customer_id": "B", "name": "Bolt", "referred_by": "Acme"},
        {"customer_id": "C", "name": "Cone", "referred_by": "A"},
    ]
    facts = facts_of(own + brought, customers, yearly_cost=100.0)
    row = by_customer(facts).loc["A"]
    assert row["first"] == 800
    assert row["up_sell"] == 1_150 + 1_500
    assert row["up_sell"] + row["cross_sell"] == 5_150
    assert row["referral"] == 8_100
    assert row["beyond_first"] == 13_250
    assert row["acquisition_cost"] == 850 + 4 * 100  # in its fifth year: four full years behind it
    assert row["net_value"] == 800 + 13_250 - 1_250
    kinds = value.by_kind(facts).set_index("kind")["revenue"]
    assert kinds["referral"] == 8_100
    assert kinds.drop("referral").sum() == 800 + 5_150 + 8_100


def test_the_family_of_65_000():
    """125 a week is 6,500 a year and 65,000 in ten years (domain notes, section 5)."""
    assert formula_value(125.0, 52, 1) == 6_500
    assert formula_value(125.0, 52, 10) == 65_000
    weeks = pd.date_range(end="2026-09-30", periods=52, freq="7D").strftime("%Y-%m-%d")
    facts = facts_of(sales("family", *((day, 125) for day in weeks)), expected_years=10.0)
    assert by_customer(facts).loc["family", "formula_value"] == 65_000


def test_the_formula_looks_at_the_last_year_only():
    facts = facts_of(sales("a", ("2024-01-01", 5_000), ("2026-01-01", 100)) + sales("old", ("2024-01-01", 900)))
    found = by_customer(facts)["formula_value"]
    assert found.to_dict() == {"a": 300, "old": 0}  # 100 in the last 12 months, 3 years


def test_arithmetic():
    assert beyond_first(5_950.0, 800.0, 8_100.0) == 13_250
    assert net_value(5_950.0, 8_100.0, 1_250.0) == 12_800
    days = pd.Series([float("nan"), 0, 365, 366, 1826])
    assert later_costs(days, 100.0).tolist() == [0, 0, 0, 100, 400]


def test_margin_says_on_which_share_it_rests():
    known = sales("a", ("2026-01-01", 75), cost=20, packing=5, freight=10)
    facts = facts_of(known + sales("a", ("2026-02-01", 25)) + sales("b", ("2026-02-01", 100)))
    rows = by_customer(facts)
    assert rows.loc["a", ["margin", "margin_share"]].tolist() == [40, 0.75]
    assert rows.loc["b", ["margin", "margin_share"]].isna().all()
    kinds = value.by_kind(facts).set_index("kind")
    assert kinds.loc["first", ["revenue", "margin"]].tolist() == [175, 40]
    assert kinds.loc["first", "margin_share"] == pytest.approx(75 / 175)
    assert pd.isna(kinds.loc["repeat", "margin"])


def test_in_terms_of_margin():
    lines = sales("a", ("2026-01-01", 100), cost=60) + sales("b", ("2026-01-01", 50), cost=10)
    customers = [{"customer_id": "a", "acquisition_cost": 5}, {"customer_id": "b", "referred_by": "a"}]
    row = by_customer(facts_of(lines, customers, measure="margin", expected_years=2.0)).loc["a"]
    assert row["net_value"] == 40 + 40 - 5
    assert row["formula_value"] == 80
    assert row["referral"] == 50  # revenue, as its column says
    without = facts_of(sales("a", ("2026-01-01", 100)), measure="margin", expected_years=2.0)
    assert by_customer(without).loc["a", "formula_value"] == 200  # no cost anywhere: revenue


def test_without_products_only_first_and_repeat_are_told():
    facts = facts_of(sales("a", ("2026-01-01", 1), ("2026-02-01", 2)))
    assert value.by_kind(facts)["kind"].tolist() == ["first", "repeat"]
    assert by_customer(facts)[["up_sell", "cross_sell", "referral"]].isna().all().all()
    assert {refused.key for refused in value.part(facts).refusals} == {"value_kinds", "referral", "net_value"}


def test_without_prices_there_is_no_up_sell():
    facts = facts_of(sales("a", ("2026-01-01", 1), product="tea") + sales("a", ("2026-02-01", 2), product="cup"))
    assert value.by_kind(facts)["kind"].tolist() == ["first", "repeat", "cross_sell"]
    assert "up_sell" in {refused.key for refused in value.part(facts).refusals}


def test_words_of_the_lines_tell_without_products():
    lines = (
        sales("a", ("2026-01-01", 1))
        + sales("a", ("2026-02-01", 2), kind="升级")
        + sales("a", ("2026-03-01", 4), kind="推荐")
    )
    table = value.by_kind(facts_of(lines)).set_index("kind")["revenue"]
    assert table.to_dict() == {"first": 1, "repeat": 4, "up_sell": 2, "referral": 4}


def test_who_brings_somebody_without_buying_is_listed():
    customers = [
        {"customer_id": "p", "name": "Pat", "acquisition_cost": 10},
        {"customer_id": "a", "name": "Ann", "referred_by": "Pat"},
        {"customer_id": "x", "name": "Xi", "referred_by": "nobody known"},
    ]
    rows = by_customer(facts_of(sales("a", ("2026-01-01", 70)), customers))
    assert rows.index.tolist() == ["a", "p"]
    assert rows.loc["p", ["revenue", "referral", "net_value"]].tolist() == [0, 70, 60]
    assert pd.isna(rows.loc["a", "net_value"])  # nobody knows what it cost to win her


@pytest.mark.parametrize(
    "lines",
    [[], sales("a", ("2030-01-01", 5)), sales("a", ("2026-01-01", -5)), [{"customer_id": "a", "amount": 5}]],
    ids=["nothing", "future", "a return", "no date"],
)
def test_without_purchases_value_is_refused(lines):
    part = value.part(facts_of(lines))
    assert [refused.key for refused in part.refusals] == ["value"]
    assert not part.tables


@pytest.mark.parametrize("lines", [sales("a", ("2026-01-05", 0.0), ("2026-01-06", 5)), sales("a", ("2026-01-05", 5))])
def test_the_smallest_books(lines):
    row = by_customer(facts_of(lines)).loc["a"]
    assert row["revenue"] == 5
    assert row["first"] == 5
