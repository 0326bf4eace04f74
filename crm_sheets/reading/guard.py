"""Reads untrusted files in a child process with limits on time and memory; a file that kills it is only named."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any

from crm_sheets.language import Text
from crm_sheets.playbook.sections import ReadingRules
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.child import Child
from crm_sheets.reading.files import SourceFile
from crm_sheets.reading.grids import Grid

_WHY = {
    "size": Text("文件有 {value} MB，上限 {limit} MB", "{value} MB, the limit is {limit} MB"),
    "time": Text("超过 {limit} 秒还没读完", "not read after {limit} seconds"),
    "memory": Text("内存超过 {limit} MB", "more than {limit} MB of memory"),
    "crash": Text(
        "读取程序中断，文件损坏或需要的内存超过 {limit} MB",
        "the reader broke off: damaged, or more than {limit} MB needed",
    ),
}
_PREFIX = "crm-sheets-grids-"
_LEFT_SECONDS = 86_400
_CODES = {"protected": "file_protected", "own": "file_own_output"}


@dataclass
class GuardedReader:
    """A context in which files are read, with ``own_too`` also our own output; the grids stay valid until it ends."""

    rules: ReadingRules
    own_too: bool = False
    _folder: TemporaryDirectory[str] = field(init=False)
    _child: Child | None = field(default=None, init=False)
    _count: int = field(default=0, init=False)

    def __enter__(self) -> "GuardedReader":
        # Windows keeps mapped files open; what cannot be removed there goes with the system's own clean-up.
        self._folder = TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True)
        _sweep(Path(self._folder.name))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end_child()
        self._folder.cleanup()

    def read(
        self, files: Sequence[SourceFile], progress: Callable[[str], None]
    ) -> Iterator[tuple[list[Grid], Problems]]:
        """The grids of each file in order, or the problem that kept it from being read."""
        for file in files:
            progress(file.name)
            yield self._one(file)

    def _one(self, file: SourceFile) -> tuple[list[Grid], Problems]:
        try:
            megabytes = file.path.stat().st_size / 2**20
        except OSError as gone:
            return [], Problems.of(Problem("file_damaged", file.name, details={"why": gone.strerror or gone}))
        if megabytes > self.rules.max_mb:
            return [], _refused(file, "file_limit", "size", self.rules.max_mb, f"{megabytes:.1f}")
        try:
            answer = self._ask(file.path.resolve())
        except TimeoutError:
            self._end_child()
            return [], _refused(file, "file_limit", "time", self.rules.max_seconds)
        except EOFError:
            self._end_child()
            return [], _refused(file, "file_damaged", "crash", self.rules.max_memory_mb)
        return self._answered(file, answer)

    def _ask(self, path: Path) -> dict[str, Any]:
        """The worker's answer, from a new child if the last one had to end."""
        self._count += 1
        folder = Path(self._folder.name) / str(self._count)
        folder.mkdir()
        if self._child is None:
            self._child = Child()
        request = {"path": str(path), "folder": str(folder), "own_too": self.own_too}
        return self._child.ask(request | {"memory_mb": self.rules.max_memory_mb}, self.rules.max_seconds)

    def _answered(self, file: SourceFile, answer: dict[str, Any]) -> tuple[list[Grid], Problems]:
        status = answer["status"]
        if status == "read":
            return [_grid(file, sheet) for sheet in answer["sheets"]], Problems()
        if status == "limit":
            return [], _refused(file, "file_limit", "memory", self.rules.max_memory_mb)
        code = _CODES.get(status, "file_damaged")
        return [], Problems.of(Problem(code, file.name, details={"why": answer.get("why", "")}))

    def _end_child(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None


def _refused(file: SourceFile, code: str, why: str, limit: int, value: str = "") -> Problems:
    text = _WHY[why]
    worded = Text(text("zh", value=value, limit=limit), text("en", value=value, limit=limit))
    return Problems.of(Problem(code, file.name, details={"why": worded}))


def _grid(file: SourceFile, sheet: dict[str, Any]) -> Grid:
    import pyarrow as pa

    with pa.memory_map(sheet["path"]) as source:
        cells = pa.ipc.open_file(source).read_all()
    first = sheet["first_column"]
    merged = tuple((top, left - first, bottom, right - first) for top, left, bottom, right in sheet["merged"])
    return Grid(file.name, sheet["name"], cells, first, merged, sheet["hidden"], sheet["uncalculated"])


def _sweep(folder: Path) -> None:
    """Customers' data that a killed run left beside our new folder go when they are a day older than it."""
    for left in folder.parent.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if folder.stat().st_mtime - left.stat().st_mtime > _LEFT_SECONDS:
                shutil.rmtree(left, ignore_errors=True)
