"""What a run leaves for mailing: each person's own workbooks, and the manifest of who gets what."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from crm_sheets.book import Book
from crm_sheets.delivery.addresses import addresses
from crm_sheets.delivery.customer_addresses import CustomerAddresses, customer_addresses
from crm_sheets.delivery.first_page import FirstPage, first_page
from crm_sheets.delivery.manifest import MANIFEST as MANIFEST_NAME
from crm_sheets.delivery.manifest import Addressee, Manifest, hash_of, left_by_run, path_from, short_hash
from crm_sheets.delivery.own_figures import own_figures
from crm_sheets.delivery.parts import book_of_owner, book_of_store, file_names, schedule_of, with_schedule
from crm_sheets.delivery.recipients import Recipient, recipients
from crm_sheets.dropping.desks import INBOX
from crm_sheets.errors import ManifestUnreadable, NothingToSend
from crm_sheets.jobs.job_start import JobStart
from crm_sheets.language import Lang
from crm_sheets.language.delivery import OWN_CUSTOMERS
from crm_sheets.output.staged import Output
from crm_sheets.playbook.sections.general import REPORT, SCHEDULE
from crm_sheets.problems import Problems
from crm_sheets.report import hand_down_rows, write_calendar, write_follow_ups, write_report
from crm_sheets.results import Results
from crm_sheets.schedule.team import key

Analysed = Callable[[Book], Results]
_WHOLE = {"schedule": SCHEDULE, "report": REPORT, "problems": "problems.xlsx"}
_MOST_UNLISTED = 60


def mail_recipients(book: Book, start: JobStart, day: date, lang: Lang) -> tuple[tuple[Recipient, ...], Problems]:
    """Who gets what by the staff sheet and the rules, and the rules that fit nobody."""
    stores = sorted(book.sales["store"].dropna().astype(str).unique())
    return recipients(book.staff, start.mail_rules, stores, day, lang)


@dataclass(frozen=True)
class _Making:
    """What all parts are made of: results, Book, the place of each file, how a Book is analysed."""

    results: Results
    book: Book
    output: Output
    analysed: Analysed
    names: Mapping[str, str]  # of people and branches, as names of files

    def part(self, kind: str, person: Recipient) -> tuple[str, Results] | None:
        """Write that file of a person's own; its name and what it was made of, None where there is nothing in it."""
        if kind == "schedule":
            part = schedule_of(self.results, person.name)
            if part.tables["follow_ups"].empty and part.tables["not_contacted"].empty:
                return None
            part = replace(part, tables={**part.tables, **own_figures(part, self.results, person.name)})
            hand_down_rows(self.results, part, person.lang)
            name = f"follow-ups/{self.names[person.name]}.xlsx"
            write_follow_ups(part, self.output.path(name), person.lang)
            before = self.book.planned.rows
            mine = before.loc[before["person"] == person.name]
            write_calendar(part, mine, self.output.path(calendar_of(name)), person.lang)
            return name, part
        own = book_of_owner(self.book, person.name) if kind == "report" else book_of_store(self.book, person.store)
        if own.customers.empty:
            return None
        whose = ("reports", person.name) if kind == "report" else ("stores", person.store)
        name = f"{whose[0]}/{self.names[whose[1]]}.xlsx"
        part = with_schedule(self.analysed(own), self.results)
        write_report(part, self.output.path(name), person.lang)
        return name, part


def leave_for_mail(
    results: Results,
    book: Book,
    people: Iterable[Recipient],
    start: JobStart,
    output: Output,
    lang: Lang,
    analysed: Analysed,
) -> None:
    """Write every part that somebody is to get, and the manifest; parts of an earlier run that nobody gets now go.

    A part is kept when somebody has worked in it. Whoever is planned and stands in no staff sheet has a schedule of
    their own as well, which is not mailed.
    """
    everybody = tuple(people)
    others = _unlisted(results, everybody, lang)
    names = file_names([*dict.fromkeys(name for p in (*everybody, *others) for name in (p.name, p.store) if name)])
    heard = results.day.heard.isoformat()
    making = _Making(results, book, output, analysed, names)
    staff = book.staff["email"].dropna().astype(str)
    theirs = customer_addresses(book.mail_places, staff, start.playbook.mail.colleagues)
    told = tuple(_addressee(person, making, theirs) for person in everybody)
    parts = [
        name for person in (*told, *(_addressee(person, making, theirs) for person in others)) for name in person.files
    ]
    files = dict.fromkeys([*_WHOLE.values(), *parts])
    Manifest(
        desk=desk_name(start.paths, start.playbook_file),
        playbook=path_from(output.folder, start.playbook_file),
        as_of=results.as_of.isoformat(),
        heard=heard,
        lang=lang,
        files={output.name_of(name): hash_of(output.path(name)) for name in files},
        people=told,
        customers=tuple(sorted(map(short_hash, theirs.customers))),
        perhaps=tuple(sorted(map(short_hash, theirs.perhaps))),
    ).write(output.path(MANIFEST_NAME))
    output.remove(_outdated(output.folder, map(output.name_of, files)))


def _unlisted(results: Results, people: tuple[Recipient, ...], lang: Lang) -> tuple[Recipient, ...]:
    """Who is planned and is none of ``people``; nobody where they are so many that they are hardly a team."""
    listed = {key(person.name) for person in people}
    names = sorted(name for name in results.tables["follow_ups"]["person"].unique() if name and key(name) not in listed)
    return tuple(Recipient(name, "", lang, ("schedule",)) for name in names) if len(names) <= _MOST_UNLISTED else ()


def _addressee(person: Recipient, making: _Making, theirs: CustomerAddresses) -> Addressee:
    """The person with the files written. The figures of the first page are of the widest of them."""
    wholes = [kind for kind in person.whole if kind in _WHOLE]
    made = {kind: part for kind in _own_kinds(person) if (part := making.part(kind, person)) is not None}
    files = {making.output.name_of(_WHOLE[kind]): kind for kind in wholes} | {
        name: kind for kind, (name, _) in made.items()
    }
    if "schedule" in made:
        files[calendar_of(made["schedule"][0])] = "calendar"
    whole = making.results if {"report", "schedule"} & set(wholes) else None
    own = made["schedule"][1] if "schedule" in made else None
    kind, shown = ("", whole) if whole else next(((kind, part) for kind, (_, part) in made.items()), ("", None))
    whose = person.store if kind == "branch" else OWN_CUSTOMERS(person.lang) if kind else ""
    listed = whole if "schedule" in wholes else own or whole
    return Addressee(
        name=person.name,
        email=person.email,
        lang=person.lang,
        files=files,
        changed=person.changed,
        customers=_placed(person, theirs.customers),
        perhaps=_placed(person, theirs.perhaps),
        page=FirstPage() if shown is None else first_page(shown, listed, person.lang, whose),
    )


def _placed(person: Recipient, places: Mapping[str, str]) -> dict[str, str]:
    """Those of the person's addresses that have a place, with it."""
    return {a: places[a.casefold()] for a in addresses(person.email).found if a.casefold() in places}


def calendar_of(schedule: str) -> str:
    """The name of the calendar file beside a schedule."""
    return f"{schedule.removesuffix('.xlsx')}.ics"


def _own_kinds(person: Recipient) -> list[str]:
    """The kinds that are made for the person alone, the widest first; what they get whole they do not get in part."""
    kinds = [kind for kind in ("report", "schedule") if kind in person.own and kind not in person.whole]
    return (["branch"] if person.store and "branch" in (*person.own, *person.whole) else []) + kinds


def desk_name(paths: Iterable[Path], playbook: Path | None) -> str:
    """The name of the desk: the folder of its playbook, else of its inbox, else the first folder given."""
    first = next(iter(paths)).absolute()
    folder = first if first.is_dir() else first.parent
    return (playbook.absolute().parent if playbook else folder.parent if folder.name == INBOX else folder).name


def _outdated(folder: Path, files: Iterable[str]) -> list[Path]:
    """What the last run wrote and this one does not (parts that nobody gets now, former names), as it wrote it."""
    try:
        earlier = left_by_run(folder).files
    except (NothingToSend, ManifestUnreadable):
        return []
    kept = frozenset(files)
    gone = {folder / name: digest for name, digest in earlier.items() if name not in kept}
    return [place for place, digest in gone.items() if place.is_file() and hash_of(place) == digest]
