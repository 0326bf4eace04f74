"""What must hold for any cells, sheets and bytes; each target takes raw bytes and makes its input of them."""

import math
import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

ENDINGS = (".csv", ".xls", ".html", ".txt")  # what is read by code of ours
KINDS = ("text", "id", "name", "phone", "date", "number", "money")
# What means something in a cell, one word a line.
WORDS = tuple((Path(__file__).parent / "words.txt").read_text(encoding="utf-8").splitlines())


def load() -> None:
    """Import what is searched, so that it is watched."""
    for name in ("parts", "finding.regions", "opening.worker", "opening.opened", "values.casting"):
        import_module(f"crm_sheets.reading.{name}")


def casting(data: bytes) -> None:
    """A column of any text is cast: one value or a missing one for each cell, finite, no exception."""
    import pyarrow as pa

    from crm_sheets.reading.values.casting import cast

    kind = KINDS[data[0] % len(KINDS)] if data else "text"
    cells = list(_cells(data[1:]))
    found = cast(pa.array(cells, pa.string()), kind)  # type: ignore[arg-type]
    assert len(found.values) == len(found.bad) == len(cells)
    if kind in ("number", "money"):
        assert all(math.isfinite(value) for value in found.values.dropna())


def sheets(data: bytes) -> None:
    """A sheet of anything is read or not recognised, its rows add up, and every problem is worded in both languages."""
    from crm_sheets.language import LANGS
    from crm_sheets.playbook import Playbook
    from crm_sheets.reading.columns.by_values import JoinKeys
    from crm_sheets.reading.finding.regions import regions
    from crm_sheets.reading.table_parts import ReadBy, TablePart, first_look, second_look

    grid = _grid(data)
    if grid is None:
        return
    rules = Playbook.default()
    for region in regions(grid):
        part = first_look(region, rules)
        part = part if isinstance(part, TablePart) else second_look(part, ReadBy(rules, JoinKeys(), ()))
        if part.sheet is not None:
            assert 0 <= part.sheet.used <= part.sheet.read <= grid.cells.num_rows
        for lang in LANGS:
            part.problems.frame(lang)


def raw_bytes(data: bytes) -> None:
    """Whatever the bytes are, the worker ends with an answer."""
    from crm_sheets.reading.opening.worker import answer

    ending = ENDINGS[data[0] % len(ENDINGS)] if data else ".csv"
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / f"a{ending}"
        path.write_bytes(data[1:])
        limits = {"memory_mb": 1024, "max_mb": 50, "max_rows": 100_000, "max_cells": 1_000_000}
        request = {"path": str(path), "spool": str(Path(name) / "spool"), "own_too": False, "passwords": ()}
        assert "status" in answer({**request, **limits})


def _cells(data: bytes) -> Iterator[str | None]:
    """Cells made of bytes: words that mean something, and runs of anything between."""
    place = 0
    while place < len(data):
        first = data[place]
        if first < len(WORDS):
            yield WORDS[first]
            place += 1
        elif first == 255:
            yield None
            place += 1
        else:
            length = first % 24
            yield data[place + 1 : place + 1 + length].decode("utf-8", "replace") or None
            place += 1 + length


def _grid(data: bytes) -> Any:
    import pyarrow as pa

    from crm_sheets.reading.opening.grids import Grid

    width = data[0] % 9 + 1 if data else 1
    cells = list(_cells(data[1:]))
    lines = [cells[start : start + width] for start in range(0, len(cells), width)]
    if not lines:
        return None
    lines[-1] += [None] * (width - len(lines[-1]))
    columns = {str(i): pa.array([line[i] for line in lines], pa.string()) for i in range(width)}
    return Grid("a.xlsx", "Sheet1", pa.table(columns))
