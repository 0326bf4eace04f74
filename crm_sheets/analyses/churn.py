"""Churn flags: signals weighted by the playbook, added up to a score and a level, with reasons to check."""

import pandas as pd

from crm_sheets import summaries
from crm_sheets.analyses import complaints, survey
from crm_sheets.analyses.facts import Facts, no_sales
from crm_sheets.language import Text
from crm_sheets.membership import among
from crm_sheets.results import Refusal
from crm_sheets.vocabulary import SOURCE

NAME = Text("流失预警", "Churn flags")
REASON_COLUMNS = ["customer_id", "rank", "signal", "weight", "date", "value", "limit", *SOURCE]
HALF_YEAR = 182
_KINDS = {
    "customer_id": "str",
    "signal": "str",
    "weight": "int64",
    "date": "datetime64[s]",
    "value": "float64",
    "limit": "float64",
    "source_file": "str",
    "source_sheet": "str",
    "source_row": "Int64",
}


def refusal(facts: Facts) -> Refusal | None:
    """Needs purchases: a customer who never bought cannot leave."""
    return no_sales(facts, "churn", NAME)


def run(facts: Facts) -> tuple[pd.DataFrame, pd.DataFrame]:
    """In: facts. Out: levels and reasons.

    Levels, by customer_id for every buyer: churn_score (sum of the weights), churn_level (red, amber, green),
    churn_reasons (codes of the signals, heaviest first, ``; `` between). Reasons: REASON_COLUMNS, a row for each
    signal, rank 1 the heaviest (ties in the order of SIGNALS); date, value and limit as the signal's docstring says.
    """
    tables = facts.book.tables
    given = [rows for signal, needed in SIGNALS.items() if len(tables[needed]) and len(rows := signal(facts))]
    found = pd.concat(given, ignore_index=True) if given else pd.DataFrame()
    found = found.reindex(columns=list(_KINDS)).astype(_KINDS)
    found = found.loc[(found["weight"] > 0) & among(found["customer_id"], facts.buyers.index)]
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
    codes = _together(reasons["customer_id"], reasons["signal"]).reindex(buyers)
    return pd.DataFrame({"churn_score": score, "churn_level": level, "churn_reasons": codes})


def _together(customers: "pd.Series[str]", signals: "pd.Series[str]") -> "pd.Series[str]":
    """The signals of each customer as one text, in the order given."""
    found: dict[str, str] = {}
    for customer, signal in zip(customers.tolist(), signals.tolist(), strict=True):
        found[customer] = f"{found[customer]}; {signal}" if customer in found else signal
    return pd.Series(found, dtype="str")


def silence(facts: Facts) -> pd.DataFrame:
    """Silent for a multiple of the own rhythm: date of the last purchase, days since, typical gap; its last line."""
    rules = facts.playbook.churn
    regular = facts.buyers.loc[facts.buyers["purchase_days"] >= max(3, rules.min_purchases)]
    rows = pd.DataFrame(
        {"date": regular["last_order"], "value": regular["days_since"], "limit": regular["typical_gap"].clip(lower=1)}
    )
    rows = rows.loc[rows["value"] >= rules.silence_days]
    times = rows["value"] / rows["limit"]
    red, amber = (
        rows.loc[times >= rules.silence_red],
        rows.loc[(times >= rules.silence_amber) & (times < rules.silence_red)],
    )
    parts = (
        _signal("silence_red", rules.weight_silence_red, _with_last_lines(facts, red)),
        _signal("silence_amber", rules.weight_silence_amber, _with_last_lines(facts, amber)),
    )
    return pd.concat(parts, ignore_index=True)


def open_complaint(facts: Facts) -> pd.DataFrame:
    """A complaint is open: date received of the oldest, days open; its row."""
    rows = complaints.per_customer(facts).rename(columns={"received_at": "date"})
    rows = rows.assign(value=(facts.as_of - rows["date"].dt.normalize()).dt.days)
    return _signal("open_complaint", facts.playbook.churn.weight_open_complaint, rows)


def low_score(facts: Facts) -> pd.DataFrame:
    """The newest answer is in the bottom two boxes and recent: date, level, 5; its row."""
    rows = _recent(facts, survey.latest(survey.levels(facts), "level"))
    low = rows.loc[rows["value"] <= survey.DISSATISFIED].assign(limit=5)
    return _signal("low_score", facts.playbook.churn.weight_low_score, low)


def detractor(facts: Facts) -> pd.DataFrame:
    """The newest recommendation is 0 to 6 and recent: date, points, 10; its row."""
    rows = _recent(facts, survey.latest(survey.points(facts), "points"))
    low = rows.loc[rows["value"] < survey.PASSIVE].assign(limit=10)
    return _signal("detractor", facts.playbook.churn.weight_detractor, low)


def falling(facts: Facts) -> pd.DataFrame:
    """Buys less: revenue of the last 182 days below a share of the 182 before.

    As-of date, revenue, revenue before; the last line. Only for customers who first bought before those 364 days.
    """
    rules = facts.playbook.churn
    half, year = (facts.as_of - pd.Timedelta(days=days) for days in (HALF_YEAR, 2 * HALF_YEAR))
    before = summaries.revenue_between(facts.days, year, half)
    before = before[(before > 0) & (facts.buyers["first_order"].reindex(before.index) <= year)]
    now = summaries.revenue_between(facts.days, half, facts.as_of).reindex(before.index).fillna(0.0)
    rows = pd.DataFrame({"date": facts.as_of, "value": now, "limit": before})
    less = rows.loc[rows["value"] < rules.falling_share * rows["limit"]]
    return _signal("falling", rules.weight_falling, _with_last_lines(facts, less))


def owner_left(facts: Facts) -> pd.DataFrame:
    """The account owner has left: the last day; the row of the staff sheet."""
    staff = facts.book.staff
    left = staff.loc[staff["left_on"] <= facts.as_of].drop_duplicates("name").set_index("name")
    owners = facts.book.customers.set_index("customer_id")["owner"]
    owners = owners[owners.isin(left.index)]
    rows = left.reindex(owners).set_axis(owners.index).rename(columns={"left_on": "date"})
    return _signal("owner_left", facts.playbook.churn.weight_owner_left, rows)


# Each signal with the table without rows of which nobody shows it.
SIGNALS = {
    silence: "sales",
    open_complaint: "complaints",
    low_score: "answers",
    falling: "sales",
    detractor: "answers",
    owner_left: "staff",
}


def _signal(code: str, weight: int, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows by customer_id with date, value, limit and source, where they have them, as the columns of a signal."""
    known = {name: rows[name].to_numpy() for name in ("date", "value", "limit", *SOURCE) if name in rows}
    return pd.DataFrame({"customer_id": rows.index.astype("str"), "signal": code, "weight": weight, **known})


def _with_last_lines(facts: Facts, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows by customer_id, each with the source of the customer's last purchase line."""
    return rows.set_axis(rows.index.astype("str")).join(facts.last_lines)


def _recent(facts: Facts, newest: pd.DataFrame) -> pd.DataFrame:
    """The newest answers (first column the value) that are recent, with the columns of a signal."""
    rows = newest.set_axis(["value", "date", *newest.columns[2:]], axis=1)
    return rows.loc[rows["date"] > facts.as_of - pd.Timedelta(days=facts.playbook.survey.recent_days)]
