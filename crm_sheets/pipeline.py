"""The main job as one readable list of steps: read, analyse, plan, write."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pandas as pd

from crm_sheets import summaries
from crm_sheets.analyses import churn, complaints, completeness, rfm, survey, tiers
from crm_sheets.analyses.facts import Facts
from crm_sheets.book import Book, read_book
from crm_sheets.errors import DateBeforeData
from crm_sheets.language import Lang, Text, console
from crm_sheets.output import Output, output_folder
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.files import discover, find_playbook
from crm_sheets.reading.playbooks import read_playbook
from crm_sheets.report import write_data, write_follow_ups, write_problems, write_report
from crm_sheets.results import CUSTOMER_COLUMNS, Refusal, Results
from crm_sheets.schedule import plan

Step = Callable[[Text, str, int, int], None]  # text, name, number, total
DATES = {"sales": "date", "visits": "date", "complaints": "received_at", "answers": "answered_at"}


@dataclass(frozen=True)
class Outcome:
    """What a run made: the results, the playbook it used, and where each file was placed."""

    results: Results
    playbook: Path | None
    placed: Mapping[str, Path]


@dataclass(frozen=True)
class Checked:
    """What a check found: the Book, the playbook it used, and where each file was placed."""

    book: Book
    playbook: Path | None
    placed: Mapping[str, Path]


def run(
    paths: Sequence[Path],
    out: Path,
    *,
    playbook: Path | None = None,
    as_of: date | None = None,
    lang: Lang | None = None,
    data: bool = False,
    step: Step = lambda text, name, number, total: None,
) -> Outcome:
    """The main job: the workbooks under ``paths`` in; report, follow-ups and problems written to ``out``.

    ``lang`` None: the language of most headings. ``data`` writes every table as CSV as well. ``step`` is told each step
    before it begins. Raises CrmSheetsError; then nothing in ``out`` has changed.
    """
    with output_folder(out) as output:
        steps = _Steps(step, len(discover(paths, out)[0]) + (5 if data else 4))
        rules, used, doubts = _rules(paths, playbook)
        book = read_book(paths, rules, leave_out=out, progress=steps.reading)
        book = replace(book, found=doubts + book.found)
        steps.next(console.ANALYSING)
        results = analyse(book, rules, as_of)
        _write(results, book, output, lang or book.lang, data, steps)
    return Outcome(results, used, output.placed)


def check(
    paths: Sequence[Path],
    out: Path | None = None,
    *,
    playbook: Path | None = None,
    lang: Lang | None = None,
    step: Step = lambda text, name, number, total: None,
) -> Checked:
    """Read only: the workbooks under ``paths`` as a Book with all its problems; problems.xlsx when ``out`` is given."""
    steps = _Steps(step, len(discover(paths, out)[0]))
    rules, used, doubts = _rules(paths, playbook)
    book = read_book(paths, rules, leave_out=out, progress=steps.reading)
    book = replace(book, found=doubts + book.found + future_dates(book, date.today()))
    if out is None:
        return Checked(book, used, {})
    with output_folder(out) as output:
        day, _ = chosen_day(book, rules, None, date.today())
        write_problems(book.found, book.rows, book.mapping, output.path("problems.xlsx"), day, lang or book.lang)
    return Checked(book, used, output.placed)


def analyse(
    book: Book, playbook: Playbook | None = None, as_of: date | None = None, *, today: date | None = None
) -> Results:
    """The Book's tables in, all result tables out (see Results for their columns).

    ``as_of`` is the day as of which everything is said; later records do not count. Left out, it is ``today`` (the day
    of the call by default) while the newest record is recent, else the newest record's day. Raises DateBeforeData.
    """
    playbook = playbook or Playbook.default()
    today = today or date.today()
    day, is_old = chosen_day(book, playbook, as_of, today)
    facts = Facts(book, playbook, pd.Timestamp(day))
    tables: dict[str, pd.DataFrame] = {}
    refusals: list[Refusal] = []
    customers = _customers(facts, tables, refusals)
    tables |= plan(customers, tables, book, playbook, day)
    due = tables["follow_ups"].set_index("customer_id")["due"]
    customers = customers.assign(next_contact=due.reindex(customers["customer_id"]).to_numpy())
    return Results(
        as_of=day,
        as_of_is_old=is_old,
        lang=book.lang,
        playbook=playbook,
        customers=customers[list(CUSTOMER_COLUMNS)],
        tables=tables,
        refusals=tuple(refusals),
        found=book.found + future_dates(book, max(day, today)),
        rows=book.rows,
        mapping=book.mapping,
    )


def chosen_day(book: Book, playbook: Playbook, as_of: date | None, today: date) -> tuple[date, bool]:
    """The as-of day, and whether it is the newest record's because the export is old."""
    dates = pd.concat([book.tables[name][column].dropna() for name, column in DATES.items()])
    if as_of is not None:
        if len(dates) and dates.min() >= pd.Timestamp(as_of) + pd.Timedelta(days=1):
            raise DateBeforeData(as_of=as_of, first=dates.min().date())
        return as_of, False
    past = dates[dates < pd.Timestamp(today) + pd.Timedelta(days=1)]
    if past.empty:
        return today, False
    newest = past.max().date()
    is_old = (today - newest).days > playbook.general.stale_days
    return (newest if is_old else today), is_old


def future_dates(book: Book, today: date) -> Problems:
    """Records dated after today: they stay in the Book and do not count."""
    found = []
    for name, column in DATES.items():
        table = book.tables[name]
        late = table.loc[table[column] >= pd.Timestamp(today) + pd.Timedelta(days=1)]
        for (file, sheet), rows in late.groupby(["source_file", "source_sheet"], observed=True):
            values = [str(value.date()) for value in rows[column]]
            details: dict[str, object] = {"heading": column, "as_of": today}
            found.append(
                Problem("date_in_future", str(file), str(sheet), rows["source_row"].tolist(), "", values, details)
            )
    return Problems(tuple(found))


def _customers(facts: Facts, tables: dict[str, pd.DataFrame], refusals: list[Refusal]) -> pd.DataFrame:
    """One row per customer, most valuable first; further result tables go into ``tables``."""
    parts = [facts.book.customers.set_index("customer_id")[["name", "owner", "phone"]]]
    parts += _from_sales(facts, tables, refusals)
    parts += _from_answers(facts, tables, refusals)
    parts.append(complaints.per_customer(facts)[["open_complaints"]])
    refused = completeness.refusal(facts)
    if refused:
        refusals.append(refused)
    else:
        cells = completeness.filled(facts)
        tables["completeness"] = completeness.table(cells)
        parts.append(completeness.per_customer(cells).rename("completeness").to_frame())
    joined = pd.concat([part.set_axis(part.index.astype("str")) for part in parts], axis=1).rename_axis("customer_id")
    return _ordered(joined.reset_index())


def _from_sales(facts: Facts, tables: dict[str, pd.DataFrame], refusals: list[Refusal]) -> list[pd.DataFrame]:
    for analysis in (tiers, rfm, churn):
        refused = analysis.refusal(facts)
        if refused:
            refusals.append(refused)
    if not len(facts.buyers):
        return []
    tiered, scored = tiers.run(facts), rfm.run(facts)
    tiered = tiered.reindex(facts.book.customers["customer_id"]).fillna({"tier": tiers.PROSPECT})
    levels, tables["reasons"] = churn.run(facts)
    revenue = facts.buyers["revenue"]
    tables["months"] = summaries.months(facts.days)
    tables["tiers"] = tiers.table(tiered)
    tables["segments"] = rfm.by_segment(scored, revenue)
    tables["rfm_grid"] = rfm.grid(scored, revenue, facts.playbook.rfm)
    history = ["revenue", "margin", "orders", "first_order", "last_order", "days_since", "typical_gap"]
    return [tiered, facts.history[history], scored.drop(columns="fm"), levels]


def _from_answers(facts: Facts, tables: dict[str, pd.DataFrame], refusals: list[Refusal]) -> list[pd.DataFrame]:
    rules = facts.playbook.survey
    parts = []
    refused = survey.refusal_satisfaction(facts)
    if refused:
        refusals.append(refused)
    else:
        levels = survey.levels(facts)
        tables["satisfaction"] = survey.satisfaction(levels, rules)
        tables["satisfaction_levels"] = survey.distribution(levels)
        tables["dissatisfied"] = survey.dissatisfied(levels)
        parts.append(survey.latest(levels, "level")[["level"]].rename(columns={"level": "satisfaction"}))
    refused = survey.refusal_recommendation(facts)
    if refused:
        refusals.append(refused)
    else:
        points = survey.points(facts)
        tables["nps"] = survey.nps(points, rules)
        parts.append(survey.latest(points, "points")[["points"]].rename(columns={"points": "recommend"}))
    return parts


def _ordered(joined: pd.DataFrame) -> pd.DataFrame:
    """All canonical columns (missing where an analysis did not run), most valuable customer first."""
    table = joined.reindex(columns=list(CUSTOMER_COLUMNS))
    table["open_complaints"] = table["open_complaints"].fillna(0).astype("int64")
    by = ["value", "revenue", "customer_id"]
    return table.sort_values(by, ascending=[False, False, True], kind="stable", ignore_index=True)


class _Steps:
    """Counts the steps of a job and tells each."""

    def __init__(self, step: Step, total: int) -> None:
        self._step, self._total, self._number = step, total, 0

    def next(self, text: Text, name: str = "") -> None:
        self._number += 1
        self._step(text, name, self._number, self._total)

    def reading(self, name: str) -> None:
        self.next(console.READING, name)


def _rules(paths: Sequence[Path], given: Path | None) -> tuple[Playbook, Path | None, Problems]:
    """The playbook given or found beside the data, where it was, and what is wrong in it."""
    place = given or find_playbook(paths)
    if place is None:
        return Playbook.default(), None, Problems()
    rules, doubts = read_playbook(place)
    return rules, place, doubts


def _write(results: Results, book: Book, output: Output, lang: Lang, data: bool, steps: _Steps) -> None:
    """Every file of a run; they appear in their place together at the end."""
    steps.next(console.WRITING, "report.xlsx")
    write_report(results, output.path("report.xlsx"), lang)
    steps.next(console.WRITING, "follow-ups.xlsx")
    write_follow_ups(results, output.path("follow-ups.xlsx"), lang)
    steps.next(console.WRITING, "problems.xlsx")
    write_problems(
        results.found, results.rows, results.mapping, output.path("problems.xlsx"), results.as_of, lang
    )
    if data:
        steps.next(console.WRITING, "data")
        for name, table in {**book.tables, **results.tables, "results": results.customers}.items():
            write_data(table, output.path(f"data/{name}.csv"))
