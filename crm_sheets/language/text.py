"""Text: one sentence in Chinese and in English."""

from typing import Literal, NamedTuple

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")


class Text(NamedTuple):
    """A sentence in both languages, with ``{named}`` places for values.

    >>> Text("读取 {file}", "reading {file}")("en", file="a.xlsx")
    'reading a.xlsx'
    """

    zh: str
    en: str

    def __call__(self, lang: Lang, **values: object) -> str:
        """The sentence in ``lang``; braces inside the values are left alone."""
        return (self.zh if lang == "zh" else self.en).format(**values)

    @property
    def both(self) -> str:
        """Both languages on one line, as workbooks for readers of either hold it.

        >>> Text("主管", "manager").both
        '主管 / manager'
        """
        return f"{self.zh} / {self.en}"
