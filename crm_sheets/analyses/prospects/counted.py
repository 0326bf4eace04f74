"""Prospects by stage, with their money and ages, and by source, with what they cost and bring."""

import pandas as pd

from crm_sheets.analyses.facts import Facts
from crm_sheets.arrays.exact_money import as_money
from crm_sheets.arrays.lookups import values_for
from crm_sheets.arrays.membership import among
from crm_sheets.arrays.named_figures import named_figures
from crm_sheets.arrays.typed import typed
from crm_sheets.playbook.sections.prospects import ProspectRules
from crm_sheets.vocabulary.stages import STAGES

_AGES = (14, 30, 60)  # days: the ends of the spans, the last is open
_YEAR = pd.Timedelta(days=365)


def by_stage(rows: pd.DataFrame, rules: ProspectRules) -> pd.DataFrame:
    """The prospects of each stage, in the order of the stages; those without a known stage last (stage missing).

    customers, deals, deal_amount, chance, expected_amount, days (median), stuck, and how many are up_to_14, up_to_30,
    up_to_60 and over_60 days without progress; who has no day is in none of these.
    """
    place = rows["stage"].map({stage: n for n, stage in enumerate(STAGES)}).fillna(len(STAGES)).astype("int64")
    found = []
    for at, mine in rows.groupby(place):
        stage = STAGES[int(str(at))] if int(str(at)) < len(STAGES) else None
        spans = pd.cut(mine["days"], [-1, *_AGES, float("inf")], labels=range(len(_AGES) + 1)).value_counts(sort=False)
        found.append(
            {
                "stage": stage,
                "customers": len(mine),
                "deals": int(mine["deals"].sum()),
                "deal_amount": float(mine["deal_amount"].sum()),
                "chance": rules.rule(stage).chance if stage else float("nan"),
                "expected_amount": float(mine["expected_amount"].sum()),
                "days": float(mine["days"].median()),
                "stuck": int(mine["stuck"].sum()),
                **dict(zip(("up_to_14", "up_to_30", "up_to_60", "over_60"), spans.tolist(), strict=True)),
            }
        )
    columns = "stage customers deals deal_amount chance expected_amount days stuck up_to_14 up_to_30 up_to_60 over_60"
    return typed(pd.DataFrame(found, columns=columns.split()), {"stage": "str"})


def by_source(facts: Facts, rows: pd.DataFrame) -> pd.DataFrame:
    """Each source of the customer file: customers, prospects, buyers, what buyers brought in their first year, cost.

    ``first_year`` is the revenue of the 365 days from the first purchase on, of those buyers whose year is over;
    ``cost`` what is noted as the cost of acquisition of all customers of the source (missing where nothing is);
    ``payback`` the months after which a buyer has paid for it: the cost ÷ buyers ÷ a twelfth of a buyer's first year.
    """
    files = facts.customers.assign(customer_id=facts.customers["customer_id"].astype("str"))
    files = files.loc[files["source"].notna(), ["customer_id", "source", "acquisition_cost"]]
    first = facts.buyers["first_order"]
    start = values_for(files["customer_id"], first)
    known = start.notna() & (start + _YEAR <= facts.as_of + pd.Timedelta(days=1))
    days = facts.days.loc[among(facts.days["customer_id"], files["customer_id"])]
    days = days.assign(customer_id=days["customer_id"].astype("str"))
    inside = days.loc[days["day"] < values_for(days["customer_id"], first) + _YEAR]
    brought = as_money(inside.groupby("customer_id")["amount"].sum())
    files = files.assign(
        prospect=files["customer_id"].isin(rows["customer_id"]),
        buyer=start.notna(),
        over=known,
        year=values_for(files["customer_id"], brought).where(known),
    )
    grouped = files.groupby("source")
    found = named_figures(
        grouped,
        customers=("customer_id", "size"),
        prospects=("prospect", "sum"),
        buyers=("buyer", "sum"),
        judged=("over", "sum"),
        first_year=("year", "sum"),
    )
    cost = grouped["acquisition_cost"].sum(min_count=1)
    each_month = found["first_year"] / found["judged"].where(found["judged"] > 0) / 12
    found = found.assign(
        cost=cost, payback=cost / found["buyers"].where(found["buyers"] > 0) / each_month.where(each_month > 0)
    )
    order = ["buyers", "customers", "source"]
    return found.reset_index().sort_values(order, ascending=[False, False, True], ignore_index=True)
