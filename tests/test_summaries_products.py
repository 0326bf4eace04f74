"""Sales lines by product, pair, cohort and group: worked out by hand; parts combine to the whole, order is nothing."""

import numpy as np
import pandas as pd
import pytest
from desks import table_of
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets import summaries
from crm_sheets.arrays import codes
from crm_sheets.summaries import per_cohort, per_group, per_product, product_pairs

AS_OF = pd.Timestamp("2026-03-31")
DAY = "2026-01-05"


def line(product, amount=10.0, customer="a", day=DAY, order="1", **more):
    return {"customer_id": customer, "date": day, "product": product, "amount": amount, "order_id": order, **more}


def coded(rows):
    return per_product.product_lines(table_of("sales", rows), AS_OF)


def baskets_of(rows, limit=50):
    orders = per_product.order_products(coded(rows))
    weight = orders["day"].dt.day_of_year.astype("int64")  # an order of the 5th of January weighs 5
    return product_pairs.baskets(orders.rename(columns={"order": "basket"}).assign(weight=weight), limit)


def plain(table):
    """Categories as texts, so that tables of different parts compare."""
    kinds = {name: "str" for name in table if isinstance(table[name].dtype, pd.CategoricalDtype)}
    return table.astype(kinds).reset_index(drop=True)


def test_days_of_products():
    rows = [
        line("tea", 10, quantity=2, cost=6, category="drinks"),
        line("tea", 5, quantity=1, category="drinks", day="2026-01-05 18:00"),
        line("tea", -5, quantity=1, order="2", category="drinks"),  # a return written with a positive quantity
        line("cup", 7.5, customer=None, day="2026-01-06"),
        line("cup", 99, day="2026-04-01"),  # after the as-of date
        line(None, 3),
    ]
    days = plain(per_product.product_days(coded(rows)))
    assert days["product"].tolist() == ["cup", "tea"]
    assert days["category"].fillna("-").tolist() == ["-", "drinks"]
    assert days["day"].dt.strftime("%m-%d").tolist() == ["01-06", "01-05"]
    assert days["amount"].tolist() == [75_000, 100_000]  # in ten-thousandths; 10 + 5 - 5
    assert days["quantity"].tolist() == [0, 20_000]  # 2 + 1 - 1
    assert days["known_cost"].tolist() == [0, 60_000]
    assert days["amount_with_cost"].tolist() == [0, 100_000]
    assert days["lines"].tolist() == [1, 3]


def test_what_was_fully_given_back_was_not_bought():
    rows = [line("tea", 10), line("tea", -10, order="9", day="2026-02-01"), line("cup", 5), line("pot", -5)]
    bought = per_product.customer_products(coded(rows))
    assert plain(bought)[["product", "amount"]].to_numpy().tolist() == [["cup", 50_000], ["pot", -50_000], ["tea", 0]]
    assert plain(per_product.kept_products(bought)).to_numpy().tolist() == [["a", "cup"]]


def test_an_order_is_a_number_of_one_customer_on_one_day():
    rows = [
        line("tea"), line("cup"), line("tea"),  # the same product twice counts once
        line("pot", day="2026-01-06"),  # a till that begins anew with number 1 every day
        line("pot", customer="b"),
        line("tea", order=None, customer="c"), line("cup", order=None, customer="c"),  # no number: the day of a customer
        line("tea", order="7", customer=None), line("cup", order="7", customer=None),  # an order of a walk-in
        line("tea", order=None, customer=None), line("cup", order=None, customer=None),  # cannot be told
        line("can", -4),  # a return is no purchase
    ]  # fmt: skip
    found = baskets_of(rows)
    assert (found.counted, found.several, found.left_out) == (5, 3, 0)
    assert plain(found.products).to_numpy().tolist() == [["cup", 3, 15], ["pot", 2, 11], ["tea", 3, 15]]
    assert plain(found.pairs).to_numpy().tolist() == [["cup", "tea", 3, 15]]


def test_baskets_that_are_too_large_are_left_out():
    rows = [line(f"p{i:02d}") for i in range(10)] + [line("p00", order="2"), line("p01", order="2")]
    found = baskets_of(rows, limit=9)
    assert (found.counted, found.several, found.left_out) == (1, 1, 1)
    assert plain(found.pairs).to_numpy().tolist() == [["p00", "p01", 1, 5]]
    assert len(baskets_of(rows, limit=10).pairs) == 45  # 10 x 9 / 2


def test_many_products_are_counted_as_few(monkeypatch):
    rows = [line(p, order=str(i)) for i, order in enumerate(("abc", "ab", "bc", "abd")) for p in order]
    dense = baskets_of(rows)
    monkeypatch.setattr(product_pairs, "_DENSE", 0)
    pd.testing.assert_frame_equal(baskets_of(rows).pairs, dense.pairs)
    together = {(a, b): n for a, b, n, _ in plain(dense.pairs).to_numpy().tolist()}
    assert together == {("a", "b"): 3, ("a", "c"): 1, ("b", "c"): 2, ("a", "d"): 1, ("b", "d"): 1}


def test_numbers_are_the_same_in_place_and_sorted(monkeypatch):
    key, size = codes.joint((pd.Series([2, 0, 2, 1]), 3), (pd.Series([0, 4, 0, 4]), 5))
    values, place = codes.distinct_numbers(key, size)
    assert values.tolist() == [4, 9, 10]
    monkeypatch.setattr(codes, "_SPARSE", -1000)
    again = codes.distinct_numbers(key, size)
    assert [part.tolist() for part in again] == [values.tolist(), place.tolist()]


@pytest.mark.parametrize("size", [1, 2, 2**16, 2**16 + 1, 2**33, 2**62])
def test_rows_in_rising_order_of_their_numbers(size):
    key = np.random.default_rng(1).integers(0, min(size, 2**62), 500)
    key[::7] = size - 1
    assert codes.rising_order(key, size).tolist() == np.argsort(key, kind="stable").tolist()


def test_combinations_that_do_not_fit_are_numbered_anew():
    big = 2**40
    key, size = codes.joint((pd.Series([big - 1, 0]), big), (pd.Series([5, 7]), big), (pd.Series([1, 1]), 2))
    assert size <= 2**62
    assert key[0] > key[1]  # order is kept


COHORTS = [
    line("x", 100, "a", "2026-01-05"), line("x", 50, "a", "2026-03-01"), line("x", -20, "a", "2026-03-09"),
    line("x", 70, "b", "2026-01-31"), line("x", 30, "c", "2026-03-15"), line("x", -5, "d", "2026-01-01"),
]  # fmt: skip


def test_cohorts():
    days = summaries.customer_days(table_of("sales", COHORTS), AS_OF)
    table = per_cohort.cohorts(days, AS_OF)
    rows = [(f"{c:%m}", k, n, act, rev) for c, k, n, act, rev in table.itertuples(index=False)]
    assert rows == [
        ("01", 0, 2, 2, 170.0),
        ("01", 1, 2, 0, 0.0),  # nobody came in February
        ("01", 2, 2, 1, 30.0),
        ("03", 0, 1, 1, 30.0),
    ]  # d only gave back


def test_groups():
    days = summaries.customer_days(table_of("sales", COHORTS), AS_OF)
    table = per_group.group_months(days, pd.Series({"a": "south", "b": "north", "c": "south"}, dtype="str"))
    rows = [(g, f"{m:%m}", *rest) for g, m, *rest in table.fillna("-").itertuples(index=False)]
    assert rows == [
        ("north", "01", 70.0, 1, 1),
        ("south", "01", 100.0, 1, 1),
        ("south", "03", 60.0, 2, 2),
        ("-", "01", -5.0, 0, 0),
    ]


def test_the_usual_region():
    regions = (("a", "west", 1), ("a", "east", 2), ("b", "west", 1), ("b", "east", 1), ("c", None, 2))
    rows = [line("x", customer=c, region=r, order=str(i)) for c, r, n in regions for i in range(n)]
    assert per_group.usual(table_of("sales", rows), "region", AS_OF).to_dict() == {"a": "east", "b": "east"}


@pytest.mark.parametrize("rows", [[], [line(None, 0)], [line("x", 0)], [line("x", -1)]])
def test_nothing_sold(rows):
    lines = coded(rows)
    found = baskets_of(rows)
    assert (found.counted, len(found.pairs)) == (0, 0)
    assert len(per_product.kept_products(per_product.customer_products(lines))) == 0
    days = summaries.customer_days(table_of("sales", rows), AS_OF)
    assert len(per_cohort.cohorts(days, AS_OF)) == 0
    assert (per_group.group_months(days, pd.Series({"a": "x"}, dtype="str"))["buyers"] == 0).all()


LINES = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c", None]), st.integers(1, 60), st.sampled_from(["tea", "cup", "pot", "can", None]),
        st.decimals(-50, 90, places=2).map(float), st.sampled_from(["k", "l", None]),
    ),
    min_size=1, max_size=30,
)  # fmt: skip


def lines_of(drawn):
    first = pd.Timestamp("2026-01-01")
    days = [str((first + pd.Timedelta(days=n)).date()) for _, n, *_ in drawn]
    return [
        line(p, amount, c, day, order=f"{c}{day}", category=k, quantity=1)
        for day, (c, _, p, amount, k) in zip(days, drawn, strict=True)
    ]


def summaries_of(rows):
    lines = coded(rows)
    return {
        "days": plain(per_product.product_days(lines)),
        "bought": plain(per_product.customer_products(lines)),
        "baskets": baskets_of(rows),
    }


@given(LINES, st.randoms())
def test_the_order_of_lines_changes_nothing(drawn, random):
    rows = lines_of(drawn)
    one, other = summaries_of(rows), summaries_of(random.sample(rows, len(rows)))
    for name in ("days", "bought"):
        pd.testing.assert_frame_equal(one[name], other[name])
    pd.testing.assert_frame_equal(plain(one["baskets"].pairs), plain(other["baskets"].pairs))


@pytest.mark.heavy
@given(LINES, st.integers(1, 60))
def test_two_parts_combine_to_the_whole(drawn, cut):
    drawn = sorted(drawn, key=lambda row: row[1])
    parts = [[row for row in drawn if (row[1] < cut) == early] for early in (True, False)]  # no order in both
    whole, one, other = (summaries_of(lines_of(part)) for part in (drawn, *parts))
    for name, by in (("days", ["product", "category", "day"]), ("bought", ["customer_id", "product"])):
        combined = per_product.added(one[name], other[name], by)
        expected = whole[name].sort_values(by, ignore_index=True)
        pd.testing.assert_frame_equal(combined, expected[list(combined)], check_dtype=False)
    early, late, expected = one["baskets"], other["baskets"], whole["baskets"]
    for count in ("counted", "several", "left_out"):
        assert getattr(early, count) + getattr(late, count) == getattr(expected, count)
    for found, by in (("products", ["product"]), ("pairs", ["first", "second"])):
        combined = per_product.added(getattr(early, found), getattr(late, found), by)
        pd.testing.assert_frame_equal(combined, plain(getattr(expected, found)), check_dtype=False)


@given(LINES, st.integers(1, 60))
def test_cohorts_and_groups_of_combined_days(drawn, cut):
    group = pd.Series({"a": "x", "b": "y"}, dtype="str")
    parts = [[row for row in drawn if (row[1] < cut) == early] for early in (True, False)]
    whole, one, other = (summaries.customer_days(table_of("sales", lines_of(part)), AS_OF) for part in (drawn, *parts))
    combined = summaries.combined_days(one, other)
    pd.testing.assert_frame_equal(per_cohort.cohorts(combined, AS_OF), per_cohort.cohorts(whole, AS_OF))
    pd.testing.assert_frame_equal(
        per_group.group_months(combined, group), per_group.group_months(whole, group), check_dtype=False
    )
