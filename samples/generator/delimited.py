"""A table to the bytes of a CSV file, as a till exports it."""

from __future__ import annotations

import csv
from io import StringIO

from .tables import OutFile


def csv_bytes(file: OutFile, encoding: str) -> bytes:
    """The first table of the file, with the line ends of Windows on every machine."""
    table = file.tables[0]
    buffer = StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(table.headings)
    writer.writerows(["" if cell is None else cell for cell in row.cells] for row in table.rows)
    return buffer.getvalue().encode(encoding)
