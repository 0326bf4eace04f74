"""The as-of day: which day everything is said as of, and which records lie after it."""

from datetime import date

import pandas as pd

from crm_sheets.book import Book
from crm_sheets.errors import DateBeforeData
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem, Problems
from crm_sheets.vocabulary import DATES
from crm_sheets.vocabulary import table as table_named


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


def later_records(book: Book, day: date, today: date) -> Problems:
    """Records that do not count: a warning for each dated after today, a note for a sheet with some after ``day``."""
    found = []
    for name, column in DATES.items():
        table = book.tables[name]
        late = table.loc[table[column] >= pd.Timestamp(day) + pd.Timedelta(days=1)]
        label = table_named(name).field(column).label if name != "answers" else table_named(name).label
        for (file, sheet), rows in late.groupby(["source_file", "source_sheet"], observed=True):
            place = (str(file), str(sheet))
            future = rows.loc[rows[column] >= pd.Timestamp(today) + pd.Timedelta(days=1)]
            if len(future):
                values = [str(value.date()) for value in future[column]]
                details: dict[str, object] = {"heading": label, "as_of": max(day, today)}
                found.append(Problem("date_in_future", *place, future["source_row"].tolist(), "", values, details))
            if len(rows) > len(future):
                count = rows["source_row"].nunique() - future["source_row"].nunique()
                found.append(Problem("rows_after_as_of", *place, details={"count": count, "as_of": day}))
    return Problems(tuple(found))
