"""How long mails take to be composed: `python -m benchmarks.mailing`.

Each recipient has a schedule of their own, written by a run, and its calendar. Printed are the seconds of `send` as a
whole process without a server (every mail as a file), and of the run before it; in brackets the time of processors.
"""

import argparse
import random
import tempfile
from pathlib import Path

from openpyxl import Workbook

from benchmarks.measure import spent


def main() -> None:
    """Make a desk of so many colleagues, run it, preview its mails; print the seconds of both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=500)
    parser.add_argument("--customers", type=int, default=10, help="of each")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        shop = Path(name) / "shop"
        (shop / "inbox").mkdir(parents=True)
        _write(shop / "inbox", asked.people, asked.customers)
        ran = spent(["run", "shop/inbox", "-o", "shop/out", "-q"], shop.parent)
        sent = spent(["send", "shop/out", "-q"], shop.parent)
        mails = len(list((shop / "out" / "mail").glob("*.eml")))
        files = len(list((shop / "out" / "follow-ups").glob("*.xlsx")))
        print(f"{asked.people:,} people with {asked.customers} customers each")
        print(f"run, {files:,} schedules of their own: {ran}")
        print(f"send, {mails:,} mails composed: {sent}")


def _write(inbox: Path, people: int, customers: int) -> None:
    chance = random.Random(17)
    staff = [f"seller {number:03d}" for number in range(people)]
    _book(inbox / "staff.xlsx", ("Name", "Email"), [(who, f"s{n}@tea.example") for n, who in enumerate(staff)])
    rows = [(f"C{n:06d}", f"customer {n}", staff[n % people]) for n in range(people * customers)]
    _book(inbox / "customers.xlsx", ("Customer ID", "Name", "Account manager"), rows)
    lines = [
        (f"2026-{chance.randint(1, 9):02d}-{chance.randint(1, 28):02d}", row[0], chance.randint(100, 99999) / 100)
        for row in rows
        for _ in range(4)
    ]
    _book(inbox / "sales.xlsx", ("Date", "Customer ID", "Amount"), lines)


def _book(place: Path, headings: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    book = Workbook(write_only=True)
    page = book.create_sheet()
    for row in (headings, *rows):
        page.append(row)
    book.save(place)


if __name__ == "__main__":
    main()
