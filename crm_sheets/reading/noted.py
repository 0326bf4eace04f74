"""The file of what came back of schedules as its lines are written, so that a longer one can be made of it."""

from collections.abc import Sequence

import pandas as pd

from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.reading.columns.schedule_heading import schedule_heading
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.guard import GuardedReader


def noted_lines(files: Sequence[SourceFile], rules: ReadingRules) -> pd.DataFrame | None:
    """The lines of the files under each other, as texts: columns are fields of RETURNED, others by their heading.

    None where one of the files cannot be read: then nothing may be put in its place.
    """
    parts: list[pd.DataFrame] = []
    with GuardedReader(rules, own_too=True) as reader:
        for grids, problems in reader.read(files, lambda _: None):
            told = [(grid, heading) for grid in grids if (heading := schedule_heading(grid)) is not None]
            if not told and (len(problems.items) or any(grid.cells.num_rows for grid in grids)):
                return None
            for grid, heading in told:
                names = {column: text for column, text in enumerate(heading.texts) if text}
                names |= {column: name for name, column in heading.fields.items() if name != "next_said"}
                cells = grid.cells.slice(heading.row + 1)
                columns = {name: cells.column(column).to_pylist() for column, name in names.items()}
                parts.append(pd.DataFrame(columns, dtype="str").dropna(how="all"))
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(dtype="str")
