"""Texts and attributes of tags as they stand in the XML of a workbook."""

import re
from html import escape, unescape

LIMIT = 32_000  # letters; a cell holds 32,767
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def cell_text(text: str) -> bytes:
    """A text fit for a cell: what XML cannot hold replaced, ``_x0041_`` kept as it was typed, cut where too long."""
    if len(text) > LIMIT:
        text = text[: LIMIT - 1] + "…"
    return escape(_ESCAPED.sub("_x005F_", _ILLEGAL.sub("\ufffd", text))).encode()


def attribute(tag: bytes, name: str) -> str:
    """The value of an attribute, '' where the tag has none.

    >>> attribute(b'<sheet name="A &amp; B" state=\\'hidden\\'/>', "name"), attribute(b"<c/>", "r")
    ('A & B', '')
    """
    found = re.search(rb"\s" + name.encode() + rb"\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", tag)
    return unescape((found[1] if found[1] is not None else found[2]).decode("utf-8", "replace")) if found else ""


def without(tag: bytes, name: str) -> bytes:
    """The tag without that attribute."""
    return re.sub(rb"\s" + name.encode() + rb"\s*=\s*(?:\"[^\"]*\"|'[^']*')", b"", tag)


def with_attribute(tag: bytes, name: str, value: object) -> bytes:
    """The tag with the attribute set; ``value`` is a number or a plain word."""
    return re.sub(rb"\s*(/?>)$", f' {name}="{value}"'.encode() + rb"\1", without(tag, name))
