"""The sheet of all questions: one block each with counts, shares of asked and of answered, figures, and a chart."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.sheets import CHART_FINDINGS, SHEETS, TEXTS, TITLES
from crm_sheets.language.survey_key import QUESTION_TYPES
from crm_sheets.report import charts
from crm_sheets.report.questionnaires.matrices import PAGE, is_one_scale, write_matrix
from crm_sheets.report.questionnaires.told import Line, figure, is_known, percent, records_of, rows_of, surveys_in
from crm_sheets.report.tables import Area, Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results
from crm_sheets.text.cutting import cut_to_lines

LAST = 14
_WIDTHS = (40.0, *(11.0,) * 6, *(9.0,) * 9)
_CHART_AT, _CHART_WIDTH, _ROW, _LEAST_ROWS = 7, 520, 24, 9  # the chart ends on a screen of 1366 pixels
_MOST_WORDS = 10
_TITLE = 40  # width of an option in a title
_TABLES = (
    "survey_counts", "survey_numbers", "survey_months", "survey_places", "survey_words", "survey_word_groups",
    "survey_scores",
)  # fmt: skip


def write_survey_questions(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: every survey, every question in the order of the form."""
    for column, width in enumerate(_WIDTHS):
        sheet.want(column, width)
    sheet.settle()
    row = sheet.title(TITLES["survey_questions"](sheet.lang)) + 1
    for place, survey in enumerate(surveys_in(results)):
        if place:
            sheet.break_before(row)
        top = row
        sheet.merged(row, 0, LAST, survey, "band")
        row += 2
        tables = {name: _by_code(rows_of(results, name, survey)) for name in _TABLES}
        lines, page = records_of(rows_of(results, "survey_questions", survey)), top
        for _, run in groupby(enumerate(lines), key=lambda pair: pair[1]["matrix"] or pair[0]):
            own = [line for _, line in run]
            after = _write_run(sheet, row, own, tables)
            if after - page > PAGE and row > top + 2:  # a block that would be cut begins a page
                sheet.break_before(row)
                page = row
            row = after


def _by_code(table: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The rows of each question."""
    return {str(code): rows for code, rows in table.groupby("code", sort=False)}


def _write_run(sheet: Sheet, row: int, lines: Sequence[Line], tables: dict[str, dict[str, pd.DataFrame]]) -> int:
    """The items of one matrix as one block where they share a scale, else each question as its own."""
    counts = [tables["survey_counts"].get(line["code"], pd.DataFrame()) for line in lines]
    if len(lines) > 1 and is_one_scale(lines, counts):
        return write_matrix(sheet, row, lines, counts)
    for line in lines:
        row = _write_question(sheet, row, line, {name: by.get(line["code"]) for name, by in tables.items()})
    return row


def _write_question(sheet: Sheet, row: int, line: Line, own: dict[str, pd.DataFrame | None]) -> int:
    kind = QUESTION_TYPES[line["type"]](sheet.lang)
    heading = TEXTS["survey_question"](sheet.lang, code=line["code"], question=line["question"], type=kind)
    top = sheet.section(row, 0, LAST, heading)
    found = own["survey_scores"]
    nps = [] if found is None else [one for one in records_of(found) if one["figure"] == "nps"]
    sheet.paragraph(top, 0, LAST, question_facts(line, nps[0] if nps else None, sheet), "plain_text")
    if not line["base"]:
        return top + 2
    if (groups := own["survey_word_groups"]) is not None:
        top = write_grid(sheet, top + 1, 0, _group_columns(groups)).bottom + 1
    area, chart = _grid(sheet, top + 1, line, own)
    if area is None:
        return top + 2
    if chart is None:
        return area.bottom + 2
    rows = max(_LEAST_ROWS, round(area.count * 1.25) + 4)
    charts.place(sheet, chart, top + 1, _CHART_AT, (_CHART_WIDTH, rows * _ROW - 8))
    return max(area.bottom, top + rows) + 2


def question_facts(line: Line, nps: Line | None, sheet: Sheet) -> str:
    """How many were asked and answered, and the figures that the type has; ``nps``: the row of its score."""
    said = [TEXTS["survey_asked"](sheet.lang, asked=line["base_asked"], base=line["base"])]
    if not line["base"]:
        said.append(TEXTS["survey_no_answers"](sheet.lang))
    elif line["type"] == "text":
        said.append(TEXTS["survey_open_line"](sheet.lang, sheet=SHEETS["survey_open"](sheet.lang)))
    else:
        said += _figures(line, nps, sheet.lang)
    return ("" if sheet.lang == "zh" else " ").join(said)


def _figures(line: Line, nps: Line | None, lang: Lang) -> list[str]:
    """The figures of a number, of a recommendation or of a scale in a sentence; none of other types."""
    told = {name: figure(value) for name, value in line.items() if isinstance(value, float)}
    shares = {
        name: percent(line[name]) for name in ("top_two_share", "top_two_low", "top_two_high", "bottom_two_share")
    }
    if nps is not None:
        ends = {name: figure(nps[name]) for name in ("value", "low", "high")}
        detractors = percent(line["top_two_share"] - nps["value"] / 100)
        return [TEXTS["survey_nps_line"](lang, promoters=shares["top_two_share"], detractors=detractors, **ends)]
    if is_known(line["minimum"]):
        return [TEXTS["survey_number_line"](lang, **told)]
    if is_known(line["mean"]):
        text = "survey_scale_line" if is_known(line["score"]) else "survey_mean_line"
        said = [TEXTS[text](lang, **told | shares)]
        if is_known(line["score_weighted"]):
            ends = {name: figure(line[f"{name}_weighted"]) for name in ("mean", "score")}
            said.append(TEXTS["survey_weighted_line"](lang, **ends))
        return said
    return []


def _grid(sheet: Sheet, top: int, line: Line, own: dict[str, pd.DataFrame | None]) -> tuple[Area | None, Any | None]:
    """The table that fits the type, and its chart."""
    if (counts := own["survey_counts"]) is not None:
        area = write_grid(sheet, top, 0, _option_columns(counts, line["type"] == "multiple"))
        return area, charts.plain_bars(sheet, area, _most_chosen(counts, sheet), "option", "share_answered", "0%")
    if (places := own["survey_places"]) is not None:
        area = write_grid(sheet, top, 0, _place_columns(places))
        return area, charts.plain_bars(sheet, area, "survey_counts", "option", "first_share", "0%")
    if (classes := own["survey_numbers"]) is not None:
        area = write_grid(sheet, top, 0, _counted(_class_names(classes), classes))
        return area, charts.plain_bars(sheet, area, "survey_counts", "option", "share_answered", "0%")
    if (months := own["survey_months"]) is not None:
        area = write_grid(sheet, top, 0, _counted(months["month"].dt.strftime("%Y-%m").tolist(), months))
        return area, charts.plain_bars(sheet, area, "survey_counts", "option", "share_answered", "0%")
    if (words := own["survey_words"]) is not None:
        shown = words.head(_MOST_WORDS)
        columns = [
            Column("word", shown["word"]),
            Column("times", shown["count"], "whole"),
            Column("share_answered", shown["share_answered"], "share"),
        ]
        return write_grid(sheet, top, 0, columns), None
    return None, None


def _most_chosen(counts: pd.DataFrame, sheet: Sheet) -> str:
    """The title of a chart of options: which was chosen most, or the plain one where two were as often."""
    shares = counts["share_answered"].to_numpy()
    first = int(shares.argmax())
    if not shares[first] or (shares == shares[first]).sum() > 1:
        return "survey_counts"
    option = cut_to_lines(str(counts["option"].iloc[first]), _TITLE)
    return CHART_FINDINGS["survey_counts"](sheet.lang, option=option, share=f"{shares[first]:.0%}")


def _option_columns(counts: pd.DataFrame, several: bool) -> list[Column]:
    weighted = bool(counts["share_weighted"].notna().any())
    return [
        Column("option", counts["option"], "wrap"),
        Column("survey_count", counts["count"], "whole"),
        Column("share_asked", counts["share_asked"], "share"),
        Column("share_answered", counts["share_answered"], "share"),
        Column("survey_low", counts["share_low"], "share"),
        Column("survey_high", counts["share_high"], "share"),
        *([Column("share_answers", counts["share_answers"], "share")] if several else []),
        *([Column("share_weighted", counts["share_weighted"], "share")] if weighted else []),
    ]


def _group_columns(groups: pd.DataFrame) -> list[Column]:
    """The team's own groups of words, each with the shortest answer that holds one."""
    return [
        Column("word_group", groups["word_group"], "wrap"),
        Column("times", groups["count"], "whole"),
        Column("share_answered", groups["share_answered"], "share"),
        Column("example", groups["example"].fillna(""), spill=True),
    ]


def _place_columns(places: pd.DataFrame) -> list[Column]:
    return [
        Column("option", places["option"], "wrap"),
        Column("survey_count", places["placed"], "whole"),
        Column("mean_rank", places["mean_rank_all"], "decimal"),
        Column("first_share", places["first_share"], "share"),
        Column("survey_low", places["first_low"], "share"),
        Column("survey_high", places["first_high"], "share"),
    ]


def _counted(names: Sequence[str], table: pd.DataFrame) -> list[Column]:
    return [
        Column("option", names),
        Column("survey_count", table["count"], "whole"),
        Column("share_answered", table["share_answered"], "share"),
    ]


def _class_names(classes: pd.DataFrame) -> list[str]:
    """A class of one whole number by that number, others from and to."""
    single = (classes["to_number"] - classes["from_number"] == 1) & (classes["from_number"] % 1 == 0)
    pairs = zip(classes["from_number"], classes["to_number"], strict=True)
    return [f"{low:g}" if single.all() else f"{low:g} – {high:g}" for low, high in pairs]
