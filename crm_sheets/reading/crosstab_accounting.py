"""The totals of a crosstab beside the figures that were read from it: of everything, of each row and of each period."""

from collections.abc import Iterator

import numpy as np
import pandas as pd
import pyarrow as pa

from crm_sheets.problems import Each, Problem
from crm_sheets.reading.finding.body import Body, Mask
from crm_sheets.reading.finding.own_total import OwnTotal
from crm_sheets.reading.opening.grids import StatedTotal
from crm_sheets.reading.rows.row_errors import Casts
from crm_sheets.reading.rows.units import factor
from crm_sheets.reading.states.refunds import Numbers
from crm_sheets.reading.values.casting import cast

_NEAR = 0.006  # half a cent and what floats lose
_SHOWN = 12  # columns of periods that are named


def own_of_crosstab(body: Body, amounts: Numbers, lines: Mask) -> OwnTotal | None:
    """What the totals say of all figures: the cell where row and column of totals meet, else the sum of either.

    ``amounts`` are those of the lines that came out, ``lines`` marks those that are read. Where the row and the column
    differ, the one that is not the sum of the figures goes first, so that it is named.
    """
    stated = _stated(body)
    if stated.empty:
        return None
    whole, below, beside = (
        stated.loc[where]
        for where in (
            (stated["of_row"] == 0) & (stated["of_day"] == ""),
            (stated["of_row"] == 0) & (stated["of_day"] != ""),
            stated["of_row"] > 0,
        )
    )
    said = [part for part in (whole, below, beside) if len(part)]
    read = float(amounts[lines].sum())
    differing = [part for part in said if abs(part["money"].sum() - read) >= _NEAR]
    part = (differing or said)[0]
    rows = tuple(dict.fromkeys(part["number"].astype(int).tolist()))
    return OwnTotal(float(part["money"].sum()), rows, str(part["words"].iloc[0]))


def about_crosstab_totals(body: Body, read: Casts, lines: Mask) -> Iterator[Problem]:
    """A warning for each column with totals of rows or periods that are not the sum of what was read."""
    if not body.grid.stated:
        return
    stated = _stated(body)
    stated = stated.loc[(stated["of_row"] > 0) | (stated["of_day"] != "")]
    if stated.empty or "amount" not in read:
        return
    day = read["date"].values.dt.strftime("%Y-%m-%d").to_numpy()[lines]
    amounts = pd.Series(np.nan_to_num(read["amount"].values.to_numpy(dtype=np.float64)[lines]))
    by_day, by_row = amounts.groupby(day).sum(), amounts.groupby(body.numbers[lines]).sum()
    sums = stated["of_day"].map(by_day).where(stated["of_row"] == 0, stated["of_row"].map(by_row)).fillna(0.0)
    wrong = stated.assign(sum=sums).loc[(stated["money"] - sums).abs() >= _NEAR]
    for column, own in list(wrong.groupby("letter", sort=False))[:_SHOWN]:
        details: dict[str, object] = {
            "lines": Each(f"{total:,.2f}" for total in own["sum"]),
            "difference": Each(f"{more:+,.2f}" for more in own["money"] - own["sum"]),
        }
        place = (body.grid.file, body.grid.sheet, own["number"].astype(int).tolist(), str(column))
        yield Problem("crosstab_total_differs", *place, own["text"].tolist(), details)


def _stated(body: Body) -> pd.DataFrame:
    """The totals of the crosstab that are numbers, with their ``money`` in the unit of the amounts."""
    found = pd.DataFrame(body.grid.stated, columns=list(StatedTotal._fields))
    if found.empty or "amount" not in body.heading.fields:
        nothing: pd.DataFrame = found.iloc[:0].assign(money=pd.Series(dtype="float64"))
        return nothing
    cells = pa.array(found["text"].tolist(), pa.string())
    money = cast(cells, "money", factor=factor(body.heading, "amount"), beside=body.grid.beside).values
    told: pd.DataFrame = found.assign(money=money.to_numpy(dtype=np.float64)).dropna(subset="money")
    return told
