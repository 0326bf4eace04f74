"""Customers or products by months, weeks or days, turned into rows; what is no such table stays as it is."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from grids_by_hand import Row, grid_of, told, xlsx

from crm_sheets.playbook import Playbook
from crm_sheets.reading.finding.crosstabs import unpivoted
from crm_sheets.reading.finding.periods import first_days, period
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.rows.ledger import Ledger
from crm_sheets.reading.tables import Reading, read_tables

pytestmark = pytest.mark.usefixtures("reading_here")

RULES = Playbook.default()


def turned(*rows: Row, **more: object) -> list[list[str]]:
    """The rows that come out of a crosstab, each with the number of the row that it comes from."""
    grid = _turned(*rows, **more)
    assert grid.shape == "crosstab"
    return [[str(grid.number(i)), *line] for i, line in enumerate(grid.head(99))]


def _turned(*rows: Row, **more: object) -> Grid:
    merged = more.pop("merged", ())
    (grid,) = unpivoted(replace(grid_of(*rows, merged=merged), **more))  # type: ignore[arg-type]
    return grid


def test_customers_by_months() -> None:
    """After cases/orders_taken_for_customers: the total is left out, what is 0 was not bought."""
    rows = turned(
        ["Customer", "Jan 2026", "Feb 2026", "Total"],
        ["Lin", 0, 200, 200],
        ["Kai", 100, "", 100],
        ["Total", 100, 200, 300],
    )
    assert rows == [
        ["1", "Customer", "Date", "Amount"],
        ["2", "Lin", "2026-02-01", "200"],
        ["3", "Kai", "2026-01-01", "100"],
    ]


def test_further_keys_and_a_year_in_the_name_of_the_sheet() -> None:
    rows = turned(["客户名称", "电话", "1月", "2月", "合计"], ["林梅", "138", 5, 7, 12], sheet="2026年")
    assert rows[1:] == [["2", "林梅", "138", "2026-01-01", "5"], ["2", "林梅", "138", "2026-02-01", "7"]]


def test_two_figures_for_each_month() -> None:
    rows = turned(
        ["客户", "2026年1月", "", "2026年2月", ""], ["", "数量", "金额", "数量", "金额"], ["张三", 1, 10, 2, 20]
    )
    assert rows == [
        ["2", "客户", "日期", "数量", "金额"],
        ["3", "张三", "2026-01-01", "1", "10"],
        ["3", "张三", "2026-02-01", "2", "20"],
    ]


def test_figures_over_months_and_years_over_months() -> None:
    rows = turned(
        ["Client", "Qty", "", "Amount", ""], ["", "Jan-26", "Feb-26", "Jan-26", "Feb-26"], ["Ann", 1, 2, 30, 40]
    )
    assert rows[1] == ["3", "Ann", "2026-01-01", "1", "30"]
    areas = ((0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4))
    years = turned(
        ["产品", "2025年", "", "2026年", ""], ["", "11月", "12月", "1月", "2月"], ["龙井", 1, 2, 3, 4], merged=areas
    )
    assert [row[2] for row in years[1:]] == ["2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01"]


def test_a_name_goes_down_over_its_products_and_its_subtotal_is_none() -> None:
    rows = turned(
        ["客户", "产品", "1月", "2月", "合计"],
        ["张三", "龙井", 10, "", 10],
        ["", "毛尖", 5, "", 5],
        ["张三 汇总", "", 15, "", 15],
        ["李四", "龙井", 1, "", 1],
        sheet="2026",
    )
    assert [row[1:3] for row in rows[1:]] == [["张三", "龙井"], ["张三", "毛尖"], ["李四", "龙井"]]


def test_weeks_days_and_quarters_between() -> None:
    weeks = turned(["Item", "W2", "W3"], ["Tea", 10, 20], file="2026 sales.xlsx")
    assert [row[2] for row in weeks[1:]] == ["2026-01-05", "2026-01-12"]  # ISO weeks begin on Mondays
    days = turned(["商品", "1日", "2日"], ["茶", 10, 20], above=("2026年3月 销售数量",))
    assert days == [["1", "商品", "日期", "数量"], ["2", "茶", "2026-03-01", "10"], ["2", "茶", "2026-03-02", "20"]]
    mixed = turned(["Customer", "Jan", "Feb", "Mar", "Q1"], ["Ann", 1, 2, 3, 6], sheet="2025")
    assert [row[3] for row in mixed[1:]] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("heading", "sheet"),
    [
        (["姓名", "1月", "2月"], "2026考勤"),
        (["Name", "Jan", "Feb"], "2026"),
        (["Customer", "Jan", "Feb"], "Budget 2026"),
        (["Region", "Jan", "Feb"], "2026"),
        (["Customer Name", "Records", "Average", "2025", "2026"], "Values"),
        (["Supplier", "Jan", "Feb"], "Purchases 2026"),
        (["Item", "Jan", "Feb"], "Purchases 2026"),
        (["会员姓名", "1月", "2月"], "2026到店次数"),
        (["商品名称", "1月", "2月"], "2026价格"),
        (["客户", "发货日期", "到货日期"], "2026"),
    ],
)
def test_what_is_no_crosstab_of_sales(heading: list[str], sheet: str) -> None:
    grid = _turned(heading, ["Ann", 10, 20, 30, 40], ["Bob", 1, 2, 3, 4], sheet=sheet)
    assert grid.shape == ""
    assert grid.found == ()


def test_days_in_rows_of_data_are_no_heading() -> None:
    line = ["张三", "2026-01-01 00:00:00", "2026-01-02 00:00:00", "5"]
    assert _turned(["客户", "下单", "发货", "金额"], line, line).shape == ""


def test_without_a_year_it_is_told_and_left() -> None:
    grid = _turned(["客户", "1月", "2月"], ["张三", 10, 20])
    assert [problem.code for problem in grid.found] == ["crosstab_no_year"]
    assert grid.shape == ""


def test_the_warning_shows_the_first_line() -> None:
    (problem,) = _turned(["Customer", "Jan 2026", "Feb 2026"], ["Lin", 5, 7]).found
    assert problem.level == "warning"
    assert (problem.details["count"], problem.details["first"]) == (2, "Lin, 2026-01-01, 5")


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Jan-26", 1),
        ("2026年1月", 1),
        ("202603", 3),
        ("Sept 26", 9),
        ("十一月", 11),
        ("Mar'26", 3),
        ("01/2026", 1),
        ("May", 5),
    ],
)
def test_months(text: str, month: int) -> None:
    found = period(text)
    assert found is not None
    assert (found.unit, found.month) == ("month", month)


@pytest.mark.parametrize("text", ["Mayor", "13月", "12.5", "Total", "1", "Decor", ""])
def test_what_is_no_period(text: str) -> None:
    assert period(text) is None


def test_january_comes_after_december() -> None:
    months = [one for text in ("Nov-25", "Dec", "Jan") if (one := period(text))]
    assert [str(day) for day in first_days(months, []) or ()] == ["2025-11-01", "2025-12-01", "2026-01-01"]
    days = [one for text in ("Jan-05", "Jan-12", "Jan-19") if (one := period(text))]
    assert first_days(days, ["2026"]) is None  # days of January rather than fifteen years


ORDERS: list[Row] = [
    ["Date", "Customer", "Amount"],
    ["2026-01-03", "Ann", 10],
    ["2026-01-09", "Bob", 20],
    ["2026-02-09", "Bob", 5],
]


def test_a_crosstab_of_the_same_sales_is_not_counted_again(tmp_path: Path) -> None:
    xlsx(tmp_path / "orders.xlsx", *ORDERS)
    xlsx(tmp_path / "by month.xlsx", ["Customer", "Jan 2026", "Feb 2026"], ["Ann", 10, ""], ["Bob", 20, 5])
    reading = read_tables([tmp_path], RULES)
    assert reading.tables["sales"]["amount"].sum() == 35
    assert [code for code, *_ in told(reading.problems)] == ["crosstab_repeats"]


def test_a_summary_beside_its_lines_is_not_read_even_if_it_differs(tmp_path: Path) -> None:
    two = tmp_path / "a.xlsx"
    _two_sheets(two, "Summary", ["Customer", "Jan 2026", "Feb 2026"], ["Ann", 11, 3], ["Bob", 22, 5])
    reading = read_tables([two], RULES)
    assert reading.tables["sales"]["amount"].sum() == 35
    assert [code for code, *_ in told(reading.problems)] == ["crosstab_summary"]


def test_a_crosstab_of_another_year_counts(tmp_path: Path) -> None:
    two = tmp_path / "a.xlsx"
    _two_sheets(two, "last year", ["Customer", "Jan 2025", "Feb 2025"], ["Ann", 10, ""], ["Bob", 20, 5])
    for _ in range(2):  # read, then as kept
        assert read_tables([two], RULES).tables["sales"]["amount"].sum() == 70


def _two_sheets(path: Path, name: str, *rows: Row) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(path) as book:
        for sheet, lines in (("Orders", ORDERS), (name, rows)):
            page = book.add_worksheet(sheet)
            for number, row in enumerate(lines):
                page.write_row(number, 0, row)


def test_what_a_crosstab_says_of_customers_is_kept(tmp_path: Path) -> None:
    """An address is no column of sales; Cid bought nothing and is a customer all the same."""
    heading = ["Customer", "Phone", "Address", "2024", "2025", "Total"]
    rows = [["Ann", "2025550123", "1 Elm St", 10, 20, 30], ["Cid", "2025550124", "2 Oak St", "", "", 0]]
    xlsx(tmp_path / "a.xlsx", heading, *rows, ["Total", "", "", 10, 20, 30])
    tables = read_tables([tmp_path], RULES).tables
    assert tables["customers"][["name", "address"]].to_numpy().tolist() == [["Ann", "1 Elm St"], ["Cid", "2 Oak St"]]
    assert tables["sales"]["amount"].tolist() == [10, 20]


def _ledger_of(tmp_path: Path, *rows: Row) -> tuple[Reading, Ledger]:
    reading = read_tables([xlsx(tmp_path / "2026.xlsx", *rows)], RULES)
    (ledger,) = [one for one in reading.ledgers if one.table == "sales"]
    return reading, ledger


def _totals_said(reading: Reading) -> list[tuple[str, list[int], str, str]]:
    """Of each problem of totals: code, rows, column and sentence."""
    found = [one for one in reading.problems if one.code in ("own_total_differs", "crosstab_total_differs")]
    return [(one.code, list(one.rows), one.column, next(iter(one.lines("en")))[-1]) for one in found]


def test_own_totals_that_are_right_are_the_sheets_own_total(tmp_path: Path) -> None:
    """300 by the cell where both totals meet; without it by the row (100 + 200), and by the column (200 + 100)."""
    head, body = ["Customer", "Jan 2026", "Feb 2026"], [["Lin", 0, 200], ["Kai", 100, ""]]
    with_column = [[*head, "Total"], [*body[0], 200], [*body[1], 100]]
    for rows, numbers in (
        ([*with_column, ["Total", 100, 200, 300]], (4,)),
        ([head, *body, ["Total", 100, 200]], (4,)),
        (with_column, (2, 3)),
    ):
        reading, ledger = _ledger_of(tmp_path, *rows)
        assert ledger.own is not None
        assert (ledger.own.money, ledger.own.rows) == (300.0, numbers)
        assert ledger.used == (2, 300.0)
        assert _totals_said(reading) == []


def test_totals_that_are_wrong_are_named_with_their_place(tmp_path: Path) -> None:
    """Lin's two months make 250, his total says 200; February makes 250, its total 200: all make 350, not 300."""
    reading, ledger = _ledger_of(
        tmp_path,
        ["客户", "1月", "2月", "合计"],
        ["林梅", 50, 200, 200],
        ["张凯", 50, 50, 100],
        ["合计", 100, 200, 300],
    )
    assert ledger.own is not None
    assert (ledger.own.money, ledger.own.text, ledger.used) == (300.0, "合计", (4, 350.0))
    assert [said[:3] for said in _totals_said(reading)] == [
        ("own_total_differs", [4], ""),
        ("crosstab_total_differs", [4], "C"),
        ("crosstab_total_differs", [2], "D"),
    ]
    assert "250.00: -50.00" in _totals_said(reading)[2][3]


def test_a_total_in_the_unit_of_its_cells_and_none_of_averages(tmp_path: Path) -> None:
    rows = [["林梅", 1, 2], ["张凯", 3, 4]]
    summed = [[*row, sum(row[1:])] for row in rows]
    title, head = ["2026年客户销售额", "单位：万元"], ["客户", "1月", "2月"]
    _, ledger = _ledger_of(tmp_path, title, [*head, "合计"], *summed, ["合计", 4, 6, 10])
    assert ledger.own is not None
    assert ledger.own.money == ledger.used[1] == 100_000.0
    _, ledger = _ledger_of(tmp_path, title, [*head, "平均"], *summed, ["平均", 2, 3, 5])
    assert ledger.own is None


def test_week_53_of_a_year_of_52_weeks_is_its_last_one() -> None:
    """Excel's WEEKNUM, HyperFormula and Excelize count it; 2025 ends on a Wednesday, 2026 in its week 53 of ISO."""
    weeks = [period(text) for text in ("2025年第53周", "2026年第53周", "2025年第1周")]
    assert [week and week.first(2025, 0) for week in weeks] == [
        date(2025, 12, 29),
        date(2026, 12, 28),
        date(2024, 12, 30),
    ]
