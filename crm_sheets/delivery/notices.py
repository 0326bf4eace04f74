"""A notice to each group that the playbook names, each at most once: three tries, the ledger before and after."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crm_sheets.delivery.chat_posts import Wordless, address_of, post, variable_of
from crm_sheets.delivery.composing import with_value
from crm_sheets.delivery.ledger import MailLedger, ledger_key
from crm_sheets.delivery.mailing import PAUSES, MailOutcome
from crm_sheets.delivery.server import NotTaken, Unsure
from crm_sheets.errors import CrmSheetsError, LedgerUnusable
from crm_sheets.language import Text
from crm_sheets.language.notices import REASONS_OF_NOTICE

_KIND = "notice"  # in keys of the ledger, beside those of mails


@dataclass(frozen=True)
class Notice:
    """What is told of one run of a desk, and ``facts``, by which the same is known whatever its words."""

    desk: str
    day: str
    title: str
    text: str
    facts: str


@dataclass(frozen=True)
class Noticing:
    """How notices go out: the file of the ledger; ``again``: what is unsure is sent once more."""

    ledger: Path
    now: Callable[[], datetime]
    sleep: Callable[[float], None]
    again: bool = False

    def outcomes(self, notice: Notice, names: Iterable[str]) -> tuple[MailOutcome, ...]:
        """Tell everybody named; what became of each. Raises nothing: a run goes on without its notices."""
        names = tuple(names)
        try:
            with closing(MailLedger(self.ledger)) as book:
                return tuple(self._outcome(book, notice, name) for name in names)
        except CrmSheetsError as refusal:
            why = Text(refusal.message("zh"), refusal.message("en"))
        except sqlite3.Error as error:
            broken = LedgerUnusable(path=self.ledger, why=str(error))
            why = Text(broken.message("zh"), broken.message("en"))
        return tuple(_told(name, "failed", why) for name in names)

    def _outcome(self, book: MailLedger, notice: Notice, name: str) -> MailOutcome:
        address = address_of(name)
        if address is None:
            return _told(name, "failed", _no_address(name))
        key = ledger_key(_KIND, notice.desk, notice.day, address, notice.facts)
        state = book.state(key)
        if state == "sent":
            return _told(name, "already")
        if state and not self.again:
            return _told(name, "unsure", REASONS_OF_NOTICE["unsure"])
        return self._posted(book, notice, name, address, key)

    def _posted(self, book: MailLedger, notice: Notice, name: str, address: str, key: str) -> MailOutcome:
        last = NotTaken("", lasting=True)
        for pause in (*PAUSES, None):
            at = self.now().isoformat(timespec="seconds")
            if not book.claim([key], notice.desk, notice.day, "", at, again=self.again):
                return _told(name, "unsure", REASONS_OF_NOTICE["unsure"])  # another program is at it
            try:
                post(address, notice.title, notice.text)
            except Unsure:
                return _told(name, "unsure", REASONS_OF_NOTICE["unsure_now"])
            except NotTaken as failure:
                book.not_taken([key])
                last = failure
                if failure.lasting or pause is None:
                    break
                self.sleep(pause)
            else:
                book.sent([key], self.now().isoformat(timespec="seconds"))
                return _told(name, "sent")
        if isinstance(last, Wordless):
            return _told(name, "failed", last.text)
        reason = with_value("refused", last) if last.lasting else with_value("temporary", last, tries=len(PAUSES) + 1)
        return _told(name, "failed", reason)


def would_be_told(name: str) -> MailOutcome:
    """Whether a notice to that name could be sent."""
    return _told(name, "preview") if address_of(name) else _told(name, "failed", _no_address(name))


def _no_address(name: str) -> Text:
    """Where the address of a name is looked for."""
    words = REASONS_OF_NOTICE["no_address"]
    values = {"variable": variable_of(name), "name": name}
    return Text(words("zh", **values), words("en", **values))


def _told(name: str, outcome: str, why: Text | None = None) -> MailOutcome:
    return MailOutcome(name, (), (), outcome, why or Text("", ""))
