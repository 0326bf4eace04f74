"""The rows of a list of refunds as sales below nothing; those that were refused or wait do not count."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from crm_sheets.playbook import Playbook
from crm_sheets.reading.finding.body import Body, Mask
from crm_sheets.reading.states.columns import StateColumn, distinct_texts
from crm_sheets.reading.states.counting import Counted
from crm_sheets.reading.states.own import own_states
from crm_sheets.reading.states.rows import NAMES, Reasons
from crm_sheets.reading.states.state_problems import not_counted, unknown
from crm_sheets.vocabulary.concepts import concepts
from crm_sheets.vocabulary.refund_states import refund_state_of
from crm_sheets.vocabulary.states import State, plain_state

_OF_OTHERS = frozenset(("shipped", "order", "product", "customer", "receiver"))


def given_back(body: Body, rows: pd.DataFrame, out: Mask, playbook: Playbook) -> Counted:
    """All rows of the sheet with what was given back below nothing, and what is said of those that do not count.

    ``refunded`` holds the money once more: by it these rows are known for refunds of a list.
    """
    money = np.abs(rows["amount"].to_numpy(dtype=np.float64))
    columns = list(_telling(body, own_states(playbook.states)))
    reason = _reasons(columns, len(rows))
    done = rows.assign(amount=-money, quantity=-rows["quantity"].abs(), refunded=money)
    if (reason != 0).any():
        words = np.array([None, *NAMES[1:]], dtype=object)[reason]
        counts = np.where(reason != 0, "no", "yes")
        done = done.assign(
            counts=pd.Series(counts, index=rows.index, dtype="str"),
            not_counted=pd.Series(words, index=rows.index, dtype="str"),
        )
    problems = [*not_counted(body, columns, reason, money, out), *unknown(body, columns, reason, money, out)]
    return Counted(done, problems, frozenset(told.column for told in columns))


def _telling(body: Body, own: Mapping[str, State]) -> list[StateColumn]:
    """The columns that say how far the refund is; those that speak of the refund before all others."""
    taken = {column for name, column in body.heading.fields.items() if name != "status"}
    said = {c: concepts(text) for c, text in enumerate(body.heading.texts) if text and c not in taken}
    states = [c for c, words in said.items() if "status" in words and not words & _OF_OTHERS]
    found = [_told(body, c, own) for c in [c for c in states if "refund" in said[c]] or states]
    return [told for told in found if told.texts]


def _told(body: Body, column: int, own: Mapping[str, State]) -> StateColumn:
    texts, codes = distinct_texts(body.cells.column(column))
    states = tuple(own.get(plain_state(text)) or refund_state_of(text) for text in texts)
    return StateColumn(column, body.heading.texts[column], texts, states, codes, asks=True)


def _reasons(columns: list[StateColumn], count: int) -> Reasons:
    reason = np.zeros(count, dtype=np.int8)
    for column in columns:
        own = [NAMES.index(state) if state in ("cancelled", "unpaid") else 0 for state in column.states]
        reason = np.where(reason == 0, np.array([*own, 0], dtype=np.int8)[column.codes], reason)
    return reason
