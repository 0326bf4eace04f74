"""Forgetting a customer: out of archive, cache, visits.xlsx, memory, manifest and results; the rest is named."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

import pandas as pd

from crm_sheets.delivery.first_page import FirstPage
from crm_sheets.delivery.manifest import MANIFEST, left_by_run
from crm_sheets.dropping.answers import is_answer
from crm_sheets.dropping.desks import Desk, desk_at
from crm_sheets.errors import (
    CrmSheetsError,
    ManifestUnreadable,
    NoDesk,
    NoSuchCustomer,
    NothingToSend,
    OutputInUse,
    SeveralCustomers,
)
from crm_sheets.jobs.job_start import Steps, files_under, job_start
from crm_sheets.jobs.noted_visits import noted_files
from crm_sheets.jobs.run_log import append_entry
from crm_sheets.language import Lang
from crm_sheets.marking.twin import TwinSheet, write_twin
from crm_sheets.memory import NAME as MEMORY
from crm_sheets.memory import Memory, Snapshot, recall
from crm_sheets.ooxml.stamps import is_own_output, untouched
from crm_sheets.output.locks import locked
from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.reading.noted import noted_lines
from crm_sheets.reading.opening.cache import cache_folder
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.formats import EXCEL
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.opening.guard import GuardedReader
from crm_sheets.reading.without_person import KnownPerson, person_known_by, rows_about, without_person
from crm_sheets.report.visits import write_visits
from crm_sheets.vocabulary import RETURNED

_BOOKS = (*EXCEL, ".csv", ".tsv", ".txt", ".xml")
_LOGS = ("runs.xlsx", "runs.jsonl")  # they name nobody
_PLAIN = (".eml", ".ics")
_REWRITTEN = "(rewritten)"
_WHO = ("customer_id", "customer_name", "name", "phone", "email")  # columns that say whose a visit is


@dataclass
class Forgotten:
    """What was done: files rewritten and deleted, rows taken out; ``left`` are places that still name the customer."""

    rewritten: list[Path] = field(default_factory=list)
    deleted: list[Path] = field(default_factory=list)
    rows: int = 0
    left: list[str] = field(default_factory=list)
    unread: list[Path] = field(default_factory=list)


def forget(customer: str, folder: Path, lang: Lang) -> Forgotten:
    """Remove a customer, named by id, phone or name, from what the program keeps of a desk; the team's files stay.

    Raises NoDesk, NoSuchCustomer where nobody is called so, and SeveralCustomers where several are.
    """
    desk = desk_at(folder)
    if desk is None:
        raise NoDesk(path=folder)
    memory, _ = recall(desk.out)
    person = _person(customer, desk, memory)
    done = Forgotten()
    desk.out.mkdir(parents=True, exist_ok=True)
    with locked(desk.out / ".crm-sheets-lock") as alone:
        if not alone:
            raise OutputInUse(path=desk.out)
        _forget_archive(desk, person, done)
        _forget_visits(desk, person, lang, done)
        _forget_memory(desk, person, memory, done)
        _forget_manifest(desk, person, done)
        _forget_results(desk, person, done)
        _empty_cache()
        _name_what_is_left(desk, person, done)
        at = datetime.now().astimezone().isoformat(timespec="milliseconds")
        counts = {"rewritten": len(done.rewritten), "deleted": len(done.deleted), "rows": done.rows}
        append_entry(desk.out, {"at": at, "outcome": "forgotten", "seconds": 0.0, "forgotten": counts}, lang)
    return done


def _person(customer: str, desk: Desk, memory: Memory) -> KnownPerson:
    """All by which the customer is known: in the data as they are now, and in what was planned before."""
    asked = person_known_by({customer}, {customer}, {customer}, {customer})
    known = _customers(desk)
    told = [known[name].fillna("").astype(str) for name in ("customer_id", "name", "phone", "email")]
    fits = pd.Series([any(asked.is_meant(text) for text in line) for line in zip(*told, strict=True)], dtype=bool)
    found = known.loc[fits.to_numpy()]
    planned = [row for row in memory.planned if any(map(asked.is_meant, (row.customer_id, row.name, row.phone)))]
    ids = {*found["customer_id"].astype(str), *(row.customer_id for row in planned)}
    if len(ids) > 1:
        raise SeveralCustomers(customer=customer, ids=", ".join(sorted(ids)))
    seen = [snapshot.customers for snapshot in (memory.last, memory.before) if snapshot]
    remembered = {one: name for customers in seen for one, name in customers.items() if asked.is_meant(one)}
    if not ids and not remembered and not _is_in_files(desk, asked):
        raise NoSuchCustomer(customer=customer, path=desk.folder)
    columns = {name: set(found[name].dropna().astype(str)) for name in ("customer_id", "name", "phone", "email")}
    names = columns["name"] | {row.name for row in planned} | set(remembered.values())
    phones = columns["phone"] | {row.phone for row in planned}
    same = known.loc[known["name"].isin(names) & ~known["customer_id"].isin(ids)]
    names -= set(same["name"].astype(str))  # somebody else is called so: only ids, numbers and addresses tell
    names |= {customer} if same.empty else set()
    everybody = known["name"].dropna().astype(str).unique()
    longer = {other for other in everybody if any(name != other and name in other for name in names if name)}
    meant = person_known_by(ids | {*remembered, customer}, names, phones | {customer}, columns["email"])
    return replace(meant, others=frozenset(longer))


def _customers(desk: Desk) -> pd.DataFrame:
    try:
        start = job_start(files_under((desk.inbox,), desk.out), (desk.inbox,), desk.playbook, desk.out)
        return start.read(Steps(lambda *_: None, 0), None).customers
    except CrmSheetsError:  # nothing in the inbox any more
        return pd.DataFrame({name: [] for name in ("customer_id", "name", "phone", "email")}, dtype=str)


def _is_in_files(desk: Desk, person: KnownPerson) -> bool:
    places = [*_files(desk.archive), *(file.path for file in noted_files(desk.out))]
    return any(any(map(any, (rows_about(grid, person) for grid in grids))) for _, grids in _read(places, []))


def _forget_archive(desk: Desk, person: KnownPerson, done: Forgotten) -> None:
    """Each copy that names the person is written anew without them, as a plain workbook, and the copy goes."""
    for place, grids in _read(_files(desk.archive), done.unread):
        told = [without_person(grid, person) for grid in grids]
        rows = sum(count for _, count in told)
        if rows:
            new = place.with_name(f"{place.stem.partition(' [')[0]} {_REWRITTEN} {place.stem[-9:-1]}.xlsx")
            write_twin(new, [TwinSheet(grid) for grid, _ in told])
            place.unlink()
            done.rewritten.append(new)
            done.rows += rows


def _forget_visits(desk: Desk, person: KnownPerson, lang: Lang, done: Forgotten) -> None:
    for file in noted_files(desk.out):
        lines = noted_lines([file], ReadingRules())
        if lines is None:
            done.unread.append(file.path)
            continue
        meant = lines.map(lambda text: isinstance(text, str) and person.is_meant(text))
        theirs = meant[[name for name in _WHO if name in meant]].any(axis=1)
        mentioned = lines.map(lambda text: isinstance(text, str) and person.is_mentioned(text))
        if theirs.any() or mentioned.to_numpy().any():
            kept = lines.mask(mentioned).loc[~theirs].reset_index(drop=True)
            new = file.path.with_name(f".crm-sheets-new-{file.path.name}")
            write_visits(kept, _no_rows(), new, date.today(), lang)
            new.replace(file.path)
            done.rewritten.append(file.path)
            done.rows += len(lines) - len(kept)


def _no_rows() -> pd.DataFrame:
    days = dict.fromkeys(("date", "due", "next_date"), "datetime64[s]")
    names = [*(field.name for field in RETURNED.fields), "state", "next_said", "key", "reasons", "approach"]
    return pd.DataFrame({name: pd.Series(dtype=days.get(name, "str")) for name in dict.fromkeys(names)})


def _forget_memory(desk: Desk, person: KnownPerson, memory: Memory, done: Forgotten) -> None:
    planned = tuple(
        row for row in memory.planned if not any(map(person.is_meant, (row.customer_id, row.name, row.phone)))
    )
    last, before = (_without(snapshot, person) for snapshot in (memory.last, memory.before))
    told = replace(memory, planned=planned, last=last, before=before)
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
    return replace(snapshot, customers=kept)


def _forget_manifest(desk: Desk, person: KnownPerson, done: Forgotten) -> None:
    """The lines of the first pages that name the person."""
    try:
        manifest = left_by_run(desk.out)
    except (NothingToSend, ManifestUnreadable):
        return
    people = tuple(replace(one, page=_page_without(one.page, person)) for one in manifest.people)
    if people != manifest.people:
        replace(manifest, people=people).write(desk.out / MANIFEST)
        done.rewritten.append(desk.out / MANIFEST)


def _page_without(page: FirstPage, person: KnownPerson) -> FirstPage:
    """The first page without the lines and findings that name them."""
    today = tuple(line for line in page.today if not person.is_mentioned(line[0]))
    return replace(page, today=today, findings=tuple(one for one in page.findings if not person.is_mentioned(one)))


def _forget_results(desk: Desk, person: KnownPerson, done: Forgotten) -> None:
    """Results that name the person go: the next run makes them anew. What somebody worked in is named instead."""
    noted = {file.path for file in noted_files(desk.out)}
    ours = [place for place in _files(desk.out) if place not in noted and desk.archive not in place.parents]
    answers = [place for place in _files(desk.inbox) if is_answer(place)]
    for place, grids in _read([*ours, *answers], done.unread):
        if any(map(any, (rows_about(grid, person) for grid in grids))):
            if place.suffix != ".xlsx" or (is_own_output(place) and untouched(place)):
                place.unlink()
                done.deleted.append(place)
            else:
                done.left.append(str(place))
    for place in desk.out.rglob("*"):
        if place.suffix in _PLAIN and place.is_file():  # mails of a preview and calendars: all of them, made anew
            place.unlink()
            done.deleted.append(place)


def _name_what_is_left(desk: Desk, person: KnownPerson, done: Forgotten) -> None:
    """The team's own files: where the person stands in them."""
    mine = [place for place in _files(desk.inbox) if desk.out not in place.parents]
    for place, grids in _read(mine, done.unread):
        for grid in grids:
            theirs, mentions = rows_about(grid, person)
            rows = sorted({*theirs, *(row for row, _ in mentions)})
            if rows:
                numbers = ", ".join(str(grid.first_row + row + 1) for row in rows[:20]) + (
                    " …" if len(rows) > 20 else ""
                )
                done.left.append(f"{place} / {grid.sheet}: {numbers}")
    done.unread += [place for place in _files(desk.rejected) if not place.name.endswith(".txt")]


def _empty_cache() -> None:
    """What was read is kept by content, of whom is not known: all of it goes, and is read again when it is needed."""
    folder = cache_folder()
    for entry in folder.glob("*.grids") if folder else []:
        with suppress(OSError):
            entry.unlink()


def _files(folder: Path) -> list[Path]:
    """The workbooks and texts below a folder, but for hidden ones and the log of runs, which names nobody."""
    found = sorted(folder.rglob("*")) if folder.is_dir() else []
    return [
        p
        for p in found
        if p.suffix.casefold() in _BOOKS and p.is_file() and not p.name.startswith((".", "~$")) and p.name not in _LOGS
    ]


def _read(places: list[Path], unread: list[Path]) -> Iterator[tuple[Path, list[Grid]]]:
    """Each file with its sheets; those that cannot be read are added to ``unread``."""
    with GuardedReader(replace(ReadingRules(), cache_mb=0), own_too=True) as reader:
        files = [SourceFile(place, place.name) for place in places]
        for file, (grids, found) in zip(files, reader.read(files, lambda _: None), strict=True):
            if any(problem.level == "error" for problem in found):
                unread.append(file.path)
            yield file.path, grids
