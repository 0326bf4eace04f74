"""Ridge: logistic regression on standardised columns, its weights held close to nothing."""

from dataclasses import dataclass
from typing import Any

import numpy as np

Numbers = np.ndarray[Any, np.dtype[np.float64]]

STEPS = 30
CLOSE = 1e-3  # after a step this small the next one would be its square: it changes no chance that anybody sees
BLOCK = 400  # rows: products of so few are left to one thread, which a busy machine does not keep waiting for another


@dataclass(frozen=True)
class Ridge:
    """Weights found: ``odds`` gives the log-odds of new rows."""

    weights: Numbers  # the constant first
    mean: Numbers
    spread: Numbers

    def odds(self, rows: Numbers) -> Numbers:
        """Log-odds of each row; columns as they were learned from."""
        slopes = self.weights[1:] / self.spread
        found: Numbers = self.weights[0] - self.mean @ slopes + rows @ slopes
        return found


def fitted(rows: Numbers, back: Numbers, each: float, penalty: float) -> Ridge:
    """The weights that make most probable what happened, less ``penalty`` / 2 times their squares (Hoerl and Kennard
    1970; le Cessie and van Houwelingen 1992).

    ``rows``: one per customer seen, columns of any scale; ``back``: 1 who came back, else 0; ``each``: the weight of a
    row. The constant is not held back. A column that is the same for all gets no weight.
    """
    x = _blocks(len(rows), rows.shape[1] + 1)  # rows of zeros at the end say nothing
    whole, mean = x.reshape(-1, x.shape[2])[: len(rows)], rows.mean(axis=0)
    whole[:, 0], flat = 1, whole[:, 1:]
    np.subtract(rows, mean, out=flat)
    spread = np.sqrt(np.einsum("ij,ij->j", flat, flat) / len(rows))
    spread = np.where(spread > 0, spread, 1.0)
    flat /= spread
    came = _blocks(len(rows), 1)[:, :, 0]
    came.reshape(-1)[: len(rows)] = back
    held = np.full(x.shape[2], penalty)
    held[0] = 1e-9
    weights, across = np.zeros(x.shape[2]), x.transpose(0, 2, 1)
    for _ in range(STEPS):
        p = probability(x @ weights)
        bend = each * (across @ (x * (p * (1 - p))[:, :, None])).sum(axis=0) + np.diag(held)
        slope = each * (across @ (came - p)[:, :, None]).sum(axis=0)[:, 0] - held * weights
        step = np.linalg.solve(bend, slope)
        weights += np.clip(step, -2.0, 2.0)
        if np.abs(step).max() < CLOSE:
            break
    return Ridge(weights, mean, spread)


def _blocks(rows: int, columns: int) -> Numbers:
    """Zeros for so many rows, as blocks of BLOCK."""
    return np.zeros((-(-rows // BLOCK), BLOCK, columns))


def probability(odds: Numbers) -> Numbers:
    """From log-odds; tiny chances stay apart from each other.

    >>> probability(np.array([0.0, np.log(3)]))
    array([0.5 , 0.75])
    """
    small = np.exp(-np.abs(odds))
    p: Numbers = np.where(odds < 0, small, 1.0) / (1 + small)
    return p
