"""Matches: by what each combination of keys was taken for a customer, as codes and figures, and the same in words."""

from collections.abc import Iterable

import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.identity.mentions import Mention
from crm_sheets.identity.people import Person, Where
from crm_sheets.language import Lang, Text
from crm_sheets.language.matches import KEY_LABELS, KEYS_EQUAL, NAMES, PLACES

MATCHES = ("customer_id", "file", "sheet", "row", "value", "by", "name", "likeness", "place")
Match = tuple[str, str, str, int, str, str, str, int, str]


def match(person: Person, mention: Mention, by: str, place: Where) -> Match:
    """One line of the table of matches."""
    name = person.called(mention)
    line = (person.customer_id, mention.file, mention.sheet, mention.row, mention.shown)
    return *line, by, name.how, name.percent, place


def table_of_matches(found: Iterable[Match]) -> pd.DataFrame:
    """One row for each combination of keys that was joined to a customer already known.

    customer_id; file, sheet, row of the first row that has the combination; value (the name as written, else another
    key); by (id, zeros: ids equal but for leading zeros, phone, masked: a masked phone, email, id_number, name); name
    (equal, part, traditional, moved, near, masked, unnamed, other); likeness (per cent, 0 where a name is missing);
    place (region, address: agree; differs; empty: not given on one side, or not asked).
    """
    table = pd.DataFrame(list(found), columns=list(MATCHES))
    return typed(table, {"row": "int64", "likeness": "int64"}) if table.empty else table


def explained(matches: pd.DataFrame, lang: Lang) -> list[str]:
    """Each line of the table of matches in words, such as "phone equal; name 93 %"."""
    lines = matches[["by", "name", "likeness", "place"]].itertuples(index=False, name=None)
    return [reason(by, name, likeness, place)(lang) for by, name, likeness, place in lines]


def reason(by: str, name: str, likeness: int, place: str) -> Text:
    """One match in words of both languages.

    >>> reason("phone", "near", 93, "").en, reason("name", "equal", 100, "region").zh
    ('phone equal; name 93 %', '姓名相同；地区相符')
    """
    parts = [] if by == "name" else [KEYS_EQUAL[by]]
    parts += [NAMES[name]]
    parts += [PLACES[place]] if place else []
    zh = "；".join(part("zh", percent=likeness) for part in parts)
    return Text(zh, "; ".join(part("en", percent=likeness) for part in parts))


__all__ = ["KEY_LABELS", "MATCHES", "Match", "explained", "match", "reason", "table_of_matches"]
