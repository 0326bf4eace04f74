"""The headings of a table: which field each means, and which of two for one field goes first."""

from functools import cache

from crm_sheets.vocabulary.comparing import normal
from crm_sheets.vocabulary.tables import table as table_named


@cache
def headings(table: str) -> dict[str, str]:
    """Normalised heading -> canonical field name, for one table; earlier fields win."""
    found: dict[str, str] = {}
    fields = table_named(table).fields
    for f in fields:
        for heading in (f.label.zh, f.label.en, f.name.replace("_", " ")):
            found.setdefault(normal(heading), f.name)
    for f in fields:
        for heading in filter(None, f.headings.split("|")):
            found.setdefault(normal(heading), f.name)
    return found


@cache
def preference(table: str) -> dict[str, int]:
    """Normalised heading -> its place among the headings of its field: of two columns for one field the first is taken.

    The order is that of the field's list of headings; labels that are not in the list come first.
    """
    found: dict[str, int] = {}
    for f in table_named(table).fields:
        listed = [*filter(None, f.headings.split("|"))]
        labels = [f.label.zh, f.label.en, f.name.replace("_", " ")]
        for place, heading in enumerate(listed):
            found.setdefault(normal(heading), place)
        for place, heading in enumerate(labels, -len(labels)):
            found.setdefault(normal(heading), place)
    return found
