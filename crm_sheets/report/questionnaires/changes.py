"""What to change first: the weak items with evidence and a way, else what the unhappy said."""

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.questionnaires import SERVICE_ITSELF, SIGNS, WAYS
from crm_sheets.language.sheets import SHEETS, TEXTS, TITLES
from crm_sheets.report.questionnaires.told import Line, figure, percent, records_of, rows_of
from crm_sheets.report.tables import Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LAST = 6
_MOST, _MOST_SAID = 5, 8
_SHARES = ("no_opinion", "split")  # signs whose figure is a share


def write_changes(sheet: Sheet, row: int, results: Results, survey: str) -> int:
    """Write the part; returns the next free row."""
    top = sheet.section(row, 0, _LAST, TITLES["survey_changes"](sheet.lang))
    changes = rows_of(results, "survey_changes", survey)
    if len(changes):
        return _write_weak(sheet, top, results, changes)
    if not _asks_how_content(results, survey):
        sheet.paragraph(top, 0, _LAST, TEXTS["survey_not_about"](sheet.lang))
        return top + 2
    judged = _judged(results, survey)
    if judged.empty:
        return _write_said(sheet, top, rows_of(results, "survey_unhappy_said", survey))
    lowest = judged.sort_values("score", kind="stable").iloc[0]
    words = {"item": lowest["question"], "score": figure(lowest["score"]), "base": int(lowest["base"])}
    least = figure(results.playbook.survey.weak_below)
    sheet.paragraph(top, 0, _LAST, TEXTS["survey_none_weak"](sheet.lang, least=least, **words))
    return top + 2


def _asks_how_content(results: Results, survey: str) -> bool:
    """Whether any question is a scale, asks to recommend, or asks how content somebody is."""
    questions = rows_of(results, "survey_questions", survey)
    return bool((questions["type"].isin(("scale", "recommendation")) | (questions["role"] != "")).any())


def _judged(results: Results, survey: str) -> pd.DataFrame:
    """The scales on one thing each that have a score."""
    questions = rows_of(results, "survey_questions", survey)
    if questions.empty:
        return questions
    apart = ("importance", "expected", "overall", "return", "recommend")
    return questions.loc[(questions["type"] == "scale") & questions["score"].notna() & ~questions["role"].isin(apart)]


def _write_weak(sheet: Sheet, top: int, results: Results, changes: pd.DataFrame) -> int:
    least = figure(results.playbook.survey.weak_below)
    sheet.paragraph(top, 0, _LAST, TEXTS["survey_weak"](sheet.lang, least=least), "hint")
    shown = changes.head(_MOST)
    lines = records_of(shown)
    columns = [
        Column("survey_item", [f"{n}. {line['question']}" for n, line in enumerate(lines, 1)], "wrap"),
        Column("survey_score", shown["score"], "decimal"),
        Column("bottom_two_share", shown["bottom_two_share"], "share"),
        Column("best_two_share", _best_two(results, shown), "share"),
        Column("answered", shown["base"], "whole"),
        Column("speaks_for", [_evidence(line, results, sheet.lang) for line in lines], "wrap"),
        Column("way", [_way(line, sheet.lang) for line in lines], "wrap"),
    ]
    area = write_grid(sheet, top + 1, 0, columns)
    row = area.bottom + 1
    if len(changes) > _MOST:
        more = {"count": len(changes) - _MOST, "least": least, "sheet": SHEETS["survey_questions"](sheet.lang)}
        sheet.text(row, 0, TEXTS["survey_more"](sheet.lang, **more), "subtitle")
        row += 1
    return row + 1


def _best_two(results: Results, shown: pd.DataFrame) -> "pd.Series[float]":
    questions = rows_of(results, "survey_questions", str(shown["survey"].iloc[0])).set_index("code")
    return shown["code"].map(questions["top_two_share"])


def _evidence(line: Line, results: Results, lang: Lang) -> str:
    """Who is not content, and what speaks for the way."""
    sign, value = line["sign"], line["sign_value"]
    rules = results.playbook.survey
    told = percent(value) if sign in _SHARES else figure(value)
    why = SIGNS[sign](lang, value=told, score=figure(line["score"]), least=figure(rules.weak_below))
    share = percent(line["bottom_two_share"])
    said = [TEXTS["survey_change_base"](lang, base=line["base"], unhappy=line["bottom_two"], share=share, sign=why)]
    if line["few_answers"]:
        said.append(TEXTS["survey_few"](lang, least=rules.least_base))
    return ("" if lang == "zh" else " ").join(said)


def _way(line: Line, lang: Lang) -> str:
    said = [SERVICE_ITSELF(lang)] if line["service_itself"] else []
    return "\n".join([*said, WAYS[line["way"]](lang)])


def _write_said(sheet: Sheet, top: int, said: pd.DataFrame) -> int:
    """Without items: what the unhappy wrote, the most frequent first."""
    words = TEXTS["survey_no_items" if len(said) else "survey_nothing_said"](sheet.lang)
    sheet.paragraph(top, 0, _LAST, words)
    if said.empty:
        return top + 2
    shown = said.head(_MOST_SAID)
    columns = [
        Column("said", shown["said"], "wrap"),
        Column("times", shown["count"], "whole"),
        Column("last_time", shown["answered_at"], "date"),
    ]
    return write_grid(sheet, top + 1, 0, columns).bottom + 2
