"""The key figures: each computed from the results, with the formula on the sheets that gives the same."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.grades import BUYING_TIERS
from crm_sheets.language.sheets import COLUMNS, KEY_NOTES
from crm_sheets.report.churn import FLAGS
from crm_sheets.report.satisfaction import SatisfactionAreas
from crm_sheets.report.tables import Area, Column, values
from crm_sheets.report.wording import GRADES, day
from crm_sheets.results import Results


@dataclass(frozen=True)
class KeyFigure:
    """One figure: its value, how it is shown, what stands under it, and its formula (empty: a plain value)."""

    value: float
    kind: Literal["amount", "whole", "share", "points"]
    formula: str
    note: str


@dataclass(frozen=True)
class Sources:
    """What key figures are taken from: the results and where their tables stand on the sheets."""

    results: Results
    customers: Area | None
    satisfaction: SatisfactionAreas
    lang: Lang

    def has(self, *keys: str) -> bool:
        """Whether the table of customers stands on its sheet with all these columns."""
        return self.customers is not None and all(key in self.customers.keys for key in keys)

    def cells(self, key: str) -> pd.Series:
        """A column of numbers as it is written."""
        kind: Literal["money", "whole"] = "money" if key in ("value", "revenue", "margin") else "whole"
        return pd.Series(values(Column(key, self.results.customers[key], kind)), dtype=float)

    def place(self, key: str) -> str:
        """A column in the words of a formula."""
        return f"{self.customers.name if self.customers else ''}[{COLUMNS[key](self.lang)}]"

    def note(self, key: str, **values: object) -> str:
        """What stands under a figure."""
        return KEY_NOTES[key](self.lang, **values)

    def count(self, grade: str, *codes: str) -> tuple[float, str]:
        """How many customers have one of the grades, and the formula."""
        parts = [f'COUNTIF({self.place(grade)},"{self._word(grade, code)}")' for code in codes]
        return float(self.results.customers[grade].isin(codes).sum()), "=" + "+".join(parts)

    def sum_where(self, key: str, grade: str, *codes: str) -> tuple[float, str]:
        """The sum of a column over the customers with one of the grades, and the formula."""
        among = self.results.customers[grade].isin(codes).to_numpy()
        parts = [f'SUMIF({self.place(grade)},"{self._word(grade, code)}",{self.place(key)})' for code in codes]
        return float(self.cells(key)[among].sum()), "=" + "+".join(parts)

    def _word(self, grade: str, code: str) -> str:
        return GRADES[grade][code](self.lang)


def key_figures(sources: Sources) -> dict[str, KeyFigure | None]:
    """Every key figure in the order of the overview; None where the data do not carry it."""
    return {key: figure(sources) for key, figure in _FIGURES.items()}


def _customers(s: Sources) -> KeyFigure | None:
    if not s.has("customer_id"):
        return None
    return KeyFigure(len(s.results.customers), "whole", f"=ROWS({s.place('customer_id')})", s.note("customers"))


def _buyers(s: Sources) -> KeyFigure | None:
    if not s.has("tier"):
        return None
    note = s.note("buyers", months=s.results.playbook.tiers.lookback_months)
    return KeyFigure(*_swap(s.count("tier", *BUYING_TIERS), "whole"), note)


def _vip(s: Sources) -> KeyFigure | None:
    if not s.has("tier", "value"):
        return None
    part, whole = s.sum_where("value", "tier", "vip")[0], float(s.cells("value").sum())
    note = s.note("vip", share=f"{part / whole:.0%}") if whole > 0 else ""
    return KeyFigure(*_swap(s.count("tier", "vip"), "whole"), note)


def _revenue(s: Sources) -> KeyFigure | None:
    if not s.has("revenue"):
        return None
    first, last = s.results.customers["first_order"].min(), s.results.customers["last_order"].max()
    note = s.note("revenue", first=day(first), last=day(last)) if pd.notna(first) and pd.notna(last) else ""
    return KeyFigure(float(s.cells("revenue").sum()), "amount", f"=SUM({s.place('revenue')})", note)


def _margin(s: Sources) -> KeyFigure | None:
    if not s.has("margin", "revenue"):
        return None
    revenue, margin = s.cells("revenue"), s.cells("margin")
    known, whole = float(revenue[margin.notna()].sum()), float(revenue.sum())
    note = s.note("margin", share=f"{known / whole:.0%}") if whole > 0 else ""
    return KeyFigure(float(margin.sum()), "amount", f"=SUM({s.place('margin')})", note)


def _orders(s: Sources) -> KeyFigure | None:
    if not s.has("orders"):
        return None
    orders = s.cells("orders")
    buyers = int((orders > 0).sum())
    note = s.note("orders", mean=f"{orders.sum() / buyers:.1f}") if buyers else ""
    return KeyFigure(float(orders.sum()), "whole", f"=SUM({s.place('orders')})", note)


def _average_order(s: Sources) -> KeyFigure | None:
    if not s.has("orders", "revenue") or not s.cells("orders").sum() > 0:
        return None
    value = float(s.cells("revenue").sum() / s.cells("orders").sum())
    formula = f"=SUM({s.place('revenue')})/SUM({s.place('orders')})"
    return KeyFigure(value, "amount", formula, s.note("average_order"))


def _flags(level: str) -> Callable[[Sources], KeyFigure | None]:
    def figure(s: Sources) -> KeyFigure | None:
        return (
            KeyFigure(*_swap(s.count("churn_level", level), "whole"), s.note(level)) if s.has("churn_level") else None
        )

    return figure


def _value_at_risk(s: Sources) -> KeyFigure | None:
    if not s.has("churn_level", "value"):
        return None
    value, formula = s.sum_where("value", "churn_level", *FLAGS)
    whole = float(s.cells("value").sum())
    note = s.note("value_at_risk", share=f"{value / whole:.0%}") if whole > 0 else ""
    return KeyFigure(value, "amount", formula, note)


def _satisfaction(s: Sources) -> KeyFigure | None:
    area = s.satisfaction.top_two
    if area is None:
        return None
    first = s.results.tables["satisfaction"].iloc[0]
    note = s.note("satisfaction", error=f"{first['error']:.1%}", base=f"{first['base']:,}")
    return KeyFigure(float(first["top_two"] / first["base"]), "share", "=" + area.cell("top_two_share", 0), note)


def _nps(s: Sources) -> KeyFigure | None:
    area = s.satisfaction.nps
    if area is None:
        return None
    first = s.results.tables["nps"].iloc[0]
    note = s.note("nps", error=f"{first['error']:.1f}", base=f"{first['base']:,}")
    value = 100 * (first["promoters"] - first["detractors"]) / first["base"]
    return KeyFigure(float(value), "points", "=" + area.cell("nps", 0), note)


def _open_complaints(s: Sources) -> KeyFigure | None:
    if not s.has("open_complaints"):
        return None
    open_cases = s.cells("open_complaints")
    note = s.note("open_complaints", customers=int((open_cases > 0).sum()))
    return KeyFigure(float(open_cases.sum()), "whole", f"=SUM({s.place('open_complaints')})", note)


def _completeness(s: Sources) -> KeyFigure | None:
    if not s.has("completeness"):
        return None
    formula = f"=AVERAGE({s.place('completeness')})"
    return KeyFigure(float(s.cells("completeness").mean()), "share", formula, s.note("completeness"))


def _follow_ups(s: Sources) -> KeyFigure | None:
    plan = s.results.tables.get("follow_ups")
    if plan is None:
        return None
    return KeyFigure(len(plan), "whole", "", s.note("follow_ups", days=s.results.playbook.schedule.horizon_days))


def _swap(
    counted: tuple[float, str], kind: Literal["amount", "whole"]
) -> tuple[float, Literal["amount", "whole"], str]:
    return counted[0], kind, counted[1]


_FIGURES: dict[str, Callable[[Sources], KeyFigure | None]] = {
    "customers": _customers,
    "buyers": _buyers,
    "vip": _vip,
    "revenue": _revenue,
    "margin": _margin,
    "orders": _orders,
    "average_order": _average_order,
    "red": _flags("red"),
    "amber": _flags("amber"),
    "value_at_risk": _value_at_risk,
    "satisfaction": _satisfaction,
    "nps": _nps,
    "open_complaints": _open_complaints,
    "completeness": _completeness,
    "follow_ups": _follow_ups,
}
