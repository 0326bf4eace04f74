"""Call lists of other programs: the day to call again is a promise, what is to be done then its topic."""

from pathlib import Path

from crm_sheets.jobs import pipeline

ACTIVITIES = """Date,Type,Account,Notes,Outcome,Next Step,Follow-up Date
2026-11-23,Call,Mill Hall,floors,Interested,Send quote,2026-11-30
2026-11-24,Email,Harbour House,sent proposal,Sent,Follow up call,2026-11-27
2026-11-26,Call,City Offices,rang twice,No answer,Call again,2026-12-01
"""
RECORDS = """跟进时间,客户姓名,跟进人,跟进方式,跟进内容,客户反馈,下一步计划,下次跟进时间
2026-11-16 10:00,张三,李雷,微信,问了进度,满意,催设计图,2026-11-30
2026-11-20 11:00,李四,李雷,电话,回访水管,未接通,再打一次,2026-12-01
2026-11-21 16:00,王五,韩梅梅,面访,节日问候,很好,,2026-12-15
"""
MONTH_FIRST = """Date,Account,Outcome,Next Step,Follow-up Date
9/24/26,Mill Hall,Interested,Send quote,10/1/26
9/28/26,Harbour House,Sent,Call,10/5/26
"""


def visits(folder: Path, text: str) -> list[dict[str, str]]:
    folder.mkdir()
    (folder / "calls.csv").write_text(text, "utf-8")
    found = pipeline.check([folder]).book.visits
    days = found.assign(**{name: found[name].dt.strftime("%m-%d") for name in ("date", "next_date")})
    return days[["customer_name", "date", "next_date", "next_topic", "result"]].fillna("").to_dict("records")


def test_an_english_log(tmp_path: Path) -> None:
    rows = visits(tmp_path / "in", ACTIVITIES)
    assert [(r["customer_name"], r["date"], r["next_date"], r["next_topic"]) for r in rows] == [
        ("Mill Hall", "11-23", "11-30", "Send quote"),
        ("Harbour House", "11-24", "11-27", "Follow up call"),
        ("City Offices", "11-26", "12-01", "Call again"),
    ]


def test_a_chinese_log(tmp_path: Path) -> None:
    rows = visits(tmp_path / "in", RECORDS)
    assert [(r["next_date"], r["next_topic"], r["result"]) for r in rows] == [
        ("11-30", "催设计图", "满意"),
        ("12-01", "再打一次", "未接通"),
        ("12-15", "", "很好"),
    ]


def test_days_follow_the_order_of_the_file(tmp_path: Path) -> None:
    """9/24 and 9/28 can only have the month first; so 10/1/26 is the first of October."""
    rows = visits(tmp_path / "in", MONTH_FIRST)
    assert [(r["date"], r["next_date"]) for r in rows] == [("09-24", "10-01"), ("09-28", "10-05")]


TALKS = """联系时间,联系方式,客户名称,沟通内容,下次联系时间,当前状态,创建时间,创建人
2026-11-10 10:00,QQ,北辰物流,初次沟通,2026-11-17 09:00,初期沟通,2026-11-10 12:00,李四
2026-11-18 10:00,电话,恒昌贸易,对方要样品,2026-11-25 10:00,需求分析,2026-11-18 10:05,张三
2026-11-27 10:00,电话,北辰物流,已确认需求,2026-12-07 09:00,需求分析,2026-11-27 12:00,李四
"""


def test_talks_with_their_own_day_are_no_list_of_customers(tmp_path: Path) -> None:
    rows = visits(tmp_path / "in", TALKS)
    assert [(r["customer_name"], r["date"], r["next_date"]) for r in rows] == [
        ("北辰物流", "11-10", "11-17"),
        ("恒昌贸易", "11-18", "11-25"),
        ("北辰物流", "11-27", "12-07"),
    ]


def test_a_waiting_list_by_the_day_of_arrival(tmp_path: Path) -> None:
    text = "客户编号,缺货商品,登记日期,到货日期,是否已通知\nK1,普洱,2026-08-01,2026-09-15,\nK2,普洱,2026-08-02,,是\n"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "缺货.csv").write_text(text, "utf-8")
    found = pipeline.check([tmp_path / "in"]).book.waiting
    assert found["customer_id"].tolist() == ["K1", "K2"]
    assert found["back_on"].dt.strftime("%m-%d").fillna("").tolist() == ["09-15", ""]
