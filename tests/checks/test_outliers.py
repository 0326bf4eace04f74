"""Amounts and quantities far from those of their product, negative prices, prices without an amount."""

from dataclasses import replace

from desks import book_of
from small_books import inspection_of, messages, said, said_of

from crm_sheets.checks.outliers import outliers
from crm_sheets.problems import Problem, Problems


def sale(
    amount: float | None, quantity: float | None = None, price: float | None = None, **more: object
) -> dict[str, object]:
    line = {"customer_id": "K1", "date": "2026-09-01", "product": "Tea", "amount": amount}
    return {**line, "quantity": quantity, "unit_price": price, **more}


USUAL = [sale(amount) for amount in (30, 40, 50, 60, 70)]  # median 50, with one outlier above or below 55 or 45


def test_an_amount_a_hundred_times_the_median() -> None:
    assert said(outliers, sales=[*USUAL, sale(5_500)]) == [("amount_outlier", "sales", 7, "5500")]
    assert said(outliers, sales=[*USUAL, sale(5_499)]) == []
    assert messages(outliers, sales=[*USUAL, sale(5_500)]) == [
        "'Tea' usually comes to about 55 (median); here it is 5500, 100 times off: a unit or decimal point may be wrong. "
        "It counts as it stands."
    ]


def test_a_hundredth_of_the_median_and_returns() -> None:
    assert said(outliers, sales=[*USUAL, sale(0.45)]) == [("amount_outlier", "sales", 7, "0.45")]
    assert said(outliers, sales=[*USUAL, sale(-6_000)]) == [("amount_outlier", "sales", 7, "-6000")]
    assert said(outliers, sales=[*USUAL, sale(0)]) == []


def test_amounts_below_a_cent_are_not_rounded() -> None:
    screws = [sale(0.006)] * 5
    assert said(outliers, sales=[*screws, sale(0.6)]) == [("amount_outlier", "sales", 7, "0.6")]
    assert said(outliers, sales=[*screws, sale(0.59)]) == []
    assert said(outliers, sales=[*USUAL, sale(0.1 + 0.2 - 0.3)]) == [], "what a formula leaves of nothing"


def test_the_thresholds_are_the_teams() -> None:
    assert len(said(outliers, {"outlier_times": 10.0}, sales=[*USUAL, sale(600)])) == 1
    assert said(outliers, sales=[*USUAL[:3], sale(5_500)]) == [], "five lines are needed, the doubtful one counts"
    assert len(said(outliers, {"outlier_lines": 4}, sales=[*USUAL[:3], sale(5_500)])) == 1


def test_products_are_judged_by_themselves() -> None:
    gold = [sale(amount * 1000, product="Gold") for amount in (30, 40, 50, 60, 70)]
    assert said(outliers, sales=[*USUAL, *gold, sale(9_999_999, product=None)]) == []


def test_a_large_order_is_no_slip() -> None:
    usual = [sale(10.0 * n, n, 10) for n in (1, 2, 2, 3, 4)]
    assert said(outliers, sales=[*usual, sale(5_000, 500, 10)]) == []
    assert said(outliers, sales=[*usual, sale(20, 300, 10)]) == [("quantity_outlier", "sales", 7, "300")]
    assert said(outliers, sales=[*usual, sale(5_000, 2, 10)]) == [("amount_outlier", "sales", 7, "5000")]


def test_negative_prices() -> None:
    assert said(outliers, sales=[sale(-5, 1, -5), sale(-5, -1, 5)]) == [("price_negative", "sales", 2, "-5")]


def test_a_price_without_an_amount() -> None:
    gifts = [
        sale(0, 1, 5, kind="赠品"),
        sale(0, 1, 5, status="已取消"),
        sale(0, 1, 5, product="Free sample"),
        sale(0, 1, 5, discount=5),
        sale(0, 1, 5, discount=100),
        sale(0, 0, 5),
        sale(0),
    ]
    assert said(outliers, sales=[sale(0, 2, 5), *gifts]) == [("amount_zero", "sales", 2, "0")]


def test_below_a_merged_amount_there_is_no_money() -> None:
    book = book_of(sales=[sale(30, 1, 10), sale(0, 2, 10)])
    book = replace(book, found=Problems.of(Problem("cells_merged", "sales.xlsx", "sales", details={"count": 1})))
    assert said_of(outliers, inspection_of(book)) == []


def test_absurd_numbers_are_no_accident() -> None:
    from crm_sheets.checks import found_by_checks
    from crm_sheets.checks.snapshot import snapshot_of

    inspection = inspection_of(
        book_of(sales=[*USUAL, sale(1e300, 1e300, 1e300), sale(-1e308), sale(1e308), sale(1e308)])
    )
    assert "amount_outlier" in {problem.code for problem in found_by_checks(inspection)}
    assert snapshot_of(inspection).tables["sales"].rows == 9


def test_postage_and_vouchers_are_not_judged() -> None:
    """Postage costs what it costs, and a voucher may have a negative price."""
    post = [sale(amount, product="Postage") for amount in (3, 4, 5, 6, 7, 9_000)]
    assert said(outliers, sales=[*post, sale(-10, 1, -10, product="优惠券")]) == []
    assert [code for code, *_ in said(outliers, sales=[sale(-10, 1, -10)])] == ["price_negative"]
