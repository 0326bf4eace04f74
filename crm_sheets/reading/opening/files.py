"""Which files lie under the paths: workbooks in a fixed order, with what was passed over and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from crm_sheets.errors import NothingToRead, OutputIsInput, PathNotFound
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.opening.formats import EXCEL, TEXT, XML
from crm_sheets.reading.opening.kinds import is_spreadsheet_2003

PLAYBOOK = "playbook.xlsx"


@dataclass(frozen=True)
class SourceFile:
    """A file to read, and the name under which users know it: its path below the folder that they gave."""

    path: Path
    name: str


def discover(paths: Sequence[Path], leave_out: Path | None = None) -> tuple[list[SourceFile], Problems]:
    """The workbooks under the paths, by folder in the order given, sorted by name, each once.

    Left out in silence: Excel's ``~$`` lock files, hidden files and folders, the playbook, and everything in the folder
    ``leave_out`` (where we write). Other kinds of file in a folder are noted; a link that leads out of the folders
    given, or to nothing, is a problem. Raises PathNotFound, NothingToRead, and OutputIsInput.
    """
    found: dict[Path, SourceFile] = {}
    roots = [given.resolve() for given in paths]  # a link that users give themselves is meant
    leading_out: list[SourceFile] = []
    for given in paths:
        if not given.exists():
            raise PathNotFound(path=given)
        if leave_out is not None and given.resolve().is_relative_to(leave_out.resolve()):
            raise OutputIsInput(path=given)
        for source in _below(given):
            whole = source.path.resolve()
            if leave_out is not None and whole.is_relative_to(leave_out.resolve()):
                continue
            if not (whole.exists() and any(whole.is_relative_to(root) for root in roots)):
                leading_out.append(source)
            elif whole.is_file():  # what a link to a folder holds is found in the folder itself
                found.setdefault(whole, source)
    named = _told_apart(found.values())
    books = [source for source in named if _is_book(source)]
    if not books:
        formats = " ".join(kind.lstrip(".") for kind in EXCEL + TEXT)
        raise NothingToRead(paths=", ".join(map(str, paths)), formats=formats)
    links = [Problem("file_link", source.name) for source in leading_out if source.path.is_dir() or _is_book(source)]
    return books, Problems((*links, *(Problem("file_kind", source.name) for source in named if not _is_book(source))))


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
        return [] if _is_system(given.name) else [SourceFile(given, given.name)]
    inside = (path for path in sorted(given.rglob("*")) if path.is_file() or path.is_symlink())
    named = (SourceFile(path, path.relative_to(given).as_posix()) for path in inside)
    return [source for source in named if not _hidden(source)]


def _told_apart(sources: Iterable[SourceFile]) -> list[SourceFile]:
    """Files that would have one name get as many of their folders in front as it takes to tell them apart."""
    every = list(sources)
    groups: dict[str, list[Path]] = {}
    for source in every:
        groups.setdefault(source.name, []).append(source.path.absolute())
    return [
        source if len(groups[source.name]) == 1 else SourceFile(source.path, _longer(source, groups[source.name]))
        for source in every
    ]


def _longer(source: SourceFile, alike: list[Path]) -> str:
    own = source.path.absolute()
    depth = next(n for n in range(2, len(own.parts) + 1) if sum(p.parts[-n:] == own.parts[-n:] for p in alike) == 1)
    return "/".join(own.parts[-depth:])


def _is_book(source: SourceFile) -> bool:
    suffix = source.path.suffix.lower()
    return suffix in EXCEL + TEXT or (suffix == XML and is_spreadsheet_2003(source.path))


def _hidden(source: SourceFile) -> bool:
    parts = source.name.split("/")
    return parts[-1] == PLAYBOOK or any(part.startswith(".") or _is_system(part) for part in parts)


def _is_system(name: str) -> bool:
    """Excel's lock files, and what Windows puts into folders."""
    return name.startswith("~$") or name.casefold() in ("thumbs.db", "desktop.ini")
