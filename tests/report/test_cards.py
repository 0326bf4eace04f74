"""The customer card: what stands on a page, the sheet with a drop-down, and the workbook for a round of visits."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from desks import book_of, sales
from recalculate import differences, formulas, read, recalculated

from crm_sheets import Playbook, analyse
from crm_sheets.language.sheets import SHEETS, TEXTS
from crm_sheets.report import write_cards, write_report
from crm_sheets.report.cards.frame import card_frame
from crm_sheets.report.sheet_names import free_sheet_names
from crm_sheets.result_schema import differences as undeclared
from crm_sheets.results import Results

AS_OF = date(2026, 9, 30)
LONG = "很长的名字" * 12  # 60 letters
SIGNS = "=<>*?~"


@cache
def desk(setting: str = "", value: object = None) -> Results:
    """Four customers whose names are no criteria: ``*`` would match everybody, and two are called alike."""
    book = book_of(
        customers=[
            {
                "customer_id": "A",
                "name": "王芳",
                "hobbies": "喝茶",
                "address": "杭州",
                "notes": "下午联系",
                "owner": "张伟",
            },
            {"customer_id": "B", "name": "*"},
            {"customer_id": "C", "name": "王芳", "phone": "13800138000"},
            {"customer_id": "D", "name": SIGNS},
            {"customer_id": "E", "name": LONG},
        ],
        sales=[
            *sales("A", ("2026-08-03", 300.0), ("2026-09-02", 3_000_000_000.0), product="龙井"),
            *sales("D", ("2026-09-05", 0.05), product="=1+1"),
        ],
        visits=[
            {"customer_id": "A", "date": "2026-09-10", "channel": "电话", "staff": "张伟", "result": "要报价"},
            {"customer_id": "A", "date": "2026-09-20", "notes": "已发报价"},
        ],
        complaints=[{"customer_id": "A", "received_at": "2026-09-12", "content": "包装破损"}],
        answers=[{"customer_id": "A", "answered_at": "2026-09-15", "question": "总体满意吗", "value": "满意"}],
    )
    playbook = Playbook.default().changed(setting, value) if setting else None
    return analyse(book, playbook, as_of=AS_OF)


def test_what_stands_on_a_card() -> None:
    card = card_frame(desk(), "zh").loc["A"]
    assert card["who"] == "A · 张伟"
    assert card["basic_filled"] == "2/5"  # name and address of name, address, phone, mail, bank account
    assert card["basic_missing"] == "缺：电话、邮箱、银行账号"
    assert card["personal_known"] == "爱好：喝茶"
    assert card["about"] == "下午联系；喜好 喝茶"
    assert (card["purchase_1_text"], card["purchase_1_amount"]) == ("龙井", 3_000_000_000.0)
    assert card["contact_1_text"] == "已发报价"
    assert card["contact_2_text"] == "电话 · 张伟 · 要报价"
    assert card["complaint_1_text"] == "未办结 · 包装破损"
    assert card["answer_1_text"] == "总体满意吗 → 满意"
    assert [card[f"month_{n}"] for n in (10, 11, 12)] == [0, 300, 3_000_000_000]  # July, August, September


def test_the_tables_are_as_declared() -> None:
    tables = desk().tables
    names = ("card_file", "card_purchases", "card_contacts", "card_complaints", "card_answers", "card_months")
    assert [undeclared(name, tables[name]) for name in names] == [[]] * 6


def test_nothing_is_offered_to_who_refused_it() -> None:
    results = desk()
    refusing = results.customers.assign(offers="红茶", consent="no_advertising")
    permissions = results.tables["permissions"].iloc[:0].reindex([0]).assign(customer_id="A", consent="no_advertising")
    told = replace(results, customers=refusing, tables={**results.tables, "permissions": permissions})
    frame = card_frame(told, "zh")
    assert (frame.loc["A", "offers"], frame.loc["D", "offers"]) == ("", "红茶")
    assert frame.loc["A", "consent"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_sheet_holds_what_it_shows(lang: str, tmp_path: Path) -> None:
    write_report(desk(), tmp_path / "report.xlsx", "zh" if lang == "zh" else "en")
    book = read(tmp_path / "report.xlsx", values=True)
    name = SHEETS["card"]("zh" if lang == "zh" else "en")
    first = book[SHEETS["card_data"]("zh" if lang == "zh" else "en")]
    assert book[name]["A4"].value == first["C2"].value  # the name of the first, stored beside the formula
    labels = [first.cell(row, 1).value for row in range(2, 7)]
    assert sorted(labels) == sorted(["王芳 · A", "*", "王芳 · C", SIGNS, LONG])
    assert first.sheet_state == "hidden"


@pytest.mark.heavy
def test_no_more_can_be_chosen_than_the_playbook_says(tmp_path: Path) -> None:
    results = desk("cards.listed", 2)
    assert results.tables["card_file"]["customer_id"].nunique() == 2
    write_report(results, tmp_path / "report.xlsx", "en")
    sheet = read(tmp_path / "report.xlsx", values=True)["Customer card"]
    assert sheet["A3"].value == TEXTS["card_hint"]("en", shown="2", count="5")


def test_a_page_for_each_customer_of_a_round(tmp_path: Path) -> None:
    results = desk()
    write_cards(results, tmp_path / "cards.xlsx", "zh")
    book = read(tmp_path / "cards.xlsx")
    assert len(book.sheetnames) == 6
    assert book.sheetnames[0] == "走访清单"
    sheet = book[book.sheetnames[1]]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("portrait", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight in (None, 1)  # 1 is what it is where nothing is said
    assert formulas(tmp_path / "cards.xlsx") == 5  # only the links of the round


def test_names_of_sheets() -> None:
    names = list(free_sheet_names([SIGNS, "[a]:b", "A B", LONG, LONG, "'", "History"], ["round"]))
    assert names == ["=<> ~", "a b", "A B 2", LONG[:31], LONG[:29] + " 2", "Sheet", "History 2"]


@pytest.mark.heavy
@pytest.mark.parametrize("choice", ["王芳 · A", "*", "王芳 · C", SIGNS, LONG, "D", "nobody", "王芳"])
def test_the_customer_chosen_is_looked_up_exactly(choice: str, tmp_path: Path) -> None:
    """LibreOffice computes the page of another customer; names with signs of criteria find themselves only."""
    write_report(desk(), tmp_path / "report.xlsx", "zh")
    assert differences(tmp_path / "report.xlsx") == []
    book = read(tmp_path / "report.xlsx")
    book["客户卡"]["D2"].value = choice
    book["客户卡"]["D2"].data_type = "s"
    book.save(tmp_path / "chosen.xlsx")
    shown = recalculated(tmp_path / "chosen.xlsx")["客户卡"]
    expected = {"王芳 · A": "王芳", "王芳 · C": "王芳", "D": SIGNS, "nobody": None, "王芳": None}.get(choice, choice)
    assert (shown["A4"].value or None) == expected
    ids = {"王芳 · A": "A", "王芳 · C": "C", "*": "B", SIGNS: "D", "D": "D", LONG: "E"}
    assert str(shown["A6"].value or "")[:1] == ids.get(choice, "")
