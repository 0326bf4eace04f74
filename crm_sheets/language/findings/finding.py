"""Finding: how one code of problem is worded."""

from dataclasses import dataclass
from typing import Literal

from crm_sheets.language.text import Text


@dataclass(frozen=True)
class Finding:
    """How a problem is worded: ``level`` error (left out), warning (used with a doubt) or note."""

    level: Literal["error", "warning", "note"]
    title: Text
    text: Text
    advice: Text
