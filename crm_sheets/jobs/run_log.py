"""The log of a desk's runs: a line of JSON for each in ``runs.jsonl``, and ``runs.xlsx`` made of them.

When, which files and versions, rows and money in and out, problems, seconds, figures. It holds names of files, and no
customer's name, phone number or address.
"""

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd

from crm_sheets.control_totals import ControlTotals
from crm_sheets.language import Lang
from crm_sheets.output.unfinished import unfinished
from crm_sheets.problems import LEVELS, Problems
from crm_sheets.report import write_runs
from crm_sheets.results import Results

LOG, LOG_BOOK = "runs.jsonl", "runs.xlsx"
_SHOWN = 1_000  # runs in the workbook


def log_entry(
    at: datetime, seconds: float, versions: Mapping[str, str], last: Mapping[str, Any], outcome: str
) -> dict[str, Any]:
    """What is known of every run: ``versions`` are the files with the hash of each, ``last`` is the entry before."""
    before = {file["name"]: file["version"] for file in last.get("files", ())}
    files = [{"name": n, "version": v, "state": _state(v, before.get(n))} for n, v in sorted(versions.items())]
    return {
        "at": at.isoformat(timespec="milliseconds"),
        "outcome": outcome,
        "seconds": round(seconds, 1),
        "files": files,
        "removed": sorted(before.keys() - versions.keys()),
    }


def with_totals(entry: Mapping[str, Any], found: Problems, control: ControlTotals) -> dict[str, Any]:
    """The entry with problems, and rows and money of each file and of all."""
    names = ["rows_read", "rows_used", "money_read", "money_used"]
    by_file = control.sheets.groupby("file")[names].sum(min_count=1)
    files = [
        {**file, **(_plain(by_file.loc[file["name"]]) if file["name"] in by_file.index else {})}
        for file in entry["files"]
    ]
    totals = _plain(control.sheets[names].sum(min_count=1))
    counts = {level: found.counts[level] for level in LEVELS}
    return {**entry, "files": files, "problems": counts, **totals}


def with_results(entry: Mapping[str, Any], results: Results) -> dict[str, Any]:
    """The entry with the day and the key figures."""
    return {**entry, "as_of": results.as_of.isoformat(), "figures": dict(results.key_figures)}


def last_entry(out: Path) -> dict[str, Any]:
    """The newest entry that is a run; empty where there is none."""
    return next(iter(last_entries(out, 1)), {})


def last_entries(out: Path, count: int) -> list[dict[str, Any]]:
    """The newest entries that are runs, newest first, at most so many."""
    return [entry for entry in reversed(_entries(out)) if "files" in entry][:count]


def append_entry(out: Path, entry: Mapping[str, Any], lang: Lang) -> None:
    """Add an entry, once: the same one again (after a crash) is not added, but a workbook that the crash cut off is
    written. Raises OSError."""
    entries = _entries(out)
    if entries and entries[-1].get("at") == entry["at"]:
        if unfinished(out / LOG_BOOK).exists():
            _write_book(out, entries, lang)
        return
    place = out / LOG
    with place.open("a+b") as log:
        torn = log.tell() > 0 and not place.read_bytes().endswith(b"\n")  # a line that a crash cut off
        log.write((b"\n" if torn else b"") + json.dumps(entry, ensure_ascii=False).encode() + b"\n")
        log.flush()
        os.fsync(log.fileno())
    _write_book(out, [*entries, dict(entry)], lang)


def rewrite_entries(out: Path, change: Callable[[Mapping[str, Any]], dict[str, Any]], lang: Lang) -> bool:
    """Change every entry of the log; False where that changes none. Raises OSError."""
    entries = _entries(out)
    changed = [change(entry) for entry in entries]
    if changed == entries:
        return False
    new = unfinished(out / LOG)
    new.write_text("".join(f"{json.dumps(entry, ensure_ascii=False)}\n" for entry in changed), "utf-8", newline="\n")
    new.replace(out / LOG)
    _write_book(out, changed, lang)
    return True


def _write_book(out: Path, entries: list[dict[str, Any]], lang: Lang) -> None:
    new = unfinished(out / LOG_BOOK)
    write_runs(entries[-_SHOWN:], new, lang)
    with suppress(PermissionError):  # open in Excel: written anew after the next run
        new.replace(out / LOG_BOOK)
    with suppress(OSError):
        new.unlink(missing_ok=True)


def _entries(out: Path) -> list[dict[str, Any]]:
    """Every whole line of the log; empty where there is none."""
    try:
        lines = (out / LOG).read_text("utf-8", "replace").splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        with suppress(ValueError):
            told = json.loads(line)
            found += [told] if isinstance(told, dict) and "at" in told else []
    return found


def _state(version: str, before: str | None) -> str:
    return "new" if before is None else "same" if before == version else "replaced"


def _plain(sums: "pd.Series[Any]") -> dict[str, float | int | None]:
    told = {str(name): None if pd.isna(value) else float(value) for name, value in sums.items()}
    return {
        name: int(value) if value is not None and name.startswith("rows") else value for name, value in told.items()
    }
