"""Answers as levels and points: satisfaction as share of the top two boxes, NPS, and who is dissatisfied."""

import re
from collections.abc import Sequence

import numpy as np
import pandas as pd

from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, lacking, once
from crm_sheets.analyses.judged_answers import judged_answers
from crm_sheets.analyses.questionnaires.said import said_beside
from crm_sheets.arrays.codes import joint
from crm_sheets.arrays.named_figures import named_figures
from crm_sheets.language import Text
from crm_sheets.playbook.sections.survey import SurveyRules
from crm_sheets.problems import Problem, Problems
from crm_sheets.results import Refusal
from crm_sheets.surveys import Survey
from crm_sheets.surveys.question import Role
from crm_sheets.tabulation.intervals import wilson
from crm_sheets.tabulation.roles import of_role
from crm_sheets.tabulation.scores.recommendation import FEWEST, PASSIVE, PROMOTER, nps_error
from crm_sheets.vocabulary import SOURCE
from crm_sheets.vocabulary.scales import step_of

SATISFACTION = Text("满意度", "Satisfaction")
RECOMMENDATION = Text("净推荐值 NPS", "Net promoter score (NPS)")
_ASKS_SATISFACTION = re.compile(r"满意|satisf", re.IGNORECASE)
_ASKS_RECOMMENDATION = re.compile(r"推荐.*(?:可能|意愿|朋友|同事)|可能.*推荐|recommend", re.IGNORECASE)
_REASON = re.compile(r"为什么|原因|why|reason", re.IGNORECASE)
_FAMILIES = ("satisfaction", "quality", "")  # of words that say how content somebody is
DISSATISFIED = 2  # the bottom two boxes


@once
def satisfaction_levels(facts: Facts) -> pd.DataFrame:
    """Known answers to questions on satisfaction: the columns of answers, level (5 best to 1 worst) and top_two.

    Of a survey whose best end is known the level is where the answer stands on its scale, stretched to five; where the
    end is not known there is none. Elsewhere (one answer a row) words carry their direction, numbers are read by the
    playbook (points, best_is) and stretched to five levels. Answers that are neither, and questions whose numbers go
    beyond the playbook's scale, are left out of the base and named by ``doubts``. ``top_two``: in the two best boxes of
    the answer's scale. On an earlier day those of now that were given by then: what a question's scale is, all its
    answers tell.
    """
    if facts.later is not None:
        return _given_by(facts, satisfaction_levels(facts.later))
    rules = facts.playbook.survey
    asked = _asked(facts, _ASKS_SATISFACTION, "overall", "satisfaction")
    judged = judged_answers(facts.book.surveys, asked)
    answers = asked.loc[~judged.of_survey]
    answers = answers.loc[~answers["question"].isin(list(_beyond_scale(answers, rules)))]
    boxes = {value: found for value in answers["value"].unique() if (found := box(value, rules))}
    level = answers["value"].map({value: found[0] for value, found in boxes.items()}).astype("float64")
    top_two = answers["value"].isin([value for value, found in boxes.items() if found[1]])
    typed = asked.assign(level=judged.level, top_two=judged.top_two).loc[judged.of_survey]
    given = pd.concat([typed, answers.assign(level=level, top_two=top_two)]).dropna(subset="level")
    return given.reindex(asked.index[asked.index.isin(given.index)])


@once
def points(facts: Facts) -> pd.DataFrame:
    """Known answers to questions on recommendation: the columns of answers, and points from 0 to 10."""
    if facts.later is not None:
        return _given_by(facts, points(facts.later))
    answers = _asked(facts, _ASKS_RECOMMENDATION, "recommend")
    judged = judged_answers(facts.book.surveys, answers)
    given = answers["value"].map(_number).astype("float64")
    given = given.where(given.between(0, 10)).mask(judged.of_survey, judged.points)
    return answers.assign(points=given).dropna(subset="points")


def doubts(facts: Facts) -> Problems:
    """Answers to these questions that are in no base, each with its place; questions on another scale than ours."""
    if facts.book.answers.empty:
        return Problems()
    rules = facts.playbook.survey
    asked = _asked(facts, _ASKS_SATISFACTION, "overall", "satisfaction")
    beyond = _beyond_scale(asked.loc[~judged_answers(facts.book.surveys, asked).of_survey], rules)
    used = pd.concat([satisfaction_levels(facts), points(facts)]).index
    every = pd.concat([asked, _asked(facts, _ASKS_RECOMMENDATION, "recommend")])
    open_ones = judged_answers(facts.book.surveys, every).is_open  # said by the reading of surveys
    unread = every.loc[~every.index.isin(used) & ~every["question"].isin(list(beyond)) & ~open_ones]
    found = [
        Problem("answers_beyond_scale", details={"question": question, "points": rules.points, "highest": f"{high:g}"})
        for question, high in beyond.items()
    ]
    for (question, file, sheet), rows in unread.groupby(["question", "source_file", "source_sheet"], observed=True):
        place = (str(file), str(sheet), rows["source_row"].tolist())
        found.append(Problem("answer_not_on_scale", *place, "", rows["value"].tolist(), {"question": question}))
    return Problems(tuple(found))


def part(facts: Facts) -> Contribution:
    """Columns satisfaction, recommend; tables satisfaction, satisfaction_levels, dissatisfied, nps; doubts."""
    found = (_satisfaction(facts), _recommendation(facts))
    tables = {name: table for one in found for name, table in one.tables.items()}
    if tables:
        tables["dissatisfied"] = dissatisfied(satisfaction_levels(facts), points(facts), facts.book.surveys)
    return Contribution(
        tuple(column for one in found for column in one.columns),
        tables,
        tuple(refused for one in found for refused in one.refusals),
        doubts(facts),
    )


def _satisfaction(facts: Facts) -> Contribution:
    refused = refusal_satisfaction(facts)
    if refused:
        return Contribution(refusals=(refused,))
    given = satisfaction_levels(facts)
    tables = {
        "satisfaction": satisfaction(given, facts.playbook.survey),
        "satisfaction_levels": distribution(given),
    }
    return Contribution((latest(given, "level")[["level"]].set_axis(["satisfaction"], axis=1),), tables)


def _recommendation(facts: Facts) -> Contribution:
    refused = refusal_recommendation(facts)
    if refused:
        return Contribution(refusals=(refused,))
    given = points(facts)
    newest = latest(given, "points")[["points"]].set_axis(["recommend"], axis=1)
    table = nps(given, facts.playbook.survey)
    if len(table):
        return Contribution((newest,), {"nps": table})
    has = Text(f"每道推荐题不到 {FEWEST} 个回答", f"fewer than {FEWEST} answers to each question")
    more = Text(f"至少 {FEWEST} 个回答", f"at least {FEWEST} answers"), Text("多收几份答卷", "collect more answers")
    return Contribution((newest,), refusals=(Refusal("nps", RECOMMENDATION, more[0], has, more[1]),))


def box(value: str, rules: SurveyRules) -> tuple[float, bool] | None:
    """One answer as a level from 1 to 5 and whether it is in the top two boxes, None when it is not on the scale."""
    word = step_of(value)
    if word is not None and word[0] in _FAMILIES:
        return float(word[1]), word[1] >= 4
    given = _number(value)
    if given is None or not 1 <= given <= rules.points:
        return None
    below_best = rules.points - given if rules.best_is == "highest" else given - 1
    return 5 - 4 * below_best / (rules.points - 1), below_best <= 1


def _beyond_scale(answers: pd.DataFrame, rules: SurveyRules) -> dict[str, float]:
    """Questions with a number above the playbook's points, and the highest: 7 of 10 must not pass for 7 of 5."""
    highest = answers["value"].map(_number).astype("float64").groupby(answers["question"].astype("str")).max()
    return {str(question): float(high) for question, high in highest[highest > rules.points].items()}


def _number(answer: str) -> float | None:
    """A number that stands alone or before its unit, as in ``4``, ``4.5``, ``4分`` and ``10 - certainly``."""
    found = re.match(r"^\s*(\d{1,3}(?:\.\d+)?)\s*(?:分|星|points?|stars?)?\s*(?:$|[-–—（(:：])", answer, re.IGNORECASE)
    return float(found[1]) if found else None


def refusal_satisfaction(facts: Facts) -> Refusal | None:
    """Needs at least one answer on satisfaction."""
    asked = Text("关于满意度的问题", "a question on satisfaction")
    return _refused(facts, "satisfaction", SATISFACTION, len(satisfaction_levels(facts)), asked)


def refusal_recommendation(facts: Facts) -> Refusal | None:
    """Needs at least one answer on recommendation, 0 to 10."""
    asked = Text("“有多大可能推荐（0-10）”这样的问题", "a question 'how likely to recommend (0-10)'")
    return _refused(facts, "nps", RECOMMENDATION, len(points(facts)), asked)


def satisfaction(answers: pd.DataFrame, rules: SurveyRules) -> pd.DataFrame:
    """In: levels. Out: question, base, top_two (answers in the top two boxes), share, error, mean; as first asked.

    ``error`` is half the width of Wilson's interval for the share (Wilson 1927), at the playbook's confidence.
    """
    grouped = answers.groupby("question", sort=False)
    table = named_figures(
        grouped, base=("level", "size"), top_two=("top_two", "sum"), mean=("level", "mean")
    ).reset_index()
    table["share"] = table["top_two"] / table["base"]
    low, high = wilson(table["share"], table["base"], rules.confidence)
    table["error"] = (high - low) / 2
    return table[["question", "base", "top_two", "share", "error", "mean"]]


def distribution(answers: pd.DataFrame) -> pd.DataFrame:
    """In: levels. Out: question, level (5 to 1, rounded), customers (answers at that level), every level named."""
    level = answers["level"].round().astype("int64")
    counted = answers.groupby(["question", level], sort=False).size()
    every = pd.MultiIndex.from_product([answers["question"].unique(), [5, 4, 3, 2, 1]], names=["question", "level"])
    return counted.reindex(every, fill_value=0).rename("customers").reset_index()


def nps(answers: pd.DataFrame, rules: SurveyRules) -> pd.DataFrame:
    """In: points. Out: question, base, promoters, passives, detractors, nps, error (points from -100 to 100).

    ``error``: ``nps_error``. Questions with fewer than FEWEST answers are left out.
    """
    answers = answers.loc[answers.groupby("question")["points"].transform("size") >= FEWEST]
    given = answers["points"]
    marks = answers.assign(promoters=given >= PROMOTER, detractors=given < PASSIVE)
    table = named_figures(
        marks.groupby("question", sort=False),
        base=("points", "size"),
        promoters=("promoters", "sum"),
        detractors=("detractors", "sum"),
    )
    table["passives"] = table["base"] - table["promoters"] - table["detractors"]
    p, d = table["promoters"] / table["base"], table["detractors"] / table["base"]
    table["nps"] = 100 * (p - d)
    table["error"] = nps_error(p, d, table["base"], rules.confidence)
    return table.reset_index()[["question", "base", "promoters", "passives", "detractors", "nps", "error"]]


def latest(answers: pd.DataFrame, column: str) -> pd.DataFrame:
    """In: levels or points. Out, by customer_id: mean of ``column`` in the newest questionnaire, answered_at, source.

    ``row`` is the label of its last answer. Anonymous answers are left out; a questionnaire without a date counts as
    oldest.
    """
    known = answers.loc[answers["customer_id"].notna()]
    known = known.iloc[np.lexsort((known["source_row"].to_numpy(), known["answered_at"].to_numpy().astype(np.int64)))]
    customer, ids = pd.factorize(known["customer_id"].astype("str"), sort=True)
    last = np.zeros(len(ids), dtype=np.int64)
    last[customer] = np.arange(len(known))  # of equal places the last one stays
    coded = [pd.factorize(known[name], use_na_sentinel=False) for name in ("respondent", "source_file", "source_sheet")]
    paper, _ = joint(*((codes, len(names)) for codes, names in coded))
    newest = paper == paper[last][customer]
    count, total = (np.bincount(customer[newest], by, len(ids)) for by in (None, known[column].to_numpy()[newest]))
    found = known.iloc[last][["answered_at", *SOURCE]]
    found.insert(0, column, total / count)
    return found.assign(row=found.index).set_axis(pd.Index(ids, name="customer_id", dtype="str"))


def dissatisfied(levels: pd.DataFrame, points: pd.DataFrame, surveys: Sequence[Survey] = ()) -> pd.DataFrame:
    """The answers in the bottom two boxes, worst first, then newest; then the detractors (0 to 6), lowest first.

    Columns customer_id respondent answered_at question value level said and the source; customer_id missing where
    anonymous, level of detractors. ``said``: what the respondent wrote in the same form, "" where nothing.
    """
    low = levels.loc[levels["level"] <= DISSATISFIED]
    low = low.sort_values(["level", "answered_at", "source_row"], ascending=[True, False, True], kind="stable")
    down = points.loc[points["points"] < PASSIVE]
    down = down.sort_values(["points", "answered_at", "source_row"], ascending=[True, False, True], kind="stable")
    down = down.assign(value=down["points"].map("{:g}".format).astype("str"), level=np.nan)
    rows = pd.concat([low, down])
    columns = ["customer_id", "respondent", "answered_at", "question", "value", "level", "said", *SOURCE]
    return rows.assign(said=said_beside(surveys, rows).array)[columns].reset_index(drop=True)


def _given_by(facts: Facts, answers: pd.DataFrame) -> pd.DataFrame:
    """The answers that were given by the end of the as-of date, or have no date."""
    return answers.loc[~(answers["answered_at"] >= facts.heard + pd.Timedelta(days=1))]


def _asked(facts: Facts, question: re.Pattern[str], *roles: Role) -> pd.DataFrame:
    """The answers to questions that are worded so, or that measure it by the key of their survey."""
    answers = facts.known("answers", "answered_at")
    measured = {one.heading for survey in facts.book.surveys for one in of_role(survey, *roles)}
    every = answers["question"].unique()
    asked = [q for q in every if q in measured or (question.search(q) and not _REASON.search(q))]
    return answers.loc[answers["question"].isin(asked)]


def _refused(facts: Facts, key: str, analysis: Text, usable: int, needed: Text) -> Refusal | None:
    if usable:
        return None
    rows = len(facts.book.answers)
    if rows == 0:
        return lacking(key, analysis, "answers", 0, Text("放入问卷导出表", "drop in the export of a questionnaire"))
    has = Text(f"{rows} 个回答，没有一个能用", f"{rows} answers, none usable")
    instead = Text("检查问题和选项的写法", "check the wording of question and options")
    return Refusal(key, analysis, needed, has, instead)
