"""The archive without a customer: each copy that names them is written anew as a plain workbook."""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from crm_sheets.dropping.archive import sweep_archive
from crm_sheets.jobs.grids_of_files import grids_of
from crm_sheets.jobs.person_meant import PersonMeant
from crm_sheets.marking.twin import TwinSheet, write_twin
from crm_sheets.ooxml.beside_cells import said_beside_cells
from crm_sheets.output.unfinished import unfinished
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.without_person import KnownPerson, without_person

_REWRITTEN = "(rewritten)"
_DIGEST = re.compile(r"([0-9a-f]{8})\]?$")  # the end of what a copy is told by
_SOMEBODY = "customer"  # instead of a name


def archive_without(
    archive: Path, archived: Iterable[Path], meant: PersonMeant, unread: list[Path]
) -> tuple[list[Path], int]:
    """Rewrite the copies that name somebody, in cells, comments, names of sheets or their own; the new ones, and rows.

    A copy that cannot be read is added to ``unread`` and stays. Raises OSError.
    """
    sweep_archive(archive)
    person, written, rows = meant.person, [], 0
    for place, grids in grids_of(list(archived), unread):
        told = [without_person(grid, person, *meant.around(place, grid)) for grid in grids]
        count = sum(changed for _, changed in told)
        new = _new_place(archive, place, person)
        named = (*place.relative_to(archive).parts[:-1], _stem(place), *(grid.sheet for grid in grids))
        is_called = any(map(person.is_called_in, named))
        if count or (grids and (is_called or any(map(person.is_mentioned, said_beside_cells(place))))):
            _write(new, [grid for grid, _ in told], person)
            if new != place:
                place.unlink()
            written.append(new)
            rows += count
    for folder in sorted((place for place in archive.rglob("*") if place.is_dir()), reverse=True):
        with suppress(OSError):  # only what is empty goes
            folder.rmdir()
    return written, rows


def _new_place(archive: Path, place: Path, person: KnownPerson) -> Path:
    """Where the copy goes: its name as it was, but for a name of the customer in it or in its folders."""
    digest = _DIGEST.search(place.stem)
    named = f"{_plain(_stem(place), person)} {_REWRITTEN}{f' {digest[1]}' if digest else ''}.xlsx"
    return archive.joinpath(*(_plain(part, person) for part in place.relative_to(archive).parts[:-1]), named)


def _stem(place: Path) -> str:
    """The name of a copy without what tells copies apart."""
    return place.stem.partition(" [")[0].partition(f" {_REWRITTEN}")[0]


def _plain(name: str, person: KnownPerson) -> str:
    return _SOMEBODY if person.is_called_in(name) else name


def _write(new: Path, grids: list[Grid], person: KnownPerson) -> None:
    new.parent.mkdir(parents=True, exist_ok=True)
    aside = unfinished(new)
    write_twin(aside, [TwinSheet(replace(grid, sheet=_plain(grid.sheet, person))) for grid in grids])
    aside.replace(new)
