"""Standard: one service standard as a team lists it, and what figure of a questionnaire measures it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Standard:
    """One line of a sheet of service standards; what is not said is empty or None.

    ``question`` is the code or the wording of the question that measures it, ``measure`` the name of its figure
    (STANDARD_MEASURES), ``target`` in the unit of the figure: shares 0 to 1, scores 0 to 100. ``revised_on`` is an ISO
    day.
    """

    survey: str
    attribute: str
    target: float | None
    question: str
    measure: str
    revised_on: str
