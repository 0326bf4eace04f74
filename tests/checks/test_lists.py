"""Values outside the team's lists, and one value written in two ways."""

from small_books import messages, said

from crm_sheets.checks.lists import values_not_listed
from crm_sheets.checks.spellings import spellings

SALE = {"customer_id": "K1", "date": "2026-09-01", "amount": 5.0}


def test_values_that_are_not_listed() -> None:
    sales = [{**SALE, "channel": name} for name in ("Shop", "SHOP ", "Fax", None)]
    assert said(values_not_listed, {"sales_channels": ("shop", "Web")}, sales=sales) == [
        ("value_not_listed", "sales", 4, "Fax")
    ]
    assert messages(values_not_listed, {"sales_channels": ("shop", "Web")}, sales=sales) == [
        "'Fax' in 'Channel' is not on the list of the playbook (shop, Web)."
    ]
    assert said(values_not_listed, sales=sales) == []


def test_each_table_has_its_lists() -> None:
    rules: dict[str, object] = {
        "sales_statuses": ("done",), "sales_kinds": ("first",), "visit_channels": ("phone",),
        "complaint_statuses": ("open",), "customer_kinds": ("person",),
    }  # fmt: skip
    found = said(
        values_not_listed,
        rules,
        sales=[{**SALE, "status": "x", "kind": "y"}],
        visits=[{"customer_id": "K1", "date": "2026-09-01", "channel": "z"}],
        complaints=[{"customer_id": "K1", "received_at": "2026-09-01", "status": "w"}],
        customers=[{"customer_id": "K1", "name": "Ann", "kind": "v"}],
    )
    assert [(sheet, value) for _, sheet, _, value in found] == [
        ("complaints", "w"), ("customers", "v"), ("sales", "x"), ("sales", "y"), ("visits", "z"),
    ]  # fmt: skip


def test_one_value_in_two_spellings() -> None:
    often = [{**SALE, "product": "Tea A"} for _ in range(200)]
    rare = [{**SALE, "product": name} for name in ("ＴＥＡ　A", "Tea B", "TeaA", "teaa")]
    assert said(spellings, sales=[*often, *rare]) == [
        ("written_differently", "sales", 202, "ＴＥＡ　A"),
        ("written_differently", "sales", 204, "TeaA"),
        ("written_differently", "sales", 205, "teaa"),
    ]
    assert messages(spellings, sales=[*often, rare[3]]) == [
        "'teaa' differs from 'Tea A' (200 ×) only in spaces, case or width; they are counted apart."
    ]


def test_two_spellings_that_are_both_frequent_or_both_rare_are_left_alone() -> None:
    assert said(spellings, sales=[{**SALE, "product": name} for name in ["Tea"] * 200 + ["TEA"] * 3]) == []
    assert said(spellings, sales=[{**SALE, "product": name} for name in ["Tea"] * 99 + ["TEA"]]) == []
    assert (
        len(
            said(
                spellings,
                {"written_often": 99},
                sales=[{**SALE, "product": "Tea"}] * 100 + [{**SALE, "product": "TEA"}],
            )
        )
        == 1
    )
