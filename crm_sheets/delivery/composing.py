"""The manifest as mails: for each person the addresses, the body and the files; or the reason why there is none."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from crm_sheets.delivery.addresses import Addresses, addresses
from crm_sheets.delivery.bodies import Bodies, MailBody, one_line, values_of
from crm_sheets.delivery.ledger import ledger_key
from crm_sheets.delivery.letters import Attachment, Letter
from crm_sheets.delivery.manifest import Addressee, Manifest, file_of
from crm_sheets.language import Text
from crm_sheets.language.delivery import ATTACHMENTS, REASONS_OF_MAIL, TEST_SUBJECT, TOO_LARGE

_MB = 1_000_000
_BASE64 = 4 / 3 * 78 / 76  # what a file grows to in a mail


@dataclass(frozen=True)
class Mail:
    """One mail to one person: ``keys`` of the ledger by address, ``notes``: what is said of the rest of the cell.

    ``recipient`` and ``facts`` are hashes: whether something has changed since the last mail to this person.
    """

    person: str
    letter: Letter
    keys: Mapping[str, str]
    files: tuple[str, ...]
    recipient: str
    facts: str
    changed: bool = False
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True)
class NoMail:
    """A person who gets none, and why."""

    person: str
    why: Text
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True)
class Composer:
    """Everything that all mails of one folder share; ``test`` is the address that gets all of them instead."""

    folder: Path
    manifest: Manifest
    bodies: Bodies
    sender: tuple[str, str]
    max_bytes: float
    pictures: Path | None = None
    test: str = ""
    _found: dict[str, Path | None] = field(default_factory=dict)

    def mails(self, told: Callable[[str], None] = lambda name: None) -> Iterator[Mail | NoMail]:
        """A mail for each person in the order of the manifest. Raises TemplateBroken."""
        for person in self.manifest.people:
            told(person.name)
            yield self._mail(person)

    def _mail(self, person: Addressee) -> Mail | NoMail:
        cell = addresses(person.email)
        to = tuple(address for address in cell.found if address not in {**person.customers, **person.perhaps})
        notes = _notes(cell, person)
        if not person.files:
            return NoMail(person.name, REASONS_OF_MAIL["nothing"], to)
        if not to and not self.test:
            return NoMail(person.name, notes[0] if notes else REASONS_OF_MAIL["no_address"])
        gone = [name for name in person.files if self._file(name) is None]
        if gone:
            return NoMail(person.name, with_value("changed_file", gone[0]), to)
        return self._written(person, (self.test,) if self.test else to, notes)

    def _written(self, person: Addressee, to: tuple[str, ...], notes: tuple[Text, ...]) -> Mail:
        here, elsewhere = self._fitting(person)
        body = self._body(person, here, elsewhere)
        content = [sorted((name, self.manifest.files[name]) for name in person.files), person.page.facts]
        if self.test:  # whoever tries texts out sees each of them once
            content += [body.subject, body.text, body.html]
        about = (self.manifest.desk, self.manifest.heard, person.name, self.test)
        message = ledger_key(*about, content)
        domain = self.sender[1].partition("@")[2]
        letter = Letter(
            sender=self.sender,
            to=[(person.name, address) for address in to],
            body=body,
            message_id=f"<{message[:40]}@{domain}>",
            attachments=here,
            pictures=self.pictures,
        )
        return Mail(
            person=person.name,
            letter=letter,
            keys={address: ledger_key(*about, address.casefold(), content) for address in to},
            files=tuple(attachment.name for attachment in here),
            recipient=ledger_key(self.manifest.desk, person.name, self.test),
            facts=person.page.facts,
            changed=person.changed,
            notes=notes,
        )

    def _body(self, person: Addressee, here: list[Attachment], elsewhere: list[dict[str, str]]) -> MailBody:
        values = {
            "name": one_line(person.name),
            "desk": one_line(self.manifest.desk),
            "as_of": self.manifest.as_of,
            "heard": self.manifest.heard,
            "files": [attachment.name for attachment in here],
            "elsewhere": elsewhere,
            **values_of(person.page),
        }
        body = self.bodies.body(person.lang, values)
        if not self.test:
            return body
        return replace(body, subject=TEST_SUBJECT(person.lang, name=one_line(person.name), subject=body.subject))

    def _fitting(self, person: Addressee) -> tuple[list[Attachment], list[dict[str, str]]]:
        """The files that go with the mail, the small ones first, and those that are named instead."""
        places = {name: place for name in person.files if (place := self._file(name)) is not None}
        room, here, elsewhere = self.max_bytes, [], []
        for name, place in sorted(places.items(), key=lambda item: item[1].stat().st_size):
            attachment = Attachment(self._called(name, person), place)
            size = place.stat().st_size * _BASE64
            if size <= room:
                room -= size
                here.append(attachment)
            else:
                told = TOO_LARGE(person.lang, name=attachment.name, size=f"{place.stat().st_size / _MB:,.1f}")
                elsewhere.append({"name": told, "path": str(place.absolute())})
        return here, elsewhere

    def _called(self, name: str, person: Addressee) -> str:
        """What a file is called in the mail: what it is, whose, as of when."""
        kind = person.files[name]
        whose = "" if "/" not in name else f" {Path(name).stem}"
        return f"{ATTACHMENTS[kind](person.lang)}{whose} {self.manifest.as_of}{Path(name).suffix}"

    def _file(self, name: str) -> Path | None:
        """Where a file lies that is as the run wrote it."""
        if name not in self._found:
            self._found[name] = file_of(self.folder, name, self.manifest.files[name])
        return self._found[name]


def with_value(reason: str, value: object, place: str = "", **more: object) -> Text:
    """A reason in both languages with its value, and where it stands."""
    text = REASONS_OF_MAIL[reason]
    return Text(text("zh", value=value, place=place, **more), text("en", value=value, place=place, **more))


def _notes(cell: Addresses, person: Addressee) -> tuple[Text, ...]:
    """What is said of addresses that get nothing."""
    wrong = [with_value("malformed", one_line(piece)) for piece in cell.wrong]
    told = {"customer": person.customers, "perhaps": person.perhaps}
    return (*wrong, *(with_value(reason, *one) for reason, found in told.items() for one in found.items()))
