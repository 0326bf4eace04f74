"""Customers whose owner has left: who they are, and who contacts them now."""

from datetime import date

import pandas as pd

from crm_sheets.language.features import RESULT_TABLES
from crm_sheets.schedule import cells
from crm_sheets.schedule.team import Team, key

LEFT_OWNER_COLUMNS = RESULT_TABLES["left_owners"].columns


def left_owners(customers: pd.DataFrame, team: Team, today: date) -> pd.DataFrame:
    """LEFT_OWNER_COLUMNS, by owner, then the most valuable; ``person`` contacts them now ("": nobody yet).

    That is the manager of who left, else the playbook's choice for customers without anybody (see Team.owner).
    """
    owners = cells.text_cells(customers, "owner")
    gone = {
        name: member.left_on
        for name in owners.dropna().unique()
        if (member := team.members.get(key(str(name)))) and not member.is_active(today)
    }
    rows = customers.loc[owners.isin(list(gone)).to_numpy()]
    mine = owners.loc[rows.index]
    person = {name: team.owner(str(name), today) for name in gone}
    rows = rows.assign(
        left_on=pd.to_datetime(mine.map(gone)).astype("datetime64[us]"), person=mine.map(person).astype("str")
    )
    rows = rows.reindex(columns=list(dict.fromkeys([*rows.columns, *LEFT_OWNER_COLUMNS])))
    rows = rows.sort_values(["owner", "value", "customer_id"], ascending=[True, False, True], kind="stable")
    return rows[list(LEFT_OWNER_COLUMNS)].reset_index(drop=True)
