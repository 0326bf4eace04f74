"""Whole lines put between quotes by a second export: each is taken for one cell until the quotes are off."""

import re

from crm_sheets.reading.opening.separator import separator, split_line

_WHOLE = re.compile(r'(?:^|(?<=\r))"([^"\r\n]*(?:""[^"\r\n]*)*)"[,;\t ]*(?=[\r\n]|\Z)', re.MULTILINE)
_AGREE = 0.9


def unquoted(text: str, shows: int) -> str | None:
    r"""The text without the quotes round whole lines; None where it has none, or where its lines are cells with commas.

    Lines are taken for such when they are most of the lines and have as many cells inside as the first, more than one.

    >>> unquoted('"a,b"\n"1,c"\n', 100)
    'a,b\n1,c\n'
    """
    if not _WHOLE.search(text[:shows]):
        return None
    start = _off(text[:shows])
    mark = separator(start)
    lines = [line for line in start.splitlines() if line.strip()]
    width = len(split_line(lines[0], mark))
    widths = [len(split_line(_inside(found), mark)) for found in _WHOLE.finditer(text[:shows])]
    agree = sum(inside == width for inside in widths)
    are_most = 2 * len(widths) > len(lines)
    return _off(text) if are_most and width > 1 and agree >= _AGREE * len(widths) else None


def _off(text: str) -> str:
    return _WHOLE.sub(_inside, text)


def _inside(found: "re.Match[str]") -> str:
    return found[1].replace('""', '"')
