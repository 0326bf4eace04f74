"""Codes turned into words: grades, people, reasons and settings in the language of the workbook."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from crm_sheets.language import Lang, Text
from crm_sheets.language.causes import ANSWERS, NAMES
from crm_sheets.language.consents import REFUSALS, in_words
from crm_sheets.language.features import featured
from crm_sheets.language.grades import (
    ANSWER_LEVELS,
    ASKED_FACTS,
    CHANNELS,
    CHURN_LEVELS,
    CONFIRMED_FACTS,
    CYCLE_STEPS,
    DEAL_STAGES,
    DIRECTIONS,
    DRIVERS,
    FESTIVALS,
    FILE_GROUPS,
    GROUP_KINDS,
    HIGH_LOW,
    INTRODUCTIONS,
    LOYALTY_QUADRANTS,
    LOYALTY_TYPES,
    MOVED,
    PREDICTED_BASES,
    PURCHASE_KINDS,
    SEGMENTS,
    SPENDING_SEGMENTS,
    TIERS,
)
from crm_sheets.language.sheets import SIGNALS, TEXTS
from crm_sheets.language.text import worded_with
from crm_sheets.playbook import Playbook
from crm_sheets.text.widths import text_width
from crm_sheets.vocabulary import EVERY_TABLE

BRIEFS = SIGNALS | featured("briefs")  # the same reasons in one short line
REASONS = featured("reasons")  # why a customer is flagged or contacted: sentences with {date}, {value} and {limit}
GRADES: dict[str, Mapping[str, Text]] = {
    "tier": TIERS,
    "tier_before": TIERS,
    "lifted_tier": TIERS,
    "rfm_segment": SEGMENTS | SPENDING_SEGMENTS,
    "purchase_kind": PURCHASE_KINDS,
    "predicted_basis": PREDICTED_BASES,
    "loyalty_type": LOYALTY_TYPES,
    "loyalty_quadrant": LOYALTY_QUADRANTS,
    "what": MOVED,
    "direction": DIRECTIONS,
    "driver": DRIVERS,
    "churn_level": CHURN_LEVELS,
    "churn_cause": NAMES,
    "churn_answer": ANSWERS,
    "channel": CHANNELS,
    "group": FILE_GROUPS,
    "group_kind": GROUP_KINDS,
    "not_contacted_why": REFUSALS,
    "stage": DEAL_STAGES,
    "step": CYCLE_STEPS,
    "introduction": INTRODUCTIONS,
    "willingness": HIGH_LOW,
    "fit": HIGH_LOW,
    "data": {table.name: table.label for table in EVERY_TABLE},
}

NOWHERE = "—"


def worded(key: str, codes: pd.Series, lang: Lang) -> pd.Series:
    """The codes of a column in words; codes that nobody words and other columns stay as they are.

    A cell of ``consent`` holds several.
    """
    if key == "consent":
        return codes.astype(object).map(lambda told: in_words(str(told), lang), na_action="ignore")
    if key not in GRADES:
        return codes
    words = {code: label(lang) for code, label in GRADES[key].items()}
    places, distinct = pd.factorize(codes)
    told = pd.Series([*(words.get(code, code) for code in distinct.tolist()), None])  # -1, missing, takes the last
    return told.take(places).set_axis(codes.index)


def people_labels(names: pd.Series, lang: Lang) -> pd.Series:
    """Names of colleagues; who has none is unassigned."""
    texts = names.astype(object).where(names.notna(), "").astype(str)
    return texts.where(texts.str.strip() != "", TEXTS["unassigned"](lang))


def sentences(reasons: pd.DataFrame, column: str, lang: Lang) -> pd.Series:
    """Each row of a table of reasons as a sentence: ``column`` holds the code, date, value and limit its numbers.

    A reason may have other words for a value of nothing (code + ``_none``); ``level`` is the value in words.

    signal='open_complaint' date=2026-09-01 value=29  ->  "2026-09-01 的投诉还没办结，已 29 天"
    """
    return _worded(REASONS, reasons[column], reasons, "%Y-%m-%d", lang)


def briefs(reasons: pd.DataFrame, lang: Lang) -> pd.Series:
    """Each row of follow_up_reasons in one short line: at most 30 Chinese characters or 60 letters.

    signal='promise_overdue' value=27 text='谈续约'  ->  "约好的，已过 27 天：谈续约"
    """
    return _worded(BRIEFS, reasons["reason"], reasons, "%m-%d", lang).map(_short, na_action="ignore")


def _worded(words: Mapping[str, Text], codes: pd.Series, rows: pd.DataFrame, days: str, lang: Lang) -> pd.Series:
    """Each row in the words of its code, its date as ``days`` says; a row without a code is missing."""
    levels = {level: text(lang) for level, text in ANSWER_LEVELS.items()}
    patterns = {code: _patterns(words, code, lang) for code in map(str, codes.dropna().unique())}
    dates = pd.to_datetime(rows["date"]).dt.strftime(days).fillna(NOWHERE)
    texts = rows["text"] if "text" in rows else pd.Series(None, index=rows.index, dtype=object)
    known, told = texts.notna(), list[object]()
    given = codes.astype(object).where(codes.notna(), None)
    cells = (column.tolist() for column in (given, dates, rows["value"], rows["limit"], texts, known))
    for code, day, value, limit, text, said in zip(*cells, strict=True):
        if code is None:
            told.append(None)
            continue
        some, none = patterns[str(code)]
        more = _text(str(code), str(text), lang) if said else ""
        behind, level = (_BEHIND(lang) + more if more else more), levels.get(value, value)
        pattern = some if value else none
        told.append(worded_with(pattern, date=day, value=value, limit=limit, text=more, said=behind, level=level))
    return pd.Series(told, index=rows.index, dtype=object)


def _patterns(words: Mapping[str, Text], code: str, lang: Lang) -> tuple[str, str]:
    """What is said of a code, and of it without a value."""
    some = _pattern(words[code], lang)
    return some, _pattern(words[f"{code}_none"], lang) if f"{code}_none" in words else some


def _pattern(text: Text, lang: Lang) -> str:
    return text.zh if lang == "zh" else text.en


def _text(code: str, text: str, lang: Lang) -> str:
    """The words of a reason; codes of festivals and facts in the language of the workbook."""
    words = _CODED.get(code)
    if words is None:
        return text
    return TEXTS["list_join"](lang).join(words[part](lang) if part in words else part for part in text.split("; "))


def _short(text: str) -> str:
    """A text that is cut where it is too long for its line."""
    if text_width(text) <= _BRIEF:
        return text
    while text_width(text) > _BRIEF - 1:
        text = text[:-1]
    return f"{text}…"


_BRIEF = 60  # the width of a short line: a Chinese character takes two
_BEHIND = Text("：", ": ")
_CODED = {"festival": FESTIVALS, "missing": ASKED_FACTS, "confirm": CONFIRMED_FACTS}


def source_places(rows: pd.DataFrame, lang: Lang) -> pd.Series:
    """Where each row stood: file, sheet and row number; a dash where nothing is known."""
    text = TEXTS["row_of"]
    pattern = text.zh if lang == "zh" else text.en
    sheets = (" [" + rows["source_sheet"].astype(object) + "]").fillna("")
    cells = zip(*(column.tolist() for column in (rows["source_file"], sheets, rows["source_row"])), strict=True)
    words = [
        pattern.format(file=file, sheet=sheet, row=int(row)) if pd.notna(file) and pd.notna(row) else NOWHERE
        for file, sheet, row in cells
    ]
    return pd.Series(words, index=rows.index, dtype=object)


def texts_per_customer(texts: pd.Series, customers: pd.Series, between: str) -> pd.Series:
    """The texts of each customer as one, in the order given."""
    found: dict[str, list[str]] = {}
    for customer, text in zip(customers.tolist(), texts.tolist(), strict=True):
        found.setdefault(customer, []).append(text)
    return pd.Series({customer: between.join(told) for customer, told in found.items()}, dtype=object)


def signals(reasons: pd.DataFrame, lang: Lang) -> pd.Series:
    """For each customer the signals in two or three words each."""
    short = reasons["signal"].map({code: label(lang) for code, label in SIGNALS.items()}).fillna(reasons["signal"])
    return texts_per_customer(short, reasons["customer_id"], TEXTS["signals_join"](lang))


def reasons_by_rank(reasons: pd.DataFrame) -> pd.DataFrame:
    """The reasons of each customer by rank."""
    return reasons.sort_values(["customer_id", "rank"], kind="stable").reset_index(drop=True)


def settings(playbook: Playbook, lang: Lang) -> dict[str, str]:
    """The values in force as definitions name them: section_field -> words."""
    words = {s.name.replace(".", "_"): s.shown(playbook.in_force(s.name), lang) for s in Playbook.settings()}
    return words | {"survey_confidence": f"{playbook.survey.confidence:.0%}"}


def day(value: date | pd.Timestamp) -> str:
    """A date as users write it."""
    return f"{value:%Y-%m-%d}"
