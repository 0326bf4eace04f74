"""Whether a text is a table at all: asked of files whose names do not say so."""

from collections import Counter

from crm_sheets.reading.opening.encoding import decoded
from crm_sheets.reading.opening.separator import MARKS, separator, split_line

_LINES = 50  # that are looked at
_WIDTH, _FEWEST, _ALIKE = 3, 3, 0.9


def has_columns(start: bytes) -> bool:
    """Whether the first lines of a text look like a table: separators, or one line under the other."""
    found = decoded(start)
    lines = [line for line in found.text.splitlines()[:_LINES] if line.strip()]
    return not found.doubtful and (len(lines) > 1 or any(mark in "".join(lines) for mark in MARKS))


def is_table(start: bytes) -> bool:
    """Whether the first lines of a text are a table beyond doubt: at least three, nearly all of as many cells."""
    found = decoded(start)
    lines = [line for line in found.text.splitlines()[:_LINES] if line.strip()]
    mark = separator("\n".join(lines))
    widths = Counter(len(split_line(line, mark)) for line in lines)
    width, count = max(widths.items(), key=lambda item: item[1], default=(1, 0))
    return not found.doubtful and width >= _WIDTH and len(lines) >= _FEWEST and count >= _ALIKE * len(lines)
