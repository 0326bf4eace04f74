"""What a sheet's own total rows say that all its rows come to: one grand total, or the subtotals together."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from crm_sheets.reading.finding.body import Mask
from crm_sheets.reading.finding.totals import parts_of_total
from crm_sheets.vocabulary import unified

_NEAR = 0.006  # half a cent and what floats lose
_HALF = 0.5  # of the subtotals that must be the sum of their rows: else nobody knows of which rows they are
_NO_SUM = re.compile(
    r"余额|结余|结存|结转|前页|次页|承上|期[初末]|平均|均值|计数|balance|forward|average|\bavg|mean|count|[bc]/f",
    re.IGNORECASE,
)
_GRAND = re.compile(r"总\s*计|总\s*合\s*计|共\s*计|累\s*计|grand|all|overall", re.IGNORECASE)
_PART = re.compile(r"小\s*计|sub|[本过]页", re.IGNORECASE)


class OwnTotal(NamedTuple):
    """The money that is said, in which rows (as Excel counts them), and the words of the first of them."""

    money: float
    rows: tuple[int, ...]
    text: str


class TotalRow(NamedTuple):
    """A row that adds up others: its line in the body, its number, its words and its money."""

    position: int
    number: int
    text: str
    money: float


def own_total(totals: Sequence[TotalRow], amounts: Any, lines: Mask) -> OwnTotal | None:
    """What the total rows (from top to bottom) say of all ``lines`` (rows of data) with these ``amounts``.

    None where they say nothing of all of them: balances, averages, subtotals below which rows follow, or subtotals of
    which nobody can tell what they add up.
    """
    totals = [row for row in totals if np.isfinite(row.money) and not _NO_SUM.search(unified(row.text))]
    places = np.flatnonzero(lines)
    if not totals or len(places) == 0:
        return None
    last = totals[-1]
    if abs(float(amounts[lines].sum()) - last.money) < _NEAR:
        return _one(last)
    if last.position < places[-1]:
        alone = len(totals) == 1 and last.position < places[0] and not _of_some(last.text)
        return _one(last) if alone else None
    sums = _sums(totals, amounts, lines)
    if _is_grand(last, totals[:-1], sums):
        return _one(last)
    return _together(totals, sums) if len(totals) > 1 else None


def _one(row: TotalRow) -> OwnTotal:
    return OwnTotal(row.money, (row.number,), row.text)


def _sums(totals: Sequence[TotalRow], amounts: Any, lines: Mask) -> list[tuple[float, int]]:
    """Sum and number of the lines between each total and the one before it."""
    running, count = np.cumsum(np.where(lines, amounts, 0.0)), np.cumsum(lines)
    found, before = [], (0.0, 0)
    for row in totals:
        here = float(running[row.position]), int(count[row.position])
        found.append((here[0] - before[0], here[1] - before[1]))
        before = here
    return found


def _is_grand(last: TotalRow, before: Sequence[TotalRow], sums: Sequence[tuple[float, int]]) -> bool:
    """Whether the last total is meant for all rows: it says so, or is unlike the subtotals before it."""
    if not before or _GRAND.search(last.text):
        return not _of_some(last.text)
    if _of_some(last.text) or abs(sums[-1][0] - last.money) < _NEAR:
        return False
    return all(row.text != last.text for row in before)


def _of_some(text: str) -> bool:
    """Whether the words are those of a subtotal, or of a total of somebody or something; of a month they are not.

    >>> _of_some("本页小计"), _of_some("Total Lin Mei"), _of_some("9月合计"), _of_some("Grand total")
    (True, True, False, False)
    """
    told = parts_of_total(text)
    return bool(_PART.search(text)) or (told is not None and not told.whole and not told.sure)


def _together(totals: Sequence[TotalRow], sums: Sequence[tuple[float, int]]) -> OwnTotal | None:
    """Subtotals that follow each other, each of the rows since the one before."""
    if any(rows == 0 for _, rows in sums):
        return None
    right = [abs(money - row.money) < _NEAR for row, (money, _) in zip(totals, sums, strict=True)]
    if sum(right) < _HALF * len(right):
        return None
    return OwnTotal(sum(row.money for row in totals), tuple(row.number for row in totals), totals[0].text)
