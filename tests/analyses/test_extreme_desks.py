"""One list of extreme desks for every analysis: each gives its tables or refuses in words, and nothing in between."""

from collections.abc import Callable
from functools import cache

import numpy as np
import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.registry import PARTS, run
from crm_sheets.playbook import Playbook
from crm_sheets.result_schema import CUSTOMER_COLUMNS, differences
from crm_sheets.schedule import plan

DAY = pd.Timestamp("2026-09-30")
MONTHS = [f"{2024 + (m + 9) // 12}-{(m + 9) % 12 + 1:02d}" for m in range(24)]  # October 2024 to September 2026


def busy(amount=100.0, **more):
    """Sixty customers who come every second month, each on a day of the own, and buy one of five products."""
    return [
        line
        for c in range(60)
        for i, month in enumerate(MONTHS[c % 2 :: 2])
        for line in sales(
            f"c{c:02d}", (f"{month}-{c % 28 + 1:02d}", amount), product=f"p{(c + i) % 5}", order_id=f"{c}-{i}", **more
        )
    ]


DESKS = {
    "nothing": {},
    "customers alone": {"customers": [{"customer_id": "a", "name": "A", "owner": "Wu", "region": "North"}]},
    "no dates": {"sales": [{"customer_id": "a", "amount": 5.0}, {"customer_id": "b", "amount": 7.0}]},
    "no amounts": {"sales": [{"customer_id": "a", "date": "2026-01-05"}, {"customer_id": "b", "date": "2026-01-06"}]},
    "one purchase": {"sales": sales("a", ("2026-01-05", 5.0))},
    "one customer": {"sales": sales("a", *((f"{month}-05", 5.0) for month in MONTHS))},
    "one day": {"sales": [line for c in range(40) for line in sales(f"c{c}", ("2026-03-05", 5.0))]},
    "on the as-of date": {"sales": [line for c in range(40) for line in sales(f"c{c}", ("2026-09-30", 5.0))]},
    "returns alone": {"sales": sales("a", ("2026-01-05", -5.0), ("2026-02-05", -7.0))},
    "all given back": {"sales": sales("a", ("2026-01-05", 5.0), ("2026-01-09", -5.0), ("2026-02-05", 0.0))},
    "zero amounts": {"sales": sales("a", ("2026-01-05", 0.0), ("2026-02-05", 0.0))},
    "future alone": {"sales": sales("a", ("2027-01-05", 5.0))},
    "ties everywhere": {"sales": busy()},
    "absurd amounts": {"sales": [*busy(), *sales("big", ("2026-09-01", 9e11), ("2026-09-02", 1e-9))]},
    "no customers": {"sales": [{"date": f"{month}-05", "amount": 5.0, "product": "tea"} for month in MONTHS]},
    "half of the costs": {"sales": [*busy(cost=60.0)[::2], *busy()[1::2]]},
    "products given back": {
        "sales": sales("a", ("2026-01-05", -5.0), ("2026-02-05", -7.0), product="tea", category="t")
    },
    "strangers answer": {  # who never bought
        "sales": busy(),
        "answers": [{"customer_id": "x", "respondent": "1", "question": "满意吗？", "value": "5"}],
        "relationship": [{"customer_id": "y"}],
        "complaints": [{"customer_id": "z", "received_at": "2026-09-01"}],
    },
    "two currencies": {
        "sales": sales("a", ("2026-08-01", 5.0), currency="CNY") + sales("a", ("2026-09-01", 5.0), currency="USD")
    },
    "every table": {
        "sales": busy(cost=60.0, staff="Wu", category="tea", unit_price=100.0, quantity=1.0),
        "customers": [
            {"customer_id": f"c{c:02d}", "name": f"N{c}", "owner": "Wu", "region": "North", "referred_by": f"c{c:02d}"}
            for c in range(60)  # everybody brought by themselves
        ],
        "complaints": [{"customer_id": "c00", "received_at": "2026-09-30", "content": "late"}],
        "visits": [{"customer_id": "c01", "date": "2026-09-30", "next_date": "2026-09-30"}],
        "staff": [{"name": "Wu", "left_on": "2026-09-30"}],
        "answers": [
            {"customer_id": "c02", "respondent": "1", "answered_at": "2026-09-30", "question": question, "value": "1"}
            for question in ("满意吗？", "有多大可能推荐给朋友？")
        ],
        "relationship": [{"customer_id": "c03"}],
    },
}


@cache
def facts_of(desk: str, turned: bool = False) -> Facts:
    """The facts of a desk, its sales lines in their order or the other way round; made once, as in a run."""
    tables = {name: rows[::-1] if turned and name == "sales" else rows for name, rows in DESKS[desk].items()}
    return Facts(book_of(**tables), Playbook.default(), DAY)


@pytest.mark.parametrize("desk", DESKS)
@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__module__.rpartition(".")[2])
def test_each_analysis_tells_or_refuses(part: "Callable[[Facts], Contribution]", desk: str) -> None:
    found = part(facts_of(desk))
    for refusal in found.refusals:
        assert all(text for told in (refusal.needs, refusal.has, refusal.instead) for text in told)
    for table in (*found.columns, *found.tables.values()):
        numbers = table.select_dtypes("number").to_numpy(dtype="float64", na_value=np.nan)
        assert not np.isinf(numbers).any()
        shares = [
            name for name in table if str(name).startswith("share") or name in ("confidence", "support", "p_alive")
        ]
        for name in shares:
            assert table[name].dropna().between(0, 1 + 1e-9).all(), (name, table[name].tolist())
    for column in found.columns:
        assert column.index.is_unique


@pytest.mark.parametrize("desk", DESKS)
def test_all_together_with_a_schedule(desk: str) -> None:
    facts = facts_of(desk)
    customers, more = run(facts)
    assert list(customers) == list(CUSTOMER_COLUMNS)
    assert sorted(customers["customer_id"]) == sorted(facts.customers["customer_id"])
    planned = plan(customers, more.tables, facts.book, facts.playbook, DAY.date())
    assert set(planned) >= {"follow_ups", "not_planned"}
    tables = {"customers": customers, **more.tables, **planned}
    assert [told for name, table in tables.items() for told in differences(name, table)] == []


@pytest.mark.parametrize("desk", ["ties everywhere", "half of the costs", "every table"])
def test_the_order_of_lines_is_of_no_account(desk: str) -> None:
    """All but the source row: of equal lines of a day the last in reading order is the evidence."""
    (one, tables), (other, shuffled) = run(facts_of(desk)), run(facts_of(desk, turned=True))
    pd.testing.assert_frame_equal(one, other)
    assert set(tables.tables) == set(shuffled.tables)
    for name, table in tables.tables.items():
        kept = [column for column in table if column != "source_row"]
        pd.testing.assert_frame_equal(table[kept], shuffled.tables[name][kept], obj=name)


def test_the_currency_scales_money_and_nothing_else() -> None:
    lines = DESKS["half of the costs"]["sales"]
    cents = [{**row, "amount": row["amount"] * 100, "cost": row.get("cost", np.nan) * 100} for row in lines]
    money = ["value", "revenue", "margin", "predicted_value", "at_stake"]
    (one, _), (other, _) = run(facts_of("half of the costs")), run(Facts(book_of(sales=cents), Playbook.default(), DAY))
    pd.testing.assert_frame_equal(one.drop(columns=money), other.drop(columns=money))
    pd.testing.assert_frame_equal(one[money].astype("float64") * 100, other[money].astype("float64"), rtol=1e-6)
