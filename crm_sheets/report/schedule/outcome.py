"""The sheet of what came of earlier schedules: contacts kept, who came back after one, what reaches people."""

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.grades import CHANNELS
from crm_sheets.language.sheets import COLUMNS, SIGNALS, TEXTS, TITLES
from crm_sheets.playbook import Playbook
from crm_sheets.report import wording
from crm_sheets.report.schedule.rows import GROUPS
from crm_sheets.report.tables import Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

OUTCOME_TABLES = ("follow_up_kept", "follow_up_return", "follow_up_success")
_BY = {"approach": "approach", "channel": "channel", "hour": "contact_hour", "person": "person"}


def write_outcome(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: a part for each of OUTCOME_TABLES that the results have."""
    days = results.playbook.schedule.days_kept
    row = sheet.title(TITLES["outcome"](sheet.lang), TEXTS["outcome_hint"](sheet.lang, days=days)) + 1
    columns = {"follow_up_kept": _kept, "follow_up_return": _came_back, "follow_up_success": _success}
    for name in OUTCOME_TABLES:
        table = results.tables.get(name)
        if table is not None and len(table):
            told = columns[name](table, sheet.lang)
            top = sheet.section(row, 0, len(told) - 1, TITLES[name](sheet.lang))
            if name == "follow_up_return":
                sheet.text(top, 0, TEXTS["came_back_hint"](sheet.lang), "subtitle")
                top += 1
            row = write_grid(sheet, top, 0, told).bottom + 2


def _kept(table: pd.DataFrame, lang: Lang) -> list[Column]:
    """By reason in words, of which several codes may share one; the weakest of each person first, of equal ones those
    planned most often.
    """
    labels = {setting.name: setting.label(lang) for setting in Playbook.settings()}
    told = {code: labels.get(f"contacts.{GROUPS.get(code, code)}") for code in table["reason"].unique()}
    words = {code: SIGNALS[code](lang) if code in SIGNALS else told[code] or code for code in told}
    rows = table.assign(why=table["reason"].map(words)).groupby(["person", "why"])[["planned", "kept"]].sum()
    rows = rows.reset_index().assign(share=lambda sums: sums["kept"] / sums["planned"].clip(lower=1))
    rows = rows.sort_values(["person", "share", "planned"], ascending=[True, True, False], kind="stable")
    return [
        Column("person", wording.people_labels(rows["person"], lang)),
        Column("why", rows["why"]),
        Column("contacts_planned", rows["planned"], "whole"),
        Column("contacts_kept", rows["kept"], "whole"),
        Column("share_kept", rows["share"], "share"),
    ]


def _came_back(table: pd.DataFrame, lang: Lang) -> list[Column]:
    return [
        Column("contacted_or_not", [TEXTS["contacted" if one else "not_met"](lang) for one in table["called"]]),
        Column("customers", table["customers"], "whole"),
        Column("bought_after", table["bought"], "whole"),
        Column("bought_share", table["share"], "share"),
        Column("error", table["error"], "share"),
    ]


def _success(table: pd.DataFrame, lang: Lang) -> list[Column]:
    what = [_which(by, what, lang) for by, what in zip(table["by"], table["what"], strict=True)]
    return [
        Column("compared_by", [COLUMNS[_BY[by]](lang) for by in table["by"]]),
        Column("which_one", what),
        Column("tries", table["tries"], "whole"),
        Column("reached", table["reached"], "whole"),
        Column("reached_share", table["share"], "share"),
        Column("month_over", table["judged"], "whole"),
        Column("bought_after", table["bought"], "whole"),
        Column("bought_share", table["bought_share"], "share"),
    ]


def _which(by: str, what: str, lang: Lang) -> str:
    if not what:
        return TEXTS["not_said"](lang)
    if by == "channel" and what in CHANNELS:
        return CHANNELS[what](lang)
    return TEXTS["from_hour"](lang, hour=what) if by == "hour" else what
