"""The team's own list of customers with the days of the last and the next contact: a copy in the output folder."""

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from crm_sheets.book import Book
from crm_sheets.errors import ListNotFilled
from crm_sheets.language import Lang
from crm_sheets.language.marking import LAST_CONTACT, NEXT_CONTACT
from crm_sheets.marking.filled import SheetDays, fill_workbook
from crm_sheets.marking.package import NotEditable
from crm_sheets.output.staged import Output
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.sections.general import REPORT, SCHEDULE
from crm_sheets.reading.opening.files import FoundFiles, SourceFile
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.opening.guard import GuardedReader
from crm_sheets.reading.values.casting import cast
from crm_sheets.results import Results
from crm_sheets.schedule.contacts import last_contacts
from crm_sheets.text.column_letters import column_number
from crm_sheets.vocabulary import normal
from crm_sheets.vocabulary.contact_days import CONTACT_DAYS

_KINDS = (".xlsx", ".xlsm")
_OURS = (REPORT, SCHEDULE, "problems.xlsx", "visits.xlsx", "playbook.xlsx")
_TITLES = {"last_contact": LAST_CONTACT, "next_contact": NEXT_CONTACT}
Days = Mapping[str, Mapping[str, date]]  # field, customer


@dataclass(frozen=True)
class OwnList:
    """The list as it was given, and as one of the files that are read."""

    given: Path
    source: SourceFile


def with_list(found: FoundFiles, into: Path) -> tuple[FoundFiles, OwnList]:
    """The files to read, the list among them. Raises ListNotFilled where it is no xlsx."""
    if into.suffix.lower() not in _KINDS:
        raise ListNotFilled(path=into)
    own = next((file for file in found.files if file.path.resolve() == into.resolve()), None)
    if own is not None:
        return found, OwnList(into, own)
    source = SourceFile(into, into.name)
    return found._replace(files=[*found.files, source]), OwnList(into, source)


def fill_list(own: OwnList, book: Book, results: Results, output: Output, lang: Lang) -> None:
    """Write the copy: the day of the last contact where it is newer than what stands there, and of the next one.

    A next day that was kept, by a contact on it or later, and that nothing planned follows, is emptied. Columns are
    those that mean these days, else new ones right of the table. Raises ListNotFilled where the file holds no list of
    customers, or cannot be changed in place.
    """
    sheets = dict(_sheets(own.source, book, _days(book, results), results.playbook, lang))
    taken = own.given.name.casefold() in {*_OURS, *(ours.casefold() for ours in output.called.values())}
    name = f"{own.given.stem} (2){own.given.suffix}" if taken else own.given.name
    if not sheets:
        raise ListNotFilled(path=own.given)
    try:
        fill_workbook(own.given, output.path(name), own.source.name, sheets)
    except (NotEditable, zipfile.BadZipFile) as failure:
        raise ListNotFilled(path=own.given) from failure


def _days(book: Book, results: Results) -> Days:
    met = last_contacts(book.visits, results.day.start)["last_contact"]
    due = results.tables["follow_ups"].set_index("customer_id")["due"]
    told = {"last_contact": met, "next_contact": due}
    return {name: {str(one): day.date() for one, day in found.items()} for name, found in told.items()}


def _sheets(
    file: SourceFile, book: Book, days: Days, playbook: Playbook, lang: Lang
) -> Iterator[tuple[str, SheetDays]]:
    """What is filled into each list of customers of the file."""
    told = book.sheets.loc[(book.sheets["file"] == file.name) & (book.sheets["table"] == "customers")]
    if told.empty:
        return
    with GuardedReader(playbook.reading, own_too=True) as reader:
        grids = {grid.sheet: grid for grid in next(reader.read([file], lambda _: None))[0]}
        for sheet, tables in told.groupby("sheet", sort=False):
            places = book.places.loc[(book.places["source_file"] == file.name) & (book.places["source_sheet"] == sheet)]
            rows = dict(zip(places["source_row"].astype(int), places["customer_id"].astype("str"), strict=True))
            columns = _columns(file.name, str(sheet), book)
            yield str(sheet), _filled(grids[str(sheet)], rows, columns, tables.iloc[0], days, lang)


def _columns(file: str, sheet: str, book: Book) -> dict[str, int]:
    """The columns of the list that mean these days."""
    lines = book.mapping.loc[(book.mapping["file"] == file) & (book.mapping["sheet"] == sheet)]
    found: dict[str, int] = {}
    for letter, heading, name in lines[["column", "heading", "field"]].itertuples(index=False, name=None):
        told = name if name in CONTACT_DAYS else next((k for k, w in CONTACT_DAYS.items() if normal(heading) in w), "")
        if told and letter:
            found.setdefault(told, column_number(letter.encode()))
    return found


def _filled(
    grid: Grid, rows: Mapping[int, str], columns: Mapping[str, int], table: Any, days: Days, lang: Lang
) -> SheetDays:
    cells: dict[tuple[int, int], date | None] = {}
    headings: dict[tuple[int, int], str] = {}
    free = max(column_number(str(table["last_column"]).encode()), grid.first_column + grid.cells.num_columns - 1)
    for name, known in days.items():
        column = columns.get(name)
        if column is None:
            free += 1
            column = free
            headings[int(table["heading_row"]), column] = _TITLES[name](lang)
        stands = _standing(grid, column)
        for row, customer in rows.items():
            day, old = known.get(customer), stands.get(row)
            if day is not None and not (name == "last_contact" and old is not None and old > day):
                cells[row, column] = day
            elif name == "next_contact" and old is not None and _was_kept(old, days["last_contact"].get(customer)):
                cells[row, column] = None
    return SheetDays(cells, headings)


def _was_kept(promised: date, met: date | None) -> bool:
    return met is not None and met >= promised


def _standing(grid: Grid, column: int) -> dict[int, date]:
    """The days that stand in a column of the sheet, by row as Excel counts."""
    place = column - grid.first_column
    if not 0 <= place < grid.cells.num_columns:
        return {}
    values = cast(grid.cells.column(place), "date").values
    return {grid.number(row): day.date() for row, day in enumerate(values) if not pd.isna(day)}
