"""Sales lines that several sheets of one workbook hold: an "All" sheet beside its months, months that overlap, copies.

The rules are those between files (``orders``, ``unnumbered``, ``whole``), with two more that only sheets need. A sheet
that never fills in a store or a colleague is compared without them: sheets named by store have it from their names, the
one that holds them all has not. And a sheet without order numbers may hold the lines of several others together.
Only lines of days that more than one sheet of the workbook has are looked at, so workbooks of months cost nothing.
"""

from collections.abc import Collection, Iterable, Iterator

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes, equal_row_numbers
from crm_sheets.repeats.later_file import date_in_name
from crm_sheets.repeats.orders import NEARLY_ALL, Repeats, repeated_orders
from crm_sheets.repeats.repeated_rows import first_found, repeats
from crm_sheets.repeats.rows import NONE, Mask, comparable_days, keys_in_several
from crm_sheets.repeats.unnumbered import LINE, repeated_lines

_WHERE = ("store", "staff")
_SEVERAL = 3  # sheets, of which one may hold the others

Place = tuple[str, str]  # file and sheet


def repeated_in_workbooks(sales: pd.DataFrame, ranks: Codes) -> Repeats:
    """For each line the line of an earlier sheet of its workbook that it is again, and the lines that look like one.

    ``ranks`` is the sheet of each line as ``sheet_ranks`` gives it; lines of one sheet are never compared.
    """
    found = Repeats(np.full(len(sales), NONE, dtype=np.int64), np.zeros(len(sales), dtype=np.bool_))
    sales = _with_codes(sales.reset_index(drop=True), ("order_id", "customer_id"))
    for rows in _workbooks(sales, ranks):
        lines = sales.iloc[rows].reset_index(drop=True) if len(rows) < len(sales) else sales
        own = _of_sheets(lines, np.unique(ranks[rows], return_inverse=True)[1])
        found.earlier[rows] = np.where(own.earlier == NONE, NONE, rows[own.earlier])
        found.alike[rows] = own.alike
    return found


def several_sheets(table: pd.DataFrame) -> bool:
    """Whether any file has rows on more than one sheet."""
    file, sheet = _codes(table["source_file"]), _codes(table["source_sheet"])
    width = int(sheet.max(initial=0)) + 1
    return int(np.count_nonzero(np.bincount(file * width + sheet))) > int(np.count_nonzero(np.bincount(file)))


def sheet_ranks(table: pd.DataFrame, hidden: Collection[Place]) -> Codes:
    """For each row the rank of its sheet: inside a workbook hidden sheets come last, those without a date in the name
    first, else the later date later; equal ones stand as in the workbook.
    """
    places = table[["source_file", "source_sheet"]]
    first = places.loc[~places.duplicated()].astype("str")
    names = list(first.itertuples(index=False, name=None))
    order = sorted(range(len(names)), key=lambda i: (names[i][0], names[i] in hidden, date_in_name(names[i][1]), i))
    rank = np.empty(len(names), dtype=np.int64)
    rank[order] = np.arange(len(names))
    codes = equal_row_numbers((_codes(table["source_file"]), _codes(table["source_sheet"])), len(table))
    return rank[codes]  # numbered as they first appear


def _codes(column: "pd.Series[str]") -> Codes:
    return column.astype("category").cat.codes.to_numpy().astype(np.int64)


def _workbooks(sales: pd.DataFrame, ranks: Codes) -> Iterator[Codes]:
    """The lines of each workbook on days that more than one of its sheets has, if any of them are alike."""
    file = _codes(sales["source_file"])
    day = equal_row_numbers((file, comparable_days(sales["date"])), len(sales))
    rows = np.flatnonzero(keys_in_several(day, ranks))
    rows = rows[np.isin(file[rows], file[rows[_alike(sales.iloc[rows], day[rows], ranks[rows])]])]
    rows = rows[np.argsort(file[rows], kind="stable")]
    yield from (part for part in np.split(rows, np.flatnonzero(np.diff(file[rows])) + 1) if len(part))


def _alike(lines: pd.DataFrame, day: Codes, ranks: Codes) -> Mask:
    """The lines whose order number, or whose customer and amount, another sheet has on the same day."""
    numbered = lines["order_id"].notna().to_numpy()
    found = np.zeros(len(lines), dtype=np.bool_)
    for asked, columns in ((numbered, ["order_id"]), (~numbered, ["customer_id", "amount"])):
        if asked.any():
            found |= asked & keys_in_several(
                equal_row_numbers((day, *(lines[name] for name in columns)), len(lines)), ranks
            )
    return found


def _of_sheets(lines: pd.DataFrame, ranks: Codes) -> Repeats:
    """The same for the lines of one workbook."""
    lines = _with_codes(lines, LINE)
    found = repeats("sales", lines, ranks)
    lacks = {name: _lacking(lines[name], ranks) for name in _WHERE}
    some = {name: lacking for name, lacking in lacks.items() if lacking.any() and not lacking.all()}
    if some and (found.earlier == NONE).any():
        lines = lines.assign(**{name: pd.Series(None, index=lines.index, dtype="str") for name in some})
        again = first_found(repeated_orders(lines, ranks), repeated_lines(lines, ranks))
        found = first_found(found, _where_one_lacks(again, ranks, list(some.values())))
    if ranks.max(initial=0) >= _SEVERAL - 1:
        found = first_found(found, _of_one_that_holds_others(lines, ranks, found.earlier))
    return found


def _with_codes(lines: pd.DataFrame, columns: Iterable[str]) -> pd.DataFrame:
    """Texts of those columns as categories, so that they are compared as numbers from here on."""
    texts = [name for name in columns if isinstance(lines[name].dtype, pd.StringDtype)]
    coded = {name: pd.factorize(lines[name]) for name in texts}
    return lines.assign(
        **{name: pd.Categorical.from_codes(codes, pd.Index(own)) for name, (codes, own) in coded.items()}
    )


def _lacking(column: "pd.Series[str]", ranks: Codes) -> Mask:
    """The sheets, by rank, that never fill in the column."""
    return np.asarray(np.bincount(ranks, weights=column.notna()) == 0, dtype=np.bool_)


def _where_one_lacks(found: Repeats, ranks: Codes, lacks: list[Mask]) -> Repeats:
    """Only what lies between a sheet with such a column and one without."""
    other = ranks[np.maximum(found.earlier, 0)]
    differ = np.logical_or.reduce([lacking[ranks] != lacking[other] for lacking in lacks])
    return Repeats(np.where(differ, found.earlier, NONE), np.zeros_like(found.alike))


def _of_one_that_holds_others(lines: pd.DataFrame, ranks: Codes, earlier: Codes) -> Repeats:
    """The longest sheet against all those together whose lines it holds; lines with an ``earlier`` one are done."""
    found = Repeats(np.full(len(lines), NONE, dtype=np.int64), np.zeros(len(lines), dtype=np.bool_))
    bare = np.flatnonzero(lines["order_id"].isna().to_numpy() & (earlier == NONE))
    if not len(bare):
        return found
    own, rank = lines.iloc[bare], ranks[bare]
    whole = int(np.bincount(rank).argmax())
    keys = equal_row_numbers((comparable_days(own["date"]), *(own[name] for name in LINE)), len(own))
    known = np.zeros(int(keys.max()) + 1, dtype=np.bool_)
    known[keys[rank == whole]] = True
    count = np.bincount(rank)
    held = np.flatnonzero((np.bincount(rank, weights=known[keys]) >= NEARLY_ALL * count) & (count > 0))
    if len(held) < _SEVERAL:
        return found
    among = np.isin(rank, held)
    rows, part = bare[among], rank[among]
    is_first = whole == part.min()
    again = repeated_lines(lines.iloc[rows], np.asarray((part == whole) != is_first, dtype=np.int64)).earlier
    found.earlier[rows] = np.where(again == NONE, NONE, rows[again])
    return found
