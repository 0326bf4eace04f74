"""What in a name tells people and firms apart however near the rest is: Ltd and GmbH, Sr and Jr, North and South."""

import re
from functools import lru_cache

from crm_sheets.reading.values.words import words_of

_WORDS = re.compile(r"[^\W_]+")
_FORMS = {
    **dict.fromkeys(("ltd", "limited"), "ltd"),
    **dict.fromkeys(("inc", "incorporated", "corp", "corporation"), "inc"),
    **{form: form for form in words_of("llc|llp|plc|gmbh|ag|kg|ug|ohg|bv|nv|sarl|sas|srl|spa|oy|aps|kk")},
}
_SERIES = {
    **dict.fromkeys(("jr", "junior"), "jr"),
    **dict.fromkeys(("sr", "senior"), "sr"),
    **{word: word for word in words_of("ii|iii|iv|one|two|three|first|second|third")},
}
_SIDES = {word: word for word in words_of("north|south|east|west|central|upper|lower|old|new")}
_TITLES = {"mr": "mr", "mister": "mr", **dict.fromkeys(("mrs", "ms", "miss", "madam"), "mrs")}
_EVERY = frozenset((*_FORMS, *_SERIES, *_SIDES, *_TITLES))

Marks = tuple[str, str, str, str]
NONE: Marks = ("", "", "", "")


def name_marks(name: str) -> Marks:
    """Legal form, place in a series, side and title that a name says; empty where it says none.

    >>> name_marks("Acme GmbH"), name_marks("John Smith Jr."), name_marks("Star Coffee North"), name_marks("周凯")
    (('gmbh', '', '', ''), ('', 'jr', '', ''), ('', '', 'north', ''), ('', '', '', ''))
    """
    return _marks(name) if " " in name or "," in name else NONE


@lru_cache(maxsize=100_000)
def _marks(name: str) -> Marks:
    words = _WORDS.findall(name.casefold())
    if len(words) < 2 or _EVERY.isdisjoint(words):
        return NONE
    form = next((_FORMS[word] for word in reversed(words[1:]) if word in _FORMS), "")
    series = next((_SERIES[word] for word in words[1:] if word in _SERIES), "")
    side = next((_SIDES[word] for word in words if word in _SIDES), "")
    return form, series, side, _TITLES.get(words[0], "")


def apart(one: Marks, other: Marks) -> bool:
    """Whether both names say something of one kind, and not the same.

    >>> apart(name_marks("Acme Ltd"), name_marks("Acme GmbH")), apart(name_marks("Acme"), name_marks("Acme GmbH"))
    (True, False)
    """
    return one != other and any(own and others and own != others for own, others in zip(one, other, strict=True))
