"""Questionnaires for people: how many answered, scores, what to change first, whom to contact; and for scripts."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from rich.console import Console

from crm_sheets.cli.lines import line, print_table, stdout
from crm_sheets.cli.show import as_json, common_as_json, plain_value, show_problems, show_written
from crm_sheets.jobs.survey import SURVEY_FILE, Surveyed
from crm_sheets.language import Lang, console
from crm_sheets.language.questionnaires import SCORES
from crm_sheets.language.sheets import COLUMNS, SHEETS
from crm_sheets.language.survey_key import BEST_ENDS, QUESTION_TYPES
from crm_sheets.report.questionnaires.overview import score_subject, shown_scores, survey_facts
from crm_sheets.report.questionnaires.told import figure, fine, percent, records_of, rows_of
from crm_sheets.results import Results

_MOST = 3
_SHARES = ("csat", "easy", "grade", "kept")
_JSON = ("survey_scores", "survey_changes")  # tables told whole


def show_survey(made: Surveyed, lang: Lang, verbose: bool) -> None:
    """Print each questionnaire in a few lines, the problems and the files."""
    out = stdout()
    results = made.results
    line(out, results.day.said(results.playbook, lang))
    if made.playbook:
        line(out, console.PLAYBOOK_USED(lang, path=made.playbook))
    for facts in records_of(results.tables["surveys"]):
        _one(out, results, facts, lang)
    if verbose:
        show_taken(out, results.tables["survey_key"], lang)
    people = len(results.tables.get("survey_people", ()))
    if people:
        sheet = SHEETS["survey_people"](lang)
        line(out, console.SURVEY_PEOPLE(lang, count=people, sheet=sheet, path=made.placed[SURVEY_FILE]))
    line(out, console.SURVEY_KEY_LINE(lang, sheet=SHEETS["survey_key"](lang)))
    show_problems(out, results.found, lang, verbose)
    show_written(out, made.placed, made.kept, lang)


def show_taken(out: Console, key: pd.DataFrame, lang: Lang) -> None:
    """What each question was taken for: its type, and which end is best where that matters."""
    heads = [console.SURVEY_TAKEN, COLUMNS["survey"], console.TYPE, console.BEST]
    ordered = key["type"].isin(("scale", "recommendation"))
    lines = [
        (f"{one['question']}  {one['wording']}", one["survey"], QUESTION_TYPES[one["type"]](lang),
         BEST_ENDS[one["best"]](lang) if has_order else "")
        for one, has_order in zip(records_of(key), ordered, strict=True)
    ]  # fmt: skip
    print_table(out, heads, lines, lang)


def _one(out: Console, results: Results, facts: Mapping[str, Any], lang: Lang) -> None:
    """How many answered, the scores, what to change first."""
    survey = facts["survey"]
    out.print()
    line(out, console.SURVEY_OF(lang, survey=survey, facts=survey_facts(facts, lang)))
    scores, least = records_of(shown_scores(results, survey)), results.playbook.survey.least_base
    lines = [
        (SCORES[one["figure"]](lang), score_subject(one, lang), *_worded(one), f"{one['base']:,}") for one in scores
    ]
    if lines:
        heads = [console.SURVEY_SCORE, COLUMNS["about"], console.VALUE, console.SURVEY_INTERVAL, COLUMNS["answered"]]
        print_table(out, heads, lines, lang, numbers=(2, 3, 4))
    if any(one["base"] < least for one in scores):
        line(out, console.SURVEY_FEW(lang, least=least))
    join = "；" if lang == "zh" else "; "
    changes = rows_of(results, "survey_changes", survey)["question"].head(_MOST).tolist()
    said = rows_of(results, "survey_unhappy_said", survey)["said"].head(_MOST).str.rstrip("。.!！ ").tolist()
    if changes:
        line(out, console.SURVEY_CHANGE(lang, changes=join.join(changes)))
    elif said:
        line(out, console.SURVEY_SAID(lang, said=join.join(said)))


def _worded(score: Mapping[str, Any]) -> tuple[str, str]:
    words = percent if score["figure"] in _SHARES else fine if score["figure"] == "gap" else figure
    ends = f"{words(score['low'])} … {words(score['high'])}" if score["low"] == score["low"] else ""
    return words(score["value"]), ends


def survey_as_json(made: Surveyed) -> str:
    """as_of, tables, problems, surveys, survey_scores, survey_changes, people, files, kept."""
    results = made.results
    tables = {name: _plain_lines(results.tables.get(name)) for name in ("surveys", *_JSON)}
    return as_json(
        {
            "as_of": results.as_of.isoformat(),
            **common_as_json(results.rows, results.found),
            **tables,
            "people": len(results.tables.get("survey_people", ())),
            "files": [str(path) for path in made.placed.values()],
            "kept": [str(path) for path in made.kept.values()],
        }
    )


def _plain_lines(table: pd.DataFrame | None) -> list[dict[str, object]]:
    return (
        []
        if table is None
        else [{name: plain_value(value) for name, value in one.items()} for one in records_of(table)]
    )
