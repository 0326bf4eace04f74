"""Output files that appear whole or not at all: written beside their place first, then moved there one by one."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from crm_sheets.errors import OutputNotWritable

_PREFIX = ".crm-sheets-"


@dataclass
class Output:
    """Files being written: ``path(name)`` gives each its place to be written, ``placed`` says where they ended up."""

    folder: Path
    _staging: Path
    _names: list[str] = field(default_factory=list)
    placed: dict[str, Path] = field(default_factory=dict)

    def path(self, name: str) -> Path:
        """Where to write the file of that name (``data/sales.csv`` makes the folder)."""
        self._names.append(name)
        place = self._staging / name
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def place(self) -> None:
        """Move every file to its place; one that is open in Excel stays, and the new one gets a number beside it."""
        for name in self._names:
            self.placed[name] = _moved(self._staging / name, self.folder / name)


@contextmanager
def output_folder(folder: Path) -> Iterator[Output]:
    """A context that writes files into ``folder``; when it fails or is killed, the old files are all still there.

    Raises OutputNotWritable when the folder cannot be made or written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        staging = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=folder))
    except OSError as error:
        raise OutputNotWritable(path=folder, why=error.strerror or error) from error
    try:
        output = Output(folder, staging)
        yield output
        output.place()
    except OSError as error:
        raise OutputNotWritable(path=folder, why=error.strerror or error) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _moved(made: Path, place: Path) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        made.replace(place)
    except PermissionError:
        for number in range(2, 100):
            beside = place.with_name(f"{place.stem} ({number}){place.suffix}")
            try:
                made.replace(beside)
            except PermissionError:
                continue
            return beside
        raise
    return place


def _sweep(folder: Path) -> None:
    """Remove what a killed run left behind."""
    for old in folder.glob(f"{_PREFIX}*"):
        shutil.rmtree(old, ignore_errors=True)
