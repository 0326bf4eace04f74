"""The columns of each list of the schedule, as wide as a screen of 1366 × 768 shows them up to those to fill in."""

from typing import NamedTuple

import pandas as pd

from crm_sheets.arrays.blank_cells import with_blanks
from crm_sheets.report.tables import Kind


class Shown(NamedTuple):
    """A column, how it is shown, and its width in digits."""

    key: str
    kind: Kind
    width: float


_WHO = (Shown("person", "wrap", 10.5), Shown("name", "wrap", 12.0), Shown("phone", "code", 12.5))
_WHY = (Shown("channel", "wrap", 8.5), Shown("brief", "wrap", 18.0))
_SAY = Shown("say", "wrap", 28.0)
_BUYS = (Shown("last_purchase", "date", 10.5), Shown("usual_product", "wrap", 9.5))
_TALKS = (Shown("last_talk", "wrap", 11.0), Shown("about_them", "wrap", 10.0))
FILLED_IN = (
    Shown("status", "fill_in", 8.5),
    Shown("result", "fill_in", 11.0),
    Shown("next_date", "fill_in_date", 10.5),
    Shown("note", "fill_in", 9.0),
    Shown("approach", "fill_in", 11.0),
)
_BEHIND = (  # off the screen: what the row rests on; by the hidden key it is known when it comes back
    Shown("wanted", "date", 10.5),
    Shown("tier", "text", 9.0),
    Shown("own_grade", "text", 8.0),
    Shown("churn_level", "centre", 7.0),
    Shown("consent", "wrap", 18.0),
    Shown("hour", "wrap", 10.0),
    Shown("topic", "wrap", 20.0),
    Shown("last_said", "wrap", 24.0),
    Shown("customer_id", "code", 11.0),
    Shown("key", "code", 14.0),
)
_LAST = Shown("all_reasons", "text", 40.0)
_PLANNED = Shown("due", "date", 12.5)  # bold where overdue: a narrower one shows ### where the font is missing
ALWAYS = ("key", "customer_id", "phone", "wanted", *(shown.key for shown in FILLED_IN))

TODAY = (*_WHO, *_WHY, _SAY._replace(width=25.0), *_BUYS, *_TALKS, *FILLED_IN, _PLANNED, *_BEHIND, _LAST)
WEEK = (_PLANNED, *_WHO, *_WHY, _SAY, *_TALKS, *FILLED_IN, *_BUYS, *_BEHIND, _LAST)
OF_PERSON = tuple(shown for shown in WEEK if shown.key != "person")


def columns_told(columns: tuple[Shown, ...], rows: pd.DataFrame, people: int) -> list[Shown]:
    """The columns that tell anything: where all is of one person, or no cell is filled, a column is left out."""
    alone = ("person",) if people < 2 else ()
    return [shown for shown in columns if shown.key in ALWAYS or (shown.key not in alone and _tells(rows, shown.key))]


def _tells(rows: pd.DataFrame, key: str) -> bool:
    if key not in rows:
        return False
    if key == "consent":
        return refused(rows)
    return any(cell != "" for cell in with_blanks(rows[key]).tolist())


def refused(rows: pd.DataFrame) -> bool:
    """Whether anybody on the schedule refused anything that has to be known on the phone."""
    return "consent" in rows and bool(rows["consent"].str.contains("no_", regex=False, na=False).any())
