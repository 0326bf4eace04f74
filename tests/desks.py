"""Books for tests, written as rows: the input stands in the test next to the answer."""

from functools import cache
from typing import Any

import pandas as pd

from crm_sheets.book import Book, joined_book
from crm_sheets.playbook import Playbook
from crm_sheets.reading.tables import Reading
from crm_sheets.returns.own_keys import Planned
from crm_sheets.vocabulary import ANSWER_COLUMNS, EVERY_TABLE, SOURCE

_KINDS = {"date": "datetime64[s]", "number": "float64", "money": "float64"}


def book_of(playbook: Playbook | None = None, planned: Planned | None = None, **tables: list[dict[str, Any]]) -> Book:
    """A Book of the rows given by table; columns that a row leaves out are empty; a row may name its source_file."""
    frames = {table.name: _frame(table.name, tables.get(table.name, [])) for table in EVERY_TABLE}
    counted = [(name, len(rows), len(rows), 0) for name, rows in tables.items()]
    from crm_sheets.problems import Problems

    rows = pd.DataFrame(counted, columns=["table", "read", "used", "left_out"])
    sheets = [(f"{name}.xlsx", name, name, "A", "", "") for name in tables]
    mapping = pd.DataFrame(sheets, columns=["file", "sheet", "table", "column", "heading", "field"])
    return joined_book(Reading(frames, Problems(), rows, mapping, "en"), playbook, planned)


def sales(customer: str, *lines: tuple[str, float], **more: Any) -> list[dict[str, Any]]:
    """Sales lines of one customer: (date, amount), each an order of its own."""
    return [{"customer_id": customer, "date": day, "amount": amount, **more} for day, amount in lines]


def table_of(name: str, rows: list[dict[str, Any]]) -> pd.DataFrame:
    """``book_of(name=rows).tables[name]`` where every customer has an id, without asking who is who."""
    table = _frame(name, rows)
    return table.assign(customer_id=table["customer_id"].astype("category"))


def _frame(name: str, rows: list[dict[str, Any]]) -> pd.DataFrame:
    if not rows:
        return _empty(name).copy(deep=False)
    source = [{"source_file": f"{name}.xlsx", "source_sheet": name, "source_row": i} for i in range(2, len(rows) + 2)]
    given = pd.DataFrame([{**place, **row} for row, place in zip(rows, source, strict=True)])
    empty = _empty(name)
    typed = {column: given[column].astype(empty[column].dtype.name) for column in given if column in empty}
    return empty.reindex(given.index).assign(**typed)


@cache
def _empty(name: str) -> pd.DataFrame:
    """The table without a row: to make dozens of typed columns takes longer than most tests."""
    fields = {f.name: _KINDS.get(f.kind, "str") for t in EVERY_TABLE if t.name == name for f in t.fields}
    if name == "answers":
        fields = dict.fromkeys(ANSWER_COLUMNS, "str") | {"answered_at": "datetime64[s]"}
    kinds = {**fields, "source_file": "category", "source_sheet": "category", "source_row": "int32"}
    return pd.DataFrame(columns=[*fields, *SOURCE]).astype(kinds)
