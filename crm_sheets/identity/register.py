"""The register: each mention is settled for a person by its strongest key, and every doubt is said."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from crm_sheets.identity.marks import NONE
from crm_sheets.identity.matches import KEY_LABELS, Match, match, reason
from crm_sheets.identity.mentions import ENOUGH, Mention, as_whole_number, id_key
from crm_sheets.identity.people import Person, Where
from crm_sheets.problems import Problem
from crm_sheets.reading.values.masks import seen_digits
from crm_sheets.reading.values.phones import phone_key

CONTACTS = ("phone", "email", "id_number")
_SAME_NAME = ("equal", "traditional")
_TAIL = 3  # digits at the end by which numbers are found that a masked one may hide


class Register:
    """Assigns each mention to a person, strongest key first.

    ``people`` are all persons in the order in which they were founded, ``matches`` why the other mentions were joined
    to them, ``doubts`` what was doubtful; both with the place of the mention in the reading in front.
    """

    def __init__(self, mentions: Sequence[Mention], twins: Mapping[str, str]) -> None:
        self.has_file = any(
            mention.in_file for mention in mentions
        )  # without a customer file it is no news that a customer is not in it
        self.padded: list[tuple[Mention, Person]] = []  # joined by an id with other zeros in front and nothing else
        self._masks = any(mention.hidden for mention in mentions)
        self._twins = twins  # ids without zeros in front: the same with them
        self.people: list[Person] = []
        self.matches: list[tuple[int, Match]] = []
        self.doubts: list[tuple[int, Problem]] = []
        self._by: dict[str, dict[str, list[Person]]] = {key: {} for key in ("id", *CONTACTS, "name", "words", "tail")}
        self._combinations: dict[tuple[str, ...], set[str]] = defaultdict(set)  # of the customer file: whose they are
        self._loose: dict[str, Person] = {}  # by the key that several others share
        self._bare: dict[str, list[Person]] = {}  # by ids of digits without their leading zeros
        self._taken: set[str] = set()

    def person(self, mention: Mention) -> Person:
        """The person whom the mention means: an older one, or a new one."""
        found = self._by_own_id(mention) or self._by_contact(mention) or self._by_name_alone(mention)
        found = found or self._by_mask(mention)
        if found is None:
            found = self._new(mention)
            if self.has_file and not mention.in_file:
                self.report("customer_only_here", mention)
        self._remember(found, mention)
        return found

    def report(self, code: str, mention: Mention, **details: object) -> None:
        """A doubt at the first row of the mention."""
        problem = Problem(code, mention.file, mention.sheet, (mention.row,), "", (mention.shown,), details)
        self.doubts.append((mention.order, problem))

    def _new(self, mention: Mention, *, loose: bool = False) -> Person:
        person = Person(self._new_id(mention), mention, mention.name, loose=loose)
        self.people.append(person)
        return person

    def _new_id(self, mention: Mention) -> str:
        """The id as written, else the phone, mail address, id number or name, made unique."""
        wanted = mention.customer_id or mention.phone or mention.email or mention.name or mention.id_number
        wanted = f"{wanted} {mention.hidden}" if mention.masked_person and wanted == mention.name else wanted
        key = mention.id_key or id_key(wanted)
        unique = as_whole_number(wanted) if mention.id_key else wanted
        if key in self._taken:
            further = (mention.region or mention.address or mention.hidden) if wanted == mention.name else ""
            unique = f"{unique} {further or mention.name}".strip()
            while (key := id_key(unique)) in self._taken:
                unique += "'"
        self._taken.add(key)
        return unique

    def _by_own_id(self, mention: Mention) -> Person | None:
        """By id; two people of the customer file with one id stay two, elsewhere the id goes before the name."""
        known = self._by["id"].get(mention.id_key, []) if mention.id_key else []
        for person in known:
            fits = person.may_be_called(mention) or mention.phone_key in person.phones
            if fits and not person.other_number(mention):
                return self._matched(mention, person, "id")
        if not known:
            return self._by_bare_id(mention)
        shared = {"other": known[0].name, "what": KEY_LABELS["id"], "shared": mention.customer_id}
        if mention.in_file:
            self.report("customer_conflict", mention, **shared)
            return None
        self.report("customer_other_name", mention, **shared)
        return self._matched(mention, known[0], "id")

    def _by_bare_id(self, mention: Mention) -> Person | None:
        """By an id that lost its leading zeros, as in a spreadsheet, and no phone against it.

        The name is equal, or the sheets write all their ids so and no name is against it.
        """
        known = self._bare.get(mention.bare_id, []) if mention.bare_id else []
        if not known:
            return None
        known = [person for person in known if not person.other_number(mention) and not person.other_phone(mention)]
        named = [person for person in known if mention.key and mention.key in person.names]
        fits = named or [p for p in known if self._is_twin(mention, p) and p.may_be_called(mention)]
        if len(fits) != 1:
            return None
        if named:
            self._say_same(mention, fits[0], "zeros", "")
        else:
            self.padded.append((mention, fits[0]))
        return self._matched(mention, fits[0], "zeros")

    def _is_twin(self, mention: Mention, person: Person) -> bool:
        own = mention.id_key
        return any(self._twins.get(own) == other or self._twins.get(other) == own for other in person.ids)

    def _by_contact(self, mention: Mention) -> Person | None:
        """By phone (many tills take it for the member's number), then by mail address, then by id number.

        Another name on the same phone is another person, and said; no name on a phone of several people is nobody's.
        """
        for by, key in self._contacts(mention):
            known = self._by[by].get(key, []) if key else []
            if len(known) > 1 and not mention.name and not mention.customer_id:
                return self._nobody_in_particular(mention, key, len(known))
            for person in known:
                if person.may_be_called(mention) and not self._kept_apart(mention, person, by, key):
                    self._said_otherwise(mention, person, by)
                    self._told(mention, person, by, "")
                    return self._matched(mention, person, by)
            if known:
                self.report(
                    "customer_conflict",
                    mention,
                    other=known[0].name,
                    what=KEY_LABELS[by],
                    shared=_shown(mention, by, key),
                )
        return None

    @staticmethod
    def _contacts(mention: Mention) -> tuple[tuple[str, str], ...]:
        by_id = phone_key(mention.customer_id) if mention.customer_id.isdecimal() else mention.customer_id
        first = ("phone", mention.phone_key or by_id)
        return first, ("email", mention.email), ("id_number", mention.id_number)

    @staticmethod
    def _kept_apart(mention: Mention, person: Person, by: str, key: str) -> bool:
        """Whether a stronger key differs: another id number; an id of the same system or, for a mail address, a phone
        where the names are not equal as well."""
        if person.other_number(mention):
            return True
        if person.called(mention).how in _SAME_NAME:
            return False
        if by == "email" and person.other_phone(mention):
            return True
        other_id = bool(mention.id_key and person.ids) and mention.id_key not in person.ids
        is_phone = mention.customer_id.isdecimal() and phone_key(mention.customer_id) == key
        return other_id and not is_phone and any(_written_alike(mention.id_key, own) for own in person.ids)

    def _said_otherwise(self, mention: Mention, person: Person, by: str) -> None:
        """A further key of the mention that belongs to somebody else of that name: said, not joined."""
        for other, key in self._contacts(mention):
            known = self._by[other].get(key, []) if key and other != by else []
            if known and person not in known:
                details = {
                    "other": person.name,
                    "customer_id": person.customer_id,
                    "shared": _shown(mention, other, key),
                }
                named = {"another": known[0].name, "another_id": known[0].customer_id}
                what = {"what": KEY_LABELS[by], "what_else": KEY_LABELS[other]}
                self.report("customer_between", mention, **details, **named, **what)

    def _by_name_alone(self, mention: Mention) -> Person | None:
        """By name only where the mention has no id, and no phone that says otherwise, and the name means one person.

        Of several people of the name, or inside the customer file, region and address have a say: one that agrees
        decides, and somebody of the name who lives elsewhere is another customer.
        """
        if mention.customer_id or not mention.key:
            return None
        known = self._called_like(mention)
        places = [person.where(mention) for person in known]
        agreeing = [person for person, where in zip(known, places, strict=True) if where in ("region", "address")]
        possible = [person for person, where in zip(known, places, strict=True) if where != "differs"]
        if known and not possible and mention.in_file:
            other = known[0]
            self.report("customer_same_name", mention, other=other.name, other_id=other.customer_id)
            return None
        fits = agreeing or possible or known
        if len(fits) > 1:
            return None if mention.phone else self._nobody_in_particular(mention, mention.key, len(fits))
        for person in fits:
            where = person.where(mention)
            self._told(mention, person, "name", where)
            return self._matched(mention, person, "name", where)
        return None

    def _called_like(self, mention: Mention) -> list[Person]:
        """Who has the name and no phone, mail address or id number against it; those first whose phone a mask fits.

        A name in another order is asked for where nobody has it in this one: Kai Zhou and ZHOU Kai. Two rows of the
        customer file in two orders stay two, and are told as perhaps one.
        """
        known = self._by["name"].get(mention.key, [])
        if not known and mention.words and not mention.in_file:
            known = self._by["words"].get(mention.words, [])
        known = [person for person in known if not self._denied(person, mention)]
        shown = [person for person in known if person.shows(mention)] if mention.hidden or mention.phone else []
        if mention.phone:
            known = [person for person in known if not person.phones]
        return shown or known

    @staticmethod
    def _denied(person: Person, mention: Mention) -> bool:
        told_apart = person.other_number(mention) or person.other_mail(mention) or person.other_phone(mention)
        return told_apart or person.marked_apart(mention)

    def _by_mask(self, mention: Mention) -> Person | None:
        """By a masked phone that shows enough, where one person alone has such a number and a name that fits."""
        if mention.customer_id or not mention.name or seen_digits(mention.hidden) < ENOUGH:
            return None
        known = self._by["tail"].get(mention.hidden[-_TAIL:], [])
        fits = [person for person in known if person.shows(mention) and not self._denied(person, mention)]
        fits = [person for person in fits if person.called(mention).how not in ("other", "unnamed")]
        if len(fits) != 1:
            return None
        if fits[0].phones:
            self._say_same(mention, fits[0], "masked", "")
        return self._matched(mention, fits[0], "masked")

    def _nobody_in_particular(self, mention: Mention, key: str, count: int) -> Person:
        """One person for all mentions that have nothing but a key which several customers share."""
        self.report("customer_ambiguous", mention, count=count)
        if key not in self._loose:
            loose = self._new(mention, loose=True)
            # the keys count as seen, so that they are not registered for one customer more
            loose.names, loose.phones = (mention.key,), (mention.phone_key,)
            loose.emails, loose.id_numbers = (mention.email,), (mention.id_number,)
            self._loose[key] = loose
        return self._loose[key]

    def _matched(self, mention: Mention, person: Person, by: str, where: Where = "") -> Person:
        self.matches.append((mention.order, match(person, mention, by, where)))
        return person

    def _told(self, mention: Mention, person: Person, by: str, where: Where) -> None:
        """Rows of the customer file that were joined are told; that sales find their customer is no news.

        Nor is a further row with the very same keys, such as next month's with another address; but that a name alone
        was enough is said.
        """
        again = person.customer_id in self._combinations.get(mention.combination, ())
        if mention.in_file and (by == "name" or not again):
            self._say_same(mention, person, by, where)

    def _say_same(self, mention: Mention, person: Person, by: str, where: Where) -> None:
        name = person.called(mention)
        known = {"other": person.name, "other_id": person.customer_id, "customer_id": person.customer_id}
        self.report("customer_same", mention, why=reason(by, name.how, name.percent, where), **known)

    def _remember(self, person: Person, mention: Mention) -> None:
        if mention.name and (not person.name or (mention.key and not person.names)):
            person.name = mention.name
        person.in_file |= mention.in_file
        if mention.in_file:
            self._combinations[mention.combination].add(person.customer_id)
        bare = mention.bare_id if mention.id_key not in person.ids else ""
        if bare and person not in self._bare.setdefault(bare, []):
            self._bare[bare].append(person)
        if mention.words and mention.key not in person.names:
            self._listed("words", mention.words, person)
        if self._masks:
            self._tails(mention, person)
        person.ids = self._with(person, person.ids, "id", mention.id_key)
        person.names = self._with(person, person.names, "name", mention.key)
        person.phones = self._with(person, person.phones, "phone", mention.phone_key)
        person.emails = self._with(person, person.emails, "email", mention.email)
        person.id_numbers = self._with(person, person.id_numbers, "id_number", mention.id_number)
        if mention.hidden or mention.hidden_name:
            person.patterns = _and(person.patterns, mention.hidden)
            person.masked_names = _and(person.masked_names, mention.hidden_name)
        if mention.region or mention.address:
            person.regions = _and(person.regions, mention.region)
            person.addresses = _and(person.addresses, mention.address)
        if mention.marks is not NONE and mention.marks not in person.marks:
            person.marks += (mention.marks,)

    def _tails(self, mention: Mention, person: Person) -> None:
        """The person under the last digits of its numbers and patterns."""
        for number in (mention.phone_key, mention.hidden):
            if number:
                self._listed("tail", number[-_TAIL:], person)

    def _listed(self, by: str, key: str, person: Person) -> None:
        """The person among those who are found by the key, once."""
        if person not in self._by[by].setdefault(key, []):
            self._by[by][key].append(person)

    def _with(self, person: Person, own: tuple[str, ...], by: str, key: str) -> tuple[str, ...]:
        """The person's keys with one more, under which it is found from now on."""
        if not key or key in own:
            return own
        self._by[by].setdefault(key, []).append(person)
        return (*own, key)


def _and(own: tuple[str, ...], key: str) -> tuple[str, ...]:
    return own if not key or key in own else (*own, key)


def _shown(mention: Mention, by: str, key: str) -> str:
    """A key as the sheet has it: a phone with its zeros and country code."""
    return mention.phone or key if by == "phone" else key


def _written_alike(one: str, other: str) -> bool:
    """Whether two ids look like those of one system, KH1 and KH20: only then does it say something that they differ."""
    return _kind(one) == _kind(other)


def _kind(customer_id: str) -> str:
    return re.sub(r"\d+", "9", customer_id)
