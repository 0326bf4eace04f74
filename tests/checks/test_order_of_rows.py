"""Whatever the order of rows, the checks say the same."""

import pandas as pd
from desks import book_of
from hypothesis import given, settings
from hypothesis import strategies as st
from small_books import inspection_of, shuffled

from crm_sheets.checks import CHECKS, found_by_checks
from crm_sheets.checks.snapshot import snapshot_of
from crm_sheets.memory import Snapshot, TableState

LINE = st.fixed_dictionaries(
    {
        "order_id": st.sampled_from(["S1", "S2", None]),
        "customer_id": st.sampled_from(["K1", "K2", "K3"]),
        "date": st.sampled_from(["2026-09-01", "2026-09-02 10:00", "2026-09-03"]),
        "product": st.sampled_from(["Tea", "TEA", "Cup", None]),
        "quantity": st.sampled_from([1.0, 2.0, 300.0, None]),
        "unit_price": st.sampled_from([5.0, -5.0, None]),
        "amount": st.sampled_from([5.0, 10.0, 1000.0, 0.0, 0.05]),
        "staff": st.sampled_from(["Li", "Zhao", None]),
        "channel": st.sampled_from(["Shop", "Fax"]),
    }
)
STAFF = [{"name": "Li", "left_on": "2026-09-01"}]
CUSTOMERS = [{"customer_id": f"K{i}", "name": f"N{i}", "created": "2026-09-02", "phone": None} for i in (1, 2)]
RULES: dict[str, object] = {
    "sales_channels": ("Shop",), "required_customer_fields": ("phone",), "written_often": 10, "outlier_lines": 3,
}  # fmt: skip
LAST = Snapshot(
    "2026-08-31",
    {"sales": TableState(90, 9_999_999, "2026-09-20")},
    {("sales.xlsx", "sales", "sales", "store"): 5, ("old.xlsx", "s", "visits", "result"): 3},
    {"K1": "N1", "K9": "N9"},
    {"Tea": 50_000.0},
)


@settings(max_examples=8, deadline=None)
@given(st.lists(LINE, min_size=1, max_size=30), st.integers(0, 1000))
def test_shuffled_rows_give_the_same_problems_and_the_same_state(lines: list[dict[str, object]], seed: int) -> None:
    book = book_of(sales=lines, staff=STAFF, customers=CUSTOMERS)
    one, other = (inspection_of(rows, LAST, customers_gone=1, **RULES) for rows in (book, shuffled(book, seed)))
    assert snapshot_of(one) == snapshot_of(other)
    pd.testing.assert_frame_equal(found_by_checks(one).frame("zh"), found_by_checks(other).frame("zh"))


def test_checks_never_change_a_row() -> None:
    book = book_of(sales=[{"customer_id": "K1", "date": "2026-09-01", "amount": 5.0}] * 3, customers=CUSTOMERS)
    before = {name: table.copy() for name, table in book.tables.items()}
    found_by_checks(inspection_of(book, **RULES))
    for name, table in book.tables.items():
        pd.testing.assert_frame_equal(table, before[name])


def test_empty_tables_say_nothing() -> None:
    inspection = inspection_of(book_of())
    assert [list(check(inspection)) for check in CHECKS] == [[]] * len(CHECKS)
    assert snapshot_of(inspection).tables == {}


def test_every_check_says_what_it_looks_at_and_what_not() -> None:
    for check in CHECKS:
        assert " not " in f" {(check.__doc__ or '').casefold()} ".replace("nor", " not "), check.__name__
