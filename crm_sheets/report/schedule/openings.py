"""The first sentences of a contact: the wording for its reason, filled with what is known of the customer."""

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.cues import CUE_FACTS, DAY_IN_WORDS, SINCE_MONTHS, SINCE_WEEKS
from crm_sheets.language.months import MONTH_NAMES
from crm_sheets.playbook.sections.cues import CueRules
from crm_sheets.text.widths import text_width

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_KEYS = {word.casefold(): key for key, text in CUE_FACTS.items() for word in (text.zh, text.en)}
_WIDEST = 24.0  # of a fact: nobody says a name of an article that is longer
_NEAR = 300  # days before or after: farther ones are told without a day
_MONTHS, _WEEKS = 60, 14  # days from which a silence is told in months, in weeks
_LETTERS = re.compile(r"[^\W\d_]")


def openings(groups: "pd.Series[str]", facts: pd.DataFrame, cues: CueRules, lang: Lang) -> "pd.Series[str]":
    """For each row the first wording of its group (see CueRules.said) of which all facts are known.

    ``facts`` has a column of texts for each of CUE_FACTS, missing where nothing is known.
    """
    wordings = {group: [(words, _needed(words)) for words in cues.said(group, lang)] for group in groups.unique()}
    rows = zip(groups.tolist(), facts.to_dict("records"), strict=True)
    return pd.Series([_opening(wordings[group], known) for group, known in rows], index=groups.index, dtype="str")


def _opening(wordings: list[tuple[str, list[str]]], facts: Mapping[Any, Any]) -> str | None:
    """The first wording of which all facts are known, filled; those unknown are no texts."""
    for words, needed in wordings:
        if all(isinstance(facts.get(fact), str) for fact in needed):
            return _BRACKETS.sub(lambda word: str(facts[_fact(word[1])]), words)
    return None


def _needed(wording: str) -> list[str]:
    """The facts that the words in brackets name, "" for words that name none."""
    return [_fact(word) for word in _BRACKETS.findall(wording)]


def _fact(word: str) -> str:
    """The fact that a word in brackets names, whatever its case; "" for other words."""
    return _KEYS.get(word.strip().casefold(), "")


def facts_to_say(plan: pd.DataFrame, first: pd.DataFrame, now: pd.Timestamp, lang: Lang) -> pd.DataFrame:
    """The facts of each row of the plan in words, missing where unknown or nothing that anybody would say.

    ``plan``: usual_product, plan, last_purchase, topic; ``first`` the strongest reason of each row: reason, date, text.
    """
    unkept = first["reason"] == "promise_unkept"  # of something else than a call: neither its day nor its topic
    days = (now - plan["last_purchase"].astype("datetime64[s]")).dt.days
    facts = {
        "product": _spoken(plan["usual_product"]),
        "plan": _spoken(plan["plan"], digits=5),
        "long": days.map(lambda count: _long(count, lang), na_action="ignore"),
        "day": _recent(first["date"].astype("datetime64[s]").mask(unkept), now).map(
            lambda day: _day(day, lang), na_action="ignore"
        ),
        "topic": _spoken(plan["topic"]).mask(unkept),
        "offer": _spoken(first["text"].where(first["reason"] == "offer")),
    }
    return pd.DataFrame({key: told.astype("str") for key, told in facts.items()}, index=plan.index)


def _recent(days: "pd.Series[pd.Timestamp]", now: pd.Timestamp) -> "pd.Series[pd.Timestamp]":
    """Days that need no year to be understood."""
    told: pd.Series[pd.Timestamp] = days.where((now - days).dt.days.abs() < _NEAR)
    return told


def _spoken(texts: "pd.Series[str]", digits: int = 1) -> "pd.Series[str]":
    """Texts that can be said: neither long nor a code, which has ``digits`` or more other signs for each letter."""
    can = texts.map(lambda text: _can_be_said(str(text), digits), na_action="ignore").eq(True)
    told: pd.Series[str] = texts.astype("str").where(can)
    return told


def _can_be_said(words: str, digits: int) -> bool:
    letters = len(_LETTERS.findall(words))
    return text_width(words) <= _WIDEST and "\n" not in words and digits * letters > len(words) - letters


def _long(days: float, lang: Lang) -> str | None:
    """A silence in words: nothing where it is short."""
    if days < _WEEKS:
        return None
    months = days >= _MONTHS
    return (SINCE_MONTHS if months else SINCE_WEEKS)(lang, count=int(days // (30.5 if months else 7)))


def _day(day: pd.Timestamp, lang: Lang) -> str:
    return DAY_IN_WORDS(lang, month=day.month, day=day.day, name=MONTH_NAMES[day.month - 1])
