"""Customers with contracts: rates by contract and tenure, reasons, who is at risk; each number worked out by hand."""

import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import contracts
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook
from crm_sheets.tabulation.intervals import wilson

DAY = pd.Timestamp("2026-09-30")


def facts(customers, rules=None, **tables):
    return Facts(book_of(customers=customers, **tables), rules or Playbook.default(), DAY)


def some(count, left, contract="monthly", months=3.0, charge=10.0, **more):
    """Customers of one contract and tenure, of whom the first ``left`` left."""
    return [
        {
            "customer_id": f"{contract}{months:g}-{n:03d}",
            "contract": contract,
            "tenure": months,
            "monthly_charge": charge,
            "churned": "yes" if n < left else "no",
            **more,
        }
        for n in range(count)
    ]


DESK = some(40, 20) + some(40, 8, months=30.0) + some(120, 2, contract="yearly", months=30.0)


def test_rates_by_contract_and_span():
    table = contracts.rates(facts(DESK)).set_index(["contract", "span"])
    assert table.index[0] == (None, 0) or pd.isna(table.index[0][0])
    whole = table.iloc[0]
    assert whole[["customers", "left", "rate"]].tolist() == [200, 30, 0.15]
    # 3 months lie in the first span (up to 6), 30 in the fourth (24 to 48)
    assert table.loc[("monthly", 0), ["customers", "left", "rate"]].tolist() == [80, 28, 0.35]
    assert table.loc[("monthly", 1), ["customers", "left", "rate", "charge"]].tolist() == [40, 20, 0.5, 200]
    assert table.loc[("monthly", 4), ["customers", "left", "rate", "charge"]].tolist() == [40, 8, 0.2, 80]
    assert table.loc[("yearly", 4), ["customers", "left"]].tolist() == [120, 2]
    assert [contract for contract, span in table.index[1:] if span == 0] == ["yearly", "monthly"]  # the larger first


def test_intervals_are_wilsons():
    """Of 40, 20: the middle is 0.5 and half the width z / (1 + z^2/40) x sqrt(0.25/40 + z^2/6400), z = 1.959964: 0.1480."""
    low, high = wilson(pd.Series([0.5, 0.0]), pd.Series([40, 10]), 0.95)
    assert low.tolist() == pytest.approx([0.3520, 0], abs=1e-4)
    assert high.tolist() == pytest.approx([0.6480, 0.2775], abs=1e-4)  # 0 of 10: z^2 / (10 + z^2)


def test_who_is_at_risk_is_of_a_cell_clearly_above_all():
    """Monthly up to 6 months: 35.2 % at least, above the 15 % of all. 24 to 48 months: 20 % but from 10.5 %: not clearly."""
    table = contracts.at_risk(facts(DESK))
    assert set(table["customer_id"]) == {f"monthly3-{n:03d}" for n in range(20, 40)}  # not who left
    assert table["rate"].unique().tolist() == [0.5]
    assert table["basis"].unique().tolist() == ["span"]


def test_small_cells_take_the_rate_of_the_contract():
    rules = Playbook.default().changed("contracts.least", 50)
    table = contracts.at_risk(facts(DESK, rules))
    assert table["basis"].unique().tolist() == ["contract"]
    assert table["rate"].unique().tolist() == [0.35]  # 28 of 80, from 25.5 %
    assert len(table) == 52


def test_the_status_says_who_left_where_no_label_does():
    words = {
        "Churned": 1,
        "已退订": 1,
        "Cancelled": 1,
        "Stayed": 0,
        "Joined": 0,
        "Active": 0,
        "在用": 0,
        "正常": 0,
        "VIP": None,
    }
    rows = [{"customer_id": f"c{n}", "contract": "a", "stage": word, "churned": None} for n, word in enumerate(words)]
    found = contracts.contract_customers(facts(rows))["left"]
    assert [None if pd.isna(value) else value for value in found] == list(words.values())


def test_reasons_as_noted_and_none_last():
    rows = some(9, 6)
    for row, reason in zip(rows, ["price", "moved", "price", None, "price", None], strict=False):
        row["churn_cause"] = reason
    rows[8]["churn_cause"] = "price"  # still here
    table = contracts.leaving_reasons(facts(rows))
    assert table.fillna("-")[["reason", "customers", "charge"]].to_numpy().tolist() == [
        ["price", 3, 30], ["moved", 1, 10], ["-", 2, 20]
    ]  # fmt: skip
    assert table["share"].tolist() == pytest.approx([0.5, 1 / 6, 1 / 3])


def test_without_a_contract_the_plan_and_without_a_tenure_the_day_of_creation():
    rows = [
        {"customer_id": f"c{n}", "plan": "pro", "created": "2025-09-30", "churned": "yes" if n else "no"}
        for n in range(3)
    ]
    table = contracts.contract_customers(facts(rows))
    assert table["contract"].unique().tolist() == ["pro"]
    assert table["months"].tolist() == pytest.approx([12.0] * 3, abs=0.05)


def test_other_columns_change_nothing():
    """A satisfaction asked when they left knows the outcome: it is not looked at."""
    answers = [
        {
            "customer_id": row["customer_id"],
            "question": "How satisfied are you?",
            "value": "1" if row["churned"] == "yes" else "5",
        }
        for row in DESK
    ]
    one, other = contracts.at_risk(facts(DESK)), contracts.at_risk(facts(DESK, answers=answers))
    pd.testing.assert_frame_equal(one, other)


@pytest.mark.parametrize("rows", [some(5, 5), some(5, 0), [{**row, "churned": None} for row in some(5, 0)]])
def test_without_both_it_is_refused(rows):
    part = contracts.part(facts(rows))
    assert [refused.key for refused in part.refusals] == ["contracts"]
    assert not part.tables


def test_shops_without_contracts_hear_nothing_of_them():
    part = contracts.part(facts([{"customer_id": "a", "name": "A"}], sales=sales("a", ("2026-09-01", 5))))
    assert part.refusals == ()
    assert not part.tables
