"""crm-sheets check: what was understood and what is wrong, without results."""

import json
import shutil
from pathlib import Path

import pytest
from commands import command
from recalculate import read
from sample_runs import LANGUAGES, SAMPLES, SampleRun, sample_run
from small_desk import SALES_EN, small_desk, workbook


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.heavy
def test_json_of_a_sample_agrees_with_run(lang: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    ran: SampleRun = sample_run(lang, tmp_path_factory)
    said = command("check", SAMPLES / lang, "--json", "-q")
    told = json.loads(said.out)
    assert list(told) == ["tables", "problems", "control_totals", "columns", "files"]
    assert told["tables"] == ran.json["tables"]
    assert told["problems"] == ran.json["problems"]
    assert said.code == ran.said.code
    assert told["files"] == []


def test_json_says_what_each_column_was_taken_for(tmp_path: Path) -> None:
    heads = (*SALES_EN, "Shelf")
    desk = workbook(tmp_path / "sales.xlsx", heads, ("2026-09-01", "Ann Lee", "13800138001", 10, "A7"))
    columns = json.loads(command("check", desk, "--json").out)["columns"]
    assert {column["heading"]: column["field"] for column in columns} == {
        "Date": "date",
        "Customer": "customer_name",
        "Phone": "phone",
        "Amount": "amount",
        "Shelf": "",
    }
    assert {(column["file"], column["sheet"], column["table"]) for column in columns} == {
        ("sales.xlsx", "Sheet1", "sales")
    }
    assert [column["column"] for column in columns] == ["A", "B", "C", "D", "E"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        (
            "en",
            [
                "Sales",
                "sales.xlsx / Sheet1 / A5",
                "Every row read",
                "Date not understood",
                "Write the date like 2026-05-01.",
                "--verbose",
            ],
        ),
        (
            "zh",
            [
                "销售表",
                "sales.xlsx / Sheet1 / A5",
                "每一行都有下落",
                "日期看不懂",
                "请写成 2026-05-01 这样的日期。",
                "--verbose",
            ],
        ),
    ],
)
def test_the_console_shows_sheets_and_problems(lang: str, words: list[str], tmp_path: Path) -> None:
    said = command("check", small_desk(tmp_path, ("soon", "Ann Lee", "13800138001", 1)), lang=lang)
    assert said.code == 3
    assert [word for word in words if word not in said.out] == []


def test_nothing_is_written_without_a_folder(tmp_path: Path) -> None:
    desk = small_desk(tmp_path / "in")
    command("check", desk)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["sales.xlsx"]


def test_problems_are_written_where_asked(tmp_path: Path) -> None:
    desk = small_desk(tmp_path / "in", ("soon", "Ann Lee", "13800138001", 1))
    said = command("check", desk, "-o", tmp_path / "out")
    written = {path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.xlsx")}
    assert written == {"problems.xlsx", "checked/sales.xlsx"}
    assert f"The list of all problems: {tmp_path / 'out' / 'problems.xlsx'}" in said.out
    every = read(tmp_path / "out" / "problems.xlsx").worksheets[1]
    assert any("soon" in row for row in every.iter_rows(values_only=True))


def test_dates_in_the_future_are_told(tmp_path: Path) -> None:
    desk = small_desk(tmp_path / "in", ("2098-01-01", "Ann Lee", "13800138001", 1))
    told = json.loads(command("check", desk, "--json").out)
    assert told["problems"]["warning"] + told["problems"]["error"] == 1


def test_strict(tmp_path: Path) -> None:
    assert command("check", small_desk(tmp_path, ("soon", "Ann Lee", "13800138001", 1)), "--strict").code == 1


def test_every_problem_with_its_cell(tmp_path: Path) -> None:
    desk = small_desk(tmp_path, ("soon", "Ann Lee", "13800138001", 1), ("Total", None, None, 501.75))
    said = command("check", desk, "--verbose")
    assert "sales.xlsx / Sheet1 / A5" in said.out
    assert "sales.xlsx / Sheet1 / row 6" in said.out
    assert "Amount → Amount" in said.out


def test_rows_read_used_and_left_out_of_each_sheet(tmp_path: Path) -> None:
    desk = small_desk(tmp_path, ("soon", "Ann Lee", "13800138001", 1), ("Total", None, None, 501.75))
    lines = [line.split("│") for line in command("check", desk).out.splitlines() if "│" in line]
    told = [[cell.strip() for cell in line] for line in lines]
    assert ["sales.xlsx", "Sheet1", "Sales", "5", "3", "2"] in told


def test_the_sheets_add_up_to_the_sum_when_a_file_lies_there_twice(tmp_path: Path) -> None:
    desk = small_desk(tmp_path)
    shutil.copy(desk / "sales.xlsx", desk / "sales again.xlsx")
    lines = [[cell.strip() for cell in line.split("│")] for line in command("check", desk).out.splitlines()]
    assert [line[3:] for line in lines if line[0].startswith("sales")] == [["3", "0", "3", "0"], ["3", "3", "0", "0"]]
    assert ["Total", "", "", "6", "3", "3", "0"] in lines


def test_a_desk_without_problems_is_sent_on_to_run(tmp_path: Path) -> None:
    said = command("check", small_desk(tmp_path))
    assert "Nothing to correct: go on with crm-sheets run." in said.out
    assert "Write problems" not in said.out


def test_what_to_do_next_names_the_copies(tmp_path: Path) -> None:
    desk = small_desk(tmp_path / "in", ("soon", "Ann Lee", "13800138001", 1))
    assert "-o FOLDER" in command("check", desk).out
    said = command("check", desk, "-o", tmp_path / "out")
    assert f"1. Open each copy in {tmp_path / 'out' / 'checked'} (1)" in said.out


def test_as_of_an_earlier_day(tmp_path: Path) -> None:
    """The day asked for decides which records are later, as in run."""
    desk = small_desk(tmp_path / "in")
    said = command("check", desk, "--as-of", "2026-08-31", "--verbose")
    assert "later than 2026-08-31 and do not count: 2" in said.out
    assert command("check", desk, "--as-of", "2026-08-01").code == 1, "before the first record"
    assert command("check", desk, "--as-of", "soon").code == 2
