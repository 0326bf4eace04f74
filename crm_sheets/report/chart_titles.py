"""Titles of charts that say what they show of this shop; a plain title where nothing is to be said."""

from collections.abc import Callable, Mapping

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.sheets import CHART_FINDINGS, CHARTS
from crm_sheets.report import wording
from crm_sheets.report.first_words import money_in_words, month_of, shown_figures
from crm_sheets.results import Results

_LARGE = ("vip", "major")
_FLAGGED = ("red", "amber")


def chart_title(name: str, results: Results, lang: Lang) -> str:
    """The finding of a chart, else its plain title."""
    finder = _FINDERS.get(name)
    told = None if finder is None else finder(results, lang)
    return CHARTS[name](lang) if told is None else CHART_FINDINGS[name](lang, **told)


Told = Mapping[str, object] | None


def _table(results: Results, name: str) -> pd.DataFrame:
    found = results.tables.get(name)
    return pd.DataFrame() if found is None else found


def _months(results: Results, lang: Lang) -> Told:
    month = month_of(results, lang)
    if not month:
        return None
    figure = shown_figures(results, lang)[0]
    return {"month": month, "value": figure.value, "change": figure.change}


def _tiers(results: Results, _: Lang) -> Told:
    table = _table(results, "tiers")
    some = table.loc[table["tier"].isin(_LARGE)] if len(table) else table
    if some.empty or not some["customers"].sum():
        return None
    shares = {key: f"{some[f'share_of_{key}'].sum():.0%}" for key in ("customers", "revenue")}
    return {"count": f"{some['customers'].sum():,.0f}", **shares}


def _segments(results: Results, lang: Lang) -> Told:
    table = _table(results, "segments")
    if table.empty or not table["customers"].sum():
        return None
    line = table.sort_values("customers", ascending=False, kind="stable").iloc[0]
    name = wording.worded("rfm_segment", pd.Series([line["rfm_segment"]]), lang)[0]
    return {"name": name, "count": f"{line['customers']:,.0f}", "share": f"{line['share_of_customers']:.0%}"}


def _churn(results: Results, lang: Lang) -> Told:
    customers, figures = results.customers, results.key_figures
    count, whole = int(customers["churn_level"].isin(_FLAGGED).sum()), float(customers["value"].sum())
    if not count or not figures["value_at_risk"] or whole <= 0:
        return None
    risk = float(figures["value_at_risk"])
    return {"count": f"{count:,}", "money": money_in_words(risk, results, lang), "share": f"{risk / whole:.0%}"}


def _pareto(results: Results, _: Lang) -> Told:
    table = _table(results, "product_classes")
    if table.empty:
        return None
    first = table.loc[table["abc_class"] == "A"]
    return {
        "count": f"{first['products'].sum():,.0f}",
        "all": f"{table['products'].sum():,.0f}",
        "share": f"{first['share'].sum():.0%}",
    }


def _concentration(results: Results, _: Lang) -> Told:
    table = _table(results, "concentration")
    return None if table.empty else {"share": f"{table['top_share'].iloc[0]:.0%}"}


def _levels(results: Results, _: Lang) -> Told:
    share = results.key_figures["satisfaction"]
    return None if share is None else {"share": f"{share:.0%}"}


def _nps(results: Results, _: Lang) -> Told:
    table = _table(results, "nps")
    if table.empty:
        return None
    line = table.iloc[0]
    return {key: f"{line[key] / line['base']:.0%}" for key in ("promoters", "detractors")} if line["base"] else None


def _group(name: str) -> Callable[[Results, Lang], Told]:
    def found(results: Results, _: Lang) -> Told:
        table = _table(results, f"{name}s")
        table = table.loc[table[name].notna()] if len(table) else table
        if table.empty or not table["revenue"].max() > 0:
            return None
        line = table.sort_values("revenue", ascending=False, kind="stable").iloc[0]
        return {"name": line[name], "share": f"{line['share']:.0%}"}

    return found


def _purchase_kinds(results: Results, lang: Lang) -> Told:
    table = _table(results, "value_kinds")
    table = table.loc[table["kind"] != "referral"] if len(table) else table
    whole = float(table["revenue"].sum()) if len(table) else 0.0
    if whole <= 0:
        return None
    line = table.sort_values("revenue", ascending=False, kind="stable").iloc[0]
    name = wording.worded("purchase_kind", pd.Series([line["kind"]]), lang)[0]
    return {"name": name, "share": f"{line['revenue'] / whole:.0%}"}


def _cohorts(results: Results, _: Lang) -> Told:
    """The share of all newcomers who bought in the month after their first, the months that are over together."""
    table = _table(results, "cohorts")
    second = table.loc[(table["months_since"] == 1) & table["over"]] if len(table) else table
    if second.empty or not second["customers"].sum():
        return None
    return {"share": f"{second['active'].sum() / second['customers'].sum():.0%}"}


def _proof(results: Results, _: Lang) -> Told:
    table = _table(results, "backtest")
    rows = table.loc[table["as_of"].isna() & table["rule"].isin(["churn_red", "churn"])] if len(table) else table
    rows = rows.loc[rows["flagged"] > 0] if len(rows) else rows
    if rows.empty:
        return None
    line = rows.iloc[-1] if "churn_red" not in set(rows["rule"]) else rows.loc[rows["rule"] == "churn_red"].iloc[0]
    return {"share": f"{line['precision']:.0%}", "all": f"{line['gone'] / line['customers']:.0%}"}


_FINDERS: Mapping[str, Callable[[Results, Lang], Told]] = {
    "months": _months,
    "tiers": _tiers,
    "segments": _segments,
    "churn": _churn,
    "pareto": _pareto,
    "concentration": _concentration,
    "levels": _levels,
    "nps": _nps,
    "regions": _group("region"),
    "owners": _group("owner"),
    "purchase_kinds": _purchase_kinds,
    "cohorts": _cohorts,
    "proof": _proof,
}
