"""The main job as one readable list of steps: read, check, analyse, plan, write."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path

import pandas as pd

from crm_sheets.analyses import registry
from crm_sheets.analyses.cards import card_customers, card_tables
from crm_sheets.analyses.complaints_desk import desk_zone
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.findings import findings
from crm_sheets.analyses.prospects import prospect_tables
from crm_sheets.arrays.freed_memory import give_back
from crm_sheets.as_of import Day, chosen_day, day_and_moment, later_records
from crm_sheets.book import Book
from crm_sheets.checks import Inspection, found_by_checks
from crm_sheets.checks.snapshot import snapshot_of
from crm_sheets.consents import expired
from crm_sheets.control_totals import ControlTotals, control_totals
from crm_sheets.delivery.recipients import Recipient
from crm_sheets.errors import DateBeforeData, InputError, MaskIntoResults, OnlySchedule
from crm_sheets.jobs.job_start import JobStart, Step, Steps, files_under, job_start, team_decisions
from crm_sheets.jobs.mail_parts import leave_for_mail, mail_recipients
from crm_sheets.jobs.masking import mask_of, masked_book, masked_control, masked_results
from crm_sheets.jobs.noted_visits import note_visits
from crm_sheets.jobs.own_list import OwnList, fill_list, with_list
from crm_sheets.language import Lang, console
from crm_sheets.marking.checked import NO_COPY, Copy, write_checked
from crm_sheets.marking.outdated import outdated_copies
from crm_sheets.memory import NAME as MEMORY
from crm_sheets.memory import Memory, Snapshot
from crm_sheets.output.formula_safe import harmless
from crm_sheets.output.staged import Output, output_folder
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.sections.general import REPORT, SCHEDULE
from crm_sheets.problems import Problems
from crm_sheets.reading.opening.files import FoundFiles
from crm_sheets.reading.opening.passwords import Ask
from crm_sheets.report import (
    write_cases,
    write_complaints_book,
    write_data,
    write_follow_ups,
    write_problems,
    write_report,
    write_survey,
)
from crm_sheets.result_schema import CUSTOMER_COLUMNS
from crm_sheets.results import Results
from crm_sheets.returns.contacts import with_contacts
from crm_sheets.schedule import next_contact, plan
from crm_sheets.schedule.contact_key import desk_of, planned_rows
from crm_sheets.vocabulary.own import under_headings

Tell = Callable[[Book, ControlTotals], None]
_DATA = ("customers", "sales", "visits", "complaints", "answers")


@dataclass(frozen=True)
class Outcome:
    """What a run made: the results, the playbook it used, where each file was placed, and what was kept from before."""

    results: Results
    playbook: Path | None
    placed: Mapping[str, Path]
    kept: Mapping[str, Path]


@dataclass(frozen=True)
class Checked:
    """What a check found: the Book, the playbook it used, where each file was placed, what became of marked copies."""

    book: Book
    playbook: Path | None
    placed: Mapping[str, Path]
    copies: tuple[Copy, ...] = ()
    kept: Mapping[str, Path] = field(default_factory=dict)
    control: ControlTotals = field(default_factory=ControlTotals)
    remembered_in: Path | None = None  # where what was decided earlier was found, if no folder was given


def run(
    paths: Sequence[Path],
    out: Path,
    *,
    playbook: Path | None = None,
    as_of: date | None = None,
    lang: Lang | None = None,
    data: bool = False,
    into: Path | None = None,
    step: Step = lambda text, name, number, total: None,
    password: Ask | None = None,
    mask: bool = False,
    given: FoundFiles | None = None,
    tell: Tell = lambda book, control: None,
) -> Outcome:
    """The main job: the workbooks under ``paths`` in; report, follow-ups and problems written to ``out``.

    ``paths`` are read in the order of their names, however they are given: the same files, the same bytes. ``lang``
    None: the language of most headings. ``data`` writes every table as CSV as well. ``into`` is a list of the
    team's own of which a copy with the days of the last and next contact is written. ``step`` is told each step before
    it begins, ``password`` asked for the password of a file. ``mask``: phones and ids are hidden, and nothing but the
    workbooks is written: no memory, no list of who gets mails; the folder must hold no other results. ``given``: the
    files to read where somebody has looked already, instead of those under the paths. ``tell`` gets the Book with all
    problems and the control totals, also where it is refused. Raises CrmSheetsError; then nothing in ``out`` has
    changed, but where files were read and cannot be used problems.xlsx is written all the same.
    """
    found, own_list = given or files_under(paths, out), None
    if into is not None:
        found, own_list = with_list(found, into)
    if mask and (out / MEMORY).exists():
        raise MaskIntoResults(path=out)
    with output_folder(out) as output:  # before the work: whether we may write there shows now, not at the end
        start = job_start(found, paths, playbook, out)
        output.called = start.playbook.general.file_names
        steps = Steps(step, len(start.found.files) + (5 if data else 4))
        read = start.read(steps, password)
        steps.next(console.ANALYSING)
        with _problems_anyway(start, read, output, as_of, lang, remember=not mask, tell=tell, mask=mask):
            told = _inspected(start, read, as_of)
        spoken = lang or read.lang
        people, nobody = mail_recipients(told.book, start, told.day.start, spoken)
        book = replace(told.book, found=told.book.found + nobody)
        results = _analysed(book, start.playbook, told.day, told.control)
        if mask:
            veil = mask_of(book)
            _write(masked_results(results, veil), masked_book(book, veil), output, spoken, data, steps)
        else:
            _write(results, book, output, spoken, data, steps)
            _note(start, read, results, told, people, own_list, output, spoken)
    tell(replace(book, found=results.found), told.control)
    return Outcome(results, start.playbook_file, output.placed, output.kept)


def _note(
    start: JobStart,
    read: Book,
    results: Results,
    told: "_Inspected",
    people: tuple[Recipient, ...],
    own_list: OwnList | None,
    output: Output,
    lang: Lang,
) -> None:
    """What later runs and the mails need: what came back, the team's own list, each person's part, the memory."""
    note_visits(read, output.folder, output, start.playbook, told.day.start, lang)
    if own_list:
        visits = with_contacts(read.visits, read.returned, told.day.start)
        fill_list(own_list, replace(read, visits=visits), results, output, lang)
    part = partial(_analysed, playbook=start.playbook, day=told.day, control=ControlTotals())
    leave_for_mail(results, told.book.counting, people, start, output, lang, part)
    _remembered(start, read, results).after(told.snapshot).write(output.path(MEMORY))


def check(
    paths: Sequence[Path],
    out: Path | None = None,
    *,
    playbook: Path | None = None,
    as_of: date | None = None,
    lang: Lang | None = None,
    step: Step = lambda text, name, number, total: None,
    password: Ask | None = None,
) -> Checked:
    """Read only: the workbooks under ``paths`` as a Book with all its problems.

    With ``out`` problems.xlsx is written there, and under ``checked/`` a marked copy of each workbook with problems.

    ``as_of`` is the day as of which the problems are told, chosen as in ``run`` when left out. With ``out`` the data
    are also compared with the last run into that folder; only ``run`` is remembered. Raises CrmSheetsError.
    """
    start = job_start(files_under(paths, out), paths, playbook, out)
    files = start.found.files
    steps = Steps(step, len(files) + (2 if out else 0))
    read = start.read(steps, password)
    if out is None:
        told = _inspected(start, read, as_of)
        return Checked(told.all_found, start.playbook_file, {}, control=told.control, remembered_in=start.remembered_in)
    with output_folder(out) as output:
        with _problems_anyway(start, read, output, as_of, lang):
            told = _inspected(start, read, as_of)
        book, day, control = told.all_found, told.day.as_of, told.control
        steps.next(console.WRITING, "problems.xlsx")
        _list_problems(book.found, book, control, output, day, lang or book.lang)
        steps.next(console.WRITING, "checked")
        copies = write_checked(files, book, output, start.playbook, lang or book.lang)
        output.remove(outdated_copies(out, (copy.name for copy in copies if copy.kind not in NO_COPY)))
    return Checked(book, start.playbook_file, output.placed, copies, output.kept, control)


def _remembered(start: JobStart, book: Book, results: Results) -> Memory:
    """The memory with what the team decided and what is planned now."""
    tables, before = results.tables, book.planned
    planned = planned_rows(tables["follow_ups"], tables["follow_up_reasons"], before, results.day.start)
    return replace(start.memory, decisions=team_decisions(book), desk=before.desk or desk_of(book), planned=planned)


@contextmanager
def _problems_anyway(
    start: JobStart,
    book: Book,
    output: Output,
    as_of: date | None,
    lang: Lang | None,
    *,
    remember: bool = False,
    tell: Tell = lambda book, control: None,
    mask: bool = False,
) -> Iterator[None]:
    """A context in which a refusal of the data leaves problems.xlsx all the same, and what was decided remembered.

    With ``mask`` it hides what tells who a customer is, as all that is written of such a run.
    """
    try:
        yield
    except (InputError, DateBeforeData) as refusal:
        day = day_and_moment(as_of)[0] or date.today()
        control = control_totals(book, start.playbook, Day.given(day))
        found = start.doubts + book.found
        listed, shown = replace(book, found=found), control
        if mask:
            veil = mask_of(book)
            listed, shown = masked_book(listed, veil), masked_control(control, veil)
        _list_problems(listed.found, listed, shown, output, day, lang or book.lang)
        tell(replace(book, found=found), control)
        if remember:
            note_visits(book, output.folder, output, start.playbook, day, lang or book.lang)
            replace(start.memory, decisions=team_decisions(book), desk=book.planned.desk).write(output.path(MEMORY))
        output.place()
        refusal.listed = output.placed["problems.xlsx"]
        raise


def _list_problems(found: Problems, book: Book, control: ControlTotals, output: Output, day: date, lang: Lang) -> None:
    """Write problems.xlsx."""
    place = output.path("problems.xlsx")
    write_problems(found, book.rows, book.mapping, place, day, lang, book.matches, book.seen, control)


def analyse(
    book: Book, playbook: Playbook | None = None, as_of: date | None = None, *, today: date | None = None
) -> Results:
    """The Book's tables in, all result tables out (see Results for their columns).

    ``as_of`` is the day as of which everything is said (with a time, the clock of complaints is read at it,
    else at the end of the day's work, today now); later records do not count. Left out, it is ``today`` (the day
    of the call by default) while the newest sale is recent, else the newest sale's day; where the sales end before the
    day, all is said as of their end (see ``as_of.chosen_day``). What the checks find is in ``found``, but for a
    comparison with an earlier run. Raises DateBeforeData.
    """
    playbook = playbook or Playbook.default()
    day = chosen_day(book.counting, playbook, as_of, today or date.today())
    day = day if today else _at_moment(day, as_of, playbook)
    checked = found_by_checks(Inspection(book.counting, playbook, day.heard))
    control = control_totals(book, playbook, day)
    return _analysed(replace(book, found=book.found + checked), playbook, day, control)


def _analysed(book: Book, playbook: Playbook, day: Day, control: ControlTotals) -> Results:
    """The results of a Book whose problems already hold what the checks found; of the sales lines that count."""
    give_back()
    facts, every_line = facts_of(book, playbook, day), book.sales
    book = facts.whole
    customers, more = registry.run(facts)
    facts.let_lines_go()
    give_back()
    tables = {**more.tables, **prospect_tables(facts, every_line, customers)}
    tables |= plan(customers, tables, book, playbook, day.start)
    tables |= card_tables(facts, card_customers(customers, tables["follow_ups"], playbook.cards.listed))
    next_day = next_contact(tables["follow_ups"])
    customers = customers.assign(next_contact=next_day.reindex(customers["customer_id"]).to_numpy())
    tables |= {"findings": findings(customers, tables)}
    return Results(
        day=day,
        lang=book.lang,
        playbook=playbook,
        customers=customers[list(CUSTOMER_COLUMNS)],
        tables=tables,
        refusals=more.refusals,
        found=book.found + later_records(book, day) + more.problems,
        rows=control.rows if len(control.sheets) else book.rows,
        mapping=book.mapping,
        control=control,
    )


def facts_of(book: Book, playbook: Playbook, day: Day) -> Facts:
    """What the analyses look at: the lines that count, with the contacts that came back of schedules."""
    book = book.counting
    visits = with_contacts(book.visits, book.returned, day.start)
    book = replace(book, customers=expired(book.customers, day.start), visits=visits)
    moment = pd.Timestamp(day.moment) if day.moment else None
    return Facts(book, playbook, pd.Timestamp(day.as_of), until=pd.Timestamp(day.heard), moment=moment)


@dataclass(frozen=True)
class AnalysedDesk:
    """A desk as it stands: where it was found, its Book, and the results; nothing is written yet."""

    start: JobStart
    book: Book
    results: Results


def analysed_desk(start: JobStart, read: Book, as_of: date | None, steps: Steps) -> AnalysedDesk:
    """Analyse what was read as ``run`` does. Raises CrmSheetsError."""
    steps.next(console.ANALYSING)
    told = _inspected(start, read, as_of)
    return AnalysedDesk(start, told.book, _analysed(told.book, start.playbook, told.day, told.control))


def _at_moment(day: Day, as_of: date | None, playbook: Playbook) -> Day:
    """The day with the moment now, by the clock of the desk, where no day was asked for and it is today's."""
    now = datetime.now(desk_zone(playbook)).replace(tzinfo=None, microsecond=0)
    return replace(day, moment=now) if as_of is None and day.heard == now.date() else day


@dataclass(frozen=True)
class _Inspected:
    """A Book with what the checks found, the day as of which all is said, and what the next run is compared with."""

    book: Book
    day: Day
    snapshot: Snapshot
    control: ControlTotals

    @property
    def all_found(self) -> Book:
        """The Book, also with what lies after the day."""
        return replace(self.book, found=self.book.found + later_records(self.book.counting, self.day))


def _inspected(start: JobStart, book: Book, as_of: date | None) -> _Inspected:
    """The Book with all that is doubtful in it, beside the last run where there was one. Raises its refusal."""
    if book.refusal is not None:
        raise book.refusal
    if len(book.returned) and not {*book.rows["table"]} & {*_DATA}:
        raise OnlySchedule(rows=len(book.returned))
    day = _at_moment(chosen_day(book.counting, start.playbook, as_of, date.today()), as_of, start.playbook)
    inspection = Inspection(book.counting, start.playbook, day.heard, start.memory)
    found = start.doubts + book.found + found_by_checks(inspection)
    control = control_totals(book, start.playbook, day)
    return _Inspected(replace(book, found=found, rows=control.rows), day, snapshot_of(inspection), control)


def _write(results: Results, book: Book, output: Output, lang: Lang, data: bool, steps: Steps) -> None:
    """Every file of a run; they appear in their place together at the end."""
    steps.next(console.WRITING, output.name_of(REPORT))
    write_report(results, output.path(REPORT), lang)
    steps.next(console.WRITING, output.name_of(SCHEDULE))
    write_follow_ups(results, output.path(SCHEDULE), lang)
    steps.next(console.WRITING, "problems.xlsx")
    _list_problems(results.found, book, results.control, output, results.as_of, lang)
    if len(results.tables.get("complaint_ledger", ())) or len(results.tables.get("promises_told", ())):
        write_complaints_book(results, output.path("complaints.xlsx"), lang)
    if len(results.tables.get("complaint_cases", ())):
        write_cases(results, output.path("cases.xlsx"), lang)
    if len(results.tables.get("surveys", ())):
        write_survey(results, output.path("survey.xlsx"), lang)
    if data:
        steps.next(console.WRITING, "data")
        more = {
            "customer_results": results.customers,
            "control_totals": results.control.sheets,
            "control_totals_left_out": results.control.left_out,
        }
        for name, table in {**book.tables, **results.tables, **more}.items():
            table = table.rename(columns=under_headings(table.columns))
            write_data(harmless(table), output.path(f"data/{name}.csv"))
