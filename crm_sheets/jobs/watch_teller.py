"""What a watch tells of one desk, in both languages; what stays as it is, once."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path

from crm_sheets.errors import CrmSheetsError
from crm_sheets.language import LANGS, Text
from crm_sheets.language.dropping import AND_MORE, JOIN, TOLD

_NAMED = 3  # files that are named; of more the count


@dataclass
class WatchTeller:
    """Says a key of TOLD with its values to ``tell``."""

    desk: Path
    tell: Callable[[Text], None]
    _said: Text | None = field(default=None, init=False)

    def say(self, key: str, **values: object) -> None:
        """Say it; a Text among the values in each language."""
        self._said = self._worded(key, values)
        self.tell(self._said)

    def say_once(self, key: str, **values: object) -> None:
        """Say it unless it was the last thing said."""
        if self._worded(key, values) != self._said:
            self.say(key, **values)

    def _worded(self, key: str, values: dict[str, object]) -> Text:
        told = []
        for lang in LANGS:
            plain = {name: value(lang) if isinstance(value, Text) else value for name, value in values.items()}
            told.append(TOLD[key](lang, desk=self.desk.name, **plain).replace("{", "{{").replace("}", "}}"))
        return Text(*told)


def names_told(names: Collection[str]) -> Text:
    """The first few names, and how many there are."""
    first = sorted(names)[:_NAMED]
    words = []
    for lang in LANGS:
        said = JOIN(lang).join(first)
        words.append(said if len(names) <= _NAMED else AND_MORE(lang, names=said, count=len(names)))
    return Text(*words)


def why_told(error: Exception) -> Text:
    """An error in words: a refusal in its own, one of the system as the system says it, of others only the kind."""
    if isinstance(error, CrmSheetsError):
        return Text(error.message("zh"), error.message("en"))
    said = (error.strerror or "") if isinstance(error, OSError) else ""
    return Text(said or type(error).__name__, said or type(error).__name__)
