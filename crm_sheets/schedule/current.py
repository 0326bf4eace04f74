"""Kept current: on which day phone, address and need of each customer were last confirmed."""

from datetime import date

import pandas as pd

from crm_sheets.returns.unanswered import unanswered
from crm_sheets.schedule import cells
from crm_sheets.schedule.channels import channel_code

CONFIRMED_COLUMNS = ("customer_id", "phone_confirmed", "address_confirmed", "need_confirmed")
_BY = {"phone": ("phone", "sms"), "address": ("meeting", "letter"), "need": ("phone", "meeting", "chat", "email")}


def confirmed(clients: pd.DataFrame, visits: pd.DataFrame, today: date) -> pd.DataFrame:
    """CONFIRMED_COLUMNS of every customer: the newest day on which each fact proved right, missing where none did.

    A phone is confirmed by a call or message that reached somebody, an address by a visit there, a need by any talk
    that was written down; the team's own column of confirmation confirms all three. A visit that reached
    nobody (see returns.unanswered) confirms nothing, nor does one after ``today``.
    """
    rows = pd.DataFrame({name: cells.text_cells(visits, name) for name in ("customer_id", "channel", "result")})
    rows = rows.assign(date=cells.day_cells(visits, "date"))
    failed = unanswered(visits)
    rows = rows.loc[rows["customer_id"].notna() & (rows["date"] <= pd.Timestamp(today)) & ~failed]
    codes = {text: channel_code(str(text)) for text in rows["channel"].dropna().unique()}
    channel = rows["channel"].map(codes).astype("object")
    told = {}
    for fact, ways in _BY.items():
        proved = channel.isin(ways) & (rows["result"].notna() | (fact != "need"))
        newest = rows.loc[proved].groupby("customer_id")["date"].max().reindex(clients["customer_id"])
        own = clients["confirmed"].mask(clients["confirmed"] > pd.Timestamp(today))
        seen = newest.set_axis(clients.index).astype("datetime64[us]")
        told[f"{fact}_confirmed"] = seen.where(~(own > seen) & seen.notna(), own)
    return pd.DataFrame({"customer_id": clients["customer_id"], **told})[list(CONFIRMED_COLUMNS)]
