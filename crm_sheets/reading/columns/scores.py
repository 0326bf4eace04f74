"""How well each column of a table is each field: the sum of what words, values and structure say."""

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.contenders import weighed
from crm_sheets.reading.columns.fits import field_fit
from crm_sheets.reading.columns.profiles import FEWEST, Profile
from crm_sheets.reading.columns.structure import by_structure
from crm_sheets.reading.columns.under_heading import Columns, Scores
from crm_sheets.reading.columns.unworded import unworded
from crm_sheets.reading.columns.wording import by_words, core_by_values, heading_meaning
from crm_sheets.vocabulary import Field, Table

_DOUBTFUL = -0.3


def pair_scores(kind: Table, columns: Columns) -> Scores:
    """The evidence for each pair of column and field for which words speak at all."""
    found: Scores = {}
    for column, text in enumerate(columns.texts):
        if not text:
            continue
        meaning = heading_meaning(kind, text, core_by_values(text, columns.profiles[column]))
        for name, nearness in meaning.fields.items():
            score = by_words(kind.field(name), text, meaning, nearness) + _values(
                kind.field(name), columns.profiles[column]
            )
            found[column, name] = score + by_structure(kind, name, column, columns)
    more = unworded(kind, columns, found)
    found |= {pair: max(found.get(pair, 0.0), score) for pair, score in more.items()}
    return weighed(columns, found)


def _values(field: Field, profile: Profile) -> float:
    fits = field_fit(field, profile)
    if len(profile.filled) < FEWEST:  # a few cells contradict nobody
        fits = max(fits, _DOUBTFUL)
    score = fits * (w.FITS if fits > 0 else -w.MISFITS) + w.FILLED * profile.fill
    if len(profile.filled) > 4 and field.kind in ("id", "money", "number", "date", "name"):
        score += w.CONSTANT * (len(profile.texts) == 1)
        if profile.is_counter and field.kind in ("id", "money") and field.name not in ("complaint_id", "respondent"):
            score += w.COUNTER * (0.5 if field.name == "customer_id" else 1.0)
    return score
