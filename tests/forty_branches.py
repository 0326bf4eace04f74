"""Forty files of twenty branches in ten layouts, and what a careful head office would find in each, worked out here."""

import csv
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl

Left = dict[str, tuple[int, Decimal]]
GOODS = ("龙井", "普洱", "茶杯", "茶壶", "红茶", "白茶")
_NAMES = "东城西城南门北门河滨湖畔山前山后桥头码头古镇新区大学车站机场公园广场花园体育科技"
STORES = tuple(f"{_NAMES[i : i + 2]}店" for i in range(0, len(_NAMES), 2))
NOTHING_IN_MAY, TWICE, WRONG_TOTAL = STORES[2], STORES[8], STORES[1]
OLD_FILE, OLD_ROWS = STORES[6], STORES[11]
WRONG_BY = Decimal(1000)


@dataclass(frozen=True)
class Line:
    """One line of an order."""

    order: str
    day: date
    customer: str
    phone: str
    product: str
    quantity: int
    price: Decimal
    state: str = "done"

    @property
    def money(self) -> Decimal:
        """What it comes to."""
        return self.quantity * self.price


@dataclass
class Expected:
    """What stands in one sheet: rows and money counted, left out by reason, its own total, the rest nobody explains."""

    file: str
    sheet: str
    store: str
    used: tuple[int, Decimal]
    left: Left = field(default_factory=dict)
    own: Decimal | None = None
    explained: tuple[str, ...] = ()
    rest: Decimal = Decimal(0)


@dataclass(frozen=True)
class Table:
    """A sheet to be written: its rows, and what is to be found in it."""

    rows: list[list[Any]]
    used: tuple[int, Decimal]
    left: Left = field(default_factory=dict)
    own: Decimal | None = None
    explained: tuple[str, ...] = ()
    sheet: str = "Sheet1"


Layout = Callable[[list[Line], str], list[Table]]


def lines_of(store: str, month: date, seed: int, orders: int = 12) -> list[Line]:
    """Orders of two lines each, on different days; every fourth has another state in ``state_of``."""
    chance = random.Random(seed)
    found = []
    for n in range(orders):
        day = month.replace(day=2 * n + 1)
        who = chance.randrange(8)
        for product in chance.sample(GOODS, 2):
            price = Decimal(chance.randrange(1000, 99999)) / 100
            place = f"{store[:2]}-{month:%y%m}-{n:02d}", day, f"{store[:2]}客户{'甲乙丙丁戊己庚辛'[who]}"
            phone = f"138{STORES.index(store):04d}{who:04d}"
            found.append(Line(*place, phone, product, chance.randrange(1, 5), price, "odd" if n % 4 == 3 else "done"))
    return found


def total(lines: Sequence[Line]) -> Decimal:
    """The money of some lines."""
    return sum((line.money for line in lines), Decimal(0))


def split(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Those that count, and the odd ones."""
    return [line for line in lines if line.state == "done"], [line for line in lines if line.state != "done"]


def all_of(lines: Sequence[Line]) -> tuple[int, Decimal]:
    """Rows and money."""
    return len(lines), total(lines)


def plain(line: Line) -> list[Any]:
    """The first seven cells of every layout."""
    return [line.order, line.day, line.customer, line.phone, line.product, line.quantity, float(line.price)]


def cancelled_inside(lines: list[Line], _: str) -> list[Table]:
    """A status; the total holds what was cancelled."""
    good, odd = split(lines)
    head = ["订单号", "日期", "客户", "电话", "产品", "数量", "单价", "金额", "订单状态"]
    rows = [[*plain(x), float(x.money), "已完成" if x.state == "done" else "已取消"] for x in lines]
    left = {"cancelled": all_of(odd), "total_row": (1, total(lines))}
    last = ["合计", *[None] * 6, float(total(lines)), None]
    return [Table([head, *rows, last], all_of(good), left, total(lines), ("cancelled",))]


def cancelled_outside(lines: list[Line], _: str) -> list[Table]:
    """A status; the total is without what was cancelled."""
    good, odd = split(lines)
    head = ["Order ID", "Order date", "Customer", "Phone", "Product", "Quantity", "Unit price", "Amount", "Status"]
    rows = [[*plain(x), float(x.money), "Completed" if x.state == "done" else "Cancelled"] for x in lines]
    left = {"cancelled": all_of(odd), "total_row": (1, total(good))}
    last = ["Total", *[None] * 6, float(total(good)), None]
    return [Table([head, *rows, last], all_of(good), left, total(good))]


def without_total(lines: list[Line], _: str) -> list[Table]:
    """No status, no total."""
    head = ["单号", "销售日期", "客户名称", "手机", "品名", "数量", "单价", "金额"]
    return [Table([head, *([*plain(x), float(x.money)] for x in lines)], all_of(lines))]


def subtotals(lines: list[Line], store: str) -> list[Table]:
    """Under a title, a subtotal for each half and a grand total."""
    half = len(lines) // 2
    rows: list[list[Any]] = []
    for part in (lines[:half], lines[half:]):
        rows += [[*plain(x), float(x.money)] for x in part] + [["小计", *[None] * 6, float(total(part))]]
    head = ["单据编号", "日期", "客户", "联系电话", "商品", "数量", "单价", "销售金额"]
    titles = [[f"{store}销售明细表"], head]
    left = {"total_row": (3, 2 * total(lines))}
    return [Table([*titles, *rows, ["总计", *[None] * 6, float(total(lines))]], all_of(lines), left, total(lines))]


def total_per_line(lines: list[Line], _: str) -> list[Table]:
    """The total of the order on each of its lines, added up as it stands."""
    sums: dict[str, Decimal] = {}
    for line in lines:
        sums[line.order] = sums.get(line.order, Decimal(0)) + line.money
    stands = sum((sums[line.order] for line in lines), Decimal(0))
    head = ["Order no", "Date", "Customer name", "Mobile", "Item", "Qty", "Price", "Order total"]
    rows = [[*plain(x), float(sums[x.order])] for x in lines]
    left = {"order_totals": (0, stands - total(lines)), "total_row": (1, stands)}
    own = ["Grand total", *[None] * 6, float(stands)]
    return [Table([head, *rows, own], all_of(lines), left, stands, ("order_totals",))]


def without_amounts(lines: list[Line], _: str) -> list[Table]:
    """Quantity and price only."""
    return [Table([["订单", "下单日期", "顾客", "电话", "货品", "数量", "单价"], *map(plain, lines)], all_of(lines))]


def refunded(lines: list[Line], _: str) -> list[Table]:
    """Refunded orders, in the total."""
    good, odd = split(lines)
    head = [
        "Order number",
        "Date",
        "Client",
        "Telephone",
        "Product name",
        "Qty",
        "Unit price",
        "Amount",
        "Order status",
    ]
    rows = [[*plain(x), float(x.money), "Paid" if x.state == "done" else "Refunded"] for x in lines]
    left = {"refunded": all_of(odd), "total_row": (1, total(lines))}
    last = ["Total", *[None] * 6, float(total(lines)), None]
    return [Table([head, *rows, last], all_of(good), left, total(lines), ("refunded",))]


def returned(lines: list[Line], _: str) -> list[Table]:
    """Returns under a kind of document, their amounts above nothing and added up."""
    good, odd = split(lines)
    head = ["单据号", "单据日期", "客户", "电话", "商品名称", "数量", "单价", "金额", "单据类型"]
    rows = [[*plain(x), float(x.money), "销售单" if x.state == "done" else "退货单"] for x in lines]
    left = {"taken_back": (0, 2 * total(odd)), "total_row": (1, total(lines))}
    last = ["合计", *[None] * 6, float(total(lines)), None]
    return [Table([head, *rows, last], (len(lines), total(good) - total(odd)), left, total(lines), ("taken_back",))]


def unpaid(lines: list[Line], _: str) -> list[Table]:
    """Unpaid orders, the total without them, and a signature below."""
    good, odd = split(lines)
    head = ["订单编号", "日期", "客户姓名", "电话", "产品名称", "数量", "单价", "应付金额", "付款状态"]
    rows = [[*plain(x), float(x.money), "已付款" if x.state == "done" else "未付款"] for x in lines]
    left = {"unpaid": all_of(odd), "total_row": (1, total(good)), "no_data": (1, Decimal(0))}
    last = [["合计", *[None] * 6, float(total(good)), None], ["制表人：王芳", *[None] * 8]]
    return [Table([head, *rows, *last], all_of(good), left, total(good))]


def two_sheets(lines: list[Line], _: str) -> list[Table]:
    """Half a month on each sheet, each with its total."""
    head = ["订单号", "日期", "客户", "手机号", "产品", "件数", "单价", "成交金额"]
    done = []
    for name, part in (("上半月", lines[: len(lines) // 2]), ("下半月", lines[len(lines) // 2 :])):
        rows = [head, *([*plain(x), float(x.money)] for x in part), ["合计", *[None] * 6, float(total(part))]]
        done.append(Table(rows, all_of(part), {"total_row": (1, total(part))}, total(part), (), name))
    return done


LAYOUTS: tuple[tuple[Layout, str], ...] = (
    (cancelled_inside, "xlsx"),
    (cancelled_outside, "xlsx"),
    (without_total, "csv"),
    (subtotals, "xlsx"),
    (total_per_line, "xlsx"),
    (without_amounts, "xlsx"),
    (refunded, "csv"),
    (returned, "xlsx"),
    (unpaid, "xlsx"),
    (two_sheets, "xlsx"),
)
APRIL, MAY, MAY_BEFORE = date(2026, 4, 1), date(2026, 5, 1), date(2025, 5, 1)


def write(folder: Path) -> list[Expected]:
    """Write the forty files; what is to be found in each of their sheets."""
    found = []
    for n, store in enumerate(STORES):
        april, may = (lines_of(store, month, 2 * n + i) for i, month in enumerate((APRIL, MAY)))
        months = [("2026-04", april), ("2026-05", may)]
        if store == NOTHING_IN_MAY:
            months = months[:1]
        elif store == OLD_FILE:  # what lies under May's name is of May a year before
            months[1] = ("2026-05", lines_of(store, MAY_BEFORE, 1000 + n))
        elif store == OLD_ROWS:  # last year's file is there, and again with another year
            before = lines_of(store, MAY_BEFORE, 1000 + n)
            months = [("2025-05", before), ("2026-05", _a_year_later(before))]
        for name, lines in months:
            found += _file(folder, n, f"{store}_{name}", lines, wrong=store == WRONG_TOTAL and name == "2026-05")
        if store == TWICE:
            found += [_again(one) for one in _file(folder, n, f"{store}_2026-05副本", may)]
    return found


def _a_year_later(lines: Sequence[Line]) -> list[Line]:
    return [replace(x, order=x.order.replace("-25", "-26"), day=x.day.replace(year=2026)) for x in lines]


def _file(folder: Path, n: int, name: str, lines: list[Line], *, wrong: bool = False) -> list[Expected]:
    layout, kind = LAYOUTS[n % len(LAYOUTS)]
    tables = layout(lines, STORES[n])
    file = f"{name}.{kind}"
    if wrong:
        place = next(i for i, cell in enumerate(tables[0].rows[-1]) if isinstance(cell, float))
        tables[0].rows[-1][place] += float(WRONG_BY)
    _save(folder / file, tables, kind)
    done = []
    for table in tables:
        rest = WRONG_BY if wrong else Decimal(0)
        left = dict(table.left)
        if wrong:
            rows, money = left["total_row"]
            left["total_row"] = (rows, money + WRONG_BY)
        own = None if table.own is None else table.own + rest
        sheet = "" if kind == "csv" else table.sheet
        done.append(Expected(file, sheet, STORES[n], table.used, left, own, table.explained, rest))
    return done


def _again(one: Expected) -> Expected:
    """The same sheet when it came in another file before: nothing of it counts."""
    return Expected(
        one.file, one.sheet, one.store, (0, Decimal(0)), one.left | {"repeated": one.used}, one.own, (), one.rest
    )


def _save(path: Path, tables: Sequence[Table], kind: str) -> None:
    if kind == "csv":
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(tables[0].rows)
        return
    book = openpyxl.Workbook()
    for sheet in book.worksheets:
        book.remove(sheet)
    for table in tables:
        sheet = book.create_sheet(table.sheet)
        for row in table.rows:
            sheet.append(row)
    book.save(path)
