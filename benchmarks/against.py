"""The customer analytics of this checkout against those of another: the ratio of their CPU time.

    python -m benchmarks.against PATH_OF_OTHER_CHECKOUT [--lines 100000] [--pairs 15]

Both read the same workbook once, then run the analytics in turn (A B, B A, ...), each with one thread: on a machine
that does other work too, CPU time and neighbours tell more than the clock does.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.desk import write

HERE = Path(__file__).parent
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


def started(checkout: Path, workbook: Path) -> "subprocess.Popen[str]":
    """A process with the package of a checkout that runs the analytics for each line it is sent."""
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", str(HERE / "analytics.py"), str(workbook), "--each-line"],
        env={**os.environ, **ONE_THREAD, "PYTHONPATH": str(checkout)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def once(process: "subprocess.Popen[str]") -> float:
    """The CPU seconds of one run."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("\n")
    process.stdin.flush()
    return float(process.stdout.readline())


def main() -> None:
    """Print the least time of both, the ratio of these, and the median of the ratios pair by pair."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("other", type=Path)
    asked.add_argument("--lines", type=int, default=100_000)
    asked.add_argument("--pairs", type=int, default=15)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workbook = Path(folder) / "desk.xlsx"
        write(given.lines, workbook)
        both = [started(checkout.resolve(), workbook) for checkout in (HERE.parent, given.other)]
        times: list[list[float]] = [[], []]
        for pair in range(given.pairs + 1):  # the first one loads what is loaded late, and does not count
            for which in (0, 1) if pair % 2 else (1, 0):
                times[which].append(once(both[which]))
        for process in both:
            process.communicate()
    ours, theirs = (one[1:] for one in times)
    ratios = [mine / other for mine, other in zip(ours, theirs, strict=True)]
    print(f"{given.lines:,} lines: {min(ours):.3f} s against {min(theirs):.3f} s, the least of {given.pairs}")
    print(f"ratio of these {min(ours) / min(theirs):.2f}, median of the pairs {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
