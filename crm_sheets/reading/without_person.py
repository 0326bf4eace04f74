"""Sheets without one person: rows that are theirs taken out, cells that mention them emptied."""

import re
from dataclasses import dataclass, replace
from typing import Any

from crm_sheets.reading.opening.grids import Grid

_SHORTEST_NUMBER = 7  # digits of a phone number
_SHORTEST_ID = 4  # letters of an id without a letter in it: a shorter one is a quantity as often
_SHORTEST_MENTION = 2  # letters of a name looked for inside other texts


@dataclass(frozen=True)
class KnownPerson:
    """By what somebody is known in workbooks: ids, names as typed, digits of phone numbers, mail addresses."""

    ids: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()  # longer names of other customers in which theirs stands: 李明华 is not 李明

    def is_meant(self, text: str) -> bool:
        """Whether a cell is an id, a name, a phone number or an address of theirs and nothing else."""
        plain = " ".join(text.split())
        if plain.casefold() in self._whole:
            return True
        numbers = re.sub(r"[\s()+.\-]", "", plain)
        return numbers.isdecimal() and any(numbers.endswith(phone) for phone in self.phones)

    def is_mentioned(self, text: str) -> bool:
        """Whether a longer text holds a name, a phone number or an address of theirs."""
        plain = " ".join(text.split()).casefold()
        digits = re.sub(r"(?<=\d)[\s\-]+(?=\d)", "", plain)
        for longer in self.others:
            plain = plain.replace(longer.casefold(), " ")
        named = (name.casefold() for name in self.names if len(name) >= _SHORTEST_MENTION)
        return any(_stands_in(plain, part) for part in (*named, *self.emails)) or any(p in digits for p in self.phones)

    @property
    def _whole(self) -> frozenset[str]:
        ids = (one for one in self.ids if len(one) >= _SHORTEST_ID or not one.isdecimal())
        return frozenset(text.casefold() for text in (*ids, *self.names, *self.emails))


def _stands_in(plain: str, part: str) -> bool:
    """Whether a name or address stands in a text, of Latin letters as a whole: Customer 1 is not Customer 10."""
    if not part.isascii():
        return part in plain
    return re.search(rf"(?<![a-z0-9]){re.escape(part)}(?![a-z0-9])", plain) is not None


def person_known_by(ids: set[str], names: set[str], phones: set[str], emails: set[str]) -> KnownPerson:
    """The person with what can be looked for: phone numbers as their digits, without a country code before them."""
    digits = {re.sub(r"\D", "", phone) for phone in phones}
    numbers = {re.sub(r"^(?:00)?86(?=1\d{10}$)", "", number) for number in digits}
    return KnownPerson(
        frozenset(filter(None, ids)),
        frozenset(" ".join(name.split()) for name in names if name.strip()),
        frozenset(number for number in numbers if len(number) >= _SHORTEST_NUMBER),
        frozenset(email.strip().casefold() for email in emails if "@" in email),
    )


def rows_about(grid: Grid, person: KnownPerson) -> tuple[list[int], list[tuple[int, int]]]:
    """The rows that are theirs, and the cells (row, column) of other rows that mention them; counted from 0."""
    theirs: set[int] = set()
    mentions: list[tuple[int, int]] = []
    for column, values in enumerate(grid.cells.columns):
        known: dict[str, int] = {}
        for row, text in enumerate(values.to_pylist()):
            if not text:
                continue
            if text not in known:
                known[text] = 2 if person.is_meant(text) else int(person.is_mentioned(text))
            if known[text] == 2:
                theirs.add(row)
            elif known[text]:
                mentions.append((row, column))
    return sorted(theirs), [(row, column) for row, column in mentions if row not in theirs]


def without_person(grid: Grid, person: KnownPerson) -> tuple[Grid, int]:
    """The sheet without them, and how many rows were changed or taken out; rows below move up."""
    import pyarrow as pa

    theirs, mentions = rows_about(grid, person)
    if not theirs and not mentions:
        return grid, 0
    columns: list[Any] = [values.to_pylist() for values in grid.cells.columns]
    for row, column in mentions:
        columns[column][row] = None
    gone = set(theirs)
    kept = [[text for row, text in enumerate(values) if row not in gone] for values in columns]
    cells = pa.table({str(n): pa.array(values, pa.string()) for n, values in enumerate(kept)})
    return replace(grid, cells=cells, merged=(), hidden_rows=()), len(gone) + len({row for row, _ in mentions})
