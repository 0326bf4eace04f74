"""Baskets: which products were bought together, and in how many baskets."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from crm_sheets.summaries.per_product import added
from crm_sheets.summaries.places import Codes, labelled

_DENSE = 16_000_000  # places of a table of all pairs that are counted in place


@dataclass(frozen=True)
class Baskets:
    """Counts of baskets: of those counted, those with several products, and those left out as too large.

    ``products``: product, baskets. ``pairs``: first, second, baskets; each pair once, first before second in the
    alphabet. Both over the baskets counted, sorted.
    """

    counted: int
    several: int
    left_out: int
    products: pd.DataFrame
    pairs: pd.DataFrame


def baskets(rows: pd.DataFrame, limit: int) -> Baskets:
    """In: basket (a number), product (category), each combination once and sorted by both.

    A basket of more than ``limit`` products is left out.
    """
    number = rows["basket"].to_numpy()
    basket = np.cumsum(np.diff(number, prepend=number[:1]) != 0)
    product = rows["product"].cat.codes.to_numpy().astype(np.int64)
    size = np.bincount(basket)
    fits = size[basket] <= limit
    known = rows["product"]
    count = len(rows["product"].cat.categories)
    each = np.bincount(product[fits], minlength=count)
    bought = np.flatnonzero(each)
    pairs, together = _together(basket[fits], product[fits], count)
    return Baskets(
        counted=int((size <= limit).sum()),
        several=int(((size > 1) & (size <= limit)).sum()),
        left_out=int((size > limit).sum()),
        products=pd.DataFrame({"product": labelled(bought, known), "baskets": each[bought]}),
        pairs=pd.DataFrame(
            {
                "first": labelled(pairs // max(count, 1), known),
                "second": labelled(pairs % max(count, 1), known),
                "baskets": together,
            }
        ),
    )


def combined_baskets(one: Baskets, other: Baskets) -> Baskets:
    """The baskets of two parts as one; no basket may stand in both. Products as texts."""
    return Baskets(
        one.counted + other.counted,
        one.several + other.several,
        one.left_out + other.left_out,
        added(one.products, other.products, ["product"]),
        added(one.pairs, other.pairs, ["first", "second"]),
    )


def _together(basket: Codes, product: Codes, count: int) -> tuple[Codes, Codes]:
    """Pairs as first x count + second, sorted, and the baskets of each; rows sorted by basket, then product.

    Each row is paired with the next, the one after that and so on, as far as its basket reaches: the work grows with
    the number of pairs in baskets, never with that of pairs of products.
    """
    last = np.flatnonzero(np.append(basket[1:] != basket[:-1], True)) if len(basket) else basket
    left = np.repeat(last, np.diff(last, prepend=-1)) - np.arange(len(basket))  # rows that follow in the same basket
    dense = np.zeros(count * count, dtype=np.int32) if count * count <= _DENSE else None
    keys, rows, step = [], np.flatnonzero(left > 0), 1
    while len(rows):
        key = product[rows] * count + product[rows + step]
        if dense is None:
            keys.append(key)
        else:
            np.add.at(dense, key, 1)
        step += 1
        rows = rows[left[rows] >= step]
    if dense is not None:
        pairs = np.flatnonzero(dense)
        return pairs, dense[pairs].astype(np.int64)
    pairs, together = np.unique(np.concatenate([*keys, np.zeros(0, dtype=np.int64)]), return_counts=True)
    return pairs, together
