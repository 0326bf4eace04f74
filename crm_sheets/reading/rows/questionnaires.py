"""Answers in columns turned into one row per answer, with the respondent repeated."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.values.phones import phone
from crm_sheets.reading.values.text_columns import text_series
from crm_sheets.reading.values.words import NOBODY, NOTHING
from crm_sheets.vocabulary import ANSWER_COLUMNS, SOURCE


def known_respondents(respondents: pd.DataFrame, country: str) -> pd.DataFrame:
    """The rows of a questionnaire with who answered; a respondent without a number is known by the
    name where no other row has it, else by the row."""
    names = respondents["customer_name"].mask(respondents["customer_name"].duplicated(keep=False))
    known = respondents["respondent"].fillna(names)
    respondents = respondents.assign(respondent=known.fillna(respondents["source_row"].astype("str")))
    return _told_apart(respondents, country)


def one_row_per_answer(respondents: pd.DataFrame, cells: Any, heading: Heading) -> pd.DataFrame:
    """The columns of ANSWER_COLUMNS and the source, a row for each respondent and question that was answered.

    ``question`` is the heading as it stands, ``value`` the answer as typed; ordered by respondent, then question.
    """
    columns = [text_series(cells.column(column)) for column in heading.questions]
    given = np.column_stack([column.notna().to_numpy() for column in columns])
    rows, places = np.nonzero(given)  # row after row
    every = pd.concat(columns, ignore_index=True)
    questions = pd.Index([heading.texts[column] for column in heading.questions], dtype="str")
    joined = respondents.take(rows).reset_index(drop=True)
    joined = joined.assign(question=questions.take(places), value=every.take(places * len(respondents) + rows).array)
    return joined[[*ANSWER_COLUMNS, *SOURCE]]


def _told_apart(respondents: pd.DataFrame, country: str) -> pd.DataFrame:
    """What stands in a column "name or phone": a phone, a mail address, otherwise a name."""
    who = respondents["who"]
    phones = who.map(lambda text: phone(text, country), na_action="ignore").astype("str")
    mails = who.where(who.str.contains("@", na=False))
    names = who.where(phones.isna() & mails.isna() & ~who.isin((*NOTHING, *NOBODY)))
    return respondents.assign(
        phone=respondents["phone"].fillna(phones),
        email=respondents["email"].fillna(mails),
        customer_name=respondents["customer_name"].fillna(names),
    )
