"""A year of work through files: a folder is run, every colleague's file worked in, shuffled and handed back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
from openpyxl import Workbook
from recalculate import read
from simulated_year import Deed, SimulatedYear

from crm_sheets.jobs import pipeline
from crm_sheets.language.grades import STATUSES

_WORDS: dict[str, tuple[object, ...]] = {
    "done": ("已完成", "√", True, "done", 1),
    "unreachable": ("未联系上", "没人接", "no answer"),
    "postponed": ("改期", "moved"),
    "cancelled": ("取消",),
}
_HEADS = ("状态", "下次日期", "备注", "客户编号", "行码（请勿改动）")

Save = Callable[[Sequence[Path], str], list[Path]]


@dataclass(kw_only=True)
class WorkingYear(SimulatedYear):
    """The desk of ``inbox`` run into ``out``; ``save`` gives the workbooks of a round one of the ``formats``."""

    inbox: Path
    out: Path
    formats: Sequence[str] = ("xlsx",)
    save: Save = lambda places, kind: list(places)
    _nobodys: set[str] = field(default_factory=set)  # rows of the whole schedule that are in nobody's own file
    _lying: list[list[Path]] = field(default_factory=list)

    def planned(self, day: date) -> pd.DataFrame:
        results = pipeline.run([self.inbox], self.out, as_of=day).results
        self._check_accounted(results)
        rows = self.look_at(results.tables, results.customers, results.playbook.schedule, day)
        self._nobodys = {str(key) for key in rows.loc[rows["person"].isin([""]) | rows["person"].isna(), "key"]}
        return rows

    def hand_in(self, number: int, deeds: list[Deed]) -> None:
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
