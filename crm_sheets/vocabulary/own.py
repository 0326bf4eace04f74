"""Own columns: those of a team that are no field of ours; they travel along under their own heading.

In typed tables they are called ``own:`` and their heading, so that none is ever taken for a canonical column.
"""

from collections.abc import Iterable

MOST = 40  # own columns of a table
OWN_TABLES = ("customers", "sales")  # the tables whose own columns travel along
_MARK = "own:"
_TAKEN = "{heading} (own)"


def own_name(heading: str) -> str:
    """The name of the own column under a heading.

    >>> own_name(" 会员  等级 ")
    'own:会员 等级'
    """
    return f"{_MARK}{' '.join(heading.split())}"


def own_names(columns: Iterable[object]) -> list[str]:
    """Those of the columns that are own ones."""
    return [name for name in columns if isinstance(name, str) and name.startswith(_MARK)]


def own_heading(name: str) -> str:
    """The heading of an own column."""
    return name.removeprefix(_MARK)


def under_headings(columns: Iterable[object]) -> dict[str, str]:
    """Own columns -> the headings under which they are written: none that is a canonical column or comes twice.

    >>> under_headings(["region", "own:车型", "own:Region"])
    {'own:车型': '车型', 'own:Region': 'Region (own)'}
    """
    every = list(columns)
    own = own_names(every)
    taken = {str(name).casefold() for name in every} - {name.casefold() for name in own}
    found = {}
    for name in own:
        heading = own_heading(name)
        while heading.casefold() in taken:
            heading = _TAKEN.format(heading=heading)
        taken.add(heading.casefold())
        found[name] = heading
    return found
