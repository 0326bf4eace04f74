"""The sheet of the questionnaires: how many answered, what to change first, scores, what stands out."""

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.questionnaires import SATISFACTION_GRADES, SCORES, SERVICE_LEVELS, SERVQUAL_DIMENSIONS, WHOLE
from crm_sheets.language.sheets import COLUMNS, SHEETS, TEXTS, TITLES
from crm_sheets.report import charts
from crm_sheets.report.questionnaires.changes import write_changes
from crm_sheets.report.questionnaires.importance import write_gap_parts, write_gaps, write_importance
from crm_sheets.report.questionnaires.noticed import lacking_sentences, noticed_sentences
from crm_sheets.report.questionnaires.standards import write_standards
from crm_sheets.report.questionnaires.told import Line, figure, is_known, percent, records_of, rows_of, surveys_in
from crm_sheets.report.tables import Column, Kind, write_grid
from crm_sheets.report.wording import day
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results
from crm_sheets.text.widths import lines

LAST = 6
_WIDTHS = (40.0, 11.0, 11.0, 11.0, 11.0, 44.0, 50.0)
_MOST_ITEMS, _FEW_ITEMS = 20, 2
_SCORE_STYLES: dict[str, Kind] = {
    "csat": "share",
    "easy": "share",
    "grade": "share",
    "kept": "share",
    "nps": "points",
    "gap": "exact",
}
_ON_OTHER_SHEETS = ("alpha",)
_ROW = 24  # pixels
_PAGE = 600  # points of a printed page of this sheet


def write_survey_overview(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: every survey below the other, scorecards last."""
    for column, width in enumerate(_WIDTHS):
        sheet.want(column, width)
    sheet.settle()
    confidence = f"{results.playbook.survey.confidence:.0%}"
    hint = TEXTS["survey_hint"](sheet.lang, confidence=confidence)
    row = sheet.title(TITLES["survey_overview"](sheet.lang), hint) + 1
    cards = [survey for survey in surveys_in(results) if len(rows_of(results, "survey_cards", survey))]
    others = [survey for survey in surveys_in(results) if survey not in cards]
    for place, survey in enumerate((*others, *cards)):
        if 0 < place <= len(others):  # each questionnaire begins a page; scorecards are short and share one
            sheet.break_before(row)
        row = _write_survey(sheet, row, results, survey) + 1


def _write_survey(sheet: Sheet, row: int, results: Results, survey: str) -> int:
    sheet.merged(row, 0, LAST, survey, "band")
    facts = records_of(rows_of(results, "surveys", survey))[0]
    sheet.paragraph(row + 1, 0, LAST, survey_facts(facts, sheet.lang))
    if is_known(facts["effective_base"]):
        row += 1
        sheet.paragraph(row + 1, 0, LAST, _weighted(facts, results, sheet.lang))
    cards = rows_of(results, "survey_cards", survey)
    if len(cards):
        words = {"score": figure(cards["score"].mean()), "sheet": SHEETS["survey_cards"](sheet.lang)}
        sheet.paragraph(row + 2, 0, LAST, TEXTS["survey_card_line"](sheet.lang, **words))
        return row + 3
    page = row
    row = write_changes(sheet, row + 3, results, survey)
    row = _write_scores(sheet, row, results, survey)
    row = _write_items(sheet, row, results, survey, page)
    row = write_standards(sheet, row, results, survey)
    row = write_gap_parts(sheet, row, results, survey)
    row = write_gaps(sheet, row, results, survey)
    row = write_importance(sheet, row, results, survey)
    row = _write_sentences(sheet, row, "survey_noticed", noticed_sentences(results, survey, sheet.lang))
    return _write_sentences(sheet, row, "survey_lacking", lacking_sentences(results, survey, sheet.lang))


def survey_facts(facts: Line, lang: Lang) -> str:
    """How many answered of how many, from when to when, who of them is known, how many are unhappy."""
    dated = is_known(facts["first_day"])
    first = TEXTS["survey_facts" if dated else "survey_facts_undated"]
    days = {"first": day(facts["first_day"]), "last": day(facts["last_day"])} if dated else {}
    said = [first(lang, count=facts["respondents"], **days)]
    if is_known(facts["response_rate"]):
        told = {"sent": f"{facts['sent']:.0f}", "rate": percent(facts["response_rate"])}
        said.append(TEXTS["survey_facts_sent"](lang, **told))
    if facts["known"]:
        said.append(TEXTS["survey_facts_known"](lang, known=facts["known"]))
    if is_known(facts["median_seconds"]):
        minutes = max(1, round(facts["median_seconds"] / 60))
        said.append(TEXTS["survey_facts_time"](lang, minutes=minutes))
    if facts["unhappy"]:
        known = facts["unhappy"] - facts["unhappy_unknown"]
        said.append(TEXTS["survey_facts_sad"](lang, unhappy=facts["unhappy"], known=known))
    else:
        said.append(TEXTS["survey_facts_end"](lang))
    return "".join(said)


def _weighted(facts: Line, results: Results, lang: Lang) -> str:
    """How much the weighted answers tell, and whether the targets were met."""
    told = {"count": facts["respondents"], "effective": figure(facts["effective_base"]), "trimmed": facts["trimmed"]}
    most, sheet = figure(results.playbook.survey.most_weight), SHEETS["survey_questions"](lang)
    said = [TEXTS["survey_weighted"](lang, most=most, sheet=sheet, **told)]
    if not facts["targets_met"]:
        said.append(TEXTS["survey_targets_missed"](lang, sheet=SHEETS["survey_quality"](lang)))
    return ("" if lang == "zh" else " ").join(said)


def _write_scores(sheet: Sheet, row: int, results: Results, survey: str) -> int:
    """Each score with its interval, shown as a share, points or a mean."""
    scores = shown_scores(results, survey)
    if scores.empty:
        return row
    top = sheet.section(row, 0, LAST, TITLES["survey_scores"](sheet.lang))
    heads = ("survey_figure", "survey_value", "survey_low", "survey_high", "answered", "about", "remark")
    for column, key in enumerate(heads):
        sheet.text(top, column, COLUMNS[key](sheet.lang), "heading_right" if 0 < column < 5 else "heading")
    for at, line in enumerate(records_of(scores), start=top + 1):
        style = _SCORE_STYLES.get(line["figure"], "decimal")
        sheet.blanks(at, 1, 4, "text")
        sheet.text(at, 0, SCORES[line["figure"]](sheet.lang), "wrap")
        for column, key in enumerate(("value", "low", "high"), start=1):
            sheet.number(at, column, line[key], style)
        sheet.number(at, 4, line["base"])
        words = (score_subject(line, sheet.lang), _remark(line, results, sheet.lang))
        sheet.lines(at, max(lines(text, sheet.width(5 + i, 5 + i) - 2.5) for i, text in enumerate(words)))
        for column, text in enumerate(words, start=5):
            sheet.text(at, column, text, "wrap")
    return top + len(scores) + 2


def shown_scores(results: Results, survey: str) -> pd.DataFrame:
    """The scores of the whole; of satisfied with one thing each only where no index sums them up."""
    scores = rows_of(results, "survey_scores", survey)
    if scores.empty:
        return scores
    questions = rows_of(results, "survey_questions", survey)
    overall = questions.loc[questions["role"] == "overall", "code"]
    items = (scores["figure"] == "csat") & ~scores["code"].isin(overall)
    summed_up = len(overall) > 0 or bool((scores["figure"] == "index").any())
    return scores.loc[~scores["figure"].isin(_ON_OTHER_SHEETS) & ~(items & summed_up)].head(_MOST_ITEMS)


def score_subject(line: Line, lang: Lang) -> str:
    """What a score is of: its question, a grade, a dimension, the whole of them."""
    part = line["part"]
    if line["question"] or not part:
        return str(line["question"]) or WHOLE(lang)
    words = SATISFACTION_GRADES.get(part) or SERVQUAL_DIMENSIONS.get(part)
    return words(lang) if words else str(part)


def _remark(line: Line, results: Results, lang: Lang) -> str:
    """The level of service, and whether there are few answers."""
    level = SERVICE_LEVELS[line["service_level"]](lang) if line["service_level"] else ""
    said = [TEXTS["survey_level"](lang, level=level)] if level else []
    least = results.playbook.survey.least_base
    if line["base"] < least:
        said.append(TEXTS["survey_few"](lang, least=least))
    return " ".join(said)


def scored_items(results: Results, survey: str) -> pd.DataFrame:
    """The scales of which it is known how good the answers are, weakest first."""
    questions = rows_of(results, "survey_questions", survey)
    if questions.empty:
        return questions
    items = questions.loc[(questions["type"] == "scale") & questions["score"].notna()]
    items = items.loc[~items["role"].isin(("importance", "expected"))]
    return items.sort_values("score", kind="stable", ignore_index=True)


def _write_items(sheet: Sheet, row: int, results: Results, survey: str, page: int) -> int:
    """The items by score, with a bar each; on a page of their own where they would be cut on that from row ``page``."""
    items = scored_items(results, survey).head(_MOST_ITEMS)
    if len(items) < _FEW_ITEMS:
        return row
    top = sheet.section(row, 0, LAST, TITLES["survey_items"](sheet.lang))
    columns = [
        Column("survey_item", items["question"], "wrap"),
        Column("survey_score", items["score"], "decimal"),
        Column("bottom_two_share", items["bottom_two_share"], "share"),
        Column("best_two_share", items["top_two_share"], "share"),
        Column("answered", items["base"], "whole"),
    ]
    area = write_grid(sheet, top, 0, columns)
    chart = charts.plain_bars(sheet, area, "survey_items", "survey_item", "survey_score", "0", 100)
    rows = max(9, len(items) + 4)
    charts.place(sheet, chart, top, 5, (660, rows * _ROW - 10))
    after = top + max(rows, len(items) + 1) + 1
    if sheet.height_of(page, after) > _PAGE:
        sheet.break_before(row)
    return after


def _write_sentences(sheet: Sheet, row: int, title: str, sentences: list[str]) -> int:
    if not sentences:
        return row
    top = sheet.section(row, 0, LAST, TITLES[title](sheet.lang))
    for at, sentence in enumerate(sentences, start=top):
        sheet.paragraph(at, 0, LAST, f"· {sentence}", "wrap")
    return top + len(sentences) + 1
