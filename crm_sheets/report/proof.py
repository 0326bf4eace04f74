"""How good the flags were: one line for the top of the churn watch, a small table and a chart for its end."""

import numpy as np
import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.proof import (
    ALIKE,
    BETTER,
    ERROR,
    FLAGS,
    LEFT_OUT,
    LINE,
    NONE_FLAGGED,
    REFUSED,
    RULES,
    SILENT_BETTER,
    UNDATED,
    WORSE,
)
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import charts, looks, refusals
from crm_sheets.report.chart_titles import chart_title
from crm_sheets.report.tables import Area, Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_CHART = (620, 270)  # pixels
PROOF_ROWS = 14  # what the chart takes below the table
_COLOURS = (looks.LEVEL_BARS["amber"], looks.LEVEL_BARS["red"], looks.SECOND, looks.SECOND, looks.SECOND, looks.PALE)
Means = dict[str, dict[str, float]]
_CHEAP = {"churn_red": "recency_red", "churn": "recency"}  # silent the longest, as many as are flagged
_SAME = 0.005  # a smaller difference is none


def proof_line(results: Results, lang: Lang) -> str:
    """How often the flags were right, and whether the cheap rules were more often, in two sentences; what a backtest
    needs where it was refused; else empty."""
    means = _means(results)
    if means is None:
        refused = refusals.about(results.refusals, "backtest")
        return REFUSED(lang, needs=refused[0].needs(lang), has=refused[0].has(lang)) if refused else ""
    told = next((rule for rule in _CHEAP if means[rule]["flagged"]), "churn")
    flags, everybody, dates = means[told], means["churn"], _dates(results)
    error = flags["precision_error"]
    line = LINE(
        lang,
        dates=dates,
        flags=FLAGS[told](lang),
        precision=_share(flags["precision"], lang),
        error=ERROR(lang, points=f"{100 * min(error, 1):.0f}") if error == error else "",
        all=_share(everybody["gone"] / everybody["customers"], lang),
        days=int(flags["horizon_days"]),
    )
    other = _compared(means, told, dates, results, lang)
    return line + (other if lang == "zh" or not other else f" {other}")


def _compared(means: Means, told: str, dates: int, results: Results, lang: Lang) -> str:
    """The sentence on the cheap rules: on the one that would have been right more often, where one was."""
    longest, silent = means[_CHEAP[told]], means["silent_days"]
    if not means[told]["flagged"]:
        return ""
    if _ahead(longest) >= 0 and _ahead(silent) < 0:
        simple, score = (_share(share, lang) for share in (silent["precision"], silent["precision"] + silent["ahead"]))
        return SILENT_BETTER(lang, days=results.playbook.backtest.silent_days, simple=simple, score=score)
    said = (ALIKE, BETTER, WORSE)[_ahead(longest)]
    return said(lang, simple=_share(longest["precision"], lang), dates=dates, ahead=int(longest["days_ahead"]))


def _ahead(rule: dict[str, float]) -> int:
    """1 where the flags were right more often than a rule, -1 where less often, 0 where that may be chance."""
    ahead, error = rule["ahead"], rule["ahead_error"]
    clear = abs(ahead) > max(_SAME, error if error == error else 0.0)
    return int(np.sign(ahead)) if clear else 0


def _dates(results: Results) -> int:
    return int(results.tables["backtest"]["as_of"].nunique())


def write_proof(sheet: Sheet, row: int, left: int, results: Results) -> Area | None:
    """Write the part on the flags' past from a row on, its table from a wide column on; None where there is none."""
    means = _means(results)
    if means is None:
        return None
    top = sheet.section(row, 0, left + 8, TITLES["proof"](sheet.lang))
    signals = results.tables.get("backtest_left_out", pd.DataFrame({"signal": []}))["signal"]
    if len(signals):
        words = TEXTS["signals_join"](sheet.lang).join(UNDATED[signal](sheet.lang) for signal in signals)
        sheet.text(top, 0, LEFT_OUT(sheet.lang, signals=words), "subtitle")
        top += 1
    area = write_grid(sheet, top, left, _columns(means, results, sheet.lang))
    chart = charts.bars(sheet, area, chart_title("proof", results, sheet.lang), "rule", "stayed_away", _COLOURS)
    charts.place(sheet, chart, area.bottom + 2, left, _CHART)
    return area


def _columns(means: Means, results: Results, lang: Lang) -> list[Column]:
    """The rules in their order, then all customers."""
    flags, days = means["churn"], results.playbook.backtest.silent_days
    everybody = {"flagged": flags["customers"], "precision": flags["gone"] / flags["customers"]}
    lines = {**{rule: means[rule] for rule in RULES if rule in means}, "all": everybody}
    ranked = {rule: {} if rule.endswith("_red") else line for rule, line in lines.items()}  # no ranking of its own
    return [
        Column("rule", [RULES[rule](lang, days=days) for rule in lines], "label"),
        Column("flagged", [line["flagged"] for line in lines.values()], "whole"),
        Column("stayed_away", [line["precision"] for line in lines.values()], "share"),
        Column("error", [min(line.get("precision_error", np.nan), 1.0) for line in lines.values()], "share"),
        Column("ahead", [line.get("ahead", np.nan) for line in lines.values()], "share"),
        Column("foreseen", [line.get("recall", np.nan) for line in lines.values()], "share"),
        Column("lift", [line.get("lift", np.nan) for line in ranked.values()], "decimal"),
        Column("auc", [line.get("auc", np.nan) for line in ranked.values()], "share"),
        Column("value_share", [line.get("value_share", np.nan) for line in lines.values()], "share"),
    ]


def _means(results: Results) -> Means | None:
    """All earlier days together: rule -> figure -> value."""
    table = results.tables.get("backtest")
    if table is None or table.empty:
        return None
    rows = table.loc[table["as_of"].isna()].drop(columns="as_of").set_index("rule").astype("float64")
    return {str(rule): {str(name): float(value) for name, value in line.items()} for rule, line in rows.iterrows()}


def _share(value: float, lang: Lang) -> str:
    return f"{value:.0%}" if value == value else NONE_FLAGGED(lang)
