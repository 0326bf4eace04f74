"""A column of phone numbers: plain ones as they stand, each other text looked at once."""

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.reading.values.cast import Doubt, Mask
from crm_sheets.reading.values.phone_countries import phone_country
from crm_sheets.reading.values.phones import phone, phones

_CLEAN_MOBILE = r"^1[3-9]\d{9}$"
_MOST = 0.9  # share of plain Chinese mobiles from which on nobody asks where the column is from


def phone_numbers(column: Any, home: str) -> tuple[Any, tuple[Doubt, ...]]:
    """An Arrow column of text as numbers (missing where there is none) or patterns, and what is doubtful.

    ``home`` is the country of the playbook: it counts where the numbers do not say themselves where they are from.
    """
    coded = pc.dictionary_encode(column)
    distinct = coded.dictionary
    plain = _matches(distinct, _CLEAN_MOBILE)
    odd = np.flatnonzero(~plain)
    texts = distinct.take(pa.array(odd)).to_pylist()
    country = "CN" if len(odd) <= (1 - _MOST) * len(plain) else phone_country(distinct.to_pylist(), home)
    if country != "CN":
        odd, texts = np.arange(len(distinct)), distinct.to_pylist()
    numbers = distinct.to_numpy(zero_copy_only=False).copy()
    numbers[odd] = [phone(text, country, home) for text in texts]
    several = [len(phones(text, country, home)) > 1 for text in texts]
    masked = [found is not None and "*" in found for found in numbers[odd]]
    doubts = {"phones_several": several, "phones_masked": masked}
    values = pa.array(numbers, pa.string()).take(coded.indices)
    return values, tuple(_doubt(code, odd[which], coded) for code, which in doubts.items() if any(which))


def _doubt(code: str, places: Any, coded: Any) -> Doubt:
    """Cells of the distinct texts at these places; masked numbers, which a system writes, are told once."""
    flags = np.zeros(len(coded.dictionary), dtype=np.bool_)
    flags[places] = True
    each: Any = pa.array(flags).take(coded.indices)
    return Doubt(code, _mask(each), once=code == "phones_masked")


def _matches(values: Any, pattern: str) -> Mask:
    return _mask(pc.match_substring_regex(values, pattern))


def _mask(found: Any) -> Mask:
    return np.asarray(pc.fill_null(found, False).to_numpy(zero_copy_only=False), dtype=np.bool_)
