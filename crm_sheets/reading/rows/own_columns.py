"""The own columns of a sheet: which columns that are no field of ours travel along, and their cells."""

import re
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.reading.columns.profiles import SAMPLE, Profile, profiles
from crm_sheets.reading.finding.body import Body, Mask
from crm_sheets.vocabulary import headings, normal, spelled
from crm_sheets.vocabulary.concepts import concepts
from crm_sheets.vocabulary.own import MOST, OWN_TABLES, own_name

_LONG = 60  # letters, on average, of remarks that do not travel along
LONG_COLUMN = 10_000  # cells
_HALF = 0.5  # share of private numbers from which a column is private
_PRIVATE_FIELDS = ("id_number", "bank_account")
_PRIVATE_WORDS = frozenset(["bank", "ssn", "passport", "password", "cvv", "身份证", "护照", "证件", "密", "密码"])
_SOCIAL = re.compile(r"\d{3}-\d{2}-\d{4}")
_CARD = re.compile(r"\d{13,19}")
_INDEX = pa.dictionary(pa.int32(), pa.string())


def travelling_columns(body: Body) -> dict[int, str]:
    """The columns that travel along, in the order of the sheet: column -> name, at most MOST.

    Not those without a heading or a value, counters of rows, long remarks, and private numbers (of papers, of banks).
    """
    heading = body.heading
    if heading.table.name not in OWN_TABLES:
        return {}
    used = {*heading.fields.values(), *heading.questions, *(c for one in heading.joined for c in one.columns)}
    twice = [column for column, name in heading.twice if name not in _PRIVATE_FIELDS]
    firms = [c for one in heading.joined if one.field in ("name", "customer_name") for c in one.instead]
    free = sorted(
        c for c in {*heading.unknown, *twice, *firms} - used if heading.texts[c].strip() and _public(heading.texts[c])
    )
    held = [c for c in free if body.cells.column(c).null_count < body.cells.num_rows]
    looked = profiles(body.cells, 0, held[: 2 * MOST]) if held else []
    return _named({p.column: heading.texts[p.column] for p in looked if _travels(p)})


def own_cells(body: Body, names: dict[int, str], out: Mask) -> Any:
    """The cells of these columns in the rows that are used: an Arrow table, outer spaces gone (see ``_cells``)."""
    used = None if not out.any() else pa.array(~out)
    columns = {name: body.cells.column(column) for column, name in names.items()}
    cells = {name: _cells(column if used is None else column.filter(used)) for name, column in columns.items()}
    return pa.table(cells) if cells else None


def encoded(column: Any) -> Any:
    """A column of text as one array of places in a dictionary of its distinct texts."""
    one = _whole(column)
    return one if pa.types.is_dictionary(one.type) else one.dictionary_encode().cast(_INDEX)


def _cells(column: Any) -> Any:
    """A column as a dictionary; a long one in which few texts come again stays text, which takes less time."""
    if len(column) > LONG_COLUMN and _distinct(column) > _HALF:
        return _trimmed(_whole(column))
    found = encoded(column)
    texts = _trimmed(found.dictionary)
    if texts.equals(found.dictionary):
        return found
    kept = texts.dictionary_encode()
    return pa.DictionaryArray.from_arrays(kept.indices.take(found.indices), kept.dictionary)


def _whole(column: Any) -> Any:
    """One array; a single chunk is not copied."""
    if not isinstance(column, pa.ChunkedArray):
        return column
    return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()


def _distinct(column: Any) -> float:
    """Distinct texts per cell, in a sample."""
    rows = np.linspace(0, len(column) - 1, SAMPLE).astype(np.int64)
    return float(pc.count_distinct(column.take(pa.array(rows))).as_py()) / SAMPLE


def _trimmed(texts: Any) -> Any:
    """Texts without outer spaces, missing where nothing is left."""
    trimmed = pc.utf8_trim_whitespace(texts)
    blank = pc.equal(trimmed, "")
    return pc.if_else(blank, pa.scalar(None, pa.string()), trimmed) if pc.any(blank).as_py() else trimmed


def _public(text: str) -> bool:
    """Whether a heading does not say that the column holds private numbers."""
    return headings("customers").get(normal(text)) not in _PRIVATE_FIELDS and not concepts(text) & _PRIVATE_WORDS


def _travels(profile: Profile) -> bool:
    """Whether the values are worth it: something, no counter, no long remarks, nothing private."""
    if profile.length > _LONG or (profile.is_counter and profile.fill == 1):
        return False
    private = max(profile.id_numbers, _share(profile, _is_social), _share(profile, _is_card))
    return private < _HALF


def _share(profile: Profile, test: Any) -> float:
    return float(np.mean([test(cell) for cell in profile.filled])) if profile.filled else 0.0


def _is_social(cell: str) -> bool:
    return bool(_SOCIAL.fullmatch(cell))


def _is_card(cell: str) -> bool:
    """Whether a cell is a number of a bank card by length and check digit (Luhn).

    >>> _is_card("4111 1111 1111 1111"), _is_card("4111 1111 1111 1112")
    (True, False)
    """
    digits = cell.replace(" ", "").replace("-", "")
    if not _CARD.fullmatch(digits):
        return False
    doubled = [int(d) * (2 - place % 2) for place, d in enumerate(reversed(digits), start=1)]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def _named(texts: dict[int, str]) -> dict[int, str]:
    """The name of each column; a heading that the sheet has again gets a number: 备注, 备注 (2)."""
    found: dict[int, str] = {}
    for column, text in list(texts.items())[:MOST]:
        name, number = own_name(text), 1
        while name in found.values():
            number += 1
            name = own_name(f"{text} ({number})")
        found[column] = name
    return found


def same_heading(name: str) -> str:
    """By what own columns of several sheets are known to be the same: the heading as spelled."""
    return spelled(name.split(":", 1)[1]) or name
