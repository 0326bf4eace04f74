"""Epochs: a column of counts of seconds (or thousandths and less) since 1970, as machines write moments."""

import re
from collections.abc import Sequence
from datetime import datetime

from crm_sheets.reading.values.zones import local

_FIRST, _LAST = 946_684_800, 2_500_000_000  # 2000 and 2049, in seconds; 2609011015 is a day and a time in digits
_SECONDS = re.compile(r"(\d{9,10})(?:\.\d+)?")
_FINER = (
    (re.compile(r"(\d{12,13})(?:\.\d+)?"), 1e3),
    (re.compile(r"(\d{15,16})"), 1e6),
    (re.compile(r"(\d{18,19})"), 1e9),
)


def epochs(texts: Sequence[str], country: str) -> list[datetime] | None:
    """Each text as the moment that the clocks of the country showed; None unless all are such counts of one unit.

    >>> epochs(["1788228923"], "CN"), epochs(["1788228923000"], "GB")
    ([datetime.datetime(2026, 9, 1, 10, 15, 23)], [datetime.datetime(2026, 9, 1, 3, 15, 23)])
    >>> epochs(["1788228923", "12"], "CN") is None
    True
    """
    counts = _counts(texts)
    return None if counts is None else [local(count, country) for count in counts]


def are_epochs(texts: Sequence[str]) -> bool:
    """Whether all texts are such counts of one unit."""
    return _counts(texts) is not None


def _counts(texts: Sequence[str]) -> list[float] | None:
    """Each text in seconds."""
    for pattern, unit in ((_SECONDS, 1.0), *_FINER):
        found = [pattern.fullmatch(text.strip()) for text in texts]
        if found and all(found):
            counts = [int(one[1]) / unit for one in found if one]
            return counts if all(_FIRST <= count < _LAST for count in counts) else None
    return None
