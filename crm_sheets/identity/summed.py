"""What is told once for a sheet: ids joined but for their zeros, and rows whose keys are placeholders or masked."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.identity.mentions import NO_KEY, Mention
from crm_sheets.identity.people import Person
from crm_sheets.identity.register import Register
from crm_sheets.problems import Problem
from crm_sheets.vocabulary import SOURCE

_PLACE = list(SOURCE[:2])


def report_padded(register: Register) -> None:
    """A note for each sheet whose ids have other zeros in front than the customers': how many, and the first."""
    by_place: dict[tuple[str, str], list[tuple[Mention, Person]]] = defaultdict(list)
    for mention, person in register.padded:
        by_place[mention.file, mention.sheet].append((mention, person))
    for joined in by_place.values():
        first, person = min(joined, key=lambda pair: pair[0].order)
        details = {"count": len({mention.id_key for mention, _ in joined}), "given": first.customer_id}
        register.report("ids_padded", first, customer_id=person.customer_id, **details)


def report_nobody(
    register: Register, tables: Mapping[str, pd.DataFrame], mentions: Sequence[Mention], codes: Mapping[str, Codes]
) -> None:
    """A warning for each sheet with rows that name somebody by nothing that can be a key: how many, and the first.

    Who answers a questionnaire as "anonymous" is to stay so; a masked number there is told.
    """
    nobody = np.array([mention.strength == NO_KEY and bool(mention.typed) for mention in mentions], dtype=np.bool_)
    if not nobody.any():
        return
    masked = np.array([bool(one.hidden or one.hidden_mail or one.hidden_name) for one in mentions], dtype=np.bool_)
    for name, whose in codes.items():
        told = (nobody & masked if name == "answers" else nobody)[whose]
        rows = tables[name].loc[told, list(SOURCE)].assign(mention=whose[told])
        for _, sheet in rows.drop_duplicates(list(SOURCE)).groupby(_PLACE, sort=False, observed=True):
            mention = mentions[sheet["mention"].iloc[0]]
            file, page, row = sheet[list(SOURCE)].iloc[0]
            place = (str(file), str(page), (int(row),), "", (mention.shown,))
            register.doubts.append((mention.order, Problem("customer_masked_only", *place, {"count": len(sheet)})))
