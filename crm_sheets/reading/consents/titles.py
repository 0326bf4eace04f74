"""Sheets and files that say by their name who may not be contacted: 黑名单, unsubscribed_members_export.csv."""

import re
from pathlib import PurePath

from crm_sheets.vocabulary.consents import Said, whole_said
from crm_sheets.vocabulary.states import plain_state

_ROUND = re.compile(
    r"\b(?:members?|customers?|contacts?|clients?|people|list|names|export(?:ed)?|audience|segment|data|report|the|our|all|copy)\b|"
    r"(?<!黑)名单|列表|清单|汇总|明细|登记表?|客户|会员|顾客|用户|导出|数据|表$|\b(?=[a-z]*\d)[a-z\d]+\b|\d+|年|月|日"
)


def said_by_name(file: str, sheet: str) -> tuple[Said, str]:
    """What the name of the sheet, else of the file, says of everybody on it, and that name; nothing for other names.

    >>> said_by_name("unsubscribed_members_export_9f31ab.csv", "")[1], said_by_name("客户.xlsx", "黑名单 2026")[1]
    ('unsubscribed_members_export_9f31ab', '黑名单 2026')
    """
    for name in (sheet, PurePath(file).stem):
        bare = " ".join(_ROUND.sub(" ", plain_state(name)).split())
        codes = (whole_said(bare) if bare else None) or frozenset()
        if codes and all(code.startswith("no_") for code in codes):
            return codes, name
    return frozenset(), ""
