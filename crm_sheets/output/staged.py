"""Output files that appear whole or not at all.

Every file is written in full into a hidden folder beside its place; only when all of them are there are they moved, one
right after the other. Each move is atomic: a file is the old one or the new one, never half of one, and a run that
fails or is killed while it reads, computes or writes leaves every old file as it was. No system can move several files
in one step: a kill between two moves (the moves take about a millisecond together, and Ctrl-C waits for them) leaves
some new files beside some old ones, each whole; the next run replaces them all. What a killed run left behind is
removed by the next run into the same folder. A workbook in which somebody has worked is never replaced: it is kept
under another name. A hidden file (its name begins with a dot) is for ourselves: it is moved last, is not named among
the files placed, and stays the old one when it cannot be replaced.
"""

import shutil
import signal
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import Path

from crm_sheets.errors import OutputInUse, OutputNotWritable
from crm_sheets.output.edited import is_filled_in
from crm_sheets.output.locks import locked
from crm_sheets.output.unfinished import UNFINISHED

_LOCK = ".crm-sheets-lock"


@dataclass
class Output:
    """Files being written: ``path(name)`` gives each its place to be written, ``placed`` says where they ended up.

    ``kept`` says where an older file of that name went because somebody had worked in it. ``called`` holds what some
    names become in the folder; everything else here speaks of a file by the name that it was asked for with.
    """

    folder: Path
    _staging: Path
    _names: dict[str, None] = field(default_factory=dict)  # each once, in order
    placed: dict[str, Path] = field(default_factory=dict)
    kept: dict[str, Path] = field(default_factory=dict)
    called: Mapping[str, str] = field(default_factory=dict)
    _outdated: list[Path] = field(default_factory=list)

    @property
    def begun(self) -> bool:
        """Whether any file has been asked for."""
        return bool(self._names)

    def path(self, name: str) -> Path:
        """Where to write the file of that name (``data/sales.csv`` makes the folder)."""
        self._names[name] = None
        place = self._staging / name
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def name_of(self, name: str) -> str:
        """What the file of that name is called in the folder."""
        return self.called.get(name, name)

    def remove(self, outdated: Iterable[Path]) -> None:
        """Files of an earlier run that go once the new ones are in their place, with folders that are empty then."""
        self._outdated += outdated

    def place(self) -> None:
        """Move every file to its place.

        A file that is open in Excel stays, and the new one gets a number beside it; one that somebody has worked in is
        kept under another name.
        """
        hidden = [name for name in self._names if name.startswith(".")]
        names = [name for name in self._names if name not in hidden]
        for name in names:
            _prepare(self._place_of(name))
        precious = [name for name in names if _is_precious(self._place_of(name))]
        for name in precious:
            shutil.copy2(self._place_of(name), self._copy_of(name))
        with _undisturbed():
            for name in precious:
                self.kept[name] = _free_name(self._place_of(name), "kept")
                self._copy_of(name).replace(self.kept[name])
            for name in names:
                self._place(name)
            for name in hidden:
                with suppress(OSError):
                    (self._staging / name).replace(self.folder / name)
        for old in self._outdated:
            with suppress(OSError):  # open elsewhere: it goes next time
                old.unlink()
                for folder in old.parents:
                    if folder == self.folder:
                        break
                    folder.rmdir()

    def _place(self, name: str) -> None:
        place = self._place_of(name)
        self.placed[name] = _moved(self._staging / name, place)
        if self.placed[name] != place and name in self.kept:  # open in Excel: it is still there itself
            self.kept.pop(name).unlink()

    def _place_of(self, name: str) -> Path:
        return self.folder / self.name_of(name)

    def _copy_of(self, name: str) -> Path:
        """A copy is kept, so that at every moment the name itself holds the old file or the new one."""
        return self._staging / f"{name}.kept"


@contextmanager
def output_folder(folder: Path) -> Iterator[Output]:
    """A context that writes files into ``folder``; when it fails or is killed, the old files are all still there.

    Raises OutputNotWritable when the folder cannot be made or written, OutputInUse when another run writes there.
    """
    is_new = not folder.is_dir()
    with _refusing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _LOCK).touch()
    try:
        with locked(folder / _LOCK) as alone:  # or two runs would remove each other's unfinished files
            if not alone:
                raise OutputInUse(path=folder)
            with _staged(folder) as output:
                yield output
    finally:
        if is_new:
            with suppress(OSError):  # only a folder that stayed empty goes
                folder.rmdir()


@contextmanager
def _staged(folder: Path) -> Iterator[Output]:
    with _refusing(folder):
        _sweep(folder)
        staging = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=folder))
    output = Output(folder, staging)
    try:
        yield output
        output.place()
    except OSError as error:
        if not output.begun:
            raise  # reading failed, this folder has nothing to do with it
        raise _not_writable(folder, error) from error
    except OutputNotWritable as error:
        if not Path(str(error.values["path"])).is_relative_to(staging):
            raise
        raise _not_writable(folder, error.values["why"]) from error  # by the name that the user knows
    finally:
        shutil.rmtree(staging, ignore_errors=True)


@contextmanager
def _refusing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _not_writable(folder, error) from error


def _not_writable(folder: Path, why: object) -> OutputNotWritable:
    return OutputNotWritable(path=folder, why=getattr(why, "strerror", None) or why)


def _prepare(place: Path) -> None:
    """Make the folder of a file, and find out before the first move that one cannot be moved."""
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.is_dir():
        raise OutputNotWritable(path=place, why=IsADirectoryError(21, "Is a directory"))


def _moved(made: Path, place: Path) -> Path:
    try:
        made.replace(place)
    except PermissionError:
        place = _free_name(place)
        made.replace(place)
    return place


def _is_precious(place: Path) -> bool:
    return place.suffix in (".xlsx", ".xlsm") and place.is_file() and is_filled_in(place)


def _free_name(place: Path, word: str = "") -> Path:
    """The next free name with the word and a number: never that of a file which somebody may have filled in."""
    first = [place.with_name(f"{place.stem} ({word}){place.suffix}")] if word else []
    numbered = (place.with_name(f"{place.stem} ({f'{word} {n}'.strip()}){place.suffix}") for n in count(2))
    return next(name for name in chain(first, numbered) if not name.exists())


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C has to wait until the block is done (only the main thread can say so)."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before or signal.SIG_DFL)


def _sweep(folder: Path) -> None:
    """Remove what a killed run left behind; nobody else writes here now."""
    for old in folder.glob(f"{UNFINISHED}*"):
        shutil.rmtree(old, ignore_errors=True)
        with suppress(OSError):  # a single file
            old.unlink(missing_ok=True)
