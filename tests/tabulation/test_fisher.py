"""Fisher's exact test: by hand, and as scipy has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from crm_sheets.arrays.fisher import fisher_exact

COUNTS = st.integers(0, 400)


@pytest.mark.parametrize(
    ("table", "share"),
    [
        ([[3, 1], [1, 3]], 34 / 70),  # Fisher 1935, the lady tasting tea: 1 + 16 of 70, and the other way round
        ([[4, 0], [0, 4]], 2 / 70),
        ([[2, 2], [2, 2]], 1.0),
        ([[5, 3], [0, 0]], 1.0),
        ([[0, 3], [0, 4]], 1.0),
        ([[0, 0], [0, 0]], 1.0),
    ],
)
def test_by_hand(table: list[list[int]], share: float) -> None:
    assert fisher_exact(table) == pytest.approx(share, rel=1e-12)


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_as_scipy(a: int, b: int, c: int, d: int) -> None:
    table = [[a, b], [c, d]]
    assert fisher_exact(table) == pytest.approx(float(stats.fisher_exact(table)[1]), rel=1e-9, abs=1e-290)
