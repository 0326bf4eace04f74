"""What columns hold, concluded from their values, where headings are missing, wrong or unknown."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from crm_sheets.problems import Problem
from crm_sheets.reading.columns.cell_shapes import is_phone
from crm_sheets.reading.columns.conclusions import conclusions
from crm_sheets.reading.columns.field_inference import Guesses
from crm_sheets.reading.columns.guessing import inferred_fields, is_of_staff
from crm_sheets.reading.columns.headers import SEARCHED
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.join_keys import JoinKeys
from crm_sheets.reading.columns.profiles import FEWEST, profiles
from crm_sheets.reading.columns.read_as import plausible
from crm_sheets.reading.columns.swapped import swapped_back
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.values.looks import is_date, one_number
from crm_sheets.vocabulary import Table, normal, table, unified

__all__ = ["JoinKeys", "understood_heading", "waits"]

_WORDED = 0.5  # of a line that looks like a heading
_MANY = 10  # rows from which a list of names and phones is one of customers: shorter ones may be of anybody
_PLACEHOLDERS = frozenset(
    ("column", "col", "列", "栏", "栏目", "字段", "第列", "f", "field", "unnamed", "var", "x", "none", "nan")
)


def waits(heading: Heading | None) -> bool:
    """Whether the other tables have to be read first to tell what the columns of this one hold."""
    return heading is None or heading.unsure or _stands_in_data(heading)


def understood_heading(
    grid: Grid, heading: Heading | None, known: JoinKeys, decided: Iterable[int] = ()
) -> tuple[Heading | None, list[Problem]]:
    """The heading with what the values say of its columns, or one made of values alone; and what was concluded.

    None stays None where the values tell no table either. Columns that the team ``decided`` about are left as they are.
    """
    if heading is not None and _stands_in_data(heading):
        unnamed, found = _unnamed(grid, known)
        if unnamed is not None:
            return unnamed, found
    if heading is not None:
        heading, swapped = swapped_back(grid, heading, frozenset(decided))
        return heading, conclusions(grid, heading) + swapped
    return _unnamed(grid, known) if not _has_words(grid) else (None, [])


def _has_words(grid: Grid) -> bool:
    """Whether a line looks like a heading: then its words tell what the table is."""
    return any(plausible(tuple(line)) > _WORDED for line in grid.head(SEARCHED) if sum(map(bool, line)) > 1)


def _unnamed(grid: Grid, known: JoinKeys) -> tuple[Heading | None, list[Problem]]:
    """A table whose headings are lost: its kind and its fields by the values of its columns."""
    row = _heading_row(grid)
    if row is None or grid.cells.num_rows - row - 1 < FEWEST:
        return None, []
    columns = profiles(grid.cells, row + 1)
    every = {profile.column for profile in columns if profile.filled}
    for name in ("sales", "complaints", "visits", "customers"):
        found = inferred_fields(name, columns, every, known, {}, grid.letter)
        if _is_sure(table(name), found):
            heading = _made(grid, row, table(name), found, every)
            return heading, by_values_warnings(grid, heading, found, {})
    return None, []


def _is_sure(kind: Table, found: Guesses) -> bool:
    """Whether the columns told are enough for that kind of table, and enough to rule out the others."""
    if any(not {*group} & set(found.fields) for group in kind.needs):
        return False
    match kind.name:
        case "sales":
            who = [p for name in ("customer_id", "customer_name", "phone") if (p := found.of(name)) is not None]
            return "unit_price" in found.fields or any(profile.distinct < 0.9 for profile in who)
        case "visits":
            return "channel" in found.fields
        case "complaints":
            return {"content", "status"} <= set(found.fields)
        case _:
            named = "name" in found.fields and bool({"phone", "customer_id", "id_number"} & set(found.fields))
            return named and len(found.everything[0].cells) >= _MANY and not any(map(is_of_staff, found.everything))


def _made(grid: Grid, row: int, kind: Table, found: Guesses, every: set[int]) -> Heading:
    line = grid.head(row + 1)[row] if row >= 0 else [""] * grid.cells.num_columns
    texts = _texts(line, grid, every)
    unknown = tuple(sorted(every - set(found.fields.values())))
    return _with(Heading(kind, row, texts, {}, unknown=unknown), found.fields)


def _with(heading: Heading, fields: dict[str, int]) -> Heading:
    """The heading with these fields; columns that get one now are no longer unknown."""
    new = {column for name, column in fields.items() if heading.fields.get(name) != column}
    unknown = tuple(column for column in heading.unknown if column not in new)
    how = (*heading.how, *((column, "values") for column in sorted(new)))
    return replace(heading, fields=fields, unknown=unknown, how=how)


def _texts(line: Iterable[str], grid: Grid, used: Iterable[int]) -> tuple[str, ...]:
    """The headings, the letter of the column where a column that counts has none."""
    columns = set(used)
    return tuple(text or (grid.letter(i) if i in columns else "") for i, text in enumerate(line))


def by_values_warnings(grid: Grid, heading: Heading, found: Guesses, before: dict[str, int]) -> list[Problem]:
    """One warning for each column that was told by its values."""
    rows = (grid.number(heading.row),) if heading.row >= 0 else ()
    problems = []
    for name, column in sorted(heading.fields.items(), key=lambda item: item[1]):
        if before.get(name) != column and name in found.why:
            text = heading.texts[column]
            details: dict[str, object] = {
                "heading": text,
                "field": heading.table.field(name).label,
                "why": found.why[name],
            }
            place = (grid.file, grid.sheet, rows, grid.letter(column))
            problems.append(Problem("column_by_values", *place, (text,), details))
    return problems


def _heading_row(grid: Grid) -> int | None:
    """The row of placeholders or unknown headings above the data; without any the row above them, -1 if there is none.

    None where no row holds two different cells.
    """
    lines = grid.head(SEARCHED)
    usual = max((len({*filter(None, line)}) for line in lines), default=0)
    for row, line in enumerate(lines):
        if len({*filter(None, line)}) >= max(2, usual / 2):
            is_heading = _is_placeholder(line) or not _is_data(line)
            return row if is_heading else row - 1
    return None


def _is_placeholder(line: list[str]) -> bool:
    texts = [text for text in line if text]
    if texts == [str(i + int(texts[0] == "1")) for i in range(len(texts))]:
        return True
    return all(normal(text) in _PLACEHOLDERS or (len(text) < 3 and text.isalpha() and text.isascii()) for text in texts)


def _stands_in_data(heading: Heading) -> bool:
    """Whether a row was taken for a heading because words such as 电话 stand among its values."""
    return _typed(heading.texts) >= max(2, len(heading.fields) - len(heading.why))


def _is_data(line: Sequence[str]) -> bool:
    """Whether a row holds dates, numbers or long digits: headings hardly ever do."""
    return _typed(line) >= max(1, sum(map(bool, line)) / 5)


def _typed(line: Sequence[str]) -> int:
    cells = [unified(text).strip().casefold() for text in line if text]
    return sum(is_date(cell) or one_number(cell) == one_number(cell) or "@" in cell or is_phone(cell) for cell in cells)
