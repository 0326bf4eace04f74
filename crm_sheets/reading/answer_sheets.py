"""The surveys behind the sheets of answers; where two sheets are exports of one survey, one of them counts."""

from collections.abc import Sequence
from dataclasses import replace

from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.questionnaires.surveys import survey_of
from crm_sheets.reading.questionnaires.twins import joined_twins
from crm_sheets.reading.table_parts import TablePart
from crm_sheets.surveys import KeyRow, Survey, keyed
from crm_sheets.surveys.keyed import several_meant, unused_rows


def with_surveys(parts: Sequence[TablePart], country: str) -> tuple[list[TablePart], tuple[Survey, ...]]:
    """The parts without those that only repeat a survey as option numbers, and the surveys of the others."""
    forms = [(place, part.sheet.form) for place, part in enumerate(parts) if part.sheet and part.sheet.form]
    held = [(place, form) for place, form in forms if form.size]
    surveys, gone = joined_twins([survey_of(form, country) for _, form in held])
    done = list(parts)
    for coded, text in gone.items():
        place, form = held[coded]
        other = f"{held[text][1].file} / {held[text][1].sheet}"
        note = Problem("survey_twin", form.file, form.sheet, details={"other": other})
        ledger = parts[place].ledger
        done[place] = replace(
            parts[place],
            problems=Problems((*parts[place].problems, note)),
            sheet=None,
            mapping=(),
            place=(),
            ledger=ledger and ledger.without_all("summary"),
        )
    return done, tuple(survey for place, survey in enumerate(surveys) if place not in gone)


def surveys_by_key(
    surveys: Sequence[Survey], keys: Sequence[KeyRow], given: Sequence[KeyRow]
) -> tuple[tuple[Survey, ...], Problems]:
    """The surveys as the key sheets say, and a problem for each row ``given`` this time that is of no question, or of
    which nobody knows in which questionnaire.
    """
    unclear = several_meant(keys, surveys)
    made = [keyed(survey, [row for row in keys if row not in unclear]) for survey in surveys]
    used = [row for _, rows in made for row in rows]
    problems = [*unused_rows([row for row in given if row not in unclear], used)]
    names = "; ".join(dict.fromkeys(survey.name for survey in surveys))
    for row in unclear:
        details: dict[str, object] = {"question": row.question, "surveys": names}
        problems.append(Problem("survey_target_of_which", row.place[0], row.place[1], (row.place[2],), "", (), details))
    return tuple(survey for survey, _ in made), Problems(tuple(problems))
