"""How good a whole reading of a table is: what its kind needs, what tells it, what of it stays unexplained."""

from collections.abc import Mapping
from dataclasses import dataclass

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.against import against
from crm_sheets.reading.columns.questionnaire import QuestionEvidence
from crm_sheets.reading.columns.surroundings import CALLED
from crm_sheets.reading.columns.under_heading import Columns, Scores
from crm_sheets.vocabulary import Table, headings, normal

_HANDLED = frozenset(("outcome", "closed_at", "handler", "resolution"))  # of complaints, and asked of nobody


@dataclass(frozen=True)
class Judgement:
    """A reading of a table as one kind: its fields, how strong it is, which needs no column meets."""

    table: Table
    fields: dict[str, int]
    score: float
    missing: tuple[str, ...]
    scores: Scores


def judged(kind: Table, columns: Columns, found: Scores, fields: dict[str, int], called: frozenset[str]) -> Judgement:
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
    return Judgement(kind, fields, score - against(kind, columns, fields, called), missing, found)


def _strength(group: tuple[str, ...], fields: Mapping[str, int], found: Scores) -> float:
    """How surely one of the fields is there; 0 where none is."""
    return max((min(found.get((fields[n], n), w.ACCEPT), w.STRONGEST) for n in group if n in fields), default=0.0)


def questionnaire_judgement(found: QuestionEvidence, columns: Columns, is_called: bool) -> float:
    """The strength of a questionnaire, on the same scale."""
    headed = sum(
        bool(text) or bool(columns.profiles[c].filled) for c, text in enumerate(columns.texts) if c in columns.profiles
    )
    strength = min(w.STRONGEST, 0.9 + 0.25 * found.asked)
    share = (found.asked + found.metadata + len(found.fields)) / max(1, headed)
    telling = min(w.MOST_TELLING, found.asked + found.metadata + found.scales + 2 * ("answered_at" in found.fields))
    handled = sum(headings("complaints").get(normal(text)) in _HANDLED for text in columns.texts if text)
    return (
        (w.WEAKEST + w.MEAN) * strength
        - w.FOREIGN * handled
        + w.TELLING * telling
        + w.EXPLAINED * share
        + w.CALLED * is_called
    )
