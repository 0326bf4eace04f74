"""Facts that the team wants of every customer."""

from small_books import said

from crm_sheets.checks.required import required_fields

WANTED: dict[str, object] = {"required_customer_fields": ("phone", "region")}


def test_empty_cells_of_wanted_fields_are_told() -> None:
    rows = [
        {"customer_id": "K1", "name": "Ann", "phone": "13800138001", "region": "North"},
        {"customer_id": "K2", "name": "Bob", "region": "North"},
        {"customer_id": "K3", "name": "Cid", "phone": "13800138003"},
    ]
    assert said(required_fields, WANTED, customers=rows) == [
        ("field_wanted", "customers", 3, ""),
        ("field_wanted", "customers", 4, ""),
    ]


def test_nothing_is_wanted_unless_the_playbook_says_so() -> None:
    assert said(required_fields, customers=[{"customer_id": "K1", "name": "Ann"}]) == []


def test_customers_of_other_tables_are_not_asked() -> None:
    sale = {"customer_name": "Dora", "date": "2026-09-01", "amount": 5.0}
    assert said(required_fields, WANTED, sales=[sale]) == []


def test_a_column_that_nobody_filled_in_is_told_once() -> None:
    rows = [{"customer_id": f"K{i}", "name": f"N{i}", "region": "North"} for i in range(30)]
    assert said(required_fields, WANTED, customers=rows) == [("most_rows", "customers", None, "")]


def test_rows_joined_into_one_customer_are_asked_together() -> None:
    rows = [
        {"customer_id": "K1", "name": "Ann", "phone": "13800138001"},
        {"customer_id": "K1", "name": "Ann", "region": "North"},
    ]
    assert said(required_fields, WANTED, customers=rows) == []
