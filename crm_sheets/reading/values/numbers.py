"""One cell's text as a number, in every dress; where two styles of writing differ, what it says in each."""

import math
import re
from dataclasses import dataclass

from crm_sheets.reading.values.cells import folded
from crm_sheets.reading.values.numerals import written_out
from crm_sheets.vocabulary.currencies import IN_CELLS

_UNITS = {
    **{"": 1.0, "千": 1e3, "万": 1e4, "w": 1e4, "百万": 1e6, "千万": 1e7, "亿": 1e8},
    **dict.fromkeys(("k", "tsd", "thousand"), 1e3),
    **dict.fromkeys(("lakh", "lakhs", "lac", "lacs"), 1e5),
    **dict.fromkeys(("m", "mn", "mln", "mio", "million", "millions"), 1e6),
    **dict.fromkeys(("crore", "crores"), 1e7),
    **dict.fromkeys(("bn", "billion", "billions"), 1e9),
}
_UNIT = "|".join(sorted(filter(None, _UNITS), key=lambda word: -len(word)))
_NUMBER = re.compile(
    rf"""(?P<open>\()?\s*(?P<sign>[-+])?\s*(?:(?P<money>{IN_CELLS})[$€£¥]?\s*(?P<open2>\()?\s*(?P<sign2>[-+])?)?\s*
    (?P<body>[.,]?\d(?:[\d.,' ]*\d)?)(?P<flat>[.,]\ ?(?:--?|—)|/-|[.](?!\S))?(?P<power>e[-+]?\d{{1,3}})?\s*
    (?P<unit>(?:{_UNIT})(?![a-z]))?\.?\s*(?P<yuan>元整?|块钱?|圆整?)?\s*(?:(?P<behind>{IN_CELLS})|件|个|台|次)?\s*
    (?P<percent>%)?\s*(?P<after>-)?\s*(?P<close>\))?""",
    re.VERBOSE,
)
_NO_CENTS = re.compile(rf"(?P<money>{IN_CELLS})\s*-")  # what Excel's accounting format shows for zero
_APART = re.compile(r"\b(us|hk|nt|cn|ca|au|nz|mx) \$")  # US $12.50
_BEHIND = re.compile(r"(?P<number>[-+]?[\d.,' ]*\d)\s*(?P<word>[^\W\d_]{1,10})\.?|(?P<times>[x×])\s*(?P<count>\d+)")
_OF_TIME = frozenset("年月日号时点分秒")
_SPACED = r"[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:'\d{3})+|\d+"
_POINT = re.compile(  # 1,200.50; 1,20,000.50 as in India
    rf"(?P<whole>[1-9]\d{{0,2}}(?:,\d{{3}})+|[1-9]\d?(?:,\d{{2}})+,\d{{3}}|{_SPACED})?(?:\.(?P<rest>\d+))?"
)
_COMMA = re.compile(rf"(?P<whole>[1-9]\d{{0,2}}(?:\.\d{{3}})+|{_SPACED})?(?:,(?P<rest>\d+))?")  # 1.200,50
_SIGNS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2018": "'", "\u2019": "'", "`": "'", "\u00b4": "'"})
_LONGEST = 400  # letters; longer cells are remarks
_SEPARATORS = re.compile(r"[.,' ]")
_YUAN = re.compile("[元圆块]|人民币")


@dataclass(frozen=True)
class Number:
    """What a text says with a decimal point and with a decimal comma (None: cannot be so written).

    ``dressed``: it names its own unit (1.2万, 300元), which goes before that of the heading; ``separators`` is how many
    marks stand between its digits; ``money`` the sign or word of a currency beside them, as typed but folded.
    """

    point: float | None
    comma: float | None
    dressed: bool = False
    separators: int = 0
    money: str = ""

    @property
    def only_point(self) -> bool:
        """Whether it tells that its writer uses a decimal point."""
        return self.point is not None and self.comma is None

    @property
    def only_comma(self) -> bool:
        """Whether it tells that its writer uses a decimal comma."""
        return self.comma is not None and self.point is None

    @property
    def both(self) -> bool:
        """Whether it says one number with a decimal point and another with a decimal comma."""
        return None not in (self.point, self.comma) and self.point != self.comma


def number_in(text: str) -> Number | None:
    """All that one text may say as a number; None where it says none."""
    if len(text) > _LONGEST:
        return None
    cell = folded(text).translate(_SIGNS)
    cell = _APART.sub(r"\1$", cell) if "$" in cell else cell
    found = _NUMBER.fullmatch(cell)
    if found is None:
        zero = _NO_CENTS.fullmatch(cell)
        if zero:
            return Number(0.0, 0.0, money=zero["money"])
        spelled = written_out(cell)
        money = "元" if _YUAN.search(cell) else ""
        return None if spelled is None else Number(spelled, spelled, dressed=len(cell) > 1, money=money)
    minus = (found["sign"], found["sign2"], found["after"]).count("-")
    brackets = bool(found["open"]) + bool(found["open2"])
    if brackets != bool(found["close"]) or minus > 1:
        return None
    negative = bool(minus or brackets)
    flat = (found["flat"] or "")[:1]  # 1.200,- has a decimal comma, 12.- and 1,200/- a point
    said = [
        None if flat and flat in others else _scaled(style.fullmatch(found["body"]), found, negative)
        for style, others in ((_POINT, ","), (_COMMA, "./"))
    ]
    if said == [None, None]:
        return None
    money = found["behind"] or found["money"] or found["yuan"] or ""
    dressed = bool(found["unit"] or money.endswith(("元", "镑")) or found["yuan"])
    return Number(said[0], said[1], dressed, len(_SEPARATORS.findall(found["body"] + flat)), money)


def counted_units(text: str) -> tuple[str, str] | None:
    """A number and the word of what is counted behind it (x in front of it); None for anything else.

    >>> counted_units("12 箱"), counted_units("3 pcs"), counted_units("x2"), counted_units("12月")
    (('12', '箱'), ('3', 'pc'), ('2', 'x'), None)
    """
    found = _BEHIND.fullmatch(folded(text)) if len(text) <= _LONGEST else None
    if found is None:
        return None
    if found["times"]:
        return found["count"], "x"
    word = found["word"].removesuffix("s") or "s"
    return None if _OF_TIME & {*word} else (found["number"], word)


def _scaled(body: re.Match[str] | None, found: re.Match[str], negative: bool) -> float | None:
    """The digits as read in one style, times the unit that stands behind them."""
    if body is None or (body["whole"] is None and body["rest"] is None):
        return None
    whole = _SEPARATORS.sub("", body["whole"] or "0")
    value = float(f"{whole}.{body['rest'] or '0'}{found['power'] or ''}")
    # rounding takes back what the multiplication adds: 1.1 * 10000 is 11000.000000000002
    value = round(value * _UNITS[found["unit"] or ""], 6) / (100 if found["percent"] else 1)
    return (-value if negative else value) if math.isfinite(value) else None
