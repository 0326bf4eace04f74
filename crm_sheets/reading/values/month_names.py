"""Names of months in German, French and Spanish, put into English before a date is read."""

import re

_NAMES = {
    "jan": "januar jänner jän janvier janv enero ene",
    "feb": "februar feber février fevrier févr fevr fév febrero",
    "mar": "märz maerz mär mrz mars marzo",
    "apr": "avril avr abril abr",
    "may": "mai mayo",
    "jun": "juni juin junio",
    "jul": "juli juillet juil julio",
    "aug": "août aout agosto ago",
    "sep": "septembre septiembre setiembre",
    "oct": "oktober okt octobre octubre",
    "nov": "novembre noviembre",
    "dec": "dezember dez décembre decembre déc diciembre dic",
}
_ENGLISH = {word: month for month, words in _NAMES.items() for word in words.split()}
_LONGEST_FIRST = "|".join(sorted(_ENGLISH, key=len, reverse=True))
_WORD = re.compile(rf"(?<![^\W\d_])(?:(?:de|del|le|den|er|º)\s+)?({_LONGEST_FIRST})\.?(?:\s+(?:de|del))?(?![^\W\d_])")


def with_english_month(cell: str) -> str:
    """A folded cell with its month in English, as it stands where it holds none of these names.

    >>> with_english_month("3. märz 2026"), with_english_month("5 de marzo de 2026")
    ('3. mar 2026', '5 mar 2026')
    """
    return _WORD.sub(lambda found: _ENGLISH[found[1]], cell, count=1)
