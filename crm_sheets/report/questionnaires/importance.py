"""The parts of the overview on what matters to customers: expected beside found, importance beside performance."""

from crm_sheets.language.questionnaires import GAP_SIGN, IMPORTANCE_FROM, QUADRANTS, SERVQUAL_DIMENSIONS, WHOLE
from crm_sheets.language.sheets import SHEETS, TEXTS, TITLES
from crm_sheets.report.questionnaires.told import rows_of
from crm_sheets.report.tables import Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LAST = 6
_MOST = 30


def write_gap_parts(sheet: Sheet, row: int, results: Results, survey: str) -> int:
    """Each dimension and the whole with what was expected and found, weighted and not; returns the next free row."""
    parts = rows_of(results, "survey_gap_parts", survey)
    if parts.empty:
        return row
    top = sheet.section(row, 0, _LAST, TITLES["survey_gap_parts"](sheet.lang))
    sheet.paragraph(top, 0, _LAST, TEXTS["survey_gap_parts"](sheet.lang, key=SHEETS["survey_key"](sheet.lang)), "hint")
    names = {code: words(sheet.lang) for code, words in SERVQUAL_DIMENSIONS.items()} | {"": WHOLE(sheet.lang)}
    columns = [
        Column("dimension", parts["dimension"].replace(names), "wrap"),
        Column("expected", parts["expected"], "exact"),
        Column("perceived", parts["perceived"], "exact"),
        Column("gap", parts["gap"], "exact"),
        Column("weighted_gap", parts["weighted_gap"], "exact"),
        Column("dimension_weight", [f"{weight:.1%}" for weight in parts["dimension_weight"]]),
    ]
    return write_grid(sheet, top + 1, 0, columns).bottom + 2


def write_gaps(sheet: Sheet, row: int, results: Results, survey: str) -> int:
    """Each item with what was expected and found, widest shortfall first; returns the next free row."""
    gaps = rows_of(results, "survey_gaps", survey)
    gaps = gaps.loc[gaps["base"] > 0].sort_values("gap", kind="stable").head(_MOST)
    if gaps.empty:
        return row
    top = sheet.section(row, 0, _LAST, TITLES["survey_gaps"](sheet.lang))
    sheet.paragraph(top, 0, _LAST, GAP_SIGN(sheet.lang), "hint")
    names = {code: words(sheet.lang) for code, words in SERVQUAL_DIMENSIONS.items()}
    columns = [
        Column("survey_item", gaps["question"], "wrap"),
        Column("expected", gaps["expected"], "exact"),
        Column("perceived", gaps["perceived"], "exact"),
        Column("gap", gaps["gap"], "exact"),
        Column("answered", gaps["base"], "whole"),
        Column("dimension", gaps["dimension"].replace(names), "wrap"),
    ]
    return write_grid(sheet, top + 1, 0, columns).bottom + 2


def write_importance(sheet: Sheet, row: int, results: Results, survey: str) -> int:
    """Each item with its importance, its score and what that asks for; returns the next free row."""
    items = rows_of(results, "survey_importance", survey).head(_MOST)
    if items.empty:
        return row
    top = sheet.section(row, 0, _LAST, TITLES["survey_importance"](sheet.lang))
    source = IMPORTANCE_FROM[str(items["importance_from"].iloc[0])](sheet.lang)
    sheet.paragraph(top, 0, _LAST, TEXTS["survey_importance_hint"](sheet.lang, source=source), "hint")
    words = {code: text(sheet.lang) for code, text in QUADRANTS.items()}
    columns = [
        Column("survey_item", items["question"], "wrap"),
        Column("importance", items["importance"], "decimal"),
        Column("survey_score", items["score"], "decimal"),
        Column("answered", items["base"], "whole"),
        Column("quadrant", items["quadrant"].map(words), "wrap"),
    ]
    return write_grid(sheet, top + 1, 0, columns).bottom + 2
