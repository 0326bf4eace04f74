"""Which of several files is the later one: by the date in its name, else by its name."""

import re
import unicodedata
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes

_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_./年]?(1[0-2]|0?[1-9])(?:[-_./月]?(3[01]|[12]\d|0?[1-9]))?(?!\d)")
_NUMBERS = re.compile(r"(\d+)")


def date_in_name(name: str) -> tuple[int, int, int]:
    """Year, month and day (0 where not given) of the last date in the name, of the file before its folders.

    >>> date_in_name("客户_20260501.xlsx"), date_in_name("2026年5月/销售.csv"), date_in_name("客户.xlsx")
    ((2026, 5, 1), (2026, 5, 0), (0, 0, 0))
    """
    for part in reversed(unicodedata.normalize("NFKC", name).split("/")):
        found = _DAY.findall(part.rsplit(".", 1)[0] if part.endswith(("x", "s", "v", "t")) else part)
        if found:
            year, month, day = found[-1]
            return int(year), int(month), int(day or 0)
    return 0, 0, 0


def later_key(name: str) -> tuple[object, ...]:
    """What files are sorted by: those without a date first, then by date, then by name with numbers as numbers.

    >>> sorted(["b10.xlsx", "b9.xlsx", "b.xlsx", "a 2026-05.xlsx"], key=later_key)
    ['b.xlsx', 'b9.xlsx', 'b10.xlsx', 'a 2026-05.xlsx']
    """
    parts = _NUMBERS.split(unicodedata.normalize("NFKC", name).casefold().rsplit(".", 1)[0])
    natural = tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts)
    return *date_in_name(name), natural, name


def file_ranks(files: "pd.Series[Any]") -> Codes:
    """For each row the rank of its file, 0 for the earliest; the files of the table only."""
    column = pd.Categorical(files)
    used = np.unique(column.codes)
    names = [str(name) for name in column.categories[used]]
    ranks = np.zeros(int(used.max(initial=0)) + 1, dtype=np.int64)
    for rank, place in enumerate(sorted(range(len(names)), key=lambda i: later_key(names[i]))):
        ranks[used[place]] = rank
    return np.asarray(ranks[column.codes], dtype=np.int64)


def one_file(files: "pd.Series[Any]") -> bool:
    """Whether all rows come from one file."""
    codes = pd.Categorical(files).codes
    return len(codes) == 0 or bool(codes.min() == codes.max())
