"""Ids that one sheet writes with zeros in front and another without: 00101 and 101."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from crm_sheets.identity.mentions import Mention
from crm_sheets.identity.names import agreement

_SHARE = 0.5  # of the ids of the smaller side that have a twin on the other
Place = tuple[str, str]  # file and sheet


class Side(NamedTuple):
    """The ids of digits of a sheet: with a fixed width (0: none has zeros in front), each by its value."""

    width: int
    ids: dict[str, str]


def padded_twins(mentions: Sequence[Mention]) -> dict[str, str]:
    """Of two sheets, one with zero-padded ids of one width and one with bare numbers: each bare id to its padded twin.

    A sheet with ids of both kinds, or padded to different widths, means different customers by them; so do two
    sheets of which hardly any ids are twins.
    """
    sides = _sides(mentions)
    if not any(side.width for side in sides):
        return {}
    names = _names(mentions)
    twins: dict[str, str] = {}
    for padded in (side for side in sides if side.width):
        for bare in (side for side in sides if not side.width):
            pairs = {bare.ids[value]: padded.ids[value] for value in bare.ids.keys() & padded.ids.keys()}
            pairs = {one: other for one, other in pairs.items() if one != other}
            open_ = [one for one in bare.ids.values() if len(one) < padded.width]
            smaller = min(len(open_), sum(one.startswith("0") for one in padded.ids.values()))
            if pairs and len(pairs) >= _SHARE * smaller and _mostly_of_one_name(pairs, names):
                twins.update(pairs)
    return twins


def _mostly_of_one_name(pairs: dict[str, str], names: dict[str, set[str]]) -> bool:
    """Whether the names beside the two ids do not differ more often than they agree."""
    named = [(names[one], names[other]) for one, other in pairs.items() if names[one] and names[other]]
    agree = sum(any(agreement(key, other).holds for key in own for other in others) for own, others in named)
    return 2 * agree >= len(named)


def _names(mentions: Sequence[Mention]) -> dict[str, set[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.id_key.isdecimal() and mention.key:
            names[mention.id_key].add(mention.key)
    return names


def _sides(mentions: Sequence[Mention]) -> list[Side]:
    by_place: dict[Place, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.id_key.isdecimal():
            by_place[mention.file, mention.sheet].add(mention.id_key)
    sides = [_side(ids) for ids in by_place.values()]
    return [side for side in sides if side]


def _side(ids: set[str]) -> Side | None:
    widths = {len(one) for one in ids}
    if not any(one.startswith("0") for one in ids):
        return Side(0, {one: one for one in ids})
    if len(widths) > 1:
        return None
    return Side(widths.pop(), {one.lstrip("0"): one for one in ids})
