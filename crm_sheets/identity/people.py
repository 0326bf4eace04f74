"""A customer in the making, and how far a mention fits."""

from dataclasses import dataclass
from typing import Literal

from crm_sheets.identity.marks import NONE, Marks, apart
from crm_sheets.identity.mentions import Mention
from crm_sheets.identity.names import Agreement, agreement
from crm_sheets.identity.region_and_address import agree
from crm_sheets.reading.values.masks import alike, fits, name_fits

Where = Literal["", "region", "address", "differs"]


@dataclass(eq=False, slots=True)
class Person:
    """One customer: every key that was seen, the name first written, whether the customer file has it.

    ``first`` is the mention that founded it; ``loose`` says that it stands for whoever an unclear key may mean. Tuples
    and no sets: nearly everybody has one of each, and fifty thousand people have 300,000 of them.
    """

    customer_id: str
    first: Mention
    name: str = ""
    ids: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    masked_names: tuple[str, ...] = ()
    marks: tuple[Marks, ...] = ()
    phones: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()  # of masked phones
    emails: tuple[str, ...] = ()
    id_numbers: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    in_file: bool = False
    loose: bool = False

    def called(self, mention: Mention) -> Agreement:
        """How the name agrees with the best of the person's names; a missing name speaks against nobody."""
        key = mention.key
        if self.marked_apart(mention):
            return Agreement("other", 0)
        if key in self.names:
            return Agreement("equal", 100)
        if (mention.hidden_name and (self.names or self.masked_names)) or (
            key and self.masked_names and not self.names
        ):
            return Agreement("masked" if self._behind_mask(mention) else "other", 0)
        known = [agreement(key, own) for own in self.names]
        return max(known, key=lambda one: (one.holds, one.percent)) if key and known else Agreement("unnamed", 0)

    def _behind_mask(self, mention: Mention) -> bool:
        """Whether one name can be what stars of the other hide."""
        if mention.hidden_name:
            named = any(name_fits(mention.hidden_name, own) for own in self.names)
            return named or (not self.names and any(alike(mention.hidden_name, own) for own in self.masked_names))
        return any(name_fits(own, mention.key) for own in self.masked_names)

    def marked_apart(self, mention: Mention) -> bool:
        """Whether the names say that they are two: Ltd and GmbH, Sr and Jr."""
        return mention.marks is not NONE and bool(self.marks) and all(apart(own, mention.marks) for own in self.marks)

    def may_be_called(self, mention: Mention) -> bool:
        """Whether the name does not speak against it."""
        return self.called(mention).holds

    def shows(self, mention: Mention) -> bool:
        """Whether a masked phone on one side hides a number of the other, or what two of them show agrees."""
        if mention.hidden:
            return any(fits(mention.hidden, own) for own in self.phones) or (
                not self.phones and any(alike(mention.hidden, own) for own in self.patterns)
            )
        return bool(mention.phone_key) and any(fits(own, mention.phone_key) for own in self.patterns)

    def other_phone(self, mention: Mention) -> bool:
        """Whether both give a phone, in full or masked, and it cannot be the same."""
        if mention.phone_key in self.phones:
            return False
        if mention.phone_key and self.phones:
            return True
        given = mention.phone_key or mention.hidden
        return bool(given and (self.phones or self.patterns)) and not self.shows(mention)

    def other_mail(self, mention: Mention) -> bool:
        """Whether both give a mail address and it is not the same."""
        if mention.hidden_mail and self.emails:
            return not any(name_fits(mention.hidden_mail, own) for own in self.emails)
        return bool(mention.email and self.emails) and mention.email not in self.emails

    def other_number(self, mention: Mention) -> bool:
        """Whether both give an id number and they are not the same: two people, whatever else is equal."""
        return bool(mention.id_number and self.id_numbers) and mention.id_number not in self.id_numbers

    def where(self, mention: Mention) -> Where:
        """Whether address or region agree, differ, or are not given on one side.

        The address is asked first: a street that is written in two ways does not outweigh a region that agrees.
        """
        found: Where = ""
        pairs: tuple[tuple[Where, str, tuple[str, ...]], ...] = (
            ("address", mention.address, self.addresses),
            ("region", mention.region, self.regions),
        )
        for what, key, own in pairs:
            if key and own:
                if agree(own, key):
                    return what
                found = "differs"
        return found
