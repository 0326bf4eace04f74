"""Month figures: the last whole month in four figures, beside the month before it and the same month a year before."""

import pandas as pd

from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.history import months_of
from crm_sheets.arrays.typed import typed

FIGURES = ("revenue", "buyers", "average_order", "new_customers")
COLUMNS = ["figure", "month", "figure_value", "month_before", "year_before"]
_KINDS = {"figure": "str", "month": "datetime64[s]"} | dict.fromkeys(COLUMNS[2:], "float64")
_BEGUN = 7  # the day of the month by which the sales must have begun for it to be whole


def month_figures(months: pd.DataFrame, first_day: pd.Timestamp) -> pd.DataFrame:
    """In: the table ``months``, and the first day with a sale. Out: COLUMNS, a row for each of FIGURES; none where no
    month is over.

    ``month`` is the last that is over. Missing: months that the sales do not reach back to or in which they begin
    later than on the 7th; an average order of no orders. New customers of a month before the sales began are unknown,
    and of the first year many may be old: the figure is only told apart where there is a whole month before.
    """
    whole = months.loc[months["over"] & ((months["month"] > first_day) | (first_day.day <= _BEGUN))]
    if whole.empty:
        return typed(pd.DataFrame(columns=COLUMNS), _KINDS)
    told = whole.assign(average_order=whole["revenue"] / whole["orders"].where(whole["orders"] > 0))
    told = told.set_index("month")[list(FIGURES)].astype("float64")
    last = told.index[-1]
    days = {
        "figure_value": last,
        "month_before": last - pd.DateOffset(months=1),
        "year_before": last - pd.DateOffset(years=1),
    }
    found = told.reindex(list(days.values())).T.set_axis(list(days), axis="columns")
    return typed(found.assign(month=last).rename_axis("figure").reset_index()[COLUMNS], _KINDS)


def part(facts: Facts) -> Contribution:
    """The table ``month_figures``; nothing without purchases (tiers say why)."""
    if not len(facts.buyers):
        return Contribution()
    return Contribution(tables={"month_figures": month_figures(months_of(facts), facts.days["day"].min())})
