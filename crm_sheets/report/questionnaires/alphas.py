"""The part of the quality sheet on items taken together: alpha with its interval, and what it is without each item."""

from crm_sheets.language.sheets import SHEETS, TEXTS, TITLES
from crm_sheets.report.questionnaires.told import fine, records_of, rows_of
from crm_sheets.report.tables import Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LAST = 6


def write_alphas(sheet: Sheet, row: int, results: Results, survey: str) -> int:
    """A block for each matrix or dimension; returns the next free row."""
    scores = rows_of(results, "survey_scores", survey)
    scores = scores.loc[scores["figure"] == "alpha"]
    if scores.empty:
        return row
    items = rows_of(results, "survey_alphas", survey)
    row = sheet.section(row, 0, _LAST, TITLES["survey_alphas"](sheet.lang))
    key = SHEETS["survey_key"](sheet.lang)
    sheet.paragraph(row, 0, _LAST, TEXTS["survey_alpha_hint"](sheet.lang, key=key), "hint")
    for line in records_of(scores):
        own = items.loc[items["scale_name"] == line["part"]]
        told = {"name": line["part"], "items": len(own), "base": line["base"]}
        figures = {"alpha": fine(line["value"]), "low": fine(line["low"]), "high": fine(line["high"])}
        sheet.paragraph(row + 1, 0, _LAST, TEXTS["survey_alpha"](sheet.lang, **told, **figures), "plain_text")
        columns = [
            Column("survey_item", own["question"].str.removeprefix(f"{line['part']} — "), "wrap"),
            Column("alpha_without", own["alpha_without"], "exact"),
            Column("item_rest", own["item_rest_correlation"], "exact"),
        ]
        row = write_grid(sheet, row + 2, 0, columns).bottom + 1
    return row + 1
