"""The length of a warranty as people write it."""

import re
import unicodedata

_LENGTH = re.compile(
    r"(\d+)\s*(?:(?P<year>年|years?)|(?P<month>个月|月|months?)|(?P<week>周|星期|weeks?)|(?P<day>天|日|days?))(?:\s*/.*)?",
    re.IGNORECASE,
)
_TIMES = {"year": (12, 0), "month": (1, 0), "week": (0, 7), "day": (0, 1)}


def months_and_days(text: str) -> tuple[int, int]:
    """Months and days of a length; a year has 12 months. Behind a stroke the same may stand in another language.

    ValueError for anything else, also for a number alone.

    >>> months_and_days("2 年"), months_and_days("90天"), months_and_days("12 个月 / 12 months")
    ((24, 0), (0, 90), (12, 0))
    """
    match = _LENGTH.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if match is None or int(match[1]) > _MOST:
        raise ValueError(text)
    months, days = _TIMES[str(match.lastgroup)]
    return int(match[1]) * months, int(match[1]) * days


_MOST = 36_500
