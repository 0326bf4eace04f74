"""Which versions of which files were answered, as a hidden JSON file in the folder of results: it survives the program.

It holds names of files and hashes, and nothing of what is in them. It is written whole or not at all, after everything
that it says has been done: whoever is stopped before finds the same files to be done and does them again.
"""

import json
from collections.abc import Mapping
from dataclasses import astuple, dataclass, field, replace
from pathlib import Path
from typing import Any

from crm_sheets.dropping.listing import Version

JOURNAL = ".crm-sheets-drop.json"
_VERSION = 1


@dataclass(frozen=True)
class Dropped:
    """A file as it was answered: its version, the hash of its bytes, whether it is an answer of ours.

    ``answer`` is the answer's name beside it, "" where it has none; ``unreadable`` the code of the problem for which it
    cannot be read ("" where it can), ``sentence`` its words, ``since`` when that was seen (seconds since 1970).
    """

    version: Version
    digest: str
    is_ours: bool = False
    answer: str = ""
    unreadable: str = ""
    sentence: str = ""
    since: float = 0.0


@dataclass(frozen=True)
class Journal:
    """What was answered by name of the file, the rules it was answered by (their version), and the run's log entry."""

    files: Mapping[str, Dropped] = field(default_factory=dict)
    rules: tuple[int, ...] = ()
    entry: Mapping[str, Any] = field(default_factory=dict)

    def with_file(self, name: str, dropped: Dropped | None) -> "Journal":
        """The same with one file changed, or without it."""
        files = {other: told for other, told in self.files.items() if other != name}
        return replace(self, files=files if dropped is None else {**files, name: dropped})

    def write(self, out: Path) -> None:
        """Write it. Raises OSError."""
        out.mkdir(parents=True, exist_ok=True)
        files = {name: [*told.version, *astuple(told)[1:]] for name, told in self.files.items()}
        new = out / f"{JOURNAL}.new"
        told = {"version": _VERSION, "files": files, "rules": list(self.rules), "entry": dict(self.entry)}
        new.write_text(json.dumps(told, ensure_ascii=True, indent=0), "utf-8", newline="\n")
        new.replace(out / JOURNAL)


def journal_in(out: Path) -> Journal:
    """The journal in a folder of results; empty where there is none or it is damaged: then all is done once more."""
    try:
        told = json.loads((out / JOURNAL).read_text("utf-8"))
        files = {name: _dropped(*line) for name, line in told["files"].items()}
        return Journal(files, tuple(told["rules"]), dict(told["entry"]))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Journal()


def _dropped(size: int, modified: int, inode: int, *more: Any) -> Dropped:
    return Dropped(Version(size, modified, inode), *more)
