"""The as-of day: which day everything is said as of, and which records lie after it."""

from datetime import date

import pandas as pd

from crm_sheets.book import Book
from crm_sheets.errors import DateBeforeData
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem, Problems

DATES = {"sales": "date", "visits": "date", "complaints": "received_at", "answers": "answered_at"}


def chosen_day(book: Book, playbook: Playbook, as_of: date | None, today: date) -> tuple[date, bool]:
    """The as-of day, and whether it is the newest record's because the export is old."""
    dates = pd.concat([book.tables[name][column].dropna() for name, column in DATES.items()])
    if as_of is not None:
        if len(dates) and dates.min() >= pd.Timestamp(as_of) + pd.Timedelta(days=1):
            raise DateBeforeData(as_of=as_of, first=dates.min().date())
        return as_of, False
    past = dates[dates < pd.Timestamp(today) + pd.Timedelta(days=1)]
    if past.empty:
        return today, False
    newest = past.max().date()
    is_old = (today - newest).days > playbook.general.stale_days
    return (newest if is_old else today), is_old


def future_dates(book: Book, today: date) -> Problems:
    """Records dated after today: they stay in the Book and do not count."""
    found = []
    for name, column in DATES.items():
        table = book.tables[name]
        late = table.loc[table[column] >= pd.Timestamp(today) + pd.Timedelta(days=1)]
        for (file, sheet), rows in late.groupby(["source_file", "source_sheet"], observed=True):
            values = [str(value.date()) for value in rows[column]]
            details: dict[str, object] = {"heading": column, "as_of": today}
            found.append(
                Problem("date_in_future", str(file), str(sheet), rows["source_row"].tolist(), "", values, details)
            )
    return Problems(tuple(found))
