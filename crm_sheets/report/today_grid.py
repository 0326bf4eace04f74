"""The grid of the first sheet: which columns the list, the cards and the links stand in, and how wide these are."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise

from crm_sheets.language import Lang

# Digits that a screen of 1366 pixels shows side by side; what stands in for the Chinese font is often a little wider.
SCREENS: dict[Lang, float] = {"zh": 170.0, "en": 179.0}
CARDS = 4
_LINK = 17.0  # the width of what leads to another sheet
_NEAR = 3.0  # edges nearer to each other are one
Span = tuple[int, int]


@dataclass(frozen=True)
class TodayGrid:
    """Columns with their ``widths`` in digits; the first and last of each part of the list and of each card; the column
    where links begin."""

    widths: tuple[float, ...]
    parts: Mapping[str, Span]
    cards: tuple[Span, ...]
    link: int

    @property
    def last(self) -> int:
        """The last column."""
        return len(self.widths) - 1


def today_grid(wide: Mapping[str, float]) -> TodayGrid:
    """The grid of a list whose parts are so ``wide`` and fill the screen together.

    An edge for each part, for each quarter of the screen (the cards) and for links; those that nearly meet are one.
    """
    edges = [0.0, *accumulate(wide.values())]
    whole = edges[-1]
    for wanted in (whole - _LINK, *(whole * card / CARDS for card in range(1, CARDS))):
        if min(abs(edge - wanted) for edge in edges) > _NEAR:
            edges.append(wanted)
    edges.sort()
    begins = [_nearest(edges, whole * card / CARDS) for card in range(CARDS)]
    ends = [*accumulate(wide.values())]
    parts = {
        key: (bisect_left(edges, end - width - 0.01), bisect_left(edges, end - 0.01) - 1)
        for (key, width), end in zip(wide.items(), ends, strict=True)
    }
    return TodayGrid(
        tuple(right - left for left, right in pairwise(edges)),
        parts,
        tuple(zip(begins, [begin - 1 for begin in [*begins[1:], len(edges) - 1]], strict=True)),
        _nearest(edges, whole - _LINK),
    )


def _nearest(edges: list[float], wanted: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - wanted))
