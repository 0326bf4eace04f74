"""The sheet of the report that shows the card of the customer chosen from a drop-down list.

Nobody is looked up by a criterion: names hold ``=<>*?~``. EXACT compares the choice with every name as it is, the place
of the only equal one is the customer's row, and each cell of the page is an INDEX of that row.
"""

import pandas as pd

from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report.cards.filling import LookupCells, shown_values
from crm_sheets.report.cards.frame import card_frame
from crm_sheets.report.cards.layout import COLUMNS_OF_PAGE, fitted_cards, set_up_page, write_page
from crm_sheets.report.cards.slots import SLOTS
from crm_sheets.report.first_words import first_contacts
from crm_sheets.report.tables import Column, cell_values
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_TOP = 3  # the first row of the page; above it the choice
_LABEL, _ID, _SLOTS = 0, 1, 2  # columns of the data
_CHOICE, _POSITION = "$D$2", "$Z$2"
_AT, _FIRST, _LAST = 1, 3, 13  # row and columns of the choice
_HIDDEN = COLUMNS_OF_PAGE + 1  # the column of the position


def write_card_choice(sheet: Sheet, results: Results) -> None:
    """Fill the sheet, and a hidden one with a row for each customer that can be chosen."""
    frame = fitted_cards(card_frame(results, sheet.lang))
    labels, at = _labels(frame["name"]), _first(frame, results, sheet)
    lookups = _write_data(sheet, frame, labels, at)
    set_up_page(sheet, _TOP)
    sheet.raw.set_column(_HIDDEN, _HIDDEN, None, None, {"hidden": True})
    _write_choice(sheet, lookups, (labels[at], at), len(results.customers))
    months = results.tables["card_months"]["month"].drop_duplicates().sort_values()
    write_page(sheet, _TOP, months, lookups)
    sheet.raw.freeze_panes(_TOP, 0)


def _labels(names: "pd.Series[str]") -> list[str]:
    """What is chosen from: the name, with the id where several have it; no two alike, none the id of somebody else."""
    ids = names.index.to_series().astype(str)
    several = names.duplicated(keep=False) | (names.isin(ids) & (names != ids))
    return [f"{name} · {id_}" if more else name for name, id_, more in zip(names, ids, several, strict=True)]


def _first(frame: pd.DataFrame, results: Results, sheet: Sheet) -> int:
    """The row of the customer shown at first: the first of the first page who has a card."""
    listed = first_contacts(results, sheet.lang)[1]
    places: list[int] = frame.index.get_indexer(pd.Index(listed["customer_id"])).tolist() if len(listed) else []
    return next((at for at in places if at >= 0), 0)


def _write_data(sheet: Sheet, frame: pd.DataFrame, labels: list[str], chosen: int) -> LookupCells:
    data = sheet.book.sheet("card_data")
    columns = [Column("name", labels), Column("customer_id", frame.index.tolist())]
    columns += [Column(slot, frame[slot], kind) for slot, kind in SLOTS.items()]
    cells = [cell_values(column) for column in columns]
    data.columns(1, 0, cells, [data.book.style("plain_text")] * len(cells))
    for at, column in enumerate(columns):
        data.text(0, at, column.key, "plain_text")
    data.out_of_sight()
    places = {slot: _SLOTS + at for at, slot in enumerate(SLOTS)}
    return LookupCells(data.name, _POSITION, places, 1, len(frame), shown_values(frame, chosen))


def _write_choice(sheet: Sheet, lookups: LookupCells, chosen: tuple[str, int], customers: int) -> None:
    """The cell to choose in, the place of the customer ``chosen`` (label, row), and a word where there is none."""
    count = lookups.count
    hint = TEXTS["card_hint" if count < customers else "card_hint_all"]
    sheet.title(TITLES["cards"](sheet.lang))
    sheet.merged(_AT, 0, _FIRST - 1, TEXTS["card_choose"](sheet.lang), "strong")
    sheet.merged(_AT, _FIRST, _LAST, chosen[0], "page_choice")
    sheet.raw.set_row(_AT, 22)
    rule = {
        "validate": "list",
        "source": f"={lookups.span(_LABEL)}",
        "input_message": TEXTS["card_prompt"](sheet.lang),
        "error_type": "information",
        "error_message": TEXTS["card_unknown"](sheet.lang),
    }
    sheet.check(sheet.raw.data_validation(_AT, _FIRST, _AT, _FIRST, rule), _AT, _FIRST)
    by_label, by_id = (_place(lookups.span(column)) for column in (_LABEL, _ID))
    sheet.formula(_AT, _HIDDEN, f"=IF({by_label}>0,{by_label},{by_id})", chosen[1] + 1, "whole")
    unknown = TEXTS["card_unknown"](sheet.lang).replace('"', '""')
    sheet.merged(_AT, _LAST + 1, COLUMNS_OF_PAGE - 1, "", "page_alert")
    sheet.formula(_AT, _LAST + 1, f'=IF({_POSITION}=0,"{unknown}","")', "", "page_alert")
    shown_count = {"shown": f"{count:,}", "count": f"{customers:,}"}
    sheet.text(_AT + 1, 0, hint(sheet.lang, **shown_count), "subtitle")


def _place(span: str) -> str:
    """The place of the cell of a column that equals the choice letter by letter; 0 where none does."""
    first = span.rpartition("!")[2].partition(":")[0]
    sheet = span.partition("!")[0]
    return f"SUMPRODUCT(EXACT({span},{_CHOICE})*(ROW({span})-ROW({sheet}!{first})+1))"
