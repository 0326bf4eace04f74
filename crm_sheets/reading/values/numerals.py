"""Numbers written out in Chinese: ordinary and banker's numerals, with units and the cents of an amount."""

import re

_DIGITS = {
    **{letter: value for value, letter in enumerate("零一二三四五六七八九")},
    **{letter: value for value, letter in enumerate("零壹贰叁肆伍陆柒捌玖")},
    **{"〇": 0, "两": 2, "貳": 2, "叄": 3, "參": 3, "陸": 6},
}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_DIGIT = "".join(_DIGITS)
_AMOUNT = re.compile(
    rf"(?:人民币)?(?P<whole>[{_DIGIT}{''.join(_TENS)}{''.join(_MYRIADS)}]+?)(?:[元圆块]钱?)?"
    rf"(?:(?P<dime>[{_DIGIT}])角)?零?(?:(?P<cent>[{_DIGIT}])分)?[整正]?"
)
_FOUR = re.compile(
    rf"(?:(?:([{_DIGIT}])[千仟])?零?(?:([{_DIGIT}])[百佰])?零?(?:([{_DIGIT}])?([十拾]))?零?([{_DIGIT}])?)零?"
)
_SHORT = re.compile(rf"(.*([百佰千仟万萬亿億]))([{_DIGIT}])")  # 三千五: the unit below is left unsaid
_MIXED = re.compile(
    r"(?:(\d{1,4})[亿億])?(?:(\d{1,4})[万萬])?(?:([1-9])[千仟])?(?:([1-9])[百佰])?(?:(零?)(\d{1,4}))?(?:[元圆块]钱?)?[整正]?"
)
_UNITS = (10**8, 10**4, 1000, 100)
_YEAR = rf"[{_DIGIT}]{{4}}|[{_DIGIT}]{{2}}"
_DATE = re.compile(rf"(?P<y>{_YEAR})年(?P<m>[{_DIGIT}十]{{1,3}})月(?:(?P<d>[{_DIGIT}十廿卅]{{1,3}})([日号]))?")


def written_out(text: str) -> float | None:
    """The value of a number in Chinese numerals, as of an amount; None for anything else, digits in a row included.

    >>> written_out("壹仟贰佰元整"), written_out("三千五"), written_out("一百零五元三角"), written_out("二〇二六")
    (1200.0, 3500.0, 105.3, None)
    >>> written_out("1万5千"), written_out("3千5"), written_out("1万零500元"), written_out("五六百块")
    (15000.0, 3500.0, 10500.0, None)
    """
    mixed = _in_both(text)
    if mixed is not None:
        return mixed
    found = _AMOUNT.fullmatch(text)
    whole = whole_number(found["whole"]) if found else None
    if found is None or whole is None:
        return None
    return round(whole + _DIGITS[found["dime"] or "零"] / 10 + _DIGITS[found["cent"] or "零"] / 100, 2)


def _in_both(text: str) -> float | None:
    """Digits between Chinese units (1万5千); one digit behind the last unit is of the unit below: 1万5 is 15,000."""
    found = _MIXED.fullmatch(text)
    if found is None:
        return None
    named = [(int(digits), unit) for digits, unit in zip(found.groups(), _UNITS, strict=False) if digits]
    rest = int(found[6] or 0)
    if not named or rest >= named[-1][1]:
        return None
    is_short = not found[5] and len(found[6] or "") == 1
    return float(sum(digits * unit for digits, unit in named) + rest * (named[-1][1] // 10 if is_short else 1))


def whole_number(text: str) -> int | None:
    """A whole number in Chinese numerals below a trillion: 十二, 三千五, 一万零二十.

    >>> whole_number("十二"), whole_number("一亿二千万"), whole_number("二二")
    (12, 120000000, None)
    """
    short = _SHORT.fullmatch(text)
    if short:
        above = whole_number(short[1])
        return None if above is None else above + _DIGITS[short[3]] * (_TENS | _MYRIADS)[short[2]] // 10
    for letters, unit in (("亿億", 10**8), ("万萬", 10**4)):
        place = max(text.find(letter) for letter in letters)
        if place >= 0:
            above, below = whole_number(text[:place]), _rest(text[place + 1 :])
            return None if above is None or below is None or not 0 <= below < unit else above * unit + below
    return _below_myriad(text)


def dates_in_digits(text: str) -> str:
    """A text whose Chinese date is written in digits: 二〇二四年五月十二日 becomes 2024年5月12日.

    >>> dates_in_digits("二零二四年十一月廿一日 星期四"), dates_in_digits("二〇二四年五月")
    ('2024年11月21日 星期四', '2024年5月')
    """
    return _DATE.sub(lambda found: _in_digits(found) or found[0], text)


def _in_digits(found: re.Match[str]) -> str | None:
    year = "".join(str(_DIGITS[letter]) for letter in found["y"])
    month, day = whole_number(found["m"]), _day(found["d"] or "一")
    if month is None or day is None:
        return None
    return f"{year}年{month}月" + (f"{day}日" if found["d"] else "")


def _day(text: str) -> int | None:
    if text[0] in "廿卅":
        text = {"廿": "二十", "卅": "三十"}[text[0]] + text[1:]
    return whole_number(text)


def _rest(text: str) -> int | None:
    return whole_number(text.lstrip("零〇")) if text.strip("零〇") else 0


def _below_myriad(text: str) -> int | None:
    found = _FOUR.fullmatch(text) if text else None
    if found is None:
        return None
    thousands, hundreds, tens, ten, ones = found.groups()
    if not any(found.groups()):
        return 0 if text == "零" else None
    parts = ((thousands, 1000), (hundreds, 100), (tens or ("一" if ten else None), 10), (ones, 1))
    return sum(_DIGITS[digit] * unit for digit, unit in parts if digit)
