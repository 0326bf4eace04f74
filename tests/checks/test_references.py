"""Products and people that are in no sheet."""

from small_books import messages, said

from crm_sheets.checks.references import unknown_references

STAFF = [{"name": "Li Lei", "role": "sales"}, {"name": "Han Mei", "role": "sales"}]
SALE = {"customer_id": "K1", "date": "2026-09-01", "amount": 5.0}


def test_unknown_products_are_told_where_there_is_a_product_sheet() -> None:
    sales = [{**SALE, "product": name} for name in ("Tea", "ＴＥＡ ", "Coffee")] + [SALE]
    products = [{"product": "Tea", "unit_price": 5.0}]
    assert said(unknown_references, sales=sales, products=products) == [("product_unknown", "sales", 4, "Coffee")]
    assert said(unknown_references, sales=sales) == []


def test_unknown_people_are_told_in_every_table() -> None:
    found = said(
        unknown_references,
        staff=STAFF,
        sales=[{**SALE, "staff": "Li  Lei"}, {**SALE, "staff": "Zhao"}],
        visits=[{"customer_id": "K1", "date": "2026-09-01", "staff": "Li Lei、Han Mei"}],
        complaints=[{"customer_id": "K1", "received_at": "2026-09-01", "handler": "Qian"}],
        customers=[{"customer_id": "K1", "name": "Ann", "owner": "Li Lei, Sun"}],
    )
    assert found == [
        ("staff_unknown", "complaints", 2, "Qian"),
        ("staff_unknown", "customers", 2, "Li Lei, Sun"),
        ("staff_unknown", "sales", 3, "Zhao"),
    ]


def test_the_sentence_names_cell_and_column() -> None:
    assert messages(unknown_references, staff=STAFF, sales=[{**SALE, "staff": "Zhao"}]) == [
        "'Zhao' in 'Sales person' is not in the staff sheet."
    ]


def test_a_sheet_that_knows_few_products_is_told_once() -> None:
    sales = [{**SALE, "product": f"P{i}"} for i in range(40)]
    products = [{"product": "P1", "unit_price": 5.0}]
    assert said(unknown_references, sales=sales, products=products) == [("most_rows", "sales", None, "")]
    assert len(said(unknown_references, {"mostly": 1.0}, sales=sales, products=products)) == 39


def test_postage_stands_in_no_product_sheet() -> None:
    sales = [{"customer_id": "K1", "date": "2026-09-01", "product": name, "amount": 5} for name in ("Tea", "Postage")]
    assert said(unknown_references, sales=sales, products=[{"product": "Tea"}]) == []
