"""The rows of a sheet with who may be contacted, since when that was said, and the channel that a remark asks for."""

from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from crm_sheets.problems import Problem
from crm_sheets.reading.consents import consent_problems
from crm_sheets.reading.consents.answers import until
from crm_sheets.reading.consents.columns import ConsentColumn
from crm_sheets.reading.consents.rows import consents_as_texts, settled, statements
from crm_sheets.reading.consents.titles import said_by_name
from crm_sheets.reading.finding.body import Body, Mask
from crm_sheets.reading.values.casting import cast
from crm_sheets.reading.values.neighbours import Beside
from crm_sheets.vocabulary.consents import FIELDS, Said, preferred


def consenting(
    body: Body, rows: pd.DataFrame, out: Mask, columns: list[ConsentColumn]
) -> tuple[pd.DataFrame, list[Problem]]:
    """All rows of the sheet with what they say of who may be contacted, and what is to be said of it.

    The field of FIELDS is a text of codes (see vocabulary.consents), empty where nothing is said; ``out`` are rows
    left out.
    """
    table = body.heading.table.name
    if table not in FIELDS:
        return rows, []
    nothing: tuple[Said, str] = (frozenset(), "")
    everybody, name = said_by_name(body.grid.file, body.grid.sheet) if table == "customers" else nothing
    if not columns and not everybody:
        return rows, []
    days = {one.column: _days(body, one) for one in columns}
    lines = settled(statements(columns, days, everybody, len(rows)))
    done = rows.assign(**{FIELDS[table]: consents_as_texts(lines).reindex(range(len(rows))).astype("str")})
    if table == "customers":
        newest = lines.groupby("key")["day"].max().reindex(range(len(rows))).to_numpy()
        done = done.assign(consent_date=newest.astype("datetime64[s]"), preferred_channel=_preferred(done, columns))
        done["consent_until"] = _until(done["consent_until"], columns, body.grid.beside)
    problems = [
        *consent_problems.understood_consents(body, columns, out),
        *consent_problems.unclear(body, columns, out),
    ]
    return done, [
        *problems,
        consent_problems.by_name(body, everybody, name, int((~out).sum())),
    ] if everybody else problems


def _days(body: Body, one: ConsentColumn) -> "pd.Series[Any]":
    """The cells of the column as days, missing where they are none."""
    if one.asked is None:
        return pd.Series(pd.NaT, index=range(len(one.codes)))
    return cast(body.cells.column(one.column), "date", beside=body.grid.beside).values


def _until(filled: "pd.Series[Any]", columns: list[ConsentColumn], beside: Beside) -> "pd.Series[Any]":
    """The day up to which somebody agreed, where none is filled in the one that cells with an agreement name."""
    for one in columns:
        refuses = [any(code.startswith("no_") for code in said) for said in one.said]
        days = ["" if no else until(text) for text, no in zip(one.texts, refuses, strict=True)]
        if one.asked is not None and any(days):
            cells = pa.array([day or None for day in days] + [None], pa.string())
            rows = cells.take(pa.array(np.where(one.codes < 0, len(days), one.codes)))
            filled = filled.fillna(cast(rows, "date", beside=beside).values)
    return filled


def _preferred(rows: pd.DataFrame, columns: list[ConsentColumn]) -> "pd.Series[Any]":
    """The preferred channel, where none is filled in the one that remarks plainly ask for."""
    wanted = rows["preferred_channel"]
    for one in columns:
        if one.asked is None:
            channels = pa.array([preferred(text) or None for text in one.texts] + [None], pa.string())
            asked_for = pd.Series(
                channels.take(pa.array(np.where(one.codes < 0, len(one.texts), one.codes))).to_pandas(), dtype="str"
            )
            wanted = wanted.fillna(asked_for)
    return wanted
