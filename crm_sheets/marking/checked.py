"""The marked copies of a check: for each file with problems its own workbook marked, a twin, or an extract."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import pandas as pd

from crm_sheets.book import Book
from crm_sheets.language import Lang
from crm_sheets.marking.copy_names import copy_names
from crm_sheets.marking.marks import marks_of
from crm_sheets.marking.process import mark_all
from crm_sheets.marking.protocol import packed
from crm_sheets.marking.sheet import SheetMarks
from crm_sheets.marking.twin import TwinSheet, sheet_names, write_twin
from crm_sheets.ooxml.stamps import COPY, EXTRACT, fingerprint, stamp_of
from crm_sheets.output.staged import Output
from crm_sheets.playbook import Playbook
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.opening.guard import GuardedReader
from crm_sheets.vocabulary import table as table_named

_IN_PLACE = (".xlsx", ".xlsm")
NO_COPY = ("protected", "none")  # kinds without a file
_COUNTED = ("number", "money")
Kind = Literal["marked", "twin", "extract", "protected", "none"]
Marks = Mapping[str, SheetMarks]


@dataclass(frozen=True)
class Copy:
    """What became of one source file: ``name`` of the copy below the output folder, and how it was made.

    ``marked``: the workbook itself with marks; ``twin``: a new workbook of its cells (the source is no xlsx, or is
    written in a way that is not changed in place); ``extract``: only headings and rows in question, too large for a
    copy; ``protected``: none, because it would lie there without the source's password; ``none``: it failed.
    """

    source: str
    name: str
    kind: Kind


def write_checked(
    files: Sequence[SourceFile], book: Book, output: Output, rules: Playbook, lang: Lang
) -> tuple[Copy, ...]:
    """A copy under ``checked/`` of each of the files that has an error or warning at a row or cell of a table.

    In the order of the files; sources are only read. Raises ReaderCannotStart.
    """
    marks = marks_of(book.found, book.sheets, lang)
    sources = [file for file in files if file.name in marks]
    if not sources:
        return ()
    with TemporaryDirectory(prefix="crm-sheets-marked-", ignore_cleanup_errors=True) as folder:
        job = _Job(Path(folder), rules, lang, book)
        made = job.copies([(file, marks[file.name]) for file in sources])
        names = copy_names(file.name for file in sources)
        copies = []
        for file, (kind, place) in zip(sources, made, strict=True):
            name = names[file.name]
            if kind != "marked":  # a new workbook is an xlsx whatever the source is
                name = f"{name.rpartition('.')[0]}.xlsx"
            if kind not in NO_COPY:
                shutil.move(place, output.path(name))
            copies.append(Copy(file.name, name, kind))
    return tuple(copies)


@dataclass(frozen=True)
class _Job:
    """Where copies are made before they are moved, and by which rules."""

    folder: Path
    rules: Playbook
    lang: Lang
    book: Book

    def copies(self, sources: Sequence[tuple[SourceFile, Marks]]) -> list[tuple[Kind, Path]]:
        """How each copy was made and where it lies; first all workbooks as they are, then what needs a new one."""
        direct = [n for n, (file, _) in enumerate(sources) if file.path.suffix.lower() in _IN_PLACE]
        requests = [self._request(n, *sources[n], sources[n][0].path, COPY) for n in direct]
        said = dict(zip(direct, mark_all(requests, self.rules.reading.max_seconds), strict=True))
        made = []
        for n, (file, marks) in enumerate(sources):
            if said.get(n) == "marked":
                made.append(("marked", self._place(n)))
            else:
                made.append((self._anew(n, file, marks, large=said.get(n) == "large"), self._place(n)))
        return made  # type: ignore[return-value]  # the words of Kind

    def _anew(self, n: int, file: SourceFile, marks: Marks, *, large: bool) -> Kind:
        """A new workbook of the file's cells, marked; of the rows in question alone where they are too many."""
        source = self.folder / f"{n}.new.xlsx"
        most = self.rules.marking.max_cells
        with GuardedReader(self.rules.reading) as reader:
            grids = [grid for found, _ in reader.read([file], lambda _: None) for grid in found]
            if file in reader.secret:
                return "protected"
            large = large or sum(grid.cells.num_rows * grid.cells.num_columns for grid in grids) > most
            sheets = [
                self._sheet(grid, marks.get(grid.sheet), large) for grid in grids if not large or grid.sheet in marks
            ]
            if not sheets:
                return "none"
            write_twin(source, sheets)
        names = sheet_names(sheet.grid.sheet for sheet in sheets)
        renamed = {names[name]: found for name, found in marks.items() if name in names}
        request = self._request(n, file, renamed, source, EXTRACT if large else COPY)
        if mark_all([request | {"most_cells": 2 * most}], self.rules.reading.max_seconds) != ["marked"]:
            return "none"
        return "extract" if large else "twin"

    def _sheet(self, grid: Grid, marks: SheetMarks | None, large: bool) -> TwinSheet:
        lines, tables = (_of_sheet(frame, grid) for frame in (self.book.mapping, self.book.sheets))
        numeric = [
            str(letter)
            for table, letter, name in zip(lines["table"], lines["column"], lines["field"], strict=True)
            if _kind(str(table), str(name)) in _COUNTED
        ]
        headings = sorted({int(row) for row in tables["heading_row"]})
        only = None
        if large and marks is not None:
            most = self.rules.marking.max_cells // max(grid.cells.num_columns, 1)
            only = sorted({*headings, *marks.reasons})[:most]
        return TwinSheet(grid, numeric, headings, only)

    def _request(self, n: int, file: SourceFile, marks: Marks, source: Path, kind: str) -> dict[str, Any]:
        before = stamp_of(file.path)
        return {
            "source": str(source.resolve()),
            "target": str(self._place(n)),
            "marks": {name: packed(found) for name, found in marks.items()},
            "kind": kind,
            "name": before.source if before else file.name,
            "originals": [*(before.originals if before else ()), fingerprint(file.path)],
            "lang": self.lang,
            "most_cells": self.rules.marking.max_cells,
            "memory_mb": self.rules.reading.max_memory_mb,
        }

    def _place(self, n: int) -> Path:
        return self.folder / f"{n}.xlsx"


def _of_sheet(frame: pd.DataFrame, grid: Grid) -> pd.DataFrame:
    return frame.loc[(frame["file"] == grid.file) & (frame["sheet"] == grid.sheet)]


def _kind(table: str, field: str) -> str:
    """The kind of a field, '' where the column holds none (or answers)."""
    return next((f.kind for f in table_named(table).fields if f.name == field), "")
