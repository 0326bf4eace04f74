"""RFM: recency, frequency and money as scores, the segment that the playbook's map gives them, high or low spender."""

import numpy as np
import pandas as pd

from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, no_sales, once
from crm_sheets.analyses.tiers import totals_by_grade
from crm_sheets.arrays.typed import typed
from crm_sheets.language import Text
from crm_sheets.language.grades import SEGMENTS, SPENDING
from crm_sheets.playbook.sections.rfm import RfmRules
from crm_sheets.results import Refusal

NAME = Text("RFM 细分", "RFM segments")
MANY, FEW = 5, 3  # levels


def refusal(facts: Facts) -> Refusal | None:
    """Needs purchases."""
    return no_sales(facts, "rfm", NAME)


@once
def run(facts: Facts) -> pd.DataFrame:
    """In: buyers (days_since, purchase_days, revenue). Out, by customer_id: r, f, m, fm, segment, rfm_segment.

    Scores go from 1 to ``levels(facts)``; fm is the mean of f and m, halves rounded up, and 1 for who bought on one
    day only: one purchase is no loyalty, whatever was spent. segment is the map's, and rfm_segment the same with _high
    or _low: whether the M score is that of a high spender.
    """
    buyers, rules, most = facts.buyers, facts.playbook.rfm, score_levels(facts)
    frequency, money = buyers["purchase_days"].astype("float64"), buyers["revenue"]
    if rules.method == "rank":
        given = {
            "r": rank_scores(-buyers["days_since"], most),
            "f": frequencies(frequency, most),
            "m": rank_scores(money, most),
        }
    else:
        r = limited(-buyers["days_since"], [-days for days in reversed(rules.r_days)])
        given = {"r": r, "f": limited(frequency, rules.f_counts), "m": limited(money, rules.m_money)}
    table = pd.DataFrame(given)
    table["fm"] = ((table["f"] + table["m"] + 1) // 2).where(frequency > 1, 1).astype("int64")
    table = table.set_axis(buyers.index.astype("str"))
    table["segment"] = segments(table["r"], table["fm"], rules, most)
    high = on_map(table["m"], most) >= rules.high_money
    table["rfm_segment"] = table["segment"] + np.where(high, "_high", "_low")
    return table


def part(facts: Facts) -> Contribution:
    """Columns r, f, m, rfm_segment of every buyer; tables segments and rfm_grid."""
    refused = refusal(facts)
    if refused:
        return Contribution(refusals=(refused,))
    table, revenue = run(facts), facts.buyers["revenue"].set_axis(facts.buyers.index.astype("str"))
    found = {
        "segments": by_segment(table, revenue),
        "rfm_grid": rfm_map(table, revenue, facts.playbook.rfm, score_levels(facts)),
    }
    return Contribution((table[["r", "f", "m", "rfm_segment"]],), found)


def score_levels(facts: Facts) -> int:
    """How many levels a score has: five; three by rank with fewer buyers than the playbook wants for five."""
    rules = facts.playbook.rfm
    return FEW if rules.method == "rank" and len(facts.buyers) < rules.five_from else MANY


def rank_scores(values: "pd.Series[float]", most: int = MANY) -> "pd.Series[int]":
    """Scores from 1 to ``most``: that x the share of buyers who are worse, ties counting half, rounded up.

    Equal customers share the middle of their ranks, so that a large group of equals is not lifted by its own size.
    """
    share = (values.rank(method="average") - 0.5) / len(values)
    return pd.Series(np.ceil((share * most).round(9)), index=values.index).astype("int64")


def frequencies(days: "pd.Series[float]", most: int = MANY) -> "pd.Series[int]":
    """Scores of purchase days: 1 for one day and for nobody else; the others share the levels above, by their ranks."""
    again = days > 1
    found = pd.Series(1, index=days.index, dtype="int64")
    found[again] = rank_scores(days[again], most - 1) + 1
    return found


def limited(values: "pd.Series[float]", limits: "list[float] | tuple[float, ...]") -> "pd.Series[int]":
    """Scores from 1 to 5: 1 and one more for each of the four rising limits that is reached."""
    reached = np.searchsorted(np.array(limits), values.to_numpy(dtype="float64"), side="right")
    return pd.Series(reached + 1, index=values.index).astype("int64")


def on_map(score: "pd.Series[int]", most: int) -> "pd.Series[int]":
    """The place of a score among five: with three levels 1, 2, 3 stand on 1, 3, 5."""
    return score if most == MANY else 2 * score - 1


def segment_map(rules: RfmRules, most: int = MANY) -> dict[tuple[int, int], str]:
    """(r, fm) -> segment for every combination, each exactly once: 25 places, or 9 with three levels."""
    rows = (rules.recency_1, rules.recency_2, rules.recency_3, rules.recency_4, rules.recency_5)
    step = (MANY - 1) // (most - 1)
    return {(r, fm): name for r, row in enumerate(rows[::step], 1) for fm, name in enumerate(row[::step], 1)}


def segments(r: "pd.Series[int]", fm: "pd.Series[int]", rules: RfmRules, most: int = MANY) -> "pd.Series[str]":
    """The segment of each customer by the playbook's map."""
    names = np.array([name for _, name in sorted(segment_map(rules, most).items())], dtype=object)
    return pd.Series(names[((r - 1) * most + fm - 1).to_numpy()], index=r.index, dtype="str")


def rfm_map(table: pd.DataFrame, revenue: "pd.Series[float]", rules: RfmRules, most: int = MANY) -> pd.DataFrame:
    """All places of the map: r, fm, rfm_segment (of the map), customers, revenue; r falling, fm rising."""
    counted = revenue.groupby([table["r"], table["fm"]]).agg(customers="size", revenue="sum")
    lines = [(r, fm, name) for (r, fm), name in segment_map(rules, most).items()]
    places = pd.DataFrame(lines, columns=["r", "fm", "rfm_segment"])
    joined = places.merge(counted.rename_axis(["r", "fm"]).reset_index(), how="left", on=["r", "fm"])
    joined = typed(joined.fillna({"customers": 0, "revenue": 0.0}), {"customers": "int64"})
    return joined.sort_values(["r", "fm"], ascending=[False, True], ignore_index=True)


def by_segment(table: pd.DataFrame, revenue: "pd.Series[float]") -> pd.DataFrame:
    """The map's segments in the order of language.grades.SEGMENTS.

    rfm_segment, customers, revenue, share_of_customers, share_of_revenue, high and low (how many of the customers are
    high and low spenders).
    """
    counted = totals_by_grade(table["segment"].rename("rfm_segment"), revenue, list(SEGMENTS))
    for level in SPENDING:
        of_level = table.loc[table["rfm_segment"].str.endswith(f"_{level}"), "segment"]
        counted[level] = counted["rfm_segment"].map(of_level.value_counts()).fillna(0).astype("int64")
    return counted
