"""The first page of a mail: what the first sheet of the report says, in the language of whoever gets it."""

import csv
import hashlib
import os
from dataclasses import dataclass
from io import StringIO

import pandas as pd

from crm_sheets.arrays.blank_cells import with_blanks
from crm_sheets.language import Lang
from crm_sheets.language.features.today import NAMING
from crm_sheets.language.sheets import TEXTS
from crm_sheets.report.first_words import findings_in_words, first_contacts, month_of, shown_figures
from crm_sheets.results import Results


@dataclass(frozen=True)
class FirstPage:
    """What a mail says itself; the rest is in its files.

    ``today``: name and reason of those of the first day planned, ``due``, with the most money at stake, of
    ``due_count`` in all. ``figures``: label, value and change in words; ``findings``: sentences; of all customers,
    or of those that ``whose`` names. ``facts`` is a hash of what is said, other than of the day as of which it is said.
    """

    due: str = ""
    due_count: int = 0
    today: tuple[tuple[str, str], ...] = ()
    figures: tuple[tuple[str, str, str], ...] = ()
    findings: tuple[str, ...] = ()
    facts: str = ""
    whose: str = ""


def first_page(results: Results, schedule: Results | None, lang: Lang, whose: str = "") -> FirstPage:
    """The first page: figures and findings of ``results``, today's list of ``schedule`` if any.

    Where the list is of the own customers only, no finding names a customer: it might be another one's.
    """
    every, first = (pd.DataFrame(), pd.DataFrame()) if schedule is None else first_contacts(schedule, lang)
    figures, month = shown_figures(results, lang), month_of(results, lang)
    labels = [TEXTS["of_month"](lang, label=one.label, month=month) if month else one.label for one in figures]
    lines = () if first.empty else zip(first["name"].astype(str), first["brief"].astype(str), strict=True)
    told = findings_in_words(results, lang)
    return FirstPage(
        due=f"{pd.Timestamp(every['due'].iloc[0]):%Y-%m-%d}" if len(every) else "",
        due_count=len(every),
        today=tuple(lines),
        figures=tuple((label, one.value, one.change) for label, one in zip(labels, figures, strict=True)),
        findings=tuple(words for code, words in told if schedule is results or code not in NAMING),
        facts=_facts(results, schedule, [(figure.key, figure.number) for figure in figures]),
        whose=whose,
    )


def _facts(results: Results, schedule: Results | None, figures: list[tuple[str, float]]) -> str:
    """A hash of what is said: figures, flags and tiers of the customers, who is to be contacted and why.

    Not the days planned: they move with the day of the run although nothing has changed.
    """
    tables = {} if schedule is None else schedule.tables
    parts = (
        results.customers.reindex(columns=["customer_id", "tier", "churn_level"]),
        tables.get("follow_ups", pd.DataFrame()).reindex(columns=["customer_id", "person", "channel"]),
        tables.get("follow_up_reasons", pd.DataFrame()).reindex(columns=["customer_id", "reason"]),
    )
    told = hashlib.sha256(repr(sorted(figures)).encode())
    for table in parts:
        columns = [map(str, with_blanks(table[name])) for name in table.columns]
        text = StringIO(newline="")
        csv.writer(text, lineterminator=os.linesep).writerows(sorted(zip(*columns, strict=True)))
        told.update(text.getvalue().encode("utf-8", "surrogatepass"))
    return told.hexdigest()
