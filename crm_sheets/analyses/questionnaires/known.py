"""The surveys of the Book as they were answered by the day, each with a name of its own; those about staff apart."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from crm_sheets.analyses.facts import Facts, once
from crm_sheets.surveys import Survey
from crm_sheets.tabulation.coded import Mask
from crm_sheets.text.comparable import comparable_text

_OF_STAFF = ("员工", "服务技能", "服务潜力", "staff", "service skill", "service potential")  # in the name of a survey


@once
def known_surveys(facts: Facts) -> tuple[Survey, ...]:
    """Each survey with the respondents who answered by the end of the day or of whom no time is known.

    In the order of reading; of several of one name all but the first get a number behind it.
    """
    until = facts.heard + pd.Timedelta(days=1)
    found = [
        _of_rows(one, ~(one.respondents["answered_at"] >= until).to_numpy(dtype=bool)) for one in facts.book.surveys
    ]
    return _named_apart([one for one in found if len(one.respondents)])


def shared_surveys(facts: Facts) -> tuple[Survey, ...]:
    """The known surveys without appraisals of staff, and without those that the playbook calls private."""
    words = [comparable_text(word) for word in (*_OF_STAFF, *facts.playbook.survey.private)]
    return tuple(one for one in known_surveys(facts) if not any(word in comparable_text(one.name) for word in words))


def _of_rows(survey: Survey, kept: Mask) -> Survey:
    if kept.all():
        return survey
    return replace(
        survey,
        respondents=survey.respondents.loc[kept].reset_index(drop=True),
        answers={code: given.loc[kept].reset_index(drop=True) for code, given in survey.answers.items()},
        asked=survey.asked.loc[kept].reset_index(drop=True),
        answered=survey.answered.loc[kept].reset_index(drop=True),
    )


def _named_apart(surveys: Sequence[Survey]) -> tuple[Survey, ...]:
    taken: Counter[str] = Counter()
    found = []
    for one in surveys:
        taken[one.name] += 1
        found.append(one if taken[one.name] == 1 else replace(one, name=f"{one.name} ({taken[one.name]})"))
    return tuple(found)
