"""Sheets without one person: rows that are theirs taken out, cells that mention them emptied."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.values.phones import phone_key, phones
from crm_sheets.reading.values.scientific import restored

_SHORTEST_NUMBER = 7  # digits of a phone number
_SHORTEST_ID = 4  # letters of an id without a letter in it: a shorter one is a quantity as often
_SURE_NUMBER = 12  # digits of an account or a document, which inside a text are nothing else
_SHORTEST_MENTION = 2  # letters of a name looked for inside other texts


_COLLEAGUES = frozenset(("staff", "owner", "handler", "improvement_owner"))  # fields that name them
_SEPARATORS = r"[\s()+.\-/]"


@dataclass(frozen=True)
class KnownPerson:
    """By what somebody is known in workbooks: ids, names as typed, phone numbers, mail addresses.

    Of a phone number the country code and the digits behind it without zeros in front: (44, 7700900123).
    """

    ids: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    phones: frozenset[tuple[str, str]] = frozenset()
    emails: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()  # longer names of others in which theirs stands: 李明华 is not 李明

    def is_meant(self, text: str) -> bool:
        """Whether a cell is an id, a name, a phone number or an address of theirs and nothing else."""
        plain = " ".join(text.split())
        if plain.casefold() in self._whole:
            return True
        number = re.sub(_SEPARATORS, "", (restored(plain) or plain).removesuffix(".0"))
        return number.isdecimal() and self._number is not None and self._number.fullmatch(number) is not None

    def is_mentioned(self, text: str) -> bool:
        """Whether a longer text holds an id with a letter in it, a name, a phone number or an address of theirs."""
        plain = " ".join(text.split()).casefold()
        if self._spaced is not None and self._spaced.search(plain):
            return True
        for longer in self.others:
            plain = plain.replace(longer.casefold(), " ")
        return any(_stands_in(plain, part) for part in self._said)

    def is_called_in(self, name: str) -> bool:
        """Whether the name of a file, folder or sheet tells of them, as a whole or by a word of it."""
        words = re.split(r"[\s_\-.,()（）\[\]/\\]+", name)
        return any(map(self.is_meant, (name, *filter(None, words)))) or self.is_mentioned(name)

    @cached_property
    def _whole(self) -> frozenset[str]:
        named = (one for one in (*self.ids, *self.names) if len(one) >= _SHORTEST_ID or not one.isdecimal())
        return frozenset(text.casefold() for text in (*named, *self.emails))

    @cached_property
    def _said(self) -> tuple[str, ...]:
        names = (name for name in self.names if len(name) >= _SHORTEST_MENTION)
        ids = (one for one in self.ids if len(one) >= (_SURE_NUMBER if one.isdecimal() else _SHORTEST_ID))
        return tuple(text.casefold() for text in (*names, *ids, *self.emails))

    @cached_property
    def _number(self) -> "re.Pattern[str] | None":
        """Their numbers as digits alone: with or without a country code, and a zero before the rest."""
        return _any_of(f"(?:(?:00)?{code})?0*{number}" for code, number in self.phones)

    @cached_property
    def _spaced(self) -> "re.Pattern[str] | None":
        """The same inside a text, with what people write between digits; not as the end of a longer number."""
        gap = f"{_SEPARATORS}*"
        spaced = ((gap.join(code), gap.join(number)) for code, number in self.phones)
        return _any_of(rf"(?<!\d)(?:(?:00|\+)?{gap}{code}{gap})?0*{gap}{number}(?!\d)" for code, number in spaced)


def _any_of(patterns: Iterable[str]) -> "re.Pattern[str] | None":
    told = "|".join(patterns)
    return re.compile(told) if told else None


def _stands_in(plain: str, part: str) -> bool:
    """Whether a name or address stands in a text, of Latin letters as a whole: Customer 1 is not Customer 10."""
    if not part.isascii():
        return part in plain
    return re.search(rf"(?<![a-z0-9]){re.escape(part)}(?![a-z0-9])", plain) is not None


def person_known_by(
    ids: set[str], names: set[str], numbers: set[str], emails: set[str], country: str = "CN"
) -> KnownPerson:
    """The person with what can be looked for; ``country`` is that of numbers without a country code."""
    found = {one for cell in numbers for one in (_parted(cell, country), *_numbers(cell, country)) if one}
    return KnownPerson(
        frozenset(filter(None, ids)),
        frozenset(" ".join(name.split()) for name in names if name.strip()),
        frozenset((code, number) for code, number in found if len(number) >= _SHORTEST_NUMBER),
        frozenset(email.strip().casefold() for email in emails if "@" in email),
    )


def _numbers(cell: str, country: str) -> Iterator[tuple[str, str] | None]:
    return (_parted(number, country) for number in phones(cell, country))


def _parted(number: str, country: str) -> tuple[str, str] | None:
    """A number as its country code and the rest without zeros in front; None for a text that is none."""
    import phonenumbers

    digits = re.sub(_SEPARATORS, "", number)
    if not digits.isdecimal():
        return None
    home = str(phonenumbers.country_code_for_region(country))
    if not number.strip().startswith("+"):
        return home, re.sub(rf"^(?:00)?{home}(?=\d{{10,}}$)", "", digits).lstrip("0")
    rest = phone_key(f"+{digits}")
    return digits.removesuffix(rest).rstrip("0") or home, rest


def rows_about(
    grid: Grid,
    person: KnownPerson,
    theirs: Collection[int] = (),
    passed: Collection[int] = (),
    counted: Collection[int] = (),
) -> tuple[list[int], list[tuple[int, int]]]:
    """The rows that are theirs, and the cells (row, column) of other rows that mention them; counted from 0.

    ``theirs`` are rows (as Excel counts) known to be theirs by all that stands around them, ``passed`` columns (from
    0) that name colleagues: there nobody is a customer. ``counted`` are columns of amounts: 1001 is no id there.
    """
    own = {number - 1 - grid.first_row for number in theirs}
    own &= set(range(grid.cells.num_rows))
    mentions: list[tuple[int, int]] = []
    for column, values in enumerate(grid.cells.columns):
        known: dict[str, int] = {}
        for row, text in enumerate(values.to_pylist() if column + grid.first_column not in passed else ()):
            if not text:
                continue
            if text not in known:
                known[text] = 2 if person.is_meant(text) else int(person.is_mentioned(text))
            if known[text] == 2 and not (column + grid.first_column in counted and _is_amount(text)):
                own.add(row)
            elif known[text] == 1:
                mentions.append((row, column))
    return sorted(own), [(row, column) for row, column in mentions if row not in own]


def _is_amount(text: str) -> bool:
    return text.strip().replace(".", "", 1).isdecimal()


def without_person(
    grid: Grid,
    person: KnownPerson,
    theirs: Collection[int] = (),
    passed: Collection[int] = (),
    counted: Collection[int] = (),
) -> tuple[Grid, int]:
    """The sheet without them (see ``rows_about``), and how many rows were changed or taken out; rows below move up."""
    import pyarrow as pa

    own, mentions = rows_about(grid, person, theirs, passed, counted)
    if not own and not mentions:
        return grid, 0
    columns: list[Any] = [values.to_pylist() for values in grid.cells.columns]
    for row, column in mentions:
        columns[column][row] = None
    gone = set(own)
    kept = [[text for row, text in enumerate(values) if row not in gone] for values in columns]
    cells = pa.table({str(n): pa.array(values, pa.string()) for n, values in enumerate(kept)})
    return replace(grid, cells=cells, merged=(), hidden_rows=()), len(gone) + len({row for row, _ in mentions})


def names_colleagues(field: str) -> bool:
    """Whether a column of that field names colleagues."""
    return field in _COLLEAGUES
