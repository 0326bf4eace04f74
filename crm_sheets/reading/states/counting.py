"""The rows of a sales sheet with what each counts for: ``counts``, ``not_counted``, amounts net of refunds."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa

from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem
from crm_sheets.reading.finding.body import Body, Mask
from crm_sheets.reading.states import state_problems
from crm_sheets.reading.states.columns import StateColumn, state_columns
from crm_sheets.reading.states.directions import taken_back
from crm_sheets.reading.states.own import own_states
from crm_sheets.reading.states.refunds import Refunds, net_of_refunds
from crm_sheets.reading.states.rows import NAMES, REFUNDED, SAID, Reasons, Said, said_of_rows
from crm_sheets.reading.values.number_columns import numbered
from crm_sheets.vocabulary.concepts import concepts


class Counted(NamedTuple):
    """The rows with what they count for, what is to be said of it, and the columns that told it."""

    rows: pd.DataFrame
    problems: Sequence[Problem] = ()
    columns: frozenset[int] = frozenset()


def counting(body: Body, rows: pd.DataFrame, out: Mask, playbook: Playbook) -> Counted:
    """All rows of the sheet with what they count for, and what is to be said of it; ``out`` are rows left out.

    ``counts`` is "yes" or "no", empty in a sheet that says nothing of it; ``not_counted`` is the reason for a no.
    """
    if body.heading.table.name != "sales":
        return Counted(rows)
    columns = state_columns(body, own_states(playbook.states))
    money = bool(rows["refunded"].notna().any())
    given = (
        rows["counts"].to_numpy() == "no" if "counts" in body.heading.fields else np.zeros(len(rows), dtype=np.bool_)
    )
    below = bool((rows["quantity"].to_numpy() < 0).any())
    if not columns and not money and not below and not given.any():
        return Counted(rows)
    return _counted(body, rows, out, columns, given)


def _counted(body: Body, rows: pd.DataFrame, out: Mask, columns: list[StateColumn], given: Mask) -> Counted:
    said = said_of_rows(columns, rows, is_paid=_is_paid(body))
    reason = _given(rows, given, said.reason)
    before = rows["amount"].to_numpy(dtype=np.float64)
    signed, changed = taken_back(rows, said.returned & ~out, (reason == 0) & ~out)
    left = net_of_refunds(signed, (reason == 0) & ~out, _other_money(body, signed))
    reason[left.whole] = REFUNDED
    done = signed.assign(amount=left.amount)
    if columns or left.whole.any() or given.any():
        done = done.assign(counts=_texts(("yes", "no"), reason != 0), not_counted=_texts((None, *NAMES[1:]), reason))
    problems = [
        *state_problems.not_counted(body, columns, reason, before, out),
        *state_problems.unknown(body, columns, reason, before, out),
        *state_problems.returns(body, changed, before),
        *_about_refunds(body, left, said, rows, reason, out),
    ]
    return Counted(done, problems, frozenset(told.column for told in columns))


def _is_paid(body: Body) -> bool:
    """Whether the heading of the amount says that it was paid."""
    column = body.heading.fields.get("amount", -1)
    return column >= 0 and "paid" in concepts(body.heading.texts[column])


def _about_refunds(
    body: Body, left: Refunds, said: Said, rows: pd.DataFrame, reason: Reasons, out: Mask
) -> list[Problem]:
    money = np.abs(np.nan_to_num(rows["refunded"].to_numpy(dtype=np.float64)))
    unsaid = said.partly & (reason == 0) & ~out & (money == 0)
    return list(state_problems.partly_refunded(body, left, money, unsaid, rows["amount"].to_numpy(dtype=np.float64)))


def _other_money(body: Body, rows: pd.DataFrame) -> list[Any]:
    """Columns of numbers beside the amount, only where something was refunded."""
    if not rows["refunded"].notna().any():
        return []
    columns = {*body.heading.unknown, *(column for column, name in body.heading.twice if name == "amount")}
    found = (numbered(body.cells.column(c).combine_chunks(), 1.0, "money")[0] for c in sorted(columns))
    return [np.asarray(pd.Series(values), dtype=np.float64) for values in found]


def _given(rows: pd.DataFrame, given: Mask, reason: Reasons) -> Reasons:
    """The reasons with those of rows of which the sheet itself says that they do not count, and why."""
    if not given.any():
        return reason
    named = rows["not_counted"].map({name: place for place, name in enumerate(NAMES) if name}).fillna(SAID)
    return np.where(given, named.to_numpy(dtype=np.int8), reason)


def _texts(words: tuple[str | None, ...], places: Any) -> "pd.Series[Any]":
    """A column of few words by their places."""
    return pd.Series(pa.array(words, pa.string()).take(pa.array(places.astype(np.int8))).to_pandas(), dtype="str")
