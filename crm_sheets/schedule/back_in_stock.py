"""Back in stock: who waits for goods that are there again and was not told yet."""

from datetime import date

import pandas as pd

from crm_sheets.arrays.membership import among
from crm_sheets.arrays.named_figures import named_figures
from crm_sheets.schedule import cells
from crm_sheets.schedule.reason_rows import no_reasons, reason_rows
from crm_sheets.vocabulary.follow_up_states import says_yes
from crm_sheets.vocabulary.waiting import BACK

_CODE = "back_in_stock"
_WAITING = {"customer_id": "string", "product": "string", "since": "datetime64[us]"}
_BETWEEN = " / "  # between several goods, in either language


def still_waiting(waiting: pd.DataFrame, returned: pd.DataFrame, today: date) -> pd.DataFrame:
    """The waiting list (customer_id, product, asked_on, back, back_on, told) to customer_id, product and ``since``.

    Goods are back from the day in ``back`` or ``back_on`` on, or where ``back`` says yes (since ``today`` then). Left
    out is who was told: by the list, or on a contact for that reason that was done since they asked (``returned``, see
    settled_rows).
    """
    if waiting.empty:
        return pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in _WAITING.items()})
    rows = pd.DataFrame({name: cells.text_cells(waiting, name) for name in ("customer_id", "product", "back", "told")})
    day = cells.day_cells(rows, "back").fillna(cells.day_cells(waiting, "back_on"))
    arrived = rows["back"].map({text: _is_back(str(text)) for text in rows["back"].dropna().unique()}).fillna(False)
    told = rows["told"].map({text: _is_said(str(text)) for text in rows["told"].dropna().unique()}).fillna(False)
    done = returned.loc[(returned["state"] == "done") & returned["reasons"].fillna("").str.contains(_CODE, regex=False)]
    days = done["date"].fillna(done["due"])
    last = days.groupby(done["customer_id"].astype("str")).max() if len(done) else pd.Series(dtype="datetime64[us]")
    asked = cells.day_cells(waiting, "asked_on")
    heard = cells.looked_up(rows["customer_id"], last)
    since = day.fillna(pd.Timestamp(today).as_unit("us"))
    by_us = heard.notna() & ~(asked > heard) & ~(day > heard)
    rows = rows.assign(since=since)[(day.notna() | arrived.astype(bool)) & ~told.astype(bool) & ~by_us]
    return rows.dropna(subset=["customer_id", "product"])[[*_WAITING]]


def back_in_stock_reasons(clients: pd.DataFrame, waiting: pd.DataFrame) -> pd.DataFrame:
    """Who waits (see still_waiting): called from the first day on which any of the goods is back. ``text``: the goods.

    A contact does not end the wait unless it was made for this reason.
    """
    if waiting.empty:
        return no_reasons()
    known = waiting.loc[among(waiting["customer_id"], clients["customer_id"])].sort_values(["customer_id", "product"])
    by_id = known.drop_duplicates(["customer_id", "product"]).groupby("customer_id")
    rows = named_figures(by_id, since=("since", "min"), goods=("product", _BETWEEN.join)).reset_index()
    return reason_rows(rows["customer_id"], _CODE, _CODE, rows["since"], rows["since"], text=rows["goods"])


def _is_back(text: str) -> bool:
    return text.strip().casefold() in BACK or _is_said(text)


def _is_said(text: str) -> bool:
    """Whether a cell is a day or says yes."""
    return says_yes(text) or not pd.isna(pd.to_datetime(text, errors="coerce", format="ISO8601"))
