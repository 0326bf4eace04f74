"""Respondents who stand on several lines of a sheet: one where each line answers other questions, else told."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pyarrow as pa

from crm_sheets.problems import Problem
from crm_sheets.reading.questionnaires.form import Form


def joined_lines(form: Form) -> tuple[Form, list[Problem]]:
    """The form with one line for each number of a respondent and moment of answering, and what is to be said of it.

    Lines are joined only where no question is answered on two of them: whoever fills in forms for others stands on
    many, and each of these is somebody's. Of numbers that answer a question twice in one moment each line stays, and
    they are named.
    """
    people = form.respondents.reset_index(drop=True)
    numbers = people["respondent"].astype("str")
    numbered = numbers.str.contains(r"\d", na=False)
    who = people.assign(number=numbers.where(numbered)).groupby(["number", "answered_at"], dropna=False).ngroup()
    again = numbered & who.duplicated(keep=False)
    if not again.any():
        return form, []
    lines = form.cells.take(pa.array(np.flatnonzero(again))).to_pandas()
    group = who[again].to_numpy()
    filled = lines.loc[:, list(form.asks)].notna().groupby(group).sum()
    apart = again & who.isin(filled.index[(filled <= 1).all(axis="columns")])
    told = _told(form, people, apart, again & ~apart & people["answered_at"].notna())
    if not apart.any():
        return form, told
    first = lines.groupby(group).first()
    kept = np.flatnonzero(~apart | ~who.duplicated())
    whole = form.cells.take(pa.array(kept)).to_pandas()
    merged = apart.to_numpy()[kept]
    whole.loc[merged] = first.loc[who.to_numpy()[kept][merged]].to_numpy()
    columns = [pa.array(whole[name], pa.string(), from_pandas=True) for name in whole]
    cells = pa.Table.from_arrays(columns, names=list(form.cells.column_names))
    return replace(form, cells=cells, respondents=people.iloc[kept].reset_index(drop=True)), told


def _told(form: Form, people: pd.DataFrame, apart: "pd.Series[bool]", twice: "pd.Series[bool]") -> list[Problem]:
    """A note about the lines that were joined, and a warning for each number with the lines that it stands on."""
    found = []
    if apart.any():
        numbers = people.loc[apart, "respondent"].astype("str").unique()
        details: dict[str, object] = {"count": len(numbers), "lines": int(apart.sum())}
        found.append(Problem("survey_lines_joined", form.file, form.sheet, (), "", tuple(numbers[:3]), details))
    for number, rows in people[twice].groupby("respondent", sort=False)["source_row"]:
        places = tuple(int(row) for row in rows)
        details = {"lines": len(places)}
        found.append(Problem("survey_respondent_again", form.file, form.sheet, places, "", (str(number),), details))
    return found
