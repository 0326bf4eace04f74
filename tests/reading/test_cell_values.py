"""One cell's text -> its value, and whole columns of mixed styles."""

from datetime import datetime

import numpy as np
import pyarrow as pa
import pytest

from crm_sheets.reading.casting import cast
from crm_sheets.reading.cells import number, phone
from crm_sheets.reading.dates import moment
from crm_sheets.reading.textfile import plain


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
    assert number(text) == value


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
        ("2026/5/1 上午12:05", datetime(2026, 5, 1, 0, 5)),
        ("2026/5/1 3:20 PM", datetime(2026, 5, 1, 15, 20)),
        ("2026-05-01 星期五", datetime(2026, 5, 1)),
        ("2026年5月1日（周五） 9:05", datetime(2026, 5, 1, 9, 5)),
        ("Fri, 1 May 2026", datetime(2026, 5, 1)),
        ("29-Aug-26", datetime(2026, 8, 29)),
        ("29 August 2026", datetime(2026, 8, 29)),
        ("1-Sept-2026", datetime(2026, 9, 1)),
        ("May 1st, 2026", datetime(2026, 5, 1)),
        ("29-Aug-98", datetime(1998, 8, 29)),
        ("2026年5月", datetime(2026, 5, 1)),
        ("2026-05", datetime(2026, 5, 1)),
        ("46143", datetime(2026, 5, 1)),  # Excel's number of that day
        ("46143.5", datetime(2026, 5, 1, 12)),
        ("2028-02-29", datetime(2028, 2, 29)),
        ("2026-02-29", None),
        ("2026-13-01", None),
        ("2026-05-32", None),
        ("2026-05-011", None),
        ("2026-05-01 25:00", None),
        ("2026-05-01 至 2026-05-03", None),
        ("2026-05-01 abc", None),
        ("1899-12-31 09:30:00", None),  # how the reader engine writes a time without a date
        ("9999-12-31", None),
        ("12345678", None),
        ("1200", None),
        ("45_123", None),
        ("Mayor 5, 2026", None),
        ("下周", None),
        ("", None),
    ],
)
def test_moment(text: str, value: datetime | None) -> None:
    assert moment(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("13800138000", "13800138000"),
        ("13800138000.0", "13800138000"),
        ("138 0013 8000", "13800138000"),
        ("138-0013-8000", "13800138000"),
        ("+86 138 0013 8000", "13800138000"),
        ("8613800138000", "13800138000"),
        ("0086-13800138000", "13800138000"),
        ("(+86)13800138000", "13800138000"),
        ("１３８００１３８０００", "13800138000"),
        ("13800138000（微信同号）", "13800138000"),
        ("0571-8888 6666", "057188886666"),
        ("+86 571 8888 6666", "057188886666"),
        ("+1 415 555 2671", "+14155552671"),
        ("1.38E+10", None),
        ("13800138000/13900139000", None),
        ("00000000000", None),
        ("1111111", None),
        ("12345", None),
        ("无", None),
        ("abc", None),
    ],
)
def test_phone(text: str, value: str | None) -> None:
    assert phone(text, "CN") == value


def test_phone_of_another_country_is_national_there() -> None:
    assert phone("(415) 555-2671", "US") == "4155552671"
    assert phone("416 555 0123", "CA") == "4165550123"
    assert phone("+86 138 0013 8000", "US") == "+8613800138000"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('="0012"', "0012"),
        ("'00123", "00123"),
        ("'13800138000", "13800138000"),
        ("'t Hooft", "'t Hooft"),
        ("=1+1", "=1+1"),
        ("=cmd|x", "=cmd|x"),
        ("\t138", "\t138"),
        ('=""', None),
        ("  ", None),
        (None, None),
    ],
)
def test_plain(text: str | None, value: str | None) -> None:
    assert plain(text) == value


MIXED_DATES = ["2026-05-01 00:00:00", "2026.5.2", "2026年5月3日", "46146", None, "-", "下周"]


def test_a_date_column_in_several_styles_is_read_cell_by_cell() -> None:
    found = cast(pa.array(MIXED_DATES), "date")
    days = [None if np.isnat(value) else str(value)[:10] for value in found.values.to_numpy()]
    assert days == ["2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04", None, None, None]
    assert found.bad.tolist() == [False] * 6 + [True]
    assert found.values.dtype == "datetime64[s]"


def test_a_time_without_a_date_is_no_date_even_in_a_clean_column() -> None:
    found = cast(pa.array(["2026-05-01 00:00:00", "1899-12-31 09:30:00"]), "date")
    assert found.bad.tolist() == [False, True]


def test_a_money_column_takes_the_unit_of_its_heading() -> None:
    found = cast(pa.array(["1.5", "2", " 3 ", "x", "/"]), "money", factor=10_000)
    assert found.values.tolist()[:3] == [15_000.0, 20_000.0, 30_000.0]
    assert found.bad.tolist() == [False, False, False, True, False]


def test_words_that_float_would_take_are_no_numbers() -> None:
    found = cast(pa.array(["1", "nan", "inf"]), "number")
    assert found.bad.tolist() == [False, True, True]


@pytest.mark.parametrize(
    ("kind", "cells", "values"),
    [
        ("text", [" a ", "(空)", "", "无", "1985-03-08 00:00:00"], ["a", None, None, "无", "1985-03-08"]),
        ("name", ["张三", "散客", "无", "Walk-in", "GUEST", "None"], ["张三", None, None, None, None, "None"]),
        ("id", ["007", "0", "-", "N/A", "none", "无"], ["007", None, None, None, None, None]),
    ],
)
def test_what_people_write_for_nothing_is_missing(kind: str, cells: list[str], values: list[str | None]) -> None:
    found = cast(pa.array(cells), kind).values  # type: ignore[arg-type]
    assert found.astype("object").where(found.notna(), None).tolist() == values


@pytest.mark.parametrize("kind", ["text", "name", "id", "phone", "date", "number", "money"])
def test_a_column_without_any_cell(kind: str) -> None:
    assert len(cast(pa.nulls(0, pa.string()), kind).values) == 0  # type: ignore[arg-type]
    assert cast(pa.nulls(3, pa.string()), kind).values.isna().all()  # type: ignore[arg-type]
