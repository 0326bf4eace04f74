"""What file, sheet and title are called: words that say which kind of table stands there."""

import re
from collections.abc import Iterable, Mapping

from crm_sheets.vocabulary.concepts import concepts

_TEAM = re.compile(r"(?!.*(?:全部|总部|[东南西北中内外]部|俱乐部)$)[一-鿿]{2,6}(?:部|部门|科|班组)")  # 网络部, 财务科
_LONGEST = 60  # letters of a title that names a table

CALLED: Mapping[str, frozenset[str]] = {
    "sales": frozenset(
        ("order", "sale", "invoice", "transaction", "receipt", "purchase", "contract", "paid", "rental")
    ),
    "customers": frozenset(("customer", "contact", "lead", "address", "线索", "名单", "档案", "资料")),
    "visits": frozenset(("visit",)),
    "complaints": frozenset(("complaint", "support", "feedback")),
    "answers": frozenset(("survey", "question", "answer", "feedback", "review")),
    "products": frozenset(("product", "price", "category")),
    "staff": frozenset(("staff", "team", "position", "hired", "salary", "resigned")),
    "relationship": frozenset(("relationship",)),
    "complaint_events": frozenset(("complaint", "support", "经过")),
    "promises": frozenset(("promise", "承诺")),
    "instalments": frozenset(("instalment", "instalments", "installments", "分期", "due", "receivable", "账款")),
    "waiting": frozenset(("waiting", "backorder", "backorders", "缺货", "到货")),
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
            "collection",
            "paid",
            "ledger",
            "aging",
            "appraisal",
            "due",
            "hour",
            "receivable",
            "receivables",
            "payable",
            "payables",
        )
    ),
}


def called(names: Iterable[str]) -> frozenset[str]:
    """The concepts of file, sheet and titles."""
    short = [name for name in names if len(name) <= _LONGEST]
    teams = frozenset(("team",)) if any(_TEAM.fullmatch(name.strip()) for name in short) else frozenset[str]()
    return teams.union(concept for name in short for concept in concepts(name))
