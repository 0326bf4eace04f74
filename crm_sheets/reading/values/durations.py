"""Durations as people write them, as hours: 3天, 2小时, 1 day 4 hrs, 02:30."""

import re
from typing import Any

import pandas as pd

from crm_sheets.vocabulary.comparing import unified

_UNITS = (
    (r"个?(?:星期|礼拜|周)|weeks?|wks?|w", 168.0),
    (r"个?(?:工作日|自然日|天|日)|(?:working |business |calendar )?days?|d", 24.0),
    (r"个?(?:工作)?(?:小时|钟头|时)|hours?|hrs?|h", 1.0),
    (r"分钟?|minutes?|mins?|min|m", 1 / 60),
    (r"秒钟?|seconds?|secs?|s", 1 / 3600),
)
_NUMBER = r"\d+(?:\.\d+)?|半"
_PART = re.compile(rf"({_NUMBER})\s*(?:" + "|".join(f"({unit})" for unit, _ in _UNITS) + r")(?![a-z])(半)?")
_CLOCK = re.compile(r"(\d{1,4}):([0-5]\d)(?::([0-5]\d))?")
_BETWEEN = re.compile(r"[\s,，、;；和零及]|and|约|about|approx\.?|大约|内|以内")
_BARE = re.compile(r"\d+(?:\.\d+)?")


def hours_told(text: str, bare: float | None = None) -> float | None:
    """The hours that a text says; ``bare`` is the unit in hours of a number alone. None where it is no duration.

    A day is 24 hours here, also a working day: what was meant is not told.

    >>> hours_told("3天"), hours_told("1 day 4 hrs"), hours_told("2小时半"), hours_told("02:30"), hours_told("soon")
    (72.0, 28.0, 2.5, 2.5, None)
    >>> hours_told("36"), hours_told("1.5", bare=24.0)
    (None, 36.0)
    """
    cell = " ".join(unified(text).casefold().split())
    if match := _CLOCK.fullmatch(cell):
        return int(match[1]) + int(match[2]) / 60 + int(match[3] or 0) / 3600
    if bare is not None and _BARE.fullmatch(cell):
        return float(cell) * bare
    total, rest = 0.0, cell
    for match in _PART.finditer(cell):
        unit = next(hours for place, (_, hours) in enumerate(_UNITS, 2) if match[place])
        total += ((0.5 if match[1] == "半" else float(match[1])) + 0.5 * bool(match[len(_UNITS) + 2])) * unit
        rest = rest.replace(match[0], " ", 1)
    return total if rest != cell and not _BETWEEN.sub("", rest) else None


def hours_column(texts: "pd.Series[Any]", bare: float | None = None) -> "pd.Series[float]":
    """A column of texts as hours, each distinct text looked at once; missing where it says none."""
    words = {text: hours_told(str(text), bare) for text in texts.dropna().unique()}
    return texts.map(words).astype("float64")
