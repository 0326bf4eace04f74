"""What others are told of a logged run of a desk: outcome, files, rows, problems, figures; no customer is named."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from crm_sheets.delivery.ledger import LEDGER, ledger_key
from crm_sheets.delivery.mailing import MailOutcome
from crm_sheets.delivery.notices import Notice, Noticing, would_be_told
from crm_sheets.dropping.desks import Desk, desk_at
from crm_sheets.errors import NobodyToTell, NoDesk
from crm_sheets.jobs.run_log import last_entries
from crm_sheets.language import Lang, Text
from crm_sheets.language import notices as words
from crm_sheets.language.dropping import LOG_OUTCOMES
from crm_sheets.playbook.sections.notices import NoticeRules
from crm_sheets.reading.opening.files import PLAYBOOK
from crm_sheets.reading.playbooks import read_playbook
from crm_sheets.report import figures_of_run, files_of_run

Entry = Mapping[str, Any]


def tell_others(
    desk: Desk, rules: NoticeRules, entry: Entry, before: Entry, lang: Lang, why: Text | None = None
) -> tuple[MailOutcome, ...]:
    """Tell whom the rules name of a run; ``why`` there are no results, if there are none. What became of each notice.

    ``entry`` and ``before`` are the entries of the log of this run and the one before. Nothing where nobody is named,
    or the run is none of those that they are told of. Raises nothing.
    """
    if not rules.to or (rules.when == "problems" and entry["outcome"] == "done"):
        return ()
    return noticing(desk.out / LEDGER).outcomes(notice_of(desk, entry, before, lang, why), rules.to)


def noticing(ledger: Path, *, again: bool = False) -> Noticing:
    """By the clock of this machine."""
    return Noticing(ledger, lambda: datetime.now().astimezone(), time.sleep, again)


def notice_of(desk: Desk, entry: Entry, before: Entry, lang: Lang, why: Text | None = None) -> Notice:
    """The notice of one run, in the words of ``lang``.

    The same files with the same outcome and figures are the same notice, whenever they were run and in which words.
    """
    name = desk.folder.absolute().name
    title = words.NOTICE_TITLE(lang, desk=name, outcome=LOG_OUTCOMES[entry["outcome"]](lang))
    versions = sorted((file["name"], file["version"]) for file in entry["files"])
    facts = [versions, entry["outcome"], entry.get("problems"), sorted(entry.get("figures", {}).items())]
    return Notice(name, entry.get("as_of", ""), title, "\n".join(_lines(entry, before, lang, why)), ledger_key(facts))


def _lines(entry: Entry, before: Entry, lang: Lang, why: Text | None) -> list[str]:
    told = [why(lang)] if why else []
    told += [words.NOTICE_DAY(lang, day=entry["as_of"])] if entry.get("as_of") else []
    told += files_of_run(entry, lang)
    if entry.get("rows_read") is not None:
        told.append(words.NOTICE_ROWS(lang, read=f"{entry['rows_read']:,}", used=f"{entry['rows_used'] or 0:,}"))
    if "problems" in entry:
        told.append(words.NOTICE_PROBLEMS(lang, **entry["problems"]))
    for label, now, then in figures_of_run(entry, before, lang):
        line = words.NOTICE_FIGURE if then in ("", now) else words.NOTICE_FIGURE_THEN
        told.append(line(lang, label=label, now=now, then=then))
    return told


@dataclass(frozen=True)
class Notified:
    """The notice of the last run, and what became of it at each name."""

    notice: Notice
    outcomes: tuple[MailOutcome, ...]


def notice_again(
    folder: Path, lang: Lang, *, really_send: bool = False, unsure: bool = False, ledger: Path | None = None
) -> Notified:
    """The notice of the last logged run of a desk: as it would be sent, or sent.

    ``unsure``: also where an earlier one may have arrived. ``ledger``: where that is noted, if not beside the results.
    Raises NoDesk, NobodyToTell, PlaybookError.
    """
    desk = desk_at(folder)
    if desk is None:
        raise NoDesk(path=folder)
    rules = read_playbook(desk.playbook)[0].notices if desk.playbook else NoticeRules()
    entry, before = [*last_entries(desk.out, 2), {}, {}][:2]
    if not rules.to or not entry:
        missing = words.NOTICE_NO_RUN if rules.to else words.NOTICE_NO_NAMES
        place = folder / PLAYBOOK
        raise NobodyToTell(why=Text(missing("zh", playbook=place), missing("en", playbook=place)))
    notice = notice_of(desk, entry, before, lang)
    if really_send:
        return Notified(notice, noticing(ledger or desk.out / LEDGER, again=unsure).outcomes(notice, rules.to))
    return Notified(notice, tuple(map(would_be_told, rules.to)))
