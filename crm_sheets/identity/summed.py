"""What is told once for a sheet: ids joined but for their zeros, and rows whose keys are placeholders or masked."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from crm_sheets.equal_rows import Codes
from crm_sheets.identity.mentions import NO_KEY, Mention
from crm_sheets.identity.people import Person
from crm_sheets.identity.register import Register

Place = tuple[str, str]  # file and sheet


def report_padded(register: Register) -> None:
    """A note for each sheet whose ids have other zeros in front than the customers': how many, and the first."""
    by_place: dict[Place, list[tuple[Mention, Person]]] = defaultdict(list)
    for mention, person in register.padded:
        by_place[mention.file, mention.sheet].append((mention, person))
    for joined in by_place.values():
        first, person = min(joined, key=lambda pair: pair[0].order)
        details = {"count": len({mention.id_key for mention, _ in joined}), "given": first.customer_id}
        register.report("ids_padded", first, customer_id=person.customer_id, **details)


def report_nobody(register: Register, mentions: Sequence[Mention], codes: Mapping[str, Codes]) -> None:
    """A warning for each sheet with rows that name somebody by nothing that can be a key: how many, and the first."""
    nobody = [mention for mention in mentions if mention.strength == NO_KEY and mention.typed]
    if not nobody:
        return
    rows = np.bincount(np.concatenate(list(codes.values())), minlength=len(mentions))
    counts: Counter[Place] = Counter()
    first: dict[Place, Mention] = {}
    for mention in nobody:
        place = (mention.file, mention.sheet)
        counts[place] += int(rows[mention.order])
        first.setdefault(place, mention)
    for place, mention in first.items():
        register.report("customer_masked_only", mention, count=counts[place])
