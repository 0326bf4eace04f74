"""Joined texts: columns of Arrow texts put together row by row, and all rows as one, without a Python text for each."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc


def as_texts(cells: "Sequence[str] | np.ndarray[Any, np.dtype[np.integer[Any]]]") -> Any:
    """Texts, or whole numbers in their digits, as Arrow texts.

    >>> as_texts(np.array([1, -20])).to_pylist()
    ['1', '-20']
    """
    return pa.array(cells).cast(pa.string())


def joined(*pieces: Any) -> Any:
    """Arrow texts and plain ones (the same in every row) side by side, as Arrow texts; one at least is of Arrow.

    >>> joined("<", as_texts(["a", "b"]), ">").to_pylist()
    ['<a>', '<b>']
    """
    return pc.binary_join_element_wise(*pieces, "")


def where(mask: "np.ndarray[Any, np.dtype[np.bool_]]", texts: Any, other: str) -> Any:
    """The texts of the rows of the mask, and another for the rest."""
    return pc.if_else(mask, texts, other)


def whole_text(texts: Any) -> str:
    """Arrow texts, none missing, one after the other as one.

    >>> whole_text(as_texts(["a", "客", "b"]))
    'a客b'
    """
    one = pa.ListArray.from_arrays(np.array([0, len(texts)], dtype=np.int32), texts)
    return str(pc.binary_join(one, "")[0].as_py())
