"""The first sheet: whom to contact first, the last month in figures, three findings, what was counted."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from crm_sheets.language import Lang
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
    nobody_in_words,
    shown_figures,
    stores_in_words,
)
from crm_sheets.report.tables import Area, money_style, with_unit
from crm_sheets.report.today_grid import SCREENS, TodayGrid, today_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results
from crm_sheets.text.cutting import cut_to_lines
from crm_sheets.text.widths import lines, set_width

_LIST = ("name", "phone", "store", "person", "brief", "say", "at_stake")
_LEAST = {"name": 22.0, "phone": 13.5, "store": 9.0, "person": 9.0, "at_stake": 15.5}
_MOST = {"name": 32.0, "phone": 22.0, "store": 16.0, "person": 14.0, "at_stake": 19.0}
_LINES, _WRAPPED = 2, ("name", "brief", "say")  # lines of a text of the list, at most, and which texts are wrapped
_WHY = 0.5  # of the room for reasons and what to say, at most for the reasons
_USUAL = 6  # parts; more make the rest narrower
_GAP, _INDENT = 0.71, 2.0  # digits: what a column takes beside its width, and what stays empty in a cell
_TITLE, _SECTION, _CARD_ROWS = 25.0, 20.0, (14.0, 21.0, 14.0)  # heights: down to the findings on a screen of 768 lines
_CHART_HEIGHT, _CHART_ROWS = 290, 13  # pixels, rows


def write_today(sheet: Sheet, results: Results, areas: Mapping[str, Area], linked: Mapping[str, str]) -> None:
    """Fill the sheet; ``areas`` are the data of the charts, ``linked`` the sheets to lead to: key -> name."""
    every, first = first_contacts(results, sheet.lang)
    grid = today_grid(_widths(first, sheet.lang))
    sheet.set_widths(grid.widths)
    row = _head(sheet, results, every, grid.last)
    sheet.height(0, _TITLE)
    row = _contacts(sheet, row, results, every, first, grid)
    row = _figures(sheet, row, results, grid)
    row = _stores(sheet, row, results, linked, grid)
    row = _findings(sheet, row, results, linked, grid)
    row = _counted(sheet, row, results, linked, grid)
    bottom = _charts(sheet, row, results, areas, grid.last)
    sheet.raw.fit_to_pages(1, 1)
    sheet.prints(bottom, grid.last)


def _shown(first: pd.DataFrame, lang: Lang) -> list[str]:
    """The parts of the list that say something: no phones where nobody has one, no stores where there is one, no people
    where nobody is assigned, no money where none is at stake."""
    if first.empty:
        return list(_LIST)
    idle = {
        "phone": first["phone"].fillna("").eq(""),
        "store": first["store"].isna(),
        "person": first["person"].eq(TEXTS["unassigned"](lang)),
        "at_stake": ~first["at_stake"].gt(0),
    }
    return [key for key in _LIST if key not in idle or not idle[key].all()]


def _widths(first: pd.DataFrame, lang: Lang) -> dict[str, float]:
    """The widths of the parts: what stands in the list gets the room that it needs, what to say the rest."""
    shown, need = _shown(first, lang), {key: _needed(first, key) for key in _LIST}
    own = {key: min(max(need[key], least), _MOST[key]) for key, least in _LEAST.items() if key in shown}
    rest = SCREENS[lang] - sum(own.values()) - _GAP * max(0, len(shown) - _USUAL)
    why = min(max(need["brief"], rest - need["say"]), _WHY * rest)
    wide = own | {"brief": why, "say": rest - why}
    return {key: wide[key] for key in shown}


def _needed(first: pd.DataFrame, key: str) -> float:
    """The width of the longest text of a column, as it stands in the list."""
    if first.empty or key not in first or key == "at_stake":
        return 0.0
    return max(set_width(_told(value)) for value in first[key]) + 3.0


def _told(value: object) -> str:
    """A cell in one line: the strongest of several reasons."""
    return str(value).partition("\n")[0] if isinstance(value, str) else ""


def _head(sheet: Sheet, results: Results, every: pd.DataFrame, last: int) -> int:
    """The title, the day, and what must be said first."""
    lang, now = sheet.lang, pd.Timestamp(results.day.start)
    waits = len(every) and every["due"].iloc[0] != now
    title = TITLES["first_next"](lang, day=wording.day(every["due"].iloc[0])) if waits else TITLES["first"](lang)
    said, others = alerts(results, sheet), results.day.others(lang)
    if said:
        row = sheet.title(title)
        return write_alerts(sheet, row, last, results, others)
    return sheet.title(title, f"{TEXTS['as_of'](lang, as_of=wording.day(results.as_of))}　{others}".strip())


def _link(sheet: Sheet, row: int, column: int, name: str) -> None:
    style = sheet.book.style("contents")
    sheet.check(sheet.raw.write_url(row, column, f"internal:'{name}'!A1", style, name), row, column)


def _contacts(
    sheet: Sheet, row: int, results: Results, every: pd.DataFrame, first: pd.DataFrame, grid: TodayGrid
) -> int:
    """The list; how much of what can be saved it carries stands below it. Returns the next row."""
    if first.empty:
        sheet.paragraph(row, 0, grid.last, nobody_in_words(results, sheet.lang), "strong")
        return row + 1
    for key, (left, right) in grid.parts.items():
        plain = COLUMNS[key](sheet.lang)
        is_money = key == "at_stake"
        head = with_unit(plain, sheet.lang, sheet.book.unit) if is_money else plain
        sheet.merged(row, left, right, head, "heading_right" if is_money else "heading")
    money = money_style([float(value) for value in first["at_stake"]])
    for at, line in enumerate(first.to_dict("records"), start=row + 1):
        _contact(sheet, at, line, money, grid)
    below = row + 1 + len(first)
    file = results.playbook.general.file_names[SCHEDULE]
    sheet.text(below, 0, _share(sheet, file, every, first), "subtitle")
    return below + 1


def _contact(sheet: Sheet, row: int, line: Mapping[Any, Any], money: str, grid: TodayGrid) -> None:
    """Whom, by whom, why, what to say, for how much; on two lines at most."""
    high = 1
    for key, (left, right) in grid.parts.items():
        if key == "at_stake":
            sheet.amount_over(row, left, right, float(line[key]), money)
            continue
        room = sheet.width(left, right) + _GAP * (right - left) - _INDENT
        shown = cut_to_lines(" ".join(_told(line[key]).split()), room, _LINES if key in _WRAPPED else 1)
        sheet.merged(row, left, right, shown, {"name": "label_wrap", "phone": "code"}.get(key, "wrap"))
        if key == "phone":
            sheet.digits_are_text((row, left, row, left))
        high = max(high, lines(shown, room))
    sheet.lines(row, high)


def _share(sheet: Sheet, file: str, every: pd.DataFrame, first: pd.DataFrame) -> str:
    whole, name = float(every["at_stake"].sum()), SHEETS["today"](sheet.lang)
    if len(first) == len(every) or whole <= 0:
        return TEXTS["first_all"](sheet.lang, count=len(every), file=file, sheet=name)
    share = f"{float(first['at_stake'].sum()) / whole:.0%}"
    return TEXTS["first_few"](sheet.lang, count=len(every), shown=len(first), share=share, file=file, sheet=name)


def _section(sheet: Sheet, row: int, last: int, title: str) -> int:
    below = sheet.section(row, 0, last, title)
    sheet.height(row, _SECTION)
    return below


def _figures(sheet: Sheet, row: int, results: Results, grid: TodayGrid) -> int:
    """Four cards, the last as far as the edge where there are fewer: the figure, and its change below."""
    month = month_of(results, sheet.lang)
    title = TITLES["month_figures"](sheet.lang, month=month) if month else TITLES["key_figures"](sheet.lang)
    row = _section(sheet, row, grid.last, title)
    figures = shown_figures(results, sheet.lang)
    for number, ((left, right), figure) in enumerate(zip(grid.cards, figures, strict=False), start=1):
        _card(sheet, row, left, grid.last if number == len(figures) else right, figure)
    for offset, height in enumerate(_CARD_ROWS):
        sheet.height(row + offset, height)
    return row + len(_CARD_ROWS)


def _stores(sheet: Sheet, row: int, results: Results, linked: Mapping[str, str], grid: TodayGrid) -> int:
    """Which store fell, in a line, where there are several."""
    said = stores_in_words(results, sheet.lang)
    if not said:
        return row
    sheet.paragraph(row, 0, grid.link - 1, said, "finding")
    if "stores" in linked:
        _link(sheet, row, grid.link, linked["stores"])
    return row + 1


def _card(sheet: Sheet, row: int, left: int, right: int, figure: ShownFigure) -> None:
    sheet.merged(row, left, right, figure.label, "card_label")
    sheet.merged(row + 1, left, right, figure.value, "card_value")
    sheet.merged(row + 2, left, right, figure.change, "card_worse" if figure.worse else "card_note")


def _findings(sheet: Sheet, row: int, results: Results, linked: Mapping[str, str], grid: TodayGrid) -> int:
    """The findings a line each, with the sheet that tells more."""
    row = _section(sheet, row, grid.last, TITLES["findings"](sheet.lang))
    found = findings_in_words(results, sheet.lang)
    if not found:
        sheet.text(row, 0, TEXTS["no_findings"](sheet.lang), "subtitle")
        return row + 1
    for number, (code, words) in enumerate(found, start=1):
        sheet.paragraph(row, 0, grid.link - 1, f"{number}. {words}", "finding")
        if TOLD_ON[code] in linked:
            _link(sheet, row, grid.link, f"{linked[TOLD_ON[code]]}")
        row += 1
    return row


def _counted(sheet: Sheet, row: int, results: Results, linked: Mapping[str, str], grid: TodayGrid) -> int:
    row = _section(sheet, row, grid.last, TITLES["counted_short"](sheet.lang))
    sheet.paragraph(row, 0, grid.link - 1, counted_in_words(results, sheet.lang), "finding")
    if "counted" in linked:
        _link(sheet, row, grid.link, linked["counted"])
    return row + 2


def _charts(sheet: Sheet, row: int, results: Results, areas: Mapping[str, Area], last: int) -> int:
    """Months on the left, flags on the right; returns the last row."""
    made = []
    if "months" in areas:
        title = chart_title("months", results, sheet.lang)
        made.append(charts.months_chart(sheet, areas["months"], title, open_month(results)))
    if "churn" in areas:
        colours = list(looks.LEVEL_BARS.values())
        title = chart_title("churn", results, sheet.lang)
        made.append(charts.counts(sheet, areas["churn"], title, "churn_level", colours))
    half = sheet.pixels(0, last) // 2
    for side, chart in enumerate(made):
        column, shift = sheet.column_at(side * half)
        charts.place(sheet, chart, row, column, (half - 8, _CHART_HEIGHT), shift=shift)
    return row + _CHART_ROWS if made else row
