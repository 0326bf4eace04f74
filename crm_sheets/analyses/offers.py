"""Offers: for each customer the products not yet bought that go best with what they bought."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.analyses import associations, product_classes
from crm_sheets.analyses.facts import Facts
from crm_sheets.consents import holds
from crm_sheets.membership import among

COLUMNS = ["customer_id", "rank", "product", "because", "confidence", "lift"]
_KINDS = {"customer_id": "str", "rank": "int64", "product": "str", "because": "str"}
_CELLS = 64_000_000  # of a table of customers and products held at once


def run(facts: Facts) -> pd.DataFrame:
    """In: association rules, and what each customer bought and kept. Out: COLUMNS, by customer_id and rank.

    The rules are gone through from the best (confidence x lift): a rule offers its consequent to whoever bought the
    antecedent and not the consequent, until a customer has as many offers as the playbook allows. ``because`` is that
    antecedent; a product is offered once, for its best rule. Products not sold in the look-back are not offered, and
    nothing is to customers who refused advertising or all contact.
    """
    rules = associations.run(facts)
    rules = rules.loc[among(rules["consequent"], product_classes.still_sold(facts))]
    if rules.empty:
        return pd.DataFrame(columns=COLUMNS).astype(_KINDS)
    bought = product_classes.bought(facts)
    customer, product = bought["customer_id"].cat, bought["product"].cat
    named = pd.Index(pd.unique(pd.concat([rules["antecedent"], rules["consequent"]])))
    column = named.get_indexer(product.categories)[product.codes.to_numpy()]  # of the products that rules speak of
    told = column >= 0
    sides = [named.get_indexer(pd.Index(rules[side])) for side in ("antecedent", "consequent")]
    blocks = _blocks(customer.codes.to_numpy()[told], column[told], sides, len(named), facts.playbook.products.offers)
    who, rank, rule = (np.concatenate(parts) for parts in blocks)
    order = np.lexsort((rank, who))
    chosen = rules.iloc[rule[order]].reset_index(drop=True)
    found = pd.DataFrame(
        {
            "customer_id": pd.Series(customer.categories.astype("str")[who[order]], dtype="str"),
            "rank": rank[order],
            "product": chosen["consequent"],
            "because": chosen["antecedent"],
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


def texts(offers: pd.DataFrame) -> "pd.Series[str]":
    """The offers of each customer as one text, best first with ``; `` between, by customer_id."""
    by_rank = [offers.loc[offers["rank"] == rank].set_index("customer_id")["product"] for rank in (1, 2, 3)]
    joined = by_rank[0]
    for further in by_rank[1:]:
        joined = joined + ("; " + further).reindex(joined.index).fillna("")
    return joined.rename("offers")


def _blocks(customer: Any, column: Any, sides: list[Any], width: int, most: int) -> tuple[list[Any], ...]:
    """Customers (codes), ranks and rules of the offers, some customers at a time."""
    order = np.argsort(customer, kind="stable")
    customer, column = customer[order], column[order]
    size = max(1, _CELLS // max(width, 1))
    who, ranks, rules = ([np.zeros(0, dtype=np.int64)] for _ in range(3))
    for start in range(0, int(customer.max(initial=-1)) + 1, size):
        low, high = np.searchsorted(customer, (start, start + size))
        for places, rank, rule in _given(customer[low:high] - start, column[low:high], sides, width, most):
            who.append(places + start)
            ranks.append(np.full(len(places), 1) * rank)
            rules.append(np.full(len(places), rule))
    return who, ranks, rules


def _given(customer: Any, column: Any, sides: list[Any], width: int, most: int) -> Any:
    """For each rule that offers something: the customers, the rank of the offer for each, and the rule."""
    count = int(customer.max(initial=-1)) + 1
    has = np.zeros((width, count), dtype=bool)  # bought, or already offered
    has[column, customer] = True
    order = np.argsort(column, kind="stable")
    edges = np.searchsorted(column[order], np.arange(width + 1))
    buyers = customer[order]
    offered = np.zeros(count, dtype=np.int64)
    for rule, (a, c) in enumerate(zip(*sides, strict=True)):
        places = buyers[edges[a] : edges[a + 1]]
        places = places[~has[c, places] & (offered[places] < most)]
        if len(places):
            has[c, places] = True
            offered[places] += 1
            yield places, offered[places], rule
