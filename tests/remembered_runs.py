"""Runs whose results nobody looks at: equal desks are analysed and written once in a session, then copied."""

import pickle
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from crm_sheets.as_of import Day
from crm_sheets.book import Book
from crm_sheets.control_totals import ControlTotals
from crm_sheets.jobs import pipeline
from crm_sheets.language import Lang
from crm_sheets.playbook import Playbook
from crm_sheets.results import Results

_ANALYSED: dict[bytes, Results] = {}
_WRITTEN: dict[tuple[str, int, Lang], bytes] = {}  # the workbook, whose results (kept in _ANALYSED), the language
_ANYBODY = 0
_OF_ANYBODY: list[Results] = []


def remember_runs(monkeypatch: pytest.MonkeyPatch, *, unread: bool = False) -> None:
    """From here on ``run`` analyses a Book as it did an equal one, and writes equal results with the same bytes.

    That this is what it does all the same is held by test_run.py (equal bytes) and tests/analyses. Where the report is
    ``unread`` it is one that an earlier run of that language wrote, whatever the results.
    """
    monkeypatch.setattr(pipeline, "_analysed", partial(_analysed, pipeline._analysed))
    for name in ("write_report", "write_follow_ups"):
        any_will_do = unread and name == "write_report"
        monkeypatch.setattr(pipeline, name, partial(_written, name, getattr(pipeline, name), any_will_do))


def analyse_anybody(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on ``run`` analyses and writes no desk but a first one; what was found and counted is each desk's own."""
    remember_runs(monkeypatch, unread=True)
    monkeypatch.setattr(pipeline, "_analysed", partial(_of_anybody, pipeline._analysed))


def _of_anybody(
    analysed: Callable[..., Results], book: Book, playbook: Playbook, day: Day, control: ControlTotals
) -> Results:
    if not _OF_ANYBODY:
        _OF_ANYBODY.append(analysed(book, playbook, day, control))
    told = {"day": day, "lang": book.lang, "playbook": playbook, "found": book.found}
    return replace(_OF_ANYBODY[0], **told, rows=control.rows, mapping=book.mapping, control=control)


def _analysed(analysed: Callable[..., Results], *given: Any, **named: Any) -> Results:
    key = pickle.dumps((given, named))
    if key not in _ANALYSED:
        _ANALYSED[key] = analysed(*given, **named)
    return _ANALYSED[key]


def _written(name: str, write: Callable[..., None], unread: bool, results: Results, path: Path, lang: Lang) -> None:
    key = (name, _ANYBODY if unread else id(results), lang)
    if key in _WRITTEN:
        path.write_bytes(_WRITTEN[key])
        return
    write(results, path, lang)
    if unread or any(results is kept for kept in _ANALYSED.values()):
        _WRITTEN[key] = path.read_bytes()
