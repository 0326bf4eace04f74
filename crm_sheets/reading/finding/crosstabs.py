"""Crosstabs of sales, customers or products by months, weeks or days, turned into rows; a warning says how."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.language import Text
from crm_sheets.problems import Problem
from crm_sheets.reading.finding.crosstab_heads import CrosstabHead, crosstab_head
from crm_sheets.reading.finding.crosstab_totals import stated_totals
from crm_sheets.reading.finding.sums import plain_name
from crm_sheets.reading.finding.totals import total_said
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import table

_BLANK = r"^[\s0.,\-—–￥¥$€£]*$"  # nothing was sold
_SALES = "sales"
_UNITS = {
    "day": Text("日", "day"),
    "week": Text("周", "week"),
    "month": Text("月", "month"),
    "quarter": Text("季度", "quarter"),
    "year": Text("年", "year"),
}


def unpivoted(grid: Grid) -> list[Grid]:
    """The crosstab as one row for each customer (or product) and period, dated its first day; other grids as they are.

    Totals are left out, blank cells and zeros make no row. A crosstab whose year nobody says stays as it is, with a
    warning. Where it has columns that only a list of customers has (address), or customers who bought nothing, that
    list comes first.
    """
    head = crosstab_head(grid)
    if head is None:
        return [grid]
    if not head.days:
        place = (grid.file, grid.sheet, (grid.number(head.row),))
        said = ", ".join(text for text in head.texts if text)[:60]
        return [replace(grid, found=(*grid.found, Problem("crosstab_no_year", *place, details={"seen": said})))]
    keys = _keys(grid, head)
    data, rows, periods = _places(grid, head, keys)
    if len(rows) == 0:
        return [grid]
    turned = replace(_turned(grid, head, keys, rows, periods), stated=stated_totals(grid, head, keys, data))
    silent = data.sum() > len(np.unique(rows))
    return [_keys_alone(grid, head, data), turned] if head.lists_customers(silent=bool(silent)) else [turned]


def _keys_alone(grid: Grid, head: CrosstabHead, data: Any) -> Grid:
    """The list of customers that a crosstab holds beside its figures, without lines of totals."""
    kept = np.concatenate([np.ones(head.row + 1, dtype=np.bool_), data])
    nothing = pa.scalar(None, pa.string())
    columns = [
        pc.if_else(pa.array(kept & (number in head.keys)), column, nothing)
        for number, column in enumerate(grid.cells.columns)
    ]
    return replace(grid, cells=type(grid.cells).from_arrays(columns, names=grid.cells.column_names))


def _keys(grid: Grid, head: CrosstabHead) -> list[Any]:
    """The key columns under the heading: a name goes down to the next where a column right of it goes on."""
    columns = [grid.cells.column(column).slice(head.row + 1) for column in head.keys]
    columns = [pc.if_else(pc.equal(pc.utf8_trim_whitespace(c), ""), pa.scalar(None, pa.string()), c) for c in columns]
    for place in range(len(columns) - 2, -1, -1):
        outline = pc.fill_null_forward(columns[place])
        follows = pc.is_valid(columns[place + 1])
        columns[place] = pc.if_else(follows, outline, columns[place])
    return columns


def _places(grid: Grid, head: CrosstabHead, keys: Sequence[Any]) -> tuple[Any, Any, Any]:
    """Rows under the heading that are data; row and period of each cell that holds something, row by row."""
    data = np.zeros(len(keys[0]), dtype=np.bool_)
    for column in keys:
        data |= pc.is_valid(column).to_numpy(zero_copy_only=False)
    data &= ~_totals(keys)
    held = np.zeros((len(data), len(head.days)), dtype=np.bool_)
    for measure in head.measures:
        for place, column in enumerate(measure.columns):
            cells = grid.cells.column(column).slice(head.row + 1)
            blank = pc.fill_null(pc.match_substring_regex(cells, _BLANK), True)
            held[:, place] |= ~blank.to_numpy(zero_copy_only=False)
    rows, periods = np.nonzero(held & data[:, None])
    return data, rows, periods


def _totals(keys: Sequence[Any]) -> Any:
    """The rows in which a key is a word of totals, alone or with a key of another row (林梅 汇总)."""
    found = np.zeros(len(keys[0]), dtype=np.bool_)
    for column in keys:
        texts = column.to_pylist()
        names = {plain_name(text) for text in texts if text}
        said = [total_said(text) if text else None for text in texts]
        found |= [one is not None and (one.whole or one.sure or one.rest in names) for one in said]
    return found


def _turned(grid: Grid, head: CrosstabHead, keys: Sequence[Any], rows: Any, periods: Any) -> Grid:
    fields = {f.name: f.label("zh" if head.zh else "en") for f in table(_SALES).fields}
    texts = [head.texts[column] for column in head.keys]
    days = pa.array([day.isoformat() for day in head.days])
    columns = [*(column.take(pa.array(rows)) for column in keys), days.take(pa.array(periods))]
    texts.append(fields["date"])
    for measure in head.measures:
        stacked: list[Any] = []
        for column in measure.columns:
            cells = grid.cells.column(column).slice(head.row + 1)
            stacked += cells.chunks if isinstance(cells, pa.ChunkedArray) else [cells]
        count = grid.cells.num_rows - head.row - 1
        columns.append(pa.chunked_array(stacked, pa.string()).take(pa.array(periods * count + rows)))
        texts.append(measure.text or fields[measure.field])
    made = pa.table(
        [
            pa.concat_arrays([pa.array([text], pa.string()), *_chunks(c)])
            for text, c in zip(texts, columns, strict=True)
        ],
        names=[str(number) for number in range(len(columns))],
    )
    return replace(
        grid,
        cells=made,
        merged=(),
        hidden_rows=(),
        hidden_columns=(),
        above=(*grid.above, *head.above),
        origins=(*head.keys, -1, *([-1] * len(head.measures))),
        lines=np.concatenate([[head.row], rows + head.row + 1]),
        shape="crosstab",
        hidden=False,
        uncalculated=0,
        found=(*grid.found, _told(grid, head, made)),
    )


def _chunks(column: Any) -> list[Any]:
    return list(column.chunks) if isinstance(column, pa.ChunkedArray) else [column]


def _told(grid: Grid, head: CrosstabHead, made: Any) -> Problem:
    """The warning, with the first row that came out."""
    first = [column[1].as_py() for column in made.columns]
    details: dict[str, object] = {
        "count": made.num_rows - 1,
        "periods": len(head.days),
        "unit": _UNITS[head.unit],
        "fields": _listed([table(_SALES).field(measure.field).label for measure in head.measures]),
        "first": ", ".join(text for text in first if text),
    }
    return Problem("sheet_crosstab", grid.file, grid.sheet, (grid.number(head.row),), "", (), details)


def _listed(labels: Sequence[Text]) -> Text:
    return Text("、".join(label.zh for label in labels), ", ".join(label.en for label in labels))
