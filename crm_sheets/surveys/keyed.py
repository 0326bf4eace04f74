"""A survey as a key sheet says: types, options in order, the best end, dimensions, weights, who was screened."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from crm_sheets.language.survey_key import QUESTION_TYPES
from crm_sheets.problems import Problem, Problems
from crm_sheets.surveys.question import Question, QuestionType
from crm_sheets.surveys.retyped import Retyped, retyped
from crm_sheets.surveys.survey import Survey
from crm_sheets.text.comparable import comparable_text

_AS_SAID = ("best", "dimension", "reverse", "weight", "screening", "earlier")  # of the question, word for word
_DIGITS = re.compile(r"[\d\W_]+")


@dataclass(frozen=True)
class KeyRow:
    """One line of a key sheet: of which question, and what it says (see KEY_COLUMNS; only what is said)."""

    survey: str
    question: str
    heading: str
    said: Mapping[str, Any]  # type, options, best, points, dimension, reverse, weight, screening, sent; or targets
    place: tuple[str, str, int] = ("", "", 0)  # file, sheet, row


def keyed(survey: Survey, rows: Sequence[KeyRow]) -> tuple[Survey, tuple[KeyRow, ...]]:
    """The survey with what the rows say of its questions, and the rows that it used.

    A row is of the question with its heading, else of the one with its code where no heading is given; a row that names
    another questionnaire (by a name that differs in more than digits) is of none. What the answers cannot be is a
    problem.
    """
    own = [row for row in rows if not row.survey or _same_name(row.survey, survey.name)]
    last: dict[tuple[str, bool], KeyRow] = {}
    for row in own:
        meant = _question_of(row, survey)
        if meant is not None:
            last[meant.code, "targets" in row.said] = row
    if not last:
        return survey, ()
    found: dict[str, KeyRow] = {}
    for (code, _), row in last.items():
        found[code] = replace(row, said={**found[code].said, **row.said}) if code in found else row
    problems: list[Problem] = []
    answers, questions = dict(survey.answers), []
    answered = survey.answered.copy()
    for question in survey.questions:
        if question.code not in found:
            questions.append(question)
            continue
        changed, said = _changed(question, survey.answers[question.code], found[question.code])
        answers[question.code] = changed.answers
        if changed.given is not None:
            answered[question.code] = changed.given
        questions.append(changed.question)
        problems += said
    used = tuple(last.values())
    details: dict[str, object] = {"survey": survey.name, "count": len(found)}
    note = Problem("survey_key_used", used[0].place[0], used[0].place[1], details=details)
    sent = next((int(row.said["sent"]) for row in used if row.said.get("sent") is not None), survey.sent)
    kept = _still_open(survey.problems, questions)
    whole = replace(
        survey, questions=tuple(questions), answers=answers, answered=answered, sent=sent,
        problems=Problems((*kept, note, *problems)),
    )  # fmt: skip
    return _screened(whole, survey), used


def _same_name(one: str, other: str) -> bool:
    return comparable_text(one) == comparable_text(other) or (
        _DIGITS.sub("", one.casefold()) == _DIGITS.sub("", other.casefold()) != ""
    )


def _question_of(row: KeyRow, survey: Survey) -> Question | None:
    """The question that a row means: with its heading and code, its heading, or its code where no heading is given."""
    heading = comparable_text(row.heading)
    alike = [q for q in survey.questions if heading and comparable_text(q.heading) == heading]
    if not alike and "targets" in row.said:
        alike = [q for q in survey.questions if heading and comparable_text(q.wording) == heading]
    coded = survey.by_code.get(row.question)
    if coded is not None and (coded in alike or not row.heading):
        return coded
    return alike[0] if len(alike) == 1 else None


def _changed(question: Question, answers: Any, row: KeyRow) -> tuple[Retyped, list[Problem]]:
    """The question and its answers as the row says, and what of that was not possible."""
    said = row.said
    wanted = QuestionType(said["type"]) if said.get("type") else question.type
    made = retyped(question, answers, wanted, said.get("options"))
    problems = []
    if made is None:
        details: dict[str, object] = {"question": question.wording, "type": QUESTION_TYPES[question.type]}
        problems.append(Problem("survey_key_not_possible", *_place(row), "", (_word(wanted),), details))
        made = retyped(question, answers, question.type, None)
    if made is None:  # as it stands anything is possible
        raise AssertionError(question.code)
    more = {name: said[name] for name in _AS_SAID if name in said}
    if "targets" in said:
        more["targets"] = tuple(said["targets"].items())
    points = said.get("points")
    if points is not None and len(points) == len(made.question.options):
        more["points"] = tuple(points)
    elif points is not None:
        details = {"question": question.wording, "count": len(made.question.options)}
        problems.append(Problem("survey_key_points", *_place(row), "", (str(len(points)),), details))
    return replace(made, question=replace(made.question, **more)), problems


def _place(row: KeyRow) -> tuple[str, str, tuple[int, ...]]:
    return row.place[0], row.place[1], (row.place[2],) if row.place[2] else ()


def _word(kind: QuestionType) -> str:
    text = QUESTION_TYPES[kind]
    return f"{text.zh} / {text.en}"


def _still_open(problems: Problems, questions: Sequence[Question]) -> list[Problem]:
    """The problems without scales and statements of which the key says the best end."""
    open_ = [one for one in questions if one.type == QuestionType.SCALE and not one.best]
    return [still for problem in problems if (still := _of_open(problem, open_)) is not None]


def _of_open(problem: Problem, open_: Sequence[Question]) -> Problem | None:
    """The problem of what is still open in it; None where nothing is."""
    if problem.code == "survey_scale_open":
        return problem if any(one.heading == problem.details.get("question") for one in open_) else None
    if problem.code == "survey_statement_open":
        told = str(problem.details["statements"]).split("; ")
        left = "; ".join(one.wording for one in open_ if one.wording in told)
        return replace(problem, details={**problem.details, "statements": left}) if left else None
    return problem


def _screened(survey: Survey, before: Survey) -> Survey:
    """Who was asked, where the key says otherwise which questions end the form."""
    asked = survey.asked.copy()
    codes = [question.code for question in survey.questions]
    for place, question in enumerate(survey.questions):
        was = before.questions[place].screening
        if question.screening == was or place + 1 == len(codes):
            continue
        later = codes[place + 1 :]
        silent = survey.answered[question.code] & ~survey.answered[later].any(axis=1)
        asked.loc[silent, later] = was
    return replace(survey, asked=asked)


def several_meant(rows: Sequence[KeyRow], surveys: Sequence[Survey]) -> list[KeyRow]:
    """The rows with targets that give a bare code and no questionnaire, where questions of several have that code."""
    bare = [row for row in rows if "targets" in row.said and not row.survey and not row.heading]
    return [row for row in bare if len({one.name for one in surveys if row.question in one.by_code}) > 1]


def unused_rows(rows: Sequence[KeyRow], used: Sequence[KeyRow]) -> list[Problem]:
    """A problem for each row that is of no question."""
    left = [row for row in rows if row not in used]
    asked = [row.heading or row.question for row in left]
    return [
        Problem("survey_key_without_question", *_place(row), "", (row.question,), {"question": text})
        for row, text in zip(left, asked, strict=True)
    ]
