"""A damaged or booby-trapped file beside a good one: how long it takes and what it costs the reader.

    python benchmarks/hostile.py FILE

Prints the seconds that the file adds to the reading of the good one, and the peak memory of the largest child in MB.
"""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import python


@dataclass(frozen=True)
class Answered:
    """What one file cost."""

    name: str
    seconds: float
    megabytes: float


def answered(path: Path) -> Answered:
    """The file read in a process of its own, so that the peak of its children is its own."""
    environment = {**os.environ, "CRM_SHEETS_CACHE": "off"}
    command = python("-m", "benchmarks.hostile", path)
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    seconds, megabytes = map(float, done.stdout.split())
    return Answered(path.name, seconds, megabytes)


def main() -> None:
    """Read the good file alone, then both, and print the difference and the children's peak."""
    import resource

    from crm_sheets import read_book

    with tempfile.TemporaryDirectory() as name:
        good = Path(name) / "good.csv"
        good.write_text("姓名,电话\n张三,13800138000\n", encoding="utf-8")
        read_book([good])
        start = time.perf_counter()
        read_book([good])
        alone = time.perf_counter() - start
        start = time.perf_counter()
        read_book([good, Path(sys.argv[1])])
        both = time.perf_counter() - start
    print(max(0.0, both - alone), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)


if __name__ == "__main__":
    main()
