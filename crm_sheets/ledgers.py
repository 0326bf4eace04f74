"""The ledgers of all sheets after repeated drops: one for each table of each sheet."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pandas as pd

from crm_sheets.reading.finding.own_total import OwnTotal
from crm_sheets.reading.rows.ledger import Ledger, LeftOut, exact
from crm_sheets.reading.tables import Reading
from crm_sheets.repeats import Settled
from crm_sheets.vocabulary import SOURCE

_PLACE = ["source_file", "source_sheet"]
Place = tuple[str, str, str]  # table, file, sheet


def settled_ledgers(
    reading: Reading, priced: pd.DataFrame, refunded: pd.DataFrame, settled: Settled
) -> tuple[Ledger, ...]:
    """The ledgers of what was read, with what came again left out.

    ``priced`` are the sales read with prices filled in, ``refunded`` the same without refunds that their orders say
    already. Several tables of one kind in a sheet are one; they have an own total where each of them has one.
    """
    added = _amounts_lost(priced, reading.tables["sales"], "priced")
    left = _amounts_lost(priced, refunded, "refund_said")
    for name, rows in settled.dropped.items():
        if name == "answers":
            rows = _whole_rows(rows, settled.tables[name])
        for place, lines in left_by_place(name, rows).items():
            left.setdefault(place, []).extend(lines)
    found: dict[Place, list[Ledger]] = {}
    for ledger in reading.ledgers:
        found.setdefault((ledger.table, ledger.file, ledger.sheet), []).append(ledger)
    done = []
    for place, parts in found.items():
        one = _together(parts)
        money = None if one.money is None else exact(one.money + sum(more for *_, more in added.get(place, ())))
        done.append(replace(one, money=money).without(left.get(place, ())))
    return tuple(done)


def _together(parts: Sequence[Ledger]) -> Ledger:
    """Several ledgers of one place as one."""
    first = parts[0]
    if len(parts) == 1:
        return first
    days = [part for part in parts if part.first]
    known = [part.money for part in parts if part.money is not None]
    return replace(
        first,
        rows=sum(part.rows for part in parts),
        money=exact(sum(known)) if known else None,
        own=_own(part.own for part in parts),
        first=min((part.first for part in days), default=""),
        last=max((part.last for part in days), default=""),
    ).without(line for part in parts[1:] for line in part.left)


def _own(parts: Iterable[OwnTotal | None]) -> OwnTotal | None:
    said = list(parts)
    known = [own for own in said if own]
    if len(known) < len(said):
        return None
    return OwnTotal(sum(own.money for own in known), tuple(row for own in known for row in own.rows), known[0].text)


def _amounts_lost(before: pd.DataFrame, after: pd.DataFrame, reason: str) -> dict[Place, list[LeftOut]]:
    """The money that the same rows of each sheet have less of after a step, as left out for that reason."""
    less = before["amount"].fillna(0.0) - after["amount"].fillna(0.0)
    if not less.any():
        return {}
    rows = before.loc[less != 0, _PLACE].assign(amount=less[less != 0], reason=reason, rows=0)
    return left_by_place("sales", rows)


def left_by_place(name: str, rows: pd.DataFrame) -> dict[Place, list[LeftOut]]:
    """In: rows of a table with their source and a reason; with their amount, and with ``rows`` where one is not one.

    Out: what each sheet has of each reason.
    """
    if rows.empty:
        return {}
    count = rows.get("rows", 1)
    money = rows["amount"].fillna(0.0) if "amount" in rows else 0.0
    told = rows[[*_PLACE, "reason"]].assign(count=count, money=money)
    sums = told.groupby([*_PLACE, "reason"], observed=True)[["count", "money"]].sum().reset_index()
    found: dict[Place, list[LeftOut]] = {}
    for file, sheet, reason, lines, total in sums.itertuples(index=False, name=None):
        found.setdefault((name, str(file), str(sheet)), []).append((str(reason), int(lines), exact(total)))
    return found


def _whole_rows(answers: pd.DataFrame, kept: pd.DataFrame) -> pd.DataFrame:
    """The rows of questionnaires of which no answer stands, each once."""
    rows = answers.drop_duplicates(list(SOURCE))
    stand = pd.MultiIndex.from_frame(kept[list(SOURCE)].drop_duplicates())
    return rows.loc[~pd.MultiIndex.from_frame(rows[list(SOURCE)]).isin(stand)]
