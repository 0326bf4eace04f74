"""crm-sheets run --mask: reports for training without phones, addresses and ids; a folder of its own."""

import re
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from commands import command
from openpyxl import load_workbook
from small_desk import workbook

from crm_sheets.jobs.masking import Mask

pytestmark = pytest.mark.usefixtures("runs_remembered")

HEAD = ("Date", "Customer ID", "Customer", "Phone", "Email", "Amount", "Notes")
LINES = (
    ("2026-09-01", "A-77001", "Ann Lee", "13800138001", "ann@tea.example", 20, "call 13800138001 or A-77001"),
    ("2026-09-20", "A-77002", "Bob Ray", "13800138002", "bob@tea.example", "twelve", ""),
)


def _all_of(out: Path) -> str:
    """All files as one text: workbooks unpacked."""
    told = ""
    for place in out.rglob("*"):
        if zipfile.is_zipfile(place):
            with zipfile.ZipFile(place) as parts:
                told += "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
        elif place.is_file():
            told += place.read_text("utf-8", "replace")
    return told


def test_nothing_in_any_workbook_tells_who_it_is(tmp_path: Path) -> None:
    workbook(tmp_path / "in" / "sales.xlsx", HEAD, *LINES)
    out = tmp_path / "out"
    said = command("run", tmp_path / "in", "-o", out, "--mask", "--data")
    assert said.code == 3, "an amount is none"
    told = _all_of(out)
    for secret in ("13800138001", "13800138002", "ann@", "bob@", "A-77001", "A-77002"):
        assert secret not in told
    for kept in ("Ann Lee", "138******01", "K0001"):
        assert kept in told
    assert [path.name for path in out.iterdir() if path.name.startswith(".")] == [], "nothing is remembered of it"


def test_names_of_files_and_sheets_are_hidden_as_well(tmp_path: Path) -> None:
    workbook(tmp_path / "in" / "A-77001 13800138001.xlsx", HEAD, *LINES, sheet="A-77001")
    command("run", tmp_path / "in", "-o", tmp_path / "out", "--mask", "--data")
    told = _all_of(tmp_path / "out")
    assert "A-77001" not in told
    assert "13800138001" not in told
    assert "K0001 138******01.xlsx" in told


def test_a_refused_run_hides_them_as_well(tmp_path: Path) -> None:
    """As of a day before all data there is no report, and the list of problems quotes cells all the same."""
    workbook(tmp_path / "in" / "sales.xlsx", HEAD, *LINES, ("2026-09-21", "", "", "13800138003", "", "x", ""))
    out = tmp_path / "out"
    said = command("run", tmp_path / "in", "-o", out, "--mask", "--as-of", "2020-01-01")
    assert said.code in (1, 2)
    with zipfile.ZipFile(out / "problems.xlsx") as parts:
        told = "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    for secret in ("13800138001", "13800138002", "13800138003", "ann@", "bob@"):
        assert secret not in told


def test_not_over_real_results(tmp_path: Path) -> None:
    workbook(tmp_path / "in" / "sales.xlsx", HEAD, *LINES)
    command("run", tmp_path / "in", "-o", tmp_path / "out")
    before = (tmp_path / "out" / "report.xlsx").read_bytes()
    said = command("run", tmp_path / "in", "-o", tmp_path / "out", "--mask")
    assert said.code == 1
    assert "holds real results" in said.err
    assert (tmp_path / "out" / "report.xlsx").read_bytes() == before


def test_what_is_hidden_and_what_is_not() -> None:
    mask = Mask(pd.Series(["C7", "C8", None]))
    told = {
        "C8": "K0002",
        "with C7, then C8": "with K0001, then K0002",
        "138 0013 8001": "138******01",
        "+86-13800138001": "+86*********01",
        "13800138001,13900139002": "138******01,139******02",
        "138.0013.8001": "138********01",
        "ann.lee@tea.example": "***@tea.example",
        "2026-09-01": "2026-09-01",
        "2026-09-01 10:00:00": "2026-09-01 10:00:00",
        "1,234,567.80": "1,234,567.80",
        "C77": "C77",
        "": "",
    }
    assert {text: mask.text(text) for text in told} == told


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("客户KH0003的投诉", "客户KK0001的投诉"),
        ("KH0003.", "KK0001."),
        ("订单_KH0003_new.xlsx, KH0003_2", "订单_KK0001_new.xlsx, KK0001_2"),
        ("KH0003/KH0004；＂ＫＨ０００３＂", "KK0001/KK0002；＂KK0001＂"),
        ("kh0003, Kh0004!", "KK0001, KK0002!"),
        ("KH0003-KH0004", "KK0001-KK0002"),
        ("KH0003a, aKH0003, KH00031, KH0003-2, 2-KH0003", "KH0003a, aKH0003, KH00031, KK0001-2, 2-KK0001"),
        ("KH0003_20260501.xlsx, KH0003-AB-12", "KK0001_202***01.xlsx, KK0001-AB-12"),
        ("HT-2026-KH0003_KH0004.pdf, C-1-2-9, C-1-7", "HT-2026-KK0001_KK0002.pdf, KK0006-9, KK0005-7"),
        ("É́tatéKH0003", "É́tatéKH0003"),
        ("见会员-7号卡和会员-71", "见KK0003号卡和会员-71"),
        ("No. 12/a and 12/ab", "No. KK0004 and 12/ab"),
        ("C-1-2 and C-1", "KK0006 and KK0005"),
        ("客户1203要退货，客户编号：1203", "客户KK0007要退货，客户编号：KK0007"),
        ("1203年, 1203元, 买了 1203 件", "1203年, 1203元, 买了 1203 件"),
        ("1203", "KK0007"),
        ("10001来过，付了10001元，￥10001，10001.50", "KK0008来过，付了10001元，￥10001，10001.50"),
        ("A-10001", "A-10001"),
        ("KH0003 13800138001", "KK0001 138******01"),
        ("7", "7"),
        ("member no. 7 came for 7 days", "member no. KK0009 came for 7 days"),
    ],
)
def test_ids_inside_texts(typed: str, shown: str) -> None:
    """Chinese letters beside an id do not hide it; a longer id that holds it is another one; a number is one only in context.

    A desk has K1 itself, so that what stands for the ids begins with KK.
    """
    ids = ["KH0003", "KH0004", "会员-7", "12/A", "C-1", "C-1-2", "1203", "10001", "7", "K1"]
    mask = Mask(pd.Series(ids))
    assert mask.text(typed) == shown


def test_chat_names_birthdays_and_addresses_go_wherever_they_are_told(tmp_path: Path) -> None:
    """In their columns, in columns of the team's own, in the file that cards show, and a chat name in notes."""
    head = ("客户编号", "客户", "电话", "微信", "身份证号", "生日", "收货地址", "家庭住址", "个人QQ", "备注")
    ming = (
        "KH0101",
        "李明",
        "13800138001",
        "liming_wx",
        "31010119900101123X",
        "1990-01-01",
        "漕溪路8号501",
        "漕溪路9号",
    )
    qi = ("KH0103", "孙七", "13800138003", "微信", "", "", "", "", "", "加微信")
    workbook(tmp_path / "in" / "客户.xlsx", head, (*ming, "lm19900101", "微信liming_wx加过"), qi)
    sales = [(f"2026-09-0{n}", who, phone, 10 + n) for n in (1, 2) for who, phone in (ming[1:3], qi[1:3])]
    workbook(tmp_path / "in" / "销售.xlsx", ("日期", "客户", "电话", "金额"), *sales)
    command("run", tmp_path / "in", "-o", tmp_path / "out", "--mask", "--data")
    told = _all_of(tmp_path / "out")
    for secret in ("liming_wx", "310101199001", "1990-01-01", "漕溪路", "lm19900101", "13800138001"):
        assert secret not in told
    assert "微信***加过" in told
    assert "加微信" in told, "a word is no name"


def test_a_former_id_is_hidden_behind_the_present_one() -> None:
    mask = Mask(pd.Series(["KH0003", "KH0004"]), former={"KH0099": "KH0004"})
    assert mask.text("原编号KH0099，现KH0004") == "原编号K0002，现K0002"


def test_a_number_in_a_column_of_ids_is_an_id_however_short(tmp_path: Path) -> None:
    """And in a column of amounts it is none, in the list of problems as well."""
    head = ("Date", "Customer ID", "Customer", "Amount", "Notes")
    lines = [(f"2026-09-{day:02d}", 1200 + day, f"Ann {day}", 20, "") for day in range(1, 9)]
    lines += [("2026-09-20", 1203, "Ann 3", "1204x", ""), ("2026-13-45", 1205, "Ann 5", 1206, "客户1207也是")]
    workbook(tmp_path / "in" / "sales.xlsx", head, *lines)
    command("run", tmp_path / "in", "-o", tmp_path / "out", "--mask", "--data")
    customers = pd.read_csv(tmp_path / "out" / "data" / "customers.csv")
    assert customers["customer_id"].str.fullmatch(r"K\d{4}").all()
    page = load_workbook(tmp_path / "out" / "problems.xlsx")
    told = {str(cell.value) for sheet in page for row in sheet for cell in row}
    assert "1204x" in told
    assert not any(re.search(r"120[357]", cell) for cell in told), "neither as a value nor in a sentence"
