"""The distinct texts of a column as dates: each by itself, then what only all of them tell together."""

from collections.abc import Callable
from datetime import datetime, timedelta

from crm_sheets.language import Text
from crm_sheets.reading.values.cells import folded
from crm_sheets.reading.values.column_of_dates import Around
from crm_sheets.reading.values.date_hints import Choice
from crm_sheets.reading.values.dates import (
    ThreeNumbers,
    is_serial,
    no_date,
    said,
    since_1904,
    typed_in_digits,
    without_day,
)
from crm_sheets.reading.values.epochs import epochs
from crm_sheets.reading.values.words import NO_ANSWER, NOTHING
from crm_sheets.reading.values.yearless import are_months, month_of_year
from crm_sheets.reading.values.zones import in_one_zone, may_name_zone, offset, zone_of, zone_text

Said = datetime | ThreeNumbers | None
Details = dict[str, object]
Told = tuple[str, list[bool], Details]  # a problem's code, the texts that it is about, what its sentence names
_FIRST_FEW = 20  # distinct texts among which one shows that the column holds counts
_NOTHING = frozenset((*NO_ANSWER, *NOTHING))


def dates_of(texts: list[str], counts: Choice, around: Around) -> tuple[list[Said], list[Told]]:
    """What each distinct text says, and what is to be told of some of them once for the column; ``counts`` is how many
    cells hold each."""
    counted = _epochs(texts, around)
    if counted:
        return counted
    found: list[Said] = [said(text) for text in texts]
    doubts = []
    for code, change in _CHANGES:
        where, details = change(texts, found, counts, around)
        if any(where):
            doubts.append((code, where, details))
    return found, doubts


def _epochs(texts: list[str], around: Around) -> tuple[list[Said], list[Told]] | None:
    """A column that holds nothing but counts of seconds since 1970."""
    if not any(text.strip()[:9].isdecimal() for text in texts[:_FIRST_FEW]):
        return None
    nothing = [text.strip() in _NOTHING or no_date(text) for text in texts]
    moments = epochs([text for text, empty in zip(texts, nothing, strict=True) if not empty], around.country)
    if moments is None:
        return None
    in_turn = iter(moments)
    days: list[Said] = [None if empty else next(in_turn) for empty in nothing]
    place = Text("当地时间", "the local time") if zone_of(around.country) else Text("世界时", "UTC")
    return days, [("dates_from_epoch", [not empty for empty in nothing], {"zone": place})]


def _months(texts: list[str], found: list[Said], *_: object) -> tuple[list[bool], Details]:
    """Months without a day: the first of the month, also where Excel writes Jul-26."""
    short = {
        text: month for text, one in zip(texts, found, strict=True) if one is None and (month := month_of_year(text))
    }
    if short and are_months(list(short)):
        found[:] = [datetime(*short[text], 1) if text in short else one for text, one in zip(texts, found, strict=True)]
    return [
        isinstance(one, datetime) and one.day == 1 and (text in short or without_day(text))
        for text, one in zip(texts, found, strict=True)
    ], {}


def _digits(texts: list[str], found: list[Said], *_: object) -> tuple[list[bool], Details]:
    """Eight digits that were typed into a cell for dates."""
    return [one is not None and typed_in_digits(text) for text, one in zip(texts, found, strict=True)], {}


def _from_1904(texts: list[str], found: list[Said], _: Choice, around: Around) -> tuple[list[bool], Details]:
    """Bare numbers of days in a workbook that counts from 1904."""
    where = [
        around.since_1904 and isinstance(one, datetime) and is_serial(text)
        for text, one in zip(texts, found, strict=True)
    ]
    found[:] = [
        since_1904(one) if moved and isinstance(one, datetime) else one for one, moved in zip(found, where, strict=True)
    ]
    return where, {}


def _one_zone(texts: list[str], found: list[Said], counts: Choice, _: Around) -> tuple[list[bool], Details]:
    """Moments with different time zones in one."""
    minutes = [
        offset(folded(text)) if isinstance(one, datetime) and may_name_zone(text) else None
        for text, one in zip(texts, found, strict=True)
    ]
    moved = in_one_zone(minutes, counts.tolist())
    if moved is None:
        return [], {}
    more, zone = moved
    found[:] = [
        one + timedelta(minutes=by) if by and isinstance(one, datetime) else one
        for one, by in zip(found, more, strict=True)
    ]
    return [by != 0 for by in more], {"zone": zone_text(zone)}


_CHANGES: tuple[tuple[str, Callable[..., tuple[list[bool], Details]]], ...] = (
    ("dates_without_day", _months),
    ("dates_typed_in_digits", _digits),
    ("dates_since_1904", _from_1904),
    ("dates_in_one_zone", _one_zone),
)
