"""How a setting is declared (in its section's dataclass) and listed again for the workbook, the docs and the reader."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar, cast

from crm_sheets.language import Lang, Text
from crm_sheets.playbook.kinds import Kind

T = TypeVar("T")


@dataclass(frozen=True)
class Setting:
    """One setting: ``name`` is section.field, as it stands in the first column of playbook.xlsx."""

    name: str
    kind: Kind[Any]
    default: object
    label: Text
    help: Text

    def shown(self, value: object, lang: Lang) -> str:
        """A value of this setting as users write it."""
        return self.kind.show(value, lang)


@dataclass(frozen=True)
class Fit:
    """Settings of one section that must fit each other: ``holds`` of the section's rules, and the rule in words."""

    settings: tuple[str, ...]
    holds: Callable[[Any], bool]
    expected: Text


def setting(default: T, kind: Kind[T], label: Text, help: Text) -> T:
    """A dataclass field that is a setting; typed as its value so that sections read like plain dataclasses."""
    declared_as: Any = field(default=default, metadata={"kind": kind, "label": label, "help": help})
    return cast(T, declared_as)


def declared(section: str, rules: type) -> Iterator[Setting]:
    """The settings of one section, in the order of declaration."""
    for f in fields(rules):
        yield Setting(f"{section}.{f.name}", f.metadata["kind"], f.default, f.metadata["label"], f.metadata["help"])
