"""Breaks: into which groups the respondents are put, by a question or by what is known of the customers."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.surveys import Question, QuestionType, Survey
from crm_sheets.tabulation.coded import numbers_given, option_codes, option_points, ticked, who_answered
from crm_sheets.tabulation.scores.recommendation import PASSIVE, PROMOTER

MOST_GROUPS = 12
TICKED = ("not_ticked", "ticked")
PROMOTION = ("detractors", "passives", "promoters")


@dataclass(frozen=True)
class Break:
    """``codes``: for each respondent the place of the group among ``groups``, -1 in none.

    ``key`` tells breaks apart (the code of a question, with the option behind it where several could be ticked; the
    name of a column), ``name`` is what users call it. Groups that are codes of ours (TICKED, PROMOTION) are worded in
    ``language.questionnaires``.
    """

    key: str
    name: str
    codes: Codes
    groups: tuple[str, ...]


def by_question(survey: Survey, question: Question) -> tuple[Break, ...]:
    """The groups that a question makes; none of a text, a ranking, or where nobody answered.

    One option each: its options (0 to 10: detractors, passives, promoters). Several answers: one break for each
    option, ticked or not. A number: its values up to twelve, else four classes with as many answers each as equal
    numbers allow. A date: its months.
    """
    name, code = question.wording, question.code
    if question.type is QuestionType.RECOMMENDATION and np.nanmax(option_points(question), initial=0) == 10:
        return _used(code, name, _promotion(survey, question), PROMOTION)
    if question.type in (QuestionType.SINGLE, QuestionType.SCALE, QuestionType.RECOMMENDATION):
        return _used(code, name, option_codes(survey, question), question.options)
    if question.type is QuestionType.MULTIPLE:
        marks, given = ticked(survey, question), who_answered(survey, question)
        columns = [np.where(given, marks[:, place], -1).astype(np.int64) for place in range(marks.shape[1])]
        found = zip(columns, question.options, strict=True)
        return tuple(
            one for codes, option in found for one in _used(f"{code}:{option}", f"{name}: {option}", codes, TICKED)
        )
    if question.type is QuestionType.NUMBER:
        return _of_numbers(survey, question)
    if question.type is QuestionType.DATE:
        days = pd.to_datetime(pd.Series(survey.answers[code]), errors="coerce")
        return by_column(code, name, days.dt.strftime("%Y-%m"), most=len(days))
    return ()


def by_column(key: str, name: str, column: "pd.Series[Any]", most: int = MOST_GROUPS) -> tuple[Break, ...]:
    """The groups of a column with a value for each respondent: a tier, an owner, a channel.

    In the order of a category, else of the alphabet.

    With more than ``most`` values the commonest are groups (of equally common ones the first), and who has another is
    in none. Blank is in none.
    """
    if isinstance(column.dtype, pd.CategoricalDtype):
        codes, groups = column.cat.codes.to_numpy().astype(np.int64), [str(value) for value in column.cat.categories]
    else:
        text = column.astype("str").where(column.notna() & (column.astype("str").str.strip() != ""))
        codes, values = pd.factorize(text, sort=True)
        groups = [str(value) for value in values]
    count = np.bincount(codes[codes >= 0], minlength=len(groups))
    kept = np.sort(np.argsort(-count, kind="stable")[:most])
    place = np.full(len(groups) + 1, -1)
    place[kept] = np.arange(len(kept))
    return _used(key, name, place[codes], tuple(groups[old] for old in kept))


def by_customer_column(survey: Survey, customers: pd.DataFrame, column: str, name: str) -> tuple[Break, ...]:
    """The groups of a column of the customers (with customer_id) for the respondents who are known.

    Anonymous ones are in none.
    """
    ids = survey.respondents["customer_id"]
    values = customers.drop_duplicates("customer_id").set_index("customer_id")[column]
    places = values.index.get_indexer(pd.Index(ids))
    if isinstance(values.dtype, pd.CategoricalDtype):
        codes = np.append(values.cat.codes.to_numpy(), -1)[places]
        found: pd.Series[Any] = pd.Series(pd.Categorical.from_codes(codes, dtype=values.dtype))
    else:
        found = values.reset_index(drop=True).reindex(np.where(places < 0, len(values), places)).reset_index(drop=True)
    return by_column(column, name, found)


def _used(key: str, name: str, codes: Codes, groups: tuple[str, ...]) -> tuple[Break, ...]:
    return (Break(key, name, codes, groups),) if bool((codes >= 0).any()) else ()


def _promotion(survey: Survey, question: Question) -> Codes:
    points = option_points(question)
    if question.best and (question.best == "first") != (points[0] > points[-1]):
        points = np.nanmin(points) + np.nanmax(points) - points
    group = np.where(np.isnan(points), -1, (points >= PASSIVE).astype(np.int64) + (points >= PROMOTER))
    return np.append(group, -1)[option_codes(survey, question)].astype(np.int64)


def _of_numbers(survey: Survey, question: Question) -> tuple[Break, ...]:
    given = numbers_given(survey, question)
    known = ~np.isnan(given)
    values = np.unique(given[known])
    if len(values) <= MOST_GROUPS:
        codes = np.where(known, np.searchsorted(values, given), -1)
        return _used(question.code, question.wording, codes, tuple(f"{value:g}" for value in values))
    edges = np.unique(np.quantile(given[known], [0, 0.25, 0.5, 0.75, 1], method="inverted_cdf"))
    codes = np.where(known, np.clip(np.searchsorted(edges[1:], given), 0, len(edges) - 2), -1)
    names = tuple(f"{'≥' if i == 0 else '>'} {low:g}, ≤ {high:g}" for i, (low, high) in enumerate(pairwise(edges)))
    return _used(question.code, question.wording, codes, names)
