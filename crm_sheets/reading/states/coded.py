"""Codes: what the heading of a column of states says that its numbers mean (订单状态 0 待支付 1 支付成功)."""

import re
from collections.abc import Sequence

_MEANING = re.compile(r"(?<![\d.])(\d{1,2})\s*[:：=＝、.\-—]?\s*([^\W\d_][^\d,，;；/|)）]*)")
_FEWEST = 2  # codes that a heading explains


def codes_in_words(heading: str, texts: Sequence[str]) -> tuple[str, ...]:
    """The texts, each code as the words that the heading gives for it; as they are unless it explains all of them.

    >>> codes_in_words("订单状态 0 待支付 1 支付成功 2 支付失败", ["1", "0"])
    ('支付成功', '待支付')
    >>> codes_in_words("Status (0: open, 1: paid)", ["1", "paid"])
    ('1', 'paid')
    """
    meant = {code: words.strip() for code, words in _MEANING.findall(heading)}
    known = len(meant) >= _FEWEST and all(text in meant for text in texts)
    return tuple(meant[text] for text in texts) if known else tuple(texts)
