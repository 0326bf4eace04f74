"""Problems: what is wrong or doubtful in the users' data, as values with a place; collected, never raised."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from crm_sheets.language import Lang, Text
from crm_sheets.language.findings import FINDINGS

if TYPE_CHECKING:
    import pandas as pd  # loaded where a table is made: the reading begins before

Level = Literal["error", "warning", "note"]
LEVELS: tuple[Level, ...] = ("error", "warning", "note")
COLUMNS = ["level", "code", "file", "sheet", "row", "column", "value", "message"]


class Each(tuple[object, ...]):
    """A detail that differs from row to row: one value for each row of the problem, in their order."""


@dataclass(frozen=True)
class Problem:
    """One kind of trouble at one place, or in many rows of one column.

    ``rows`` are the numbers that Excel shows (none: the whole sheet or file), ``column`` the letter that
    Excel shows, ``values`` the cells as the user typed them (none, one for all rows, or one for each row),
    ``details`` what else the sentence of the code names (``Each``: another value for each row).
    """

    code: str
    file: str = ""
    sheet: str = ""
    rows: Sequence[int] = ()
    column: str = ""
    values: Sequence[str] = ()
    details: dict[str, object] = field(default_factory=dict)

    @property
    def level(self) -> Level:
        """error: the row or file is left out; warning: used with a doubt; note: for information."""
        return FINDINGS[self.code].level

    @property
    def quiet(self) -> bool:
        """Whether nothing needs to be done about it: it is counted and not listed."""
        return FINDINGS[self.code].quiet

    @property
    def count(self) -> int:
        """How many lines this is in the list of problems."""
        return max(1, len(self.rows))

    def lines(self, lang: Lang) -> Iterator[tuple[object, ...]]:
        """One tuple for each row, in the order of COLUMNS."""
        finding = FINDINGS[self.code]
        each = {name: value for name, value in self.details.items() if isinstance(value, Each)}
        details = {name: _worded(value, lang) for name, value in self.details.items() if name not in each}
        shared = len(self.values) != self.count
        one = self.values[0] if self.values else ""
        for i in range(self.count):
            value = one if shared else self.values[i]
            details |= {name: _worded(values[i], lang) for name, values in each.items()}
            message = finding.text(lang, value=value, **details)
            row = self.rows[i] if self.rows else None
            yield (self.level, self.code, self.file, self.sheet, row, self.column, value, message)


def _worded(value: object, lang: Lang) -> object:
    return value(lang) if isinstance(value, Text) else value


@dataclass(frozen=True)
class Problems:
    """An immutable collection of problems; ``a + b`` joins two."""

    items: tuple[Problem, ...] = ()

    @classmethod
    def of(cls, *problems: Problem) -> "Problems":
        """A collection of the problems given."""
        return cls(problems)

    @classmethod
    def joined(cls, parts: Iterable["Problems"]) -> "Problems":
        """All problems of all parts, in order."""
        return cls(tuple(problem for part in parts for problem in part.items))

    def __add__(self, other: "Problems") -> "Problems":
        return Problems(self.items + other.items)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.items)

    def to_do(self) -> "Problems":
        """Errors, warnings, and the notes about which something is to be done."""
        return Problems(tuple(problem for problem in self.items if not problem.quiet))

    def quiet(self) -> "Problems":
        """The notes about which nothing needs to be done."""
        return Problems(tuple(problem for problem in self.items if problem.quiet))

    @cached_property
    def counts(self) -> dict[Level, int]:
        """Lines by level, every level named."""
        return {level: sum(p.count for p in self.items if p.level == level) for level in LEVELS}

    def frame(self, lang: Lang) -> "pd.DataFrame":
        """All problems as a table: level, code, file, sheet, row, column, value, message; errors first.

        Inside a level the order is that of reading: file, sheet, then as found. ``row`` is empty where a
        whole sheet or file is meant.
        """
        import pandas as pd

        ordered = sorted(self.items, key=lambda p: LEVELS.index(p.level))
        table = pd.DataFrame([line for p in ordered for line in p.lines(lang)], columns=COLUMNS)
        return table.astype({"row": "Int64"})

    def summary(self, lang: Lang) -> "pd.DataFrame":
        """One row for each code: level, code, rows, files, what it means, what to do; errors first."""
        import pandas as pd

        groups: dict[str, list[Problem]] = {}
        for problem in self.items:
            groups.setdefault(problem.code, []).append(problem)
        lines = [
            (
                FINDINGS[code].level,
                code,
                sum(p.count for p in group),
                len({p.file for p in group}),
                FINDINGS[code].title(lang),
                FINDINGS[code].advice(lang),
            )
            for code, group in groups.items()
        ]
        lines.sort(key=lambda line: (LEVELS.index(line[0]), -line[2], line[1]))
        return pd.DataFrame(lines, columns=["level", "code", "rows", "files", "meaning", "advice"])
