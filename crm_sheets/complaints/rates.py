"""Rates: complaints per month against orders on a u-chart, and the estimate of those who say nothing."""

import numpy as np
import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.complaints.cases import Cases
from crm_sheets.playbook.sections.complaint_desk import ComplaintDeskRules

MONTHS = ["month", "complaints", "orders", "per_thousand", "centre", "lower", "upper", "signal"]
SILENT = ["figure", "value", "formula"]
_SIGMAS, _RUN = 3.0, 8  # Shewhart's limits; eight on one side of the centre (Western Electric)


def monthly_rates(found: Cases, orders: pd.DataFrame) -> pd.DataFrame:
    """MONTHS from the first to the last month with complaints; ``orders``: month (its first day) and orders.

    per_thousand = 1,000 x complaints / orders. u-chart: centre = all complaints / all orders, limits centre +- 3 x
    sqrt(centre / orders), each for its own number of orders (Montgomery, Introduction to Statistical Quality Control).
    signal: above or below a limit, run_up or run_down for eight months on one side, else empty. Without orders there is
    no rate: the number of complaints is charted (c-chart, the same with one order a month). The month that is not over
    is left out of centre and signals.
    """
    received = found.rows["received"].dt.to_period("M").dt.to_timestamp()
    if received.empty:
        return pd.DataFrame(columns=MONTHS)
    months = pd.date_range(received.min(), received.max(), freq="MS")
    count = received.value_counts().reindex(months, fill_value=0).to_numpy(dtype=np.float64)
    known = orders.set_index("month")["orders"].reindex(months).to_numpy(dtype=np.float64)
    has_orders = bool(np.nansum(known) > 0)
    size = known / 1000 if has_orders else np.ones(len(months))
    over = months + pd.offsets.MonthEnd(0) < found.moment.normalize()
    counts = over & (size > 0)
    centre = count[counts].sum() / size[counts].sum() if counts.any() else np.nan
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = np.where(size > 0, count / size, np.nan)
        spread = _SIGMAS * np.sqrt(centre / size)
    lower, upper = np.maximum(centre - spread, 0), centre + spread
    signal = np.full(len(months), "", dtype=object)  # texts of any length
    signal[counts & (rate > upper)], signal[counts & (rate < lower)] = "above", "below"
    side = np.sign(rate - centre) * counts
    for n in range(_RUN - 1, len(side)):
        run = side[n - _RUN + 1 : n + 1].sum()
        if not signal[n] and abs(run) == _RUN:
            signal[n] = "run_up" if run > 0 else "run_down"
    table = {"month": months.as_unit("s"), "complaints": count.astype(np.int64), "orders": known, "per_thousand": rate}
    limits = {"centre": centre, "lower": lower, "upper": upper, "signal": pd.Series(signal, dtype="str")}
    return pd.DataFrame({**table, **limits})[MONTHS]


def silent_ones(found: Cases, on_time: "pd.Series[bool]", mean_value: float, rules: ComplaintDeskRules) -> pd.DataFrame:
    """SILENT: what the complaints of the last year say of those who say nothing, estimates one and all.

    dissatisfied = complaints / complaining_share; told = dissatisfied x people_told; lost: who is expected not to come
    back, by the chances of the playbook for who is silent, unresolved, resolved and resolved fast (closed on time);
    at_risk = lost x mean value of a customer; talked_low, talked_high: each unresolved one talks 6 to 10 away.
    """
    rows = found.rows
    year = rows["received"] > found.moment - pd.DateOffset(years=1)
    n, share = int(year.sum()), rules.complaining_share
    silent = n / share - n
    bad = rows["satisfied"].eq("no") | rows["is_open"]
    fast = ~bad & on_time.reindex(rows.index, fill_value=False)
    parts = {
        "silent": (silent, rules.return_silent),
        "unresolved": (float((year & bad).sum()), rules.return_unresolved),
        "fast": (float((year & fast).sum()), rules.return_fast),
        "resolved": (float((year & ~bad & ~fast).sum()), rules.return_resolved),
    }
    lost = sum(count * (1 - chance) for count, chance in parts.values())
    unresolved = parts["unresolved"][0]
    worked = " + ".join(f"{count:,.0f} × {1 - chance:.0%}" for count, chance in parts.values())
    lines = [
        ("complaints", float(n), f"{n:,}"),
        ("dissatisfied", n / share, f"{n:,} ÷ {share:g}"),
        ("told", n / share * rules.people_told, f"{n / share:,.0f} × {rules.people_told}"),
        ("lost", lost, worked),
        ("talked_low", unresolved * 6 * mean_value, f"{unresolved:,.0f} × 6 × {mean_value:,.0f}"),
        ("talked_high", unresolved * 10 * mean_value, f"{unresolved:,.0f} × 10 × {mean_value:,.0f}"),
        ("at_risk", lost * mean_value, f"{lost:,.0f} × {mean_value:,.0f}"),
    ]
    return typed(pd.DataFrame(lines, columns=SILENT), {"figure": "str", "formula": "str"})
