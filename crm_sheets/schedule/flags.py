"""Flags: churn signals and dissatisfied answers as reasons to contact; they call at once."""

import pandas as pd

from crm_sheets.schedule import cells
from crm_sheets.schedule.reason_rows import no_reasons, reason_rows

_FLAGS = {"red": "red", "amber": "amber"}  # the dormant are won back by value instead


def churn_reasons(clients: pd.DataFrame, signals: pd.DataFrame, today: pd.Timestamp) -> pd.DataFrame:
    """The signals (customer_id rank signal date value limit) of red and amber customers, by rank.

    The flag itself is read from ``churn_level`` of the clients; signals of green customers do not call. Flagged
    customers without signals keep one row without reason, so that they are still contacted.
    """
    level = clients.set_index("customer_id")["churn_level"]
    flagged = level.map(_FLAGS).dropna().rename("group").reset_index()
    if flagged.empty:
        return no_reasons()
    rows = pd.DataFrame(
        {
            "customer_id": cells.text_cells(signals, "customer_id"),
            "rank": cells.numbers(signals, "rank"),
            "reason": cells.text_cells(signals, "signal"),
            "date": cells.day_cells(signals, "date"),
            "value": cells.numbers(signals, "value"),
            "limit": cells.numbers(signals, "limit"),
        }
    ).sort_values(["customer_id", "rank", "reason", "date", "value"])
    found = flagged.merge(rows, on="customer_id", how="left")
    told = (found[name] for name in ("date", "value", "limit"))
    return reason_rows(found["customer_id"], found["reason"], found["group"], today, *told)


def dissatisfied_reasons(
    answers: pd.DataFrame, clients: pd.DataFrame, recent_days: int, today: pd.Timestamp
) -> pd.DataFrame:
    """The newest dissatisfied answer (customer_id, answered_at, level, value) of each customer, with what they said.

    ``low_score`` quotes the level from 1 to 5; an answer without level but with a number is a recommendation and
    becomes ``detractor``. The worst answer of the newest day counts. An answer that was followed by a contact on a
    later day is dealt with and calls no more. Answers of unknown people, without date, after ``today`` or from
    ``recent_days`` or more before it do not call.
    """
    level, number = cells.numbers(answers, "level"), cells.numbers(answers, "value")
    rows = pd.DataFrame(
        {
            "customer_id": cells.text_cells(answers, "customer_id"),
            "date": cells.day_cells(answers, "answered_at"),
            "value": level.fillna(number),
            "reason": level.notna().map({True: "low_score", False: "detractor"}),
            "text": cells.text_cells(answers, "value").where(number.isna()),
        }
    ).dropna(subset=["customer_id", "value"])
    contacted = cells.looked_up(rows["customer_id"], clients.set_index("customer_id")["last_contact"])
    is_recent = (rows["date"] > today - pd.Timedelta(days=recent_days)) & (rows["date"] <= today)
    rows = rows[is_recent & ~(contacted > rows["date"])]
    rows = rows.sort_values(["customer_id", "date", "reason", "value"], ascending=[True, False, False, True])
    rows = rows.drop_duplicates("customer_id")
    return reason_rows(
        rows["customer_id"], rows["reason"], "dissatisfied", today, rows["date"], rows["value"], text=rows["text"]
    )
