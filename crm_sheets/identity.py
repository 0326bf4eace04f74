"""Identity: which rows of all tables speak of the same customer, by id, then phone, then mail, then name.

Works on the distinct combinations of id, phone, mail and name, not on rows. A person is what the strongest key says;
keys that contradict each other are reported and never joined in silence. Mentions are settled in the order of their
content, so that neither the order of files nor that of rows decides who is who.
"""

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.language import Text
from crm_sheets.problems import Problem, Problems
from crm_sheets.vocabulary import SOURCE

Codes = np.ndarray[Any, np.dtype[np.int64]]
NO_KEY = 9  # the strength of a mention that names nobody
_LEGAL = re.compile(r"(?:股份有限公司|有限责任公司|有限公司|分公司|总公司|公司|集团)+$")
_LEGAL_LATIN = re.compile(r"(?:[\s,.]+(?:co|coltd|ltd|limited|inc|llc|gmbh|plc|corporation|corp|company)\b)+[\s.]*$")
_NOISE = re.compile(r"[\W_]+")
_PHONE, _EMAIL = Text("电话", "phone"), Text("邮箱", "e-mail address")
_ID, _NAME = Text("客户编号", "customer id"), Text("姓名", "name")


def name_key(name: str) -> str:
    """A name as it is compared: full width, spaces, signs, case and legal form folded away; bracketed parts stay.

    >>> name_key("诚信 建材（杭州）有限公司"), name_key("Acme Co., Ltd."), name_key("Francisco")
    ('诚信建材杭州', 'acme', 'francisco')
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    whole = _NOISE.sub("", _LEGAL_LATIN.sub("", folded)) or _NOISE.sub("", folded)
    return _LEGAL.sub("", whole) or whole


def id_key(customer_id: str) -> str:
    """An id as it is compared: full width, spaces and case folded away, leading zeros and signs kept.

    >>> id_key(" kh００１"), id_key("KH-001")
    ('KH001', 'KH-001')
    """
    folded = customer_id if customer_id.isascii() else unicodedata.normalize("NFKC", customer_id)
    return "".join(folded.upper().split())


def same_name(one: str, other: str) -> bool:
    """Whether two name keys can be one customer: equal, or one (of four letters at least) is part of the other.

    Latin letters have to be its beginning or end: anna is no part of hannah.
    """
    shorter, longer = sorted((one, other), key=len)
    if one == other or not shorter:
        return True
    if shorter.isascii():
        return len(shorter) >= 4 and (longer.startswith(shorter) or longer.endswith(shorter))
    return len(shorter) >= 4 and shorter in longer


@dataclass(eq=False)
class Person:
    """One customer in the making: every key that was seen, the name first written, whether the customer file has it."""

    customer_id: str
    name: str = ""
    names: set[str] = field(default_factory=set)
    phones: set[str] = field(default_factory=set)
    emails: set[str] = field(default_factory=set)
    in_file: bool = False

    def may_be_called(self, key: str) -> bool:
        """Whether the name does not speak against it."""
        return not key or not self.names or any(same_name(key, name) for name in self.names)


@dataclass(eq=False)
class Mention:
    """One distinct combination of keys, and the first row that has it; ``order`` is its place in the reading."""

    customer_id: str
    phone: str
    email: str
    name: str
    file: str
    sheet: str
    row: int
    in_file: bool
    order: int
    key: str = field(init=False)  # the name as it is compared
    id_key: str = field(init=False)
    strength: int = field(init=False)

    def __post_init__(self) -> None:
        self.key = name_key(self.name) if self.name else ""
        self.id_key = id_key(self.customer_id) if self.customer_id else ""
        self.strength = self._strength()

    def _strength(self) -> int:
        """The order in which mentions are settled: the customer file first, then by the keys that they have."""
        if self.in_file and (self.customer_id or self.phone or self.email or self.name):
            return 0 if self.customer_id else 1
        keys = (self.customer_id and self.phone, self.customer_id, self.phone, self.email, self.name)
        return next((rank for rank, key in enumerate(keys, 2) if key), NO_KEY)

    @property
    def content(self) -> tuple[int, int, str, bool, str, str, int, str, str]:
        """What mentions are sorted by: strength, then shorter and smaller ids, then names, shorter first."""
        name = (not self.name, self.phone, self.email, len(self.name), self.name, self.customer_id)
        return self.strength, len(self.id_key), self.id_key, *name

    @property
    def shown(self) -> str:
        """What a message calls it."""
        return self.name or self.phone or self.email or self.customer_id


class Register:
    """Assigns each mention to a person, strongest key first; ``doubts`` collects what was doubtful."""

    def __init__(self, has_file: bool) -> None:
        self.has_file = has_file  # without a customer file it is no news that a customer is not in it
        self.by_id: dict[str, list[Person]] = defaultdict(list)
        self.by_phone: dict[str, list[Person]] = defaultdict(list)
        self.by_email: dict[str, list[Person]] = defaultdict(list)
        self.by_name: dict[str, list[Person]] = defaultdict(list)
        self.loose: dict[str, Person] = {}  # by the key that several others share
        self.taken: set[str] = set()
        self.doubts: list[tuple[int, Problem]] = []

    def person(self, mention: Mention) -> Person:
        """The person whom the mention means: an older one, or a new one."""
        found = self._by_own_id(mention) or self._by_contact(mention) or self._by_name_alone(mention)
        if found is None:
            found = Person(self._new_id(mention), mention.name)
            if self.has_file and not mention.in_file:
                self._report("customer_only_here", mention)
        self._remember(found, mention)
        return found

    def problems(self) -> Problems:
        """What was doubtful, in the order of reading."""
        return Problems(tuple(problem for _, problem in sorted(self.doubts, key=lambda doubt: doubt[0])))

    def _new_id(self, mention: Mention) -> str:
        """The id as written, else the phone, mail address or name, made unique."""
        wanted = mention.customer_id or mention.phone or mention.email or mention.name
        unique = wanted if id_key(wanted) not in self.taken else f"{wanted} {mention.name}".strip()
        while id_key(unique) in self.taken:
            unique += "'"
        self.taken.add(id_key(unique))
        return unique

    def _by_own_id(self, mention: Mention) -> Person | None:
        """By id; two people of the customer file with one id stay two, elsewhere the id goes before the name."""
        known = self.by_id.get(mention.id_key, []) if mention.id_key else []
        for person in known:
            if person.may_be_called(mention.key) or mention.phone in person.phones:
                return person
        if not known:
            return None
        shared = {"other": known[0].name, "what": _ID, "shared": mention.customer_id}
        if mention.in_file:
            self._report("customer_conflict", mention, **shared)
            return None
        self._report("customer_other_name", mention, **shared)
        return known[0]

    def _by_contact(self, mention: Mention) -> Person | None:
        """By phone (many tills take it for the member's number), then by mail address.

        Another name on the same phone is another person, and said; no name on a phone of several people is nobody's.
        """
        for what, key, register in (
            (_PHONE, mention.phone or mention.customer_id, self.by_phone),
            (_EMAIL, mention.email, self.by_email),
        ):
            known = register.get(key, []) if key else []
            if len(known) > 1 and not mention.key and not mention.customer_id:
                return self._nobody_in_particular(mention, key, len(known))
            for person in known:
                if person.may_be_called(mention.key):
                    self._joined(mention, person, what)
                    return person
            if known:
                self._report("customer_conflict", mention, other=known[0].name, what=what, shared=key)
        return None

    def _by_name_alone(self, mention: Mention) -> Person | None:
        """By name only where the mention has no id, and no phone that says otherwise, and the name means one person."""
        if mention.customer_id or not mention.key:
            return None
        known = self.by_name.get(mention.key, [])
        if mention.phone:
            known = [person for person in known if not person.phones]
        if len(known) > 1:
            return None if mention.phone else self._nobody_in_particular(mention, mention.key, len(known))
        for person in known:
            self._joined(mention, person, _NAME)
        return known[0] if known else None

    def _nobody_in_particular(self, mention: Mention, key: str, count: int) -> Person:
        """One person for all mentions that have nothing but a key which several customers share."""
        self._report("customer_ambiguous", mention, count=count)
        if key not in self.loose:
            # the key counts as seen, so that it is not registered for one customer more
            self.loose[key] = Person(
                self._new_id(mention), mention.name, names={mention.key}, phones={mention.phone}, emails={mention.email}
            )
        return self.loose[key]

    def _remember(self, person: Person, mention: Mention) -> None:
        person.name = person.name or mention.name
        person.in_file |= mention.in_file
        if mention.id_key and person not in self.by_id[mention.id_key]:
            self.by_id[mention.id_key].append(person)
        for key, own, register in (
            (mention.phone, person.phones, self.by_phone),
            (mention.email, person.emails, self.by_email),
            (mention.key, person.names, self.by_name),
        ):
            if key and key not in own:
                own.add(key)
                register[key].append(person)

    def _joined(self, mention: Mention, person: Person, what: Text) -> None:
        """Rows of the customer file that were joined are told; that sales find their customer is no news."""
        if mention.in_file:
            known = {"other": person.name, "other_id": person.customer_id, "customer_id": person.customer_id}
            self._report("customer_same", mention, what=what, **known)

    def _report(self, code: str, mention: Mention, **details: object) -> None:
        problem = Problem(code, mention.file, mention.sheet, (mention.row,), "", (mention.shown,), details)
        self.doubts.append((mention.order, problem))


def identify(tables: dict[str, pd.DataFrame]) -> tuple[dict[str, "pd.Series[Any]"], Problems]:
    """The customer of each row: table name -> Series of customer ids (category, missing where no key is given).

    The tables have (some of) customer_id, phone, email and customer_name or name, and the source columns. The customer
    file goes first, then mentions with an id, with a phone, with a name. The id of a joined customer is the shortest
    and smallest of those in the customer file.
    """
    mentions, codes = _mentions(tables)
    register = Register(has_file=any(mention.in_file for mention in mentions))
    people: list[str | None] = [None] * len(mentions)
    for mention in sorted(mentions, key=lambda mention: mention.content):
        if mention.strength < NO_KEY:
            people[mention.order] = register.person(mention).customer_id
    ids = pd.Categorical(people)
    found = {}
    for name, table_codes in codes.items():
        values = pd.Categorical.from_codes(ids.codes[table_codes], dtype=ids.dtype)
        found[name] = pd.Series(values, index=tables[name].index)
    return found, register.problems()


def _mentions(tables: dict[str, pd.DataFrame]) -> tuple[list[Mention], dict[str, Codes]]:
    """The distinct combinations of keys over all tables, and for each table the combination of each row."""
    frames = {name: _keys(name, table) for name, table in tables.items() if len(table)}
    if not frames:
        return [], {}
    stacked = pd.concat(frames.values(), ignore_index=True)
    combined = np.zeros(len(stacked), dtype=np.int64)
    for column in stacked.columns:
        codes, values = pd.factorize(stacked[column], use_na_sentinel=False)
        combined = pd.factorize(combined * (len(values) + 1) + codes)[0].astype(np.int64)
    first = np.flatnonzero(~pd.Series(combined).duplicated())
    ends = np.cumsum([len(frame) for frame in frames.values()])
    keys = stacked.iloc[first]
    columns = [keys[name].astype("object").fillna("").tolist() for name in ("customer_id", "phone", "email", "name")]
    places = _places([tables[name] for name in frames], ends, first)
    lines = zip(*columns, *places, keys["in_file"].tolist(), range(len(first)), strict=True)
    mentions = [Mention(*line) for line in lines]
    return mentions, dict(zip(frames, np.split(combined, ends[:-1]), strict=True))


def _places(tables: list[pd.DataFrame], ends: Codes, rows: Codes) -> list[list[Any]]:
    """File, sheet and row number of rows counted over all tables, as three lists."""
    found: list[list[Any]] = [[], [], []]
    for table, end in zip(tables, ends.tolist(), strict=True):
        begin = end - len(table)
        own = table.iloc[rows[(rows >= begin) & (rows < end)] - begin]
        for column, name in zip(found, SOURCE, strict=True):
            column += own[name].tolist()
    return found


def _keys(name: str, table: pd.DataFrame) -> pd.DataFrame:
    """The keys of each row: in_file (of the customer file), customer_id, phone, email, name."""
    names = table["name"] if name == "customers" else table.get("customer_name")
    given = {
        "customer_id": table.get("customer_id"),
        "phone": table.get("phone"),
        "email": table.get("email"),
        "name": names,
    }
    empty = pd.Series(pd.NA, index=table.index, dtype="str")
    keys = {key: (empty if column is None else column).astype("str") for key, column in given.items()}
    keys["email"] = keys["email"].str.lower()
    return pd.DataFrame({"in_file": name == "customers", **keys}).reset_index(drop=True)
