"""Talk: the team's own cue cards beside ours on the sheet of the schedule that says how to use it."""

import re
from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Lang, Text
from crm_sheets.language.cue_cards import APPROACHES, BENEFITS, OBJECTIONS, Card
from crm_sheets.playbook.kinds import words
from crm_sheets.playbook.settings import setting

CARDS: dict[str, tuple[Card, ...]] = {
    "approaches": APPROACHES,
    "benefits": BENEFITS,
    "objections": OBJECTIONS,
}
_LINES, _COLON = re.compile(r"[;；\n]+"), re.compile(r"[:：]")
_HELP = Text(
    "如“词：怎么说；词：怎么说”，排在我们的前面；只要自己的，最后写“；-”。",
    "Like 'word: what to say; word: what to say', above ours; end with '; -' to have yours alone.",
)
_NO_MORE = "-"


@dataclass(frozen=True)
class TalkRules:
    """What helps in a talk: ways to begin, benefits, objections."""

    title: ClassVar[Text] = Text("话术卡", "Cue cards")

    approaches: str = setting("", words(), Text("接近的办法", "Ways to begin"), _HELP)
    benefits: str = setting("", words(), Text("讲好处", "Benefits"), _HELP)
    objections: str = setting("", words(), Text("答异议", "Objections"), _HELP)

    def cards(self, name: str, lang: Lang) -> list[tuple[str, str]]:
        """The cards of a setting: the team's own lines, then ours unless it wants its own alone.

        >>> TalkRules(objections="太贵: 算到每天；-").cards("objections", "zh")
        [('太贵', '算到每天')]
        """
        lines = [line.strip() for line in _LINES.split(getattr(self, name)) if line.strip()]
        own = [(head.strip(), rest.strip()) for head, rest in map(_apart, lines) if head != _NO_MORE]
        ours = [] if _NO_MORE in lines else [(head(lang), text(lang)) for head, text in CARDS[name]]
        return own + ours


def _apart(line: str) -> tuple[str, str]:
    head, *rest = _COLON.split(line, maxsplit=1)
    return head, rest[0] if rest else ""
