"""Results as tables for people and as one JSON object for scripts."""

import json
import sys
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from numbers import Integral
from pathlib import Path

import pandas as pd
from rich.console import Console
from rich.table import Table

from crm_sheets.key_figures import Figure
from crm_sheets.language import Lang, Text, console
from crm_sheets.language.sheets import KEY_FIGURES
from crm_sheets.pipeline import Checked, Outcome
from crm_sheets.problems import LEVELS, Problems
from crm_sheets.vocabulary import table as table_named

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
    out = _console()
    days = results.playbook.general.stale_days
    text = console.AS_OF_IS_OLD if results.as_of_is_old else console.AS_OF_IS
    _line(out, text(lang, as_of=results.as_of, days=days))
    if made.playbook:
        _line(out, console.PLAYBOOK_USED(lang, path=made.playbook))
    _rows(out, results.rows, lang)
    _table(out, [console.FIGURE, console.VALUE], _figures(results.key_figures, lang), lang, numbers=(1,))
    _problems(out, results.found, lang, verbose)
    _where(out, results.found, made.placed, lang)
    _files(out, made.placed, lang)
    for name, path in made.kept.items():
        _line(out, console.KEPT(lang, name=name, path=path))


def checked(made: Checked, lang: Lang, verbose: bool) -> None:
    """Print what was understood of each table and column, and the problems."""
    out = _console()
    if made.playbook:
        _line(out, console.PLAYBOOK_USED(lang, path=made.playbook))
    _rows(out, made.book.rows, lang)
    _mapping(out, made.book.mapping, lang)
    _problems(out, made.book.found, lang, verbose)
    if not verbose:
        _where(out, made.book.found, made.placed, lang)
    _files(out, made.placed, lang)


def as_json(made: Outcome) -> str:
    """as_of, as_of_is_old, tables, problems, key_figures, refused, files, kept (see output.py)."""
    results = made.results
    return _json(
        {
            "as_of": results.as_of.isoformat(),
            "as_of_is_old": results.as_of_is_old,
            **_common(results.rows, results.found),
            "key_figures": results.key_figures,
            "refused": [refusal.key for refusal in results.refusals],
            "files": [str(path) for path in made.placed.values()],
            "kept": [str(path) for path in made.kept.values()],
        }
    )


def checked_as_json(made: Checked) -> str:
    """tables, columns, problems, files."""
    columns = made.book.mapping.to_dict("records")
    files = [str(path) for path in made.placed.values()]
    return _json({**_common(made.book.rows, made.book.found), "columns": columns, "files": files})


def _common(rows: pd.DataFrame, problems: Problems) -> dict[str, object]:
    tables = {
        line["table"]: {k: int(line[k]) for k in ("read", "used", "left_out")} for line in rows.to_dict("records")
    }
    return {"tables": tables, "problems": problems.counts}


def _json(values: dict[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, indent=2, allow_nan=False)


def _console() -> Console:
    """Standard output: as wide as the terminal, and wide where it is a file or pipe."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else 160)


def _rows(out: Console, rows: pd.DataFrame, lang: Lang) -> None:
    lines = [
        (table_named(line["table"]).label(lang), *(f"{line[key]:,}" for key in ("read", "used", "left_out")))
        for line in rows.to_dict("records")
    ]
    _table(out, [console.TABLE, console.READ, console.USED, console.LEFT_OUT], lines, lang, numbers=(1, 2, 3))


def _mapping(out: Console, mapping: pd.DataFrame, lang: Lang) -> None:
    """One line for each sheet: its table, and each heading with the field it was read as."""
    lines = []
    for (file, sheet, name), columns in mapping.groupby(["file", "sheet", "table"], sort=False):
        known = {f.name: f.label(lang) for f in table_named(str(name)).fields} | {"value": console.ANSWER(lang)}
        read = [f"{h} → {known.get(f, f)}" for h, f in zip(columns["heading"], columns["field"], strict=True) if f]
        lines.append((str(file), str(sheet), table_named(str(name)).label(lang), "; ".join(read)))
    _table(out, [console.FILE, console.SHEET, console.TABLE, console.FIELD], lines, lang)


def _problems(out: Console, problems: Problems, lang: Lang, verbose: bool) -> None:
    out.print()
    if not problems.items:
        _line(out, console.NO_PROBLEMS(lang))
        return
    _line(out, console.PROBLEMS(lang, **{level: problems.counts[level] for level in LEVELS}))
    summary = [
        (console.LEVELS[line["level"]](lang), line["meaning"], f"{line['rows']:,}", line["advice"])
        for line in problems.summary(lang).to_dict("records")
    ]
    _table(out, [console.LEVEL, console.WHAT, console.ROWS, console.WHAT_TO_DO], summary, lang, numbers=(2,))
    every = problems if verbose else Problems(tuple(p for p in problems if p.level == "error" and not p.rows))
    lines = [
        (console.LEVELS[line["level"]](lang), _place(line, lang), line["message"])
        for line in every.frame(lang).to_dict("records")
    ]
    if lines:
        _table(out, [console.LEVEL, console.WHERE, console.WHAT], lines, lang)


def _where(out: Console, problems: Problems, placed: Mapping[str, Path], lang: Lang) -> None:
    """Where each single problem can be read."""
    path = placed.get("problems.xlsx")
    if problems.items:
        _line(out, console.EVERY_PROBLEM(lang, path=path) if path else console.EVERY_PROBLEM_HERE(lang))


def _files(out: Console, placed: Mapping[str, Path], lang: Lang) -> None:
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


def _place(line: Mapping[Hashable, object], lang: Lang) -> str:
    """File, sheet, and the cell or row."""
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
            sure = f" ± {_worded(name, error)} (n={base})" if error is not None else ""
            lines.append((label(lang), _worded(name, value) + sure))
    return lines


def _worded(name: str, value: float) -> str:
    if name in _SHARES:
        return f"{value:.1%}"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}" if name == "nps" else f"{value:,.2f}"


def _table(
    out: Console, heads: Sequence[Text], lines: Iterable[Sequence[str]], lang: Lang, numbers: Sequence[int] = ()
) -> None:
    """A table with a blank line above; long cells go over several lines, nothing is cut."""
    table = Table(show_edge=False, pad_edge=False, header_style="bold")
    for index, head in enumerate(heads):
        table.add_column(head(lang), justify="right" if index in numbers else "left", overflow="fold")
    for line in lines:
        table.add_row(*(_plain(cell) for cell in line))
    out.print()
    out.print(table)


def _line(out: Console, text: str) -> None:
    out.print(_plain(text), soft_wrap=True)


def _plain(text: str) -> str:
    from rich.markup import escape

    return escape(text)
