"""The crisis page: each major complaint that is open, with its clock, who speaks, who was told, ticks and log."""

from typing import Any

import pandas as pd

from crm_sheets.language.desk.crises import CRISIS_RULES, EVENT_WORDS, GRADE_WORDS
from crm_sheets.language.desk.words import SIGN_LABELS, STATE_WORDS
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report.complaints.desk_words import in_words_of, moments, shortened, span_words
from crm_sheets.report.tables import Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LAST = 5


def write_complaint_crises(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: a block for each case, one below the other."""
    lang = sheet.lang
    row = sheet.title(TITLES["complaint_crises"](lang), TEXTS["complaint_crises_hint"](lang)) + 1
    sheet.want(0, 22.0)
    for column in range(1, _LAST + 1):
        sheet.want(column, 20.0)
    log = results.tables["complaint_log"]
    for case in results.tables["complaint_crises"].to_dict("records"):
        row = _case(sheet, row, {str(key): value for key, value in case.items()}, log)


def _case(sheet: Sheet, row: int, case: dict[str, Any], log: pd.DataFrame) -> int:
    """One case; the row below it."""
    lang = sheet.lang
    who = case["name"] if isinstance(case["name"], str) else TEXTS["crisis_nobody"](lang)
    row = sheet.section(row, 0, _LAST, f"{GRADE_WORDS[case['grade']](lang)} · {case['complaint_id']} · {who}")
    facts = [(key, words) for key, words in _facts(case, sheet) if words]
    for key, words in facts:
        sheet.text(row, 0, TEXTS[key](lang), "label")
        sheet.paragraph(row, 1, _LAST, words)
        row += 1
    for rule in CRISIS_RULES:
        ticks = [f"{tick} {rule.name(lang)}" for tick in "☐☑"]
        sheet.text(row, 0, ticks[0], "fill_in")
        sheet.check(sheet.raw.data_validation(row, 0, row, 0, {"validate": "list", "source": ticks}), row, 0)
        sheet.paragraph(row, 1, _LAST, rule.means(lang))
        row += 1
    told = log.loc[log["place"] == case["place"]].reset_index(drop=True)
    if len(told):
        columns = [
            Column("from_time", moments(told["at"])),
            Column("to_time", moments(told["until"])),
            Column("crisis_event", in_words_of(told["event"], EVENT_WORDS, lang)),
            Column("handler", told["who"], cap=16.0),
        ]
        row = write_grid(sheet, row + 1, 0, columns, _LAST).bottom + 1
    return row + 1


def _facts(case: dict[str, Any], sheet: Sheet) -> list[tuple[str, str]]:
    lang = sheet.lang
    manager = TEXTS["complaint_manager"](lang)
    signs = [SIGN_LABELS[code](lang) for code in case["signs"].split(";") if code in SIGN_LABELS]
    told, due, done = moments(pd.Series([case[key] for key in ("told_at", "due", "done")])).fillna("")
    key = {"late": "minutes_late", "done_late": "minutes_late", "running": "minutes_left"}.get(case["state"])
    minutes = case["left"] if case["state"] == "running" else case["late"]
    span = TEXTS[key](lang, time=span_words(minutes, lang)) if key else ""
    clock = [TEXTS["crisis_by"](lang, due=due), STATE_WORDS[case["state"]](lang), span, done]
    return [
        ("crisis_why", "；".join(signs) if lang == "zh" else "; ".join(signs)),
        ("crisis_content", _flat(case["content"])),
        ("crisis_statement", " · ".join(part for part in clock if part)),
        ("crisis_speaker", TEXTS["crisis_one"](lang, who=case["speaker"] or manager)),
        ("crisis_manager", told or TEXTS["crisis_tell_now"](lang, who=case["speaker"] or manager)),
    ]


def _flat(content: object) -> str:
    return str(shortened(pd.Series([content], dtype=object)).fillna("").iloc[0])
