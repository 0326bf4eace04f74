"""Answers in columns turned into one row per answer, with the respondent repeated."""

from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

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
    asked = pa.array([heading.texts[column] for column in heading.questions], pa.large_string())
    every = pa.array(pd.concat(columns, ignore_index=True))
    every = every.combine_chunks() if isinstance(every, pa.ChunkedArray) else every
    every = every.dictionary_encode()
    answers = every.indices.take(pa.array(places * len(respondents) + rows))
    fields = {name: _repeated(respondents[name], rows) for name in (*ANSWER_COLUMNS, *SOURCE) if name in respondents}
    fields["question"] = _texts(pa.array(places, pa.int32()), asked)
    fields["value"] = _texts(answers, every.dictionary)
    return pd.DataFrame(fields)[[*ANSWER_COLUMNS, *SOURCE]]


def _repeated(column: "pd.Series[Any]", rows: "np.ndarray[Any, np.dtype[np.int64]]") -> Any:
    """The values of a column at the given rows; a column of text that nobody filled in costs nothing."""
    if column.dtype == "str" and column.isna().all():
        return pd.array(pa.nulls(len(rows), pa.large_string()), dtype="str")
    return column.take(rows).array


def _texts(places: Any, texts: Any) -> Any:
    """Few texts at many places, without a look at each."""
    return pd.array(pa.DictionaryArray.from_arrays(places, texts).cast(pa.large_string()), dtype="str")


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
