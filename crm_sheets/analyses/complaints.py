"""Open complaints: received by the as-of date and not closed by then."""

from functools import partial

import pandas as pd

from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, lacking, once
from crm_sheets.arrays.column_codes import each_text
from crm_sheets.arrays.typed import typed
from crm_sheets.language import Text
from crm_sheets.vocabulary.complaint_words import code_meant

NAME = Text("未办结投诉", "Open complaints")
_DONE = ("closed", "withdrawn")


@once
def open_complaints(facts: Facts) -> pd.DataFrame:
    """Out: the rows of complaints that are open as of the day, oldest first.

    Closed means a closing date by then, and not reopened by then; where no date is given, a status that means closed or
    withdrawn, by the words of the complaints desk.
    """
    known = facts.known("complaints", "received_at")
    later = facts.heard + pd.Timedelta(days=1)
    status = each_text(known["status"], partial(code_meant, "status"))
    again = (known["reopened_at"] < later) & ~(known["closed_at"] > known["reopened_at"]) | (status == "reopened")
    dated = (known["closed_at"] < later) & ~again
    worded = known["closed_at"].isna() & status.isin(_DONE)
    return known.loc[~dated & ~worded].sort_values("received_at", kind="stable")


def complaints_per_customer(facts: Facts) -> pd.DataFrame:
    """Out, by customer_id: open_complaints (how many), received_at of the oldest, and its source."""
    rows = typed(open_complaints(facts).dropna(subset="customer_id"), {"customer_id": "str"})
    grouped = rows.groupby("customer_id")
    first = grouped[["received_at", "source_file", "source_sheet", "source_row"]].first()
    return first.assign(open_complaints=grouped.size())


def part(facts: Facts) -> Contribution:
    """Column open_complaints: nobody has one where a ledger holds none; without a ledger nothing is known."""
    if not facts.book.has("complaints"):
        instead = Text("放入投诉表", "drop in a complaints table")
        return Contribution(refusals=(lacking("open_complaints", NAME, "complaints", 0, instead),))
    counted = complaints_per_customer(facts)["open_complaints"]
    return Contribution((counted.reindex(facts.customers["customer_id"], fill_value=0).to_frame(),))
