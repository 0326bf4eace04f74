"""Cells of text: what exports dress them in, ids, flags, what means nothing, garbled letters."""

from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pytest
from grids_by_hand import told
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.reading.opening.textfile import undressed
from crm_sheets.reading.sheet_reader import SheetRows
from crm_sheets.reading.values.casting import cast
from crm_sheets.reading.values.cells import truth
from crm_sheets.reading.values.mojibake import is_garbled, repaired


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
    assert undressed(text) == value


@pytest.mark.parametrize(
    ("kind", "cells", "values"),
    [
        ("text", [" a ", "(空)", "", "无", "1985-03-08 00:00:00"], ["a", None, None, "无", "1985-03-08"]),
        ("name", ["张三", "散客", "无", "Walk-in", "GUEST", "None"], ["张三", None, None, None, None, "None"]),
        ("id", ["１００1", "1001.0", "00１", "A.0", "KH１"], ["1001", "1001", "001", "A.0", "KH1"]),
        ("name", ["张\u200b三", "Li\x01"], ["张三", "Li"]),
        ("text", ["=cmd|' /C calc'!A0", "+1", "@x", "a\nb"], ["=cmd|' /C calc'!A0", "+1", "@x", "a\nb"]),
        (
            "flag",
            ["是", "√", "×", "Y", "无", "1", "FALSE", "-", "未"],
            ["yes", "yes", "no", "yes", "no", "yes", "no", None, "no"],
        ),
        ("id", ["007", "0", "-", "N/A", "none", "无"], ["007", None, None, None, None, None]),
    ],
)
def test_what_people_write_for_nothing_is_missing(kind: str, cells: list[str], values: list[str | None]) -> None:
    found = cast(pa.array(cells), kind).values  # type: ignore[arg-type]
    assert found.astype("object").where(found.notna(), None).tolist() == values


@pytest.mark.parametrize("kind", ["text", "name", "id", "phone", "date", "number", "money", "flag"])
def test_a_column_without_any_cell(kind: str) -> None:
    assert len(cast(pa.nulls(0, pa.string()), kind).values) == 0  # type: ignore[arg-type]
    assert cast(pa.nulls(3, pa.string()), kind).values.isna().all()  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["是", "√", "✓", "Y", "yes", "TRUE", "1", "1.0", "有", "对", "已", "同意", "满意"])
def test_yes(text: str) -> None:
    assert truth(text) is True


@pytest.mark.parametrize("text", ["否", "×", "N", "No", "false", "0", "无", "错", "未", "不同意", "不满意", "没有"])
def test_no(text: str) -> None:
    assert truth(text) is False


@pytest.mark.parametrize("text", ["", "x", "仅限微信", "一般", "2", "maybe"])
def test_neither_yes_nor_no(text: str) -> None:
    assert truth(text) is None


def test_a_flag_that_is_neither_is_named(read_rows: Callable[..., SheetRows]) -> None:
    sheet = read_rows(
        ["投诉编号", "投诉时间", "客户姓名", "投诉内容", "是否满意"], ["T1", "2026-09-01", "张三", "漏水", "看情况"]
    )
    assert told(sheet.problems) == [("cell_not_understood", 2, "E", "看情况")]


@pytest.mark.parametrize(
    ("text", "was"),
    [
        ("ä½\xa0å¥½", "你好"),  # UTF-8 read as Latin-1
        ("å¼\xa0ä¸‰", "张三"),  # ... as Windows-1252
        ("ÕÅÈý", "张三"),  # GBK read as Latin-1
        ("浣犲ソ", "你好"),  # UTF-8 read as GBK
        ("CafÃ©", "Café"),
    ],
)
def test_garbled_text_and_what_it_once_said(text: str, was: str) -> None:
    assert is_garbled(text)
    assert repaired(text) == was


@pytest.mark.parametrize("text", ["锟斤拷", "\ufffd\ufffd", "ï¿½", "张\ufffd"])
def test_garbled_text_that_is_lost(text: str) -> None:
    assert is_garbled(text)


@pytest.mark.parametrize(
    "text", ["你好", "Müller", "Ångström", "José Álvarez", "联通", "Łódź", "naïve", "東京", "абв", "°C", "ÖBB"]
)
def test_text_in_order(text: str) -> None:
    assert not is_garbled(text)


@given(
    st.text(
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方",
        min_size=2,
    )
)
def test_chinese_is_never_garbled_and_is_restored(text: str) -> None:
    assert not is_garbled(text)
    assert repaired(text.encode().decode("latin-1")) == text
    assert repaired(text.encode("gbk").decode("latin-1")) == text


def test_garbled_cells_are_named_with_an_example(read_rows: Callable[..., SheetRows]) -> None:
    sheet = read_rows(["姓名", "电话"], ["å¼\xa0ä¸‰", "13800138000"], ["李四", "13800138001"])
    (problem,) = sheet.problems
    (line,) = problem.lines("en")
    assert line[1:7] == ("text_garbled", "a.xlsx", "Sheet1", 2, "A", "å¼\xa0ä¸‰")
    assert "may once have said '张三'" in str(line[-1])


def test_long_ids_that_all_end_in_zeros_were_cut_off_by_excel() -> None:
    cut = cast(pa.array(["123456789012345000", "223456789012346000", "323456789012347000", "KH1"]), "id")
    assert [(d.code, np.flatnonzero(d.where).tolist()) for d in cut.doubts] == [("digits_cut_off", [0, 1, 2])]
    assert cast(pa.array(["123456789012345678", "223456789012346000"]), "id").doubts == ()


def test_a_cell_of_forty_thousand_letters_is_read_in_no_time() -> None:
    for kind in ("text", "id", "name", "phone", "date", "number", "money", "flag"):
        for letters in ("x" * 40_000, "1" * 40_000, "1," * 20_000, "1 " * 20_000, "一" * 40_000, "(" * 40_000):
            cast(pa.array([letters, "Ã" * 40_000]), kind)  # type: ignore[arg-type]
