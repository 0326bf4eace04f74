"""What the lines above a table say of all its rows: 门店：西湖店, Store: Soho."""

from collections.abc import Sequence

from crm_sheets.reading.finding.section_lines import PAIR
from crm_sheets.vocabulary import headings, normal

_ALL = frozenset(
    map(normal, ("全部", "所有", "不限", "all", "any", "-", "全部门店", "所有门店", "all stores", "all locations"))
)


def store_said(above: Sequence[str]) -> tuple[str, str]:
    """The store that a title names with its key, and the words that say so; '' and '' where none or several do.

    >>> store_said(["销售日报", "门店：西湖店  日期：2026-05-01"]), store_said(["Store: All"])
    (('西湖店', '门店：西湖店'), ('', ''))
    """
    known = headings("sales")
    found = {
        pair["value"]: pair[0].strip()
        for text in above
        for pair in PAIR.finditer(text)
        if known.get(normal(pair["key"])) == "store" and pair["value"] and normal(pair["value"]) not in _ALL
    }
    return next(iter(found.items())) if len(found) == 1 else ("", "")
