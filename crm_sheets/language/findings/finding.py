"""Finding: how one code of problem is worded."""

from dataclasses import dataclass
from typing import Literal

from crm_sheets.language.text import Text


@dataclass(frozen=True)
class Finding:
    """How a problem is worded: ``level`` error (left out), warning (used with a doubt) or note.

    A note that ``asks`` is about something to do; nothing needs to be done about all others, so they are counted.
    """

    level: Literal["error", "warning", "note"]
    title: Text
    text: Text
    advice: Text
    asks: bool = False

    @property
    def quiet(self) -> bool:
        """Whether nothing needs to be done."""
        return self.level == "note" and not self.asks
