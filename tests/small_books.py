"""What checks say about small Books: problems as rows of plain values, the input beside the answer."""

from datetime import date
from typing import Any

import pandas as pd
from desks import book_of

from crm_sheets.book import Book
from crm_sheets.checks import Check, Inspection
from crm_sheets.language import LANGS
from crm_sheets.memory import Memory, Snapshot
from crm_sheets.playbook import Playbook

DAY = date(2026, 9, 30)
Said = tuple[str, str, int | None, str]  # code, sheet, row, value


def inspection_of(book: Book, last: Snapshot | None = None, as_of: date = DAY, **rules: object) -> Inspection:
    """The inspection of a Book; ``rules`` are settings of the section ``checks``."""
    playbook = Playbook.default()
    for name, value in rules.items():
        playbook = playbook.changed(f"checks.{name}", value)
    return Inspection(book, playbook, as_of, Memory(last))


def said_of(check: Check, inspection: Inspection) -> list[Said]:
    """Code, sheet, row and value of every line, sorted; that every sentence is whole is seen to on the way."""
    problems = list(check(inspection))
    for lang in LANGS:
        for problem in problems:
            for line in problem.lines(lang):
                assert "{" not in str(line[-1])
                assert "Text(" not in str(line[-1])
    lines = [line for problem in problems for line in problem.lines("en")]
    return sorted((str(line[1]), str(line[3]), line[4], str(line[6])) for line in lines)  # type: ignore[misc]


def said(check: Check, rules: dict[str, object] | None = None, **tables: list[dict[str, Any]]) -> list[Said]:
    """What a check says about the Book of these rows (each table in a file of its own, rows from 2 on)."""
    return said_of(check, inspection_of(book_of(**tables), **(rules or {})))


def messages(check: Check, rules: dict[str, object] | None = None, **tables: list[dict[str, Any]]) -> list[str]:
    """The English sentences."""
    problems = list(check(inspection_of(book_of(**tables), **(rules or {}))))
    return [str(line[-1]) for problem in problems for line in problem.lines("en")]


def shuffled(book: Book, seed: int) -> Book:
    """The same Book with the rows of every table in another order."""
    from dataclasses import replace

    mixed: dict[str, pd.DataFrame] = {
        name: table.sample(frac=1, random_state=seed).reset_index(drop=True) for name, table in book.tables.items()
    }
    return replace(book, **mixed)
