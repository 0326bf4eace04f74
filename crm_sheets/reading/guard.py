"""Reads untrusted files in a child process with limits on time and memory; a file that kills the child is only named."""

import json
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from crm_sheets.language import Text
from crm_sheets.playbook.sections import ReadingRules
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.files import SourceFile
from crm_sheets.reading.grids import Grid

_WHY = {
    "size": Text("文件有 {value} MB，上限 {limit} MB", "{value} MB, the limit is {limit} MB"),
    "time": Text("超过 {limit} 秒还没读完", "not read after {limit} seconds"),
    "memory": Text("内存超过 {limit} MB", "more than {limit} MB of memory"),
    "crash": Text("读取程序中断，文件损坏或需要的内存超过 {limit} MB", "the reader broke off: damaged, or more than {limit} MB needed"),
}
_CODES = {"protected": "file_protected", "own": "file_own_output", "limit": "file_limit"}


@dataclass
class GuardedReader:
    """A context in which files are read; the grids stay valid until it ends."""

    rules: ReadingRules
    _folder: tempfile.TemporaryDirectory[str] = field(init=False)
    _child: "_Child | None" = field(default=None, init=False)
    _count: int = field(default=0, init=False)

    def __enter__(self) -> "GuardedReader":
        # Windows keeps mapped files open; what cannot be removed there goes with the system's own clean-up.
        self._folder = tempfile.TemporaryDirectory(prefix="crm-sheets-", ignore_cleanup_errors=True)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._child:
            self._child.end()
        self._folder.cleanup()

    def read(self, files: Sequence[SourceFile], progress: Callable[[str], None]) -> Iterator[tuple[list[Grid], Problems]]:
        """The grids of each file in order, or the problem that kept it from being read."""
        for file in files:
            progress(file.name)
            yield self._one(file)

    def _one(self, file: SourceFile) -> tuple[list[Grid], Problems]:
        megabytes = file.path.stat().st_size // 2**20
        if megabytes > self.rules.max_mb:
            return [], self._problem(file, "file_limit", "size", megabytes, self.rules.max_mb)
        self._count += 1
        folder = Path(self._folder.name) / str(self._count)
        folder.mkdir()
        if self._child is None:
            self._child = _Child(self.rules.max_memory_mb)
        try:
            answer = self._child.ask(file.path.resolve(), folder, self.rules.max_seconds)
        except (TimeoutError, EOFError) as stop:
            self._child.end()
            self._child = None
            if isinstance(stop, TimeoutError):
                return [], self._problem(file, "file_limit", "time", "", self.rules.max_seconds)
            return [], self._problem(file, "file_damaged", "crash", "", self.rules.max_memory_mb)
        return self._answered(file, answer)

    def _answered(self, file: SourceFile, answer: dict[str, Any]) -> tuple[list[Grid], Problems]:
        status = answer["status"]
        if status == "read":
            return [_grid(file, sheet) for sheet in answer["sheets"]], Problems()
        if status == "limit":
            return [], self._problem(file, "file_limit", "memory", "", self.rules.max_memory_mb)
        return [], Problems.of(Problem(_CODES.get(status, "file_damaged"), file.name, details={"why": answer.get("why", "")}))

    @staticmethod
    def _problem(file: SourceFile, code: str, why: str, value: object, limit: int) -> Problems:
        text = _WHY[why]
        worded = Text(text("zh", value=value, limit=limit), text("en", value=value, limit=limit))
        return Problems.of(Problem(code, file.name, details={"why": worded}))


class _Child:
    """The worker process, and a thread that listens to it (so that waiting can end on any system)."""

    def __init__(self, memory_mb: int) -> None:
        command = [sys.executable, "-m", "crm_sheets.reading.worker", str(memory_mb)]
        self._process = subprocess.Popen(  # noqa: S603  # our own module
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8"
        )
        self._answers: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._answers.put(line)
        self._answers.put("")

    def ask(self, path: Path, folder: Path, seconds: int) -> dict[str, Any]:
        """The worker's answer; raises TimeoutError, or EOFError when the worker died."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps({"path": str(path), "folder": str(folder)}) + "\n")
            self._process.stdin.flush()
            line = self._answers.get(timeout=seconds)
        except queue.Empty:
            raise TimeoutError from None
        except OSError:
            raise EOFError from None
        if not line:
            raise EOFError
        answer: dict[str, Any] = json.loads(line)
        return answer

    def end(self) -> None:
        """Stop the process, whatever it is doing."""
        self._process.kill()
        with suppress(OSError):
            assert self._process.stdin is not None
            self._process.stdin.close()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()


def _grid(file: SourceFile, sheet: dict[str, Any]) -> Grid:
    import pyarrow as pa

    with pa.memory_map(sheet["path"]) as source:
        cells = pa.ipc.open_file(source).read_all()
    first = sheet["first_column"]
    merged = tuple((top, left - first, bottom, right - first) for top, left, bottom, right in sheet["merged"])
    return Grid(file.name, sheet["name"], cells, first, merged, sheet["hidden"], sheet["uncalculated"])
