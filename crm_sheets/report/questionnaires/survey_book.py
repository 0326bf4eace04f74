"""survey.xlsx: the questionnaires in full."""

from pathlib import Path

from crm_sheets.language import Lang
from crm_sheets.language.sheets import TITLES
from crm_sheets.report import looks
from crm_sheets.report.questionnaires.cards import write_survey_cards
from crm_sheets.report.questionnaires.differences import write_survey_differences
from crm_sheets.report.questionnaires.key import write_survey_key
from crm_sheets.report.questionnaires.open_answers import write_survey_open
from crm_sheets.report.questionnaires.overview import write_survey_overview
from crm_sheets.report.questionnaires.people import write_survey_people
from crm_sheets.report.questionnaires.quality import write_survey_quality
from crm_sheets.report.questionnaires.questions import write_survey_questions
from crm_sheets.report.sheet_spec import SheetSpec
from crm_sheets.report.workbook import OutBook
from crm_sheets.results import Results

OF_SURVEYS = (
    SheetSpec("survey_overview", write_survey_overview, ("surveys",), looks.PRIMARY),
    SheetSpec("survey_people", write_survey_people, ("survey_people",), looks.LEVEL_BARS["red"]),
    SheetSpec("survey_questions", write_survey_questions, ("survey_questions",)),
    SheetSpec("survey_differences", write_survey_differences, ("survey_cross_tests", "survey_waves")),
    SheetSpec("survey_open", write_survey_open, ("survey_open",)),
    SheetSpec("survey_cards", write_survey_cards, ("survey_cards",)),
    SheetSpec("survey_quality", write_survey_quality, ("surveys",)),
    SheetSpec("survey_key", write_survey_key, ("survey_key",), looks.LEVEL_BARS["amber"]),
)


def write_survey(results: Results, path: Path | str, lang: Lang | None = None) -> None:
    """Write the questionnaires in full: overview, people to contact, questions, differences, open answers, quality.

    ``lang`` is by default the language of the headings. The same results give the same bytes.
    """
    lang = lang or results.lang
    with OutBook(Path(path), TITLES["survey"](lang), results.as_of, lang) as book:
        for spec in OF_SURVEYS:
            if spec.has_something(results) and spec.write is not None:
                spec.write(book.sheet(spec.key, spec.tab), results)
