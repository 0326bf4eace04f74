"""Breakdowns: revenue by the values of the columns that the playbook names, own columns of the team among them."""

from typing import Any

import pandas as pd

from crm_sheets.analyses import groups
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts
from crm_sheets.language import Text
from crm_sheets.results import Refusal
from crm_sheets.summaries import per_group
from crm_sheets.vocabulary import headings, normal, spelled, table
from crm_sheets.vocabulary.own import OWN_TABLES, own_heading, own_names

_TEXTS = ("text", "name", "id")  # kinds of fields that make groups
_NAMED = 12  # own columns named where one is not found


def part(facts: Facts) -> Contribution:
    """The table ``breakdowns``: heading, value and the columns of groups.group_totals, for each column named;
    refusals."""
    if not facts.playbook.groups.by or not len(facts.buyers):  # who has no purchases is told so by ``groups``
        return Contribution()
    found, refusals = [], []
    for heading in facts.playbook.groups.by:
        group = _of_customers(facts, heading)
        if group is None or not group.notna().any():
            refusals.append(_refused(facts, heading))
            continue
        whole = groups.group_totals(
            facts, group.reindex(facts.days["customer_id"].cat.categories.astype("str")), "value"
        )
        found.append(whole.assign(heading=heading)[["heading", *whole.columns]])
    tables = {"breakdowns": pd.concat(found, ignore_index=True)} if found else {}
    return Contribution(tables=tables, refusals=tuple(refusals))


def _of_customers(facts: Facts, heading: str) -> "pd.Series[str] | None":
    """What the column says of each customer, by customer_id: the customer file, else most of their sales lines."""
    listed, sales = facts.customers, facts.book.sales
    own, sold = _column("customers", listed, heading), _column("sales", sales, heading)
    if own is None and sold is None:
        return None
    ids = listed["customer_id"].astype("str")
    values = listed[own].astype("str") if own else pd.Series(None, index=listed.index, dtype="str")
    group: pd.Series[str] = pd.Series(values.array, index=pd.Index(ids.array))
    if sold is not None:
        group = group.fillna(per_group.usual(sales, sold, facts.as_of).reindex(group.index))
    return group


def _column(name: str, rows: pd.DataFrame, heading: str) -> str | None:
    """The column of a table under that heading: an own one, else a field of text that it means."""
    wanted = spelled(heading) or heading
    for own in own_names(rows.columns):
        if (spelled(own_heading(own)) or own_heading(own)) == wanted:
            return own
    field = headings(name).get(normal(heading), "")
    return field if field and table(name).field(field).kind in _TEXTS else None


def _refused(facts: Facts, heading: str) -> Refusal:
    """The column is not there, or nobody has anything in it."""
    known: list[Any] = [own_heading(name) for t in OWN_TABLES for name in own_names(facts.book.tables[t].columns)]
    said = list(dict.fromkeys(known))[:_NAMED]
    zh, en = "、".join(said) or "没有", ", ".join(said) or "none"
    return Refusal(
        "breakdowns",
        Text(f"按“{heading}”分组", f"Groups by '{heading}'"),
        Text(f"客户表或销售表里的“{heading}”列", f"a column '{heading}' in the customer or sales files"),
        Text(
            f"没有这一列，或全是空的；您自己的列：{zh}", f"no such column, or nothing in it; columns of your own: {en}"
        ),
        Text("核对规则 groups.by 里的列名", "check the headings in groups.by of the playbook"),
    )
