"""What was read from a file, kept under the hash of its bytes: a file that did not change is not opened again."""

import hashlib
import os
import sys
from contextlib import suppress
from functools import cache as once
from importlib.metadata import version
from pathlib import Path
from typing import Any

from crm_sheets.reading.opening.spool import answer_in

VARIABLE = "CRM_SHEETS_CACHE"  # a folder, or off
_OFF = ("", "0", "off", "no", "none")
_ENTRY = ".grids"
_KEEP = 0.8  # of the limit, when the oldest have to go: not again with the next file


class Cache:
    """Entries in one private folder; two runs may use it at once, and none minds what the other removes."""

    def __init__(self, folder: Path, limit_mb: int) -> None:
        self._folder, self._limit = folder, limit_mb * 2**20
        self._grew = False

    def key(self, path: Path, options: tuple[object, ...]) -> str:
        """Of the file's bytes, of how its name and the options have it read, and of our reading itself."""
        with path.open("rb") as stream:
            content = hashlib.file_digest(stream, "sha256")
        content.update(repr((path.suffix.lower(), *options, _reading())).encode())
        return content.hexdigest()

    def found(self, key: str) -> tuple[Path, dict[str, Any]] | None:
        """The entry's path and answer; a damaged one is removed and counts as none."""
        path = self._path(key)
        answer = answer_in(path)
        if answer is None:
            with suppress(OSError):
                path.unlink(missing_ok=True)
            return None
        with suppress(OSError):
            os.utime(path)  # the longest unused go first
        return path, answer

    def keep(self, key: str, made: Path) -> Path:
        """Move a file into its place, whole or not at all; its path afterwards."""
        place = self._path(key)
        try:
            made.chmod(0o600)
            made.replace(place)
        except OSError:  # on Windows while another run has the same entry mapped
            return made
        self._grew = True
        return place

    def trim(self) -> None:
        """Remove the entries that were longest unused where all together are larger than the limit."""
        if not self._grew:
            return
        entries = sorted(self._entries(), reverse=True)
        if sum(size for _, size, _ in entries) <= self._limit:
            return
        total = 0
        for _, size, path in entries:
            total += size
            if total > self._limit * _KEEP:
                with suppress(OSError):
                    path.unlink()

    def _entries(self) -> list[tuple[int, int, Path]]:
        """Last use, size and path of each entry."""
        found = []
        for path in self._folder.glob(f"*{_ENTRY}"):
            with suppress(OSError):  # another run was faster
                said = path.stat()
                found.append((said.st_mtime_ns, said.st_size, path))
        return found

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}{_ENTRY}"


def cache_folder() -> Path | None:
    """The user's folder for it, made where it is missing, readable by nobody else; None where there can be none."""
    said = os.environ.get(VARIABLE)
    if said is not None and said.strip().casefold() in _OFF:
        return None
    try:
        folder = Path(said) if said else _of_the_system() / "crm-sheets"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder.resolve() if _is_private(folder) else None
    except (OSError, RuntimeError):  # no home, no permission
        return None


def _of_the_system() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def _is_private(folder: Path) -> bool:
    """Ours, and nobody else may look in or put anything there; Windows keeps users' folders apart by itself."""
    if not hasattr(os, "getuid"):
        return True
    folder.chmod(0o700)
    return folder.stat().st_uid == os.getuid()


@once
def _reading() -> str:
    """What the cells depend on beside the file: our code that opens files, and the reader engine."""
    code, package = hashlib.sha256(), Path(__file__).parents[2]
    for path in sorted([*(package / "reading" / "opening").glob("*.py"), *(package / "ooxml").glob("*.py")]):
        code.update(path.read_bytes())
    return f"{code.hexdigest()} {version('fastexcel')} {sys.version_info[:2]}"
