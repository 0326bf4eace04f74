"""The items of a matrix as one block: a row each with its figures and how often each option was chosen."""

from collections.abc import Sequence

import pandas as pd

from crm_sheets.language.sheets import COLUMNS
from crm_sheets.report import charts, looks
from crm_sheets.report.questionnaires.told import Line
from crm_sheets.report.tables import Column, write_grid
from crm_sheets.report.workbook import Sheet

_MOST_OPTIONS = 9
_SIDE, _ROW, _WIDTH = 14, 24, 900
PAGE = 34  # rows of a printed page of this sheet


def is_one_scale(lines: Sequence[Line], counts: Sequence[pd.DataFrame]) -> bool:
    """Whether all items of a matrix have the same options, few enough to stand side by side."""
    if any(line["type"] not in ("scale", "single") for line in lines) or any(one.empty for one in counts):
        return False
    options = [one["option"].tolist() for one in counts]
    return all(one == options[0] for one in options) and len(options[0]) <= _MOST_OPTIONS


def write_matrix(sheet: Sheet, row: int, lines: Sequence[Line], counts: Sequence[pd.DataFrame]) -> int:
    """Write the block with its chart below; returns the next free row."""
    stem, best = lines[0]["matrix"], lines[0]["best"]
    top = sheet.section(row, 0, _SIDE, f"{lines[0]['code'].partition('.')[0]}  {stem}")
    options = counts[0]["option"].tolist()
    keys = [f"option_{place}" for place in range(len(options))]
    figures = pd.DataFrame(lines)
    columns = [
        Column("question", [_item(line, stem) for line in lines], "wrap", heading=COLUMNS["survey_item"](sheet.lang)),
        Column("asked", figures["base_asked"], "whole"),
        Column("answered", figures["base"], "whole"),
        Column("survey_mean", figures["mean"], "decimal"),
        Column("survey_median", figures["median"], "decimal"),
        Column("best_two_share", figures["top_two_share"], "share"),
        Column("bottom_two_share", figures["bottom_two_share"], "share"),
        *(
            Column(key, [int(one["count"].iloc[place]) for one in counts], "whole", heading=option)
            for place, (key, option) in enumerate(zip(keys, options, strict=True))
        ),
    ]
    area = write_grid(sheet, top, 0, columns)
    chart = charts.stacked(sheet, area, "survey_matrix", keys, looks.answer_colours(len(options), best))
    rows = len(lines) + 8
    if len(lines) + rows > PAGE:  # a chart that would be cut begins a page
        sheet.break_before(area.bottom + 1)
    charts.place(sheet, chart, area.bottom + 1, 0, (_WIDTH, rows * _ROW - 8))
    return area.bottom + rows + 2


def _item(line: Line, stem: str) -> str:
    return str(line["question"]).removeprefix(f"{stem} — ")
