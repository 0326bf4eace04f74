"""The job of mailing what a run left: a preview in files, or each mail to its recipients, none of them twice."""

import os
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import sleep as pause

from crm_sheets.delivery.addresses import addresses
from crm_sheets.delivery.bodies import MAIL_TEXTS, NAMES, Bodies, usual_text
from crm_sheets.delivery.composing import Composer, Mail, NoMail
from crm_sheets.delivery.ledger import LEDGER, MailLedger
from crm_sheets.delivery.mail_password import AskUser, mail_password
from crm_sheets.delivery.mailing import Mailing, MailOutcome
from crm_sheets.delivery.manifest import Manifest, left_by_run
from crm_sheets.delivery.parts import file_names
from crm_sheets.delivery.server import MailServer
from crm_sheets.errors import (
    AddressOfCustomer,
    AddressPerhapsOfCustomer,
    AddressWrong,
    CrmSheetsError,
    LedgerInUse,
    MailNotSetUp,
)
from crm_sheets.jobs.job_start import Step
from crm_sheets.language import delivery as words
from crm_sheets.output.locks import locked
from crm_sheets.output.staged import output_folder
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.sections.mail import MailRules
from crm_sheets.reading.playbooks import read_playbook

_PREVIEW = "mail"
_NOBODY = ("crm-sheets", "crm-sheets@example.invalid")  # the sender of a preview where none is named


@dataclass(frozen=True)
class Delivered:
    """What became of every mail; ``folder`` holds the preview, if it was one; ``refusal`` is why sending stopped."""

    outcomes: tuple[MailOutcome, ...]
    folder: Path | None = None
    refusal: CrmSheetsError | None = None

    @property
    def counts(self) -> Counter[str]:
        """Outcomes by kind."""
        return Counter(outcome.outcome for outcome in self.outcomes)


def send(
    out: Path,
    *,
    really_send: bool = False,
    to: str | None = None,
    unsure: bool = False,
    ledger: Path | None = None,
    step: Step = lambda text, name, number, total: None,
    ask: AskUser | None = None,
    now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    sleep: Callable[[float], None] = pause,
) -> Delivered:
    """Mail what the last run left in ``out`` to whom it concerns; without ``really_send`` only write mails to files.

    ``to``: all of them to this address instead, to see them. ``unsure``: also what an earlier send may have sent.
    ``ledger``: where it is noted what was sent, by default in ``out``. ``ask`` is asked for the password where neither
    the environment nor the keyring knows it. Raises CrmSheetsError; then nothing was sent: also where ``to`` is a
    customer's address by the data of the run.
    """
    manifest = left_by_run(out)
    rules = _rules(out, manifest)
    test = "" if to is None else _one_address(to, "--to")[1]
    if manifest.is_customer(test):
        raise AddressOfCustomer(value=test)
    if manifest.may_be_customer(test):
        raise AddressPerhapsOfCustomer(value=test)
    texts = mail_texts(out, manifest)
    composer = Composer(
        folder=out,
        manifest=manifest,
        bodies=Bodies(texts),
        sender=_one_address(rules.sender, "mail.sender") if rules.sender else _NOBODY,
        max_bytes=rules.max_mb * 1_000_000,
        pictures=texts,
        test=test,
    )
    count = len(manifest.people)
    numbers = iter(range(1, count + 1))
    if not really_send:
        mails = list(composer.mails(lambda name: step(words.COMPOSING, name, next(numbers), count)))
        return _preview(out, mails, now())
    missing = [name for name in ("host", "sender") if not getattr(rules, name)]
    if missing:
        named = ", ".join(f"mail.{name}" for name in missing)
        raise MailNotSetUp(settings=named, playbook=os.path.normpath(out / (manifest.playbook or "../playbook.xlsx")))
    mails = list(composer.mails())  # all of them first: a broken template is found before anything is sent
    server = MailServer(rules, mail_password(rules.user, rules.host, ask) if rules.user else "")
    place = ledger or out / LEDGER
    with (
        closing(MailLedger(place)) as book,  # before the lock: one on a network share is refused untouched
        locked(place.with_name(f"{place.name}.lock")) as alone,
    ):
        if not alone:
            raise LedgerInUse(path=place)
        return _mailed(book, server, manifest, mails, unsure, now, sleep, step)


def _mailed(
    book: MailLedger,
    server: MailServer,
    manifest: Manifest,
    mails: list[Mail | NoMail],
    unsure: bool,
    now: Callable[[], datetime],
    sleep: Callable[[float], None],
    step: Step,
) -> Delivered:
    mailing = Mailing(server, book, manifest.desk, manifest.heard, now, sleep, unsure)
    try:
        outcomes: list[MailOutcome] = []
        for number, mail in enumerate(mails, start=1):
            step(words.SENDING, mail.person, number, len(mails))
            outcomes += mailing.outcomes([mail])
        return Delivered(tuple(outcomes), None, mailing.refusal)
    finally:
        server.close()


def _preview(out: Path, mails: list[Mail | NoMail], at: datetime) -> Delivered:
    """Every mail as a file that mail programs open; those of an earlier preview go."""
    written = [mail for mail in mails if isinstance(mail, Mail)]
    names = file_names([f"{number:02d} {mail.person}" for number, mail in enumerate(written, start=1)])
    with output_folder(out) as output:
        new = [f"{_PREVIEW}/{name}.eml" for name in names.values()]
        for name, mail in zip(new, written, strict=True):
            output.path(name).write_bytes(mail.letter.as_bytes(at))
        output.remove(old for old in (out / _PREVIEW).glob("*.eml") if f"{_PREVIEW}/{old.name}" not in new)
    outcomes = [outcome for mail in mails for outcome in _previewed(mail)]
    return Delivered(tuple(outcomes), out / _PREVIEW)


def _previewed(mail: Mail | NoMail) -> list[MailOutcome]:
    if isinstance(mail, NoMail):
        return [MailOutcome(mail.person, mail.addresses, (), "kept", mail.why)]
    notes = [MailOutcome(mail.person, (), (), "kept", why) for why in mail.notes]
    return [MailOutcome(mail.person, tuple(mail.keys), mail.files, "preview"), *notes]


def copy_mail_texts(out: Path) -> Path:
    """Copy the templates of the mails to where the desk keeps its own, but over none; returns that folder."""
    folder = mail_texts(out, left_by_run(out))
    folder.mkdir(exist_ok=True)
    for name in NAMES:
        if not (folder / name).exists():
            (folder / name).write_text(usual_text(name), "utf-8-sig", newline="\r\n")  # as Notepad likes it
    return folder


def mail_texts(out: Path, manifest: Manifest) -> Path:
    """Where a desk keeps its own templates and pictures: beside its playbook, else beside the folder of results."""
    beside = (out / manifest.playbook).parent if manifest.playbook else out.absolute().parent
    return Path(beside.resolve()) / MAIL_TEXTS


def _rules(out: Path, manifest: Manifest) -> MailRules:
    """The rules of mailing as the playbook has them now; the usual ones without a playbook."""
    return read_playbook(out / manifest.playbook)[0].mail if manifest.playbook else Playbook.default().mail


def _one_address(text: str, where: str) -> tuple[str, str]:
    """Name and address of somebody of whom exactly one address is wanted."""
    told = addresses(text)
    if len(told.found) != 1 or told.wrong:
        raise AddressWrong(value=text, where=where)
    name = text.partition("<")[0].strip().strip('"').strip() if "<" in text else ""
    return name, told.found[0]
