"""The files of a drop folder as they are now, and which of them a spreadsheet program has open.

A folder is always listed as a whole. Events of the system are not used: they are lost on network shares, say nothing of
the files of a folder that is moved in, and end when the folder is made anew.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from crm_sheets.dropping.desks import Desk, is_other_desk, is_ours
from crm_sheets.reading.opening.files import PLAYBOOK

_UNFINISHED = (".crdownload", ".part", ".partial", ".tmp", ".download", ".opdownload")
_SYSTEM = ("thumbs.db", "desktop.ini")
_LOCKS = ("~$", ".~lock.", ".~")  # Excel and WPS, LibreOffice (which ends with #), WPS
_STALE = 86_400.0  # seconds after which a lock file is one that a crash left behind


class Version(NamedTuple):
    """What tells without opening it that a file is another than before: bytes, time of modification, inode."""

    size: int
    modified: int
    inode: int


@dataclass
class Listing:
    """The files by name (the path below the folder, with /) with their version, and the names of those that are open.

    ``closed`` are sub-folders that nobody may look into, ``links`` what leads elsewhere: neither is read.
    """

    files: dict[str, Version] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)
    closed: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


def inbox_listing(desk: Desk, now: float) -> Listing:
    """What lies in the inbox and its sub-folders, but for desks of their own, hidden files and our own folders.

    ``now`` are the seconds of the clock on the wall, to tell lock files that a crash left behind: after a day nobody
    believes them. Raises OSError where the inbox is gone or cannot be looked into.
    """
    found = Listing()
    _list(desk.inbox, "", desk.inbox == desk.folder, now, found)
    found.open &= found.files.keys()
    return found


def _list(folder: Path, before: str, is_desk: bool, now: float, found: Listing) -> None:
    with os.scandir(folder) as inside:
        entries = sorted(inside, key=lambda entry: entry.name)
    for entry in entries:
        name = f"{before}{entry.name}"
        if entry.is_symlink():
            found.links += [name] if not entry.name.startswith(".") else []
        elif entry.is_dir():
            if not entry.name.startswith(".") and not (is_desk and is_ours(entry.name)):
                _list_inside(Path(entry.path), name, now, found)
        else:
            _put(entry, name, before, now, found)


def _list_inside(folder: Path, name: str, now: float, found: Listing) -> None:
    if is_other_desk(folder):
        return
    try:
        _list(folder, f"{name}/", False, now, found)
    except PermissionError:
        found.closed.append(name)
    except FileNotFoundError:  # taken away meanwhile
        return


def _put(entry: "os.DirEntry[str]", name: str, before: str, now: float, found: Listing) -> None:
    """A file, or what the lock beside a file says of it."""
    lock = next((mark for mark in _LOCKS if entry.name.startswith(mark)), "")
    try:
        told = entry.stat()
    except OSError:  # gone meanwhile
        return
    if not lock:
        if S_ISREG(told.st_mode) and not _is_passed_over(entry.name):  # a pipe would be waited for without end
            found.files[name] = Version(told.st_size, told.st_mtime_ns, told.st_ino)
    elif not now - told.st_mtime > _STALE:
        found.open.add(before + entry.name.removeprefix(lock).removesuffix("#" if lock == ".~lock." else ""))


def _is_passed_over(name: str) -> bool:
    """Hidden files, the rules, what the system puts there, and downloads that are not finished."""
    plain = name.casefold()
    return name.startswith(".") or name == PLAYBOOK or plain in _SYSTEM or plain.endswith(_UNFINISHED)
