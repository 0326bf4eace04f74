"""Marks on their way to the child process: as JSON, and back."""

from typing import Any

from crm_sheets.marking.sheet import SheetMarks


def packed(marks: SheetMarks) -> dict[str, Any]:
    """The marks of a sheet in lists."""
    return {
        "headings": marks.headings,
        "cells": [[row, list(cells.items())] for row, cells in marks.cells.items()],
        "reasons": [[row, *reason] for row, reason in marks.reasons.items()],
        "remarks": marks.remarks,
    }


def unpacked(said: dict[str, Any]) -> SheetMarks:
    """The marks again."""
    return SheetMarks(
        tuple((row, last) for row, last in said["headings"]),
        {row: dict(cells) for row, cells in said["cells"]},
        {row: (level, text) for row, level, text in said["reasons"]},
        tuple((row, column, text) for row, column, text in said["remarks"]),
    )
