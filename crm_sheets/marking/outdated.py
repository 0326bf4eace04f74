"""Marked copies of an earlier check that stand for nothing now: their file is gone, or nothing is wrong with it."""

from collections.abc import Iterable
from pathlib import Path

from crm_sheets.marking.copy_names import FOLDER
from crm_sheets.ooxml.stamps import stamp_of
from crm_sheets.output.edited import is_filled_in

_ENDINGS = (".xlsx", ".xlsm")


def outdated_copies(out: Path, made: Iterable[str]) -> list[Path]:
    """The copies below ``checked/`` of the output folder that this check did not make.

    What is no copy of ours, and a copy in which somebody has worked, is not among them.
    """
    new = {(out / name).resolve() for name in made}
    there = (path for path in sorted((out / FOLDER).rglob("*")) if path.suffix.lower() in _ENDINGS and path.is_file())
    return [path for path in there if path.resolve() not in new and stamp_of(path) and not is_filled_in(path)]
