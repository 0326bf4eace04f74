"""The workbooks and texts in a folder as grids, whatever they hold; files that hold no tables."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from crm_sheets.jobs.run_log import LOG, LOG_BOOK
from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.formats import EXCEL, TEXT, XML
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.opening.guard import GuardedReader

_BOOKS = (*EXCEL, *TEXT, XML)
_HIDDEN = (".", "~$")


def files_of_tables(folder: Path, beside: Collection[Path] = ()) -> tuple[list[Path], list[Path]]:
    """The files below a folder that hold tables, and the others; none of the folders ``beside``, none that is hidden.

    The log of runs is neither: it holds names of files alone.
    """
    found = [place for place in sorted(folder.rglob("*")) if place.is_file()] if folder.is_dir() else []
    shown = [
        place
        for place in found
        if not place.name.startswith(_HIDDEN) and place.name not in (LOG, LOG_BOOK) and not {*beside} & {*place.parents}
    ]
    books = [place for place in shown if place.suffix.casefold() in _BOOKS]
    return books, [place for place in shown if place.suffix.casefold() not in _BOOKS]


def grids_of(places: Collection[Path], unread: list[Path]) -> Iterator[tuple[Path, list[Grid]]]:
    """Each file with its sheets; those that cannot be read are added to ``unread``."""
    with GuardedReader(replace(ReadingRules(), cache_mb=0), own_too=True) as reader:
        files = [SourceFile(place, place.name) for place in places]
        for file, (grids, found) in zip(files, reader.read(files, lambda _: None), strict=True):
            if any(problem.level == "error" for problem in found):
                unread.append(file.path)
            yield file.path, grids
