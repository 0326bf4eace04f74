"""What an older build left behind is read as before: a playbook, decisions, and what the last run saw.

All of it is written here by hand in the form of the build before the rooms and names of today, with its names: whoever
renames a setting, a field, a heading of the returned sheets or a column of the memory breaks somebody's desk, and a test.
"""

import importlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import xlsxwriter
from commands import ROOT, command
from grids_by_hand import told, xlsx
from recalculate import read
from small_desk import LINES, SALES_EN, workbook

import crm_sheets
from crm_sheets.memory import NAME, Memory, Snapshot, TableState, recall
from crm_sheets.playbook import Playbook
from crm_sheets.reading.columns.decisions import decisions_from_texts
from crm_sheets.reading.columns.returned_columns import read_decisions
from crm_sheets.reading.playbooks import read_playbook
from crm_sheets.vocabulary import ALL_TABLES, table

OLD_SETTINGS = {
    "backtest": "dates horizon_days least_customers silent_days",
    "checks": "amount_tolerance complaint_statuses customer_kinds customers_gone days_back lines_down mostly outlier_lines "
    "outlier_times required_customer_fields sales_channels sales_kinds sales_statuses total_down visit_channels written_often",
    "churn": "alive amber complaint_recent_days contact_overdue falling_share hardly_back late_days min_purchases "
    "owner_changed_days red returns_share silence_amber silence_days silence_red weight_alive weight_bad_end "
    "weight_contact_overdue weight_detractor weight_falling weight_hardly_back weight_low_score weight_open_complaint "
    "weight_owner_changed weight_owner_left weight_rarer weight_returns weight_silence_amber weight_silence_red "
    "weight_weak_relationship",
    "consents": "allowed no_advertising no_chat no_contact no_email no_letter no_meeting no_phone no_sms",
    "general": "country currency stale_days",
    "groups": "by",
    "imports": "answers complaints customers sales staff visits",
    "loyalty": "active_share attitude attitude_months discount_share lookback_months min_purchases price_cut "
    "promotion_months promotion_share recommends",
    "marking": "max_cells",
    "movement": "days",
    "products": "basket basket_limit class_a class_b cohort_months cohorts_shown falling_lines falling_share "
    "lookback_months min_confidence min_lift min_orders min_support offers offers_listed",
    "reading": "cache_mb max_cells max_mb max_memory_mb max_rows max_seconds passwords",
    "retention": "ask circumstances crisis integrity market misled natural other political process rival service staff",
    "rfm": "f_counts five_from high_money m_money method r_days recency_1 recency_2 recency_3 recency_4 recency_5",
    "schedule": "channel_major channel_ordinary channel_small channel_vip days_amber days_dissatisfied days_major "
    "days_ordinary days_red days_small days_vip horizon_days nobody per_day",
    "states": "cancelled counts lost no_sale open partly_refunded refunded returned test unpaid",
    "survey": "best_is confidence points recent_days",
    "tiers": "cost_share cumulative_major cumulative_ordinary cumulative_vip cut lift_points lookback_months loyal_months "
    "major measure ordinary vip weak_signs",
    "value": "expected_years holdout_error holdout_share horizon_months least_repeaters least_weeks measure "
    "monthly_discount most_correlation own_weight upsell_step yearly_cost",
}
OLD_FIELDS = {
    "customers": "customer_id name kind contact phone email id_number chat address region industry owner source created "
    "birthday hobbies dislikes bank_account delivery invoicing budget authority need stage consent consent_date "
    "preferred_channel referred_by loyalty_reason churn_cause acquisition_cost prominence notes",
    "sales": "order_id customer_id customer_name phone email date product category quantity unit_price amount cost "
    "unit_cost packing freight discount currency kind channel staff store region status refunded counts not_counted "
    "consent_said",
    "visits": "customer_id customer_name phone email date channel staff purpose result next_date consent_said notes",
    "complaints": "complaint_id received_at customer_id customer_name phone email content type product handler department "
    "status closed_at outcome satisfied compensation notes",
    "staff": "name email role manager capacity days_off left_on department hired_on",
    "products": "product_id product category unit_price unit_cost",
    "relationship": "customer_id customer_name phone tells_weak_spots likes_to_talk returns_calls thinks_we_are_best "
    "signs_no_rival puts_off_rivals scolds_us believes_in_us buys_no_rival needs_us",
    "answers": "respondent customer_id customer_name phone email who answered_at",
}
OLD_MEMORY = """
PRAGMA user_version = 1;
CREATE TABLE runs (which TEXT, as_of TEXT);
CREATE TABLE tables (which TEXT, name TEXT, rows INTEGER, total INTEGER, newest TEXT);
CREATE TABLE fields (which TEXT, file TEXT, sheet TEXT, name TEXT, field TEXT, filled INTEGER);
CREATE TABLE customers (which TEXT, id TEXT, name TEXT);
CREATE TABLE medians (which TEXT, product TEXT, amount REAL);
CREATE TABLE decisions (scope TEXT, name TEXT, heading TEXT, field TEXT);
INSERT INTO runs VALUES ('last', '2026-08-31'), ('before', '2026-07-31');
INSERT INTO tables VALUES ('last', 'sales', 100, 90000000, '2026-08-30'), ('before', 'sales', 60, 50000000, '2026-07-30');
INSERT INTO fields VALUES ('last', 'sales.xlsx', 'Sheet1', 'sales', 'amount', 100);
INSERT INTO customers VALUES ('last', 'C1', 'Ann Lee');
INSERT INTO medians VALUES ('last', 'Tea', 12.5);
"""
REMEMBERED = (  # as the memory holds it: file, sheet and letter on lines of their own; a column, and a whole table
    ("sales.xlsx\nSheet1\nD", "sales", "Amount", "cost"),
    ("sales.xlsx\nSheet1\nE", "sales", "Paid", "amount"),
    ("till.xlsx\nSheet1\nA1:C4", "*", "Wann · Wer · Summe", "none"),
)


def old_memory(folder: Path, *decisions: tuple[str, str, str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(folder / NAME)) as base:
        base.executescript(OLD_MEMORY)
        base.executemany("INSERT INTO decisions VALUES (?, ?, ?, ?)", decisions)
        base.commit()


# the playbook


def test_every_name_of_a_setting_is_still_one() -> None:
    names = {f"{section}.{name}" for section, names in OLD_SETTINGS.items() for name in names.split()}
    assert len(names) == 179
    assert names - {setting.name for setting in Playbook.settings()} == set()


def test_an_old_playbook_is_followed(tmp_path: Path) -> None:
    """Two languages of the same choice, a share, a whole number, an amount of days and a list; all else left empty."""
    filled = {
        "general.country": "GB",
        "tiers.vip": "2%",
        "survey.best_is": "数字最小最好",
        "churn.silence_red": "3.5",
        "schedule.per_day": "12",
        "products.class_a": "75%",
        "states.cancelled": "挂单, parked",
    }
    rows: list[list[str]] = [["设置名 · name", "您的值 · value", "默认值 · default", "中文名", "English name"]]
    for section, names in OLD_SETTINGS.items():
        rows.append([f"节 · {section}"])
        rows += [[f"{section}.{name}", filled.get(f"{section}.{name}", "")] for name in names.split()]
    xlsx(tmp_path / "playbook.xlsx", ["规则 Rules"], *rows, sheet="playbook")
    playbook, problems = read_playbook(tmp_path / "playbook.xlsx")
    assert told(problems) == []
    assert (playbook.general.country, playbook.tiers.vip, playbook.schedule.per_day) == ("GB", 0.02, 12)
    assert (playbook.survey.best_is, playbook.churn.silence_red, playbook.products.class_a) == ("lowest", 3.5, 0.75)
    assert {"挂单", "parked"} <= set(playbook.states.cancelled)
    assert (playbook.loyalty, playbook.value) == (Playbook.default().loyalty, Playbook.default().value)


# decisions


@pytest.mark.parametrize("kind", OLD_FIELDS)
def test_every_name_of_a_field_is_still_one(kind: str) -> None:
    assert kind in {known.name for known in ALL_TABLES}
    assert set(OLD_FIELDS[kind].split()) - {field.name for field in table(kind).fields} == set()
    kept = [("a.xlsx\nS\nA", kind, "H", field) for field in OLD_FIELDS[kind].split()]
    assert len(decisions_from_texts(kept)) == len(kept)


@pytest.mark.parametrize(
    ("tables", "columns", "words"),
    [
        (
            ["文件", "工作表", "位置", "行数", "表头", "识别为", "最接近", "改为"],
            ["文件", "工作表", "识别为", "列", "原表头", "字段", "改为", "例子"],
            ("不是我们的表", "销售表", "金额", "（未使用）", "自动识别"),
        ),
        (
            ["File", "Sheet", "Place", "Rows", "Headings", "Taken as", "Closest to", "Change to"],
            ["File", "Sheet", "Taken as", "Column", "Heading", "Field", "Change to", "Examples"],
            ("none of ours", "Sales", "Amount", "(not used)", "automatic"),
        ),
    ],
    ids=["zh", "en"],
)
def test_old_sheets_of_decisions_are_read(
    tmp_path: Path, tables: list[str], columns: list[str], words: tuple[str, ...]
) -> None:
    none, sales, amount, unused, automatic = words
    with xlsxwriter.Workbook(tmp_path / "problems.xlsx") as book:
        page = book.add_worksheet("T")
        for row, line in enumerate(
            [
                tables,
                ["till.xlsx", "Sheet1", "A1:C4", "3", "Wer · Summe", none, sales, sales],
                ["stock.xlsx", "Sheet1", "A1:B9", "8", "Teil · Ort", sales, "", none],
            ],
            2,
        ):
            page.write_row(row, 0, line)
        page = book.add_worksheet("C")
        for row, line in enumerate(
            [
                columns,
                ["till.xlsx", "Sheet1", sales, "B", "Summe", "", amount, "1 | 2"],
                ["till.xlsx", "Sheet1", sales, "C", "Rest", "", unused, ""],
                ["till.xlsx", "Sheet1", sales, "A", "Wer", "", automatic, ""],
            ],
            2,
        ):
            page.write_row(row, 0, line)
    made, problems = read_decisions(tmp_path / "problems.xlsx")
    assert list(problems) == []
    assert [(d.file, d.table, d.column, d.heading, d.field) for d in made] == [
        ("till.xlsx", "*", "A1:C4", "Wer · Summe", "sales"),
        ("stock.xlsx", "*", "A1:B9", "Teil · Ort", "none"),
        ("till.xlsx", "sales", "B", "Summe", "amount"),
        ("till.xlsx", "sales", "C", "Rest", ""),
        ("till.xlsx", "sales", "A", "Wer", "automatic"),
    ]


@pytest.mark.parametrize(
    ("head", "line"),
    [
        (
            "文件 工作表 识别为 列 原表头 字段 含义 依据 改为 也可能是 例子",
            "till.xlsx Sheet1 销售表 B Summe discount 优惠 表头 金额 - 1",
        ),
        (
            "File|Sheet|Taken as|Column|Heading|Field|Meaning|Told by|Change to|Instead of|Examples",
            "till.xlsx|Sheet1|Sales|B|Summe|discount|Discount|heading|Amount|-|1",
        ),
    ],
    ids=["zh", "en"],
)
def test_a_sheet_of_columns_that_still_showed_the_names_of_fields_is_read(tmp_path: Path, head: str, line: str) -> None:
    rows = [text.split("|") if "|" in text else text.split() for text in (head, line)]
    made, problems = read_decisions(xlsx(tmp_path / "problems.xlsx", ["-"], *rows))
    assert list(problems) == []
    assert [(d.file, d.sheet, d.table, d.column, d.heading, d.field) for d in made] == [
        ("till.xlsx", "Sheet1", "sales", "B", "Summe", "amount")
    ]


# the last run


def test_an_old_memory_is_remembered(tmp_path: Path) -> None:
    old_memory(tmp_path, *REMEMBERED)
    memory, problems = recall(tmp_path)
    assert list(problems) == []
    last = Snapshot(
        "2026-08-31",
        {"sales": TableState(100, 90_000_000, "2026-08-30")},
        {("sales.xlsx", "Sheet1", "sales", "amount"): 100},
        {"C1": "Ann Lee"},
        {"Tea": 12.5},
    )
    before = Snapshot("2026-07-31", {"sales": TableState(60, 50_000_000, "2026-07-30")})
    assert memory == Memory(last, before, REMEMBERED)
    assert (memory.last and memory.last.as_of, memory.before and memory.before.as_of) == ("2026-08-31", "2026-07-31")


def test_a_run_goes_on_from_an_old_memory(tmp_path: Path) -> None:
    """Far fewer rows than last time is told; the decisions are followed, kept, and written with this run's own."""
    desk, out = tmp_path / "in", tmp_path / "out"
    workbook(desk / "sales.xlsx", (*SALES_EN, "Paid"), *((*line, 1000) for line in LINES))
    old_memory(out, *REMEMBERED[:2])
    said = json.loads(command("run", desk, "-o", out, "--as-of", "2026-09-30", "--data", "--json", "-q").out)
    assert said["problems"]["error"] == 0
    told_about = [cell for row in read(out / "problems.xlsx").worksheets[0].iter_rows(values_only=True) for cell in row]
    assert {"Far fewer rows", "Total sales far down"} <= set(told_about)
    lines = (out / "data" / "sales.csv").read_text("utf-8-sig").splitlines()
    amounts = [line.split(",")[lines[0].split(",").index("amount")] for line in lines[1:]]
    assert [float(amount) for amount in amounts] == [1000.0] * 3
    after, problems = recall(out)
    assert (list(problems), after.decisions) == ([], REMEMBERED[:2])
    assert (after.last and after.last.as_of, after.before and after.before.as_of) == ("2026-09-30", "2026-08-31")


def _codes(out: Path) -> list[str]:
    lines = (out / "data" / "problems.csv").read_text("utf-8-sig").splitlines()
    return [line.split(",")[lines[0].split(",").index("code")] for line in lines[1:]]


# names for scripts

OLD_MODULES = {
    "pipeline": "jobs.pipeline",
    "proving": "jobs.backtest",
    "beforehand": "jobs.job_start",
    "desk": "jobs.new_desk",
    "output": "output.staged",
    "locks": "output.locks",
    "filled_in": "output.edited",
    "harmless": "output.formula_safe",
    "summaries.places": "arrays.codes",
    "summaries.exact": "arrays.exact_money",
    "equal_rows": "arrays.equal_rows",
    "collection": "arrays.garbage_collection",
    "membership": "arrays.membership",
    "schedule.days_off": "calendars.days_off",
    "schedule.working_days": "calendars.working_days",
    "checks.currencies": "currency_selection",
    "reading.sheets": "reading.sheet_reader",
    "reading.own_columns": "reading.rows.own_columns",
    "reading.questionnaires": "reading.rows.questionnaires",
    "analyses.together": "analyses.registry",
    "analyses.part": "analyses.contribution",
    "analyses.rhythm": "analyses.purchase_intervals",
    "analyses.tier_before": "analyses.previous_tier",
    "summaries.last": "summaries.last_line",
    "language.figures": "language.features",
    "reading.opening.stamps": "ooxml.stamps",
    "marking.markup": "ooxml.markup",
    "reading.opening.unlock": "reading.opening.passwords",
    "analyses.earlier": "analyses.facts",
}


@pytest.mark.parametrize("old", OLD_MODULES)
def test_the_changes_say_where_a_module_went(old: str) -> None:
    new, changes = OLD_MODULES[old], (ROOT / "CHANGES.md").read_text("utf-8")
    assert (f"`{old}`" in changes, f"`{new}`" in changes) == (True, True)
    assert importlib.import_module(f"crm_sheets.{new}")


def test_the_public_functions_keep_their_names() -> None:
    names = (
        "Book read_book analyse backtest Playbook read_playbook write_follow_ups write_problems write_report Results"
    )
    assert {name for name in names.split() if not hasattr(crm_sheets, name)} == set()
