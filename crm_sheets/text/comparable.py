"""Texts compared without what only looks different."""

import unicodedata


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
