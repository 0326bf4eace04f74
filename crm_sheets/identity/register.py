"""The register: each mention is settled for a person by its strongest key, and every doubt is said."""

from collections import defaultdict

from crm_sheets.identity.matches import KEY_LABELS, Match, match, reason
from crm_sheets.identity.mentions import Mention, as_whole_number, id_key
from crm_sheets.identity.people import Person, Where
from crm_sheets.problems import Problem

CONTACTS = ("phone", "email", "id_number")


class Register:
    """Assigns each mention to a person, strongest key first.

    ``people`` are all persons in the order in which they were founded, ``matches`` why the other mentions were joined
    to them, ``doubts`` what was doubtful; both with the place of the mention in the reading in front.
    """

    def __init__(self, has_file: bool) -> None:
        self.has_file = has_file  # without a customer file it is no news that a customer is not in it
        self.people: list[Person] = []
        self.matches: list[tuple[int, Match]] = []
        self.doubts: list[tuple[int, Problem]] = []
        self._by: dict[str, dict[str, list[Person]]] = {key: {} for key in ("id", *CONTACTS, "name")}
        self._combinations: dict[tuple[str, ...], set[str]] = defaultdict(set)  # of the customer file: whose they are
        self._loose: dict[str, Person] = {}  # by the key that several others share
        self._bare: dict[str, list[Person]] = {}  # by ids of digits without their leading zeros
        self._taken: set[str] = set()

    def person(self, mention: Mention) -> Person:
        """The person whom the mention means: an older one, or a new one."""
        found = self._by_own_id(mention) or self._by_contact(mention) or self._by_name_alone(mention)
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
        key = mention.id_key or id_key(wanted)
        unique = as_whole_number(wanted) if mention.id_key else wanted
        if key in self._taken:
            further = (mention.region or mention.address) if wanted == mention.name else ""
            unique = f"{unique} {further or mention.name}".strip()
            while (key := id_key(unique)) in self._taken:
                unique += "'"
        self._taken.add(key)
        return unique

    def _by_own_id(self, mention: Mention) -> Person | None:
        """By id; two people of the customer file with one id stay two, elsewhere the id goes before the name."""
        known = self._by["id"].get(mention.id_key, []) if mention.id_key else []
        for person in known:
            fits = person.may_be_called(mention.key) or mention.phone in person.phones
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
        """By an id that lost its leading zeros, as in a spreadsheet; the name is equal and no phone against it."""
        known = self._bare.get(mention.bare_id, []) if mention.bare_id and mention.key else []
        known = [person for person in known if mention.key in person.names and not person.other_number(mention)]
        fits = [p for p in known if not mention.phone or not p.phones or mention.phone in p.phones]
        if len(fits) != 1:
            return None
        self._say_same(mention, fits[0], "zeros", "")
        return self._matched(mention, fits[0], "zeros")

    def _by_contact(self, mention: Mention) -> Person | None:
        """By phone (many tills take it for the member's number), then by mail address, then by id number.

        Another name on the same phone is another person, and said; no name on a phone of several people is nobody's.
        """
        for by, key in self._contacts(mention):
            known = self._by[by].get(key, []) if key else []
            if len(known) > 1 and not mention.key and not mention.customer_id:
                return self._nobody_in_particular(mention, key, len(known))
            for person in known:
                if person.may_be_called(mention.key) and not person.other_number(mention):
                    self._said_otherwise(mention, person, by)
                    self._told(mention, person, by, "")
                    return self._matched(mention, person, by)
            if known:
                self.report("customer_conflict", mention, other=known[0].name, what=KEY_LABELS[by], shared=key)
        return None

    @staticmethod
    def _contacts(mention: Mention) -> tuple[tuple[str, str], ...]:
        first = ("phone", mention.phone or mention.customer_id)
        return first, ("email", mention.email), ("id_number", mention.id_number)

    def _said_otherwise(self, mention: Mention, person: Person, by: str) -> None:
        """A further key of the mention that belongs to somebody else of that name: said, not joined."""
        for other, key in self._contacts(mention):
            known = self._by[other].get(key, []) if key and other != by else []
            if known and person not in known:
                details = {"other": person.name, "customer_id": person.customer_id, "shared": key}
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
        known = self._by["name"].get(mention.key, [])
        if mention.phone:
            known = [person for person in known if not person.phones]
        known = [person for person in known if not person.other_number(mention)]
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

    def _nobody_in_particular(self, mention: Mention, key: str, count: int) -> Person:
        """One person for all mentions that have nothing but a key which several customers share."""
        self.report("customer_ambiguous", mention, count=count)
        if key not in self._loose:
            loose = self._new(mention, loose=True)
            # the keys count as seen, so that they are not registered for one customer more
            loose.names, loose.phones = (mention.key,), (mention.phone,)
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
        name = person.called(mention.key)
        known = {"other": person.name, "other_id": person.customer_id, "customer_id": person.customer_id}
        self.report("customer_same", mention, why=reason(by, name.how, name.percent, where), **known)

    def _remember(self, person: Person, mention: Mention) -> None:
        person.name = person.name or mention.name
        person.in_file |= mention.in_file
        if mention.in_file:
            self._combinations[mention.combination].add(person.customer_id)
        if mention.id_key and person not in self._by["id"].get(mention.id_key, ()):
            self._by["id"].setdefault(mention.id_key, []).append(person)
            if mention.bare_id and person not in self._bare.get(mention.bare_id, ()):
                self._bare.setdefault(mention.bare_id, []).append(person)
        person.names = self._with(person, person.names, "name", mention.key)
        person.phones = self._with(person, person.phones, "phone", mention.phone)
        person.emails = self._with(person, person.emails, "email", mention.email)
        person.id_numbers = self._with(person, person.id_numbers, "id_number", mention.id_number)
        if mention.region and mention.region not in person.regions:
            person.regions += (mention.region,)
        if mention.address and mention.address not in person.addresses:
            person.addresses += (mention.address,)

    def _with(self, person: Person, own: tuple[str, ...], by: str, key: str) -> tuple[str, ...]:
        """The person's keys with one more, under which it is found from now on."""
        if not key or key in own:
            return own
        self._by[by].setdefault(key, []).append(person)
        return (*own, key)
