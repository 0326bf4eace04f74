"""Phone numbers: one text and its number; several in one cell; numbers that Excel destroyed."""

from collections.abc import Callable

import pytest
from grids_by_hand import table, told
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.reading.sheets import Sheet
from crm_sheets.reading.values.phones import phone, phones


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
        ("13800138000/13900139000", "13800138000"),
        ("00000000000", None),
        ("1111111", None),
        ("12345", None),
        ("0571-88886666转801", "057188886666"),
        ("0571-88886666 ext. 12", "057188886666"),
        ("13800138000 x12", "13800138000"),
        ("手机13800138000", "13800138000"),
        ("Tel: 0571-88886666", "057188886666"),
        ("0086 138 0013 8000", "13800138000"),
        ("x" * 40_000, None),
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
    ("text", "several"),
    [
        ("13800138000 / 0571-88886666", ["13800138000", "057188886666"]),
        ("13800138000、13900139000", ["13800138000", "13900139000"]),
        ("13800138000\n13900139000", ["13800138000", "13900139000"]),
        ("13800138000 13900139000", ["13800138000", "13900139000"]),
        ("手机：13800138000；座机：0571-88886666", ["13800138000", "057188886666"]),
        ("无 / 13900139000", ["13900139000"]),
        ("13800138000,13800138000", ["13800138000"]),
        ("+1 415 555 2671, 13800138000", ["+14155552671", "13800138000"]),
        ("下周再问", []),
    ],
)
def test_several_in_one_cell(text: str, several: list[str]) -> None:
    assert phones(text, "CN") == tuple(several)


def test_a_slash_may_stand_inside_one_number() -> None:
    assert phones("030/1234567", "DE") == ("0301234567",)


def test_several_and_destroyed_numbers_are_told(read_rows: Callable[..., Sheet]) -> None:
    sheet = read_rows(
        ["客户编号", "姓名", "电话"],
        ["KH1", "张三", "13800138000/13900139000"],
        ["1.23E+17", "李四", "1.38E+10"],
    )
    assert table(sheet, "customer_id", "phone") == [["KH1", "13800138000"], [None, None]]
    assert told(sheet.problems) == [
        ("digits_destroyed", 3, "A", "1.23E+17"),
        ("phones_several", 2, "C", "13800138000/13900139000"),
        ("digits_destroyed", 3, "C", "1.38E+10"),
    ]


@given(
    st.lists(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), min_size=1, max_size=4, unique=True),
    st.sampled_from(["/", "、", "；", ", ", "\n", " ", " 或 "]),
    st.sampled_from(["{}", "+86 {}", "{}（微信）", "{}转801"]),
)
def test_all_numbers_of_a_cell_are_found(several: list[str], mark: str, style: str) -> None:
    if mark == " " and style != "{}":
        mark = "/"
    assert phones(mark.join(style.format(each) for each in several), "CN") == tuple(several)
