"""Question: one thing that was asked, with its options and what is known of their order."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Best = Literal["first", "last", ""]
Role = Literal[
    "satisfaction",  # how content somebody is with one thing
    "overall",  # with everything taken together
    "return",  # whether they come back
    "recommend",  # whether they bring friends
    "effort",  # how easy it was
    "importance",
    "expected",
    "perceived",
    "promise",  # whether what was promised was kept
    "",
]


class QuestionType(StrEnum):
    """How a question is answered; the values are what the key sheet and `--data` say."""

    SINGLE = "single"  # one of the options
    MULTIPLE = "multiple"  # any of the options
    SCALE = "scale"  # one of ordered options
    RECOMMENDATION = "recommendation"  # 0 to 10 (or 1 to 10), how likely to recommend
    RANKING = "ranking"  # options put in order
    NUMBER = "number"
    DATE = "date"
    TEXT = "text"


@dataclass(frozen=True)
class Question:
    """A question of a survey; an item of a matrix is a question of its own with the stem in common.

    Its answers stand in ``Survey.answers`` under ``code``. ``options`` are in the order in which they were offered
    where that is known, else as their words or numbers go, else as first given.
    """

    code: str  # unique in its survey: "6", "6.2" for the second item of a matrix
    text: str  # what was asked, without its number; of an item of a matrix the stem
    type: QuestionType
    item: str = ""  # the row of a matrix
    options: tuple[str, ...] = ()
    points: tuple[float | None, ...] = ()  # of each option; of a scale 1 to its length where nothing else is said
    best: Best = ""  # which end of the options is best; "" is not known: no score
    dimension: str = ""  # of SERVQUAL, a composite index or a scorecard
    reverse: bool = False
    weight: float = 1.0
    screening: bool = False  # an answer to it ends the form
    heading: str = ""  # as it stands in the file
    role: Role = ""  # what its answers measure, where the key says; "" is told by the wording (tabulation.roles)
    earlier: str = ""  # its code in the first round, where the key says; "-": it has none
    targets: tuple[tuple[str, float], ...] = ()  # the share that each option should have, where the team says

    @property
    def wording(self) -> str:
        """The text with the item of a matrix behind it, as tables show it."""
        return f"{self.text} — {self.item}" if self.item else self.text
