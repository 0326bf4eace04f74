"""The unit of the amounts: named in a column's heading, or for the whole table in the lines above it."""

import re
from dataclasses import dataclass

from crm_sheets.problems import Problem
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.finding.body import Body
from crm_sheets.vocabulary.comparing import unified
from crm_sheets.vocabulary.currencies import IN_HEADINGS, LETTERS, YUAN

_UNITS = {"亿": 1e8, "千万": 1e7, "百万": 1e6, "十万": 1e5, "万": 1e4, "千": 1e3, "": 1.0}
# of 元, 万元, 万美元, 万英镑 the 万; a currency alone tells of a unit only if it is some 元
_UNIT = (
    rf"(?:人民币|RMB|CNY)?\s*(?P<unit>(?:亿|千万|百万|十万|万|千)(?=\s*(?:{LETTERS}))|(?=(?:{YUAN})))"
    rf"\s*(?:{LETTERS})"
)
_AT_END = re.compile(
    rf"[(（\[【/／]\s*(?:单位\s*[:：]?)?\s*(?:{_UNIT}|(?P<alone>亿|千万|百万|十万|万|千))\s*[)）\]】]?\s*$",
    re.IGNORECASE,
)
_ABOVE = re.compile(rf"(?P<said>(?:金额)?单位\s*[:：]?\s*{_UNIT})(?!\S*[/／])", re.IGNORECASE)
_TITLE = re.compile(rf"[(（\[【]\s*(?P<said>{_UNIT})\s*[)）\]】]\s*$", re.IGNORECASE)  # 上半年销售额（万元）
_WORDS = {
    **dict.fromkeys(("'000", "000", "'000s", "000s", "000's", "thousand", "thousands", "tsd", "k"), 1e3),
    **dict.fromkeys(("lakh", "lakhs", "lac", "lacs"), 1e5),
    **dict.fromkeys(("million", "millions", "mn", "mln", "mio", "m", "mm"), 1e6),
    **dict.fromkeys(("crore", "crores", "cr"), 1e7),
    **dict.fromkeys(("billion", "billions", "bn"), 1e9),
}
_PLAIN = "|".join(sorted((word for word in _WORDS if len(word) > 3), key=lambda word: -len(word)))
_ANY = "|".join(sorted(map(re.escape, _WORDS), key=lambda word: -len(word)))
_MONEY = rf"(?<![a-z])(?:{IN_HEADINGS})"
# £k, USD '000, $ millions, ₹ in lakhs; k€, '000 USD, thousands of euros, T€
_SCALED = (
    rf"(?:(?P<money>{_MONEY})\s*(?:in\s+)?(?P<scale>{_ANY})|"
    rf"(?P<scale2>{_ANY}|t(?=€|eur))\s*(?:of\s+)?(?P<money2>{IN_HEADINGS})|(?P<scale3>{_PLAIN}))"
    r"(?!-?[a-z\d])"
)
_IN_HEADING = re.compile(
    rf"(?<!per)(?:^|[(\[【,\s]|\bin\s)\s*(?:in\s+)?(?:{_SCALED}|(?<=[(\[])(?P<scale4>k|mn|bn|'?000'?s?))\s*[)\]】]?\s*$"
)
_IN_LINE = re.compile(
    rf"(?P<said>(?:[^.;]{{0,30}}\bin\s+|\bunits?\s*:?\s*|[(\[]\s*(?:in\s+)?|currency\s*:?\s*){_SCALED})"
)


@dataclass(frozen=True)
class Scale:
    """What amounts are multiplied by, the word of the currency beside it ('' if none), and the words that said so."""

    times: float
    money: str = ""
    said: str = ""


def unit(heading: str) -> float | None:
    """The unit named in a heading; None where it names none.

    >>> unit("金额（万元）"), unit("金额/千元"), unit("金额（元）"), unit("金额")
    (10000.0, 1000.0, 1.0, None)
    >>> unit("Revenue (£k)"), unit("Sales USD '000"), unit("Net (₹ lakhs)"), unit("Price (m)"), unit("Amount (USD)")
    (1000.0, 1000.0, 100000.0, None, None)
    """
    found = _AT_END.search(heading)
    if found:
        return _UNITS[found["unit"] or found["alone"] or ""]
    scale = scale_of(heading)
    return scale.times if scale else None


def scale_of(heading: str) -> Scale | None:
    """The unit that a heading names in English words or signs."""
    found = _IN_HEADING.search(_plain(heading))
    return _scale(found) if found else None


def scale_above(lines: tuple[str, ...]) -> Scale | None:
    """The unit said above the table, the nearest line first.

    >>> scale_above(("Sales report", "Amounts in GBP '000")), scale_above(("Sales in May",))
    (Scale(times=1000.0, money='gbp', said="Amounts in GBP '000"), None)
    >>> scale_above(("上半年销售额（万元）",)), scale_above(("上半年销售额",))
    (Scale(times=10000.0, money='', said='万元'), None)
    """
    for line in reversed(lines):
        found = _ABOVE.search(line) or _TITLE.search(line)
        if found:
            return Scale(_UNITS[found["unit"]], "", found["said"].strip())
        english = _IN_LINE.search(_plain(line))
        if english:
            start, end = english.span("said")
            return _scale(english, line[start:end].strip("([ ") if len(line) == len(_plain(line)) else english["said"])
    return None


def _plain(text: str) -> str:
    return unified(text).casefold().replace("\u2019", "'").replace("\u2018", "'").replace("`", "'")


def _scale(found: re.Match[str], said: str = "") -> Scale:
    parts = found.groupdict()
    word = next(parts[name] for name in ("scale", "scale2", "scale3", "scale4") if parts.get(name))
    money = parts["money"] or parts["money2"] or ""
    return Scale(1e3 if word == "t" else _WORDS[str(word)], money, said)


def factor(heading: Heading, name: str) -> float:
    """What the numbers of a field are multiplied by: its heading's own unit goes before that above the table."""
    if heading.table.field(name).kind != "money":
        return 1.0
    own = unit(heading.texts[heading.fields[name]])
    above = None if own is not None else scale_above(heading.above)
    return own if own is not None else above.times if above else 1.0


def about_units(body: Body) -> list[Problem]:
    """A note for each column to which the unit above the table was applied."""
    above = scale_above(body.heading.above)
    if above is None or above.times == 1:
        return []
    found = []
    for name, column in body.heading.fields.items():
        text = body.heading.texts[column]
        if body.heading.table.field(name).kind == "money" and unit(text) is None:
            place = (body.grid.file, body.grid.sheet, (), body.grid.letter(column))
            details: dict[str, object] = {"heading": text, "said": above.said, "factor": f"{above.times:,.0f}"}
            found.append(Problem("unit_applied", *place, (text,), details))
    return found
