"""A copy of each version of each dropped file, by date and content: ``archive/2026-11-30/name [1a2b3c4d5e6f7a8b].csv``.

The letters are the beginning of the hash of its bytes.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from crm_sheets.delivery.manifest import hash_of
from crm_sheets.output.unfinished import UNFINISHED, unfinished

_DIGITS = 16  # of the hash: two different files share them once in ten thousand million million million pairs
_NAMED = re.compile(r"\[([0-9a-f]{16})\]")


def archived_copies(archive: Path) -> dict[tuple[str, str], Path]:
    """The copies that lie there by name of the file and beginning of its hash; of two the newer day."""
    found: dict[tuple[str, str], Path] = {}
    for day in sorted(archive.iterdir()) if archive.is_dir() else []:
        for place in sorted(day.rglob("*")) if day.is_dir() else []:
            told = _NAMED.search(place.stem)
            if told and place.is_file() and not place.name.startswith("."):
                stem = place.stem.replace(f" {told[0]}", "")
                found[place.relative_to(day).with_name(f"{stem}{place.suffix}").as_posix(), told[1]] = place
    return found


def archive_version(archive: Path, name: str, source: Path, digest: str, day: date) -> Path | None:
    """Copy a file into the folder of the day; None when it is another than the one that was hashed (it changed).

    The copy is whole or not there, with the time of the file. Raises OSError, such as of a full disk; then nothing of
    it is left.
    """
    place = (archive / day.isoformat() / name).with_name(f"{Path(name).stem} [{digest[:_DIGITS]}]{Path(name).suffix}")
    place.parent.mkdir(parents=True, exist_ok=True)
    new = unfinished(place)
    try:
        shutil.copy2(source, new)
        if hash_of(new) != digest:
            return None
        new.replace(place)
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)
    return place


def short_digest(digest: str) -> str:
    """The beginning of a hash by which copies are named."""
    return digest[:_DIGITS]


def sweep_archive(archive: Path) -> None:
    """Remove what a killed program left behind."""
    for left in _unfinished(archive):
        with suppress(OSError):
            left.unlink()


def _unfinished(archive: Path) -> Iterator[Path]:
    yield from archive.rglob(f"{UNFINISHED}*") if archive.is_dir() else []
