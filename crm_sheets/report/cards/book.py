"""The workbook for a round of visits: a list of the round, and one printed page for each customer."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.sheets import SHEETS, TITLES
from crm_sheets.report.cards.filling import FixedCells, shown_values
from crm_sheets.report.cards.frame import card_frame
from crm_sheets.report.cards.layout import fitted_cards, set_up_page, write_page
from crm_sheets.report.sheet_names import free_sheet_names
from crm_sheets.report.tables import Column, listing
from crm_sheets.report.workbook import OutBook, Sheet
from crm_sheets.results import Results


def write_cards(results: Results, path: Path | str, lang: Lang | None = None) -> None:
    """Write the cards of the tables card_*, in their order; with several customers a list of the round comes first.

    ``lang`` is by default the language of the headings. The same results give the same bytes.
    """
    lang = lang or results.lang
    whole = card_frame(results, lang)
    frame = fitted_cards(whole)
    months = results.tables["card_months"]["month"].drop_duplicates().sort_values()
    with OutBook(Path(path), TITLES["cards"](lang), results.as_of, lang) as book:
        book.currency = results.playbook.general.currency
        names = list(_names(frame, book))
        if len(frame) > 1:
            _write_round(book.sheet("card_round"), whole, names)
        for row, name in enumerate(names):
            sheet = book.named_sheet(name)
            set_up_page(sheet, 0)
            write_page(sheet, 0, months, FixedCells(shown_values(frame, row)))


def _names(frame: pd.DataFrame, book: OutBook) -> Iterator[str]:
    """The name of each customer as that of a sheet."""
    return free_sheet_names(frame["name"].tolist(), [SHEETS["card_round"](book.lang)])


def _write_round(sheet: Sheet, frame: pd.DataFrame, names: list[str]) -> None:
    """Who is visited: how to reach them, what is planned, and a link to the page."""
    top = sheet.title(TITLES["card_round"](sheet.lang))
    reasons = frame["reasons"].str.split("\n").str[0]
    columns = [
        Column("card_page", range(1, len(frame) + 1), "plain"),
        Column("name", frame["name"], cap=30.0),
        Column("tier", frame["tier"]),
        Column("churn_level", frame["level"], "centre"),
        Column("phone", frame["reach"], "wrap", 46.0),
        Column("card_reason", reasons, "wrap", 50.0),
        Column("card_offers", frame["offers"], "wrap", 30.0),
        Column("customer_id", frame.index.tolist(), "code"),
    ]
    area = listing(sheet, top, 0, columns, sheet.book.table_name("card_round"))
    for row, (name, tab) in enumerate(zip(frame["name"], names, strict=True), start=area.top + 1):
        sheet.link(row, area.column("name"), tab.replace("'", "''"), "A1", str(name))
    sheet.digits_are_text(area.box("customer_id"))
