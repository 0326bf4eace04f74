"""Property: typed values written in any supported style, place and order of columns read back equal."""

import csv
import io
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from grids_by_hand import grid_of, table, xlsx
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.playbook import Playbook
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.sheet_reader import SheetRows, read_sheet

HEADINGS = {
    "order_id": ["订单号", "小票号", "Order No."],
    "customer_id": ["客户编号", "会员号", "Customer ID"],
    "phone": ["手机", "联系电话", "Phone"],
    "date": ["日期", "下单时间", "Order Date"],
    "product": ["商品", "品名", "Product"],
    "quantity": ["数量", "Qty"],
    "amount": ["金额（元）", "实收金额", "Amount"],
}
TITLES = [[], ["青禾茶行 销售明细"], ["单位：元", "制表：王五"], ["2026 年 5 月", "", ""]]
DATE_STYLES: list[Callable[[date], str]] = [
    date.isoformat,
    lambda d: f"{d.year}.{d.month}.{d.day}",
    lambda d: f"{d.year}/{d.month}/{d.day}",
    lambda d: f"{d.year}年{d.month}月{d.day}日",
    lambda d: d.strftime("%Y%m%d"),
    lambda d: d.strftime("%d-%b-%Y"),
    lambda d: str((d - date(1899, 12, 30)).days),
    lambda d: f"{d.isoformat()} 00:00:00",
]
MONEY_STYLES: list[Callable[[int], str]] = [
    lambda cents: f"{cents / 100:.2f}",
    lambda cents: f"{cents / 100:,.2f}",
    lambda cents: f"￥{cents / 100:,.2f}",
    lambda cents: f"{cents / 100:.2f}元",
    lambda cents: f"{cents / 1_000_000:.6f}万",
    lambda cents: f"({-cents / 100:.2f})" if cents < 0 else f" {cents / 100:.2f} ",
]
PHONE_STYLES: list[Callable[[str], str]] = [
    str,
    lambda p: f"{p[:3]} {p[3:7]} {p[7:]}",
    lambda p: f"{p[:3]}-{p[3:7]}-{p[7:]}",
    lambda p: f"+86 {p}",
    lambda p: f"{p}.0",
]
WORDS = (
    st.text("茶礼盒杯ABCdef 0123456789()-", min_size=1, max_size=8)
    .map(str.strip)
    .filter(lambda text: any(letter.isalpha() for letter in text))
)
LINES = st.fixed_dictionaries(
    {
        "order_id": st.from_regex(r"[A-Z]{1,2}0[0-9]{2,8}", fullmatch=True),
        "customer_id": st.from_regex(r"0[0-9]{3,8}", fullmatch=True).filter(lambda text: text.strip("0")),
        "phone": st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
        "date": st.dates(date(1960, 1, 1), date(2100, 12, 31)),
        "product": WORDS,
        "quantity": st.integers(-50, 5000),
        "amount": st.integers(-10_000_000, 10_000_000),
    }
).map(lambda line: line | {"amount": -abs(line["amount"])} if line["quantity"] < 0 else line)  # else see test_states


@st.composite
def sheets(draw: st.DrawFn) -> tuple[list[list[str]], list[dict[str, object]]]:
    """A sheet as text, and the lines that it says."""
    lines = draw(st.lists(LINES, min_size=1, max_size=6))
    order = draw(st.permutations(list(HEADINGS)))
    titles = draw(st.lists(st.sampled_from(TITLES), max_size=3))
    heading = [draw(st.sampled_from(HEADINGS[name])) for name in order]
    styles = {"date": DATE_STYLES, "amount": MONEY_STYLES, "phone": PHONE_STYLES}
    body = [[draw(st.sampled_from(styles.get(name, [str])))(line[name]) for name in order] for line in lines]
    return [*titles, heading, *body], lines


def expected(lines: list[dict[str, object]]) -> list[list[object]]:
    return [
        [*(line[name] for name in ("order_id", "customer_id", "phone")), str(line["date"]), *amounts(line)]
        for line in lines
    ]


def amounts(line: dict[str, Any]) -> list[object]:
    return [line["product"], float(line["quantity"]), round(line["amount"] / 100, 2)]


def said(sheet: SheetRows) -> list[list[object]]:
    rows = table(sheet, *HEADINGS)
    return [[*row[:6], round(float(row[6]), 2)] for row in rows]  # type: ignore[arg-type]


@given(sheets())
def test_any_style_title_and_order_of_columns_reads_back_equal(
    written: tuple[list[list[str]], list[dict[str, object]]],
) -> None:
    rows, lines = written
    grid = grid_of(*rows)
    heading = find_heading(grid)
    assert heading is not None
    sheet = read_sheet(grid, heading, Playbook.default())
    assert said(sheet) == expected(lines)
    assert sheet.read == sheet.used == len(lines)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    folder, numbers = tmp_path_factory.mktemp("round"), count()
    return lambda suffix: folder / f"{next(numbers)}{suffix}"


@given(sheets(), st.integers(0, 3))
def test_the_same_through_a_workbook(
    read_file: Callable[[Path], SheetRows],
    fresh: Callable[[str], Path],
    written: tuple[list[list[str]], list[dict[str, object]]],
    left: int,
) -> None:
    rows, lines = written
    assert said(read_file(xlsx(fresh(".xlsx"), *rows, left=left))) == expected(lines)


@given(sheets(), st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]), st.sampled_from(",;\t|"))
def test_the_same_through_a_text_file(
    read_file: Callable[[Path], SheetRows],
    fresh: Callable[[str], Path],
    written: tuple[list[list[str]], list[dict[str, object]]],
    encoding: str,
    mark: str,
) -> None:
    rows, lines = written
    text = io.StringIO()
    csv.writer(text, delimiter=mark).writerows(rows)
    path = fresh(".csv")
    path.write_bytes(text.getvalue().encode(encoding))
    assert said(read_file(path)) == expected(lines)


@given(st.lists(st.lists(st.text(max_size=6), max_size=6), max_size=8))
def test_a_sheet_of_anything_is_read_or_not_recognised_and_its_rows_add_up(rows: list[list[str]]) -> None:
    grid = grid_of(["日期", "客户", "金额", "姓名", "电话"], *rows)
    heading = find_heading(grid)
    assert heading is not None
    sheet = read_sheet(grid, heading, Playbook.default())
    named = {
        row
        for problem in sheet.problems
        for row in problem.rows
        if problem.level == "error" or problem.code[:4] == "row_"
    }
    apart = {row for problem in sheet.problems if problem.code == "cell_apart" for row in problem.rows}
    named |= {
        row for row in apart if not any(text.strip() for text in rows[row - 2][:5])
    }  # a cell beside the table alone
    assert sheet.read == sheet.used + len(named)
