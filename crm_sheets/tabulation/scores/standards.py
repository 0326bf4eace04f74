"""Service standards beside what was reached, and what is wrong with the standards themselves."""

from collections.abc import Iterable

import pandas as pd

from crm_sheets.playbook.sections.survey import SurveyRules

STANDARD_COLUMNS = ["attribute", "target", "code", "measure", "revised_on"]
MEASURES_OF_STANDARDS = ("csat", "score", "mean", "bottom_two_share", "nps", "ces", "easy_share", "kept_share")
_NAMES_OF_SCORES = {"csat": "csat", "nps": "nps", "ces": "ces", "easy": "easy_share", "kept": "kept_share"}
_COLUMNS = ["attribute", "target", "code", "measure", "actual", "reached", "revised_on", "warning"]
_LESS_IS_BETTER = ("bottom_two_share",)


def figures_of(questions: pd.DataFrame, scores: pd.DataFrame) -> list[pd.DataFrame]:
    """Tables of figures from the tables of questions (code and figures of scales) and of scores (figure code value)."""
    of_scales = questions[["code", "score", "mean", "bottom_two_share", "top_two_share"]]
    found = [of_scales.rename(columns={"top_two_share": "csat"})]  # also of a scale that does not say "satisfied"
    for name, measure in _NAMES_OF_SCORES.items():
        found.append(scores.loc[scores["figure"] == name, ["code", "value"]].rename(columns={"value": measure}))
    return found


def standards(
    wanted: pd.DataFrame, figures: Iterable[pd.DataFrame], as_of: pd.Timestamp, rules: SurveyRules
) -> pd.DataFrame:
    """A row per standard, as the team lists them.

    In: STANDARD_COLUMNS of the team's sheet (target in the unit of the measure: shares 0 to 1, scores 0 to 100), and
    tables of figures with a column ``code`` and columns named as MEASURES_OF_STANDARDS. Out: attribute, target, code,
    measure, actual (missing where nothing measures it), reached (missing with it; of bottom_two_share at most the
    target, else at least), revised_on, warning: codes with ; between. ``not_measurable``: no target, or no figure of
    that question and measure; ``too_many``: beyond the playbook's number (all after it); ``never_revised``: no
    revision, or none within the playbook's days.
    """
    lines = wanted.reindex(columns=STANDARD_COLUMNS).reset_index(drop=True)
    measured = _by_measure(figures)
    keys = zip(lines["code"].astype("str"), lines["measure"].astype("str"), strict=True)
    actual = pd.Series([measured.get(key, float("nan")) for key in keys], dtype="float64")
    target = pd.to_numeric(lines["target"], errors="coerce").astype("float64")
    usable = actual.notna() & target.notna()
    less = lines["measure"].isin(_LESS_IS_BETTER)
    reached = (actual <= target).where(less, actual >= target).astype("boolean")
    revised = pd.to_datetime(lines["revised_on"], errors="coerce")
    doubts = {
        "not_measurable": ~usable,
        "too_many": lines.index >= rules.most_standards,
        "never_revised": ~((as_of - revised).dt.days <= rules.standard_days),
    }
    marks = pd.DataFrame(doubts, index=lines.index)
    warning = ["; ".join(marks.columns[line]) for line in marks.to_numpy(dtype=bool)]
    found = lines.assign(
        target=target, actual=actual, reached=reached.where(usable), revised_on=revised, warning=warning
    )
    return found[_COLUMNS]


def _by_measure(figures: Iterable[pd.DataFrame]) -> dict[tuple[str, str], float]:
    """Each figure that is known, by the code of its question and its name."""
    return {
        (str(code), measure): float(value)
        for table in figures
        for measure in MEASURES_OF_STANDARDS
        if measure in table.columns
        for code, value in zip(table["code"], table[measure], strict=True)
        if pd.notna(value)
    }
