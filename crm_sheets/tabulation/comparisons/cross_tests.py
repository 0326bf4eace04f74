"""Whether the groups of each cross table differ, by what test, and what differs most."""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from crm_sheets.playbook.sections.survey import SurveyRules
from crm_sheets.tabulation.coded import Numbers
from crm_sheets.tabulation.comparisons.cross_tables import STANDS_OUT, cell_residuals, small_base
from crm_sheets.tabulation.comparisons.crossings import Crossing
from crm_sheets.tabulation.comparisons.holm import holm
from crm_sheets.tabulation.comparisons.independence import Independence, independence

_COLUMNS = [
    "break_key", "break_name", "code", "question", "option", "base", "small_base", "method", "statistic",
    "freedom", "p_value", "p_adjusted", "strength",
    "verdict", "finding", "finding_group", "finding_option", "finding_share", "finding_rest",
]  # fmt: skip


def cross_tests(crossed: Sequence[Crossing], rules: SurveyRules) -> pd.DataFrame:
    """A row per cross table; where several options could be ticked one per option (ticked or not, by group).

    Columns: break_key, break_name, code, question, option (empty: the whole question), base, small_base (``some``:
    below what is enough), method (``independence``), statistic (chi-square), freedom, p_value, p_adjusted (Holm, all
    rows of this table are the family), strength (Cramér's V), verdict and, only where the verdict is ``differs``,
    what differs most: finding (``more`` or ``less``), finding_group, finding_option, finding_share (of the group) and
    finding_rest (of all others). Groups of fewer than the playbook's least are named only where there is no other.

    Verdicts: ``differs`` (p_adjusted below 1 - confidence), ``same`` (no difference shown), ``too_few`` (no test
    below the least base), ``not_testable`` (one group, or one answer of all).
    """
    tests = [(one, place, found) for one in crossed if one.options for place, found in _tests(one, rules)]
    adjusted = holm([found.p_value for _, _, found in tests])
    rows = [_row(*test, float(p), rules) for test, p in zip(tests, adjusted, strict=True)]
    return pd.DataFrame(rows, columns=_COLUMNS)


def _tests(one: Crossing, rules: SurveyRules) -> Iterator[tuple[int | None, Independence]]:
    """The tests of a crossing, each with the option that it is about; None: all options."""
    if not one.several:
        yield None, independence(one.counts, rules.least_base)
        return
    for place, ticks in enumerate(one.counts):
        yield place, independence(np.array([ticks, one.bases - ticks]), rules.least_base)


def _row(
    one: Crossing, place: int | None, found: Independence, adjusted: float, rules: SurveyRules
) -> dict[str, object]:
    base = int(one.bases.sum())
    verdict = verdict_of(found.method, adjusted, rules)
    row: dict[str, object] = {
        **one.head,
        "option": "" if place is None else one.options[place],
        "base": base,
        "small_base": small_base(base, rules),
        **found._asdict(),
        "p_adjusted": adjusted,
        "verdict": verdict,
        "finding": "",
    }
    return row | _strongest(one, place, rules.least_base) if verdict == "differs" else row


def verdict_of(method: str, adjusted: float, rules: SurveyRules) -> str:
    """What a test says in one word (``cross_tests``)."""
    if method == "none_few":
        return "too_few"
    if method.startswith("none"):
        return "not_testable"
    return "differs" if adjusted < 1 - rules.confidence else "same"


def _strongest(one: Crossing, place: int | None, least: int) -> dict[str, object]:
    """The cell whose residual is largest, where any is beyond 1.96."""
    residual: Numbers = np.nan_to_num(cell_residuals(one))
    if place is not None:
        residual = np.where(np.arange(len(residual))[:, None] == place, residual, 0)
    well = one.bases >= least
    size = np.abs(residual) * (well if bool(well.any()) else 1)
    line, group = np.unravel_index(int(size.argmax()), size.shape)
    if size[line, group] <= STANDS_OUT:
        return {}
    others = one.bases.sum() - one.bases[group]
    share, rest = (
        one.counts[line, group] / one.bases[group],
        (one.counts[line].sum() - one.counts[line, group]) / others,
    )
    return {
        "finding": "more" if residual[line, group] > 0 else "less",
        "finding_group": one.by.groups[group],
        "finding_option": one.options[line],
        "finding_share": float(share),
        "finding_rest": float(rest),
    }
