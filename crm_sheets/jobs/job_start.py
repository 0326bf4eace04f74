"""Beforehand: what every job knows before the data: rules, decisions, earlier runs; and the count of its steps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from crm_sheets.book import Book, whole_book
from crm_sheets.dropping.answers import is_answer, is_named_answer
from crm_sheets.dropping.desks import OUT
from crm_sheets.jobs.handed_over import with_owners
from crm_sheets.jobs.noted_visits import noted_files, planned_before, worked_in
from crm_sheets.language import Text, console
from crm_sheets.memory import NAME, Memory, recall
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.mail_rules import DEFAULT_MAIL_RULES, MailRule
from crm_sheets.problems import Problems
from crm_sheets.reading.columns.decisions import Decision, decisions_as_texts, decisions_from_texts, joined_decisions
from crm_sheets.reading.columns.returned_columns import read_decisions
from crm_sheets.reading.mail_sheet import read_mail_rules
from crm_sheets.reading.opening.files import FoundFiles, find_playbook
from crm_sheets.reading.opening.passwords import Ask
from crm_sheets.reading.opening.prefetch import walked
from crm_sheets.reading.playbooks import read_playbook
from crm_sheets.reading.questionnaires.key_sheets import keys_as_texts, keys_from_texts
from crm_sheets.returns.own_keys import Planned
from crm_sheets.surveys import KeyRow

Step = Callable[[Text, str, int, int], None]  # text, name, number, total


class Steps:
    """Counts the steps of a job and tells each."""

    def __init__(self, step: Step, total: int) -> None:
        self._step, self._total, self._number = step, total, 0

    def next(self, text: Text, name: str = "") -> None:
        """Tell the next step."""
        self._number += 1
        self._step(text, name, self._number, self._total)

    def reading(self, name: str) -> None:
        """Tell that a file is read."""
        self.next(console.READING, name)


@dataclass(frozen=True)
class JobStart:
    """What is known before the data: files, rules and where they stand, earlier runs, and what is wrong in either."""

    playbook: Playbook
    playbook_file: Path | None
    memory: Memory
    decided: tuple[Decision, ...]
    doubts: Problems
    paths: Sequence[Path]
    found: FoundFiles
    keys: tuple[KeyRow, ...] = ()  # what the team said before about the questions of questionnaires
    planned: Planned = field(default_factory=Planned)  # in earlier schedules
    mail_rules: tuple[MailRule, ...] = DEFAULT_MAIL_RULES
    remembered_in: Path | None = None  # the folder of earlier results whose decisions are followed though not given

    def read(self, steps: Steps, password: Ask | None) -> Book:
        """The Book of the workbooks found, customers handed over with who looks after them now.

        Where nothing can be used its ``refusal`` says why.
        """
        read = whole_book(
            self.paths,
            self.playbook,
            progress=steps.reading,
            password=password,
            decided=self.decided,
            found=self.found,
            keys=self.keys,
            planned=self.planned,
        )
        return with_owners(read, self.memory.handed_over)


def files_under(paths: Sequence[Path], out: Path | None) -> FoundFiles:
    """The workbooks under the paths, by name however they are given; none of ``out``, no answer of ours."""
    found = walked(sorted(paths), out)
    return found._replace(files=[f for f in found.files if not (is_named_answer(f.name) and is_answer(f.path))])


def job_start(found: FoundFiles, paths: Sequence[Path], given: Path | None, out: Path | None) -> JobStart:
    """Rules from the playbook given or found beside the data, and the memory in the folder of output.

    Without such a folder what the team decided is remembered from the results that lie beside the data, and nothing
    else. What it decided in the playbook goes before what is remembered.
    """
    memory, unreadable = recall(out) if out else (Memory(), Problems())
    beside = None if out else _results_beside(paths)
    kept = (recall(beside)[0] if beside else memory).decisions
    remembered = decisions_from_texts(kept)
    place = given or find_playbook(paths)
    rules, doubts = read_playbook(place) if place else (Playbook.default(), Problems())
    decided, wrong = read_decisions(place) if place else ((), Problems())
    mailing, amiss = read_mail_rules(place) if place else (DEFAULT_MAIL_RULES, Problems())
    return JobStart(
        playbook=rules,
        playbook_file=place,
        memory=memory,
        decided=joined_decisions(remembered, decided),
        doubts=doubts + wrong + amiss + unreadable,
        paths=sorted(paths),
        keys=keys_from_texts(kept),
        found=found._replace(files=[*([*noted_files(out), *worked_in(out, rules)] if out else []), *found.files]),
        planned=planned_before(memory, out),
        mail_rules=mailing,
        remembered_in=beside if remembered else None,
    )


def _results_beside(paths: Sequence[Path]) -> Path | None:
    """The folder of earlier results inside the folders given or beside them: the only one, else the one named out."""
    around = [place for given in paths for place in (given.absolute(), given.absolute().parent) if place.is_dir()]
    found = list(dict.fromkeys(memory.parent for place in around for memory in sorted(place.glob(f"*/{NAME}"))))
    named = [folder for folder in found if folder.name == OUT]
    return found[0] if len(found) == 1 else named[0] if len(named) == 1 else None


def team_decisions(book: Book) -> tuple[tuple[str, str, str, str], ...]:
    """What the team decided about tables, columns and questions, as the memory keeps it."""
    return (*decisions_as_texts(book.decisions), *keys_as_texts(book.keys))
