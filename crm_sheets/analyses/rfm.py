"""RFM: recency, frequency and monetary scores by rank, and the segment that the playbook's map gives them."""

import numpy as np
import pandas as pd

from crm_sheets.analyses.facts import Facts, no_sales
from crm_sheets.analyses.tiers import grouped
from crm_sheets.language import Text
from crm_sheets.language.grades import SEGMENTS
from crm_sheets.playbook.sections import RfmRules
from crm_sheets.results import Refusal

NAME = Text("RFM 细分", "RFM segments")
LEVELS = 5


def refusal(facts: Facts) -> Refusal | None:
    """Needs purchases."""
    return no_sales(facts, "rfm", NAME)


def run(facts: Facts) -> pd.DataFrame:
    """In: buyers (days_since, purchase_days, revenue). Out, by customer_id: r, f, m from 1 to 5, fm, rfm_segment."""
    buyers = facts.buyers
    table = pd.DataFrame(
        {
            "r": scores(-buyers["days_since"]),
            "f": scores(buyers["purchase_days"].astype("float64")),
            "m": scores(buyers["revenue"]),
        }
    )
    table["fm"] = ((table["f"] + table["m"] + 1) // 2).astype("int64")  # mean rounded half up
    table["rfm_segment"] = segments(table["r"], table["fm"], facts.playbook.rfm)
    return table


def scores(values: "pd.Series[float]") -> "pd.Series[int]":
    """Scores from 1 to 5: 5 x the share of buyers who are not better, rounded up; ties share the better score."""
    share = values.rank(method="max") / len(values)
    return pd.Series(np.ceil((share * LEVELS).round(9)), index=values.index).astype("int64")


def segment_map(rules: RfmRules) -> dict[tuple[int, int], str]:
    """(r, fm) -> segment for all 25 places."""
    rows = (rules.recency_1, rules.recency_2, rules.recency_3, rules.recency_4, rules.recency_5)
    return {(r, fm): name for r, row in enumerate(rows, 1) for fm, name in enumerate(row, 1)}


def segments(r: "pd.Series[int]", fm: "pd.Series[int]", rules: RfmRules) -> "pd.Series[str]":
    """The segment of each customer by the playbook's map."""
    names = np.array([name for _, name in sorted(segment_map(rules).items())], dtype=object)
    return pd.Series(names[((r - 1) * LEVELS + fm - 1).to_numpy()], index=r.index, dtype="str")


def grid(table: pd.DataFrame, revenue: "pd.Series[float]", rules: RfmRules) -> pd.DataFrame:
    """All 25 places: r, fm, rfm_segment, customers, revenue; r from 5 to 1, fm from 1 to 5."""
    counted = revenue.groupby([table["r"], table["fm"]]).agg(customers="size", revenue="sum")
    lines = [(r, fm, name) for (r, fm), name in segment_map(rules).items()]
    places = pd.DataFrame(lines, columns=["r", "fm", "rfm_segment"])
    joined = places.merge(counted.rename_axis(["r", "fm"]).reset_index(), how="left", on=["r", "fm"])
    joined = joined.fillna({"customers": 0, "revenue": 0.0}).astype({"customers": "int64"})
    return joined.sort_values(["r", "fm"], ascending=[False, True], ignore_index=True)


def by_segment(table: pd.DataFrame, revenue: "pd.Series[float]") -> pd.DataFrame:
    """Segments with customers, revenue and their shares, in the order of language.grades.SEGMENTS."""
    return grouped(table["rfm_segment"], revenue, list(SEGMENTS))
