"""Evidence: the arithmetic of the clock line by line, so that a lateness can be worked out by hand."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.complaints.cases import Cases
from crm_sheets.complaints.clock import Clock
from crm_sheets.complaints.working_time import NEVER, clock_of, seconds_of

EVIDENCE = ["complaint_id", "measure", "line", "from_time", "to_time", "minutes", "total", "place"]


def clock_lines(found: Cases, time: Clock, most: int) -> pd.DataFrame:
    """EVIDENCE for the closing clock of at most so many complaints: open ones, then late ones, the newest first.

    line: ``worked`` for each span that is worked, ``paused`` for what a wait takes off it (minutes below nothing),
    ``limit`` for the limit and when it is reached, ``late`` or ``left`` for what is over or left. total runs along.
    """
    closing, rows = time.measured["closed"], found.rows
    wanted = rows.loc[(closing["late"] > 0) | rows["is_open"], ["is_open", "received"]]
    order = wanted.sort_values(["is_open", "received"], ascending=False, kind="stable").index[:most]
    told = closing.loc[order]
    moments = zip(
        seconds_of(told["done"], time.zone).tolist(), seconds_of(told["due"], time.zone).tolist(), strict=True
    )
    facts = zip(order.tolist(), moments, told["limit"].tolist(), strict=True)
    lines = [line for place, (done, due), limit in facts for line in _lines(place, done, due, limit, time)]
    table = pd.DataFrame(lines, columns=["place", "line", "from_time", "to_time", "minutes", "total"])
    for column in ("from_time", "to_time"):
        table[column] = clock_of(table[column].to_numpy(dtype=np.int64), time.zone)
    ids = rows["complaint_id"].reindex(table["place"]).to_numpy()
    named = typed(
        table.assign(complaint_id=ids, measure="closed"), {"complaint_id": "str", "measure": "str", "line": "str"}
    )
    return named[EVIDENCE]


def _lines(place: int, done: int, due: int, limit: float, time: Clock) -> Iterator[tuple[object, ...]]:
    start = int(time.starts[place])
    end = done if done != NEVER else max(time.now, start)
    pauses = _pauses_of(place, start, end, time)
    total = 0.0
    for a, b in time.time.spans(start, end):
        total += (b - a) / 60
        yield place, "worked", a, b, (b - a) / 60, total
        for c, d in pauses:
            low, high = max(a, c), min(b, d)
            if high > low:
                total -= (high - low) / 60
                yield place, "paused", low, high, -(high - low) / 60, total
    yield place, "limit", start, due, limit, limit
    yield place, "late" if total > limit else "left", NEVER, end, abs(total - limit), total


def _pauses_of(place: int, start: int, end: int, time: Clock) -> list[tuple[int, int]]:
    own = slice(*np.searchsorted(time.pauses.place, [place, place + 1]))
    spans = zip(time.pauses.starts[own].tolist(), time.pauses.ends[own].tolist(), strict=True)
    return [(max(a, start), min(b, end)) for a, b in spans if b > start and a < end]
