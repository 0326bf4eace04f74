"""Dates out of order."""

from small_books import messages, said

from crm_sheets.checks.dates import dates_out_of_order

COMPLAINT = {"customer_id": "K1", "content": "late"}


def test_complaints_closed_before_they_were_received() -> None:
    rows = [
        {**COMPLAINT, "received_at": "2026-09-05 10:00", "closed_at": "2026-09-05 09:00"},
        {**COMPLAINT, "received_at": "2026-09-05 10:00", "closed_at": "2026-09-05"},  # no time: the same day is fine
        {**COMPLAINT, "received_at": "2026-09-05 10:00", "closed_at": "2026-09-04"},
        {**COMPLAINT, "received_at": "2026-09-05", "closed_at": "2026-09-06"},
        {**COMPLAINT, "received_at": "2026-09-05"},
    ]
    assert said(dates_out_of_order, complaints=rows) == [
        ("closed_before_received", "complaints", 2, "2026-09-05 09:00:00"),
        ("closed_before_received", "complaints", 4, "2026-09-04"),
    ]
    assert messages(dates_out_of_order, complaints=rows)[1] == (
        "Closed on 2026-09-04, before it was received on 2026-09-05 10:00:00."
    )


def test_next_visits_before_the_visit() -> None:
    rows = [{"customer_id": "K1", "date": "2026-09-05", "next_date": day} for day in ("2026-09-05", "2026-08-05", None)]
    assert said(dates_out_of_order, visits=rows) == [("next_before_visit", "visits", 3, "2026-08-05")]


def test_people_who_work_after_they_left() -> None:
    staff = [
        {"name": "Li Lei", "left_on": "2026-06-30"},
        {"name": "Han Mei", "left_on": "2026-09-30"},
        {"name": "Zhao"},
    ]
    sales = [
        {"customer_id": "K1", "date": day, "amount": 1.0, "staff": name}
        for name in ("Li Lei", "Han Mei", "Zhao")
        for day in ("2026-06-30 18:00", "2026-07-01", "2026-09-01")
    ]
    visit = {"customer_id": "K1", "date": "2026-08-01", "staff": "li lei"}
    assert said(dates_out_of_order, staff=staff, sales=sales, visits=[visit]) == [
        ("left_before_work", "staff", 2, "2026-06-30")
    ]
    assert messages(dates_out_of_order, staff=staff, sales=sales, visits=[visit]) == [
        "Left on 2026-06-30, yet later rows (3) name this person, the last on 2026-09-01."
    ]


def test_customers_filed_or_born_after_they_were_known() -> None:
    customers = [
        {"customer_id": "K1", "name": "Ann", "created": "2026-05-01", "birthday": "1990-01-01"},
        {"customer_id": "K2", "name": "Bob", "created": "2026-04-01", "birthday": "2026-04-20"},
        {"customer_id": "K3", "name": "Cid", "created": "2026-05-01", "birthday": "八月初八"},
        {"customer_id": "K4", "name": "Dee", "birthday": "2027-01-01"},
    ]
    sales = [{"customer_id": key, "date": "2026-04-10 12:00", "amount": 1.0} for key in ("K1", "K2", "K5")]
    assert said(dates_out_of_order, customers=customers, sales=sales) == [
        ("born_after_sale", "customers", 3, "2026-04-20"),
        ("created_after_sale", "customers", 2, "2026-05-01"),
    ]
    assert messages(dates_out_of_order, customers=customers, sales=sales) == [
        "Filed on 2026-05-01, after the first sale on 2026-04-10.",
        "The birthday 2026-04-20 is after 2026-04-01, when the customer was already known.",
    ]


def test_a_file_that_was_written_after_all_sales_is_noted_once() -> None:
    customers = [{"customer_id": f"K{i}", "name": f"N{i}", "created": "2026-05-01"} for i in range(30)]
    sales = [{"customer_id": f"K{i}", "date": "2026-04-10", "amount": 1.0} for i in range(30)]
    assert said(dates_out_of_order, customers=customers, sales=sales) == [("most_rows_noted", "customers", None, "")]
