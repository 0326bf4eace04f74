"""Ledger: what the rows of one sheet came to: rows and money read, and left out by reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from crm_sheets.reading.finding.own_total import OwnTotal

LeftOut = tuple[str, int, float]  # reason, rows, money
_NEAR = 0.006  # half a cent and what floats lose
_MOST = 12  # reasons that are tried together
NOT_SUMMED = ("total_row", "no_data")  # rows that no total row of the sheet can be about
# of which the sheet knows nothing
_OUTSIDE = ("in_lines", "repeated", "replaced", "not_new", "refund_said", "later", "other_currency")


@dataclass(frozen=True)
class Ledger:
    """One table of one sheet: rows and money (None where the table has none) read, and what of it was left out.

    Money is that of the amounts as they stand in the sheet, else quantity x unit price. ``left`` names each reason
    once; a reason may have money and no rows (a total that stands on every line of its order), and money below
    nothing (a return that was written as a sale). ``first`` and ``last`` are the days of the rows that are used, ""
    where there are none; ``own`` is what the sheet's own total rows say, None where they say nothing.
    """

    file: str
    sheet: str
    table: str = ""
    rows: int = 0
    money: float | None = None
    left: tuple[LeftOut, ...] = ()
    own: OwnTotal | None = None
    first: str = ""
    last: str = ""

    @property
    def used(self) -> tuple[int, float]:
        """Rows and money without all that was left out."""
        rows = self.rows - sum(rows for _, rows, _ in self.left)
        return rows, exact((self.money or 0.0) - sum(money for *_, money in self.left))

    def without(self, more: Iterable[LeftOut]) -> "Ledger":
        """The same with more left out; reasons without rows and money go."""
        sums: dict[str, tuple[int, float]] = {}
        for reason, rows, money in (*self.left, *more):
            before = sums.get(reason, (0, 0.0))
            sums[reason] = before[0] + rows, exact(before[1] + money)
        return replace(self, left=tuple((reason, *both) for reason, both in sums.items() if any(both)))

    def without_all(self, reason: str) -> "Ledger":
        """The same with all that was used left out."""
        return self.without([(reason, *self.used)])

    def explained(self) -> tuple[tuple[LeftOut, ...], float] | None:
        """Why the own total is not the money that is used: the reasons, and the rest that none explains.

        What other files or the as-of day leave out stands in the sheet's total in any case. Of the other reasons it is
        the fewest that add up to the difference; where none do, the rest is to the rows without them or to all rows,
        whichever is smaller. None without an own total.
        """
        if self.own is None:
            return None
        outside = tuple(line for line in self.left if line[0] in _OUTSIDE and line[2])
        inside = tuple(line for line in self.left if line[0] not in (*NOT_SUMMED, *_OUTSIDE) and line[2])
        difference = exact(self.own.money - self.used[1] - sum(money for *_, money in outside))
        found = adding_up_to(difference, inside)
        if found is not None:
            return (*outside, *found), 0.0
        rest = exact(difference - sum(money for *_, money in inside))
        return (outside, difference) if abs(difference) < abs(rest) else ((*outside, *inside), rest)


def adding_up_to(difference: float, left: Sequence[LeftOut]) -> tuple[LeftOut, ...] | None:
    """The fewest of these whose money is the difference; none at all where it is nothing; None where there are none.

    >>> adding_up_to(30, [("cancelled", 1, 10.0), ("unpaid", 2, 20.0), ("test", 1, 5.0)])
    (('cancelled', 1, 10.0), ('unpaid', 2, 20.0))
    """
    some = left[:_MOST]
    for count in range(len(some) + 1):
        for chosen in combinations(some, count):
            if abs(sum(money for *_, money in chosen) - difference) < _NEAR:
                return chosen
    return None


def exact(money: float) -> float:
    """A sum in whole ten-thousandths, without what floats add to it."""
    return round(float(money), 4) + 0.0
