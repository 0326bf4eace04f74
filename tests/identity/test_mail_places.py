"""Whose a mail address is by the table in whose rows it stands, where several stand in one sheet."""

import pandas as pd
import pytest

from crm_sheets.identity.mail_places import mail_places
from crm_sheets.reading.mail_cells import MAIL_CELLS
from crm_sheets.reading.seen import MAPPING, SEEN


@pytest.mark.parametrize(
    ("row", "whose"),
    [
        (2, []),
        (8, ["customer"]),
        (30, ["anybody"]),
    ],  # a list of colleagues, below it customers, below them nothing known
)
def test_whose_an_address_is(row: int, whose: list[str]) -> None:
    cells = pd.DataFrame([("ann@home.example", "a.xlsx", "S", row, "B", 1)], columns=MAIL_CELLS)
    named = [{"table": table, "heading": "Email", "field": "email"} for table in ("staff", "customers")]
    mapping = pd.DataFrame([{"file": "a.xlsx", "sheet": "S", "column": "B", **one} for one in named]).reindex(
        columns=MAPPING
    )
    spans = [{"place": place, "table": table} for place, table in (("A1:C4", "staff"), ("A7:C20", "customers"))]
    seen = pd.DataFrame([{"file": "a.xlsx", "sheet": "S", **one} for one in spans]).reindex(columns=SEEN)
    assert mail_places(cells, mapping, seen, {"customers"})["whose"].tolist() == whose
