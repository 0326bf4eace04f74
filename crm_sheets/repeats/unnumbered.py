"""Sales lines without order numbers: which lines of a later file are lines of an earlier one again.

Two sales can be equal in everything that was written down, so one equal line proves nothing. A later file repeats an
earlier one only where both cover the same days and are nearly the same on them: of the lines of the days that both
have, at least 90 % of either file stand in the other (same day, customer, product, quantity, amount, shop and sales
person), and at least three. Only lines that name a customer are evidence; where none does, as two coffee shops sell
nearly the same every day, ten lines over two days and more must be the same to the last one. The last common day is
left out of the comparison where there are others, because the earlier export may have been made at noon. A shop's file
among those of other shops, a second sale on the same day or a small file whose lines happen to stand in a large one
therefore all count; where 30 % of the lines that name a customer look alike this is said.
"""

from typing import Literal, NamedTuple

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes, equal_row_numbers
from crm_sheets.repeats.orders import NEARLY_ALL, Repeats
from crm_sheets.repeats.rows import NONE, Mask, comparable_days, first_of, keys_in_several, positions

LINE = ("customer_id", "product", "quantity", "amount", "store", "staff")
_SOME, _ENOUGH, _ENOUGH_UNNAMED = 0.3, 3, 10
_COMPARED = 6  # earlier files with which one file is compared: those that have most of its lines


class _Lines(NamedTuple):
    """The lines compared: place in the table, a number for equal lines, day, whether they name a customer."""

    rows: Codes
    keys: Codes
    day: Codes
    named: Mask


def repeated_lines(sales: pd.DataFrame, ranks: Codes) -> Repeats:
    """The lines without an order number that an earlier file has; ``sales`` has the Book's customer ids."""
    found = Repeats(np.full(len(sales), NONE, dtype=np.int64), np.zeros(len(sales), dtype=np.bool_))
    rows = np.flatnonzero(sales["order_id"].isna().to_numpy())
    rows = rows[
        keys_in_several(equal_row_numbers((comparable_days(sales["date"].iloc[rows]),), len(rows)), ranks[rows])
    ]
    if not len(rows):
        return found
    own, own_ranks = sales[["date", *LINE]].iloc[rows], ranks[rows]
    day = comparable_days(own["date"])
    lines = equal_row_numbers((day, *(own[name] for name in LINE)), len(own))
    lines = equal_row_numbers((lines, positions(equal_row_numbers((lines, own_ranks), len(own)))), len(own))
    known = _Lines(rows, lines, day, own["customer_id"].notna().to_numpy())
    files = {rank: np.flatnonzero(own_ranks == rank) for rank in np.unique(own_ranks).tolist()}
    for rank, others in _candidates(lines, own_ranks).items():
        for other in others:
            _compare(known, files[other], files[rank], found)
    return found


def _candidates(lines: Codes, ranks: Codes) -> dict[int, list[int]]:
    """For each later file the earlier files that have some of its lines, those with most of them."""
    first = first_of(lines, ranks)
    known = first != NONE
    before = _just_before(lines, ranks)
    pairs = pd.DataFrame(
        {"rank": np.r_[ranks[known], ranks[known]], "other": np.r_[ranks[first[known]], ranks[before[known]]]}
    )
    counted = pairs.value_counts().reset_index()
    found: dict[int, list[int]] = {}
    for rank, other in zip(counted["rank"].tolist(), counted["other"].tolist(), strict=True):
        if len(found.setdefault(rank, [])) < _COMPARED:
            found[rank].append(other)
    return dict(sorted(found.items()))


def _just_before(lines: Codes, ranks: Codes) -> Codes:
    """For each row the row of the next earlier file with the same line; else NONE."""
    order = np.lexsort((ranks, lines))
    found = np.full(len(lines), NONE, dtype=np.int64)
    same = lines[order][1:] == lines[order][:-1]
    found[order[1:][same]] = order[:-1][same]
    return found


def _compare(lines: _Lines, earlier: Codes, later: Codes, found: Repeats) -> None:
    """The lines of the later file that repeat the earlier one, entered where the two files agree on their days."""
    keys, rows = lines.keys, lines.rows
    order = np.argsort(keys[earlier], kind="stable")
    place = np.searchsorted(keys[earlier], keys[later], sorter=order)
    match = earlier[order[np.minimum(place, len(earlier) - 1)]]
    again = (keys[match] == keys[later]) & (found.earlier[rows[later]] == NONE)
    if not again.any():
        return
    verdict = _verdict(lines, earlier, later)
    if verdict == "again":
        root = found.earlier[rows[match]]
        found.earlier[rows[later[again]]] = np.where(root == NONE, rows[match], root)[again]
        found.alike[rows[later[again]]] = False
    elif verdict == "alike":
        found.alike[rows[later[again]]] = True


def _verdict(lines: _Lines, earlier: Codes, later: Codes) -> Literal["again", "alike", "others"]:
    """Whether the later file repeats the earlier one on the days that both have, looks like it, or is another one."""
    common = np.intersect1d(lines.day[earlier], lines.day[later])
    compared = common[:-1] if len(common) > 1 else common
    mine, theirs = (part[np.isin(lines.day[part], compared)] for part in (later, earlier))
    named = lines.named[mine].any() or lines.named[theirs].any()
    if named:
        mine, theirs = mine[lines.named[mine]], theirs[lines.named[theirs]]
    equal = int(np.isin(lines.keys[mine], lines.keys[theirs]).sum())
    share = equal / max(len(mine), len(theirs), 1)
    if named:
        sure = share >= NEARLY_ALL and equal >= _ENOUGH
        return "again" if sure else "alike" if equal >= max(_SOME * len(mine), 1) else "others"
    sure = share == 1 and equal >= _ENOUGH_UNNAMED and len(compared) > 1
    return "again" if sure else "alike" if share >= NEARLY_ALL else "others"
