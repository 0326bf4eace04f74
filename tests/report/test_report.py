"""report.xlsx: every sheet in both languages, read back cell by cell."""

import zipfile
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from openpyxl import Workbook
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.worksheet import Worksheet
from recalculate import differences, formulas, read

from crm_sheets.language import LANGS, Lang, Text
from crm_sheets.language.features import FIGURES
from crm_sheets.language.sheets import TEXTS
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem, Problems
from crm_sheets.report import write_report
from crm_sheets.report.definitions import brief
from crm_sheets.results import Refusal, Results

SHEETS = {
    "zh": [
        "今天",
        "客户",
        "流失预警",
        "满意与投诉",
        "细分与价值",
        "计入了什么",
        "更多",
        "全部数字",
        "问题",
        "指标说明",
        "图表数据",
    ],
    "en": [
        *("Today", "Customers", "Churn watch", "Satisfaction, complaints", "Segments and value", "What was counted"),
        *("More", "All figures", "Problems", "Definitions", "Chart data"),
    ],
}


_SHOWN: dict[tuple[int, Lang, bool], Workbook] = {}


def shown(results: Results, lang: Lang, *, values: bool = False) -> Workbook:
    """The report of ``results`` (or ``bare``) read back, written once for all tests that look at it."""
    key = (id(results), lang, values)
    if key not in _SHOWN:
        with TemporaryDirectory() as folder:
            write_report(results, Path(folder) / "r.xlsx", lang)
            _SHOWN[key] = read(Path(folder) / "r.xlsx", values=values)
    return _SHOWN[key]


def texts(sheet: Worksheet) -> set[str]:
    return {cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)}


def table(sheet: Worksheet, name: str) -> list[dict[str, object]]:
    """The rows of an Excel table."""
    head, *rows = sheet[sheet.tables[name].ref]
    keys = [cell.value for cell in head]
    return [dict(zip(keys, (cell.value for cell in row), strict=True)) for row in rows]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", ["results", "bare", "empty"])
def test_every_sheet_is_there_in_order(kind: str, lang: Lang, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    write_report(request.getfixturevalue(kind), tmp_path / "r.xlsx", lang)
    satisfaction = SHEETS[lang][3]
    there = [name for name in SHEETS[lang] if kind == "results" or name != satisfaction]
    book = read(tmp_path / "r.xlsx")
    assert book.sheetnames == there
    assert [sheet.title for sheet in book if sheet.sheet_state == "hidden"] == SHEETS[lang][-1:]


def test_the_language_of_the_headings_is_the_default(results: Results, tmp_path: Path) -> None:
    write_report(replace(results, lang="en"), str(tmp_path / "r.xlsx"))
    assert read(tmp_path / "r.xlsx").sheetnames == SHEETS["en"]


def test_equal_results_give_equal_bytes(results: Results, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_report(results, tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_it_carries_our_mark_and_the_day(results: Results, tmp_path: Path) -> None:
    write_report(results, tmp_path / "r.xlsx")
    properties = read(tmp_path / "r.xlsx").properties
    assert (properties.category, f"{properties.created:%Y-%m-%d}") == ("crm-sheets", "2026-09-30")


def test_what_customers_typed_stays_text(results: Results) -> None:
    sheet = shown(results, "en")["Customers"]
    names = [row["Customer"] for row in table(sheet, "Customers")]
    assert names == results.customers["name"].tolist()
    cells = [
        cell for row in sheet.iter_rows() for cell in row if cell.value in ("=1+1", "@x", "-5", "http://example.com/a")
    ]
    assert [cell.data_type for cell in cells] == ["s"] * 4
    assert not any(cell.hyperlink for cell in cells)


def test_customers_carry_their_values_and_grades_in_words(results: Results) -> None:
    rows = table(shown(results, "zh", values=True)["客户"], "客户")
    first, fifth = rows[0], rows[4]
    assert first["客户编号"] == "0001"
    assert first["等级"] == "VIP客户"
    assert first["客户价值（元）"] == 96_000.55
    assert first["细分"] == "重要价值客户"
    assert f"{fifth['最近购买']:%Y-%m-%d}" == "2026-08-15"
    assert (fifth["预警"], fifth["预警原因"]) == ("红", "久未购买、投诉未办结、不满意")
    assert "忠诚类型" not in first, "wholly empty columns are left out"


def test_every_number_of_a_customer_has_a_format_and_what_stands_elsewhere_is_not_repeated(
    results: Results, tmp_path: Path
) -> None:
    """A chance of .9876543210 is no figure to read; it stands as a share on Churn watch, the offers on theirs."""
    told = results.customers.assign(return_chance=0.987654321, offers="tea; cups", p_alive=0.987654321)
    write_report(replace(results, customers=told), tmp_path / "r.xlsx", "en")
    sheet = read(tmp_path / "r.xlsx")["Customers"]
    head, first, *_ = sheet[sheet.tables["Customers"].ref]
    assert {"Chance to return", "What to offer and why"} & {cell.value for cell in head} == set()
    plain = [
        a.value for a, b in zip(head, first, strict=True) if isinstance(b.value, float) and b.number_format == "General"
    ]
    assert plain == []


def test_a_flag_links_to_its_row_in_churn_watch(results: Results) -> None:
    book = shown(results, "en")
    link = table(book["Customers"], "Customers")[9]["Why flagged"]
    assert link == '=HYPERLINK("#\'Churn watch\'!A6","long silence")'
    assert book["Churn watch"]["C6"].value == "O'Neil & Sons <Ltd>"


def test_churn_watch_gives_every_reason_with_its_place(results: Results) -> None:
    rows = table(shown(results, "en")["Churn watch"], "ToSave")
    assert [(row["Flag"], row["Churn score"]) for row in rows] == [
        ("Red", 95),
        ("Red", 60),
        ("Amber", 45),
        ("Amber", 30),
    ]
    assert str(rows[0]["Why flagged"]).split("\n") == [
        "away 45 days, usually back within 14 (last: 2026-08-16)",
        "complaint of 2026-09-01 still open after 29 days",
    ]
    assert rows[0]["Further reasons"] == "survey of 2026-09-02: very dissatisfied"
    assert str(rows[0]["Evidence (file and row)"]).split("; ") == [
        "销售 2026.xlsx [7-9月] row 812",
        "投诉.xlsx [投诉] row 17",
        "问卷.xls [Sheet1] row 33",
    ]


def test_key_figures_are_formulas_with_their_values(results: Results) -> None:
    plain, stored = (shown(results, "en", values=values)["All figures"] for values in (False, True))
    cards = {
        plain[f"{c}{r}"].value: (plain[f"{c}{r + 1}"].value, stored[f"{c}{r + 1}"].value)
        for r in (4, 8, 12)
        for c in "ADGJM"
    }
    customers = results.customers
    assert cards["Customers"] == ("=ROWS('Customers'!$A$5:$A$28)", 24)
    assert cards["Revenue"][1] == pytest.approx(customers["revenue"].sum())
    assert cards["Margin"][1] == pytest.approx(customers["margin"].sum())
    assert cards["Red flags"][1] == 2
    at_risk = customers.loc[customers["churn_level"].isin(["red", "amber"]), "value"].sum()
    assert cards["Value at risk"][1] == pytest.approx(at_risk)
    assert cards["Satisfied (top two)"] == ("='Satisfaction, complaints'!$D$6", 0.75)
    assert cards["Net promoter score"][1] == pytest.approx(100 * 29 / 98)


def test_charts_have_titles_and_none_is_empty(results: Results, bare: Results, tmp_path: Path) -> None:
    for name, made in (("full", results), ("bare", bare)):
        write_report(made, tmp_path / f"{name}.xlsx", "en")
    full, none = ({s.title: s._charts for s in read(tmp_path / f"{name}.xlsx")} for name in ("full", "bare"))
    assert [len(full[sheet]) for sheet in ("Today", "All figures", "Satisfaction, complaints")] == [2, 2, 2]
    assert all(chart.title is not None for charts in full.values() for chart in charts)
    assert sum(len(charts) for charts in none.values()) == 0


def test_old_data_are_said_to_be_old(bare: Results) -> None:
    said = "基准日：2026-09-30（最新的一笔销售；已超过 45 天没有新的销售，所以不用今天）。"
    for sheet in ("今天", "全部数字"):
        assert said in texts(shown(bare, "zh")[sheet])


def test_a_refusal_says_what_is_needed_what_there_is_and_what_to_use(bare: Results) -> None:
    listed = texts(shown(bare, "zh")["计入了什么"])
    assert {"多少客户满意，谁不满意", "一份问卷，含满意度题", "没有问卷", "看投诉和回访结果"} <= listed


def test_churn_watch_and_segments_say_why_they_are_empty(bare: Results, tmp_path: Path) -> None:
    sales = (
        Text("销售表", "table 'Sales'"),
        Text("没有这张表", "no such table"),
        Text("放入销售表", "drop in a sales table"),
    )
    names = {
        "churn": Text("流失预警", "Churn flags"),
        "tiers": Text("客户等级", "Tiers"),
        "rfm": Text("RFM", "RFM segments"),
    }
    refused = tuple(Refusal(key, name, *sales) for key, name in names.items())
    write_report(replace(bare, refusals=refused), tmp_path / "r.xlsx", "en")
    book = read(tmp_path / "r.xlsx")
    for sheet, names_there in (("Churn watch", ["Churn flags"]), ("Segments and value", ["Tiers", "RFM segments"])):
        for analysis in names_there:
            line = f"Not to be told yet: {analysis}. Needs table 'Sales'; has no such table. Instead: drop in a sales table."
            assert line in texts(book[sheet])


def test_the_heat_map_holds_all_25_places(results: Results) -> None:
    sheet = shown(results, "en")["Segments and value"]
    top = next(cell.row for cell in sheet["A"] if cell.value == "R = 5")
    counts = [sheet.cell(top + 1 + 2 * r, 2 + c).value for r in range(5) for c in range(5)]
    grid = results.tables["rfm_grid"].sort_values(["r", "fm"], ascending=[False, True])
    assert counts == grid["customers"].tolist()
    assert sheet.cell(top, 6).value == "Champions"


def test_every_figure_is_defined_with_the_settings_in_force(results: Results) -> None:
    found = texts(shown(results, "en")["Definitions"])
    assert {figure.name.en for figure in FIGURES.values()} <= found
    assert any("the top 2% are VIP" in text for text in found), "not the default of 1 %"
    assert "changed" in found
    assert not any("{" in text for text in found)


def test_only_the_first_problems_are_listed(results: Results, tmp_path: Path) -> None:
    many = Problem("customer_only_here", "a.xlsx", "S", range(2, 2502), "C", ("路人",))
    write_report(replace(results, found=Problems.of(many)), tmp_path / "r.xlsx", "zh")
    sheet = read(tmp_path / "r.xlsx")["问题"]
    assert len(table(sheet, "问题")) == 2000
    assert "这里只列出前 2,000 条，共 2,500 条；全部见 problems.xlsx。" in texts(sheet)


@pytest.mark.parametrize("lang", LANGS)
def test_no_language_leaks_into_the_other(results: Results, lang: Lang) -> None:
    """Data stay as they are; every other text is in the language asked for."""
    own = {str(v) for frame in (results.customers, *results.tables.values()) for v in frame.to_numpy().ravel()}
    own |= {brief(s.shown(s.default, lang)) for s in Playbook.settings() if s.name.startswith("products.no_goods")}
    data = own | set(results.found.frame(lang).astype(str).to_numpy().ravel())
    for sheet in shown(results, lang):
        for text in texts(sheet) - data:
            chinese = any("\u4e00" <= char <= "\u9fff" for char in text)
            source = ".xls" in text or text.startswith("=")
            if lang == "en":
                assert source or not chinese, text
            else:
                assert chinese or source or (text.isascii() and len(text) < 12) or not any(c.isalpha() for c in text), (
                    text
                )


def test_sheets_are_set_up_for_printing(results: Results) -> None:
    for sheet in shown(results, "zh"):
        upright = sheet.title in ("客户", "满意与投诉", "客户卡")
        assert sheet.page_setup.orientation == ("portrait" if upright else "landscape")
        assert str(sheet.page_setup.paperSize) == "9"
        scaled = sheet.title == "流失预警"  # breaks of pages hold only where nothing is fitted
        assert (sheet.sheet_properties.pageSetUpPr.fitToPage, 20 < (sheet.page_setup.scale or 0) <= 100) == (
            (None, True) if scaled else (True, False)
        )
        assert sheet.page_setup.fitToWidth in (None, 1)
        assert "第 &P 页" in sheet.oddFooter.center.text
        assert "2026-09-30" in sheet.oddHeader.right.text
    book = shown(results, "zh")
    assert (book["客户"].print_title_rows, book["客户"].freeze_panes) == ("$4:$4", "C5")


@pytest.mark.parametrize("lang", LANGS)
def test_churn_watch_prints_what_one_acts_on_in_readable_letters(results: Results, lang: Lang) -> None:
    sheet = shown(results, lang)[{"zh": "流失预警", "en": "Churn watch"}[lang]]
    heads = [cell.value for cell in sheet[4]]
    last = range_boundaries(sheet.print_area.rpartition("!")[2])[2]
    beside = {"zh": "其他原因", "en": "Further reasons"}[lang]
    assert heads.index(beside) == last  # the first that is not printed
    assert sheet.page_setup.fitToWidth in (None, 1)  # one page across
    assert max(line.height or 0 for line in sheet.row_dimensions.values()) < 80  # lines that one can act on
    widths = {i: sheet.column_dimensions[get_column_letter(i)].width for i in range(1, last + 1)}
    assert sum(widths.values()) < 784 / 0.65 / 5.25  # points across A4, letters of 6.5 of 10, points a digit takes


@pytest.mark.parametrize("lang", LANGS)
def test_the_score_is_told_from_the_colour(results: Results, lang: Lang) -> None:
    book = shown(results, lang)
    assert TEXTS["score_hint"](lang) in texts(book[SHEETS[lang][1]])


def with_cuts(results: Results, customers: int, red: int, **how: bool) -> dict[str, pd.DataFrame]:
    counts = {"look_back_days": 365, "customers": customers, "red": red, "learned": False, "by_score": False}
    return {**results.tables, "churn_cuts": pd.DataFrame([{**counts, **how}])}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("how", "key"),
    [
        ({"learned": True, "by_score": True}, "levels_by_score"),
        ({"learned": True}, "levels_by_signs"),
        ({}, "levels_no_past"),
    ],
)
def test_how_a_flag_comes_about_is_said(
    results: Results, lang: Lang, how: dict[str, bool], key: str, tmp_path: Path
) -> None:
    write_report(replace(results, tables=with_cuts(results, 400, 2, **how)), tmp_path / "r.xlsx", lang)
    said = TEXTS[key](lang, days=365, customers="400", amber=30, red=60)
    assert said in texts(read(tmp_path / "r.xlsx")[SHEETS[lang][2]])


def test_where_all_are_red_it_is_said_and_nobody_listed(results: Results, tmp_path: Path) -> None:
    everybody = replace(results, customers=results.customers.assign(churn_level="red"), tables=with_cuts(results, 9, 9))
    write_report(everybody, tmp_path / "r.xlsx", "en")
    said = texts(read(tmp_path / "r.xlsx")["Churn watch"])
    assert any("All 9 customers" in str(text) for text in said)
    assert "0005" not in said


def test_columns_are_wide_enough_for_chinese(results: Results) -> None:
    sheet = shown(results, "zh")["客户"]
    widths = {
        sheet.cell(4, i).value: sheet.column_dimensions[sheet.cell(4, i).column_letter].width for i in range(1, 30)
    }
    assert widths["细分"] >= 10, "重要价值 takes eight digits' room"
    assert widths["客户名称"] <= 30, "a name of forty letters is wrapped"
    assert sheet["B10"].alignment.wrap_text
    assert sheet.row_dimensions[10].height > 40


def test_text_beyond_what_a_cell_holds_is_cut(results: Results, tmp_path: Path) -> None:
    customers = results.customers.astype({"name": object})
    customers.loc[0, "name"] = "客" * 40_000
    customers.loc[1, "name"] = "<r>rich</r>"
    customers.loc[2, "name"] = "broken \ud800"
    write_report(replace(results, customers=customers), tmp_path / "r.xlsx", "en")
    names = [str(row["Customer"]) for row in table(read(tmp_path / "r.xlsx")["Customers"], "Customers")]
    assert (len(names[0]), names[0][-1]) == (32_767, "…")
    assert names[1].strip() == "<r>rich</r>"
    assert names[2] == "broken \ufffd"


def test_customers_without_any_phone_or_name_still_have_their_sheet(results: Results, tmp_path: Path) -> None:
    customers = results.customers.assign(name=None, phone=None, owner=pd.NA)
    write_report(replace(results, customers=customers), tmp_path / "r.xlsx", "en")
    assert len(table(read(tmp_path / "r.xlsx")["Customers"], "Customers")) == 24


@pytest.mark.heavy
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", ["results", "bare", "empty"])
def test_every_formula_gives_its_stored_value(
    kind: str, lang: Lang, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    write_report(request.getfixturevalue(kind), tmp_path / "r.xlsx", lang)
    assert differences(tmp_path / "r.xlsx") == []
    assert kind != "results" or formulas(tmp_path / "r.xlsx") > 30


def test_nothing_in_the_file_names_a_time_or_a_machine(results: Results, tmp_path: Path) -> None:
    write_report(results, tmp_path / "r.xlsx")
    with zipfile.ZipFile(tmp_path / "r.xlsx") as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2026-09-30T00:00:00Z") == 2


def test_analyses_refused_in_the_same_words_are_named_once(bare: Results, tmp_path: Path) -> None:
    needs, has, instead = Text("销售表", "sales"), Text("没有", "none"), Text("放入销售表", "drop in sales")
    same = [Refusal(key, Text(key, key), needs, has, instead) for key in ("tiers", "rfm", "churnx")]
    other = Refusal("nps", Text("nps", "nps"), Text("问卷", "a survey"), has, instead)
    write_report(replace(bare, refusals=(same[0], other, *same[1:])), tmp_path / "r.xlsx", "en")
    rows = [[cell.value for cell in row[:4]] for row in read(tmp_path / "r.xlsx")["What was counted"].iter_rows()]
    start = next(at for at, row in enumerate(rows) if row[0] == "What it would tell")
    assert [row[1] for row in rows[start + 1 : start + 3]] == ["sales", "a survey"]
    assert rows[start + 1][0].count(", ") == 3, "who is large and small, segments and what to do, and the unknown key"
    assert rows[start + 1][0].endswith("churnx")


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "* 2026-09 is not over: up to 2026-09-30"), ("zh", "* 2026-09 还没完")]
)
def test_the_month_that_is_not_over_is_marked(results: Results, lang: Lang, said: str, tmp_path: Path) -> None:
    """With a star beside its name, a sentence, and a pale column on the chart, whose title says so."""
    months = results.tables["months"]
    unfinished = months.assign(over=[True] * (len(months) - 1) + [False])
    for table, is_marked in ((months, False), (unfinished, True)):
        write_report(replace(results, tables={**results.tables, "months": table}), tmp_path / "r.xlsx", lang)
        sheet = read(tmp_path / "r.xlsx").worksheets[-1]
        assert any(text.startswith(said) for text in texts(sheet)) == is_marked
        starred = [cell.value for row in sheet.iter_rows() for cell in row if cell.number_format == 'yyyy-mm"*"']
        assert [f"{day:%Y-%m}" for day in starred] == (["2026-09"] if is_marked else [])
        with zipfile.ZipFile(tmp_path / "r.xlsx") as parts:
            charts = [parts.read(name).decode() for name in parts.namelist() if "charts/chart" in name]
        title = "(2026-09 is not over)" if lang == "en" else "（2026-09 未完）"
        assert any(title in chart and "c:dPt" in chart for chart in charts) == is_marked
