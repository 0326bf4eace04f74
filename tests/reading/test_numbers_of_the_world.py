"""Numbers as exports of the world write them, and the units that headings and titles name; expected values by hand."""

import math
from collections.abc import Callable

import pyarrow as pa
import pytest
from grids_by_hand import grid_of, table
from plain_numbers import parsed_number

from crm_sheets.playbook import Playbook
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.opening.grids import beside_each_other
from crm_sheets.reading.rows.currencies import currency_named
from crm_sheets.reading.rows.units import scale_above, unit
from crm_sheets.reading.sheet_reader import SheetRows, read_sheet
from crm_sheets.reading.values.casting import cast
from crm_sheets.reading.values.neighbours import Beside
from crm_sheets.reading.values.numbers import number_in
from crm_sheets.vocabulary import SALES


@pytest.mark.parametrize(
    ("text", "value", "money"),
    [
        ("1.234,56 €", 1234.56, "€"), ("₹ 1,23,456.00", 123456, "₹"), ("12.50-", -12.5, ""), ("USD 12.50", 12.5, "usd"),
        ("$1.2k", 1200, "$"), ("1\u202f234,50", 1234.5, ""), ("1\u2009234.50", 1234.5, ""), ("1'234.50", 1234.5, ""),
        ("Rs. 1,200", 1200, "rs."), ("Rs.1,200/-", 1200, "rs."), ("kr 120", 120, "kr"), ("Rp 1.200.000", 1200000, "rp"),
        ("US $12.50", 12.5, "us$"), ("USD$12.50", 12.5, "usd"), ("$(12.50)", -12.5, "$"), ("$ (12.50)", -12.5, "$"), ("($12.50)", -12.5, "$"),
        ("2 lakh", 200000, ""), ("₹1.5 crore", 15000000, "₹"), ("1.2mn", 1200000, ""), ("$2 bn", 2e9, "$"),
        ("1.200,-", 1200, ""), ("12.-", 12, ""), ("12,--", None, ""), ("12.", 12, ""), ("$ -", 0, "$"), ("¥-", 0, "¥"),
        ("R$ 1.234,50", 1234.5, "r$"), ("1.234,50 TL", 1234.5, "tl"), ("12 箱", None, ""), ("3 pcs", None, ""),
        ("S/. 1,234.50", 1234.5, "s/."), ("120,000원", 120000, "원"), ("120 บาท", 120, "บาท"), ("12 pen", None, ""), ("3 ft", None, ""),
        ("1 200 FCFA", 1200, "fcfa"), ("12 lei", 12, "lei"), ("1250 грн.", 1250, "грн."), ("Tk 500", 500, "tk"),
        ("12.50 Dr", None, ""), ("(12.50", None, ""), ("1.2 mm", None, ""), ("A12", None, ""), ("12-5", None, ""),
    ],
)  # fmt: skip
def test_number(text: str, value: float | None, money: str) -> None:
    found = number_in(text)
    assert parsed_number(text) == value
    assert (found.money if found else "") == money


def read(cells: list[str], kind: str = "money", beside: Beside | None = None) -> tuple[list[float | None], list[str]]:
    found = cast(pa.array(cells), kind, beside=beside or Beside())  # type: ignore[arg-type]
    return [None if math.isnan(value) else value for value in found.values], [doubt.code for doubt in found.doubts]


def test_a_decimal_comma_of_the_column_decides() -> None:
    assert read(["12,5", "1.200,50", "3", "1,234"]) == ([12.5, 1200.5, 3, 1.234], [])
    assert read(["1,2 万", "3,5 万"]) == ([12000, 35000], [])


def test_what_is_counted_may_stand_behind_a_number_that_is_no_money() -> None:
    assert read(["12箱", "3 箱", "4"], "number") == ([12, 3, 4], [])
    assert read(["x2", "x3"], "number") == ([2, 3], [])
    assert read(["3 pcs", "1 pc"], "number") == ([3, 1], [])
    assert read(["2箱", "3瓶"], "number") == ([None, None], [])  # of different things no sum makes sense
    assert read(["100 积分"]) == ([None], [])
    assert read(["12月", "11月"], "number") == ([None, None], [])


COMMAS = pa.table({"0": ["12,50", "3,20", "7"], "1": ["a", "b", "c"]})


def test_the_file_tells_the_decimal_mark() -> None:
    text, book = Beside((COMMAS,), "a.csv"), Beside((COMMAS,), "a.xlsx")
    assert read(["1.234", "2.500"], beside=text) == ([1234, 2500], ["number_by_file"])
    assert read(["1,234", "3"], beside=text) == ([1.234, 3], ["number_by_file"])
    # numbers of a workbook always have a point: 1.234 may be a number cell
    assert read(["1.234", "2.500"], beside=book) == ([1.234, 2.5], ["number_ambiguous"])
    points = Beside((pa.table({"0": ["12.50", "3.20"]}),), "a.csv")
    assert read(["€1.234", "€2.500"], beside=points) == ([1.234, 2.5], ["number_by_file"])
    both = Beside((COMMAS, pa.table({"0": ["12.50", "3.20"]})), "a.csv")
    assert read(["1.234", "2.500"], beside=both)[1] == ["number_ambiguous"]


@pytest.mark.parametrize(
    ("heading", "times", "money"),
    [
        ("Sales (£'000)", 1e3, "£"), ("Amount £k", 1e3, "£"), ("Revenue (k€)", 1e3, "€"), ("Amount (USD mn)", 1e6, "usd"),
        ("Sales $000s", 1e3, "$"), ("Amount in lakhs", 1e5, ""), ("Amount (₹ Cr)", 1e7, "₹"), ("Umsatz in TEUR", 1e3, "eur"),
        ("Sales (in thousands)", 1e3, ""), ("Amount (K)", 1e3, ""), ("金额（万）", 1e4, ""), ("金额（万元）", 1e4, "元"),
        ("Price (m)", None, ""), ("Price per 1000", None, ""), ("Amount 2000", None, ""), ("Milk", None, ""),
    ],
)  # fmt: skip
def test_the_unit_of_a_heading(heading: str, times: float | None, money: str) -> None:
    assert unit(heading) == times
    assert currency_named(Heading(SALES, 0, (heading,), {"amount": 0})) == money


def test_the_unit_above_the_table(read_rows: Callable[..., SheetRows]) -> None:
    sheet = read_rows(
        ["Sales report"], ["Amounts in GBP '000"], ["Date", "Customer", "Amount"], ["2026-05-01", "Ann Hill", "1.5"]
    )
    assert table(sheet, "amount", "currency") == [[1500.0, "GBP"]]
    assert [problem.code for problem in sheet.problems] == ["unit_applied"]
    assert scale_above(("Stores in million-cities", "Sales in May 2026")) is None
    title = scale_above(("2026年上半年各客户销售额（万元）",))  # as the titles of tables of months have it
    assert title is not None
    assert (title.times, title.said) == (10_000, "万元")
    assert scale_above(("2026年上半年各客户销售额",)) is None


def test_the_currency_that_the_file_names() -> None:
    costs = grid_of(["Product", "Cost (EUR)"], ["Tea", "5"])
    sales = grid_of(["Date", "Customer", "Amount"], ["2026-05-01", "Ann Hill", "15"])
    grid = beside_each_other([sales, costs], "CN")[0]
    heading = find_heading(grid)
    assert heading is not None
    sheet = read_sheet(grid, heading, Playbook.default())
    assert table(sheet, "currency") == [["EUR"]]
    assert [problem.code for problem in sheet.problems] == ["currency_by_file"]
