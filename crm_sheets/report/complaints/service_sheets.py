"""Where complaints are solved, who handles them alike, what people want, and how many come per 1,000 orders."""

import pandas as pd

from crm_sheets.analyses.uniform_handling import HOURS
from crm_sheets.language.desk.motives import SIDES
from crm_sheets.language.desk.remedies import ASKED_REMEDIES
from crm_sheets.language.desk.words import (
    COMPARED_WORDS,
    COMPLAINER_WORDS,
    FAULT_WORDS,
    GROUP_WORDS,
    NOT_NOTED,
    RUNG_WORDS,
    TIERS_BESIDE,
)
from crm_sheets.language.grades import TIERS
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report.complaints.desk_words import in_language, in_words_of
from crm_sheets.report.complaints.ledger_sheets import cause_words
from crm_sheets.report.tables import Column, plain_list, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results
from crm_sheets.tabulation.comparisons.mean_tests import LEAST_OF_A_GROUP

_LAST = 8
_TIERS = TIERS | TIERS_BESIDE
_MEASURES = ASKED_REMEDIES | COMPARED_WORDS


def write_complaint_uniform(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: per cause and comparison the spread, and who lies beyond chance."""
    lang, table = sheet.lang, results.tables["complaint_uniform"]
    least = max(results.playbook.complaint_desk.least, LEAST_OF_A_GROUP)
    top = sheet.title(TITLES["complaint_uniform"](lang), TEXTS["complaint_uniform_hint"](lang, least=least)) + 1
    shown = {name: _figures(table[name], table["measure"]) for name in _FIGURES}
    columns = [
        Column("complaint_cause", in_words_of(table["cause"], cause_words(results), lang), cap=28.0),
        Column("compared", in_words_of(table["measure"], _MEASURES, lang), cap=24.0),
        Column("handlers_compared", table["handlers"], "whole"),
        Column("complaints", table["complaints"], "whole"),
        Column("lowest", shown["lowest"], "text"),
        Column("highest", shown["highest"], "text"),
        Column("handler", table["handler"], cap=16.0),
        Column("handler_complaints", table["handler_complaints"], "whole"),
        Column("handler_figure", shown["handler_figure"], "text"),
        Column("others_complaints", table["others_complaints"], "whole"),
        Column("others_figure", shown["others_figure"], "text"),
        Column("by_luck", table["p_adjusted"], "share"),
    ]
    plain_list(sheet, top, columns)


_FIGURES = ("lowest", "highest", "handler_figure", "others_figure")


def _figures(values: "pd.Series[float]", measure: "pd.Series[str]") -> list[str]:
    """Hours and shares as texts: they stand in one column."""
    both = zip(values.astype("float64"), measure, strict=True)
    return ["" if value != value else f"{value:,.1f}" if of == HOURS else f"{value:.0%}" for value, of in both]


def write_complaint_pyramid(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: rungs by tier, what experts spend on small customers, what self-help is asked."""
    lang, table = sheet.lang, results.tables["complaint_pyramid"]
    every = table.loc[table["tier"] == "all"]
    said = {"count": int(every["complaints"].sum()), "total": len(results.tables["complaint_ledger"])}
    hints = [TEXTS["complaint_pyramid_hint"](lang, **said), *_experts(table, sheet)]
    row = sheet.title(TITLES["complaint_pyramid"](lang), *hints) + 1
    grid = [
        Column("tier", in_words_of(table["tier"], _TIERS, lang)),
        Column("rung", in_words_of(table["rung"], RUNG_WORDS, lang)),
        Column("complaints", table["complaints"], "whole"),
        Column("share", table["share"], "share"),
        Column("total_hours", table["hours"], "decimal"),
    ]
    row = write_grid(sheet, row, 0, grid).bottom + 2
    asked = results.tables["complaint_self_help"]
    if len(asked):
        row = sheet.section(row, 0, _LAST, TITLES["complaint_self_help"](lang))
        questions = [
            Column("self_help_question", asked["question"], "wrap", 44.0),
            Column("self_help_count", asked["self_help"], "whole"),
            Column("elsewhere_count", asked["elsewhere"], "whole"),
        ]
        write_grid(sheet, row, 0, questions)


def _experts(table: pd.DataFrame, sheet: Sheet) -> list[str]:
    """What experts spent on small customers; nothing where there is none."""
    expert = table.loc[table["rung"] == "expert"]
    hours = dict(zip(expert["tier"], expert["hours"], strict=True))
    if "small" not in hours or not hours["all"] > 0:
        return []
    count = dict(zip(expert["tier"], expert["complaints"], strict=True))["small"]
    said = {"hours": f"{hours['small']:,.1f}", "count": count, "share": f"{hours['small'] / hours['all']:.0%}"}
    return [TEXTS["complaint_expert_small"](sheet.lang, **said)]


def write_complaint_motives(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: motives, whose doing, who shares the loss, which complainers; a table each."""
    lang, table = sheet.lang, results.tables["complaint_motives"]
    row = sheet.title(TITLES["complaint_motives"](lang), TEXTS["complaint_motives_hint"](lang)) + 1
    for by, rows in table.groupby("by", sort=False):
        rows = rows.reset_index(drop=True)
        row = sheet.section(row, 0, _LAST, GROUP_WORDS[str(by)](lang))
        words = COMPLAINER_WORDS if by == "complainer" else FAULT_WORDS
        named = in_language(rows, "name", lang)
        said = named.where(named != "", in_words_of(rows["group"], words, lang))
        columns = [
            Column("motive_group", said, cap=30.0),
            Column("complaints", rows["complaints"], "whole"),
            Column("share", rows["share"], "share"),
        ]
        if by == "motive":
            columns.append(Column("motive_side", in_words_of(rows["side"], SIDES, lang)))
        row = write_grid(sheet, row, 0, columns).bottom + 2


def write_complaints_per_orders(sheet: Sheet, row: int, results: Results) -> int:
    """Write the table of complaints per 1,000 orders from ``row`` on, nothing without orders; returns the last row."""
    lang, table = sheet.lang, results.tables.get("complaint_per_orders")
    if table is None or table.empty:
        return row - 1
    row = sheet.section(row, 0, _LAST, TITLES["complaint_per_orders"](lang))
    span = {name: f"{table[name].iloc[0]:%Y-%m-%d}" for name in ("from_day", "to_day")}
    sheet.text(row, 0, TEXTS["complaint_per_orders_hint"](lang, **span), "subtitle")
    group = table["group"].where(table["group"] != "", NOT_NOTED(lang))
    group = group.where(table["by"] != "all", _TIERS["all"](lang))
    group = group.where(table["by"] != "tier", in_words_of(table["group"], TIERS | {"": NOT_NOTED}, lang))
    columns = [
        Column("handled_group", group, cap=26.0),
        Column("complaints", table["complaints"], "whole"),
        Column("orders_then", table["orders"], "whole"),
        Column("per_thousand", table["per_thousand"], "decimal"),
    ]
    return write_grid(sheet, row + 1, 0, columns).bottom
