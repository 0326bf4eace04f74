"""The lowest point of a smooth function of a few parameters within bounds: projected BFGS.

The models of purchases have three or four parameters. For so few scipy.optimize finds nothing better (a test compares
them), and loading it takes a quarter of a second.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]

_STEPS, _HALVINGS = 500, 40
_LEVEL = 1e-9  # slope below which the ground is level
_ROUNDING = 1e-15  # a descent so small, relative to the value, cannot be seen: there the slope decides
_IDLE = 5  # so many such steps are enough
_AS_STEEP = 0.9
_FLATTER = 0.7  # how much flatter it then has to become
_SUFFICIENT = 1e-4  # share of the promised descent that a step must bring (Armijo)

Cost = Callable[[Array], tuple[float, Array]]


class Standpoint(NamedTuple):
    """A place, the value of the function there, and its slope."""

    place: Array
    value: float
    slope: Array


def lowest(cost: Cost, start: Sequence[float] | Array, bounds: Sequence[tuple[float, float]]) -> Standpoint:
    """The lowest point found from ``start`` within ``bounds``; ``cost`` gives the value and its slope.

    Nocedal and Wright, Numerical Optimization, 2006, chapters 6 and 16.7: quasi-Newton steps with the inverse Hessian
    of BFGS, in the parameters that are not held at a bound, cut at the bounds and halved until they descend.
    """
    low, high = np.array(bounds, dtype=np.float64).T
    place = np.clip(np.asarray(start, dtype=np.float64), low, high)
    here, inverse, idle = Standpoint(place, *cost(place)), None, 0
    for _ in range(_STEPS):
        free = ~(((here.place <= low) & (here.slope > 0)) | ((here.place >= high) & (here.slope < 0)))
        if not free.any() or np.abs(here.slope[free]).max() < _LEVEL:
            break
        there = _descended(cost, here, _direction(here.slope, free, inverse), (low, high))
        if there is None and inverse is None:
            break
        idle = idle + 1 if there is not None and there.value >= here.value - _ROUNDING * abs(here.value) else 0
        if idle == _IDLE:
            break
        inverse = None if there is None else _learnt(inverse, there.place - here.place, there.slope - here.slope)
        here = there or here  # None: what was learnt of the curvature leads nowhere, begin anew
    return here


def _direction(slope: Array, free: Array, inverse: Array | None) -> Array:
    """Where to go: by the curvature known so far, in the free parameters only."""
    if inverse is None:
        return np.where(free, -slope, 0.0) / max(1.0, float(np.abs(slope[free]).max()))
    among = np.outer(free, free)
    found: Array = np.where(free, -(np.where(among, inverse, 0.0) @ np.where(free, slope, 0.0)), 0.0)
    return found


def _descended(cost: Cost, here: Standpoint, direction: Array, box: tuple[Array, Array]) -> Standpoint | None:
    """The first of ever smaller steps that descends enough; None where none does.

    Where the ground still falls as steeply after a whole step (the curvature condition of Wolfe), ever larger ones.
    """
    length, found = 1.0, None
    for _ in range(_HALVINGS):
        found = _tried(cost, here, length * direction, box)
        if found is not None:
            break
        length /= 2
    while found is not None and length >= 1 and found.slope @ direction < _AS_STEEP * (here.slope @ direction):
        length *= 2
        further = _tried(cost, here, length * direction, box)
        if further is None or further.value >= found.value:
            break
        found = further
    return found


def _tried(cost: Cost, here: Standpoint, step: Array, box: tuple[Array, Array]) -> Standpoint | None:
    """Where the step leads, when it descends enough; where the value is level to its last digits, if it is flatter."""
    to = np.clip(here.place + step, *box)
    promised = float(here.slope @ (to - here.place))
    if promised >= 0:
        return None
    there = Standpoint(to, *cost(to))
    lower = there.value <= here.value + _SUFFICIENT * promised
    same = abs(there.value - here.value) <= _ROUNDING * max(abs(here.value), 1.0)
    flatter = same and _steepest(there.slope, step) < _FLATTER * _steepest(here.slope, step)
    return there if (lower or flatter) and np.isfinite(there.slope).all() else None


def _steepest(slope: Array, direction: Array) -> float:
    return float(np.abs(slope[direction != 0]).max())


def _learnt(inverse: Array | None, moved: Array, turned: Array) -> Array | None:
    """The inverse Hessian after a step (BFGS); as it was where the step shows no curvature upwards."""
    curvature = float(moved @ turned)
    if curvature <= 1e-14 * float(np.sqrt((moved @ moved) * (turned @ turned))):
        return inverse
    if inverse is None:
        inverse = np.eye(len(moved)) * (curvature / float(turned @ turned))
    aside = np.eye(len(moved)) - np.outer(moved, turned) / curvature
    found: Array = aside @ inverse @ aside.T + np.outer(moved, moved) / curvature
    return found
