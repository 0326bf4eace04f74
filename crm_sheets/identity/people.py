"""A customer in the making, and how far a mention fits."""

from dataclasses import dataclass
from typing import Literal

from crm_sheets.identity.mentions import Mention
from crm_sheets.identity.names import Agreement, agreement
from crm_sheets.identity.places import agree

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
    names: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    id_numbers: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    in_file: bool = False
    loose: bool = False

    def called(self, key: str) -> Agreement:
        """How the name agrees with the best of the person's names; a missing name speaks against nobody."""
        if key in self.names:
            return Agreement("equal", 100)
        known = [agreement(key, own) for own in self.names]
        return max(known, key=lambda one: (one.holds, one.percent)) if key and known else Agreement("unnamed", 0)

    def may_be_called(self, key: str) -> bool:
        """Whether the name does not speak against it."""
        return self.called(key).holds

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
