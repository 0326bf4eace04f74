"""The separator of a text: what its first line says, else the one that splits most lines alike."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

MARKS = ",;\t|"
_SAID = re.compile(r'\s*"?sep=([^\r\n\w])"?[,;\t|\s]*?(?:\r\n|\r|\n|$)', re.IGNORECASE)
_TAB_BEHIND = re.compile(r"\t(?= *[,;|])")


def said_separator(text: str) -> tuple[str, int]:
    """The separator that a first line such as ``sep=;`` names for Excel, and where the text goes on; or '' and 0.

    >>> said_separator("sep=;\\nA;B")
    (';', 6)
    """
    found = _SAID.match(text)
    return (found[1], found.end()) if found else ("", 0)


def separator(start: str) -> str:
    """The separator that splits most lines into the same number of cells, of comma, semicolon, tab and bar.

    A tab before another separator is none: exporters put it behind numbers, so that Excel takes them for texts.
    """
    start = _TAB_BEHIND.sub("", start)
    return max(MARKS, key=lambda mark: _agreement(start, mark))


def _agreement(start: str, mark: str) -> tuple[int, int]:
    counts = Counter(len(row) for row in csv.reader(io.StringIO(start, newline=""), delimiter=mark))
    width, lines = max(((w, n) for w, n in counts.items() if w > 1), key=lambda item: item[1], default=(0, 0))
    return lines, width


def split_line(line: str, mark: str) -> list[str]:
    """The cells of one line by itself: a quote that is not closed in its cell is a letter, left out at the beginning.

    >>> split_line('a,"b, c",d', ","), split_line('a,"b,c', ",")
    (['a', 'b, c', 'd'], ['a', 'b', 'c'])
    """
    return [
        found[2].removeprefix('"') if found[1] is None else found[1].replace('""', '"') for found in _cells(line, mark)
    ]


def width_of_lines(start: str, mark: str) -> int:
    """How many cells most lines have, each by itself; 1 where none has more.

    >>> width_of_lines('a,"b,c\\n1,2,3\\n', ",")
    3
    """
    counts = Counter(len(split_line(line, mark)) for line in start.splitlines() if mark in line)
    return max(counts, key=lambda width: (counts[width], width), default=1)


def open_cell(line: str, mark: str) -> int:
    """Which cell of the line begins with a quote that is not closed; the last of several, -1 for none.

    >>> open_cell('a,"b,c', ","), open_cell('"a",b', ",")
    (1, -1)
    """
    return max((n for n, found in enumerate(_cells(line, mark)) if (found[2] or "").startswith('"')), default=-1)


def _cells(line: str, mark: str) -> Iterator["re.Match[str]"]:
    """Each cell: what stands between quotes that are closed as they should be, else all up to the separator."""
    cell = re.compile(rf'"([^"]*(?:""[^"]*)*)"(?={re.escape(mark)}|$)|([^{re.escape(mark)}]*)')
    line, place = line.rstrip("\r\n"), 0
    while place <= len(line) and (found := cell.match(line, place)):
        yield found
        place = found.end() + 1
