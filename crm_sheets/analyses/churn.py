"""Churn flags: signals weighted by the playbook, added up to a score and a level, with reasons to check."""

import pandas as pd

from crm_sheets import summaries
from crm_sheets.analyses import complaints, survey
from crm_sheets.analyses.facts import Facts, no_sales
from crm_sheets.language import Text
from crm_sheets.results import Refusal
from crm_sheets.vocabulary import SOURCE

NAME = Text("流失预警", "Churn flags")
REASON_COLUMNS = ["customer_id", "rank", "signal", "weight", "date", "value", "limit", *SOURCE]
HALF_YEAR = 182


def refusal(facts: Facts) -> Refusal | None:
    """Needs purchases: a customer who never bought cannot leave."""
    return no_sales(facts, NAME)


def run(facts: Facts) -> tuple[pd.DataFrame, pd.DataFrame]:
    """In: facts. Out: levels and reasons.

    Levels, by customer_id for every buyer: churn_score (sum of the weights), churn_level (red, amber, green),
    churn_reasons (codes of the signals, heaviest first, ``; `` between). Reasons: REASON_COLUMNS, a row for each
    signal, rank 1 the heaviest (ties in the order of SIGNALS); date, value and limit as the signal's docstring says.
    """
    found = pd.concat([signal(facts) for signal in SIGNALS], ignore_index=True)
    found = found.loc[(found["weight"] > 0) & found["customer_id"].isin(facts.buyers.index.astype("str"))]
    found = found.sort_values(["customer_id", "weight"], ascending=[True, False], kind="stable", ignore_index=True)
    found["rank"] = found.groupby("customer_id").cumcount() + 1
    return _levels(facts, found), found[REASON_COLUMNS]


def _levels(facts: Facts, reasons: pd.DataFrame) -> pd.DataFrame:
    rules = facts.playbook.churn
    buyers = facts.buyers.index.astype("str")
    grouped = reasons.groupby("customer_id")
    score = grouped["weight"].sum().reindex(buyers, fill_value=0)
    level = (
        pd.Series("green", index=buyers, dtype="str")
        .mask(score >= rules.amber, "amber")
        .mask(score >= rules.red, "red")
    )
    codes = grouped["signal"].agg("; ".join).reindex(buyers)
    return pd.DataFrame({"churn_score": score, "churn_level": level, "churn_reasons": codes})


def silence(facts: Facts) -> pd.DataFrame:
    """Silent for a multiple of the own rhythm: date of the last purchase, days since, typical gap."""
    rules = facts.playbook.churn
    regular = facts.buyers.loc[facts.buyers["purchase_days"] >= max(3, rules.min_purchases)]
    limit = regular["typical_gap"].clip(lower=1)
    times = regular["days_since"] / limit
    long_enough = regular["days_since"] >= rules.silence_days
    red, amber = long_enough & (times >= rules.silence_red), long_enough & (times >= rules.silence_amber)
    signal = pd.Series("silence_amber", index=regular.index, dtype="str").mask(red, "silence_red")
    weight = pd.Series(rules.weight_silence_amber, index=regular.index).mask(red, rules.weight_silence_red)
    table = _signals(regular.index, signal, weight, regular["last_order"], regular["days_since"], limit)
    return table.loc[amber.to_numpy()]


def open_complaint(facts: Facts) -> pd.DataFrame:
    """A complaint is open: date received of the oldest, days open, and its row."""
    rows = complaints.per_customer(facts)
    days = (facts.as_of - rows["received_at"].dt.normalize()).dt.days
    weight = facts.playbook.churn.weight_open_complaint
    table = _signals(rows.index, "open_complaint", weight, rows["received_at"], days, 0)
    return table.assign(**{name: rows[name].to_numpy() for name in SOURCE})


def low_score(facts: Facts) -> pd.DataFrame:
    """The newest answer is in the bottom two boxes and recent: date, level, 5."""
    newest = survey.latest(survey.levels(facts), "level")
    low = newest.loc[_recent(facts, newest) & (newest["level"] <= survey.DISSATISFIED)]
    return _signals(low.index, "low_score", facts.playbook.churn.weight_low_score, low["answered_at"], low["level"], 5)


def detractor(facts: Facts) -> pd.DataFrame:
    """The newest recommendation is 0 to 6 and recent: date, points, 10."""
    newest = survey.latest(survey.points(facts), "points")
    low = newest.loc[_recent(facts, newest) & (newest["points"] < survey.PASSIVE)]
    return _signals(
        low.index, "detractor", facts.playbook.churn.weight_detractor, low["answered_at"], low["points"], 10
    )


def falling(facts: Facts) -> pd.DataFrame:
    """Buys less: revenue of the last 182 days below a share of the 182 before; as-of date, revenue, revenue before."""
    rules = facts.playbook.churn
    half, year = (facts.as_of - pd.Timedelta(days=days) for days in (HALF_YEAR, 2 * HALF_YEAR))
    now = summaries.revenue_between(facts.days, half, facts.as_of)
    before = summaries.revenue_between(facts.days, year, half)
    before = before[(before > 0) & (facts.buyers["first_order"].reindex(before.index) <= year)]
    now = now.reindex(before.index).fillna(0.0)
    less = before.index[now < rules.falling_share * before]
    return _signals(less, "falling", rules.weight_falling, facts.as_of, now[less], before[less])


def owner_left(facts: Facts) -> pd.DataFrame:
    """The account owner has left: the last day."""
    staff = facts.book.staff
    left = staff.loc[staff["left_on"] <= facts.as_of].drop_duplicates("name").set_index("name")["left_on"]
    owners = facts.book.customers.set_index("customer_id")["owner"]
    gone = owners[owners.isin(left.index)]
    return _signals(gone.index, "owner_left", facts.playbook.churn.weight_owner_left, left.reindex(gone), 0, 0)


SIGNALS = (silence, open_complaint, low_score, falling, detractor, owner_left)


def _signals(
    index: pd.Index, signal: object, weight: object, date: object, value: object, limit: object
) -> pd.DataFrame:
    """The columns of a signal; Series are taken by position, single values repeated."""
    given = {"signal": signal, "weight": weight, "date": date, "value": value, "limit": limit}
    plain = {name: column.to_numpy() if isinstance(column, pd.Series) else column for name, column in given.items()}
    table = pd.DataFrame({"customer_id": index.astype("str"), **plain, **dict.fromkeys(SOURCE)})
    kinds = {"signal": "str", "weight": "int64", "date": "datetime64[s]", "value": "float64", "limit": "float64"}
    return table.astype({**kinds, "source_file": "str", "source_sheet": "str", "source_row": "Int64"})


def _recent(facts: Facts, newest: pd.DataFrame) -> "pd.Series[bool]":
    return newest["answered_at"] > facts.as_of - pd.Timedelta(days=facts.playbook.survey.recent_days)
