"""What to do about each cause of churn, in the team's own words."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.language.causes import ANSWERS, NAMES
from crm_sheets.playbook.kinds import words
from crm_sheets.playbook.settings import setting


def _answer(cause: str) -> str:
    """A setting for one cause; empty means the answer shown in its help."""
    name, answer = NAMES[cause], ANSWERS[cause]
    label = Text(f"应对：{name.zh}", f"Answer: {name.en}")
    return setting("", words(), label, Text(f"空着用：{answer.zh}", f"Empty: {answer.en}"))


@dataclass(frozen=True)
class RetentionRules:
    """One answer for each cause, and what to do where the cause is not known or another."""

    title: ClassVar[Text] = Text("挽留办法", "Retention answers")

    service: str = _answer("service")
    crisis: str = _answer("crisis")
    staff: str = _answer("staff")
    misled: str = _answer("misled")
    circumstances: str = _answer("circumstances")
    process: str = _answer("process")
    rival: str = _answer("rival")
    market: str = _answer("market")
    integrity: str = _answer("integrity")
    natural: str = _answer("natural")
    political: str = _answer("political")
    ask: str = _answer("ask")
    other: str = _answer("other")
