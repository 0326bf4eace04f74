"""Feature: all that is said of one analysis and its sheet, in both languages, and the result tables that it makes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from crm_sheets.language.features.result_table import ResultTable
from crm_sheets.language.text import Text

Words = Mapping[str, Text]


class Figure(NamedTuple):
    """The name of a figure as it stands on the sheets, and its definition with units, signs and the rule for ties."""

    name: Text
    definition: Text


@dataclass(frozen=True)
class Feature:
    """The words of a feature by what they are for, each by its key, and its result tables.

    ``sheets`` names of tabs; ``table_names`` of the Excel tables on them (no spaces, never the name of a cell);
    ``titles`` of sheets and their parts; ``texts`` sentences and hints; ``columns`` headings (letters, digits and
    single spaces: formulas speak of them); ``charts`` titles of charts; ``reasons`` why somebody is flagged or
    contacted, with {date}, {value}, {limit} and {text} ({said} is the text behind a colon, or nothing); ``briefs`` the
    same in one short line; ``figures`` how each figure is defined, in the order of the sheet
    Definitions, settings in braces as {section_field}. A key stands in one feature only.
    """

    sheets: Words = field(default_factory=dict)
    table_names: Words = field(default_factory=dict)
    titles: Words = field(default_factory=dict)
    texts: Words = field(default_factory=dict)
    columns: Words = field(default_factory=dict)
    charts: Words = field(default_factory=dict)
    reasons: Words = field(default_factory=dict)
    briefs: Words = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)
    tables: tuple[ResultTable, ...] = ()
