"""How good a whole reading of a table is: what its kind needs, what tells it, what of it stays unexplained."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.profiles import FEWEST
from crm_sheets.reading.columns.questionnaire import Asked
from crm_sheets.reading.columns.scores import Columns, Scores, meant
from crm_sheets.vocabulary import CUSTOMER, Table
from crm_sheets.vocabulary.concepts import concepts

CALLED: Mapping[str, frozenset[str]] = {
    "sales": frozenset(("order", "sale", "invoice", "transaction", "receipt", "purchase", "contract", "paid")),
    "customers": frozenset(("customer", "contact", "lead", "address", "线索", "名单", "档案", "资料")),
    "visits": frozenset(("visit",)),
    "complaints": frozenset(("complaint", "support")),
    "answers": frozenset(("survey", "question", "answer", "feedback")),
    "products": frozenset(("product", "price", "category")),
    "staff": frozenset(("staff", "team", "position", "hired", "salary", "resigned")),
    "relationship": frozenset(("relationship",)),
    "none": frozenset(
        (
            "stock",
            "salary",
            "summary",
            "pivot",
            "analysis",
            "forecast",
            "dashboard",
            "chart",
            "readme",
            "total",
            "target",
            "统计",
            "分析",
            "规则",
            "supplier",
            "cost",
            "debit",
            "procured",
            "report",
            "collection",
            "paid",
            "ledger",
        )
    ),
}
_EVENTS = frozenset(
    (
        "order",
        "sale",
        "transaction",
        "purchase",
        "invoice",
        "receipt",
        "document",
        "paid",
        "visit",
        "complaint",
        "shipped",
        "due",
    )
)
_SUMS = frozenset(
    ("total", "average", "last", "first", "balance", "deposit", "list")
)  # what is known of a person, no event
_MONEY = frozenset(("amount", "price", "paid", "tax", "fee", "refund", "discount", "cost", "sale"))
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
    return Judged(kind, fields, score - _against(kind, columns, fields, called), missing, found)


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


def _against(kind: Table, columns: Columns, fields: Mapping[str, int], called: frozenset[str]) -> float:
    """What speaks against the kind, whatever its fields."""
    words = called.union(*(concepts(text) for text in columns.texts if text))
    taken = {*fields.values()}
    foreign = sum(
        bool(meant(kind, text).elsewhere) and not concepts(text) & _SUMS
        for c, text in enumerate(columns.texts)
        if text and c not in taken
    )
    score = w.FOREIGN * min(w.MOST_FOREIGN, foreign) * min(1.0, w.WIDE / len(columns.texts))
    match kind.name:
        case "sales":
            score += w.NO_MONEY * (not {"amount", "unit_price"} & set(fields))
            score += w.NO_MONEY * (not {"amount", "unit_price", "quantity"} & set(fields))
            nobody = not {*CUSTOMER, "email"} & set(fields)
            score += w.NOBODY * (nobody and not {"order_id", "product"} & set(fields))
            score += w.STATEMENT * (nobody and "balance" in words)
        case "products":
            sold = {"customer", "order", "quantity", "amount", "receiver", "date"}
            rest = [text for column, text in enumerate(columns.texts) if text and column not in taken]
            score += w.EVENT * sum(bool(concepts(text) & sold) for text in rest)
        case "complaints":
            score += w.NOBODY * (not {"complaint_id", "content"} & set(fields))
            score += 2 * w.NO_WORD * (not words & CALLED["complaints"])
        case "visits":
            score += w.NO_WORD * (not words & CALLED["visits"])
        case "staff":
            score += w.NO_WORD * ("company" in words and not called & CALLED["staff"])
            score += w.NO_WORD * (
                not words & CALLED["staff"] and not {"role", "manager", "capacity", "hired_on", "left_on"} & set(fields)
            )
        case "customers":
            score += w.NO_CONTACT * (not {*kind.soft[0]} & set(fields))
            about_people = words & CALLED["customers"] or {"phone", "email", "chat", "id_number", "birthday"} & set(
                fields
            )
            score += w.NO_WORD * (not about_people)
            score += w.CALLED * bool(called & CALLED["staff"] and not called & CALLED["customers"])
            score += w.REPEATED * _comes_again(columns, fields)
            score += w.NO_NAME * (not {"name", "phone", "email"} & set(fields))
            score += w.EVENT * min(2, sum(_is_money(columns, c) for c in columns.profiles if c not in taken))
            score += w.EVENT * min(2, sum(_is_event(columns, c) for c in columns.profiles if c not in taken))
    return score


def _comes_again(columns: Columns, fields: Mapping[str, int]) -> bool:
    """Whether the same people stand in several rows: it is about what they did."""
    key = next((fields[name] for name in ("customer_id", "phone", "name") if name in fields), None)
    profile = None if key is None else columns.profiles.get(key)
    return profile is not None and len(profile.filled) >= 2 * FEWEST and profile.distinct < w.ONCE


def _is_event(columns: Columns, column: int) -> bool:
    """Whether a column holds days on which something was sold, paid, visited."""
    profile = columns.profiles[column]
    said = concepts(columns.texts[column])
    if said == {"date"}:
        return True
    return bool(said & _EVENTS) and not said & _SUMS and max(profile.dates, profile.day_like) >= 0.5


def _is_money(columns: Columns, column: int) -> bool:
    """Whether a column holds money by word and value."""
    said = concepts(columns.texts[column])
    return bool(said & _MONEY) and not said & _SUMS and columns.profiles[column].numeric >= 0.75


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


def called(names: Iterable[str]) -> frozenset[str]:
    """The concepts of file, sheet and titles."""
    return frozenset(concept for name in names if len(name) <= 60 for concept in concepts(name))
