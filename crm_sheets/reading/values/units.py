"""The unit of the amounts: named in a column's heading, or for the whole table in the lines above it."""

import re

from crm_sheets.problems import Problem
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.finding.body import Body
from crm_sheets.vocabulary.currencies import LETTERS, YUAN

_UNITS = {"亿": 1e8, "千万": 1e7, "百万": 1e6, "十万": 1e5, "万": 1e4, "千": 1e3, "": 1.0}
# of 元, 万元, 万美元, 万英镑 the 万; a currency alone tells of a unit only if it is some 元
_UNIT = (
    rf"(?:人民币|RMB|CNY)?\s*(?P<unit>(?:亿|千万|百万|十万|万|千)(?=\s*(?:{LETTERS}))|(?=(?:{YUAN})))"
    rf"\s*(?:{LETTERS})"
)
_AT_END = re.compile(rf"[(（\[【/／]\s*(?:单位\s*[:：])?\s*{_UNIT}\s*[)）\]】]?\s*$", re.IGNORECASE)
_ABOVE = re.compile(rf"(?P<said>(?:金额)?单位\s*[:：]?\s*{_UNIT})(?!\S*[/／])", re.IGNORECASE)


def unit(heading: str) -> float | None:
    """The unit named in a heading; None where it names none.

    >>> unit("金额（万元）"), unit("金额/千元"), unit("金额（元）"), unit("金额")
    (10000.0, 1000.0, 1.0, None)
    """
    found = _AT_END.search(heading)
    return _UNITS[found["unit"]] if found else None


def factor(heading: Heading, name: str) -> float:
    """What the numbers of a field are multiplied by: its heading's own unit goes before that above the table."""
    if heading.table.field(name).kind != "money":
        return 1.0
    own = unit(heading.texts[heading.fields[name]])
    return own if own is not None else _above(heading)[0]


def about_units(body: Body) -> list[Problem]:
    """A note for each column to which the unit above the table was applied."""
    times, said = _above(body.heading)
    if times == 1:
        return []
    found = []
    for name, column in body.heading.fields.items():
        text = body.heading.texts[column]
        if body.heading.table.field(name).kind == "money" and unit(text) is None:
            place = (body.grid.file, body.grid.sheet, (), body.grid.letter(column))
            details: dict[str, object] = {"heading": text, "said": said, "factor": f"{times:,.0f}"}
            found.append(Problem("unit_applied", *place, (text,), details))
    return found


def _above(heading: Heading) -> tuple[float, str]:
    """The unit said above the table, the nearest line first, and its words."""
    for line in reversed(heading.above):
        found = _ABOVE.search(line)
        if found:
            return _UNITS[found["unit"]], found["said"].strip()
    return 1.0, ""
