"""The first sheet: whom to contact first, the last month in figures, three findings, what was counted."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from crm_sheets.language.features.today import TOLD_ON
from crm_sheets.language.sheets import COLUMNS, SHEETS, TEXTS, TITLES
from crm_sheets.playbook.sections.general import SCHEDULE
from crm_sheets.report import charts, looks, wording
from crm_sheets.report.alerts import alerts, write_alerts
from crm_sheets.report.chart_data import open_month
from crm_sheets.report.chart_titles import chart_title
from crm_sheets.report.first_words import (
    ShownFigure,
    counted_in_words,
    findings_in_words,
    first_contacts,
    month_of,
    shown_figures,
)
from crm_sheets.report.tables import Area, money_style, with_unit
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results
from crm_sheets.text.cutting import cut_to_lines
from crm_sheets.text.widths import lines, widest

_SCREEN = 170.0  # digits that a screen of 1366 pixels shows side by side, also where a font is set a little wider
_LIST = (("name", 0, 1), ("phone", 2, 2), ("person", 3, 3), ("brief", 4, 7), ("say", 8, 10), ("at_stake", 11, 11))
_LAST = 11
_LEAST = {"name": 26.0, "phone": 13.5, "person": 9.0, "at_stake": 15.5}
_MOST = {"name": 32.0, "phone": 18.0, "person": 14.0, "at_stake": 19.0}
_LINES, _WRAPPED = 2, ("name", "brief", "say")  # lines of a text of the list, at most, and which texts are wrapped
_CARDS = ((0, 2), (3, 5), (6, 8), (9, 11))
_LINK = 10  # the column where a finding leads on
_TITLE, _CARD_ROWS = 27.0, (15.0, 23.0, 15.0)  # heights: everything above the charts fits on a screen of 768 lines
_CHART_HEIGHT, _CHART_ROWS = 290, 13  # pixels, rows


def write_today(sheet: Sheet, results: Results, areas: Mapping[str, Area], linked: Mapping[str, str]) -> None:
    """Fill the sheet; ``areas`` are the data of the charts, ``linked`` the sheets to lead to: key -> name."""
    every, first = first_contacts(results, sheet.lang)
    sheet.set_widths(_widths(first))
    row = _head(sheet, results, every)
    sheet.height(0, _TITLE)
    row = _contacts(sheet, row, results.playbook.general.file_names[SCHEDULE], every, first)
    row = _figures(sheet, row, results)
    row = _findings(sheet, row, results, linked)
    row = _counted(sheet, row, results, linked)
    bottom = _charts(sheet, row, results, areas)
    sheet.raw.fit_to_pages(1, 1)
    sheet.prints(bottom, _LAST)


def _widths(first: pd.DataFrame) -> list[float]:
    """The widths of the columns: what stands in the list gets the room that it needs, reasons and words the rest."""
    need = {key: _needed(first, key) for key, *_ in _LIST}
    own = {key: min(max(need[key], least), _MOST[key]) for key, least in _LEAST.items()}
    rest = _SCREEN - sum(own.values())
    why = min(max(need["brief"], 0.3 * rest, rest - need["say"]), 0.5 * rest)
    wide = own | {"brief": why, "say": rest - why}
    return [wide[key] / (right - left + 1) for key, left, right in _LIST for _ in range(left, right + 1)]


def _needed(first: pd.DataFrame, key: str) -> float:
    """The width of the longest text of a column, as it stands in the list."""
    if first.empty or key not in first or key == "at_stake":
        return 0.0
    return widest([_told(value) for value in first[key]]) + 3.0


def _told(value: object) -> str:
    """A cell in one line: the strongest of several reasons."""
    return str(value).partition("\n")[0] if isinstance(value, str) else ""


def _head(sheet: Sheet, results: Results, every: pd.DataFrame) -> int:
    """The title, the day, and what must be said first."""
    lang, now = sheet.lang, pd.Timestamp(results.day.start)
    waits = len(every) and every["due"].iloc[0] != now
    title = TITLES["first_next"](lang, day=wording.day(every["due"].iloc[0])) if waits else TITLES["first"](lang)
    said, others = alerts(results, sheet), results.day.others(lang)
    if said:
        row = sheet.title(title)
        return write_alerts(sheet, row, _LAST, results, others)
    return sheet.title(title, f"{TEXTS['as_of'](lang, as_of=wording.day(results.as_of))}　{others}".strip())


def _link(sheet: Sheet, row: int, column: int, name: str) -> None:
    style = sheet.book.style("contents")
    sheet.check(sheet.raw.write_url(row, column, f"internal:'{name}'!A1", style, name), row, column)


def _contacts(sheet: Sheet, row: int, file: str, every: pd.DataFrame, first: pd.DataFrame) -> int:
    """The list; how much of what can be saved it carries stands below it. Returns the next row."""
    if first.empty:
        sheet.text(row, 0, TEXTS["nobody_first"](sheet.lang), "strong")
        return row + 1
    for key, left, right in _LIST:
        plain = COLUMNS[key](sheet.lang)
        is_money = key == "at_stake"
        head = with_unit(plain, sheet.lang, sheet.book.unit) if is_money else plain
        sheet.merged(row, left, right, head, "heading_right" if is_money else "heading")
    money = money_style([float(value) for value in first["at_stake"]])
    for at, line in enumerate(first.to_dict("records"), start=row + 1):
        _contact(sheet, at, line, money)
    below = row + 1 + len(first)
    sheet.text(below, 0, _share(sheet, file, every, first), "subtitle")
    return below + 1


def _contact(sheet: Sheet, row: int, line: Mapping[Any, Any], money: str) -> None:
    """Whom, by whom, why, what to say, for how much; on two lines at most."""
    high = 1
    for key, left, right in _LIST:
        if key == "at_stake":
            sheet.number(row, left, float(line[key]), money)
            continue
        room = sheet.width(left, right) - 2
        shown = cut_to_lines(" ".join(_told(line[key]).split()), room, _LINES if key in _WRAPPED else 1)
        sheet.merged(row, left, right, shown, {"name": "label_wrap", "phone": "code"}.get(key, "wrap"))
        high = max(high, lines(shown, room))
    sheet.lines(row, high)
    sheet.digits_are_text((row, _LIST[1][1], row, _LIST[1][1]))


def _share(sheet: Sheet, file: str, every: pd.DataFrame, first: pd.DataFrame) -> str:
    whole, name = float(every["at_stake"].sum()), SHEETS["today"](sheet.lang)
    if len(first) == len(every) or whole <= 0:
        return TEXTS["first_all"](sheet.lang, count=len(every), file=file, sheet=name)
    share = f"{float(first['at_stake'].sum()) / whole:.0%}"
    return TEXTS["first_few"](sheet.lang, count=len(every), shown=len(first), share=share, file=file, sheet=name)


def _figures(sheet: Sheet, row: int, results: Results) -> int:
    """Four cards, the last as far as the edge where there are fewer: the figure, and its change below."""
    month = month_of(results, sheet.lang)
    title = TITLES["month_figures"](sheet.lang, month=month) if month else TITLES["key_figures"](sheet.lang)
    row = sheet.section(row, 0, _LAST, title)
    figures = shown_figures(results, sheet.lang)
    for number, ((left, right), figure) in enumerate(zip(_CARDS, figures, strict=False), start=1):
        _card(sheet, row, left, _LAST if number == len(figures) else right, figure)
    for offset, height in enumerate(_CARD_ROWS):
        sheet.height(row + offset, height)
    return row + len(_CARD_ROWS)


def _card(sheet: Sheet, row: int, left: int, right: int, figure: ShownFigure) -> None:
    sheet.merged(row, left, right, figure.label, "card_label")
    sheet.merged(row + 1, left, right, figure.value, "card_value")
    sheet.merged(row + 2, left, right, figure.change, "card_worse" if figure.worse else "card_note")


def _findings(sheet: Sheet, row: int, results: Results, linked: Mapping[str, str]) -> int:
    """The findings a line each, with the sheet that tells more."""
    row = sheet.section(row, 0, _LAST, TITLES["findings"](sheet.lang))
    found = findings_in_words(results, sheet.lang)
    if not found:
        sheet.text(row, 0, TEXTS["no_findings"](sheet.lang), "subtitle")
        return row + 1
    for number, (code, words) in enumerate(found, start=1):
        sheet.paragraph(row, 0, _LINK - 1, f"{number}. {words}", "finding")
        if TOLD_ON[code] in linked:
            _link(sheet, row, _LINK, f"{linked[TOLD_ON[code]]}")
        row += 1
    return row


def _counted(sheet: Sheet, row: int, results: Results, linked: Mapping[str, str]) -> int:
    row = sheet.section(row, 0, _LAST, TITLES["counted_short"](sheet.lang))
    sheet.paragraph(row, 0, _LINK - 1, counted_in_words(results, sheet.lang), "finding")
    if "counted" in linked:
        _link(sheet, row, _LINK, linked["counted"])
    return row + 2


def _charts(sheet: Sheet, row: int, results: Results, areas: Mapping[str, Area]) -> int:
    """Months on the left, flags on the right; returns the last row."""
    made = []
    if "months" in areas:
        title = chart_title("months", results, sheet.lang)
        made.append(charts.months_chart(sheet, areas["months"], title, open_month(results)))
    if "churn" in areas:
        colours = list(looks.LEVEL_BARS.values())
        title = chart_title("churn", results, sheet.lang)
        made.append(charts.counts(sheet, areas["churn"], title, "churn_level", colours))
    half = sheet.pixels(0, _LAST) // 2
    for side, chart in enumerate(made):
        column, shift = sheet.column_at(side * half)
        charts.place(sheet, chart, row, column, (half - 8, _CHART_HEIGHT), shift=shift)
    return row + _CHART_ROWS if made else row
