"""Tables as CSV for other programs: UTF-8 with a byte order mark, canonical English column names."""

from pathlib import Path

import pandas as pd


def write_data(table: pd.DataFrame, path: Path | str) -> None:
    """Write a table as it is; dates as 2026-09-30, empty cells for what is missing."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    table.to_csv(path, index=False, encoding="utf-8-sig", date_format="%Y-%m-%d", lineterminator="\r\n")
