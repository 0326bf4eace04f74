"""Masked values, as tills and shops export them: part of a phone number, mail address or name hidden by stars."""

import re
from functools import lru_cache

from crm_sheets.reading.values.cells import folded

_LONGEST = 60  # letters; longer cells are remarks
_HIDDEN = re.compile(r"[*•●○■×✱]+|x{2,}|\.{3,}|-{3,}|_{3,}|#{2,}|\?{2,}")  # in folded text, where … is three dots
_APART = re.compile(r"(?<=[\d*])[\s()\-+._/]+(?=[\d*(+])")
_TOKEN = re.compile(r"[\d*]{5,}")
_HOME = re.compile(r"^(?:00)?86(?=[\d*]{11}$)")
_MOBILE = re.compile(r"1[3-9][\d*]{9}")  # a Chinese one
_NUMBER = 7  # digits in a row from which a star at the side is a sign of its own: 88886666*
_DOTS = "****"  # for three dots, which hide any number of digits
_IN_MAIL = re.compile(r"[*•●]+|\.{3,}")  # in folded text
_IN_NAME = re.compile(r"[*•●○■×✱]+|某+|(?<=[\u4e00-\u9fff])x{1,3}$")
_SIGN = re.compile(r"[*＊•●○■×✱某xXｘＸ]")
_POINT_IN_NAME = re.compile(r"(?<=[^\W\d_]{2})[•●](?=[^\W\d_]{2})")  # 买买提•阿卜杜拉
_NOISE = re.compile(r"[\W_]+")


@lru_cache(maxsize=100_000)
def masked_phone(text: str) -> str | None:
    """The pattern of a number of which digits are hidden, one star for each sign that hides; None for anything else.

    >>> masked_phone("+86 150 **** 0768"), masked_phone("139xxxx1234"), masked_phone("138…1234")
    ('150****0768', '139****1234', '138****1234')
    >>> masked_phone("13800138000 x12"), masked_phone("****"), masked_phone("0571-88886666*801")
    (None, None, None)
    """
    if len(text) > _LONGEST or text.isdecimal():
        return None
    stars = _HIDDEN.sub(lambda found: _DOTS if found[0][0] in ".-_" else "*" * len(found[0]), folded(text))
    if "*" not in stars:
        return None
    return next(filter(_is_pattern, (_HOME.sub("", token) for token in _TOKEN.findall(_APART.sub("", stars)))), None)


def _is_pattern(token: str) -> bool:
    """Some digits seen and some hidden, and no whole number with a sign before or after it."""
    runs = [len(run) for run in token.split("*")]
    if _MOBILE.fullmatch(token):
        return "*" in token
    return sum(runs) > 1 and "*" in token and (max(runs) < _NUMBER or (token.count("*") > 1 and max(runs) < 10))


@lru_cache(maxsize=100_000)
def fits(pattern: str, number: str) -> bool:
    """Whether a number can be the one behind a pattern; stars are one digit or more, zeros in front are left out.

    >>> fits("150****0768", "15050200768"), fits("77***123", "+447700900123"), fits("150****0768", "15050200769")
    (True, True, False)
    """
    inner = r"\d+".join(run.lstrip("0") if not place else run for place, run in enumerate(re.split(r"\*+", pattern)))
    start = r"\+\d{1,3}0?" if number.startswith("+") else "0?"
    return re.fullmatch(f"(?:{start})?{inner}|[+]?{inner}", number) is not None


def alike(one: str, other: str) -> bool:
    """Whether two patterns, of numbers or of names, can hide the same: what both show at their ends agrees.

    >>> alike("150****0768", "1*********8"), alike("150****0768", "151****0768"), alike("王*", "王**")
    (True, False, True)
    """
    (head, *_, tail), (front, *_, back) = one.split("*"), other.split("*")
    return (head.startswith(front) or front.startswith(head)) and (tail.endswith(back) or back.endswith(tail))


@lru_cache(maxsize=100_000)
def masked_mail(text: str) -> str | None:
    """The pattern of a mail address of which letters are hidden, a star for each place; None for anything else.

    >>> masked_mail("L***n@163.com"), masked_mail("lin@163.com"), masked_mail("l…@163.com")
    ('l*n@163.com', None, 'l*@163.com')
    """
    if "@" not in text or len(text) > _LONGEST:
        return None
    found = _IN_MAIL.sub("*", folded(text))
    return found if "*" in found else None


@lru_cache(maxsize=100_000)
def masked_name(text: str) -> str | None:
    """The pattern of a name of which letters are hidden, a star for each place; None for anything else.

    >>> [masked_name(name) for name in ("王**", "王某某", "李XX", "王小明", "J***n S***h")]
    ['王*', '王*', '李*', None, 'j*ns*h']
    """
    if len(text) > _LONGEST or not _SIGN.search(text):
        return None
    typed = _POINT_IN_NAME.sub("", folded(text))
    if not _IN_NAME.search(typed):
        return None
    seen = [_NOISE.sub("", piece) for piece in _IN_NAME.split(typed)]
    return "*".join(seen) if any(seen) else None


@lru_cache(maxsize=100_000)
def name_fits(pattern: str, key: str) -> bool:
    """Whether a name as it is compared, or a mail address, can be the one behind a pattern.

    >>> name_fits("王*", "王小明"), name_fits("*明", "王小明"), name_fits("王*", "汪小明")
    (True, True, False)
    """
    return re.fullmatch(".+".join(map(re.escape, pattern.split("*"))), key) is not None


def seen_digits(pattern: str) -> int:
    """How many digits a pattern shows: three in front and four at the end say much, two nothing."""
    return sum(map(str.isdecimal, pattern))
