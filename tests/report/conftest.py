"""A small Results by hand: two dozen customers with awkward names and blanks everywhere."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from crm_sheets.as_of import Day
from crm_sheets.language import Text
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem, Problems
from crm_sheets.result_schema import CUSTOMER_COLUMNS
from crm_sheets.results import Refusal, Results

AS_OF = date(2026, 9, 30)
NAMES = (
    "=1+1", "@x", "+86 贸易", "-5", "http://example.com/a", "上海浦东新区世纪大道环球金融中心第一百货商业连锁股份有限公司客户服务部",
    "赵明", "钱芳", '孙"引号"丽', "O'Neil & Sons <Ltd>", "李强", "周杰", "吴敏", "郑凯", "王芳", "冯静", "陈晨", "褚卫", "卫东", "蒋涛",
    "沈力", "韩雪", "杨洋", "朱莉",
)  # fmt: skip
TIERS = ("vip", "major", "ordinary", "ordinary", *("small",) * 14, *("dormant",) * 3, *("prospect",) * 3)
SEGMENTS = ("champions", "loyal", "promising", "new", "attention", "at_risk", "sleeping", "lost")


def _customers() -> pd.DataFrame:
    n = len(NAMES)
    bought = np.array([tier != "prospect" for tier in TIERS])
    recent = np.array([tier not in ("prospect", "dormant") for tier in TIERS])
    place = np.arange(n)
    table = pd.DataFrame({"customer_id": [f"{i + 1:04d}" for i in place], "name": NAMES})
    table["owner"] = ["张伟" if i % 3 else None for i in place]
    table["phone"] = [f"1380013{i:04d}" if i % 5 else "" for i in place]
    table["tier"] = TIERS
    table["value"] = np.where(recent, np.round(96_000.55 / (place + 1) ** 1.5, 2), 0.0)
    table["revenue"] = np.where(bought, np.round(table["value"] * 1.7 + 120.1, 2), 0.0)
    table["margin"] = np.where(bought & (place % 4 != 3), np.round(table["revenue"] * 0.3, 2), np.nan)
    table["orders"] = np.where(bought, 30 - place, 0)
    table["first_order"] = pd.Series([pd.Timestamp(2024, 10, 3) if b else pd.NaT for b in bought])
    table["last_order"] = pd.Series(
        [pd.Timestamp(2026, 9, 20) - pd.Timedelta(days=int(9 * i)) if bought[i] else pd.NaT for i in place]
    )
    table["days_since"] = np.where(bought, 10.0 + 9 * place, np.nan)
    table["typical_gap"] = np.where(bought & (place % 2 == 0), 20.5, np.nan)
    for score, shift in (("r", 0), ("f", 1), ("m", 2)):
        table[score] = pd.array([5 - (i + shift) * 5 // (n + 2) if bought[i] else None for i in place], dtype="Int64")
    table["rfm_segment"] = [f"{SEGMENTS[i // 3]}_{'low' if i % 3 else 'high'}" if bought[i] else None for i in place]
    table["churn_level"] = ["red" if i in (4, 9) else "amber" if i in (5, 12) else "green" for i in place]
    table["churn_score"] = [{4: 95, 9: 60, 5: 45, 12: 30}.get(int(i), 0) for i in place]
    table["at_stake"] = [{4: 900.5, 9: 600, 5: 450, 12: 300}.get(int(i), 1) for i in place]
    table["churn_reasons"] = None
    table["satisfaction"] = [float(i % 5 + 1) if i % 4 == 0 else np.nan for i in place]
    table["open_complaints"] = [1 if i in (4, 7) else 0 for i in place]
    table["completeness"] = [0.9 - 0.03 * i for i in place]
    table["next_contact"] = pd.Series([pd.Timestamp(2026, 10, 9) if i < 20 else pd.NaT for i in place])
    for column in CUSTOMER_COLUMNS:
        if column not in table:
            table[column] = None
    return table[list(CUSTOMER_COLUMNS)]


def _reasons() -> pd.DataFrame:
    day = pd.Timestamp(2026, 8, 16)
    sales, survey = ("销售 2026.xlsx", "7-9月"), ("问卷.xls", "Sheet1")
    rows = [
        ("0005", 1, "silence_red", 60, day, 45.0, 14.0, *sales, 812),
        ("0005", 2, "open_complaint", 20, pd.Timestamp(2026, 9, 1), 29.0, np.nan, "投诉.xlsx", "投诉", 17),
        ("0005", 3, "low_score", 15, pd.Timestamp(2026, 9, 2), 1.0, np.nan, *survey, 33),
        ("0010", 1, "silence_red", 60, pd.Timestamp(2026, 6, 22), 100.0, 21.0, *sales, 97),
        ("0006", 1, "silence_amber", 35, pd.Timestamp(2026, 8, 5), 56.0, 20.5, *sales, 500),
        ("0006", 2, "owner_left", 10, pd.Timestamp(2026, 7, 31), np.nan, np.nan, "员工.xlsx", "员工", 4),
        ("0013", 1, "falling", 15, day, 1200.0, 5400.0, *sales, 44),
        ("0013", 2, "detractor", 10, pd.Timestamp(2026, 9, 2), 3.0, np.nan, *survey, 12),
        ("0020", 1, "owner_left", 10, pd.Timestamp(2026, 7, 31), np.nan, np.nan, None, None, None),
    ]
    columns = [
        "customer_id",
        "rank",
        "signal",
        "weight",
        "date",
        "value",
        "limit",
        "source_file",
        "source_sheet",
        "source_row",
    ]
    return pd.DataFrame(rows, columns=columns).astype({"source_row": "Int64"})


def _months() -> pd.DataFrame:
    months = pd.date_range("2024-10-01", "2026-09-01", freq="MS")
    wave = np.arange(len(months))
    revenue = np.round(24_000 + 6_000 * np.sin(wave / 2) + 300 * wave, 2)
    return pd.DataFrame(
        {"month": months, "revenue": revenue, "margin": np.round(revenue * 0.31, 2), "revenue_with_cost": 0.9 * revenue, "orders": 60 + wave % 7 * 4,
         "buyers": 40 + wave % 5, "new_customers": 3 + wave % 4, "over": True}
    )  # fmt: skip


def _classes(customers: pd.DataFrame, key: str, codes: tuple[str, ...]) -> pd.DataFrame:
    groups = customers.groupby(key)["value"].agg(["size", "sum"]).reindex(list(codes), fill_value=0)
    return pd.DataFrame(
        {key: list(codes), "customers": groups["size"].to_numpy(), "revenue": groups["sum"].to_numpy(),
         "share_of_customers": (groups["size"] / groups["size"].sum()).to_numpy(),
         "share_of_revenue": (groups["sum"] / groups["sum"].sum()).to_numpy()}
    )  # fmt: skip


def _segments(customers: pd.DataFrame) -> pd.DataFrame:
    """The segments of the map, and how many of their customers spend much and little."""
    segment, _, level = zip(*customers["rfm_segment"].fillna("").str.rpartition("_").to_numpy(), strict=True)
    named = customers.assign(rfm_segment=pd.Series(segment).where(customers["rfm_segment"].notna()))
    counts = {code: named.loc[pd.Series(level) == code, "rfm_segment"].value_counts() for code in ("high", "low")}
    table = _classes(named, "rfm_segment", SEGMENTS)
    return table.assign(**{code: table["rfm_segment"].map(n).fillna(0).astype(int) for code, n in counts.items()})


def _rfm_grid() -> pd.DataFrame:
    rules = Playbook.default().rfm
    places = [(r, fm, getattr(rules, f"recency_{r}")[fm - 1]) for r in range(1, 6) for fm in range(1, 6)]
    grid = pd.DataFrame(places, columns=["r", "fm", "rfm_segment"])
    return grid.assign(customers=[(7 * i + i * i) % 9 for i in range(25)], revenue=100.0)


def _survey() -> dict[str, pd.DataFrame]:
    questions = ["您对我们的服务总体满意吗？", "您对产品质量满意吗？"]
    levels = [(q, level, count) for q, counts in zip(questions, ((30, 45, 15, 7, 3), (41, 33, 20, 4, 2)), strict=True)
              for level, count in zip((5, 4, 3, 2, 1), counts, strict=True)]  # fmt: skip
    unhappy = [
        ("0005", "17", pd.Timestamp(2026, 9, 2), questions[0], "很不满意", 1, "问卷.xls", "Sheet1", 33),
        ("0013", "5", pd.Timestamp(2026, 9, 3), questions[0], "不满意", 2, "问卷.xls", "Sheet1", 12),
        (None, "8", pd.NaT, questions[1], "=2", 2, "问卷.xls", "Sheet1", 15),
    ]
    columns = [
        "customer_id",
        "respondent",
        "answered_at",
        "question",
        "value",
        "level",
        "source_file",
        "source_sheet",
        "source_row",
    ]
    return {
        "satisfaction": pd.DataFrame(
            {"question": questions, "base": [100, 100], "top_two": [75, 74], "share": [0.75, 0.74], "error": [0.084, 0.085],
             "mean": [3.92, 4.07]}
        ),
        "satisfaction_levels": pd.DataFrame(levels, columns=["question", "level", "customers"]),
        "nps": pd.DataFrame(
            {"question": ["您有多大可能向朋友推荐我们？"], "base": [98], "promoters": [49], "passives": [29], "detractors": [20],
             "nps": [100 * 29 / 98], "error": [15.4]}
        ),
        "dissatisfied": pd.DataFrame(unhappy, columns=columns).assign(said=""),
    }  # fmt: skip


def _schedule(customers: pd.DataFrame) -> dict[str, pd.DataFrame]:
    some = customers.iloc[[4, 9, 5, 12, 0, 1, 2, 3, 6, 7]].reset_index(drop=True)
    days = pd.to_datetime(["2026-10-08", "2026-10-08", "2026-10-09", "2026-10-09", "2026-10-10", *["2026-10-12"] * 5])
    plan = some[["customer_id", "name", "phone", "tier", "churn_level", "value", "at_stake"]].assign(
        person=["张伟", "李娜", "张伟", "", "李娜", "张伟", "张伟", "李娜", "", "张伟"], planned=days, due=days,
        channel=["phone", "chat", "sms", "phone", "meeting", "email", "letter", "phone", "chat", "phone"],
        priority=[1, 1, 3, 3, 5, 5, 5, 5, 5, 5],
        last_contact=pd.Series([pd.NaT, *[pd.Timestamp(2026, 9, 1)] * 9]),
    )  # fmt: skip
    rows = [
        (customer, rank, reason, pd.Timestamp(2026, 8, 16), 45.0, 14.0)
        for customer, codes in zip(
            plan["customer_id"],
            [("silence_red", "open_complaint"), *[("rhythm",)] * 8, ("never_contacted",)],
            strict=True,
        )
        for rank, reason in enumerate(codes, start=1)
    ]
    reasons = pd.DataFrame(rows, columns=["customer_id", "rank", "reason", "date", "value", "limit"])
    left = pd.DataFrame(
        {"person": ["张伟", ""], "customers": [4, 2], "first_due": pd.to_datetime(["2026-10-26", "2026-10-27"])}
    )
    plan = plan.assign(key=[f"CK{i:014}" for i in range(len(plan))])
    return {"follow_ups": plan, "follow_up_reasons": reasons, "not_planned": left}


def problems() -> Problems:
    """Eight problems of several kinds, one with a value that looks like a formula."""
    sales = {"file": "销售 2026.xlsx", "sheet": "7-9月"}
    return Problems.of(
        Problem("date_not_understood", **sales, rows=(4, 9), column="B", values=("前天", "2026/13/5"), details={"heading": "日期"}),
        Problem("cell_not_understood", **sales, rows=(7,), column="E", values=("=cmd|' /C calc'!A0",),
                details={"heading": "成本", "expected": Text("数字", "a number")}),
        Problem("row_total", **sales, rows=(120,), values=("合计",)),
        Problem("customer_only_here", **sales, rows=(8, 11, 12), column="C", values=("路人甲", "路人乙", "路人丙")),
        Problem("file_damaged", "旧数据.xls", details={"why": Text("文件不完整", "the file is cut off")}),
    )  # fmt: skip


def mapping() -> pd.DataFrame:
    """What the columns of two sheets were taken for; one was not used."""
    rows = [
        ("销售 2026.xlsx", "7-9月", "sales", "A", "单号", "order_id"),
        ("销售 2026.xlsx", "7-9月", "sales", "B", "日期", "date"),
        ("销售 2026.xlsx", "7-9月", "sales", "C", "内部码", ""),
        ("客户.xlsx", "Sheet1", "customers", "A", "客户名称", "name"),
    ]
    return pd.DataFrame(rows, columns=["file", "sheet", "table", "column", "heading", "field"])


def rows_read() -> pd.DataFrame:
    """Rows read, used and left out."""
    return pd.DataFrame({"table": ["customers", "sales"], "read": [24, 400], "used": [24, 397], "left_out": [0, 3]})


def full_results() -> Results:
    """Everything there is."""
    customers = _customers()
    tables = {
        "months": _months(),
        "tiers": _classes(customers, "tier", ("vip", "major", "ordinary", "small")),
        "segments": _segments(customers),
        "rfm_grid": _rfm_grid(),
        "reasons": _reasons(),
        "completeness": pd.DataFrame(
            {"group": ["basic", "business", "personal", "logistics", "commercial"], "filled": [90, 20, 12, 8, 60],
             "fields": [144, 48, 72, 48, 72], "share": [0.625, 0.417, 0.167, 0.167, 0.833]}
        ),
        **_survey(),
        **_schedule(customers),
    }  # fmt: skip
    playbook = Playbook.default().changed("tiers.vip", 0.02)
    refusal = Refusal(
        "value", Text("预测价值", "Predicted value"), Text("至少 500 位客户", "at least 500 customers"), Text("24 位", "24"),
        Text("看客户价值（近 12 个月销售额）", "the value of the last 12 months"),
    )  # fmt: skip
    return Results(Day.given(AS_OF), "zh", playbook, customers, tables, (refusal,), problems(), rows_read(), mapping())


def bare_results() -> Results:
    """Hardly anything: customers without sales, old data, no questionnaire."""
    full = full_results()
    customers = full.customers[["customer_id", "name"]].assign(tier="prospect").reindex(columns=list(CUSTOMER_COLUMNS))
    refusal = Refusal(
        "satisfaction", Text("满意度", "Satisfaction"), Text("一份问卷，含满意度题", "a questionnaire with a satisfaction question"),
        Text("没有问卷", "no questionnaire"), Text("看投诉和回访结果", "complaints and visits"),
    )  # fmt: skip
    return replace(
        full, customers=customers, tables={}, refusals=(refusal,), found=Problems(), day=Day(AS_OF, AS_OF, "stale"),
        rows=pd.DataFrame(), mapping=mapping().iloc[:0], playbook=Playbook.default(),
    )  # fmt: skip


def empty_results() -> Results:
    """No customer at all."""
    return replace(bare_results(), customers=bare_results().customers.iloc[:0])


@pytest.fixture(scope="session")
def results() -> Results:
    return full_results()


@pytest.fixture(scope="session")
def bare() -> Results:
    return bare_results()


@pytest.fixture(scope="session")
def empty() -> Results:
    return empty_results()
