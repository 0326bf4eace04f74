"""Dates: one text and what it says; columns in which day and month change places; properties of whole columns."""

from collections.abc import Callable
from datetime import date, datetime

import numpy as np
import pyarrow as pa
import pytest
from grids_by_hand import table, told
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_sheets.reading.sheet_reader import SheetRows
from crm_sheets.reading.values.cast import Cast
from crm_sheets.reading.values.casting import cast, cast_dates
from crm_sheets.reading.values.column_of_dates import Around
from crm_sheets.reading.values.dates import date_readings, moment


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026-05-01", datetime(2026, 5, 1)),
        ("2026-5-1", datetime(2026, 5, 1)),
        ("2026/5/1", datetime(2026, 5, 1)),
        ("2026.05.01", datetime(2026, 5, 1)),
        ("20260501", datetime(2026, 5, 1)),
        ("20260501 10:30", datetime(2026, 5, 1, 10, 30)),
        ("2026年5月1日", datetime(2026, 5, 1)),
        ("2026年5月1号", datetime(2026, 5, 1)),
        ("２０２６－０５－０１", datetime(2026, 5, 1)),
        ("2026-05-01 00:00:00", datetime(2026, 5, 1)),
        ("2026-05-01 10:30", datetime(2026, 5, 1, 10, 30)),
        ("2026-05-01T10:30:05", datetime(2026, 5, 1, 10, 30, 5)),
        ("2026-05-01T10:30:05.123Z", datetime(2026, 5, 1, 10, 30, 5)),
        ("2026-05-01T10:30:05+08:00", datetime(2026, 5, 1, 10, 30, 5)),
        ("2026年5月1日 10时30分", datetime(2026, 5, 1, 10, 30)),
        ("2026/5/1 下午 3:20:05", datetime(2026, 5, 1, 15, 20, 5)),
        ("2026/5/1 下午3点", datetime(2026, 5, 1, 15)),
        ("2026/5/1 上午12:05", datetime(2026, 5, 1, 0, 5)),
        ("2026/5/1 上午 9:53:36", datetime(2026, 5, 1, 9, 53, 36)),
        ("2026/5/1 早上10:20", datetime(2026, 5, 1, 10, 20)),
        ("2026/5/1 下午 12:30", datetime(2026, 5, 1, 12, 30)),
        ("2026/5/1 13:00 am", datetime(2026, 5, 1, 13, 0)),
        ("2026/5/1 下午15:30", datetime(2026, 5, 1, 15, 30)),
        ("2026/5/1 中午1:30", datetime(2026, 5, 1, 13, 30)),
        ("2026/5/1 中午11:30", datetime(2026, 5, 1, 11, 30)),
        ("2026. 5. 1. 오전 9:05", datetime(2026, 5, 1, 9, 5)),
        ("2026/5/1 3:20 PM", datetime(2026, 5, 1, 15, 20)),
        ("2026/5/1 3 PM", datetime(2026, 5, 1, 15)),
        ("2026-05-01 星期五", datetime(2026, 5, 1)),
        ("2026年5月1日（周五） 9:05", datetime(2026, 5, 1, 9, 5)),
        ("Fri, 1 May 2026", datetime(2026, 5, 1)),
        ("29-Aug-26", datetime(2026, 8, 29)),
        ("29 August 2026", datetime(2026, 8, 29)),
        ("Aug 29, 2026", datetime(2026, 8, 29)),
        ("2026-Aug-29", datetime(2026, 8, 29)),
        ("1-Sept-2026", datetime(2026, 9, 1)),
        ("May 1st, 2026", datetime(2026, 5, 1)),
        ("29-Aug-98", datetime(1998, 8, 29)),
        ("2026年5月", datetime(2026, 5, 1)),
        ("26年5月1日", datetime(2026, 5, 1)),
        ("2026-05", datetime(2026, 5, 1)),
        ("202605", datetime(2026, 5, 1)),
        ("May 2026", datetime(2026, 5, 1)),
        ("二〇二六年五月", datetime(2026, 5, 1)),
        ("二零二六年五月十二日", datetime(2026, 5, 12)),
        ("二〇二六年十一月廿一日 星期六", datetime(2026, 11, 21)),
        ("46143", datetime(2026, 5, 1)),  # Excel's number of that day
        ("46143.5", datetime(2026, 5, 1, 12)),
        ("2028-02-29", datetime(2028, 2, 29)),
        ("15/04/2026", datetime(2026, 4, 15)),
        ("5/30/2026", datetime(2026, 5, 30)),
        ("5/5/2026", datetime(2026, 5, 5)),
        ("15.4.2026 10:30 PM", datetime(2026, 4, 15, 22, 30)),
        ("5/30/26", datetime(2026, 5, 30)),
        ("24.5.1", datetime(2024, 5, 1)),  # no year has one digit
        ("1960-05-01", datetime(1960, 5, 1)),
        ("5/6/2026", None),  # 5 June or 6 May
        ("24-05-01", None),  # 1 May 2024 or 24 May 2001
        ("31/31/2026", None),
        ("2026-02-29", None),
        ("2026-13-01", None),
        ("2026-05-32", None),
        ("2026-05-011", None),
        ("2026-05-01 25:00", None),
        ("2026-05-01 至 2026-05-03", None),
        ("2026-05-01 abc", None),
        ("1899-12-31 09:30:00", None),  # how the reader engine writes a time without a date
        ("1826-05-01", None),
        ("9999-12-31", None),
        ("12345678", None),
        ("1200", None),
        ("45_123", None),
        ("Mayor 5, 2026", None),
        ("5月1日", None),
        ("5/1", None),
        ("2026Q2", None),
        ("2026年第二季度", None),
        ("下周", None),
        ("", None),
    ],
)
def test_moment(text: str, value: datetime | None) -> None:
    assert moment(text) == value


def test_all_that_three_numbers_can_mean() -> None:
    assert date_readings("5/6/2026") == (datetime(2026, 6, 5), datetime(2026, 5, 6))
    assert date_readings("24-05-01") == (datetime(2001, 5, 24), datetime(2024, 5, 1))
    assert len(date_readings("03.04.05")) == 3


def days(found: Cast) -> list[str | None]:
    return [None if np.isnat(value) else str(value)[:10] for value in found.values.to_numpy()]


def said(found: Cast) -> list[tuple[str, list[int], str]]:
    """Code, rows and the reason's English words of each doubt."""
    return [
        (doubt.code, np.flatnonzero(doubt.where).tolist(), getattr(doubt.details.get("why"), "en", ""))
        for doubt in found.doubts
    ]


def read(cells: list[str | None], country: str = "CN", *names: str, **others: list[str | None]) -> Cast:
    columns = {"date": cells, **others}
    return cast_dates({key: pa.array(each, pa.string()) for key, each in columns.items()}, Around(country, names))[
        "date"
    ]


MIXED_DATES = ["2026-05-01 00:00:00", "2026.5.2", "2026年5月3日", "46146", None, "-", "下周"]


def test_a_date_column_in_several_styles_is_read_cell_by_cell() -> None:
    found = cast(pa.array(MIXED_DATES), "date")
    assert days(found) == ["2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04", None, None, None]
    assert found.bad.tolist() == [False] * 6 + [True]
    assert found.values.dtype == "datetime64[s]"


def test_a_time_without_a_date_is_no_date_even_in_a_clean_column() -> None:
    found = cast(pa.array(["2026-05-01 00:00:00", "1899-12-31 09:30:00"]), "date")
    assert found.bad.tolist() == [False, True]


def test_months_without_a_day_are_told_once_with_their_count(read_rows: Callable[..., SheetRows]) -> None:
    cells = [
        "2026年5月",
        "二〇二六年六月",
        "May 2026",
        "2026-05",
        "2026年5月1日",
        "20260501",
        "1.5.2026",
        "May 1, 2026",
    ]
    sheet = read_rows(["日期", "客户", "金额"], *([cell, "张三", 5] for cell in cells))
    (problem,) = (problem for problem in sheet.problems if problem.code == "dates_without_day")
    assert (problem.rows, problem.column) == ((), "A")
    assert next(problem.lines("en"))[-1] == (
        "Cells of '日期' that name a month and no day: 4 (as '2026年5月'). They count as the first of the month."
    )


def test_the_certain_cells_of_a_separator_decide_for_the_others_with_it() -> None:
    found = read(["15/04/2026", "5/6/2026", "2.13.2026", "1.2.2026"])
    assert days(found) == ["2026-04-15", "2026-06-05", "2026-02-13", "2026-01-02"]
    assert said(found) == []


CUSTOM = "as is usual in the country set in the playbook"


@pytest.mark.parametrize(
    ("country", "cell", "taken", "other", "why"),
    [
        ("CN", "5/6/2026", "5 June 2026", "6 May 2026", CUSTOM),
        ("US", "5/6/2026", "6 May 2026", "5 June 2026", CUSTOM),
        ("US", "5.6.2026", "5 June 2026", "6 May 2026", "with dots the day usually comes first"),
        ("CN", "26-08-29", "29 August 2026", "26 August 2029", CUSTOM),
        ("DE", "26-08-29", "26 August 2029", "29 August 2026", CUSTOM),
        ("CN", "03.04.05", "5 April 2003", "3 April 2005 or 4 March 2005", "with dots the day usually comes first"),
    ],
)
def test_what_nothing_tells_is_a_warning_with_all_readings(
    country: str, cell: str, taken: str, other: str, why: str
) -> None:
    (doubt,) = read([cell], country).doubts
    assert doubt.code == "date_ambiguous"
    assert [doubt.details[key]("en") for key in ("taken", "other", "why")] == [taken, other, why]  # type: ignore[operator]


def test_equal_readings_are_no_doubt() -> None:
    assert said(read(["5/5/2026", "5/5/26"])) == []


def test_rows_in_order_of_time_tell() -> None:
    found = read(["10/5/2026", "11/5/2026", "12/5/2026", "1/6/2026", "2/6/2026"])
    assert days(found)[-1] == "2026-06-02"
    assert said(found) == [("date_order_concluded", [0, 1, 2, 3, 4], "only so are the rows in order of time")]


def test_where_certain_cells_disagree_the_neighbours_tell() -> None:
    cells: list[str | None] = ["28/04/2026", "4/30/2026", "5/6/2026", "6/7/2026", "7/13/2026", "20/07/2026"]
    found = read(cells)
    assert days(found)[:2] == ["2026-04-28", "2026-04-30"]
    narrow = read(["28/05/2026", "5/30/2026", "3/6/2026", "6/13/2026"])
    assert days(narrow) == ["2026-05-28", "2026-05-30", "2026-06-03", "2026-06-13"]
    assert said(narrow) == [("date_order_concluded", [2], "only so it fits the dates above and below")]


def test_other_dates_of_the_row_tell() -> None:
    found = read(["5/6/2026"], closed=["2026-06-10"])
    assert days(found) == ["2026-06-05"]
    assert said(found) == [("date_order_concluded", [0], "only so it is near the other dates of its row")]


@pytest.mark.parametrize("name", ["销售2026年5月", "5月", "May 2026", "sales_202605", "2026-05"])
def test_the_month_of_the_file_or_sheet_tells(name: str) -> None:
    found = read(["5/6/2026"], "DE", name)
    assert days(found) == ["2026-05-06"]
    assert [code for code, *_ in said(found)] == ["date_order_concluded"]


def test_the_time_of_the_file_tells() -> None:
    found = read(["2026-05-28", "30/05/2026", "5/30/2026", "5/6/2026", "2026-05-20"])
    assert days(found)[3] == "2026-06-05"


def test_a_short_year_is_found_by_the_narrower_span() -> None:
    assert days(read(["15/04/26", "28/04/26", "03/05/26"])) == ["2026-04-15", "2026-04-28", "2026-05-03"]
    assert days(read(["24-05-01", "24-05-17", "24-06-02"])) == ["2024-05-01", "2024-05-17", "2024-06-02"]


def test_the_order_of_most_cells_goes_before_custom() -> None:
    found = read(["7/20/2026", "1/15/2025", "12/30/2025", "13/3/2025", "8/2/2025"], "CN")
    assert days(found)[-1] == "2025-08-02"
    assert said(found)[-1][2] == "most dates of this column are written so"


def test_dates_that_excel_may_have_swapped_are_questioned() -> None:
    found = read(
        [f"2026-0{m}-0{d} 00:00:00" for m, d in ((3, 4), (5, 7), (6, 8))] + ["15/04/2026", "16/04/2026", "28/04/2026"]
    )  # type: ignore[arg-type]
    assert said(found) == [("dates_half_converted", [0, 1, 2], "")]


def test_dates_long_ago_are_used_and_questioned() -> None:
    for cells in (["1960-05-01", "2026-05-01"], ["1960.5.1", "2026.5.1"]):
        assert said(read(cells)) == [("date_long_ago", [0], "")]  # type: ignore[arg-type]


def test_the_readings_stand_in_the_list_of_problems(read_rows: Callable[..., SheetRows]) -> None:
    sheet = read_rows(
        ["日期", "客户", "金额"], ["5/6/2026", "张三", 5], ["2026-06-01", "李四", 6], ["7/8/2026", "王五", 7]
    )
    assert table(sheet, "date") == [["2026-06-05"], ["2026-06-01"], ["2026-08-07"]]
    assert told(sheet.problems) == [("date_ambiguous", 2, "A", "5/6/2026"), ("date_ambiguous", 4, "A", "7/8/2026")]
    (line, _) = [line for problem in sheet.problems for line in problem.lines("zh")]
    assert line[-1] == (
        "“日期”里的“5/6/2026”可能是2026年6月5日，也可能是2026年5月6日；暂按2026年6月5日计算（按所在国家的习惯）。"
    )


STYLES: list[Callable[[date], str]] = [
    date.isoformat,
    lambda d: f"{d.year}.{d.month}.{d.day}",
    lambda d: f"{d.year}年{d.month}月{d.day}日",
    lambda d: d.strftime("%Y%m%d"),
    lambda d: d.strftime("%d-%b-%y"),
    lambda d: d.strftime("%B %d, %Y"),
    lambda d: str((d - date(1899, 12, 30)).days),
    lambda d: f"{d:%Y-%m-%d}T10:00:00Z",
    lambda d: f"{d.year}/{d.month}/{d.day} 下午 3:05",
]
DATES = st.dates(date(1970, 1, 1), date(2068, 12, 31))


@given(st.lists(st.tuples(DATES, st.sampled_from(STYLES)), max_size=12))
def test_any_date_in_any_clear_style_reads_back_equal(written: list[tuple[date, Callable[[date], str]]]) -> None:
    found = read([style(day) for day, style in written])
    assert days(found) == [day.isoformat() for day, _ in written]
    assert said(found) == []


@settings(max_examples=60)
@given(st.lists(DATES, max_size=12), DATES.filter(lambda day: day.day > 12), st.sampled_from("/.-"), st.booleans())
def test_one_certain_cell_decides_for_its_separator(
    several: list[date], sure: date, mark: str, day_first: bool
) -> None:
    order = "{0.day}{1}{0.month}{1}{0.year}" if day_first else "{0.month}{1}{0.day}{1}{0.year}"
    found = read([order.format(day, mark) for day in [*several, sure]], "US" if day_first else "CN")
    assert days(found) == [day.isoformat() for day in [*several, sure]]
    assert said(found) == []


@given(st.lists(st.from_regex(r"[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{2,4}", fullmatch=True), max_size=8), st.data())
def test_whatever_stands_in_the_column_is_one_of_its_readings_or_not_understood(
    cells: list[str], data: st.DataObject
) -> None:
    found = read([*cells], data.draw(st.sampled_from(["CN", "US", "DE"])))
    for text, day, bad in zip(cells, days(found), found.bad, strict=True):
        assert bad == (not date_readings(text))
        assert bad or day in {reading.date().isoformat() for reading in date_readings(text)}


@given(st.lists(DATES, min_size=1, max_size=30))
def test_a_column_of_one_order_is_never_taken_for_another_without_a_word(several: list[date]) -> None:
    found = read([f"{day.day}/{day.month}/{day.year}" for day in several])
    named = {row for doubt in found.doubts for row in np.flatnonzero(doubt.where).tolist()}
    wrong = [i for i, (day, seen) in enumerate(zip(several, days(found), strict=True)) if seen != day.isoformat()]
    assert set(wrong) <= named
