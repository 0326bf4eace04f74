"""Offers: for each customer the products not bought lately that go best with what they bought."""

from typing import Any

import numpy as np
import pandas as pd
from scipy.sparse import csr_array

from crm_sheets.analyses import associations, product_classes
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.arrays.codes import distinct_numbers, joint
from crm_sheets.arrays.exact_money import sum_at
from crm_sheets.arrays.membership import among
from crm_sheets.arrays.typed import typed
from crm_sheets.consents import holds

COLUMNS = ["customer_id", "rank", "product", "because", "confidence", "lift"]
_KINDS = {"customer_id": "str", "rank": "int64", "product": "str", "because": "str"}
_CELLS = 8_000_000  # of a table of customers and products held at once
_QUARTER = 4  # of the look-back: a customer's own purchase weighs half as much for every quarter that it is old
Floats = np.ndarray[Any, np.dtype[np.float64]]
Codes = np.ndarray[Any, np.dtype[np.int64]]


@once
def run(facts: Facts) -> pd.DataFrame:
    """In: the rules (associations.fresh), and what each customer bought in the look-back. Out: COLUMNS, by id and rank.

    A product that the customer did not buy (or gave back) in the look-back is worth the sum, over the products that
    they bought, of the rule's strength x the weight of the customer's own purchases of it, which halves with every
    quarter of the look-back. The best ``products.offers`` are offered; equal ones by name. ``because`` is the product
    that adds most to the sum; ``confidence`` and ``lift`` are of the rule from it. Customers who bought nothing in the
    look-back get no offers, nor do those who refused advertising or all contact.
    """
    rules, most = associations.fresh(facts), facts.playbook.products.offers
    bought = product_classes.bought_lately(facts)
    if rules.empty or bought.empty:
        return typed(pd.DataFrame(columns=COLUMNS), _KINDS)
    customers, products = bought["customer_id"].cat.categories, rules["antecedent"].cat.categories
    width, ends = len(products), [rules[side].cat.codes.to_numpy() for side in ("antecedent", "consequent")]
    strength = csr_array((rules["strength"].to_numpy(), (ends[0], ends[1])), shape=(width, width))
    who, what = (
        bought["customer_id"].cat.codes.to_numpy(),
        products.get_indexer(pd.Index(bought["product"].astype("str"))),
    )
    kept = csr_array((np.ones(len(who)), (who, what)), shape=(len(customers), width))
    own = (_weights(facts, customers, products) * kept).tocsr()
    place, rank, product = _best(own, kept, strength, most)
    because = _because(own, strength, place, product)
    rule = pd.Index(ends[0].astype(np.int64) * width + ends[1]).get_indexer(because * width + product)
    chosen = rules.iloc[rule].reset_index(drop=True)
    found = pd.DataFrame(
        {
            "customer_id": pd.Series(customers.astype("str")[place], dtype="str"),
            "rank": rank,
            "product": chosen["consequent"].astype("str"),
            "because": chosen["antecedent"].astype("str"),
            "confidence": chosen["confidence"],
            "lift": chosen["lift"],
        }
    )
    refusing = _refusing(facts)
    return found.loc[~among(found["customer_id"], refusing)].reset_index(drop=True) if len(refusing) else found


def _refusing(facts: Facts) -> "pd.Series[Any]":
    """Who refused advertising or all contact."""
    said = facts.book.customers["consent"]
    return facts.book.customers.loc[holds(said, "no_advertising") | holds(said, "no_contact"), "customer_id"]


def offer_texts(offers: pd.DataFrame) -> "pd.Series[str]":
    """The offers of each customer as one text, best first with ``; `` between, by customer_id."""
    by_rank = [offers.loc[offers["rank"] == rank].set_index("customer_id")["product"] for rank in (1, 2, 3)]
    joined = by_rank[0]
    for further in by_rank[1:]:
        joined = joined + ("; " + further).reindex(joined.index).fillna("")
    return joined.rename("offers")


def _weights(facts: Facts, customers: pd.Index, products: pd.Index) -> Any:
    """What the purchases of each customer (row) and product (column) weigh together: the sum over their orders."""
    orders = product_classes.ordered_lately(facts)
    orders = orders.loc[(orders["customer_id"].cat.codes >= 0) & among(orders["product"], products)]
    span = (facts.as_of - product_classes.sold_since(facts)).days / _QUARTER
    age = (facts.as_of - orders["day"]).dt.days.to_numpy(dtype="float64")
    whole = np.rint(associations.WHOLE * 0.5 ** (age / span)).astype(np.int64)
    columns = [(orders[name], every) for name, every in (("customer_id", customers), ("product", products))]
    codes = [every.get_indexer(c.cat.categories)[c.cat.codes.to_numpy()] for c, every in columns]
    keys, at = distinct_numbers(*joint((codes[0], len(customers)), (codes[1], len(products))))
    who, what = keys // len(products), keys % len(products)
    weight = sum_at(whole, at, len(keys)) / associations.WHOLE
    return csr_array((weight, (who, what)), shape=(len(customers), len(products)))


def _best(own: Any, kept: Any, strength: Any, most: int) -> tuple[Codes, Codes, Codes]:
    """Customers (rows), ranks from 1 and products (columns) of the offers, some customers at a time."""
    size = max(1, _CELLS // own.shape[1])
    found = [
        _best_of(start, (own[start : start + size] @ strength).toarray(), kept[start : start + size], most)
        for start in range(0, own.shape[0], size)
    ]
    place, rank, product = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return place, rank, product


def _best_of(start: int, worth: Floats, kept: Any, most: int) -> tuple[Codes, Codes, Codes]:
    """The same of customers from a row on: what is offered is worth something, not bought, and the best of that."""
    worth = worth.round(9)
    worth[kept.nonzero()] = 0
    every, top = np.arange(len(worth)), np.empty((len(worth), most), dtype=np.int64)
    for rank in range(most):
        top[:, rank] = worth.argmax(axis=1)
        top[worth[every, top[:, rank]] <= 0, rank] = -1
        worth[every, top[:, rank]] = 0
    row, rank_from_0 = np.nonzero(top >= 0)
    return row + start, rank_from_0 + 1, top[row, rank_from_0]


def _because(own: Any, strength: Any, place: Codes, product: Codes) -> Codes:
    """The bought product that adds most to the worth of each offer; of equal ones the first by name."""
    mine = own[place]
    offer = np.repeat(np.arange(len(place)), np.diff(mine.indptr))
    adds = mine.data * np.asarray(strength[mine.indices, product[offer]]).ravel()
    order = np.lexsort((mine.indices, -adds.round(9), offer))
    first = order[np.searchsorted(offer[order], np.arange(len(place)))]
    because: Codes = mine.indices[first].astype(np.int64)
    return because
