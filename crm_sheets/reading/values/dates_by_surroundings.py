"""Dates that only their surroundings make whole: days without a year, and days counted from another."""

from collections.abc import Mapping

import numpy as np

from crm_sheets.language.findings.cells import YEAR_BECAUSE
from crm_sheets.reading.values.cast import Doubt
from crm_sheets.reading.values.column_of_dates import Around, Dates
from crm_sheets.reading.values.date_hints import Choice, Days
from crm_sheets.reading.values.relative_days import counted_from
from crm_sheets.reading.values.year_told import with_lost_zeros, with_year, years_named
from crm_sheets.reading.values.yearless import DayOfYear, day_of_year, in_one_order

# The dates of the row from which 下周三 is counted: the first that is filled.
COUNTED_FROM = {"next_date": ("date", "due"), "next_contact": ("last_contact",)}


def complete(dates: Dates, name: str, columns: Mapping[str, Dates], around: Around) -> None:
    """The texts of a column that are no dates by themselves, with a warning for the column where they became some.

    ``columns`` are all date columns of the sheet by name. In a column that says when to call again, days are counted
    from the row's own date; in others they take the year that their surroundings tell.
    """
    if name in COUNTED_FROM:
        bases = [columns[other].values for other in COUNTED_FROM[name] if other in columns]
        if bases:
            base = bases[0]
            for other in bases[1:]:
                base = np.where(np.isnat(base), other, base)
            _count(dates, base)
        return
    told = {at: day for at, text in dates.unread if (day := day_of_year(text))}
    if told:
        others = [other.values for key, other in columns.items() if key != name]
        _add_years(dates, told, others, around)


def _add_years(dates: Dates, told: dict[int, DayOfYear], others: list[Days], around: Around) -> None:
    """``told`` is what texts say, by their place among the distinct ones."""
    cells = list(told.values())
    place = np.full(int(dates.codes.max()) + 1, -1)
    place[list(told)] = np.arange(len(told))
    rows = np.flatnonzero(place[dates.codes] >= 0)
    which = place[dates.codes[rows]]
    days = np.array(in_one_order(cells, around.country, around.beside.order("/", False)))[which]
    pairs = with_lost_zeros(days, np.array([day.cut for day in cells])[which])
    weekdays = np.array([day.weekday for day in cells])[which]
    found, why = with_year(pairs, rows, dates.values, others, years_named(around.names), weekdays)
    years = sorted({day.year for day in found[~np.isnat(found)].astype("datetime64[D]").tolist()})
    if years:
        clock = np.array([day.clock for day in cells], dtype="timedelta64[s]")[which]
        span = f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0])
        _put(dates, rows, found + clock, "dates_without_year", {"years": span, "why": YEAR_BECAUSE[why]})


def _count(dates: Dates, base: Days) -> None:
    texts = dict(dates.unread)
    rows = np.flatnonzero(np.isin(dates.codes, list(texts)) & ~np.isnat(base))
    days = base[rows].astype("datetime64[D]")
    both = np.stack([dates.codes[rows], days.astype(np.int64)], axis=1)
    pairs, which = np.unique(both, axis=0, return_inverse=True)
    own = pairs[:, 1].astype("datetime64[D]").tolist()
    found = [counted_from(texts[int(code)], day) for code, day in zip(pairs[:, 0], own, strict=True)]
    _put(dates, rows, np.array([*found, None], dtype="datetime64[s]")[which.reshape(-1)], "dates_counted", {})


def _put(dates: Dates, rows: Choice, found: Days, code: str, details: dict[str, object]) -> None:
    """What was found in its rows, with a doubt about them."""
    there = ~np.isnat(found)
    where = np.zeros(len(dates.values), dtype=np.bool_)
    where[rows[there]] = True
    if where.any():
        dates.values = dates.values.copy()
        dates.values[rows[there]] = found[there]
        dates.doubts.append(Doubt(code, where, details, once=True))
