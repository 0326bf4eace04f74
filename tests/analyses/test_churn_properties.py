"""Whatever the sales: scores in their bounds, flags by their weights, names of customers of no account."""

import numpy as np
import pandas as pd
from desks import book_of
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.analyses import backtest, churn
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.returning.horizon import look_back
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")
RULES = Playbook.default().changed("backtest.least_customers", 10)
LINES = st.lists(
    st.tuples(st.integers(0, 25), st.integers(-40, 900), st.sampled_from([-5, 0, 0.01, 10, 10, 10, 250.5])),
    max_size=150,
)


def facts(lines, name="c{:02d}".format):
    rows = [
        {"customer_id": name(customer), "date": str((DAY - pd.Timedelta(days=back)).date()), "amount": amount}
        for customer, back, amount in lines
    ]
    return Facts(book_of(sales=rows), RULES, DAY)


@given(LINES)
def test_whatever_the_sales(lines):
    found = facts(lines)
    part, proved = churn.part(found), backtest.part(found)
    buyers = {c for c, back, amount in lines if back >= 0 and amount > 0 and _net(lines, c, back) > 0}
    if not buyers:
        assert [refused.key for refused in part.refusals] == ["churn"]
        return
    levels, reasons = part.columns[0], part.tables["reasons"]
    assert set(levels.index) == {f"c{c:02d}" for c in buyers}
    assert levels["churn_score"].between(0, 100).all()
    points = reasons.groupby("customer_id")["weight"].sum().reindex(levels.index, fill_value=0)
    last = {c: min(b for o, b, a in lines if o == c and b >= 0 and _net(lines, c, b) > 0) for c in buyers}
    long_ago = pd.Series({f"c{c:02d}": back >= look_back(found) for c, back in last.items()}).reindex(levels.index)
    assert ((levels["churn_level"] == "dormant") == long_ago).all()
    if not part.tables["churn_cuts"].loc[0, "by_score"]:  # the weights alone
        by_weight = np.select([long_ago, points >= 60, points >= 30], ["dormant", "red", "amber"], "green")
        assert (levels["churn_level"] == by_weight).all()
    assert reasons["source_row"].notna().all()
    assert set(part.tables["causes"]["customer_id"]) == set(levels.index[levels["churn_level"] != "green"])
    assert bool(proved.refusals) != bool(proved.tables)


@given(LINES)
def test_the_names_of_customers_are_of_no_account(lines):
    one, other = facts(lines), facts(lines, lambda customer: f"x{(customer * 7 + 3) % 26:02d}")
    if churn.refusal(one):
        return
    levels, renamed = churn.run(one)[0], churn.run(other)[0]
    renamed = renamed.set_axis([f"c{(int(c[1:]) - 3) * 15 % 26:02d}" for c in renamed.index]).sort_index()
    pd.testing.assert_frame_equal(levels, renamed, check_names=False)


def _net(lines, customer, back):
    """The money of a customer's day."""
    return sum(amount for c, b, amount in lines if (c, b) == (customer, back))
