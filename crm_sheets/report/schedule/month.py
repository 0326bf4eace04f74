"""The calendar of the schedule: a month a block, each day with how many contacts are planned, and whose names."""

import calendar
from datetime import date, timedelta

import pandas as pd

from crm_sheets.language.sheets import TEXTS, TITLES, WEEKDAYS
from crm_sheets.report.workbook import Sheet, serial

_WIDTH, _HEIGHT, _NAMES = 22.0, 96.0, 4


def write_month(sheet: Sheet, rows: pd.DataFrame, today: date) -> None:
    """Write a block of weeks for each month that has a planned day, Mondays first; ``rows`` as in schedule_in_order."""
    top = sheet.title(TITLES["month"](sheet.lang), TEXTS["month_hint"](sheet.lang)) + 1
    sheet.even(7, _WIDTH)
    if rows.empty:
        sheet.text(top, 0, TEXTS["no_follow_ups"](sheet.lang), "subtitle")
        return
    names: dict[date, list[str]] = {}
    for day, name in zip(rows["due"].dt.date, rows["name"].fillna("").astype("str"), strict=True):
        names.setdefault(day, []).append(name)
    for year, month in sorted({(day.year, day.month) for day in (today, *names)}):
        top = _write_block(sheet, top, (year, month), names, today) + 1
    sheet.raw.fit_to_pages(1, 1)  # a week is never torn apart


def _write_block(sheet: Sheet, top: int, month: tuple[int, int], names: dict[date, list[str]], today: date) -> int:
    top = sheet.section(top, 0, 6, f"{month[0]}-{month[1]:02}")
    for column, name in enumerate(WEEKDAYS):
        sheet.text(top, column, name(sheet.lang), "heading")
    for monday in _mondays(*month):
        days = [monday + timedelta(days=n) for n in range(7)]
        if days[-1] < today and not any(day in names for day in days):
            continue  # a week that is over
        for column, day in enumerate(days):
            if day.month == month[1]:
                sheet.number(top + 1, column, serial(day), "label_day")
                sheet.text(top + 2, column, _told(sheet, names.get(day, [])), "definition")
        sheet.raw.set_row(top + 2, _HEIGHT if any(day in names for day in days) else 18.0)
        top += 2
    return top + 1


def _mondays(year: int, month: int) -> list[date]:
    return [week[0] for week in calendar.Calendar().monthdatescalendar(year, month)]


def _told(sheet: Sheet, names: list[str]) -> str:
    """How many, and the first names."""
    if not names:
        return ""
    count = TEXTS["contacts_of_day"](sheet.lang, count=len(names))
    known = names[:_NAMES]
    more = "…" if len(names) > _NAMES else ""
    return f"{count}\n{TEXTS['list_join'](sheet.lang).join(known)}{more}"
