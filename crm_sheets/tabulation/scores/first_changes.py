"""What to change first.

The weak items with their evidence, and one of the four ways to raise satisfaction as a proposal.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from crm_sheets.playbook.sections.survey import SurveyRules
from crm_sheets.surveys import Question, QuestionType, Survey
from crm_sheets.tabulation.coded import Numbers, by_code, option_codes, who_was_asked
from crm_sheets.tabulation.favour import Favour, favour, known_levels
from crm_sheets.tabulation.intervals import wilson
from crm_sheets.tabulation.no_figure import NoFigure
from crm_sheets.tabulation.roles import of_role, paired, role
from crm_sheets.tabulation.scores.importance import importance

WAYS = ("overlooked", "information", "inference", "expectation")
EXPECTED_HIGH, PERCEIVED_FAIR = 0.9, 0.6  # nearly the best was expected, and what was found is not bad
_FIVE = 5  # steps of a scale of which one is the middle
NO_OPINION = 0.4  # of those asked: in the middle, "do not know", or no answer
SPLIT = 0.25  # so many very content and so many not at all
BELOW_REST = 10  # points of score below the other items
MOSTLY_BAD = 0.5
_OTHER_ROLES = ("importance", "expected", "overall", "return", "recommend")
_COLUMNS = [
    "code", "question", "base", "score", "bottom_two", "bottom_two_share", "bottom_two_low", "bottom_two_high",
    "importance",
    "quadrant", "gap", "way", "sign", "sign_value", "service_itself", "few_answers", "priority",
]  # fmt: skip


def first_changes(survey: Survey, rules: SurveyRules) -> pd.DataFrame:
    """A row per weak item (score below the playbook's weak_below), the one to begin with first.

    Nothing where none is weak. Columns: code, question, base, score (0 to 100), bottom_two (people in the two worst),
    bottom_two_share with Wilson's interval, importance and quadrant (``importance``; missing where unknown), gap
    (perceived less expected, points of score), way (one of WAYS, a proposal), sign (what speaks for it) and
    sign_value, service_itself (most are badly content: the service itself comes first, words after), few_answers
    (base below the playbook's least), priority = (100 - score) x importance / mean importance, both not below 0. Equal
    ones stand as asked. Items of which the best end is not known cannot be judged and are not here.

    Signs, the first that holds: ``expected_high`` (expectation: sign_value is the score expected), ``no_opinion``
    (overlooked: share in the middle, off the scale or unanswered), ``split`` (information: the smaller of the shares
    of the best and the worst two), ``below_rest`` (inference: points below the other items), else ``plain``
    (inference: score).
    """
    found = [one for question in _items(survey) if (one := _measured(survey, question)) is not None]
    weak = [one for one in found if one.score < rules.weak_below]
    matters, _ = importance(survey, rules)
    matters = matters.set_index("code")
    expected = _expected(survey)
    rows = [_row(one, found, matters, expected, rules) for one in weak]
    table = pd.DataFrame(rows, columns=_COLUMNS)
    return table.sort_values("priority", ascending=False, kind="stable", ignore_index=True)


class _Item(NamedTuple):
    question: Question
    base: int
    score: float
    top: int
    bottom: int
    unsure: float  # share of those asked without an opinion


def _row(
    one: _Item, every: list[_Item], matters: pd.DataFrame, expected: dict[str, float], rules: SurveyRules
) -> dict[str, object]:
    code = one.question.code
    hoped = expected.get(code)
    way, sign, value = _way(one, hoped, [other.score for other in every if other is not one])
    unhappy = one.bottom / one.base
    low, high = wilson(unhappy, one.base, rules.confidence)
    return {
        "code": code,
        "question": one.question.wording,
        "base": one.base,
        "score": one.score,
        "bottom_two": one.bottom,
        "bottom_two_share": unhappy,
        "bottom_two_low": float(low),
        "bottom_two_high": float(high),
        "importance": matters["importance"].get(code, np.nan),
        "quadrant": matters["quadrant"].get(code),
        "gap": np.nan if hoped is None else one.score - 100 * hoped,
        "way": way,
        "sign": sign,
        "sign_value": value,
        "service_itself": unhappy > MOSTLY_BAD,
        "few_answers": one.base < rules.least_base,
        "priority": (100 - one.score) * _relative(matters, code),
    }


def _items(survey: Survey) -> list[Question]:
    return [one for one in survey.questions if one.type is QuestionType.SCALE and role(one) not in _OTHER_ROLES]


def _measured(survey: Survey, question: Question) -> _Item | None:
    good = favour(question, "first_changes")
    if isinstance(good, NoFigure):
        return None
    codes = option_codes(survey, question)
    level = by_code(codes, good.level)
    base = int((~np.isnan(level)).sum())
    if base == 0:
        return None
    top, bottom = (int((by_code(codes, marks.astype(np.float64)) == 1).sum()) for marks in (good.top, good.bottom))
    return _Item(question, base, 100 * float(np.nanmean(level)), top, bottom, _unsure(survey, question, level, good))


def _unsure(survey: Survey, question: Question, level: Numbers, good: Favour) -> float:
    """Of those asked, the share in the middle, off the scale or without an answer."""
    reached = who_was_asked(survey, question)
    middle = ~(by_code(option_codes(survey, question), (good.top | good.bottom).astype(np.float64)) == 1)
    steps = len(np.unique(good.level[~np.isnan(good.level)]))
    if steps == 4 or steps > _FIVE:  # two good, two bad, no middle; 3 and 5 of 7 are opinions
        middle = np.isnan(level) | np.isclose(level, 0.5)
    return float((middle & reached).sum() / max(int(reached.sum()), 1))


def _expected(survey: Survey) -> dict[str, float]:
    """By the code of the item that was found so, how good it was expected to be, 0 to 1."""
    pairs = paired(of_role(survey, "expected"), of_role(survey, "perceived", "satisfaction"))
    levels = known_levels(survey, tuple(pair.first for pair in pairs))
    known = {pair.second.code: levels[pair.first.code] for pair in pairs if pair.first.code in levels}
    return {code: float(np.nanmean(level)) for code, level in known.items() if not np.isnan(level).all()}


def _way(one: _Item, expected: float | None, rest: list[float]) -> tuple[str, str, float]:
    if expected is not None and expected >= EXPECTED_HIGH and one.score >= 100 * PERCEIVED_FAIR:
        return "expectation", "expected_high", 100 * expected
    if one.unsure >= NO_OPINION:
        return "overlooked", "no_opinion", one.unsure
    ends = min(one.top, one.bottom) / one.base
    if ends >= SPLIT:
        return "information", "split", ends
    if rest and float(np.mean(rest)) - one.score >= BELOW_REST:
        return "inference", "below_rest", float(np.mean(rest)) - one.score
    return "inference", "plain", one.score


def _relative(matters: pd.DataFrame, code: str) -> float:
    """The importance of an item beside the mean of all, none of them below 0; 1 where it is not known."""
    weights = matters["importance"].clip(lower=0.0)
    if code not in weights.index or not weights.mean() > 0:
        return 1.0
    return float(weights[code] / weights.mean())
