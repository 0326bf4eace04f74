"""Which files lie under the paths: workbooks in a fixed order, with what was passed over and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from crm_sheets.errors import NothingToRead, PathNotFound
from crm_sheets.problems import Problem, Problems

EXCEL = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
TEXT = (".csv", ".tsv", ".txt")
PLAYBOOK = "playbook.xlsx"


@dataclass(frozen=True)
class SourceFile:
    """A file to read, and the name under which users know it: its path below the folder that they gave."""

    path: Path
    name: str


def discover(paths: Sequence[Path], leave_out: Path | None = None) -> tuple[list[SourceFile], Problems]:
    """The workbooks under the paths, sorted by name, each once.

    Left out in silence: Excel's ``~$`` lock files, hidden files and folders, the playbook, and everything in the folder
    ``leave_out`` (where we write). Other kinds of file in a folder are noted. Raises PathNotFound and NothingToRead.
    """
    found: dict[Path, SourceFile] = {}
    other: list[Problem] = []
    for given in paths:
        if not given.exists():
            raise PathNotFound(path=given)
        for source in _below(given):
            if leave_out is not None and source.path.resolve().is_relative_to(leave_out.resolve()):
                continue
            if source.path.suffix.lower() in EXCEL + TEXT:
                found.setdefault(source.path.resolve(), source)
            else:
                other.append(Problem("file_kind", source.name))
    if not found:
        formats = " ".join(kind.lstrip(".") for kind in EXCEL + TEXT)
        raise NothingToRead(paths=", ".join(map(str, paths)), formats=formats)
    return list(found.values()), Problems(tuple(other))


def find_playbook(paths: Iterable[Path]) -> Path | None:
    """The playbook that lies in one of the folders given, or beside a folder named inbox."""
    for given in paths:
        places = [given, given.parent] if given.name == "inbox" else [given]
        for place in places:
            if place.is_dir() and (place / PLAYBOOK).is_file():
                return place / PLAYBOOK
    return None


def _below(given: Path) -> list[SourceFile]:
    if given.is_file():
        return [SourceFile(given, given.name)]
    inside = (path for path in sorted(given.rglob("*")) if path.is_file())
    named = (SourceFile(path, path.relative_to(given).as_posix()) for path in inside)
    return [source for source in named if not _hidden(source)]


def _hidden(source: SourceFile) -> bool:
    parts = source.name.split("/")
    return parts[-1] == PLAYBOOK or any(part.startswith((".", "~$")) for part in parts)
