"""What the team decides about columns: read back from the sheet of columns, applied, remembered, never a crash."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from commands import ROOT
from grids_by_hand import grid_of, xlsx

from crm_sheets.jobs.pipeline import check
from crm_sheets.playbook import Playbook
from crm_sheets.reading.columns.columns_sheet import decisions_in, field_named
from crm_sheets.reading.columns.decisions import (
    BY_ITSELF,
    NOT_USED,
    Decision,
    decided,
    decisions_as_texts,
    decisions_from_texts,
    joined_decisions,
)
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.columns.returned_columns import read_decisions
from crm_sheets.reading.tables import Reading, read_tables
from crm_sheets.report import write_problems

pytestmark = pytest.mark.usefixtures("reading_here")

HEAD = ["日期", "客户", "电话", "产品", "数量", "单价", "应收", "实付"]
LINE = ["2026-05-01", "张三", "13800138000", "龙井", 2, 30, 60, 50]


def decision(heading: str, field: str, file: str = "a.xlsx", sheet: str = "Sheet1", column: str = "") -> Decision:
    return Decision(file, sheet, "sales", column, heading, field)


def fields(*decisions: Decision, head: list[str] | None = None) -> dict[str, int]:
    grid = grid_of(head or HEAD, LINE)
    heading, problems, applied = decided(grid, find_heading(grid), decisions)
    assert heading is not None
    assert problems == []
    assert set(applied) <= set(decisions)
    return heading.fields


def test_a_column_is_taken_for_what_was_decided() -> None:
    assert fields()["amount"] == 7
    assert fields(decision("应收", "amount"))["amount"] == 6
    assert "phone" not in fields(decision("电话", NOT_USED))
    changed = fields(decision("产品", "category"))
    assert (changed["category"], "product" in changed) == (3, False)


def test_a_column_that_is_freed_lets_the_next_one_in() -> None:
    assert fields(decision("实付", NOT_USED))["amount"] == 6


def test_the_most_specific_decision_counts() -> None:
    anywhere = decision("应收", "amount", file="b.xlsx")
    here = decision("应收", "discount", file="a2025.xlsx")  # the same name but for the digits
    assert fields(anywhere)["amount"] == 6
    assert fields(anywhere, here)["discount"] == fields(here, anywhere)["discount"] == 6
    assert fields(anywhere, decision("应收", "cost", file="c.xlsx"))["amount"] == 7  # they disagree: neither
    assert fields(Decision("a.xlsx", "Sheet1", "visits", "", "应收", "amount"))["amount"] == 7


def test_headings_are_known_again_but_never_nearly() -> None:
    assert fields(decision(" 应 收 ", "amount"))["amount"] == 6
    assert fields(decision("应收款", "amount"))["amount"] == 7


def test_one_of_two_equal_headings_is_told_by_its_letter() -> None:
    head = [*HEAD[:6], "金额", "金额"]
    assert fields(head=head)["amount"] == 6
    assert fields(decision("金额", "amount", column="H"), head=head)["amount"] == 7
    assert fields(decision("金额", "amount", file="b.xlsx", column="H"), head=head)["amount"] == 6


def test_decisions_complete_a_sheet_that_was_not_recognised() -> None:
    grid = grid_of(["哪天", *HEAD[1:]], LINE)
    assert find_heading(grid) is None
    heading, problems, _ = decided(grid, None, [decision("哪天", "date")])
    assert heading is not None
    assert (heading.fields["date"], heading.how, problems) == (0, ((0, "decision"),), [])


def test_what_would_leave_the_table_without_a_date_is_not_followed() -> None:
    grid = grid_of(HEAD, LINE)
    before = find_heading(grid)
    heading, problems, _ = decided(grid, before, [decision("日期", NOT_USED)])
    assert heading == before
    assert [next(p.lines("en"))[-1] for p in problems] == [
        "With the decisions about its columns the Sales table would lack: Date (nearest: '日期', dates); they were not followed."
    ]


def test_newer_decisions_replace_older_ones_and_can_be_taken_back() -> None:
    old, new = decision("应收", "amount", file="a1.xlsx"), decision("应收", "cost", file="a1.xlsx")
    assert joined_decisions([old], [new]) == (new,)
    assert joined_decisions([old], [decision("应收", BY_ITSELF)]) == ()
    other = decision("实付", "cost")
    assert set(joined_decisions([old], [other])) == {old, other}


def test_two_files_that_differ_in_digits_only_have_decisions_of_their_own() -> None:
    both = joined_decisions(
        [decision("应收", "cost", file="店07.xlsx")], [decision("应收", "amount", file="店08.xlsx")]
    )

    def told(file: str) -> str:
        grid = replace(grid_of(HEAD, LINE), file=file)
        heading, _, _ = decided(grid, find_heading(grid), both)
        assert heading is not None
        return next((name for name, column in heading.fields.items() if column == 6), "")

    assert [told(file) for file in ("店07.xlsx", "店08.csv", "店09.xlsx", "北/店07.xlsx")] == ["cost", "amount", "", ""]


def test_decisions_as_texts_and_back() -> None:
    kept = (decision("应收", "amount"), decision("电话", NOT_USED, column="C"))
    assert decisions_from_texts(decisions_as_texts(kept)) == kept
    assert decisions_from_texts([("", "sales", "", "no such"), ("", "gone", "", ""), ("", "", "", "")]) == ()


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("金额", "amount"),
        ("Amount", "amount"),
        ("amount", "amount"),
        ("unit_price", "unit_price"),
        ("Unit price", "unit_price"),
        ("手机", "phone"),
        ("（未使用）", NOT_USED),
        ("(not used)", NOT_USED),
        ("自动识别", BY_ITSELF),
        ("automatic", BY_ITSELF),
        ("金客", None),
    ],
)
def test_fields_in_either_language(text: str, field: str | None) -> None:
    assert field_named("sales", text) == field


def test_a_sheet_of_columns_under_a_title_in_any_order() -> None:
    rows = [["Change to", "Heading", "Taken as"], ["Cost", "钱", "Sales"], ["", "价", "Sales"], ["龙", "价", "Sales"]]
    found = decisions_in(grid_of(["What each column was taken for"], [], *rows))
    assert found is not None
    assert found[0] == (Decision("", "", "sales", "", "钱", "cost"),)
    assert [(p.code, p.rows, p.column, p.values) for p in found[1]] == [("decision_unknown", (6,), "A", ("龙",))]
    assert decisions_in(grid_of(HEAD, LINE)) is None


def desk(folder: Path) -> Path:
    folder.mkdir()
    for name in ("销售2025.xlsx", "转.xlsx"):
        xlsx(folder / name, HEAD, *[LINE] * 3)
    return folder


def read(folder: Path, *remembered: Decision) -> Reading:
    return read_tables([folder], Playbook.default(), decided=remembered)


def correct(folder: Path, reading: Reading, lang: str, **changes: str) -> None:
    """Write problems.xlsx, fill in its column "change to" by heading for the first file, and drop it into the folder."""
    path = folder / "problems (1).xlsx"
    write_problems(reading.problems, reading.rows, reading.mapping, path, date(2026, 5, 31), lang)  # type: ignore[arg-type]
    book = openpyxl.load_workbook(path)
    sheet = book[{"zh": "每列认成了什么", "en": "Columns"}[lang]]
    seen: set[object] = set()
    for row in sheet.iter_rows(min_row=4):
        if row[4].value in changes and row[4].value not in seen:
            seen.add(row[4].value)
            row[7 if lang == "zh" else 8].value = changes[str(row[4].value)]
    book.save(path)


@pytest.mark.parametrize(("lang", "field"), [("zh", "金额"), ("en", "Amount")])
def test_a_corrected_problems_workbook_is_followed_and_remembered(tmp_path: Path, lang: str, field: str) -> None:
    folder = desk(tmp_path / "in")
    first = read(folder)
    assert first.tables["sales"]["amount"].unique().tolist() == [50.0]
    correct(folder, first, lang, 应收=field)
    second = read(folder)
    assert second.tables["sales"]["amount"].unique().tolist() == [60.0]
    assert len(second.tables["sales"]) == 6
    assert [p.code for p in second.problems if p.level == "note" and "decided" in p.code] == ["columns_decided"]
    told = second.mapping.query("heading == '应收'")
    assert told["how"].tolist() == ["decision", "decision"]
    (folder / "problems (1).xlsx").unlink()
    assert read(folder, *second.decisions).tables["sales"]["amount"].unique().tolist() == [60.0]
    correct(folder, second, lang, 应收={"zh": "自动识别", "en": "automatic"}[lang])
    back = read(folder, *second.decisions)
    assert (back.decisions, back.tables["sales"]["amount"].unique().tolist()) == ((), [50.0])


def test_an_untouched_problems_workbook_is_our_own_output(tmp_path: Path) -> None:
    folder = desk(tmp_path / "in")
    correct(folder, read(folder), "zh")
    reading = read(folder)
    assert reading.decisions == ()
    assert [p.code for p in reading.problems if p.file == "problems (1).xlsx"] == ["file_own_output"]


def test_unknown_fields_and_columns_that_are_gone_are_said(tmp_path: Path) -> None:
    folder = desk(tmp_path / "in")
    reading = read(folder)
    correct(folder, reading, "en", 应收="Amoumt", 产品="Category")
    for name in ("销售2025.xlsx", "转.xlsx"):
        xlsx(folder / name, [*HEAD[:3], "货", *HEAD[4:]], *[LINE] * 3)
    codes = {p.code: next(p.lines("en"))[-1] for p in read(folder).problems if p.code.startswith("decision")}
    assert codes["decision_unknown"].startswith("'Amoumt' under 'Change to' for '应收' is no field of 'Sales'")
    assert codes["decision_without_column"].startswith("'产品' was to be taken for 'Category', but no file of this run")
    assert not [
        p
        for p in read(folder, decision("星座", "amount")).problems
        if p.code == "decision_without_column" and "星座" in str(p.details)
    ]


def test_decisions_in_a_playbook(tmp_path: Path) -> None:
    rows = [["识别为", "原表头", "改为"], ["销售表", "应收", "金额"], ["销售表", "电话", "（未使用）"]]
    made, problems = read_decisions(xlsx(tmp_path / "playbook.xlsx", *rows, sheet="每列认成了什么"))
    assert [(d.heading, d.field) for d in made] == [("应收", "amount"), ("电话", "")]
    assert list(problems) == []
    folder = desk(tmp_path / "in")
    sales = read(folder, *made).tables["sales"]
    assert (sales["amount"].unique().tolist(), sales["phone"].notna().any()) == ([60.0], False)


def test_a_field_that_nobody_knows_in_the_playbook_is_said(tmp_path: Path) -> None:
    folder = desk(tmp_path / "in")
    team = openpyxl.load_workbook(ROOT / "templates" / "playbook.xlsx")
    columns = team.create_sheet("每列认成了什么")
    for row in (["识别为", "原表头", "改为"], ["销售表", "应收", "金呃"]):
        columns.append(row)
    team.save(tmp_path / "playbook.xlsx")
    found = check([folder], playbook=tmp_path / "playbook.xlsx", as_of=date(2026, 9, 30)).book.found
    assert [(p.file, p.values) for p in found if p.code == "decision_unknown"] == [("playbook.xlsx", ("金呃",))]
