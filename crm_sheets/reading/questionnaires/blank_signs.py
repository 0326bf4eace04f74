"""What a form's program writes where nothing was answered: numbers below 0, NA of R, N/A of LimeSurvey."""

from collections.abc import Sequence

import pyarrow.compute as pc

from crm_sheets.reading.questionnaires.answer_column import BlankSigns
from crm_sheets.reading.questionnaires.form import Form
from crm_sheets.vocabulary import normal
from crm_sheets.vocabulary.answers import LAST_PAGE

_COLUMNS = 3  # with NA, from which it is what a program writes and no answer


def blank_signs(form: Form, places: Sequence[int], coded: bool) -> BlankSigns:
    """The signs of a form whose questions stand at ``places``.

    Of a ``coded`` file -3 says passed over and -2 not given. LimeSurvey, told by the column of the last page, writes
    N/A where a question was not shown. R writes NA into every blank cell: none is blank, several columns have NA.
    """
    found = BlankSigns()
    if coded:
        found = BlankSigns(found.past | {"-3"}, found.nothing | {"-2"})
    if any(normal(part) in LAST_PAGE for text in form.headings for part in text.split(". ")):
        found = found._replace(past=found.past | {"n/a"})
    if _written_by_r(form, places):
        found = found._replace(nothing=found.nothing | {"na"})
    return found


def _written_by_r(form: Form, places: Sequence[int]) -> bool:
    columns = [form.cells.column(place) for place in places]
    if any(column.null_count for column in columns):
        return False
    return sum(bool(pc.any(pc.equal(column, "NA")).as_py()) for column in columns) >= _COLUMNS
