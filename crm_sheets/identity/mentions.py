"""The distinct combinations of keys over all tables: what is settled instead of rows."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes, equal_row_numbers
from crm_sheets.identity.marks import Marks, name_marks
from crm_sheets.identity.names import name_key, words_key
from crm_sheets.identity.region_and_address import place_key
from crm_sheets.identity.usable import as_id, as_id_number, as_mail, as_name, as_phone
from crm_sheets.reading.values.masks import masked_mail, masked_name, masked_phone, seen_digits
from crm_sheets.reading.values.phones import phone_key
from crm_sheets.vocabulary import SOURCE

NO_KEY = 9  # the strength of a mention that names nobody
KEYS = ("customer_id", "phone", "email", "id_number", "name")
PLACES = ("region", "address")
ENOUGH = 6  # digits that a masked number shows, from which on it and a masked name are somebody
_WHOLE = re.compile(r"(\d+)\.0+")


def id_key(customer_id: str) -> str:
    """An id as it is compared: full width, spaces, case and a number's .0 folded away, leading zeros and signs kept.

    >>> id_key(" kh００１"), id_key("KH-001"), id_key("1001.0"), id_key("007")
    ('KH001', 'KH-001', '1001', '007')
    """
    folded = customer_id if customer_id.isascii() else unicodedata.normalize("NFKC", customer_id)
    return as_whole_number("".join(folded.upper().split()))


def as_whole_number(text: str) -> str:
    """An id that a spreadsheet made a number, without the zeros behind its point."""
    found = _WHOLE.fullmatch(text) if text.endswith("0") else None
    return found[1] if found else text


@dataclass(eq=False, slots=True)
class Mention:
    """One distinct combination of keys, and the first row that has it; ``order`` is its place in the reading.

    What cannot be a key is emptied, a masked phone or name kept as a pattern; ``typed`` is what messages call it then.
    """

    customer_id: str
    phone: str
    email: str
    id_number: str
    name: str
    region: str
    address: str
    file: str
    sheet: str
    row: int
    in_file: bool
    order: int
    typed: str = field(init=False)
    key: str = field(init=False)  # the name as it is compared
    words: str = field(init=False)  # the same as a set of words
    marks: Marks = field(init=False)
    id_key: str = field(init=False)
    phone_key: str = field(init=False)
    hidden: str = field(init=False)  # the pattern of a masked phone
    hidden_mail: str = field(init=False)  # ... of a masked mail address
    hidden_name: str = field(init=False)  # ... and of a masked name

    def __post_init__(self) -> None:
        self.typed = self.name or self.phone or self.email or self.customer_id or self.id_number
        self.name, self.hidden_name, self.key, self.words, self.marks = _name(self.name)
        self.phone, self.hidden, self.phone_key = _phone(self.phone)
        self.hidden_mail = (masked_mail(self.email) or "") if self.email else ""
        self.email = as_mail(self.email) if self.email else ""
        self.id_number = as_id_number(self.id_number) if self.id_number else ""
        self.customer_id = as_id(self.customer_id) if self.customer_id else ""
        self.id_key = id_key(self.customer_id) if self.customer_id else ""
        self.region = place_key(self.region) if self.region else ""
        self.address = place_key(self.address) if self.address else ""

    @property
    def strength(self) -> int:
        """The order in which mentions are settled: the customer file first, then by the keys that they have."""
        contact = self.phone or self.email or self.id_number
        if not (self.customer_id or contact or self.key):
            return 8 if self.masked_person else NO_KEY
        if self.in_file:
            return 0 if self.customer_id else 1 if contact else 2
        if self.customer_id:
            return 3 if self.phone else 4
        return 5 if self.phone else 6 if contact else 7

    @property
    def masked_person(self) -> bool:
        """Whether a masked name and a masked number are all there is, and together say enough."""
        return bool(self.hidden_name) and seen_digits(self.hidden) >= ENOUGH

    @property
    def content(self) -> tuple[object, ...]:
        """What mentions are sorted by: strength, then shorter and smaller ids, then names, shorter first.

        Who says where he lives, or shows part of a number, goes before who does not: a bare name must meet all of that
        name. Leading zeros go before their loss.
        """
        placed = (not (self.region or self.address), self.region, self.address)
        shown = (not (self.hidden or self.hidden_mail), self.hidden, self.hidden_mail)
        name = (not self.name, self.phone, self.email, self.id_number, *placed, *shown, len(self.name), self.name)
        bare = self.bare_id or self.id_key
        return self.strength, len(bare), bare, -len(self.id_key), self.id_key, *name, self.customer_id

    @property
    def bare_id(self) -> str:
        """An id of digits without its leading zeros, which a spreadsheet takes from it; '' for any other."""
        return self.id_key.lstrip("0") if self.id_key.isdecimal() else ""

    @property
    def shown(self) -> str:
        """What a message calls it."""
        return self.name or self.phone or self.email or self.customer_id or self.id_number or self.typed

    @property
    def combination(self) -> tuple[str, ...]:
        """The keys without the place."""
        return self.customer_id, self.phone, self.email, self.id_number, self.name, self.hidden


@lru_cache(maxsize=200_000)
def _name(text: str) -> tuple[str, str, str, str, Marks]:
    """A name where it can be a key, its pattern where it is masked, else as it is compared, as words, and its marks."""
    name = as_name(text) if text else ""
    hidden = (masked_name(name) or "") if name else ""
    key = name_key(name) if name and not hidden else ""
    return name, hidden, key, words_key(name) if key else "", name_marks(name)


@lru_cache(maxsize=200_000)
def _phone(text: str) -> tuple[str, str, str]:
    """A phone where it can be a key, its pattern where it is masked, and as it is compared."""
    hidden = (masked_phone(text) or "") if text and not text.isdecimal() else ""
    number = as_phone(text) if text else ""
    return number, hidden, phone_key(number) if number else ""


def find_mentions(tables: dict[str, pd.DataFrame]) -> tuple[list[Mention], dict[str, Codes]]:
    """The distinct combinations of keys over all tables, and for each table the combination of each row."""
    frames = {name: _keys(name, table) for name, table in tables.items() if len(table)}
    if not frames:
        return [], {}
    stacked = pd.concat(frames.values(), ignore_index=True) if len(frames) > 1 else next(iter(frames.values()))
    filled = stacked.columns[stacked.notna().any()]
    codes = equal_row_numbers((stacked[name] for name in filled), len(stacked))
    first = np.flatnonzero(~pd.Series(codes).duplicated())
    ends = np.cumsum([len(frame) for frame in frames.values()])
    keys = stacked.iloc[first]
    columns = [keys[name].astype("object").fillna("").tolist() for name in (*KEYS, *PLACES)]
    places = _places([tables[name] for name in frames], ends, first)
    lines = zip(*columns, *places, keys["in_file"].tolist(), range(len(first)), strict=True)
    mentions = [Mention(*line) for line in lines]
    return mentions, dict(zip(frames, np.split(codes, ends[:-1]), strict=True))


def _places(tables: list[pd.DataFrame], ends: Codes, rows: Codes) -> list[list[Any]]:
    """File, sheet and row number of rows counted over all tables, as three lists."""
    found: list[list[Any]] = [[], [], []]
    for table, end in zip(tables, ends.tolist(), strict=True):
        begin = end - len(table)
        own = table[list(SOURCE)].take(rows[(rows >= begin) & (rows < end)] - begin)
        for column, name in zip(found, SOURCE, strict=True):
            column += own[name].tolist()
    return found


def _keys(name: str, table: pd.DataFrame) -> pd.DataFrame:
    """The keys of each row: in_file (of the customer file), KEYS and PLACES.

    Outside the customer file a place only counts where nothing but a name is given: the region of a sale is often that
    of the shop.
    """
    names = "name" if name == "customers" else "customer_name"
    empty = pd.Series(pd.NA, index=table.index, dtype="str")
    columns = {key: table.get(names if key == "name" else key) for key in (*KEYS, *PLACES)}
    keys = {key: empty if column is None else column.astype("str") for key, column in columns.items()}
    keys["email"] = _folded(keys["email"], "lower")
    keys["id_number"] = _folded(keys["id_number"], "upper")
    if name != "customers":
        keys |= _places_of_bare_names(keys, empty)
    return pd.DataFrame({"in_file": name == "customers", **keys}).reset_index(drop=True)


def _folded(column: "pd.Series[Any]", case: str) -> "pd.Series[Any]":
    if column.isna().all():
        return column
    found: pd.Series[Any] = getattr(column.str.strip().str, case)()
    return found


def _places_of_bare_names(keys: dict[str, "pd.Series[Any]"], empty: "pd.Series[Any]") -> dict[str, "pd.Series[Any]"]:
    if all(keys[place].isna().all() for place in PLACES):
        return {}
    known = keys["customer_id"].notna() | keys["phone"].notna() | keys["email"].notna() | keys["id_number"].notna()
    return {place: empty if known.all() else keys[place].mask(known) for place in PLACES}
