"""How people really type phone numbers, dates and amounts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from random import Random

from .dice import weighted
from .tables import Cell

LEAST_FOR_WAN = 500_000
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def yuan(cents: int) -> int | float:
    """Cents as a number of yuan, whole where it is whole."""
    return cents // 100 if cents % 100 == 0 else cents / 100


def known_yuan(cents: int | None) -> Cell:
    """Cents as yuan, or an empty cell."""
    return None if cents is None else yuan(cents)


def wan(cents: int) -> str | None:
    """An amount in ten thousands, where three decimals say it exactly.

    >>> wan(1_200_000), wan(-1_236_000), wan(1_234_500), wan(400_000)
    ('1.2万', '-1.236万', None, None)
    """
    if abs(cents) < LEAST_FOR_WAN or cents % 1_000:
        return None
    return f"{(Decimal(cents) / 1_000_000).normalize():f}万"


PHONES: dict[str, Callable[[str], Cell]] = {
    "plain": str,
    "number": int,
    "dashes": lambda phone: f"{phone[:3]}-{phone[3:7]}-{phone[7:]}",
    "spaces": lambda phone: f"{phone[:3]} {phone[3:7]} {phone[7:]}",
    "country": lambda phone: f"+86 {phone}",
    "joined": lambda phone: f"+86{phone}",
}

DATES: dict[str, Callable[[date], Cell]] = {
    "real": lambda day: day,
    "dashes": lambda day: day.isoformat(),
    "dots": lambda day: f"{day.year}.{day.month}.{day.day}",
    "chinese": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "digits": lambda day: f"{day:%Y%m%d}",
    "english": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
}

AMOUNTS: dict[str, Callable[[int], Cell]] = {
    "number": yuan,
    "text": lambda cents: str(yuan(cents)),
    "sign": lambda cents: f"{'-' if cents < 0 else ''}￥{abs(yuan(cents)):,}",
    "commas": lambda cents: f"{cents / 100:,.2f}",
}


def phone_as(rng: Random, phone: str | None, styles: Mapping[str, float]) -> Cell:
    """The phone number in one of the styles."""
    return None if phone is None else PHONES[weighted(rng, styles)](phone)


def date_as(rng: Random, day: date | None, styles: Mapping[str, float]) -> Cell:
    """The day in one of the styles."""
    return None if day is None else DATES[weighted(rng, styles)](day)


def amount_as(rng: Random, cents: int, styles: Mapping[str, float], wan_share: float = 0.0) -> Cell:
    """The amount in one of the styles; of the large round ones, a share in 万."""
    style = weighted(rng, styles)
    in_wan = wan(cents) if rng.random() < wan_share else None
    return in_wan or AMOUNTS[style](cents)
