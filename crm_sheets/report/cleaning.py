"""Texts made fit for a cell: no longer than a cell holds, nothing that breaks the file."""

import re

LIMIT = 32_767  # UTF-16 units that a cell holds
_HALF = LIMIT // 2
_RICH = "<r>"
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")


def fit_for_cell(text: str) -> str:
    """The text as it goes into a cell: broken characters replaced, cut with an ellipsis where it is too long."""
    try:
        text.encode()
    except UnicodeEncodeError:
        text = _BROKEN.sub("\ufffd", text)
    if text.startswith(_RICH):
        text = f" {text}"  # or xlsxwriter takes it for formatted text and writes it unescaped
    if len(text) <= _HALF or len(text.encode("utf-16-le")) // 2 <= LIMIT:
        return text
    kept = text.encode("utf-16-le")[: 2 * (LIMIT - 1)].decode("utf-16-le", errors="ignore")
    return kept + "…"


def fit_all(texts: list[str]) -> list[str]:
    """Every text of a column made fit; one glance is enough where nothing is wrong."""
    joined = "".join(texts)
    try:
        joined.encode()
    except UnicodeEncodeError:
        return [fit_for_cell(text) for text in texts]
    if _RICH not in joined and max(map(len, texts), default=0) <= _HALF:
        return texts
    return [fit_for_cell(text) for text in texts]
