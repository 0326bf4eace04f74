"""Identity: which rows of all tables speak of the same customer, by id, then phone, then mail, then name.

Works on the distinct combinations of id, phone, mail and name, not on rows. A person is what the strongest key says;
keys that contradict each other are reported and never joined in silence.
"""

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.language import Text
from crm_sheets.problems import Problem, Problems
from crm_sheets.vocabulary import SOURCE

Codes = np.ndarray[Any, np.dtype[np.int64]]
_LEGAL = re.compile(
    r"(股份有限公司|有限责任公司|有限公司|分公司|总公司|公司|集团|coltd|limited|ltd|inc|llc|gmbh|plc|corporation|corp|company|co)+$"
)
_BRACKETS = re.compile(r"[(\[【（《].*?[)\]】）》]")
_NOISE = re.compile(r"[\W_]+")


def name_key(name: str) -> str:
    """A name as it is compared: full width, spaces, signs, case and legal form folded away; bracketed parts stay.

    >>> name_key("诚信 建材（杭州）有限公司"), name_key("Acme Co., Ltd.")
    ('诚信建材杭州', 'acme')
    """
    whole = _NOISE.sub("", unicodedata.normalize("NFKC", name).casefold())
    return _LEGAL.sub("", whole) or whole


def same_name(one: str, other: str) -> bool:
    """Whether two name keys can be one customer: equal, or one (of four letters at least) is part of the other."""
    shorter, longer = sorted((one, other), key=len)
    return one == other or not shorter or (len(shorter) >= 4 and shorter in longer)


@dataclass
class Person:
    """One customer in the making: every key that was seen, the name first written, the rows in the customer file."""

    customer_id: str
    name: str = ""
    names: set[str] = field(default_factory=set)
    phones: set[str] = field(default_factory=set)
    emails: set[str] = field(default_factory=set)
    in_file: bool = False


@dataclass(frozen=True)
class Mention:
    """One distinct combination of keys, and the first row that has it."""

    customer_id: str
    phone: str
    email: str
    name: str
    file: str
    sheet: str
    row: int
    in_file: bool

    @cached_property
    def key(self) -> str:
        """The name as it is compared."""
        return name_key(self.name)


class Register:
    """Assigns each mention to a person, strongest key first; ``problems`` collects what was doubtful."""

    def __init__(self, has_file: bool) -> None:
        self.has_file = has_file  # without a customer file it is no news that a customer is not in it
        self.by_id: dict[str, Person] = {}
        self.by_phone: dict[str, list[Person]] = defaultdict(list)
        self.by_email: dict[str, list[Person]] = defaultdict(list)
        self.by_name: dict[str, list[Person]] = defaultdict(list)
        self.taken: set[str] = set()
        self.problems: list[Problem] = []

    def person(self, mention: Mention) -> Person:
        """The person whom the mention means: an older one, or a new one."""
        found = self._by_own_id(mention) or self._by_contact(mention) or self._by_name_alone(mention)
        if found is None:
            found = Person(self._new_id(mention), mention.name)
            if self.has_file and not mention.in_file:
                self._report("customer_only_here", mention, mention.name or mention.phone or mention.customer_id)
        self._remember(found, mention)
        return found

    def _new_id(self, mention: Mention) -> str:
        """The id as written, else the phone, mail address or name, made unique."""
        wanted = mention.customer_id or mention.phone or mention.email or mention.name
        unique = wanted if wanted not in self.taken else f"{wanted} {mention.name}".strip()
        while unique in self.taken:
            unique += "'"
        self.taken.add(unique)
        return unique

    def _by_own_id(self, mention: Mention) -> Person | None:
        known = self.by_id.get(mention.customer_id) if mention.customer_id else None
        if known and mention.in_file and known.in_file and not any(same_name(mention.key, n) for n in known.names):
            self._conflict(mention, known, Text("客户编号", "customer id"), mention.customer_id)
        return known

    def _by_contact(self, mention: Mention) -> Person | None:
        """By phone, then by mail address; another name on the same phone is another person, and said."""
        for what, key, register in (
            (Text("电话", "phone"), mention.phone, self.by_phone),
            (Text("邮箱", "e-mail address"), mention.email, self.by_email),
        ):
            known = register.get(key, []) if key else []
            for person in known:
                if not mention.key or not person.names or any(same_name(mention.key, name) for name in person.names):
                    if mention.in_file:
                        self._joined(mention, person, what)
                    return person
            if known:
                self._conflict(mention, known[0], what, key)
        return None

    def _by_name_alone(self, mention: Mention) -> Person | None:
        """By name only where the mention has no id, and no phone that says otherwise, and the name means one person."""
        if mention.customer_id or not mention.key:
            return None
        known = self.by_name.get(mention.key, [])
        if mention.phone:
            known = [person for person in known if not person.phones]
        if len(known) > 1:
            details: dict[str, object] = {"count": len(known)}
            self.problems.append(
                Problem("customer_ambiguous", mention.file, mention.sheet, (mention.row,), "", (mention.name,), details)
            )
            return None
        return known[0] if known else None

    def _remember(self, person: Person, mention: Mention) -> None:
        person.name = person.name or mention.name
        person.in_file |= mention.in_file
        if mention.customer_id:
            self.by_id[mention.customer_id] = person
        for key, own, register in (
            (mention.phone, person.phones, self.by_phone),
            (mention.email, person.emails, self.by_email),
            (mention.key, person.names, self.by_name),
        ):
            if key and key not in own:
                own.add(key)
                register[key].append(person)

    def _joined(self, mention: Mention, person: Person, what: Text) -> None:
        why = Text(f"{what.zh}相同，姓名相符", f"same {what.en}, names agree")
        details: dict[str, object] = {
            "other": person.name,
            "other_id": person.customer_id,
            "why": why,
            "customer_id": person.customer_id,
        }
        self.problems.append(Problem("customer_same", mention.file, mention.sheet, (mention.row,), "", (mention.name,), details))

    def _conflict(self, mention: Mention, person: Person, what: Text, shared: str) -> None:
        details: dict[str, object] = {"other": person.name, "what": what, "shared": shared}
        self._report("customer_conflict", mention, mention.name or mention.customer_id, details)

    def _report(self, code: str, mention: Mention, value: str, details: dict[str, object] | None = None) -> None:
        place = (mention.file, mention.sheet, (mention.row,))
        self.problems.append(Problem(code, *place, "", (value,), details or {}))


def identify(tables: dict[str, pd.DataFrame]) -> tuple[dict[str, "pd.Series[Any]"], Problems]:
    """The customer of each row: table name -> Series of customer ids (category, missing where no key is given).

    The tables have (some of) customer_id, phone, email and customer_name or name, and the source columns. The customer
    file goes first, then mentions with an id, with a phone, with a name, in reading order: so the result does not depend
    on the order of the tables. The id of a joined customer is the one written first in the customer file.
    """
    mentions, codes = _mentions(tables)
    register = Register(has_file=any(mention.in_file for mention in mentions))
    people: list[str | None] = [None] * len(mentions)
    in_order = sorted(range(len(mentions)), key=lambda i: (_strength(mentions[i]), i))
    persons: dict[int, Person] = {i: register.person(mentions[i]) for i in in_order if _strength(mentions[i]) < 9}
    for i, person in persons.items():
        people[i] = person.customer_id
    ids = pd.Categorical(people)
    found = {}
    for name, table_codes in codes.items():
        values = pd.Categorical.from_codes(ids.codes[table_codes], ids.categories)
        found[name] = pd.Series(values, index=tables[name].index)
    return found, Problems(tuple(register.problems))


def _strength(mention: Mention) -> int:
    """The order in which mentions are settled; 9 for one without any key."""
    if mention.in_file:
        return 0 if mention.customer_id else 1
    keys = (mention.customer_id and mention.phone, mention.customer_id, mention.phone, mention.email, mention.name)
    return next((rank for rank, key in enumerate(keys, 2) if key), 9)


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
    places = pd.concat(
        tables[name][list(SOURCE)].iloc[first[(first >= end - len(frame)) & (first < end)] - (end - len(frame))].astype("object")
        for (name, frame), end in zip(frames.items(), ends, strict=True)
    )
    keys = stacked.iloc[first].astype("object")
    keys = keys.where(keys.notna(), "")
    lines = zip(keys.itertuples(index=False), places.itertuples(index=False), strict=True)
    mentions = [
        Mention(key.customer_id, key.phone, key.email, key.name, str(place[0]), str(place[1]), int(place[2]), bool(key.in_file))
        for key, place in lines
    ]
    return mentions, dict(zip(frames, np.split(combined, ends[:-1]), strict=True))


def _keys(name: str, table: pd.DataFrame) -> pd.DataFrame:
    """The keys of each row: in_file (of the customer file), customer_id, phone, email, name."""
    names = table["name"] if name == "customers" else table.get("customer_name")
    given = {"customer_id": table.get("customer_id"), "phone": table.get("phone"), "email": table.get("email"), "name": names}
    empty = pd.Series(pd.NA, index=table.index, dtype="str")
    keys = {key: (empty if column is None else column).astype("str") for key, column in given.items()}
    keys["email"] = keys["email"].str.lower()
    return pd.DataFrame({"in_file": name == "customers", **keys}).reset_index(drop=True)
