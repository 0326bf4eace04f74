"""How good the flags were: one line for the top of the churn watch, a small table and a chart for its end."""

import numpy as np
import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.proof import LEFT_OUT, LINE, NONE_FLAGGED, REFUSED, RULES, UNDATED, WORSE
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import charts, looks, refusals
from crm_sheets.report.tables import Area, Column, grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_CHART = (620, 270)  # pixels
PROOF_ROWS = 14  # what the chart takes below the table
_COLOURS = (looks.LEVEL_BARS["amber"], looks.LEVEL_BARS["red"], looks.SECOND, looks.SECOND, looks.PALE)
Pooled = dict[str, dict[str, float]]

_SIMPLE = ("recency", "silent_days")  # what the flags should do better than


def proof_line(results: Results, lang: Lang) -> str:
    """How good the flags were, in one line; what a backtest needs where it was refused; else empty."""
    pooled = _pooled(results)
    if pooled is None:
        refused = refusals.about(results.refusals, "backtest")
        return REFUSED(lang, needs=refused[0].needs(lang), has=refused[0].has(lang)) if refused else ""
    flags = pooled["churn"]
    line = LINE(
        lang,
        dates=results.tables["backtest"]["as_of"].nunique(),
        flagged=int(flags["flagged"]),
        precision=_share(flags["precision"], lang),
        red=_share(pooled["churn_red"]["precision"], lang),
        all=_share(flags["gone"] / flags["customers"], lang),
        recall=_share(flags["recall"], lang),
        days=int(flags["horizon_days"]),
    )
    return line + _worse(pooled, results, lang)


def write_proof(sheet: Sheet, row: int, left: int, results: Results) -> Area | None:
    """Write the part on the flags' past from a row on, its table from a wide column on; None where there is none."""
    pooled = _pooled(results)
    if pooled is None:
        return None
    top = sheet.section(row, 0, left + 5, TITLES["proof"](sheet.lang))
    signals = results.tables.get("backtest_left_out", pd.DataFrame({"signal": []}))["signal"]
    if len(signals):
        words = TEXTS["signals_join"](sheet.lang).join(UNDATED[signal](sheet.lang) for signal in signals)
        sheet.text(top, 0, LEFT_OUT(sheet.lang, signals=words), "subtitle")
        top += 1
    area = grid(sheet, top, left, _columns(pooled, results, sheet.lang))
    chart = charts.bars(sheet, area, "proof", "rule", "stayed_away", _COLOURS)
    charts.place(sheet, chart, area.bottom + 2, left, _CHART)
    return area


def _columns(pooled: Pooled, results: Results, lang: Lang) -> list[Column]:
    """The rules in their order, then all customers."""
    flags, days = pooled["churn"], results.playbook.backtest.silent_days
    everybody = {"flagged": flags["customers"], "precision": flags["gone"] / flags["customers"]}
    lines = {**{rule: pooled[rule] for rule in RULES if rule in pooled}, "all": everybody}
    ranked = {rule: {} if rule == "churn_red" else line for rule, line in lines.items()}  # red is no ranking of its own
    return [
        Column("rule", [RULES[rule](lang, days=days) for rule in lines], "label"),
        Column("flagged", [line["flagged"] for line in lines.values()], "whole"),
        Column("stayed_away", [line["precision"] for line in lines.values()], "share"),
        Column("foreseen", [line.get("recall", np.nan) for line in lines.values()], "share"),
        Column("lift", [line.get("lift", np.nan) for line in ranked.values()], "decimal"),
        Column("auc", [line.get("auc", np.nan) for line in ranked.values()], "share"),
    ]


def _pooled(results: Results) -> Pooled | None:
    """All earlier days together: rule -> figure -> value."""
    table = results.tables.get("backtest")
    if table is None or table.empty:
        return None
    rows = table.loc[table["as_of"].isna()].drop(columns="as_of").set_index("rule").astype("float64")
    return {str(rule): {str(name): float(value) for name, value in line.items()} for rule, line in rows.iterrows()}


def _worse(pooled: Pooled, results: Results, lang: Lang) -> str:
    """A warning where a simple rule was right more often than the flags, beyond chance, and foresaw as many."""
    flags = pooled["churn"]
    p, count = flags["precision"], flags["flagged"]
    needed = p + ((p * (1 - p) / count) ** 0.5 if count else 0.0)
    simple = [(pooled[rule]["precision"], rule) for rule in _SIMPLE if rule in pooled]
    better = [(at, rule) for at, rule in simple if at > needed and pooled[rule]["recall"] >= flags["recall"]]
    if not better:
        return ""
    precision, rule = max(better)
    named = RULES[rule](lang, days=results.playbook.backtest.silent_days)
    note = WORSE(lang, rule=named, precision=_share(precision, lang))
    return note if lang == "zh" else f" {note}"


def _share(value: float, lang: Lang) -> str:
    return f"{value:.0%}" if value == value else NONE_FLAGGED(lang)
