"""Sentences of the overview: what stands out among the answers, and what could not be told."""

from collections.abc import Iterator

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.questionnaires import DIFFERS, FIGURES, NEEDS, ROLES, SUSPICIONS, TEST_METHODS
from crm_sheets.language.sheets import SHEETS, TEXTS
from crm_sheets.report.questionnaires.told import Line, break_label, figure, group_of, percent, records_of, rows_of
from crm_sheets.results import Results

_MOST = 5
_MUCH_LEFT = 0.1  # share of those who answered a question and then left
_TO_BE_MENDED = (
    "best_end",
    "points",
    "recommendation_scale",
    "more_answers",
    "dimensions",
)  # the others nobody asked for


def noticed_sentences(results: Results, survey: str, lang: Lang) -> list[str]:
    """Differences between groups, where people left, suspicious answers."""
    return [
        *_differing(results, survey, lang),
        *_left(results, survey, lang),
        *_doubtful(results, survey, lang),
    ]


def difference_sentence(line: Line, lang: Lang) -> str:
    """One row of the cross tests or mean tests that differs, as a sentence."""
    group = group_of(line["break_key"], line["break_name"], line["finding_group"], lang)
    is_mean = line["finding"] in ("higher", "lower")
    worded = figure if is_mean else percent
    first, option = (line["finding_mean"], "") if is_mean else (line["finding_share"], line["finding_option"])
    told = {"question": line["question"], "group": group, "option": option}
    return DIFFERS[line["finding"]](lang, share=worded(first), rest=worded(line["finding_rest"]), **told)


def differing(results: Results, survey: str) -> pd.DataFrame:
    """The cross tests and mean tests that differ and say what, the surest first.

    Of two questions that were crossed both ways the surer way is here.
    """
    tables = [rows_of(results, name, survey) for name in ("survey_cross_tests", "survey_mean_tests")]
    found = [one.loc[(one["verdict"] == "differs") & (one["finding"] != "")] for one in tables if len(one)]
    found = [one for one in found if len(one)]
    if not found:
        return pd.DataFrame(columns=["break_key", "code"])
    lines = pd.concat(found, ignore_index=True).sort_values("p_adjusted", kind="stable", ignore_index=True)
    surest: dict[frozenset[str], str] = {}
    pairs = zip(lines["break_key"], lines["code"], strict=True)
    ways = [surest.setdefault(frozenset(pair), pair[0]) for pair in pairs]
    return lines.loc[lines["break_key"] == ways].reset_index(drop=True)


def _differing(results: Results, survey: str, lang: Lang) -> Iterator[str]:
    tests = rows_of(results, "survey_cross_tests", survey)
    if tests.empty:
        return
    found = differing(results, survey)
    for line in records_of(found.drop_duplicates(["break_key", "code"]).head(_MOST)):
        yield difference_sentence(line, lang)
    if found.empty:
        yield noticed_comparison(results, survey, lang)


def noticed_comparison(results: Results, survey: str, lang: Lang) -> str:
    """What was compared without finding a difference, or that answers were too few."""
    tests = rows_of(results, "survey_cross_tests", survey)
    if tests.empty or (tests["verdict"] == "too_few").all():
        return TEXTS["survey_not_compared"](lang, least=results.playbook.survey.least_base)
    judged = ~tests["method"].str.startswith("none")
    pairs = zip(tests["break_key"], tests["break_name"], strict=True)
    names = dict.fromkeys(break_label(key, name, lang) for key, name in pairs)
    join = "、" if lang == "zh" else ", "
    said = [TEXTS["survey_same"](lang, by=join.join(names), count=int(judged.sum()))]
    left = tests.loc[~judged, "method"].value_counts()
    if len(left):
        why = join.join(f"{TEST_METHODS[str(method)](lang)} {count}" for method, count in left.items())
        said.append(TEXTS["survey_not_judged_tests"](lang, count=int(left.sum()), why=why))
    return ("" if lang == "zh" else " ").join(said)


def _left(results: Results, survey: str, lang: Lang) -> Iterator[str]:
    table = rows_of(results, "survey_drop_off", survey)
    questions = rows_of(results, "survey_questions", survey)
    if table.empty:
        return
    closed = questions.loc[questions["type"] != "text", "code"]
    before_words = table["code"].shift(-1).isin(closed)  # open questions are left out by many: that says nothing
    for line in records_of(table.loc[before_words & (table["left_share"] >= _MUCH_LEFT)].head(3)):
        yield TEXTS["survey_left"](
            lang, question=line["question"], count=line["left_after"], share=percent(line["left_share"])
        )


def _doubtful(results: Results, survey: str, lang: Lang) -> Iterator[str]:
    table = rows_of(results, "survey_quality", survey)
    if table.empty:
        return
    counts = [(SUSPICIONS[mark](lang), int(table[mark].sum())) for mark in SUSPICIONS]
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
        found.append(TEXTS["survey_not_judged"](lang, count=no_end, key=SHEETS["survey_key"](lang)))
    rest = table.loc[table["needs"].isin(_TO_BE_MENDED[1:]) & (table["code"] != "")]
    join = "、" if lang == "zh" else ", "
    for line in records_of(rest.head(_MOST)):
        roles = join.join(ROLES[role](lang) for role in line["roles"].split("; ") if role)
        told = {
            "figure": FIGURES[line["figure"]](lang),
            "needs": NEEDS[line["needs"]](lang, roles=roles, has=line["has"]),
        }
        found.append(TEXTS["survey_needs"](lang, question=line["question"], **told))
    return found
