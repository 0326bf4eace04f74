"""crm-sheets run: what stands on stdout, in the folder and in the CSV files."""

import csv
import json
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from commands import ROOT, command, process
from recalculate import read
from sample_runs import AS_OF, LANGUAGES, SAMPLES, SampleRun, sample_run
from small_desk import SALES_EN, small_desk, workbook

from crm_sheets import analyse, read_book
from crm_sheets.result_schema import CUSTOMER_COLUMNS
from crm_sheets.vocabulary import ALL_TABLES, ANSWER_COLUMNS, SOURCE

pytestmark = pytest.mark.usefixtures("runs_remembered")

FIGURES = """customers buyers vip revenue margin margin_share orders average_order red amber value_at_risk satisfaction
satisfaction_error satisfaction_base nps nps_error nps_base open_complaints completeness follow_ups"""
BOOKS = ("report.xlsx", "follow-ups.xlsx", "problems.xlsx")


@pytest.fixture(params=LANGUAGES, scope="module")
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> SampleRun:
    return sample_run(request.param, tmp_path_factory)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_json_is_one_object_with_the_promised_keys(sample: SampleRun) -> None:
    told, rest = json.JSONDecoder().raw_decode(sample.said.out)
    assert sample.said.out[rest:].strip() == ""
    first = ["as_of", "as_of_is_old", "heard", "tables", "problems", "control_totals"]
    assert list(told) == [*first, "key_figures", "refused", "files", "kept"]
    assert told["as_of"] == "2026-09-30"
    assert told["as_of_is_old"] is False
    assert [name for name in FIGURES.split() if name not in told["key_figures"]] == []
    assert list(told["problems"]) == ["error", "warning", "note"]


def test_json_rows_add_up(sample: SampleRun) -> None:
    for counts in sample.json["tables"].values():
        assert list(counts) == ["read", "used", "merged", "left_out"]
        assert counts["read"] == counts["used"] + counts["merged"] + counts["left_out"]
    notes = sample.book.problems["code"].value_counts()
    left_out = sum(counts["left_out"] for counts in sample.json["tables"].values())
    assert left_out == notes["row_total"] + notes["row_signature"]


@pytest.mark.heavy
def test_json_agrees_with_the_python_functions(sample: SampleRun) -> None:
    results = analyse(read_book([SAMPLES / sample.lang]), as_of=AS_OF)
    assert sample.json["key_figures"] == pytest.approx(results.key_figures, nan_ok=False)
    assert sample.json["problems"] == results.found.counts


def test_json_names_the_files_that_are_there(sample: SampleRun) -> None:
    named = [Path(path) for path in sample.json["files"]]
    made = (
        path for path in sample.out.rglob("*") if path.is_file() and not path.name.startswith(".")
    )  # hidden: our own
    assert sorted(named) == sorted(made)
    assert [path.name for path in named[:3]] == list(BOOKS)


def test_progress_goes_to_stderr_as_plain_lines(sample: SampleRun) -> None:
    lines = sample.said.err.splitlines()
    count = len(lines)
    assert [line.split("]")[0] for line in lines] == [f"[{i}/{count}" for i in range(1, count + 1)]
    files = [path.name for path in (SAMPLES / sample.lang).iterdir()]
    assert [name for name in files if not any(name in line for line in lines)] == []


def test_quiet_means_no_progress(tmp_path: Path) -> None:
    said = command("run", small_desk(tmp_path / "in"), "-o", tmp_path / "out", "--quiet")
    assert (said.code, said.err) == (0, "")
    assert "500.75" in said.out


def test_json_of_a_desk_that_carries_little_has_null_and_says_what_was_refused(tmp_path: Path) -> None:
    desk = small_desk(tmp_path / "in")
    told = json.loads(command("run", desk, "-o", tmp_path / "out", "--json").out)
    by_functions = analyse(read_book([desk]))
    assert told["key_figures"] == pytest.approx(by_functions.key_figures)
    assert told["problems"] == by_functions.found.counts
    assert told["key_figures"]["revenue"] == 500.75
    assert told["key_figures"]["margin"] is None
    assert told["key_figures"]["nps"] is None
    assert "satisfaction" in told["refused"]


@pytest.mark.heavy
def test_one_answer_gives_valid_json(tmp_path: Path) -> None:
    """A share of one answer has no finite error; JSON knows no NaN."""
    desk = small_desk(tmp_path / "in")
    heads = ("Respondent", "Submitted", "How satisfied are you overall?", "How likely are you to recommend us (0-10)?")
    workbook(desk / "survey.xlsx", heads, ("1", "2026-09-21", "very satisfied", 10))
    said = command("run", desk, "-o", tmp_path / "out", "--json")
    figures = json.loads(said.out, parse_constant=lambda name: pytest.fail(f"{name} in JSON"))["key_figures"]
    assert figures["nps_base"] in (1, None)


def test_data_has_every_table_with_canonical_columns(sample: SampleRun) -> None:
    data = sample.out / "data"
    control = sample.results.control
    tables = {**sample.results.tables, "customer_results": sample.results.customers}
    tables |= {"control_totals": control.sheets, "control_totals_left_out": control.left_out}
    assert {path.stem for path in data.iterdir()} == {*tables, *(table.name for table in ALL_TABLES)}
    for name, table in tables.items():
        assert _columns(data / f"{name}.csv") == list(table.columns)
    for table in ALL_TABLES:
        fields = ANSWER_COLUMNS if table.name == "answers" else tuple(field.name for field in table.fields)
        assert _columns(data / f"{table.name}.csv") == [*fields, *SOURCE]
    assert _columns(data / "customer_results.csv") == list(CUSTOMER_COLUMNS)


def _columns(path: Path) -> list[str]:
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf"), "Excel needs the byte order mark"
    return raw.decode("utf-8-sig").splitlines()[0].split(",")


def test_data_holds_the_numbers(sample: SampleRun) -> None:
    lines = rows_of(sample.out / "data" / "sales.csv")
    assert len(lines) == sample.truth["sales_lines"]
    assert f"{sum(round(100 * float(line['amount'])) for line in lines) / 100:.2f}" == sample.truth["revenue"]
    assert {line["source_file"] for line in lines} == set(sample.truth["sales_lines_by_file"])
    results = rows_of(sample.out / "data" / "customer_results.csv")
    assert len(results) == sample.truth["customers"]
    assert all(line["date"][:4].isdigit() and line["date"][4] == "-" for line in lines)


@pytest.mark.heavy
def test_data_keeps_leading_zeros_and_long_digits(tmp_path: Path) -> None:
    desk = tmp_path / "in"
    row = ("007", "Ann Lee", "13800138001", "6222020200112233445")
    workbook(desk / "customers.xlsx", ("Customer ID", "Customer", "Phone", "Bank account"), row)
    small_desk(desk)
    command("run", desk, "-o", tmp_path / "out", "--data")
    ann = next(line for line in rows_of(tmp_path / "out/data/customers.csv") if line["name"] == "Ann Lee")
    assert (ann["customer_id"], ann["phone"], ann["bank_account"]) == ("007", "13800138001", "6222020200112233445")


FORMULAS = ["=cmd|' /C calc'!A0", "@SUM(1+9)", "+1+2", "-2+3", " =1+1", '=HYPERLINK("http://x")']


def test_data_never_starts_a_formula(tmp_path: Path) -> None:
    """A CSV has no cell types: a program that opens it would run what a customer typed."""
    desk = tmp_path / "in"
    desk.mkdir()
    with (desk / "=1+1.csv").open("w", encoding="utf-8", newline="") as file:
        rows = [("2026-09-01", text, f"1380013800{i}", -10) for i, text in enumerate(FORMULAS)]
        csv.writer(file).writerows([SALES_EN, *rows])
    command("run", desk, "-o", tmp_path / "out", "--data")
    for path in (tmp_path / "out" / "data").iterdir():
        cells = [cell for row in rows_of(path) for cell in row.values() if cell]
        assert [cell for cell in cells if cell.lstrip()[:1] in "=@+-" and not _is_number(cell)] == []
    lines = rows_of(tmp_path / "out" / "data" / "sales.csv")
    assert [line["customer_name"] for line in lines] == [f"'{text.strip()}" for text in FORMULAS]
    assert [line["amount"] for line in lines] == ["-10.0"] * len(FORMULAS)


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


@pytest.mark.heavy
def test_equal_input_gives_equal_bytes(sample: SampleRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another folder, another time, the files given one by one and the other way round."""
    monkeypatch.undo()  # analysed and written anew, not remembered
    paths = sorted((SAMPLES / sample.lang).iterdir(), reverse=True)
    again = command("run", *paths, "-o", tmp_path / "x" / "out", "--data", "--as-of", AS_OF, "-q", lang="en")
    assert again.code == sample.said.code
    for path in sorted(path for path in sample.out.rglob("*") if path.is_file()):
        other = tmp_path / "x" / "out" / path.relative_to(sample.out)
        assert other.read_bytes() == path.read_bytes(), path.name


@pytest.mark.heavy
def test_a_copied_desk_gives_equal_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Time stamps of the files and the place of the desk do not count."""
    monkeypatch.undo()  # both are analysed and written, none is remembered
    first = small_desk(tmp_path / "one")
    shutil.copytree(first, tmp_path / "two", copy_function=shutil.copyfile)
    for name in ("one", "two"):
        command("run", tmp_path / name, "-o", tmp_path / f"out-{name}", "--as-of", "2026-09-30")
    for book in BOOKS:
        assert (tmp_path / "out-one" / book).read_bytes() == (tmp_path / "out-two" / book).read_bytes()


def test_the_output_of_an_earlier_run_is_not_read_as_data(tmp_path: Path) -> None:
    desk = small_desk(tmp_path)
    out = desk / "out"
    first = json.loads(command("run", desk, "-o", out, "--json", "-q").out)
    assert [path.name for path in out.iterdir()] != []
    for folder in (out, tmp_path.with_name("other")):
        again = json.loads(command("check", desk, "-o", folder, "--json", "-q").out)
        assert again["tables"] == first["tables"]


def test_problems_workbook_has_every_problem_and_the_mapping(tmp_path: Path) -> None:
    desk = small_desk(
        tmp_path / "in",
        ("the day after", "Cid Vane", "13800138003", 5),
        ("2026-09-21", "Dora Webb", "13800138004", "a lot"),
        ("Total", None, None, 500.75),
    )
    said = command("run", desk, "-o", tmp_path / "out", "--json")
    assert said.code == 3
    book = read(tmp_path / "out" / "problems.xlsx")
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    assert [sheet.title for sheet in shown] == [
        "Summary",
        "All problems",
        "Control totals",
        "Tables",
        "Columns",
        "Notes",
    ]
    cells = [_texts(sheet) for sheet in shown]
    summary, every, _, _, columns, notes = ("\n".join(" | ".join(row) for row in sheet) for sheet in cells)
    every = f"{every}\n{notes}"
    assert "Write the date like 2026-05-01." in summary
    assert "Write the number like 1200 or 1200.50." in summary
    for row, column in (("5", "A"), ("6", "D"), ("7", "")):
        found = [line for line in every.splitlines() if f"| {row} | {column}" in line and "sales.xlsx | Sheet1" in line]
        assert len(found) == 1, f"row {row} of sales.xlsx"
    for heading, field in zip(SALES_EN, ("date", "customer_name", "phone", "amount"), strict=True):
        assert any(heading in line and field in line for line in columns.splitlines())


def _texts(sheet: Any) -> list[list[str]]:
    return [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


def test_the_number_of_problems_listed_is_the_number_in_json(sample: SampleRun) -> None:
    book = read(sample.out / "problems.xlsx")
    lists = (book.worksheets[1], book[{"zh": "提示", "en": "Notes"}[sample.lang]])  # the notes that ask for nothing
    rows = [row for sheet in lists for row in _texts(sheet) if any(row)]
    files = {path.name for path in (SAMPLES / sample.lang).iterdir()}
    listed = [row for row in rows if files & set(row)]
    assert len(listed) == sum(sample.json["problems"].values())


@pytest.mark.parametrize(
    ("headings", "console", "option", "title"),
    [
        ("zh", "en", "auto", "今天"),  # auto: as the headings, whatever the console speaks
        ("en", "zh", "auto", "Today"),
        ("en", "en", "zh", "今天"),
    ],
)
@pytest.mark.heavy
def test_the_language_of_the_workbooks(headings: str, console: str, option: str, title: str, tmp_path: Path) -> None:
    desk = small_desk(tmp_path / "in", lang=headings)
    command("run", desk, "-o", tmp_path / "out", "--lang", option, lang=console)
    assert read(tmp_path / "out" / "report.xlsx").sheetnames[0] == title


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ["As of 2026-09-20", "Sales", "500.75", "Written: ", "No problems found."]),
        ("zh", ["基准日：2026-09-20", "销售表", "500.75", "已写出 ", "没有发现问题。"]),
    ],
)
def test_the_console_speaks_the_language_of_the_system(lang: str, words: list[str], tmp_path: Path) -> None:
    said = command("run", small_desk(tmp_path / "in"), "-o", tmp_path / "out", "--as-of", "2026-09-20", lang=lang)
    assert said.code == 0
    assert [word for word in words if word not in said.out] == []


def test_old_data_are_told_as_old(tmp_path: Path) -> None:
    desk = workbook(tmp_path / "in" / "sales.xlsx", SALES_EN, ("2020-01-05", "Ann Lee", "13800138001", 10)).parent
    said = command("run", desk, "-o", tmp_path / "out")
    assert "As of 2020-01-05 (the newest sale: it is more than 45 days old" in said.out
    texts = " ".join(" ".join(row) for row in _texts(read(tmp_path / "out" / "report.xlsx").worksheets[0]))
    assert "2020-01-05" in texts


def test_recent_data_are_as_of_today(tmp_path: Path) -> None:
    today = date.today()
    desk = workbook(tmp_path / "in" / "sales.xlsx", SALES_EN, (today, "Ann Lee", "13800138001", 10)).parent
    told = json.loads(command("run", desk, "-o", tmp_path / "out", "--json").out)
    assert (told["as_of"], told["as_of_is_old"]) == (today.isoformat(), False)


def test_later_records_do_not_count(tmp_path: Path) -> None:
    desk = small_desk(tmp_path / "in")
    told = json.loads(command("run", desk, "-o", tmp_path / "out", "--json", "--as-of", "2026-09-01").out)
    assert told["key_figures"]["revenue"] == 200.5


def test_a_date_in_the_future_is_a_problem_and_does_not_count(tmp_path: Path) -> None:
    soon = date.today() + timedelta(days=9)
    desk = small_desk(tmp_path / "in", (soon, "Ann Lee", "13800138001", 1000))
    said = command("run", desk, "-o", tmp_path / "out", "--json")
    told = json.loads(said.out)
    assert (said.code, told["problems"]["warning"]) == (3, 1)
    assert told["key_figures"]["revenue"] == 500.75


def test_data_files_are_one_line_on_the_console(tmp_path: Path) -> None:
    said = command("run", small_desk(tmp_path / "in"), "-o", tmp_path / "out", "--data")
    written = [line for line in said.out.splitlines() if line.startswith("Written")]
    assert len(written) == 4
    assert written[-1].startswith(f"Written: {tmp_path / 'out' / 'data'} (")


@pytest.mark.heavy
def test_strict_makes_problems_a_failure(tmp_path: Path) -> None:
    desk = small_desk(tmp_path / "in", ("never", "Ann Lee", "13800138001", 1))
    assert command("run", desk, "-o", tmp_path / "out").code == 3
    assert command("run", desk, "-o", tmp_path / "out", "--strict").code == 1
    assert (tmp_path / "out" / "report.xlsx").is_file(), "the work is done all the same"


def test_strict_without_problems_is_fine(tmp_path: Path) -> None:
    assert command("check", small_desk(tmp_path), "--strict").code == 0


def test_verbose_lists_every_problem_and_names_are_shown_as_they_are(tmp_path: Path) -> None:
    """Rich takes [red] for a colour unless told otherwise."""
    desk = tmp_path / "in"
    workbook(desk / "sales [red].xlsx", SALES_EN, ("never", "[bold]Ann[/]", "13800138001", 1))
    small_desk(desk)
    said = command("run", desk, "-o", tmp_path / "out [x]", "--verbose")
    assert "sales [red].xlsx / Sheet1 / A2" in said.out
    assert "out [x]" in said.out


def test_the_users_files_are_never_changed(tmp_path: Path) -> None:
    desk = small_desk(tmp_path / "in")
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in desk.iterdir()}
    command("run", desk, "-o", tmp_path / "out")
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in desk.iterdir()} == before


@pytest.mark.heavy
def test_a_process_of_its_own_does_the_same(tmp_path: Path) -> None:
    desk = small_desk(tmp_path / "in")
    here = command("run", desk, "-o", tmp_path / "out", "--as-of", "2026-09-30")
    there = process("run", desk, "-o", tmp_path / "out", "--as-of", "2026-09-30")
    assert there == here


@pytest.mark.heavy
def test_a_console_that_cannot_print_chinese(tmp_path: Path) -> None:
    desk = small_desk(tmp_path / "中文 文件夹", lang="zh")
    said = process("run", desk, "-o", tmp_path / "out", lang="zh", PYTHONIOENCODING="cp1252")
    assert said.code == 0
    assert "500.75" in said.out
    assert "Traceback" not in said.err


@pytest.mark.heavy
def test_nobody_reads_the_output(tmp_path: Path) -> None:
    """``crm-sheets run ... | head -1`` ends without a complaint, the files are there."""
    line = [sys.executable, "-m", "crm_sheets", "run", small_desk(tmp_path / "in"), "-o", tmp_path / "out", "--json"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.close()
        errors = started.stderr.read()
    assert b"Traceback" not in errors
    assert b"Exception ignored" not in errors
    assert (tmp_path / "out" / "report.xlsx").is_file()


@pytest.mark.heavy
def test_results_are_the_same_whatever_the_order_of_rows(tmp_path: Path) -> None:
    lines: list[tuple[object, ...]] = [
        (f"2026-0{1 + i % 9}-1{i % 7}", f"Customer {i % 5}", f"1380013800{i % 5}", 10.1 * i) for i in range(60)
    ]
    frames = []
    for name, rows in (("a", lines), ("b", lines[::-1])):
        workbook(tmp_path / name / "sales.xlsx", SALES_EN, *rows)
        command("run", tmp_path / name, "-o", tmp_path / f"out-{name}", "--data", "--as-of", "2026-09-30")
        table = pd.read_csv(tmp_path / f"out-{name}" / "data" / "customer_results.csv", encoding="utf-8-sig")
        frames.append(table.drop(columns="customer_id").sort_values("name", ignore_index=True))
    pd.testing.assert_frame_equal(frames[0], frames[1])
