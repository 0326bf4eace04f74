"""A part as plain values with its rows in a spool, and read back: as the cache keeps it and a child hands it over."""

from collections.abc import Sequence
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any

from crm_sheets.language import Text
from crm_sheets.problems import Each, Problem, Problems
from crm_sheets.reading.columns.decisions import Decision
from crm_sheets.reading.finding.own_total import OwnTotal
from crm_sheets.reading.opening.spool import Spool, cells_in
from crm_sheets.reading.questionnaires.form import Form
from crm_sheets.reading.rows.ledger import Ledger
from crm_sheets.reading.sheet_reader import SheetRows, arrow_of, frame_of
from crm_sheets.reading.table_parts import TablePart
from crm_sheets.surveys import KeyRow, Standard

_PLAIN = (str, int, float, bool, type(None))


def write_parts(path: Path, parts: Sequence[TablePart]) -> None:
    """A spool of the parts of one file."""
    with Spool(path) as spool:
        spool.finish({"parts": [_told(part, spool) for part in parts]})


def parts_in(path: Path, answer: dict[str, Any]) -> list[TablePart]:
    """The parts of a spool whose answer is this."""
    return [_part(path, told) for told in answer["parts"]]


def _told(part: TablePart, spool: Spool) -> dict[str, Any]:
    """A part as plain values, its rows written to the spool."""
    sheet = part.sheet
    return {
        "problems": [_problem_told(problem) for problem in part.problems],
        "sheet": sheet and [sheet.table, sheet.headings, sheet.read, sheet.used, sheet.shape],
        "rows": sheet and spool.add(sheet.arrow()),
        "own": sheet and sheet.own is not None and spool.add(sheet.own),
        "form": sheet and sheet.form and _form_told(sheet.form, spool),
        "mapping": [[_detail_told(cell) for cell in line] for line in part.mapping],
        "seen": [_detail_told(cell) for cell in part.seen],
        "place": part.place,
        "applied": [astuple(decision) for decision in part.applied],
        "keys": [[row.survey, row.question, row.heading, dict(row.said), row.place] for row in part.keys],
        "standards": [astuple(one) for one in part.standards],
        "mails": part.mails,
        "ledger": part.ledger and [getattr(part.ledger, one.name) for one in fields(Ledger)],
    }


def _part(path: Path, told: dict[str, Any]) -> TablePart:
    problems = Problems(tuple(_problem(one) for one in told["problems"]))
    sheet = None
    if told["sheet"]:
        table, headings, read, used, shape = told["sheet"]
        own = cells_in(path, told["own"]) if told["own"] else None
        form = _form(path, told["form"]) if told["form"] else None
        rows = cells_in(path, told["rows"])
        sheet = SheetRows(table, tuple(headings), rows, read, used, Problems(), shape, own, form=form)
    mapping = tuple(tuple(_detail(cell) for cell in line) for line in told["mapping"])
    seen = tuple(_detail(cell) for cell in told["seen"])
    applied = tuple(Decision(*decision) for decision in told["applied"])
    keys = tuple(
        KeyRow(survey, code, heading, said, tuple(place)) for survey, code, heading, said, place in told["keys"]
    )
    standards = tuple(Standard(*one) for one in told["standards"])
    place, ledger = tuple(told["place"]), _ledger(told["ledger"])
    mails = tuple(map(tuple, told["mails"]))
    return TablePart(problems, sheet, mapping, seen, place, applied, ledger, keys, standards, mails)


def _form_told(form: Form, spool: Spool) -> dict[str, Any]:
    """A form as plain values, its cells and its respondents written to the spool."""
    return {
        "place": [form.file, form.sheet, form.headings, form.asks, form.above],
        "cells": spool.add(form.cells),
        "respondents": spool.add(arrow_of(form.respondents)),
    }


def _form(path: Path, told: dict[str, Any]) -> Form:
    file, sheet, headings, asks, above = told["place"]
    respondents = frame_of([cells_in(path, told["respondents"])])
    cells = cells_in(path, told["cells"])
    return Form(file, sheet, tuple(headings), tuple(asks), cells, respondents, tuple(above))


def _ledger(told: list[Any] | None) -> Ledger | None:
    """The ledger of its fields in their order; lists stand for tuples."""
    if told is None:
        return None
    file, sheet, table, rows, money, left, own, first, last = told
    reasons = tuple((reason, count, sum_) for reason, count, sum_ in left)
    said = OwnTotal(own[0], tuple(own[1]), own[2]) if own else None
    return Ledger(file, sheet, table, rows, money, reasons, said, first, last)


def _problem_told(problem: Problem) -> list[Any]:
    details = {name: _detail_told(value) for name, value in problem.details.items()}
    place = [problem.file, problem.sheet, [int(row) for row in problem.rows], problem.column]
    return [problem.code, *place, list(problem.values), details]


def _problem(told: list[Any]) -> Problem:
    code, file, sheet, rows, column, values, details = told
    return Problem(code, file, sheet, rows, column, values, {name: _detail(one) for name, one in details.items()})


def _detail_told(value: object) -> Any:
    """A detail of a problem as JSON takes it: texts in two languages and one value for each row are marked."""
    if isinstance(value, Text):
        return {"zh": value.zh, "en": value.en}
    if isinstance(value, Each):
        return {"each": [_detail_told(one) for one in value]}
    return value if isinstance(value, _PLAIN) else str(value)


def _detail(told: Any) -> object:
    if not isinstance(told, dict):
        return told
    return Each(_detail(one) for one in told["each"]) if "each" in told else Text(told["zh"], told["en"])
