"""Totals of sales lines, for total rows and for the truth."""

from __future__ import annotations

from collections.abc import Sequence

from .dirt import yuan
from .model import Line


def quantity_of(lines: Sequence[Line]) -> int:
    """Pieces sold, returns taken off."""
    return sum(line.quantity for line in lines)


def amount_of(lines: Sequence[Line]) -> int | float:
    """Yuan taken, returns taken off."""
    return yuan(sum(line.amount for line in lines))


def cost_of(lines: Sequence[Line]) -> int | float:
    """Cost in yuan, of the lines whose cost was noted."""
    return yuan(sum(line.cost or 0 for line in lines))


def freight_of(lines: Sequence[Line]) -> int | float:
    """Freight in yuan."""
    return yuan(sum(line.freight for line in lines))
