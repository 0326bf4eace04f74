"""A year of work with the schedule: what people do with it week by week, and what must hold whatever they do.

Nothing here asks the program what it noted: the deeds are written down as they are done, and compared at the end.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
from openpyxl import Workbook
from recalculate import read

from crm_sheets.jobs import pipeline
from crm_sheets.language.grades import STATUSES

WEEK = timedelta(days=7)
# what is done with a contact on its day: of a hundred
_DEEDS = ("done",) * 62 + ("missed",) * 14 + ("unreachable",) * 12 + ("postponed",) * 9 + ("cancelled",) * 3
_WORDS: dict[str, tuple[object, ...]] = {
    "done": ("已完成", "√", True, "done", 1),
    "unreachable": ("未联系上", "没人接", "no answer"),
    "postponed": ("改期", "moved"),
    "cancelled": ("取消",),
}
_HEADS = ("状态", "下次日期", "备注", "客户编号", "行码（请勿改动）")
REFUSED = "客户要求不要再联系"
_ANSWERS = {"promised", "promise_overdue", "low_score", "detractor", "open_complaint", "bad_end", "payment"}

Save = Callable[[Sequence[Path], str], list[Path]]


class Deed(NamedTuple):
    """What somebody did with a contact planned for ``due``, and the words that must not be lost."""

    key: str
    customer: str
    state: str
    due: date
    note: str
    moved_to: date | None


@dataclass
class WorkingYear:
    """The desk of ``inbox`` worked in from ``first`` on, planned every ``step``; ``save`` gives workbooks another format."""

    inbox: Path
    out: Path
    first: date
    formats: Sequence[str] = ("xlsx",)
    step: timedelta = WEEK
    save: Save = lambda places, kind: list(places)
    dice: random.Random = field(default_factory=lambda: random.Random(15))
    deeds: list[Deed] = field(default_factory=list)
    met: dict[str, list[date]] = field(default_factory=lambda: defaultdict(list))
    delays: dict[str, list[tuple[date, int]]] = field(default_factory=lambda: defaultdict(list))
    rhythms: dict[str, list[tuple[date, int]]] = field(default_factory=lambda: defaultdict(list))
    refused: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)
    _nobodys: set[str] = field(default_factory=set)  # rows of the whole schedule that are in nobody's own file
    _lying: list[list[Path]] = field(default_factory=list)

    def work(self, rounds: int, own: Sequence[tuple[str, date]] = ()) -> None:
        """Run, work, and hand in, round by round; at last a run that reads what the last round gave.

        ``own`` are contacts (customer, day) that the team noted in a sheet of its own.
        """
        for customer, day in own:
            self.met[customer].append(day)
        for number in range(rounds):
            day = self.first + number * self.step
            self._hand_in(number, self._worked(self._planned(day), day, number))
        self._planned(self.first + rounds * self.step)

    def _planned(self, day: date) -> pd.DataFrame:
        results = pipeline.run([self.inbox], self.out, as_of=day).results
        rows, tables = results.tables["follow_ups"], results.tables
        self._check_rows(rows, tables["follow_up_reasons"], day)
        self._check_nobody_forgotten(results, day)
        self._check_accounted(results)
        return rows

    def _worked(self, rows: pd.DataFrame, day: date, number: int) -> list[Deed]:
        deeds = []
        self._nobodys = {str(key) for key in rows.loc[rows["person"].isin([""]) | rows["person"].isna(), "key"]}
        for row in rows.loc[rows["due"] < pd.Timestamp(day + self.step)].itertuples():
            state, due, customer = self.dice.choice(_DEEDS), row.due.date(), str(row.customer_id)
            note, moved = f"第{number}周 {customer}：{self.dice.choice(('挺好', '要报价', '=1+1', '下月再说'))}", None
            if state == "done":
                self.met[customer].append(due)
                if self.dice.random() < 0.004:
                    note = f"{note}。{REFUSED}"
                    self.refused.add(customer)
            elif state == "postponed":
                moved = due + timedelta(days=self.dice.randint(2, 12))
            if state != "done":
                self.delays[customer].append((due, max((moved - day).days if moved else 0, self.step.days)))
            if state != "missed":
                deeds.append(Deed(str(row.key), customer, state, due, note, moved))
        self.deeds += deeds
        return deeds

    def _hand_in(self, number: int, deeds: list[Deed]) -> None:
        """Every colleague's file, as it is given back; what lay there for two rounds is tidied away."""
        by_key = {deed.key: deed for deed in deeds}
        nobodys = {key: deed for key, deed in by_key.items() if key in self._nobodys}
        files = sorted((self.out / "follow-ups").glob("*.xlsx")) or [self.out / "follow-ups.xlsx"]
        told = [self._given_back(file, self.inbox / f"{number}周 {file.stem}.xlsx", by_key) for file in files]
        if nobodys and len(files) > 1:
            told.append(self._given_back(self.out / "follow-ups.xlsx", self.inbox / f"{number}周 全部.xlsx", nobodys))
        back = [place for place in told if place is not None]
        self._lying.append(self.save(back, self.formats[number % len(self.formats)]))
        for place in self._lying[-3] if len(self._lying) > 2 else ():
            place.unlink()

    def _given_back(self, source: Path, place: Path, deeds: dict[str, Deed]) -> Path | None:
        """The schedule filled in: rows shuffled, some hidden, some untouched ones deleted, columns moved.

        None where nobody is planned in it.
        """
        sheet = read(source)["跟进计划"]
        lines_of_it = list(sheet.iter_rows(values_only=True))
        top = next((n for n, line in enumerate(lines_of_it) if "状态" in line), None)  # below one line of hints or two
        if top is None:
            return None
        heads, rows = [str(text) for text in lines_of_it[top] if text is not None], lines_of_it[top + 1 :]
        at = {name: heads.index(name) for name in _HEADS}
        lines = []
        for row in map(list, rows):
            deed = deeds.get(str(row[at["行码（请勿改动）"]]))
            if deed:
                row[at["状态"]] = self.dice.choice(_WORDS[deed.state])
                row[at["备注"]], row[at["下次日期"]] = deed.note, deed.moved_to
            if deed or self.dice.random() < 0.7:
                lines.append(row)
        self.dice.shuffle(lines)
        order = self.dice.sample(range(len(heads)), len(heads))
        book = Workbook()
        page = book.active
        assert page is not None
        for number, row in enumerate([heads, *lines], 1):
            for column, old in enumerate(order, 1):
                cell = page.cell(number, column)
                cell.value = row[old]
                if cell.data_type == "f":
                    cell.data_type = "s"
            page.row_dimensions[number].hidden = number > 1 and self.dice.random() < 0.1
        book.save(place)
        return place

    def _check_rows(self, rows: pd.DataFrame, reasons: pd.DataFrame, day: date) -> None:
        """Nobody who refused, nobody twice, nobody within the quiet days but for an answer or a promise."""
        if rows["customer_id"].duplicated().any():
            self.problems.append(f"{day}: a customer twice in a plan")
        told = reasons.groupby("customer_id")["reason"].agg(set)
        for row in rows.itertuples():
            customer = str(row.customer_id)
            if customer in self.refused:
                self.problems.append(f"{day}: {customer} refused and is planned")
            last = self._last_met(customer, day)
            if last and row.due.date() - last < WEEK and not told[customer] & _ANSWERS:
                self.problems.append(f"{day}: {customer} met on {last}, planned for {row.due:%F} for {told[customer]}")

    def _check_nobody_forgotten(self, results: Any, day: date) -> None:
        """Every active tier is planned within its rhythm, or the workbook says why it is not."""
        tables, rules = results.tables, results.playbook.schedule
        last_day = pd.Timestamp(day) + pd.Timedelta(days=rules.horizon_days - 1)
        every = {"vip": rules.days_vip, "major": rules.days_major, "ordinary": rules.days_ordinary}
        said = set(tables["not_contacted"]["customer_id"]) | set(tables["put_off"]["customer_id"])
        planned = set(tables["follow_ups"]["customer_id"])
        full = len(tables["not_planned"]) > 0
        told_off = {deed.customer: deed.due for deed in self.deeds if deed.state in ("cancelled", "postponed")}
        for row in results.customers.itertuples():
            customer = str(row.customer_id)
            since = self._last_met(customer, day)
            bought = None if since or pd.isna(row.last_order) else row.last_order.date()
            since = max(filter(None, (since, told_off.get(customer), bought)), default=None)
            days = every.get(str(row.tier), rules.days_small if row.tier == "small" else 0)
            self.rhythms[customer].append((day, days))
            due = pd.Timestamp(since or self.first) + pd.Timedelta(days=days)
            if days and due <= last_day - self.step and not full and customer not in planned | said:
                moved = [d.moved_to for d in self.deeds if d.customer == customer and d.moved_to]
                if not moved or max(moved) <= last_day.date():
                    self.problems.append(f"{day}: {customer} ({row.tier}), last met {since}, is nowhere")

    def _last_met(self, customer: str, day: date) -> date | None:
        return max((met for met in self.met[customer] if met <= day), default=None)

    def _check_accounted(self, results: Any) -> None:
        """Each returned sheet: its rows are those with a status, untouched or repeated ones, and none is lost."""
        for problem in results.found.items:
            if problem.code != "schedule_returned":
                if problem.code.startswith("schedule_"):
                    self.problems.append(f"{problem.file}: {problem.code} {problem.rows} {problem.values}")
                continue
            counts = {name: int(n) for name, n in problem.details.items()}
            if counts["lost"] or counts["rows"] != sum(counts.values()) - counts["rows"]:
                self.problems.append(f"{problem.file}: {counts}")

    def check_notes(self) -> None:
        """Every deed is a row of visits.xlsx, word for word, and nothing else is."""
        head, *lines = read(self.out / "visits.xlsx").worksheets[0].iter_rows(values_only=True)
        rows = [dict(zip(map(str, head), line, strict=True)) for line in lines]
        noted = sorted(
            (str(r["行码"]), str(r["客户编号"]), str(r["状态"]), f"{r['计划日期']:%F}", str(r["备注"])) for r in rows
        )
        done = sorted((d.key, d.customer, STATUSES[d.state]("zh"), f"{d.due:%F}", d.note) for d in self.deeds)
        self.problems += [f"lost: {row}" for row in sorted(set(done) - set(noted))]
        self.problems += [f"never done: {row}" for row in sorted(set(noted) - set(done))]
        if len(noted) != len(done):
            self.problems.append(f"{len(done)} deeds, {len(noted)} noted")

    def check_gaps(self, slack: int) -> None:
        """Nobody in an active tier waits longer than the rhythm, ``slack`` days and what people put off themselves.

        The time before the first contact and after the last one counts as well. Who changed to a tier without a rhythm
        or refused meanwhile waits for nothing.
        """
        for customer, told in self.rhythms.items():
            first, last = told[0][0], told[-1][0]
            met = [first, *sorted(day for day in self.met[customer] if first < day < last), last]
            for since, until in pairwise(met):
                asked = [days for day, days in told if since - self.step <= day <= until]
                own = sum(days for day, days in self.delays[customer] if since <= day <= until)
                most = max(asked, default=0) + slack + own
                if min(asked, default=0) and customer not in self.refused and (until - since).days > most:
                    self.problems.append(f"{customer} waited from {since} to {until}, more than {most} days")
