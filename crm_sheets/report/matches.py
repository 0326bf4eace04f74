"""The sheet of who is who: which rows were taken for one customer, and by what."""

import pandas as pd

from crm_sheets.identity import explained
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report.tables import Column, plain_list
from crm_sheets.report.workbook import OutBook

LISTED = 100_000
_NO_NEWS = ("equal", "unnamed")  # that a sale finds its customer so surprises nobody


def write_matches(book: OutBook, matches: pd.DataFrame, mapping: pd.DataFrame) -> None:
    """The first 100,000 of the Book's matches: rows of the customer file, and rows under another name.

    No sheet where there are none. ``mapping`` says which sheets are the customer file.
    """
    own = mapping.loc[mapping["table"] == "customers", ["file", "sheet"]].drop_duplicates()
    in_file = pd.MultiIndex.from_frame(matches[["file", "sheet"]]).isin(pd.MultiIndex.from_frame(own))
    told = matches.loc[in_file | ~matches["name"].isin(_NO_NEWS)].head(LISTED)
    if told.empty:
        return
    sheet = book.sheet("matches")
    top = sheet.title(TITLES["matches"](sheet.lang), TEXTS["matches"](sheet.lang))
    columns = [
        Column("customer_id", told["customer_id"]),
        Column("written", told["value"], cap=40.0),
        Column("file", told["file"], cap=40.0),
        Column("sheet", told["sheet"], cap=24.0),
        Column("row", told["row"], "plain"),
        Column("joined_by", explained(told, sheet.lang), cap=60.0),
    ]
    plain_list(sheet, top, columns)
