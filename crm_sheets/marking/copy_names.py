"""The name of each copy: that of its source, in the same folders, as Windows allows it, no two alike."""

import re
from collections.abc import Iterable
from itertools import count

FOLDER = "checked"
_KEPT = (".xlsx", ".xlsm")
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]')
_DEVICES = re.compile(r"(?i)^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")
_LONGEST = 120  # letters of one part


def copy_names(sources: Iterable[str]) -> dict[str, str]:
    """Source name to the copy's name below the output folder.

    >>> copy_names(["2024/a.csv", "2024/a.xlsx", "b.xls"])
    {'2024/a.csv': 'checked/2024/a (csv).xlsx', '2024/a.xlsx': 'checked/2024/a.xlsx', 'b.xls': 'checked/b.xlsx'}
    """
    sources = list(sources)
    wanted = {name: _parts(name) for name in sources}
    alike: dict[str, int] = {}
    for folder, stem, _ in wanted.values():
        alike[f"{folder}{stem}".casefold()] = alike.get(f"{folder}{stem}".casefold(), 0) + 1
    names: dict[str, str] = {}
    taken: set[str] = set()
    for name, (folder, stem, ending) in wanted.items():
        more = f" ({ending[1:]})" if alike[f"{folder}{stem}".casefold()] > 1 and ending not in _KEPT else ""
        last = ending if ending in _KEPT else ".xlsx"
        first = f"{FOLDER}/{folder}{stem}{more}"
        names[name] = next(
            place for n in count(1) if (place := f"{first}{f' ({n})' if n > 1 else ''}{last}").casefold() not in taken
        )
        taken.add(names[name].casefold())
    return names


def _parts(name: str) -> tuple[str, str, str]:
    """Folders with a slash at the end, stem, ending in small letters."""
    *folders, last = [part for part in name.split("/") if part not in ("", ".", "..")] or ["_"]
    stem, dot, ending = last.rpartition(".")
    if not stem:
        stem, dot, ending = last, "", ""
    return "".join(f"{_allowed(part)}/" for part in folders), _allowed(stem), f"{dot}{ending}".lower()


def _allowed(part: str) -> str:
    clean = _FORBIDDEN.sub("_", part)[:_LONGEST].rstrip(". ") or "_"
    return f"_{clean}" if _DEVICES.match(clean) else clean
