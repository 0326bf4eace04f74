"""Files asked of the reading children: each answered from the cache or by a child, under the limits of the playbook."""

import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.reading.opening.cache import Cache, cache_folder
from crm_sheets.reading.opening.child import Child
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.passwords import SILENT
from crm_sheets.reading.opening.pool import Pool, Seat, useful
from crm_sheets.reading.opening.refused import why_denied

_PREFIX = "crm-sheets-grids-"
_LEFT_SECONDS = 86_400
_FLOOR_MB = 192  # what the libraries and the smallest workbook take
_KB_A_BYTE = 30  # what a larger one may take: 41 KB of .xls with one far cell hold 1.2 GB of blanks


@dataclass(frozen=True)
class Answer:
    """What became of one file: the worker's answer, where the cells are, and the key under which they may be kept."""

    said: dict[str, Any]
    spool: Path | None = None
    key: str = ""  # none: nothing to keep, or kept already
    typed: Path | None = None  # the spool of what a child made of the cells


@dataclass(frozen=True)
class Typing:
    """How children type what they open: by a module that has ``type_file(request)``, and what it is told of rules."""

    module: str
    look: bytes


@dataclass
class Jobs:
    """The work of one reader: a folder for what is read, the children, and what was asked of them so far."""

    rules: ReadingRules
    own_too: bool
    files: int  # about how many there will be
    start: Callable[[], Child]
    _asked: "dict[Path, Future[Answer]]" = field(default_factory=dict)
    _numbers: "count[int]" = field(default_factory=count)
    _typing: Typing | None = None

    def __post_init__(self) -> None:
        place = cache_folder() if self.rules.cache_mb else None
        # Windows keeps mapped files open; what cannot be removed there goes with the system's own clean-up.
        self._folder = TemporaryDirectory(prefix=_PREFIX, dir=place, ignore_cleanup_errors=True)
        self._cache = Cache(place, self.rules.cache_mb) if place else None
        self._pool = Pool(useful(self.files), self.start)
        _sweep(Path(self._folder.name))

    def begin(self, files: Sequence[SourceFile], typing: Typing | None = None) -> None:
        """Ask for the files, each once, and with ``typing`` to type them; nothing is waited for."""
        if typing is not None:
            self._look.write_bytes(typing.look)
            self._typing = typing
        for file in files:
            if file.path not in self._asked:
                self._asked[file.path] = self._submit(file, SILENT)

    def result(self, file: SourceFile) -> Answer:
        """Wait for a file that was asked for; what can be kept is in the cache then."""
        return self._kept(self._asked.pop(file.path).result())

    def again(self, file: SourceFile, passwords: Sequence[str]) -> Answer:
        """Ask once more with these passwords, and wait; what they open is never kept."""
        return self._submit(file, passwords).result()

    def fits(self, rules: ReadingRules) -> bool:
        """Whether what was asked is what these rules would have asked."""
        return _limits(rules) == _limits(self.rules)

    def close(self) -> None:
        """End the children; what was read is gone but for what the cache keeps."""
        self._pool.close()
        if self._cache:
            self._cache.trim()
        self._folder.cleanup()

    def _submit(self, file: SourceFile, passwords: Sequence[str]) -> "Future[Answer]":
        return self._pool.submit(lambda seat: self._typed(seat, file, self._answer(seat, file.path, tuple(passwords))))

    def _typed(self, seat: Seat, file: SourceFile, answer: Answer) -> Answer:
        """The answer with what the child made of the cells; a child that cannot leaves that to whoever asked."""
        if self._typing is None or answer.spool is None or answer.said["status"] != "read":
            return answer
        place = Path(self._folder.name) / str(next(self._numbers))
        request = {"module": self._typing.module, "look": str(self._look), "typed": str(place), "name": file.name}
        request |= {"path": str(file.path), "cells": str(answer.spool)}
        try:
            said = seat.ask(request, self.rules.max_seconds)
        except (TimeoutError, EOFError):
            return answer
        return replace(answer, typed=place) if said["status"] == "typed" else answer

    @property
    def _look(self) -> Path:
        return Path(self._folder.name) / "look"

    def _answer(self, seat: Seat, path: Path, passwords: tuple[str, ...]) -> Answer:
        try:
            before = path.stat()
            if before.st_size > self.rules.max_mb * 2**20:
                return _over("size", f"{before.st_size / 2**20:.1f}", self.rules.max_mb)
            key = self._key(path) if passwords == SILENT else ""
            found = self._cache.found(key) if self._cache and key else None
            if found:
                return Answer(found[1], found[0])
            made = self._by_child(seat, path, before.st_size, passwords)
            same = path.stat().st_mtime_ns == before.st_mtime_ns  # else the key may be of other bytes
        except PermissionError as denied:
            return Answer({"status": "denied", "why": why_denied(denied)})
        except OSError as gone:
            return Answer({"status": "damaged", "why": gone.strerror or str(gone)})
        keeps = same and made.said["status"] == "read"
        return Answer(made.said, made.spool, key if keeps else "")

    def _by_child(self, seat: Seat, path: Path, size: int, passwords: tuple[str, ...]) -> Answer:
        spool = Path(self._folder.name) / str(next(self._numbers))
        memory = min(self.rules.max_memory_mb, _FLOOR_MB + size * _KB_A_BYTE // 1024)
        request = {
            "path": str(path.resolve()),
            "spool": str(spool),
            "own_too": self.own_too,
            "memory_mb": memory,
            "max_mb": self.rules.max_mb,
            "max_rows": self.rules.max_rows,
            "max_cells": self.rules.max_cells,
            "passwords": passwords,
        }
        try:
            said = seat.ask(request, self.rules.max_seconds)
        except TimeoutError:
            return _over("time", "", self.rules.max_seconds)
        except EOFError:
            return Answer({"status": "crash", "limit": memory})
        if said["status"] == "limit" and said.get("which") == "memory":
            return _over("memory" if memory == self.rules.max_memory_mb else "memory_odd", "", memory)
        return Answer(said, spool)

    def _key(self, path: Path) -> str:
        options = (self.own_too, self.rules.max_rows, self.rules.max_cells, self.rules.max_mb)
        return self._cache.key(path, options) if self._cache else ""

    def _kept(self, answer: Answer) -> Answer:
        if self._cache is None or answer.spool is None or not answer.key:
            return answer
        return replace(answer, spool=self._cache.keep(answer.key, answer.spool), key="")


def _limits(rules: ReadingRules) -> tuple[object, ...]:
    """All that an answer depends on; a cache that is switched off must not have been used either."""
    limits = (rules.max_mb, rules.max_seconds, rules.max_memory_mb, rules.max_rows, rules.max_cells)
    return (*limits, rules.cache_mb > 0)


def _over(which: str, value: str, limit: int) -> Answer:
    return Answer({"status": "limit", "which": which, "value": value, "limit": limit})


def _sweep(folder: Path) -> None:
    """Customers' data that a killed run left beside our new folder go when they are a day older than it."""
    for left in folder.parent.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if folder.stat().st_mtime - left.stat().st_mtime > _LEFT_SECONDS:
                shutil.rmtree(left, ignore_errors=True)
