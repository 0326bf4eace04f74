"""What is said of wishes: how each column was understood, with counts; what was not understood."""

from collections.abc import Iterator, Sequence

import numpy as np

from crm_sheets.language import Text
from crm_sheets.language.consents import NOT_UNDERSTOOD, NOTHING_SAID, in_words
from crm_sheets.problems import Problem
from crm_sheets.reading.consents.columns import ConsentColumn
from crm_sheets.reading.finding.body import Body, Mask
from crm_sheets.vocabulary.consents import ABOUT, Said

_NAMED = 8  # cells named in one sentence
_LONG = 24  # letters of a cell


def understood_consents(body: Body, columns: Sequence[ConsentColumn], out: Mask) -> Iterator[Problem]:
    """A note for each column and each thing that its cells say: which cells, of how many rows."""
    for told in columns:
        if told.asked is not None and told.asked.holds == "dates":
            continue
        for said in sorted(set(told.said), key=_order):
            places = [place for place, one in enumerate(told.said) if one == said and place not in told.unclear]
            if not said and told.asked is None:
                continue
            count = int((np.isin(told.codes, places) & ~out).sum())
            if count:
                details = {
                    "heading": told.heading,
                    "cells": _cells(told, places),
                    "count": count,
                    "meaning": _words(said),
                }
                yield Problem(
                    "consent_understood", body.grid.file, body.grid.sheet, (), _letter(body, told), (), details
                )


def unclear(body: Body, columns: Sequence[ConsentColumn], out: Mask) -> Iterator[Problem]:
    """A warning for each column with cells that are not understood: those count as a no to advertising."""
    for told in columns:
        places = sorted(told.unclear)
        where = np.isin(told.codes, places) & ~out
        if where.any():
            counts = [(place, int((told.codes[~out] == place).sum())) for place in places]
            named = [(told.texts[place][:_LONG], count) for place, count in counts if count][:_NAMED]
            cells = Text(
                "、".join(f"“{text}”{count} 行" for text, count in named),
                ", ".join(f"'{text}' ({count})" for text, count in named),
            )
            details = {"heading": told.heading, "cells": cells, "count": int(where.sum()), "meaning": NOT_UNDERSTOOD}
            rows = body.numbers[where].tolist()[:1]
            place = (body.grid.file, body.grid.sheet, rows, _letter(body, told))
            yield Problem("consent_unclear", *place, (named[0][0],), details)


def by_name(body: Body, said: Said, name: str, count: int) -> Problem:
    """A note that the name of the sheet says it of everybody on it."""
    return Problem(
        "consent_by_name",
        body.grid.file,
        body.grid.sheet,
        details={"name": name, "meaning": _words(said), "count": count},
    )


def _order(said: Said) -> list[int]:
    return sorted(ABOUT.index(code.partition("_")[2]) for code in said)


def _words(said: Said) -> Text:
    codes = "; ".join(sorted(said, key=lambda code: (code.startswith("yes"), ABOUT.index(code.partition("_")[2]))))
    return Text(in_words(codes, "zh"), in_words(codes, "en")) if said else NOTHING_SAID


def _cells(told: ConsentColumn, places: Sequence[int]) -> Text:
    texts = [told.texts[place] for place in places]
    shown = [text if len(text) <= _LONG else f"{text[: _LONG - 1]}…" for text in texts[:_NAMED]]
    more = ("……", " ...") if len(texts) > _NAMED else ("", "")
    return Text("、".join(shown) + more[0], ", ".join(shown) + more[1])


def _letter(body: Body, told: ConsentColumn) -> str:
    return body.grid.letter(told.column) if told.column < body.grid.cells.num_columns else ""
