"""Churn signals one by one, weights, levels, and reasons that carry their dates."""

from math import exp, log
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import churn
from crm_sheets.analyses.churn import p_alive
from crm_sheets.analyses.churn import score as churn_score
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")
STEADY = [(f"2026-{m:02d}-15", 100) for m in range(1, 10)]  # every 28 to 31 days, 31 the median, last on 15 September


def flags(playbook=None, **tables):
    levels, reasons = churn.run(Facts(book_of(**tables), playbook or Playbook.default(), DAY))
    return levels, reasons


@pytest.mark.parametrize(
    ("last_month", "level", "code"),
    [(9, "green", None), (7, "amber", "silence_amber"), (6, "red", "silence_red")],
    # silent for 15, 77 and 107 days at a typical gap of 31: 0.5, 2.5 and 3.5 times
)
def test_silence_against_the_own_rhythm(last_month, level, code):
    levels, reasons = flags(sales=sales("a", *STEADY[:last_month]))
    assert levels.loc["a", "churn_level"] == level
    assert reasons["signal"].tolist() == ([code] if code else [])
    if code:
        assert reasons.loc[0, "date"] == pd.Timestamp(f"2026-{last_month:02d}-15")
        assert reasons.loc[0, "limit"] == pytest.approx(31, abs=0.5)
        # the n-th line stands in row n + 1: that is the evidence
        assert reasons.loc[0, ["source_file", "source_row"]].tolist() == ["sales.xlsx", last_month + 1]


def test_who_bought_nothing_for_a_year_is_dormant():
    """365 days back is out, 364 is in; the signs of both stay in the table."""
    lines = sales("out", *[(f"2025-0{m}-15", 100) for m in range(1, 9)], ("2025-09-30", 7))
    lines += sales("in", *[(f"2025-0{m}-15", 100) for m in range(1, 9)], ("2025-10-01", 7))
    levels, reasons = flags(sales=lines)
    assert levels["churn_level"].to_dict() == {"in": "red", "out": "dormant"}
    assert set(reasons["customer_id"]) == {"in", "out"}


def many(customers=150, seed=1):
    """Customers with gaps of their own, of whom a third stop some day; every fifth bought once."""
    rng, lines = np.random.default_rng(seed), []
    for i in range(customers):
        day, gap = int(rng.integers(0, 420)), rng.uniform(8, 40)
        stop = rng.integers(200, 500) if rng.random() < 0.35 else 10_000
        while day < min(stop, 600):
            moment = pd.Timestamp("2025-02-07") + pd.Timedelta(days=day)
            lines += sales(f"c{i:03d}", (str(moment.date()), float(rng.integers(5, 500))))
            day += 10_000 if i % 5 == 0 else max(1, int(rng.gamma(2, gap / 2)))
    return lines


def test_as_many_are_flagged_as_show_signs_and_they_have_the_highest_scores(monkeypatch):
    monkeypatch.setattr(churn_score, "score_earned", lambda facts: True)
    found = Facts(book_of(sales=many()), Playbook.default(), DAY)
    levels, reasons = churn.run(found)
    points = reasons.groupby("customer_id")["weight"].sum().reindex(levels.index, fill_value=0)
    here, once = levels["churn_level"] != "dormant", pd.DataFrame(many()).groupby("customer_id").size() == 1
    flagged, red = levels["churn_level"].isin(["red", "amber"]), levels["churn_level"] == "red"
    assert (flagged.sum(), red.sum()) == ((here & (points >= 30)).sum(), (here & (points >= 60)).sum())
    for group in (once, ~once):  # in each of the two nobody who is not flagged has a higher score
        score = levels["churn_score"][here & group]
        assert score[flagged].min() >= score[~flagged].max()
        assert not (score[flagged & ~red] > score[red].min()).any()
    assert (flagged & once).sum() <= round(2 * (here & once).sum() / here.sum() * flagged.sum())


def test_who_is_flagged_without_signs_has_the_customers_alike_as_a_reason():
    lines = many()
    levels, reasons = churn.run(Facts(book_of(sales=lines), Playbook.default(), DAY))
    alike = reasons[reasons["signal"] == "customers_alike"].set_index("customer_id")
    bought = pd.DataFrame(lines).reset_index().groupby("customer_id")
    flagged = levels.index[levels["churn_level"].isin(["red", "amber"])]
    assert set(flagged) <= set(reasons["customer_id"])
    assert len(alike)
    assert (alike["date"] == pd.to_datetime(bought["date"].max()).reindex(alike.index)).all()
    assert (alike["source_row"] == bought["index"].max().reindex(alike.index) + 2).all()
    assert (alike["value"] == levels["return_chance"].reindex(alike.index)).all()
    assert set(alike["weight"]) == {0}


def test_an_unhappy_customer_who_still_buys_is_flagged():
    """A complaint (20) and a low score (15) are 35 of 30 for amber, and have nothing to do with the days."""
    lines = many() + sales("sad", *[(f"2026-{m:02d}-20", 50) for m in range(1, 10)])
    complaints = [{"customer_id": "sad", "received_at": "2026-09-01", "content": "late"}]
    asked = {"respondent": "1", "answered_at": "2026-09-02", "question": "满意吗？", "value": "不满意"}
    levels, _ = flags(sales=lines, complaints=complaints, answers=[{"customer_id": "sad", **asked}])
    assert levels.loc["sad", "churn_level"] in ("red", "amber")
    assert levels.loc["sad", "return_chance"] > 0.8
    assert flags(sales=lines)[0].loc["sad", "churn_level"] == "green"


def test_the_money_at_stake():
    """Bought 100 a month, the last one 15 days ago: nine in this year, and 900 the year before for who stopped then."""
    gone = [(f"2025-{m:02d}-15", 100) for m in range(1, 10)]
    levels, _ = flags(sales=sales("a", *STEADY, ("2025-08-01", 1000), ("2026-09-16", -50)) + sales("b", *gone))
    stays = 1 - levels["churn_score"] / 100
    assert levels.loc["a", "at_stake"] == pytest.approx((1 - stays["a"]) * 850 * 0.3 * 0.5 ** (15 / 365))
    assert levels.loc["b", "at_stake"] == pytest.approx((1 - stays["b"]) * 900 * 0.3 * 0.5 ** (380 / 365))


def test_the_list_holds_the_flagged_and_the_most_money():
    found = Facts(book_of(sales=many()), Playbook.default(), DAY)
    part = churn.part(found)
    levels, watch = part.columns[0], set(part.tables["churn_watch"]["customer_id"])
    here = levels[levels["churn_level"] != "dormant"]
    most = set(here["at_stake"].nlargest(-(-len(here) // 10)).index)
    assert watch == most | set(here.index[here["churn_level"] != "green"])
    back = part.tables["win_back"]
    gone = levels[levels["churn_level"] == "dormant"].sort_values("at_stake", ascending=False)
    assert back["customer_id"].tolist() == gone.index.tolist()
    assert set(back["dormant"]) == {len(gone)}


def test_the_row_behind_a_silence_is_of_the_last_day_that_is_a_purchase():
    """What was bought on 20 July was taken back that day: the last purchase is of 15 June, the sixth line."""
    _, reasons = flags(sales=sales("a", *STEADY[:6], ("2026-07-20", 30), ("2026-07-20", -30)))
    assert reasons.loc[0, ["signal", "date", "source_row"]].tolist() == ["silence_red", pd.Timestamp("2026-06-15"), 7]


def test_two_purchases_are_no_rhythm_to_be_silent_against():
    levels, reasons = flags(sales=sales("a", ("2026-01-01", 5), ("2026-01-09", 5)))
    assert levels.loc["a", "churn_level"] == "green"
    assert reasons.empty


def test_a_daily_buyer_is_not_flagged_after_a_week():
    levels, _ = flags(sales=sales("a", *[(f"2026-09-{d:02d}", 5) for d in range(10, 23)]))
    assert levels.loc["a", "churn_level"] == "green"  # 8 times the typical gap, but only 8 days


def test_open_complaint_and_its_row():
    complaints = [
        {"customer_id": "a", "received_at": "2026-09-01", "content": "late"},
        {"customer_id": "a", "received_at": "2026-01-01", "content": "old", "closed_at": "2026-01-05"},
        {"customer_id": "a", "received_at": "2026-02-01", "content": "no date", "status": "已办结"},
    ]
    levels, reasons = flags(sales=sales("a", *STEADY), complaints=complaints)
    assert reasons[["signal", "value", "source_file", "source_row"]].to_dict("records") == [
        {"signal": "open_complaint", "value": 29.0, "source_file": "complaints.xlsx", "source_row": 2}
    ]
    assert levels.loc["a", "churn_level"] == "green"  # 20 points: one sign alone is no flag


def test_old_dissatisfaction_is_no_warning():
    def asked(day):
        return [{"customer_id": "a", "respondent": "1", "answered_at": day, "question": "满意吗？", "value": "不满意"}]

    assert flags(sales=sales("a", *STEADY), answers=asked("2025-09-01"))[1].empty
    _, reasons = flags(sales=sales("a", *STEADY), answers=asked("2026-09-01"))
    assert reasons["signal"].tolist() == ["low_score"]
    assert reasons.loc[0, ["source_file", "source_row"]].tolist() == ["answers.xlsx", 2]


def test_falling_needs_a_full_year_before():
    year = [("2025-08-01", 500), ("2025-11-01", 500), ("2026-05-01", 100), ("2026-09-20", 100)]
    _, reasons = flags(sales=sales("a", *year) + sales("new", *year[1:]))
    assert reasons[["customer_id", "signal", "value", "limit"]].to_dict("records") == [
        {"customer_id": "a", "signal": "falling", "value": 200.0, "limit": 500.0}
    ]


def test_owner_left():
    staff = [{"name": "Wu", "left_on": "2026-08-31"}, {"name": "Li", "left_on": "2026-12-31"}]
    customers = [{"customer_id": "a", "name": "A", "owner": "Wu"}, {"customer_id": "b", "name": "B", "owner": "Li"}]
    _, reasons = flags(sales=sales("a", *STEADY) + sales("b", *STEADY), staff=staff, customers=customers)
    assert reasons[["customer_id", "signal", "source_file", "source_row"]].to_numpy().tolist() == [
        ["a", "owner_left", "staff.xlsx", 2]
    ]


def test_weights_add_up_and_reasons_are_ranked():
    complaints = [{"customer_id": "a", "received_at": "2026-09-01", "content": "late"}]
    levels, reasons = flags(sales=sales("a", *STEADY[:7]), complaints=complaints)
    assert levels.loc["a", ["churn_level", "churn_reasons"]].tolist() == ["amber", "silence_amber; open_complaint"]
    assert reasons[["rank", "weight"]].to_numpy().tolist() == [[1, 35], [2, 20]]


def test_the_score_is_the_chance_of_staying_away_less_what_other_signals_take():
    """One customer is no past to learn from: the chance falls with the silence alone (see analyses.returning).

    Gaps of 31, 28, 31, 30, 31 and 30 days: the median is 30.5; silent for 77 days.
    """
    complaints = [{"customer_id": "a", "received_at": "2026-09-01", "content": "late"}]
    levels, _ = flags(sales=sales("a", *STEADY[:7]), complaints=complaints)
    odds = 0.5 - 0.5 * log(1 + 77 / 30.5)
    chance = 1 / (1 + exp(-odds))
    assert levels.loc["a", "churn_score"] == pytest.approx(100 * (1 - chance * 0.8))  # silence is in the chance already
    assert np.isnan(levels.loc["a", "return_chance"])


def test_few_purchases_are_judged_by_customers_alike():
    """Twelve came back after 10 to 21 days; nine of ten had by day 20 (the eleventh of twelve): 1.25 times is 25 days."""
    back = [sales(f"b{i:02d}", ("2026-06-01", 5), (f"2026-06-{11 + i}", 5)) for i in range(12)]
    once = sales("gone", ("2026-08-01", 5)) + sales("new", ("2026-09-20", 5))
    _, reasons = flags(sales=[line for lines in back for line in lines] + once)
    found = reasons.loc[reasons["customer_id"].isin(["gone", "new"]), ["customer_id", "signal", "value", "limit"]]
    assert found.to_numpy().tolist() == [["gone", "silence_alike_red", 60.0, 20.0]]


def test_how_an_undated_complaint_ended_was_not_known_on_an_earlier_day():
    """Closed without a date: nobody knows since when; on an earlier day it was open, and no bad end."""
    undated = {"received_at": "2026-07-01", "content": "x", "status": "closed", "outcome": "refused"}
    later = {**undated, "closed_at": "2026-09-20"}
    before = {**undated, "closed_at": "2026-08-20"}
    complaints = [{"customer_id": c, **one} for c, one in (("a", undated), ("b", later), ("c", before))]
    lines = [line for c in "abc" for line in sales(c, *STEADY)]
    now = Facts(book_of(sales=lines, complaints=complaints), Playbook.default(), DAY)
    codes = {"open_complaint", "bad_end"}
    for facts, told in (
        (now, ["bad_end", "bad_end", "bad_end"]),
        (now.as_if(pd.Timestamp("2026-08-31")), ["open_complaint", "open_complaint", "bad_end"]),
    ):
        reasons = churn.run(facts)[1]
        found = reasons.loc[reasons["signal"].isin(codes)].set_index("customer_id")["signal"]
        assert found.reindex(list("abc")).tolist() == told


def test_nobody_is_hardly_alive_on_an_earlier_day(monkeypatch):
    """The model knows what came after; compared with now the signal stands on both days alike."""
    lines = [line for c in "ab" for line in sales(c, *STEADY)]
    now = Facts(book_of(sales=lines), Playbook.default(), DAY)
    histories = pd.DataFrame({"repeats": [3.0, 3.0], "recency": [9.0, 9.0], "age": [99.0, 99.0]}, index=["a", "b"])
    orders = SimpleNamespace(p_alive=lambda repeats, recency, age: np.array([0.01, 0.99]))
    fitted = SimpleNamespace(orders=orders, counts_hold=True, histories=histories)
    monkeypatch.setattr(p_alive, "model", lambda facts: fitted)
    then = now.as_if(pd.Timestamp("2026-08-31"))
    assert p_alive.hardly_alive(now).buyer.tolist() == [0]
    assert len(p_alive.hardly_alive(then)) == 0
    signals = [churn.beside_now(at)[1] for at in (now, then)]
    assert [found.index[found == "hardly_alive"].tolist() for found in signals] == [["a"], ["a"]]


def test_who_came_after_the_earlier_day_and_is_hardly_alive_now_was_nobody_then(monkeypatch):
    lines = [*sales("a", *STEADY), *sales("new", ("2026-09-02", 5), ("2026-09-03", 5))]
    now = Facts(book_of(sales=lines), Playbook.default(), DAY)
    histories = pd.DataFrame({"repeats": [3.0, 1.0], "recency": [9.0, 1.0], "age": [99.0, 4.0]}, index=["a", "new"])
    orders = SimpleNamespace(p_alive=lambda repeats, recency, age: np.array([0.01, 0.01]))
    fitted = SimpleNamespace(orders=orders, counts_hold=True, histories=histories)
    monkeypatch.setattr(p_alive, "model", lambda facts: fitted)
    then, signals = churn.beside_now(now.as_if(pd.Timestamp("2026-08-31")))
    assert then.index.tolist() == ["a"]
    assert signals.index[signals == "hardly_alive"].tolist() == ["a"]
    assert "new" in churn.beside_now(now)[1].index


def test_a_complaint_that_ended_badly():
    complaints = [
        {"customer_id": "a", "received_at": "2026-08-01", "closed_at": "2026-08-20", "content": "x", "satisfied": "no"},
        {
            "customer_id": "b",
            "received_at": "2026-08-01",
            "closed_at": "2026-08-20",
            "content": "x",
            "satisfied": "yes",
        },
        {"customer_id": "c", "received_at": "2025-08-01", "closed_at": "2025-08-20", "content": "x", "satisfied": "no"},
        {
            "customer_id": "d",
            "received_at": "2026-08-01",
            "closed_at": "2026-08-20",
            "content": "x",
            "outcome": "未解决",
        },
        {
            "customer_id": "e",
            "received_at": "2026-08-01",
            "closed_at": "2026-08-20",
            "content": "x",
            "outcome": "已解决",
        },
    ]
    lines = [line for customer in "abcde" for line in sales(customer, *STEADY)]
    _, reasons = flags(sales=lines, complaints=complaints)
    assert reasons[["customer_id", "signal", "value", "source_row"]].to_numpy().tolist() == [
        ["a", "bad_end", 19.0, 2],
        ["d", "bad_end", 19.0, 5],
    ]


def test_owner_changed():
    """a was always served by Wu and is Li's now; b keeps Li; c was served by Li once before."""
    customers = [{"customer_id": c, "name": c.upper(), "owner": "Li"} for c in "abc"]
    lines = sales("a", *STEADY[:7], staff="Wu") + sales("b", *STEADY, staff="Li")
    lines += sales("c", *STEADY[:8], staff="Wu") + sales("c", STEADY[8], staff="Li")
    _, reasons = flags(sales=lines, customers=customers)
    changed = reasons.loc[reasons["signal"] == "owner_changed"]
    assert changed[["customer_id", "date", "value"]].to_numpy().tolist() == [["a", pd.Timestamp("2026-07-15"), 7.0]]


def test_where_owners_do_not_serve_nobody_changed_owner():
    customers = [{"customer_id": c, "name": c.upper(), "owner": "Boss"} for c in "ab"]
    lines = sales("a", *STEADY, staff="Wu") + sales("b", *STEADY, staff="Li")
    assert flags(sales=lines, customers=customers)[1].empty


def test_contact_overdue():
    """Both are small customers but for the VIP rule of one: a rhythm of 7 days for the larger, 90 for the other."""
    visits = [
        {"customer_id": "a", "date": "2026-09-10", "staff": "Wu"},
        {"customer_id": "b", "date": "2026-09-10", "staff": "Wu"},
    ]
    lines = sales("a", *[(day, 1000) for day, _ in STEADY]) + sales("b", *STEADY)
    _, reasons = flags(sales=lines, visits=visits)
    found = reasons[["customer_id", "signal", "value", "limit", "source_file", "source_row"]].to_numpy().tolist()
    assert ["a", "contact_overdue", 20.0, 7.0, "visits.xlsx", 2] in found


def test_weak_relationship():
    signs = ("tells_weak_spots", "likes_to_talk", "returns_calls", "thinks_we_are_best", "signs_no_rival")
    rows = [{"customer_id": "a", **dict.fromkeys(signs, "no")}, {"customer_id": "b", **dict.fromkeys(signs, "yes")}]
    _, reasons = flags(sales=sales("a", *STEADY) + sales("b", *STEADY), relationship=rows)
    assert reasons[["customer_id", "signal", "value", "limit"]].to_numpy().tolist() == [
        ["a", "weak_relationship", 0, 5]
    ]


def test_many_returns():
    """a returns 300 of 900, all customers 300 of 1,800: one sixth."""
    _, reasons = flags(sales=sales("a", *STEADY, ("2026-09-20", -300)) + sales("b", *STEADY))
    found = reasons[["customer_id", "signal", "value", "limit", "source_row"]].to_numpy().tolist()
    assert found == [["a", "many_returns", pytest.approx(1 / 3), pytest.approx(1 / 6), 11]]


def test_coming_less_often():
    """Eight days in the half year before, two in the last; the money is the same."""
    before = [(f"2025-{m:02d}-{d:02d}", 100) for m in (10, 11, 12) for d in (5, 15)]
    lines = [
        ("2025-06-01", 100),
        *before,
        ("2026-02-01", 100),
        ("2026-03-01", 100),
        ("2026-05-01", 400),
        ("2026-09-20", 400),
    ]
    _, reasons = flags(sales=sales("a", *lines))
    assert reasons[["signal", "value", "limit"]].to_numpy().tolist() == [["rarer", 2.0, 8.0]]


def test_weights_come_from_the_playbook():
    playbook = Playbook.default().changed("churn.weight_silence_red", 0)
    levels, reasons = flags(playbook, sales=sales("a", *STEADY[:5]))
    assert levels.loc["a", "churn_level"] == "green"
    assert reasons.empty


def test_customers_with_returns_only_are_not_judged():
    levels, _ = flags(sales=sales("a", ("2026-01-01", -5)) + sales("b", *STEADY))
    assert levels.index.tolist() == ["b"]


def test_order_of_rows_and_scale_of_money_change_nothing():
    lines = [line for i in range(40) for line in sales(f"c{i:02d}", *STEADY[i % 3 : 4 + i % 6])]
    levels, reasons = flags(sales=lines)
    shuffled, _ = flags(sales=[lines[i] for i in np.random.default_rng(1).permutation(len(lines))])
    larger, _ = flags(sales=[{**line, "amount": line["amount"] * 1000} for line in lines])
    pd.testing.assert_frame_equal(shuffled, levels)
    pd.testing.assert_frame_equal(larger.assign(at_stake=larger["at_stake"] / 1000), levels)
    assert len(reasons)


EXTREMES = {
    "one purchase": sales("a", ("2026-01-01", 5)),
    "all on one day": [line for i in range(50) for line in sales(f"c{i}", ("2026-01-01", 5))],
    "ties": [line for i in range(50) for line in sales(f"c{i}", *STEADY)],
    "zero": sales("a", ("2026-01-01", 0)) + sales("b", ("2026-01-02", 1)),
    "future": sales("a", ("2026-01-01", 5)) + sales("b", ("2027-01-02", 1)),
    "very old": sales("a", ("1950-01-01", 5), ("1950-01-02", 5), ("2026-01-01", 5)),
}


@pytest.mark.parametrize("lines", EXTREMES.values(), ids=EXTREMES)
def test_extremes(lines):
    facts = Facts(book_of(sales=lines), Playbook.default(), DAY)
    part = churn.part(facts)
    assert part.columns[0]["churn_score"].between(0, 100).all()
    assert list(part.tables["causes"].columns) == list(churn.causes(facts).columns)


@pytest.mark.parametrize(
    "tables", [{}, {"sales": sales("a", ("2026-01-01", -5))}, {"customers": [{"customer_id": "a", "name": "A"}]}]
)
def test_without_purchases_it_is_refused(tables):
    part = churn.part(Facts(book_of(**tables), Playbook.default(), DAY))
    assert [refused.key for refused in part.refusals] == ["churn"]


def test_a_reason_cites_the_line_of_the_day_it_speaks_of():
    """A purchase that was taken back the same day is no purchase: row 7 is the last one, and not row 8."""
    months = [(f"2025-0{month}-10", 50) for month in range(1, 7)]
    lines = sales("a", *months, ("2025-07-01", 50), ("2025-07-01", -50))
    found = churn.run(Facts(book_of(sales=lines), Playbook.default(), pd.Timestamp("2026-09-30")))[1]
    about = found.loc[found["signal"].isin(["silence_amber", "silence_red", "rarer", "falling", "hardly_back"])]
    assert "silence_red" in set(about["signal"])
    assert set(about["source_row"]) == {7}
    returned = sales("b", ("2026-01-01", 100), ("2026-01-05", -80), ("2026-02-01", -20), ("2026-02-01", 50))
    some = [line for name in "cdefg" for line in sales(name, ("2026-01-01", 100))]
    found = churn.run(Facts(book_of(sales=returned + some), Playbook.default(), pd.Timestamp("2026-09-30")))[1]
    [line] = found.loc[found["signal"] == "many_returns"].to_dict("records")
    assert (f"{line['date']:%Y-%m-%d}", line["source_row"]) == ("2026-01-05", 3)


def every(customers, gap, until=0, start=500):
    """Each buys every ``gap`` days from ``start`` to ``until`` days back."""
    backs = range(start, until - 1, -gap)
    days = [str((DAY - pd.Timedelta(days=back)).date()) for back in backs]
    return [line for i in range(customers) for line in sales(f"c{i:03d}", *[(day, 10 + i) for day in days])]


HARD = {
    "five customers": every(5, 20),
    "one month": every(60, 7, start=30),
    "everybody once": [line for i in range(80) for line in sales(f"c{i}", (f"2026-0{1 + i % 9}-1{i % 9}", 5))],
    "bursts": [
        line
        for i in range(60)
        for start in (400 - i, 100 - i)
        for line in sales(f"c{i:02d}", *[(str((DAY - pd.Timedelta(days=start - d)).date()), 5) for d in range(5)])
    ],
    "a season": [
        line
        for i in range(60)
        for line in sales(
            f"c{i:02d}", *[(f"{year}-12-{1 + (i + n) % 28:02d}", 5) for year in (2024, 2025) for n in (0, 9)]
        )
    ],
    "nobody ever left": every(60, 20),
    "all left": every(60, 10, until=200),
}


@pytest.mark.parametrize("lines", HARD.values(), ids=HARD)
def test_hard_desks(lines):
    found = Facts(book_of(sales=lines), Playbook.default(), DAY)
    part = churn.part(found)
    levels, cuts = part.columns[0], part.tables["churn_cuts"].iloc[0]
    assert levels["churn_score"].between(0, 100).all()
    assert (levels["at_stake"] >= 0).all()
    assert set(part.tables["churn_watch"]["customer_id"]) >= set(
        levels.index[levels["churn_level"].isin(["red", "amber"])]
    )
    assert cuts["red"] == (levels["churn_level"] == "red").sum()


def test_where_nobody_ever_left_nobody_is_flagged_and_where_all_did_all_are_red():
    stay, left = (churn.part(Facts(book_of(sales=HARD[name]), Playbook.default(), DAY)) for name in list(HARD)[-2:])
    assert set(stay.columns[0]["churn_level"]) == {"green"}
    assert set(left.columns[0]["churn_level"]) == {"red"}
    assert left.tables["churn_cuts"].loc[0, ["red", "customers"]].tolist() == [60, 60]
