"""Permission: which of the contacts that are due customers allow, by which channel, and whom nobody may contact.

Advertising and service are apart: who refused advertising still gets an answer to a complaint, and nothing else; who
refused all contact gets none; a refused channel gives way to another one, and where none is left there is no contact.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from crm_sheets.arrays.membership import among
from crm_sheets.arrays.typed import typed
from crm_sheets.consents import EXPIRED, holds
from crm_sheets.language.desk.steps import STEPS
from crm_sheets.language.grades import CHANNELS
from crm_sheets.playbook.sections.schedule import ScheduleRules
from crm_sheets.schedule.channels import channels, details_of

PERMISSION_COLUMNS = ("customer_id", "consent", "by_sales", "by_service", "why")
# reasons that answer the customer; all others are ours
SERVICE = (
    *("open_complaint", "bad_end", "promise_unkept", "payment", "payment_due", "payment_overdue", "back_in_stock"),
    *(f"complaint_{step}" for step in STEPS),
)
_REFUSES = "no_"

_NOBODY = typed(
    pd.DataFrame({"customer_id": [], "why": [], "start": []}),
    {"customer_id": "string", "why": "string", "start": "int64"},
)


class Permitted(NamedTuple):
    """``due`` are the reasons that are allowed; ``channel`` by customer_id for those who refused anything.

    ``refused`` are those who are due and may not be contacted: customer_id, why (a code of language.consents.REFUSALS)
    and start, the place of the first day on which they were due.
    """

    due: pd.DataFrame
    channel: "pd.Series[str]"
    refused: pd.DataFrame


def permissions(clients: pd.DataFrame, files: pd.DataFrame, rules: ScheduleRules) -> pd.DataFrame:
    """Of the ``clients`` (customer_id, phone, tier, consent) who refused anything: PERMISSION_COLUMNS.

    ``by_sales`` and ``by_service`` are the channels by which they may be reached for sales, and to answer a complaint
    or an order; missing where they may not. ``why`` (a code of language.consents.REFUSALS) is what keeps sales away.
    ``files`` are the customers on file with what they can be reached by.
    """
    refusing = clients.loc[clients["consent"].str.contains(_REFUSES, regex=False, na=False)].set_index("customer_id")
    if refusing.empty:
        return pd.DataFrame({name: pd.Series(dtype="str") for name in PERMISSION_COLUMNS})
    none, no_sales = holds(refusing["consent"], "no_contact"), holds(refusing["consent"], "no_advertising")
    by_sales, by_service = (_channels(refusing, files, rules, service=service) for service in (False, True))
    why = pd.Series("no_channel", index=refusing.index).mask(no_sales, "no_advertising")
    why = why.mask(holds(refusing["consent"], EXPIRED), EXPIRED).mask(none, "no_contact")
    told = refusing[["consent"]].assign(by_sales=by_sales.mask(none | no_sales), by_service=by_service.mask(none))
    return told.assign(why=why).rename_axis("customer_id").reset_index()[list(PERMISSION_COLUMNS)]


def permitted(due: pd.DataFrame, told: pd.DataFrame) -> Permitted:
    """The reasons due (customer_id, reason, start) that the permissions ``told`` (see ``permissions``) allow.

    A customer with both kinds of reason is reached by a channel that allows both, else only for the complaint.
    """
    refusing = told.loc[among(told["customer_id"], due["customer_id"])].set_index("customer_id")
    if refusing.empty:
        return Permitted(due, pd.Series(dtype="str"), _NOBODY)
    place = refusing.index.get_indexer(pd.Index(due["customer_id"]))
    answers = due["reason"].isin(SERVICE).to_numpy()
    service, sales = (refusing[f"by_{purpose}"].notna().to_numpy() for purpose in ("service", "sales"))
    allowed = np.where(answers, service[place], sales[place]) | (place < 0)
    kept = due.loc[allowed]
    sold_to = among(refusing.index, kept.loc[~kept["reason"].isin(SERVICE), "customer_id"])
    out = due.loc[~allowed & ~among(due["customer_id"], kept["customer_id"])]
    first = out.groupby("customer_id")["start"].min()
    why = refusing["why"].reindex(first.index).array
    refused = pd.DataFrame({"customer_id": first.index, "why": why, "start": first.array})
    return Permitted(kept, refusing["by_sales"].where(sold_to, refusing["by_service"]), refused)


def _channels(clients: pd.DataFrame, files: pd.DataFrame, rules: ScheduleRules, *, service: bool) -> "pd.Series[str]":
    """By what each can be reached for one of the two purposes; missing where they refused all that would work."""
    details = details_of(pd.Series(clients.index), clients["phone"], files)
    refused = {
        code: holds(clients["consent"], f"no_{code}")
        | (holds(clients["consent"], f"no_{code}_advertising") & (not service))
        for code in CHANNELS
    }
    return channels(clients["tier"], details, rules, pd.DataFrame(refused))
