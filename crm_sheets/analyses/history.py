"""History: what the sales sheets say of each customer and month, and the sales of nobody in particular."""

import pandas as pd

from crm_sheets import summaries
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.arrays.epoch_days import over
from crm_sheets.language import Text
from crm_sheets.results import Refusal

MARGIN = Text("毛利", "Margin")
COLUMNS = ("revenue", "margin", "orders", "first_order", "last_order", "days_since", "typical_gap")


def part(facts: Facts) -> Contribution:
    """Columns COLUMNS of all with sales lines; tables months and walk_ins.

    Both have ``over``: false for a month of which more is still to come (see arrays.epoch_days.over).

    Whoever needs purchases refuses without them; here only a missing margin is refused.
    """
    walk_ins = {"walk_ins": _marked(summaries.walk_ins_per_month(facts.book.sales, facts.as_of), facts)}
    if not len(facts.buyers):
        return Contribution(tables=walk_ins)
    refusals = () if facts.history["margin"].notna().any() else (_no_costs(),)
    return Contribution(
        (facts.history[list(COLUMNS)],),
        {**walk_ins, "months": months_of(facts)},
        refusals,
    )


@once
def months_of(facts: Facts) -> pd.DataFrame:
    """Every month with its sums (see summaries.totals_per_month), and whether it is ``over``."""
    return _marked(summaries.totals_per_month(facts.days), facts)


def _marked(table: pd.DataFrame, facts: Facts) -> pd.DataFrame:
    return table.assign(over=over(table["month"], facts.as_of))


def _no_costs() -> Refusal:
    """Margin needs the cost of at least one line."""
    needs = Text("销售表里的成本（或单位成本）列", "a column of costs (or unit costs) in the sales table")
    has = Text("没有一行写了成本", "no line with a cost")
    return Refusal("margin", MARGIN, needs, has, Text("看销售额", "use revenue"))
