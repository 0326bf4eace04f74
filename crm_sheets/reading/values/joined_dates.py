"""Dates that stand in several columns: year, month and day apart, or date and time apart."""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.reading.values.cells import folded
from crm_sheets.reading.values.words import NO_ANSWER, NOTHING
from crm_sheets.reading.values.yearless import MONTH_NAME, MONTHS, month_of_year

_NOTHING = frozenset((*NO_ANSWER, *NOTHING))
_WHOLE = re.compile(r"(\d{1,4})(?:\.0+)?\s*[年月日号]?")
_MONTH_NAMED = re.compile(MONTH_NAME)
_HAS_YEAR = re.compile(r"\d{4}\D|\D\d{4}|['’]\d\d$|\d{6}")
_MIDNIGHT = re.compile(r"[ t]0{1,2}:00(?::00(?:\.0+)?)?$", re.IGNORECASE)
_ENGINE_TIME = re.compile(
    r"(?:1899-12-3[01]|1904-01-01)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?"
)  # of a time cell, as the engine writes it
_FRACTION = re.compile(r"0?\.\d+|0|0\.0+")
_DIGITS = re.compile(r"(\d{1,2})(\d{2})(\d{2})?")


def joined_dates(parts: Mapping[str, Any]) -> Any:
    """One column for a date that stands in several, as an Arrow array of text for ``cast_dates``.

    ``parts`` are Arrow columns of text of one length under the names ``year``, ``month`` and ``day`` (the last two
    may be left out), or ``date`` and ``time``. Numbers may be written 2026, 2026.0, 2026年, 26; months 9, 9月, Sep, or
    whole months (2026-09) that name their year themselves. A year alone is that text, year and month make ``2026-09``,
    all three ``2026-09-03``. A date keeps its own style and gets the time behind it (``5/6/2026 10:15``), in which day
    and month are told later; times may be time cells, ``10:15 AM``, 上午10:15, 101500 or parts of a day (0.42).

    Empty (null) is a row without a year (or date); what makes no date stays as text in which the parts can be seen,
    so that it is named as not understood.

    >>> years, months, days = (pa.array(cells) for cells in (["2026", "2026"], ["9", "Oct"], ["3", None]))
    >>> joined_dates({"year": years, "month": months, "day": days}).to_pylist()
    ['2026-09-03', '2026-10']
    >>> joined_dates({"date": pa.array(["5/6/2026"]), "time": pa.array(["1899-12-31 10:15:00"])}).to_pylist()
    ['5/6/2026 10:15:00']
    """
    names = [name for name in ("year", "month", "day", "date", "time") if name in parts]
    columns = [pc.dictionary_encode(_whole(parts[name])) for name in names]
    texts = [[*(_filled(text) for text in column.dictionary.to_pylist()), ""] for column in columns]
    codes = [pc.fill_null(column.indices, len(column.dictionary)) for column in columns]
    table = pa.table(dict(zip(names, codes, strict=True)))
    distinct = table.group_by(names).aggregate([])  # each combination once
    rows = list(zip(*(distinct.column(name).to_pylist() for name in names), strict=True))
    made = [_joined({n: t[code] for n, t, code in zip(names, texts, row, strict=True)}) for row in rows]
    keyed = dict(zip(rows, made, strict=True))
    return pa.array([keyed[row] for row in zip(*(code.to_pylist() for code in codes), strict=True)], pa.string())


def _whole(column: Any) -> Any:
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column


def _filled(text: str) -> str:
    trimmed = text.strip()
    return "" if trimmed in _NOTHING else trimmed


def _joined(parts: dict[str, str]) -> str | None:
    if "date" in parts:
        return _with_time(parts["date"], parts.get("time", ""))
    year, month, day = (parts.get(name, "") for name in ("year", "month", "day"))
    if _HAS_YEAR.search(folded(month)):
        year, month = month, ""  # it says its year itself
        return f"{year}-{_number(day)}" if day and re.fullmatch(r"\d{4}-\d{1,2}", year) else year
    if not year:
        return month if month_of_year(month) else None
    numbers = [_year(year), *(_number(part) for part in (month, day) if part)]
    return "-".join(numbers)


def _year(text: str) -> str:
    number = _number(text)
    return f"20{number}" if len(number) == 2 and number.isdigit() else number


def _number(text: str) -> str:
    """The digits of a part, months in words as their number, at least two of them; other texts as they are."""
    cell = folded(text)
    name = _MONTH_NAMED.fullmatch(cell)
    if name:
        return f"{MONTHS.index(name['name'][:3]) + 1:02}"
    found = _WHOLE.fullmatch(cell)
    return f"{int(found[1]):02}" if found else text


def _with_time(date: str, time: str) -> str | None:
    if not date:
        return None
    clock = _clock(time)
    return f"{_MIDNIGHT.sub('', date)} {clock}" if clock else date


def _clock(text: str) -> str:
    """A time as it can stand behind a date; empty where there is none."""
    engine = _ENGINE_TIME.fullmatch(text)
    if engine:
        return engine[1]
    if _FRACTION.fullmatch(text):
        return str(timedelta(seconds=round(float(text) * 86_400) % 86_400)).zfill(8)
    digits = _DIGITS.fullmatch(text.removesuffix(".0"))
    return ":".join(part.zfill(2) for part in digits.groups() if part) if digits else text
