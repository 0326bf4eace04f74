"""What a table of the vocabulary is made of: fields with a kind, labels and the headings that mean them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from crm_sheets.language import Text

Kind = Literal["text", "id", "name", "phone", "date", "number", "money", "flag"]  # flag: yes or no


@dataclass(frozen=True)
class Field:
    """One column of a table: canonical name, kind, label, and the headings that mean it (``|`` between them)."""

    name: str
    kind: Kind
    label: Text
    headings: str = ""
    telling: bool = False  # occurs in few kinds of table: recognising it tells which table this is


@dataclass(frozen=True)
class Table:
    """One kind of table; ``needs`` are groups of fields, of each of which a row must fill one.

    ``told_by`` are the groups of which a sheet must have a column to be such a table, ``soft`` those it had better have.
    """

    name: str
    label: Text
    fields: tuple[Field, ...]
    needs: tuple[tuple[str, ...], ...]
    soft: tuple[tuple[str, ...], ...] = ()
    also: tuple[tuple[str, ...], ...] | None = None

    @property
    def told_by(self) -> tuple[tuple[str, ...], ...]:
        """The groups of fields of which a sheet must have a column each."""
        return self.needs if self.also is None else self.also

    def field(self, name: str) -> Field:
        """The field of that canonical name."""
        return self._by_name[name]

    @cached_property
    def _by_name(self) -> Mapping[str, Field]:
        return {f.name: f for f in self.fields}


def text(name: str, zh: str, en: str, headings: str = "", *, telling: bool = False) -> Field:
    """A field of text."""
    return Field(name, "text", Text(zh, en), headings, telling)


def flag(name: str, zh: str, en: str, headings: str = "", *, telling: bool = False) -> Field:
    """A field that says yes or no."""
    return Field(name, "flag", Text(zh, en), headings, telling)


def date(name: str, zh: str, en: str, headings: str = "", *, telling: bool = False) -> Field:
    """A field with a date."""
    return Field(name, "date", Text(zh, en), headings, telling)


def number(name: str, zh: str, en: str, headings: str = "", *, telling: bool = False) -> Field:
    """A field with a number."""
    return Field(name, "number", Text(zh, en), headings, telling)


def money(name: str, zh: str, en: str, headings: str = "", *, telling: bool = False) -> Field:
    """A field with an amount of money."""
    return Field(name, "money", Text(zh, en), headings, telling)
