"""Results as tables for people and as one JSON object for scripts."""

import json
from collections import Counter
from collections.abc import Hashable, Mapping
from math import isfinite
from numbers import Integral
from pathlib import Path
from typing import Any

import pandas as pd
from rich.console import Console

from crm_sheets.book import shown_counts
from crm_sheets.cli.lines import line as _line
from crm_sheets.cli.lines import print_table as _table
from crm_sheets.cli.lines import stdout
from crm_sheets.control_totals import ControlTotals
from crm_sheets.jobs.pipeline import Checked, Outcome
from crm_sheets.key_figures import Figure
from crm_sheets.language import Lang, console
from crm_sheets.language.sheets import KEY_FIGURES
from crm_sheets.problems import LEVELS, Problem, Problems
from crm_sheets.report.control import nothing_counts
from crm_sheets.vocabulary import table as table_named

_SAID_IN_FULL = ("sheet_unknown", "kind_impossible", "rows_not_counted", "state_unknown", "refunds_doubtful")
_SHARES = ("satisfaction", "completeness")
DONE, FAILED, WITH_PROBLEMS = 0, 1, 3


def exit_code(problems: Problems, strict: bool) -> int:
    """3 when there are errors or warnings (1 when strict), else 0; notes are no problems."""
    if problems.counts["error"] + problems.counts["warning"] == 0:
        return DONE
    return FAILED if strict else WITH_PROBLEMS


def outcome(made: Outcome, lang: Lang, verbose: bool) -> None:
    """Print what was read, the key figures, the problems and the files."""
    results = made.results
    out = stdout()
    _line(out, results.day.said(results.playbook, lang))
    if others := results.day.others(lang):
        _line(out, others)
    if nothing := nothing_counts(results.control, lang):
        _line(out, nothing)
    if made.playbook:
        _line(out, console.PLAYBOOK_USED(lang, path=made.playbook))
    _rows(out, results.rows, lang)
    _table(out, [console.FIGURE, console.VALUE], _figures(results.key_figures, lang), lang, numbers=(1,))
    show_problems(out, results.found, lang, verbose)
    _where(out, results.found, made.placed, lang)
    if results.found.counts["error"] + results.found.counts["warning"]:
        _line(out, console.MARKED_COPIES(lang))
    show_written(out, made.placed, made.kept, lang)


def show_written(out: Console, placed: Mapping[str, Path], kept: Mapping[str, Path], lang: Lang) -> None:
    """Print the files written, and those that were kept because somebody had worked in them."""
    _show_files(out, placed, lang)
    for name, path in kept.items():
        _line(out, console.KEPT(lang, name=name, path=path))


def run_as_json(made: Outcome) -> str:
    """as_of, as_of_is_old, heard, tables, problems, control_totals, key_figures, refused, files, kept.

    See output/staged.py for ``kept``.
    """
    results = made.results
    return as_json(
        {
            "as_of": results.as_of.isoformat(),
            "as_of_is_old": results.day.is_old,
            "heard": results.day.heard.isoformat(),
            **common_as_json(results.rows, results.found),
            "control_totals": control_as_json(results.control),
            "key_figures": results.key_figures,
            "refused": [refusal.key for refusal in results.refusals],
            "files": [str(path) for path in made.placed.values()],
            "kept": [str(path) for path in made.kept.values()],
        }
    )


def checked_as_json(made: Checked) -> str:
    """tables, problems, control_totals, columns, files."""
    columns = made.book.mapping.to_dict("records")
    files = [str(path) for path in made.placed.values()]
    told = {"control_totals": control_as_json(made.control), "columns": columns, "files": files}
    return as_json({**common_as_json(made.book.rows, made.book.found), **told})


def control_as_json(control: ControlTotals) -> list[dict[str, object]]:
    """A line for each table of each sheet, with the columns of ControlTotals and ``left_out``: rows, money by reason.

    ``explained_by`` are the reasons that explain the difference to the sheet's own total.
    """
    place = ["file", "sheet", "table"]
    found = []
    groups = dict(list(control.left_out.groupby(place, sort=False)))
    for line in control.sheets.to_dict("records"):
        own = groups.get(tuple(line[name] for name in place), control.left_out.iloc[:0])
        reasons = own.set_index("reason")[["rows", "money"]].to_dict("index")
        left = {
            str(reason): {name: plain_value(value) for name, value in sums.items()} for reason, sums in reasons.items()
        }
        why = own.loc[own["in_difference"], "reason"].tolist()
        found.append(
            {**{str(name): plain_value(value) for name, value in line.items()}, "left_out": left, "explained_by": why}
        )
    return found


def plain_value(value: Any) -> object:
    """A value as JSON takes it: days as texts, what is missing or beyond all numbers as nothing."""
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    if pd.isna(value) or (isinstance(value, float) and not isfinite(value)):
        return None
    return int(value) if isinstance(value, Integral) else value


def common_as_json(rows: pd.DataFrame, problems: Problems) -> dict[str, object]:
    """tables and problems: rows by table, problems by level."""
    counts = ("read", "used", "merged", "left_out")
    tables = {line["table"]: {k: int(line[k]) for k in counts} for line in rows.to_dict("records")}
    return {"tables": tables, "problems": problems.counts}


def as_json(values: dict[str, object]) -> str:
    """One JSON object."""
    return json.dumps(values, ensure_ascii=False, indent=2, allow_nan=False)


def _rows(out: Console, rows: pd.DataFrame, lang: Lang) -> None:
    counts = shown_counts(rows)
    lines = [
        (table_named(line["table"]).label(lang), *(f"{line[key]:,}" for key in counts))
        for line in rows.to_dict("records")
    ]
    heads = [console.TABLE, *(console.COUNTS[key] for key in counts)]
    _table(out, heads, lines, lang, numbers=range(1, len(heads)))


def show_problems(out: Console, problems: Problems, lang: Lang, verbose: bool) -> None:
    """What is to be done by kind, what was not used at all, and how many notes there are."""
    out.print()
    if not problems.items:
        _line(out, console.NO_PROBLEMS(lang))
        return
    _line(out, console.PROBLEMS(lang, **{level: problems.counts[level] for level in LEVELS}))
    summary = [
        (console.LEVELS[line["level"]](lang), line["meaning"], f"{line['rows']:,}", line["advice"])
        for line in problems.to_do().summary(lang).to_dict("records")
    ]
    if summary:
        _table(out, [console.LEVEL, console.WHAT, console.ROWS, console.WHAT_TO_DO], summary, lang, numbers=(2,))
    every = problems if verbose else Problems(tuple(p for p in problems if _is_of_file_or_table(p)))
    lines = [
        (console.LEVELS[line["level"]](lang), problem_place(line, lang), line["message"])
        for line in every.frame(lang).to_dict("records")
    ]
    if lines:
        _table(out, [console.LEVEL, console.WHERE, console.WHAT], lines, lang)
    notes(out, problems, lang)


def _is_of_file_or_table(problem: Problem) -> bool:
    """Whether a whole file or table was not used: each of these is said on the console."""
    return problem.code in _SAID_IN_FULL or (problem.level == "error" and not problem.rows)


def notes(out: Console, problems: Problems, lang: Lang) -> None:
    """The notes about which nothing needs to be done: one line for each kind, with its count."""
    quiet = problems.quiet()
    if not quiet.items:
        return
    out.print()
    _line(out, console.NOTES(lang, count=f"{quiet.counts['note']:,}"))
    for kind in quiet.summary(lang).to_dict("records"):
        _line(out, console.NOTE_KIND(lang, title=kind["meaning"], count=f"{kind['rows']:,}"))


def _where(out: Console, problems: Problems, placed: Mapping[str, Path], lang: Lang) -> None:
    """Where each single problem can be read."""
    path = placed.get("problems.xlsx")
    if problems.items:
        _line(out, console.EVERY_PROBLEM(lang, path=path) if path else console.EVERY_PROBLEM_HERE(lang))


def _show_files(out: Console, placed: Mapping[str, Path], lang: Lang) -> None:
    """The files written; those in a folder of their own in one line, those that could not be replaced by name."""
    if placed:
        out.print()
    folders = Counter(path.parent for name, path in placed.items() if "/" in name)
    for name, path in placed.items():
        if path.name != Path(name).name:
            _line(out, console.WRITTEN_BESIDE(lang, name=name, path=path))
        elif path.parent not in folders:
            _line(out, console.WRITTEN(lang, path=path))
    for folder, count in folders.items():
        _line(out, console.WRITTEN_DATA(lang, folder=folder, count=count))


def problem_place(line: Mapping[Hashable, object], lang: Lang) -> str:
    """Where a line of problems stands: file, sheet, and the cell or row."""
    row, column = line["row"], line["column"]
    cell = column
    if isinstance(row, Integral):
        cell = f"{column}{row}" if column else console.ROW(lang, row=row)
    return " / ".join(str(part) for part in (line["file"], line["sheet"], cell) if part)


def _figures(figures: Mapping[str, Figure], lang: Lang) -> list[tuple[str, str]]:
    """Label and value of each figure that the data carry; ± and base beside the ones from questionnaires."""
    lines = []
    for name, label in KEY_FIGURES.items():
        value, error, base = (figures.get(key) for key in (name, f"{name}_error", f"{name}_base"))
        if value is not None:
            sure = console.WITH_BASE(lang, error=_worded(name, error), base=base) if error is not None else ""
            lines.append((label(lang), _worded(name, value) + sure))
    return lines


def _worded(name: str, value: float) -> str:
    if name in _SHARES:
        return f"{value:.1%}"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}" if name == "nps" else f"{value:,.2f}"
