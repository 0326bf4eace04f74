"""Files of a year before under this year's name, and months whose rows are those of a year before."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.codes import distinct_numbers, joint
from crm_sheets.arrays.column_codes import Numbers
from crm_sheets.arrays.epoch_days import epoch_months
from crm_sheets.arrays.equal_rows import Codes, equal_row_numbers
from crm_sheets.arrays.exact_money import in_units
from crm_sheets.arrays.typed import typed
from crm_sheets.checks.inspection import Inspection
from crm_sheets.problems import Problem
from crm_sheets.repeats.later_file import date_in_name

_NEARLY_ALL = 0.9
_LINES, _DAYS = 10, 5  # that a month must have for equal rows to be no chance
_HALF = 0.5  # of rows that stand in the month before as well: they come every month
_YEAR = 12  # months
COLUMNS = ["code", "file", "store", "month", "rows", "other"]
_KEY = ("store", "customer_id", "product", "quantity", "amount")


def files_of_last_year(inspection: Inspection) -> Iterator[Problem]:
    """A warning for each file that brings last year's rows as this year's.

    Looks at the months that the names of files tell, and at the lines of each store and month; thresholds: 90 % of the
    rows, at least ten lines on five days. Does not look at sales to nobody in particular, nor at months told by sheets.
    """
    book = inspection.book
    for code, file, _, month, rows, other in of_last_year(book.sales, book.dropped).itertuples(index=False, name=None):
        before = month - pd.DateOffset(months=_YEAR)
        details: dict[str, object] = {"month": f"{month:%Y-%m}", "before": f"{before:%Y-%m}"}
        if code == "rows_of_last_year":
            details |= {"count": rows, "other": other}
        yield Problem(code, file, details=details)


def of_last_year(sales: pd.DataFrame, dropped: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """In: the sales, and the rows that came again. Out: COLUMNS, a line for each month and store that is last year's.

    ``file_of_last_year``: the name of the file tells a month, none of its rows are of it, and nearly all of the same
    month a year before. ``rows_of_last_year``: the rows of a store and month are those of a year before day by day,
    and not those of the month before as well, as a rent would be. ``month`` is that which is this year's, ``other`` the
    file that had the rows first.
    """
    found = [*_by_name(sales, dropped.get("sales", sales.iloc[:0])), *_by_rows(sales)]
    return typed(pd.DataFrame(found, columns=COLUMNS), {"month": "datetime64[s]"})


def _by_name(sales: pd.DataFrame, again: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    parts = [rows.loc[rows["date"].notna(), ["source_file", "store", "date"]] for rows in (sales, again)]
    for file in sorted({str(name) for rows in parts for name in rows["source_file"].unique()}):
        year, month, _ = date_in_name(file)
        if not month:
            continue
        own = pd.concat([rows.loc[(rows["source_file"] == file).to_numpy()] for rows in parts])
        months = epoch_months(own["date"])
        named = (year - 1970) * _YEAR + month - 1
        if (months == named).any() or (months == named - _YEAR).mean() < _NEARLY_ALL:
            continue
        stores = own["store"].mode()
        store = str(stores.iloc[0]) if len(stores) else None
        yield "file_of_last_year", file, store, _first_day(named), len(own), ""


def _by_rows(sales: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    told = sales["date"].notna() & sales["customer_id"].notna()
    rows = sales if told.all() else sales.loc[told]
    if rows.empty:
        return
    month, stores = epoch_months(rows["date"]), rows["store"].astype("str")
    store, names = pd.factorize(stores, use_na_sentinel=False)
    for one, at in _as_a_year_before(store, month, np.nan_to_num(in_units(rows["amount"].to_numpy()))):
        here, then, last = ((store == one) & (month == at - back) for back in (0, _YEAR, 1))
        keys = equal_row_numbers([_days_of_month(rows["date"]), *(rows[name] for name in _KEY)], len(rows))
        if _is_again(rows["date"], keys, (here, then, last)):
            files = [rows.loc[which, "source_file"].astype("str").mode().iloc[0] for which in (here, then)]
            name = names[one] if pd.notna(names[one]) else None
            yield "rows_of_last_year", files[0], name, _first_day(at), int(here.sum()), files[1]


def _as_a_year_before(store: Codes, month: Codes, amount: Numbers) -> Iterator[tuple[int, int]]:
    """The stores and months with as many lines, enough of them, and as much money to the cent as a year before."""
    first, span = int(month.min()), int(np.ptp(month)) + 1
    keys, place = distinct_numbers(*joint((store, int(store.max()) + 1), (month - first, span)))
    lines = np.bincount(place)
    cents = np.rint(np.bincount(place, amount) / 100)
    then = np.searchsorted(keys, keys - _YEAR)
    there = (keys % span >= _YEAR) & (keys[then] == keys - _YEAR)
    same = there & (lines == lines[then]) & (cents == cents[then]) & (lines >= _LINES)
    for key in keys[same].tolist():
        yield key // span, key % span + first


def _is_again(dates: "pd.Series[Any]", keys: Codes, which: Any) -> bool:
    """Whether the rows of a month are those of a year before, and most of them not those of the month before."""
    here, then, last = which
    days = dates[here].nunique()
    again, monthly = (np.isin(keys[here], keys[other]).mean() for other in (then, last))
    return bool(days >= _DAYS and again >= _NEARLY_ALL and monthly < _HALF)


def _days_of_month(dates: "pd.Series[Any]") -> Any:
    return dates.dt.day.to_numpy()


def _first_day(month: int) -> pd.Timestamp:
    return pd.Timestamp(np.datetime64(int(month), "M").astype("datetime64[s]"))
