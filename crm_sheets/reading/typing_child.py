"""Typing in a reading child: the grids that it opened as parts, handed over in a spool; the parent types all others.

The child loads this room, and pandas with it, when it is first asked to type: that costs about a second, so few files
are typed in the parent alone. What a file gives is the same wherever it is typed.
"""

import pickle
from functools import lru_cache
from pathlib import Path
from typing import Any

from crm_sheets.reading.mail_cells import mail_cells
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.guard import delivered
from crm_sheets.reading.opening.jobs import Answer, Typing
from crm_sheets.reading.opening.pool import useful
from crm_sheets.reading.opening.spool import answer_in
from crm_sheets.reading.part_spool import write_parts
from crm_sheets.reading.table_parts import Later, Look, TablePart

_MANY = 60  # files from which it saves time


def typing_of(look: Look, files: int) -> Typing | None:
    """How children are to type so many files; None where the parent alone is as fast."""
    return Typing(__name__, pickle.dumps(look)) if files >= _MANY and useful(files) > 1 else None


def type_file(request: dict[str, Any]) -> bool:
    """Type one file that was opened; False where other tables have to tell what its columns hold."""
    cells = Path(request["cells"])
    file = SourceFile(Path(request["path"]), request["name"])
    parts = read_parts(file, Answer(answer_in(cells) or {}, cells), _look(Path(request["look"])))
    known = [part for part in parts if isinstance(part, TablePart)]
    if len(known) < len(parts):
        return False
    write_parts(Path(request["typed"]), known)
    return True


def read_parts(file: SourceFile, answer: Answer, look: Look) -> list[TablePart | Later]:
    """What an opened file gave: of the file as a whole, then of each of its tables."""
    grids, problems = delivered(file, answer)
    return [TablePart(problems, mails=mail_cells(grids)), *look.at(grids)]


@lru_cache(maxsize=1)
def _look(path: Path) -> Look:
    look: Look = pickle.loads(path.read_bytes())  # noqa: S301  # the parent wrote it
    return look
