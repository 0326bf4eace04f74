"""A questionnaire as it was asked and answered: what reading makes of an export, what its tables start from.

question        one thing that was asked, with its options and what is known of their order
survey          the respondents of one questionnaire and what each answered
standard        a service standard, and which figure measures it
key             what was concluded about each question, as a table
keyed           a survey as a corrected key sheet says
retyped         the answers of one question as another type
"""

from crm_sheets.surveys.key import KEY_COLUMNS, key_of, worded_key
from crm_sheets.surveys.keyed import KeyRow, keyed
from crm_sheets.surveys.question import Question, QuestionType
from crm_sheets.surveys.standard import Standard
from crm_sheets.surveys.survey import RESPONDENT_COLUMNS, Survey

__all__ = [
    "KEY_COLUMNS",
    "RESPONDENT_COLUMNS",
    "KeyRow",
    "Question",
    "QuestionType",
    "Standard",
    "Survey",
    "key_of",
    "keyed",
    "worded_key",
]
