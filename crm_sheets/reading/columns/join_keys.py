"""JoinKeys: the keys of the tables read so far."""

from dataclasses import dataclass


@dataclass(frozen=True)
class JoinKeys:
    """The keys of the tables read so far, to which columns of ids, phones or names may join."""

    customer_ids: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    goods: frozenset[str] = frozenset()  # numbers and names of the lists of goods
