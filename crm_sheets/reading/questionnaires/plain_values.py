"""Columns of days and of numbers among the questions."""

import re
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from crm_sheets.reading.questionnaires.answer_column import AnswerColumn
from crm_sheets.reading.values.casting import cast_dates
from crm_sheets.reading.values.column_of_dates import Around

_DAY = re.compile(
    r"\d{2,4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,4}日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*[AaPp][Mm])?$"
)
_NUMBER = re.compile(
    r"[￥¥$€£]?\s*(-?\d+(?:,\d{3})*(?:\.\d+)?)\s*"
    r"(?:%|％|元|岁|年|月|天|次|人|个|分钟|小时|分|years?|yrs?|days?|times?)?$",
    re.IGNORECASE,
)
_MOST = 0.9  # share of the answers


def days_in(column: AnswerColumn, around: Around) -> "pd.Series[Any] | None":
    """The answers as days, None where not nearly all of them are."""
    told = np.array([bool(_DAY.match(text)) for text in column.texts], dtype=np.bool_)
    if not _nearly_all(column, told):
        return None
    values = cast_dates({"": pa.array(column.texts, pa.string())}, around)[""].values
    every = np.append(values.to_numpy(dtype="datetime64[s]"), np.datetime64("NaT", "s"))
    return pd.Series(every[column.codes])


def numbers_in(column: AnswerColumn) -> "pd.Series[Any] | None":
    """The answers as numbers, their units left out, None where not nearly all of them are."""
    found = [_NUMBER.match(text.strip()) for text in column.texts]
    if not _nearly_all(column, np.array([bool(one) for one in found], dtype=np.bool_)):
        return None
    values = [float(one[1].replace(",", "")) if one else np.nan for one in found]
    return pd.Series(np.array([*values, np.nan])[column.codes])


def _nearly_all(column: AnswerColumn, told: "np.ndarray[Any, np.dtype[np.bool_]]") -> bool:
    counts = column.counts
    return bool(len(told)) and bool(told.any()) and counts[told].sum() >= _MOST * counts.sum()
