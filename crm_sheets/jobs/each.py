"""Many desks run one after the other: one that fails does not stop the others, and each has its own log."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from crm_sheets.delivery.mailing import MailOutcome
from crm_sheets.delivery.manifest import hash_of
from crm_sheets.dropping.desks import Desk, desks_in, is_below_other_desk
from crm_sheets.errors import CrmSheetsError, NoDesk, PathNotFound
from crm_sheets.jobs.desk_run import DeskRun, run_desk
from crm_sheets.jobs.job_start import files_under
from crm_sheets.jobs.notices import tell_others
from crm_sheets.jobs.run_log import append_entry, last_entry, log_entry
from crm_sheets.jobs.watch_teller import why_told
from crm_sheets.language import Lang, Text
from crm_sheets.playbook.sections.notices import NoticeRules
from crm_sheets.reading.playbooks import read_playbook


@dataclass(frozen=True)
class DeskDone:
    """What became of one desk: its log entry, the entry before, and why there are no results, if there are none.

    ``notices``: what became of each notice to others.
    """

    desk: Desk
    entry: dict[str, Any]
    before: dict[str, Any]
    why: Text | None = None
    run: DeskRun | None = None
    notices: tuple[MailOutcome, ...] = ()


def run_each(
    folder: Path,
    *,
    as_of: date | None = None,
    lang: Lang | None = None,
    data: bool = False,
    begun: Callable[[Desk, int, int], None] = lambda desk, number, total: None,
) -> Iterator[DeskDone]:
    """Run every desk in the folder and log each run. Raises PathNotFound and NoDesk before the first.

    ``begun`` is told each desk with its number and how many there are.
    """
    if not folder.is_dir():
        raise PathNotFound(path=folder)
    desks = desks_in(folder)
    if not desks:
        raise NoDesk(path=folder)
    for number, desk in enumerate(desks, 1):
        begun(desk, number, len(desks))
        yield run_logged(desk, as_of=as_of, lang=lang, data=data)


def run_logged(desk: Desk, *, as_of: date | None = None, lang: Lang | None = None, data: bool = False) -> DeskDone:
    """Run one desk and log it; whatever goes wrong is told, not raised."""
    before = last_entry(desk.out)
    at = datetime.now().astimezone()
    try:
        given = files_under((desk.inbox,), desk.out)
        given = given._replace(files=[file for file in given.files if not is_below_other_desk(desk, file.path)])
        versions = {file.name: hash_of(file.path) for file in given.files}
        run = run_desk(desk, versions, given=given, as_of=as_of, lang=lang, data=data)
        why, entry = (why_told(run.refusal) if run.refusal else None), run.entry
    except CrmSheetsError as refusal:
        run, why, entry = None, why_told(refusal), log_entry(at, 0.0, {}, {}, "refused")
    except Exception as mishap:  # one desk's mishap is not the others'
        run, why, entry = None, why_told(mishap), log_entry(at, 0.0, {}, {}, "failed")
    try:
        desk.out.mkdir(parents=True, exist_ok=True)
        append_entry(desk.out, entry, run.told.lang if run and run.told else lang or "zh")
    except OSError as error:
        why = why or why_told(error)
        entry = {**entry, "outcome": "failed"}
    spoken = run.told.lang if run and run.told else lang or "zh"
    return DeskDone(desk, entry, before, why, run, tell_others(desk, _whom_to_tell(desk), entry, before, spoken, why))


def _whom_to_tell(desk: Desk) -> NoticeRules:
    """The rules of notices; those of nobody where the playbook cannot be read, which the run has said."""
    with suppress(CrmSheetsError):
        return read_playbook(desk.playbook)[0].notices if desk.playbook else NoticeRules()
    return NoticeRules()
