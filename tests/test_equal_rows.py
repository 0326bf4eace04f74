"""Equal rows have one number, other rows another, whatever the columns hold."""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.arrays.equal_rows import equal_row_numbers

ROW = st.tuples(st.sampled_from(["a", "b", None]), st.sampled_from([0.0, 1.5, None]), st.integers(0, 3))


@given(st.lists(ROW, max_size=40))
def test_rows_are_equal_exactly_where_their_numbers_are(rows: list[tuple[str | None, float | None, int]]) -> None:
    texts, figures, codes = zip(*rows, strict=True) if rows else ((), (), ())
    columns = [pd.Series(texts, dtype="category"), pd.Series(figures, dtype="float64"), np.array(codes, dtype=np.int64)]
    firsts = [rows.index(row) for row in rows]
    numbers = equal_row_numbers(columns, len(rows)).tolist()
    assert [numbers.index(number) for number in numbers] == firsts


def test_many_columns_of_many_values_never_meet_by_accident() -> None:
    columns = [np.random.default_rng(seed).integers(0, 2**62, 2000) for seed in range(6)]
    assert len(set(equal_row_numbers(columns, 2000).tolist())) == 2000


def test_columns_that_tell_nothing_apart() -> None:
    assert equal_row_numbers([], 3).tolist() == [0, 0, 0]
    assert equal_row_numbers([pd.Series([None, None], dtype="str"), np.zeros(2)], 2).tolist() == [0, 0]


def test_whole_numbers_far_apart_and_missing_days_are_told_apart_as_well() -> None:
    missing = np.iinfo(np.int64).min  # what a missing date is as a whole number of days
    days = np.array([missing, 20000, 20001, missing, 2**62, 20000], dtype=np.int64)
    shops = pd.Series(["x", "x", "x", "x", None, "x"], dtype=pd.CategoricalDtype(["unused", "x"]))
    assert equal_row_numbers([days, shops], 6).tolist() == [0, 1, 2, 0, 3, 1]
    assert equal_row_numbers([shops, np.array([-3, 4, 4, -3, 4, -3])], 6).tolist() == [0, 1, 1, 0, 2, 0]
