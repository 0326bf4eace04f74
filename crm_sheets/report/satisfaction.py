"""The sheet Satisfaction: top-two shares and NPS with base and error, all levels, and the unhappy by name."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from xlsxwriter.utility import xl_rowcol_to_cell as at

from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import charts, looks, refusals, wording
from crm_sheets.report.chart_titles import chart_title
from crm_sheets.report.tables import Area, Column, excel_table, write_grid
from crm_sheets.report.workbook import PRINTED, Sheet
from crm_sheets.results import Results

_LAST = 6
_LEVELS = (5, 4, 3, 2, 1)
_GROUPS = ("promoters", "passives", "detractors")
_CHART_WIDTH, _ROW = 470, 24  # pixels


@dataclass(frozen=True)
class SatisfactionAreas:
    """Where the headline figures stand; None where the data do not carry them."""

    top_two: Area | None
    nps: Area | None


def has_satisfaction(results: Results) -> bool:
    """Whether there are answers about satisfaction or recommendation, or complaints that are open."""
    asked = any(not _table(results, name).empty for name in ("satisfaction", "nps", "dissatisfied"))
    return asked or bool((results.customers["open_complaints"].fillna(0).astype("float64") > 0).any())


def write_satisfaction(sheet: Sheet, results: Results) -> SatisfactionAreas:
    """Fill the sheet; where an analysis was refused it says what is needed, what there is and what to use instead."""
    confidence = f"{results.playbook.survey.confidence:.0%}"
    asked = not (_table(results, "satisfaction").empty and _table(results, "nps").empty)
    hint = [TEXTS["satisfaction_hint"](sheet.lang, confidence=confidence)] if asked else []
    row = sheet.title(TITLES["satisfaction"](sheet.lang), *hint) + 1
    sheet.want(0, 44.0)
    for column in range(1, _LAST + 1):
        sheet.want(column, 15.0)
    top_two, row = _top_two(sheet, row, _table(results, "satisfaction"))
    levels, row = _levels(sheet, row, _table(results, "satisfaction_levels"))
    nps, row = _nps(sheet, row, _table(results, "nps"))
    refused = refusals.about(results.refusals, "satisfaction", "nps", "open_complaints")
    row = refusals.write_refusals(sheet, row, _LAST, refused)
    titles = {name: chart_title(name, results, sheet.lang) for name in ("levels", "nps")}
    row = _charts(sheet, row, levels, nps, titles)
    row = _complaints(sheet, row, results)
    bottom = _dissatisfied(sheet, row, results)
    sheet.prints(bottom, _LAST + 1)
    sheet.raw.set_portrait()
    sheet.raw.fit_to_pages(1, 1)  # they are somewhat longer than a page
    return SatisfactionAreas(top_two, nps)


def _table(results: Results, name: str) -> pd.DataFrame:
    table = results.tables.get(name)
    return pd.DataFrame() if table is None else table


def _top_two(sheet: Sheet, row: int, table: pd.DataFrame) -> tuple[Area | None, int]:
    if table.empty:
        return None, row
    top = sheet.section(row, 0, _LAST, TITLES["top_two"](sheet.lang))
    columns = [
        Column("question", table["question"], "wrap"),
        Column("base", table["base"], "whole"),
        Column("top_two", table["top_two"], "whole"),
        Column("top_two_share", table["share"], "share"),
        Column("error", table["error"], "share"),
        Column("mean", table["mean"], "decimal"),
    ]
    area = write_grid(sheet, top, 0, columns, _LAST)
    for i, (count, base) in enumerate(zip(table["top_two"], table["base"], strict=True)):
        r, c = area.top + 1 + i, area.column("top_two_share")
        if base:
            sheet.formula(r, c, f"={at(r, area.column('top_two'))}/{at(r, area.column('base'))}", count / base, "share")
    return area, area.bottom + 2


def _levels(sheet: Sheet, row: int, table: pd.DataFrame) -> tuple[Area | None, int]:
    if table.empty:
        return None, row
    top = sheet.section(row, 0, _LAST, TITLES["levels"](sheet.lang))
    questions = list(dict.fromkeys(table["question"]))
    wide = table.pivot_table(index="question", columns="level", values="customers", aggfunc="sum", fill_value=0)
    wide = wide.reindex(index=questions, columns=list(_LEVELS), fill_value=0)
    columns = [
        Column("question", questions, "wrap"),
        *(Column(f"level_{n}", wide[n].tolist(), "whole") for n in _LEVELS),
    ]
    area = write_grid(sheet, top, 0, columns, _LAST)
    return area, area.bottom + 2


def _nps(sheet: Sheet, row: int, table: pd.DataFrame) -> tuple[Area | None, int]:
    if table.empty:
        return None, row
    top = sheet.section(row, 0, _LAST, TITLES["nps"](sheet.lang))
    columns = [
        Column("question", table["question"], "wrap"),
        Column("base", table["base"], "whole"),
        *(Column(group, table[group], "whole") for group in _GROUPS),
        Column("nps", table["nps"], "points"),
        Column("nps_error", table["error"], "points"),
    ]
    area = write_grid(sheet, top, 0, columns, _LAST)
    for i, line in enumerate(table.to_dict("records")):
        r = area.top + 1 + i
        cells = [at(r, area.column(key)) for key in ("promoters", "detractors", "base")]
        if line["base"]:
            value = 100 * (line["promoters"] - line["detractors"]) / line["base"]
            sheet.formula(r, area.column("nps"), "=100*({}-{})/{}".format(*cells), value, "points")
    return area, area.bottom + 2


def _charts(sheet: Sheet, row: int, levels: Area | None, nps: Area | None, titles: Mapping[str, str]) -> int:
    """The levels of all questions and the groups of the recommendation, side by side; returns the row below."""
    made = []
    if levels is not None:
        keys = [f"level_{n}" for n in _LEVELS]
        made.append(charts.stacked(sheet, levels, titles["levels"], keys, [looks.ANSWER_BARS[n] for n in _LEVELS]))
    if nps is not None:
        made.append(charts.stacked(sheet, nps, titles["nps"], _GROUPS, [looks.GROUP_BARS[group] for group in _GROUPS]))
    rows = 8 + 2 * max((area.count for area in (levels, nps) if area is not None), default=0)
    for i, chart in enumerate(made):
        charts.place(sheet, chart, row, 0, (_CHART_WIDTH, rows * _ROW - 10), shift=i * (_CHART_WIDTH + 12))
    return row + rows + 1 if made else row


def _complaints(sheet: Sheet, row: int, results: Results) -> int:
    """Customers with an open complaint, who waits longest first; returns the next free row."""
    reasons = _table(results, "reasons")
    some = reasons.loc[reasons["signal"] == "open_complaint"] if len(reasons) else reasons
    if some.empty:
        return row
    top = sheet.section(row, 0, _LAST + 1, TITLES["open_complaints"](sheet.lang))
    some = some.sort_values(["date", "customer_id"], kind="stable").drop_duplicates("customer_id")
    who = results.customers.drop_duplicates("customer_id").set_index("customer_id")
    ids = some["customer_id"].reset_index(drop=True)
    columns = [
        Column("name", ids.map(who["name"]).fillna(ids), cap=26.0),
        Column("received_at", some["date"].reset_index(drop=True), "date"),
        Column("open_days", some["value"].reset_index(drop=True), "whole"),
        Column("owner", ids.map(who["owner"]), cap=16.0),
        Column("phone", ids.map(who["phone"]), "code"),
        Column("churn_level", wording.worded("churn_level", ids.map(who["churn_level"]), sheet.lang), "centre"),
        Column("value", ids.map(who["value"]), "money"),
    ]
    area = excel_table(sheet, top, 0, columns, sheet.book.table_name("open_complaints"))
    sheet.digits_are_text(area.box("phone"))
    return area.bottom + 2


def _dissatisfied(sheet: Sheet, row: int, results: Results) -> int:
    """The dissatisfied answers, worst and newest first, by customer; returns the last printed row."""
    table = _table(results, "dissatisfied")
    if table.empty and _table(results, "satisfaction").empty:
        return row
    top = sheet.section(row, 0, _LAST + 1, TITLES["dissatisfied"](sheet.lang))
    if table.empty:
        sheet.text(top, 0, TEXTS["no_dissatisfied"](sheet.lang), "subtitle")
        return top
    table = table.sort_values(["level", "answered_at"], ascending=[True, False], kind="stable", ignore_index=True)
    area = excel_table(sheet, top, 0, _answers(table, results, sheet), sheet.book.table_name("dissatisfied"))
    sheet.digits_are_text(area.box("phone"))
    return min(area.bottom, area.top + PRINTED)


def _answers(table: pd.DataFrame, results: Results, sheet: Sheet) -> list[Column]:
    who = results.customers.drop_duplicates("customer_id").set_index("customer_id")
    ids = table["customer_id"]
    return [
        Column("question", table["question"], "wrap"),
        Column("answer_level", table["level"], "whole"),
        Column("answer", table["value"], cap=15.0),
        Column("answered_at", table["answered_at"], "date"),
        Column("owner", ids.map(who["owner"]), cap=15.0),
        Column("phone", ids.map(who["phone"]), "code"),
        Column("name", ids.map(who["name"]), cap=28.0),
        Column("said", table["said"], cap=40.0),
        Column("evidence", wording.source_places(table, sheet.lang), cap=46.0),
    ]
