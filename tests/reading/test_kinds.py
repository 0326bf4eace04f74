"""What the team decides about whole tables: read back, followed, remembered, refused with what lacks, taken back."""

import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from commands import command
from grids_by_hand import grid_of, xlsx

from crm_sheets.playbook import Playbook
from crm_sheets.reading.columns.bare import bare_heading, heading_row
from crm_sheets.reading.columns.columns_sheet import decisions_in
from crm_sheets.reading.columns.decisions import (
    BY_ITSELF,
    NONE,
    WHOLE,
    Decision,
    decisions_from_texts,
    joined_decisions,
)
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.columns.kinds import kinds_decided
from crm_sheets.reading.columns.lacks import lacks
from crm_sheets.reading.columns.tables_sheet import kind_named, tables_in
from crm_sheets.reading.tables import Reading, read_tables
from crm_sheets.report import write_problems

pytestmark = pytest.mark.usefixtures("reading_here", "runs_remembered")

TILL = ["Zeit", "Wer", "Summe"]
SOLD = [["2026-08-01", "Ann Lee", 12.5], ["2026-08-02", "Bo Chen", 7.5], ["2026-08-03", "Ann Lee", 20]]
LISTED = [["姓名", "电话"], ["张三", "13800138000"], ["李四", "13800138001"]]
TABLES = {"zh": "识别出的表", "en": "Tables"}
COLUMNS = {"zh": "每列认成了什么", "en": "Columns"}


def about(kind: str, file: str = "a.xlsx", place: str = "A1:C4", texts: str = " · ".join(TILL)) -> Decision:
    return Decision(file, "Sheet1", WHOLE, place, texts, kind)


def inbox(folder: Path, **books: list[list[object]]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, rows in books.items():
        xlsx(folder / f"{name}.xlsx", *rows)
    return folder


def read(folder: Path, *remembered: Decision) -> Reading:
    return read_tables([folder], Playbook.default(), decided=remembered)


def correct(folder: Path, reading: Reading, kinds: dict[str, str], fields: dict[str, str], lang: str = "en") -> None:
    """Write problems.xlsx, fill in its yellow columns by file and by heading, and drop it into the folder."""
    path = folder / "problems.xlsx"
    write_problems(
        reading.problems, reading.rows, reading.mapping, path, date(2026, 5, 31), lang, None, reading.seen  # type: ignore[arg-type]
    )  # fmt: skip
    fill_in(path, kinds, fields, lang)


def fill_in(path: Path, kinds: dict[str, str], fields: dict[str, str], lang: str = "en") -> None:
    book = openpyxl.load_workbook(path)
    for name, key, answers in ((TABLES[lang], 0, kinds), (COLUMNS[lang], 4, fields)):
        sheet = book[name]
        place = next(cell.column - 1 for cell in sheet[3] if cell.value in ("Change to", "改为"))
        for row in sheet.iter_rows(min_row=4):
            if row[key].value in answers:
                row[place].value = answers[str(row[key].value)]
    book.save(path)


def kinds(reading: Reading) -> dict[str, str]:
    return dict(zip(reading.seen["file"], reading.seen["table"], strict=True))


def codes(reading: Reading) -> list[str]:
    return sorted({p.code for p in reading.problems} - {"column_unknown"})


# the sheet of tables


def test_a_sheet_that_nobody_knows_is_listed_with_all_its_columns_and_examples(tmp_path: Path) -> None:
    reading = read(inbox(tmp_path / "in", till=[TILL, *SOLD]))
    seen = reading.seen.to_dict("records")
    assert [(line["file"], line["place"], line["rows"], line["headings"], line["table"]) for line in seen] == [
        ("till.xlsx", "A1:C4", 3, "Zeit · Wer · Summe", NONE)
    ]
    shown = reading.mapping[["column", "heading", "samples"]].to_numpy().tolist()
    assert shown[1:] == [["B", "Wer", "Ann Lee | Bo Chen"], ["C", "Summe", "12.5 | 7.5 | 20"]]
    assert shown[0][2] == "2026-08-01 | 2026-08-02 | 2026-08-03"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_choosing_kind_and_columns_makes_a_table_of_it(tmp_path: Path, lang: str) -> None:
    folder = inbox(tmp_path / "in", till=[TILL, *SOLD])
    words = {"zh": ("销售表", "日期", "客户名称", "金额"), "en": ("Sales", "Date", "Customer", "Amount")}[lang]
    correct(folder, read(folder), {"till.xlsx": words[0]}, dict(zip(TILL, words[1:], strict=True)), lang)
    reading = read(folder)
    assert reading.tables["sales"]["amount"].tolist() == [12.5, 7.5, 20.0]
    assert codes(reading) == ["columns_decided"]
    (folder / "problems.xlsx").unlink()
    assert read(folder, *reading.decisions).tables["sales"]["amount"].sum() == 40


def test_columns_alone_tell_the_kind(tmp_path: Path) -> None:
    folder = inbox(tmp_path / "in", till=[TILL, *SOLD])
    correct(folder, read(folder), {}, {"Zeit": "Date", "Wer": "Customer", "Summe": "Amount"})
    assert kinds(read(folder)) == {"till.xlsx": "sales"}


def test_later_files_of_the_same_name_follow_also_where_the_table_moved(tmp_path: Path) -> None:
    folder = inbox(tmp_path / "in", till08=[TILL, *SOLD])
    correct(folder, read(folder), {"till08.xlsx": "Sales"}, {"Zeit": "Date", "Wer": "Customer", "Summe": "Amount"})
    decided = read(folder).decisions
    later = inbox(tmp_path / "later", till09=[["till of Soho"], [], [*TILL, "Bem"], *SOLD])
    assert read(later, *decided).tables["sales"]["amount"].sum() == 40
    other = inbox(tmp_path / "other", till10=[["Lager", "Ort"], ["A", "B"]], tell=[TILL, *SOLD])
    assert set(kinds(read(other, *decided)).values()) == {NONE}, "headings gone; another name"


@pytest.mark.parametrize(("lang", "nothing"), [("zh", "不是我们的表"), ("en", "none of ours")])
def test_none_of_ours_is_left_alone_and_listed(tmp_path: Path, lang: str, nothing: str) -> None:
    folder = inbox(tmp_path / "in", people=LISTED, suppliers=LISTED)
    assert len(read(folder).tables["customers"]) == 4
    correct(folder, read(folder), {"suppliers.xlsx": nothing}, {}, lang)
    reading = read(folder)
    assert (len(reading.tables["customers"]), kinds(reading)) == (
        2,
        {"people.xlsx": "customers", "suppliers.xlsx": NONE},
    )
    assert [(p.level, p.code) for p in reading.problems if p.file == "suppliers.xlsx"] == [("note", "table_left_alone")]
    correct(folder, reading, {"suppliers.xlsx": {"zh": "自动识别", "en": "automatic"}[lang]}, {}, lang)
    back = read(folder, *reading.decisions)
    assert (back.decisions, len(back.tables["customers"])) == ((), 4)


def test_a_kind_that_cannot_be_is_refused_with_what_lacks_and_can_be_completed(tmp_path: Path) -> None:
    rows = [
        ["姓名", "电话", "来过", "花了"],
        *([f"张{i}", f"1380013800{i}", f"2026-05-0{i}", i * 10] for i in (1, 2, 3)),
    ]
    folder = inbox(tmp_path / "in", a=rows)
    assert kinds(read(folder)) == {"a.xlsx": "customers"}
    correct(folder, read(folder), {"a.xlsx": "Sales"}, {})
    refused = read(folder)
    assert kinds(refused) == {"a.xlsx": "customers"}, "as before"
    assert len(refused.tables["customers"]) == 3
    (problem,) = [p for p in refused.problems if p.code == "kind_impossible"]
    assert next(problem.lines("en"))[-1] == (
        "You chose Sales, but this table lacks: Date (nearest: '来过', dates); Amount or Unit price (nearest: '花了', "
        "numbers). The choice was not followed; it was read as before."
    )
    correct(folder, refused, {}, {"来过": "Date", "花了": "Amount"})
    book = openpyxl.load_workbook(folder / "problems.xlsx")
    assert [cell.value for cell in book["Tables"][4]][4:7] == ["Customers", None, "Sales"], "the choice still stands"
    (rule,) = book["Columns"].data_validations.dataValidation
    letter = rule.formula1.split("$")[1]
    assert "Amount" in [cell.value for cell in book["Fields"][letter]]
    whole = read(folder, *refused.decisions)
    assert whole.tables["sales"]["amount"].tolist() == [10.0, 20.0, 30.0]


def test_a_sheet_of_unnamed_columns_can_be_told(tmp_path: Path) -> None:
    folder = inbox(tmp_path / "in", a=SOLD)
    correct(folder, read(folder), {"a.xlsx": "Sales"}, {})
    path = folder / "problems.xlsx"
    book = openpyxl.load_workbook(path)
    for row, field in zip(book["Columns"].iter_rows(min_row=4), ("Date", "Customer", "Amount"), strict=True):
        row[8].value = field
    book.save(path)
    assert read(folder).tables["sales"][["customer_name", "amount"]].to_numpy().tolist() == [
        ["Ann Lee", 12.5],
        ["Bo Chen", 7.5],
        ["Ann Lee", 20.0],
    ]


def test_anything_can_be_said_to_be_a_questionnaire(tmp_path: Path) -> None:
    folder = inbox(
        tmp_path / "in", a=[["Nr", "Wann", "Essen", "Service"], [1, "2026-05-01", 5, 4], [2, "2026-05-02", 3, 2]]
    )
    correct(folder, read(folder), {"a.xlsx": "Questionnaire"}, {"Nr": "Respondent", "Wann": "Submitted"})
    answers = read(folder).tables["answers"]
    assert sorted(zip(answers["question"], answers["value"].astype(str), strict=True)) == [
        ("Essen", "3"), ("Essen", "5"), ("Service", "2"), ("Service", "4"),
    ]  # fmt: skip


def test_words_that_are_no_kind_and_tables_that_are_gone_are_said(tmp_path: Path) -> None:
    folder = inbox(tmp_path / "in", a=LISTED, b=[TILL, *SOLD])
    correct(folder, read(folder), {"a.xlsx": "Lager", "b.xlsx": "Sales"}, {})
    (folder / "b.xlsx").unlink()
    told = {p.code: next(p.lines("en"))[-1] for p in read(folder).problems}
    assert told["kind_unknown"].startswith("'Lager' under 'Change to' on the sheet Tables is no kind of table")
    assert told["decision_without_table"].startswith("'b.xlsx / Sheet1 / A1:C4' was to be taken as Sales, but no file")


def test_a_sheet_of_tables_written_by_hand() -> None:
    found = tables_in(grid_of(["我的"], ["文件", "工作表", "位置", "改为"], ["a.xlsx", "Sheet1", "", "都不是"]))
    assert found is not None
    assert [row.decision for row in found[0]] == [Decision("a.xlsx", "Sheet1", WHOLE, "", "", NONE)]
    assert tables_in(grid_of(TILL, *SOLD)) is None
    assert decisions_in(grid_of(["文件", "工作表", "位置", "改为"])) is None
    assert [kind_named(text) for text in ("Sales", "销售表", "自动识别", "Stock")] == [
        "sales",
        "sales",
        BY_ITSELF,
        None,
    ]


# which table a decision is about


def test_of_several_tables_of_a_sheet_the_one_in_its_place_is_meant() -> None:
    grid = grid_of(TILL, SOLD[0], [], TILL, SOLD[1])
    tables = [grid.part(0, 0, 1, 2), grid.part(3, 0, 4, 2)]
    assert kinds_decided(tables, [about(NONE, place="A4:C5")]) == [None, about(NONE, place="A4:C5")]
    assert kinds_decided(tables, [about(NONE, place="A9:C12")]) == [None, None], "both fit: neither"
    assert kinds_decided(tables[:1], [about(NONE, place="A9:C12")]) == [about(NONE, place="A9:C12")]
    assert kinds_decided(tables[:1], [about(NONE, place="A1", texts="Lager · Ort")]) == [None]
    own, like = about("sales"), about(NONE, file="a2025.xlsx")
    assert kinds_decided(tables[:1], [own, like]) == kinds_decided(tables[:1], [like, own]) == [own]


def test_a_later_decision_replaces_the_one_about_the_same_place() -> None:
    assert joined_decisions([about("sales")], [about("visits", place="A1:C9")]) == (about("visits", place="A1:C9"),)
    assert joined_decisions([about("sales")], [about(BY_ITSELF)]) == ()
    assert decisions_from_texts([("a.xlsx\nS\nA1", WHOLE, "", "sales"), ("a.xlsx\nS\nA1", WHOLE, "", "stock")]) == (
        Decision("a.xlsx", "S", WHOLE, "A1", "", "sales"),
    )


# headings of which nothing is known


@pytest.mark.parametrize(
    ("rows", "row"),
    [([TILL, *SOLD], 0), ([["title"], TILL, *SOLD], 1), (SOLD, -1), ([["a", "b"]], 0), ([["5", "7"]], -1)],
)
def test_where_a_bare_heading_stands(rows: list[list[object]], row: int) -> None:
    assert heading_row(grid_of(*rows)) == row


def test_what_lacks_is_said_in_the_users_own_words() -> None:
    grid = grid_of(["When {x}", "Wer", "Total", "Tel"], ["2026-08-01", "Ann", "5.50", "13800138000"])
    heading = bare_heading(grid, "sales")
    assert lacks(grid, heading)("en") == (
        "Date (nearest: 'When {x}', dates); Amount or Unit price (nearest: 'Total', numbers)"
    )
    assert lacks(grid_of(["a"], ["b"]), bare_heading(grid_of(["a"], ["b"]), "products"))("zh") == (
        "产品（最像的是“a”，里面是文字）；单价或单位成本（别的列里没有数字）"
    )


def test_amounts_with_cents_are_nearer_than_counts() -> None:
    grid = grid_of(
        ["Date", "Customer", "Row ID", "Zzz"], ["2026-08-01", "Ann", "1", "5"], ["2026-08-02", "Bo", "2", "7.5"]
    )
    assert "Amount or Unit price (nearest: 'Zzz', 'Row ID', numbers)" in lacks(grid, bare_heading(grid, "sales"))("en")


def test_one_heading_of_many_is_no_reason_to_ask(tmp_path: Path) -> None:
    folder = inbox(
        tmp_path / "in", a=[["Person", "Region"], ["Ann", "East"]], b=[["Region", "Product"], ["East", "Tea"]]
    )
    assert kinds(read(folder)) == {"a.xlsx": NONE, "b.xlsx": NONE}


def test_only_the_kind_decided_is_tried() -> None:
    grid = grid_of(["日期", "客户", "金额"], ["2026-05-01", "张三", 5])
    found = {kind: find_heading(grid, kind) for kind in ("", "sales", "customers", "visits")}
    assert {kind: heading and heading.table.name for kind, heading in found.items()} == {
        "": "sales",
        "sales": "sales",
        "customers": "customers",
        "visits": "visits",  # a day and a customer: what a visit cannot do without
    }


# the whole job


def test_a_run_that_recognises_nothing_writes_problems_and_says_what_to_do(tmp_path: Path) -> None:
    folder, out = inbox(tmp_path / "in", stock=[["Part", "Shelf"], ["A1", "B2"]]), tmp_path / "out"
    said = command("run", folder, "-o", out, "-q")
    assert (said.code, said.out) == (1, "")
    assert "no table in them is one of ours" in said.err
    assert f"open {out / 'problems.xlsx'}, choose on the sheet Tables" in said.err
    book = openpyxl.load_workbook(out / "problems.xlsx")
    assert book.sheetnames == ["Summary", "All problems", "Control totals", "Tables", "Columns", "Fields", "Notes"]
    assert [cell.value for cell in book["Columns"][4]][:6] == [
        "stock.xlsx",
        "Sheet1",
        "none of ours",
        "A",
        "Part",
        "(not used)",
    ]
    assert not (out / "report.xlsx").exists()
    alone = command("check", folder, "-q")
    assert alone.code == 1
    assert "run it with -o FOLDER" in alone.err
    assert command("check", folder, "-o", tmp_path / "checked", "-q").code == 1
    assert (tmp_path / "checked" / "problems.xlsx").is_file()


@pytest.mark.heavy
def test_decisions_of_a_refused_run_are_remembered_and_known_to_check(tmp_path: Path) -> None:
    folder, out = inbox(tmp_path / "in", till=[TILL, *SOLD]), tmp_path / "out"
    command("run", folder, "-o", out, "-q", "--lang", "en")
    (out / "problems.xlsx").replace(folder / "problems.xlsx")
    fill_in(folder / "problems.xlsx", {"till.xlsx": "Sales"}, {"Wer": "Customer"})
    refused = command("run", folder, "-o", out, "-q", "--lang", "en")
    assert refused.code == 1
    (folder / "problems.xlsx").unlink()
    (out / "problems.xlsx").replace(folder / "problems.xlsx")
    fill_in(folder / "problems.xlsx", {}, {"Zeit": "Date", "Summe": "Amount"})
    assert command("run", folder, "-o", out, "-q", "--lang", "en", "--as-of", "2026-08-31").code == 0
    (folder / "problems.xlsx").unlink()
    alone = command("check", folder, "--json", "-q")
    assert json.loads(alone.out)["tables"]["sales"]["used"] == 3, "out beside the folder is remembered"
    assert "Your earlier choices about tables and columns are followed" in command("check", folder).out


def test_a_date_before_the_data_leaves_problems_all_the_same(tmp_path: Path) -> None:
    rows = [["Date", "Customer", "Amount"], *SOLD, ["soon", "Ann Lee", 5]]
    said = command("run", inbox(tmp_path / "in", a=rows), "-o", tmp_path / "out", "-q", "--as-of", "2020-01-01")
    assert said.code == 1
    assert f"What was found so far: {tmp_path / 'out' / 'problems.xlsx'}." in said.err
    every = openpyxl.load_workbook(tmp_path / "out" / "problems.xlsx")["All problems"]
    assert [row[5] for row in every.iter_rows(min_row=4, values_only=True)] == ["soon"]


def test_copies_of_files_that_are_gone_go_too(tmp_path: Path) -> None:
    rows = [["Date", "Customer", "Amount"], *SOLD, ["soon", "Ann Lee", 5]]
    folder, out = inbox(tmp_path / "in", a=rows, b=[*rows, ["later", "Bo Chen", 6]], c=rows), tmp_path / "out"
    command("check", folder, "-o", out, "-q")
    assert sorted(path.name for path in (out / "checked").iterdir()) == ["a.xlsx", "b.xlsx", "c.xlsx"]
    worked = openpyxl.load_workbook(out / "checked" / "b.xlsx")
    worked.active["C2"] = 99
    worked.save(out / "checked" / "b.xlsx")
    (out / "checked" / "mine.xlsx").write_bytes((folder / "a.xlsx").read_bytes())
    for name in ("a.xlsx", "b.xlsx"):
        (folder / name).unlink()
    command("check", folder, "-o", out, "-q")
    assert sorted(path.name for path in (out / "checked").iterdir()) == ["b.xlsx", "c.xlsx", "mine.xlsx"]
