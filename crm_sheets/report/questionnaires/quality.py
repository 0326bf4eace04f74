"""The sheet on the quality of answers: by day, where people left, and which look suspicious."""

import pandas as pd

from crm_sheets.language.questionnaires import SUSPICIONS, WEIGHTING_DOUBTS
from crm_sheets.language.sheets import COLUMNS, TEXTS, TITLES
from crm_sheets.report import charts, wording
from crm_sheets.report.questionnaires.alphas import write_alphas
from crm_sheets.report.questionnaires.told import rows_of, surveys_in
from crm_sheets.report.tables import Column, excel_table, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LAST = 6
_MOST_DAYS = 62  # longer: by month
_ROWS, _ROW, _WIDTH = 12, 24, 620


def write_survey_quality(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: every survey below the other."""
    sheet.want(0, 44.0)
    rules = results.playbook.survey
    hint = TEXTS["survey_fast_hint"](sheet.lang, seconds=rules.fast_seconds, item=f"{rules.fast_item_seconds:g}")
    row = sheet.title(TITLES["survey_quality"](sheet.lang), hint) + 1
    for number, survey in enumerate(surveys_in(results), start=1):
        sheet.merged(row, 0, _LAST, survey, "band")
        row = _write_drop_off(sheet, row + 2, rows_of(results, "survey_drop_off", survey))
        row = write_alphas(sheet, row, results, survey)
        row = _write_targets(sheet, row, rows_of(results, "survey_targets", survey))
        row = _write_days(sheet, row, rows_of(results, "survey_days", survey))
        row = _write_doubtful(sheet, row, rows_of(results, "survey_quality", survey), number) + 1
    sheet.keep_parts_whole(row, _LAST)


def _write_drop_off(sheet: Sheet, row: int, table: pd.DataFrame) -> int:
    if table.empty:
        return row
    top = sheet.section(row, 0, _LAST, TITLES["survey_drop_off"](sheet.lang))
    columns = [
        Column("question", table["question"], "wrap"),
        Column("asked", table["base_asked"], "whole"),
        Column("answered", table["base"], "whole"),
        Column("skipped", table["skipped"], "whole"),
        Column("left_after", table["left_after"], "whole"),
        Column("still_there", table["still_there"], "share"),
    ]
    return write_grid(sheet, top, 0, columns).bottom + 2


def _write_targets(sheet: Sheet, row: int, table: pd.DataFrame) -> int:
    """Each option with its share as answered, as it should be, and as it is with weights."""
    if table.empty:
        return row
    top = sheet.section(row, 0, _LAST, TITLES["survey_targets"](sheet.lang))
    words = {code: text(sheet.lang) for code, text in WEIGHTING_DOUBTS.items()}
    columns = [
        Column("question", table["question"].fillna(table["code"]), "wrap"),
        Column("option", table["option"], "wrap"),
        Column("unweighted", table["unweighted"], "share"),
        Column("target_share", table["target"], "share"),
        Column("share_weighted", table["weighted"], "share"),
        Column("remark", table["doubt"].map(words).fillna(""), "wrap"),
    ]
    return write_grid(sheet, top, 0, columns).bottom + 2


def _write_days(sheet: Sheet, row: int, days: pd.DataFrame) -> int:
    """A chart of the answers by day, or by month where they are many."""
    if len(days) < 2:
        return row
    by_month = len(days) > _MOST_DAYS
    title = "survey_months" if by_month else "survey_days"
    if by_month:
        months = days["day"].dt.to_period("M").dt.to_timestamp()
        days = days.groupby(months)["count"].sum().reset_index()
    top = sheet.section(row, 0, _LAST, TITLES[title](sheet.lang))
    heading = COLUMNS["month" if by_month else "survey_day"](sheet.lang)
    columns = [
        Column("survey_day", days["day"], "month" if by_month else "date", heading=heading),
        Column("survey_count", days["count"], "whole"),
    ]
    area = write_grid(sheet, top, 0, columns)
    shown = "yyyy-mm" if by_month else "mm-dd"
    chart = charts.by_time(sheet, area, "survey_days", "survey_day", "survey_count", shown)
    charts.place(sheet, chart, top, 2, (_WIDTH, _ROWS * _ROW))
    return top + max(_ROWS, area.count) + 2


def _write_doubtful(sheet: Sheet, row: int, table: pd.DataFrame, number: int) -> int:
    top = sheet.section(row, 0, _LAST, TITLES["survey_doubtful"](sheet.lang))
    if table.empty:
        sheet.text(top, 0, TEXTS["survey_none_doubtful"](sheet.lang), "subtitle")
        return top + 2
    join = "、" if sheet.lang == "zh" else ", "
    marks = table[list(SUSPICIONS)].to_numpy(dtype=bool)
    words = [words(sheet.lang) for words in SUSPICIONS.values()]
    told = [join.join(word for word, mark in zip(words, line, strict=True) if mark) for line in marks]
    columns = [
        Column("marks", told, cap=44.0),
        Column("respondent", table["respondent"], cap=16.0),
        Column("seconds", table["seconds"], "whole"),
        Column("missing_share", table["missing_share"], "share"),
        Column("answered_at", table["answered_at"], "date"),
        Column("evidence", wording.source_places(table, sheet.lang), cap=44.0),
    ]
    return excel_table(sheet, top, 0, columns, f"{sheet.book.table_name('survey_quality')}_{number}").bottom + 2
