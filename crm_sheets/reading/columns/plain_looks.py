"""What a column plainly looks like, in words: said of columns that are not used or do not fit."""

from collections.abc import Sequence
from typing import Any

from crm_sheets.language import Text
from crm_sheets.reading.columns.profiles import SURE, Profile, profiles

# What a column may look like, in the order of asking: the share, and the name of what was seen.
LOOKS: tuple[tuple[str, Text], ...] = (
    ("phones", Text("电话号码", "phone numbers")),
    ("id_numbers", Text("身份证号", "id numbers")),
    ("mails", Text("邮箱地址", "mail addresses")),
    ("dates", Text("日期", "dates")),
    ("numeric", Text("数字", "numbers")),
    ("persons", Text("人名", "people's names")),
    ("who", Text("人名或单位名称", "names of people or companies")),
    ("addresses", Text("地址", "addresses")),
    ("codes", Text("编号", "ids")),
)


def looks_like(profile: Profile) -> tuple[str, Text, float] | None:
    """What a column plainly holds: the name of the share, in words, and the share; None if that is not plain."""
    if len(profile.filled) < 3:
        return None
    for name, words in LOOKS:
        share = float(getattr(profile, name))
        if share >= SURE:
            return name, words, share
    return None


def hints_of(cells: Any, columns: Sequence[int]) -> dict[int, Text]:
    """For columns that are not used: what they look like, in words behind a sentence; empty if that is not plain."""
    seen = {profile.column: looks_like(profile) for profile in profiles(cells, 0, columns, 100)} if columns else {}
    return {column: _hint(seen.get(column)) for column in columns}


def _hint(seen: tuple[str, Text, float] | None) -> Text:
    if seen is None:
        return Text("", "")
    return Text(f"内容看起来是{seen[1].zh}。", f" It seems to hold {seen[1].en}.")
