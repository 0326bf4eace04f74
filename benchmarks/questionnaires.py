"""Questionnaires counted: 100,000 respondents x 60 questions, and what that costs beside the bare read of the file.

    python -m benchmarks.questionnaires [--respondents 100000] [--runs 3]

The file is written from a fixed seed: 50 scales, 6 questions with one option, 2 with several (┋ between), one that asks
who would recommend and one for comments. The counting starts from the Survey: its ratio is what it adds to a read. The
whole job runs in a process of its own, without a cache: `survey_job.py` reads the file to a Survey, makes all tables
(cross tables by three breaks) and writes survey.xlsx.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pandas as pd
import xlsxwriter

from benchmarks.measure import measured, python
from crm_sheets.playbook import Playbook
from crm_sheets.surveys import RESPONDENT_COLUMNS, Question, QuestionType, Survey
from crm_sheets.tabulation.comparisons.breaks import by_question
from crm_sheets.tabulation.comparisons.cross_tables import cross_tables
from crm_sheets.tabulation.comparisons.cross_tests import cross_tests
from crm_sheets.tabulation.comparisons.crossings import crossings
from crm_sheets.tabulation.comparisons.group_means import group_means
from crm_sheets.tabulation.comparisons.mean_tests import mean_tests
from crm_sheets.tabulation.counts.frequencies import option_frequencies
from crm_sheets.tabulation.counts.open_answers import open_answers
from crm_sheets.tabulation.counts.scales import scales
from crm_sheets.tabulation.counts.words import frequent_words
from crm_sheets.tabulation.quality.drop_off import drop_off
from crm_sheets.tabulation.quality.suspicious import suspicious
from crm_sheets.tabulation.scores.composite import satisfaction_index
from crm_sheets.tabulation.scores.csat import csat
from crm_sheets.tabulation.scores.first_changes import first_changes
from crm_sheets.tabulation.scores.recommendation import promoter_scores
from crm_sheets.tabulation.scores.reliability import reliability

HERE = Path(__file__).parent
WORDS = ("很不满意", "不满意", "一般", "满意", "很满意")
COMMENTS = ("上菜太慢", "服务员态度很好", "价格有点贵，希望多些优惠", "停车不方便", "环境不错", "没有意见")
SCALES, SINGLES, SEVERAL = 50, 6, 2


def made(size: int) -> Survey:
    """The survey, the same for the same size.

    Satisfaction differs a little between the groups of the first question.
    """
    source = np.random.default_rng(20260930)
    questions, answers = [], {}

    def add(question: Question, given: "pd.Series | pd.DataFrame") -> None:
        questions.append(question)
        answers[question.code] = given

    def coded(options: tuple[str, ...], codes: np.ndarray) -> pd.Series:
        return pd.Series(pd.Categorical.from_codes(np.where(source.random(size) < 0.03, -1, codes), list(options)))

    for number in range(SINGLES):
        options = tuple(f"选项{chr(65 + i)}" for i in range(4 + number % 3))
        question = Question(f"{number + 1}", f"单选题{number + 1}", QuestionType.SINGLE, options=options)
        add(question, coded(options, source.integers(0, len(options), size)))
    happy = source.normal(size=size) + 0.05 * answers["1"].cat.codes.to_numpy()
    for item in range(SCALES):
        felt = happy + source.normal(size=size) + 0.02 * item
        question = Question(
            f"7.{item + 1}", "您对以下方面是否满意", QuestionType.SCALE, f"方面{item + 1}", WORDS, best="last"
        )
        add(question, coded(WORDS, np.clip(np.round(felt + 2), 0, 4).astype(int)))
    for number in range(SEVERAL):
        options = tuple(f"项目{i + 1}" for i in range(8))
        question = Question(f"{8 + number}", f"多选题{number + 1}", QuestionType.MULTIPLE, options=options)
        add(question, pd.DataFrame(source.random((size, 8)) < 0.3, columns=list(options)))
    tens = tuple(str(i) for i in range(11))
    question = Question("10", "您有多大可能推荐我们", QuestionType.RECOMMENDATION, options=tens, best="last")
    add(question, coded(tens, np.clip(np.round(7 + 2 * happy), 0, 10).astype(int)))
    said = pd.Series(np.where(source.random(size) < 0.7, None, source.choice(COMMENTS, size)), dtype="str")
    add(Question("11", "意见建议", QuestionType.TEXT), said)
    people = pd.DataFrame({"respondent": np.arange(size).astype(str)}).reindex(columns=list(RESPONDENT_COLUMNS))
    people["answered_at"] = pd.Timestamp("2026-09-01") + pd.to_timedelta(source.integers(0, 30 * 86400, size), "s")
    people["seconds"] = source.gamma(4, 60, size)
    given = {one.code: _given(answers[one.code]) for one in questions}
    answered = pd.DataFrame(given)
    return Survey("questionnaire", tuple(questions), people, answers, answered | True, answered)


def _given(answers: "pd.Series | pd.DataFrame") -> np.ndarray:
    return answers.any(axis=1).to_numpy() if isinstance(answers, pd.DataFrame) else answers.notna().to_numpy()


def write(survey: Survey, path: Path) -> None:
    """The survey as a platform exports it: one line per respondent, words, ┋ between several."""
    columns = [_texts(survey.answers[question.code]) for question in survey.questions]
    with xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("答卷")
        sheet.write_row(0, 0, ["序号", *(f"{one.code}、{one.wording}" for one in survey.questions)])
        for row, line in enumerate(zip(*columns, strict=True), 1):
            sheet.write_row(row, 0, [row, *line])


def _texts(answers: "pd.Series | pd.DataFrame") -> list[str]:
    if isinstance(answers, pd.DataFrame):
        names = answers.columns.to_numpy()
        return ["┋".join(names[line]) for line in answers.to_numpy()]
    return answers.astype(object).where(answers.notna(), "(跳过)").tolist()


@contextmanager
def timed(name: str, spent: dict[str, float]) -> Iterator[None]:
    """Adds the seconds of what is done inside."""
    start = time.perf_counter()
    yield
    spent[name] = time.perf_counter() - start


def counted(survey: Survey) -> dict[str, float]:
    """Everything counted once; the seconds of each part."""
    rules, spent = Playbook.default().survey, {}
    with timed("frequencies, scales", spent):
        option_frequencies(survey, rules.confidence)
        scales(survey, rules.confidence)
    with timed("open answers, words", spent):
        open_answers(survey)
        frequent_words(survey)
    with timed("scores", spent):
        csat(survey, rules)
        promoter_scores(survey, rules.confidence)
        satisfaction_index(survey, rules)
        reliability(survey, rules.confidence)
        first_changes(survey, rules)
    with timed("cross tables, tests and means by three breaks", spent):
        crossed = crossings(
            survey, [one for code in ("1", "2", "10") for one in by_question(survey, survey.by_code[code])]
        )
        cross_tables(crossed, rules)
        cross_tests(crossed, rules)
        group_means(crossed, rules)
        mean_tests(crossed, rules)
    with timed("quality", spent):
        suspicious(survey, rules)
        drop_off(survey)
    return spent


def main() -> None:
    """Print the table as Markdown."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.questionnaires")
    parser.add_argument("--respondents", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    chosen = parser.parse_args()
    survey = made(chosen.respondents)
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "questionnaire.xlsx"
        write(survey, path)
        pairs, whole = [], []
        for run in range(chosen.runs):  # the job right behind the bare read: both beside the same other work
            pairs.append((counted(survey), measured(python(HERE / "bare_read.py", path)).seconds))
            whole.append(measured(python(HERE / "survey_job.py", path, Path(name) / f"out{run}")).seconds)
    print("| what | measured |\n|---|--:|")
    for part in pairs[0][0]:
        print(f"| {part}, seconds | {statistics.median(spent[part] for spent, _ in pairs):.2f} |")
    print(f"| all of it, seconds | {statistics.median(sum(spent.values()) for spent, _ in pairs):.2f} |")
    print(f"| bare fastexcel read of the file, seconds | {statistics.median(bare for _, bare in pairs):.2f} |")
    print(f"| read, tabulated and written to survey.xlsx, seconds | {statistics.median(whole):.2f} |")
    ratios = [one / bare for one, (_, bare) in zip(whole, pairs, strict=True)]
    print(f"| the whole job / bare read | {statistics.median(ratios):.2f} |")
    print(f"| counting / bare read | {statistics.median(sum(spent.values()) / bare for spent, bare in pairs):.2f} |")


if __name__ == "__main__":
    main()
