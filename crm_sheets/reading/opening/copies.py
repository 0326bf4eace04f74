"""Marked copies that came back: which file is read instead of which, and the column of reasons taken away again."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from crm_sheets.language.marking import REASON
from crm_sheets.ooxml.stamps import COPY, Stamp, fingerprint, stamp_of
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.grids import Grid

REASONS = frozenset(REASON)  # the heading in every language


@dataclass(frozen=True)
class Chosen:
    """The files to read, what is said about the others, and the names of those read that are marked copies."""

    files: list[SourceFile]
    problems: Problems
    copies: frozenset[str]


def without_copied_originals(files: Sequence[SourceFile]) -> Chosen:
    """Which files are read where copies lie among them: a copy instead of the original that it was made from.

    Of several copies of one original the one saved last is read (of equal ones the last by name). A copy whose original
    has changed since is not read, nor is an extract of a workbook too large for a copy. Each of these is said.
    """
    stamps = {file: stamp for file in files if (stamp := stamp_of(file.path)) is not None}
    if not stamps:
        return Chosen(list(files), Problems(), frozenset())
    extracts = {file for file, stamp in stamps.items() if stamp.kind != COPY}
    found = [Problem("file_extract", file.name, details={"source": stamps[file].source}) for file in extracts]
    passed = set(extracts)
    for group in _by_origin({file: stamp for file, stamp in stamps.items() if file not in extracts}):
        *older, newest = sorted(group, key=_age)
        others = [file for file in files if file not in group and file not in passed]
        same, changed = _originals(stamps[newest], others)
        if changed and not same:
            passed.update(group)
            details: dict[str, object] = {"source": changed[0].name}
            found += [Problem("file_copy_outdated", file.name, details=details) for file in group]
            continue
        same += [file for file in older if _is_among(file, stamps[newest])]  # the newest was made from that copy
        passed.update(older, same)
        found += [Problem("file_replaced", file.name, details={"copy": newest.name}) for file in same]
        found += [_older(file, stamps[newest], newest) for file in older if file not in same]
    left = [file for file in files if file not in passed]
    problems = Problems(tuple(sorted(found, key=lambda problem: problem.file)))
    return Chosen(left, problems, frozenset(file.name for file in left if file in stamps))


def without_reasons(grid: Grid) -> Grid:
    """The grid with every column empty that a check added (known by its heading): it is no data."""
    import pyarrow as pa

    cells = grid.cells
    for index, column in enumerate(cells.columns):
        if any(_holds(column, reason) for reason in REASONS):
            cells = cells.set_column(index, cells.schema.field(index), pa.nulls(len(column), column.type))
    return replace(grid, cells=cells)


def _holds(column: Any, text: str) -> bool:
    import pyarrow.compute as pc

    return bool(pc.index(column, text).as_py() >= 0)


def _by_origin(stamps: Mapping[SourceFile, Stamp]) -> list[list[SourceFile]]:
    """The copies by the workbook that was checked first."""
    groups: dict[object, list[SourceFile]] = {}
    for file, stamp in stamps.items():
        groups.setdefault(stamp.originals[0] if stamp.originals else file, []).append(file)
    return list(groups.values())


def _age(file: SourceFile) -> tuple[int, str]:
    try:
        return file.path.stat().st_mtime_ns, file.name
    except OSError:  # gone meanwhile; the reader says so
        return 0, file.name


def _is_among(file: SourceFile, stamp: Stamp) -> bool:
    """Whether the copy was made from this very file."""
    with suppress(OSError):
        sizes = {size for _, size in stamp.originals}
        return file.path.stat().st_size in sizes and fingerprint(file.path) in stamp.originals
    return False


def _originals(stamp: Stamp, others: Sequence[SourceFile]) -> tuple[list[SourceFile], list[SourceFile]]:
    """Of the other files those that the copy was made from, and those that only bear the name."""
    same = [file for file in others if _is_among(file, stamp)]
    return same, [file for file in others if file not in same and _one_name(file.name, stamp.source)]


def _one_name(name: str, other: str) -> bool:
    """Whether two names can be those of one file seen from different folders: the end of one is the other."""
    mine, theirs = name.casefold().split("/"), other.casefold().split("/")
    length = min(len(mine), len(theirs))
    return mine[-length:] == theirs[-length:]


def _older(file: SourceFile, stamp: Stamp, newest: SourceFile) -> Problem:
    details: dict[str, object] = {"source": stamp.source, "copy": newest.name}
    return Problem("file_copy_older", file.name, details=details)
