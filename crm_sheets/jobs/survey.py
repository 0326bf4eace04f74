"""The job of questionnaires alone: read, tabulate, write survey.xlsx."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pandas as pd

from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.questionnaires import known_surveys, survey_tables
from crm_sheets.as_of import chosen_day
from crm_sheets.book import Book
from crm_sheets.errors import InputError, NoQuestionnaire, NothingFilledIn
from crm_sheets.jobs.job_start import Step, Steps, files_under, job_start, team_decisions
from crm_sheets.language import Lang, console
from crm_sheets.memory import NAME as MEMORY
from crm_sheets.output.formula_safe import harmless
from crm_sheets.output.staged import output_folder
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problems
from crm_sheets.reading.opening.passwords import Ask
from crm_sheets.report import write_data, write_survey
from crm_sheets.results import Results
from crm_sheets.vocabulary import ANSWERS

SURVEY_FILE = "survey.xlsx"


@dataclass(frozen=True)
class Surveyed:
    """What was made: the results (tables of questionnaires only), the playbook used, where each file was placed."""

    results: Results
    playbook: Path | None
    placed: Mapping[str, Path]
    kept: Mapping[str, Path]


def survey(
    paths: Sequence[Path],
    out: Path,
    *,
    playbook: Path | None = None,
    as_of: date | None = None,
    lang: Lang | None = None,
    data: bool = False,
    step: Step = lambda text, name, number, total: None,
    password: Ask | None = None,
) -> Surveyed:
    """The questionnaires among the workbooks under ``paths``, tabulated into survey.xlsx in ``out``.

    Arguments as of ``pipeline.run``; questionnaires about staff are shown as well. ``data`` writes their tables as CSV.
    What key sheets say is remembered in ``out`` for the next time.
    Raises CrmSheetsError, NoQuestionnaire where none was found.
    """
    found = files_under(paths, out)
    with output_folder(out) as output:
        start = job_start(found, paths, playbook, out)
        steps = Steps(step, len(start.found.files) + (3 if data else 2))
        book = start.read(steps, password)
        steps.next(console.TABULATING)
        results = surveyed(replace(book, found=start.doubts + book.found), start.playbook, as_of)
        steps.next(console.WRITING, SURVEY_FILE)
        write_survey(results, output.path(SURVEY_FILE), lang or book.lang)
        if book.keys:
            replace(start.memory, decisions=team_decisions(book)).write(output.path(MEMORY))
        if data:
            steps.next(console.WRITING, "data")
            for name, table in results.tables.items():
                write_data(harmless(table), output.path(f"data/{name}.csv"))
    return Surveyed(results, start.playbook_file, output.placed, output.kept)


def surveyed(book: Book, playbook: Playbook, as_of: date | None = None, *, today: date | None = None) -> Results:
    """The results of a Book's questionnaires alone, all of them; ``customers`` has customer_id, name, owner, phone.

    ``as_of`` and ``today`` as in ``pipeline.analyse``. Raises NoQuestionnaire, DateBeforeData.
    """
    day = chosen_day(book.counting, playbook, as_of, today or date.today())
    facts = Facts(book, playbook, pd.Timestamp(day.as_of), until=pd.Timestamp(day.heard))
    surveys = known_surveys(facts)
    if not surveys:
        raise _without_answers(book) from book.refusal
    return Results(
        day=day,
        lang=book.lang,
        playbook=playbook,
        customers=book.customers[["customer_id", "name", "owner", "phone"]].astype("str"),
        tables=survey_tables(surveys, facts),
        refusals=(),
        found=_of_surveys(book),
        rows=book.rows,
        mapping=book.mapping,
    )


def _without_answers(book: Book) -> InputError | NoQuestionnaire:
    """What to say where there is no questionnaire, or one that nobody has answered."""
    if "table" in book.sheets and (book.sheets["table"] == ANSWERS.name).any():
        return NothingFilledIn(tables=ANSWERS.label)
    seen = [frame["file"] for frame in (book.sheets, book.seen) if "file" in frame]
    files = dict.fromkeys([*(str(file) for files in seen for file in files), *(one.file for one in book.found)])
    return NoQuestionnaire(files=", ".join(filter(None, files)) or "–")


def _of_surveys(book: Book) -> Problems:
    """What is wrong in the files of the questionnaires, on sheets that speak of them, and in no file at all."""
    files = {str(file) for one in book.surveys for file in one.respondents["source_file"].unique()}
    own = (one for one in book.found if not one.file or one.file in files or one.code.startswith("survey_"))
    return Problems(tuple(own))
