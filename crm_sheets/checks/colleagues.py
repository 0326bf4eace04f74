"""Rows of the staff sheet that are taken for one colleague and may be two."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from crm_sheets.checks.inspection import Inspection
from crm_sheets.checks.sheet_problems import sheet_problems
from crm_sheets.language import Lang, Text
from crm_sheets.language.sheets import TEXTS
from crm_sheets.problems import Each, Problem
from crm_sheets.text.comparable import comparable_text

_LANGUAGES: tuple[Lang, ...] = ("zh", "en")


def one_colleague_or_two(inspection: Inspection) -> Iterator[Problem]:
    """Rows whose name is an earlier row's but for blanks, width and capitals, or whose mail address is another one.

    The program compares names so everywhere: both rows are one colleague, who gets what is meant for either. Rows that
    are written alike and name one address, or none, are one person with several roles: nothing is said.

    Does not look at rows without a name.
    """
    staff = inspection.book.staff
    rows = pd.DataFrame({name: staff[name].astype("object") for name in ("name", "email", "source_file", "source_row")})
    rows = rows.loc[rows["name"].notna()].fillna("")
    rows["key"] = [comparable_text(str(name)) for name in rows["name"]]
    rows["email"] = [comparable_text(str(email)) for email in rows["email"]]
    first = rows.drop_duplicates("key").set_index("key").reindex(rows["key"]).set_axis(rows.index)
    addressed = rows.loc[rows["email"] != ""].drop_duplicates("key").set_index("key")["email"]
    other = pd.Series([addressed.get(name, "") for name in rows["key"]], index=rows.index, dtype="object")
    doubtful = (rows["name"] != first["name"]) | ((rows["email"] != "") & (rows["email"] != other))
    struck = doubtful.reindex(staff.index, fill_value=False).to_numpy(dtype="bool")
    earlier = first.reindex(staff.index)
    elsewhere = (earlier["source_file"] != staff["source_file"].astype("object")).to_numpy()
    yield from sheet_problems(
        inspection,
        "staff_alike",
        "staff",
        "name",
        struck,
        lambda where: {
            "other": Each(earlier["name"].iloc[where]),
            "place": Each(_place(earlier.iloc[row], bool(elsewhere[row])) for row in where),
        },
    )


def _place(row: "pd.Series[Any]", named: bool) -> Text:
    place = {"file": row["source_file"] if named else "", "sheet": "", "row": int(row["source_row"])}
    zh, en = (TEXTS["row_of"](lang, **place).strip() for lang in _LANGUAGES)
    return Text(zh, en)
