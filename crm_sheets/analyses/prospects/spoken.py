"""Introductions of products: how long the team's texts take to say, what they lack, and which one is for whom."""

import re
from collections.abc import Iterable, Sequence

import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.playbook.desk_lists import Row
from crm_sheets.playbook.sections.prospects import ProspectRules

SECONDS = {"15s": 15, "3min": 180, "10min": 600, "30min": 1800}
_OVER, _UNDER = 1.1, 0.5  # of the length: longer is too long, shorter too short
_PARTS = ("text", "matter", "mind")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_WORD = re.compile(r"[^\W_\u3400-\u4dbf\u4e00-\u9fff]+(?:['’.,-][^\W_\u3400-\u4dbf\u4e00-\u9fff]+)*")


def spoken_seconds(text: str, rules: ProspectRules) -> float:
    """How long a text takes to say: Chinese characters and other words, each at its rate of the playbook.

    >>> [spoken_seconds(text, ProspectRules()) for text in ("省一半电费，" * 12, "It halves your bill. " * 7)]
    [15.0, 12.0]
    """
    minutes = len(_HAN.findall(text)) / rules.zh_rate + len(_WORD.findall(text)) / rules.en_rate
    return 60 * minutes


def introductions(lines: Iterable[Row], rules: ProspectRules) -> pd.DataFrame:
    """The playbook's introductions as they stand: product, length, seconds to say and allowed, what is wrong.

    Said are the text and the two benefits, one after the other. ``verdict`` holds codes of SPOKEN with ``; `` between:
    more than a tenth over the length, less than half of it, a benefit that is not there; else ``fits``.
    """
    found = []
    for line in lines:
        seconds, length = sum(spoken_seconds(line[part], rules) for part in _PARTS), SECONDS[line["length"]]
        wrong = [
            code
            for code, holds in {
                "too_long": seconds > length * _OVER,
                "too_short": seconds < length * _UNDER,
                "no_matter": not line["matter"].strip(),
                "no_mind": not line["mind"].strip(),
            }.items()
            if holds
        ]
        told = {part: line[part].strip() for part in _PARTS}
        found.append(
            {"product": line["product"].strip(), "introduction": line["length"], "seconds": seconds, "allowed": length}
            | {"verdict": "; ".join(wrong) or "fits", **told}
        )
    columns = ["product", "introduction", "seconds", "allowed", "verdict", *_PARTS]
    rows = pd.DataFrame(found, columns=columns)
    texts = dict.fromkeys(["product", "introduction", "verdict", *_PARTS], "str")
    return typed(rows, {**texts, "seconds": "float64", "allowed": "int64"})


def introduction_texts(
    lengths: "pd.Series[str]", wishes: "pd.Series[str]", lines: Sequence[Row]
) -> "tuple[pd.Series[str], pd.Series[str]]":
    """What to introduce to each prospect, and in which words: products and texts, missing where the team wrote none.

    ``lengths`` are codes of SECONDS, ``wishes`` what is on record of the wish (goods of open deals, the need). The
    product is the one that the wish names (the longest name, whatever its case), else the lines without a product, else
    the only product of the playbook. Of its texts the one of that length, else the longest shorter one; its text and
    its two benefits come one after the other.
    """
    keys = pd.Series(list(zip(lengths.fillna(""), wishes.fillna(""), strict=True)), index=lengths.index, dtype=object)
    found = {key: _introduction(key[0], key[1], lines) for key in keys.unique()}
    products, texts = (keys.map({key: one[n] for key, one in found.items()}).astype("str") for n in (0, 1))
    return products.mask(products == ""), texts.mask(texts == "")


def _names(wish: str, product: str) -> bool:
    """Whether a wish names a product: as a word of its own where the name is of Latin letters (Tea is not in steam)."""
    bounds = r"(?<![^\W_]){}(?![^\W_])" if product.isascii() else "{}"
    return re.search(bounds.format(re.escape(product)), wish, re.IGNORECASE) is not None


def _introduction(length: str, wish: str, lines: Sequence[Row]) -> tuple[str, str]:
    written = [line for line in lines if any(line[part].strip() for part in _PARTS)]
    names = sorted({line["product"].strip() for line in written}, key=lambda name: (-len(name), name))
    said = [name for name in names if name and _names(wish, name)]
    product = said[0] if said else "" if "" in names else names[0] if len(names) == 1 else None
    fits = [
        line
        for line in written
        if line["product"].strip() == product and SECONDS[line["length"]] <= SECONDS.get(length, 0)
    ]
    if not fits:
        return "", ""
    line = max(fits, key=lambda one: SECONDS[one["length"]])
    return line["product"].strip(), "\n".join(line[part].strip() for part in _PARTS if line[part].strip())
