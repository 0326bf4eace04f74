"""Which files lie under the paths: workbooks in a fixed order, with what was passed over and why."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from crm_sheets.errors import NothingToRead, OnlyLinksOut, OutputIsInput, PathNotFound
from crm_sheets.language.findings.files import CONTENTS, DENIED, HOW
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.opening.formats import EXCEL, TEXT
from crm_sheets.reading.opening.names import readable, told_apart
from crm_sheets.reading.opening.sorts import BOOK, OTHER, sort_of

PLAYBOOK = "playbook.xlsx"


@dataclass(frozen=True)
class SourceFile:
    """A file to read, and the name under which users know it: its path below the folder that they gave."""

    path: Path
    name: str


class FoundFiles(NamedTuple):
    """The workbooks under some paths, and what is said about files that were passed over."""

    files: list[SourceFile]
    passed: Problems


def discover(paths: Sequence[Path], leave_out: Path | None = None) -> FoundFiles:
    """The workbooks under the paths, by folder in the order given, sorted by name, each once.

    Left out in silence: Excel's ``~$`` lock files, hidden files and folders, the playbook, and everything in the folder
    ``leave_out`` (where we write). Other kinds of file in a folder are noted; a link that leads out of the folders
    given, or to nothing, is a problem, and so is a folder that cannot be looked into. Raises PathNotFound,
    NothingToRead (OnlyLinksOut where links out are all there is), and OutputIsInput.
    """
    found: dict[Path, SourceFile] = {}
    roots = [given.resolve() for given in paths]  # a link that users give themselves is meant
    leading_out: list[SourceFile] = []
    closed: list[SourceFile] = []
    for given in paths:
        if not _is_there(given):
            raise PathNotFound(path=given)
        if leave_out is not None and given.resolve().is_relative_to(leave_out.resolve()):
            raise OutputIsInput(path=given)
        closed += _closed(given)
        for source in _below(given):
            whole = source.path.resolve()
            if leave_out is not None and whole.is_relative_to(leave_out.resolve()):
                continue
            if not (whole.exists() and any(whole.is_relative_to(root) for root in roots)):
                leading_out.append(source)
            elif whole.is_file():  # what a link to a folder holds is found in the folder itself
                found.setdefault(whole, source)
    named = _told_apart(found.values())
    kinds = {source: sort_of(source.path) for source in named}
    books = [source for source, kind in kinds.items() if kind == BOOK]
    links = [source for source in leading_out if source.path.is_dir() or sort_of(source.path) == BOOK]
    if not books:
        given_as = ", ".join(readable(str(path)) for path in paths)
        if links:
            raise OnlyLinksOut(paths=given_as, first=links[0].name, count=len(links))
        raise NothingToRead(paths=given_as, formats=" ".join(kind.lstrip(".") for kind in EXCEL + TEXT))
    passed = (*_named("file_link", links), *_named("file_no_permission", closed), *passed_over(kinds))
    return FoundFiles(books, Problems(passed))


def _named(code: str, sources: Iterable[SourceFile]) -> Iterator[Problem]:
    details: dict[str, object] = {"why": DENIED["folder"]} if code == "file_no_permission" else {}
    return (Problem(code, source.name, details=details) for source in sources)


def passed_over(kinds: Mapping[SourceFile, str]) -> Iterator[Problem]:
    """What is said about files that are not read: a warning where somebody meant them to be, else a note."""
    for source, kind in kinds.items():
        if kind == OTHER:
            yield Problem("file_kind", source.name)
        elif kind != BOOK:
            yield Problem("file_unread", source.name, details={"what": CONTENTS[kind], "how": HOW[kind]})


def find_playbook(paths: Iterable[Path]) -> Path | None:
    """The playbook that lies in one of the folders given, or beside a folder named inbox."""
    for given in paths:
        is_inbox = given.absolute().name == "inbox"  # also where the path is only a dot
        for place in [given, given.absolute().parent] if is_inbox else [given]:
            if (place / PLAYBOOK).is_file():
                return place / PLAYBOOK
    return None


def _below(given: Path) -> list[SourceFile]:
    if given.is_file():
        return [] if _is_system(given.name) else [SourceFile(given, readable(given.name))]
    inside = (path for path in sorted(given.rglob("*")) if _is_file(path) or path.is_symlink())
    named = (SourceFile(path, readable(path.relative_to(given).as_posix())) for path in inside)
    return [source for source in named if not _hidden(source)]


def _closed(given: Path) -> Iterator[SourceFile]:
    """The folders that cannot be looked into."""
    for path in [given, *sorted(given.rglob("*"))] if given.is_dir() else []:
        if not path.is_symlink() and path.is_dir() and not _can_be_listed(path):
            source = SourceFile(path, readable(path.relative_to(given).as_posix() if path != given else given.name))
            yield from [] if _hidden(source) else [source]


def _can_be_listed(folder: Path) -> bool:
    try:
        with os.scandir(folder) as entries:
            next(entries, None)
    except OSError:
        return False
    return os.access(folder, os.X_OK)


def _is_there(path: Path) -> bool:
    with suppress(OSError):
        return path.exists()
    return False


def _is_file(path: Path) -> bool:
    """Whether it is a file; one in a folder that lets nobody in is none (the folder is named)."""
    with suppress(OSError):
        return path.is_file()
    return False


def _told_apart(sources: Iterable[SourceFile]) -> list[SourceFile]:
    """Files that would have one name get as many of their folders in front as it takes to tell them apart."""
    every = list(sources)
    groups: dict[str, list[Path]] = {}
    for source in every:
        groups.setdefault(source.name, []).append(source.path.absolute())
    names = told_apart(
        source.name if len(groups[source.name]) == 1 else _longer(source, groups[source.name]) for source in every
    )
    return [SourceFile(source.path, name) for source, name in zip(every, names, strict=True)]


def _longer(source: SourceFile, alike: list[Path]) -> str:
    own = source.path.absolute()
    depth = next(n for n in range(1, len(own.parts) + 1) if sum(p.parts[-n:] == own.parts[-n:] for p in alike) == 1)
    return source.name if depth == 1 else readable("/".join(own.parts[-depth:]))


def _hidden(source: SourceFile) -> bool:
    parts = source.name.split("/")
    return parts[-1] == PLAYBOOK or any(part.startswith(".") or _is_system(part) for part in parts)


def _is_system(name: str) -> bool:
    """Excel's lock files, and what Windows puts into folders."""
    return name.startswith("~$") or name.casefold() in ("thumbs.db", "desktop.ini")
