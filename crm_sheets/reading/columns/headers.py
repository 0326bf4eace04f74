"""The heading row of a sheet, the kind of table it heads, the field of each column: the best of all readings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.heading_lines import goes_on, groups, heading_rows, joined_heading
from crm_sheets.reading.columns.join_keys import JoinKeys
from crm_sheets.reading.columns.read_as import HeadingLine, plausible, read_as
from crm_sheets.reading.columns.total_columns import without_totals
from crm_sheets.reading.columns.weights import LEAST
from crm_sheets.reading.opening.grids import Grid

SEARCHED = 40  # rows from the top in which the heading is looked for; below them only rows that look like one
_DEEPER = 50  # so many of those
_UPPERS = 2  # rows of a heading above its lowest
_FEWEST = 2  # headings of a table; a list of customers may have one column alone
_LISTED = 200  # texts above the heading that are kept
_OFF = 2  # headings against their cells from which all may stand one column off
_SAME = 1.6  # filled cells for each that is the same as above: a repetition
_TRIED = 4  # lines that are read as every kind of table: those with most words of headings
_NOTHING_KNOWN = JoinKeys()


def find_heading(grid: Grid, kind: str = "", known: JoinKeys = _NOTHING_KNOWN) -> Heading | None:
    """The best reading of the sheet as a table of ours, None where it is none or lacks what every kind of table needs.

    The heading is looked for in the first rows, and where they have none in every row below that looks like one; ties
    go to the upper row. With a ``kind`` that the team decided only tables of that kind are tried.
    """
    every = table_readings(grid, kind, known)
    best = _one_off(every[0] if every else None, grid, known)
    if best is None or best.missing or not (kind or best.is_ours):
        return None
    return without_totals(_with_above(best if kind else _with_margin(best, every), grid), grid)


def _with_margin(best: Heading, every: Sequence[Heading]) -> Heading:
    """The reading with its lead over the best one as another kind, or over what a table of ours has at least."""
    others = [h for h in every if h.table != best.table and not h.missing]
    second = max(others, key=lambda h: h.score, default=None)
    least = best.none + LEAST
    if second is None or second.score <= least:
        return replace(best, margin=best.score - least)
    return replace(best, margin=best.score - second.score, rival=second.table.name)


def closest_heading(grid: Grid, kind: str = "", known: JoinKeys = _NOTHING_KNOWN) -> Heading | None:
    """For the message about a sheet that was not recognised: the row that looks most like the heading of a table."""
    best = next(iter(table_readings(grid, kind, known)), None)
    if best is None or not (kind or best.is_close):
        return None
    return _with_above(best, grid)


def table_readings(grid: Grid, kind: str = "", known: JoinKeys = _NOTHING_KNOWN) -> list[Heading]:
    """Every reading of the likeliest rows as every kind of table, the best first."""
    every = _judged(_lines(grid), grid, kind, known)
    if not any(heading.is_ours and not heading.missing for heading in every):
        every += _judged(_deeper(grid), grid, kind, known)
    every.sort(key=lambda h: (h.none - h.score, h.row, -len(h.lines)))
    if every and not every[0].missing:
        every[0] = _to_its_end(every[0], every, grid)
    return every


def _one_off(best: Heading | None, grid: Grid, known: JoinKeys) -> Heading | None:
    """The reading with every heading one column further, where two or more contradict their cells and so none does.

    One is enough where a column at the side has cells and no heading.
    """
    if best is None or not best.against or best.lines:
        return best
    given = [best.given_text(column) for column in range(len(best.texts))]
    first = grid.head(best.row + 2)[-1]
    if len(best.against) < _OFF and not any(first[side] and not given[side] for side in (0, -1)):
        return best
    for step in (1, -1):
        texts = [given[i - step] if 0 <= i - step < len(given) else "" for i in range(len(given))]
        for moved in read_as(HeadingLine(best.row, tuple(texts)), grid, best.table.name, known):
            if not moved.against and moved.score > best.score and sum(map(bool, texts)) == sum(map(bool, given)):
                how = tuple((column, "values") for column in sorted(moved.fields.values()))
                return replace(moved, shift=step, given=tuple(given), against=best.against, how=how, why=())
    return best


def _judged(lines: Iterable[HeadingLine], grid: Grid, kind: str, known: JoinKeys) -> list[Heading]:
    worth = [(plausible(line.texts), line) for line in _once(lines)]
    best = max((value for value, _ in worth), default=0.0)
    likely = sorted((pair for pair in worth if pair[0] >= best / 2), key=lambda pair: -pair[0])[:_TRIED]
    return [heading for _, line in likely for heading in read_as(line, grid, kind, known)]


def _once(lines: Iterable[HeadingLine]) -> list[HeadingLine]:
    """The lines without those that mostly repeat a line above: a heading that each page or section repeats."""
    kept: list[HeadingLine] = []
    for line in lines:
        filled = sum(map(bool, line.texts))
        if not any(_repeats(line, other) * _SAME >= filled > 1 for other in kept):
            kept.append(line)
    return kept


def _repeats(line: HeadingLine, other: HeadingLine) -> int:
    if bool(other.lines) != bool(line.lines) or other.row >= line.row:
        return 0
    return sum(bool(text) and text == above for text, above in zip(line.texts, other.texts, strict=False))


def _to_its_end(best: Heading, every: Sequence[Heading], grid: Grid) -> Heading:
    """The same heading with the rows below that belong to it: merged with it, or the same fields in other words."""
    later = [h for h in every if h.table == best.table and not h.missing and best.row < h.row <= best.row + _UPPERS]
    if later and goes_on(grid.head(best.row + 1)[best.row], best.row, grid):
        return next((h for h in later if h.first <= best.row), best)
    upper = [h for h in every if h.table == best.table and h.row == best.row - 1 and not h.missing and not h.lines]
    if not best.lines and upper and upper[0].fields == best.fields:
        best, later = upper[0], [best]  # both languages under each other
    for heading in later:
        if heading.row == best.row + 1 and heading.fields == best.fields and not heading.lines:
            texts = tuple(joined_heading([list(best.texts)], list(heading.texts)))
            lines = (*(best.lines or (best.texts,)), heading.texts)
            return replace(best, row=heading.row, top=best.first, texts=texts, lines=lines)
    return best


def _with_above(heading: Heading, grid: Grid) -> Heading:
    """The heading with the texts above it, each line's once (merged areas repeat theirs)."""
    lines = grid.head(heading.first)[-_LISTED:]
    texts = [text for line in lines for text in dict.fromkeys(line) if text]
    return replace(heading, above=(*grid.above, *texts[-_LISTED:]), lines=heading.lines or (heading.texts,))


def _lines(grid: Grid, first: int = 0) -> Iterator[HeadingLine]:
    """Each of the first rows as a heading, alone and with the rows above that belong to it."""
    lines = grid.head(SEARCHED)
    least = min(_FEWEST, grid.cells.num_columns)
    for row, texts in enumerate(lines):
        if row < first or sum(map(bool, texts)) < least or plausible(tuple(texts)) <= 0:
            continue
        yield HeadingLine(row, tuple(texts))
        for top in range(row - 1, max(row - 1 - _UPPERS, -1), -1):
            if not groups(lines, top, grid):
                break
            parts = lines[top : row + 1]
            yield HeadingLine(
                row, tuple(joined_heading(parts[:-1], parts[-1])), top, tuple(tuple(part) for part in parts)
            )


def _deeper(grid: Grid) -> Iterator[HeadingLine]:
    """The lines below the first rows: each row that looks like a heading, with the rows above it."""
    if grid.cells.num_rows <= SEARCHED:
        return
    right = grid.cells.num_columns - 1
    for row in [row for row in heading_rows(grid.cells) if row >= SEARCHED][:_DEEPER]:
        start = row - _UPPERS
        for line in _lines(grid.part(start, 0, row, right), _UPPERS):
            yield replace(line, row=row, top=-1 if line.top < 0 else line.top + start)
