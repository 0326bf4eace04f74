"""Predicted value: what CDNOW gives, when nothing is predicted, and what a prediction rests on."""

from dataclasses import replace

import cdnow
import numpy as np
import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import predicted, purchase_model
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook

AS_OF = pd.Timestamp("2026-09-30")


def facts_of(lines, as_of=AS_OF, **rules):
    playbook = Playbook.default()
    for name, value in rules.items():
        playbook = playbook.changed(f"value.{name}", value)
    return Facts(book_of(sales=lines), playbook, as_of)


def shop(customers=300, seed=1, cost=None):
    """Lines of a shop whose customers differ in how often and how much, and where some leave."""
    source = np.random.default_rng(seed)
    lines = []
    for i in range(customers):
        gap, spend, leaves = 1 / source.gamma(1.5, 1 / 30), 20 / source.gamma(4, 0.3), source.beta(1, 4)
        day = float(source.integers(0, 500))
        while day < 729:
            amount = round(float(spend * source.gamma(5, 0.2)), 2) + 0.01
            day_of = (pd.Timestamp("2024-10-01") + pd.Timedelta(days=int(day))).strftime("%Y-%m-%d")
            lines += sales(f"c{i:04d}", (day_of, amount), **({"cost": cost * amount} if cost else {}))
            if source.random() < leaves:
                break
            day += 1 + source.exponential(gap)
    return lines


@pytest.fixture(scope="module")
def lines():
    return shop()


@pytest.fixture(scope="module")
def facts(lines):
    return facts_of(lines)


@cdnow.needed
def test_cdnow_is_carried_and_its_predictions_come_true():
    known = Facts(cdnow.book(), Playbook.default(), cdnow.END)
    assert predicted.refusal(known) is None
    gates = {gate.key: gate.value for gate in purchase_model.model(known).gates}
    assert gates["repeat_buyers"] == 946
    assert gates["weeks"] == pytest.approx(272 / 7)  # from 1 January to 30 September 1997
    assert gates["correlation"] == pytest.approx(0.114, abs=0.001)
    assert gates["holdout"] < 0.25
    rows = predicted.run(known)
    assert (rows["predicted_basis"] == "population").sum() == (rows["p_alive"] == 1).sum()
    customer = rows.loc["0001"]  # x = 2, as in the papers
    assert customer["p_alive"] == pytest.approx(0.727, abs=0.002)
    # Gamma-Gamma of its two repeat purchases: golden.json says 24.65; nobody returned anything
    assert customer["expected_value"] == pytest.approx(24.65, abs=0.01)


def test_every_buyer_is_predicted_where_the_data_carry_it(facts):
    rows = predicted.run(facts)
    assert predicted.refusal(facts) is None
    assert rows.index.tolist() == facts.buyers.index.astype("str").tolist()
    assert rows.notna().all().all()
    assert ((rows["p_alive"] >= 0) & (rows["p_alive"] <= 1)).all()
    assert (rows["predicted_value"] <= rows["expected_orders"] * rows["expected_value"]).all()  # discounted
    assert (rows["predicted_value"] >= rows["expected_orders"] * rows["expected_value"] * 1.01**-12 - 1e-9).all()


def test_without_discount_the_value_is_orders_times_value(lines):
    rows = predicted.run(facts_of(lines, monthly_discount=0.0))
    expected = rows["expected_orders"] * rows["expected_value"]
    assert np.allclose(rows["predicted_value"], expected)


def test_what_a_prediction_rests_on(facts):
    rows, known = predicted.run(facts), purchase_model.model(facts)
    repeats = known.histories["repeats"]
    assert set(rows["predicted_basis"]) == {"own", "shrunk", "population"}
    assert (rows.loc[repeats == 0, "predicted_basis"] == "population").all()
    assert len(set(rows.loc[repeats == 0, "expected_value"])) == 1  # one-time buyers are all like everybody
    assert known.spend is not None
    own = known.spend.own_weight(repeats.to_numpy()) >= 0.8
    assert (rows.loc[own, "predicted_basis"] == "own").all()


def test_shuffled_rows_renamed_customers_and_scaled_money(lines, facts):
    rows = predicted.run(facts)
    mixed = [lines[i] for i in np.random.default_rng(9).permutation(len(lines))]
    pd.testing.assert_frame_equal(predicted.run(facts_of(mixed)), rows)
    renamed = [{**line, "customer_id": "x" + line["customer_id"]} for line in lines]
    again = predicted.run(facts_of(renamed))
    pd.testing.assert_frame_equal(again.set_axis(again.index.str.removeprefix("x")), rows)
    dearer = predicted.run(facts_of([{**line, "amount": 100 * line["amount"]} for line in lines]))
    assert np.allclose(dearer["predicted_value"], 100 * rows["predicted_value"])
    assert np.allclose(dearer["expected_orders"], rows["expected_orders"])


def test_returns_and_costs_lower_what_a_purchase_is_worth(lines, facts):
    plain = predicted.run(facts)["expected_value"]
    total = sum(line["amount"] for line in lines)
    back = facts_of([*lines, *sales("c0000", ("2026-09-30", -0.25 * total))])
    assert predicted.kept_share(back) == pytest.approx(0.75, abs=0.001)
    with_costs = facts_of([{**line, "cost": 0.6 * line["amount"]} for line in lines], measure="margin")
    assert np.allclose(predicted.run(with_costs)["expected_value"], 0.4 * plain, rtol=1e-4)
    unknown = facts_of(lines, measure="margin")  # without costs there is no margin: revenue
    assert np.allclose(predicted.run(unknown)["expected_value"], plain)


@pytest.mark.parametrize(
    ("rules", "has"),
    [
        ({"least_repeaters": 5_000}, "5,000 customers"),
        ({"least_weeks": 500}, "500 weeks"),
        ({"holdout_error": 0.0}, "off the actual ones"),
        ({"most_correlation": 0.0}, "correlation"),
    ],
)
def test_a_condition_that_does_not_hold_refuses(lines, rules, has):
    facts = facts_of(lines, **rules)
    refused = predicted.refusal(facts)
    assert refused is not None
    assert has in refused.needs.en
    assert refused.instead.en.startswith("the rough value")
    rows = predicted.run(facts)
    assert rows["predicted_value"].isna().all()
    assert rows["expected_orders"].notna().all() == ("most_correlation" in rules)  # how often does not need that


def test_how_much_that_goes_with_how_often_is_no_predicted_value(lines):
    often = pd.Series([line["customer_id"] for line in lines]).value_counts()
    tied = [{**line, "amount": 10.0 * often[line["customer_id"]]} for line in lines]
    facts = facts_of(tied)
    refused = predicted.refusal(facts)
    assert refused is not None
    assert refused.analysis.en == "Predicted value"
    part = predicted.part(facts)
    assert part.columns[0]["expected_orders"].notna().all()
    assert part.columns[0]["predicted_value"].isna().all()


def test_a_year_in_which_everybody_stopped_fails_the_hold_out(lines):
    facts = facts_of(lines, as_of=AS_OF + pd.Timedelta(days=365))
    early = [line for line in lines if line["date"] < "2026-03-01"]
    facts = replace(facts, book=book_of(sales=early))
    refused = predicted.refusal(facts)
    assert refused is not None
    assert "off" in refused.needs.en


@pytest.mark.parametrize(
    "lines",
    [
        [],
        sales("a", ("2026-01-05", 10)),
        sales("a", ("2026-01-05", -10)),
        sales("a", ("2026-01-05", 0), ("2026-01-06", 0)),
        sales("a", ("2030-01-05", 10)),
        [line for i in range(200) for line in sales(f"c{i}", ("2026-01-05", 10), ("2026-01-05", 10))],
        [line for i in range(200) for line in sales(f"c{i}", ("2026-01-05", 10), ("2026-02-05", 10))],
        [line for i in range(200) for line in sales(f"c{i}", ("2025-01-05", 10), ("2026-02-05", 10))],
        [{"customer_id": "a", "amount": 5}],
    ],
    ids=["nothing", "one", "return", "zero", "future", "one day", "ties", "far ties", "no date"],
)
def test_what_carries_no_prediction_is_refused(lines):
    part = predicted.part(facts_of(lines))
    assert [refused.key for refused in part.refusals] == ["predicted_value"]
    assert "predicted" not in part.tables or part.tables["predicted"]["predicted_value"].isna().all()


def test_a_hundred_thousand_customers_with_one_purchase_each():
    table = book_of(sales=sales("a", ("2026-01-05", 10))).sales
    rows = table.loc[table.index.repeat(100_000)].reset_index(drop=True)
    rows["customer_id"] = pd.Categorical([f"c{i:06d}" for i in range(100_000)])
    facts = Facts(replace(book_of(), sales=rows), Playbook.default(), AS_OF)
    refused = predicted.refusal(facts)
    assert refused is not None
    assert refused.has.en == "0 of them"


def test_the_table_of_the_model(facts):
    table = predicted.part(facts).tables["purchase_model"]
    assert table.loc[table["part"] == "parameter", "name"].tolist() == ["r", "alpha", "a", "b", "p", "q", "v"]
    gates = table.loc[table["part"] == "gate"]
    assert gates["passed"].all()
    assert gates["name"].tolist() == [*purchase_model.ORDER_GATES, *purchase_model.VALUE_GATES]
