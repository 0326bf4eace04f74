"""Survey: the respondents of one questionnaire and what each answered."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from crm_sheets.problems import Problems
from crm_sheets.surveys.question import Question

RESPONDENT_COLUMNS = (
    "respondent",  # str, as the platform numbers them, else the row
    "answered_at",  # datetime64
    "seconds",  # float64, how long it took
    "channel",  # str: from where the form was reached
    "device",  # str: IP address or whatever tells two devices apart
    "customer_id",  # str, the Book's id once joined; missing where anonymous
    "customer_name",
    "phone",
    "email",
    "source_file",
    "source_sheet",
    "source_row",
)


@dataclass(frozen=True)
class Survey:
    """One questionnaire: a row per respondent in both tables, in the order of the file.

    ``respondents`` has RESPONDENT_COLUMNS. ``answers`` maps the code of each question to

    - SINGLE, SCALE, RECOMMENDATION: a Categorical Series over ``Question.options``;
    - MULTIPLE: a DataFrame of bool, a column per option; NUMBER: float64; DATE: datetime64; TEXT: str;
    - RANKING: a DataFrame of Float64, a column per option, 1 for the first place.

    What was not answered is missing (of MULTIPLE: a row of False and ``answered`` False). ``asked`` and ``answered``
    have a bool column per code: who was asked, and who of them answered. Respondents whom a screening question or a
    jump led past a question were not asked.
    """

    name: str
    questions: tuple[Question, ...]
    respondents: pd.DataFrame
    answers: dict[str, "pd.Series[Any] | pd.DataFrame"]
    asked: pd.DataFrame
    answered: pd.DataFrame
    sent: int | None = None  # how many were asked to take part, where the key says
    problems: Problems = field(default_factory=Problems)

    @cached_property
    def by_code(self) -> dict[str, Question]:
        """The questions by their code."""
        return {question.code: question for question in self.questions}

    @cached_property
    def matrices(self) -> dict[str, tuple[Question, ...]]:
        """The items of each matrix by its stem, in order."""
        stems: dict[str, list[Question]] = {}
        for question in self.questions:
            if question.item:
                stems.setdefault(question.text, []).append(question)
        return {stem: tuple(items) for stem, items in stems.items()}
