"""Time zones behind a time, as minutes east of Greenwich; moments of one column brought into one zone."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_NAMED = {
    **dict.fromkeys(("z", "utc", "gmt", "wet"), 0),
    **dict.fromkeys(("west", "cet", "met"), 60),
    **{"cest": 120, "mest": 120, "eet": 120, "sast": 120, "eest": 180, "msk": 180},
    **{"hkt": 480, "sgt": 480, "awst": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780},
    **{"edt": -240, "est": -300, "cdt": -300, "mdt": -360, "mst": -420, "pdt": -420, "pst": -480},
    **{"北京时间": 480, "中国标准时间": 480},
}
_UNCLEAR = ("cst", "ist", "bst", "ast", "wib")  # of several zones at once: passed over
_WORD = "|".join(sorted((*_NAMED, *_UNCLEAR), key=lambda word: -len(word)))
# behind a time, in verbose patterns: Z, +08:00, GMT+8, UTC +0800, EST, +0800 CST, (北京时间), [Asia/Shanghai]
_AWAY = r"(?P<sign>[-+])(?P<h>0?\d|1[0-4])(?::?(?P<mi>[03]0|45))?"
_MORE = rf"(?:\s*[\[(]?(?:{_WORD})(?![a-z])[\])]?)?(?:\s*[\[(][^\])]{{2,40}}[\])])?"  # said once more
PATTERN = rf"(?:\s*[\[(]?(?:{_WORD})(?![a-z])[\])]?)?(?:\s*[\[(]?[-+]\d{{1,2}}(?::?\d{{2}})?[\])]?)?{_MORE}"
_BEHIND = re.compile(
    rf"(?:\d[:时点.]\d\d(?:[:.分]\d\d)?(?:[.,:]\d+)?|[t\d]\d{{6}}(?:\d\d)?(?:\.\d+)?|t\d{{4}}|[ap]\.?m\.?)[分秒]?\s*[\[(]?"
    rf"(?:(?P<word>{_WORD})(?![a-z])\s*(?:{_AWAY})?|{_AWAY.replace('P<', 'P<only_')})[\])]?{_MORE}(?:\s+\d{{4}})?\s*$"
)
_MAYBE = re.compile(r"(?:z|[a-z]{3}|[-+]\d{1,2}(?::?\d\d)?|[)\]间])\s*$|[a-z+-]\S{0,40}\s+\d{4}\s*$", re.IGNORECASE)
_SLOT = re.compile(r"(?<![:\d])\d{1,2}:\d\d\s*-\s*\d{1,2}:\d\d$")  # 10:30-11:30 names no zone
_OF_COUNTRY = {
    **{"CN": "Asia/Shanghai", "HK": "Asia/Hong_Kong", "MO": "Asia/Macau", "TW": "Asia/Taipei", "JP": "Asia/Tokyo"},
    **{"KR": "Asia/Seoul", "SG": "Asia/Singapore", "MY": "Asia/Kuala_Lumpur", "TH": "Asia/Bangkok"},
    **{"VN": "Asia/Ho_Chi_Minh", "PH": "Asia/Manila", "IN": "Asia/Kolkata", "AE": "Asia/Dubai", "IL": "Asia/Jerusalem"},
    **{"SA": "Asia/Riyadh", "TR": "Europe/Istanbul", "GB": "Europe/London", "IE": "Europe/Dublin"},
    **{"PT": "Europe/Lisbon", "ES": "Europe/Madrid", "FR": "Europe/Paris", "DE": "Europe/Berlin", "IT": "Europe/Rome"},
    **{"NL": "Europe/Amsterdam", "BE": "Europe/Brussels", "AT": "Europe/Vienna", "CH": "Europe/Zurich"},
    **{"PL": "Europe/Warsaw", "CZ": "Europe/Prague", "SE": "Europe/Stockholm", "NO": "Europe/Oslo"},
    **{"DK": "Europe/Copenhagen", "FI": "Europe/Helsinki", "GR": "Europe/Athens", "UA": "Europe/Kyiv"},
    **{"ZA": "Africa/Johannesburg", "NG": "Africa/Lagos", "KE": "Africa/Nairobi", "EG": "Africa/Cairo"},
    **{"NZ": "Pacific/Auckland"},
}  # countries with one zone, or one in which nearly all live
_SUMMER = 60  # minutes by which summer and winter of one place differ


def offset(text: str) -> int | None:
    """Minutes east of Greenwich that a folded cell names behind its time; None where it names none.

    >>> offset("2026-09-01 10:15:23 am gmt+8"), offset("2026-03-31t16:30:00z"), offset("2026-09-01 10:15")
    (480, 0, None)
    """
    found = None if _SLOT.search(text) and "t" not in text else _BEHIND.search(text)
    if found is None:
        return None
    sign = found["sign"] or found["only_sign"]
    if not sign:
        return _NAMED.get(found["word"])
    away = int(found["h"] or found["only_h"]) * 60 + int(found["mi"] or found["only_mi"] or 0)
    return away if sign == "+" else -away


def may_name_zone(text: str) -> bool:
    """Whether a cell as typed ends as one that names a zone may end; cheaper than ``offset``."""
    return _MAYBE.search(text) is not None


def in_one_zone(offsets: Sequence[int | None], counts: Sequence[int]) -> tuple[list[int], int] | None:
    """Minutes to add to each moment so that all are in one zone, and that zone; None where they are in one already.

    ``counts`` is how many cells hold each. The zone is the one of most cells that is not Greenwich, which is where
    machines are (ties: the eastern one). What lies an hour or less from it stays: that is its summer or winter. What
    names no zone stays as well.
    """
    named: Counter[int] = Counter()
    for minutes, count in zip(offsets, counts, strict=True):
        if minutes is not None:
            named[minutes] += count
    if len(named) < 2:
        return None
    zone = max((minutes for minutes in named if minutes), key=lambda minutes: (named[minutes], minutes))
    if all(abs(minutes - zone) <= _SUMMER for minutes in named):
        return None
    return [0 if m is None or abs(m - zone) <= _SUMMER else zone - m for m in offsets], zone


def local(seconds: float, country: str) -> datetime:
    """A count of seconds since 1970 as the clock of the country shows it; Greenwich's if it has several zones."""
    moment = datetime.fromtimestamp(0, UTC) + timedelta(seconds=int(seconds))
    zone = zone_of(country)
    return (moment.astimezone(zone) if zone else moment).replace(tzinfo=None)


def zone_of(country: str) -> ZoneInfo | None:
    """The time zone of a country; None if it has several or this system knows no zones."""
    try:
        return ZoneInfo(_OF_COUNTRY[country])
    except (KeyError, ZoneInfoNotFoundError):
        return None


def zone_text(minutes: int) -> str:
    """UTC+8, UTC-3:30, UTC.

    >>> zone_text(480), zone_text(-210), zone_text(0)
    ('UTC+8', 'UTC-3:30', 'UTC')
    """
    hours, rest = divmod(abs(minutes), 60)
    return "UTC" + (f"{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "") if minutes else "")
