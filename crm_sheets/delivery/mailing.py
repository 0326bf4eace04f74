"""Each mail to its addresses: three tries with growing pauses, the ledger before and after, and what became of it."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from crm_sheets.delivery.composing import Mail, NoMail, with_value
from crm_sheets.delivery.ledger import MailLedger
from crm_sheets.delivery.server import MailServer, NoLine, NotTaken, Unsure
from crm_sheets.errors import LedgerUnusable, ServerRefusal
from crm_sheets.language import Text
from crm_sheets.language.delivery import REASONS_OF_MAIL

PAUSES = (2.0, 10.0)  # seconds between the three tries
NO_REASON = Text("", "")


@dataclass(frozen=True)
class MailOutcome:
    """What became of a mail at some of its addresses: ``outcome`` is a key of OUTCOMES."""

    person: str
    addresses: tuple[str, ...]
    files: tuple[str, ...]
    outcome: str
    why: Text = NO_REASON


@dataclass
class Mailing:
    """One sending: to ``server``, noted in ``ledger``; ``again``: what is unsure is sent once more.

    ``refusal`` is why it was stopped, if it was; nothing more was handed over then.
    """

    server: MailServer
    ledger: MailLedger
    desk: str
    period: str
    now: Callable[[], datetime]
    sleep: Callable[[float], None]
    again: bool = False
    refusal: ServerRefusal | LedgerUnusable | None = field(default=None, init=False)

    def outcomes(self, mails: Iterable[Mail | NoMail]) -> Iterator[MailOutcome]:
        """Send them one after the other, each address at most once; tell what became of each."""
        for mail in mails:
            if isinstance(mail, NoMail):
                yield MailOutcome(mail.person, mail.addresses, (), "kept", mail.why)
            else:
                yield from self._outcomes(mail)

    def _outcomes(self, mail: Mail) -> Iterator[MailOutcome]:
        yield from (MailOutcome(mail.person, (), (), "kept", why) for why in mail.notes)
        waiting = self._waiting(mail)
        yield from waiting[1]
        if not waiting[0]:
            return
        if self.refusal is not None:
            yield _told(mail, waiting[0], "failed", REASONS_OF_MAIL["no_connection"])
            return
        try:
            yield from self._sent(mail, waiting[0])
        except ServerRefusal as refusal:
            self.refusal = refusal
            yield _told(mail, waiting[0], "failed", REASONS_OF_MAIL["no_connection"])
        except sqlite3.Error as error:
            self.refusal = LedgerUnusable(path="", why=str(error))
            yield _told(mail, waiting[0], "unsure", REASONS_OF_MAIL["unsure_now"])

    def _waiting(self, mail: Mail) -> tuple[list[str], list[MailOutcome]]:
        """The addresses to which the mail is to be sent, and what is to be said of the others."""
        states = {address: self.ledger.state(key) for address, key in mail.keys.items()}
        had = [address for address, state in states.items() if state == "sent"]
        unsure = [address for address, state in states.items() if state == "sending" and not self.again]
        rest = [address for address in states if address not in (*had, *unsure)]
        told = [_told(mail, had, "already")] if had else []
        told += [_told(mail, unsure, "unsure", REASONS_OF_MAIL["unsure"])] if unsure else []
        if rest and mail.changed and self.ledger.facts(mail.recipient) == mail.facts and not any(states.values()):
            return [], [*told, _told(mail, rest, "kept", REASONS_OF_MAIL["unchanged"])]
        return rest, told

    def _sent(self, mail: Mail, waiting: list[str]) -> Iterator[MailOutcome]:
        """Try up to three times; raises ServerRefusal where there is no use in going on."""
        content = mail.letter.as_bytes(self.now())
        last = NotTaken("", lasting=False)
        for pause in (*PAUSES, None):
            try:
                refused = self._tried(mail, waiting, content)
            except Unsure as broken:
                doubtful = [address for address in waiting if address not in broken.refused]
                yield _told(mail, doubtful, "unsure", REASONS_OF_MAIL["unsure_now"])
                refused, waiting = broken.refused, list(broken.refused)
            except NotTaken as failure:
                last = failure
                refused = dict.fromkeys(waiting, failure)
            accepted = [address for address in waiting if address not in refused]
            if accepted:
                yield self._confirmed(mail, accepted)
            lasting = {address: failure for address, failure in refused.items() if failure.lasting}
            yield from (self._refused(mail, address, failure) for address, failure in lasting.items())
            waiting = [address for address in refused if address not in lasting]
            if not waiting:
                return
            if pause is not None:
                self.sleep(pause)
        tries = len(PAUSES) + 1
        if isinstance(last, NoLine):
            raise self.server.refusal("unreachable", last, tries=tries)
        why = refused[waiting[0]]
        yield _told(mail, waiting, "failed", with_value("temporary", why, tries=tries))

    def _tried(self, mail: Mail, waiting: Sequence[str], content: bytes) -> dict[str, NotTaken]:
        """One try; what the server surely did not take is free again in the ledger."""
        claimed: list[str] = []

        def claim(accepted: list[str]) -> bool:
            keys, at = [mail.keys[address] for address in accepted], self._at()
            free = self.ledger.claim(keys, self.desk, self.period, mail.letter.message_id, at, again=self.again)
            claimed.extend(keys if free else [])
            return free

        try:
            return self.server.hand_over(mail.letter.sender[1], waiting, content, claim)
        except NotTaken:
            self.ledger.not_taken(claimed)
            raise

    def _confirmed(self, mail: Mail, accepted: list[str]) -> MailOutcome:
        self.ledger.sent((mail.keys[address] for address in accepted), self._at())
        self.ledger.remember(mail.recipient, mail.facts)
        return _told(mail, accepted, "sent")

    def _refused(self, mail: Mail, address: str, failure: NotTaken) -> MailOutcome:
        """A lasting failure; where another program was quicker, what the ledger says."""
        state = self.ledger.state(mail.keys[address])
        if state:
            return _told(mail, [address], "already" if state == "sent" else "unsure", REASONS_OF_MAIL["unsure"])
        return _told(mail, [address], "failed", with_value("refused", failure))

    def _at(self) -> str:
        return self.now().isoformat(timespec="seconds")


def _told(mail: Mail, addresses: Sequence[str], outcome: str, why: Text = NO_REASON) -> MailOutcome:
    return MailOutcome(mail.person, tuple(addresses), mail.files, outcome, why)
