"""Text: one sentence in Chinese and in English."""

from string import Formatter
from typing import Any, Literal, NamedTuple

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")


class _Counting(Formatter):
    """Formats as ``str.format`` does; ``{count:|row is|rows are}`` adds the word for one or for several."""

    def format_field(self, value: Any, format_spec: str) -> str:
        """A value with the word for as many behind it; ``#`` before the words leaves the number out."""
        how, *words = format_spec.split("|")
        if not words:
            return str(super().format_field(value, how))
        number, (one, several) = str(value) if how in ("", "#") else format(value, how), words
        word = one if number == "1" else several
        return word if how == "#" else f"{number} {word}"


_COUNTING = _Counting()


def worded_with(words: str, /, **values: object) -> str:
    """A sentence of a Text with its places filled."""
    return _COUNTING.vformat(words, (), values) if "|" in words else words.format(**values)


class Text(NamedTuple):
    """A sentence in both languages, with ``{named}`` places for values, and words for one and for several.

    >>> Text("读取 {file}", "reading {file}")("en", file="a.xlsx")
    'reading a.xlsx'
    >>> [Text("{n} 行", "{n:|row was|rows were} read")("en", n=n) for n in (1, 2)]
    ['1 row was read', '2 rows were read']
    """

    zh: str
    en: str

    def __call__(self, lang: Lang, **values: object) -> str:
        """The sentence in ``lang``; braces inside the values are left alone."""
        return worded_with(self.zh if lang == "zh" else self.en, **values)

    @property
    def both(self) -> str:
        """Both languages on one line, as workbooks for readers of either hold it.

        >>> Text("主管", "manager").both
        '主管 / manager'
        """
        return f"{self.zh} / {self.en}"
