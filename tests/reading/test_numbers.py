"""Numbers: one text and what it says; columns with a decimal comma; units of headings and titles."""

from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pytest
from grids_by_hand import table, told
from hypothesis import given
from hypothesis import strategies as st
from plain_numbers import parsed_number

from crm_sheets.reading.sheet_reader import SheetRows
from crm_sheets.reading.values.cast import Cast
from crm_sheets.reading.values.casting import cast


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1200", 1200.0),
        ("1,200.50", 1200.5),
        ("￥1,200.00", 1200.0),
        ("¥ 35", 35.0),
        ("$12.5", 12.5),
        ("RMB 300", 300.0),
        ("300元", 300.0),
        ("300 元整", 300.0),
        ("1.2万", 12000.0),
        ("1.1万元", 11000.0),
        ("3亿", 300_000_000.0),
        ("2k", 2000.0),
        ("１２３．５", 123.5),
        ("12.5%", 0.125),
        ("(300)", -300.0),
        ("（1,200.00）", -1200.0),
        ("-35.5", -35.5),
        ("\u221235", -35.0),
        ("-￥35", -35.0),
        ("￥-35", -35.0),
        ("+5", 5.0),
        (".5", 0.5),
        ("1.5e3", 1500.0),
        ("3件", 3.0),
        ("1.200,50", 1200.5),
        ("1 200,50", 1200.5),
        ("1.234.567", 1234567.0),
        ("1 200", 1200.0),
        ("1’200.50", 1200.5),
        ("1,20,000", 120000.0),  # as in India
        ("300-", -300.0),
        ("－300", -300.0),
        ("(-300)", -300.0),
        ("壹仟贰佰元整", 1200.0),
        ("三千五", 3500.0),
        ("1万5千", 15000.0),
        ("1万5", 15000.0),
        ("3千5", 3500.0),
        ("2百5", 250.0),
        ("1万零5", 10005.0),
        ("1万500元", 10500.0),
        ("15万3千块", 153000.0),
        ("3百", 300.0),
        ("一亿三", 130_000_000.0),  # as 三千五: three of the unit below
        ("一亿零三", 100_000_003.0),
        ("一百零五元三角", 105.3),
        ("十二万三千四百五十六元七角八分", 123456.78),
        ("人民币贰万元整", 20000.0),
        ("两包", None),
        ("二〇二六", None),
        ("300-500", None),
        ("-300-", None),
        ("0,125", None),
        ("百万", None),
        ("", None),
        ("元", None),
        ("12月", None),
        ("--5", None),
        ("(300", None),
        ("12,34", None),
        ("1.2.3", None),
        ("nan", None),
        ("inf", None),
        ("1e999", None),
        ("9" * 400, None),
        ("约300", None),
        ("2026-05-01", None),
    ],
)
def test_number(text: str, value: float | None) -> None:
    assert parsed_number(text) == value


def read(cells: list[str | None], factor: float = 1.0) -> Cast:
    return cast(pa.array(cells, pa.string()), "money", factor=factor)


def values(found: Cast) -> list[float | None]:
    return [None if np.isnan(value) else value for value in found.values.tolist()]


def doubtful(found: Cast) -> list[tuple[str, list[int]]]:
    return [(doubt.code, np.flatnonzero(doubt.where).tolist()) for doubt in found.doubts]


@pytest.mark.parametrize(
    ("cells", "expected", "doubts"),
    [
        (["1.234", "12,5", "1.200,50"], [1234.0, 12.5, 1200.5], []),  # a decimal comma
        (["1.234", "12.5", "1,234"], [1.234, 12.5, 1234.0], []),  # a decimal point
        (["1.234", "12"], [1.234, 12.0], [0]),  # nothing tells
        (["1.000", "￥2.000"], [1.0, 2.0], [0, 1]),
        (["1,234", "12"], [1234.0, 12.0], []),  # thousands, as everybody writes them
        (["0.125", "1.234"], [0.125, 1.234], []),  # no group of thousands begins with 0
        (["12.5", "1.200,50", "1.234"], [12.5, 1200.5, 1.234], [2]),  # both: each by itself
        (["12.5", "12,34"], [12.5, None], []),
        (["1 234,5", "1 234"], [1234.5, 1234.0], []),
    ],
)
def test_decimal_marks_are_told_by_the_cells_that_leave_no_choice(
    cells: list[str | None], expected: list[float | None], doubts: list[int]
) -> None:
    found = read(cells)
    assert values(found) == expected
    assert doubtful(found) == ([("number_ambiguous", doubts)] if doubts else [])


def test_a_money_column_takes_the_unit_of_its_heading() -> None:
    found = read(["1.5", "2", " 3 ", "x", "/"], factor=10_000)
    assert values(found) == [15_000.0, 20_000.0, 30_000.0, None, None]
    assert found.bad.tolist() == [False, False, False, True, False]


def test_a_cell_with_a_unit_of_its_own_keeps_it() -> None:
    assert values(read(["1.5", "1.2万", "300元", "1.1"], factor=10_000)) == [15_000.0, 12_000.0, 300.0, 11_000.0]
    assert values(read(["1.1", "2.25"], factor=10_000)) == [11_000.0, 22_500.0]


def test_words_that_float_would_take_are_no_numbers() -> None:
    found = cast(pa.array(["1", "nan", "inf"]), "number")
    assert found.bad.tolist() == [False, True, True]


def test_the_unit_above_the_table_goes_for_columns_without_their_own(read_rows: Callable[..., SheetRows]) -> None:
    rows = [
        ["日期", "客户", "金额", "成本（元）"],
        ["2026-05-01", "张三", 1.5, 9000],
        ["2026-05-02", "李四", "300元", 200],
    ]
    sheet = read_rows(["销售明细"], ["单位：万元"], *rows)
    assert table(sheet, "amount", "cost") == [[15_000.0, 9000.0], [300.0, 200.0]]
    assert told(sheet.problems) == [("unit_applied", None, "C", "金额")]
    (line,) = [line for problem in sheet.problems for line in problem.lines("zh")]
    assert line[-1] == "表上方写着“单位：万元”，“金额”一列的数字都乘以 10,000（自带单位的格除外）。"


def test_a_formula_that_failed_is_named_in_any_column(read_rows: Callable[..., SheetRows]) -> None:
    heading = ["日期", "客户", "电话", "产品", "数量", "金额"]
    sheet = read_rows(
        heading, ["2026-05-01", "张三", "#N/A", "#REF!", "#NAME?", 5], ["2026-05-01", "李四", "", "", "", "#DIV/0!"]
    )
    assert told(sheet.problems) == [
        ("value_is_error", 3, "F", "#DIV/0!"),
        ("cell_error", 2, "C", "#N/A"),
        ("cell_error", 2, "D", "#REF!"),
        ("cell_error", 2, "E", "#NAME?"),
    ]
    assert table(sheet, "phone", "product", "quantity", "amount") == [[None, None, None, 5.0]]


CENTS = st.integers(-10_000_000, 10_000_000)
POINT: list[Callable[[int], str]] = [
    lambda c: f"{c / 100:.2f}",
    lambda c: f"{c / 100:,.2f}",
    lambda c: f"￥{c / 100:,.2f}",
    lambda c: f"{c / 100:,.2f}".replace(",", " "),
    lambda c: f"{c / 100:,.2f}".replace(",", "’"),
    lambda c: f"{c / 100:.2f}元",
    lambda c: f"{c / 1_000_000:.6f}万",
    lambda c: f"({-c / 100:.2f})" if c < 0 else f" {c / 100:.2f} ",
    lambda c: f"{-c / 100:,.2f}-" if c < 0 else f"+{c / 100:,.2f}",
]


@given(st.lists(st.tuples(CENTS, st.sampled_from(POINT)), max_size=12))
def test_any_number_in_any_style_reads_back_equal(written: list[tuple[int, Callable[[int], str]]]) -> None:
    found = read([style(cents) for cents, style in written])
    assert values(found) == [cents / 100 for cents, _ in written]
    assert doubtful(found) == []


@given(st.lists(CENTS, min_size=1, max_size=12), st.sampled_from([".", " ", "'", ""]))
def test_any_number_with_a_decimal_comma_reads_back_equal(several: list[int], mark: str) -> None:
    cells = [f"{c / 100:,.2f}".translate({ord(","): mark, ord("."): ","}) for c in several]
    assert values(read([*cells])) == [cents / 100 for cents in several]
