"""The columns that belong to one question: options of several answers, items of a matrix, a text beside."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from crm_sheets.reading.questionnaires.heads import Head

_SEPARATORS = "—–-:：(（[【_/ "
_CLOSING = ")）]】 "


class Asked(NamedTuple):
    """``code`` as questions are called (the file's number, else their place), ``parts`` what each column is of."""

    code: str
    text: str
    columns: tuple[int, ...]
    parts: tuple[str, ...]


def questions_asked(heads: Sequence[Head]) -> list[Asked]:
    """The questions in the order of the file; columns beside each other with one number, or one stem, are one."""
    shared = Counter(head.stem for head in heads if not head.number)
    keys = [_key(place, head, shared) for place, head in enumerate(heads)]
    found: list[Asked] = []
    for place, (_, run) in enumerate(groupby(range(len(heads)), key=lambda i: keys[i])):
        columns = list(run)
        number = heads[columns[0]].number
        found += _of_one(number or str(place + 1), columns, heads)
    return _told_apart(found)


def _key(place: int, head: Head, shared: Counter[str]) -> tuple[object, ...]:
    if head.number:
        return ("number", head.number)
    return ("stem", head.stem) if shared[head.stem] > 1 else ("alone", place)


def _of_one(code: str, columns: Sequence[int], heads: Sequence[Head]) -> list[Asked]:
    """The columns of one number as one question, or as several where nothing says that they are parts."""
    own = [heads[c] for c in columns]
    if len(columns) == 1:
        head = own[0]
        whole = " - ".join(filter(None, (head.stem, head.part)))
        return [Asked(code, whole or code, tuple(columns), ("",))]
    if any(head.part for head in own):  # the stem may stand with the first item only
        stem = next((head.stem for head in own if head.stem and head.part), "") or own[0].stem or code
        return [Asked(code, stem, tuple(columns), tuple(_part(head, stem) for head in own))]
    stems = [head.stem for head in own]
    start = _common_start(stems)
    cut = max((start.rfind(sign) for sign in _SEPARATORS), default=-1)
    parts = [stem[cut + 1 :].strip(_CLOSING) for stem in stems]
    if cut > 0 and all(parts) and len({*parts}) == len(parts):
        return [Asked(code, start[:cut].strip(_SEPARATORS), tuple(columns), tuple(parts))]
    return [Asked(code, head.stem, (column,), ("",)) for column, head in zip(columns, own, strict=True)]


def _common_start(texts: Sequence[str]) -> str:
    """The letters with which all texts begin."""
    low, high = min(texts), max(texts)
    same = next((i for i, (a, b) in enumerate(zip(low, high, strict=False)) if a != b), min(len(low), len(high)))
    return low[:same]


def _part(head: Head, stem: str) -> str:
    """The item of a column; a column with nothing but a text is of the item that the text names."""
    return head.part or (head.stem if head.stem != stem else "")


def _told_apart(found: list[Asked]) -> list[Asked]:
    """Codes that come again get a letter-free number behind: 6, 6-2, 6-3; whole questions worded alike their code."""
    seen: Counter[str] = Counter()
    worded = Counter(one.text for one in found if one.parts == ("",))
    told = []
    for one in found:
        seen[one.code] += 1
        code = f"{one.code}-{seen[one.code]}" if seen[one.code] > 1 else one.code
        alike = one.parts == ("",) and worded[one.text] > 1
        told.append(one._replace(code=code, text=f"{one.text} ({code})" if alike else one.text))
    return told
