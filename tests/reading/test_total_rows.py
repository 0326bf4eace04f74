"""Rows that add up others, told by words and sums, in rows that have a day and an amount like any other."""

import pytest
from grids_by_hand import grid_of, table, told
from regions_by_hand import table_of

HEADING = ["日期", "客户", "单号", "金额"]
ROWS = [
    ["2026-09-01", "林梅", "A1", "100"],
    ["2026-09-02", "林梅", "A2", "150"],
    ["2026-09-03", "周凯", "A3", "30"],
]


@pytest.mark.parametrize(
    "words",
    [
        "林梅 汇总",
        "林梅小计",
        "小计：林梅",
        "9月合计",
        "第一季度合计",
        "应收合计",
        "Total 林梅",
        "林梅 - Total",
        "September Total",
        "Subtotal 林梅",
        "Sum",
        "TOTAL:",
        "总数",
        "共计",
        "平均值",
        "Average",
        "计",
        "合计金额",
        "结余",
        "期初",
        "上月结转",
        "承前页",
        "过次页",
        "求和",
        "林梅 Count",
        "Balance b/f",
        "Opening balance",
        "Carried forward",
        "C/F",
        "本年累计",
    ],
)
def test_words_tell_where_the_row_lacks_a_number(words: str) -> None:
    sheet = table_of(HEADING, *ROWS, ["2026-09-30", words, "", "77"])
    assert [line for line in told(sheet.problems) if line[0] != "own_total_differs"] == [("row_total", 5, "", words)]
    assert sheet.used == 3


@pytest.mark.parametrize("words", ["西区 汇总", "Team 3 total", "Gesamt Sum"])
def test_a_sum_tells_where_words_do_not(words: str) -> None:
    """100 + 150 + 30 = 280: with another figure, or in a row with a number of its own, it is a customer."""
    assert told(table_of(HEADING, *ROWS, ["2026-09-30", words, "", "280"]).problems) == [("row_total", 5, "", words)]
    assert table_of(HEADING, *ROWS, ["2026-09-30", words, "", "281"]).used == 4


def test_each_sum_is_of_the_rows_since_the_last_total_or_of_all() -> None:
    sheet = table_of(
        HEADING,
        *ROWS[:2],
        ["2026-09-02", "第一批 汇总", "", "250"],
        ROWS[2],
        ["2026-09-04", "李四", "A4", "20"],
        ["2026-09-04", "第二批 汇总", "", "50"],
        ["2026-09-04", "两批 汇总", "", "300"],
    )
    assert [line for code, line, *_ in told(sheet.problems) if code == "row_total"] == [4, 7, 8]
    assert sheet.used == 4


def test_a_row_of_nothing_but_a_sum_is_a_total() -> None:
    sheet = table_of(HEADING, *ROWS, ["", "", "", "280"])
    assert told(sheet.problems) == [("row_total", 5, "", "280")]


@pytest.mark.parametrize("name", ["Total Wine", "汇总科技", "Balance Yoga", "Sum Wong", "Summer Count", "平均律琴行"])
def test_customers_with_such_names_stay(name: str) -> None:
    sheet = table_of(HEADING, *ROWS, ["2026-09-04", name, "A4", "280.5"], ["2026-09-05", name, "", "12"])
    assert sheet.used == 5
    assert told(sheet.problems) == []


def test_the_same_amount_as_the_row_above_is_no_sum() -> None:
    rows = [["2026-09-01", "林梅", "A1", "60"], ["2026-09-04", "Total Wine", "", "60"]]
    assert table_of(HEADING, *rows).used == 2


def test_subtotals_in_a_table_without_numbers_of_orders() -> None:
    """After cases/dated_total_rows: each customer's total is dated like the last line."""
    rows = [["林梅", "2026-09-01", "100"], ["林梅", "2026-09-02", "50"], ["林梅 汇总", "2026-09-02", "150"]]
    sheet = table_of(["客户", "日期", "金额"], *rows, ["周凯", "2026-09-03", "70"], ["总计", "2026-09-03", "220"])
    assert table(sheet, "customer_name", "amount") == [["林梅", 100.0], ["林梅", 50.0], ["周凯", 70.0]]


def test_a_ledger_opens_and_closes_with_rows_that_are_none() -> None:
    heading = ["日期", "客户", "摘要", "金额"]
    rows = [
        ["2026-01-01", "张三", "期初余额", "500"],
        ["2026-01-05", "张三", "销售龙井", "70"],
        ["2026-01-31", "", "本月合计", "70"],
    ]
    assert grid_of(heading, *rows).cells.num_rows == 4
    sheet = table_of(["单号", *heading], *(["", *row] if row[2] != "销售龙井" else ["X1", *row] for row in rows))
    assert table(sheet, "amount") == [[70.0]]
    lines = [["2026-05-01", "Ann", "Opening Balance", "100"], ["2026-05-02", "Ann", "Tea", "20"]]
    assert table_of(["Date", "Customer", "Details", "Amount"], *lines).used == 1
