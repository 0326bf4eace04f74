"""The heading row of a sheet, the kind of table it heads, and the field that each column holds."""

import re
from dataclasses import dataclass

from crm_sheets.reading.grids import Grid
from crm_sheets.vocabulary import ANSWERS, SURVEY_METADATA, TABLES, Table, headings, normal

SEARCHED = 40  # rows from the top in which the heading is looked for
_NUMBERED = re.compile(r"^\s*(?:q|Q|第)?\s*\d{1,3}\s*(?:题|[、.．:：)）])\s*")
_POLITE = re.compile(r"^(?:请问|请填写|请输入|请留下)?(?:您|你|贵公司|your|please enter your)?的?", re.IGNORECASE)
_ASKS = re.compile(r"[?？]\s*$")
_METADATA = frozenset(normal(word) for word in SURVEY_METADATA.split("|"))


@dataclass(frozen=True)
class Heading:
    """What was concluded from a heading row: ``fields`` canonical name -> column, ``questions`` the columns that ask.

    ``twice`` are columns that mean a field which an earlier column has already, ``unknown`` columns with a heading that
    nobody knows.
    """

    table: Table
    row: int  # in the grid, counted from 0; data begin below
    texts: tuple[str, ...]
    fields: dict[str, int]
    questions: tuple[int, ...] = ()
    twice: tuple[tuple[int, str], ...] = ()
    unknown: tuple[int, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields that the table cannot do without and that no column holds (the first of each group of choices)."""
        return tuple(group[0] for group in self.table.needs if not any(name in self.fields for name in group))

    @property
    def score(self) -> tuple[int, int]:
        """How good the match is: fields found, of which telling."""
        telling = sum(self.table.field(name).telling for name in self.fields)
        return len(self.fields) + telling + 2 * len(self.questions), telling


def find_heading(grid: Grid) -> Heading | None:
    """The best heading with all that its table needs; ties go to the upper row and the earlier table.

    None as well when another kind of table fits clearly better but lacks a column: sales lines with a date heading that
    nobody knows must not pass for a list of customers because they hold names and phones.
    """
    every = _candidates(grid)
    best = max((h for h in every if not h.missing), key=lambda heading: heading.score, default=None)
    rival = max((h for h in every if h.missing), key=lambda heading: heading.score, default=None)
    if best and rival and rival.score[1] > best.score[1] + 1:
        return None
    return best


def closest_heading(grid: Grid) -> Heading | None:
    """For the message about a sheet that was not recognised: the row that looks most like a heading."""
    seen = [heading for heading in _candidates(grid) if heading.fields]
    return max(seen, key=lambda heading: (-len(heading.missing), heading.score), default=None)


def _candidates(grid: Grid) -> list[Heading]:
    lines = grid.head(SEARCHED)
    found = []
    for row, line in enumerate(lines):
        if sum(map(bool, line)) < 2:
            continue
        above = lines[row - 1] if row else []
        for texts in [line, *([_joined(above, line)] if above and any(above) else [])]:
            found += [_matched(table, row, texts) for table in TABLES]
            found.append(_questionnaire(row, texts))
    return found


def _joined(above: list[str], line: list[str]) -> list[str]:
    """A heading over two rows: the lower cell, or the upper one where the lower is empty (merged downwards)."""
    return [low or up for up, low in zip(above, line, strict=True)]


def _matched(table: Table, row: int, texts: list[str]) -> Heading:
    known = headings(table.name)
    fields: dict[str, int] = {}
    twice, unknown = [], []
    for column, text in enumerate(texts):
        field = known.get(normal(text)) if text else None
        if field is None:
            unknown += [column] if text else []
        elif field in fields:
            twice.append((column, field))
        else:
            fields[field] = column
    return Heading(table, row, tuple(texts), fields, (), tuple(twice), tuple(unknown))


def _questionnaire(row: int, texts: list[str]) -> Heading:
    """A questionnaire asks in its headings: numbered questions, or ones that end in a question mark."""
    known = headings(ANSWERS.name)
    fields: dict[str, int] = {}
    questions, metadata = [], 0
    for column, text in enumerate(texts):
        bare = _NUMBERED.sub("", text)
        field = known.get(normal(text)) or known.get(normal(_POLITE.sub("", bare)))
        if field is not None and field not in fields:
            fields[field] = column
        elif normal(text) in _METADATA:
            metadata += 1
        elif bare != text or _ASKS.search(text):
            questions.append(column)
    if not questions or metadata + len(fields) + len(questions) < 3:
        return Heading(ANSWERS, row, tuple(texts), {}, ())
    used = {*fields.values(), *questions}
    unknown = [c for c, text in enumerate(texts) if text and c not in used and normal(text) not in _METADATA]
    # a comment column has no number and no question mark: in a questionnaire it is a question all the same
    return Heading(ANSWERS, row, tuple(texts), fields, tuple(sorted([*questions, *unknown])))
