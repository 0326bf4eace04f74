"""Columns that are the options of one question whose wording the file does not have."""

from collections.abc import Sequence
from itertools import groupby

from crm_sheets.reading.questionnaires.answer_column import AnswerColumn
from crm_sheets.reading.questionnaires.heads import Head
from crm_sheets.vocabulary import spelled

_FEWEST = 2  # columns


def with_options_alone(heads: Sequence[Head], columns: Sequence[AnswerColumn]) -> list[Head]:
    """The heads; columns side by side that hold nothing but their own heading are the options of one question.

    It is called by the first of them.
    """
    alone = [
        not head.number and not head.part and len(column.texts) == 1 and spelled(column.texts[0]) == spelled(head.stem)
        for head, column in zip(heads, columns, strict=True)
    ]
    found: list[Head] = []
    for told, run in groupby(range(len(heads)), key=lambda place: alone[place]):
        own = [heads[place] for place in run]
        together = told and len({head.stem for head in own}) == len(own) >= _FEWEST
        found += [Head("", f"{own[0].stem} …", head.stem) for head in own] if together else own
    return found
