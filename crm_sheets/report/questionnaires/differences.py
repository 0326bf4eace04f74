"""The sheet of differences: one sentence and one table for each comparison where something differs."""

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
    cells, means = (rows_of(results, name, survey) for name in ("survey_cross", "survey_means"))
    for (key, code), tests in list(found.groupby(["break_key", "code"], sort=False))[:_MOST]:
        row += 1
        for line in records_of(tests.head(1)):
            sheet.paragraph(row, 0, _LAST, difference_sentence(line, sheet.lang), "strong")
            sheet.text(row + 1, 0, test_sentence(line, sheet.lang), "subtitle")
            row += 2
        own, mean = (
            one.loc[(one["break_key"] == key) & (one["code"] == code)] if len(one) else one for one in (cells, means)
        )
        row = _write_table(sheet, row, own, mean)
    return row


def test_sentence(line: Line, lang: Lang) -> str:
    """By what test a difference was found, and how sure it is."""
    told = {"method": TEST_METHODS[line["method"]](lang), "p": p_value(line["p_adjusted"]), "base": line["base"]}
    said = TEXTS["survey_tested"](lang, **told)
    strength = line.get("strength", float("nan"))  # of means there is none
    return said + TEXTS["survey_strength"](lang, strength=fine(strength)) if is_known(strength) else said


def _write_table(sheet: Sheet, row: int, cells: pd.DataFrame, means: pd.DataFrame) -> int:
    """Options in rows, groups in columns; the means of the groups below, of rankings one for each option."""
    first = cells if len(cells) else means
    key, name = str(first["break_key"].iloc[0]), str(first["break_name"].iloc[0])
    groups = [
        group for group in dict.fromkeys(first["group"]) if (first.loc[first["group"] == group, "base"] > 0).any()
    ]
    groups = groups[:_LAST]
    sheet.text(row, 0, break_label(key, name, sheet.lang), "heading")
    sheet.lines(row, 2)
    for column, group in enumerate(groups, start=1):
        line = first.loc[first["group"] == group].iloc[0]
        few = "*" if line["small_base"] else ""
        told = {"group": group_label(key, group, sheet.lang), "base": int(line["base"]), "few": few}
        sheet.text(row, column, TEXTS["group_base"](sheet.lang, **told), "heading_right")
    for option, line in cells.groupby("option", sort=False):
        row += 1
        _write_shares(sheet, row, str(option), line.set_index("group"), groups)
    for option, line in means.groupby("option", sort=False):
        row += 1
        sheet.text(row, 0, str(option) or COLUMNS["survey_mean"](sheet.lang), "total_label")
        by_group = line.set_index("group")["mean"]
        for column, group in enumerate(groups, start=1):
            sheet.blanks(row, column, column, "total_label")
            sheet.number(row, column, float(by_group.get(group, float("nan"))), "total_decimal")
    return _write_small(sheet, row + 1, first.loc[first["group"].isin(groups)], key)


def _write_small(sheet: Sheet, row: int, table: pd.DataFrame, key: str) -> int:
    """Which groups are small, and how small."""
    for code, words in SMALL_BASES.items():
        small = dict.fromkeys(table.loc[table["small_base"] == code, "group"])
        if small:
            names = ("、" if sheet.lang == "zh" else ", ").join(group_label(key, name, sheet.lang) for name in small)
            sheet.text(row, 0, TEXTS["survey_small"](sheet.lang, groups=names, words=words(sheet.lang)), "subtitle")
            row += 1
    return row


def _write_shares(sheet: Sheet, row: int, option: str, line: pd.DataFrame, groups: list[str]) -> None:
    sheet.text(row, 0, option, "wrap")
    for column, group in enumerate(groups, start=1):
        share, mark = float(line["share_of_group"].get(group, float("nan"))), str(line["stands_out"].get(group, ""))
        style = sheet.book.look(**looks.marked_share(mark), num_format=f"0%{_MARKS[mark]}")
        if share == share:
            sheet.check(sheet.raw.write_number(row, column, share, style), row, column)
        else:
            sheet.check(sheet.raw.write_blank(row, column, None, style), row, column)
