"""One command that prints the table of ratios, everything measured in one run as whole processes:

    python -m benchmarks [--lines 1000000] [--runs 3]

Each ratio is the median of the ratios of neighbouring runs (A B A B ...), so that a machine that slows down slows both.
Memory is the largest resident size of any process of the command (the reading child counts as well).
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.desk import write

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "samples" / "zh"


@dataclass(frozen=True)
class Run:
    """One process: wall seconds and peak megabytes, children added at the same moment."""

    seconds: float
    megabytes: float


def measured(command: list[str]) -> Run:
    """Run a command to its end."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = [0.0]
    watcher = threading.Thread(target=_watch, args=(process, peak))
    watcher.start()
    code = process.wait()
    seconds = time.perf_counter() - start
    watcher.join()
    if code not in (0, 3):
        sys.exit(f"exit {code}: {' '.join(command)}")
    return Run(seconds, peak[0])


def _watch(process: subprocess.Popen, peak: list[float]) -> None:
    while process.poll() is None:
        peak[0] = max(peak[0], sum(_resident(pid) for pid in [process.pid, *_children(process.pid)]))
        time.sleep(0.05)


def _children(pid: int) -> list[int]:
    try:
        found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [child for first in map(int, found) for child in [first, *_children(first)]]


def _resident(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except (OSError, IndexError):
        return 0.0


def compared(one: list[str], other: list[str], runs: int) -> tuple[list[Run], list[Run]]:
    """Both commands in turn."""
    pairs = [(measured(one), measured(other)) for _ in range(runs)]
    return [a for a, _ in pairs], [b for _, b in pairs]


def ratio(ours: list[Run], theirs: list[Run]) -> float:
    """The median of the ratios pair by pair."""
    return statistics.median(a.seconds / b.seconds for a, b in zip(ours, theirs, strict=True))


def seconds(runs: list[Run]) -> float:
    """The median time."""
    return statistics.median(run.seconds for run in runs)


def python(*arguments: object) -> list[str]:
    """A command of this interpreter."""
    return [sys.executable, *map(str, arguments)]


def rows(lines: int, runs: int, folder: Path) -> list[tuple[str, str, str]]:
    """The lines of the table: what, measured, aim."""
    large, middle = folder / "large.xlsx", folder / "middle.xlsx"
    write(lines, large)
    write(lines // 10, middle)
    script = "import click"
    desk, _ = compared(ours(SAMPLES, folder), python("-c", script), runs)
    helps, click = compared(python("-m", "crm_sheets", "--help"), python("-c", script), 4 * runs)
    whole, bare = compared(ours(large, folder), python(HERE / "bare_read.py", large), runs)
    plain = python(HERE / "plain_script.py", middle, folder / "plain.xlsx")
    scripts, mine = compared(plain, ours(middle, folder), runs)
    peak = max(run.megabytes for run in whole)
    return [
        ("run samples/zh, process start to files on disk", f"{seconds(desk):.2f} s", "at most 4 s"),
        ("crm-sheets --help / python -c 'import click'", f"{ratio(helps, click):.2f}", "at most 2.5"),
        (f"run of {lines:,} lines / bare fastexcel read to pandas", f"{ratio(whole, bare):.2f}", "at most 5"),
        (f"run of {lines:,} lines, seconds", f"{seconds(whole):.1f} s", ""),
        (f"bare read of {lines:,} lines, seconds", f"{seconds(bare):.1f} s", ""),
        (f"run of {lines:,} lines, peak memory with children", f"{peak:,.0f} MB", "at most 2,500 MB"),
        (f"plain script / run, {lines // 10:,} lines", f"{ratio(scripts, mine):.1f}", "at least 6"),
        (f"run of {lines // 10:,} lines, seconds", f"{seconds(mine):.1f} s", ""),
    ]


def ours(source: Path, folder: Path) -> list[str]:
    """The main job on a source."""
    return python("-m", "crm_sheets", "run", source, "-o", folder / "out", "--quiet")


def main() -> None:
    """Print the table as Markdown."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table = rows(chosen.lines, chosen.runs, Path(folder))
    print("| what | measured | aim |\n|---|--:|---|")
    for line in table:
        print(f"| {' | '.join(line)} |")


if __name__ == "__main__":
    main()
