"""What was concluded about the columns of a table, as problems: by values, against cells, one column off, in doubt."""

from crm_sheets.language import Text
from crm_sheets.language.sheets import TEXTS
from crm_sheets.problems import Problem
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.nobody import nobody_named
from crm_sheets.reading.columns.plain_looks import looks_like
from crm_sheets.reading.columns.profiles import SAMPLE, profiles
from crm_sheets.reading.columns.weights import CERTAIN
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.values.casting import cast
from crm_sheets.vocabulary import table
from crm_sheets.vocabulary.concepts import concepts

_KEPT = Text("仍按表头读取。", "The heading was followed all the same.")
_LEFT = Text("这一列没有使用。", "The column was not used.")


def conclusions(grid: Grid, heading: Heading) -> list[Problem]:
    """All that a heading concludes and the team should look at, in the order of the columns."""
    if heading.shift:
        return [_shifted(grid, heading)]
    found = [
        *_doubtful(grid, heading),
        *_told_by_values(grid, heading),
        *_contradicted(grid, heading),
        *_rivals(grid, heading),
        *_added_up(grid, heading),
        *_of_a_piece(grid, heading),
        *nobody_named(grid, heading),
    ]
    return sorted(found, key=lambda problem: (len(problem.column), problem.column))


def _doubtful(grid: Grid, heading: Heading) -> list[Problem]:
    """The kind of the whole table, where another one, or none, would have done nearly as well."""
    if heading.margin >= CERTAIN:
        return []
    other = table(heading.rival).label if heading.rival else TEXTS["none_of_ours"]
    details: dict[str, object] = {"table": heading.table.label, "other": other}
    return [Problem("sheet_doubtful", grid.file, grid.sheet, details=details)]


def _told_by_values(grid: Grid, heading: Heading) -> list[Problem]:
    """One warning for each column that was told by its values."""
    return [
        _said(grid, heading, "column_by_values", heading.fields[name], field=heading.table.field(name).label, why=why)
        for name, why in heading.why
        if name in heading.fields
    ]


def _contradicted(grid: Grid, heading: Heading) -> list[Problem]:
    """Columns whose cells are never what the heading says, and that are nothing else either."""
    used = {column: name for name, column in heading.fields.items()}
    found = []
    for column, name in heading.against:
        if used.get(column) in (None, name):
            done = _KEPT if column in used else _LEFT
            found.append(_seen(grid, heading, "column_contradicts", (column, name), done=done))
    return [problem for problem in found if problem is not None]


def _rivals(grid: Grid, heading: Heading) -> list[Problem]:
    """Of a field on which all figures rest the column that would have done nearly as well."""
    found = []
    for name, column, rival in heading.rivals:
        if heading.fields.get(name) != column:  # settled since
            continue
        label = heading.table.field(name).label
        sums = _sums(grid, heading, (column, rival)) if name == "amount" else Text("", "")
        found.append(_said(grid, heading, "column_rival", column, field=label, other=heading.texts[rival], sums=sums))
    return found


def _added_up(grid: Grid, heading: Heading) -> list[Problem]:
    """An amount that is the sum of several columns, with these."""
    found = []
    for one in heading.joined:
        if one.how == "+":
            names = [f"'{heading.texts[column]}'" for column in one.columns]
            listed = Text("、".join(names), ", ".join(names))
            found.append(_said(grid, heading, "amount_of_parts", one.columns[0], names=listed, count=len(names)))
    return found


def _of_a_piece(grid: Grid, heading: Heading) -> list[Problem]:
    """A price of a piece, a day or an hour for the amount, where nothing says how many it were and nobody chose it."""
    column = heading.fields.get("amount", -1)
    if column < 0 or heading.table.name != "sales" or "quantity" in heading.fields or column in _decided(heading):
        return []
    text = heading.texts[column]
    each = {"price", "unit"} <= concepts(text) or "单价" in text
    return [_said(grid, heading, "amount_is_unit_price", column)] if each else []


def _decided(heading: Heading) -> frozenset[int]:
    return frozenset(column for column, how in heading.how if how == "decision")


def _sums(grid: Grid, heading: Heading, columns: tuple[int, int]) -> Text:
    """What each of two columns of money adds up to."""
    one, other = (f"{cast(grid.cells.column(c).slice(heading.row + 1), 'money').values.sum():,.2f}" for c in columns)
    return Text(f"（合计 {one}，另一列 {other}）", f" (sum {one}, the other column {other})")


def _shifted(grid: Grid, heading: Heading) -> Problem:
    side = Text("右", "right") if heading.shift > 0 else Text("左", "left")
    found = _seen(grid, heading, "headings_shifted", heading.against[0], side=side)
    return found or _said(grid, heading, "headings_shifted", heading.against[0][0], side=side, share="", what="")


def _seen(grid: Grid, heading: Heading, code: str, place: tuple[int, str], **details: object) -> Problem | None:
    """A problem that says what the cells of a column are; None where that is not plain."""
    column, name = place
    profile = profiles(grid.cells, heading.row + 1, [column], SAMPLE)[0]
    look = looks_like(profile)
    if look is None:
        return None
    label = heading.table.field(name).label
    return _said(grid, heading, code, column, field=label, what=look[1], share=f"{look[2]:.0%}", **details)


def _said(grid: Grid, heading: Heading, code: str, column: int, **details: object) -> Problem:
    text = heading.given[column] if heading.shift else heading.texts[column]
    rows = (grid.number(heading.row),) if heading.row >= 0 else ()
    return Problem(code, grid.file, grid.sheet, rows, grid.letter(column), (text,), {"heading": text, **details})
