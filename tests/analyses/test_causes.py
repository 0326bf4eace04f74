"""The likely cause of each flag: what is noted, what the sheets speak for, and what is asked where they say nothing."""

import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import churn
from crm_sheets.analyses.churn.causes import SPEAKS_FOR, cause_of_note
from crm_sheets.analyses.facts import Facts
from crm_sheets.language.causes import ANSWERS, CAUSE_WORDS, CAUSES, EVIDENCE, NAMES
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")
GONE = [(f"2026-{m:02d}-15", 100) for m in range(1, 6)]  # silent for 138 days at gaps of 31 at most: red


def causes(playbook=None, **tables):
    facts = Facts(book_of(sales=sales("a", *GONE), **tables), playbook or Playbook.default(), DAY)
    return churn.causes(facts), churn.answers(facts)


def test_without_evidence_it_asks():
    table, answers = causes()
    assert table[["customer_id", "cause"]].to_numpy().tolist() == [["a", "ask"]]
    assert table.loc[0, "asked"] == "circumstances; rival; natural; misled; crisis; political"
    assert answers.loc["a"].tolist() == ["ask", "ask"]


def test_what_staff_noted_goes_first():
    complaints = [{"customer_id": "a", "received_at": "2026-09-01", "content": "late"}]
    customers = [{"customer_id": "a", "name": "A", "churn_cause": "换供应商了"}]
    table, answers = causes(customers=customers, complaints=complaints)
    assert table.loc[0, ["cause", "evidence_signal", "about"]].tolist() == ["rival", "noted", "换供应商了"]
    assert answers.loc["a", "churn_answer"] == "rival"


def test_a_note_that_is_none_of_the_eleven_stays_as_it_is():
    table, answers = causes(customers=[{"customer_id": "a", "name": "A", "churn_cause": "不喜欢绿茶"}])
    assert table.loc[0, "cause"] == "不喜欢绿茶"
    assert answers.loc["a", "churn_answer"] == "other"


def test_an_open_complaint_speaks_for_service():
    table, _ = causes(complaints=[{"customer_id": "a", "received_at": "2026-05-25", "content": "late"}])
    assert table.loc[0, ["cause", "evidence_signal"]].tolist() == ["service", "open_complaint"]
    assert table.loc[0, "date"] == pd.Timestamp("2026-05-25")


def test_an_owner_who_left_speaks_for_staff():
    table, _ = causes(
        customers=[{"customer_id": "a", "name": "A", "owner": "Wu"}], staff=[{"name": "Wu", "left_on": "2026-05-31"}]
    )
    assert table.loc[0, ["cause", "evidence_signal"]].tolist() == ["staff", "owner_left"]


@pytest.mark.parametrize(("day", "cause"), [("2026-06-15", "service"), ("2026-06-16", "ask")])
def test_what_came_when_the_customer_was_gone_is_no_cause(day, cause):
    """Last purchase on 15 May, nine of ten gaps at most 31 days: gone after 15 June."""
    table, _ = causes(complaints=[{"customer_id": "a", "received_at": day, "content": "late"}])
    assert table.loc[0, "cause"] == cause


def test_an_owner_who_left_after_the_customer_did_is_no_cause():
    people = [{"customer_id": "a", "name": "A", "owner": "Wu"}]
    staff = [{"name": "Wu", "left_on": "2026-08-31"}]
    facts = Facts(book_of(sales=sales("a", *GONE), customers=people, staff=staff), Playbook.default(), DAY)
    assert churn.causes(facts).loc[0, "cause"] == "ask"
    assert "owner_left" in churn.run(facts)[0].loc["a", "churn_reasons"]  # it stays a signal


def test_a_promise_missed_speaks_for_integrity():
    visits = [{"customer_id": "a", "date": "2026-05-06", "staff": "Wu", "next_date": "2026-05-20"}]
    table, _ = causes(visits=visits)
    assert table.loc[0, ["cause", "evidence_signal", "value"]].tolist() == ["integrity", "promise_missed", 133.0]
    kept = [*visits, {"customer_id": "a", "date": "2026-05-20", "staff": "Wu"}]
    assert causes(visits=kept)[0].loc[0, "cause"] == "ask"


def test_a_complaint_that_took_long_speaks_for_missing_rules():
    complaint = {
        "customer_id": "a",
        "received_at": "2026-05-20",
        "closed_at": "2026-06-20",  # late from 3 June on: the customer was not gone yet
        "content": "x",
        "satisfied": "yes",
    }
    table, _ = causes(complaints=[complaint])
    assert table.loc[0, ["cause", "evidence_signal", "value", "limit"]].tolist() == [
        "process",
        "late_answer",
        31.0,
        14.0,
    ]


def test_a_region_that_falls_as_a_whole_speaks_for_the_market():
    """Ten customers of one region bought every month until March, one of another region still buys."""
    months = [f"{y}-{m:02d}-10" for y in (2025, 2026) for m in range(1, 13)]
    lines = [line for i in range(10) for line in sales(f"n{i}", *[(day, 100) for day in months[:15]])]
    lines += sales("s", *[(day, 100) for day in months[:21]])
    people = [{"customer_id": f"n{i}", "name": f"N{i}", "region": "North"} for i in range(10)]
    people.append({"customer_id": "s", "name": "S", "region": "South"})
    table = churn.causes(Facts(book_of(sales=lines, customers=people), Playbook.default(), DAY))
    assert table["customer_id"].tolist() == [f"n{i}" for i in range(10)]
    assert set(table["cause"]) == {"market"}
    assert set(table["about"]) == {"North"}
    assert set(table["evidence_signal"]) == {"falling_region"}


def market(own, others):
    """Causes where customer x bought as ``own`` says and the others each as theirs; all of one region, one product."""
    lines = sales("x", *own, product="tea")
    lines += [line for i, days in enumerate(others) for line in sales(f"o{i}", *days, product="tea")]
    people = [{"customer_id": c, "name": c, "region": "North"} for c in ("x", *(f"o{i}" for i in range(len(others))))]
    found = churn.causes(Facts(book_of(sales=lines, customers=people), Playbook.default(), DAY))
    return found.set_index("customer_id")["cause"].to_dict()


MONTHS = [f"{y}-{m:02d}-10" for y in (2025, 2026) for m in range(1, 13)][:21]  # until September 2026
STEADY = [(day, 100) for day in MONTHS]
LESS = [(day, 100 if day < "2026-04" else 30) for day in MONTHS]


def test_the_fall_of_one_customer_is_no_market():
    """x alone makes half of all fall away; without x nothing falls."""
    large = [(day, 1000) for day in MONTHS[:15]]
    assert market(large, [STEADY] * 10) == {"x": "ask"}


def test_two_customers_who_left_are_no_market():
    """Without x the rest falls still, but only because another large one left."""
    large = [(day, 3000) for day in MONTHS[:15]]
    assert market(large, [large, *[STEADY] * 10]) == {"x": "ask", "o0": "ask"}


def test_where_all_others_buy_less_it_is_the_market():
    assert market([(day, 100) for day in MONTHS[:15]], [LESS] * 10)["x"] == "market"


def test_who_was_gone_before_the_market_fell_is_no_part_of_it():
    """Bought until August 2025: nothing in either half year; or last on 10 November: gone before April."""
    assert market([(day, 100) for day in MONTHS[:8]], [LESS] * 10)["x"] == "ask"
    assert market([(day, 100) for day in MONTHS[:11]], [LESS] * 10)["x"] == "ask"


def test_the_answer_is_the_teams_own_where_it_gives_one():
    playbook = Playbook.default().changed("retention.ask", "问一问")
    assert causes(playbook)[1].loc["a", "churn_answer"] == "问一问"


@pytest.mark.parametrize("cause", CAUSES)
def test_each_name_of_a_cause_means_it(cause):
    assert {cause_of_note(name) for name in CAUSES[cause]} == {cause}


def test_every_cause_is_worded():
    assert len(CAUSES) == 11
    assert list(ANSWERS) == list(NAMES)
    assert set(CAUSE_WORDS) == set(CAUSES)
    assert set(SPEAKS_FOR) <= set(EVIDENCE)
