"""Sales lines with order numbers: which lines of a later file are lines of an earlier one again.

An order number alone proves nothing: receipts are numbered from 1 every day and in every shop. A later file is taken
for a further export of the same orders when of its lines whose order number an earlier file has nearly all (90 %) also
have the day, the customer and the shop of that order (without a customer: the amount). Then a line is the same line if
order, product and its place among the order's lines of that product are equal; a line whose product is not filled in
is that of the same amount. Where the lines name no products the amounts of at least half of them must be equal as well,
for an order may also be split over two files. In all other cases every line counts, and it is said that lines look
alike.
"""

from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes, equal_row_numbers
from crm_sheets.repeats.rows import NONE, Mask, comparable_days, first_of, least, positions

NEARLY_ALL = 0.9
_HALF = 0.5
_COMPARED = ("date", "customer_id", "store", "product", "amount")


class Repeats(NamedTuple):
    """For each row the earlier row that it repeats (NONE: it is new), and the rows that only look repeated."""

    earlier: Codes
    alike: Mask


def repeated_orders(sales: pd.DataFrame, ranks: Codes) -> Repeats:
    """The lines with an order number that an earlier file has; ``sales`` has the Book's customer ids."""
    found = Repeats(np.full(len(sales), NONE, dtype=np.int64), np.zeros(len(sales), dtype=np.bool_))
    numbered = np.flatnonzero(sales["order_id"].notna().to_numpy())
    orders = pd.factorize(sales["order_id"].iloc[numbered])[0].astype(np.int64)
    known = ranks[numbered] > least(ranks[numbered], orders)
    if not known.any():
        return found
    shared = np.isin(orders, orders[known])
    rows, orders, known = numbered[shared], orders[shared], known[shared]
    earlier, alike = _among(sales[list(_COMPARED)].iloc[rows], orders, known, ranks[rows])
    found.earlier[rows] = np.where(earlier == NONE, NONE, rows[earlier])
    found.alike[rows] = alike
    return found


def _among(lines: pd.DataFrame, orders: Codes, known: Mask, ranks: Codes) -> Repeats:
    """The same for lines of orders that stand in more than one file, by their place among these lines."""
    amounts = lines["amount"].where(lines["customer_id"].isna())
    back = lines["amount"].fillna(0).to_numpy() < 0  # is never the sale again, only another return
    whose = (orders, comparable_days(lines["date"]), lines["customer_id"], amounts, lines["store"], back)
    order = equal_row_numbers(whose, len(lines))
    agrees = ranks > least(ranks, order)
    only_back = np.bincount(ranks, weights=~back, minlength=int(ranks.max()) + 1)[ranks] == 0
    returned = ranks > least(
        ranks, equal_row_numbers((orders, back), len(lines))
    )  # an earlier file has returns of it too
    sold = np.where(only_back, returned, known & ~back)  # goods come back later under their number
    again = _share(agrees, sold, ranks) >= NEARLY_ALL
    product = equal_row_numbers((order, lines["product"]), len(lines))
    place = positions(equal_row_numbers((product, ranks), len(lines)))
    first = first_of(equal_row_numbers((product, place), len(lines)), ranks)
    of_amount = np.where(first == NONE, _with_the_amount(lines["amount"], order, ranks), NONE)
    unnamed = lines["product"].isna().to_numpy()
    first = np.where(unnamed | unnamed[of_amount], np.maximum(first, of_amount), first)
    earlier = np.where(agrees & again, first, NONE)
    split = _split(lines, earlier, ranks)
    earlier = np.where(split, NONE, earlier)
    renamed = agrees & again & (first == NONE) & (of_amount != NONE)
    return Repeats(earlier, (sold & ~agrees & again) | split | renamed | (agrees & ~again & (first != NONE)))


def _with_the_amount(amounts: "pd.Series[Any]", order: Codes, ranks: Codes) -> Codes:
    """For each line that of an earlier file with its order, amount and place among the order's lines of that amount."""
    amount = equal_row_numbers((order, amounts), len(order))
    place = positions(equal_row_numbers((amount, ranks), len(order)))
    return first_of(equal_row_numbers((amount, place), len(order)), ranks)


def _share(which: Mask, of: Mask, ranks: Codes) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """For each row: of the rows of its file in ``of`` the share that is in ``which`` as well."""
    every = np.bincount(ranks[of], minlength=int(ranks.max()) + 1)
    some = np.bincount(ranks[of & which], minlength=len(every))
    share: np.ndarray[tuple[int], np.dtype[np.float64]] = (some / np.maximum(every, 1))[ranks]
    return share


def _split(lines: pd.DataFrame, earlier: Codes, ranks: Codes) -> Mask:
    """Lines without products in files where most amounts differ from the earlier line's: other lines of the order."""
    bare = (earlier != NONE) & lines["product"].isna().to_numpy()
    if not bare.any():
        return np.asarray(bare, dtype=np.bool_)
    amounts = lines["amount"].to_numpy()
    equal = bare & (amounts == amounts[np.maximum(earlier, 0)])
    return np.asarray(bare & (_share(equal, bare, ranks) < _HALF), dtype=np.bool_)
