"""Profiles: what the values of a column look like, told by a sample of rows spread over the table."""

import itertools
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa

from crm_sheets.reading.columns.cell_shapes import (
    ADDRESS,
    CLOCK,
    CODE,
    DAY_LIKE,
    ID_NUMBER,
    MAIL,
    MASKED,
    MONEYISH,
    YES_NO,
    is_checked,
    is_company,
    is_day,
    is_person,
    is_phone,
)
from crm_sheets.reading.values import looks
from crm_sheets.vocabulary import unified

SAMPLE = 300  # rows that are looked at
WIDEST = 200  # columns that are looked at
SURE = 0.9  # share of the cells from which a column is taken to hold one kind of value
_MANY = 8  # cells from which nothing but 1 and 0 says yes and no
FEWEST = 5  # cells or rows from which anything is concluded
_LONG = 10  # letters, on average, of a remark
_STEP = 50  # between the numbers of records that follow each other; sums sorted by size lie farther apart
_LONGER = 8  # digits from which a number is no sum of money
_PHONE, _ID_NUMBER = 8, 18  # letters of the shortest
_RECORD = 5  # digits of the numbers of records, on average


@dataclass(frozen=True)
class Profile:
    """One column of a sample: ``cells`` as text, '' where empty, the same rows in every profile of a table.

    ``rows`` are the places of the cells in the table; () where they follow each other.
    """

    column: int
    cells: tuple[str, ...]
    rows: tuple[int, ...] = ()

    @cached_property
    def filled(self) -> tuple[str, ...]:
        """The cells that hold something, folded: full width, case and outer spaces."""
        folded = {cell: unified(cell).strip().casefold() for cell in self.texts}
        return tuple(folded[cell] for cell in self.cells if cell)

    @cached_property
    def texts(self) -> frozenset[str]:
        """The distinct cells as they stand."""
        return frozenset(cell for cell in self.cells if cell)

    @cached_property
    def distinct(self) -> float:
        """Distinct cells per filled cell: 1 where none is repeated, 0 for an empty column."""
        return len(self.texts) / max(1, len(self.filled))

    @cached_property
    def fill(self) -> float:
        """Share of the cells that hold something."""
        return len(self.filled) / max(1, len(self.cells))

    @cached_property
    def phones(self) -> float:
        """Share of mobile and other phone numbers."""
        return self._share(is_phone) if self._longest >= _PHONE else 0.0

    @cached_property
    def id_numbers(self) -> float:
        """Share of 18-character id numbers, by form; at least half of them must have the right check digit."""
        if self._longest < _ID_NUMBER:
            return 0.0
        like = self._share(lambda cell: bool(ID_NUMBER.fullmatch(cell)))
        right = self._share(lambda cell: bool(ID_NUMBER.fullmatch(cell)) and is_checked(cell))
        return like if right * 2 >= like else 0.0

    @cached_property
    def hidden(self) -> float:
        """Share of cells of which nothing is left but marks: ***."""
        return self._share(lambda cell: not cell.strip("*＊●•"), "*＊●•")

    @cached_property
    def mails(self) -> float:
        """Share of mail addresses."""
        return self._share(lambda cell: bool(MAIL.fullmatch(cell)), "@")

    @cached_property
    def dates(self) -> float:
        """Share of dates in any style; bare numbers are none, save such as 20260501."""
        return self._share(is_day) if self._may_be_dated else 0.0

    @cached_property
    def days(self) -> tuple[date | None, ...]:
        """Each cell as a day where year, month and day stand in this order."""
        return tuple(looks.one_day(unified(cell).strip()) for cell in self.cells)

    @cached_property
    def numbers(self) -> "np.ndarray[Any, np.dtype[np.float64]]":
        """Each cell as a number, NaN where it is none."""
        said = {cell: looks.one_number(unified(cell)) for cell in {*self.cells}}
        return np.array([said[cell] for cell in self.cells], dtype=float)

    @cached_property
    def numeric(self) -> float:
        """Share of plain numbers that are no dates, phone or id numbers."""
        if max(self.dates, self.phones, self.id_numbers) >= SURE:
            return 0.0
        return float(np.isfinite(self.numbers).sum()) / max(1, len(self.filled))

    @cached_property
    def has_cents(self) -> bool:
        """Whether some of the numbers have decimals."""
        known = self.numbers[np.isfinite(self.numbers)]
        return bool((known != np.round(known)).any())

    @cached_property
    def numberish(self) -> float:
        """Share of numbers, also behind or before a currency or unit (USD 12.50, 3箱, 12,50 €)."""
        return max(self.numeric, self._share(lambda cell: bool(MONEYISH.fullmatch(cell))))

    @cached_property
    def typical(self) -> float:
        """The median of the numbers, 0 where there is none."""
        known = self.numbers[np.isfinite(self.numbers)]
        return float(np.median(np.abs(known))) if len(known) else 0.0

    @cached_property
    def is_counter(self) -> bool:
        """Whether it counts the rows: whole numbers that go up, most by one from each row to the next."""
        is_number = np.isfinite(self.numbers)
        known = self.numbers[is_number]
        if len(known) < max(3, 0.9 * len(self.filled)) or (known != np.round(known)).any():
            return False
        steps = np.diff(known)
        rows = np.asarray(self.rows or range(len(self.cells)))[is_number]
        return bool((steps > 0).all()) and float(np.median(steps / np.diff(rows))) == 1

    @cached_property
    def is_serial(self) -> bool:
        """Whether all cells are different whole numbers of equally many digits, going up or very long and not round.

        So are numbers of records; sums of rupiah or won are as long and mostly round.
        """
        if len(self.filled) < _MANY or self.distinct < 1 or not all(map(str.isdigit, self.filled)):
            return False
        length = len(self.filled[0])
        if any(len(cell) != length for cell in self.filled):
            return False
        steps = np.diff(self.numbers[np.isfinite(self.numbers)])
        one_way = len(steps) > 0 and bool((steps > 0).all() or (steps < 0).all())
        if one_way and length >= _RECORD and float(np.median(np.abs(steps))) < _STEP:
            return True
        return length >= _LONGER and sum(cell.endswith("00") for cell in self.filled) * 2 < len(self.filled)

    @cached_property
    def numbers_rows(self) -> bool:
        """Whether it numbers the rows from 1 or so.

        Long numbers that go up one by one are those of records, and so are those that begin above the number of rows:
        the first invoice of a report is number 2210.
        """
        return self.is_counter and self.length < _RECORD and float(np.nanmin(self.numbers)) <= len(self.cells)

    @cached_property
    def flags(self) -> float:
        """Share of yes and no, true and false; 1 and 0 only where both occur and nothing else."""
        words = self._share(lambda cell: cell in YES_NO)
        return words if words >= 0.5 else float({*self.filled} == {"0", "1"} and len(self.filled) >= _MANY)

    @cached_property
    def clocks(self) -> float:
        """Share of times of day without a day."""
        return self._share(lambda cell: bool(CLOCK.fullmatch(cell)), ":时点")

    @cached_property
    def day_like(self) -> float:
        """Share of cells that may be days in a style of their own: serials, 14 digits, a month and a day."""
        return self._share(lambda cell: bool(DAY_LIKE.fullmatch(cell)))

    @cached_property
    def digits_long(self) -> float:
        """Share of cells with seven digits or more."""
        return self._share(lambda cell: sum(map(str.isdigit, cell)) >= 7)

    @cached_property
    def masked_phones(self) -> float:
        """Share of phone numbers of which a part is masked, as 150****0768."""
        return self._share(lambda cell: bool(MASKED.fullmatch(cell)), "*x•…#")

    @cached_property
    def masked_mails(self) -> float:
        """Share of mail addresses of which a part is masked."""
        return self._share(lambda cell: "@" in cell and "*" in cell, "@")

    @cached_property
    def tokens(self) -> float:
        """Share of short texts without blanks that hold a digit: ids of any make."""
        return self._share(lambda cell: len(cell) <= 40 and " " not in cell and any(map(str.isdigit, cell)))

    @cached_property
    def marks(self) -> float:
        """Share of numbers behind a hash: #1001 is an order."""
        return self._share(
            lambda cell: cell[0] == "#" and cell[1:].replace("-", "").isalnum() and any(map(str.isdigit, cell)), "#"
        )

    @cached_property
    def in_cents(self) -> bool:
        """Whether its numbers have at most two decimals, nearly all of them: so does money, and no place on a map."""
        known = self.numbers[np.isfinite(self.numbers)]
        return len(known) == 0 or float((np.abs(known * 100 - np.round(known * 100)) < 1e-6).mean()) > 0.8

    @cached_property
    def codes(self) -> float:
        """Share of ids such as KH0012, XS-20260501001 or 100234."""
        return self._share(lambda cell: bool(CODE.fullmatch(cell)))

    @cached_property
    def lettered(self) -> float:
        """Share of ids that begin with letters."""
        return self._share(lambda cell: bool(CODE.fullmatch(cell)) and not cell[0].isdigit())

    @cached_property
    def persons(self) -> float:
        """Share of people's names: a Chinese surname and one to three characters, or two capitalised words."""
        return self._named(is_person)

    @cached_property
    def companies(self) -> float:
        """Share of names of companies and shops."""
        return self._named(is_company)

    @cached_property
    def who(self) -> float:
        """Share of names of either sort."""
        return self._named(lambda cell: is_person(cell) or is_company(cell))

    @cached_property
    def addresses(self) -> float:
        """Share of postal addresses."""
        return self._share(lambda cell: bool(ADDRESS.search(cell)), " 路街道巷弄村号")

    @cached_property
    def is_text(self) -> bool:
        """Whether the column holds words: no numbers, dates, ids, phones or mail addresses."""
        shares = ("codes", "dates", "phones", "mails", "id_numbers", "numeric")  # the cheap ones first
        return bool(self.filled) and all(getattr(self, share) < 0.5 for share in shares)

    @cached_property
    def length(self) -> float:
        """Letters of a cell on average."""
        return sum(map(len, self.filled)) / max(1, len(self.filled))

    @property
    def remarks(self) -> bool:
        """Whether it holds longer texts."""
        return self.is_text and self.length >= _LONG

    def among(self, words: frozenset[str]) -> float:
        """Share of the filled cells that are one of the words (lower case)."""
        return self._share(lambda cell: cell in words)

    def joins(self, keys: frozenset[str]) -> float:
        """Share of the distinct cells that are keys of another table."""
        return sum(text in keys for text in self.texts) / max(1, len(self.texts))

    def tells(self, other: "Profile") -> float:
        """Share of the rows in which the other column holds what it holds most often beside this value."""
        seen: dict[str, dict[str, int]] = {}
        for own, others in zip(self.cells, other.cells, strict=True):
            if own and others:
                counts = seen.setdefault(own, {})
                counts[others] = counts.get(others, 0) + 1
        rows = sum(sum(counts.values()) for counts in seen.values())
        return sum(max(counts.values()) for counts in seen.values()) / max(1, rows)

    def _share(self, test: Callable[[str], bool], marks: str = "") -> float:
        """The share of the folded cells that pass a test, which none does without one of the ``marks``."""
        if marks and self._letters.isdisjoint(marks):
            return 0.0
        return sum(count for cell, count in self._folded.items() if test(cell)) / max(1, len(self.filled))

    def _named(self, test: Callable[[str], bool]) -> float:
        return sum(count for cell, count in self._typed.items() if test(cell)) / max(1, len(self.filled))

    @cached_property
    def _folded(self) -> Mapping[str, int]:
        """How often each folded cell occurs: equal ones are looked at once."""
        return Counter(self.filled)

    @cached_property
    def _typed(self) -> Mapping[str, int]:
        return Counter(filter(None, self.cells))

    @cached_property
    def _letters(self) -> frozenset[str]:
        return frozenset("".join(self._folded))

    @cached_property
    def _may_be_dated(self) -> bool:
        """Whether a cell has a digit or 年: no other text says a year."""
        return "年" in self._letters or any(map(str.isdecimal, self._letters))

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._folded), default=0)


def profiles(cells: Any, first: int, columns: Sequence[int] | None = None, sample: int = SAMPLE) -> list[Profile]:
    """The columns of an Arrow table of text from row ``first`` on, all or some, by at most ``sample`` of their rows.

    Of all columns the rows that are blank in each do not count: lines between the records.
    """
    count = max(0, cells.num_rows - first)
    rows = np.unique(np.linspace(first, max(first, cells.num_rows - 1), min(count, sample)).astype(np.int64))
    picked, places = pa.array(rows, pa.int64()), tuple(rows.tolist())
    chosen = range(min(cells.num_columns, WIDEST)) if columns is None else columns
    taken = [tuple((cell or "").strip() for cell in _taken(cells.column(i), picked)) for i in chosen]
    if columns is None and not any(map(all, taken)):
        said = [any(row) for row in zip(*taken, strict=True)]
        taken = [tuple(itertools.compress(own, said)) for own in taken]
        places = tuple(itertools.compress(places, said))
    return [Profile(i, own, places) for i, own in zip(chosen, taken, strict=True)]


def _taken(column: Any, rows: Any) -> list[str | None]:
    values: list[str | None] = column.take(rows).to_pylist()
    return values
