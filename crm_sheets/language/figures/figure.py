"""Figure: a name as it stands on the sheets, and how it is defined."""

from typing import NamedTuple

from crm_sheets.language.text import Text


class Figure(NamedTuple):
    """The name of a figure as it stands on the sheets, and its definition with units, signs and the rule for ties."""

    name: Text
    definition: Text
