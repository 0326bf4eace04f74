"""Columns whose answers are steps of a scale: numbers of it, or its words."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from crm_sheets.reading.questionnaires.answer_column import AnswerColumn
from crm_sheets.reading.questionnaires.legends import Legend, Point, best_by, legend_of, point_of
from crm_sheets.surveys import Question, QuestionType
from crm_sheets.vocabulary.scales import WITHOUT_BEST, step_of

_RECOMMENDS = re.compile(r"推荐|介绍给|recommend|(?<![a-z])nps(?![a-z])", re.IGNORECASE)
_RATES = re.compile(
    r"满意|评分|打分|评价|评级|星级|同意|认同|重要|程度|可能|愿意|符合|态度|质量"
    r"|satisf|\brat(?:e|ing)|score|agree|important|likely|likelihood|quality|\beas(?:y|e)|happy|scale|osat|csat",
    re.IGNORECASE,
)
_NO_RATING = re.compile(
    r"为什么|原因|理由|什么人|谁|多少人|几个|why|reason|who\b|what would|which|how many", re.IGNORECASE
)
_COUNTS = re.compile(
    r"几[个次人口部辆台年天岁位]|多少|年龄|岁数|数量|次数|人数|金额|价格|收入|年份"
    r"|每[周月年天日]|频次|how many|how much|how old|how long|how often|number of|\bage\b|\byears?\b|\bmonths?\b|income"
    r"|price|amount|\bper (?:day|week|month|year)|\bvisits\b"
    r"|\balter\b|\bwie ?viele?\b|\bâge\b|\bcombien\b|\bedad\b|\bcuánt[oa]s?\b|\bidade\b|\bquant[oaie]s?\b|\betà\b"
    r"|\bleeftijd\b|\bhoeveel\b",
    re.IGNORECASE,
)
_ASPECT = re.compile(r"\s*(?:价格|价位|prices?)\s*", re.IGNORECASE)  # a thing rated
_HIGHEST = 10
_EVERYDAY = frozenset(["quality", "frequency", "likelihood"])  # one such word alone is an answer like any other
_MOST_WORDS = 0.5  # share of the answers that are steps; the others say that none can be given
_TOPS = (5, 7, 10)
_STRAY = 0.05  # share of the answers that may lie outside a scale: mistyped, counted, without a point
_SEVERAL = 3  # different numbers that tell a scale by themselves
_OUTSIDE = re.compile(
    r"(?:n/?a|不适用|不清楚|不了解|不知道|没用过|(?:i )?(?:don'?t|do not) know"
    r"|not applicable|no answer|unfamiliar.*|prefer not.*|没有?(?:用|使用|接触|体验)过?"
    r"|i (?:didn['’]t|did not|haven['’]t|have not|(?:have )?never) (?:use|tr(?:y|ied)|need)d?\b.*"
    r"|no responde|ns\s*/\s*nc|no s[ée]|no sabe|keine angabe|(?:das )?wei(?:ß|ss) (?:ich )?nicht|k\.\s*a\."
    r"|(?:je )?ne sai[st] pas|sans avis|n[ãa]o sei|non so|weet (?:ik )?niet|geen mening)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class AnswerScale:
    """``options`` in order with their ``points``; ``columns`` are those of the question over these options."""

    type: QuestionType
    options: tuple[str, ...]
    points: tuple[float | None, ...]
    best: str
    columns: tuple[AnswerColumn, ...]


def asks_to_recommend(text: str) -> bool:
    """Whether a question asks how likely somebody is to recommend, and not why or to whom."""
    return bool(_RECOMMENDS.search(text)) and not _NO_RATING.search(text)


def asks_to_rate(text: str) -> bool:
    """Whether a question asks how good, how satisfied, how likely."""
    return bool(_RATES.search(text)) or asks_to_recommend(text)


def asks_for_a_count(text: str) -> bool:
    """Whether a question asks for how many, how much, how old."""
    return bool(_COUNTS.search(text)) and not _ASPECT.fullmatch(text)


def number_scale(columns: Sequence[AnswerColumn], text: str, said: Legend, tops: Sequence[int]) -> AnswerScale | None:
    """The columns of one question as numbers of a scale, with what headings and titles said of it; else None.

    ``tops`` are the highest numbers of the scales of the form. Text that is no number leaves a column no scale.
    """
    aside = tuple(dict.fromkeys(text for column in columns for text in column.texts if _is_aside(text)))
    if asks_to_rate(text):
        aside = (*aside, *_stray(columns, lambda one: (point := point_of(one)) is not None and _on_scale(point), aside))
    points = [[None if text in aside else point_of(text) for text in column.texts] for column in columns]
    every = [point_of(text) for column in columns for text in column.texts if text not in aside]
    if not every or any(point is None or not _on_scale(point) for point in every):
        return None
    known = [point for point in every if point is not None]
    numbers = sorted({int(point.number) for point in known})
    recommends = asks_to_recommend(text)
    labelled = any(point.label for point in known)
    if _numbers_are_codes(known):
        return word_scale(columns, lambda text: point.label if (point := point_of(text)) else text)
    own = best_by([point for point in known if point.label])
    if labelled and not own and not recommends and not _only_ends_labelled(known):
        return None
    if asks_for_a_count(text) and not own and said.high < 0 and not asks_to_rate(text):
        return None
    if not (len(columns) > 1 or len(numbers) >= _SEVERAL or own or said.high > 0 or asks_to_rate(text)):
        return None
    top = said.high if said.high >= numbers[-1] else _top(numbers[-1], tops, recommends)
    low = 0 if numbers[0] == 0 else max(said.low, 0) if said.high >= numbers[-1] else 1
    recommendation = recommends and (said.high == _HIGHEST or numbers[-1] > _TOPS[0]) and top == _HIGHEST
    if recommendation and said.high < 0:
        low = 0
    return _of_numbers(columns, points, range(low, top + 1), own or said.best, recommendation, aside)


def _stray(columns: Sequence[AnswerColumn], fits: Callable[[str], bool], aside: Sequence[str]) -> tuple[str, ...]:
    """The answers that do not fit where they are few enough to be mistakes, none where they are more."""
    counts = _counted(columns)
    found = tuple(text for text in counts if text not in aside and not fits(text))
    return found if sum(map(counts.__getitem__, found)) <= _STRAY * sum(counts.values()) else ()


def _counted(columns: Sequence[AnswerColumn]) -> dict[str, int]:
    """How often each answer was given in all columns."""
    answers: dict[str, int] = {}
    for column in columns:
        for text, count in zip(column.texts, column.counts.tolist(), strict=True):
            answers[text] = answers.get(text, 0) + count
    return answers


def answers_outside(question: Question) -> list[str]:
    """The options of a scale that are no steps of it, and do not say that no answer can be given."""
    known = zip(question.options, question.points, strict=False)
    if question.type not in (QuestionType.SCALE, QuestionType.RECOMMENDATION):
        return []
    return [option for option, point in known if point is None and not _is_aside(option)]


def _is_aside(text: str) -> bool:
    """Whether an answer says that none can be given, with a number of its own or without."""
    point = point_of(text)
    return bool(_OUTSIDE.match((point.label if point else text).strip()))


def _numbers_are_codes(points: Sequence[Point]) -> bool:
    """Whether numbers go up and down along the words beside them, as ids of options do."""
    steps = [step[1] for point in sorted(points) if point.label and (step := step_of(point.label))]
    return steps not in (sorted(steps), sorted(steps, reverse=True))


def _only_ends_labelled(points: Sequence[Point]) -> bool:
    """Whether words stand at the ends of a scale and bare numbers between them."""
    numbers = [point.number for point in points]
    ends = {min(numbers), max(numbers)}
    return len({*numbers}) > _SEVERAL and {point.number for point in points if point.label} <= ends


def _on_scale(point: Point) -> bool:
    return point.number == int(point.number) and 0 <= point.number <= _HIGHEST


def _top(highest: int, tops: Sequence[int], recommends: bool) -> int:
    """The upper end of a scale: of the form's other scales, where they do not end below it."""
    if recommends and highest > _TOPS[0]:
        return _HIGHEST
    alike = [top for top in tops if _class(top) == _class(highest)]
    return max([highest, *alike])


def _class(top: int) -> int:
    return next(end for end in _TOPS if top <= end)


def tops_of(columns: Sequence[AnswerColumn]) -> list[int]:
    """The highest number of each column of plain numbers from 0 to 10."""
    found = []
    for column in columns:
        points = [point_of(text) for text in column.texts]
        if points and all(point is not None and _on_scale(point) for point in points):
            found.append(max(int(point.number) for point in points if point))
    return found


def _of_numbers(
    columns: Sequence[AnswerColumn],
    points: Sequence[Sequence[Point | None]],
    numbers: range,
    best: str,
    recommends: bool,
    aside: tuple[str, ...],
) -> AnswerScale:
    """``aside`` are answers without a point; they stand behind the numbers."""
    labels = _labels(columns, points) if not recommends else {}
    options = (*(labels.get(number, str(number)) for number in numbers), *aside)
    told = []
    for column, found in zip(columns, points, strict=True):
        places = [
            int(point.number) - numbers.start if point else options.index(text)
            for text, point in zip(column.texts, found, strict=True)
        ]
        told.append(column.taken(np.array(places, dtype=np.int32), options))
    kind = QuestionType.RECOMMENDATION if recommends else QuestionType.SCALE
    scores = (*map(float, numbers), *(None for _ in aside))
    return AnswerScale(kind, options, scores, best or ("last" if recommends else ""), tuple(told))


def _labels(columns: Sequence[AnswerColumn], points: Sequence[Sequence[Point | None]]) -> dict[int, str]:
    """The text with words of each number that has one."""
    found: dict[int, str] = {}
    for column, own in zip(columns, points, strict=True):
        for text, point in zip(column.texts, own, strict=True):
            if point and point.label:
                found.setdefault(int(point.number), text)
    return found


def word_scale(columns: Sequence[AnswerColumn], words: Callable[[str], str] = str) -> AnswerScale | None:
    """The columns of one question as steps in words, the best first; None where they are none or of two families.

    ``words`` gives of an answer what is compared, where more stands in it.
    """
    answers = _counted(columns)
    found = {text: step for text in answers if (step := step_of(words(text))) is not None}
    outside = [text for text in answers if text not in found and _is_aside(text)]
    outside += _stray(columns, found.__contains__, outside)
    rest = sum(answers[text] for text in answers if text not in found and text not in outside)
    families = {family for family, _ in found.values() if family}
    one = len({*found.values()}) < 2 and families <= _EVERYDAY
    if len(families) != 1 or one or rest or sum(map(answers.__getitem__, found)) < _MOST_WORDS * sum(answers.values()):
        return None
    ordered = sorted(found, key=lambda text: (-found[text][1], _weaker(text, found[text][1])))
    steps = [found[text][1] for text in ordered]
    options = (*ordered, *outside)
    points = (*_points(steps), *(None for _ in outside))
    best = "" if families & WITHOUT_BEST else "first"
    places = {text: place for place, text in enumerate(options)}
    told = [c.taken(np.array([places[text] for text in c.texts], dtype=np.int32), options) for c in columns]
    return AnswerScale(QuestionType.SCALE, options, points, best, tuple(told))


_WEAKENED = re.compile(
    r"比较|较|基本|有点|不太|不大|somewhat|fairly|mostly|moderately|slightly|tend to|not so"
    r"|\b(?:eher|ziemlich|weniger|plutôt|assez|peu|bastante|algo|poco|pouco|abbastanza|redelijk|parcialmente)\b",
    re.IGNORECASE,
)


def _weaker(text: str, step: float) -> int:
    """Of two words of one step the stronger stands further from the middle."""
    weak = bool(_WEAKENED.search(text))
    return int(weak) if step > 3 else int(not weak)


def _points(steps: Sequence[float]) -> list[float]:
    """The steps themselves where they are of five and no two are the same, else as many points as there are options."""
    five = len({*steps}) == len(steps) and 3 in steps and (5 in steps or 1 in steps)
    return list(steps) if five else [float(len(steps) - place) for place in range(len(steps))]


def mixed_scale(columns: Sequence[AnswerColumn]) -> bool:
    """Whether words of a scale and bare numbers stand in one question, so that nothing says which number is which."""
    texts = {text for column in columns for text in column.texts}
    words = sum(step_of(text) is not None for text in texts)
    numbers = sum((point := point_of(text)) is not None and not point.label for text in texts)
    return words > 0 and numbers > 0 and words + numbers == len(texts)


def legend_for(text: str, above: Sequence[str]) -> Legend:
    """What is said of the numbers of a question: in its own text, else above the table."""
    own = legend_of([text])
    other = legend_of(list(above))
    same = own.high < 0 or other.high < 0 or own.high == other.high  # a legend for 1 to 5 says nothing of 0 to 10
    best = own.best or (other.best if same else "")
    return Legend(best, *((own.low, own.high) if own.high > 0 else (other.low, other.high)))
