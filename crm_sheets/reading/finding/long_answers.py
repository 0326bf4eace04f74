"""Questionnaires with one row for each answer: turned so that each respondent has a row and each question a column."""

from collections.abc import Sequence
from dataclasses import replace

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
_SEARCHED = 10  # rows in which the heading stands
_FEWEST = 2  # questions, and respondents
_MOST = 300  # questions
_NEARLY = 0.9  # of the rows


def widened(grid: Grid) -> Grid:
    """The grid with a column for each question, if it has one of questions and one of answers; else as it is.

    Who answers is told by all other columns, save those that say the same of a question each time (its number, its
    sort). A grid where one of them answers a question twice stays as it is. Each row stands for the first of its rows.
    """
    row, question, answer, sorts = _heading(grid)
    if row < 0:
        return grid
    texts = [column[row].as_py() or "" for column in grid.cells.columns]
    below = pd.DataFrame({n: c.slice(row + 1).to_pandas() for n, c in enumerate(grid.cells.columns)}, dtype="str")
    for other in sorts:  # its number or its sort, where its text is missing
        below[question] = below[question].fillna(below[other])
    below = below[below[question].notna() & below.drop(columns=[question]).notna().any(axis="columns")]
    keys = _keys(below, texts, question, answer)
    if not keys or below[question].nunique() > _MOST or below.duplicated([*keys, question]).any():
        return grid
    who = below.groupby(keys, sort=False, dropna=False).ngroup()
    asked = list(dict.fromkeys(below[question]))
    if len(asked) < _FEWEST or who.nunique() < _FEWEST or len(below) < _FEWEST * who.nunique():
        return grid
    wide = below.assign(who=who).pivot_table(index="who", columns=question, values=answer, aggfunc="first")
    nothing = [None] * who.nunique()
    first = below[~who.duplicated().to_numpy()]
    columns = [[texts[key], *first[key]] for key in keys] + [[text, *wide.get(text, nothing)] for text in asked]
    made = [pa.array([cell if isinstance(cell, str) else None for cell in column], pa.string()) for column in columns]
    titles = [text for line in grid.head(row) for text in dict.fromkeys(line) if text]
    return replace(
        grid,
        cells=pa.table(made, names=[str(number) for number in range(len(made))]),
        merged=(),
        hidden_rows=(),
        hidden_columns=(),
        above=(*grid.above, *titles),
        origins=(*(_origin(grid, key) for key in keys), *([_origin(grid, answer)] * len(asked))),
        lines=_lines(grid, row, first.index.to_numpy()),
    )


def _heading(grid: Grid) -> tuple[int, int, int, list[int]]:
    """The row of the heading, the columns of questions and of answers, and those of sorts of questions; -1 for none."""
    for row, line in enumerate(grid.head(_SEARCHED)):
        said = [normal(text) if text else "" for text in line]
        questions, answers = ([n for n, text in enumerate(said) if text in words] for words in (_QUESTION, _ANSWER))
        sorts = [said.index(word) for word in _SORT if word in said]
        asked = questions or sorts[:1]
        if len(answers) == len(asked) == 1:
            return row, asked[0], answers[0], sorts
    return -1, -1, -1, []


def _keys(below: pd.DataFrame, texts: Sequence[str], question: int, answer: int) -> list[int]:
    """The headed columns that tell who answers: not those in which each question has one value of its own.

    Nor one that is different in nearly every row, where others are left: the number of an answer.
    """
    others = [n for n, text in enumerate(texts) if text and n not in (question, answer)]
    of_question = below.groupby(question, sort=False)
    told = [n for n in others if below[n].nunique() < _FEWEST or of_question[n].nunique(dropna=False).max() > 1]
    return [n for n in told if below[n].nunique() < _NEARLY * len(below)] or told


def _origin(grid: Grid, column: int) -> int:
    return grid.origins[column] if grid.origins else column


def _lines(grid: Grid, row: int, below: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> object:
    """The rows of the grid that the heading and each respondent come from."""
    rows = np.concatenate([[row], below + row + 1])
    return rows if grid.lines is None else np.asarray(grid.lines)[rows]
