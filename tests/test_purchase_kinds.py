"""Kinds of purchase: what each line counts as, returns, the lines' own words, parts and order."""

import pandas as pd
import pytest
from desks import sales, table_of
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.summaries.purchase_kinds import KIND_SUMS, KINDS, purchase_kinds
from crm_sheets.vocabulary.purchase_kinds import kind_meant

AS_OF = pd.Timestamp("2026-09-30")


def kinds_of(lines, as_of=AS_OF, step=0.2):
    return purchase_kinds(table_of("sales", lines), as_of, step)


def money(lines, **more):
    """Money by kind of customer a."""
    table = kinds_of(lines, **more)
    return {kind: amount / 10_000 for kind, amount in zip(table["kind"], table["amount"], strict=True)}


def line(day, amount, product=None, price=None, **more):
    return {"customer_id": "a", "date": day, "amount": amount, "product": product, "unit_price": price, **more}


FIRST = line("2026-01-01", 1, "tea", 10)


@pytest.mark.parametrize(
    ("later", "kind"),
    [
        (line("2026-02-01", 7, "tea", 10), "repeat"),
        (line("2026-02-01", 7, "tea", 11.99), "repeat"),
        (line("2026-02-01", 7, "tea", 12), "up_sell"),  # 20 % dearer
        (line("2026-02-01", 7, "cup", 5), "cross_sell"),
        (line("2026-02-01", 7), "repeat"),  # nobody knows what it was
        (line("2026-02-01", 24, "tea", quantity=2), "up_sell"),  # 12 each
        (line("2026-02-01", 24, "tea", quantity=3), "repeat"),  # 8 each
        (line("2026-02-01", 24, "tea"), "repeat"),  # price unknown
        (line("2026-01-01", 7, "cup", 99), "first"),  # the first day as a whole
        (line("2026-02-01", 7, "cup", 5, kind="复购"), "repeat"),  # what the line says itself
        (line("2026-02-01", 7, "tea", 10, kind="Upsell"), "up_sell"),
        (line("2026-02-01", 7, "tea", 10, kind="批发"), "repeat"),  # no kind of purchase: derived
    ],
)
def test_one_line_after_the_first(later, kind):
    expected = {"first": 1.0} | {kind: later["amount"] + (1.0 if kind == "first" else 0.0)}
    assert money([FIRST, later]) == expected


def test_the_dearest_price_of_earlier_days_counts():
    lines = [
        FIRST,
        line("2026-02-01", 2, "tea", 20),  # up-sell over 10
        line("2026-03-01", 4, "tea", 20),  # as dear as the dearest
        line("2026-03-01", 8, "tea", 23.99),
        line("2026-04-01", 16, "tea", 30),  # over 23.99
    ]
    assert money(lines) == {"first": 1, "up_sell": 18, "repeat": 12}


def test_two_prices_on_one_day_are_both_compared_with_earlier_days():
    lines = [FIRST, line("2026-02-01", 2, "tea", 15), line("2026-02-01", 4, "tea", 12)]
    assert money(lines) == {"first": 1, "up_sell": 6}


def test_a_dearer_model_of_the_category_is_an_up_sell_and_another_category_a_cross_sell():
    lines = [
        line("2026-01-01", 1, "tea A", 10, category="tea"),
        line("2026-02-01", 2, "tea B", 12, category="tea"),  # new product, dearer
        line("2026-03-01", 4, "tea C", 9, category="tea"),  # new product, not dearer
        line("2026-04-01", 8, "pot", 50, category="ware"),  # new category
        line("2026-05-01", 16, "tea C", 9, category="tea"),
    ]
    assert money(lines) == {"first": 1, "up_sell": 2, "cross_sell": 12, "repeat": 16}


def test_a_return_belongs_to_the_last_purchase_of_the_product():
    lines = [
        FIRST,
        line("2026-02-01", 30, "pot", 30),
        line("2026-02-05", -30, "pot", 30),  # back to the cross-sell
        line("2026-02-06", -1, "tea"),  # back to the first
        line("2026-02-07", -5, "never bought"),
    ]
    table = kinds_of(lines).set_index("kind")
    assert (table["amount"] / 10_000).to_dict() == {"first": 0, "cross_sell": 0, "repeat": -5}
    assert table["orders"].to_dict() == {"first": 1, "cross_sell": 1, "repeat": 0}  # a return is no order


def test_marked_referrals_lie_across_the_kinds():
    lines = [{**FIRST, "kind": "转介绍"}, line("2026-02-01", 7, "tea", 10)]
    assert money(lines) == {"first": 1, "repeat": 7, "referral": 1}


def test_orders_and_costs():
    lines = [
        {**FIRST, "order_id": "1", "cost": 0.5, "freight": 0.1},
        {**FIRST, "order_id": "1"},
        {**FIRST, "order_id": "2"},
        line("2026-02-01", 7, "tea", 10),
        line("2026-02-01", 7, "tea", 10),  # without numbers one order a day
    ]
    first, repeat = kinds_of(lines).to_dict("records")
    assert (first["orders"], first["lines"], first["known_cost"], first["amount_with_cost"]) == (2, 3, 6_000, 10_000)
    assert (repeat["orders"], repeat["lines"], repeat["amount_with_cost"]) == (1, 2, 0)


def test_later_lines_and_lines_of_nobody_do_not_count():
    lines = [line("2026-12-01", 7, "tea"), {**FIRST, "customer_id": None}, {**FIRST, "date": None}]
    assert kinds_of(lines).empty


LINES = st.builds(
    lambda who, day, amount, product, category, price: {
        "customer_id": who, "date": f"2026-01-{day:02d}", "amount": amount, "product": product, "category": category, "unit_price": price,
    },
    st.sampled_from("abc"), st.integers(1, 5), st.sampled_from([-5.0, 0.0, 3.3, 10.1]), st.sampled_from(["tea", "cup", None]),
    st.sampled_from(["x", None]), st.sampled_from([10.0, 11.0, 13.0, None]),
)  # fmt: skip


@given(st.lists(LINES, max_size=25), st.randoms(use_true_random=False))
def test_order_changes_nothing_parts_add_up_and_no_money_is_lost(lines, random):
    whole = kinds_of(lines)
    mixed = random.sample(lines, len(lines))
    pd.testing.assert_frame_equal(kinds_of(mixed), whole)
    parts = [kinds_of([one for one in lines if (one["customer_id"] == "a") == here]) for here in (True, False)]
    joined = pd.concat(parts).sort_values(["customer_id", "kind"], ignore_index=True)
    pd.testing.assert_frame_equal(joined, whole, check_dtype=len(lines) > 0)
    days = sum(round(one["amount"] * 10_000) for one in lines)
    assert whole["amount"].sum() == days
    assert whole["lines"].sum() == len(lines)
    assert set(whole["kind"]) <= set(KINDS)


def test_nothing_in_nothing_out():
    table = kinds_of([])
    assert table.empty
    assert table.columns.tolist() == ["customer_id", "kind", *KIND_SUMS]
    assert kinds_of(sales("a", ("2026-01-05", -3)))["kind"].tolist() == ["repeat"]


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("首次购买", "first"),
        (" UP-SELL", "up_sell"),
        ("老带新", "referral"),
        ("Cross sell", "cross_sell"),
        ("online", None),
    ],
)
def test_what_teams_write(written, kind):
    assert kind_meant(written) == kind
