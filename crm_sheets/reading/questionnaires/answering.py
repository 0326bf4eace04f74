"""The columns of one question as typed answers: which type it is, its options, who answered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa

from crm_sheets.reading.questionnaires.answer_column import AnswerColumn, Mask
from crm_sheets.reading.questionnaires.asked import Asked
from crm_sheets.reading.questionnaires.choices import (
    Ranked,
    Ticked,
    joined_by,
    ordered_options,
    ranked_by_places,
    ranked_in_cells,
    ranked_in_columns,
    ticked_in_cells,
    ticked_in_columns,
    without_own_words,
)
from crm_sheets.reading.questionnaires.legends import point_of
from crm_sheets.reading.questionnaires.plain_values import days_in, numbers_in
from crm_sheets.reading.questionnaires.steps import (
    AnswerScale,
    asks_for_a_count,
    asks_to_rate,
    legend_for,
    mixed_scale,
    number_scale,
    word_scale,
)
from crm_sheets.reading.questionnaires.wording import (
    asks_for_a_code,
    asks_for_several,
    asks_for_suggestions,
    asks_in_own_words,
    is_beside,
    sounds_bad,
    sounds_good,
)
from crm_sheets.reading.values.column_of_dates import Around
from crm_sheets.surveys import Question, QuestionType
from crm_sheets.vocabulary.scales import OF_STATEMENTS, step_of

_FEW = 12  # options of a question whose answers hardly come again
_MANY = 40
_LONG = 60  # letters, on average, from which answers are no options, unless each comes again so often:
_OFTEN = 5
_SMALL, _SHORT = 20, 12  # respondents, letters
_AGAIN = 2.0  # answers for each option
_TICKED = 2  # columns from which one question has several answers


class Answered(NamedTuple):
    """A question with its answers as ``Survey`` holds them, who answered, and who was led past it."""

    question: Question
    answers: Any
    given: Mask
    past: Mask


@dataclass(frozen=True)
class Known:
    """What holds for all questions of a form: its titles, the ends of its scales, whether options are numbers."""

    above: tuple[str, ...]
    tops: tuple[int, ...]
    coded: bool
    around: Around


def typed_answers(asked: Asked, columns: Sequence[AnswerColumn], known: Known) -> list[Answered]:
    """The question of one or several columns; a text beside its options is a question of its own behind it."""
    if len(columns) == 1:
        return _of_one_column(asked, columns[0], known)
    beside = [is_beside(part, column) for part, column in zip(asked.parts, columns, strict=True)]
    offered = {piece for column, text in zip(columns, beside, strict=True) if not text for piece in _pieces(column)}
    beside = [
        text and not (column.texts and _pieces(column) <= offered) for text, column in zip(beside, columns, strict=True)
    ]
    own = [(part, c) for part, c, text in zip(asked.parts, columns, beside, strict=True) if not text]
    found: list[Answered] = []
    if own:
        parts, inside = [part for part, _ in own], [column for _, column in own]
        found = _of_columns(replace_parts(asked, parts), inside, known, len(own) < len(columns))
    texts = [(part, c) for part, c, text in zip(asked.parts, columns, beside, strict=True) if text]
    for place, (part, column) in enumerate(texts, start=1):
        code = f"{asked.code}.other" if place == 1 else f"{asked.code}.other{place}"
        found.append(_texts(code, f"{asked.text} — {part}" if part else asked.text, column))
    return found


def _pieces(column: AnswerColumn) -> set[str]:
    """The answers of a column, joined ones apart."""
    return {piece.strip() for text in column.texts for piece in text.split(";")}


def replace_parts(asked: Asked, parts: Sequence[str]) -> Asked:
    """The question with other parts."""
    return asked._replace(parts=tuple(parts))


def _of_columns(asked: Asked, columns: list[AnswerColumn], known: Known, beside: bool) -> list[Answered]:
    """The question of several columns; one with own words ``beside`` them offers options, not items."""
    ranked = ranked_in_columns(columns, asked.parts) or ranked_by_places(columns, asked.parts)
    if ranked:
        return [_ranking(asked.code, asked.text, ranked, columns)]
    several = beside or any(asks_for_several(column.heading) for column in columns)
    ticked = ticked_in_columns(columns, asked.parts, several)
    if ticked and (len(columns) >= _TICKED or known.coded):
        return [_multiple(asked.code, asked.text, ticked, columns)]
    if len(columns) == 1 and not asked.parts[0]:
        return _of_one_column(asked, columns[0], known)
    return _matrix(asked, columns, known)


def _matrix(asked: Asked, columns: list[AnswerColumn], known: Known) -> list[Answered]:
    """Each column an item: on one scale where all answers are of it, else each as its own answers are."""
    scale = _scale(asked.text, columns, known)
    codes = [f"{asked.code}.{place}" for place in range(1, len(columns) + 1)]
    if scale:
        mixed = 2 * sum(map(sounds_bad, asked.parts)) > len(asked.parts)
        return [
            _scaled(code, asked.text, part, scale, column, mixed)
            for code, part, column in zip(codes, asked.parts, scale.columns, strict=True)
        ]
    if any(joined_by(column, False) == ";" for column in columns):
        return [
            _multiple(code, asked.text, ticked_in_cells(column, ";", None), [column], part)
            for code, part, column in zip(codes, asked.parts, columns, strict=True)
        ]
    shared = _shared(columns)
    found = []
    for code, part, column in zip(codes, asked.parts, shared or columns, strict=True):
        one = (
            [_single(code, asked.text, column)]
            if shared
            else _of_one_column(Asked(code, asked.text, (), ("",)), column, known)
        )
        found += [each._replace(question=replace(each.question, item=part)) for each in one]
    return found


def _shared(columns: Sequence[AnswerColumn]) -> list[AnswerColumn] | None:
    """The columns over the options of all of them, where these are few."""
    options = tuple(dict.fromkeys(text for column in columns for text in column.texts))
    given = sum(int(column.given.sum()) for column in columns)
    if not _are_options(options, given):
        return None
    places = {text: place for place, text in enumerate(options)}
    joined = [c.taken(np.array([places[text] for text in c.texts], dtype=np.int32), options) for c in columns]
    return [ordered_options(column) for column in joined]


def _of_one_column(asked: Asked, column: AnswerColumn, known: Known) -> list[Answered]:
    code, text = asked.code, asked.text
    ranked = ranked_in_cells(column)
    if ranked:
        return [_ranking(code, text, ranked, [column])]
    bare, words = without_own_words(column)
    own = [_texts(f"{code}.other", text, words)] if words else []
    several = asks_for_several(column.heading)
    sign = "" if asks_in_own_words(text) else joined_by(bare, several)
    if sign:
        return [_multiple(code, text, ticked_in_cells(bare, sign, words), [column]), *own]
    return [_one_answer(code, text, bare, known), *own]


def _one_answer(code: str, text: str, column: AnswerColumn, known: Known) -> Answered:
    words = asks_in_own_words(text) and any(point_of(answer) is None for answer in column.texts)
    scale = None if words or asks_for_a_code(text) else _scale(text, [column], known)
    if scale:
        return _scaled(code, text, "", scale, scale.columns[0])
    days = days_in(column, known.around)
    if days is not None:
        return _plain(code, text, column, QuestionType.DATE, days)
    given = int(column.given.sum())
    chosen = given >= _OFTEN * len(column.texts) and len(column.texts) > 1 and not asks_for_suggestions(column)
    options = _are_options(column.texts, given) and (chosen or not words)
    numbers = None if asks_for_a_code(text) else numbers_in(column)
    many = len(column.texts) > _FEW
    counted = not options or many or asks_for_a_count(text) or (numbers is not None and _measured(numbers))
    if numbers is not None and counted and not known.coded:
        return _plain(code, text, column, QuestionType.NUMBER, numbers)
    if numbers is not None and known.coded and not _are_options(column.texts, given):
        return _plain(code, text, column, QuestionType.NUMBER, numbers)
    return _single(code, text, ordered_options(column)) if options else _texts(code, text, column)


def _measured(numbers: "pd.Series[Any]") -> bool:
    """Whether some numbers are no whole ones."""
    return bool((numbers.dropna() % 1 != 0).any())


def _scale(text: str, columns: Sequence[AnswerColumn], known: Known) -> AnswerScale | None:
    words = word_scale(columns)
    if words:
        return words
    said = legend_for(" ".join([text, *(c.heading for c in columns[:1])]), known.above)
    if known.coded and not said.best and said.high < 0 and len(columns) == 1 and not asks_to_rate(text):
        return None  # numbers of options
    return number_scale(columns, text, said, known.tops)


def _are_options(texts: Sequence[str], given: int) -> bool:
    """Whether texts are options: short, few, and given again and again; of few respondents short ones, some again."""
    if not texts:
        return False
    length = sum(map(len, texts)) / len(texts)
    if given < _SMALL and length <= _SHORT:
        return len(texts) < given
    most = _FEW if given < _AGAIN * _MANY else _MANY
    again = _AGAIN if length <= _LONG else _OFTEN
    return len(texts) <= most and given >= again * len(texts)


def _scaled(code: str, text: str, item: str, scale: AnswerScale, column: AnswerColumn, mixed: bool = False) -> Answered:
    """``mixed``: most items of its question sound bad, so that another is good to agree with only if it sounds so."""
    best = scale.best if scale.best in ("first", "last") else ""
    doubtful = sounds_bad(item or text) or (mixed and not sounds_good(item))
    if doubtful and _of_statements(scale.options):
        best = ""
    question = Question(
        code, text, scale.type, item, scale.options, scale.points, best, heading=column.heading  # type: ignore[arg-type]
    )  # fmt: skip
    return Answered(question, _categories(column), column.given, column.past)


def _of_statements(options: Sequence[str]) -> bool:
    """Whether options say how far somebody agrees, with a number beside the words or without."""
    words = [point.label if (point := point_of(option)) else option for option in options]
    return any((step := step_of(word)) is not None and step[0] in OF_STATEMENTS for word in words)


def _single(code: str, text: str, column: AnswerColumn) -> Answered:
    question = Question(code, text, QuestionType.SINGLE, "", column.texts, heading=column.heading)
    return Answered(question, _categories(column), column.given, column.past)


def _multiple(code: str, text: str, ticked: Ticked, columns: Sequence[AnswerColumn], item: str = "") -> Answered:
    question = Question(code, text, QuestionType.MULTIPLE, item, ticked.options, heading=columns[0].heading)
    return Answered(question, ticked.rows, ticked.given, _past(columns))


def _ranking(code: str, text: str, ranked: Ranked, columns: Sequence[AnswerColumn]) -> Answered:
    question = Question(code, text, QuestionType.RANKING, "", ranked.options, heading=columns[0].heading)
    return Answered(question, ranked.rows, ranked.given, _past(columns))


def _plain(code: str, text: str, column: AnswerColumn, kind: QuestionType, values: "pd.Series[Any]") -> Answered:
    question = Question(code, text, kind, heading=column.heading)
    return Answered(question, values, np.asarray(values.notna()), column.past)


def _texts(code: str, text: str, column: AnswerColumn) -> Answered:
    texts = pa.DictionaryArray.from_arrays(
        pa.array(column.codes, mask=column.codes < 0), pa.array(column.texts, pa.string())
    )
    values = pd.Series(pd.array(texts.cast(pa.string()), dtype="str"))
    return _plain(code, text, column, QuestionType.TEXT, values)


def _categories(column: AnswerColumn) -> "pd.Series[Any]":
    options = pd.Index(list(column.texts), dtype="str")
    return pd.Series(pd.Categorical.from_codes(column.codes, categories=options))


def _past(columns: Sequence[AnswerColumn]) -> Mask:
    return np.asarray(np.logical_and.reduce([column.past for column in columns]))


def doubtful(answers: Answered, columns: Sequence[AnswerColumn]) -> str:
    """The code of the problem of a question that is no scale, or a scale without a best end; "" for none."""
    question = answers.question
    if question.type is QuestionType.SINGLE and mixed_scale(columns):
        return "survey_scale_mixed"
    if question.type is not QuestionType.SCALE or question.best:
        return ""
    if _of_statements(question.options):
        return "survey_statement_open"
    return "survey_scale_open" if any(point_of(option) for option in question.options) else ""
