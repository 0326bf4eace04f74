"""Dates as programs and people write them: zones, counts of seconds, no year, words; expected days by hand."""

import math
from collections.abc import Callable
from datetime import date, datetime

import numpy as np
import pyarrow as pa
import pytest
from grids_by_hand import table

from crm_sheets.reading.sheet_reader import SheetRows
from crm_sheets.reading.values.cast import Cast
from crm_sheets.reading.values.casting import cast_dates
from crm_sheets.reading.values.column_of_dates import Around
from crm_sheets.reading.values.dates import moment, no_date
from crm_sheets.reading.values.joined_dates import joined_dates
from crm_sheets.reading.values.looks import is_date, one_day, one_number
from crm_sheets.reading.values.neighbours import Beside
from crm_sheets.reading.values.relative_days import counted_from
from crm_sheets.reading.values.zones import offset

Cells = list[str | None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Jul-10-26", datetime(2026, 7, 10)),
        ("10-Jul-26", datetime(2026, 7, 10)),
        ("2026/09/01 10:15:23 AM GMT+8", datetime(2026, 9, 1, 10, 15, 23)),
        ("20260901101523", datetime(2026, 9, 1, 10, 15, 23)),
        ("202609011015", datetime(2026, 9, 1, 10, 15)),
        ("20260901101523.0", datetime(2026, 9, 1, 10, 15, 23)),
        ("20260901T101523Z", datetime(2026, 9, 1, 10, 15, 23)),
        ("Tue Sep 01 2026 10:15:23 GMT+0800 (中国标准时间)", datetime(2026, 9, 1, 10, 15, 23)),
        ("Tue Sep  1 10:15:23 CST 2026", datetime(2026, 9, 1, 10, 15, 23)),
        ("10:15 2026-09-01", datetime(2026, 9, 1, 10, 15)),
        ("September 1, 2026 at 10:15 PM", datetime(2026, 9, 1, 22, 15)),
        ("2026年9月1日（二）10:15", datetime(2026, 9, 1, 10, 15)),
        ("2026-09-01 10.15", datetime(2026, 9, 1, 10, 15)),
        ("2026-09-01(火) 10:15", datetime(2026, 9, 1, 10, 15)),
        ("2026. 9. 1. 오후 3:20", datetime(2026, 9, 1, 15, 20)),
        ("2026 09 01", datetime(2026, 9, 1)),
        ("1st of September 2026", datetime(2026, 9, 1)),
        ("Sep 1st 2026 @ 10:15 AM", datetime(2026, 9, 1, 10, 15)),
        ("1/Sep/2026:10:15:23 +0800", datetime(2026, 9, 1, 10, 15, 23)),
        ("Sep '26", datetime(2026, 9, 1)),
        ("2026/Sep", datetime(2026, 9, 1)),
        ("2026-05-01 10:30-11:30", datetime(2026, 5, 1, 10, 30)),  # a slot
        ("+57372-06-16 00:00:00", datetime(2026, 9, 1)),  # 20260901 days after 1899-12-30
        ("+57376-06-17 00:00:00", datetime(2026, 9, 1)),  # the same in a workbook that counts from 1904
        ("2454-09-20 00:00:00", None),
        ("+57373-07-21 00:00:00", None),  # 20261301
        ("2026-05-01 2026", None),
        ("20260901-20260903", None),
        ("May 12 10:30", None),
    ],
)
def test_moment(text: str, value: datetime | None) -> None:
    assert moment(text) == value


def test_what_programs_write_for_no_date() -> None:
    for text in ("0", "0000-00-00 00:00:00", "1899-12-31 00:00:00", "1900/1/0", "00/01/1900", "0001-01-01T00:00:00"):
        assert no_date(text)
    for text in ("1900-01-01", "1899-12-31", "2000-01-01", "100", ""):
        assert not no_date(text)


def read(cells: Cells, *names: str, country: str = "CN", **others: Cells) -> Cast:
    return read_all({"date": cells, **others}, Around(country, names))["date"]


def read_all(columns: dict[str, Cells], around: Around) -> dict[str, Cast]:
    return cast_dates({name: pa.array(cells, pa.string()) for name, cells in columns.items()}, around)


def days(found: Cast) -> list[str | None]:
    return [None if np.isnat(value) else str(value)[:10] for value in found.values.to_numpy()]


def moments(found: Cast) -> list[str]:
    return [str(value)[:16] for value in found.values.to_numpy()]


def said(found: Cast) -> dict[str, int]:
    return {doubt.code: int(doubt.where.sum()) for doubt in found.doubts}


def test_empty_look_ups_in_date_cells_are_empty() -> None:
    found = read(["2026-05-01 00:00:00", "1899-12-31 00:00:00", "0"])
    assert (days(found), found.bad.tolist()) == (["2026-05-01", None, None], [False] * 3)
    mac = read_all({"date": ["1904-01-01 00:00:00", "2026-05-01 00:00:00"]}, Around(since_1904=True))["date"]
    assert (days(mac), mac.bad.tolist()) == ([None, "2026-05-01"], [False] * 2)


def test_zones_that_differ_are_brought_into_one() -> None:
    found = read(["2026-03-31T16:30:00Z", "2026-04-01T00:30:00+08:00", "2026-04-01 09:00"])
    assert moments(found) == ["2026-04-01T00:30", "2026-04-01T00:30", "2026-04-01T09:00"]
    assert said(found) == {"dates_in_one_zone": 1}


def test_summer_and_winter_of_one_place_stay_as_they_are() -> None:
    found = read(["2026-07-10 23:30:00 -0400", "2026-01-10 23:30:00 -0500"])
    assert moments(found) == ["2026-07-10T23:30", "2026-01-10T23:30"]
    assert said(found) == {}


def test_one_zone_is_left_alone() -> None:
    assert moments(read(["2026-03-31T16:30:00Z", "2026-04-01T16:30:00Z"])) == ["2026-03-31T16:30", "2026-04-01T16:30"]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("2026-09-01 10:15 am pst", -480), ("2026-09-01t10:15:00.123+05:30", 330), ("2026-09-01 10:15 (utc+8)", 480),
     ("2026-09-01 10:15", None), ("2026-09-01", None), ("2026-05-01 10:30-11:30", None), ("10:15 2026-09-01", None)],
)  # fmt: skip
def test_the_zone_behind_a_time(text: str, minutes: int | None) -> None:
    assert offset(text) == minutes


def test_counts_of_seconds_are_the_clock_of_the_country() -> None:
    # 1788228923 s = 20,697 days and 8,123 s = 2026-09-01 02:15:23 at Greenwich
    assert moments(read(["1788228923", None, "-"])) == ["2026-09-01T10:15", "NaT", "NaT"]
    assert moments(read(["1788228923000"], country="GB")) == ["2026-09-01T03:15"]
    assert said(read(["1788228923"])) == {"dates_from_epoch": 1}
    mixed = read(["1788228923", "2026-09-01"])
    assert mixed.bad.tolist() == [True, False]


def test_bare_numbers_of_days_in_a_workbook_that_counts_from_1904() -> None:
    # 46266 - 1462 = 44804: 2026-09-01
    found = read_all({"date": ["44804", "2026-09-02 00:00:00"]}, Around(since_1904=True))["date"]
    assert days(found) == ["2026-09-01", "2026-09-02"]
    assert said(found) == {"dates_since_1904": 1}
    assert days(read(["44804"])) == ["2022-08-31"]


def test_digits_typed_into_date_cells_are_told() -> None:
    found = read(["+57372-06-16 00:00:00", "2026-09-02 00:00:00"])
    assert (days(found), said(found)) == (["2026-09-01", "2026-09-02"], {"dates_typed_in_digits": 1})


class TestWithoutYear:
    def test_from_the_dates_above_and_over_the_turn_of_the_year(self) -> None:
        found = read(["2025-12-28", "12月30日", "1月2日", "1月3日"])
        assert days(found) == ["2025-12-28", "2025-12-30", "2026-01-02", "2026-01-03"]
        assert said(found) == {"dates_without_year": 3}
        assert found.doubts[0].details["years"] == "2025–2026"

    def test_unsorted_rows_stay_in_the_year_of_the_file(self) -> None:
        found = read(["Jan 5", "Dec 3", "Feb 7", "Nov 9", "3 Mar"], "orders_2026")
        assert days(found) == ["2026-01-05", "2026-12-03", "2026-02-07", "2026-11-09", "2026-03-03"]

    def test_from_other_dates_of_the_row(self) -> None:
        found = read(["12/30", "1/5"], paid=["2026-01-02", "2026-01-06"])
        assert days(found) == ["2025-12-30", "2026-01-05"]

    def test_pairs_of_numbers_in_one_order(self) -> None:
        assert days(read(["25/8", "3/8"], "2026")) == ["2026-08-25", "2026-08-03"]
        assert days(read(["3/8", "4/8"], "2026", country="GB")) == ["2026-08-03", "2026-08-04"]
        assert days(read(["3/8", "4/8"], "2026")) == ["2026-03-08", "2026-04-08"]

    def test_the_zero_that_a_workbook_takes_from_a_tenth(self) -> None:
        found = read(["8.1", "8.9", "8.1", "8.11", "8.2", "8.21", "9.1"], "2026年")
        assert [day and day[5:] for day in days(found)] == [
            "08-01",
            "08-09",
            "08-10",
            "08-11",
            "08-20",
            "08-21",
            "09-01",
        ]

    def test_weekdays_correct_the_year(self) -> None:
        found = read(["Sat 03 Oct", "Sun 04 Oct"], "Orders 2025")  # in 2025 the 3rd was a Friday
        assert days(found) == ["2026-10-03", "2026-10-04"]

    def test_nothing_tells_the_year(self) -> None:
        assert read(["8月3日", "8月4日"]).bad.tolist() == [True, True]

    def test_months_as_excel_writes_them_are_no_days(self) -> None:
        found = read(["Jul-26", "Aug-26", "Sep-26"], "2026")
        assert (days(found), said(found)) == (["2026-07-01", "2026-08-01", "2026-09-01"], {"dates_without_day": 3})
        assert days(read(["Jul-03", "Jul-17", "Aug-26"], "2026")) == ["2026-07-03", "2026-07-17", "2026-08-26"]

    def test_the_29th_of_february_in_another_year_is_none(self) -> None:
        assert read(["2月28日", "2月29日"], "2026").bad.tolist() == [False, True]


THURSDAY = date(2026, 9, 10)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("下周三", "2026-09-16"), ("下下周一", "2026-09-21"), ("周四", "2026-09-17"), ("本周五", "2026-09-11"),
        ("月底", "2026-09-30"), ("下月底", "2026-10-31"), ("12月中旬", "2026-12-15"), ("3月上旬", "2027-03-05"),
        ("年底", "2026-12-31"), ("下个月15号", "2026-10-15"), ("3天后", "2026-09-13"), ("两周后", "2026-09-24"),
        ("半个月后", "2026-09-25"), ("明天", "2026-09-11"), ("8月3日", "2027-08-03"), ("next Monday", "2026-09-14"),
        ("end of month", "2026-09-30"), ("EOM", "2026-09-30"), ("in two weeks", "2026-09-24"), ("mid-December", "2026-12-15"),
        ("next month", "2026-10-01"), ("3 Oct", "2026-10-03"), ("待定", None), ("monthly", None), ("", None),
        ("30号", "2026-09-30"), ("10日", "2026-10-10"), ("31号", "2026-10-31"), ("本月30日", "2026-09-30"),
        ("本月3日", None), ("本月31日", None), ("32号", None), ("0号", None), ("the 10th", "2026-10-10"), ("by the 22nd", "2026-09-22"),
        ("五天内", "2026-09-15"), ("两周以内", "2026-09-24"), ("半个月之内", "2026-09-25"), ("within 3 days", "2026-09-13"),
        ("within the next two weeks", "2026-09-24"), ("明天下午3点", "2026-09-11"), ("下周三上午", "2026-09-16"),
        ("周五10:30", "2026-09-11"), ("12月3日14点", "2026-12-03"), ("30号下午3点半", "2026-09-30"), ("tomorrow at 3pm", "2026-09-11"),
        ("Friday at 9", "2026-09-11"), ("next Tuesday 10:30", "2026-09-15"), ("Monday morning", "2026-09-14"),
        ("3 Oct at 9", "2026-10-03"), ("Oct 3", "2026-10-03"), ("Oct 3 3 pm", "2026-10-03"), ("下午3点", None), ("at 9", None),
        ("10th floor", None), ("3个工作日后", None), ("8号线", None), ("周五 10", None),
    ],
)  # fmt: skip
def test_days_counted_from_a_thursday(text: str, found: str | None) -> None:
    assert counted_from(text, THURSDAY) == (found and date.fromisoformat(found))


def test_next_dates_are_counted_from_the_row(read_rows: Callable[..., SheetRows]) -> None:
    sheet = read_rows(
        ["拜访日期", "客户", "拜访目的", "下次跟进日期"],
        ["2026-09-10", "张三", "回访", "下周三"],
        ["2026-10-01", "李四", "回访", "月底"],
        ["2026-10-02", "王五", "回访", "再说"],
    )
    assert table(sheet, "next_date") == [["2026-09-16"], ["2026-10-31"], [None]]
    assert {problem.code for problem in sheet.problems} == {"dates_counted", "cell_not_understood"}


class TestTheFileTells:
    def test_another_column_of_the_sheet(self) -> None:
        found = read_all({"date": ["5/6/2026"], "due": ["15/8/2027"]}, Around("US"))["date"]
        assert days(found) == ["2026-06-05"]

    def test_another_sheet_of_the_file(self) -> None:
        other = Beside((pa.table({"0": ["15/04/2026", "3/4/2026"], "1": ["a", "b"]}),), "a.xlsx")
        found = read_all({"date": ["5/6/2026"]}, Around("US", beside=other))["date"]
        assert (days(found), said(found)) == (["2026-06-05"], {"date_order_concluded": 1})

    def test_columns_that_disagree_tell_nothing(self) -> None:
        other = Beside((pa.table({"0": ["15/04/2026"], "1": ["4/15/2026"]}),), "a.xlsx")
        found = read_all({"date": ["5/6/2026"]}, Around("US", beside=other))["date"]
        assert (days(found), said(found)) == (["2026-05-06"], {"date_ambiguous": 1})


class TestSameDay:
    HEAD = ("日期", "客户", "商品", "金额")

    def log(self, *cells: str) -> list[list[object]]:
        return [[day, f"张{n}", "茶", 5] for n, day in enumerate(cells)]

    def test_a_log_that_writes_each_day_once(self, read_rows: Callable[..., SheetRows]) -> None:
        sheet = read_rows(self.HEAD, *self.log("2026-05-01", "", "", "2026-05-02", "", "2026-05-04"))
        assert [row[0] for row in table(sheet, "date")] == [
            *["2026-05-01"] * 3, *["2026-05-02"] * 2, "2026-05-04"]  # fmt: skip
        assert [problem.code for problem in sheet.problems] == ["dates_same_day"]

    @pytest.mark.parametrize(
        "cells",
        [
            ("2026-05-01", "2026-05-01", "", "2026-05-02", "", "2026-05-02"),  # days are repeated: the blanks are gaps
            ("2026-05-03", "", "2026-05-01", "", "2026-05-02"),  # not in order
            ("2026-05-01", *[f"2026-05-{n:02}" for n in range(2, 15)], "", "2026-05-16", ""),  # few
        ],
    )
    def test_gaps_stay_gaps(self, cells: tuple[str, ...], read_rows: Callable[..., SheetRows]) -> None:
        sheet = read_rows(self.HEAD, *self.log(*cells))
        assert {problem.code for problem in sheet.problems} == {"value_missing"}

    def test_totals_and_rows_before_the_first_date_get_none(self, read_rows: Callable[..., SheetRows]) -> None:
        lines = self.log("", "2026-05-01", "", "", "2026-05-02", "")
        sheet = read_rows(self.HEAD, *lines, ["", "合计", "茶", 25])
        assert (sheet.read, sheet.used) == (7, 5)


def test_ids_and_products_that_became_dates_are_named(read_rows: Callable[..., SheetRows]) -> None:
    sheet = read_rows(
        ["日期", "客户编号", "商品", "金额"],
        ["2026-05-01", "A1", "2026-03-01 00:00:00", 5],
        ["2026-05-02", "2026-03-02 00:00:00", "3-12-1", 5],
        ["2026-05-03", "A3", "茶", 5],
    )
    found = [(problem.code, problem.column) for problem in sheet.problems]
    assert found == [("value_became_date", "B"), ("value_became_date", "C")]


def column(*cells: str | None) -> pa.Array:
    return pa.array(cells, pa.string())


class TestJoined:
    def test_year_month_and_day(self) -> None:
        found = joined_dates(
            {
                "year": column("2026", "2026.0", "26", "2026年", None),
                "month": column("9", "Oct", "3月", "13", "1"),
                "day": column("3", None, "5.0", "1日", "1"),
            }
        )
        assert found.to_pylist() == ["2026-09-03", "2026-10", "2026-03-05", "2026-13-01", None]

    def test_a_month_that_says_its_year(self) -> None:
        found = joined_dates({"year": column("2026", None), "month": column("2026-09", "Sep-26")})
        assert found.to_pylist() == ["2026-09", "Sep-26"]

    def test_date_and_time(self) -> None:
        times = ("1899-12-31 10:15:00", "10:15 AM", "0.5", "101500", "下午3:05", None, "10:15")
        dates = ("2026-09-01 00:00:00", "5/6/2026", "2026-09-01", "20260901", "2026年9月1日", "2026-09-01", None)
        found = joined_dates({"date": column(*dates), "time": column(*times)})
        assert found.to_pylist() == [
            "2026-09-01 10:15:00", "5/6/2026 10:15 AM", "2026-09-01 12:00:00", "20260901 10:15:00",
            "2026年9月1日 下午3:05", "2026-09-01", None]  # fmt: skip
        assert moments(cast_dates({"": found}, Around())[""])[4] == "2026-09-01T15:05"


def test_what_a_cell_looks_like() -> None:
    assert [is_date(cell) for cell in ("2026-5-1", "5/6/2026", "20260901101500", "46143", "8.12", "12.50", "abc 1")] == [
        True, True, True, False, False, False, False]  # fmt: skip
    assert (one_day("15/4/2026"), one_day("5/6/2026")) == (date(2026, 4, 15), None)
    assert [one_number(cell) for cell in ("₹ 1,23,456.00", "(12.50)", "1.234,56 €", "1.2万")] == [
        123456,
        -12.5,
        1234.56,
        12000,
    ]
    assert math.isnan(one_number("A12"))


def test_columns_of_one_dress_are_read_as_the_same_cells_one_by_one() -> None:
    cells: Cells = ["2026/9/1 8:05:09", "2026/12/24 18:05:09", None]
    assert moments(read(cells)) == ["2026-09-01T08:05", "2026-12-24T18:05", "NaT"]
    zoned: Cells = ["2026-09-01T08:05:09Z", "2026-12-24T18:05:09Z", None]
    assert moments(read(zoned)) == ["2026-09-01T08:05", "2026-12-24T18:05", "NaT"]
    mixed: Cells = ["2026-09-01T08:05:09Z", "2026-12-24T18:05:09+08:00"]
    assert moments(read(mixed)) == ["2026-09-01T16:05", "2026-12-24T18:05"]
