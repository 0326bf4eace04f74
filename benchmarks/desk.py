"""A large desk for benchmarks: one workbook of sales lines, the same bytes for the same size.

    python benchmarks/desk.py LINES OUT.xlsx

Eight columns (order, customer id and name, date, product, quantity, unit price, amount), one customer for twenty lines,
three lines to an order, dates over two years.
"""

import random
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import xlsxwriter

HEADINGS = ["订单号", "客户编号", "客户名称", "日期", "产品", "数量", "单价", "金额"]
LINES_EACH = 20
FIRST_DAY, DAYS = datetime(2024, 10, 1), 730
PRICES = (9.9, 19.5, 35.0, 120.0, 268.8)


def lines(count: int) -> Iterator[tuple[str, str, str, datetime, str, int, float, float]]:
    """The sales lines; early customers buy more than late ones, as in life."""
    source = random.Random(20260930)
    customers = max(count // LINES_EACH, 10)
    for number in range(count):
        customer = int(source.random() ** 1.3 * customers)
        day = FIRST_DAY + timedelta(source.randrange(DAYS))
        quantity, price = source.randint(1, 5), source.choice(PRICES)
        product = f"产品{source.randint(1, 200)}"
        amount = round(quantity * price, 2)
        yield f"SO{number // 3:07d}", f"C{customer:06d}", f"客户{customer}", day, product, quantity, price, amount


def write(count: int, path: Path) -> None:
    """The workbook of ``count`` lines."""
    options = {"constant_memory": True, "default_date_format": "yyyy-mm-dd", "strings_to_formulas": False}
    with xlsxwriter.Workbook(path, options) as book:
        sheet = book.add_worksheet("销售")
        sheet.write_row(0, 0, HEADINGS)
        for row, line in enumerate(lines(count), 1):
            sheet.write_row(row, 0, line)


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
