"""Who is meant by an id, a phone number, an address or a name: all by which they are known in a desk; their rows."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from crm_sheets.book import Book
from crm_sheets.delivery.manifest import hash_of
from crm_sheets.dropping.desks import Desk
from crm_sheets.errors import CrmSheetsError, SeveralCustomers
from crm_sheets.jobs.customer_lines import (
    LINE_KEYS,
    customer_lines,
    further_marks,
    known_by_less,
    tables_of_customers,
)
from crm_sheets.jobs.job_start import Steps, files_under, job_start
from crm_sheets.memory import Memory
from crm_sheets.problems import Problems
from crm_sheets.reading.opening.files import FoundFiles, SourceFile
from crm_sheets.reading.opening.formats import TEXT
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.values.phones import phone_key, phones
from crm_sheets.reading.without_person import KnownPerson, names_colleagues, person_known_by
from crm_sheets.text.column_letters import column_number
from crm_sheets.vocabulary import EVERY_TABLE, SOURCE

_Place = tuple[str, str]  # file and sheet
_DAY = re.compile(r"(?:19|20)\d\d([\-./]?)\d{1,2}\1\d{1,2}")  # as good a number of eight digits as many
_AMOUNTS = frozenset(
    (table.name, field.name) for table in EVERY_TABLE for field in table.fields if field.kind in ("money", "number")
)


@dataclass(frozen=True)
class PersonMeant:
    """Somebody in a desk: ``is_known`` in the data or in plans; ``shared`` is what others are called too.

    ``is_told_apart``: asked by a phone number or mail address, which is no word that tables use otherwise. ``rows`` are
    those of theirs (as Excel counts) by file and sheet, ``colleagues`` the columns in which colleagues stand (None: all
    of the sheet), ``counted`` those of amounts, ``names`` how files are called there.
    """

    person: KnownPerson
    is_known: bool
    is_told_apart: bool = False
    shared: tuple[str, ...] = ()
    rows: Mapping[_Place, Collection[int]] = field(default_factory=dict)
    colleagues: Mapping[_Place, Collection[int] | None] = field(default_factory=dict)
    counted: Mapping[_Place, Collection[int]] = field(default_factory=dict)
    names: Mapping[Path, str] = field(default_factory=dict)

    def around(self, file: Path, grid: Grid) -> tuple[Collection[int], Collection[int], Collection[int]]:
        """Their rows in a sheet of a file, the columns of colleagues and those of amounts (see ``rows_about``)."""
        place = _place(self.names.get(file, ""), grid.sheet)
        columns = self.colleagues.get(place, ())
        every = range(grid.first_column, grid.first_column + grid.cells.num_columns)
        return self.rows.get(place, ()), every if columns is None else columns, self.counted.get(place, ())


def person_meant(customer: str, desk: Desk, memory: Memory, archived: Collection[Path]) -> PersonMeant:
    """All by which a customer is known: in the data as they are, in the versions in the archive, and in earlier plans.

    What another customer is called as well does not tell them: only the rest is looked for. Raises SeveralCustomers.
    """
    book, country, names = _read(desk, archived)
    asked = person_known_by({customer}, {customer}, {customer}, {customer}, country)
    lines, former = customer_lines(book, country), dict(book.former) if book is not None else {}
    fits = [_is_asked(asked, line) for line in lines[LINE_KEYS].itertuples(index=False, name=None)]
    planned = [row for row in memory.planned if _is_asked(asked, (row.customer_id, row.name, row.phone, ""))]
    renamed = {now for before, now in former.items() if asked.is_meant(before)}
    asked_for = {*lines.loc[fits, "customer_id"], *(row.customer_id for row in planned), *renamed}
    ids = _one_customer(asked_for, lines)
    if asked_for and not ids:
        raise SeveralCustomers(customer=customer, ids=", ".join(sorted(asked_for)))
    seen = [snapshot.customers for snapshot in (memory.last, memory.before) if snapshot]
    remembered = {one: name for customers in seen for one, name in customers.items() if asked.is_meant(one)}
    own = lines["customer_id"].isin(ids)
    told = {name: {*lines.loc[own, name]} - {""} for name in LINE_KEYS}
    others = {name: {*lines.loc[~own, name]} for name in LINE_KEYS}
    told["name"] |= {row.name for row in planned} | {*remembered.values()}
    told["phone"] |= {row.phone for row in planned}
    told["customer_id"] |= {*remembered, *(before for before, now in former.items() if now in ids)}
    shared = {name: told[name] & others[name] - {""} for name in LINE_KEYS}
    typed = {customer} - shared["name"] - shared["phone"] - shared["email"]
    sure = {name: told[name] - shared[name] | typed for name in LINE_KEYS}
    meant = person_known_by(
        sure["customer_id"] | further_marks(book, ids), sure["name"], sure["phone"], sure["email"], country
    )
    everybody = {*others["name"], *_colleagues(book)}
    longer = {other for other in everybody if any(name != other and name in other for name in sure["name"] if name)}
    mapping = book.mapping if book is not None else pd.DataFrame()
    return PersonMeant(
        replace(meant, others=frozenset(longer)),
        is_known=bool(ids or remembered),
        is_told_apart=bool(asked.emails or (phones(customer, country) and not _DAY.fullmatch(customer.strip()))),
        shared=tuple(sorted({*shared["phone"], *shared["email"], *shared["name"]})),
        rows=_rows(book, ids),
        colleagues=_columns_of_colleagues(mapping),
        counted=_columns_of_amounts(mapping),
        names=names,
    )


def _read(desk: Desk, archived: Collection[Path]) -> tuple[Book | None, str, dict[Path, str]]:
    """The Book of the inbox and of all versions in the archive, the country of phone numbers, what files are called."""
    try:
        found = files_under((desk.inbox,), desk.out)
    except CrmSheetsError:  # nothing in the inbox any more
        found = FoundFiles([], Problems())
    copies = [SourceFile(place, f"archive/{place.relative_to(desk.archive).as_posix()}") for place in archived]
    files = [*found.files, *copies]
    once: dict[str, SourceFile] = {}  # of files of the same bytes one is read
    digests = {file.path: _digest(file.path) for file in files}
    for file in files:
        once.setdefault(digests[file.path], file)
    start = job_start(found._replace(files=list(once.values())), (desk.inbox,), desk.playbook, desk.out)
    names = {file.path: once[digests[file.path]].name for file in files}
    try:
        book = start.read(Steps(lambda *_: None, 0), None)
    except CrmSheetsError:
        book = None
    return book, start.playbook.general.country, names


def _digest(place: Path) -> str:
    try:
        return hash_of(place)
    except OSError:  # nobody may read it: whoever reads it says so
        return str(place)


def _one_customer(ids: set[str], lines: pd.DataFrame) -> set[str]:
    """The ids with those of whom less is known: rows that hold nothing but a second number; none of several people."""
    whole = ({one, *known_by_less(lines, one)} for one in sorted(ids))
    return next((every for every in whole if ids <= every), set())


def _is_asked(asked: KnownPerson, line: tuple[str, str, str, str]) -> bool:
    """Whether an id, name, phone number and address are those asked for; numbers of any country by their digits."""
    numbers = {number for _, number in asked.phones}
    return any(map(asked.is_meant, line)) or (bool(line[2]) and phone_key(line[2]) in numbers)


def _rows(book: Book | None, ids: Collection[str]) -> dict[_Place, set[int]]:
    """The rows of theirs by file and sheet; none of a row that speaks of another customer as well."""
    own: dict[_Place, set[int]] = defaultdict(set)
    others: dict[_Place, set[int]] = defaultdict(set)
    for table in tables_of_customers(book):
        if not set(SOURCE) <= set(table.columns):
            continue
        theirs = table["customer_id"].isin(ids)
        for rows, found in ((table.loc[theirs], own), (table.loc[~theirs & table["customer_id"].notna()], others)):
            for (file, sheet), part in rows.groupby(list(SOURCE[:2]), observed=True):
                found[_place(str(file), str(sheet))] |= {*part["source_row"].astype(int)}
    return {place: rows - others[place] for place, rows in own.items()}


def _columns_of_amounts(mapping: pd.DataFrame) -> dict[_Place, set[int]]:
    """The columns of amounts and quantities by file and sheet."""
    found: dict[_Place, set[int]] = defaultdict(set)
    for file, sheet, table, name, letter in _mapped(mapping):
        if letter and (table, name) in _AMOUNTS:
            found[_place(file, sheet)].add(column_number(letter))
    return found


def _mapped(mapping: pd.DataFrame) -> list[tuple[str, str, str, str, str]]:
    """File, sheet, table, field and letter of each column."""
    told = mapping[["file", "sheet", "table", "field", "column"]] if len(mapping) else pd.DataFrame()
    return list(told.astype(str).itertuples(index=False, name=None))


def _columns_of_colleagues(mapping: pd.DataFrame) -> dict[_Place, set[int] | None]:
    """The columns that name colleagues by file and sheet; None where the whole sheet does."""
    found: dict[_Place, set[int] | None] = {}
    for file, sheet, table, name, letter in _mapped(mapping):
        place = _place(file, sheet)
        columns = found.setdefault(place, set())
        if table == "staff":
            found[place] = None
        elif columns is not None and letter and names_colleagues(name):
            columns.add(column_number(letter))
    return found


def _place(file: str, sheet: str) -> _Place:
    """A sheet of a file; the only one of a text file is called after the file, also after a copy of it."""
    return file, "" if file.casefold().endswith(TEXT) else sheet


def _colleagues(book: Book | None) -> set[str]:
    """The names of colleagues, as the staff sheet and the owners of customers have them."""
    if book is None:
        return set()
    return {*book.staff["name"].dropna().astype(str), *book.customers["owner"].dropna().astype(str)}
