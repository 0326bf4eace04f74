"""The team's service standards beside what the survey that measures them came to."""

from collections.abc import Sequence

import pandas as pd

from crm_sheets.analyses.facts import Facts
from crm_sheets.surveys import Standard, Survey
from crm_sheets.tabulation.scores.standards import STANDARD_COLUMNS, figures_of, standards
from crm_sheets.text.comparable import comparable_text


def standards_met(
    survey: Survey, surveys: Sequence[Survey], facts: Facts, questions: pd.DataFrame, scores: pd.DataFrame
) -> pd.DataFrame:
    """The standards of one of the surveys, see ``tabulation.scores.standards``; its figures in two tables.

    A standard is of the survey that it names, else of the newest that has its question; one that is of none stands with
    the newest, as not measurable.
    """
    codes = _codes(survey)
    lines = [
        (one.attribute, one.target, codes.get(comparable_text(one.question), ""), one.measure, one.revised_on)
        for one in facts.book.standards
        if _owner(one, surveys, facts) is survey
    ]
    wanted = pd.DataFrame(lines, columns=STANDARD_COLUMNS)
    return standards(wanted, figures_of(questions, scores), facts.as_of, facts.playbook.survey)


def _owner(standard: Standard, surveys: Sequence[Survey], facts: Facts) -> Survey | None:
    name, question = comparable_text(standard.survey), comparable_text(standard.question)
    newest = sorted(surveys, key=lambda one: str(one.respondents["answered_at"].max()))  # without a day: NaT, the last
    named = [one for one in newest if comparable_text(one.name) == name]
    if name and not named and any(comparable_text(one.name) == name for one in facts.book.surveys):
        return None  # of a questionnaire that is kept out of the report
    found = named if name else [one for one in newest if question in _codes(one)]
    return (found or newest)[-1]


def _codes(survey: Survey) -> dict[str, str]:
    """The code of each question by all that it is called."""
    return {
        comparable_text(name): one.code
        for one in survey.questions
        for name in (one.wording, one.heading, one.code)
        if name
    }
