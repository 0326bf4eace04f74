"""Prospects, open deals, sources, the pool and the cycle of the work; expected values worked out by hand."""

from dataclasses import replace
from datetime import date
from functools import cache

import pandas as pd
import pytest
from desks import book_of, sales
from surveys_of_columns import T, asked, survey_of

from crm_sheets import Playbook, analyse
from crm_sheets.analyses.prospects.grid import high_or_low
from crm_sheets.analyses.prospects.man import man_answer
from crm_sheets.analyses.prospects.spoken import introduction_texts, introductions
from crm_sheets.playbook.sections.prospects import ProspectRules
from crm_sheets.result_schema import differences
from crm_sheets.results import Results
from crm_sheets.surveys import Survey
from crm_sheets.vocabulary.stages import STAGES, stage_of

AS_OF = date(2026, 9, 30)
NAMES = ("prospects", "prospect_stages", "prospect_sources", "pool", "cycle_steps", "prospect_grid", "introductions")


@cache
def desk(setting: str = "", value: object = None) -> Results:
    """A with a deal, B far along, C lost, D with a strange word, E a buyer with another deal, dated ahead."""
    deal = {"counts": "no", "not_counted": "open"}
    book = book_of(
        customers=[
            {"customer_id": "A", "name": "甲", "stage": "初步接触", "budget": "10万", "authority": "否", "need": "是",
             "source": "展会", "created": "2026-09-01", "owner": "张伟", "acquisition_cost": 300.0},
            {"customer_id": "B", "stage": "方案报价", "source": "展会", "created": "2026-08-01", "owner": "张伟"},
            {"customer_id": "C", "stage": "输单", "source": "微信"},
            {"customer_id": "D", "stage": "奇怪的词", "source": "微信"},
            {"customer_id": "E", "source": "展会", "created": "2025-01-01", "owner": "李娜", "acquisition_cost": 600.0},
        ],
        sales=[
            *sales("E", ("2025-01-10", 1200.0), ("2025-12-31", 1200.0), ("2026-02-01", 500.0)),
            {"customer_id": "A", "order_id": "1", "date": "2026-09-10", "amount": 1000.0, "status": "Proposal/Price Quote", **deal},
            {"customer_id": "E", "order_id": "2", "date": "2026-12-10", "amount": 2000.0, "status": "谈判", **deal},
        ],
        visits=[{"customer_id": "A", "date": "2026-09-20"}, {"customer_id": "E", "date": "2025-02-20"}],
    )  # fmt: skip
    playbook = Playbook.default().changed(setting, value) if setting else None
    return analyse(book, playbook, as_of=AS_OF)


def test_the_tables_are_as_declared() -> None:
    tables = desk().tables
    assert [differences(name, tables[name]) for name in NAMES] == [[]] * len(NAMES)
    empty = analyse(book_of(customers=[{"customer_id": "A"}]), as_of=AS_OF).tables
    assert [differences(name, empty[name]) for name in NAMES] == [[]] * len(NAMES)
    assert [len(empty[name]) for name in NAMES[:4]] == [0, 0, 0, 0]


def test_stage_chance_and_expected_money() -> None:
    rows = desk().tables["prospects"].set_index("customer_id")
    assert rows.index.tolist() == ["E", "A", "B", "D"]  # 2000 x 90 %, 1000 x 70 %; B and D have no deal; C is lost
    assert rows["stage"].fillna("").tolist() == ["negotiating", "offer", "offer", ""]
    assert rows.loc[["E", "A"], "expected_amount"].tolist() == [1800.0, 700.0]
    assert rows.loc["A", ["man", "man_missing"]].tolist() == [2, "authority"]
    assert rows["days"].fillna(-1).tolist() == [587, 10, 60, -1]  # since the last visits, since 1 August
    assert rows["stuck"].tolist() == [True, True, True, False]  # 7 days at offer and negotiating


def test_by_stage_with_ages() -> None:
    stages = desk().tables["prospect_stages"]
    offer = stages.loc[stages["stage"] == "offer"].iloc[0]
    assert offer[["customers", "deals", "deal_amount", "expected_amount"]].tolist() == [2, 1, 1000, 700]
    assert offer[["up_to_14", "up_to_30", "up_to_60", "over_60"]].tolist() == [1, 0, 1, 0]  # 10 and 60 days
    assert offer["days"] == 35  # the median of 10 and 60


def test_sources_with_payback() -> None:
    """One buyer, 2400 in the first 365 days (the 31st of December is the 355th day after), cost 900: 4.5 months."""
    row = desk().tables["prospect_sources"].iloc[0]
    assert row[["source", "customers", "prospects", "buyers", "first_year", "cost"]].tolist() == [
        "展会",
        3,
        3,
        1,
        2400,
        900,
    ]
    assert row["payback"] == pytest.approx(900 / (2400 / 12))


def test_the_pool_counts_from_contacts_and_sales() -> None:
    """E is the best customer: twice 30 and twice 60 days; 587 days since the contact, 241 since the sale."""
    pool = desk().tables["pool"].set_index("customer_id")
    assert pool.index.tolist() == ["E"]
    assert pool.loc["E", ["contact_left", "deal_left", "state"]].tolist() == [60 - 587, 120 - 241, "pool"]
    warned = desk("prospects.pool_contact", 12).tables["pool"]
    assert warned.loc[warned["customer_id"] == "A", ["contact_left", "state"]].to_numpy().tolist() == [[2, "soon"]]
    assert desk("prospects.pool_contact", 0).tables["pool"].empty


def test_the_steps_of_the_cycle() -> None:
    steps = desk().tables["cycle_steps"].set_index("step")
    assert steps["customers"].to_dict() == {
        "identified": 5, "introduced": 3, "contacted": 2, "bought": 1, "revisited": 1, "surveyed": 0, "complained": 0, "retained": 1,
    }  # fmt: skip
    assert steps.loc["contacted", "days"] == 34.5  # A: 19 days, E: 50 days after being filed
    assert steps.loc["revisited", "days"] == 41  # 10 January to 20 February


def test_days_of_the_stage_decide_when_a_prospect_calls() -> None:
    """B, filed on 1 August, calls after 7 days at offer; with 90 days it calls nobody in September."""
    reasons = desk().tables["follow_up_reasons"]
    assert "prospect" in reasons.loc[reasons["customer_id"] == "B", "reason"].tolist()
    later = desk("prospects.offer", ProspectRules().offer._replace(days=90))
    reasons = later.tables["follow_up_reasons"]
    assert "prospect" not in reasons.loc[reasons["customer_id"] == "B", "reason"].tolist()


@pytest.mark.parametrize(
    ("text", "has"),
    [("是", True), ("No", False), ("0", False), ("2", False), ("3", True), ("7", True), ("5", True), ("50000", True), ("张总", True), (" ", None)],
)  # fmt: skip
def test_money_authority_need(text: str, has: bool | None) -> None:
    assert man_answer(text) is has


@pytest.mark.parametrize(
    ("words", "stages"),
    [  # the stages that programs bring along
        ("Appointment Scheduled|Qualified To Buy|Presentation Scheduled|Contract Sent|Closed Won|Closed Lost",
         "first_contact qualified introduced negotiating won lost"),
        ("Prospecting|Qualification|Needs Analysis|Value Proposition|Id. Decision Makers|Perception Analysis|"
         "Proposal/Price Quote|Negotiation/Review|Closed Won|Closed Lost to Competition",
         "first_contact qualified qualified introduced qualified introduced offer negotiating won lost"),
        ("Lead In|Contact Made|Demo Scheduled|Proposal Made|Negotiations Started",
         "first_contact first_contact introduced offer negotiating"),
        ("线索|初步接触|需求确认|方案报价|商务谈判|赢单|输单|已流失", "first_contact first_contact qualified offer negotiating won lost lost"),
        ("1. 报价 (70%)|closedwon", "offer won"),
    ],
)  # fmt: skip
def test_words_of_stages(words: str, stages: str) -> None:
    assert [stage_of(word) for word in words.split("|")] == stages.split()


def test_own_words_for_stages() -> None:
    rules = Playbook.default().changed("prospects.words", (("报价", ("已发方案",)), ("Won", ("blue",)))).prospects
    assert (rules.stage("已发方案"), rules.stage("Blue"), rules.stage("red")) == ("offer", "won", None)
    assert [rules.rule(stage).chance for stage in STAGES] == [0.1, 0.25, 0.5, 0.7, 0.9, 1, 0]


def test_nothing_counts_twice_over_days() -> None:
    stages = desk().tables["prospect_stages"]
    ages = stages[["up_to_14", "up_to_30", "up_to_60", "over_60"]].sum().sum()
    assert ages == pd.Series(desk().tables["prospects"]["days"]).notna().sum()


def deals_desk() -> Results:
    """F wants and fits, G wants and does not fit, H neither; I has no quality."""
    rows = [
        {"customer_id": "F", "willingness": "8", "fit": "高"},
        {"customer_id": "G", "willingness": "6", "fit": "低"},
        {"customer_id": "H", "willingness": "5", "fit": "中"},
        {"customer_id": "I", "willingness": "10"},
    ]
    deal = {"counts": "no", "not_counted": "open", "status": "报价", "order_id": "9", "date": "2026-09-29"}
    lines = [*sales("Z", ("2026-01-05", 50.0)), {"customer_id": "F", "amount": 1000.0, **deal}]
    return analyse(book_of(customers=[*rows, {"customer_id": "Z"}], sales=lines), as_of=AS_OF)


def test_willingness_and_quality_cross_in_four_fields() -> None:
    """Points of 10, high from 6 on; the middle of words is low; I stands in no field."""
    grid = deals_desk().tables["prospect_grid"]
    fields = grid[["willingness", "fit", "customers", "expected_amount"]].to_numpy().tolist()
    assert fields == [["high", "high", 1, 700], ["high", "low", 1, 0], ["low", "high", 0, 0], ["low", "low", 1, 0]]
    assert desk().tables["prospect_grid"].empty


@pytest.mark.parametrize(
    ("cells", "levels"),
    [
        (["5", "3", "2"], "high high low"),  # of 5
        (["60", "59", "7"], "high low low"),  # of 100
        (["60%", "5", "2"], "high high low"),  # a percentage beside points of 5
        (["101", "3"], "- -"),  # of nothing known
        (["-1", "hot", "?", "nan"], "- high - -"),
    ],
)
def test_points_and_words_are_high_or_low(cells: list[str], levels: str) -> None:
    assert high_or_low(pd.Series(cells, dtype="str"), 0.6).fillna("-").tolist() == levels.split()


def test_introductions_are_checked_by_length() -> None:
    """240 characters and 140 words a minute: 60 characters take 15 s, 66 just fit, 67 are too long, 29 too short."""
    lines = [
        ("15s", "好" * 60, "省", "稳"),
        ("15s", "好" * 65, "省", "稳"),
        ("15s", "好" * 29, "", " "),
        ("3min", "word " * 420, "a", "b"),
    ]
    rows = [dict(zip(("length", "text", "matter", "mind"), line, strict=True), product="灯") for line in lines]
    told = introductions(rows, ProspectRules())
    assert told["verdict"].tolist() == ["fits", "too_long", "too_short; no_matter; no_mind", "fits"]
    assert told["seconds"].round(2).tolist() == [15.5, 16.75, 7.25, round(422 / 140 * 60, 2)]


def test_the_length_of_an_introduction_is_the_playbooks() -> None:
    lengths = desk("prospects.introduce_offer", "10min").tables["prospects"].set_index("customer_id")["introduction"]
    assert lengths.loc[["E", "A"]].tolist() == ["30min", "10min"]


def test_a_visit_that_introduces_is_a_step() -> None:
    """K was filed on 1 September, introduced on the 5th, contacted first on the 3rd; L is only at the stage."""
    customers = [
        {"customer_id": "K", "created": "2026-09-01"},
        {"customer_id": "L", "stage": "产品演示"},
        {"customer_id": "Z"},
    ]
    visits = [("2026-09-03", "客户转介绍"), ("2026-09-05", "介绍新品"), ("2026-09-07", "Demo")]
    told = [{"customer_id": "K", "date": day, "purpose": purpose} for day, purpose in visits]
    book = book_of(customers=customers, visits=told, sales=sales("Z", ("2026-01-05", 50.0)))
    steps = analyse(book, as_of=AS_OF).tables["cycle_steps"].set_index("step")
    assert steps.loc["introduced"].tolist() == [2, 4]
    assert steps.loc["contacted"].tolist() == [1, 2]


def test_a_stuck_deal_of_a_customer_is_a_reason() -> None:
    """E buys; its deal at 谈判 has 7 days, the last progress was long ago. At 0 days it never calls."""
    reasons = desk().tables["follow_up_reasons"]
    told = reasons.loc[(reasons["customer_id"] == "E") & (reasons["reason"] == "prospect")]
    assert told["text"].tolist() == ["谈判"]
    never = desk("prospects.negotiating", ProspectRules().negotiating._replace(days=0))
    reasons = never.tables["follow_up_reasons"]
    assert "prospect" not in reasons.loc[reasons["customer_id"] == "E", "reason"].tolist()


def card(name: str, *rows: tuple[str, str | None, str | None, str]) -> Survey:
    """A scorecard of two items of 2 points each: who is judged, what applies, and the day."""
    options = {"options": ("是", "否"), "points": (2.0, 0.0)}
    items = [asked(str(n), T.SINGLE, [row[n] for row in rows], **options) for n in (1, 2)]
    return survey_of(*items, name=name, customer_id=[row[0] for row in rows], answered_at=[row[3] for row in rows])


def test_scorecards_stand_in_the_grid_where_the_file_says_nothing() -> None:
    """60 % of the points are high. A is now at 100, was at 0; B at 50; C's card of October is not known yet."""
    willing = card(
        "评分表 购买意愿",
        ("A", "是", "是", "2026-09-20"),
        ("A", "否", "否", "2026-08-20"),
        ("B", "是", "否", "2026-09-20"),
        ("C", "是", "是", "2026-10-20"),
        ("E", "否", "否", "2026-09-20"),
    )
    quality = card("Scorecard quality of a customer", ("A", "否", "否", "2026-09-20"), ("B", "是", "是", "2026-09-20"))
    others = card("评分表 服务技能", ("D", "是", "是", "2026-09-20"))
    book = book_of(
        customers=[*({"customer_id": one, "name": one} for one in "ABCD"), {"customer_id": "E", "willingness": "高"}]
    )
    tables = analyse(replace(book, surveys=(willing, quality, others)), as_of=AS_OF).tables
    rows = tables["prospects"].set_index("customer_id").sort_index()
    assert rows[["willingness", "fit"]].fillna("").to_dict("index") == {
        "A": {"willingness": "high", "fit": "low"},
        "B": {"willingness": "low", "fit": "high"},
        "E": {"willingness": "high", "fit": ""},  # the file goes first
    }
    assert tables["prospect_grid"].set_index(["willingness", "fit"])["customers"].to_dict() == {
        ("high", "high"): 0, ("high", "low"): 1, ("low", "high"): 1, ("low", "low"): 0
    }  # fmt: skip


def test_what_to_introduce_stands_beside_each_prospect() -> None:
    """A's open deal names the lamp (offer: half an hour, the longest text that there is has 3 minutes), B needs tea; D
    stands at no known stage; of what nobody wishes the text without a product is told."""
    lines = [
        {"product": "灯", "length": "15s", "text": "短", "matter": "省电", "mind": ""},
        {"product": "灯", "length": "3min", "text": "长", "matter": "省电", "mind": "体面"},
        {"product": "茶", "length": "15s", "text": "香", "matter": "", "mind": ""},
        {"product": "", "length": "15s", "text": "我们", "matter": "", "mind": ""},
        {"product": "空", "length": "15s", "text": "", "matter": " ", "mind": ""},
    ]
    lengths = pd.Series(["30min", "15s", None, "15s", "15s"], index=list("ABDEF"), dtype="str")
    wishes = pd.Series(["台灯; 灯泡\n", "\n要茶叶", "灯", "", "空"], index=list("ABDEF"), dtype="str")
    products, texts = introduction_texts(lengths, wishes, lines)
    assert products.fillna("").tolist() == ["灯", "茶", "", "", ""]
    assert texts.fillna("").tolist() == ["长\n省电\n体面", "香", "", "我们", "我们"]
    alone = introduction_texts(lengths, wishes.where(wishes.isna(), ""), lines[:2])  # the only product there is
    assert alone[1].fillna("").tolist() == ["长\n省电\n体面", "短\n省电", "", "短\n省电", "短\n省电"]


def test_a_product_is_named_as_a_word_of_its_own() -> None:
    """Tea is not in steam, nor Pen in open; 灯 is in 台灯, for Chinese sets no blanks."""
    lines = [
        {"product": name, "length": "15s", "text": name, "matter": "", "mind": ""} for name in ("Tea", "Pen", "灯")
    ]
    wishes = pd.Series(["a steam cleaner", "open an account", "green tea, please", "台灯"], dtype="str")
    products, _ = introduction_texts(pd.Series(["15s"] * 4, dtype="str"), wishes, lines)
    assert products.fillna("").tolist() == ["", "", "Tea", "灯"]
