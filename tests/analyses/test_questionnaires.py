"""Questionnaires as result tables, and what is said about their respondents: on surveys written here."""

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from desks import book_of
from surveys_of_columns import T, asked, survey_of

from crm_sheets.analyses import questionnaires, survey
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.judged_answers import judged_answers
from crm_sheets.analyses.questionnaires.said import says_something
from crm_sheets.playbook import Playbook
from crm_sheets.result_schema import differences
from crm_sheets.surveys import Survey

SATISFIED = ("很满意", "满意", "一般", "不满意", "很不满意")
TEN = tuple(map(str, range(11)))
AS_OF = pd.Timestamp("2026-09-30")


def shop(**more: Any) -> Survey:
    """Four who answered: content, unhappy and known, unhappy and unknown, would not recommend."""
    whole: dict[str, Any] = {
        "customer_id": ["a", "b", None, "c"],
        "answered_at": ["2026-09-01", "2026-09-20", "2026-09-21", "2026-09-22"],
        "source_file": ["s.xlsx"] * 4,
        "source_sheet": ["S"] * 4,
        "source_row": [2, 3, 4, 5],
    }
    return survey_of(
        asked("1", T.SCALE, ["很满意", "不满意", "很不满意", None], text="总体满意吗", options=SATISFIED, best="first"),
        asked("2", T.RECOMMENDATION, ["10", "3", None, "6"], text="会推荐吗", options=TEN, best="last"),
        asked("3", T.TEXT, ["无", "上菜太慢", "等太久", "灯太暗"], text="意见"),
        **{**whole, "name": "到店", **more},
    )


def facts_of(*surveys: Survey, **tables: Any) -> Facts:
    customers = [{"customer_id": name, "name": name.upper(), "owner": "Li"} for name in "abc"]
    return Facts(replace(book_of(customers=customers, **tables), surveys=surveys), Playbook.default(), AS_OF)


def test_the_tables_are_as_declared() -> None:
    tables = questionnaires.part(facts_of(shop())).tables
    assert [told for name, table in tables.items() for told in differences(name, table)] == []
    assert {"surveys", "survey_questions", "survey_counts", "survey_scores", "survey_people"} <= set(tables)


def test_who_is_known_and_unhappy_is_to_be_contacted_and_nobody_is_guessed() -> None:
    tables = questionnaires.part(facts_of(shop())).tables
    people = tables["survey_people"].set_index("customer_id")
    assert people["contact_reason"].to_dict() == {"b": "both", "c": "detractor"}  # of 1 and 2, and of 2 alone
    assert people["said"].to_dict() == {"b": "上菜太慢", "c": "灯太暗"}
    assert people["owner"].tolist() == ["Li", "Li"]
    assert people["due"].unique().tolist() == [pd.Timestamp("2026-10-09")]  # two working days after the holidays
    row = tables["surveys"].iloc[0]
    assert (row["unhappy"], row["unhappy_unknown"], row["known"]) == (3, 1, 3)


def test_a_contact_on_a_later_day_is_seen() -> None:
    visits = [{"customer_id": "b", "date": "2026-09-25"}, {"customer_id": "c", "date": "2026-09-22"}]
    people = questionnaires.part(facts_of(shop(), visits=visits)).tables["survey_people"]
    assert people["customer_id"].tolist() == ["c", "b"]  # who was not contacted since comes first
    assert people["contacted_on"].isna().tolist() == [True, False]


def test_old_answers_call_nobody() -> None:
    early = shop(answered_at=["2026-01-01"] * 4)
    assert "survey_people" not in questionnaires.part(facts_of(early)).tables


def test_what_was_answered_later_is_not_known_yet() -> None:
    known = questionnaires.known_surveys(facts_of(shop(answered_at=["2026-09-01", "2026-10-01", None, "2026-09-30"])))
    assert known[0].respondents["respondent"].tolist() == ["1", "3", "4"]
    assert len(known[0].answers["3"]) == len(known[0].asked) == 3


def test_two_surveys_of_one_name_are_told_apart_and_those_about_staff_are_not_shared() -> None:
    facts = facts_of(shop(), shop(), shop(name="员工评分"))
    assert [one.name for one in questionnaires.known_surveys(facts)] == ["到店", "到店 (2)", "员工评分"]
    assert questionnaires.part(facts).tables["surveys"]["survey"].tolist() == ["到店", "到店 (2)"]


def test_what_a_customer_said_last_is_more_than_a_none() -> None:
    columns = questionnaires.part(facts_of(shop())).columns[0]
    assert columns["last_said"].to_dict() == {"b": "上菜太慢", "c": "灯太暗"}
    words = pd.Series(["无", "没有意见。", "None", "n/a", "好", "好吃", "没有停车位", "no parking"], dtype="str")
    assert says_something(words).tolist() == [False] * 5 + [True] * 3


def test_without_surveys_there_is_nothing() -> None:
    assert questionnaires.part(facts_of()).tables == {}


def answers_of(survey_: Survey, *codes: str) -> list[dict[str, Any]]:
    """The rows of the table of answers that a survey gives."""
    people = survey_.respondents
    return [
        {
            "respondent": str(row + 1),
            "customer_id": people["customer_id"][row],
            "answered_at": people["answered_at"][row],
            "question": survey_.by_code[code].heading,
            "value": str(survey_.answers[code][row]),
            "source_file": "s.xlsx",
            "source_sheet": "S",
            "source_row": row + 2,
        }
        for code in codes
        for row in range(len(people))
        if pd.notna(survey_.answers[code][row])
    ]


def numbered(best: str, second: str | None = "5") -> Survey:
    """Two answers, 1 and 5, to a scale of numbers."""
    found = asked("1", T.SCALE, ["1", second], text="满意吗", heading="满意吗", options=tuple("12345"), best=best)
    places = {"source_file": ["s.xlsx"] * 2, "source_sheet": ["S"] * 2, "source_row": [2, 3]}
    return survey_of(found, customer_id=["a", "b"], answered_at=["2026-09-01"] * 2, **places)


@pytest.mark.parametrize(
    ("best", "levels"), [("last", {"a": 1.0, "b": 5.0}), ("first", {"a": 5.0, "b": 1.0}), ("", {})]
)
def test_levels_go_by_the_end_that_the_survey_calls_best(best: str, levels: dict[str, float]) -> None:
    asked_ = numbered(best)
    facts = facts_of(asked_, answers=answers_of(asked_, "1"))
    found = survey.satisfaction_levels(facts)
    assert dict(zip(found["customer_id"], found["level"], strict=True)) == levels
    assert survey.doubts(facts).items == ()  # that it is open was said by the reading


def test_what_a_program_writes_for_nothing_is_no_doubtful_answer() -> None:
    """-3 in the file of option numbers: the question was passed over."""
    passed = numbered("last", None)
    rows = [*answers_of(passed, "1"), {**answers_of(numbered("last"), "1")[1], "value": "-3"}]
    assert survey.doubts(facts_of(passed, answers=rows)).items == ()


def test_answers_in_no_survey_are_judged_by_nobody() -> None:
    asked_ = numbered("last")
    rows = pd.DataFrame(answers_of(asked_, "1")).assign(source_file="other.xlsx")
    assert not judged_answers([asked_], rows).of_survey.any()


def test_detractors_are_among_the_dissatisfied_with_what_they_said() -> None:
    one = shop()
    questions = tuple(replace(question, heading=question.text) for question in one.questions)
    one = replace(one, questions=questions)
    facts = facts_of(one, answers=answers_of(one, "1", "2", "3"))
    table = survey.part(facts).tables["dissatisfied"]
    assert table["value"].tolist() == ["很不满意", "不满意", "3", "6"]
    assert table["level"].tolist()[:2] == [1.0, 2.0]
    assert table["level"].isna().tolist() == [False, False, True, True]
    assert table["said"].tolist() == ["等太久", "上菜太慢", "上菜太慢", "灯太暗"]


def test_rounds_of_one_questionnaire_are_compared() -> None:
    """120 answers each: a fifth content in spring, all in autumn; chi-square of that has p near 0."""
    few, all_ = ["很满意"] * 24 + ["很不满意"] * 96, ["很满意"] * 120
    rounds = [
        survey_of(
            asked("1", T.SCALE, given, text="总体满意吗", options=SATISFIED, best="first"),
            name=name,
            answered_at=[day] * 120,
        )
        for name, day, given in (("秋", "2026-09-01", all_), ("春", "2026-03-01", few))
    ]
    tables = questionnaires.part(facts_of(*rounds)).tables
    assert tables["survey_waves"][["survey", "wave", "match"]].values.tolist() == [["春", "秋", "same"]]
    assert tables["survey_waves"][["figure", "first_value", "later_value", "change"]].values.tolist() == [
        ["score", pytest.approx(20), pytest.approx(100), pytest.approx(80)]  # very content is 100, very unhappy 0
    ]
    keys = tables["survey_key"].set_index("survey")["earlier"]
    assert (keys["秋"], bool(pd.isna(keys["春"]))) == ("1", True)
    assert [told for name, table in tables.items() for told in differences(name, table)] == []
    tests = tables["survey_cross_tests"]
    assert tests.loc[tests["break_key"] == "wave", "verdict"].tolist() == ["differs"]
    cells = tables["survey_cross"].query("option == '很满意'").set_index("group")
    assert cells["share_of_group"].to_dict() == {"春": 0.2, "秋": 1.0}


def test_options_with_points_make_a_scorecard() -> None:
    card = survey_of(
        asked("1", T.SINGLE, ["是", "否"], options=("是", "否"), points=(2.0, 0.0), dimension="需要"),
        asked("2", T.SINGLE, ["是", "是"], options=("是", "否"), points=(2.0, 0.0), dimension="条件"),
    )
    tables = questionnaires.part(facts_of(card)).tables
    assert tables["survey_cards"]["score"].tolist() == [100.0, 50.0]
    assert tables["survey_card_parts"]["score"].tolist() == [100.0, 0.0, 100.0, 100.0]
    assert "survey_cards" not in questionnaires.part(facts_of(shop())).tables
