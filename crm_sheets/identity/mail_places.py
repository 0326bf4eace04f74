"""Mail places: whose a mail address is by the place where it stands: a customer's, a colleague's, or anybody's."""

from collections import defaultdict
from collections.abc import Collection, Mapping

import pandas as pd

from crm_sheets.reading.without_person import names_colleagues
from crm_sheets.vocabulary.concepts import concepts

CUSTOMER, ANYBODY, COLLEAGUE = "customer", "anybody", "colleague"
_STAFF = "staff"  # the table, and what stands in it
_STRONGEST = (CUSTOMER, ANYBODY, COLLEAGUE, _STAFF)  # of several tables below each other that cannot be told apart
_TEAM = frozenset(("staff", "store"))  # a heading with these is of the team's own addresses
_Told = tuple[str, str]  # table, and whose the addresses in its column are


def mail_places(
    cells: pd.DataFrame, mapping: pd.DataFrame, seen: pd.DataFrame, of_customers: Collection[str]
) -> pd.DataFrame:
    """In: MAIL_CELLS of all sheets, MAPPING, SEEN. Out: the same cells with ``whose``, none of a list of colleagues.

    A customer's is what stands under a heading of mail addresses in a table ``of_customers``, whatever became of its
    row; a colleague's what stands in a column of colleagues. Notes and sheets that are not recognised may name anybody.
    """
    columns, rows = _columns(mapping, of_customers), _rows_of_tables(seen)
    places = cells[["file", "sheet", "row", "column"]].itertuples(index=False, name=None)
    whose = [
        _whose(columns.get((file, sheet, letter), ()), rows.get((file, sheet), {}), row)
        for file, sheet, row, letter in places
    ]
    told = cells.assign(whose=pd.Series(whose, index=cells.index, dtype="object"))
    return told.loc[told["whose"] != _STAFF].reset_index(drop=True)


def _columns(mapping: pd.DataFrame, of_customers: Collection[str]) -> dict[tuple[str, str, str], list[_Told]]:
    """What each column of each sheet (by file, sheet and letter) is; several where tables stand below each other."""
    found = defaultdict(list)
    names = ["file", "sheet", "column", "table", "heading", "field"]
    for file, sheet, letter, table, heading, field in mapping[names].itertuples(index=False, name=None):
        meant = concepts(str(heading))
        if table == _STAFF:
            whose = _STAFF
        elif names_colleagues(field) or (field != "email" and _TEAM & meant):
            whose = COLLEAGUE
        else:
            whose = CUSTOMER if table in of_customers and (field == "email" or "mail" in meant) else ANYBODY
        found[file, sheet, letter].append((table, whose))
    return found


def _rows_of_tables(seen: pd.DataFrame) -> dict[tuple[str, str], dict[str, list[range]]]:
    """The rows of each kind of table by file and sheet, out of places such as A3:H20."""
    found: dict[tuple[str, str], dict[str, list[range]]] = defaultdict(lambda: defaultdict(list))
    for file, sheet, place, table in seen[["file", "sheet", "place", "table"]].itertuples(index=False, name=None):
        first, last = (int("".join(filter(str.isdecimal, corner)) or 0) for corner in str(place).split(":"))
        found[file, sheet][table].append(range(first, last + 1))
    return found


def _whose(told: Collection[_Told], rows: Mapping[str, Collection[range]], row: int) -> str:
    """Whose an address in that row is: by the table that holds the row; anybody's in a row of none of those known."""
    here = [whose for table, whose in told if any(row in span for span in rows.get(table, ()))]
    outside = bool(rows) and not any(row in span for spans in rows.values() for span in spans)
    kinds = here if here or outside else [whose for _, whose in told]
    return next(kind for kind in _STRONGEST if kind in (kinds or [ANYBODY]))
