"""The heading row of a sheet, the kind of table it heads, and the field that each column holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crm_sheets.reading.grids import Grid
from crm_sheets.vocabulary import ANSWERS, SURVEY_METADATA, TABLES, Table, headings, normal, preference

SEARCHED = 40  # rows from the top in which the heading is looked for
_NUMBERED = re.compile(r"^\s*(?:q|Q|第)?\s*\d{1,3}\s*(?:题|[、.．:：)）])(?!\d)\s*")
_POLITE = re.compile(r"^(?:请问|请填写|请输入|请留下)?(?:您|你|贵公司|your|please enter your)?的?", re.IGNORECASE)
_ASKS = re.compile(r"[?？]\s*(?:[(（\[【][^()（）\[\]【】]*[)）\]】]\s*)?$")  # a scale may follow: (1-5)
_ASKS_BY_WORDS = re.compile(
    r"^(?=.*(?:满意|推荐))(?=.*(?:您|你|我们|是否|吗|程度))|\b(?:satisfied|recommend)\b", re.IGNORECASE | re.DOTALL
)
_METADATA = frozenset(normal(word) for word in SURVEY_METADATA.split("|"))
Cells = list[tuple[int, str]]  # column and text of the cells that are not empty


@dataclass(frozen=True)
class Heading:
    """What was concluded from a heading row: ``fields`` canonical name -> column, ``questions`` the columns that ask.

    ``twice`` are columns that mean a field which another column has already, ``unknown`` columns with a heading that
    nobody knows; ``asked`` counts the questions that look like questions themselves.
    """

    table: Table
    row: int  # in the grid, counted from 0; data begin below
    texts: tuple[str, ...]
    fields: dict[str, int]
    questions: tuple[int, ...] = ()
    twice: tuple[tuple[int, str], ...] = ()
    unknown: tuple[int, ...] = ()
    asked: int = 0

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields that the table cannot do without and that no column holds (the first of each group of choices)."""
        return tuple(group[0] for group in self.table.needs if not any(name in self.fields for name in group))

    @property
    def telling(self) -> int:
        """How many of the fields occur in few kinds of table."""
        return sum(self.table.field(name).telling for name in self.fields)

    @property
    def score(self) -> tuple[int, int]:
        """How good the match is: fields found, telling ones and questions twice; then the telling ones."""
        return len(self.fields) + self.telling + 2 * self.asked, self.telling


def find_heading(grid: Grid) -> Heading | None:
    """The best heading with all that its table needs; ties go to the upper row and the earlier table.

    None as well when another kind of table fits clearly better but lacks a column: sales lines with a date heading that
    nobody knows must not pass for a list of customers because they hold names and phones.
    """
    best, rival = _best_and_rival(grid)
    return None if best and rival and _clearly_better(rival, best) else best


def closest_heading(grid: Grid) -> Heading | None:
    """For the message about a sheet that was not recognised: the row that looks most like the heading of a table."""
    return _best_and_rival(grid)[1]


def _best_and_rival(grid: Grid) -> tuple[Heading | None, Heading | None]:
    """The best heading that lacks nothing, and the best that lacks a column."""
    every = [heading for heading in _candidates(grid) if heading.fields]
    best = max((h for h in every if not h.missing), key=lambda heading: heading.score, default=None)
    rival = max((h for h in every if h.missing), key=lambda h: (h.score, -len(h.missing)), default=None)
    return best, rival


def _clearly_better(rival: Heading, best: Heading) -> bool:
    """More and more telling fields, and only one column short: what lacks two is another kind of table."""
    return len(rival.missing) == 1 and rival.score > best.score and rival.telling > best.telling + 1


def _candidates(grid: Grid) -> Iterator[Heading]:
    """Each of the first rows as the heading of every kind of table, alone and with the row above filling its gaps."""
    lines = grid.head(SEARCHED)
    for row, line in enumerate(lines):
        cells = _filled(line)
        if len(cells) < 2:
            continue
        yield from _read_as(row, line, cells)
        both = [low or up for up, low in zip(lines[row - 1], line, strict=True)] if row else line
        if both != line:
            yield from _read_as(row, both, _filled(both))


def _filled(line: list[str]) -> Cells:
    return [(column, text) for column, text in enumerate(line) if text]


def _read_as(row: int, texts: list[str], cells: Cells) -> Iterator[Heading]:
    for table in TABLES:
        yield _matched(table, row, texts, cells)
    yield _questionnaire(row, texts, cells)


def _matched(table: Table, row: int, texts: list[str], cells: Cells) -> Heading:
    known, places = headings(table.name), preference(table.name)
    fields: dict[str, int] = {}
    unknown, meant = [], []
    for column, text in cells:
        name = known.get(normal(text))
        if name is None:
            unknown.append(column)
            continue
        meant.append((column, name))
        older = fields.setdefault(name, column)
        if table.field(name).kind == "money" and places[normal(text)] < places[normal(texts[older])]:
            fields[name] = column  # what was paid goes before what was asked, wherever it stands
    twice = tuple((column, name) for column, name in meant if fields[name] != column)
    return Heading(table, row, tuple(texts), fields, (), twice, tuple(unknown))


def _questionnaire(row: int, texts: list[str], cells: Cells) -> Heading:
    """A questionnaire asks in its headings: numbered questions, ones with a question mark, or ones in such words."""
    known = headings(ANSWERS.name)
    fields: dict[str, int] = {}
    asked, worded, others, metadata = [], [], [], 0
    for column, text in cells:
        bare = _NUMBERED.sub("", text)
        name = known.get(normal(text)) or known.get(normal(_POLITE.sub("", bare)))
        if name is not None and name not in fields:
            fields[name] = column
        elif normal(text) in _METADATA:
            metadata += 1
        elif bare != text or _ASKS.search(text):
            asked.append(column)
        elif _ASKS_BY_WORDS.search(text) and normal(text) not in _known_elsewhere():
            worded.append(column)
        else:
            others.append(column)
    if asked or len(worded) > 1 or "answered_at" in fields:  # one such column alone: a list may have it as well
        asked += worded
    else:
        others += worded
    if not asked or metadata + len(fields) + len(asked) < 3:
        return Heading(ANSWERS, row, tuple(texts), {})
    # a comment column has no number and no question mark: in a questionnaire it is a question all the same
    return Heading(ANSWERS, row, tuple(texts), fields, tuple(sorted([*asked, *others])), asked=len(asked))


@cache
def _known_elsewhere() -> frozenset[str]:
    """Headings of other tables that sound like questions, as a complaint's "customer satisfied"."""
    return frozenset(heading for table in TABLES for heading in headings(table.name))
