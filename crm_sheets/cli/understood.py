"""What a check found, for people: each sheet and its rows, each kind of problem with an example, what to do next."""

from collections.abc import Hashable, Iterator
from pathlib import Path

import pandas as pd
from rich.console import Console

from crm_sheets.book import shown_counts
from crm_sheets.cli.lines import line, print_table, stdout
from crm_sheets.cli.show import notes, problem_place
from crm_sheets.cli.show_survey import show_taken
from crm_sheets.jobs.pipeline import Checked
from crm_sheets.language import Lang, console
from crm_sheets.language.findings import FINDINGS
from crm_sheets.marking.checked import NO_COPY
from crm_sheets.marking.copy_names import FOLDER
from crm_sheets.problems import COLUMNS, LEVELS, Problem, Problems
from crm_sheets.surveys import key_of
from crm_sheets.vocabulary import table as table_named


def show_understood(made: Checked, asked: Path | None, lang: Lang, verbose: bool) -> None:
    """Print it; ``asked`` is the folder for files, None when there is none."""
    out = stdout()
    if made.playbook:
        line(out, console.PLAYBOOK_USED(lang, path=made.playbook))
    if made.remembered_in:
        line(out, console.REMEMBERED(lang, path=made.remembered_in))
    _sheets(out, made, lang)
    if verbose:
        _mapping(out, made, lang)
    if made.book.surveys:
        show_taken(out, pd.concat([key_of(survey) for survey in made.book.surveys], ignore_index=True), lang)
    _kinds(out, made.book.found, lang)
    if verbose:
        _every(out, made.book.found, lang)
    _next(out, made, asked, lang)
    if made.book.found.items and not verbose:
        line(out, console.EVERY_ONE(lang))


def _sheets(out: Console, made: Checked, lang: Lang) -> None:
    """One line for each table of each sheet, then what was not read at all, then the sum."""
    sheets, counts = made.book.sheets, shown_counts(made.book.rows)
    heads = [console.FILE, console.SHEET, console.TAKEN_FOR, *(console.COUNTS[key] for key in counts)]
    lines: list[tuple[str, ...]] = [
        (row["file"], row["sheet"], table_named(row["table"]).label(lang), *(f"{row[key]:,}" for key in counts))
        for row in sheets.to_dict("records")
    ]
    lines += _unread(made, len(counts), lang)
    sums = {key: f"{int(made.book.rows[key].sum()):,}" for key in counts}
    lines.append((console.TOTAL(lang), "", "", *sums.values()))
    print_table(out, heads, lines, lang, numbers=range(3, len(heads)))
    line(out, (console.COUNTS_ADD_UP_MERGED if "merged" in counts else console.COUNTS_ADD_UP)(lang, **sums))


def _unread(made: Checked, counts: int, lang: Lang) -> Iterator[tuple[str, ...]]:
    """Files and sheets that gave no rows, with the reason in a few words."""
    known = set(zip(made.book.sheets["file"], made.book.sheets["sheet"], strict=True))
    files = {file for file, _ in known}
    for problem in made.book.found:
        of_file = problem.code.startswith("file_") and problem.file not in files
        of_sheet = problem.code.startswith(("sheet_", "table_", "kind_")) and (problem.file, problem.sheet) not in known
        if of_file or of_sheet:
            yield problem.file, problem.sheet, FINDINGS[problem.code].title(lang), *["–"] * counts


def _mapping(out: Console, made: Checked, lang: Lang) -> None:
    """One line for each sheet: its table, and each heading with the field it was read as."""
    lines = []
    mapping = made.book.mapping
    of_ours = mapping.loc[(mapping["how"] != "not_recognised") & (mapping["table"] != "none")]
    for (file, sheet, name), columns in of_ours.groupby(["file", "sheet", "table"], sort=False):
        known = {f.name: f.label(lang) for f in table_named(str(name)).fields} | {"value": console.ANSWER(lang)}
        read = [f"{h} → {known.get(f, f)}" for h, f in zip(columns["heading"], columns["field"], strict=True) if f]
        lines.append((str(file), str(sheet), table_named(str(name)).label(lang), "; ".join(read)))
    print_table(out, [console.FILE, console.SHEET, console.TABLE, console.FIELD], lines, lang)


def _kinds(out: Console, found: Problems, lang: Lang) -> None:
    """What is to be done by kind, each with an example; the other notes by kind with their count."""
    out.print()
    if not found.items:
        line(out, console.NO_PROBLEMS(lang))
        return
    line(out, console.PROBLEMS(lang, **{level: found.counts[level] for level in LEVELS}))
    summary = found.to_do().summary(lang).to_dict("records")
    first: dict[str, Problem] = {}
    for problem in found:
        first.setdefault(problem.code, problem)
    lines = [
        (
            console.LEVELS[kind["level"]](lang),
            kind["meaning"],
            f"{kind['rows']:,}",
            _example(first[kind["code"]], lang),
            kind["advice"],
        )
        for kind in summary
    ]
    if lines:
        heads = [console.LEVEL, console.WHAT, console.ROWS, console.EXAMPLE_PLACE, console.WHAT_TO_DO]
        print_table(out, heads, lines, lang, numbers=(2,))
    notes(out, found, lang)


def _example(problem: Problem, lang: Lang) -> str:
    """The place of the first one and what is said there."""
    told: dict[Hashable, object] = dict(zip(COLUMNS, next(problem.lines(lang)), strict=True))
    message = str(told["message"])
    return f"{problem_place(told, lang)}\n{message if len(message) <= 120 else message[:119] + '…'}"


def _every(out: Console, found: Problems, lang: Lang) -> None:
    lines = [
        (console.LEVELS[told["level"]](lang), problem_place(told, lang), told["message"])
        for told in found.frame(lang).to_dict("records")
    ]
    if lines:
        print_table(out, [console.LEVEL, console.WHERE, console.WHAT], lines, lang)


def _next(out: Console, made: Checked, asked: Path | None, lang: Lang) -> None:
    """What to do now, step by step, and the files written."""
    out.print()
    line(out, console.NEXT(lang))
    for number, step in enumerate(_steps(made, asked, lang), 1):
        line(out, f"  {number}. {step}")
    for copy in made.copies:
        if copy.kind in console.COPY_KINDS:
            line(out, f"  · {console.COPY_KINDS[copy.kind](lang, source=copy.source)}")
    for name, path in made.kept.items():
        line(out, console.KEPT(lang, name=name, path=path))
    for name, path in made.placed.items():
        if path.name != Path(name).name:
            line(out, console.WRITTEN_BESIDE(lang, name=name, path=path))


def _steps(made: Checked, asked: Path | None, lang: Lang) -> Iterator[str]:
    counts = made.book.found.counts
    if counts["error"] + counts["warning"] == 0:
        yield console.NEXT_RUN(lang)
    elif asked is None:
        yield console.NEXT_FILES(lang)
        yield console.NEXT_OUT(lang)
    else:
        copies = [copy for copy in made.copies if copy.kind not in NO_COPY]
        if copies:
            yield console.NEXT_COPIES(lang, folder=asked / FOLDER, count=len(copies))
            yield console.NEXT_BACK(lang)
        else:
            yield console.NEXT_FILES(lang)
    if "problems.xlsx" in made.placed:
        yield console.NEXT_LIST(lang, path=made.placed["problems.xlsx"])
