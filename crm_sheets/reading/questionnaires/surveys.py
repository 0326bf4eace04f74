"""Forms to surveys: every question with its type and answers, and who was asked."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.questionnaires.answer_column import AnswerColumn, answer_column
from crm_sheets.reading.questionnaires.answering import Answered, Known, doubtful, typed_answers
from crm_sheets.reading.questionnaires.asked import questions_asked
from crm_sheets.reading.questionnaires.blank_signs import blank_signs
from crm_sheets.reading.questionnaires.form import Form
from crm_sheets.reading.questionnaires.heads import heads
from crm_sheets.reading.questionnaires.lines_of_one import joined_lines
from crm_sheets.reading.questionnaires.not_asked import with_not_asked
from crm_sheets.reading.questionnaires.options_alone import with_options_alone
from crm_sheets.reading.questionnaires.steps import answers_outside, tops_of
from crm_sheets.reading.questionnaires.taking_part import is_about_taking_part, respondents_of
from crm_sheets.reading.values.column_of_dates import Around
from crm_sheets.surveys import Survey

_WORDED = 2  # questions with options in words
_FEW, _OFTEN = 12, 3  # options, and how often each was given
_LOOKED_AT = 200  # rows
_CODED = 0.8  # share of the filled columns of questions that hold whole numbers only


def survey_of(form: Form, country: str) -> Survey:
    """One form as a survey, with what is doubtful about its questions."""
    form, problems = joined_lines(form)
    around = Around(country, (PurePath(form.file).stem, form.sheet, *form.above))
    places = [p for p, asks in enumerate(form.asks) if asks and not is_about_taking_part(form.headings[p])]
    is_coded = _is_coded(form, places)
    signs = blank_signs(form, places, is_coded)
    columns = [answer_column(form.headings[place].strip(), form.cells.column(place), signs) for place in places]
    known = Known(form.above, tuple(tops_of(columns)), is_coded, around)
    found: list[Answered] = []
    for asked in questions_asked(with_options_alone(heads([column.heading for column in columns]), columns)):
        own = [columns[place] for place in asked.columns]
        made = typed_answers(asked, own, known)
        found += made
        doubts = [(doubtful(one, own), one.question.wording) for one in made]
        problems += [_outside(form, one, texts) for one in made if (texts := answers_outside(one.question))]
        codes = sorted({code for code, _ in doubts if code})
        problems += [_doubt(form, code, own[0], [text for told, text in doubts if told == code]) for code in codes]
    found = with_not_asked(found)
    problems += [_screened(form, one, found) for one in found if one.question.screening]
    return _survey(form, found, respondents_of(form, around), Problems(tuple(problems)))


def _screened(form: Form, one: Answered, found: Sequence[Answered]) -> Problem:
    """The note about a screening question: which answers end the form, and for how many."""
    behind = found[[each.question.code for each in found].index(one.question.code) + 1]
    ended = one.answers[one.given & behind.past]
    values = "、".join(dict.fromkeys(ended.astype("str")))
    details: dict[str, object] = {"question": one.question.text, "count": len(ended)}
    return Problem("survey_screening", form.file, form.sheet, (), "", (values,), details)


def _outside(form: Form, one: Answered, texts: Sequence[str]) -> Problem:
    details: dict[str, object] = {"question": one.question.wording}
    return Problem("survey_answers_outside", form.file, form.sheet, (), "", ("、".join(texts),), details)


def _survey(form: Form, found: Sequence[Answered], respondents: pd.DataFrame, problems: Problems) -> Survey:
    codes = [one.question.code for one in found]
    rows = respondents.index
    given = pd.DataFrame({code: one.given for code, one in zip(codes, found, strict=True)}, index=rows)
    asked = pd.DataFrame({code: ~one.past for code, one in zip(codes, found, strict=True)}, index=rows)
    answers = {code: one.answers for code, one in zip(codes, found, strict=True)}
    return Survey(_name(form), tuple(one.question for one in found), respondents, answers, asked, given, None, problems)


def _name(form: Form) -> str:
    return PurePath(form.file).stem


def _is_coded(form: Form, places: Sequence[int]) -> bool:
    """Whether a file of numbered questions gives options as their numbers: nearly all its columns are whole numbers.

    A file that gives the options of other questions in words does not: these numbers are answers. Nor does one with a
    total of them: they are points.
    """
    numbers = filled = worded = 0
    for place in places:
        cells = form.cells.column(place)
        if cells.null_count < len(cells):
            texts = cells.slice(0, _LOOKED_AT).drop_null().to_pylist()
            filled += bool(texts)
            whole = [_is_whole(text) for text in texts]
            numbers += bool(texts) and all(whole)
            worded += not any(whole) and _come_again(texts)
    columns = [form.headings[place] for place in places]
    numbered = sum(text.lstrip()[:1].isdigit() or text.startswith("第") for text in columns)
    return (
        filled > 1
        and numbers >= _CODED * filled
        and worded < _WORDED
        and numbered >= len(columns) / 2
        and not _is_scored(form, places)
    )


def _is_scored(form: Form, places: Sequence[int]) -> bool:
    """Whether a column that asks nothing, of whole numbers that are not all equal, adds up the questions."""
    added = sum(_whole_numbers(form.cells.column(place)) for place in places)
    others = (form.cells.column(place) for place, asks in enumerate(form.asks) if not asks)
    totals = (_whole_numbers(column) for column in others if not column.null_count)
    return any(bool((total == added).all()) and int(total.min()) < int(total.max()) for total in totals)


def _whole_numbers(cells: Any) -> "np.ndarray[Any, np.dtype[np.float64]]":
    return np.array(
        [float(text) if text and _is_whole(text) else np.nan for text in cells.slice(0, _LOOKED_AT).to_pylist()]
    )


def _come_again(texts: Sequence[str]) -> bool:
    """Whether several different texts come again and again, as options do and remarks do not."""
    return 1 < len({*texts}) <= _FEW and len(texts) >= _OFTEN * len({*texts})


def _is_whole(text: str) -> bool:
    return text.strip().lstrip("-").isdigit() and len(text.strip()) <= 3


def _doubt(form: Form, code: str, column: AnswerColumn, wordings: Sequence[str]) -> Problem:
    """The problem of some questions under one heading, with examples of what stands in its first column."""
    values = tuple(column.texts[:3])
    details: dict[str, object] = {"question": column.heading, "statements": "; ".join(wordings)}
    return Problem(code, form.file, form.sheet, (), "", ("、".join(values),), details)
