"""The columns of a sheet that say who may be contacted, and what each of their cells says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.language.grades import CHANNELS
from crm_sheets.playbook.sections.consents import ConsentRules
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.consents.answers import on_days, statements_in_cell
from crm_sheets.reading.finding.body import Body
from crm_sheets.vocabulary.consent_headings import ConsentHeading, asked_by
from crm_sheets.vocabulary.consents import ADVERTISING, CONTACT, FIELDS, Said, plainly_said
from crm_sheets.vocabulary.states import plain_state

_REMARKS = {  # fields of people's words, by table; other tables hold words about other things (an order's delivery)
    "customers": ("notes", "preferred_channel", "stage", "kind", "dislikes"),
    "visits": ("result", "notes"),
}
_HALF = 0.5  # of the filled cells understood, from which a heading that is not sure is believed
_UNCLEAR: Said = frozenset([f"no_{ADVERTISING}"])
Codes = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True)
class ConsentColumn:
    """A column that tells: ``texts`` its distinct cells, ``said`` what each says, ``unclear`` those not understood.

    ``codes`` is the place in ``texts`` of each row, -1 where the cell is empty; ``asked`` None where it holds remarks.
    """

    column: int
    heading: str
    texts: tuple[str, ...]
    said: tuple[Said, ...]
    unclear: frozenset[int]
    codes: Codes
    asked: ConsentHeading | None


def consent_columns(body: Body, rules: ConsentRules) -> list[ConsentColumn]:
    """The columns that ask, and those with remarks that plainly say something; none in other tables than FIELDS."""
    found: list[ConsentColumn] = []
    heading, own = body.heading, _own(rules)
    if heading.table.name not in FIELDS:
        return found
    for column, asked in _asking(heading).items():
        texts, codes = _distinct(body.cells.column(column))
        told = _answered(column, heading.texts[column], texts, codes, asked, own)
        if told is not None:
            found.append(told)
    for column in _remarking(heading, {told.column for told in found}):
        texts, codes = _distinct(body.cells.column(column))
        said = tuple(_refusals(own.get(plain_state(text))) or plainly_said(text) for text in texts)
        if any(said):
            found.append(ConsentColumn(column, heading.texts[column], texts, said, frozenset(), codes, None))
    return found


def asking_columns(columns: Sequence[ConsentColumn]) -> tuple[int, ...]:
    """Those of the columns whose heading asks."""
    return tuple(told.column for told in columns if told.asked is not None)


def set_apart(body: Body, columns: Sequence[ConsentColumn]) -> Body:
    """The body without the columns that ask among those that nobody knows or that another column has already."""
    known = set(asking_columns(columns))
    heading = body.heading
    unknown = tuple(column for column in heading.unknown if column not in known)
    twice = tuple((column, name) for column, name in heading.twice if column not in known)
    return replace(body, heading=replace(heading, unknown=unknown, twice=twice)) if known else body


def _own(rules: ConsentRules) -> dict[str, Said]:
    """The team's words as they are compared, each with what it means."""
    words = {plain_state(word): frozenset(["yes"]) for word in rules.allowed}
    refusals = {f"no_{about}": getattr(rules, f"no_{about}") for about in (CONTACT, ADVERTISING, *CHANNELS)}
    return words | {plain_state(word): frozenset([code]) for code, listed in refusals.items() for word in listed}


def _asking(heading: Heading) -> dict[int, ConsentHeading]:
    """The columns whose headings ask, and the one that the team or its values told to be consent.

    Not those that the team said are something else, nor the fields of other things.
    """
    decided = {column for column, how in heading.how if how == "decision"}
    field = heading.fields.get(FIELDS[heading.table.name])
    found = {}
    for column, text in enumerate(heading.texts):
        asked = asked_by(text.rsplit(" / ", 1)[-1]) if text and (column == field or column not in decided) else None
        if asked is not None:
            found[column] = asked
    if field is not None and field not in found:
        found[field] = ConsentHeading(True, (CONTACT,))
    return found


def _remarking(heading: Heading, asking: set[int]) -> list[int]:
    wanted = _REMARKS.get(heading.table.name, ())
    known = [heading.fields[name] for name in wanted if name in heading.fields]
    free = heading.unknown if heading.table.name == "customers" else ()
    return [
        column
        for column in sorted({*known, *free, *(c for c, name in heading.twice if name in wanted)})
        if column not in asking
    ]


def _distinct(cells: Any) -> tuple[tuple[str, ...], Codes]:
    cells = cells.combine_chunks() if isinstance(cells, pa.ChunkedArray) else cells
    coded = pc.dictionary_encode(cells)
    texts = [(text or "").strip() for text in coded.dictionary.to_pylist()]
    known = {text: place for place, text in enumerate(dict.fromkeys(text for text in texts if text))}
    place = np.array([known.get(text, -1) for text in texts] + [-1], dtype=np.int64)
    return tuple(known), place[coded.indices.fill_null(len(texts)).to_numpy(zero_copy_only=False)]


def _answered(
    column: int, heading: str, texts: Sequence[str], codes: Codes, asked: ConsentHeading, own: Mapping[str, Said]
) -> ConsentColumn | None:
    """The column with what its cells say; None where a heading that is not sure stands over something else."""
    cell = statements_in_cell if asked.holds == "answers" else on_days
    said = [cell(text, asked, own) for text in texts]
    unclear = frozenset(place for place, codes_said in enumerate(said) if codes_said is None)
    if not asked.sure and np.isin(codes[codes >= 0], list(unclear)).mean() > _HALF:
        return None
    return ConsentColumn(
        column, heading, tuple(texts), tuple(_UNCLEAR if one is None else one for one in said), unclear, codes, asked
    )


def _refusals(codes: Said | None) -> Said:
    return frozenset(code for code in codes or () if code.startswith("no_"))
