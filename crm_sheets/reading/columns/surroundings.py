"""What file, sheet and title are called: words that say which kind of table stands there."""

from collections.abc import Iterable, Mapping

from crm_sheets.vocabulary.concepts import concepts

_LONGEST = 60  # letters of a title that names a table

CALLED: Mapping[str, frozenset[str]] = {
    "sales": frozenset(("order", "sale", "invoice", "transaction", "receipt", "purchase", "contract", "paid")),
    "customers": frozenset(("customer", "contact", "lead", "address", "线索", "名单", "档案", "资料")),
    "visits": frozenset(("visit",)),
    "complaints": frozenset(("complaint", "support", "feedback")),
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
    return frozenset(concept for name in names if len(name) <= _LONGEST for concept in concepts(name))
