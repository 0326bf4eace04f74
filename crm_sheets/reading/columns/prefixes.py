"""What stands before all headings of a table as some exports do it: Deal - Title, 客户：姓名, or 0.Name, 1.Date."""

import re
from collections import Counter
from collections.abc import Sequence

from crm_sheets.vocabulary.concepts import concepts, is_concept

_PREFIXED = re.compile(r"\s*(\S.{0,39}?)(?: [-–—] |\s?[:：/]\s?|[.．](?=\w))\s*(\S.*)", re.DOTALL)
_JOINT = re.compile(r"[-–—:：/.．]")  # in every one of them
_PLACE = re.compile(r"\s*(\d{1,3})[.．:：)）、_]\s*(?=[^\W\d])")
_FEWEST, _MOST = 3, 0.7  # headings, and the share of them, that must begin so
_SOMEBODY = frozenset(("customer", "contact", "account", "company", "receiver", "people"))


def without_prefix(texts: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """The headings without the word before most of them, and that word; as they are and '' where they share none.

    >>> without_prefix(["Deal - Title", "Deal - Value", "", "Deal - ID", "Owner"])
    (('Title', 'Value', '', 'Deal - ID', 'Owner'), 'Deal')
    """
    texts = without_places(texts)
    least = max(_FEWEST, _MOST * sum(map(bool, texts)))
    if sum(_JOINT.search(text) is not None for text in texts) < least:
        return texts, ""
    parts = [_PREFIXED.fullmatch(text) for text in texts]
    shared = Counter(part[1] for part in parts if part)
    prefix, count = shared.most_common(1)[0] if shared else ("", 0)
    if count < least:
        return texts, ""
    of_things = any(is_concept(concept) for concept in concepts(prefix) - _SOMEBODY)
    whose = [{"id"}, {"name"}] if of_things else [{"id"}]  # say nothing without whose: of these the prefix stays
    told = zip(texts, parts, strict=True)
    strip = (part[2] if part and part[1] == prefix and concepts(part[2]) not in whose else text for text, part in told)
    return tuple(strip), prefix


def without_places(texts: Sequence[str]) -> tuple[str, ...]:
    """The headings without their places where these are counted from 0, as only programs count; questions begin at 1.

    >>> without_places(["0.Name", "1.Date", "2.Cost"]), without_places(["1.Name", "2.Date", "3.Cost"])
    (('Name', 'Date', 'Cost'), ('1.Name', '2.Date', '3.Cost'))
    """
    first = _PLACE.match(next(filter(None, texts), ""))
    if first is None or first[1].strip("0"):
        return tuple(texts)
    placed = [(place, found) for place, text in enumerate(texts) if text and (found := _PLACE.match(text))]
    counted = len(placed) == sum(map(bool, texts)) >= _FEWEST
    if not counted or any(int(found[1]) - place != -placed[0][0] for place, found in placed):
        return tuple(texts)
    starts = {place: found.end() for place, found in placed}
    return tuple(text[starts.get(place, 0) :] for place, text in enumerate(texts))
