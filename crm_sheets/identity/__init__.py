"""Which rows of all tables speak of the same customer: by id, phone, mail, id number, then name with region or address.

usable         what of the cells can be a key: no placeholders, no masked numbers
names, region_and_address how names, regions and addresses are compared
marks          what in names tells people and firms apart however near they are
mentions       the distinct combinations of keys over all tables
shared         keys beside so many names that they are nobody's
padded         ids that one sheet writes with zeros in front and another without
people         a customer in the making
register       each mention settled by its strongest key, every doubt said
summed         what is told once for a sheet: ids with other zeros, rows that name nobody
candidates     near names without a key in common: said, never joined
former_ids     ids of sheets whose customers go by another one
mail_places    whose a mail address is by where it stands: a customer's, a colleague's, anybody's
search         whom a few typed words mean, and who is near
first_filled   of own columns the first filled cell of each customer
matches        by what each combination was joined, as codes and in words

Works on the distinct combinations of keys, not on rows. A person is what the strongest key says; keys that contradict
each other are reported and never joined in silence. Mentions are settled in the order of their content, so that
neither the order of files nor that of rows decides who is who.
"""

from typing import Any, NamedTuple

import pandas as pd

from crm_sheets.arrays.garbage_collection import collection_paused
from crm_sheets.identity.candidates import report_candidates
from crm_sheets.identity.matches import explained, table_of_matches
from crm_sheets.identity.mentions import NO_KEY, find_mentions, id_key
from crm_sheets.identity.names import name_key, same_name
from crm_sheets.identity.padded import padded_twins
from crm_sheets.identity.register import Register
from crm_sheets.identity.shared import without_shared
from crm_sheets.identity.summed import report_nobody, report_padded
from crm_sheets.identity.usable import usable_contacts
from crm_sheets.problems import Problems

__all__ = ["Identified", "explained", "id_key", "identify", "name_key", "same_name", "usable_contacts"]


class Identified(NamedTuple):
    """The customer of each row by table, what was doubtful, and the table of matches (see ``table_of_matches``)."""

    ids: dict[str, "pd.Series[Any]"]
    problems: Problems
    matches: pd.DataFrame


def identify(tables: dict[str, pd.DataFrame]) -> Identified:
    """The customer of each row: table name -> Series of customer ids (category, missing where no key is given).

    The tables have (some of) customer_id, phone, email, id_number, region, address and customer_name or name, and the
    source columns. The customer file goes first, then mentions with an id, with a phone, with a name. The id of a
    joined customer is the shortest and smallest of those in the customer file.
    """
    with collection_paused():
        return _identified(tables)


def _identified(tables: dict[str, pd.DataFrame]) -> Identified:
    mentions, codes = find_mentions(tables)
    shared = without_shared(mentions)
    register = Register(mentions, padded_twins(mentions))
    register.doubts += shared
    people: list[str | None] = [None] * len(mentions)
    for mention in sorted(mentions, key=lambda mention: mention.content):
        if mention.strength < NO_KEY:
            people[mention.order] = register.person(mention).customer_id
    report_candidates(register)
    report_padded(register)
    report_nobody(register, tables, mentions, codes)
    ids = pd.Categorical(people)
    found = {}
    for name, table_codes in codes.items():
        values = pd.Categorical.from_codes(ids.codes[table_codes], dtype=ids.dtype)
        found[name] = pd.Series(values, index=tables[name].index)
    return Identified(found, _in_order(register), table_of_matches(line for _, line in sorted(register.matches)))


def _in_order(register: Register) -> Problems:
    """What was doubtful, in the order of reading."""
    return Problems(tuple(problem for _, problem in sorted(register.doubts, key=lambda doubt: doubt[0])))
