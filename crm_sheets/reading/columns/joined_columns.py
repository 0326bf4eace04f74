"""One field in several columns, or two in one: first and last name, day and clock, year and month, name and phone.

Of people with several phones the second counts where the first is blank, of buyers the firm where nobody is named, of
complaints the notes where nothing else says what it is about.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.cell_shapes import is_person
from crm_sheets.reading.columns.heading import Heading, Joined
from crm_sheets.reading.columns.profiles import FEWEST, Profile
from crm_sheets.reading.columns.under_heading import Columns, Scores
from crm_sheets.reading.values.casting import cast
from crm_sheets.reading.values.joined_dates import joined_dates
from crm_sheets.vocabulary import Table
from crm_sheets.vocabulary.concepts import concepts

_NAMES = {"customers": "name", "staff": "name"}  # of all other tables: customer_name
_OF_OTHERS = frozenset(("staff", "supplier", "product", "store", "legal"))
_OF_FIRMS = frozenset(("company", "name", "customer"))
_WHEN = ("date", "received_at", "answered_at")
_HALF = 0.5
_HANDLED = re.compile(r"已|回访|处理|解决|\b(?:called back|resolved|refunded|replaced|fixed|done)\b", re.IGNORECASE)
_DIGITS = 14  # of a day and a time
_OF_ORDERS = frozenset(("order", "transaction", "receipt", "invoice", "document", "sale"))
STAMP = "stamp"  # how a day is taken out of order numbers
_STAMPED = re.compile(r"20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d")
_PHONE = r"(\+?\d[\d \-()]{5,}\d)"


def joined_columns(kind: Table, columns: Columns, fields: Mapping[str, int], found: Scores) -> tuple[Joined, ...]:
    """What is to be put together or taken apart; the fields named there are no longer single columns."""
    made = [_name(kind, columns, fields, found), *_moment(kind, columns, fields), *_two_in_one(kind, columns, fields)]
    made += [_stamped(kind, columns, fields)]
    apart = tuple(one for one in made if one)
    taken = {*fields.values(), *(column for one in apart for column in (*one.columns, *one.instead))}
    if kind.name == "complaints":
        return (*apart, *_content(columns, fields))
    return (*apart, *_phones(columns, fields, found, taken)) if kind.name == "customers" else apart


def _content(columns: Columns, fields: Mapping[str, int]) -> list[Joined]:
    """What was complained about, where the notes say it in most of the rows in which its own column is blank."""
    content, notes = (columns.profiles.get(fields.get(name, -1)) for name in ("content", "notes"))
    if content is None or notes is None or not notes.is_text:
        return []
    blank = [note for own, note in zip(content.cells, notes.cells, strict=True) if not own]
    said = [note for note in blank if note]
    tells = len(said) > _HALF * len(blank) and (len(said) < FEWEST or len({*said}) > 1)
    handled = any(map(_HANDLED.search, said))  # what was done, not what was wrong
    return [Joined("content", (content.column,), instead=(notes.column,))] if tells and not handled else []


def _phones(columns: Columns, fields: Mapping[str, int], found: Scores, taken: Collection[int]) -> list[Joined]:
    """The phones of a list of people, where further columns hold some of those that the first one lacks."""
    first = fields.get("phone", -1)
    further = sorted(((-s, c) for (c, n), s in found.items() if n == "phone" and s >= w.ACCEPT and c not in taken))
    own = [c for _, c in further if not concepts(columns.texts[c]) & _OF_OTHERS and columns.profiles[c].filled]
    blank = columns.profiles[first].cells if first >= 0 else ()
    if not any(not cell and any(columns.profiles[c].cells[row] for c in own) for row, cell in enumerate(blank)):
        return []
    return [Joined("phone", (first,), instead=tuple(own))]


def _name(kind: Table, columns: Columns, fields: Mapping[str, int], found: Scores) -> Joined | None:
    """First and last name, where no column holds both."""
    name = _NAMES.get(kind.name, "customer_name")
    given, family = _part(columns, "given"), _part(columns, "family")
    if given is None and family is None:
        given, family = _bare_parts(columns)
    if given is None and family is not None:
        given = _beside_family(columns, family)
    if given is None or family is None or not any(f.name == name for f in kind.fields):
        return None
    if kind.name != "staff" and concepts(columns.texts[given]) & _OF_OTHERS:
        return None
    held = fields.get(name)
    if held not in (None, given, family) and columns.profiles[held].fill >= columns.profiles[given].fill - 0.1:
        whole = concepts(columns.texts[held])
        of_things = whole == {"name"} and _names_things(columns.profiles[held], columns.profiles[family])
        of_firms = "company" in whole and kind.name == "customers" and found.get((held, name), 0.0) <= w.STRONGEST
        if not (of_things or of_firms):
            return None
    chinese = columns.texts[given].isascii() is False
    parts = (family, given) if chinese else (given, family)
    return Joined(name, parts, "" if chinese else " ", _firms(columns, fields, name, parts))


def _bare_parts(columns: Columns) -> tuple[int | None, int | None]:
    """The columns headed First and Last and no more, where both hold words."""
    said = {c: concepts(text) for c, text in enumerate(columns.texts) if text and columns.profiles[c].is_text}
    first, last = (next((c for c, words in said.items() if words == {which}), None) for which in ("first", "last"))
    if first is None or last is None or columns.buyers:
        return None, None
    pairs = zip(columns.profiles[first].cells, columns.profiles[last].cells, strict=True)
    whole = [f"{one} {other}" for one, other in pairs if one and other]
    return (first, last) if sum(map(is_person, whole)) > _HALF * len(whole) else (None, None)


def _names_things(profile: Profile, family: Profile) -> bool:
    """Whether a bare name comes again beside many people: that of what they got, bought or joined."""
    return profile.who < _HALF and len(profile.texts) < _HALF * len(family.texts)


def _beside_family(columns: Columns, family: int) -> int | None:
    """The column "Name" beside one of family names (Nombre, Apellidos), unless it holds these as well."""
    plain = [c for c, text in enumerate(columns.texts) if text and concepts(text) == {"name"} and c != family]
    last = columns.profiles[family].cells
    for column in plain:
        pairs = [(a, b) for a, b in zip(columns.profiles[column].cells, last, strict=True) if a and b]
        if columns.profiles[column].is_text and sum(b in a for a, b in pairs) <= len(pairs) / 2:
            return column
    return None


def _firms(columns: Columns, fields: Mapping[str, int], name: str, parts: tuple[int, ...]) -> tuple[int, ...]:
    """The column of firms, where it is filled in rows that name no person; () where it is a field already."""
    taken = {column for field, column in fields.items() if field != name}
    for column, text in enumerate(columns.texts):
        if text and column not in taken and column not in parts and _OF_FIRMS >= concepts(text) >= {"company"}:
            cells = zip(columns.profiles[column].cells, *(columns.profiles[part].cells for part in parts), strict=True)
            if columns.profiles[column].is_text and any(firm and not any(person) for firm, *person in cells):
                return (column,)
    return ()


def _part(columns: Columns, which: str) -> int | None:
    """The column of first or last names that is filled most."""
    held = [
        c
        for c, text in enumerate(columns.texts)
        if text and which in _concepts(text) and not _concepts(text) & {"amount", "date"}
    ]
    fit = [c for c in held if columns.profiles[c].is_text]
    return max(fit, key=lambda c: columns.profiles[c].fill, default=None)


def _concepts(text: str) -> frozenset[str]:
    return concepts(text) if text.strip() != "名" else frozenset(("given",))


def _moment(kind: Table, columns: Columns, fields: Mapping[str, int]) -> list[Joined]:
    """A clock beside the day, or year, month and day in three columns."""
    name = next((n for n in _WHEN if any(f.name == n for f in kind.fields)), "")
    if not name:
        return []
    day = fields.get(name)
    parts = [_number_column(columns, word) for word in ("year", "month", "date")]
    if day is None or (None not in parts and columns.profiles[day].fill < _least_filled(columns, parts)):
        return [] if None in parts[:2] else [Joined(name, tuple(c for c in parts if c is not None), "-")]
    clocks = [
        c
        for c, p in columns.profiles.items()
        if c not in fields.values() and p.clocks >= 0.75 and "date" in concepts(columns.texts[c])
    ]
    beside = [c for c in clocks if abs(c - day) == 1]
    whole = any(":" in cell and not cell.endswith("00:00:00") for cell in columns.profiles[day].filled)
    return [Joined(name, (day, beside[0]), " ")] if beside and not whole else []


def _stamped(kind: Table, columns: Columns, fields: Mapping[str, int]) -> Joined | None:
    """The day of sales that no column holds, where all order numbers begin with a day and a time."""
    if kind.name != "sales" or "date" in fields:
        return None
    said = {c: concepts(columns.texts[c]) for c, profile in columns.profiles.items() if profile.fill == 1}
    numbered = [columns.profiles[c] for c, words in said.items() if "id" in words and words & _OF_ORDERS]
    found = [p.column for p in numbered if len(p.filled) >= FEWEST and all(map(_STAMPED.match, p.filled))]
    return Joined("date", (found[0],), STAMP) if found else None


def _least_filled(columns: Columns, parts: Sequence[int | None]) -> float:
    return min(columns.profiles[c].fill for c in parts if c is not None)


def _number_column(columns: Columns, word: str) -> int | None:
    low, high = {"year": (1950, 2100), "month": (1, 12), "date": (1, 31)}[word]
    for column, profile in columns.profiles.items():
        if concepts(columns.texts[column]) == {word} and profile.numeric >= 0.9:
            known = [n for n in profile.numbers.tolist() if n == n]
            if known and min(known) >= low and max(known) <= high:
                return column
    return None


def _two_in_one(kind: Table, columns: Columns, fields: Mapping[str, int]) -> list[Joined]:
    """A name and a phone in one cell."""
    name = _NAMES.get(kind.name, "customer_name")
    if {name, "phone"} <= set(fields) or not {name, "phone"} <= {f.name for f in kind.fields}:
        return []
    for column, profile in columns.profiles.items():
        said = concepts(columns.texts[column])
        if (
            "phone" in said
            and said & {"name", "customer", "contact", "chat", "receiver"}
            and column not in {*fields.values()} - {fields.get("phone"), fields.get(name)}
        ):
            cells = [cell for cell in profile.filled if re.search(_PHONE, cell)]
            with_words = [cell for cell in cells if re.search(r"[^\W\d_]{2}", re.sub(_PHONE, "", cell))]
            if len(with_words) * 3 >= len(profile.filled) > 0:
                return [
                    Joined(n, (column,), how)
                    for n, how in ((name, "words"), ("phone", "digits"))
                    if n not in fields or fields[n] == column
                ]
    return []


def with_joined(cells: Any, heading: Heading) -> tuple[Any, Heading]:
    """The cells and the heading with a column behind the others for each field that was put together."""
    for one in heading.joined:
        width = cells.num_columns
        parts = [_text(cells.column(column)) for column in one.columns]
        values = _taken_apart(parts[0], one.how) if one.how in ("words", "digits") else _together(parts, one)
        values = pc.coalesce(values, *(_blank_as_null(_text(cells.column(column))) for column in one.instead))
        cells = cells.append_column(
            f"joined_{one.field}", pa.chunked_array([values]) if not isinstance(values, pa.ChunkedArray) else values
        )
        texts = [*heading.texts, *([""] * (width - len(heading.texts)))]
        said = " + ".join(dict.fromkeys(heading.texts[column] for column in one.columns))
        said = " / ".join((said, *(heading.texts[column] for column in one.instead)))
        heading = replace(heading, texts=(*texts, said), fields={**heading.fields, one.field: width})
    return cells, heading


def _text(column: Any) -> Any:
    return pc.utf8_trim_whitespace(column)


def _together(parts: Sequence[Any], one: Joined) -> Any:
    """The parts of each row put together: a date by the rules for dates, a name with the sign between its parts."""
    if one.how == STAMP:
        return pc.utf8_slice_codeunits(parts[0], 0, _DIGITS)
    if one.field in _WHEN:
        names = ("date", "time") if one.how == " " else ("year", "month", "day")
        return joined_dates(dict(zip(names, parts, strict=False)))
    if one.how == "+":
        return _added(parts)
    # blanks as empty texts: with null_handling="skip" pyarrow 26 leaves out rows in which every part is null
    whole = pc.utf8_trim(pc.binary_join_element_wise(*(pc.fill_null(part, "") for part in parts), one.how), " ")
    return _blank_as_null(whole)


def _added(parts: Sequence[Any]) -> Any:
    """The sum of the numbers of each row as text; nothing where none of the cells is a number."""
    numbers = pd.concat([cast(part, "money").values for part in parts], axis="columns")
    sums = numbers.sum(axis="columns", min_count=1).round(4)
    return pa.array([None if value != value else repr(value) for value in sums.tolist()], pa.string())


def _blank_as_null(column: Any) -> Any:
    return pc.if_else(pc.equal(column, ""), pa.scalar(None, pa.string()), column)


def _taken_apart(column: Any, how: str) -> Any:
    values = column.to_pylist()
    return pa.array([_half(text, how) for text in values], pa.string())


def _half(text: str | None, how: str) -> str | None:
    """The phone of a cell, or what stands around it."""
    if not text:
        return None
    found = re.search(_PHONE, text)
    if how == "digits":
        return found[1] if found else None
    rest = (text[: found.start()] + text[found.end() :] if found else text).strip(" \t/、，,:：-()（）")
    return rest or None
