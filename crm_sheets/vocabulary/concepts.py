"""Concepts: a heading taken apart into what it is about (date, amount, id …) and whose or which (order, buyer, due …).

>>> sorted(concepts("TXN_AMT")), sorted(concepts("订单实付金额")), sorted(concepts("ShipDate"))
(['amount', 'transaction'], ['amount', 'order', 'paid'], ['date', 'shipped'])
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from crm_sheets.vocabulary.abroad import STOPS as _STOPS_ABROAD
from crm_sheets.vocabulary.abroad import in_english, plain_letters
from crm_sheets.vocabulary.comparing import simplified, unified
from crm_sheets.vocabulary.lexicon import CORES, PHRASES, QUALIFIERS, STOPS

_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[㐀-鿿]+")
_BRACKETS = re.compile(r"\(.*?\)|\[.*?\]|【.*?】|<.*?>|《.*?》|[(\[【][^)\]】]*$")
_MONEY = re.compile(
    r"(?<![a-z])(?:in )?(?:usd|eur|gbp|cny|rmb|hkd|jpy|inr|aud|cad|idr|php|egp|pkr|rs|vnd|thb|sgd|myr)(?![a-z])\.?|[$€£¥₹]|[美欧日港]?元$|万元",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[(\[【（]\s*(?:units?|pcs|pieces|qty|件|个|台|箱|套|瓶|盒|份|支|只|张|辆|吨|公斤|kg)\s*[)\]】）]", re.IGNORECASE
)
_TAXED = re.compile(  # Amount With Tax, Total incl. VAT: of the sum with it, and no tax
    r" (?:with|w /|incl|including|inc|after)(?: ?\.)? (?:sales )?(?:tax|taxes|vat|gst|hst|sst|iva|mwst\.?)(?= )"
)
_UNTAXED = re.compile(
    r" (?:before|excl|excluding|exc|ex|without|w / o|net of)(?: ?\.)? (?:sales )?(?:tax|taxes|vat|gst|hst|sst|iva|mwst\.?)(?= )"
)
_SIDE = re.compile(r"[(（](?:借|贷)(?:方)?[)）]")  # of a ledger
_SIGN = re.compile(r"(?:[$€£¥₹]|元)(?: ?/ ?\w+)?")  # £, £/kg: nothing but a currency, for a unit or not
_JOINTS = str.maketrans("_-", "  ")  # buyer-phone-number
_GLUED, _ENDS = 4, frozenset(("id", "no", "qty", "amt"))  # letters of a word within another, and shorter ones
_LONGEST = 6  # characters of a Chinese word
_LIGHT = {"total": 0.3, "net": 0.3, "gross": 0.3, "unit": 0.4, "sale": 0.5, "row": 0.8, "average": 0.8}
_UNKNOWN = 0.5


@cache
def cores() -> frozenset[str]:
    """The concepts that say what a column holds; all others say whose, which or when."""
    return frozenset(line.split(":")[0] for line in CORES.splitlines())


@cache
def _english() -> Mapping[str, tuple[str, ...]]:
    return _words(0, " ")


@cache
def _chinese() -> Mapping[str, tuple[str, ...]]:
    return _words(1, " ")


def _words(side: int, between: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in (*CORES.splitlines(), *QUALIFIERS.splitlines()):
        concept, words = line.split(": ", 1)
        half = [*words.split(";"), ""][side]
        for word in half.split(between):
            if word.strip():
                found[word.strip()] = (*found.get(word.strip(), ()), concept)
    return found


@lru_cache(maxsize=50_000)
def concepts(heading: str) -> frozenset[str]:
    """The concepts of a heading; a word that is in no list stands for itself. Brackets and units are left out."""
    within = "quantity" if _COUNTED.search(heading) else "借方" if _SIDE.search(heading) else ""
    whole = plain_letters(simplified(unified(heading))).replace("_", " ")
    if _SIGN.fullmatch(whole.strip()):
        return frozenset(("price" if "/" in whole else "amount",))
    bare = _BRACKETS.sub(f" {within} ", whole)
    bare = _MONEY.sub(" ", bare) if _BRACKETS.sub("", bare).strip() else whole
    return frozenset(_of(bare)) or frozenset(_of(whole))


@lru_cache(maxsize=50_000)
def weight(concept: str) -> float:
    """How much a concept counts: 1 where it says what the column holds, less where it only narrows that down."""
    if concept in cores():
        return 1.0
    return _LIGHT.get(concept, 0.55 if concept in _known() else _UNKNOWN)


def is_counted(heading: str) -> bool:
    """Whether a heading names a unit of counting in brackets: Sale (units), 销售（件）."""
    return _COUNTED.search(heading) is not None


def is_concept(word: str) -> bool:
    """Whether a word of a heading is one that the lexicon knows."""
    return word in cores() or word in _known()


@cache
def _known() -> frozenset[str]:
    return frozenset(line.split(":")[0] for line in QUALIFIERS.splitlines())


def _of(text: str) -> Iterator[str]:
    spaced = _PART.sub(lambda part: f" {part[0]} ", text.replace("'", "").replace("’", "")).casefold()
    folded = f" {' '.join(spaced.translate(_JOINTS).split())} "
    folded = _UNTAXED.sub(" net", _TAXED.sub(" gross", folded))
    for phrase, word in PHRASES:
        if phrase in folded:
            folded = folded.replace(f" {phrase} " if phrase[0].isalpha() else phrase, f" {word} ")
    parts = [part for part in re.split(r"[^\w]+|\s+", folded) if part and not part.isdigit()]
    for place, part in enumerate(parts):
        if part[0] > "\u2e80":
            yield from _segments(part)
        else:
            yield from _latin(part, place > 0 and place == len(parts) - 1)


def _latin(word: str, is_end: bool) -> Iterator[str]:
    if word in STOPS:
        return
    if is_end and word in ("at", "on"):
        yield "date"
        return
    known = _english()
    for form in (word, word.removesuffix("s"), word.removesuffix("es")):
        if form in known:
            yield from known[form]
            return
    if word not in _STOPS_ABROAD:
        words = in_english(word) or _taken_apart(word) or (word,)
        yield from (concept for other in words for concept in known.get(other, (other,)))


def _taken_apart(word: str) -> tuple[str, ...]:
    """The words of which one without gaps is made (QUANTITYORDERED), the longest first; none where a part is unknown."""
    known = _english()
    for end in range(len(word) - 2, _GLUED - 1, -1):
        head, tail = word[:end], word[end:]
        if head in known:
            if tail in _ENDS or (len(tail) >= _GLUED and tail in known):
                return head, tail
            if rest := _taken_apart(tail):
                return head, *rest
    return ()


def _segments(text: str) -> Iterator[str]:
    """The words of a Chinese text by longest match; what lies between them stands for itself."""
    known, rest, place = _chinese(), "", 0
    while place < len(text):
        for length in range(min(_LONGEST, len(text) - place), 0, -1):
            word = text[place : place + length]
            if word in known or word in STOPS:
                break
        else:
            rest, place = rest + text[place], place + 1
            continue
        if rest:
            yield rest
            rest = ""
        yield from known.get(word, ())
        place += length
    if rest:
        yield rest
