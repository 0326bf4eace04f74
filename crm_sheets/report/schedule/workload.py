"""The sheet of work: contacts per person and day, and who did not fit in."""

from collections import Counter

import pandas as pd
from xlsxwriter.utility import xl_rowcol_to_cell as at

from crm_sheets.language.sheets import COLUMNS, TEXTS, TITLES
from crm_sheets.report import wording
from crm_sheets.report.tables import Area, Column, write_grid
from crm_sheets.report.workbook import Sheet, serial
from crm_sheets.results import Results
from crm_sheets.text.widths import text_width


def write_workload(sheet: Sheet, rows: pd.DataFrame, schedule: Area | None, results: Results) -> None:
    """Fill the sheet; ``rows`` is the schedule as written, ``schedule`` where it stands."""
    nobody = TEXTS["unassigned"](sheet.lang)
    people = sorted(rows["person"].unique(), key=lambda name: (name == nobody, name))
    last = len(people) + 1
    sheet.want(0, 20.0)
    for column in range(1, last + 1):
        sheet.want(column, max(12.0, *(text_width(name) + 3.0 for name in people), 0.0))
    row = (
        sheet.title(TITLES["workload"](sheet.lang), TEXTS["as_of"](sheet.lang, as_of=wording.day(results.day.start)))
        + 1
    )
    row = sheet.section(row, 0, last, TITLES["workload"](sheet.lang))
    if schedule is None:
        sheet.text(row, 0, TEXTS["no_follow_ups"](sheet.lang), "subtitle")
        row += 1
    else:
        row = _matrix(sheet, row, rows, people, schedule)
    _not_planned(sheet, row + 1, results.tables.get("not_planned"))


def _matrix(sheet: Sheet, row: int, rows: pd.DataFrame, people: list[str], schedule: Area) -> int:
    """Days down, people across: every cell counts the schedule by a formula; sums at the end of rows and columns."""
    days = sorted(pd.to_datetime(rows["due"]).unique())
    counts = Counter(zip(rows["due"], rows["person"], strict=True))
    of_days, of_people = Counter(rows["due"]), Counter(rows["person"])
    _heads(sheet, row, people)
    due, person = (f"{schedule.name}[{COLUMNS[key](sheet.lang)}]" for key in ("due", "person"))
    for r, day in enumerate(days, start=row + 1):
        sheet.number(r, 0, serial(day), "day")
        for c, name in enumerate(people, start=1):
            formula = f"=COUNTIFS({due},{at(r, 0, col_abs=True)},{person},{at(row, c, row_abs=True)})"
            sheet.formula(r, c, formula, float(counts[day, name]), "count")
        formula = f"=SUM({at(r, 1)}:{at(r, len(people))})"
        sheet.formula(r, len(people) + 1, formula, float(of_days[day]), "label_whole")
    end = row + len(days) + 1
    sheet.text(end, 0, COLUMNS["total"](sheet.lang), "total_label")
    totals = [*(float(of_people[name]) for name in people), float(len(rows))]
    for c, total in enumerate(totals, start=1):
        sheet.formula(end, c, f"=SUM({at(row + 1, c)}:{at(end - 1, c)})", total, "total")
    return end + 1


def _heads(sheet: Sheet, row: int, people: list[str]) -> None:
    sheet.text(row, 0, COLUMNS["due"](sheet.lang), "heading")
    for c, name in enumerate(people, start=1):
        sheet.text(row, c, name, "heading_right")
    sheet.text(row, len(people) + 1, COLUMNS["total"](sheet.lang), "heading_right")
    sheet.raw.repeat_rows(row)


def _not_planned(sheet: Sheet, row: int, table: pd.DataFrame | None) -> None:
    if table is None or table.empty:
        return
    top = sheet.section(row, 0, 2, TITLES["not_planned"](sheet.lang))
    columns = [
        Column("person", wording.people_labels(table["person"], sheet.lang)),
        Column("customers", table["customers"], "whole"),
        Column("first_due", table["first_due"], "date"),
    ]
    write_grid(sheet, top, 0, columns)
