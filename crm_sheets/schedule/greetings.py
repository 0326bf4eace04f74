"""Greetings: birthdays, solar and lunar, and festivals."""

from datetime import date

import pandas as pd

from crm_sheets.calendars.yearly import birthday, festival
from crm_sheets.playbook.sections.occasions import OccasionRules
from crm_sheets.schedule.reason_rows import no_reasons, reason_rows

_LUNAR, _SOLAR = r"农历|阴历|旧历|lunar|^(?:是|yes|y|true|1)$", r"公历|阳历|新历|solar|^(?:否|no|n|false|0)$"


def birthday_reasons(clients: pd.DataFrame, rules: OccasionRules, today: date) -> pd.DataFrame:
    """The next birthday of the customers of the playbook's tiers, on its day; of all where nobody has a tier.

    Lunar are those in the column of lunar birthdays, those with a mark, and where the column of the calendar or else
    the playbook says so; the last counts for what says nothing itself. Cells that name no day call nobody.
    """
    if not clients[["birthday", "lunar_birthday"]].notna().any(axis=None):
        return no_reasons()
    rows = clients.loc[clients["tier"].isin(rules.birthday_tiers) | bool(clients["tier"].isna().all())]
    said = rows["birthday_calendar"].str.casefold()
    lunar = said.str.contains(_LUNAR, na=False) | (
        (rules.birthday_calendar == "lunar") & ~said.str.contains(_SOLAR, na=False)
    )
    lunar |= rows["birthday"].isna()  # then it stands in the column of lunar birthdays
    cells = rows["birthday"].fillna(rows["lunar_birthday"])
    told = pd.DataFrame({"cell": cells, "lunar": lunar.astype(bool)}).dropna()
    different = told.drop_duplicates()
    days = [_next(str(cell), bool(is_lunar), today) for cell, is_lunar in different.itertuples(index=False)]
    different = different.assign(day=pd.to_datetime(pd.Series(days, index=different.index, dtype="object")))
    found = told.merge(different, how="left", on=["cell", "lunar"]).set_axis(told.index)["day"].dropna()
    return reason_rows(rows.loc[found.index, "customer_id"], "birthday", "birthday", found, found)


def festival_reasons(clients: pd.DataFrame, rules: OccasionRules, today: date) -> pd.DataFrame:
    """The next of the playbook's festivals for the customers of its tiers, some days before. ``text``: its code.

    Who was contacted since then has been greeted.
    """
    days = {code: festival(code).on_or_after(today) for code in rules.festivals}
    known = sorted((day, code) for code, day in days.items() if day is not None)
    rows = clients.loc[clients["tier"].isin(rules.festival_tiers)] if known else clients.iloc[:0]
    if rows.empty:
        return no_reasons()
    day, code = known[0]
    wanted = pd.Timestamp(day) - pd.Timedelta(days=rules.festival_days)
    rows = rows.loc[~(rows["last_contact"] >= wanted)]
    return reason_rows(rows["customer_id"], "festival", "festival", wanted, pd.Timestamp(day), text=code)


def _next(cell: str, lunar: bool, today: date) -> date | None:
    found = birthday(cell, lunar=lunar)
    return found.on_or_after(today) if found else None
