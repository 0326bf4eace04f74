"""CSAT: the share of the two best options, of every question on satisfaction."""

import pandas as pd

from crm_sheets.playbook.sections.survey import SurveyRules
from crm_sheets.surveys import Survey
from crm_sheets.tabulation.counts.scales import scales
from crm_sheets.tabulation.no_figure import NoFigure
from crm_sheets.tabulation.roles import of_role
from crm_sheets.tabulation.scores.service_levels import service_level

_COLUMNS = ["code", "question", "base", "top_two", "csat", "csat_low", "csat_high", "score", "service_level"]


def csat(survey: Survey, rules: SurveyRules) -> tuple[pd.DataFrame, list[NoFigure]]:
    """A row per scale on satisfaction of which it is known which end is best, and the refused ones.

    Columns: code, question, base, top_two, csat (share of top_two) with Wilson's interval, score (0 to 100),
    service_level.
    """
    wanted = {question.code for question in of_role(survey, "overall", "satisfaction")}
    table, refused = scales(survey, rules.confidence)
    names = {"top_two_share": "csat", "top_two_low": "csat_low", "top_two_high": "csat_high"}
    table = table.loc[table["code"].isin(wanted) & table["score"].notna()].rename(columns=names)
    table["service_level"] = [service_level(score, rules.service_bands) for score in table["score"].astype("float64")]
    said = [NoFigure("csat", one.question, one.needs, one.has) for one in refused if one.question in wanted]
    if not wanted:
        said.append(NoFigure("csat", "", "questions", roles=("satisfaction",)))
    return table[_COLUMNS].reset_index(drop=True), said
