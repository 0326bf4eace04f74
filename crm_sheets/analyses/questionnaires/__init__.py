"""Questionnaires as result tables: what the tabulation counts, put into tables that name their survey.

known      the surveys of the Book as they were answered by the day; those about staff apart
breaks     by which groups the answers of a survey are compared
compared   the cross tables and means of a survey, and of rounds of one questionnaire over time
scored     all scores in one long table, and what could not be scored
standards_met  the team's service standards beside what was reached
said       what respondents wrote, and what each customer said last
people     whom to contact because of what they answered, by when
tables     all tables of some surveys
"""

from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.questionnaires.known import known_surveys, shared_surveys
from crm_sheets.analyses.questionnaires.said import last_said
from crm_sheets.analyses.questionnaires.tables import survey_tables

__all__ = ["known_surveys", "part", "survey_tables"]


def part(facts: Facts) -> Contribution:
    """Columns last_said and last_said_on of who wrote something; the tables of all surveys that may be shared."""
    surveys = shared_surveys(facts)
    if not surveys:
        return Contribution()
    return Contribution((last_said(surveys),), survey_tables(surveys, facts))
