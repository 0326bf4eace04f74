"""The job of handing over: all customers of a colleague in one workbook; later schedules plan them for another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from crm_sheets.analyses.cards import card_tables
from crm_sheets.book import Book
from crm_sheets.errors import NothingToHandOver, NothingToUndo, SamePerson, TakerLeft
from crm_sheets.jobs.handed_over import with_owners
from crm_sheets.jobs.job_start import Step, Steps, files_under, job_start
from crm_sheets.jobs.pipeline import AnalysedDesk, analysed_desk, facts_of
from crm_sheets.language import Lang, console
from crm_sheets.memory import NAME as MEMORY
from crm_sheets.memory import HandedOver
from crm_sheets.output.staged import output_folder
from crm_sheets.reading.opening.passwords import Ask
from crm_sheets.report import write_handover
from crm_sheets.results import Results
from crm_sheets.schedule.handover import customers_of_person, handover_table, people_of
from crm_sheets.schedule.team import key, team

HANDOVER_FILE = "handover.xlsx"
_NAMED = 20  # people told where a name is unknown


@dataclass(frozen=True)
class HandoverMade:
    """What became of a hand-over: the customers, from whom to whom, and for how many of them a contact is planned.

    ``is_stranger``: who takes over is on no staff sheet although there is one. After an undo ``placed`` is empty.
    """

    customers: tuple[str, ...]
    was: str
    now: str
    planned: int
    is_stranger: bool
    placed: Mapping[str, Path]
    kept: Mapping[str, Path]
    lang: Lang


def handover(
    was: str,
    now: str,
    paths: Sequence[Path],
    out: Path,
    *,
    undo: bool = False,
    playbook: Path | None = None,
    as_of: date | None = None,
    lang: Lang | None = None,
    step: Step = lambda text, name, number, total: None,
    password: Ask | None = None,
) -> HandoverMade:
    """Hand all customers of ``was`` over to ``now``: handover.xlsx in ``out``, and every later run into it knows.

    It is remembered in ``out`` for each customer; where the team's own list names somebody else later, the list holds.
    ``undo`` forgets what was handed over from ``was`` to ``now``. The rest as in ``pipeline.run``. Raises
    CrmSheetsError, HandoverError where a name is not clear or there is nothing to hand over.
    """
    with output_folder(out) as output:
        start = job_start(files_under(paths, out), paths, playbook, out)
        steps = Steps(step, len(start.found.files) + 2)
        read = start.read(steps, password)
        if read.refusal is not None:
            raise read.refusal
        if undo:
            gone, left = _undone(start.memory.handed_over, was, now)
            replace(start.memory, handed_over=left).write(output.path(MEMORY))
            return HandoverMade(gone, was, now, 0, False, {}, {}, read.lang)
        hand = _agreed(read, was, now, as_of or date.today())
        taken = _joined(start.memory.handed_over, hand)
        desk = analysed_desk(start, with_owners(read, taken), as_of, steps)
        steps.next(console.WRITING, HANDOVER_FILE)
        results = _told(desk, hand.customers)
        write_handover(results, hand.was, hand.now, output.path(HANDOVER_FILE), lang)
        replace(start.memory, handed_over=taken).write(output.path(MEMORY))
    planned = int(results.tables["handover"]["due"].notna().sum())
    placed, kept = output.placed, output.kept
    return HandoverMade(hand.customers, hand.was, hand.now, planned, hand.is_stranger, placed, kept, results.lang)


class _Agreed(NamedTuple):
    """Whose customers go to whom, as the team writes the names; a stranger is not on the staff sheet that is there."""

    was: str
    now: str
    customers: tuple[str, ...]
    is_stranger: bool


def _agreed(read: Book, was: str, now: str, today: date) -> _Agreed:
    """Whose customers go to whom. Raises HandoverError."""
    known = {key(name): name for name in people_of(read)}
    was, now = known.get(key(was), was.strip()), known.get(key(now), now.strip())
    if key(was) == key(now) or not key(now):
        raise SamePerson(name=was)
    ids = customers_of_person(read, was, today)
    if ids.empty:
        raise NothingToHandOver(name=was, people=", ".join(list(known.values())[:_NAMED]))
    member = team(read.staff).member(now)
    if member is not None and not member.is_active(today):
        raise TakerLeft(name=now, day=member.left_on)
    return _Agreed(was, now, tuple(ids), member is None and not read.staff.empty)


def _joined(before: tuple[HandedOver, ...], hand: _Agreed) -> tuple[HandedOver, ...]:
    """What is remembered then: whom the list names as the owner, and who looks after them in the end."""
    by_id = {row.customer_id: row for row in before}
    for one in hand.customers:
        first = by_id[one].was if one in by_id else hand.was
        by_id[one] = HandedOver(one, first, hand.now)
    return tuple(row for row in by_id.values() if key(row.was) != key(row.now))


def _undone(before: tuple[HandedOver, ...], was: str, now: str) -> tuple[tuple[str, ...], tuple[HandedOver, ...]]:
    """The customers who go back, and what is remembered then. Raises NothingToUndo."""
    gone = tuple(row for row in before if (key(row.was), key(row.now)) == (key(was), key(now)))
    if not gone:
        pairs = sorted({(row.was, row.now) for row in before})
        raise NothingToUndo(was=was, now=now, pairs=", ".join(" → ".join(pair) for pair in pairs) or "—")
    return tuple(row.customer_id for row in gone), tuple(row for row in before if row not in gone)


def _told(desk: AnalysedDesk, customers: tuple[str, ...]) -> Results:
    """The results with the list of the customers handed over and a card of each."""
    results, book = desk.results, desk.book.counting
    day = results.day
    rows = handover_table(results.customers, results.tables, book, pd.Series(customers, dtype="str"), day.start)
    cards = card_tables(facts_of(desk.book, desk.start.playbook, day), rows["customer_id"])
    return replace(results, tables={**results.tables, **cards, "handover": rows})
