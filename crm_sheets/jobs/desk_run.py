"""One run of a desk with nobody at the screen: what became of it, what was found file by file, and its log entry."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from crm_sheets.book import Book
from crm_sheets.control_totals import ControlTotals
from crm_sheets.dropping.answers import FileProblems
from crm_sheets.dropping.desks import Desk
from crm_sheets.errors import CrmSheetsError
from crm_sheets.jobs import pipeline
from crm_sheets.jobs.job_start import Step
from crm_sheets.jobs.run_log import last_entry, log_entry, with_results, with_totals
from crm_sheets.language import Lang
from crm_sheets.playbook.sections.general import REPORT
from crm_sheets.reading.opening.files import FoundFiles


@dataclass(frozen=True)
class DeskRun:
    """What became of a run: either an ``outcome`` or a ``refusal``; ``told`` is None where nothing could be read."""

    desk: Desk
    entry: dict[str, Any]
    outcome: pipeline.Outcome | None = None
    refusal: CrmSheetsError | None = None
    told: FileProblems | None = None


def run_desk(
    desk: Desk,
    versions: Mapping[str, str],
    *,
    given: FoundFiles | None = None,
    as_of: date | None = None,
    lang: Lang | None = None,
    data: bool = False,
    step: Step = lambda text, name, number, total: None,
) -> DeskRun:
    """Run a desk; ``versions`` are the hashes of its files by name. What refuses the run is told, not raised.

    Raises what is no refusal: a mistake of ours, a full memory.
    """
    at, began = datetime.now().astimezone(), time.monotonic()
    heard: list[tuple[Book, ControlTotals]] = []
    made, refusal = None, None
    try:
        made = pipeline.run(
            (desk.inbox,),
            desk.out,
            playbook=desk.playbook,
            as_of=as_of,
            lang=lang,
            data=data,
            step=step,
            given=given,
            tell=lambda book, control: heard.append((book, control)),
        )
    except CrmSheetsError as stopped:
        refusal = stopped
    entry = log_entry(at, time.monotonic() - began, versions, last_entry(desk.out), "refused")
    told = None
    if heard:
        book, control = heard[-1]
        day = made.results.as_of if made else at.date()
        told = FileProblems(book, control, day, lang or (made.results.lang if made else book.lang))
        entry = with_totals(entry, book.found, control)
    if made:
        doubtful = bool(made.results.found.counts["error"] + made.results.found.counts["warning"])
        entry = with_results({**entry, "outcome": "problems" if doubtful else "done"}, made.results)
    return DeskRun(desk, entry, made, refusal, told)


def report_of(run: DeskRun) -> Path:
    """Where the report of a run lies, also where the old one was open and it got a number."""
    usual = run.desk.out / REPORT
    return run.outcome.placed.get(REPORT, usual) if run.outcome else usual
