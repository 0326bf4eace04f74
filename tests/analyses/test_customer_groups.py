"""Tiers, segments, loyalty, concentration, movement: what must hold whatever the data, and data that carry little."""

import numpy as np
import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import beyond_money, concentration, loyalty, movement, relationship, rfm, tiers
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")
PARTS = (tiers.part, rfm.part, beyond_money.part, relationship.part, concentration.part, loyalty.part, movement.part)


def lines():
    found = []
    for i in range(60):
        days = pd.date_range("2024-11-03", periods=1 + i % 9, freq=f"{20 + i}D")
        for n, day in enumerate(days):
            price = [10.0, 9.0, 8.5][(i + n) % 3]
            row = {"unit_price": price, "quantity": 1 + i % 4, "product": f"p{n % 5}", "cost": 3.0 if i % 2 else None}
            found += sales(f"c{i:02d}", (str(day.date()), price * (1 + i % 4) + (i == 7) * 100), **row)
    return [*found, *sales("c03", ("2026-09-02", -8.0))]


def results(rows, name=lambda customer: customer, scale=1.0):
    """Every column and table, money apart."""
    changed = [{**row, "customer_id": name(row["customer_id"])} for row in rows]
    for row in changed:
        for key in ("amount", "unit_price", "cost"):
            row[key] = row[key] * scale if row.get(key) is not None else None
    facts = Facts(book_of(sales=changed), Playbook.default(), DAY)
    grades = pd.concat([table for part in PARTS for table in part(facts).columns], axis=1)
    moves = movement.part(facts).tables["movement"].drop(columns=["name", "owner"])
    return grades.sort_index(), moves.sort_values(["what", "customer_id"], ignore_index=True), concentration.run(facts)


def test_shuffled_rows_change_nothing():
    rows = lines()
    plain, shuffled = results(rows), results([rows[i] for i in np.random.default_rng(4).permutation(len(rows))])
    for one, other in zip(plain, shuffled, strict=True):
        pd.testing.assert_frame_equal(one, other)


def test_renamed_customers_keep_their_grades():
    def renamed(customer):
        return f"x{99 - int(customer[1:]):02d}"

    plain, other = results(lines()), results(lines(), renamed)
    pd.testing.assert_frame_equal(plain[0].rename(index=renamed).sort_index(), other[0])
    assert plain[2].equals(other[2])


def test_another_currency_changes_money_only():
    plain, other = results(lines()), results(lines(), scale=8.0)
    grades = [column for column in plain[0] if column != "value"]
    pd.testing.assert_frame_equal(plain[0][grades], other[0][grades])
    moves = ["customer_id", "what", "from", "to", "direction", "driver"]
    pd.testing.assert_frame_equal(plain[1][moves], other[1][moves])
    pd.testing.assert_frame_equal(plain[2], other[2])


def test_tiers_and_segments_part_the_customers():
    facts = Facts(book_of(sales=lines()), Playbook.default(), DAY)
    assert tiers.part(facts).tables["tiers"]["customers"].sum() == len(facts.history)
    segments = rfm.part(facts).tables["segments"]
    assert segments["customers"].sum() == len(facts.buyers)
    assert (segments["high"] + segments["low"]).equals(segments["customers"])


BOOKS = {
    "nothing": [],
    "no dates": [{"customer_id": "a", "amount": 5.0}],
    "no customers": [{"date": "2026-09-01", "amount": 5.0}],
    "no amounts": [{"customer_id": "a", "date": "2026-09-01"}],
    "one purchase": sales("a", ("2026-09-01", 5)),
    "one customer": sales("a", *[(f"2026-0{m}-01", 5) for m in range(1, 10)]),
    "all on one day": [line for i in range(30) for line in sales(f"c{i}", ("2026-09-30", i))],
    "only returns": sales("a", ("2026-08-01", -5)) + sales("b", ("2026-09-01", -7)),
    "zero amounts": sales("a", ("2026-08-01", 0)) + sales("b", ("2026-09-01", 0)),
    "negative and positive": sales("a", ("2026-08-01", 5), ("2026-09-01", -9)) + sales("b", ("2026-08-05", 3)),
    "ties everywhere": [line for i in range(40) for line in sales(f"c{i}", ("2026-08-01", 5), ("2026-09-01", 5))],
    "future dates": sales("a", ("2027-01-01", 5)) + sales("b", ("2026-08-01", 5), ("2026-12-01", 500)),
    "long ago": sales("a", ("1950-01-01", 5)) + sales("b", ("2026-08-01", 5)),
    "huge": sales("a", ("2026-08-01", 9e11)) + sales("b", ("2026-08-01", 1e-4)),
    "half the costs": sales("a", ("2026-08-01", 5), cost=3) + sales("b", ("2026-08-01", 5)),
}


RULES = [(measure, cut) for measure in ("revenue", "margin", "predicted") for cut in ("pyramid", "cumulative")]


@pytest.mark.parametrize(
    ("measure", "cut"), [RULES[0], *(pytest.param(*rules, marks=pytest.mark.heavy) for rules in RULES[1:])]
)
@pytest.mark.parametrize("rows", BOOKS.values(), ids=BOOKS)
def test_data_that_carry_little(rows, measure, cut):
    playbook = Playbook.default().changed("tiers.cut", cut).changed("tiers.measure", measure)
    facts = Facts(book_of(sales=rows), playbook, DAY)
    parts = [part(facts) for part in PARTS]
    bought = facts.history.index[facts.history["revenue"] > 0]
    if not len(facts.buyers):
        assert {"tiers", "rfm", "loyalty", "movement"} <= {refusal.key for part in parts for refusal in part.refusals}
        return
    tier = parts[0].columns[0]["tier"]
    recent = ~tiers.run(facts)["tier"].isin(["dormant", "prospect"])
    assert set(recent.index[recent]) <= set(bought.astype(str))
    assert (tier == "vip").any() == recent.any()  # at least one as soon as anybody bought


def test_future_lines_are_not_known_yet():
    rows = sales("a", ("2026-08-01", 5)) + sales("b", ("2026-08-01", 7))
    early, late = results(rows), results(rows + sales("b", ("2026-12-01", 9999)))
    for one, other in zip(early, late, strict=True):
        pd.testing.assert_frame_equal(one, other)
