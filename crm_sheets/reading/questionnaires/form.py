"""Form: one sheet of answers as text, before it is known what each of its columns asks."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import pyarrow as pa

from crm_sheets.reading.columns.heading import Heading


@dataclass(frozen=True)
class Form:
    """``cells`` is an Arrow table of text, a row for each respondent, a column for each of ``headings``.

    ``asks`` says of each column whether it asks; the others are what a platform adds (time taken, source, address).
    ``respondents`` has the fields of the vocabulary and the source, in the same rows. ``above`` are the titles and
    remarks above the heading.
    """

    file: str
    sheet: str
    headings: tuple[str, ...]
    asks: tuple[bool, ...]
    cells: Any
    respondents: pd.DataFrame
    above: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many respondents there are."""
        return len(self.respondents)


def form_of(file: str, sheet: str, heading: Heading, cells: Any, respondents: pd.DataFrame) -> Form:
    """The form under a heading; ``cells`` are those of the rows that are used, as wide as the heading or wider."""
    asks = {*heading.questions}
    others = {c for c, text in enumerate(heading.texts) if text} - asks - {*heading.fields.values()}
    places = sorted(asks | others)
    names = [str(place) for place in places]
    columns = pa.Table.from_arrays([cells.column(place) for place in places], names=names)
    texts = tuple(heading.texts[place] for place in places)
    return Form(file, sheet, texts, tuple(p in asks for p in places), columns, respondents, heading.above)
