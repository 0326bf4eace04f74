"""The sheet of scorecards: the points and band of each, and the dimensions as a web."""

import pandas as pd

from crm_sheets.language.questionnaires import SCORE_BANDS
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import charts
from crm_sheets.report.questionnaires.told import rows_of, surveys_in
from crm_sheets.report.tables import Column, excel_table, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LEAST_CORNERS = 3
_ROWS, _ROW, _WIDTH = 15, 24, 480


def write_survey_cards(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: of every scorecard the best first, then its dimensions."""
    row = sheet.title(TITLES["survey_cards"](sheet.lang), TEXTS["survey_cards_hint"](sheet.lang)) + 1
    found = {survey: rows_of(results, "survey_cards", survey) for survey in surveys_in(results)}
    filled = {survey: cards for survey, cards in found.items() if len(cards)}
    for place, (survey, cards) in enumerate(filled.items()):
        if place:
            sheet.break_before(row)
        row = _write_dimensions(sheet, row, survey, rows_of(results, "survey_card_parts", survey))
        row = _write_cards(sheet, row, survey, cards, results) + 1


def _write_cards(sheet: Sheet, row: int, survey: str, cards: pd.DataFrame, results: Results) -> int:
    cards = cards.sort_values("score", ascending=False, kind="stable", na_position="last", ignore_index=True)
    names = results.customers.drop_duplicates("customer_id").set_index("customer_id")["name"]
    bands = {code: words(sheet.lang) for code, words in SCORE_BANDS.items()}
    who = cards["customer_id"].map(names).astype("str").fillna(cards["customer_name"])  # names may be categories
    top = sheet.section(row, 0, 5, survey)
    columns = [
        Column("name", who.fillna(cards["respondent"]), cap=30.0),
        Column("survey_score", cards["score"], "decimal"),
        Column("card_band", cards["score_band"].map(bands), cap=12.0),
        Column("card_points", cards["points"], "decimal"),
        Column("possible", cards["possible"], "decimal"),
        Column("respondent", cards["respondent"], cap=16.0),
    ]
    number = surveys_in(results).index(survey) + 1
    return excel_table(sheet, top, 0, columns, f"{sheet.book.table_name('survey_cards')}_{number}").bottom + 2


def _write_dimensions(sheet: Sheet, row: int, survey: str, parts: pd.DataFrame) -> int:
    if parts.empty:
        return row
    means = parts.groupby("dimension", sort=False)["score"].mean().reset_index()
    top = sheet.section(row, 0, 5, survey)
    columns = [Column("dimension", means["dimension"], cap=30.0), Column("survey_score", means["score"], "decimal")]
    area = write_grid(sheet, top, 0, columns)
    if len(means) < _LEAST_CORNERS:
        return area.bottom + 2
    chart = charts.radar(sheet, area, "survey_cards", "dimension", "survey_score")
    charts.place(sheet, chart, top, 3, (_WIDTH, _ROWS * _ROW))
    return top + max(_ROWS, area.count) + 2
