"""Reads untrusted files in child processes with limits on time and memory; a file that kills one is only named."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Any

from crm_sheets.language import Text
from crm_sheets.language.findings.files import CONTENTS, DENIED, REASONS, TRAPS
from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.opening import prefetch
from crm_sheets.reading.opening.child import Child
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.grids import Grid, laid_out
from crm_sheets.reading.opening.jobs import Answer, Jobs, Typing
from crm_sheets.reading.opening.passwords import Ask, known_passwords
from crm_sheets.reading.opening.spool import cells_in

_ATTEMPTS = 3
_CODES = {"own": "file_own_output", "pointer": "file_pointer", "lock": "file_lock"}


@dataclass
class GuardedReader:
    """A context in which files are read, with ``own_too`` also our own output; the grids stay valid until it ends.

    ``password`` is asked for the password of a file that none of those known opens. ``secret`` are the files that a
    password opened so far: what they hold is kept nowhere.
    """

    rules: ReadingRules
    own_too: bool = False
    password: Ask | None = None
    secret: set[SourceFile] = field(default_factory=set, init=False)
    _jobs: Jobs | None = field(default=None, init=False)
    _typed: list[str] = field(default_factory=list, init=False)

    def __enter__(self) -> "GuardedReader":
        self._jobs = prefetch.taken(self.rules, self.own_too)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._jobs is not None:
            self._jobs.close()
            self._jobs = None

    def read(
        self, files: Sequence[SourceFile], progress: Callable[[str], None]
    ) -> Iterator[tuple[list[Grid], Problems]]:
        """The grids of each file in order, or the problem that kept it from being read.

        The files are read side by side and ahead; ``progress`` is told each name when its turn has come.
        """
        for file, answer in self.answers(files, progress):
            yield delivered(file, answer)

    def answers(
        self, files: Sequence[SourceFile], progress: Callable[[str], None], typing: Typing | None = None
    ) -> Iterator[tuple[SourceFile, Answer]]:
        """The files in order with what became of each; ``typing``: the children type what they open, where they can."""
        if self._jobs is None:
            self._jobs = Jobs(self.rules, self.own_too, len(files), lambda: Child())
        self._jobs.begin(files, typing)
        for file in files:
            progress(file.name)
            yield file, self._opened(self._jobs, file)

    def _opened(self, jobs: Jobs, file: SourceFile) -> Answer:
        """The answer, with the passwords known where the file asks for one, then with those that users type."""
        answer = jobs.result(file)
        if answer.said["status"] != "protected":
            return answer
        self.secret.add(file)
        passwords = (*known_passwords(self.rules.passwords), *self._typed)
        if passwords:
            answer = jobs.again(file, passwords)
        for _ in range(_ATTEMPTS if self.password else 0):
            typed = self.password(file.name) if self.password and answer.said["status"] == "protected" else None
            if not typed:
                break
            answer = jobs.again(file, (typed,))
            self._typed.append(typed)
        return answer


def delivered(file: SourceFile, answer: Answer) -> tuple[list[Grid], Problems]:
    """The grids that an answer holds, and what is said of the file."""
    said = answer.said
    if said["status"] == "read" and answer.spool:
        grids = [_grid(file, answer.spool, sheet) for sheet in said["sheets"]]
        return grids, Problems(tuple(_noted(file, grids, *note) for note in said.get("notes", ())))
    return [], Problems.of(_refusal(file, said))


def _refusal(file: SourceFile, said: dict[str, Any]) -> Problem:
    """The problem that one of the worker's other answers is."""
    status = said["status"]
    if status == "limit":
        return Problem(
            "file_limit",
            file.name,
            details={"why": _worded(REASONS.get(said.get("which", ""), REASONS["crash"]), said)},
        )
    if status == "crash":
        return Problem("file_damaged", file.name, details={"why": _worded(REASONS["crash"], said)})
    if "engine" in said:  # its words help whoever mends the reader, not who has the file
        return Problem("file_damaged", file.name, details={"why": REASONS["broken"], "engine": said["engine"]})
    if status == "unsafe":
        return Problem("file_unsafe", file.name, details={"why": TRAPS[said["which"]]})
    if status == "other":
        what = _worded(CONTENTS[said["what"]], said)
        return Problem("file_other", file.name, details={"what": what})
    if status == "denied":
        return Problem("file_no_permission", file.name, details={"why": DENIED[said["why"]]})
    if status == "protected":
        return Problem("file_password_wrong" if said["tried"] else "file_protected", file.name)
    return Problem(_CODES.get(status, "file_damaged"), file.name, details={"why": said.get("why", "")})


def _noted(file: SourceFile, grids: Sequence[Grid], code: str, said: dict[str, Any]) -> Problem:
    """What was noticed while a file was read; notes with rows are about its only sheet."""
    details = {name: value for name, value in said.items() if name not in ("rows", "values", "column")}
    sheet = grids[0].sheet if "rows" in said and grids else ""
    rows, values, column = said.get("rows", ()), said.get("values", ()), said.get("column", "")
    return Problem(code, file.name, sheet, tuple(rows), column, tuple(values), _named(details))


def _named(details: dict[str, Any]) -> dict[str, object]:
    return {name: CONTENTS.get(value, value) if name == "really" else value for name, value in details.items()}


def _worded(text: Text, said: dict[str, Any]) -> Text:
    values = {name: str(said.get(name, "")) for name in ("value", "limit", "sheet", "seen")}
    doubled = {name: value.replace("{", "{{").replace("}", "}}") for name, value in values.items()}
    return Text(text("zh", **doubled), text("en", **doubled))


def _grid(file: SourceFile, spool: Path, sheet: dict[str, Any]) -> Grid:
    cells = cells_in(spool, sheet)
    first = sheet["first_column"]
    merged = tuple((top, left - first, bottom, right - first) for top, left, bottom, right in sheet["merged"])
    name = sheet["name"] or PurePosixPath(file.name).stem
    return laid_out(Grid(file.name, name, cells, first, merged, sheet["hidden"], sheet["uncalculated"]), sheet)
