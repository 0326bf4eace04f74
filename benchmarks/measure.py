"""Whole processes measured: wall seconds and peak memory, two commands in turn, and their ratio."""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

CACHE = Path(tempfile.gettempdir()) / f"crm-sheets-benchmark-{os.getpid()}"  # ours alone: the user's cache stays out


@dataclass(frozen=True)
class Spent:
    """What a command took: seconds by the clock, and of processors."""

    seconds: float
    processors: float

    def __str__(self) -> str:
        return f"{self.seconds:.1f} s ({self.processors:.1f} s)"


@dataclass(frozen=True)
class Run:
    """One process: wall seconds, peak megabytes (children added at the same moment), and processor seconds of all."""

    seconds: float
    megabytes: float
    processors: float


def measured(command: list[str], *, fresh: bool = False, checkout: Path | None = None) -> Run:
    """Run a command to its end; ``fresh`` with nothing cached from before, by the program of a ``checkout``."""
    if fresh:
        shutil.rmtree(CACHE, ignore_errors=True)
    start, before = time.perf_counter(), _processors()
    environment = {**os.environ, "CRM_SHEETS_CACHE": str(CACHE)}
    environment |= {"PYTHONPATH": str(checkout.resolve())} if checkout else {}
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, cwd=checkout
    )
    peak = [0.0]
    watcher = threading.Thread(target=_watch, args=(process, peak))
    watcher.start()
    code = process.wait()
    seconds = time.perf_counter() - start
    watcher.join()
    if code not in (0, 3):
        sys.exit(f"exit {code}: {' '.join(command)}")
    return Run(seconds, peak[0], _processors() - before)


def spent(command: list[str], folder: Path) -> Spent:
    """Run one of our commands in a folder, in a process of its own without a cache, in English, to its end."""
    before, start = _processors(), time.perf_counter()
    environment = {"CRM_SHEETS_CACHE": "off", "PATH": "", "CRM_SHEETS_LANG": "en"}
    done = subprocess.run(
        python("-m", "crm_sheets", *command), cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=False
    )
    if done.returncode not in (0, 3):
        sys.exit(f"exit {done.returncode}: {' '.join(command)}")
    return Spent(time.perf_counter() - start, _processors() - before)


def compared(one: list[str], other: list[str], runs: int, *, fresh: bool = False) -> tuple[list[Run], list[Run]]:
    """Both commands in turn."""
    pairs = [(measured(one, fresh=fresh), measured(other, fresh=fresh)) for _ in range(runs)]
    return [a for a, _ in pairs], [b for _, b in pairs]


def told(command: list[str]) -> float:
    """The seconds that a command itself measured and printed."""
    environment = {**os.environ, "CRM_SHEETS_CACHE": str(CACHE)}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return float(done.stdout.splitlines()[-1])


def ratio(ours: list[Run], theirs: list[Run]) -> float:
    """The median of the ratios pair by pair."""
    return statistics.median(a.seconds / b.seconds for a, b in zip(ours, theirs, strict=True))


def processor_ratio(ours: list[Run], theirs: list[Run]) -> float:
    """The same of the seconds of processors."""
    return statistics.median(a.processors / b.processors for a, b in zip(ours, theirs, strict=True))


def seconds(runs: list[Run]) -> float:
    """The median time."""
    return statistics.median(run.seconds for run in runs)


def memory(runs: list[Run]) -> str:
    """The largest of the peaks."""
    return f"{max(run.megabytes for run in runs):,.0f} MB"


def python(*arguments: object) -> list[str]:
    """A command of this interpreter."""
    return [sys.executable, *map(str, arguments)]


def _processors() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _watch(process: subprocess.Popen[bytes], peak: list[float]) -> None:
    while process.poll() is None:
        with suppress(OSError):  # it ended while we looked
            peak[0] = max(peak[0], sum(_resident(pid) for pid in [process.pid, *_children(process.pid)]))
        time.sleep(0.05)


def _children(pid: int) -> list[int]:
    """The processes that any of its threads started, and theirs."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            found += map(int, task.read_text().split())
    return [child for first in found for child in [first, *_children(first)]]


def _resident(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except (OSError, IndexError):
        return 0.0
