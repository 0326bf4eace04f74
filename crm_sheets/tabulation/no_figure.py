"""NoFigure: a figure that the answers do not carry, as a value that says what is needed."""

from typing import Literal, NamedTuple

Need = Literal[
    "best_end",  # it is not known which end of the options is best
    "points",  # the options have no points, or all the same
    "recommendation_scale",  # 0 to 10 or 1 to 10
    "answers",  # somebody who answered
    "more_answers",  # as many as a score needs
    "questions",  # a question that measures it
    "pairs",  # each item asked twice: expected and perceived, or important and good
    "same_scale",  # both of a pair on one scale
    "dimensions",  # which item belongs to which dimension
    "items",  # at least two items
    "complete_answers",  # at least two respondents who answered all items
    "spread",  # answers that differ
]


class NoFigure(NamedTuple):
    """``figure`` (csat, nps, effort, ...) of ``question`` (its code; empty: of the whole) needs ``needs``.

    ``has`` of it are there. ``roles`` are the roles that no question has (needs questions). Worded in
    ``language.questionnaires``.
    """

    figure: str
    question: str
    needs: Need
    has: int = 0
    roles: tuple[str, ...] = ()
