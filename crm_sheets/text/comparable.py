"""Texts compared without what only looks different."""

import re
import unicodedata

_BETWEEN_IDEOGRAPHS = re.compile(r"(?<=[㐀-鿿])\s+(?=[㐀-鿿])")


def comparable_text(text: str) -> str:
    """A text without what only looks different: case, full width, spaces.

    >>> comparable_text("Ｗe Chat ") == comparable_text("wechat")
    True
    """
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def normal_width(text: str) -> str:
    """A text in small letters of normal width, its spaces as they are.

    >>> normal_width("Ｗe Chat")
    'we chat'
    """
    return unicodedata.normalize("NFKC", text).casefold()


def without_wide_blanks(text: str) -> str:
    """A text without blanks between Chinese characters, which are typed to make words of equal width.

    >>> without_wide_blanks("很 满意 Very good")
    '很满意 Very good'
    """
    return _BETWEEN_IDEOGRAPHS.sub("", text)
