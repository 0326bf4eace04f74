"""Watching one desk: what was dropped, once it is quiet, is archived, run and answered, and only then noted as done.

A run reads the copies in the archive, not the inbox: whatever is written or taken away meanwhile, what was read is what
was hashed. Nothing is noted before it is done, so that a program that is stopped anywhere finds the same work again.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from crm_sheets.delivery.manifest import hash_of
from crm_sheets.dropping.answers import is_answer
from crm_sheets.dropping.archive import sweep_archive
from crm_sheets.dropping.desks import Desk
from crm_sheets.dropping.journal import Dropped, Journal, journal_in
from crm_sheets.dropping.listing import Listing, Version, inbox_listing
from crm_sheets.dropping.rejecting import reject
from crm_sheets.dropping.settling import Settling
from crm_sheets.jobs.drop_work import DropWork, version_of
from crm_sheets.jobs.notices import tell_others
from crm_sheets.jobs.run_log import append_entry, last_entry
from crm_sheets.jobs.watch_teller import WatchTeller, names_told, why_told
from crm_sheets.language import Lang, Text
from crm_sheets.language.delivery import OUTCOMES
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.sections.notices import NoticeRules
from crm_sheets.playbook.sections.watch import WatchRules
from crm_sheets.reading.playbooks import read_playbook

PATIENCE = 60.0  # seconds that others wait for a file being written, and before a file that cannot be read is moved
_GONE = Version(-1, 0, 0)
_UNREAD = (-1,)


@dataclass(frozen=True)
class Clocks:
    """Seconds that only go on, and the time of day, which people set."""

    steady: Callable[[], float]
    now: Callable[[], datetime]


@dataclass
class DeskWatch:
    """What is known of one desk between two looks; everything that must survive the program stands in its journal."""

    desk: Desk
    clocks: Clocks
    teller: WatchTeller
    lang: Lang
    _journal: Journal = field(init=False)
    _settling: Settling = field(init=False)
    _rules: WatchRules = field(init=False, default_factory=WatchRules)
    _notices: NoticeRules = field(init=False, default_factory=NoticeRules)
    _is_told: bool = field(init=False, default=False)
    _rules_read: tuple[int, ...] = field(init=False, default=_UNREAD)
    _waiting_since: float | None = field(init=False, default=None)
    _failed: tuple[object, float] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self._journal = journal_in(self.desk.out)
        self._settling = Settling(self._rules.quiet)
        sweep_archive(self.desk.archive)
        if self._journal.entry:  # noted, and perhaps not yet in the log when the program was stopped
            with suppress(OSError):
                append_entry(self.desk.out, self._journal.entry, self.lang)

    def look(self) -> str:
        """List the inbox, and do what is to be done: idle, waiting, worked, gone or failed."""
        try:
            listing = inbox_listing(self.desk, self.clocks.now().timestamp())
        except OSError as error:
            self.teller.say_once("gone", why=why_told(error))
            return "gone"
        state = (listing.files, self._rules_version())
        if self._failed and self._failed[0] == state and self.clocks.steady() - self._failed[1] < PATIENCE:
            return "failed"
        try:
            self._read_rules()
            self._tell_of_last()
            rejected = self._reject_unreadable(listing)
            done = self._done(listing)
        except Exception as error:  # whatever it is: the others go on, and this one is tried again
            self._failed = (state, self.clocks.steady())
            self.teller.say("failed", why=why_told(error))
            return "failed"
        self._failed = None
        return "worked" if rejected else done

    def _tell_of_last(self) -> None:
        """Tell others, once after the start, of the last run: the program may have been stopped before it did."""
        if self._journal.entry and not self._is_told:
            self._tell_others(self._journal.entry, {}, None)
        self._is_told = True

    def _tell_others(self, entry: Mapping[str, Any], before: Mapping[str, Any], why: Text | None) -> None:
        for told in tell_others(self.desk, self._notices, entry, before, self.lang, why):
            if told.outcome != "already":
                self.teller.say("notice", name=told.person, outcome=OUTCOMES[told.outcome], why=told.why)

    def left(self) -> list[str]:
        """The files that are not answered yet."""
        with suppress(OSError):
            return sorted(self._changed(inbox_listing(self.desk, self.clocks.now().timestamp())))
        return []

    def _done(self, listing: Listing) -> str:
        changed = self._changed(listing)
        if not changed and self._journal.rules == self._rules_version():
            self._waiting_since = None
            return "idle"
        now = self.clocks.steady()
        self._waiting_since = now if self._waiting_since is None else self._waiting_since
        settled = self._settling.settled(changed, now) - listing.open
        if len(settled) < len(changed) and (not settled or now - self._waiting_since < PATIENCE):
            if now - self._waiting_since > 2 * self._rules.quiet:
                self.teller.say_once("waiting", names=names_told(changed.keys() - settled))
            return "waiting"
        self._take(listing, settled)
        self._waiting_since = None
        return "worked"

    def _changed(self, listing: Listing) -> dict[str, Version]:
        """The files that are other than noted, and those that are gone."""
        noted = self._journal.files
        new = {n: v for n, v in listing.files.items() if n not in noted or noted[n].version != v}
        return {**new, **dict.fromkeys(noted.keys() - listing.files.keys(), _GONE)}

    def _take(self, listing: Listing, settled: set[str]) -> None:
        """Hash what settled; work where anything in it is new to the desk, and note it."""
        noted, fresh = self._journal.files, dict(self._journal.files)
        new, same = False, set()
        for name in sorted(settled):
            before, dropped = noted.get(name), self._hashed(name, listing)
            if dropped is None:
                if name not in listing.files:
                    fresh.pop(name, None)
                    new = new or (before is not None and not before.is_ours)
            elif before is not None and before.digest == dropped.digest:
                fresh[name] = replace(before, version=dropped.version)
                same |= {name} if not before.is_ours else set()
            else:
                fresh[name] = dropped
                new = new or not dropped.is_ours
        rules = self._rules_version()
        taken = Journal(fresh, rules, self._journal.entry)
        data = {name for name, told in fresh.items() if not told.is_ours}
        if data and (new or rules != self._journal.rules):
            work = DropWork(self.desk, self._journal, self._rules, self.clocks.now(), self.teller)
            taken, run = work.answered(taken, listing, (settled & data) - same)
            self.lang = run.told.lang if run.told else self.lang
            self._note(taken)
            last = last_entry(self.desk.out)
            append_entry(self.desk.out, run.entry, self.lang)
            work.tell_outcome(run, (settled & data) - same)
            self._tell_others(run.entry, last, why_told(run.refusal) if run.refusal else None)
        else:
            self._note(taken)
            if same:
                self.teller.say("same", names=names_told(same))

    def _hashed(self, name: str, listing: Listing) -> Dropped | None:
        """A file with its hash; None where it is gone, changes while it is read, or nobody may read it: next time."""
        if name not in listing.files:
            return None
        place = self.desk.inbox / name
        with suppress(OSError):
            dropped = Dropped(listing.files[name], hash_of(place), is_answer(place))
            if version_of(place) == dropped.version:
                return dropped
        return None

    def _note(self, journal: Journal) -> None:
        journal.write(self.desk.out)
        self._journal = journal

    def _reject_unreadable(self, listing: Listing) -> bool:
        """Move what could not be read, has not changed for a minute since, and is not open; True where any was."""
        now, moved = self.clocks.now(), False
        for name, told in list(self._journal.files.items()):
            is_due = told.unreadable and not 0 <= now.timestamp() - told.since < PATIENCE  # also of a clock set back
            if not is_due or listing.files.get(name) != told.version or name in listing.open:
                continue
            inbox, rejected = self.desk.inbox, self.desk.rejected
            try:
                place = reject(inbox, rejected, name, told.unreadable, told.sentence, now.date(), self.lang)
            except OSError as error:
                self.teller.say("stuck", names=name, why=why_told(error))
                self._journal = self._journal.with_file(name, replace(told, since=now.timestamp()))
                continue
            if told.answer and is_answer(inbox / told.answer):
                with suppress(OSError):
                    (inbox / told.answer).unlink()
            self._note(self._journal.with_file(name, None))
            listing.files.pop(name, None)
            self.teller.say("rejected", names=name, place=place)
            moved = True
        return moved

    def _rules_version(self) -> tuple[int, ...]:
        with suppress(OSError):
            return version_of(self.desk.playbook) if self.desk.playbook else ()
        return ()

    def _read_rules(self) -> None:
        """The rules as the playbook has them now; read anew when it changed. Raises PlaybookError."""
        version = self._rules_version()
        if version != self._rules_read:
            playbook = self.desk.playbook
            rules = read_playbook(playbook)[0] if playbook else Playbook.default()
            self._rules, self._notices = rules.watch, rules.notices
            self._settling.seconds = self._rules.quiet
            self._rules_read = version
