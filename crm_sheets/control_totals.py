"""Control totals: rows and money of every sheet read, used and left out by reason, beside the sheet's own total."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.as_of import Day
from crm_sheets.book import Book
from crm_sheets.currency_selection import selected_currency
from crm_sheets.ledgers import Place, left_by_place
from crm_sheets.playbook import Playbook
from crm_sheets.reading.rows.ledger import Ledger, LeftOut, exact
from crm_sheets.vocabulary import DATES, EVERY_TABLE, SOURCE

COLUMNS = [
    *("file", "sheet", "table", "first_day", "last_day"),
    *("rows_read", "rows_used", "rows_left_out", "money_read", "money_used", "money_left_out"),
    *("own_total", "difference", "unexplained"),
]
LEFT_OUT = ["file", "sheet", "table", "reason", "rows", "money", "in_difference"]
_MERGED = ("repeated", "replaced")
_ORDER = {table.name: place for place, table in enumerate(EVERY_TABLE)}
_ONE_DAY = pd.Timedelta(days=1)


@dataclass(frozen=True)
class ControlTotals:
    """What every sheet came to, as of one day: read = used + the sum of what was left out, in rows and in money.

    ``sheets`` has COLUMNS, a line for each table of each sheet, and one without a sheet for a file that gave nothing;
    ``table`` is "" where it is none of ours. Money is missing where the table has none. ``difference`` is the sheet's
    own total less the money used, missing where the sheet has no total; ``unexplained`` is what no reason explains.
    ``left_out`` has LEFT_OUT, a line for each reason of each sheet: see language.control for the reasons;
    ``in_difference`` marks those that explain the difference to the own total.
    """

    sheets: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=COLUMNS))
    left_out: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=LEFT_OUT))

    @property
    def rows(self) -> pd.DataFrame:
        """Rows of each of our tables, in the order of the vocabulary: table, read, used, left_out, merged.

        Merged are those joined with a row of another file or sheet: read = used + left out + merged.
        """
        ours = self.sheets.loc[self.sheets["table"] != ""]
        sums = ours.groupby("table")[["rows_read", "rows_used", "rows_left_out"]].sum()
        again = self.left_out.loc[self.left_out["reason"].isin(_MERGED)].groupby("table")["rows"].sum()
        merged = again.reindex(sums.index, fill_value=0).astype("int64")
        sums = sums.set_axis(["read", "used", "left_out"], axis=1).assign(merged=merged)
        order = [table.name for table in EVERY_TABLE if table.name in sums.index]
        return sums.assign(left_out=sums["left_out"] - merged).reindex(order).reset_index()

    @cached_property
    def sums(self) -> pd.DataFrame:
        """The same of all sheets together: table, reason ("read", those of ``left_out``, "used"), rows, money.

        Tables in the order of the vocabulary, reasons with most money first. Sheets that are none of ours are the last.
        """
        lines = []
        for name in sorted(self.sheets["table"].unique(), key=lambda name: _ORDER.get(name, len(_ORDER))):
            own = self.sheets.loc[self.sheets["table"] == name]
            left = self.left_out.loc[self.left_out["table"] == name]
            reasons = left.groupby("reason", sort=False)[["rows", "money"]].sum(min_count=1).reset_index()
            reasons = reasons.sort_values(["money", "rows", "reason"], ascending=[False, False, True], kind="stable")
            whole = [(which, own[f"rows_{which}"].sum(), _sum(own[f"money_{which}"])) for which in ("read", "used")]
            told = [whole[0], *reasons.itertuples(index=False, name=None), whole[1]]
            lines += [(name, reason, int(rows), money) for reason, rows, money in told]
        return typed(pd.DataFrame(lines, columns=["table", "reason", "rows", "money"]), {"money": "float64"})


def control_totals(book: Book, playbook: Playbook, day: Day) -> ControlTotals:
    """In: a Book with all its sales lines, those that do not count as well. Out: its control totals as of that day."""
    more = _not_counted(book, playbook, day)
    ledgers = [one.without(more.get((one.table, one.file, one.sheet), ())) for one in book.ledgers]
    left = [line for ledger in ledgers for line in _reasons(ledger)]
    sheets = pd.DataFrame([_line(ledger) for ledger in ledgers], columns=COLUMNS)
    money = {name: "float64" for name in COLUMNS if name.startswith(("money", "own", "diff", "unex"))}
    return ControlTotals(
        typed(sheets, {"first_day": "datetime64[s]", "last_day": "datetime64[s]", **money}),
        typed(pd.DataFrame(left, columns=LEFT_OUT), {"money": "float64", "in_difference": "bool"}),
    )


def _line(ledger: Ledger) -> tuple[object, ...]:
    """In the order of COLUMNS."""
    rows, money = ledger.used
    place = (ledger.file, ledger.sheet, ledger.table, ledger.first or None, ledger.last or None)
    counts = (ledger.rows, rows, ledger.rows - rows)
    if ledger.money is None:
        return (*place, *counts, *[None] * 6)
    why = ledger.explained()
    own = (
        (exact(ledger.own.money), exact(ledger.own.money - money), why[1]) if ledger.own and why else (None, None, None)
    )
    return (*place, *counts, ledger.money, money, exact(ledger.money - money), *own)


def _reasons(ledger: Ledger) -> Iterator[tuple[object, ...]]:
    """In the order of LEFT_OUT."""
    why = ledger.explained()
    for line in ledger.left:
        reason, rows, money = line
        known = None if ledger.money is None else money
        yield ledger.file, ledger.sheet, ledger.table, reason, rows, known, why is not None and line in why[0]


def _not_counted(book: Book, playbook: Playbook, day: Day) -> Mapping[Place, list[LeftOut]]:
    """The rows of the Book that no figure holds: those that do not count, later ones, those in another currency."""
    found: dict[Place, list[LeftOut]] = {}
    for name, rows in _rows_not_counted(book, playbook, day):
        found |= left_by_place(name, rows)
    return found


def _rows_not_counted(book: Book, playbook: Playbook, day: Day) -> Iterator[tuple[str, pd.DataFrame]]:
    """Table by table the rows of sheets that no figure holds, each with one reason."""
    as_of, heard = pd.Timestamp(day.as_of), pd.Timestamp(day.heard)
    sales = book.sales
    counts = (sales["counts"] != "no").to_numpy()
    other = selected_currency(book.counting, playbook, as_of)
    reason: Any = pd.Series(None, index=sales.index, dtype="str")
    if other is not None:
        reason.loc[book.counting.sales.index[other.left_out]] = "other_currency"
    reason = reason.mask(sales["date"] >= as_of + _ONE_DAY, "later")
    reason = reason.where(counts, sales["not_counted"].fillna("said"))
    yield "sales", sales.assign(reason=reason).loc[reason.notna(), ["amount", *SOURCE, "reason"]]
    for name, column in DATES.items():
        if name != "sales":
            table = book.tables[name]
            late = table.loc[table[column] >= heard + _ONE_DAY, list(SOURCE)].drop_duplicates()
            yield name, late.assign(reason="later")


def _sum(money: "pd.Series[float]") -> float | None:
    return exact(money.sum()) if money.notna().any() else None
