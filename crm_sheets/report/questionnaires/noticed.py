"""Sentences of the overview: what stands out among the answers, and what could not be told."""

from collections.abc import Iterator

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.questionnaires import DIFFERS, FIGURES, MARKS, NEEDS, ROLES
from crm_sheets.language.sheets import SHEETS, TEXTS
from crm_sheets.report.questionnaires.told import break_label, figure, group_of, percent, rows_of
from crm_sheets.results import Results

KEY_FILE = "survey-key.xlsx"
_MOST = 5
_MUCH_LEFT = 0.1  # share of those who answered a question and then left
_TO_BE_MENDED = ("best_end", "points", "recommendation_scale", "dimensions")  # the others nobody asked for


def noticed_sentences(results: Results, survey: str, lang: Lang) -> list[str]:
    """Differences between groups, where people left, suspicious answers."""
    return [
        *_differing(results, survey, lang),
        *_left(results, survey, lang),
        *_doubtful(results, survey, lang),
    ]


def difference_sentence(line: "pd.Series[object]", lang: Lang) -> str:
    """One row of the cross tests or mean tests that differs, as a sentence."""
    key, name = str(line["break_key"]), str(line["break_name"])
    group = group_of(key, name, str(line["finding_group"]), lang)
    mean = line.get("finding_mean")
    is_mean = mean is not None and pd.notna(mean)
    worded = figure if is_mean else percent
    first, rest = float(str(mean if is_mean else line["finding_share"])), float(str(line["finding_rest"]))
    option = "" if is_mean else line["finding_option"]
    told = {"question": line["question"], "group": group, "option": option}
    return DIFFERS[str(line["finding"])](lang, share=worded(first), rest=worded(rest), **told)


def differing(results: Results, survey: str) -> pd.DataFrame:
    """The cross tests and mean tests that differ and say what, the surest first."""
    tables = [rows_of(results, name, survey) for name in ("survey_cross_tests", "survey_mean_tests")]
    found = [one.loc[(one["verdict"] == "differs") & (one["finding"] != "")] for one in tables if len(one)]
    found = [one for one in found if len(one)]
    if not found:
        return pd.DataFrame(columns=["break_key", "code"])
    return pd.concat(found, ignore_index=True).sort_values("p_adjusted", kind="stable", ignore_index=True)


def _differing(results: Results, survey: str, lang: Lang) -> Iterator[str]:
    tests = rows_of(results, "survey_cross_tests", survey)
    if tests.empty:
        return
    found = differing(results, survey)
    for line in found.drop_duplicates(["break_key", "code"]).head(_MOST).to_dict("records"):
        yield difference_sentence(pd.Series(line), lang)
    if found.empty:
        yield noticed_comparison(results, survey, lang)


def noticed_comparison(results: Results, survey: str, lang: Lang) -> str:
    """What was compared without finding a difference, or that answers were too few."""
    tests = rows_of(results, "survey_cross_tests", survey)
    if tests.empty or (tests["verdict"] == "too_few").all():
        return TEXTS["survey_not_compared"](lang, least=results.playbook.survey.least_base)
    pairs = zip(tests["break_key"], tests["break_name"], strict=True)
    names = dict.fromkeys(break_label(key, name, lang) for key, name in pairs)
    return TEXTS["survey_same"](lang, by=("、" if lang == "zh" else ", ").join(names), count=len(tests))


def _left(results: Results, survey: str, lang: Lang) -> Iterator[str]:
    table = rows_of(results, "survey_drop_off", survey)
    questions = rows_of(results, "survey_questions", survey)
    if table.empty:
        return
    closed = questions.loc[questions["type"] != "text", "code"]
    before_words = table["code"].shift(-1).isin(closed)  # open questions are left out by many: that says nothing
    for line in table.loc[before_words & (table["left_share"] >= _MUCH_LEFT)].head(3).to_dict("records"):
        yield TEXTS["survey_left"](
            lang, question=line["question"], count=line["left_after"], share=percent(line["left_share"])
        )


def _doubtful(results: Results, survey: str, lang: Lang) -> Iterator[str]:
    table = rows_of(results, "survey_quality", survey)
    if table.empty:
        return
    counts = [(MARKS[mark](lang), int(table[mark].sum())) for mark in MARKS]
    told = "、" if lang == "zh" else ", "
    marks = told.join(f"{words} {count}" for words, count in counts if count)
    yield TEXTS["survey_doubtful_count"](lang, count=len(table), marks=marks, sheet=SHEETS["survey_quality"](lang))


def lacking_sentences(results: Results, survey: str, lang: Lang) -> list[str]:
    """What could be told if the key said more: which end is best, points, dimensions."""
    table = rows_of(results, "survey_lacking", survey)
    if table.empty:
        return []
    found = []
    no_end = table.loc[table["needs"] == "best_end", "code"].nunique()
    if no_end:
        found.append(TEXTS["survey_not_judged"](lang, count=no_end, key=KEY_FILE))
    rest = table.loc[table["needs"].isin(_TO_BE_MENDED[1:]) & (table["code"] != "")]
    for line in rest.head(_MOST).to_dict("records"):
        join = "、" if lang == "zh" else ", "
        roles = join.join(ROLES[role](lang) for role in str(line["roles"]).split("; ") if role in ROLES)
        needs = NEEDS[line["needs"]](lang, roles=roles)
        found.append(
            TEXTS["survey_needs"](lang, figure=FIGURES[line["figure"]](lang), question=line["question"], needs=needs)
        )
    return found
