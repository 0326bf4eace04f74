"""The heading row of a sheet, the kind of table it heads, and the field that each column holds."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.finding.grids import Grid
from crm_sheets.reading.finding.heading_lines import JOINT, goes_on, groups, heading_rows, joined, known_headings
from crm_sheets.reading.finding.total_columns import without_totals
from crm_sheets.vocabulary import ANSWERS, SURVEY_METADATA, TABLES, Table, halves, headings, normal, preference

SEARCHED = 40  # rows from the top in which the heading is looked for; below them only rows that look like one
_DEEPER = 50  # so many of those
_UPPERS = 2  # rows of a heading above its lowest
_LISTED = 200  # texts above the heading that are kept
_AT_END = re.compile(r"\d{1,2}$")
_NUMBERED = re.compile(r"^\s*(?:q|Q|第)?\s*\d{1,3}\s*(?:题|[、.．:：)）])(?!\d)\s*")
_POLITE = re.compile(r"^(?:请问|请填写|请输入|请留下)?(?:您|你|贵公司|your|please enter your)?的?", re.IGNORECASE)
_ASKS = re.compile(r"[?？]\s*(?:[(（\[【][^()（）\[\]【】]*[)）\]】]\s*)?$")  # a scale may follow: (1-5)
_ASKS_BY_WORDS = re.compile(
    r"^(?=.*(?:满意|推荐))(?=.*(?:您|你|我们|是否|吗|程度))|\b(?:satisfied|recommend)\b", re.IGNORECASE | re.DOTALL
)
_METADATA = frozenset(normal(word) for word in SURVEY_METADATA.split("|"))
Cells = list[tuple[int, str]]  # column and text of the cells that are not empty


def find_heading(grid: Grid, kind: str = "") -> Heading | None:
    """The best heading with all that its table needs; ties go to the upper row and the earlier table.

    With a ``kind`` that the team decided only that kind of table is tried.

    It is looked for in the first rows, and where they have none in every row below that looks like a heading. None as
    well when another kind of table fits clearly better but lacks a column: sales lines with a date heading that nobody
    knows must not pass for a list of customers because they hold names and phones.
    """
    best, rival = _best_and_rival(grid, kind)
    if best is None or (rival and _clearly_better(rival, best)):
        return None
    return without_totals(_with_above(best, grid), grid)


def closest_heading(grid: Grid, kind: str = "") -> Heading | None:
    """For the message about a sheet that was not recognised: the row that looks most like the heading of a table."""
    rival = _best_and_rival(grid, kind)[1]
    return rival and _with_above(rival, grid)


def _best_and_rival(grid: Grid, kind: str = "") -> tuple[Heading | None, Heading | None]:
    """The best heading that lacks nothing (the upper of equals, with all its rows), and the best that lacks one."""
    every = [h for h in _candidates(grid) if h.fields and kind in ("", h.table.name)]
    if all(heading.missing for heading in every):
        every += [h for h in _deeper(grid) if h.fields and kind in ("", h.table.name)]
    best = max((h for h in every if not h.missing), key=lambda h: (h.score, -h.row, len(h.lines)), default=None)
    rival = max((h for h in every if h.missing), key=lambda h: (h.score, -len(h.missing)), default=None)
    return best and _to_its_end(best, every, grid), rival


def _to_its_end(best: Heading, every: Sequence[Heading], grid: Grid) -> Heading:
    """The same heading with the rows below that belong to it: merged with it, or the same fields in other words."""
    later = [h for h in every if h.table == best.table and not h.missing and best.row < h.row <= best.row + _UPPERS]
    if later and goes_on(grid.head(best.row + 1)[best.row], best.row, grid):
        return next((h for h in later if h.first <= best.row), best)
    for heading in later:
        if heading.row == best.row + 1 and heading.fields == best.fields and not heading.lines:
            texts = tuple(joined([list(best.texts)], list(heading.texts)))
            lines = (*(best.lines or (best.texts,)), heading.texts)
            return replace(best, row=heading.row, top=best.first, texts=texts, lines=lines)
    return best


def _with_above(heading: Heading, grid: Grid) -> Heading:
    """The heading with the texts above it, each line's once (merged areas repeat theirs)."""
    lines = grid.head(heading.first)[-_LISTED:]
    texts = [text for line in lines for text in dict.fromkeys(line) if text]
    return replace(heading, above=(*grid.above, *texts[-_LISTED:]), lines=heading.lines or (heading.texts,))


def _clearly_better(rival: Heading, best: Heading) -> bool:
    """More and more telling fields, and only one column short: what lacks two is another kind of table."""
    return len(rival.missing) == 1 and rival.score > best.score and rival.telling > best.telling + 1


def _candidates(grid: Grid, first: int = 0) -> Iterator[Heading]:
    """Each of the first rows as the heading of every kind of table, alone and with the rows above that belong to it."""
    lines = grid.head(SEARCHED)
    for row, line in enumerate(lines):
        cells = _filled(line)
        if len(cells) < 2 or row < first:
            continue
        yield from _read_as(row, line, cells)
        for top in range(row - 1, max(row - 1 - _UPPERS, -1), -1):
            if not groups(lines, top, grid):
                break
            yield from _over_rows(lines, top, row)


def _deeper(grid: Grid) -> Iterator[Heading]:
    """The candidates below the first rows: each row that looks like a heading, with the rows above it."""
    if grid.cells.num_rows <= SEARCHED:
        return
    right = grid.cells.num_columns - 1
    for row in [row for row in heading_rows(grid.cells) if row >= SEARCHED][:_DEEPER]:
        start = row - _UPPERS
        for heading in _candidates(grid.part(start, 0, row, right), _UPPERS):
            yield replace(heading, row=row, top=-1 if heading.top < 0 else heading.top + start)


def _filled(line: list[str]) -> Cells:
    return [(column, text) for column, text in enumerate(line) if text]


def _read_as(row: int, texts: list[str], cells: Cells) -> Iterator[Heading]:
    if any(normal(text) in known_headings() or halves(text)[0] in known_headings() for _, text in cells):
        for table in TABLES:
            yield _matched(table, row, texts, cells)
    yield _questionnaire(row, texts, cells)


def _over_rows(lines: list[list[str]], top: int, row: int) -> Iterator[Heading]:
    """A heading of several rows, as every kind of table."""
    parts = lines[top : row + 1]
    texts = joined(parts[:-1], parts[-1])
    cells = _filled(texts)
    more = {"top": top, "lines": tuple(tuple(line) for line in parts)}
    for table in TABLES:
        yield replace(_matched(table, row, texts, cells), **more)  # type: ignore[arg-type]
    yield replace(_questionnaire(row, texts, cells), **more)  # type: ignore[arg-type]


def _matched(table: Table, row: int, texts: list[str], cells: Cells) -> Heading:
    known, places = headings(table.name), preference(table.name)
    fields: dict[str, int] = {}
    unknown, meant, words = [], [], {}
    for column, text in cells:
        word = _word(text, known) if JOINT not in text else _meant(text, table)
        name = known.get(word)
        if name is None:
            unknown.append(column)
            continue
        meant.append((column, name))
        words[column] = word
        older = fields.setdefault(name, column)
        if _goes_before((places[word], text), (places[words[older]], texts[older])):
            fields[name] = column  # what was paid goes before what was asked, wherever it stands
    twice = tuple((column, name) for column, name in meant if fields[name] != column)
    return Heading(table, row, tuple(texts), fields, (), twice, tuple(unknown))


def _word(text: str, known: Mapping[str, str]) -> str:
    """The heading as it is looked up; of 日期 Date the Chinese half where both mean the same."""
    word = normal(text)
    chinese, latin = halves(text) if word not in known else ("", "")
    return chinese if chinese and latin and known.get(chinese, "") == known.get(latin) else word


def _goes_before(one: tuple[int, str], other: tuple[int, str]) -> bool:
    """Of two columns for one field the heading listed earlier; of 电话1 and 电话2 the smaller number."""
    return (one[0], _number_at_end(one[1])) < (other[0], _number_at_end(other[1]))


def _number_at_end(text: str) -> int:
    found = _AT_END.search(text)
    return int(found[0]) if found else 0


def _meant(text: str, table: Table) -> str:
    """Which words of a joined heading mean a field: all, the lower ones, the lowest; the uppermost if it is counted.

    So 产品 / 名称 is a product, 销售 / 金额 an amount and 金额 / 含税 as well, but 客户 / 星座 is no customer.
    """
    known, parts = headings(table.name), text.split(JOINT)
    for start in range(len(parts)):
        word = normal("".join(parts[start:]))
        if word in known:
            return word
    upper = normal(parts[0])
    counts = upper in known and table.field(known[upper]).kind in ("money", "number", "date")
    return upper if counts else normal(text)


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
