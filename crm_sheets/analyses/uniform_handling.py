"""Uniform handling: whether complaints of the same cause get the same remedy and take as long with every handler."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.column_codes import coded_texts
from crm_sheets.arrays.fisher import fisher_exact
from crm_sheets.arrays.typed import typed
from crm_sheets.tabulation.comparisons.holm import holm
from crm_sheets.tabulation.comparisons.mean_tests import LEAST_OF_A_GROUP, kruskal

UNIFORM = [
    "cause", "measure", "handlers", "complaints", "lowest", "highest", "handler", "handler_complaints",
    "handler_figure", "others_complaints", "others_figure", "p_adjusted",
]  # fmt: skip
HOURS, NO_REMEDY = "hours", "none"
_CHANCE = 0.05


def uniform_handling(closed: pd.DataFrame, least: int) -> pd.DataFrame:
    """UNIFORM of closed complaints with columns cause, handler, hours and remedy (a code; missing: none granted).

    Within a cause those handlers are compared who closed at least ``least`` (never fewer than 5) of it, two or more.
    measure ``hours``: medians, by Kruskal's test of one handler against all others; a remedy: shares, by Fisher's exact
    test. All tests of the table are one family (Holm). Who lies below 5 % has a row with handler, figures and numbers;
    where nobody does one row has the spread alone. lowest and highest are over the handlers compared. Largest causes
    first. Of two handlers only the higher one is named: the test is the same.
    """
    known = closed.dropna(subset=["cause", "handler"]).reset_index(drop=True)
    tests = [line for cause, rows in known.groupby("cause") for line in _of_cause(str(cause), rows, least)]
    if not tests:
        return pd.DataFrame(columns=UNIFORM)
    table = pd.DataFrame(tests)
    table["p_adjusted"] = holm(table["p_value"])
    beyond = table["p_adjusted"] < _CHANCE
    nobody = ~beyond.groupby([table["cause"], table["measure"]]).transform("any")
    first = table.sort_values("p_adjusted", kind="stable").drop_duplicates(["cause", "measure"]).index
    table.loc[nobody, UNIFORM[6:11]] = None
    shown = table.loc[beyond | (nobody & table.index.isin(first))]
    shown = shown.sort_values(["complaints", "cause"], ascending=[False, True], kind="stable", ignore_index=True)
    return typed(shown[UNIFORM], {"cause": "str", "measure": "str", "handler": "str"})


def _of_cause(cause: str, rows: pd.DataFrame, least: int) -> Iterator[dict[str, Any]]:
    """A line for each test within a cause."""
    timed = _compared(rows.dropna(subset="hours"), least)
    if _differs(timed["handler"]) and _differs(timed["hours"]):
        chances = _kruskal_chances(timed)
        yield from _lines(cause, HOURS, timed.groupby("handler")["hours"], timed["hours"], "median", chances)
    given = _compared(rows, least)
    if not _differs(given["handler"]) or given["remedy"].isna().all():
        return
    outcomes = given["remedy"].fillna(NO_REMEDY).value_counts()
    for remedy, count in outcomes.items():
        if len(outcomes) == 2 and remedy == NO_REMEDY:  # the mirror of the other one, with the same chance
            continue
        got = given["remedy"].fillna(NO_REMEDY).eq(str(remedy)).astype("float64")
        if count < len(given):
            by_handler = got.groupby(given["handler"])
            yield from _lines(cause, str(remedy), by_handler, got, "mean", _fisher_chances(by_handler, got))


def _differs(values: "pd.Series[Any]") -> bool:
    """Whether there are two different ones."""
    return len(values) > 0 and bool((values != values.iloc[0]).any())


def _compared(rows: pd.DataFrame, least: int) -> pd.DataFrame:
    """The rows of handlers with enough of them."""
    counts = rows.groupby("handler")["handler"].transform("size")
    return rows.loc[counts >= max(least, LEAST_OF_A_GROUP)]


def _kruskal_chances(rows: pd.DataFrame) -> dict[str, float]:
    """Chance of each handler's hours against all others' (Kruskal's test of two groups)."""
    values, hours = np.unique(rows["hours"], return_inverse=True)
    who = coded_texts(rows["handler"])
    size = len(values), len(who.texts)
    counts = np.bincount(hours * size[1] + who.codes, minlength=size[0] * size[1]).reshape(size).astype("float64")
    rest = counts.sum(axis=1)
    return {name: kruskal(np.column_stack([own, rest - own]))[1] for name, own in zip(who.texts, counts.T, strict=True)}


def _fisher_chances(by_handler: Any, got: "pd.Series[float]") -> dict[str, float]:
    yes, size = by_handler.sum(), by_handler.size()
    every, total = got.sum(), len(got)
    tables = {
        who: ((yes[who], size[who] - yes[who]), (every - yes[who], total - size[who] - every + yes[who]))
        for who in yes.index
    }
    return {str(who): fisher_exact(table) for who, table in tables.items()}


def _lines(
    cause: str, measure: str, by_handler: Any, values: "pd.Series[float]", figure: str, chances: dict[str, float]
) -> Iterator[dict[str, Any]]:
    """A line for each handler; of two only the one with the higher figure."""
    figures, sizes = by_handler.agg(figure), by_handler.size()
    spread = {"lowest": float(figures.min()), "highest": float(figures.max())}
    head = {"cause": cause, "measure": measure, "handlers": len(sizes), "complaints": int(sizes.sum()), **spread}
    for who in [figures.idxmax()] if len(figures) == 2 else figures.index:
        others = values.drop(by_handler.get_group(who).index)
        yield {
            **head,
            "handler": who,
            "handler_complaints": int(sizes[who]),
            "handler_figure": float(figures[who]),
            "others_complaints": len(others),
            "others_figure": float(others.agg(figure)),
            "p_value": chances[str(who)],
        }
