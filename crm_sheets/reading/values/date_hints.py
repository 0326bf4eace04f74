"""What tells in which order a date of three numbers is written: order of rows, other dates, months named, the country.

Each function takes the rows in doubt as ``cand``, datetime64[s] of shape (rows, orders of ORDERS), NaT where an order
makes no date, and gives for each row the one order that fits, -1 where none or several do.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

Days = np.ndarray[Any, np.dtype[np.datetime64]]
Choice = np.ndarray[Any, np.dtype[np.int64]]
Flags = np.ndarray[Any, np.dtype[np.bool_]]
_DAY = np.timedelta64(86_400, "s")
_NEAR = 31 * _DAY  # readings of one cell lie at least 28 days apart
_NEXT = 14 * _DAY  # how soon the next row follows
_ONE_FILE = 62 * _DAY  # what a file of one month or two spans
_YEAR = 365 * _DAY
_NO_DAY = np.datetime64("NaT", "s")
MONTH_FIRST = frozenset(["US", "PH", "FM", "MH", "PW", "GU", "PR", "AS", "VI", "MP"])
YEAR_FIRST = frozenset(["CN", "TW", "HK", "MO", "JP", "KR", "KP", "MN", "HU", "LT"])
_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH_NAMED = re.compile(
    rf"(?P<y>20\d\d)\s*[-年._/]?\s*(?P<m>0?[1-9]|1[0-2])(?!\d)\s*月?|(?<!\d)(?P<m2>0?[1-9]|1[0-2])\s*月|"
    rf"(?<![a-z])(?P<name>{'|'.join(_NAMES)})(?:[a-z]{{1,6}})?(?![a-z])[\s,._-]*(?P<y2>20\d\d)?",
    re.IGNORECASE,
)


def only(fits: Flags) -> Choice:
    """The one order that fits in each row, -1 where none or several do."""
    return np.where(fits.sum(axis=1) == 1, fits.argmax(axis=1), -1)


def order_told(cand: Days) -> int:
    """The order that dates of one style tell: the only one that makes a date of all, else that of most; -1 if none."""
    everywhere = np.flatnonzero((~np.isnat(cand)).all(axis=0))
    return int(everywhere[0]) if len(everywhere) == 1 else most(cand)


def most(cand: Days) -> int:
    """The order that at least twice as many dates tell by themselves than any other."""
    valid = ~np.isnat(cand)
    telling = valid[valid.sum(axis=1) == 1].sum(axis=0)
    first, second = np.sort(telling)[:-3:-1]
    return int(telling.argmax()) if first and first >= 2 * second else -1


def in_order_of_rows(dates: Days, rows: Choice, cand: Days) -> int:
    """The one order in which all dates of the column rise or fall from row to row; -1 if none or several do.

    ``dates`` are those that are sure (NaT elsewhere), ``rows`` where those in doubt stand.
    """
    fits = []
    for order in range(cand.shape[1]):
        if len(rows) < 4 or np.isnat(cand[:, order]).any():
            continue
        whole = dates.copy()
        whole[rows] = cand[:, order]
        steps = np.diff(whole[~np.isnat(whole)])
        if steps.any() and ((steps >= 0 * _DAY).all() or (steps <= 0 * _DAY).all()):
            fits.append(order)
    return fits[0] if len(fits) == 1 else -1


def between_neighbours(dates: Days, rows: Choice, cand: Days) -> Choice:
    """What lies between the nearest sure dates above and below, in a column that is sorted by date (nearly)."""
    sure = np.flatnonzero(~np.isnat(dates))
    none = np.full(len(rows), -1)
    if len(sure) < 3:
        return none
    steps = np.diff(dates[sure])
    rising, falling = (steps >= 0 * _DAY).mean(), (steps <= 0 * _DAY).mean()
    if max(rising, falling) < 0.9:
        return none
    after = np.searchsorted(sure, rows)
    above = np.where(after > 0, dates[sure[np.clip(after - 1, 0, None)]], _NO_DAY)
    below = np.where(after < len(sure), dates[sure[np.clip(after, None, len(sure) - 1)]], _NO_DAY)
    earlier, later = (above, below) if rising >= falling else (below, above)
    # beyond the first or last sure date only what follows closely and in the right direction
    low = np.where(np.isnat(earlier), later - _NEXT, np.fmin(earlier, later))
    high = np.where(np.isnat(later), earlier + _NEXT, np.fmax(earlier, later))
    return only(_within(cand, (low - _DAY)[:, None], (high + _DAY)[:, None]))


def near_other_dates(others: Iterable[Days], cand: Days) -> Choice:
    """What lies within a month of another date of the same row; ``others`` one array for each other column."""
    fits = np.zeros(cand.shape, dtype=np.bool_)
    for dates in others:
        fits |= _within(cand, (dates - _NEAR)[:, None], (dates + _NEAR)[:, None])
    return only(fits)


def in_span(dates: Days, cand: Days) -> Choice:
    """What lies among the sure dates of a file of a month or two; or the one whose year does."""
    sure = dates[~np.isnat(dates)]
    if len(sure) < 3:
        return np.full(len(cand), -1)
    low, high = sure.min(), sure.max()
    if high - low <= _ONE_FILE:
        inside = only(_within(cand, low - _DAY, high + _DAY))
        return np.where(inside >= 0, inside, only(_within(cand, low - _YEAR, high + _YEAR)))
    return only(_within(cand, low - _YEAR, high + _YEAR))


def months_named(texts: Iterable[str]) -> frozenset[tuple[int, int]]:
    """Year (0: not said) and month that the name of a file or sheet or a title mentions.

    >>> sorted(months_named(["销售2026年5月.xlsx", "May 2026", "6月明细"]))
    [(0, 6), (2026, 5)]
    """
    found = set()
    for text in texts:
        for match in _MONTH_NAMED.finditer(text):
            name = match["name"]
            month = _NAMES.index(name.lower()) + 1 if name else int(match["m"] or match["m2"])
            found.add((int(match["y"] or match["y2"] or 0), month))
    return frozenset(found)


def in_months(months: Iterable[tuple[int, int]], cand: Days) -> Choice:
    """What lies in a month that is named."""
    fits = np.zeros(cand.shape, dtype=np.bool_)
    count = cand.astype("datetime64[M]").astype(np.int64)  # months since 1970
    for year, month in months:
        fits |= (count % 12 == month - 1) & ~np.isnat(cand) & ((year == 0) | (count // 12 + 1970 == year))
    return only(fits)


def usual_order(mark: str, short: bool, country: str) -> tuple[int, ...]:
    """The orders of ORDERS as they are usual in a country, the most usual first."""
    usual = (1, 0, 2) if country in MONTH_FIRST and mark != "." else (0, 1, 2)
    return (2, *usual[:2]) if short and mark != "/" and country in YEAR_FIRST else usual


def narrowest(readings: Mapping[int, Days]) -> int:
    """The order whose dates span less than a quarter of the time of every other, -1 if none does."""
    if min((len(dates) for dates in readings.values()), default=0) < 2:
        return -1
    spans = sorted((dates.max() - dates.min(), order) for order, dates in readings.items())
    return spans[0][1] if len(spans) > 1 and (spans[0][0] + _DAY) * 4 < spans[1][0] else -1


def _within(cand: Days, low: Any, high: Any) -> Flags:
    return np.asarray((cand >= low) & (cand <= high), dtype=np.bool_)  # a comparison with NaT is False
