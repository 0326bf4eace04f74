"""What kind of text a cell of a text file holds, coarsely: enough to tell columns apart."""

import re
from functools import lru_cache

_KINDS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("empty", r"\s*"),
        ("small", r"[-+]?\d{1,4}"),
        ("money", r"[-+(]?\s*[^\w\s]?\s*\d{1,3}(?:[,' ]\d{3})*(?:\.\d{1,4})?\s*[^\w\s]?\)?"),
        ("money", r"[-+(]?\s*[^\w\s]?\s*\d+\.\d{1,4}\s*[^\w\s]?\)?"),
        ("comma", r"[-+]?\s*[^\w\s]?\s*\d{1,3}(?:[. ]?\d{3})*,\d{1,2}\s*[^\w\s]?"),
        ("date", r"\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?(?:[ T]\d{1,2}:\d{2}.*)?"),
        ("date", r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?:[ T]\d{1,2}:\d{2}.*)?"),
        ("time", r"\d{1,2}:\d{2}(?::\d{2})?.{0,3}"),
        ("digits", r"\+?[\d -]{5,}"),
        ("mail", r"[^@\s]+@[^@\s]+\.\w+"),
        ("code", r"(?=.*\d)[A-Za-z0-9_#./-]+"),
        ("words", r"\D+"),
    )
)


@lru_cache(4096)
def kind_of(text: str) -> str:
    """The first kind that fits the whole cell: empty, small, money, comma, date, time, digits, mail, code, words, text.

    >>> kind_of("12"), kind_of("1,200.00"), kind_of("A-17"), kind_of("Large pot, blue"), kind_of("Large pot, 2 l")
    ('small', 'money', 'code', 'words', 'text')
    """
    return next((kind for kind, pattern in _KINDS if pattern.fullmatch(text.strip())), "text")
