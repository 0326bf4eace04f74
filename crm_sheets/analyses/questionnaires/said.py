"""What respondents wrote in their own words, and what each customer said last."""

import re
from collections.abc import Sequence

import pandas as pd

from crm_sheets.arrays.named_figures import named_figures
from crm_sheets.arrays.typed import typed
from crm_sheets.surveys import QuestionType, Survey
from crm_sheets.tabulation.counts.open_answers import open_answers, written
from crm_sheets.vocabulary import SOURCE

# What says that there is nothing to say.
_NOTHING = re.compile(
    r"(?:暂?无|没有?|没有?(?:什么)?(?:意见|建议|了|啦)?|无(?:意见|建议)?|暂时没有?|没啥|不知道|挺好|很好|好|还行|可以|满意"
    r"|(?:it is |it's )?all ?right|none|no|nothing|nil|n/?a|no comments?|good|great|ok(?:ay)?|fine"
    r"|-+|/+|\.+)[。.!！~\s]*",
    re.IGNORECASE,
)


def says_something(words: "pd.Series[str]") -> "pd.Series[bool]":
    """Which of some answers are more than a "none" or a "good"."""
    distinct = {text: not _NOTHING.fullmatch(text.strip()) for text in words.unique()}
    return words.map(distinct).astype(bool)


def told(surveys: Sequence[Survey]) -> pd.DataFrame:
    """The answers in words that say something, of all surveys, newest first: the columns of ``open_answers``."""
    every = [found for one in surveys if len(found := open_answers(one))]
    if not every:
        return pd.DataFrame(columns=["value", "answered_at", "customer_id", *SOURCE])
    table = pd.concat(every, ignore_index=True)
    table = table.loc[says_something(table["value"].astype("str"))]
    return table.sort_values("answered_at", ascending=False, kind="stable", na_position="last", ignore_index=True)


def last_said(surveys: Sequence[Survey]) -> pd.DataFrame:
    """By customer_id: last_said, all that a customer wrote in the newest answer that says something, and last_said_on.

    Several answers of one form stand behind each other with / between. Anonymous answers are nobody's.
    """
    words = told(surveys)
    words = typed(words.loc[words["customer_id"].notna()], {"customer_id": "str"})
    newest = words.drop_duplicates("customer_id")
    words = words.merge(newest[["customer_id", *SOURCE]], on=["customer_id", *SOURCE])
    joined = named_figures(
        words.groupby("customer_id", sort=True), last_said=("value", " / ".join), last_said_on=("answered_at", "first")
    )
    days = pd.to_datetime(joined["last_said_on"]).dt.normalize()
    return joined.assign(last_said=joined["last_said"].astype("str"), last_said_on=days)


def said_beside(surveys: Sequence[Survey], answers: pd.DataFrame) -> "pd.Series[str]":
    """What the respondent of each of some rows of the table of answers wrote in the same form, "" where nothing."""
    forms = [one.respondents[list(SOURCE)].assign(said=said_in_form(one).array) for one in surveys]
    if not forms:
        return pd.Series("", index=answers.index, dtype="str")
    every = pd.concat(forms, ignore_index=True).drop_duplicates(list(SOURCE))
    kinds = {"source_file": "str", "source_sheet": "str", "source_row": "int64"}
    found = answers[list(SOURCE)].astype(kinds).merge(every.astype(kinds), on=list(SOURCE), how="left")["said"]
    return pd.Series(found.fillna("").array, index=answers.index, dtype="str")


def said_in_form(survey: Survey) -> "pd.Series[str]":
    """What each respondent wrote in all open questions that says something, / between; by place, "" where nothing."""
    size = len(survey.respondents)
    joined = pd.Series("", index=range(size), dtype="str")
    for question in survey.questions:
        if question.type is QuestionType.TEXT:
            words = written(survey, question)
            more = words.loc[says_something(words)].reindex(range(size), fill_value="").astype("str")
            joined += (" / " + more).where((joined != "") & (more != ""), more)
    return joined
