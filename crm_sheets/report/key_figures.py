"""The key figures as the overview shows them: each with its unit, its formula on the sheets, and a line below."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.grades import BUYING_TIERS
from crm_sheets.language.sheets import KEY_FIGURES, KEY_NOTES
from crm_sheets.playbook.sections.general import SCHEDULE
from crm_sheets.report.churn import FLAGS
from crm_sheets.report.satisfaction import SatisfactionAreas
from crm_sheets.report.tables import Area
from crm_sheets.report.wording import GRADES, NOWHERE, day
from crm_sheets.results import Results

Unit = Literal["amount", "whole", "share", "points"]
_UNITS: dict[str, Unit] = {
    "revenue": "amount",
    "margin": "amount",
    "average_order": "amount",
    "value_at_risk": "amount",
    "satisfaction": "share",
    "completeness": "share",
    "nps": "points",
}


@dataclass(frozen=True)
class KeyFigure:
    """One figure as a card shows it; without a formula it is a plain value."""

    value: float
    unit: Unit
    formula: str
    note: str


@dataclass(frozen=True)
class Sources:
    """What the overview is made from: the results, and where their tables stand on the other sheets."""

    results: Results
    customers: Area | None
    satisfaction: SatisfactionAreas | None
    lang: Lang

    def has(self, *keys: str) -> bool:
        """Whether the table of customers stands on its sheet with all these columns."""
        return self.customers is not None and all(key in self.customers.keys for key in keys)

    def place(self, key: str) -> str:
        """A column of the table of customers in the words of a formula."""
        return self.customers.range_of(key) if self.customers else ""

    def count(self, grade: str, *codes: str) -> str:
        """The formula that counts the customers with one of the grades."""
        words = (GRADES[grade][code](self.lang) for code in codes)
        return "=" + "+".join(f'COUNTIF({self.place(grade)},"{word}")' for word in words)

    def sum(self, key: str, grade: str, *codes: str) -> str:
        """The formula that sums a column of money over the customers with one of the grades."""
        words = (GRADES[grade][code](self.lang) for code in codes)
        parts = "+".join(f'SUMIF({self.place(grade)},"{word}",{self.place(key)})' for word in words)
        return f"=ROUND({parts},2)"


def overview_figures(sources: Sources) -> dict[str, KeyFigure | None]:
    """Every key figure in the order of the overview; None where the data do not carry it."""
    return {key: _figure(key, sources) for key in KEY_FIGURES}


def _figure(key: str, sources: Sources) -> KeyFigure | None:
    value = sources.results.key_figures[key]
    if value is None:
        return None
    needed, formula = _FORMULAS.get(key, ((), _no_formula))
    details = _NOTES.get(key, _nothing_named)(sources)
    note = "" if details is None else KEY_NOTES[key](sources.lang, **details)
    return KeyFigure(float(value), _UNITS.get(key, "whole"), formula(sources) if sources.has(*needed) else "", note)


def _no_formula(_: Sources) -> str:
    return ""


def _nothing_named(_: Sources) -> dict[str, object]:
    return {}


def _satisfied(s: Sources) -> str:
    return "=" + s.satisfaction.top_two.cell("top_two_share", 0) if s.satisfaction and s.satisfaction.top_two else ""


def _promoted(s: Sources) -> str:
    return "=" + s.satisfaction.nps.cell("nps", 0) if s.satisfaction and s.satisfaction.nps else ""


# For each figure the columns that its formula stands on, and the formula.
_FORMULAS: Mapping[str, tuple[tuple[str, ...], Callable[[Sources], str]]] = {
    "customers": (("customer_id",), lambda s: f"=ROWS({s.place('customer_id')})"),
    "buyers": (("tier",), lambda s: s.count("tier", *BUYING_TIERS)),
    "vip": (("tier",), lambda s: s.count("tier", "vip")),
    "revenue": (("revenue",), lambda s: f"=ROUND(SUM({s.place('revenue')}),2)"),
    "margin": (("margin",), lambda s: f"=ROUND(SUM({s.place('margin')}),2)"),
    "orders": (("orders",), lambda s: f"=SUM({s.place('orders')})"),
    "average_order": (
        ("revenue", "orders"),
        lambda s: f"=ROUND(SUM({s.place('revenue')})/SUM({s.place('orders')}),2)",
    ),
    "red": (("churn_level",), lambda s: s.count("churn_level", "red")),
    "amber": (("churn_level",), lambda s: s.count("churn_level", "amber")),
    "value_at_risk": (("churn_level", "value"), lambda s: s.sum("value", "churn_level", *FLAGS)),
    "satisfaction": ((), _satisfied),
    "nps": ((), _promoted),
    "open_complaints": (("open_complaints",), lambda s: f"=SUM({s.place('open_complaints')})"),
    "completeness": (("completeness",), lambda s: f"=AVERAGE({s.place('completeness')})"),
}


def _share_of_value(s: Sources, grade: str, *codes: str) -> dict[str, object] | None:
    customers = s.results.customers
    whole = float(customers["value"].sum())
    part = float(customers.loc[customers[grade].isin(codes), "value"].sum())
    return {"share": f"{part / whole:.0%}"} if whole > 0 else None


def _period(s: Sources) -> dict[str, object] | None:
    first, last = s.results.customers["first_order"].min(), s.results.customers["last_order"].max()
    if pd.isna(first) or pd.isna(last):
        return None
    walk_ins = s.results.key_figures["walk_in_revenue"]
    also = KEY_NOTES["walk_ins"](s.lang, revenue=f"{walk_ins:,.0f}") if walk_ins else ""
    return {"first": day(first), "last": day(last), "walk_ins": also}


def _per_buyer(s: Sources) -> dict[str, object] | None:
    orders = s.results.customers["orders"].dropna()
    buyers = int((orders > 0).sum())
    return {"mean": f"{orders.sum() / buyers:.1f}"} if buyers else None


def _error(s: Sources, key: str, digits: str) -> dict[str, object]:
    figures = s.results.key_figures
    error = figures[f"{key}_error"]
    told = NOWHERE if pd.isna(error) else format(error, digits)
    return {"error": told, "base": format(figures[f"{key}_base"], ",")}


def _margin_share(s: Sources) -> dict[str, object] | None:
    share = s.results.key_figures["margin_share"]
    return {"share": f"{share:.0%}"} if share is not None else None


# For each figure what its note names; None: no note.
_NOTES: Mapping[str, Callable[[Sources], Mapping[str, object] | None]] = {
    "buyers": lambda s: {"months": s.results.playbook.tiers.lookback_months},
    "vip": lambda s: _share_of_value(s, "tier", "vip"),
    "revenue": _period,
    "margin": _margin_share,
    "orders": _per_buyer,
    "value_at_risk": lambda s: _share_of_value(s, "churn_level", *FLAGS),
    "satisfaction": lambda s: _error(s, "satisfaction", ".1%"),
    "nps": lambda s: _error(s, "nps", ".1f"),
    "open_complaints": lambda s: {"customers": int((s.results.customers["open_complaints"] > 0).sum())},
    "follow_ups": lambda s: {
        "days": s.results.playbook.schedule.horizon_days,
        "file": s.results.playbook.general.file_names[SCHEDULE],
    },
}
