"""Samples: the first different values of each column, for whoever has to say what it holds."""

from crm_sheets.reading.opening.grids import Grid

_ROWS = 200  # looked at
_SHOWN = 3
_LONGEST = 24
_MIDNIGHT = " 00:00:00"  # of dates without a time
_JOINT = " | "


def samples(grid: Grid, row: int) -> list[str]:
    """For each column of the grid its first three different values below a row, '' where it holds nothing there."""
    return [_JOINT.join(_first(column.to_pylist())) for column in grid.cells.slice(row + 1, _ROWS).columns]


def _first(values: list[str | None]) -> list[str]:
    found: dict[str, None] = {}
    for value in values:
        text = " ".join(value.split()).removesuffix(_MIDNIGHT) if value else ""
        if text:
            found[text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"] = None
        if len(found) == _SHOWN:
            break
    return list(found)
