"""The job of proving the flags: read, look back, say how good they would have been; nothing is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from crm_sheets.analyses import offers_proof
from crm_sheets.analyses.backtest import Backtest, refusal
from crm_sheets.analyses.backtest import backtested_flags as looked_back
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.returning import horizon
from crm_sheets.as_of import Day, chosen_day, later_records
from crm_sheets.book import Book
from crm_sheets.jobs.job_start import Step, Steps, files_under, job_start
from crm_sheets.language import Lang, console
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problems
from crm_sheets.reading.opening.passwords import Ask
from crm_sheets.results import Refusal


@dataclass(frozen=True)
class Proved:
    """What was found: ``backtest`` or, where the data cannot carry one, ``refusal``; and what it was found in.

    ``offers``: how good those of an earlier day were (see analyses.offers_proof), without rows where it is not known.
    """

    day: Day
    horizon_days: int
    backtest: Backtest | None
    refusal: Refusal | None
    offers: pd.DataFrame
    rules: Playbook
    playbook: Path | None
    rows: pd.DataFrame
    found: Problems
    lang: Lang


def backtest(
    paths: Sequence[Path],
    *,
    playbook: Path | None = None,
    as_of: date | None = None,
    step: Step = lambda text, name, number, total: None,
    password: Ask | None = None,
) -> Proved:
    """Hold the churn flags of earlier days against what happened afterwards (see analyses.backtest).

    ``paths``, ``playbook``, ``as_of``, ``step`` and ``password`` as in ``pipeline.run``. Raises CrmSheetsError.
    """
    start = job_start(files_under(paths, None), paths, playbook, None)
    steps = Steps(step, len(start.found.files) + 1)
    book = start.read(steps, password)
    if book.refusal is not None:
        raise book.refusal
    book = book.counting
    steps.next(console.LOOKING_BACK)
    day = chosen_day(book, start.playbook, as_of, date.today())
    found = start.doubts + book.found + later_records(book, day)
    return _proved(book, start.playbook, start.playbook_file, day, found)


def _proved(book: Book, rules: Playbook, place: Path | None, day: Day, found: Problems) -> Proved:
    facts = Facts(book, rules, pd.Timestamp(day.as_of), until=pd.Timestamp(day.heard))
    refused = refusal(facts)
    made = None if refused else looked_back(facts)
    within = horizon(facts) if len(facts.buyers) else 0
    offered = offers_proof.run(facts)
    return Proved(day, within, made, refused, offered, rules, place, book.rows, found, book.lang)
