"""A questionnaire as it was asked and answered: what reading makes of an export, what its tables start from."""

from crm_sheets.surveys.question import Question, QuestionType
from crm_sheets.surveys.survey import RESPONDENT_COLUMNS, Survey

__all__ = ["RESPONDENT_COLUMNS", "Question", "QuestionType", "Survey"]
