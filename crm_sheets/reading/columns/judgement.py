"""How good a whole reading of a table is: what its kind needs, what tells it, what of it stays unexplained."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.against import against
from crm_sheets.reading.columns.questionnaire import Asked
from crm_sheets.reading.columns.scores import Columns, Scores
from crm_sheets.reading.columns.surroundings import CALLED
from crm_sheets.vocabulary import Table
from crm_sheets.vocabulary.concepts import concepts

_NOT_OURS = frozenset(
    (
        "stock",
        "salary",
        "debit",
        "credit_side",
        "procured",
        "target",
        "supplier",
        "forecast",
        "yhat",
        "variance",
        "budget",
        "ledger",
        "security",
        "collection",
        "aging",
        "appraisal",
    )
)
_PIVOT = re.compile(
    r"^(?:row labels|column labels|行标签|列标签|grand total|(?:sum|count|average|max|min) of .*|"
    r"(?:求和项|计数项|平均值项)[:：].*)$",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"^(?:(?:19|20)\d\d(?:[-/.年]\d{1,2}月?)?(?:年|年度)?|\d{1,2}月(?:份)?|[qQ][1-4]|第[一二三四]季度|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -/'’]*(?:\d{2,4})?|week ?\d+|w\d+|第\d+周|"
    r"-?\d+(?:\.\d+)?|\d{4}-\d\d-\d\d 00:00:00|周[一二三四五六日]|\d{1,2}[日号])$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Judged:
    """A reading of a table as one kind: its fields, how strong it is, which needs no column meets."""

    table: Table
    fields: dict[str, int]
    score: float
    missing: tuple[str, ...]
    scores: Scores


def judged(kind: Table, columns: Columns, found: Scores, fields: dict[str, int], called: frozenset[str]) -> Judged:
    """The whole reading with its score; ``called`` are the concepts of file, sheet and titles."""
    groups = kind.told_by
    strengths = [_strength(group, fields, found) for group in groups] or [0.0]
    wishes = [strength for group in kind.soft if (strength := _strength(group, fields, found))]
    missing = tuple(group[0] for group, strength in zip(groups, strengths, strict=False) if not strength)
    score = w.WEAKEST * min([*strengths, *wishes], default=0.0) + w.MEAN * sum(strengths + wishes) / len(
        strengths + wishes
    )
    score += w.TELLING * min(w.MOST_TELLING, sum(kind.field(name).telling for name in fields))
    headed = [column for column, text in enumerate(columns.texts) if text]
    score += w.EXPLAINED * min(1.0, len(fields) / max(1, min(len(headed), w.WIDE)))
    score += w.CALLED * bool(CALLED[kind.name] & called)
    return Judged(kind, fields, score - against(kind, columns, fields, called), missing, found)


def _strength(group: tuple[str, ...], fields: Mapping[str, int], found: Scores) -> float:
    """How surely one of the fields is there; 0 where none is."""
    return max((min(found.get((fields[n], n), w.ACCEPT), w.STRONGEST) for n in group if n in fields), default=0.0)


def asking(found: Asked, columns: Columns, is_called: bool) -> float:
    """The strength of a questionnaire, on the same scale."""
    headed = sum(map(bool, columns.texts))
    strength = min(w.STRONGEST, 0.9 + 0.25 * found.asked)
    share = (found.asked + found.metadata + len(found.fields)) / max(1, headed)
    telling = min(w.MOST_TELLING, found.asked + found.metadata + found.scales + 2 * ("answered_at" in found.fields))
    return (w.WEAKEST + w.MEAN) * strength + w.TELLING * telling + w.EXPLAINED * share + w.CALLED * is_called


def none_of_ours(columns: Columns, called: frozenset[str]) -> float:
    """What speaks for a table that is none of ours: pivots, stock, payroll, ledgers, headings that are periods."""
    headed = [text for text in columns.texts if text]
    pivots = sum(bool(_PIVOT.match(text)) for text in headed)
    words = sum(bool(concepts(text) & _NOT_OURS) for text in headed)
    periods = sum(bool(_PERIOD.match(text)) for text in headed) / max(1, len(headed))
    score = w.NOT_OURS * min(6, words + 3 * pivots) * min(1.0, 8 / max(1, len(headed))) + 2 * w.PERIODS * periods * (
        periods > 0.3
    )
    return score + w.CALLED * bool(CALLED["none"] & called)
