"""What is said of the rows that do not count, of states that nobody knows, of returns and refunds: once for a sheet."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from crm_sheets.language import Text
from crm_sheets.language.control import REASONS
from crm_sheets.problems import Problem
from crm_sheets.reading.finding.body import Body, Mask
from crm_sheets.reading.states.columns import StateColumn
from crm_sheets.reading.states.refunds import Refunds
from crm_sheets.reading.states.rows import NAMES, Reasons

_NAMED = 8  # states named in one sentence
Numbers = np.ndarray[Any, np.dtype[np.float64]]


def not_counted(
    body: Body, columns: Sequence[StateColumn], reason: Reasons, amount: Numbers, out: Mask
) -> Iterator[Problem]:
    """One warning for each reason: rows, money, and the cells that say it."""
    for place in np.unique(reason[~out & (reason != 0)]).tolist():
        where = ~out & (reason == place)
        details = _sums(where, amount) | {"reason": REASONS[NAMES[place]], "words": _words(columns, where)}
        yield Problem("rows_not_counted", body.grid.file, body.grid.sheet, details=details)


def unknown(
    body: Body, columns: Sequence[StateColumn], reason: Reasons, amount: Numbers, out: Mask
) -> Iterator[Problem]:
    """One warning for a column with states that nobody knows: each with its rows and sum."""
    for told in columns:
        places = [(place, ~out & (reason == 0) & (told.codes == place)) for place in told.unknown]
        found = [(place, where) for place, where in places if where.any()]
        if not found:
            continue
        some = np.logical_or.reduce([where for _, where in found])
        each = [(told.texts[place], _sums(where, amount)) for place, where in found[:_NAMED]]
        more = len(found) - len(each)
        states = Text(
            "、".join(f"“{text}”{sums['count']} 行 {sums['money']}" for text, sums in each) + ("……" if more else ""),
            ", ".join(f"'{text}' ({sums['count']}; {sums['money']})" for text, sums in each) + (" ..." if more else ""),
        )
        details = _sums(some, amount) | {"heading": told.heading, "states": states}
        place = (body.grid.file, body.grid.sheet, (), _letter(body, told.column))
        yield Problem("state_unknown", *place, (told.texts[found[0][0]],), details)


def returns(body: Body, changed: Mask, amount: Numbers) -> Iterator[Problem]:
    """A note on positive amounts that were taken off."""
    if changed.any():
        yield Problem("rows_taken_back", body.grid.file, body.grid.sheet, details=_sums(changed, amount))


def partly_refunded(body: Body, left: Refunds, given: Numbers, unsaid: Mask, amount: Numbers) -> Iterator[Problem]:
    """What was refunded in part and taken off; a warning where nothing tells that it had to be, or how much it was."""
    place = (body.grid.file, body.grid.sheet)
    if left.part.any():
        yield Problem(
            "refunds_taken_off" if left.basis else "refunds_doubtful", *place, details=_sums(left.part, given)
        )
    if unsaid.any():
        yield Problem("refunds_unsaid", *place, details=_sums(unsaid, amount))


def _sums(where: Mask, amount: Numbers) -> dict[str, object]:
    """Rows and money of the rows marked."""
    return {"count": int(where.sum()), "money": f"{np.nansum(amount[where]):,.2f}"}


def _words(columns: Sequence[StateColumn], where: Mask) -> Text:
    """The cells that say something in these rows, with their headings: '已取消' in '订单状态'."""
    zh, en = [], []
    for told in columns:
        codes = np.unique(told.codes[where])
        texts = [told.texts[code] for code in codes[codes >= 0] if told.states[code] not in _SILENT]
        if texts:
            more = ("……", " ...") if len(texts) > _NAMED else ("", "")
            zh.append(f"“{told.heading}”为{'、'.join(texts[:_NAMED])}{more[0]}")
            en.append(f"'{told.heading}' says {', '.join(texts[:_NAMED])}{more[1]}")
    return Text(f"（{'；'.join(zh)}）" if zh else "", f" ({'; '.join(en)})" if en else "")


_SILENT = (None, "silent", "not_whole", "paid", "delivered", "owed", "sale", "received", "won")


def _letter(body: Body, column: int) -> str:
    return body.grid.letter(column) if column < body.grid.cells.num_columns else ""
