"""Whom to contact because of what they answered: the dissatisfied and those who would not recommend, by a day."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.questionnaires.said import said_in_form
from crm_sheets.arrays.named_figures import named_figures
from crm_sheets.arrays.typed import typed
from crm_sheets.calendars.working_days import nth_working_day
from crm_sheets.surveys import Survey
from crm_sheets.tabulation.coded import Mask, Numbers, by_code, option_codes
from crm_sheets.tabulation.favour import favour
from crm_sheets.tabulation.no_figure import NoFigure
from crm_sheets.tabulation.roles import of_role
from crm_sheets.tabulation.scores.recommendation import PASSIVE, recommendation_points
from crm_sheets.vocabulary import SOURCE

PEOPLE_COLUMNS = [
    "survey", "customer_id", "name", "owner", "phone", "due", "contact_reason", "question", "answer", "recommend",
    "said", "answered_at", "contacted_on", *SOURCE,
]  # fmt: skip


def unhappy(survey: Survey) -> pd.DataFrame:
    """A row per respondent, by place: low, the question and the answer that say so, recommend, detractor.

    ``low``: one of the two worst options (of fewer than four the worst) of overall satisfaction, or without such a
    question of any question on satisfaction; the worst of them is named. ``recommend`` is the lowest recommendation,
    from 0; below 7 it makes a detractor. Questions of which nobody knows the best end say nothing.
    """
    size = len(survey.respondents)
    worst, named, answer = np.full(size, np.inf), np.full(size, "", dtype=object), np.full(size, "", dtype=object)
    for question in of_role(survey, "overall") or of_role(survey, "satisfaction", "perceived"):
        good = favour(question, "csat")
        if isinstance(good, NoFigure):
            continue
        codes = option_codes(survey, question)
        level = np.where(by_code(codes, good.bottom.astype(np.float64)) == 1, by_code(codes, good.level), np.inf)
        worse = level < worst
        worst, named[worse] = np.minimum(worst, level), question.wording
        answer[worse] = np.array(question.options, dtype=object)[codes[worse]]
    points = _lowest_points(survey, size)
    low: Mask = np.isfinite(worst)
    return pd.DataFrame(
        {"low": low, "question": named, "answer": answer, "recommend": points, "detractor": points < PASSIVE}
    )


def said_by_unhappy(survey: Survey) -> pd.DataFrame:
    """What the unhappy wrote, the same words once: said, count, answered_at (last), the most frequent, then newest."""
    low = unhappy(survey)
    words = said_in_form(survey)
    table = pd.DataFrame({"said": words, "answered_at": survey.respondents["answered_at"].array})
    table = table.loc[(low["low"] | low["detractor"]) & (words != "")]
    found = named_figures(table.groupby("said", sort=False), count=("said", "size"), answered_at=("answered_at", "max"))
    return found.reset_index().sort_values(["count", "answered_at"], ascending=False, kind="stable", ignore_index=True)[
        ["said", "count", "answered_at"]
    ]


def _lowest_points(survey: Survey, size: int) -> Numbers:
    found = np.full(size, np.nan)
    for question in of_role(survey, "recommend"):
        points = recommendation_points(survey, question)
        if not isinstance(points, NoFigure):
            found = np.fmin(found, points)
    return found


def to_contact(surveys: Sequence[Survey], facts: Facts) -> pd.DataFrame:
    """A row per customer whose newest answers are recent and say that they are unhappy: PEOPLE_COLUMNS.

    Recent by the playbook (``recent_days``); ``due`` is its n-th working day (``days_dissatisfied``) after the day
    that all is said as of; contact_reason ``low``, ``detractor`` or ``both``; contacted_on: the team has been in touch
    on a later day. Those not contacted yet come first, then the worst, then the newest. Who answered without a name
    is nobody: nothing is guessed.
    """
    found = [_answers(one, facts) for one in surveys]
    people = pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=PEOPLE_COLUMNS)
    if people.empty:
        return pd.DataFrame(columns=PEOPLE_COLUMNS)
    people = people.sort_values("answered_at", ascending=False, kind="stable").drop_duplicates("customer_id")
    people = people.loc[people["low"] | people["detractor"]]
    rules, general = facts.playbook, facts.playbook.general
    due = nth_working_day(facts.heard.date(), rules.schedule.days_dissatisfied, general.country)
    who = facts.book.customers.drop_duplicates("customer_id").set_index("customer_id")
    ids = people["customer_id"]
    people = people.assign(
        **{name: ids.map(who[name]) for name in ("name", "owner", "phone")},
        due=pd.Timestamp(due),
        contact_reason=np.select([people["low"] & people["detractor"], people["low"]], ["both", "low"], "detractor"),
        contacted_on=_contacted(people, facts),
    )
    order = people.assign(done=people["contacted_on"].notna(), how=people["contact_reason"].map(_ORDER))
    order = order.sort_values(
        ["done", "how", "recommend", "answered_at"], ascending=[True, True, True, False], kind="stable"
    )
    return order[PEOPLE_COLUMNS].reset_index(drop=True)


_ORDER = {"both": 0, "low": 1, "detractor": 2}


def _answers(survey: Survey, facts: Facts) -> pd.DataFrame:
    """The recent answers of known customers: whether they are unhappy, and all that they wrote."""
    people = survey.respondents.reset_index(drop=True)
    every = people[["customer_id", "answered_at", *SOURCE]].assign(survey=survey.name, **unhappy(survey))
    every["said"] = said_in_form(survey)
    after = facts.heard - pd.Timedelta(days=facts.playbook.survey.recent_days)
    return typed(every.loc[every["customer_id"].notna() & (every["answered_at"] > after)], {"customer_id": "str"})


def _contacted(people: pd.DataFrame, facts: Facts) -> "pd.Series[pd.Timestamp]":
    """The last day on which the team was in touch with each, where that is later than the answer."""
    visits = facts.known("visits", "date").dropna(subset=["customer_id", "date"])
    last = visits.groupby(visits["customer_id"].astype("str"))["date"].max()
    days = pd.Series(last.reindex(people["customer_id"]).array, index=people.index)
    return days.where(days > people["answered_at"].dt.normalize())
