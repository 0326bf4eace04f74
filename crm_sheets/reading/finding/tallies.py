"""Tallies below typed answers: lines in which each cell is an option and how many chose it."""

import re

from crm_sheets.reading.finding.body import Body

_TALLY = re.compile(r"[^\d\s].*[:：]\s*\d+(?:\.\d+)?\s*(?:人|份|票|次|%|％)?", re.DOTALL)
_FEWEST = 2  # cells of one line at least
_MOST = 0.6  # share of the cells of its questions


def tally_rows(body: Body) -> list[tuple[int, str]]:
    """The last lines of a table of answers that are tallies ("satisfied: 12"), each with the first of its cells."""
    questions, found, widest = body.heading.questions, [], 0
    for position in range(len(body.numbers) - 1, -1, -1):
        line = body.line(position)
        cells = [text for column in questions if (text := line[column].strip())]
        tallies = [text for text in cells if _TALLY.fullmatch(text)]
        if not tallies or len(tallies) < _MOST * len(cells):
            break
        found.append((position, tallies[0]))
        widest = max(widest, len(tallies))
    return found if widest >= _FEWEST else []
