"""Names of files as texts: what the file system holds need not be text in any encoding."""

from collections.abc import Iterable

from crm_sheets.reading.opening.encoding import decoded


def readable(name: str) -> str:
    """The name with bytes that are no UTF-8 read in the encoding that fits them, else shown as question marks.

    >>> readable("a/b.csv"), readable(b"\\xcf\\xfa\\xca\\xdb9\\xd4\\xc2.csv".decode("utf-8", "surrogateescape"))
    ('a/b.csv', '销售9月.csv')
    """
    try:
        name.encode()
    except UnicodeEncodeError:
        return "/".join(map(_decoded, name.split("/")))
    return name


def _decoded(part: str) -> str:
    """One part of a path; the parts may come from different systems."""
    try:
        text = decoded(part.encode("utf-8", "surrogateescape")).text
    except UnicodeEncodeError:  # halves of letters, which Windows allows
        text = part
    return "".join(letter if letter.isprintable() else "?" for letter in text.encode("utf-8", "replace").decode())


def told_apart(names: Iterable[str]) -> list[str]:
    """The names, equal ones with a number behind all but the first.

    >>> told_apart(["a", "a", "b"])
    ['a', 'a (2)', 'b']
    """
    seen: dict[str, int] = {}
    told = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        told.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return told
