"""What is wrong with the data in one line, and what to do about it step by step, with links to the sheets."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.problem_steps import JOIN, NOTHING, STEPS, UNREAD, VERDICTS
from crm_sheets.problems import Problems
from crm_sheets.report.workbook import Sheet

_NOT_USED = ("sheet_unknown", "kind_impossible")
_TOLD_OTHERWISE = ("values", "swapped")


@dataclass(frozen=True)
class Step:
    """One thing to do, and the sheet where it is done."""

    text: str
    sheet: str = ""


def write_steps(
    sheet: Sheet, row: int, found: Problems, rows: pd.DataFrame, mapping: pd.DataFrame, seen: pd.DataFrame
) -> int:
    """The verdict and the steps; returns the next free row."""
    counts = _counts(found, mapping, seen)
    used = bool(len(rows)) and bool(rows["read"].any())
    alarming = not used or counts["unknown"] or counts["errors"] or counts["files"]
    sheet.text(row, 0, _verdict(counts, used, sheet.lang), "alert_line" if alarming else "strong")
    row += 1
    for number, step in enumerate(_steps(counts, sheet), 1):
        words = f"{number}. {step.text}"
        if step.sheet:
            _write_link(sheet, row, step.sheet, words)
        else:
            sheet.text(row, 0, words, "plain_text")
        row += 1
    return row


def _write_link(sheet: Sheet, row: int, target: str, words: str) -> None:
    """Words that lead to a sheet, written so that a workbook that goes to the file row by row takes them as well."""
    shown = words.replace('"', '""')
    sheet.formula(row, 0, f'=HYPERLINK("#\'{target}\'!A1","{shown}")', words, "step_link")


def _counts(found: Problems, mapping: pd.DataFrame, seen: pd.DataFrame) -> dict[str, int]:
    kinds = seen["table"] if len(seen) else pd.Series(dtype=object)
    refused = int((seen["wanted"] != "").sum()) if len(seen) else 0
    told = mapping["how"] if "how" in mapping else pd.Series(dtype=object)
    files = {p.file for p in found if p.level == "error" and p.code.startswith("file_")}
    return {
        "unknown": int((kinds == "").sum()) + refused,
        "none": int((kinds == "none").sum()),
        "doubtful": int(told.isin(_TOLD_OTHERWISE).sum()),
        "files": len(files),
        "errors": sum(p.count for p in found if p.level == "error" and p.rows),
        "warnings": sum(p.count for p in found if p.level == "warning" and p.code not in _NOT_USED),
    }


def _verdict(counts: dict[str, int], used: bool, lang: Lang) -> str:
    every = JOIN(lang).join(text(lang, count=f"{counts[key]:,}") for key, text in VERDICTS.items() if counts[key])
    return every or NOTHING(lang) if used else UNREAD(lang) + every


def _steps(counts: dict[str, int], sheet: Sheet) -> Iterator[Step]:
    names = sheet.book.sheet_name
    lang = sheet.lang
    for key, target in (
        ("files", "all_problems"),
        ("unknown", "tables"),
        ("doubtful", "columns"),
        ("errors", "all_problems"),
    ):
        if counts[key]:
            name = names(target)
            yield Step(STEPS[key](lang, count=f"{counts[key]:,}", sheet=name), name)
    if counts["none"]:
        name = names("tables")
        yield Step(STEPS["none"](lang, count=f"{counts['none']:,}", sheet=name), name)
    if counts["unknown"] or counts["doubtful"] or counts["none"]:
        yield Step(STEPS["back"](lang))
