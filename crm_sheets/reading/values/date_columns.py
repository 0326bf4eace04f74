"""Columns of text as dates: clean ones at once; day or month told by the column itself, then by what is near."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.language import Text
from crm_sheets.language.findings.cells import ORDER_BECAUSE, YEAR_BECAUSE
from crm_sheets.reading.values import date_hints as hints
from crm_sheets.reading.values.beside import NOTHING_BESIDE, Beside
from crm_sheets.reading.values.cast import Doubt, Mask
from crm_sheets.reading.values.cells import folded
from crm_sheets.reading.values.date_hints import Choice, Days
from crm_sheets.reading.values.dates import (
    FIRST,
    LAST,
    ThreeNumbers,
    is_serial,
    no_date,
    said,
    since_1904,
    typed_in_digits,
    without_day,
)
from crm_sheets.reading.values.epochs import epochs
from crm_sheets.reading.values.relative_days import counted_from
from crm_sheets.reading.values.words import NO_ANSWER, NOTHING
from crm_sheets.reading.values.year_told import with_lost_zeros, with_year, years_named
from crm_sheets.reading.values.yearless import are_months, day_of_year, in_one_order, month_of_year
from crm_sheets.reading.values.zones import in_one_zone, offset, shown, zone_of

COUNTED_FROM = {"next_date": "date", "next_contact": "last_contact"}  # the date of the row from which 下周三 is counted
Said = datetime | ThreeNumbers | None
Details = dict[str, object]
_NOTHING = frozenset((*NO_ANSWER, *NOTHING))
_NO_DAY = np.datetime64("NaT", "s")
_LONG_AGO = np.datetime64("1970-01-01", "s")
_AS_EXCEL_HAS_IT = r"^\d{4}-\d\d-(\d\d) \d\d:\d\d:\d\d$"  # a real date of a workbook, as the reader engine writes it
_FEW = 3  # texts (and real dates) from which it is no accident that all days are beyond (not beyond) twelve


@dataclass(frozen=True)
class Around:
    """What else tells of the dates of a sheet: the playbook's country, the ``names`` of file, sheet and titles, the
    other columns of the file, and whether its workbook counts days from 1904."""

    country: str = "CN"
    names: tuple[str, ...] = ()
    beside: Beside = NOTHING_BESIDE
    since_1904: bool = False


@dataclass(frozen=True)
class Style:
    """Three numbers with one separator; ``most`` is the order of most cells that tell it, -1 where they are divided."""

    mark: str
    short: bool  # years of two digits
    most: int = -1


@dataclass
class Dates:
    """One column: ``values`` datetime64[s] (NaT: none, or not yet decided), what is in doubt, and what is to be told.

    ``rows`` stand in doubt; ``cand`` are their readings, one column for each of ORDERS (NaT: makes no date, or the same
    as an order before), ``groups`` the style each is written in. ``unread`` are the distinct texts that are no dates by
    themselves, with their place among all distinct ones, and ``codes`` the place of each row's text.
    """

    values: Days
    rows: Choice
    cand: Days
    groups: Choice
    styles: list["Style"]
    doubts: list[Doubt] = field(default_factory=list)
    unread: list[tuple[int, str]] = field(default_factory=list)
    codes: Choice = field(default_factory=lambda: np.zeros(0, dtype=np.int64))


def dated(columns: Mapping[str, Any], around: Around) -> dict[str, tuple[Any, tuple[Doubt, ...]]]:
    """Arrow columns of text, all of one sheet, as datetime64[s] arrays with the doubts about them, by name."""
    found = {name: _first_look(column, around) for name, column in columns.items()}
    settled = _settled(found.values(), around)
    for name, dates in found.items():
        if len(dates.rows):
            others = [other.values for key, other in found.items() if key != name]
            _decide(dates, others, around, settled)
    for name, dates in found.items():
        if dates.unread:
            _without_year(dates, name, found, around)
            _counted(dates, name, found)
    for dates in found.values():
        _question(dates)
    return {name: (dates.values, tuple(dates.doubts)) for name, dates in found.items()}


def _first_look(column: Any, around: Around) -> Dates:
    try:
        return _sure(_plain(column))
    except pa.ArrowInvalid:
        return _each(column, around)


def _sure(values: Days, *doubts: Doubt) -> Dates:
    nothing = np.zeros(0, dtype=np.int64)
    return Dates(values, nothing, np.zeros((0, 3), dtype="datetime64[s]"), nothing, [], list(doubts))


def _plain(column: Any) -> Days:
    """Cast what Arrow takes for dates, unless one lies outside what a date can be here (a time alone is of 1899)."""
    values = pc.cast(column, pa.timestamp("s"))
    ends = pc.min_max(values)
    if ends["min"].is_valid and not (ends["min"].as_py() >= FIRST and ends["max"].as_py() < LAST):
        raise pa.ArrowInvalid
    return np.asarray(values.to_numpy(zero_copy_only=False), dtype="datetime64[s]")


def _each(column: Any, around: Around) -> Dates:
    """Each distinct text looked at once; three numbers are decided by their group where it can."""
    coded = pc.dictionary_encode(column)
    texts = coded.dictionary.to_pylist()
    codes = np.asarray(pc.fill_null(coded.indices, len(texts)).to_numpy(zero_copy_only=False), dtype=np.int64)
    found, doubts = _read(texts, np.bincount(codes, minlength=len(texts))[: len(texts)], around)
    days = [None if isinstance(one, ThreeNumbers) else one for one in found]
    values: Days = np.array([*days, None], dtype="datetime64[s]")
    told = [Doubt(code, np.array([*where, False])[codes], more, once=True) for code, where, more in doubts]
    unread = [(at, text) for at, (text, one) in enumerate(zip(texts, found, strict=True)) if one is None]
    three = [(at, one) for at, one in enumerate(found) if isinstance(one, ThreeNumbers)]
    if not three:
        return replace(_sure(values[codes], *told), unread=unread, codes=codes)
    places = np.array([at for at, _ in three])
    written = sorted({(one.mark, one.short) for _, one in three})
    groups = np.array([written.index((one.mark, one.short)) for _, one in three])
    cand: Days = np.array([one.readings for _, one in three], dtype="datetime64[s]")
    styles = [Style(*style, hints.most(cand[groups == group])) for group, style in enumerate(written)]
    for group in range(len(styles)):
        cand[groups == group] = _by_members(cand[groups == group])
    cand = _each_once(cand)
    clear: Mask = np.asarray((~np.isnat(cand)).sum(axis=1) == 1, dtype=np.bool_)
    values[places[clear]] = _first(cand[clear])
    told += _half_converted(column, values[places], three)
    doubtful = np.full(len(values), -1)
    doubtful[places[~clear]] = np.flatnonzero(~clear)
    rows = np.flatnonzero(doubtful[codes] >= 0)
    which = doubtful[codes[rows]]
    return Dates(values[codes], rows, cand[which], groups[which], styles, told, unread, codes)


def _read(texts: list[str], counts: Choice, around: Around) -> tuple[list[Said], list[tuple[str, list[bool], Details]]]:
    """What each distinct text says, and what is to be told of some of them once for the column; ``counts`` is how many
    cells hold each."""
    said_nothing = [text.strip() in _NOTHING or no_date(text) for text in texts]
    filled = [text for text, nothing in zip(texts, said_nothing, strict=True) if not nothing]
    moments = epochs(filled, around.country)
    if moments is not None:
        in_turn = iter(moments)
        days: list[Said] = [None if nothing else next(in_turn) for nothing in said_nothing]
        place = Text("当地时间", "the local time") if zone_of(around.country) else Text("世界时", "UTC")
        return days, [("dates_from_epoch", [not nothing for nothing in said_nothing], {"zone": place})]
    found: list[Said] = [said(text) for text in texts]
    doubts = []
    for code, change in _CHANGES:
        where, details = change(texts, found, counts, around)
        if any(where):
            doubts.append((code, where, details))
    return found, doubts


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
        offset(folded(text)) if isinstance(one, datetime) else None for text, one in zip(texts, found, strict=True)
    ]
    moved = in_one_zone(minutes, counts.tolist())
    if moved is None:
        return [], {}
    more, zone = moved
    found[:] = [
        one + timedelta(minutes=by) if by and isinstance(one, datetime) else one
        for one, by in zip(found, more, strict=True)
    ]
    return [by != 0 for by in more], {"zone": shown(zone)}


_CHANGES: tuple[tuple[str, Callable[..., tuple[list[bool], Details]]], ...] = (
    ("dates_without_day", _months),
    ("dates_typed_in_digits", _digits),
    ("dates_since_1904", _from_1904),
    ("dates_in_one_zone", _one_zone),
)


def _by_members(cand: Days) -> Days:
    """The readings of one style without those that its members rule out; all stay where the members disagree.

    An order counts only if it makes a date of every member; whether a short year stands first or last is told by the
    narrower span as well.
    """
    valid: Mask = ~np.isnat(cand)
    everywhere: Mask = np.asarray(valid.all(axis=0), dtype=np.bool_)
    last, first = everywhere[:2].any(), everywhere[2]
    if last and first:
        year_last = int(everywhere[:2].argmax())
        narrow = hints.narrowest({year_last: cand[:, year_last], 2: cand[:, 2]})
        everywhere &= np.array([narrow != 2, narrow != 2, narrow in (-1, 2)])
    return np.where(everywhere, cand, _NO_DAY) if everywhere.any() else cand


def _each_once(cand: Days) -> Days:
    """5/5/2026 says the same in two orders: one of them is enough."""
    for later in (1, 2):
        for earlier in range(later):
            cand[cand[:, later] == cand[:, earlier], later] = _NO_DAY
    return cand


def _first(cand: Days) -> Days:
    """Of each row the reading that is there."""
    found: Days = cand[np.arange(len(cand)), (~np.isnat(cand)).argmax(axis=1)]
    return found


def _half_converted(column: Any, decided: Days, three: list[tuple[int, ThreeNumbers]]) -> list[Doubt]:
    """Where Excel has read 5/6/2026 as a date and left 15/6/2026 as text, it may have taken days for months.

    Told by a column whose texts all have a day beyond twelve, and whose real dates have none.
    """
    long = [one.readings for _, one in three if not one.short]
    if len(long) < _FEW or any((one[0] is None) == (one[1] is None) for one in long) or np.isnat(decided).any():
        return []
    real = pc.replace_substring_regex(column, _AS_EXCEL_HAS_IT, r"#\1")
    real = pc.if_else(pc.starts_with(real, "#"), pc.utf8_slice_codeunits(real, 1), pa.scalar(None, pa.string()))
    seen = [int(day) for day in pc.unique(real.drop_null()).to_pylist()]
    if len(seen) < _FEW or max(seen) > 12:
        return []
    return [Doubt("dates_half_converted", np.asarray(real.is_valid().to_numpy(zero_copy_only=False)))]


def _settled(columns: Iterable[Dates], around: Around) -> Callable[[Style], int]:
    """The order in which other columns of the sheet, or else of the file, write dates of a style; -1 if none tells."""
    orders: set[int] = set()
    for dates in columns:
        orders |= {style.most for style in dates.styles if style.most in (0, 1)}
        choice = _by_order_of_rows(dates)
        orders |= {int(order) for order in np.unique(choice) if order >= 0}
    own = orders.pop() if len(orders) == 1 else -1

    def told(style: Style) -> int:
        by_file = around.beside.order(style.mark, style.short)
        return by_file if by_file >= 0 else own

    return told


def _by_file(dates: Dates, settled: Callable[[Style], int]) -> Choice:
    """The reading in the order of the file, for each style."""
    choice = np.full(len(dates.rows), -1)
    for group, style in enumerate(dates.styles):
        order = settled(style) if style.most < 0 and (dates.groups == group).any() else -1
        if order >= 0:
            choice[(dates.groups == group) & ~np.isnat(dates.cand[:, order])] = order
    return choice


def _decide(dates: Dates, others: list[Days], around: Around, settled: Callable[[Style], int]) -> None:
    """The rows in doubt by one piece of evidence after the other, the country last; each told with its reason."""
    months = hints.months_named(around.names)
    steps: tuple[tuple[str, Callable[[], Choice]], ...] = (
        ("rows", lambda: _by_order_of_rows(dates)),
        ("neighbours", lambda: hints.between_neighbours(dates.values, dates.rows, dates.cand)),
        ("file", lambda: _by_file(dates, settled)),
        ("row", lambda: hints.near_other_dates([other[dates.rows] for other in others], dates.cand)),
        ("span", lambda: hints.in_span(dates.values, dates.cand)),
        ("named", lambda: hints.in_months(months, dates.cand)),
    )
    sure = dates.values.copy()
    for why, step in steps:
        choice = step()
        picked = choice >= 0
        if picked.any():
            dates.doubts += _concluded(dates, picked, choice, why)
            _take(dates, picked, choice, sure)
    for group, style in enumerate(dates.styles):
        mine = dates.groups == group
        if mine.any():
            _by_custom(dates, mine, style, around.country, sure)
    dates.values = sure


def _take(dates: Dates, picked: Mask, choice: Choice, sure: Days) -> None:
    """Write the readings chosen, and go on with the rows that are left."""
    sure[dates.rows[picked]] = dates.cand[picked, choice[picked]]
    dates.rows, dates.cand, dates.groups = dates.rows[~picked], dates.cand[~picked], dates.groups[~picked]


def _by_order_of_rows(dates: Dates) -> Choice:
    choice = np.full(len(dates.rows), -1)
    for group in range(len(dates.styles)):
        mine = dates.groups == group
        choice[mine] = hints.in_order_of_rows(dates.values, dates.rows[mine], dates.cand[mine])
    return choice


def _by_custom(dates: Dates, mine: Mask, style: Style, country: str, sure: Days) -> None:
    """The order of most cells, else the one that is usual: taken, with a warning that names all readings."""
    usual = hints.usual_order(style.mark, style.short, country)
    usual = (style.most, *(order for order in usual if order != style.most)) if style.most >= 0 else usual
    ranked = dates.cand[:, usual]
    choice = np.asarray(usual)[(~np.isnat(ranked)).argmax(axis=1)]
    why = ORDER_BECAUSE["most" if style.most >= 0 else "dots" if style.mark == "." else "country"]
    for where, days in _alike(dates, mine):
        first = int(choice[np.flatnonzero(where)[0]])
        taken = days[first]
        rest = [day for order, day in enumerate(days) if order != first and not np.isnat(day)]
        named: dict[str, object] = {
            "taken": _worded(taken),
            "other": _either([_worded(day) for day in rest]),
            "why": why,
        }
        dates.doubts.append(Doubt("date_ambiguous", _at(dates, where, sure), named))
    _take(dates, mine, choice, sure)


def _concluded(dates: Dates, picked: Mask, choice: Choice, why: str) -> Iterator[Doubt]:
    for order in np.unique(choice[picked]).tolist():
        details: dict[str, object] = {"order": ORDER_BECAUSE[f"order_{order}"], "why": ORDER_BECAUSE[why]}
        yield Doubt("date_order_concluded", _at(dates, choice == order, dates.values), details)


def _alike(dates: Dates, mine: Mask) -> Iterator[tuple[Mask, Days]]:
    """Rows whose readings are the same days, and those days."""
    days = dates.cand.astype("datetime64[D]")
    own = np.flatnonzero(mine)
    _, first, which = np.unique(days[own].view(np.int64), axis=0, return_index=True, return_inverse=True)
    for number in np.argsort(first).tolist():
        where = np.zeros(len(mine), dtype=np.bool_)
        where[own[which.reshape(-1) == number]] = True
        yield where, days[own[first[number]]]


def _at(dates: Dates, where: Mask, column: Days) -> Mask:
    """Rows in doubt as a mask of the column."""
    found = np.zeros(len(column), dtype=np.bool_)
    found[dates.rows[where]] = True
    return found


def _without_year(dates: Dates, name: str, columns: Mapping[str, Dates], around: Around) -> None:
    """Days without a year get the one that their surroundings tell, with one warning for the column."""
    if name in COUNTED_FROM:
        return  # the next such day, counted from the row's own date
    told = [(at, text, day) for at, text in dates.unread if (day := day_of_year(text))]
    if not told:
        return
    order = around.beside.order("/", False)
    days = in_one_order([day for *_, day in told], around.country, order)
    place = np.full(int(dates.codes.max()) + 2, -1)
    place[[at for at, *_ in told]] = np.arange(len(told))
    rows = np.flatnonzero(place[dates.codes] >= 0)
    which = place[dates.codes[rows]]
    pairs = with_lost_zeros(np.array(days)[which], np.array([day.cut for *_, day in told])[which])
    weekdays = np.array([day.weekday for *_, day in told])[which]
    others = [other.values for key, other in columns.items() if key != name]
    found, why = with_year(pairs, rows, dates.values, others, years_named(around.names), weekdays)
    there = ~np.isnat(found)
    if there.any():
        clock = np.array([day.clock for *_, day in told], dtype="timedelta64[s]")[which]
        dates.values = dates.values.copy()
        dates.values[rows] = found + clock
        years = sorted({int(year) for year in found[there].astype("datetime64[Y]").astype(np.int64) + 1970})
        where = np.zeros(len(dates.values), dtype=np.bool_)
        where[rows[there]] = True
        span = f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0])
        dates.doubts.append(Doubt("dates_without_year", where, {"years": span, "why": YEAR_BECAUSE[why]}, once=True))


def _counted(dates: Dates, name: str, columns: Mapping[str, Dates]) -> None:
    """Days counted from the row's own date (下周三), in columns that say when to call again."""
    base = columns.get(COUNTED_FROM.get(name, ""))
    if base is None:
        return
    texts = dict(dates.unread)
    rows = np.flatnonzero(np.isin(dates.codes, list(texts)) & ~np.isnat(base.values))
    days = base.values[rows].astype("datetime64[D]")
    pairs, which = np.unique(np.stack([dates.codes[rows], days.astype(np.int64)], axis=1), axis=0, return_inverse=True)
    own = pairs[:, 1].astype("datetime64[D]").tolist()
    found = [counted_from(texts[int(code)], day) for code, day in zip(pairs[:, 0], own, strict=True)]
    counted = np.array([*found, None], dtype="datetime64[s]")[which.reshape(-1)]
    where = np.zeros(len(dates.values), dtype=np.bool_)
    where[rows[~np.isnat(counted)]] = True
    if where.any():
        dates.values = dates.values.copy()
        dates.values[rows] = np.where(np.isnat(counted), dates.values[rows], counted)
        dates.doubts.append(Doubt("dates_counted", where, once=True))


def _question(dates: Dates) -> None:
    """Dates before 1970: nobody sold by this workbook then."""
    old = dates.values < _LONG_AGO
    if old.any():
        dates.doubts.append(Doubt("date_long_ago", old))


def _worded(day: Any) -> Text:
    date = day.astype("datetime64[D]").item()
    return Text(f"{date.year}年{date.month}月{date.day}日", f"{date.day} {date:%B} {date.year}")


def _either(days: list[Text]) -> Text:
    return Text("或".join(day.zh for day in days), " or ".join(day.en for day in days))
