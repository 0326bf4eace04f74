"""Reasons: everything that speaks for contacting a customer, and from which day on it does, in one table."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from crm_sheets.arrays.membership import among
from crm_sheets.playbook import Playbook
from crm_sheets.schedule import deadlines, flags, greetings, payments, purchases, rhythm, riders
from crm_sheets.schedule.back_in_stock import back_in_stock_reasons
from crm_sheets.schedule.complaint_calls import complaint_call_reasons, unkept_promise_reasons
from crm_sheets.schedule.reason_rows import with_rules


def contact_reasons(
    clients: pd.DataFrame,
    tables: Mapping[str, pd.DataFrame],
    confirmed: pd.DataFrame,
    playbook: Playbook,
    span: tuple[date, date],
) -> pd.DataFrame:
    """All reasons of all customers (reason_rows.ROWS, priority, within), those that ride included.

    ``clients`` as from ``clients_of``, ``confirmed`` as from ``current.confirmed``, ``span`` the first and the last day
    planned; ``tables`` are the results, the instalments and who still waits for goods. A low score that is also a churn
    signal stands twice, as each has its own urgency.
    """
    today, last_day = pd.Timestamp(span[0]), pd.Timestamp(span[1])
    rules, schedule = playbook.occasions, playbook.schedule
    answers = tables.get("dissatisfied", pd.DataFrame())
    deals = tables.get("prospects", pd.DataFrame())
    deals = deals if deals.empty else deals.loc[deals["deals"] > 0]
    without_deal = clients if deals.empty else clients.loc[~among(clients["customer_id"], deals["customer_id"])]
    win_back = purchases.win_back_reasons(clients, rules, schedule.days_small, today)
    won_back = among(clients["customer_id"], win_back["customer_id"]) & among(clients["tier"], ["dormant"])
    parts = (
        flags.churn_reasons(clients, tables.get("reasons", pd.DataFrame()), today),
        *([] if answers.empty else [flags.dissatisfied_reasons(answers, clients, playbook.survey.recent_days, today)]),
        rhythm.promised_reasons(clients, today),
        *_of_the_desk(clients, tables, playbook.complaint_desk.confirm_after, today),
        *(deadlines.contract_reasons(clients, rules, today, kind) for kind in ("contract", "warranty")),
        payments.payment_reasons(clients, tables.get("instalments", pd.DataFrame()), rules, today),
        *([back_in_stock_reasons(clients, tables["waiting"])] if "waiting" in tables else []),
        deadlines.rival_reasons(clients, rules, today),
        purchases.first_purchase_reasons(clients, rules, today),
        greetings.birthday_reasons(clients, rules, span[0]),
        purchases.second_purchase_reasons(clients, rules, today),
        greetings.festival_reasons(clients, rules, span[0]),
        purchases.offer_reasons(clients, tables.get("offers", pd.DataFrame()), today),
        deadlines.prospect_reasons(without_deal, rules, playbook.prospects, today),
        *([] if deals.empty else [deadlines.deal_reasons(clients, deals, rules, playbook.prospects, today)]),
        rhythm.rhythm_reasons(clients.loc[~won_back], schedule, today, last_day),  # a rhythm of theirs would hide why
        win_back,
        riders.confirm_reasons(clients, confirmed, rules, today),
        riders.missing_reasons(clients, rules),
    )
    rows: pd.DataFrame = pd.concat(parts, ignore_index=True)
    return with_rules(rows.loc[among(rows["customer_id"], clients["customer_id"])], playbook.contacts, schedule)


def _of_the_desk(
    clients: pd.DataFrame, tables: Mapping[str, pd.DataFrame], confirm_after: int, today: pd.Timestamp
) -> list[pd.DataFrame]:
    """What the complaints desk has to say to customers, where there is a ledger or a list of promises."""
    found = []
    if "complaint_calls" in tables:
        found.append(complaint_call_reasons(clients, tables["complaint_calls"], confirm_after, today))
    if "promises_told" in tables:
        found.append(unkept_promise_reasons(tables["promises_told"], today))
    return found
