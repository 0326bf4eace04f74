"""What the columns of a sheet say together of each row: who may be contacted, by what and what for."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.reading.consents.columns import Codes, ConsentColumn
from crm_sheets.vocabulary.consents import ABOUT, ADVERTISING, Said

_SEPARATOR = "; "


def statements(
    columns: Sequence[ConsentColumn], days: dict[int, "pd.Series[Any]"], of_sheet: Said, count: int
) -> pd.DataFrame:
    """Every statement: ``key`` the row, ``about`` a place in ABOUT, ``allows``, ``day`` (missing: not dated).

    ``days`` are the cells of columns as days; ``of_sheet`` is said of all rows. A column of days dates what the others
    say of the same; alone it says yes, or no under a heading such as "Unsubscribed at".
    """
    every = np.arange(count)
    parts = [_part(every, code, pd.Series(pd.NaT, index=every)) for code in sorted(of_sheet)]
    for told in columns:
        if told.asked is None or told.asked.holds != "dates":
            parts += [_part(rows, code, days[told.column].iloc[rows]) for code, rows in _each(told.said, told.codes)]
    found = joined_statements(parts)
    for told in columns:
        if told.asked is not None and told.asked.holds == "dates":
            found = _dated(found, told, days[told.column])
    return _without_undated_twins(found)


def joined_statements(parts: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Statements under each other; none where there are no parts."""
    some = [part for part in parts if len(part)]
    return pd.concat(some, ignore_index=True) if some else _part([], "no_contact", pd.Series(dtype="datetime64[s]"))


def settled(said: pd.DataFrame) -> pd.DataFrame:
    """One line for each key and matter: the newest of those that are dated and all others count; a no goes first.

    >>> day = pd.Timestamp
    >>> said = pd.DataFrame({"key": ["A", "A", "B", "B"], "about": [1, 1, 1, 1], "allows": [False, True, False, True],
    ...                      "day": [day("2025-01-01"), day("2026-01-01"), pd.NaT, day("2026-01-01")]})
    >>> settled(said)[["key", "allows"]].values.tolist()
    [['A', True], ['B', False]]
    """
    keys = ["key", "about"]
    newest = said.groupby(keys, observed=True)["day"].transform("max")
    counting = said.loc[said["day"].isna() | (said["day"] == newest)]
    return counting.groupby(keys, observed=True, as_index=False).agg(allows=("allows", "min"), day=("day", "max"))


def consents_as_texts(lines: pd.DataFrame) -> "pd.Series[str]":
    """The lines of ``settled`` as one text of codes for each key: "no_advertising; yes_phone"."""
    if lines.empty:
        return pd.Series(dtype="str")
    lines = lines.sort_values(["key", "allows", "about"], kind="stable")
    codes = [
        f"{'yes' if allows else 'no'}_{ABOUT[about]}"
        for about, allows in zip(lines["about"], lines["allows"], strict=True)
    ]
    return pd.Series(codes, index=lines.index).groupby(lines["key"], observed=True).agg(_SEPARATOR.join).astype("str")


def consents_from_texts(keys: "pd.Series[Any]", texts: "pd.Series[Any]", days: "pd.Series[Any]") -> pd.DataFrame:
    """The statements of such texts; what is no code is left out."""
    said = [
        frozenset(code for code in str(text).split(_SEPARATOR) if code.partition("_")[2] in ABOUT)
        for text in texts.unique()
    ]
    codes = pd.Series(texts.factorize()[0], index=texts.index).to_numpy()
    parts = [_part(keys.iloc[rows], code, days.iloc[rows]) for code, rows in _each(said, codes)]
    return joined_statements(parts)


def _each(said: Sequence[Said], codes: Codes) -> list[tuple[str, Any]]:
    """Each code with the rows that say it."""
    every = sorted({code for one in said for code in one})
    holding = {code: [place for place, one in enumerate(said) if code in one] for code in every}
    return [(code, np.flatnonzero(np.isin(codes, places))) for code, places in holding.items()]


def _part(keys: Any, code: str, days: "pd.Series[Any]") -> pd.DataFrame:
    sign, _, about = code.partition("_")
    fixed = {"about": np.full(len(keys), ABOUT.index(about)), "allows": np.full(len(keys), sign == "yes")}
    return pd.DataFrame({"key": np.asarray(keys), **fixed, "day": days.astype("datetime64[s]").to_numpy()})


def _dated(found: pd.DataFrame, told: ConsentColumn, days: "pd.Series[Any]") -> pd.DataFrame:
    """The statements with the day of whatever is said; rows that say nothing else said yes on it."""
    asked = told.asked.about if told.asked else ()
    about = [ABOUT.index(name) for name in asked]
    fits = found["about"].isin(about) | (asked == (ADVERTISING,))
    known = found["key"].map(days) if len(found) else found["day"]
    fits &= found["day"].isna() & known.notna()
    done = found.assign(day=found["day"].mask(fits, known))
    alone = np.setdiff1d(np.flatnonzero(days.notna().to_numpy()), found.loc[found["about"].isin(about), "key"])
    more = [_part(alone, f"yes_{name}", days.iloc[alone]) for name in asked if len(alone)]
    return joined_statements([done, *more])


def _without_undated_twins(found: pd.DataFrame) -> pd.DataFrame:
    """Without what a dated statement of the same row says as well."""
    dated = found["day"].notna()
    if not dated.any() or dated.all():
        return found
    same = pd.MultiIndex.from_frame(found[["key", "about", "allows"]])
    return found.loc[dated | ~same.isin(same[dated])]
