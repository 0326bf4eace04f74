"""What came back as the Book holds it: keys, customers and contents settled, and who is who with these rows as well."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from crm_sheets.identity import Identified, identify
from crm_sheets.problems import Problem, Problems
from crm_sheets.returns.own_keys import Planned, own_rows
from crm_sheets.returns.settled_rows import no_rows, settled_rows
from crm_sheets.returns.whose import customers_of, without_made_ids
from crm_sheets.vocabulary import SOURCE
from crm_sheets.vocabulary.follow_up_states import ANSWERED

_PLACE = ["source_file", "source_sheet"]
__all__ = ["BookRows", "no_rows", "settled_returns"]


@dataclass(frozen=True)
class BookRows:
    """The settled rows (see settled_rows), those left out (SOURCE, reason), what is said, and who is who.

    ``planned`` knows the desk now, where it was told by what came back.
    """

    rows: pd.DataFrame
    left: pd.DataFrame
    problems: Problems
    identified: Identified
    planned: Planned

    @property
    def as_table(self) -> Mapping[str, pd.DataFrame]:
        """The rows as a table of customers by name, with the planned day where none of the contact is given."""
        return {"returned": self.rows.assign(date=self.rows["date"].fillna(self.rows["due"]))} if len(self.rows) else {}


def settled_returns(
    returned: pd.DataFrame | None, tables: Mapping[str, pd.DataFrame], identified: Identified, planned: Planned
) -> BookRows:
    """In: rows of RETURNED as read, the tables about customers as read, and who is who in those."""
    if returned is None or returned.empty:
        return BookRows(no_rows(), pd.DataFrame(columns=[*SOURCE, "reason"]), Problems(), identified, planned)
    own = own_rows(returned, planned, _known(tables))
    planned = replace(planned, desk=own.desk)
    told = customers_of(own.rows, tables, identified.ids)
    lost = without_made_ids(own.rows.loc[told.isna()])
    if len(lost):
        identified = identify({**tables, "returned": lost})
        told = customers_of(own.rows, tables, identified.ids).fillna(identified.ids["returned"].astype("str"))
    settled = settled_rows(own.rows.assign(customer_id=told.astype("str")), planned)
    left = pd.concat([own.left, settled.left])
    received = Problems(tuple(_received(returned.loc[~planned.noted(returned)], settled.rows, left)))
    return BookRows(settled.rows, left, received + own.problems + settled.problems, identified, planned)


def _received(returned: pd.DataFrame, rows: pd.DataFrame, left: pd.DataFrame) -> Iterator[Problem]:
    """A note on what each schedule came to: rows by status, and those left out by reason."""
    for (file, sheet), own in returned.groupby(_PLACE, observed=True, sort=False):
        states = rows.loc[_at(rows, file, sheet), "state"].value_counts()
        out = left.loc[_at(left, file, sheet), "reason"].value_counts()
        counts = {state: int(states.get(state, 0)) for state in ANSWERED}
        others = int(states.sum()) - sum(counts.values())
        told = {"untouched": "untouched", "again": "repeated"}
        lost = {name: int(out.get(reason, 0)) for name, reason in told.items()}
        details: dict[str, object] = {"rows": len(own), **counts, "other": others, **lost}
        yield Problem(
            "schedule_returned", str(file), str(sheet), details={**details, "lost": int(out.sum()) - sum(lost.values())}
        )


def _at(rows: pd.DataFrame, file: object, sheet: object) -> "pd.Series[bool]":
    return (rows["source_file"] == file) & (rows["source_sheet"] == sheet)


def _known(tables: Mapping[str, pd.DataFrame]) -> Mapping[str, frozenset[str]]:
    """The ids, names and phones of all customers, as written."""
    found: dict[str, set[str]] = {"customer_id": set(), "customer_name": set(), "phone": set()}
    for table in tables.values():
        for name, kept in found.items():
            column = "name" if name == "customer_name" and "name" in table else name
            if column in table:
                kept.update(table[column].dropna().astype("str").unique())
    return {name: frozenset(kept) for name, kept in found.items()}
