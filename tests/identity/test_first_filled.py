"""The first filled cell of each customer."""

import pandas as pd

from crm_sheets.identity.first_filled import first_filled


def test_blanks_and_strangers_are_passed_over():
    rows = pd.DataFrame(
        {"customer_id": ["A", "X", "A", "A", None], "own:x": pd.Categorical([None, "never", "first", "second", "none"])}
    )
    ids = pd.Series(["B", "A"], index=[7, 8])
    found = first_filled(rows, ["own:x"], ids)["own:x"]
    assert found.index.tolist() == [7, 8]
    assert found.astype("str").fillna("-").tolist() == ["-", "first"]
