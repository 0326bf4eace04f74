"""Payments: instalments that are due or overdue, and debts that the customer list names without a day."""

import pandas as pd

from crm_sheets.arrays.named_figures import named_figures
from crm_sheets.arrays.typed import typed
from crm_sheets.playbook.sections.occasions import OccasionRules
from crm_sheets.schedule import cells
from crm_sheets.schedule.reason_rows import no_reasons, reason_rows
from crm_sheets.vocabulary.follow_up_states import says_yes
from crm_sheets.vocabulary.instalments import SETTLED

_NO_DUES = typed(pd.DataFrame({"due": [], "open": []}), {"due": "datetime64[us]", "open": "float64"})
_LEAST = 0.005  # less than half a cent is paid


def payment_reasons(
    clients: pd.DataFrame, instalments: pd.DataFrame, rules: OccasionRules, today: pd.Timestamp
) -> pd.DataFrame:
    """Who has to pay: instalments (see open_dues), else what the customer list says that they owe, ``payment``.

    ``payment_due``: the first open instalment lies on ``today`` or later (``date``; ``value``: the sum of that day); it
    calls ``payment_before`` days before, once. ``payment_overdue``: it is past; ``value`` is all that is overdue,
    ``limit`` the days; it calls the day after, and again ``payment_days`` after the last contact. A debt without a day
    calls ``payment_days`` after the last contact, at once where there was none.
    """
    if instalments.empty and not (clients["owes"] > 0).any():
        return no_reasons()
    dues = open_dues(instalments)
    dues = dues.loc[dues.index.isin(clients["customer_id"])]
    by_id = clients.set_index("customer_id")["last_contact"]
    coming, late = dues.loc[dues["due"] >= today], dues.loc[dues["due"] < today]
    coming = coming.loc[~coming.index.isin(late.index)]
    parts = (_coming(coming, by_id, rules), _late(late, by_id, rules, today))
    rest = clients.loc[(clients["owes"] > 0) & ~clients["customer_id"].isin(dues.index)]
    wanted = (rest["last_contact"] + pd.Timedelta(days=rules.payment_days)).fillna(today)
    owed = reason_rows(rest["customer_id"], "payment", "payment", wanted, rest["last_contact"], rest["owes"])
    return pd.concat([*parts, owed], ignore_index=True)


def open_dues(instalments: pd.DataFrame) -> pd.DataFrame:
    """Instalments (customer_id, due, amount, paid, paid_on, state) to due and what is open; index customer_id.

    Paid is what the row says was paid; where it names no sum all is paid if it has a day of payment, or a state that
    says so. A state that says all is paid, or that nothing is to be paid any more, goes before the sums.
    """
    if instalments.empty:
        return _NO_DUES.rename_axis("customer_id")
    amount, paid = cells.numbers(instalments, "amount"), cells.numbers(instalments, "paid")
    states = cells.text_cells(instalments, "state")
    settled = states.map({text: is_settled(str(text)) for text in states.dropna().unique()}).fillna(False).astype(bool)
    by_day = cells.day_cells(instalments, "paid_on").notna() & paid.isna()
    left = (amount - paid.fillna(0.0)).mask(settled | by_day, 0.0)
    who, due = cells.text_cells(instalments, "customer_id"), cells.day_cells(instalments, "due")
    rows = pd.DataFrame({"customer_id": who, "due": due, "open": left})
    return rows.loc[who.notna() & due.notna() & (left > _LEAST)].set_index("customer_id")


def is_settled(text: str) -> bool:
    """Whether a state says that nothing is left to pay.

    >>> [is_settled(text) for text in ("已付清", "Paid", "√", "未付", "partly paid", "no")]
    [True, True, True, False, False, False]
    """
    plain = text.strip().casefold()
    return plain in SETTLED or says_yes(text)


def _coming(dues: pd.DataFrame, contacted: "pd.Series[pd.Timestamp]", rules: OccasionRules) -> pd.DataFrame:
    first = dues.groupby("customer_id")["due"].min()
    value = dues.loc[dues["due"] == first.reindex(dues.index)].groupby("customer_id")["open"].sum()
    wanted = first - pd.Timedelta(days=rules.payment_before)
    calls = ~(contacted.reindex(first.index) >= wanted)
    rows = pd.DataFrame({"wanted": wanted, "due": first, "value": value}).loc[calls].reset_index()
    return reason_rows(rows["customer_id"], "payment_due", "payment", rows["wanted"], rows["due"], rows["value"])


def _late(
    dues: pd.DataFrame, contacted: "pd.Series[pd.Timestamp]", rules: OccasionRules, today: pd.Timestamp
) -> pd.DataFrame:
    told = named_figures(dues.groupby("customer_id"), due=("due", "min"), value=("open", "sum"))
    last = contacted.reindex(told.index)
    after = told["due"] + pd.Timedelta(days=1)
    again = last + pd.Timedelta(days=rules.payment_days)
    rows = told.assign(wanted=after.mask(last >= after, again), days=(today - told["due"]).dt.days).reset_index()
    return reason_rows(
        rows["customer_id"], "payment_overdue", "payment", rows["wanted"], rows["due"], rows["value"], rows["days"]
    )
