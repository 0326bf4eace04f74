"""The key figures: what the overview shows, the console prints and scripts read, computed from the result tables."""

from collections.abc import Mapping

import pandas as pd

from crm_sheets.language.grades import BUYING_TIERS

Figure = float | int | None


def key_figures(customers: pd.DataFrame, tables: Mapping[str, pd.DataFrame]) -> dict[str, Figure]:
    """In: the customers and the further tables of Results. Out: each figure, None where nothing carries it.

    customers, buyers (bought in the look-back), vip, revenue (of all customers), walk_in_revenue (of nobody in
    particular), margin and margin_share (share of revenue whose cost is known), orders, average_order, red, amber,
    value_at_risk (value of red and amber), satisfaction (share of the top two boxes) with satisfaction_error and
    satisfaction_base, nps with nps_error and nps_base (points; of the first question asked), open_complaints,
    completeness (mean share), follow_ups (customers planned). Money to the cent.
    """
    revenue, orders = _sum(customers["revenue"]), _count(customers["orders"])
    return {
        "customers": len(customers),
        "buyers": _graded(customers["tier"], *BUYING_TIERS),
        "vip": _graded(customers["tier"], "vip"),
        "revenue": revenue,
        "walk_in_revenue": _walk_ins(tables.get("walk_ins")),
        "margin": _sum(customers["margin"]),
        "margin_share": _margin_share(tables.get("months")),
        "orders": orders,
        "average_order": round(revenue / orders, 2) if revenue is not None and orders else None,
        "red": _graded(customers["churn_level"], "red"),
        "amber": _graded(customers["churn_level"], "amber"),
        "value_at_risk": _at_risk(customers),
        **_first(
            tables.get("satisfaction"),
            {"satisfaction": "share", "satisfaction_error": "error", "satisfaction_base": "base"},
        ),
        **_first(tables.get("nps"), {"nps": "nps", "nps_error": "error", "nps_base": "base"}),
        "open_complaints": _count(customers["open_complaints"]),
        "completeness": float(customers["completeness"].mean()) if customers["completeness"].notna().any() else None,
        "follow_ups": len(tables["follow_ups"]) if "follow_ups" in tables else None,
    }


def _sum(money: "pd.Series[float]") -> float | None:
    return round(float(money.sum()), 2) if money.notna().any() else None


def _walk_ins(table: pd.DataFrame | None) -> float | None:
    return None if table is None or table.empty else round(float(table["revenue"].sum()), 2)


def _count(numbers: "pd.Series[float]") -> int | None:
    return int(numbers.sum()) if numbers.notna().any() else None


def _graded(grade: "pd.Series[str]", *codes: str) -> int | None:
    return int(grade.isin(codes).sum()) if grade.notna().any() else None


def _at_risk(customers: pd.DataFrame) -> float | None:
    flagged = customers["churn_level"].isin(["red", "amber"])
    return round(float(customers["value"][flagged].sum()), 2) if customers["churn_level"].notna().any() else None


def _margin_share(months: pd.DataFrame | None) -> float | None:
    if months is None or not months["margin"].notna().any() or months["revenue"].sum() <= 0:
        return None
    return float(months["revenue_with_cost"].sum() / months["revenue"].sum())


def _first(table: pd.DataFrame | None, columns: Mapping[str, str]) -> dict[str, Figure]:
    """Columns of the first row under other names; whole numbers stay whole, what is missing is None."""
    if table is None or table.empty:
        return dict.fromkeys(columns)
    line = table.iloc[0]
    known = {name: column for name, column in columns.items() if pd.notna(line[column])}
    figures = {name: int(line[column]) if column == "base" else float(line[column]) for name, column in known.items()}
    return {name: figures.get(name) for name in columns}
