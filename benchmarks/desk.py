"""Large desks for benchmarks, the same bytes for the same size.

    python benchmarks/desk.py LINES OUT.xlsx            one workbook of sales lines
    python benchmarks/desk.py LINES OUT/ --files 1000   many workbooks of so many lines each

Eight columns (order, customer id and name, date, product, quantity, unit price, amount), one customer for twenty lines,
three lines to an order, dates over two years.
"""

import argparse
import random
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

import xlsxwriter

HEADINGS = ["订单号", "客户编号", "客户名称", "日期", "产品", "数量", "单价", "金额"]
LINES_EACH = 20
A_SHEET = 1_000_000  # lines; more go on further sheets
FIRST_DAY, DAYS = datetime(2024, 10, 1), 730
PRICES = (9.9, 19.5, 35.0, 120.0, 268.8)
Line = tuple[str, str, str, datetime, str, int, float, float]


def lines(count: int, different: int = 0) -> Iterator[Line]:
    """The sales lines; early customers buy more than late ones, as in life. ``different``: so many buy at all."""
    source = random.Random(20260930)
    customers = different or max(count // LINES_EACH, 10)
    for number in range(count):
        customer = int(source.random() ** 1.3 * customers) if number >= different else number
        day = FIRST_DAY + timedelta(source.randrange(DAYS))
        quantity, price = source.randint(1, 5), source.choice(PRICES)
        product = f"产品{source.randint(1, 200)}"
        amount = round(quantity * price, 2)
        yield f"SO{number // 3:07d}", f"C{customer:06d}", f"客户{customer}", day, product, quantity, price, amount


def write(count: int, path: Path, different: int = 0) -> None:
    """One workbook of ``count`` lines (see ``lines``)."""
    _write(lines(count, different), path)


def write_many(files: int, count: int, folder: Path) -> None:
    """``files`` workbooks of ``count`` lines each; no two are alike."""
    folder.mkdir(parents=True, exist_ok=True)
    every = lines(files * count)
    for number in range(files):
        _write(islice(every, count), folder / f"branch-{number:04d}.xlsx")


def _write(found: Iterable[Line], path: Path) -> None:
    options = {"constant_memory": True, "default_date_format": "yyyy-mm-dd", "strings_to_formulas": False}
    rest, number = iter(found), 0
    with xlsxwriter.Workbook(path, options) as book:
        while some := list(islice(rest, A_SHEET)):
            number += 1
            sheet = book.add_worksheet(f"销售{number}" if number > 1 else "销售")
            sheet.write_row(0, 0, HEADINGS)
            for row, line in enumerate(some, 1):
                sheet.write_row(row, 0, line)


def main() -> None:
    """Write what was asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("lines", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--files", type=int, default=0)
    chosen = parser.parse_args()
    if chosen.files:
        write_many(chosen.files, chosen.lines, chosen.out)
    else:
        write(chosen.lines, chosen.out)


if __name__ == "__main__":
    main()
