"""Motives: what complainers want, whose doing they say it was, who shares the loss, which kind they are; as noted."""

import re
from collections.abc import Sequence

import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.complaints.cases import Cases
from crm_sheets.complaints.root_causes import words_pattern
from crm_sheets.playbook.desk_lists import Row
from crm_sheets.vocabulary.complaint_words import code_meant

MOTIVE_TABLE = ["by", "group", "side", "complaints", "share", "name_zh", "name_en"]
_NOT = re.compile(
    r"(?:不要|不用|不需要|不求|\bno|\bnot|\bwithout)\s*(?:any |a |the )?$", re.IGNORECASE
)  # money is not wanted
_SEVERAL = re.compile(r"[;；、/+]|,|，|\band\b|以及")
_WHOSE = ("attribution", "loss_shared")


def motive_counts(found: Cases, motives: Sequence[Row]) -> pd.DataFrame:
    """MOTIVE_TABLE by motive, attribution, loss_shared and complainer, most frequent first, equal ones by group.

    Only what the ledger says: a cell may name several motives and counts for each once; share is of the complaints
    whose cell is filled. What no list knows stays in the team's own words. side: that of a motive in the list.
    """
    rows = found.rows
    said = {
        "motive": rows["motive"].dropna().map(lambda cell: motives_named(str(cell), motives)).explode(),
        **{name: rows[name].dropna().map(_whose) for name in _WHOSE},
        "complainer": rows["complainer"].dropna(),
    }
    by_code = {motive["code"]: motive for motive in motives}
    parts = []
    for by, codes in said.items():
        counts = codes.groupby(codes).size().rename_axis("group").rename("complaints").reset_index()
        share = counts["complaints"] / max(int(rows[by].notna().sum()), 1)
        known = [by_code.get(str(code), {}) if by == "motive" else {} for code in counts["group"]]
        words = {to: [row.get(key, "") for row in known] for to, key in _SAID.items()}
        counts = counts.assign(by=by, share=share, **words)
        parts.append(counts.sort_values(["complaints", "group"], ascending=[False, True]))
    table = pd.concat(parts, ignore_index=True)[MOTIVE_TABLE]
    kinds = dict.fromkeys(("by", "group", *_SAID), "str")
    return typed(table, {**kinds, "complaints": "int64", "share": "float64"})


_SAID = {"side": "side", "name_zh": "zh", "name_en": "en"}


def motives_named(cell: str, motives: Sequence[Row]) -> list[str]:
    """The motives that a cell names, by code, name or words, each once; its own words where it names none."""
    whole = any(cell.strip() in (row["zh"], row["en"]) for row in motives)
    parts = [cell.strip()] if whole else [part.strip() for part in _SEVERAL.split(cell) if part.strip()]
    named = (next((row["code"] for row in motives if _is_meant(part, row)), part) for part in parts)
    return list(dict.fromkeys(named))


def _is_meant(part: str, motive: Row) -> bool:
    names = (motive["code"], motive["zh"].casefold(), motive["en"].casefold())
    words = words_pattern(motive["words"])
    if part.casefold() in names:
        return True
    found = re.search(rf"(?<![a-z])(?:{words})(?!less)", part, re.IGNORECASE) if words else None
    return found is not None and _NOT.search(part[: found.start()]) is None


def _whose(cell: object) -> str:
    return code_meant("fault", str(cell)) or str(cell).strip()
