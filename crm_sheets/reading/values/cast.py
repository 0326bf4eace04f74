"""Cast: a column of text as typed values, which cells were not understood, and what is doubtful about the others."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

Mask = np.ndarray[Any, np.dtype[np.bool_]]


@dataclass(frozen=True)
class Doubt:
    """Cells of a column about which the problem ``code`` is to be told, with what else its sentence names.

    ``once``: with their count and the first of them, not row by row.
    """

    code: str
    where: Mask
    details: dict[str, object] = field(default_factory=dict)
    once: bool = False


@dataclass(frozen=True)
class Cast:
    """``values`` one per cell (missing where empty or not understood), ``bad`` where there was text but no sense.

    Cells that hold a formula's error or digits that Excel destroyed are missing and no ``bad``: a doubt names them.
    ``money`` is the code of the currency that each amount names (missing where none); None where no cell names any.
    """

    values: "pd.Series[Any]"
    bad: Mask
    doubts: tuple[Doubt, ...] = ()
    money: "pd.Series[Any] | None" = None
