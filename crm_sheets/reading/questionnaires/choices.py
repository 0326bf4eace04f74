"""Columns whose answers are options: one of them, several of them, or all of them put in order."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.reading.questionnaires.answer_column import AnswerColumn, Mask, answer_key
from crm_sheets.reading.questionnaires.options_order import in_order, is_other
from crm_sheets.vocabulary import spelled

SEVERAL, RANKED = "┋", "→"
_OWN_WORDS = re.compile(r"\s*〖(.*?)〗", re.DOTALL)
_CARET = re.compile(r"^(.+?)\^(.*)$", re.DOTALL)
_YES_IN_WORDS = ["y", "yes", "是", "ja", "oui", "sí", "si", "sim", "sì", "tak", "ano", "да", "evet", "はい", "예", "네"]
_NO_IN_WORDS = frozenset(
    ["no", "否", "n", "nein", "non", "não", "nao", "nee", "nej", "nie", "ne", "нет", "hayır", "いいえ", "아니요"]
)
YES = frozenset([*_YES_IN_WORDS, "1", "true", "√", "✓", "✔", "x", "checked", "selected", "选中", "已选", "1.0"])
NO = _NO_IN_WORDS | {"0", "false", "unchecked", "not selected", "未选中", "未选", "0.0"}
_JOINED = (";", "；", ", ", "|", "\n", "，", "、", ",")
_OFTEN = 2  # answers, on average, for each part of joined answers
_SOME = 0.08  # share of the answers that join several
_PARTS = 40
_LONGEST = 120  # letters of an option
_TOGETHER = 0.6  # share of the answers whose parts come in different company
_ALL_ROWS = 0.9


@dataclass(frozen=True)
class Ticked:
    """Options with a bool column each, which rows answered, and own words for "other" where there were any."""

    options: tuple[str, ...]
    rows: pd.DataFrame
    given: Mask
    words: AnswerColumn | None = None


def without_own_words(column: AnswerColumn) -> tuple[AnswerColumn, AnswerColumn | None]:
    """The column without what respondents added to an option in 〖〗 or behind ^, and that as a column of its own.

    A cell that is nothing but 〖〗 is an answer in own words: only the brackets go.
    """
    if not any("〖" in text or "^" in text for text in column.texts):
        return column, None
    bare, words = [], []
    for text in column.texts:
        parts = [part.strip() for part in _OWN_WORDS.findall(text)]
        left = _OWN_WORDS.sub("", text).strip()
        found = _CARET.match(left)
        if found and not parts:
            left, parts = found[1].strip(), [found[2].strip()]
        bare.append(left or "；".join(filter(None, parts)))
        words.append("；".join(filter(None, parts)) if left else "")
    return _relabelled(column, bare), (_relabelled(column, words) if any(words) else None)


def _relabelled(column: AnswerColumn, texts: Sequence[str]) -> AnswerColumn:
    """The column with other texts for its own; those that are "" are no answers."""
    distinct = tuple(dict.fromkeys(text for text in texts if text))
    places = {text: place for place, text in enumerate(distinct)}
    return column.taken(np.array([places.get(text, -1) for text in texts], dtype=np.int32), distinct)


def joined_by(column: AnswerColumn, called_several: bool) -> str:
    """The sign that joins several answers in the cells of a column, "" where each holds one."""
    if any(SEVERAL in text for text in column.texts):
        return SEVERAL
    counts, total = column.counts, int(column.given.sum())
    for sign in _JOINED:
        cells = [(_split(text, sign), int(count)) for text, count in zip(column.texts, counts, strict=True)]
        several = sum(count for parts, count in cells if len(parts) > 1)
        if sign in ";；" and column.texts and all(text.rstrip().endswith(sign) for text in column.texts):
            return sign
        if (
            sign in ";；"
            and several
            and {part for parts, _ in cells for part in parts} <= {p[0] for p, _ in cells if len(p) == 1}
        ):
            return sign  # few gave several, and each of these was given alone as well
        if several < max(_SOME * total, 1 if called_several else 2):
            continue
        tally = Counter(part for parts, count in cells for part in parts for _ in range(min(count, 50)))
        short = all(len(part) <= _LONGEST for part in tally)
        again = sum(tally.values()) >= _OFTEN * len(tally)
        if short and len(tally) <= _PARTS and again and (called_several or _combines(cells)):
            return sign
    return ""


def _combines(cells: Sequence[tuple[tuple[str, ...], int]]) -> bool:
    """Whether parts come in different company: a text with a comma in it always has the same.

    What respondents wrote themselves comes once and says nothing against it.
    """
    company: dict[str, set[tuple[str, ...]]] = {}
    for parts, _ in cells:
        for part in parts:
            company.setdefault(part, set()).add(parts)
    given = sum(count * len(parts) for parts, count in cells)
    apart = sum(count for parts, count in cells for part in parts if len(company[part]) > 1)
    return apart >= _TOGETHER * given


def _split(text: str, sign: str) -> tuple[str, ...]:
    parts = text.strip().removesuffix(sign.strip()).split(sign)
    if sign == ", " and any(part.count("(") > part.count(")") for part in parts):  # Tea (green, black) is one
        parts = _outside_brackets(parts, sign)
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _outside_brackets(parts: Sequence[str], sign: str) -> list[str]:
    whole: list[str] = []
    for part in parts:
        if whole and whole[-1].count("(") > whole[-1].count(")"):
            whole[-1] += sign + part
        else:
            whole.append(part)
    return whole


def ticked_in_cells(column: AnswerColumn, sign: str, words: AnswerColumn | None) -> Ticked:
    """Several answers joined in each cell; parts that never come apart are one option.

    So are those that differ by blanks, width or case only.
    """
    named: dict[str, str] = {}
    apart = [[(answer_key(part), part) for part in _split(text, sign)] for text in column.texts]
    cells = [tuple(dict.fromkeys(named.setdefault(key, part) for key, part in parts)) for parts in apart]
    if sign not in (SEVERAL, ";", "；"):
        cells = _kept_together(cells, sign)
    options = _options_of(cells)
    places = {option: place for place, option in enumerate(options)}
    by_text = np.zeros((len(cells) + 1, len(options)), dtype=np.bool_)
    for row, parts in enumerate(cells):
        by_text[row, [places[part] for part in parts]] = True
    return Ticked(options, pd.DataFrame(by_text[column.codes], columns=list(options)), column.given, words)


def _options_of(cells: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The options in the order in which the platform lists them: each cell is in that order as far as it goes."""
    met = list(dict.fromkeys(part for parts in sorted(cells, key=len, reverse=True) for part in parts))
    before: Counter[tuple[str, str]] = Counter()
    for parts in cells:
        before.update((a, b) for i, a in enumerate(parts) for b in parts[i + 1 :])
    wins = {part: sum(before[part, other] > before[other, part] for other in met) for part in met}
    losses = {part: sum(before[other, part] > before[part, other] for other in met) for part in met}
    ranked = sorted(met, key=lambda part: (losses[part] - wins[part], met.index(part)))
    return tuple(sorted(ranked, key=is_other))


def _kept_together(cells: list[tuple[str, ...]], sign: str) -> list[tuple[str, ...]]:
    """The cells with parts joined again that always follow each other: an option with a comma in it."""
    while True:
        follows: dict[str, set[str]] = {}
        leads: dict[str, set[str]] = {}
        for parts in cells:
            for a, b in zip(("", *parts), (*parts, ""), strict=True):
                follows.setdefault(a, set()).add(b)
                leads.setdefault(b, set()).add(a)
        alone = [(a, next(iter(after))) for a, after in follows.items() if a and len(after) == 1]
        pair = next(((a, b) for a, b in alone if b and leads[b] == {a}), None)
        if pair is None:
            return cells
        cells = [_glued(parts, *pair, sign) for parts in cells]


def _glued(parts: tuple[str, ...], a: str, b: str, glue: str) -> tuple[str, ...]:
    found: list[str] = []
    for part in parts:
        if found and found[-1] == a and part == b:
            found[-1] = f"{a}{glue}{b}"
        else:
            found.append(part)
    return tuple(found)


def ticked_in_columns(columns: Sequence[AnswerColumn], parts: Sequence[str], several: bool) -> Ticked | None:
    """A column for each option: 1 and 0, Y and nothing, or the option itself; None where they hold anything else.

    Yes and No in words are ticks only where the question says that ``several`` answers may be given: else its parts
    are items, each answered with yes or no.
    """
    marks: list[Mask] = []
    options: list[str] = []
    rows = columns[0].given & False
    sign_of_no = False
    for column, part in zip(map(_shown, columns), parts, strict=True):
        folded = [text.strip().casefold() for text in column.texts]
        own = spelled(part)
        yes = [text in YES or (bool(own) and spelled(text) == own) for text in folded]
        no = [text in NO for text in folded]
        named = [text for text, a, b in zip(column.texts, yes, no, strict=True) if not a and not b]
        if part.isdigit() and len(named) == 1 and not any(yes):  # its code above, its text in the cells
            yes = [not one for one in no]
            part = named[0]
        options.append(part)
        if not all(a or b for a, b in zip(yes, no, strict=True)):
            return None
        if not several and any(text in _NO_IN_WORDS for text in folded):
            return None
        marks.append(np.append(np.array(yes, dtype=np.bool_), False)[column.codes])
        sign_of_no |= any(no)
        rows = rows | column.given
    if not any(mark.any() for mark in marks):
        return None
    if len({*options}) < len(options):
        return None
    if not sign_of_no:
        rows = np.logical_or.reduce(marks)
    return Ticked(tuple(options), pd.DataFrame(dict(zip(options, marks, strict=True))), np.asarray(rows))


def _shown(column: AnswerColumn) -> AnswerColumn:
    """The column without N/A, which says of an option that it was not shown."""
    if not any(text.strip().casefold() == "n/a" for text in column.texts):
        return column
    return _relabelled(column, ["" if text.strip().casefold() == "n/a" else text for text in column.texts])


@dataclass(frozen=True)
class Ranked:
    """Options with their places, 1 the first, in a Float64 column each, and which rows ranked any."""

    options: tuple[str, ...]
    rows: pd.DataFrame
    given: Mask


def ranked_in_cells(column: AnswerColumn) -> Ranked | None:
    """Options joined by → in the order given; None for other columns."""
    if not any(RANKED in text for text in column.texts):
        return None
    cells = [tuple(dict.fromkeys(part.strip() for part in text.split(RANKED) if part.strip())) for text in column.texts]
    options = tuple(dict.fromkeys(part for parts in cells for part in parts))
    options = tuple(options[place] for place in in_order(options))
    places = {option: place for place, option in enumerate(options)}
    by_text = np.full((len(cells) + 1, len(options)), np.nan)
    for row, parts in enumerate(cells):
        for rank, part in enumerate(parts, start=1):
            by_text[row, places[part]] = rank
    return Ranked(options, _ranks(by_text[column.codes], options), column.given)


def ranked_in_columns(columns: Sequence[AnswerColumn], parts: Sequence[str]) -> Ranked | None:
    """A column for each option with its place: in nearly every row 1, 2, 3 … once each; None for other columns."""
    if len(columns) < 3 or not all(text.isdigit() for column in columns for text in column.texts):
        return None
    numbers = np.column_stack(
        [np.append(np.array([float(text) for text in c.texts]), np.nan)[c.codes] for c in columns]
    )
    given = np.asarray(~np.isnan(numbers).all(axis=1))
    if not given.any() or np.nanmax(numbers) > len(columns):
        return None
    ordered = np.sort(numbers[given], axis=1)
    counted = np.where(np.isnan(ordered), np.nan, np.arange(1, len(columns) + 1))
    whole = np.asarray(((ordered == counted) | np.isnan(ordered)).all(axis=1))
    if whole.mean() < _ALL_ROWS or (~np.isnan(numbers)).sum(axis=1).max() < 2:
        return None
    return Ranked(tuple(parts), _ranks(numbers, tuple(parts)), given)


_PLACE = re.compile(r"(?:rank|place|choice|排名|排序|名次|第)\s*(\d{1,2})\s*(?:位|名|选择)?", re.IGNORECASE)


def ranked_by_places(columns: Sequence[AnswerColumn], parts: Sequence[str]) -> Ranked | None:
    """A column for each place (Rank 1, Rank 2 …) with the option put there; None for other columns."""
    places = [_PLACE.fullmatch(part.strip()) for part in parts]
    numbers = [int(place[1]) for place in places if place]
    if len(columns) < 2 or len(numbers) < len(columns) or sorted(numbers) != list(range(1, len(numbers) + 1)):
        return None
    met = tuple(dict.fromkeys(text for column in columns for text in column.texts))
    if not met or len(met) > _PARTS:
        return None
    options = tuple(met[place] for place in in_order(met))
    ranks = np.full((len(columns[0].codes), len(options)), np.nan)
    for rank, column in sorted(zip(numbers, columns, strict=True), key=lambda pair: -pair[0]):
        own = np.array([options.index(text) for text in column.texts], dtype=np.int32)
        rows = np.flatnonzero(column.given)
        ranks[rows, own[column.codes[rows]]] = rank
    given = np.asarray(~np.isnan(ranks).all(axis=1))
    return Ranked(options, _ranks(ranks, options), given)


def _ranks(places: "np.ndarray[Any, np.dtype[np.float64]]", options: tuple[str, ...]) -> pd.DataFrame:
    return pd.DataFrame(places, columns=list(options)).astype("Float64")


def ordered_options(column: AnswerColumn) -> AnswerColumn:
    """The column with its texts in the order in which they were probably offered."""
    order = in_order(column.texts)
    back = np.empty(len(order), dtype=np.int32)
    back[order] = np.arange(len(order), dtype=np.int32)
    return replace(column.taken(back, tuple(column.texts[place] for place in order)))
