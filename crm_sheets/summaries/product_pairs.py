"""Baskets: which products were bought together, and in how many baskets."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from crm_sheets.arrays.codes import Codes, labelled
from crm_sheets.arrays.exact_money import sum_at

_DENSE = 16_000_000  # places of a table of all pairs that are counted in place


@dataclass(frozen=True)
class Baskets:
    """Counts of baskets: of those counted, those with several products, and those left out as too large.

    ``products``: product, baskets, weight. ``pairs``: first, second, baskets, weight; each pair once, first before
    second in the alphabet. Both over the baskets counted, sorted; ``weight`` is the sum of the weights of the baskets.
    """

    counted: int
    several: int
    left_out: int
    products: pd.DataFrame
    pairs: pd.DataFrame


def baskets(rows: pd.DataFrame, limit: int) -> Baskets:
    """In: basket (a number), product (category), weight (whole, of the basket); each combination once, sorted by both.

    A basket of more than ``limit`` products is left out.
    """
    number = rows["basket"].to_numpy()
    basket = np.cumsum(np.diff(number, prepend=number[:1]) != 0)
    product = rows["product"].cat.codes.to_numpy().astype(np.int64)
    size = np.bincount(basket)
    fits = size[basket] <= limit
    known = rows["product"]
    count = len(rows["product"].cat.categories)
    weight = rows["weight"].to_numpy()[fits]
    each, weights = np.bincount(product[fits], minlength=count), sum_at(weight, product[fits], count)
    bought = np.flatnonzero(each)
    pairs, together, heavy = _together(basket[fits], product[fits], weight, count)
    return Baskets(
        counted=int((size <= limit).sum()),
        several=int(((size > 1) & (size <= limit)).sum()),
        left_out=int((size > limit).sum()),
        products=pd.DataFrame({"product": labelled(bought, known), "baskets": each[bought], "weight": weights[bought]}),
        pairs=pd.DataFrame(
            {
                "first": labelled(pairs // max(count, 1), known),
                "second": labelled(pairs % max(count, 1), known),
                "baskets": together,
                "weight": heavy,
            }
        ),
    )


def _together(basket: Codes, product: Codes, weight: Codes, count: int) -> tuple[Codes, Codes, Codes]:
    """Pairs as first x count + second, sorted, the baskets of each and their weight; rows sorted by basket, product.

    Each row is paired with the next, the one after that and so on, as far as its basket reaches: the work grows with
    the number of pairs in baskets, never with that of pairs of products.
    """
    if count * count > _DENSE:
        steps = list(_steps(basket))
        keys = [product[rows] * count + product[rows + step] for step, rows in steps]
        pairs, place = np.unique(np.concatenate([*keys, np.zeros(0, dtype=np.int64)]), return_inverse=True)
        heavy = np.concatenate([*(weight[rows] for _, rows in steps), np.zeros(0, dtype=np.int64)])
        return pairs, np.bincount(place, minlength=len(pairs)), sum_at(heavy, place, len(pairs))
    dense = np.zeros(count * count, dtype=np.int32)
    for step, rows in _steps(basket):
        np.add.at(dense, product[rows] * count + product[rows + step], 1)
    pairs = np.flatnonzero(dense)
    together = dense[pairs].astype(np.int64)
    dense[pairs] = np.arange(len(pairs), dtype=np.int32)  # from now on the place of each pair
    weights = np.zeros(len(pairs), dtype=np.int64)
    for step, rows in _steps(basket):
        np.add.at(weights, dense[product[rows] * count + product[rows + step]], weight[rows])
    return pairs, together, weights


def _steps(basket: Codes) -> Iterator[tuple[int, Codes]]:
    """How far ahead, and the rows that are in the same basket as the row so far ahead of them."""
    last = np.flatnonzero(np.append(basket[1:] != basket[:-1], True)) if len(basket) else basket
    left = np.repeat(last, np.diff(last, prepend=-1)) - np.arange(len(basket))  # rows that follow in the same basket
    rows, step = np.flatnonzero(left > 0), 1
    while len(rows):
        yield step, rows
        step += 1
        rows = rows[left[rows] >= step]
