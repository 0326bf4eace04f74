"""Columns that the team added to a schedule which came back: they are not kept, and that is said."""

from collections.abc import Iterator

import pandas as pd

from crm_sheets.language import LANGS
from crm_sheets.language.sheets import COLUMNS
from crm_sheets.problems import Problem
from crm_sheets.returns.own_keys import Planned

_GIVEN_OUT = (  # what the schedule shows and nobody reads again
    *("say", "last_purchase", "usual_product", "last_talk", "about_them", "wanted", "tier", "own_grade"),
    *("churn_level", "all_reasons", "hour", "topic", "consent", "last_said", "person", "brief"),
)


def added_columns(mapping: pd.DataFrame, planned: Planned) -> Iterator[Problem]:
    """A note for each sheet of a returned schedule that has filled columns of the team's own.

    ``mapping`` as in reading.seen. Files of what came back before are left out: there such columns stay.
    """
    if "samples" not in mapping:  # tables that were not read from files
        return
    ours = {COLUMNS[key](lang) for key in _GIVEN_OUT if key in COLUMNS for lang in LANGS}
    unread = mapping.loc[(mapping["table"] == "returned") & (mapping["field"] == "") & (mapping["samples"] != "")]
    theirs = unread.loc[~unread["heading"].isin(["", *ours]) & ~unread["file"].isin([*planned.ledger])]
    for (file, sheet), own in theirs.groupby(["file", "sheet"], observed=True, sort=False):
        names = list(dict.fromkeys(own["heading"]))
        yield Problem("schedule_columns_added", str(file), str(sheet), details={"names": ", ".join(names)})
