"""runs.xlsx: a row for each run of a desk, and the files of each that were new, replaced or taken away."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from crm_sheets.language import Lang
from crm_sheets.language.dropping import (
    JOIN,
    LOG_CHANGE,
    LOG_COLUMNS,
    LOG_FILE_STATES,
    LOG_FILES,
    LOG_OUTCOMES,
    LOG_SAME,
    LOG_SHEETS,
    LOG_TITLE,
)
from crm_sheets.language.sheets import KEY_FIGURES
from crm_sheets.report.tables import Column, Kind, plain_list
from crm_sheets.report.workbook import OutBook, Sheet

_COUNTS = ("files", "new", "replaced", "removed", "rows_read", "rows_used")
_MONEY = ("money_read", "money_used")
_LEVELS = ("error", "warning", "note")
_FILES_SHOWN = 50_000  # lines of files; the newest first
_SHARES = ("satisfaction", "completeness", "margin_share", "satisfaction_error")
Entry = Mapping[str, Any]


def write_runs(entries: Sequence[Entry], place: Path, lang: Lang) -> None:
    """Write the workbook from the entries of the log (see jobs.run_log), oldest first; shown newest first."""
    day = datetime.fromisoformat(entries[-1]["at"]).date() if entries else date(2000, 1, 1)
    with OutBook(place, LOG_TITLE(lang), day, lang) as book:
        _write_all(book.named_sheet(LOG_SHEETS["runs"](lang)), entries, lang)
        _write_files(book.named_sheet(LOG_SHEETS["files"](lang)), entries, lang)


def run_changes(entry: Entry, before: Entry, lang: Lang) -> str:
    """What changed since the run before: files, and each key figure that is another."""
    told = files_of_run(entry, lang)
    for label, now, then in figures_of_run(entry, before, lang):
        if then not in ("", now):
            told.append(LOG_CHANGE(lang, label=label, before=then, now=now))
    return JOIN(lang).join(told) or LOG_SAME(lang)


def files_of_run(entry: Entry, lang: Lang) -> list[str]:
    """How many files were new, replaced and taken away, in a line; none where all are as before."""
    return [LOG_FILES(lang, **_files(entry))] if any(_files(entry).values()) else []


def figures_of_run(entry: Entry, before: Entry, lang: Lang) -> list[tuple[str, str, str]]:
    """Label, value and the value of the run before (nothing where it had none) of each key figure of a run, worded."""
    now, then = entry.get("figures", {}), before.get("figures", {})
    return [
        (label(lang), _worded(name, now[name]), "" if then.get(name) is None else _worded(name, then[name]))
        for name, label in KEY_FIGURES.items()
        if now.get(name) is not None
    ]


def _write_all(sheet: Sheet, entries: Sequence[Entry], lang: Lang) -> None:
    lines: list[dict[str, Any]] = []
    before: Entry = {}
    for entry in entries:
        is_run = "files" in entry
        lines.append({**_line(entry), "changed": run_changes(entry, before, lang) if is_run else ""})
        before = entry if is_run else before
    lines.reverse()
    columns = [_column("at", [_shown(line["at"]) for line in lines], "code", lang)]
    columns.append(_column("outcome", [LOG_OUTCOMES[line["outcome"]](lang) for line in lines], "text", lang))
    columns.append(_column("seconds", [line["seconds"] for line in lines], "decimal", lang))
    columns.append(_column("as_of", [line["as_of"] for line in lines], "code", lang))
    columns += [_column(name, [line[name] for line in lines], "whole", lang) for name in _COUNTS]
    columns += [_column(name, [line[name] for line in lines], "money", lang) for name in _MONEY]
    columns += [_column(name, [line[name] for line in lines], "whole", lang) for name in _LEVELS]
    columns.append(_column("changed", [line["changed"] for line in lines], "wrap", lang, 70.0))
    plain_list(sheet, sheet.title(LOG_TITLE(lang)), columns)


def _write_files(sheet: Sheet, entries: Sequence[Entry], lang: Lang) -> None:
    lines = [(entry["at"], file) for entry in reversed(entries) for file in _changed(entry)][:_FILES_SHOWN]
    columns = [
        _column("at", [_shown(at) for at, _ in lines], "code", lang),
        _column("file", [file["name"] for _, file in lines], "text", lang),
        _column("state", [LOG_FILE_STATES[file["state"]](lang) for _, file in lines], "text", lang),
        _column("version", [file.get("version", "")[:16] for _, file in lines], "code", lang),
        *(_column(name, [file.get(name) for _, file in lines], "whole", lang) for name in ("rows_read", "rows_used")),
        *(_column(name, [file.get(name) for _, file in lines], "money", lang) for name in _MONEY),
    ]
    plain_list(sheet, sheet.title(LOG_SHEETS["files"](lang)), columns)


def _line(entry: Entry) -> dict[str, Any]:
    told: dict[str, Any] = {
        name: entry.get(name) for name in ("at", "outcome", "seconds", "rows_read", "rows_used", *_MONEY)
    }
    told |= {name: entry.get("problems", {}).get(name) for name in _LEVELS}
    return {**told, "as_of": entry.get("as_of", ""), "files": len(entry.get("files", ())), **_files(entry)}


def _files(entry: Entry) -> dict[str, int]:
    """How many files were new, replaced and taken away."""
    states = [file["state"] for file in entry.get("files", ())]
    counts = {state: states.count(state) for state in ("new", "replaced")}
    return {**counts, "removed": len(entry.get("removed", ()))}


def _changed(entry: Entry) -> list[dict[str, Any]]:
    changed = [file for file in entry.get("files", ()) if file["state"] != "same"]
    return [*changed, *({"name": name, "state": "removed"} for name in entry.get("removed", ()))]


def _column(key: str, values: Sequence[object], kind: Kind, lang: Lang, cap: float = 42.0) -> Column:
    return Column(key, values, kind, cap, heading=LOG_COLUMNS[key](lang))


def _shown(at: str) -> str:
    return at[:19].replace("T", " ")


def _worded(name: str, value: float) -> str:
    if name in _SHARES:
        return f"{value:.1%}"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.2f}"
