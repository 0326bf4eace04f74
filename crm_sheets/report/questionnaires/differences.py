"""The sheet of differences: one sentence and one table for each comparison where something differs."""

from collections.abc import Callable, Hashable

import numpy as np
import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.questionnaires import SMALL_BASES, TEST_METHODS, WAVE_MATCHES
from crm_sheets.language.sheets import COLUMNS, SHEETS, TEXTS, TITLES
from crm_sheets.report import looks
from crm_sheets.report.questionnaires.noticed import difference_sentence, differing, noticed_comparison
from crm_sheets.report.questionnaires.told import (
    Line,
    break_label,
    fine,
    group_label,
    is_known,
    p_value,
    records_of,
    rows_of,
    surveys_in,
)
from crm_sheets.report.tables import Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_MOST = 40  # comparisons of one survey; the others are in the data
_LAST = 12
_MARKS = {"more": ' "▲"', "less": ' "▼"', "": ' "　"'}


def write_survey_differences(sheet: Sheet, results: Results) -> None:
    """Fill the sheet; where nothing differs a sentence says what was compared."""
    sheet.want(0, 40.0)
    for column in range(1, _LAST + 1):
        sheet.want(column, 13.0)
    sheet.settle()
    rules = results.playbook.survey
    hint = TEXTS["survey_differs_hint"](sheet.lang, confidence=f"{rules.confidence:.0%}", sure=rules.sure_base)
    row = sheet.title(TITLES["survey_differences"](sheet.lang), hint) + 1
    for survey in surveys_in(results):
        sheet.merged(row, 0, _LAST, survey, "band")
        row = _write_survey(sheet, row + 1, results, survey) + 1


def _write_waves(sheet: Sheet, row: int, results: Results, survey: str) -> int:
    """How the questions of later rounds were matched, and how their figures changed."""
    waves = rows_of(results, "survey_waves", survey)
    if waves.empty:
        return row
    top = sheet.section(row, 0, _LAST, TITLES["survey_waves"](sheet.lang))
    sheet.paragraph(
        top, 0, _LAST, TEXTS["survey_waves_hint"](sheet.lang, sheet=SHEETS["survey_key"](sheet.lang)), "hint"
    )
    words = {code: text(sheet.lang) for code, text in WAVE_MATCHES.items()}
    columns = [
        Column("question", waves["question"], "wrap"),
        Column("wave", waves["wave"], "wrap"),
        Column("wave_question", waves["wave_question"].fillna(""), "wrap"),
        Column("match", waves["match"].map(words), "wrap"),
        Column("first_value", waves["first_value"], "decimal"),
        Column("later_value", waves["later_value"], "decimal"),
        Column("wave_change", waves["change"], "decimal"),
    ]
    return write_grid(sheet, top + 1, 0, columns).bottom + 2


def _write_survey(sheet: Sheet, row: int, results: Results, survey: str) -> int:
    if rows_of(results, "surveys", survey)["effective_base"].notna().any():
        sheet.paragraph(row, 0, _LAST, TEXTS["survey_tests_unweighted"](sheet.lang), "hint")
        row += 1
    row = _write_waves(sheet, row, results, survey)
    found = differing(results, survey)
    if found.empty:
        words = noticed_comparison(results, survey, sheet.lang)
        sheet.paragraph(row, 0, _LAST, words, "plain_text")
        return row + 1
    cells, means = (_by_comparison(rows_of(results, name, survey)) for name in ("survey_cross", "survey_means"))
    for place, tests in list(found.groupby(["break_key", "code"], sort=False))[:_MOST]:
        row += 1
        for line in records_of(tests.head(1)):
            sheet.paragraph(row, 0, _LAST, difference_sentence(line, sheet.lang), "strong")
            sheet.text(row + 1, 0, test_sentence(line, sheet.lang), "subtitle")
            row += 2
        row = _write_table(sheet, row, cells(place), means(place))
    return row


def _by_comparison(table: pd.DataFrame) -> "Callable[[Hashable], list[Line]]":
    """The rows of a comparison by its break and question; none where there are none."""
    places = table.groupby(["break_key", "code"], sort=False).indices if len(table) else {}
    return lambda place: records_of(table.take(np.asarray(places[place]))) if place in places else []


def test_sentence(line: Line, lang: Lang) -> str:
    """By what test a difference was found, and how sure it is."""
    told = {"method": TEST_METHODS[line["method"]](lang), "p": p_value(line["p_adjusted"]), "base": line["base"]}
    said = TEXTS["survey_tested"](lang, **told)
    strength = line.get("strength", float("nan"))  # of means there is none
    return said + TEXTS["survey_strength"](lang, strength=fine(strength)) if is_known(strength) else said


def _write_table(sheet: Sheet, row: int, cells: list[Line], means: list[Line]) -> int:
    """Options in rows, groups in columns; the means of the groups below, of rankings one for each option."""
    first = cells or means
    key, name = str(first[0]["break_key"]), str(first[0]["break_name"])
    asked = {line["group"] for line in first if line["base"] > 0}
    groups = [group for group in dict.fromkeys(line["group"] for line in first) if group in asked][:_LAST]
    sheet.text(row, 0, break_label(key, name, sheet.lang), "heading")
    sheet.lines(row, 2)
    for column, group in enumerate(groups, start=1):
        line = next(line for line in first if line["group"] == group)
        few = "*" if line["small_base"] else ""
        told = {"group": group_label(key, group, sheet.lang), "base": int(line["base"]), "few": few}
        sheet.text(row, column, TEXTS["group_base"](sheet.lang, **told), "heading_right")
    for option, by_group in _by_option(cells).items():
        row += 1
        sheet.text(row, 0, option, "wrap")
        _write_shares(sheet, row, [by_group.get(group, {}) for group in groups])
    for option, by_group in _by_option(means).items():
        row += 1
        sheet.text(row, 0, option or COLUMNS["survey_mean"](sheet.lang), "total_label")
        for column, group in enumerate(groups, start=1):
            sheet.blanks(row, column, column, "total_label")
            sheet.number(row, column, float(by_group.get(group, {}).get("mean", float("nan"))), "total_decimal")
    return _write_small(sheet, row + 1, [line for line in first if line["group"] in groups], key)


def _by_option(lines: list[Line]) -> dict[str, dict[str, Line]]:
    """The line of each group for each option, both in order."""
    found: dict[str, dict[str, Line]] = {}
    for line in lines:
        found.setdefault(str(line["option"]), {})[line["group"]] = line
    return found


def _write_small(sheet: Sheet, row: int, lines: list[Line], key: str) -> int:
    """Which groups are small, and how small."""
    for code, words in SMALL_BASES.items():
        small = dict.fromkeys(line["group"] for line in lines if line["small_base"] == code)
        if small:
            names = ("、" if sheet.lang == "zh" else ", ").join(group_label(key, name, sheet.lang) for name in small)
            sheet.text(row, 0, TEXTS["survey_small"](sheet.lang, groups=names, words=words(sheet.lang)), "subtitle")
            row += 1
    return row


def _write_shares(sheet: Sheet, row: int, by_group: list[Line]) -> None:
    for column, line in enumerate(by_group, start=1):
        share, mark = float(line.get("share_of_group", float("nan"))), str(line.get("stands_out", ""))
        style = sheet.book.look(**looks.marked_share(mark), num_format=f"0%{_MARKS[mark]}")
        if share == share:
            sheet.check(sheet.raw.write_number(row, column, share, style), row, column)
        else:
            sheet.check(sheet.raw.write_blank(row, column, None, style), row, column)
