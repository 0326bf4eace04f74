"""Columns assigned to fields together, so that the sum of the evidence is best."""

from collections.abc import Sequence

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.under_heading import Scores


def assigned(found: Scores, least: float = w.ACCEPT) -> dict[str, int]:
    """Field -> column: the pairs with the best sum, each column and field once; none below ``least``.

    The best pair first, then exchanges of two columns as long as they raise the sum. Ties go to the left column.
    """
    order = sorted((pair for pair in found if found[pair] >= least), key=lambda pair: (-found[pair], pair[0]))
    fields: dict[str, int] = {}
    for column, name in order:
        if name not in fields and column not in fields.values():
            fields[name] = column
    while (better := _exchanged(fields, found, order)) is not None:
        fields = better
    return dict(sorted(fields.items(), key=lambda item: item[1]))


def _exchanged(fields: dict[str, int], found: Scores, order: Sequence[tuple[int, str]]) -> dict[str, int] | None:
    """The assignment with one field moved to another column and what stood there moved on, if that raises the sum."""
    holder = {column: name for name, column in fields.items()}
    for column, name in order:
        if fields.get(name) == column:
            continue
        rest = dict(fields)
        before = rest.pop(name, None)
        gain = found[column, name] - (found[before, name] if before is not None else 0.0)
        displaced = holder.get(column)
        if displaced is not None:
            del rest[displaced]
            gain -= found[column, displaced]
            free = {*rest.values(), column}
            options = [(found[c, n], c) for c, n in order if n == displaced and c not in free]
            if options:
                score, other = max(options)
                rest[displaced], gain = other, gain + score
        if gain > 1e-6:
            return {**rest, name: column}
    return None
