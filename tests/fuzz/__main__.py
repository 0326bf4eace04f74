"""Search for inputs that break the reading, guided by coverage (atheris) or at random, until the time is over.

    python -m tests.fuzz casting --minutes 20        cells of every kind
    python -m tests.fuzz sheets --minutes 20         whole sheets: tables, headings, columns, rows
    python -m tests.fuzz bytes --minutes 20          what runs in the child before and beside the reader engine
    python -m tests.fuzz guard --minutes 20          damaged files through the child process

The first input that breaks a rule stops the search and is printed. atheris guides the first three (``pip install
atheris``, Linux); the last is random, because its child is another process.
"""

import argparse
import random
import sys
import time

from tests.fuzz import targets

GUIDED = {"casting": targets.casting, "sheets": targets.sheets, "bytes": targets.raw_bytes}


def guided(name: str, minutes: float) -> None:
    """Let atheris look for new paths through the code."""
    import atheris

    with atheris.instrument_imports(include=["crm_sheets", "tests.fuzz"]):
        targets.load()
    atheris.Setup([sys.argv[0], f"-max_total_time={int(minutes * 60)}", "-max_len=2000"], GUIDED[name])
    atheris.Fuzz()


def at_random(minutes: float) -> None:
    """Damage good files until the time is over; prints how many were read and refused."""
    from tests.fuzz import damaged  # loads the reading, which the other searches watch while it is loaded

    source, end = random.Random(20260930), time.monotonic() + minutes * 60
    counts = damaged.search(source, lambda: time.monotonic() < end)
    print(", ".join(f"{name} {count:,}" for name, count in counts.items()))


def main() -> None:
    """Run one search."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("target", choices=[*GUIDED, "guard"])
    parser.add_argument("--minutes", type=float, default=20)
    chosen = parser.parse_args()
    if chosen.target == "guard":
        at_random(chosen.minutes)
    else:
        guided(chosen.target, chosen.minutes)


if __name__ == "__main__":
    main()
