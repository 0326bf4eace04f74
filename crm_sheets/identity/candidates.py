"""Customers who may be the same: near names without a key in common. They are said, never joined."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

import numpy as np

from crm_sheets.identity.marks import apart
from crm_sheets.identity.matches import reason
from crm_sheets.identity.names import (
    any_traditional,
    comparable,
    digits,
    is_rotated,
    least_likeness,
    simplified_names,
    tells_apart,
)
from crm_sheets.identity.people import Person, Where
from crm_sheets.identity.region_and_address import agree
from crm_sheets.identity.register import Register
from crm_sheets.language import Text

Pair = tuple[int, int]  # places in the register's list of people, the smaller first
Likeness = tuple[int, str]  # per cent, and how the names agree
_TOO_COMMON = 300  # names that share a half with so many others say nothing by it


def report_candidates(register: Register) -> None:
    """One warning for each customer with a near name before it, naming the nearest.

    Near are: the same name under another id, the same name in another order or in traditional characters, and names of
    five letters and more within one or two edits. Different phones, or different regions, settle it: nothing is said
    (but that a name's parts were moved is said whatever the phones).
    """
    people = [person for person in register.people if not person.loose]
    best: dict[int, tuple[Likeness, int]] = {}
    for (one, other), likeness in sorted(_pairs(people).items()):
        how = likeness[1]
        if _told_apart(people[one], people[other], how):
            continue
        if other not in best or likeness[0] > best[other][0][0]:
            best[other] = (likeness, one)
    for other, (likeness, one) in best.items():
        _say(register, people[one], people[other], likeness)


def _say(register: Register, one: Person, other: Person, likeness: Likeness) -> None:
    percent, how = likeness
    details: dict[str, object] = {"other": one.name, "other_id": one.customer_id, "percent": percent}
    why: Text = reason("name", how, percent, _where(one, other))
    register.report("customer_maybe_same", other.first, why=why, customer_id=other.customer_id, **details)


def _pairs(people: list[Person]) -> dict[Pair, Likeness]:
    """Every pair of near people, with the best likeness of their names."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for place, person in enumerate(people):
        for key in person.names:
            by_name[key].append(place)
    found: dict[Pair, Likeness] = {}
    for owners, others, likeness in _near_names(by_name):
        for one in owners:
            for other in others:
                pair = (min(one, other), max(one, other))
                if one != other and likeness > found.get(pair, (0, "")):
                    found[pair] = likeness
    return found


def _near_names(by_name: dict[str, list[int]]) -> Iterator[tuple[list[int], list[int], Likeness]]:
    """Who has a name, who has a name near to it, and how near."""
    for key, owners in by_name.items():
        if 1 < len(owners) <= _TOO_COMMON and comparable(key):
            yield owners, owners, (100, "equal")
    for one, other, likeness in (*_reordered(list(by_name)), *_within_an_edit(list(by_name))):
        yield by_name[one], by_name[other], likeness


def _reordered(names: list[str]) -> Iterator[tuple[str, str, Likeness]]:
    """Names of the same letters, moved or in traditional characters."""
    groups: dict[str, list[str]] = defaultdict(list)
    written = any_traditional(names)  # short names are of interest only as the twins of traditional ones
    for name in names if written else filter(comparable, names):
        groups["".join(sorted(simplified_names(name)))].append(name)
    for group in groups.values():
        for one, other in combinations(group[:_TOO_COMMON], 2):
            if simplified_names(one) == simplified_names(other):
                yield one, other, (100, "traditional")
            elif (
                comparable(one)
                and digits(one) == digits(other)
                and is_rotated(simplified_names(one), simplified_names(other))
            ):
                yield one, other, (100, "moved")


def _within_an_edit(names: list[str]) -> Iterator[tuple[str, str, Likeness]]:
    """Names with equal digits whose first or last half agrees, within the distance of their script."""
    blocks: dict[tuple[str, bool, str], list[str]] = defaultdict(list)
    for name in names:
        if comparable(name):
            number = digits(name)
            for half in {len(name) // 2, (len(name) - 1) // 2}:
                blocks[number, True, name[:half]].append(name)
                blocks[number, False, name[-half:]].append(name)
    for block in blocks.values():
        if 1 < len(block) <= _TOO_COMMON:
            yield from _near_in(block)


def _near_in(block: list[str]) -> Iterator[tuple[str, str, Likeness]]:
    """The near pairs of a few names, each compared with all."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import cdist

    least = min(map(least_likeness, block))
    likeness = np.triu(cdist(block, block, scorer=OSA.normalized_similarity, score_cutoff=least, dtype=np.float64), 1)
    for first, second in np.argwhere(likeness).tolist():
        one, other, how_near = block[first], block[second], float(likeness[first, second])
        if how_near >= least_likeness(one) and abs(len(one) - len(other)) <= 2 and not tells_apart(one, other):
            yield one, other, (int(100 * how_near), "near")


def _told_apart(one: Person, other: Person, how: str) -> bool:
    """Whether something that both give says that they are two: id number, phone, region or address."""
    if _disjoint(one.id_numbers, other.id_numbers) or _marked_apart(one, other):
        return True
    if how == "moved":
        return False
    return _disjoint(one.phones, other.phones) or _where(one, other) == "differs"


def _marked_apart(one: Person, other: Person) -> bool:
    """Whether their names say Ltd and GmbH, Sr and Jr and the like."""
    return bool(one.marks and other.marks) and all(apart(own, its) for own in one.marks for its in other.marks)


def _disjoint(own: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return bool(own and others) and not set(own) & set(others)


def _where(one: Person, other: Person) -> Where:
    pairs: tuple[tuple[Where, tuple[str, ...], tuple[str, ...]], ...] = (
        ("address", one.addresses, other.addresses),
        ("region", one.regions, other.regions),
    )
    found: Where = ""
    for what, own, others in pairs:
        if own and others:
            if any(agree(own, key) for key in others):
                return what
            found = "differs"
    return found
