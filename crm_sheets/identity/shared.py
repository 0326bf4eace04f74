"""Keys that stand beside so many names that they are nobody's: what is typed to fill the cell, a shop's own number."""

from collections import defaultdict
from collections.abc import Sequence

from crm_sheets.identity.matches import KEY_LABELS
from crm_sheets.identity.mentions import Mention
from crm_sheets.identity.names import agreement
from crm_sheets.problems import Problem

_CONTACTS = ("phone_key", "email", "id_number")
_MOST = 4  # people of different names whom one phone, mail address or id number may mean
_MOST_BY_ID = 9  # a customer's id is typed with more care, and firms send different people


def without_shared(mentions: Sequence[Mention]) -> list[tuple[int, Problem]]:
    """Take keys that are nobody's from all mentions; a problem for each with the place of its first mention."""
    found = []
    for field in (*_CONTACTS, "id_key"):
        for key, holders in _held_by_many(mentions, field).items():
            first = min(holders, key=lambda mention: mention.order)
            what = KEY_LABELS[{"phone_key": "phone", "id_key": "id"}.get(field, field)]
            details = {"what": what, "shared": key, "count": len({holder.key for holder in holders})}
            for holder in holders:
                _take(holder, field)
            place = (first.file, first.sheet, (first.row,), "", (first.shown,))
            found.append((first.order, Problem("key_of_many", *place, details)))
    return found


def _take(mention: Mention, field: str) -> None:
    setattr(mention, field, "")
    if field in ("phone_key", "id_key"):
        setattr(mention, {"phone_key": "phone", "id_key": "customer_id"}[field], "")


def _held_by_many(mentions: Sequence[Mention], field: str) -> dict[str, list[Mention]]:
    holders: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.key and (key := getattr(mention, field)):
            holders[key].append(mention)
    by_id = field == "id_key"
    most = _MOST_BY_ID if by_id else _MOST
    many = {key: found for key, found in holders.items() if len(found) > most and _different(found, most)}
    if by_id:
        many = {key: found for key, found in many.items() if len({one.phone_key for one in found} - {""}) > most}
    keys = many.keys()
    return {key: [m for m in mentions if getattr(m, field) == key] for key in keys} if keys else {}


def _different(holders: Sequence[Mention], most: int) -> bool:
    """Whether more than so many names are there, of which no two agree."""
    apart: list[str] = []
    for key in dict.fromkeys(holder.key for holder in holders):
        if not any(agreement(key, other).holds for other in apart):
            apart.append(key)
        if len(apart) > most:
            return True
    return False
