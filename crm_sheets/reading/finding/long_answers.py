"""Questionnaires with one row for each answer: turned so that each respondent has a row and each question a column."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa

from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import normal

_QUESTIONS = "题目|问题|题干|题目名称|题目内容|问题内容|question|question text|question title"
_ANSWERS = "答案|回答|答复|作答|答案内容|回答内容|answer|answer text|response|answer value|answer content|response text"
_SORTS = (
    "题目类型|问题类型|题目类别|问题类别|题型|question category|question type|question name|question code"
    "|题号|question id"
)
_QUESTION, _ANSWER, _SORT = ([*map(normal, words.split("|"))] for words in (_QUESTIONS, _ANSWERS, _SORTS))
_ENDS = ("answer", "response", "答案", "回答")  # of a heading that is none of these words: OriginalResponse
_WAYS = 3  # in which an answer is given at most: as written, in short
_SEARCHED = 10  # rows in which the heading stands
_FEWEST = 2  # questions, and respondents
_MOST = 300  # questions
_NEARLY = 0.9  # of the rows


class _Long(NamedTuple):
    """The row of the heading, the columns of questions (none or one), of answers, and of their numbers and sorts."""

    row: int
    question: list[int]
    answers: list[int]
    sorts: list[int]


def widened(grid: Grid) -> Grid:
    """The grid with a column for each question, if it has one of questions and one of answers; else as it is.

    Questions are told by their text, where there is none by their number, their sort, or both. Who answers is told by
    all other columns, save those that say the same of a question each time (its number, its sort). A grid where one of
    them answers a question twice stays as it is. Each row stands for the first of its rows.
    """
    found = _heading(grid)
    if found is None:
        return grid
    texts = [column[found.row].as_py() or "" for column in grid.cells.columns]
    cells = {n: c.slice(found.row + 1).to_pandas() for n, c in enumerate(grid.cells.columns)}
    below = pd.DataFrame(cells, dtype="str")
    tried = (_turned(grid, found, texts, below, asked) for asked in _ways_to_name(found, below))
    return next((wide for wide in tried if wide is not None), grid)


def _ways_to_name(found: _Long, below: pd.DataFrame) -> Iterator["pd.Series[str]"]:
    """What each row may ask, the likeliest first: the text with its number or sort where it is missing, else those."""
    numbers = [sort for sort in found.sorts if _are_numbers(below[sort])]
    words = [sort for sort in found.sorts if sort not in numbers]
    if found.question:
        text = below[found.question[0]]
        yield _coded(text) if _are_numbers(text) else text.fillna(_first_of(below, found.sorts))
    elif not numbers:
        yield from (below[sort] for sort in words)
    elif not words:
        yield from (_coded(below[number]) for number in numbers)
    else:
        number, sort = below[numbers[0]].str.removesuffix(".0"), below[words[0]].fillna("")
        if len(set(zip(sort, number, strict=True))) == number.nunique(dropna=False):
            yield "Q" + number + ". " + sort
        else:  # each sort is numbered anew
            place = pd.Series(pd.factorize(sort + " " + number)[0] + 1, below.index).astype("str")
            yield ("Q" + place + ". " + sort + " " + number).where(number.notna())


def _first_of(below: pd.DataFrame, columns: Sequence[int]) -> "pd.Series[str]":
    """The first of some columns that is filled in each row."""
    found = pd.Series(None, index=below.index, dtype="str")
    for column in columns:
        found = found.fillna(below[column])
    return found


def _are_numbers(cells: "pd.Series[str]") -> bool:
    known = cells.dropna()
    return len(known) > 0 and bool(known.str.fullmatch(r"\d{1,3}(?:\.0)?").all())


def _coded(numbers: "pd.Series[str]") -> "pd.Series[str]":
    return "Q" + numbers.str.removesuffix(".0")


def _turned(
    grid: Grid, found: _Long, texts: Sequence[str], below: pd.DataFrame, asked: "pd.Series[str]"
) -> Grid | None:
    """The grid turned by what each row asks; None where that does not tell questions and respondents apart."""
    below = below.assign(asked=asked)
    below = below[below["asked"].notna() & below.drop(columns=["asked", *found.question]).notna().any(axis="columns")]
    keys = _keys(below, texts, [*found.question, *found.answers])
    questions = list(dict.fromkeys(below["asked"]))
    if not keys or not _FEWEST <= len(questions) <= _MOST or below.duplicated([*keys, "asked"]).any():
        return None
    who = below.groupby(keys, sort=False, dropna=False).ngroup()
    if who.nunique() < _FEWEST or len(below) < _FEWEST * who.nunique():
        return None
    columns = [(question, answer) for question in questions for answer in found.answers]
    wide = {
        answer: below.assign(who=who).pivot_table(index="who", columns="asked", values=answer, aggfunc="first")
        for answer in found.answers
    }
    first = below[~who.duplicated().to_numpy()]
    cells: list[list[object]] = [[texts[key], *first[key]] for key in keys]
    for question, answer in columns:
        heading = question if len(found.answers) == 1 else f"{question}. {texts[answer]}"
        cells.append([heading, *wide[answer].get(question, pd.Series(dtype="str")).reindex(range(who.nunique()))])
    made = [pa.array([cell if isinstance(cell, str) else None for cell in column], pa.string()) for column in cells]
    titles = [text for line in grid.head(found.row) for text in dict.fromkeys(line) if text]
    return replace(
        grid,
        cells=pa.table(made, names=[str(number) for number in range(len(made))]),
        merged=(),
        hidden_rows=(),
        hidden_columns=(),
        above=(*grid.above, *titles),
        origins=(*(_origin(grid, key) for key in keys), *(_origin(grid, answer) for _, answer in columns)),
        lines=_lines(grid, found.row, first.index.to_numpy()),
    )


def _heading(grid: Grid) -> _Long | None:
    """Where the heading stands and what its columns are; None where there is none."""
    for row, line in enumerate(grid.head(_SEARCHED)):
        said = [normal(text) if text else "" for text in line]
        question = [n for n, text in enumerate(said) if text in _QUESTION]
        answers = [n for n, text in enumerate(said) if text in _ANSWER]
        answers = answers or [n for n, text in enumerate(said) if text.endswith(_ENDS) and text not in _SORT]
        sorts = [said.index(word) for word in _SORT if word in said]
        if (
            len(question) <= 1
            and (question or sorts)
            and (len(answers) == 1 or (question and 1 < len(answers) <= _WAYS))
        ):
            return _Long(row, question, answers, sorts)
    return None


def _keys(below: pd.DataFrame, texts: Sequence[str], said: Sequence[int]) -> list[int]:
    """The headed columns that tell who answers: not those in which each question has one value of its own.

    Nor one that is different in nearly every row, where others are left: the number of an answer.
    """
    others = [n for n, text in enumerate(texts) if text and n not in said]
    of_question = below.groupby("asked", sort=False)
    told = [n for n in others if below[n].nunique() < _FEWEST or of_question[n].nunique(dropna=False).max() > 1]
    return [n for n in told if below[n].nunique() < _NEARLY * len(below)] or told


def _origin(grid: Grid, column: int) -> int:
    return grid.origins[column] if grid.origins else column


def _lines(grid: Grid, row: int, below: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> object:
    """The rows of the grid that the heading and each respondent come from."""
    rows = np.concatenate([[row], below + row + 1])
    return rows if grid.lines is None else np.asarray(grid.lines)[rows]
