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
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    x = _blocks(np.column_stack([np.ones(len(rows)), (rows - mean) / spread]))  # rows of zeros at the end say nothing
    came = _blocks(back[:, None])[:, :, 0]
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


def _blocks(rows: Numbers) -> Numbers:
    """Rows as blocks of BLOCK, the last one filled up with zeros."""
    count = -(-len(rows) // BLOCK)
    filled = np.zeros((count * BLOCK, rows.shape[1]))
    filled[: len(rows)] = rows
    return filled.reshape(count, BLOCK, rows.shape[1])


def probability(odds: Numbers) -> Numbers:
    """From log-odds; tiny chances stay apart from each other.

    >>> probability(np.array([0.0, np.log(3)]))
    array([0.5 , 0.75])
    """
    small = np.exp(-np.abs(odds))
    p: Numbers = np.where(odds < 0, small, 1.0) / (1 + small)
    return p
