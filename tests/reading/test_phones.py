"""Phone numbers: one text and its number; several in one cell; numbers that Excel destroyed."""

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest
from grids_by_hand import table, told, xlsx
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.playbook import Playbook
from crm_sheets.reading.sheet_reader import SheetRows
from crm_sheets.reading.tables import read_tables
from crm_sheets.reading.values.casting import cast
from crm_sheets.reading.values.masks import masked_phone
from crm_sheets.reading.values.neighbours import Beside
from crm_sheets.reading.values.phone_countries import phone_country
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
    ("text", "country", "value"),
    [
        ("4155550100", "CN", "4155550100"),  # Chinese format would put a 0 in front
        ("57188886660", "CN", "57188886660"),
        ("7700900123", "GB", "7700900123"),
        ("07700 900123", "GB", "07700900123"),
        ("+44 7700 900123", "CN", "+447700900123"),
        ("+44 7700 900123", "GB", "07700900123"),  # at home the 0 stands for the code
        ("+44 (0)20 7946 0018", "GB", "02079460018"),
        ("0044 7700 900123", "CN", "+447700900123"),
        ("919876543210", "IN", "+919876543210"),
        ("98765 43210", "IN", "9876543210"),
        ("0412 345 678", "AU", "0412345678"),
        ("'+14155550100", "CN", "+14155550100"),
        ("1-415-555-2671", "US", "4155552671"),
        ("1.3912345678E10", "CN", "13912345678"),
        ("1.391234567E+10", "CN", "13912345670"),
        ("12345678901", "CN", None),
    ],
)
def test_nothing_is_added_to_a_number(text: str, country: str, value: str | None) -> None:
    assert phone(text, country) == value


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["13800138000", "13900139000"], "CN"),
        (["(415) 555-0100", "(212) 555-0199"], "US"),
        (["0412 345 678", "0423 456 789"], "AU"),
        (["98765 43210", "87654 32109"], "IN"),
        (["+44 7700 900123", "+44 7700 900124"], "US"),  # say themselves where they are from
        (["5550100", "下周再问"], "US"),
    ],
)
def test_the_country_is_that_of_the_numbers(texts: list[str], told: str) -> None:
    assert phone_country(texts, "US") == told


def test_chinese_mobiles_on_an_american_desk_keep_their_first_digit() -> None:
    found = cast(pa.array(["13800138000", "139 0013 9000", None]), "phone", beside=Beside(country="US"))
    assert found.values.astype("object").fillna("").tolist() == ["13800138000", "13900139000", ""]


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("150****0768", "150****0768"),
        ("139xxxx1234", "139****1234"),
        ("138XXXX1234", "138****1234"),
        ("1 50 **** 0768", "150****0768"),
        ("+86 150****0768", "150****0768"),
        ("86-150****0768", "150****0768"),
        ("138…1234", "138****1234"),
        ("138●●●●1234", "138****1234"),
        ("150----0768", "150****0768"),
        ("手机：150****0768（微信）", "150****0768"),
        ("1******2210", "1******2210"),
        ("(***) ***-1234", "******1234"),
        ("1381234567*", "1381234567*"),
        ("13800138000*", None),
        ("88886666*", None),
        ("13800138000 x12", None),
        ("***********", None),
        ("2026-01-01", None),
    ],
)
def test_a_masked_number_is_a_pattern(text: str, pattern: str | None) -> None:
    assert masked_phone(text) == pattern
    assert pattern is None or phone(text, "CN") == pattern


def test_a_full_number_beside_a_masked_one_is_taken() -> None:
    assert phone("150****0768 / 13800138000", "CN") == "13800138000"
    assert phones("150****0768", "CN") == ()


def test_masked_numbers_are_told_once_and_no_digits_made_of_them(read_rows: Callable[..., SheetRows]) -> None:
    sheet = read_rows(
        ["日期", "客户", "电话", "邮箱", "金额"],
        ["2026-05-01", "张三", "150****0768", "z@x.cn", 5],
        ["2026-05-01", "李四", "138xxxx1234", "", 5],
        ["2026-05-01", "", "", "l@x.cn", 5],
    )
    assert table(sheet, "phone", "email") == [["150****0768", "z@x.cn"], ["138****1234", None], [None, "l@x.cn"]]
    assert [(problem.code, problem.details["count"]) for problem in sheet.problems] == [("phones_masked", 2)]


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


def test_several_and_destroyed_numbers_are_told(read_rows: Callable[..., SheetRows]) -> None:
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


@pytest.mark.parametrize(("country", "number"), [("CN", "+442079460018"), ("GB", "02079460018")])
def test_the_country_of_the_playbook_reaches_every_column(country: str, number: str, tmp_path: Path) -> None:
    """A London number with its country code loses it at home only."""
    rows = (["Date", "Customer", "Phone", "Amount"], ["2026-04-03", "Ann", "+44 20 7946 0018", "5"])
    xlsx(tmp_path / "sales.xlsx", *rows)
    rules, _ = Playbook.default().with_rows([(1, "general.country", country)], "playbook.xlsx", "rules")
    assert read_tables([tmp_path], rules).tables["sales"]["phone"].tolist() == [number]
