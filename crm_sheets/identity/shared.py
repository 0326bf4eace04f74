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
            details = {
                "what": what,
                "shared": first.phone or key if field == "phone_key" else key,
                "count": len({holder.key for holder in holders} - {""}),
            }
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
    """The keys of a field that stand beside more different names than one customer has, each with its mentions."""
    most = _MOST_BY_ID if field == "id_key" else _MOST
    many = {key for key, names in _names_by_key(mentions, field).items() if _different(names, most)}
    holders: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions if many else ():
        if getattr(mention, field) in many:
            holders[getattr(mention, field)].append(mention)
    if field == "id_key":
        return {key: found for key, found in holders.items() if len({one.phone_key for one in found}) > most}
    return holders


def _names_by_key(mentions: Sequence[Mention], field: str) -> dict[str, set[str]]:
    """The names beside each key that has more than one."""
    first: dict[str, str] = {}
    several: dict[str, set[str]] = {}
    for mention in mentions:
        key, name = getattr(mention, field), mention.key
        if key and name and first.setdefault(key, name) != name:
            several.setdefault(key, {first[key]}).add(name)
    return several


def _different(names: set[str], most: int) -> bool:
    """Whether more than so many names are there, of which no two agree."""
    apart: list[str] = []
    for name in sorted(names) if len(names) > most else ():
        if not any(agreement(name, other).holds for other in apart):
            apart.append(name)
        if len(apart) > most:
            return True
    return False
