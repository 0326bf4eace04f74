"""The page of a card: where each place stands, what stands around it, and texts cut to the room they have."""

from typing import Any, NamedTuple, Protocol

import pandas as pd

from crm_sheets.analyses.cards import CARD_ANSWERS, CARD_COMPLAINTS, CARD_CONTACTS, CARD_MONTHS, CARD_PURCHASES
from crm_sheets.language.grades import FILE_GROUPS
from crm_sheets.language.sheets import CHARTS, COLUMNS, TEXTS, TITLES
from crm_sheets.report import wording
from crm_sheets.report.charts import page_months_chart, place
from crm_sheets.report.workbook import Sheet
from crm_sheets.text.cutting import cut_to_lines

COLUMNS_OF_PAGE, _WIDTH = 24, 4.0
_LAST = COLUMNS_OF_PAGE - 1
_FIGURES = ("value", "orders", "last_order", "days_since", "typical_gap", "at_stake")
_CHART_ROWS = 7
_HELPERS = COLUMNS_OF_PAGE + 2  # the first of the hidden columns that the chart is drawn from
_LINE, _TWO, _THREE = 17.0, 31.0, 46.0  # heights of rows of so many lines
_HEIGHTS = {1: _LINE, 2: _TWO, 3: _THREE}
_NOTES = 3


class SlotPlace(NamedTuple):
    """Where a slot stands: row below the top of the page, columns, look, and lines of text that fit."""

    slot: str
    row: int
    first: int
    last: int
    style: str
    lines: int = 1


class Cells(Protocol):
    """What writes the value of a slot over some cells."""

    def put(self, sheet: Sheet, row: int, place: SlotPlace) -> None:
        """Write what stands in the place, in the row of the sheet."""


def _figure_style(slot: str) -> str:
    return {"last_order": "page_figure_date", "value": "page_figure_money", "at_stake": "page_figure_money"}.get(
        slot, "page_figure_whole"
    )


def _listed(name: str, top: int, count: int, left: int, last: int, money: bool = False) -> list[SlotPlace]:
    """Rows of a day and a text, two lines each, perhaps with an amount at the right."""
    end = last - 3 if money else last
    found = []
    for rank in range(1, count + 1):
        row = top + rank - 1
        found.append(SlotPlace(f"{name}_{rank}_date", row, left, left + 2, "page_date"))
        found.append(SlotPlace(f"{name}_{rank}_text", row, left + 3, end, "page_text", 2))
        if money:
            found.append(SlotPlace(f"{name}_{rank}_amount", row, end + 1, last, "page_money"))
    return found


_WHY, _BUSINESS = 3, 9
_MONTHS = _BUSINESS + 3
_CHART = _MONTHS + 1
_FILE = _CHART + _CHART_ROWS
_BOUGHT = _FILE + 1 + len(FILE_GROUPS)
_HEARD = _BOUGHT + 1 + max(CARD_PURCHASES, CARD_CONTACTS)
_OWN = _HEARD + 1 + max(CARD_COMPLAINTS, CARD_ANSWERS)
ROWS_OF_PAGE = _OWN + 1 + _NOTES

PAGE_PLACES: tuple[SlotPlace, ...] = (
    SlotPlace("name", 0, 0, 13, "page_name"),
    SlotPlace("tier", 0, 14, 20, "page_grade"),
    SlotPlace("level", 0, 21, _LAST, "page_grade"),
    SlotPlace("reach", 1, 0, _LAST, "page_line"),
    SlotPlace("who", 2, 0, 11, "page_muted"),
    SlotPlace("consent", 2, 12, _LAST, "page_alert"),
    *(
        SlotPlace(slot, _WHY + row, 3, _LAST, "page_text", lines)
        for row, (slot, lines) in enumerate(
            (("next", 1), ("reasons", 3), ("say", 2), ("offers", 1), ("about", 2)), start=1
        )
    ),
    *(SlotPlace(slot, _BUSINESS + 2, 4 * n, 4 * n + 3, _figure_style(slot)) for n, slot in enumerate(_FIGURES)),
    *(SlotPlace(f"month_{n + 1}", _CHART, _HELPERS + n, _HELPERS + n, "page_money") for n in range(CARD_MONTHS)),
    *(
        SlotPlace(f"{group}_{part}", _FILE + row, first, last, style, 2)
        for row, group in enumerate(FILE_GROUPS, start=1)
        for part, first, last, style in (
            ("filled", 3, 4, "page_text"),
            ("known", 5, 16, "page_text"),
            ("missing", 17, _LAST, "page_missing"),
        )
    ),
    *_listed("purchase", _BOUGHT + 1, CARD_PURCHASES, 0, 10, money=True),
    *_listed("contact", _BOUGHT + 1, CARD_CONTACTS, 12, _LAST),
    *_listed("complaint", _HEARD + 1, CARD_COMPLAINTS, 0, 10),
    *_listed("answer", _HEARD + 1, CARD_ANSWERS, 12, _LAST),
)


def fitted_cards(frame: pd.DataFrame) -> pd.DataFrame:
    """The cards with their texts cut to the room they have; what shrinks or is no text stays as it is."""
    cut: dict[str, Any] = {}
    for where in PAGE_PLACES:
        if where.style in ("page_text", "page_missing"):
            width = (where.last - where.first + 1) * (_WIDTH + 0.7) - 2.0
            cut[where.slot] = [_cut_lines(str(text), width, where.lines) for text in frame[where.slot]]
    return frame.assign(**cut)


def _cut_lines(text: str, width: float, most: int) -> str:
    """A text of several lines, each on one where they are as many as fit."""
    parts = text.split("\n")
    return "\n".join(cut_to_lines(part, width) for part in parts) if len(parts) > 1 else cut_to_lines(text, width, most)


def set_up_page(sheet: Sheet, top: int) -> None:
    """Widths, and one printed page upright, from row ``top`` on."""
    sheet.even(COLUMNS_OF_PAGE, _WIDTH)
    sheet.raw.set_column(_HELPERS, _HELPERS + CARD_MONTHS - 1, None, None, {"hidden": True})
    sheet.upright_page(top, top + ROWS_OF_PAGE - 1, _LAST)


def write_page(sheet: Sheet, top: int, months: "pd.Series[pd.Timestamp]", cells: Cells) -> None:
    """Write a card from row ``top`` on; ``months`` are those of the chart."""
    _heights(sheet, top)
    _headings(sheet, top, months)
    for where in PAGE_PLACES:
        cells.put(sheet, top + where.row, where)
    chart = page_months_chart(sheet, top + _MONTHS, _HELPERS, _HELPERS + CARD_MONTHS - 1)
    place(sheet, chart, top + _CHART, 0, (COLUMNS_OF_PAGE * int(_WIDTH * 7 + 5), int(_CHART_ROWS * _LINE / 0.75) - 6))
    _colours(sheet, top)
    _large_refunds(sheet, top)


def _heights(sheet: Sheet, top: int) -> None:
    lines = dict.fromkeys(range(ROWS_OF_PAGE), 1)
    for where in PAGE_PLACES:
        lines[where.row] = max(lines[where.row], where.lines)
    for row, count in lines.items():
        sheet.raw.set_row(top + row, _HEIGHTS[count])
    sheet.raw.set_row(top, 28)
    for row in range(_NOTES):
        sheet.raw.set_row(top + _OWN + 1 + row, 22)


def _headings(sheet: Sheet, top: int, months: "pd.Series[pd.Timestamp]") -> None:
    lang = sheet.lang
    for row, title in ((_WHY, "card_why"), (_BUSINESS, "card_business"), (_FILE, "card_file"), (_OWN, "card_notes")):
        sheet.section(top + row, 0, _LAST, TITLES[title](lang))
    for row, left, right in ((_BOUGHT, "card_purchases", "card_contacts"), (_HEARD, "card_complaints", "card_answers")):
        sheet.section(top + row, 0, _LAST, TITLES[left](lang))
        sheet.text(top + row, 12, TITLES[right](lang), "section")
    for row, key in enumerate(("next", "reasons", "say", "offers", "about"), start=_WHY + 1):
        sheet.merged(top + row, 0, 2, TEXTS[f"card_{key}"](lang), "page_label")
    for n, key in enumerate(_FIGURES):
        sheet.merged(top + _BUSINESS + 1, 4 * n, 4 * n + 3, _with_currency(sheet, key), "page_figure_label")
    for row, group in enumerate(FILE_GROUPS, start=_FILE + 1):
        sheet.merged(top + row, 0, 2, FILE_GROUPS[group](lang), "page_label")
    for n, month in enumerate(months):
        sheet.text(top + _MONTHS, _HELPERS + n, f"{month:%y-%m}", "page_muted")
    sheet.merged(top + _MONTHS, 0, _LAST, CHARTS["card_months"](lang), "page_muted")
    for row in range(_NOTES):
        sheet.blanks(top + _OWN + 1 + row, 0, _LAST, "page_lines")


def _with_currency(sheet: Sheet, key: str) -> str:
    """The name of a figure, money with its currency where the playbook names one."""
    label = COLUMNS[key](sheet.lang)
    is_money = key in ("value", "at_stake") and sheet.book.currency
    return f"{label} ({sheet.book.currency})" if is_money else label


def _colours(sheet: Sheet, top: int) -> None:
    """Colour the flag by what it says."""
    where = next(where for where in PAGE_PLACES if where.slot == "level")
    box = (top + where.row, where.first, top + where.row, where.last)
    for level, label in wording.GRADES["churn_level"].items():
        rule = {"type": "cell", "criteria": "==", "value": f'"{label(sheet.lang)}"', "format": sheet.book.rule(level)}
        sheet.check(sheet.raw.conditional_format(*box, rule), *box[:2])


def _large_refunds(sheet: Sheet, top: int) -> None:
    """Show no cents of a hundred and more that were given back, as of what was paid."""
    rule = {"type": "cell", "criteria": "<=", "value": -100, "format": sheet.book.rule("large_refund")}
    for where in PAGE_PLACES:
        if where.style in ("page_money", "page_figure_money"):
            row = top + where.row
            sheet.check(sheet.raw.conditional_format(row, where.first, row, where.last, rule), row, where.first)
