"""The sheets of products, offers, cohorts and groups: what people read on them, in both languages, and when empty."""

from dataclasses import replace

import openpyxl
import pandas as pd
import pytest
from desks import book_of

from crm_sheets.analyses import cohorts, groups, products
from crm_sheets.analyses.facts import Facts
from crm_sheets.language.sheets import SHEETS
from crm_sheets.playbook import Playbook
from crm_sheets.report.cohorts import write_cohorts
from crm_sheets.report.groups import write_groups
from crm_sheets.report.offers import write_offers
from crm_sheets.report.products import write_products
from crm_sheets.report.workbook import OutBook

WRITERS = {"products": write_products, "offers": write_offers, "cohorts": write_cohorts, "groups": write_groups}
CUSTOMERS = [
    {"customer_id": "0001", "name": "=1+1", "region": "south", "owner": "Li", "phone": "13800138000"},
    {"customer_id": "0002", "name": "Ann", "region": "north", "owner": "Wu"},
]


def sold():
    """Ten orders over five months: tea and cup together in five, tea alone in one, cup never alone, pots."""
    baskets = [("tea", "cup")] * 5 + [("tea",)] + [("=pot",)] * 4
    lines = [
        {"customer_id": "0001", "date": f"2026-0{1 + n // 2}-05", "order_id": str(n), "product": name, "amount": 10 + n}
        for n, basket in enumerate(baskets)
        for name in basket
    ]
    return [*lines, {"customer_id": "0002", "date": "2026-04-07", "order_id": "z", "product": "tea", "amount": 5}]


def with_tables(results, sales, playbook=None, customers=()):
    facts = Facts(
        book_of(sales=sales, customers=list(customers)), playbook or Playbook.default(), pd.Timestamp("2026-05-20")
    )
    parts = [analysis.part(facts) for analysis in (products, cohorts, groups)]
    listed = facts.customers[["customer_id", "name", "owner", "phone"]].assign(tier="small", value=100.0)
    return replace(
        results,
        customers=listed.reindex(columns=results.customers.columns),
        tables={name: table for part in parts for name, table in part.tables.items()},
        refusals=tuple(refused for part in parts for refused in part.refusals),
        playbook=facts.playbook,
    )


def read(results, path, lang):
    with OutBook(path, "t", results.as_of, lang) as book:
        for key, write in WRITERS.items():
            write(book.sheet(key), results)
    opened = openpyxl.load_workbook(path)
    return {key: opened[SHEETS[key](lang)] for key in WRITERS}


def texts(sheet):
    return [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]


def test_what_people_read(results, tmp_path):
    sheets = read(with_tables(results, sold(), customers=CUSTOMERS), tmp_path / "r.xlsx", "en")
    # 11 orders, tea in 7, cup in 5, both in 5: all cups with tea; 5/7 of teas with a cup, lift 5/7 / (5/11) = 1.57
    told = texts(sheets["products"])
    assert "Buyers of 'cup' also take 'tea': 100% do, 1.6 times as often as others (together: 5)." in told
    assert "Buyers of 'tea' also take 'cup': 71% do, 1.6 times as often as others (together: 5)." in told
    assert "=pot" in told
    assert not any(cell.data_type == "f" for row in sheets["products"].iter_rows() for cell in row)
    assert len(sheets["products"]._charts) == 1
    offers = texts(sheets["offers"])
    # orders weigh 2^(-days/30): both 2 x 2^-4.5 + 2 x 2^-3.47 + 2^-2.53 = 0.442; with tea alone 2^-2.53 and 2^-1.43 more
    assert "1. cup (bought 'tea': 45% take it too)" in offers
    assert "Ann" in offers
    assert "=1+1" not in offers  # has bought everything
    triangle = [[c for c in row if c is not None] for row in sheets["cohorts"].iter_rows(min_row=7, values_only=True)]
    # 0001 from January, once a month up to May; 0002 only in April: 1 of 1 in month 0, none in month 1
    # 2 x (10 + 11 + 12 + 13 + 14) + 15 + 16 + 17 + 18 + 19 = 205
    assert triangle[0] == ["2026-01", 1, 205, 1, 1, 1, 1, 1]
    assert triangle[1] == ["2026-04", 1, 5, 1, 0]
    assert len(sheets["cohorts"]._charts) == 1
    assert len(sheets["groups"]._charts) == 2
    assert {"south", "north", "Li", "Wu"} <= set(texts(sheets["groups"]))


def test_in_chinese(results, tmp_path):
    sheets = read(with_tables(results, sold(), customers=CUSTOMERS), tmp_path / "r.xlsx", "zh")
    assert "买“cup”的订单里，100% 也买“tea”，是一般订单的 1.6 倍（5 次）。" in texts(sheets["products"])
    assert "1. cup（买过“tea”的订单，45% 也买）" in texts(sheets["offers"])
    assert "产品清单" in texts(sheets["products"])


def test_without_rules_the_nearest_pairs_are_told(results, tmp_path):
    strict = Playbook.default().changed("products.min_lift", 50.0)
    sheets = read(with_tables(results, sold(), strict, CUSTOMERS), tmp_path / "r.xlsx", "en")
    told = "\n".join(texts(sheets["products"]))
    assert "No pair reaches the limits of the playbook (together 5 times, confidence 30%, lift above 50)" in told
    assert "Buyers of 'cup' also take 'tea'" in told
    assert any("Nothing to offer" in text for text in texts(sheets["offers"]))


def test_long_lists_say_so(results, tmp_path):
    lines = [{**line, "product": f"p{n:03d}"} for n in range(301) for line in sold()[:1]]
    few = Playbook.default().changed("products.offers_listed", 1)
    sheets = read(with_tables(results, lines, few), tmp_path / "r.xlsx", "en")
    assert "The first 300 of 301; all of them are in the table product_sales of --data." in texts(sheets["products"])
    again = [{**line, "customer_id": "0003"} for line in sold()[-1:]]
    sheets = read(with_tables(results, sold() + again, few, CUSTOMERS), tmp_path / "r.xlsx", "en")
    assert any(text.startswith("The 1 most valuable of 2 customers") for text in texts(sheets["offers"]))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("sales", [[], [{"customer_id": "a", "date": "2026-05-05", "amount": 5}]])
def test_refusals_instead_of_empty_tables(results, tmp_path, lang, sales):
    sheets = read(with_tables(results, sales), tmp_path / "r.xlsx", lang)
    needs = {"zh": "：还缺", "en": ". Needs "}[lang]
    assert all(any(needs in text for text in texts(sheet)) for sheet in sheets.values())


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_results_without_these_tables(bare, tmp_path, lang):
    sheets = read(replace(bare, refusals=()), tmp_path / "r.xlsx", lang)
    assert all(len(texts(sheet)) >= 2 for sheet in sheets.values())


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_pairs_rarer_than_chance_say_so(results, tmp_path, lang):
    """Of 20 orders tea is in 15, cup in 10, both in 6: lift 6 / 20 / (15 / 20 x 10 / 20) = 0.8."""
    baskets = [("tea", "cup")] * 6 + [("tea",)] * 9 + [("cup",)] * 4 + [("pot",)]
    lines = [
        {"customer_id": "0001", "date": "2026-04-05", "order_id": str(n), "product": name, "amount": 10}
        for n, basket in enumerate(baskets)
        for name in basket
    ]
    told = "\n".join(
        texts(read(with_tables(results, lines, customers=CUSTOMERS), tmp_path / "r.xlsx", lang)["products"])
    )
    assert {"zh": "比碰巧一起买还少（是一般订单的 0.80 倍，6 次）", "en": "less often than by chance (0.80 times"}[
        lang
    ] in told


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "No goods: 2 lines, 7.50 (Bank charges, Postage)."),
        ("zh", "不是商品：2 行，7.50（Bank charges、Postage）。"),
    ],
)
def test_lines_that_are_no_goods(results, tmp_path, lang, said):
    more = [
        {"customer_id": "0001", "date": "2026-04-01", "product": "Bank charges", "amount": 3},
        {"customer_id": "0001", "date": "2026-04-01", "product": "Postage", "amount": 4.5},
    ]
    told = with_tables(results, [*sold(), *more], customers=CUSTOMERS)
    sheet = read(told, tmp_path / "r.xlsx", lang)["products"]
    assert [text for text in texts(sheet) if text.startswith(said)]
    assert "Postage" not in texts(sheet)
