"""The day as of which everything is said, where the data end, and which records lie after it."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.book import Book
from crm_sheets.errors import DateBeforeData
from crm_sheets.language import Lang
from crm_sheets.language.as_of import AS_OF, OTHERS, START, STRAYS
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem, Problems
from crm_sheets.shop_rhythm import KNOWN_FROM, Days, as_date, longest_pause, strays
from crm_sheets.vocabulary import DATES
from crm_sheets.vocabulary import table as table_named

_GIVEN, _TODAY, _STALE, _UNSOLD, _GAP = "given", "today", "stale", "unsold", "gap"


@dataclass(frozen=True)
class Day:
    """``as_of``: the day as of which all is said, and up to which silence is judged: the sales are known until then.

    ``heard``: the day up to which other records (visits, complaints, answers) are heard; never before ``as_of``.
    ``why``: given (asked for), today (unsold: without sales, the newest record of long ago), stale (the newest sale's
    day, which is long past), or gap (the newest sale's day: the whole shop was silent since, far beyond its rhythm).
    ``strays`` are days after it with a few sales that stand alone, so long after that they are no
    part of the data (see shop_rhythm.strays).
    """

    as_of: date
    heard: date
    why: str = _GIVEN
    asked: bool = False  # whether somebody asked for ``heard``
    strays: tuple[date, ...] = ()
    moment: datetime | None = field(default=None, compare=False)  # at which the clock of complaints is read, if told
    today: date | None = field(default=None, compare=False)  # the day of the run; None: ``heard``
    newest: date | None = field(default=None, compare=False)  # that of the newest record, where ``unsold``

    @property
    def is_old(self) -> bool:
        """Whether the data end before the day that was asked for, or before today."""
        return self.why in (_STALE, _UNSOLD, _GAP)

    @property
    def start(self) -> date:
        """The first day of the schedule: the day asked for, else today, however old the facts are."""
        return self.heard if self.asked or self.today is None else self.today

    def said(self, playbook: Playbook, lang: Lang) -> str:
        """The day in a sentence, and why it is not the one that people may expect."""
        values = {"as_of": self.as_of, "heard": self.heard, "days": playbook.general.stale_days, "newest": self.newest}
        text = AS_OF["asked" if self.why == _GAP and self.asked else self.why]
        more = STRAYS(lang, days=", ".join(map(str, self.strays))) if self.strays else ""
        return text(lang, **values, gap=(self.heard - self.as_of).days) + more

    def others(self, lang: Lang) -> str:
        """What goes by another day, in a sentence; empty where nothing does."""
        if self.start != self.heard:
            return START(lang, start=self.start, days=(self.start - self.heard).days)
        return "" if self.heard == self.as_of else OTHERS(lang, heard=self.heard)

    @classmethod
    def given(cls, day: date) -> "Day":
        """A day up to which the data reach."""
        return cls(day, day)


def day_and_moment(as_of: date | datetime | None) -> tuple[date | None, datetime | None]:
    """The day that was asked for, and the moment, where one was."""
    return (as_of.date(), as_of) if isinstance(as_of, datetime) else (as_of, None)


def chosen_day(book: Book, playbook: Playbook, as_of: date | None, today: date) -> Day:
    """The day as of which all is said: ``as_of`` or today, or the newest sale's where the sales end before.

    They end at the newest sale when the whole shop has sold nothing since for far longer than it ever does (see
    ``end_of``), and, with no day asked for, when that is more than ``general.stale_days`` ago. A few sales that stand
    alone long after all others are passed over. Records of other tables move nothing but ``heard``, nor does what lies
    in the future. Without sales it is ``as_of`` or today. Raises DateBeforeData.
    """
    as_of, moment = day_and_moment(as_of)
    dates = {name: book.tables[name][column].dropna() for name, column in DATES.items()}
    first = min((column.min() for column in dates.values() if len(column)), default=None)
    if as_of is not None and first is not None and first >= _after(as_of):
        raise DateBeforeData(as_of=as_of, first=first.date())
    stale = timedelta(days=playbook.general.stale_days)
    sales = book.sales["date"].loc[~(book.sales["amount"] <= 0)]  # returns and gifts are no sales
    sold, lines = _counted_days(sales, as_of or today)
    kept = len(sold) - strays(sold, lines, as_of or today, playbook)
    alone = tuple(as_date(day) for day in sold[kept:])
    if alone:
        dates["sales"] = dates["sales"].loc[dates["sales"] < pd.Timestamp(alone[0])]
    newest_record = _newest(pd.concat(dates.values()), today)
    heard = as_of or (newest_record if kept and today - newest_record > stale else today)
    told = Day(heard, heard, _GIVEN if as_of else _TODAY, as_of is not None, alone, moment, today)
    if not kept:
        is_old = as_of is None and today - newest_record > stale
        return replace(told, why=_UNSOLD, newest=newest_record) if is_old else told
    newest = as_date(sold[kept - 1])
    if as_of is None and today - newest > stale:
        return replace(told, as_of=newest, why=_STALE)
    end = end_of(sold[:kept], heard, playbook)
    return replace(told, as_of=end, why=_GAP) if end < heard else told


def end_of(days: Days, until: date, playbook: Playbook) -> date:
    """The newest of ``days``, on each of which something was recorded, if nothing since is the end of the data.

    Else ``until``. It is the end when the days since are more than ``shop_rhythm.longest_pause``. With fewer than 20
    days no rhythm is known, and nothing ends.
    """
    if len(days) < KNOWN_FROM:
        return until
    newest = as_date(days[-1])
    return newest if (until - newest).days > longest_pause(days, playbook) else until


def recorded_days(dates: "pd.Series[Any]", until: date) -> Days:
    """The days up to ``until`` on which something is recorded."""
    return _counted_days(dates, until)[0]


def _counted_days(dates: "pd.Series[Any]", until: date) -> tuple[Days, Days]:
    """The days up to ``until`` on which something is recorded, and how many records each has."""
    found = dates.dropna().to_numpy().astype("datetime64[D]").astype(np.int64)
    days, counts = np.unique(found[found <= np.datetime64(until, "D").astype(np.int64)], return_counts=True)
    return days, counts


def later_records(book: Book, day: Day) -> Problems:
    """Records that do not count: a warning for each dated after the run, and for sales that stand alone after the end.

    A note for a sheet with others after the day.
    """
    found, today = [], day.today or day.heard
    for name, column in DATES.items():
        table = book.tables[name]
        until = day.as_of if name == "sales" else day.heard
        late = table.loc[table[column] >= _after(until)]
        label = table_named(name).field(column).label if name != "answers" else table_named(name).label
        for (file, sheet), rows in late.groupby(["source_file", "source_sheet"], observed=True):
            place = (str(file), str(sheet))
            future = rows.loc[rows[column] >= _after(today)]
            if len(future):
                values = [str(value.date()) for value in future[column]]
                details: dict[str, object] = {"heading": label, "as_of": max(until, today)}
                found.append(Problem("date_in_future", *place, future["source_row"].tolist(), "", values, details))
            rest = rows.drop(index=future.index)
            alone = rest.loc[rest[column].dt.normalize().isin(pd.to_datetime(list(day.strays)))]
            if name == "sales" and len(alone):
                values = [str(value.date()) for value in alone[column]]
                details = {"heading": label, "as_of": until, "money": f"{alone['amount'].sum():,.2f}"}
                found.append(Problem("sale_alone", *place, alone["source_row"].tolist(), "", values, details))
                rest = rest.drop(index=alone.index)
            if len(rest):
                count = rows["source_row"].nunique() - rows.drop(index=rest.index)["source_row"].nunique()
                found.append(Problem("rows_after_as_of", *place, details={"count": count, "as_of": until}))
    return Problems(tuple(found))


def _newest(dates: "pd.Series[Any]", today: date) -> date:
    """The newest record's day, today where there is none; what lies in the future tells nothing."""
    past = dates[dates < _after(today)]
    newest: date = past.max().date() if len(past) else today
    return newest


def _after(day: date) -> pd.Timestamp:
    return pd.Timestamp(day) + pd.Timedelta(days=1)
