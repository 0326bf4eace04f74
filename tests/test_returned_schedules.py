"""A schedule given out, filled in, dropped in again: what the next runs know of it, whatever it was saved as."""

import csv
import json
import shutil
import subprocess
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands import command
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from recalculate import read
from small_desk import workbook

from crm_sheets.jobs import pipeline

pytestmark = pytest.mark.usefixtures("runs_remembered")

CUSTOMERS = ("客户编号", "客户名称", "电话", "客户经理")
PEOPLE = [("0001", "张三"), ("0002", "李四"), ("0003", "王五"), ("0004", "赵六")]
Filled = Mapping[str, Mapping[str, object]]
FILLED: Filled = {
    "张三": {"状态": True, "结果": "聊得很好", "下次日期": "下周三", "备注": "长" * 3000},
    "李四": {"状态": "没人接", "备注": "第一行\n第二行"},
    "王五": {"状态": "改期", "下次日期": "2026-10-22"},
}


def desk(folder: Path) -> Path:
    rows = [(number, name, f"1380013{number}", "李雷") for number, name in PEOPLE]
    workbook(folder / "customers.xlsx", CUSTOMERS, *rows)
    sales = [("2026-06-03", number, name, 500) for number, name in PEOPLE]
    workbook(folder / "sales.xlsx", ("日期", "客户编号", "客户名称", "金额"), *sales)
    return folder


def run(folder: Path, out: Path, day: str, *more: object) -> dict[str, Any]:
    said = command("run", folder, "-o", out, "--as-of", day, "-q", "--json", "--data", *more)
    return dict(json.loads(said.out))


@pytest.fixture(scope="module")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("first")
    run(desk(folder / "in"), folder / "out", "2026-09-30")
    return folder


@pytest.fixture
def begun(first_run: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Inbox and results of the desk after its run of 30 September: a copy of one that all tests share."""
    shutil.copytree(first_run, tmp_path, dirs_exist_ok=True)
    return tmp_path / "in", tmp_path / "out"


def schedule_of(out: Path) -> tuple[openpyxl.Workbook, Worksheet, dict[str, int]]:
    """The workbook, its schedule and the column of each heading, in row 3."""
    book = read(out / "follow-ups.xlsx")
    sheet = book["跟进计划"]
    return book, sheet, {str(cell.value): cell.column for cell in sheet[3]}


def filled_in(out: Path, place: Path, filled: Filled = FILLED) -> Path:
    book, sheet, columns = schedule_of(out)
    for row in range(4, sheet.max_row + 1):
        for heading, value in filled.get(str(sheet.cell(row, columns["客户名称"]).value), {}).items():
            sheet.cell(row, columns[heading]).value = value  # type: ignore[assignment]
    book.save(place)
    return place


def noted(out: Path) -> dict[str, dict[str, Any]]:
    """visits.xlsx by customer."""
    head, *rows = read(out / "visits.xlsx").worksheets[0].iter_rows(values_only=True)
    return {str(row[3]): dict(zip(map(str, head), row, strict=True)) for row in rows}


def planned(out: Path) -> dict[str, dict[str, str]]:
    with (out / "data" / "follow_ups.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["name"]: row for row in csv.DictReader(file)}


def test_a_filled_in_schedule_is_noted_and_followed(tmp_path: Path) -> None:
    inbox, out = desk(tmp_path / "in"), tmp_path / "out"
    run(inbox, out, "2026-10-07")  # a holiday: planned from the 8th on
    first = planned(out)
    place = filled_in(out, inbox / "renamed.xlsx", {**FILLED, "赵六": {"状态": "取消", "备注": "不用了"}})
    told = run(inbox, out, "2026-10-09")
    assert told["tables"]["returned"] == {"read": 12, "used": 4, "merged": 8, "left_out": 0}, "on three sheets"
    book = noted(out)
    assert {name: row["状态"] for name, row in book.items()} == {
        "张三": "已完成", "李四": "未联系上", "王五": "改期", "赵六": "取消",
    }  # fmt: skip
    assert (len(book["张三"]["备注"]), book["李四"]["备注"]) == (3000, "第一行\n第二行")
    assert f"{book['张三']['下次回访']:%Y-%m-%d}" == "2026-10-14"  # the Wednesday after the week of 8 October
    after = planned(out)
    dropped = date.fromisoformat(first["赵六"]["due"]) + timedelta(days=7)  # the rhythm of a VIP begins anew
    assert after.pop("赵六")["due"] == dropped.isoformat()
    assert {name: (row["due"], row["tries"]) for name, row in after.items()} == {
        "张三": ("2026-10-14", "0"), "李四": ("2026-10-09", "1"), "王五": ("2026-10-22", "0"),
    }  # fmt: skip
    assert (after["李四"]["key"], after["李四"]["first_due"]) == (first["李四"]["key"], first["李四"]["due"])
    assert after["张三"]["key"] != first["张三"]["key"]
    bytes_before = (out / "visits.xlsx").read_bytes()
    again = run(inbox, out, "2026-10-09")  # the file still lies there
    assert again["tables"]["returned"] == {"read": 16, "used": 4, "merged": 12, "left_out": 0}
    assert (out / "visits.xlsx").read_bytes() == bytes_before
    place.unlink()
    run(inbox, out, "2026-10-09")
    assert {name: row for name, row in planned(out).items() if name != "赵六"} == after


@pytest.mark.heavy
def test_an_old_export_moves_no_contact_into_the_past(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest sale is of 3 June, the schedule starts today: what was done on 8 October was done on 8 October."""
    inbox, out = desk(tmp_path / "in"), tmp_path / "out"

    def on(day: date) -> None:
        monkeypatch.setattr(pipeline, "date", type("Clock", (date,), {"today": classmethod(lambda _: day)}))
        assert command("run", inbox, "-o", out, "-q", "--data").code in (0, 3)

    on(date(2026, 10, 7))
    filled_in(out, inbox / "back.xlsx", {"张三": {"状态": "已完成"}})
    on(date(2026, 10, 9))
    assert f"{noted(out)['张三']['联系日期']:%Y-%m-%d}" == "2026-10-08"
    assert planned(out)["张三"]["last_contact"] == "2026-10-08"


@pytest.mark.heavy
def test_a_schedule_alone_is_noted_and_nothing_else_is_changed(begun: tuple[Path, Path], tmp_path: Path) -> None:
    inbox, out = begun
    report = (out / "report.xlsx").read_bytes()
    (tmp_path / "alone").mkdir()
    filled_in(out, tmp_path / "alone" / "x.xlsx")
    said = command("run", tmp_path / "alone", "-o", out, "-q")
    assert said.code == 1
    assert "visits.xlsx" in said.err
    assert set(noted(out)) == {"张三", "李四", "王五"}
    assert (out / "report.xlsx").read_bytes() == report
    run(inbox, out, "2026-10-09")
    assert planned(out)["王五"]["due"] == "2026-10-22"


@pytest.mark.heavy
def test_a_schedule_filled_in_where_it_lies_is_read_and_kept(begun: tuple[Path, Path]) -> None:
    inbox, out = begun
    filled_in(out, out / "follow-ups.xlsx")
    run(inbox, out, "2026-10-09")
    assert set(noted(out)) == {"张三", "李四", "王五"}
    assert (out / "follow-ups (kept).xlsx").is_file()
    again = run(inbox, out, "2026-10-09")  # the new one is as it was written: no data
    assert again["tables"]["returned"] == {"read": 3, "used": 3, "merged": 0, "left_out": 0}


@pytest.mark.heavy
def test_visits_xlsx_only_grows_and_keeps_what_the_team_wrote_into_it(begun: tuple[Path, Path]) -> None:
    inbox, out = begun
    place = filled_in(out, inbox / "a.xlsx")
    run(inbox, out, "2026-10-09")
    place.unlink()
    book = openpyxl.load_workbook(out / "visits.xlsx")
    sheet = book.worksheets[0]
    sheet.cell(1, sheet.max_column + 1).value = "我们的列"
    sheet.cell(2, sheet.max_column).value = "=别丢"
    sheet.cell(2, sheet.max_column).data_type = "s"
    book.save(out / "visits.xlsx")
    filled_in(out, inbox / "b.xlsx", {"李四": {"状态": "√"}})
    run(inbox, out, "2026-10-12")
    rows = list(read(out / "visits.xlsx").worksheets[0].iter_rows(values_only=True))
    assert [(row[3], row[8]) for row in rows[1:]] == [
        ("张三", "已完成"), ("李四", "未联系上"), ("王五", "改期"), ("李四", "已完成"),
    ]  # fmt: skip
    assert rows[1][rows[0].index("我们的列")] == "=别丢"


@pytest.mark.heavy
def test_without_its_keys_visits_xlsx_is_a_table_of_visits(begun: tuple[Path, Path], tmp_path: Path) -> None:
    inbox, out = begun
    filled_in(out, inbox / "a.xlsx")
    run(inbox, out, "2026-10-09")
    book = openpyxl.load_workbook(out / "visits.xlsx")
    book.worksheets[0].delete_cols(15)
    other = desk(tmp_path / "other")
    book.save(other / "visits.xlsx")
    told = run(other, tmp_path / "out2", "2026-10-09")
    assert told["tables"]["visits"]["used"] == 3


@pytest.mark.heavy
def test_the_sheets_beside_a_schedule_are_no_data(tmp_path: Path) -> None:
    inbox, out = desk(tmp_path / "in"), tmp_path / "out"
    before = run(inbox, out, "2026-09-30")["tables"]
    filled_in(out, inbox / "a.xlsx")
    after = run(inbox, out, "2026-10-09")["tables"]
    assert {name: after[name] for name in before} == before
    assert set(after) == {*before, "returned"}


def shuffled(sheet: Worksheet) -> None:
    """Rows the other way round, a row deleted, the hidden key moved to the front, a title above and one row hidden."""
    top, last = 3, sheet.max_column
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=top + 1)]
    for place, row in enumerate(reversed(rows), top + 1):
        for column, value in enumerate([row[-1], *row[:-1]], 1):
            sheet.cell(place, column).value = value
    heads = [sheet.cell(top, column).value for column in range(1, last + 1)]
    for column, head in enumerate([heads[-1], *heads[:-1]], 1):
        sheet.cell(top, column).value = head
    sheet.row_dimensions[top + 2].hidden = True


@pytest.mark.heavy
def test_sorted_filtered_and_with_its_columns_moved(begun: tuple[Path, Path], tmp_path: Path) -> None:
    inbox, out = begun
    place = filled_in(out, tmp_path / "x.xlsx")
    book = openpyxl.load_workbook(place)
    sheet = book["跟进计划"]
    sheet.tables.clear()
    sheet.data_validations.dataValidation.clear()
    shuffled(sheet)
    book.save(inbox / "x.xlsx")
    run(inbox, out, "2026-10-09")
    assert {name: row["状态"] for name, row in noted(out).items()} == {
        "张三": "已完成",
        "李四": "未联系上",
        "王五": "改期",
    }


def by_libreoffice(place: Path, kind: str, folder: Path) -> Path:
    """The file as a headless LibreOffice saves it."""
    program = shutil.which("soffice")
    if program is None:
        pytest.fail("soffice is missing: apt-get install -y --no-install-recommends libreoffice-calc")
    home = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = "csv:Text - txt - csv (StarCalc):44,34,76,1" if kind == "csv" else kind
    command_ = [program, home, "--headless", "--convert-to", options, "--outdir", str(folder / "saved"), str(place)]
    subprocess.run(command_, check=True, capture_output=True, timeout=180)
    return folder / "saved" / f"{place.stem}.{kind}"


def only_the_schedule(place: Path) -> None:
    book = load_workbook(place)
    for sheet in book.worksheets:
        if sheet.title != "跟进计划":
            book.remove(sheet)
    book.save(place)


@pytest.mark.heavy
@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods", "csv"])
def test_saved_by_libreoffice_in_every_format(kind: str, tmp_path: Path) -> None:
    inbox, out = desk(tmp_path / "in"), tmp_path / "out"
    run(inbox, out, "2026-09-30")
    due = {name: row["due"] for name, row in planned(out).items() if name in FILLED}
    place = filled_in(out, tmp_path / "filled.xlsx")
    if kind == "csv":  # that holds one sheet, the one that is looked at
        only_the_schedule(place)
    shutil.copy(by_libreoffice(place, kind, tmp_path), inbox / f"back.{kind}")
    told = run(inbox, out, "2026-10-09")
    read_rows = told["tables"]["returned"]["read"]
    assert read_rows == 4 if kind == "csv" else read_rows > 4, "the same contacts stand on the lists of days too"
    rows = noted(out)
    assert {name: row["状态"] for name, row in rows.items()} == {"张三": "已完成", "李四": "未联系上", "王五": "改期"}
    assert len(rows["张三"]["备注"]) == 3000
    assert " ".join(rows["李四"]["备注"].split()) == "第一行 第二行"
    assert {name: f"{row['计划日期']:%Y-%m-%d}" for name, row in rows.items()} == due
    assert [rows[name]["客户编号"] for name in ("张三", "李四", "王五")] == ["0001", "0002", "0003"]


def test_columns_that_the_team_added_are_said(tmp_path: Path) -> None:
    """One column with an offer of a rival, one without a cell filled in; ours are none of theirs."""
    inbox, out = desk(tmp_path / "in"), tmp_path / "out"
    run(inbox, out, "2026-10-08", "--lang", "zh")
    book, sheet, columns = schedule_of(out)
    sheet.cell(3, sheet.max_column + 1).value = "竞品报价"
    sheet.cell(4, sheet.max_column).value = "88元"
    sheet.cell(3, sheet.max_column + 1).value = "空列"
    sheet.cell(4, columns["状态"]).value = "已完成"
    book.save(inbox / "back.xlsx")
    found = pipeline.check([inbox], as_of=date(2026, 10, 9)).book.found
    told = [(p.file, p.sheet, p.details["names"]) for p in found if p.code == "schedule_columns_added"]
    assert told == [("back.xlsx", "跟进计划", "竞品报价")]
