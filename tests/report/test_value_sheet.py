"""The sheet Value: who stands first and why, kinds of purchase, and whether the prediction can be trusted."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from recalculate import read

from crm_sheets.language import LANGS, Text
from crm_sheets.language.prediction import CONDITIONS
from crm_sheets.report.value import SHOWN, few_purchases, most_valuable, one_time_first, write_value
from crm_sheets.report.workbook import OutBook
from crm_sheets.results import Refusal, Results

IDS = [f"{i + 1:04d}" for i in range(8)]


def tables() -> dict[str, pd.DataFrame]:
    """Eight customers; 0003 bought once and stands third through the average."""
    revenue = [900.0, 800, 20, 600, 500, 400, 300, 200]
    value = pd.DataFrame({"customer_id": IDS, "revenue": revenue})
    value = value.assign(margin=value["revenue"] * 0.3, margin_share=0.8, referral=[0.0, 50, *[0] * 6])
    value = value.assign(acquisition_cost=np.nan, net_value=np.nan, formula_value=range(8))
    predicted = pd.DataFrame({"customer_id": IDS, "expected_orders": 3.2, "p_alive": 0.9, "expected_value": 50.0})
    predicted = predicted.assign(predicted_value=[80.0 - 10 * i for i in range(8)])
    predicted["predicted_basis"] = ["own", "shrunk", "population", "own", "own", "shrunk", "own", "population"]
    kinds = pd.DataFrame(
        {"kind": ["first", "repeat", "up_sell", "cross_sell", "referral"], "customers": [8, 6, 2, 3, 1]}
    )
    kinds = kinds.assign(orders=9, lines=12, revenue=[720.0, 2_000, 300, 700, 50], margin=np.nan, margin_share=np.nan)
    gates = [("gate", key, 0.1, 0.25, True) for key in CONDITIONS]
    figures = [("figure", "customers", 8.0, np.nan, None), ("figure", "returning", 6.0, np.nan, None)]
    model = pd.DataFrame([*figures, *gates], columns=["part", "name", "value", "limit", "passed"])
    return {
        "value_by_customer": value,
        "predicted": predicted,
        "value_kinds": kinds,
        "purchase_model": model.astype({"passed": "boolean"}),
    }


def cells(results: Results, path: Path, lang: Any = "en") -> list[list[Any]]:
    with OutBook(path, "T", results.as_of, lang) as book:
        write_value(book.sheet("value"), results)
    sheet = read(path).worksheets[0]
    return [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True) if any(row)]


def starting(rows: list[list[Any]], text: str) -> list[Any]:
    """The first row whose first cell starts so."""
    return next(row for row in rows if str(row[0]).startswith(text))


@pytest.fixture
def full(results: Results) -> Results:
    return replace(results, tables=tables())


def test_the_most_valuable_stand_first(full: Results) -> None:
    assert most_valuable(full)["customer_id"].tolist() == IDS
    without = replace(full, tables={name: table for name, table in full.tables.items() if name != "predicted"})
    assert most_valuable(without)["customer_id"].tolist() == IDS[::-1]  # by rough value
    many = pd.concat([full.tables["value_by_customer"]] * 5).reset_index(drop=True)
    assert len(most_valuable(replace(full, tables={**tables(), "value_by_customer": many}))) == SHOWN


def test_one_time_buyers_who_stand_above_others_are_counted(full: Results, tmp_path: Path) -> None:
    assert one_time_first(most_valuable(full)) == 1  # 0003; nobody who came back stands below 0008
    rows = cells(full, tmp_path / "b.xlsx")
    assert starting(rows, "Note: 1 of them bought only once")
    assert [row for row in rows if "average of all" in row and 60 in row]  # their basis stands beside their value


def test_nothing_is_said_where_repeaters_stand_first(full: Results, tmp_path: Path) -> None:
    basis = ["own"] * 7 + ["population"]
    changed = {**tables(), "predicted": tables()["predicted"].assign(predicted_basis=basis)}
    rows = cells(replace(full, tables=changed), tmp_path / "b.xlsx")
    assert not [row for row in rows if str(row[0]).startswith("Note:")]


@pytest.mark.parametrize("lang", LANGS)
def test_all_parts_are_there_in_both_languages(full: Results, lang: Any, tmp_path: Path) -> None:
    rows = cells(full, tmp_path / "b.xlsx", lang)
    for condition in CONDITIONS.values():
        assert starting(rows, condition.name(lang))[-1] == Text("满足", "holds")(lang)
    assert starting(rows, Text("买得更贵", "Dearer than before")(lang))[1:] == [
        2,
        9,
        12,
        300,
    ]  # no cost known: no margin shown
    assert starting(rows, Text("推荐带来", "Referral")(lang))


def test_why_there_is_no_prediction(full: Results, tmp_path: Path) -> None:
    model = tables()["purchase_model"]
    failed = model["name"].isin(["repeat_buyers"])
    later = (model["part"] == "gate") & ~model["name"].isin(["repeat_buyers", "weeks"])
    model = model.assign(passed=model["passed"].mask(failed | later, False), value=model["value"].mask(later))
    model.loc[failed, ["value", "limit"]] = [37.0, 100.0]
    kept = {name: table for name, table in tables().items() if name != "predicted"} | {"purchase_model": model}
    rows = cells(replace(full, tables=kept), tmp_path / "b.xlsx")
    assert starting(rows, "By rough value")
    assert starting(rows, "Some conditions do not hold")
    asked = starting(rows, "Enough returning customers")
    assert asked[1:] == ["at least 100 customers who bought more than once", "37 of them", "does not hold"]
    assert starting(rows, "The last part predicted")[-2:] == ["no result", "not checked"]


def test_without_purchases_the_refusal_stands_there(bare: Results, tmp_path: Path) -> None:
    refusal = Refusal(
        "value", Text("客户价值", "Value"), Text("销售表", "sales"), Text("没有", "none"), Text("放入", "drop in")
    )
    rows = cells(replace(bare, refusals=(refusal,)), tmp_path / "b.xlsx")
    assert starting(rows, "Not to be told yet: Value")
    assert starting(cells(bare, tmp_path / "c.xlsx"), "The data hold nothing of this kind.")


def test_equal_input_gives_equal_bytes(full: Results, tmp_path: Path) -> None:
    for name in ("one", "two"):
        cells(full, tmp_path / f"{name}.xlsx")
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_a_prediction_from_little_says_so(full: Results, tmp_path: Path) -> None:
    """0001 with 4 purchases, 0002 since 89 days: remarked; 0004 with 5 since 90 days is not, nor one-time buyers."""
    days = pd.Series([800, 89, 800, 90, *[800] * 20])
    customers = full.customers.assign(
        orders=[4, 20, 1, 5, *[20] * 20], first_order=pd.Timestamp(full.as_of) - pd.to_timedelta(days, unit="D")
    )
    made = replace(full, customers=customers)
    assert most_valuable(made)["customer_id"][few_purchases(most_valuable(made), made.as_of)].tolist() == IDS[:2]
    rows = cells(made, tmp_path / "b.xlsx")
    assert sum("own purchases (few)" in row for row in rows) == 1
    assert sum("own and average (few)" in row for row in rows) == 1
    assert starting(rows, "'(few)': few purchases, fewer than 5 or the first of them less than 90 days ago")
    assert not [row for row in cells(full, tmp_path / "c.xlsx") if "(few)" in str(row[0])]
