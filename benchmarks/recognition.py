"""How long the recognition of one sheet takes, in processor time: python -m benchmarks.recognition [--rounds 20].

A sheet of 12 columns whose headings were seen before, one of 200 columns whose headings were not, and the same again.
"""

import argparse
from collections.abc import Callable
from time import process_time

import pyarrow as pa

from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.opening.grids import Grid

_HEAD = (
    "Order ID", "Customer", "Phone", "Order Date", "Product", "Category", "Quantity", "Unit Price", "Amount", "Status",
    "Staff", "Notes",
)  # fmt: skip
_NAMES = ("Ada Moss", "Ben Hale", "Cy Poole", "Di Frost", "Ed Rowan", "Flo Marsh")
_ROWS, _WIDE = 500, 200


def sheet(columns: int) -> Grid:
    """Sales of 12 columns, beside each other until there are so many; each has a heading of its own."""
    names = [f"{text} {i // 12}" if i >= 12 else text for i, text in enumerate(_HEAD * (columns // 12 + 1))][:columns]
    lines = [_line(i) for i in range(_ROWS)]
    cells = {str(i): pa.array([name, *(line[i % 12] for line in lines)]) for i, name in enumerate(names)}
    return Grid("benchmark.xlsx", "Sheet1", pa.table(cells))


def _line(i: int) -> tuple[str, ...]:
    day, count = f"2026-{i % 12 + 1:02}-{i % 28 + 1:02}", i % 3 + 1
    who = (f"A{i:05}", _NAMES[i % 6], f"+44 7700 900{i % 6:03}", day)
    return (*who, ("Mug", "Pot")[i % 2], "Kitchen", str(count), "4.5", str(4.5 * count), "paid", "Jo Hill", "ok")


def seconds(job: Callable[[], object], rounds: int) -> float:
    """Processor time of one round."""
    start = process_time()
    for _ in range(rounds):
        job()
    return (process_time() - start) / rounds


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    common, wide = sheet(12), sheet(_WIDE)
    first = seconds(lambda: find_heading(common), 1)
    print(f"12 columns, the first in a process: {first * 1000:.0f} ms")
    print(f"12 columns: {seconds(lambda: find_heading(common), rounds) * 1000:.1f} ms (at most 15)")
    print(f"{_WIDE} columns, headings never seen: {seconds(lambda: find_heading(wide), 1) * 1000:.0f} ms (at most 300)")
    print(f"{_WIDE} columns: {seconds(lambda: find_heading(wide), rounds) * 1000:.0f} ms")


if __name__ == "__main__":
    main()
