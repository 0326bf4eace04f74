"""One connection to the mail server: encrypted, verified, with timeouts, and what its answers mean.

The steps of a mail are taken one by one, because it must be known whether a broken line came before or after the text
was handed over: before, the mail was surely not taken; after, nobody can know.
"""

import re
import smtplib
import ssl
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from crm_sheets.errors import ServerRefusal
from crm_sheets.language import Text
from crm_sheets.language.delivery import SERVER_REASONS
from crm_sheets.playbook.sections.mail import MailRules

_DOT = re.compile(rb"^\.", re.MULTILINE)
_ANSWER = 200  # letters of an answer that are shown


class NotTaken(Exception):
    """The server surely did not take the mail; ``lasting``: it would not the next time either."""

    def __init__(self, why: str, *, lasting: bool) -> None:
        super().__init__(why)
        self.lasting = lasting


class NoLine(NotTaken):
    """There was no connection; the next time there may be."""

    def __init__(self, why: str) -> None:
        super().__init__(why, lasting=False)


class Unsure(Exception):
    """The text was handed over and no answer came; ``refused`` are the addresses that surely got nothing."""

    def __init__(self, refused: dict[str, NotTaken]) -> None:
        super().__init__()
        self.refused = refused


@dataclass
class MailServer:
    """The server of the playbook and the password for its user; connects when first needed, and again after a break.

    Raises ServerRefusal where it cannot be used at all, NotTaken where it may work the next time.
    """

    rules: MailRules
    password: str
    _line: smtplib.SMTP | None = None

    def hand_over(
        self, sender: str, recipients: Sequence[str], content: bytes, before: Callable[[list[str]], bool]
    ) -> dict[str, NotTaken]:
        """One mail to several different addresses. Returns those that the server does not want, with its answer.

        ``before`` is told the accepted addresses just before the text is handed over; where it says False nothing is.
        Every address is in the answer or has got the mail. Raises NotTaken (nobody got it), Unsure, ServerRefusal.
        """
        line = self._connected()
        try:
            _expect(line.mail(sender), 250)
            answers = {recipient: line.rcpt(recipient) for recipient in recipients}
            refused = {who: _refusal(answer) for who, answer in answers.items() if answer[0] not in (250, 251)}
            accepted = [who for who in recipients if who not in refused]
            if not accepted:
                line.rset()
                return refused
            _expect(line.docmd("DATA"), 354)
        except NotTaken:
            self._start_anew()
            raise
        except (OSError, smtplib.SMTPException) as broken:
            self._drop()
            raise NotTaken(_said(broken), lasting=False) from broken
        if not before(accepted):
            self._drop()  # the server waits for the text; there is none
            raise NotTaken("", lasting=True)
        self._text(line, content, refused)
        return refused

    def _text(self, line: smtplib.SMTP, content: bytes, refused: dict[str, NotTaken]) -> None:
        """Hand over the text and wait for the answer."""
        ended = content if content.endswith(b"\r\n") else content + b"\r\n"
        try:
            line.send(_DOT.sub(b"..", ended) + b".\r\n")
        except (OSError, smtplib.SMTPException) as broken:  # the end of the text was not handed over
            self._drop()
            raise NotTaken(_said(broken), lasting=False) from broken
        try:
            answer = line.getreply()
        except (OSError, smtplib.SMTPException) as broken:
            self._drop()
            raise Unsure(refused) from broken
        if answer[0] != 250:
            self._start_anew()
        _expect(answer, 250)

    def close(self) -> None:
        """Say goodbye; whatever the server answers."""
        if self._line is not None:
            with suppress(OSError, smtplib.SMTPException):
                self._line.quit()
        self._drop()

    def _start_anew(self) -> None:
        """Forget the mail that was begun; without an answer the next one gets a new connection."""
        try:
            if self._line is not None:
                self._line.rset()
        except (OSError, smtplib.SMTPException):
            self._drop()

    def _drop(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None

    def _connected(self) -> smtplib.SMTP:
        if self._line is None:
            try:
                self._line = self._opened()
            except (ssl.SSLCertVerificationError, ssl.CertificateError) as wrong:
                raise self.refusal("certificate", wrong.verify_message) from wrong
            except smtplib.SMTPAuthenticationError as wrong:
                if 400 <= wrong.smtp_code < 500:
                    raise NoLine(_said(wrong)) from wrong
                raise self.refusal("login", _said(wrong)) from wrong
            except ssl.SSLEOFError as broken:
                raise NoLine(_said(broken)) from broken
            except (smtplib.SMTPNotSupportedError, ssl.SSLError) as wrong:  # such as TLS where the server speaks plain
                raise self.refusal("unsupported", _said(wrong)) from wrong
            except (OSError, smtplib.SMTPException) as broken:
                raise NoLine(_said(broken)) from broken
        return self._line

    def _opened(self) -> smtplib.SMTP:
        rules = self.rules
        if rules.user and rules.security == "none":
            raise self.refusal("open", "")
        where = (rules.host, rules.port)
        if rules.security == "tls":
            line: smtplib.SMTP = smtplib.SMTP_SSL(*where, timeout=rules.timeout, context=self._trusted())
        else:
            line = smtplib.SMTP(*where, timeout=rules.timeout)
        try:
            if rules.security == "starttls":
                line.starttls(context=self._trusted())
            if rules.user:
                line.login(rules.user, self.password)
            line.ehlo_or_helo_if_needed()
        except BaseException:
            line.close()
            raise
        return line

    def _trusted(self) -> ssl.SSLContext:
        """The certificates that the system trusts, or the one that the playbook names."""
        context = ssl.create_default_context()
        if self.rules.ca_file:
            try:
                context.load_verify_locations(Path(self.rules.ca_file))
            except (OSError, ssl.SSLError) as wrong:
                raise self.refusal("ca_file", self.rules.ca_file) from wrong
        return context

    def refusal(self, reason: str, value: object, **more: object) -> ServerRefusal:
        """Why the server cannot be used, in words."""
        text = SERVER_REASONS[reason]
        why = Text(text("zh", value=value, **more), text("en", value=value, **more))
        return ServerRefusal(host=self.rules.host, port=self.rules.port, why=why)


def _expect(answer: tuple[int, bytes], code: int) -> None:
    if answer[0] != code:
        raise _refusal(answer)


def _refusal(answer: tuple[int, bytes]) -> NotTaken:
    """An answer of the server; by RFC 5321 those with 5 are lasting, those with 4 are not."""
    return NotTaken(f"{answer[0]} {_plain(answer[1])}", lasting=answer[0] >= 500)


def _said(broken: BaseException) -> str:
    if isinstance(broken, smtplib.SMTPResponseException):
        error = broken.smtp_error
        return f"{broken.smtp_code} {_plain(error if isinstance(error, bytes) else str(error).encode())}"
    return str(getattr(broken, "strerror", None) or broken)[:_ANSWER]


def _plain(answer: bytes) -> str:
    text = answer.decode("utf-8", "replace")
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:_ANSWER]
