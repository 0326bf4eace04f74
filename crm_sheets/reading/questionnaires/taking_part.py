"""Who took part: what a platform says of each respondent beside the answers."""

import re
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from crm_sheets.reading.questionnaires.answer_column import BlankSigns, answer_column
from crm_sheets.reading.questionnaires.form import Form
from crm_sheets.reading.values.casting import cast_dates
from crm_sheets.reading.values.column_of_dates import Around
from crm_sheets.surveys import RESPONDENT_COLUMNS
from crm_sheets.vocabulary import ANSWERS, headings, normal
from crm_sheets.vocabulary.answers import BEGAN, CHANNEL, DEVICE, TIME_TAKEN, is_survey_metadata

_UNITS = {
    86_400: re.compile(r"(\d+)\s*(?:天|d(?:ays?)?(?![a-z]))", re.IGNORECASE),
    3600: re.compile(r"(\d+)\s*(?:小时|时|h(?:ours?|rs?)?(?![a-z]))", re.IGNORECASE),
    60: re.compile(r"(\d+)\s*(?:分钟|分|m(?:in(?:utes?|s)?)?(?![a-z]))", re.IGNORECASE),
    1: re.compile(r"(\d+(?:\.\d+)?)\s*(?:秒钟?|s(?:ec(?:onds?|s)?)?(?![a-z]))", re.IGNORECASE),
}
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})(?:\.\d+)?$")
_REAL_CLOCK = re.compile(r"^\d{4}-\d{2}-\d{2} ")  # a duration that Excel holds as a time of day


def respondents_of(form: Form, around: Around) -> pd.DataFrame:
    """RESPONDENT_COLUMNS of each row: seconds from the time taken, else from the first and the last moment."""
    found = form.respondents
    rows = pd.RangeIndex(len(found))
    columns: dict[str, Any] = {name: found[name].array for name in RESPONDENT_COLUMNS if name in found}
    columns["seconds"] = _seconds(form, around)
    columns["channel"] = _texts(form, CHANNEL)
    columns["device"] = _texts(form, DEVICE)
    return pd.DataFrame({name: columns[name] for name in RESPONDENT_COLUMNS}, index=rows)


def _column(form: Form, words: frozenset[str], *, filled: bool = True) -> Any:
    """The first column called so; it may stand among the questions where nothing told it apart."""
    for place, text in enumerate(form.headings):
        cells = form.cells.column(place)
        if _called(text) in words and (not filled or cells.null_count < len(cells)):
            return cells
    return None


def _called(text: str) -> str:
    """A heading without signs and blanks; of ``lastpage. Last page``, as LimeSurvey writes it, the first name."""
    code, _, behind = text.partition(". ")
    text = code if behind and is_survey_metadata(code) else text
    return re.sub(r"[\W_]+", "", normal(text)) or normal(text)


def is_about_taking_part(text: str) -> bool:
    """Whether a heading names what a platform notes of the respondent."""
    own = headings(ANSWERS.name).get(normal(text)) in ("answered_at", "respondent")  # a second one of these
    called = _called(text)
    noted = called in TIME_TAKEN | BEGAN | CHANNEL | DEVICE or (called != normal(text) and is_survey_metadata(called))
    return own or noted or not re.sub(r"[\W_]+", "", text)


def _texts(form: Form, words: frozenset[str]) -> "pd.Series[Any]":
    cells = _column(form, words)
    whole = pa.nulls(form.size, pa.string()) if cells is None else cells
    return pd.Series(pd.array(whole.cast(pa.string()), dtype="str"))


def _seconds(form: Form, around: Around) -> "pd.Series[float]":
    cells = _column(form, TIME_TAKEN)
    if cells is not None:
        column = answer_column("", cells, BlankSigns())
        values = [seconds_in(text) for text in column.texts]
        return pd.Series(np.array([*values, np.nan])[column.codes])
    began = _column(form, BEGAN)
    if began is None:
        return pd.Series(np.full(form.size, np.nan))
    first = cast_dates({"": began}, around)[""].values
    taken = (form.respondents["answered_at"].reset_index(drop=True) - first).dt.total_seconds()
    return taken.where(taken >= 0).astype("float64")


def seconds_in(text: str) -> float:
    """A time taken as seconds, NaN where it is none: 125秒, 2分5秒, 00:02:05, 125.

    >>> seconds_in("2分5秒"), seconds_in("00:02:05"), seconds_in("125"), seconds_in("1小时")
    (125.0, 125.0, 125.0, 3600.0)
    """
    text = _REAL_CLOCK.sub("", text.strip())
    try:
        return float(text)
    except ValueError:
        pass
    clock = _CLOCK.match(text)
    if clock:
        return float(clock[1] or 0) * 3600 + float(clock[2]) * 60 + float(clock[3])
    found = [(unit.search(text), each) for each, unit in _UNITS.items()]
    return sum(float(one[1]) * each for one, each in found if one) if any(one for one, _ in found) else float("nan")
