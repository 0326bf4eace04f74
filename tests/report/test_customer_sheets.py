"""The sheets Segments, Key customers, Loyalty and Movement, read back; and what they say where data are missing."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from desks import book_of, sales
from recalculate import read

from crm_sheets.analyses import beyond_money, concentration, loyalty, movement, relationship, rfm, tiers
from crm_sheets.analyses.facts import Facts
from crm_sheets.as_of import Day
from crm_sheets.language import LANGS
from crm_sheets.language.evidence import EVIDENCE, TO_ASK
from crm_sheets.playbook import Playbook
from crm_sheets.report.key_customers import write_key_customers
from crm_sheets.report.loyalty import write_loyalty
from crm_sheets.report.movement import write_movement
from crm_sheets.report.segments import write_segments
from crm_sheets.report.workbook import OutBook

PARTS = (tiers, rfm, beyond_money, relationship, concentration, loyalty, movement)
SHEETS = {
    "segments": lambda sheet, results: write_segments(sheet, results, None),
    "key_customers": write_key_customers,
    "loyalty": write_loyalty,
    "movement": write_movement,
}
SIGNS = dict.fromkeys(relationship.SIGNS, "no") | {"returns_calls": "yes"}
WHY = "Why do you buy from us?"


def desk():
    lines = []
    for i in range(30):
        days = pd.date_range("2025-10-04", periods=12 - i % 10, freq="30D")
        lines += sales(
            f"c{i:02d}",
            *[(str(day.date()), 50.0 + 13 * i) for day in days],
            unit_price=50.0,
            quantity=1.0,
            product="tea",
        )
    lines += sales("c29", ("2026-09-25", 9000)) + sales("new", ("2026-09-26", 20))
    customers = [
        {"customer_id": "c29", "name": "=Best & Co", "owner": "Li"},
        {"customer_id": "c00", "name": "Zero", "referred_by": "=best & co"},
    ]
    answer = {"customer_id": "c10", "respondent": "1", "answered_at": "2026-09-01", "question": WHY, "value": "Habit"}
    return book_of(sales=lines, customers=customers, relationship=[{"customer_id": "c29", **SIGNS}], answers=[answer])


def analysed(results, book, playbook=None, as_of="2026-09-30"):
    playbook = playbook or Playbook.default()
    facts = Facts(book, playbook, pd.Timestamp(as_of))
    parts = [module.part(facts) for module in PARTS]
    tables = {name: table for part in parts for name, table in part.tables.items()}
    refusals = tuple(refusal for part in parts for refusal in part.refusals)
    return replace(
        results, tables=tables, refusals=refusals, playbook=playbook, day=Day.given(date.fromisoformat(as_of))
    )


def written(results, path, lang):
    with OutBook(path, "t", results.as_of, lang) as book:
        for key, write in SHEETS.items():
            write(book.sheet(key), results)
    return read(path)


def texts(sheet):
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


@pytest.mark.parametrize("lang", LANGS)
def test_all_sheets_in_both_languages(results, tmp_path, lang):
    book = written(analysed(results, desk()), tmp_path / "r.xlsx", lang)
    assert len(book.worksheets) == 4
    for sheet in book.worksheets:
        assert not any("{" in text or text == "nan" for text in texts(sheet))


def test_what_the_sheets_say(results, tmp_path):
    book = written(analysed(results, desk()), tmp_path / "r.xlsx", "en")
    key, loyal, moved = (texts(book[name]) for name in ("Key customers", "Loyalty", "Movement"))
    assert "Note: weak relationship with 1 VIP and major customers: =Best & Co" in key
    assert "1 of 10" in key
    assert len(book["Key customers"]._charts) == 1
    assert {"the survey's answer on why they buy", "Inertia"} <= set(loyal)
    assert "First purchase" in moved
    assert (
        "As of 2026-08-31, compared with 2026-09-30; what has no date (owner, relationship signs) is the same on both days."
        in moved
    )


def test_one_point_short_of_a_lift_is_listed(results, tmp_path):
    playbook = Playbook.default().changed("tiers.lift_points", 1)
    book = written(analysed(results, desk(), playbook), tmp_path / "r.xlsx", "zh")
    assert "带来客户（1 位）" in texts(book["重点客户"])


def test_the_matrix_holds_every_mover(results, tmp_path):
    made = analysed(results, desk())
    sheet = written(made, tmp_path / "r.xlsx", "en")["Movement"]
    heads = [cell for row in sheet.iter_rows() for cell in row if cell.value == "Small" and cell.column > 1]
    row = next(cell.row for cell in sheet["A"] if cell.value == "Prospect")
    assert sheet.cell(row, heads[0].column).value == 1  # the new customer


def test_few_buyers_have_a_heat_map_of_nine_places(results, tmp_path):
    book = book_of(sales=sales("a", ("2026-09-01", 5)) + sales("b", ("2026-08-01", 9)))
    sheet = written(analysed(results, book), tmp_path / "r.xlsx", "en")["Segments and value"]
    assert [cell.value for cell in sheet["A"] if str(cell.value).startswith("R = ")] == ["R = 3", "R = 2", "R = 1"]


def test_tiers_by_margin_say_so_in_their_headings(results, tmp_path):
    book = book_of(sales=sales("a", ("2026-09-01", 50), cost=20))
    sheet = written(
        analysed(results, book, Playbook.default().changed("tiers.measure", "margin")), tmp_path / "r.xlsx", "en"
    )["Segments and value"]
    assert "Value: margin of the last 12 months, less returns; cut by rank." in texts(sheet)
    assert [cell.value for cell in sheet[5]][3:6] == ["Value", "Share of value", "Value each"]


@pytest.mark.parametrize("lang", LANGS)
def test_without_sales_every_sheet_says_why(results, tmp_path, lang):
    book = written(analysed(results, book_of(customers=[{"customer_id": "a"}])), tmp_path / "r.xlsx", lang)
    for sheet in book.worksheets:
        assert any(text.startswith(("Not to be told yet:", "暂时算不出")) for text in texts(sheet))


def test_the_fallback_of_the_measure_is_shown(results, tmp_path):
    playbook = Playbook.default().changed("tiers.measure", "margin")
    found = texts(written(analysed(results, desk(), playbook), tmp_path / "r.xlsx", "en")["Segments and value"])
    assert any(
        text.startswith("Not to be told yet: Tiers by margin. Needs known costs for at least 80%") for text in found
    )
    assert "Value: revenue of the last 12 months, less returns; cut by rank." in found


@pytest.mark.parametrize("lang", LANGS)
def test_a_question_that_many_have_is_written_once(results, tmp_path, lang):
    sheet = written(analysed(results, desk()), tmp_path / "r.xlsx", lang)[{"zh": "客户忠诚", "en": "Loyalty"}[lang]]
    question, short = EVIDENCE["needs_reason"](lang), TO_ASK["needs_reason"](lang)
    asked = [row for row in sheet.iter_rows() if any(cell.value == short for cell in row)]
    assert len(asked) > 1
    assert sum(question in text for text in texts(sheet)) == 1
    assert f"({len(asked)})" in "".join(texts(sheet)) or f"（{len(asked)} 位）" in "".join(texts(sheet))
    assert all((sheet.row_dimensions[row[0].row].height or 18) == 18 for row in asked)
