"""One cell's text as a number, a date or a phone number: None when it is not understood."""

import math
import re
import unicodedata
from datetime import datetime, timedelta
from functools import lru_cache

_UNITS = {"": 1.0, "千": 1e3, "k": 1e3, "万": 1e4, "w": 1e4, "百万": 1e6, "m": 1e6, "亿": 1e8}
_NUMBER = re.compile(
    r"""^(?P<open>\()?\s*(?P<sign>[-+])?\s*(?:cny|rmb|usd|eur|gbp|[¥$€£])?\s*(?P<sign2>[-+])?
    (?P<digits>\d{1,3}(?:,\d{3})+|\d+)?(?P<rest>\.\d+)?(?P<power>e[-+]?\d{1,3})?\s*
    (?P<unit>千|万|百万|亿|k|w|m)?\s*(?:元|块|cny|rmb|usd|eur|gbp|€|£|件|个|台|次)?\s*(?P<percent>%)?\s*(?P<close>\))?$""",
    re.VERBOSE,
)
_DATES = (
    re.compile(r"^(?P<y>\d{4})\s*[-./年]\s*(?P<m>\d{1,2})\s*[-./月]\s*(?P<d>\d{1,2})\s*[日号]?(?P<t>[T\s].*)?$"),
    re.compile(r"^(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})$"),
    re.compile(r"^(?P<d>\d{1,2})[-\s.]*(?P<name>[a-z]{3,9})[-\s.,]*(?P<y>\d{4}|\d{2})(?P<t>\s.*)?$"),
    re.compile(r"^(?P<name>[a-z]{3,9})[-\s.]*(?P<d>\d{1,2})(?:st|nd|rd|th)?[-\s.,]+(?P<y>\d{4})(?P<t>\s.*)?$"),
    re.compile(r"^(?P<y>\d{4})\s*[-./年]\s*(?P<m>\d{1,2})\s*月?$"),
)
_TIME = re.compile(r"^[T\s]*(?P<h>\d{1,2})[:时点](?P<mi>\d{1,2})(?:[:分](?P<s>\d{1,2}))?(?:\.\d+)?[分秒]?$", re.IGNORECASE)
_MONTHS = {name: i for i, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_FIRST, _LAST = datetime(1900, 1, 1), datetime(2200, 1, 1)  # noqa: DTZ001  # dates here have no time zone
_MOBILE = re.compile(r"^(?:\+?86|0086)?(1[3-9]\d{9})$")


def folded(text: str) -> str:
    """Full width, case and space folded away (NFKC also turns ￥ into ¥)."""
    return unicodedata.normalize("NFKC", text).strip().casefold()


def number(text: str) -> float | None:
    """``1200``, ``￥1,200.50``, ``1.2万``, ``(300)``, ``300元``, ``12.5%``; brackets mean negative.

    >>> number("￥1,200"), number("1.2万"), number("(300)"), number("12.5%"), number("12月")
    (1200.0, 12000.0, -300.0, 0.125, None)
    """
    found = _NUMBER.match(folded(text))
    if found is None or not (found["digits"] or found["rest"]):
        return None
    if bool(found["open"]) != bool(found["close"]):
        return None
    value = float((found["digits"] or "0").replace(",", "") + (found["rest"] or "") + (found["power"] or ""))
    # rounding takes back what the multiplication adds: 1.1 * 10000 is 11000.000000000002
    value = round(value * _UNITS[found["unit"] or ""], 6) / (100 if found["percent"] else 1)
    negative = (found["sign"] == "-") != (found["sign2"] == "-") or bool(found["open"])
    return (-value if negative else value) if math.isfinite(value) else None


def moment(text: str) -> datetime | None:
    """A date with or without a time: ISO, ``2025.3.8``, ``2025年3月8日``, ``20250308``, ``29-Aug-26``, Excel serials.

    >>> moment("2025年3月8日"), moment("29-Aug-26")
    (datetime.datetime(2025, 3, 8, 0, 0), datetime.datetime(2026, 8, 29, 0, 0))
    """
    cell = folded(text)
    for pattern in _DATES:
        found = pattern.match(cell)
        if found:
            return _built(found.groupdict())
    try:
        serial = float(cell)
    except ValueError:
        return None
    if not 20000 <= serial < 80000:  # 1954 to 2119: what a date column can mean by a bare number
        return None
    return datetime(1899, 12, 30) + timedelta(days=int(serial), seconds=round(serial % 1 * 86400))  # noqa: DTZ001


def _built(parts: dict[str, str | None]) -> datetime | None:
    if parts.get("name"):
        month = _MONTHS.get(str(parts["name"])[:3], 0)
    else:
        month = int(parts.get("m") or 0)
    year = int(parts["y"] or 0)
    year += 2000 if year < 100 else 0
    clock = _TIME.match(parts["t"]) if parts.get("t") and str(parts["t"]).strip() else None
    try:
        day = datetime(year, month, int(parts.get("d") or 1))  # noqa: DTZ001
        if clock:
            day = day.replace(hour=int(clock["h"]), minute=int(clock["mi"]), second=int(clock["s"] or 0))
    except ValueError:
        return None
    return day if _FIRST <= day < _LAST else None


@lru_cache(maxsize=200_000)
def phone(text: str, country: str) -> str | None:
    """The national digits of a phone number (``+`` and country code for a foreign one).

    >>> phone("+86 138-0013-8000", "CN"), phone("13800138000.0", "CN")
    ('13800138000', '13800138000')
    """
    cell = re.sub(r"[\s\-–—()（）._]", "", folded(text).removesuffix(".0"))
    mobile = _MOBILE.match(cell)
    if mobile and country == "CN":
        return mobile[1]
    import phonenumbers

    try:
        parsed = phonenumbers.parse(folded(text).removesuffix(".0"), country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    if phonenumbers.region_code_for_country_code(parsed.country_code) != country:
        return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
    national = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    return re.sub(r"\D", "", national)
