"""Sales lines entered twice."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pandas as pd

from crm_sheets.checks.facts import Codes, Facts, Mask
from crm_sheets.checks.telling import told
from crm_sheets.language import Text
from crm_sheets.problems import Each, Problem

_SHOWN = 5
_UNIT = 10_000
_SAME_ORDER, _NO_ORDER = Text("，订单号也相同", ", order id"), Text("", "")


def sales_entered_twice(facts: Facts) -> Iterator[Problem]:
    """Lines of one file that agree in order id, date with time, customer, product, quantity and amount: all of them.

    Lines without order id agree in the rest; those that also lack a customer must agree to the second, for a till sells
    the same thing to many in a day. Lines of no money are passed over. No threshold but ``checks.mostly``: a file that
    was pasted twice is told once. Does not compare lines of different files.
    """
    sales = facts.book.sales
    if not len(sales):
        return
    keys = _keys(facts)
    eligible = np.flatnonzero(_can_be_told(facts))
    mixed = _mixed([keys[name][eligible] for name in ("date", "customer", "amount", "quantity", "product", "file")])
    likely = eligible[pd.Series(mixed).duplicated(keep=False).to_numpy()]
    if not len(likely):
        return
    orders = pd.factorize(sales["order_id"].iloc[likely])[0]
    rows = pd.DataFrame({name: codes[likely] for name, codes in keys.items()} | {"order": orders}, index=likely)
    rows = rows.loc[rows.duplicated(keep=False)]
    group = pd.Series(rows.groupby(list(rows.columns), sort=False).ngroup(), index=rows.index)
    struck = np.zeros(len(sales), dtype=np.bool_)
    struck[group.index.to_numpy()] = True
    named = _named(facts, group) if len(group) <= facts.playbook.checks.mostly * len(sales) or len(group) < 1000 else {}
    ordered = sales["order_id"].notna().to_numpy()

    def details(where: Codes) -> Mapping[str, object]:
        return {
            "others": Each(_others(place, named.get(int(group[place]), [])) for place in where),
            "order": Each(_SAME_ORDER if ordered[place] else _NO_ORDER for place in where),
        }

    yield from told(facts, "sale_twice", "sales", "order_id" if ordered[struck].all() else "amount", struck, details)


def _keys(facts: Facts) -> dict[str, Codes]:
    return {
        "date": facts.book.sales["date"].to_numpy().astype("datetime64[s]").astype(np.int64),
        "customer": facts.coded("sales", "customer_id").codes,
        "amount": _whole(facts, "amount"),
        "quantity": _whole(facts, "quantity"),
        "product": facts.coded("sales", "product").codes,
        "file": facts.coded("sales", "source_file").codes,
    }


def _whole(facts: Facts, column: str) -> Codes:
    """Numbers in whole ten-thousandths; missing as a number of its own."""
    values: Codes = np.rint(np.nan_to_num(facts.numbers("sales", column), nan=-0.00314) * _UNIT).astype(np.int64)
    return values


def _can_be_told(facts: Facts) -> Mask:
    """Lines with money that name an order or a customer, or the second of the sale."""
    sales = facts.book.sales
    named = sales["order_id"].notna().to_numpy() | (facts.coded("sales", "customer_id").codes >= 0)
    if not named.all():
        seconds = sales["date"].to_numpy().astype("datetime64[s]").astype(np.int64)
        named = named | (seconds % 86_400 != 0)
    told: Mask = named & (np.nan_to_num(facts.numbers("sales", "amount")) != 0)
    return told


def _mixed(columns: Sequence[Codes]) -> "np.ndarray[tuple[int], np.dtype[np.uint64]]":
    """One number for each row; rows that agree have the same, others hardly ever."""
    mixed = np.zeros(len(columns[0]), dtype=np.uint64)
    for column in columns:
        mixed *= np.uint64(0x9E3779B97F4A7C15)
        mixed ^= mixed >> np.uint64(29)
        mixed += column.view(np.uint64)
    return mixed


def _named(facts: Facts, group: "pd.Series[int]") -> dict[int, list[tuple[int, str, int]]]:
    """For each group its first lines: place, sheet, row number, in the order of the sheets."""
    sheets, numbers = facts.sheets("sales"), facts.book.sales["source_row"].to_numpy()
    where = group.index.to_numpy()
    order = np.lexsort((numbers[where], sheets.codes[where]))
    found: dict[int, list[tuple[int, str, int]]] = {}
    for place, which in zip(where[order], group.to_numpy()[order], strict=True):
        lines = found.setdefault(int(which), [])
        if len(lines) <= _SHOWN:
            lines.append((int(place), sheets.names[sheets.codes[place]][1], int(numbers[place])))
    return found


def _others(place: int, lines: list[tuple[int, str, int]]) -> Text:
    """The other lines of a row's group, by row number; with their sheet where it is another one."""
    own = next((sheet for other, sheet, _ in lines if other == place), lines[0][1] if lines else "")
    rows = [str(row) if sheet == own else f"{sheet}!{row}" for other, sheet, row in lines if other != place][:_SHOWN]
    return Text(f"第 {'、'.join(rows)} 行", f"row {', '.join(rows)}")
