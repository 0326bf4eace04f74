"""How good an answer is: the options of a question from worst to best, where it is known which end is best."""

from typing import NamedTuple

import numpy as np

from crm_sheets.reading.questionnaires.wording import sounds_bad
from crm_sheets.reading.values.cells import truth
from crm_sheets.surveys import Question, Survey
from crm_sheets.tabulation.coded import ONE_OPTION, Mask, Numbers, by_code, option_codes, option_points
from crm_sheets.tabulation.no_figure import NoFigure
from crm_sheets.vocabulary.scales import OF_STATEMENTS, WITHOUT_BEST, step_of

FOUR = 4  # a scale of fewer options has one best and one worst, not two
_STEPS, _GOOD, _BAD = 5, 4, 2  # steps in words: how many, from which on they are good, to which bad
_YES_OR_NO = {True: 1.0, False: 0.0, None: float("nan")}


class Favour(NamedTuple):
    """Of each option: ``points`` with the best end highest, on the question's own scale.

    Points are NaN where an option is not on the scale. ``level`` is the same from 0 (worst) to 1 (best). ``top`` and
    ``bottom`` mark the options of the two best and the two worst points (one of each where the scale has fewer than
    four); of words of five steps (very satisfied to very dissatisfied) the good and the bad ones, also where nobody
    chose some of the others.
    """

    points: Numbers
    level: Numbers
    top: Mask
    bottom: Mask


def favour(question: Question, figure: str) -> Favour | NoFigure:
    """How good each option is; refused where nobody said which end is best, or where the points do not differ.

    The end that ``best`` names is best; of a ``reverse`` item the other. Points that fall towards the best end
    (1 = very satisfied) are turned round: highest plus lowest, less the points.
    """
    points = option_points(question)
    known = np.flatnonzero(~np.isnan(points))
    if question.type not in ONE_OPTION or len(known) < 2 or len(set(points[known])) < 2:
        return NoFigure(figure, question.code, "points", len(known))
    if not question.best:
        return NoFigure(figure, question.code, "best_end")
    first, last = points[known[0]], points[known[-1]]
    if first == last:  # the ends are alike: points that rise and fall say nothing of a direction
        return NoFigure(figure, question.code, "points", len(known))
    best_last = (question.best == "last") != question.reverse
    lowest, highest = np.nanmin(points), np.nanmax(points)
    if best_last != bool(last > first):
        points = lowest + highest - points
    level = (points - lowest) / (highest - lowest)
    worded = _by_words(question, points)
    if worded is not None:
        steps, good, bad = worded
        if np.array_equal(points[known], steps[known]):  # of five, also where nobody chose the worst or the best
            level = (points - 1) / (_STEPS - 1)
        return Favour(points, level, good, bad)
    steps = np.unique(points[known])
    boxes = 2 if len(steps) >= FOUR else 1
    return Favour(points, level, points >= steps[-boxes], points <= steps[boxes - 1])


def _by_words(question: Question, points: Numbers) -> tuple[Numbers, Mask, Mask] | None:
    """Of a scale of which not all steps were ever chosen the steps of its words, and which options are good and bad.

    Very satisfied, satisfied and dissatisfied: two are good, although only three were chosen. None where the words are
    no different steps of one family, or where how good they are hangs on the statement.
    """
    said = [step_of(option) for option in question.options]
    steps = np.array([found[1] if found else np.nan for found in said], dtype=np.float64)
    steps[np.isnan(points)] = np.nan
    given = steps[~np.isnan(points)]
    families = {found[0] for found in said if found} - {""}
    if len(families) != 1 or families & (OF_STATEMENTS | WITHOUT_BEST) or question.reverse:
        return None
    rises = np.array_equal(np.argsort(given), np.argsort(points[~np.isnan(points)]))
    if np.isnan(given).any() or len({*given.tolist()}) != len(given) or not rises:
        return None
    return steps, steps >= _GOOD, steps <= _BAD


def levels(survey: Survey, question: Question, figure: str) -> Numbers | NoFigure:
    """How good each respondent's answer is, from 0 to 1; NaN where not answered or not on the scale."""
    found = favour(question, figure)
    return found if isinstance(found, NoFigure) else by_code(option_codes(survey, question), found.level)


def known_levels(survey: Survey, questions: tuple[Question, ...]) -> dict[str, Numbers]:
    """By code, how good each answer is, of the questions of which that is known."""
    found = {question.code: levels(survey, question, "score") for question in questions}
    return {code: values for code, values in found.items() if not isinstance(values, NoFigure)}


class Choices(NamedTuple):
    """Of each respondent: ``given`` an answer on the scale, and ``best`` one of the best options."""

    given: Mask
    best: Mask


def choices(survey: Survey, question: Question, figure: str) -> Choices | NoFigure:
    """Who answered a question, and who of them chose one of the two best options (of fewer than four the best).

    Of yes and no yes is the best, where nothing else is said and the question asks for something good.
    """
    good = favour(question, figure)
    codes = option_codes(survey, question)
    if isinstance(good, NoFigure):
        yes = np.array([_YES_OR_NO[truth(option)] for option in question.options], dtype=np.float64)
        if question.best or question.points or sounds_bad(question.wording) or set(yes[~np.isnan(yes)]) != {0.0, 1.0}:
            return good
        said = by_code(codes, yes)
        return Choices(~np.isnan(said), said == 1)
    return Choices(~np.isnan(by_code(codes, good.points)), by_code(codes, good.top.astype(np.float64)) == 1)
