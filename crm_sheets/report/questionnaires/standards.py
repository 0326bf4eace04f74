"""The part of the overview on service standards: target, what was reached, and what is wrong with the standard."""

from collections.abc import Mapping

from crm_sheets.language import Lang
from crm_sheets.language.questionnaires import STANDARD_MEASURES, STANDARD_WARNINGS
from crm_sheets.language.sheets import TITLES
from crm_sheets.language.survey_key import KEY_FLAGS
from crm_sheets.report.questionnaires.told import Line, figure, is_known, percent, records_of, rows_of
from crm_sheets.report.tables import Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LAST = 6
_SHARES = ("csat", "bottom_two_share", "easy_share", "kept_share")


def write_standards(sheet: Sheet, row: int, results: Results, survey: str) -> int:
    """Each standard as the team lists it; returns the next free row."""
    table = rows_of(results, "survey_standards", survey)
    if table.empty:
        return row
    top = sheet.section(row, 0, _LAST, TITLES["survey_standards"](sheet.lang))
    lines = records_of(table)
    asked = rows_of(results, "survey_questions", survey)
    questions = dict(zip(asked["code"].astype("str"), asked["question"].astype("str"), strict=True))
    columns = [
        Column("standard", table["attribute"], "wrap"),
        Column("standard_target", [_worded(line["measure"], line["target"]) for line in lines], "centre"),
        Column("standard_actual", [_worded(line["measure"], line["actual"]) for line in lines], "centre"),
        Column("standard_met", [_met(line["reached"], sheet.lang) for line in lines], "centre"),
        Column("standard_revised", table["revised_on"], "date"),
        Column("survey_figure", [_measure(line, questions, sheet.lang) for line in lines], "wrap"),
        Column("remark", [_warnings(line["warning"], sheet.lang) for line in lines], "wrap"),
    ]
    return write_grid(sheet, top, 0, columns).bottom + 2


def _worded(measure: str, value: float) -> str:
    return percent(value) if measure in _SHARES else figure(value)


def _met(reached: bool, lang: Lang) -> str:
    return KEY_FLAGS[bool(reached)](lang) if is_known(reached) else ""


def _measure(line: Line, questions: Mapping[str, str], lang: Lang) -> str:
    """The figure, and the question that it is of."""
    words = STANDARD_MEASURES[line["measure"]](lang) if line["measure"] else ""
    question = questions.get(line["code"], "")
    return (" — " if words and question else "").join((words, question))


def _warnings(codes: str, lang: Lang) -> str:
    return ("；" if lang == "zh" else "; ").join(STANDARD_WARNINGS[code](lang) for code in codes.split("; ") if code)
