"""Slots: the places of a card, each with the kind of value that stands there."""

from typing import Literal

from crm_sheets.analyses.cards import CARD_ANSWERS, CARD_COMPLAINTS, CARD_CONTACTS, CARD_MONTHS, CARD_PURCHASES
from crm_sheets.language.grades import FILE_GROUPS

SlotKind = Literal["text", "date", "money", "whole"]


def _rows(name: str, count: int, **kinds: SlotKind) -> dict[str, SlotKind]:
    """The places of ``count`` rows of a kind, such as purchase_1_date."""
    return {f"{name}_{row}_{part}": kind for row in range(1, count + 1) for part, kind in kinds.items()}


SLOTS: dict[str, SlotKind] = {
    **dict.fromkeys(("name", "tier", "level", "reach", "who", "consent"), "text"),
    **dict.fromkeys(("next", "reasons", "say", "offers", "about"), "text"),
    "value": "money",
    "orders": "whole",
    "last_order": "date",
    "days_since": "whole",
    "typical_gap": "whole",
    "at_stake": "money",
    **{f"month_{month}": "money" for month in range(1, CARD_MONTHS + 1)},
    **{f"{group}_{part}": "text" for group in FILE_GROUPS for part in ("filled", "known", "missing")},
    **_rows("purchase", CARD_PURCHASES, date="date", text="text", amount="money"),
    **_rows("contact", CARD_CONTACTS, date="date", text="text"),
    **_rows("complaint", CARD_COMPLAINTS, date="date", text="text"),
    **_rows("answer", CARD_ANSWERS, date="date", text="text"),
}
