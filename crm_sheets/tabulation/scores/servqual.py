"""SERVQUAL: what was found less what was expected, by item and by dimension."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from crm_sheets.surveys import Survey
from crm_sheets.tabulation.coded import Numbers, by_code, option_codes
from crm_sheets.tabulation.favour import favour
from crm_sheets.tabulation.intervals import student
from crm_sheets.tabulation.no_figure import NoFigure
from crm_sheets.tabulation.roles import Pair, of_role, paired

# Parasuraman, Zeithaml and Berry 1988, Journal of Retailing 64 (1), 12-40: the 22 items in their order.
DIMENSIONS = {"tangibles": 4, "reliability": 5, "responsiveness": 4, "assurance": 4, "empathy": 5}
_ITEMS = [
    "code",
    "expected_code",
    "question",
    "dimension",
    "base",
    "expected",
    "perceived",
    "gap",
    "gap_low",
    "gap_high",
]
_SUMS = [
    "dimension", "items", "base", "expected", "perceived", "gap", "gap_low", "gap_high", "dimension_weight",
    "weighted_gap",
]  # fmt: skip


class Gaps(NamedTuple):
    """``items`` one row per item, ``dimensions`` one per dimension and a last one for the whole (dimension "").

    ``refused`` says what is lacking.
    """

    items: pd.DataFrame
    dimensions: pd.DataFrame
    refused: list[NoFigure]


def servqual(survey: Survey, confidence: float) -> Gaps:
    """The gaps of items that were asked as expected and as perceived, on one scale.

    gap = perceived - expected, in points of the scale: below 0 falls short (some textbooks turn the sign round). Of
    an item: over those who answered both (base), with Student's interval. Items: code (perceived), expected_code,
    question, dimension, base, expected, perceived, gap, gap_low, gap_high.

    Of a dimension: over respondents, each with the mean of the items that they answered twice. dimension_weight is
    the mean ``weight`` of its items as a share of all dimensions, weighted_gap is gap x dimension_weight; in the last
    row the gap is the plain mean of the dimensions' gaps and weighted_gap the sum of theirs. Items without a
    dimension get that of the original where there are exactly 22, else they stand in the items only and the
    dimensions are refused.
    """
    pairs = paired(of_role(survey, "expected"), of_role(survey, "perceived"))
    if not pairs:
        missing = tuple(name for name in ("expected", "perceived") if not of_role(survey, name))
        return _nothing(NoFigure("servqual", "", "pairs", roles=missing))
    found = [(pair, _answers(survey, pair)) for pair in pairs]
    refused = [answers for _, answers in found if isinstance(answers, NoFigure)]
    used = [(pair, answers) for pair, answers in found if not isinstance(answers, NoFigure)]
    names = _dimension_names(pairs)
    names_used = [name for name, (_, answers) in zip(names, found, strict=True) if not isinstance(answers, NoFigure)]
    items = pd.DataFrame(
        [_item(p, a, n, confidence) for (p, a), n in zip(used, names_used, strict=True)], columns=_ITEMS
    )
    if not all(names_used) or not used:
        if used:
            refused.append(NoFigure("servqual", "", "dimensions", sum(name != "" for name in names_used)))
        return Gaps(items, pd.DataFrame(columns=_SUMS), refused)
    return Gaps(items, _dimensions(used, names_used, confidence), refused)


def _nothing(refused: NoFigure) -> Gaps:
    return Gaps(pd.DataFrame(columns=_ITEMS), pd.DataFrame(columns=_SUMS), [refused])


Both = tuple[Numbers, Numbers]  # expected and perceived points, NaN where either is missing


def _answers(survey: Survey, pair: Pair) -> Both | NoFigure:
    sides, scales = [], []
    for question in pair:
        good = favour(question, "servqual")
        if isinstance(good, NoFigure):
            return good
        sides.append(by_code(option_codes(survey, question), good.points))
        scales.append((np.nanmin(good.points), np.nanmax(good.points)))
    if scales[0] != scales[1]:
        return NoFigure("servqual", pair.second.code, "same_scale")
    missing = np.isnan(sides[0]) | np.isnan(sides[1])
    return np.where(missing, np.nan, sides[0]), np.where(missing, np.nan, sides[1])


def _dimension_names(pairs: tuple[Pair, ...]) -> list[str]:
    given = [pair.second.dimension or pair.first.dimension for pair in pairs]
    if not any(given) and len(pairs) == sum(DIMENSIONS.values()):
        return [name for name, count in DIMENSIONS.items() for _ in range(count)]
    return given


def _item(pair: Pair, answers: Both, dimension: str, confidence: float) -> dict[str, object]:
    names = {"code": pair.second.code, "expected_code": pair.first.code, "question": pair.second.wording}
    return {**names, "dimension": dimension, **_means(*answers, confidence)}


def _means(expected: Numbers, perceived: Numbers, confidence: float) -> dict[str, float]:
    gaps = perceived - expected
    gaps = gaps[~np.isnan(gaps)]
    if len(gaps) == 0:
        return {"base": 0}
    mean, deviation = float(gaps.mean()), float(gaps.std(ddof=1)) if len(gaps) > 1 else np.nan
    low, high = student(mean, deviation, len(gaps), confidence)
    sides = {"expected": float(np.nanmean(expected)), "perceived": float(np.nanmean(perceived))}
    return {"base": len(gaps), **sides, "gap": mean, "gap_low": low, "gap_high": high}


def _dimensions(used: list[tuple[Pair, Both]], names: list[str], confidence: float) -> pd.DataFrame:
    rows = []
    for name in dict.fromkeys(names):
        mine = [one for one, own in zip(used, names, strict=True) if own == name]
        expected, perceived = (_row_means([answers[side] for _, answers in mine]) for side in (0, 1))
        weight = float(np.mean([pair.second.weight for pair, _ in mine]))
        row = {
            "dimension": name,
            "items": len(mine),
            **_means(expected, perceived, confidence),
            "dimension_weight": weight,
        }
        rows.append(row)
    table = pd.DataFrame(rows, columns=_SUMS)
    table["dimension_weight"] = table["dimension_weight"] / table["dimension_weight"].sum()
    table["weighted_gap"] = table["gap"] * table["dimension_weight"]
    whole = {"dimension": "", "items": len(used), "base": int(table["base"].max()), "dimension_weight": 1.0}
    whole |= {column: table[column].mean(skipna=False) for column in ("expected", "perceived", "gap")}
    whole["weighted_gap"] = table["weighted_gap"].sum(skipna=False)
    return pd.concat([table, pd.DataFrame([whole])], ignore_index=True)[_SUMS]


def _row_means(columns: list[Numbers]) -> Numbers:
    """The mean of each row's answers, NaN of none."""
    answers = np.column_stack(columns)
    known = ~np.isnan(answers)
    count = known.sum(axis=1)
    means: Numbers = np.full(len(answers), np.nan)
    means[count > 0] = np.nansum(answers, axis=1)[count > 0] / count[count > 0]
    return means
