"""The schedule workbook that the team works in: whom to contact, when and why, and the columns to fill in."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.sheets import SHEETS, TEXTS, TITLES
from crm_sheets.ooxml.stamps import SCHEDULE_MARK
from crm_sheets.report import wording
from crm_sheets.report.schedule.columns import OF_PERSON, TODAY, WEEK, refused
from crm_sheets.report.schedule.filling import to_fill_in
from crm_sheets.report.schedule.how_to import write_how_to
from crm_sheets.report.schedule.lists import write_list
from crm_sheets.report.schedule.month import write_month
from crm_sheets.report.schedule.not_contacted import write_not_contacted
from crm_sheets.report.schedule.outcome import OUTCOME_TABLES, write_outcome
from crm_sheets.report.schedule.put_off import write_put_off
from crm_sheets.report.schedule.rows import schedule_in_order
from crm_sheets.report.schedule.workload import write_workload
from crm_sheets.report.tables import Area, Column, Kind, listing
from crm_sheets.report.workbook import OutBook, Sheet
from crm_sheets.results import Results

_COLUMNS: tuple[tuple[str, Kind, float], ...] = (
    ("due", "day", 20.0),
    ("person", "text", 14.0),
    ("name", "text", 28.0),
    ("phone", "code", 16.0),
    ("tier", "text", 12.0),
    ("churn_level", "centre", 8.0),
    ("channel", "text", 12.0),
    ("consent", "text", 18.0),
    ("why", "wrap", 76.0),
    ("last_said", "wrap", 40.0),
    ("status", "fill_in", 12.0),
    ("result", "fill_in", 34.0),
    ("next_date", "fill_in_date", 13.0),
    ("note", "fill_in", 26.0),
    ("approach", "fill_in", 16.0),
    ("customer_id", "code", 14.0),
    ("key", "code", 18.0),  # hidden: by it the row is known when the schedule comes back
)
_FILLED_IN = {"result": 34.0, "note": 26.0}
_MOST_PEOPLE = 6  # who get a sheet each
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_LONGEST_NAME = 31


def write_follow_ups(results: Results, path: Path | str, lang: Lang | None = None) -> None:
    """Write the schedule: today, the week, a sheet for each of a few people, the whole plan by planned day, the month,
    what came of earlier schedules, the work per person and day, what was put off, who is due and refused it, and how to
    use it.

    ``lang`` is by default the language of the headings. The same results give the same bytes.
    """
    lang = lang or results.lang
    rows = schedule_in_order(results, lang)
    with OutBook(Path(path), TITLES["follow_ups"](lang), results.as_of, lang, mark=SCHEDULE_MARK) as book:
        _write_days(book, rows, results)
        area = _write_schedule(book.sheet("follow_ups"), rows, results)
        for number, (name, own) in enumerate(_of_people(book, rows), 1):
            said = (name, TEXTS["list_hint"](lang))
            table = f"{book.table_name('of_person')}{number}"
            write_list(book.named_sheet(name), own, OF_PERSON, said, table, results.day.start)
        write_month(book.sheet("month"), rows, results.day.start)
        if any(len(results.tables.get(name, ())) for name in OUTCOME_TABLES):
            write_outcome(book.sheet("outcome"), results)
        write_workload(book.sheet("workload"), rows, area, results)
        if len(results.tables.get("put_off", ())):
            write_put_off(book.sheet("put_off"), results)
        if len(results.tables.get("not_contacted", ())):
            write_not_contacted(book.sheet("not_contacted"), results)
        write_how_to(book.sheet("how_to"), results)


def _write_days(book: OutBook, rows: pd.DataFrame, results: Results) -> None:
    """Today, or the first day planned where nobody is planned for today, and the seven days from today on."""
    lang, today = book.lang, pd.Timestamp(results.day.start)
    first = today if rows.empty or (rows["due"] == today).any() else rows["due"].min()
    title = TITLES["today" if first == today else "next_day"](lang, day=wording.day(first))
    hint = TEXTS["list_hint"](lang)
    now = rows.loc[rows["due"] == first].reset_index(drop=True)
    write_list(book.sheet("today"), now, TODAY, (title, hint), book.table_name("today"), results.day.start)
    last = today + pd.Timedelta(days=6)
    week = rows.loc[rows["due"] <= last].reset_index(drop=True)
    title = TITLES["week"](lang, first=wording.day(today), last=wording.day(last))
    write_list(book.sheet("week"), week, WEEK, (title, hint), book.table_name("week"), results.day.start)


def _of_people(book: OutBook, rows: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame]]:
    """The rows of each person with the name of a sheet, where they are few and more than one."""
    nobody = TEXTS["unassigned"](book.lang)
    people = sorted(name for name in rows["person"].unique() if name != nobody)
    if not 1 < len(people) <= _MOST_PEOPLE:
        return
    taken = {name(book.lang).casefold() for name in SHEETS.values()}
    for person in people:
        name = str(person).translate(_FORBIDDEN).strip()[:_LONGEST_NAME].strip()
        if name and name.casefold() not in taken:
            taken.add(name.casefold())
            yield name, rows.loc[rows["person"] == person].reset_index(drop=True)


def _write_schedule(sheet: Sheet, rows: pd.DataFrame, results: Results) -> Area | None:
    as_of = TEXTS["as_of"](sheet.lang, as_of=wording.day(results.day.start))
    left = len(results.tables.get("not_contacted", ()))
    see = TEXTS["not_contacted_see"](sheet.lang, count=left, sheet=SHEETS["not_contacted"](sheet.lang))
    hints = [f"{as_of}　{TEXTS['follow_up_hint'](sheet.lang)}", *([see] if left else [])]
    top = sheet.title(TITLES["follow_ups"](sheet.lang), *hints)
    if rows.empty:
        sheet.text(top, 0, TEXTS["no_follow_ups"](sheet.lang), "subtitle")
        return None
    shown = {"consent": refused(rows), "last_said": "last_said" in rows and bool(rows["last_said"].notna().any())}
    told = [(key, kind, cap) for key, kind, cap in _COLUMNS if shown.get(key, True)]
    columns = [Column(key, wording.worded(key, rows[key], sheet.lang), kind, cap) for key, kind, cap in told]
    area = listing(sheet, top, 0, columns, sheet.book.table_name("follow_ups"))
    for key, width in _FILLED_IN.items():
        sheet.want(area.column(key), width)
    sheet.raw.freeze_panes(top + 1, area.column("name") + 1)
    sheet.hide(area.column("key"))
    for key in ("phone", "customer_id"):
        sheet.digits_are_text(area.box(key))
    to_fill_in(sheet, area, results.day.start)
    return area
