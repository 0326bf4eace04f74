"""Names of sheets made of other names: without what Excel forbids, short enough, no two alike."""

from collections.abc import Iterable, Iterator

_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_LONGEST = 31
_RESERVED = "history"  # Excel keeps it for itself


def free_sheet_names(wanted: Iterable[str], taken: Iterable[str] = ()) -> Iterator[str]:
    """A name for each of ``wanted``, none of those ``taken``; a number follows where it would come twice.

    >>> list(free_sheet_names(["A/B", "a b", "'x'", "?"], ["Round"]))
    ['A B', 'a b 2', 'x', 'Sheet']
    """
    used = {name.casefold() for name in taken} | {_RESERVED}
    for name in wanted:
        base = " ".join(name.translate(_FORBIDDEN).split())[:_LONGEST].strip("' ") or "Sheet"
        found, number = base, 1
        while found.casefold() in used:
            number += 1
            end = f" {number}"
            found = base[: _LONGEST - len(end)].rstrip("' ") + end
        used.add(found.casefold())
        yield found
