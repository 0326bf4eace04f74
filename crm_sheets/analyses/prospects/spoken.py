"""Introductions of products: how long the team's texts take to say, and what they lack."""

import re
from collections.abc import Iterable

import pandas as pd

from crm_sheets.playbook.desk_lists import Row
from crm_sheets.playbook.sections.prospects import ProspectRules

SECONDS = {"15s": 15, "3min": 180, "10min": 600, "30min": 1800}
_OVER, _UNDER = 1.1, 0.5  # of the length: longer is too long, shorter too short
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
    return rows.astype({**texts, "seconds": "float64", "allowed": "int64"})


_PARTS = ("text", "matter", "mind")
