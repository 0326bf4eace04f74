"""By which groups the answers of a survey are compared: what is known of the customers, and what they said."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from crm_sheets.analyses import rfm, tiers
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.summaries import per_group
from crm_sheets.surveys import Question, QuestionType, Survey
from crm_sheets.tabulation.comparisons.breaks import Break, by_column, by_customer_column, by_question
from crm_sheets.text.comparable import comparable_text

OF_CUSTOMERS = ("tier", "rfm_segment", "owner", "region", "product_class")
MOST_QUESTIONS, MOST_OPTIONS = 6, 8  # questions on the respondents themselves that are taken unasked


def survey_breaks(survey: Survey, facts: Facts) -> tuple[Break, ...]:
    """What is known of the customers (OF_CUSTOMERS), where the answer came from, then questions.

    Questions: those that the playbook names in ``compare_by``, by number or wording; without any the first six of one
    option each, in no order of good and bad, of two to eight options. Who is unknown is in no group of customers; a
    break of fewer than two groups is none.
    """
    return tuple(one for one in _every(survey, facts) if _groups_used(one) > 1)


def _every(survey: Survey, facts: Facts) -> Iterator[Break]:
    if survey.respondents["customer_id"].notna().any():
        customers = _customers(facts)
        for column in OF_CUSTOMERS:
            yield from by_customer_column(survey, customers, column, column)
    yield from by_column("channel", "channel", survey.respondents["channel"])
    for question in _questions(survey, facts.playbook.survey.compare_by):
        yield from by_question(survey, question)


def _questions(survey: Survey, named: tuple[str, ...]) -> list[Question]:
    if named:
        wanted = {comparable_text(name) for name in named}
        return [one for one in survey.questions if {one.code, comparable_text(one.wording)} & wanted]
    about = [one for one in survey.questions if one.type is QuestionType.SINGLE and not one.item]
    return [one for one in about if 2 <= len(one.options) <= MOST_OPTIONS][:MOST_QUESTIONS]


def _groups_used(one: Break) -> int:
    return len(set(one.codes[one.codes >= 0].tolist()))


@once
def _customers(facts: Facts) -> pd.DataFrame:
    """A row per customer with customer_id and OF_CUSTOMERS, missing where nothing is known."""
    listed = facts.book.customers
    ids = pd.Index(listed["customer_id"].astype("str"))
    nothing: pd.Series[Any] = pd.Series(dtype="str")
    tier = nothing if tiers.refusal(facts) else tiers.run(facts)["tier"]
    segment = nothing if rfm.refusal(facts) else rfm.run(facts)["rfm_segment"]
    bought = per_group.usual(facts.book.sales, "category", facts.as_of)
    columns = {"tier": tier, "rfm_segment": segment, "product_class": bought}
    looked_up = {
        name: values.set_axis(values.index.astype("str")).reindex(ids).array for name, values in columns.items()
    }
    return pd.DataFrame(
        {"customer_id": ids, "owner": listed["owner"].array, "region": listed["region"].array, **looked_up}
    )
