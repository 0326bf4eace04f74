"""The rows of a signal: one for each customer who shows it, with date, value, limit and the row of a file behind it."""

import pandas as pd

from crm_sheets.analyses.facts import Facts
from crm_sheets.vocabulary import SOURCE


def signal(code: str, weight: int, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows by customer_id with date, value, limit and source, where they have them, as the columns of a signal."""
    known = {name: rows[name].to_numpy() for name in ("date", "value", "limit", *SOURCE) if name in rows}
    return pd.DataFrame({"customer_id": rows.index.astype("str"), "signal": code, "weight": weight, **known})


def recent(facts: Facts, newest: pd.DataFrame) -> pd.DataFrame:
    """The newest answers (first column the value) that are recent, with the columns of a signal."""
    rows = newest.set_axis(["value", "date", *newest.columns[2:]], axis=1)
    return rows.loc[rows["date"] > facts.as_of - pd.Timedelta(days=facts.playbook.survey.recent_days)]
