"""Forgetting a customer: out of archive, cache, visits.xlsx, memory, manifest, logs and results; the rest is named."""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

import pandas as pd

from crm_sheets.delivery.first_page import FirstPage
from crm_sheets.delivery.manifest import MANIFEST, left_by_run, short_hash
from crm_sheets.dropping.answers import is_answer
from crm_sheets.dropping.desks import Desk, desk_at
from crm_sheets.errors import ManifestUnreadable, NoDesk, NoSuchCustomer, NothingToSend, OnlyAWord, OutputInUse
from crm_sheets.jobs.archive_without import archive_without
from crm_sheets.jobs.grids_of_files import files_of_tables, grids_of
from crm_sheets.jobs.logs_without import logs_without
from crm_sheets.jobs.noted_visits import noted_files
from crm_sheets.jobs.person_meant import PersonMeant, person_meant
from crm_sheets.jobs.run_log import append_entry
from crm_sheets.language import Lang
from crm_sheets.memory import NAME as MEMORY
from crm_sheets.memory import Memory, Snapshot, recall
from crm_sheets.ooxml.stamps import is_own_output, untouched
from crm_sheets.output.locks import locked
from crm_sheets.output.unfinished import unfinished
from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.reading.noted import noted_lines
from crm_sheets.reading.opening.cache import cache_folder
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.without_person import KnownPerson, names_colleagues, rows_about
from crm_sheets.report.visits import write_visits
from crm_sheets.vocabulary import RETURNED

_PLAIN = (".eml", ".ics")
_WHO = ("customer_id", "customer_name", "name", "phone", "email")  # columns that say whose a visit is


@dataclass(frozen=True)
class LeftPlace:
    """A sheet of the team's own: the rows (as Excel counts) that are the customer's, and those that mention them.

    Without a sheet the name of the file itself tells who it is about.
    """

    path: Path
    sheet: str = ""
    theirs: tuple[int, ...] = ()
    mentions: tuple[int, ...] = ()


@dataclass
class Forgotten:
    """What was done: files rewritten and deleted, rows taken out; ``left`` are places that still name the customer.

    ``unread`` are files that cannot be looked into; ``shared`` is what other customers are called as well, by which
    nothing was removed.
    """

    rewritten: list[Path] = field(default_factory=list)
    deleted: list[Path] = field(default_factory=list)
    rows: int = 0
    left: list[LeftPlace] = field(default_factory=list)
    unread: list[Path] = field(default_factory=list)
    shared: tuple[str, ...] = ()


def forget(customer: str, folder: Path, lang: Lang, *, anyway: bool = False) -> Forgotten:
    """Remove a customer, named by id, phone, address or name, from what the program keeps of a desk.

    The team's own files stay, and are named. Raises NoDesk, NoSuchCustomer where nobody is called so,
    SeveralCustomers where several are, and OnlyAWord where it stands in cells without being anybody's in the data: a
    word such as a town would take the rows of others with it. ``anyway``: it is a person.
    """
    desk = desk_at(folder)
    if desk is None:
        raise NoDesk(path=folder)
    memory, _ = recall(desk.out)
    archived, others = files_of_tables(desk.archive)
    meant = person_meant(customer, desk, memory, archived)
    _refuse_unknown(customer, desk, archived, meant, anyway)
    person = meant.person
    done = Forgotten(unread=others, shared=meant.shared)
    desk.out.mkdir(parents=True, exist_ok=True)
    with locked(desk.out / ".crm-sheets-lock") as alone:
        if not alone:
            raise OutputInUse(path=desk.out)
        _forget_visits(desk, person, lang, done)
        _forget_memory(desk, person, memory, done)
        _forget_manifest(desk, person, done)
        done.rewritten += logs_without(desk.out, person, lang)
        _forget_results(desk, person, done)
        # last: by it the customer is found again where this stopped before its end
        rewritten, rows = archive_without(desk.archive, archived, meant, done.unread)
        done.rewritten, done.rows = rewritten + done.rewritten, done.rows + rows
        _empty_cache()
        _name_what_is_left(desk, meant, done)
        at = datetime.now().astimezone().isoformat(timespec="milliseconds")
        counts = {"rewritten": len(done.rewritten), "deleted": len(done.deleted), "rows": done.rows}
        append_entry(desk.out, {"at": at, "outcome": "forgotten", "seconds": 0.0, "forgotten": counts}, lang)
    return done


def _refuse_unknown(customer: str, desk: Desk, archived: list[Path], meant: PersonMeant, anyway: bool) -> None:
    if meant.is_known:
        return
    if not _is_in_files(archived, desk, meant):
        raise NoSuchCustomer(customer=customer, path=desk.folder)
    if not (anyway or meant.is_told_apart):
        raise OnlyAWord(customer=customer, path=desk.folder)


def _is_in_files(archived: list[Path], desk: Desk, meant: PersonMeant) -> bool:
    """Whether somebody of whom no table knows is named anywhere all the same."""
    places = [*archived, *(file.path for file in noted_files(desk.out))]
    return any(any(map(any, (rows_about(grid, meant.person) for grid in grids))) for _, grids in grids_of(places, []))


def _forget_visits(desk: Desk, person: KnownPerson, lang: Lang, done: Forgotten) -> None:
    for file in noted_files(desk.out):
        lines = noted_lines([file], ReadingRules())
        if lines is None:
            done.unread.append(file.path)
            continue
        meant = lines.map(lambda text: isinstance(text, str) and person.is_meant(text))
        theirs = meant[[name for name in _WHO if name in meant]].any(axis=1)
        mentioned = lines.map(
            lambda text: isinstance(text, str) and (person.is_mentioned(text) or person.is_meant(text))
        )
        mentioned.loc[:, [names_colleagues(str(name)) for name in lines]] = False
        if theirs.any() or mentioned.to_numpy().any():
            kept = lines.mask(mentioned).loc[~theirs].reset_index(drop=True)
            new = unfinished(file.path)
            write_visits(kept, no_visits(), new, date.today(), lang)
            new.replace(file.path)
            done.rewritten.append(file.path)
            done.rows += len(lines) - len(kept)


def no_visits() -> pd.DataFrame:
    """Nothing that came back of schedules, with its columns."""
    days = dict.fromkeys(("date", "due", "next_date"), "datetime64[s]")
    names = [*(field.name for field in RETURNED.fields), "state", "next_said", "key", "reasons", "approach"]
    return pd.DataFrame({name: pd.Series(dtype=days.get(name, "str")) for name in dict.fromkeys(names)})


def _forget_memory(desk: Desk, person: KnownPerson, memory: Memory, done: Forgotten) -> None:
    planned = tuple(
        row for row in memory.planned if not any(map(person.is_meant, (row.customer_id, row.name, row.phone)))
    )
    last, before = (_without(snapshot, person) for snapshot in (memory.last, memory.before))
    decisions = tuple(row for row in memory.decisions if not any(map(person.is_called_in, row)))  # of a file called so
    handed_over = tuple(row for row in memory.handed_over if not person.is_meant(row.customer_id))
    told = replace(memory, planned=planned, last=last, before=before, decisions=decisions, handed_over=handed_over)
    if told != memory:
        new = desk.out / f"{MEMORY}.new"
        told.write(new)
        new.replace(desk.out / MEMORY)
        done.rewritten.append(desk.out / MEMORY)
        done.rows += len(memory.planned) - len(planned)


def _without(snapshot: Snapshot | None, person: KnownPerson) -> Snapshot | None:
    if snapshot is None:
        return None
    kept = {i: n for i, n in snapshot.customers.items() if not (person.is_meant(i) or person.is_meant(n))}
    fields = {key: n for key, n in snapshot.fields.items() if not any(map(person.is_called_in, key[:2]))}
    return replace(snapshot, customers=kept, fields=fields)


def _forget_manifest(desk: Desk, person: KnownPerson, done: Forgotten) -> None:
    """The lines of the first pages that name the person, and the hashes of their addresses."""
    try:
        manifest = left_by_run(desk.out)
    except (NothingToSend, ManifestUnreadable):
        return
    people = tuple(replace(one, page=_page_without(one.page, person)) for one in manifest.people)
    theirs = set(map(short_hash, person.emails))
    customers, perhaps = (
        tuple(one for one in known if one not in theirs) for known in (manifest.customers, manifest.perhaps)
    )
    told = replace(manifest, people=people, customers=customers, perhaps=perhaps)
    if told != manifest:
        told.write(desk.out / MANIFEST)
        done.rewritten.append(desk.out / MANIFEST)


def _page_without(page: FirstPage, person: KnownPerson) -> FirstPage:
    """The first page without the lines and findings that name them."""
    today = tuple(line for line in page.today if not person.is_mentioned(line[0]))
    return replace(page, today=today, findings=tuple(one for one in page.findings if not person.is_mentioned(one)))


def _forget_results(desk: Desk, person: KnownPerson, done: Forgotten) -> None:
    """Results that name the person go: the next run makes them anew. What somebody worked in is named instead."""
    noted = {file.path for file in noted_files(desk.out)}
    found, others = files_of_tables(desk.out, beside=(desk.archive, desk.rejected))
    answers = [place for place in files_of_tables(desk.inbox, beside=(desk.out,))[0] if is_answer(place)]
    for place, grids in grids_of([*(place for place in found if place not in noted), *answers], done.unread):
        left = [_place_in(place, grid, *rows_about(grid, person)) for grid in grids]
        if any(left):
            is_ours = place.suffix == ".csv" and place.parent == desk.out / "data"
            if is_ours or (place.suffix == ".xlsx" and is_own_output(place) and untouched(place)):
                place.unlink()
                done.deleted.append(place)
            else:
                done.left += [one for one in left if one is not None]
    for place in others:
        if place.suffix in _PLAIN:  # mails of a preview and calendars: all of them, made anew
            place.unlink()
            done.deleted.append(place)
        else:
            done.unread.append(place)


def _name_what_is_left(desk: Desk, meant: PersonMeant, done: Forgotten) -> None:
    """The team's own files: where the person stands in them, and which cannot be looked into."""
    found, others = files_of_tables(desk.inbox, beside=(desk.out, desk.archive, desk.rejected))
    rejected, more = files_of_tables(desk.rejected)
    done.unread += [*others, *rejected, *(place for place in more if place.suffix != ".txt")]
    rules = [desk.playbook] if desk.playbook is not None and desk.playbook not in found else []
    for place, grids in grids_of([*found, *rules], done.unread):
        told = [_place_in(place, grid, *rows_about(grid, meant.person, *meant.around(place, grid))) for grid in grids]
        done.left += [one for one in told if one is not None]
    for place in (*found, *others, *rejected, *more):
        folders = place.relative_to(desk.folder).parts[:-1] if place.is_relative_to(desk.folder) else ()
        if any(map(meant.person.is_called_in, (*folders, place.stem))):
            done.left.append(LeftPlace(place))


def _place_in(path: Path, grid: Grid, theirs: list[int], mentions: list[tuple[int, int]]) -> LeftPlace | None:
    """Where a sheet speaks of somebody; None where it does not."""
    rows = sorted({row for row, _ in mentions})
    if not theirs and not rows:
        return None
    first = grid.first_row + 1
    return LeftPlace(path, grid.sheet, tuple(row + first for row in theirs), tuple(row + first for row in rows))


def _empty_cache() -> None:
    """What was read is kept by content, of whom is not known: all of it goes, and is read again when it is needed."""
    folder = cache_folder()
    for entry in folder.glob("*.grids") if folder else []:
        with suppress(OSError):
            entry.unlink()
