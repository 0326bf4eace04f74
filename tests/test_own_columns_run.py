"""Own columns of a team through a whole run: --data, the sheet Customers, and the breakdowns that the playbook names."""

from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from commands import command
from desks import book_of, sales
from recalculate import read

from crm_sheets.analyses import breakdowns, own_facts
from crm_sheets.analyses.facts import Facts
from crm_sheets.output.formula_safe import harmless
from crm_sheets.playbook import Playbook
from crm_sheets.vocabulary.own import under_headings

pytestmark = pytest.mark.usefixtures("reading_here", "runs_remembered")

DAY = "2026-09-30"
WORDS = {
    "zh": (["姓名", "手机号", "星座"], ["日期", "客户", "金额"], "客户", "地区与负责人", "按“星座”"),
    "en": (["Name", "Phone", "Zodiac"], ["Date", "Customer", "Amount"], "Customers", "Regions and owners", "By Zodiac"),
}


def run(folder: Path, lang: str, *more: str) -> Path:
    """The output of a run over two customers and three sales; ``more`` are further own columns of the customers."""
    listed, sold, *_ = WORDS[lang]
    desk, out = folder / "desk", folder / "out"
    desk.mkdir()
    rows = [[*listed, "=1+1", *more], ["Ann Lee", "07700900001", "狮子", "=2", *"a" * len(more)]]
    rows.append(["Bob Ray", "07700900002", "=3", "", *"b" * len(more)])
    lines = [sold, ["2026-09-01", "Ann Lee", "5"], ["2026-09-02", "Ann Lee", "6"], ["2026-09-03", "Bob Ray", "7"]]
    for name, table in (("customers", rows), ("sales", lines)):
        (desk / f"{name}.csv").write_text("\n".join(map(",".join, table)), "utf-8")
    book = openpyxl.Workbook()
    for row in (["设置", "您的值"], ["groups.by", f"{listed[2]}; none such"]):
        book.active.append(row)
    book.save(folder / "playbook.xlsx")
    said = command(
        "run", desk, "-o", out, "--data", "--as-of", DAY, "--lang", lang, "--playbook", folder / "playbook.xlsx"
    )
    assert said.code in (0, 3), said.err
    return out


@pytest.mark.parametrize("lang", ["zh", pytest.param("en", marks=pytest.mark.heavy)])  # other words, the same way
def test_a_run_carries_them_to_data_and_report(lang: str, tmp_path: Path) -> None:
    out = run(tmp_path, lang)
    listed, _, customers, groups, title = WORDS[lang]
    data = pd.read_csv(out / "data" / "customers.csv", dtype=str, encoding="utf-8-sig").set_index("name")
    assert list(data.columns)[-2:] == [listed[2], "'=1+1"]
    assert data.loc["Bob Ray", listed[2]] == "'=3"
    assert data.loc["Ann Lee", "'=1+1"] == "'=2"
    report = read(out / "report.xlsx")
    sheet = report[customers]
    (head,) = [row for row in sheet.iter_rows() if row[-1].value == "=1+1" or row[-2].value == listed[2]][:1]
    assert [(cell.value, cell.data_type) for cell in head[-2:]] == [(listed[2], "s"), ("=1+1", "s")]
    cells = {cell.value: cell.data_type for row in sheet.iter_rows() for cell in row if cell.value in ("=2", "=3")}
    assert cells == {"=2": "s", "=3": "s"}
    told = [[cell.value for cell in row if cell.value is not None] for row in report[groups].iter_rows()]
    at = told.index([title])
    assert [line[:4] for line in told[at + 3 : at + 5]] == [["狮子", 1, 2, 11], ["=3", 1, 1, 7]]
    assert any("none such" in str(value) for line in told for value in line)


@pytest.mark.heavy
@pytest.mark.parametrize(("more", "hidden"), [((), False), (("Aura", "Tarot", "Moon"), True)])
def test_more_than_three_are_folded_away_and_named(more: tuple[str, ...], hidden: bool, tmp_path: Path) -> None:
    sheet = read(run(tmp_path, "en", *more) / "report.xlsx")["Customers"]
    folded = [d for d in sheet.column_dimensions.values() if d.outlineLevel == 1 and d.hidden]
    assert bool(folded) is hidden
    notes = [str(cell.value) for cell in sheet["A"] if "of your own" in str(cell.value)]
    assert notes[0].rstrip(".").endswith(", ".join(["Zodiac", "=1+1", *more]))


def test_an_own_heading_never_takes_the_place_of_a_canonical_column() -> None:
    table = pd.DataFrame({"region": ["north"], "own:Region": pd.Categorical(["=1"]), "own:region (own)": ["x"]})
    written = harmless(table.rename(columns=under_headings(table.columns)))
    assert written.to_dict("list") == {"region": ["north"], "Region (own)": ["'=1"], "region (own) (own)": ["x"]}


def facts_of(values: list[str | None], *by: str) -> Facts:
    """Facts of two customers with two lines each, whose own column of sales holds these values."""
    book = book_of(
        sales=sales("A", ("2026-09-01", 5), ("2026-09-02", 6)) + sales("B", ("2026-09-01", 7), ("2026-09-02", 8))
    )
    object.__setattr__(book, "sales", book.sales.assign(**{"own:Segment": pd.Categorical(values)}))
    return Facts(book, Playbook.default().changed("groups.by", by), pd.Timestamp(DAY))


def test_a_column_of_sales_that_says_one_thing_of_each_customer_is_a_fact_about_them() -> None:
    told = own_facts.part(facts_of(["home", None, "office", "office"])).tables
    assert not told  # 3 lines of 2 customers: too few to tell
    told = own_facts.part(facts_of(["home", "home", "office", "office"])).tables
    assert told["own_columns"]["own:Segment"].tolist() == ["home", "office"]
    assert not own_facts.part(facts_of(["home", "shop", "office", "office"])).tables


def test_a_breakdown_by_a_column_of_sales_counts_each_customer_once() -> None:
    table = breakdowns.part(facts_of(["x", "x", "y", None], "segment ")).tables["breakdowns"]
    assert table[["heading", "value", "customers", "revenue"]].to_numpy().tolist() == [
        ["segment ", "y", 1, 15.0],
        ["segment ", "x", 1, 11.0],
    ]


def test_a_column_that_is_not_there_is_refused_and_those_there_are_named() -> None:
    (refused,) = breakdowns.part(facts_of(["x", "x", "y", "y"], "Contract")).refusals
    assert refused.has.en == "no such column, or nothing in it; columns of your own: Segment"
