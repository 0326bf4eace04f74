"""How long a watch takes for many files at once, beside a run of the same: `python -m benchmarks.dropped_files`."""

import argparse
import random
import tempfile
from pathlib import Path

from benchmarks.measure import spent


def main() -> None:
    """Write the files, run them and watch them once, each in a process of its own without a cache; print seconds.

    In brackets the time of processors, of the files being read as well.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--rows", type=int, default=500)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        shop = Path(name) / "shop"
        _write(shop / "inbox", asked.files, asked.rows)
        ran = spent(["run", "shop/inbox", "-o", "run", "-q"], shop.parent)
        watched = spent(["watch", "shop", "--once", "-q"], shop.parent)
        print(f"{asked.files:,} files of {asked.rows} rows: run {ran}, watch --once {watched}")
        times = watched.seconds / ran.seconds, watched.processors / ran.processors
        print(f"{times[0]:.2f} times by the clock, {times[1]:.2f} of processors")


def _write(folder: Path, files: int, rows: int) -> None:
    folder.mkdir(parents=True)
    chance = random.Random(17)
    for number in range(files):
        lines = (
            f"2026-{chance.randint(1, 9):02d}-{chance.randint(1, 28):02d},N{number:04d}-{row:03d},"
            f"C{chance.randint(1, 9999):05d},{chance.randint(100, 99999) / 100}"
            for row in range(rows)
        )
        (folder / f"day {number:04d}.csv").write_text("Date,Order No,Customer ID,Amount\n" + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
