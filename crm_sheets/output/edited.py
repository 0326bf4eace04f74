"""Whether somebody has worked in a workbook since this program wrote it: such a file is kept, never replaced."""

from pathlib import Path

from crm_sheets.ooxml.stamps import is_as_made, stamp_of, untouched


def is_filled_in(workbook: Path) -> bool:
    """True when another program saved the workbook.

    A marked copy says itself what it held. A workbook that cannot be read counts as filled in: better one file too many
    than somebody's notes lost.
    """
    stamp = stamp_of(workbook)
    return not (untouched(workbook) if stamp is None else is_as_made(workbook, stamp))
