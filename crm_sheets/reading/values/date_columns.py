"""Columns of text as dates: clean ones at once; day or month told by the column itself, then by what is near."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.language import Text
from crm_sheets.language.findings.cells import ORDER_BECAUSE
from crm_sheets.reading.values import date_hints as hints
from crm_sheets.reading.values.cast import Doubt, Mask
from crm_sheets.reading.values.column_of_dates import Around, Dates, Style
from crm_sheets.reading.values.date_hints import Choice, Days
from crm_sheets.reading.values.date_texts import dates_of
from crm_sheets.reading.values.dates import FIRST, LAST, ThreeNumbers
from crm_sheets.reading.values.dates_by_surroundings import complete

_NO_DAY = np.datetime64("NaT", "s")
_LONG_AGO = np.datetime64("1970-01-01", "s")
_AS_EXCEL_HAS_IT = r"^\d{4}-\d\d-(\d\d) \d\d:\d\d:\d\d$"  # a real date of a workbook, as the reader engine writes it
_YEAR_FIRST = r"^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T]\d{1,2}:\d\d(?::\d\d)?)?$"
_ZONED = r"^(.*:\d\d)(Z|[-+]\d\d:\d\d)$"
_SAMPLE = 100
_FEW = 3  # texts (and real dates) from which it is no accident that all days are beyond (not beyond) twelve


def dates_of_columns(columns: Mapping[str, Any], around: Around) -> dict[str, tuple[Any, tuple[Doubt, ...]]]:
    """Arrow columns of text, all of one sheet, as datetime64[s] arrays with the doubts about them, by name."""
    found = {name: _first_look(column, around) for name, column in columns.items()}
    settled = _settled(found.values(), around)
    for name, dates in found.items():
        if len(dates.rows):
            others = [other.values for key, other in found.items() if key != name]
            _decide(dates, others, around, settled)
    for name, dates in found.items():
        if dates.unread:
            complete(dates, name, found, around)
    for dates in found.values():
        _question(dates)
    return {name: (dates.values, tuple(dates.doubts)) for name, dates in found.items()}


def _first_look(column: Any, around: Around) -> Dates:
    for undressed in chain([column], _undressed(column)):
        try:
            return _sure(_plain(undressed))
        except pa.ArrowInvalid:
            continue
    return _each(column, around)


def _undressed(column: Any) -> Iterator[Any]:
    """The column as Arrow takes it where all its cells are 2026/9/1 8:05 or moments of one time zone, if any are."""
    sample = pc.unique(column.slice(0, _SAMPLE)).drop_null()
    bare = column
    if len(sample) and pc.all(pc.match_substring_regex(sample, _ZONED)).as_py():
        if len(pc.unique(pc.replace_substring_regex(column, _ZONED, r"\2")).drop_null()) > 1:
            return
        bare, sample = (pc.replace_substring_regex(cells, _ZONED, r"\1") for cells in (column, sample))
    if len(sample) and pc.all(pc.match_substring_regex(sample, _YEAR_FIRST)).as_py():
        plain = pc.replace_substring_regex(bare, r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", r"\1-\2-\3")
        padded = pc.replace_substring_regex(plain, r"-(\d)\b", r"-0\1")
        yield pc.replace_substring_regex(padded, r" (\d):", r" 0\1:")


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
    found, doubts = dates_of(texts, np.bincount(codes, minlength=len(texts))[: len(texts)], around)
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
            usual = hints.usual_order(style.mark, style.short, around.country)
            _by_custom(dates, mine, style, usual, sure)
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


def _by_custom(dates: Dates, mine: Mask, style: Style, usual: tuple[int, ...], sure: Days) -> None:
    """The order of most cells, else the one that is usual there: taken, with a warning that names all readings."""
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
