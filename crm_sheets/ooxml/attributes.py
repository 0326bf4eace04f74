"""The attributes of a tag as it stands in the XML of a workbook."""

import re
from html import unescape


def attribute(tag: bytes, name: str) -> str:
    """The value of an attribute, '' where the tag has none.

    >>> attribute(b'<sheet name="A &amp; B" state=\\'hidden\\'/>', "name"), attribute(b"<c/>", "r")
    ('A & B', '')
    """
    found = re.search(rb"\s" + name.encode() + rb"\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", tag)
    return unescape((found[1] if found[1] is not None else found[2]).decode("utf-8", "replace")) if found else ""
