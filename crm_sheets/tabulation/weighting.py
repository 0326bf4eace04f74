"""Weights that make the answers look like the people asked about: raking to the shares of a target sheet."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.surveys import Survey
from crm_sheets.tabulation.coded import ONE_OPTION, Mask, Numbers, option_codes
from crm_sheets.tabulation.intervals import effective_base
from crm_sheets.text.comparable import comparable_text

ROUNDS, NEAR = 25, 0.0001  # until every share is met to 0.01 %, or so many rounds
TARGET_COLUMNS = ["code", "option", "share"]
_MARGINS = ["code", "question", "option", "target", "unweighted", "weighted", "miss", "doubt"]


class Weighting(NamedTuple):
    """``weights``: one per respondent, 1 on average. ``margins``: a row per target, with what was reached.

    Margins: code, question, option, target (share, scaled to 1 over the options that somebody chose), unweighted,
    weighted, miss (weighted - target), doubt (``unknown_question``, ``unknown_option``, ``nobody``: no answer can
    stand for it; ``not_asked_for``: an option without a target keeps its share; ``missed``; empty). ``reached``: all
    targets are met to 0.01 %, by our own count. ``rounds`` done, ``trimmed`` respondents whose weight was cut,
    ``effective`` base (Kish).
    """

    weights: Numbers
    margins: pd.DataFrame
    reached: bool
    rounds: int
    trimmed: int
    effective: float


class _Margin(NamedTuple):
    """The place of each respondent's option, and the target of each option: NaN where there is none, or nobody."""

    codes: Codes
    target: Numbers


def targets_of(survey: Survey) -> pd.DataFrame:
    """TARGET_COLUMNS of all questions for which the team says what the shares should be."""
    lines = [(one.code, option, share) for one in survey.questions for option, share in one.targets]
    return pd.DataFrame(lines, columns=TARGET_COLUMNS)


def raked(survey: Survey, targets: pd.DataFrame, most_weight: float) -> Weighting:
    """Weights by which the shares of ``targets`` come out.

    Targets have TARGET_COLUMNS: the code of a question with one option each, an option of it, its share (0 to 1). In
    each round the weights of a question's options are stretched to their targets, question after question (Deming and
    Stephan 1940, Annals of Mathematical Statistics 11, 427-444), and weights above ``most_weight`` times the mean are
    cut. Who did not answer a question is not moved by it; shares are those of the ones who did. Targets of options
    that nobody chose cannot be met: the others of the question are scaled up to 1 and the margin says so.
    """
    size = len(survey.respondents)
    asked_for, doubts = _margins(survey, targets)
    weights, trimmed = np.ones(size), np.zeros(size, dtype=bool)
    done = 0
    while size and done < ROUNDS and _worst(asked_for, weights) > NEAR:
        done += 1
        for margin in asked_for.values():
            weights = weights * np.append(_factors(margin, weights), 1.0)[margin.codes]
        weights, over = _trimmed(weights / weights.mean(), most_weight)
        trimmed |= over
    table = _table(survey, asked_for, weights, doubts)
    met = size > 0 and not doubts and bool(table["miss"].abs().max() <= NEAR) if len(table) else False
    return Weighting(weights, table, met, done, int(trimmed.sum()), effective_base(weights))


def _margins(survey: Survey, targets: pd.DataFrame) -> tuple[dict[str, _Margin], list[dict[str, object]]]:
    """The targets by question, and the ones that nothing can meet."""
    margins, doubts = {}, []
    for code, lines in targets.groupby("code", sort=False):
        question = survey.by_code.get(str(code))
        if question is None or question.type not in ONE_OPTION:
            doubts += [_doubt(code, line, "unknown_question") for line in lines.itertuples()]
            continue
        codes = option_codes(survey, question)
        place = {comparable_text(option): i for i, option in enumerate(question.options)}
        there = np.bincount(codes[codes >= 0], minlength=len(question.options))
        target = np.full(len(question.options), np.nan)
        for line in lines.itertuples():
            at = place.get(comparable_text(str(line.option)))
            if at is None:
                doubts.append(_doubt(code, line, "unknown_option"))
            elif there[at] == 0:
                doubts.append(_doubt(code, line, "nobody"))
            else:
                target[at] = float(str(line.share))
        margins[question.code] = _Margin(codes, _scaled(target, there))
    return margins, doubts


def _scaled(target: Numbers, there: Codes) -> Numbers:
    """The targets so that with the unchanged shares of options without one they add up to 1."""
    left = there[np.isnan(target)].sum() / max(int(there.sum()), 1)
    total = np.nansum(target)
    return target * (1 - left) / total if total > 0 else target


def _doubt(code: object, line: object, doubt: str) -> dict[str, object]:
    return {
        "code": str(code),
        "option": str(getattr(line, "option", "")),
        "target": getattr(line, "share", np.nan),
        "doubt": doubt,
    }


def _trimmed(weights: Numbers, most: float) -> tuple[Numbers, Mask]:
    """Weights cut at ``most``, the others stretched so that the mean stays 1, and which were cut."""
    over: Mask = np.zeros(len(weights), dtype=bool)
    while bool((weights[~over] > most).any()):
        over |= weights > most
        rest = len(weights) - most * over.sum()
        weights = np.where(over, most, weights * rest / max(float(weights[~over].sum()), 1e-300))
    return weights, over


def _shares(margin: _Margin, weights: Numbers) -> Numbers:
    known = margin.codes >= 0
    sums = np.bincount(margin.codes[known], weights[known], len(margin.target))
    return sums / max(float(sums.sum()), 1e-300)


def _factors(margin: _Margin, weights: Numbers) -> Numbers:
    share = _shares(margin, weights)
    wanted = np.where(np.isnan(margin.target), _free(margin, share), margin.target)
    return np.divide(wanted, share, out=np.ones(len(share)), where=share > 0)


def _free(margin: _Margin, share: Numbers) -> Numbers:
    """What is left for the options without a target, in the proportions that they have."""
    open_ = np.where(np.isnan(margin.target), share, 0)
    left = max(1 - float(np.nansum(margin.target)), 0)
    return open_ * left / max(float(open_.sum()), 1e-300)


def _worst(margins: dict[str, _Margin], weights: Numbers) -> float:
    misses = [np.nanmax(np.abs(_shares(one, weights) - one.target), initial=0) for one in margins.values()]
    return max(map(float, misses), default=0.0)


def _table(
    survey: Survey, margins: dict[str, _Margin], weights: Numbers, doubts: list[dict[str, object]]
) -> pd.DataFrame:
    rows: list[dict[str, object]] = []
    for code, margin in margins.items():
        question = survey.by_code[code]
        before, now = _shares(margin, np.ones(len(weights))), _shares(margin, weights)
        for place in np.flatnonzero(~np.isnan(margin.target) | (before > 0)):
            target = margin.target[place]
            miss = now[place] - target
            doubt = "not_asked_for" if np.isnan(target) else "missed" if abs(miss) > NEAR else ""
            row = (code, question.wording, question.options[place], target, before[place], now[place], miss, doubt)
            rows.append(dict(zip(_MARGINS, row, strict=True)))
    return pd.DataFrame(rows + doubts, columns=_MARGINS)
