"""Property: a table of typed values reads back equal, whatever its language, styles and place in the sheet."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from grids_by_hand import table
from hypothesis import given
from hypothesis import strategies as st
from regions_by_hand import tables_of

FIELDS = ("order_id", "customer_name", "phone", "date", "product", "quantity", "amount")
HEADINGS = {
    "zh": ("订单编号", "客户姓名", "手机号码", "下单日期", "商品名称", "数量", "实付金额"),
    "zh dressed": ("1、订单号*", "客 户\n（必填）", "联系电话1", "⽇期", "品名（规格）", "数量（件）", "＊金额（元）"),
    "en": ("Order No.", "Customer Name", "Phone", "Order Date", "Product", "Qty", "Amount Paid"),
    "EN": ("ORDER_ID", "CUSTOMER", "MOBILE", "DATE", "ITEM", "QUANTITY", "TOTAL"),
    "pinyin": ("ddh", "khmc", "sjh", "riqi", "spmc", "shuliang", "jine"),
}
# A column of each style as one program writes it; the first line's day, the 28th, tells day from month.
DATES: dict[str, Callable[[date], object]] = {
    "iso": date.isoformat,
    "iso with a time": lambda day: f"{day.isoformat()} 00:00:00",
    "dots": lambda day: f"{day.year}.{day.month}.{day.day}",
    "slashes": lambda day: f"{day.year}/{day.month:02}/{day.day:02}",
    "digits": lambda day: day.strftime("%Y%m%d"),
    "characters": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "short characters": lambda day: f"{day.year % 100:02}年{day.month}月{day.day}日",
    "month named": lambda day: day.strftime("%d-%b-%y"),
    "American": lambda day: day.strftime("%b %d, %Y"),
    "month first": lambda day: f"{day.month}/{day.day}/{day.year}",
    "day first": lambda day: f"{day.day}/{day.month}/{day.year}",
    "German": lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    "serial": lambda day: str((day - date(1899, 12, 30)).days),
}
MONEY: dict[str, Callable[[int], str]] = {
    "plain": lambda cents: f"{cents / 100:.2f}",
    "thousands": lambda cents: f"{cents / 100:,.2f}",
    "European": lambda cents: f"{cents / 100:,.2f}".translate(str.maketrans(",.", ".,")),
    "European without thousands": lambda cents: f"{cents / 100:.2f}".replace(".", ","),
    "blanks between": lambda cents: f"{cents / 100:,.2f}".replace(",", " "),
    "yuan": lambda cents: f"￥{cents / 100:,.2f}",
    "yuan behind": lambda cents: f"{cents / 100:.2f}元",
    "wan": lambda cents: f"{cents / 1_000_000:.6f}万",
    "bookkeeper": lambda cents: f"({-cents / 100:,.2f})" if cents < 0 else f"{cents / 100:,.2f}",
    "full width": lambda cents: "".join(chr(ord(sign) + 0xFEE0) for sign in f"{cents / 100:.2f}"),
}
LINES = st.lists(
    st.tuples(
        st.from_regex(r"[A-Z]{1,2}0[0-9]{2,8}", fullmatch=True),
        st.sampled_from(["张三", "李四", "王小明", "诚信建材有限公司", "Green Garden Ltd"]),
        st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
        st.dates(date(2001, 1, 1), date(2060, 12, 31)),
        st.sampled_from(["铁观音 250g", "茶杯（6只）", "Gift box", "普洱"]),
        st.integers(-50, 5000),
        st.integers(-10_000_000, 10_000_000),
    ),
    max_size=5,
)
FIRST = ("A001", "张三", "13800138000", date(2026, 5, 28), "茶杯", 1, 123_456)
TITLES = [[], ["五月销售明细"], ["单位：元"], ["User:", "Tom"], ["Last refresh", "2026-05-31"], ["制表人：王五"]]
PEOPLE: list[list[object]] = [["姓名", "岗位", "邮箱"], ["赵六", "店长", "z@example.com"]]
Rows = list[list[object]]


def _given_back(line: tuple[Any, ...]) -> tuple[Any, ...]:
    """The line with money back where goods come back; the other way round its sign is mended (tests of states)."""
    return (*line[:-1], -abs(line[-1])) if line[-2] < 0 else line


@st.composite
def tables(draw: st.DrawFn) -> tuple[Rows, list[list[object]]]:
    """A table of sales as rows of text with its heading, and the lines that it says."""
    lines = [FIRST, *map(_given_back, draw(LINES))]
    heading = HEADINGS[draw(st.sampled_from(list(HEADINGS)))]
    day, money = DATES[draw(st.sampled_from(list(DATES)))], MONEY[draw(st.sampled_from(list(MONEY)))]
    rows = [[*line[:3], day(line[3]), line[4], str(line[5]), money(line[6])] for line in lines]
    order = draw(st.permutations(range(len(FIELDS))))
    said = [[*line[:3], str(line[3]), line[4], float(line[5]), round(line[6] / 100, 2)] for line in lines]
    return [[row[i] for i in order] for row in ([*heading], *rows)], said


def read(rows: Sequence[Sequence[object]]) -> list[list[object]]:
    """The sales of a sheet; whatever else stands in it is another table."""
    (sales,) = [sheet for sheet in tables_of(*rows) if sheet.table == "sales"]
    return [[*row[:6], round(float(str(row[6])), 2)] for row in table(sales, *FIELDS)]


@given(tables(), st.lists(st.sampled_from(TITLES), max_size=12), st.integers(0, 4))
def test_any_language_style_and_place_reads_back_equal(written: tuple[Rows, Rows], titles: Rows, left: int) -> None:
    rows, said = written
    assert read([*titles, *([*[""] * left, *row] for row in rows)]) == said


@given(tables(), st.integers(1, 3), st.sampled_from(["beside", "left", "under", "above"]))
def test_another_table_in_the_sheet_changes_nothing(written: tuple[Rows, Rows], gap: int, where: str) -> None:
    rows, said = written
    match where:
        case "under":
            whole = [*rows, *[[]] * gap, *PEOPLE]
        case "above":
            whole = [*PEOPLE, *[[]] * gap, *rows]
        case _:
            longest = max(len(rows), len(PEOPLE))
            first, second = (rows, PEOPLE) if where == "beside" else (PEOPLE, rows)
            padded = [
                [*(block[i] if i < len(block) else [""] * len(block[0]))]
                for block in (first, second)
                for i in range(longest)
            ]
            whole = [[*padded[i], *[""] * gap, *padded[longest + i]] for i in range(longest)]
    assert read(whole) == said
