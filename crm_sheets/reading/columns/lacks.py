"""What a heading lacks to be a table of its kind, in the words of the user's own headings."""

import re
from collections.abc import Sequence

from crm_sheets.language import LANGS, Text
from crm_sheets.language.lacking import HOLDS, JOIN, LACK, LACK_NEAREST, NAME, NAMES_JOIN, OR, PARCELS, UNSURE
from crm_sheets.reading.columns.against import is_parcel
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.finding.grids import Grid
from crm_sheets.vocabulary import Field

_ROWS = 200  # looked at below the heading
_CHOICES = 3  # fields named of which any would do
_NAMED = 3  # columns named as the nearest
_MOST = 0.7  # share of the cells from which a column holds one kind of value
_LONGEST = 30
_NUMBER = re.compile(
    r"[-+(]?\s*(?:[A-Z]{2,3}\s)?[¥$€£￥]?\s*-?\d{1,3}(?:[, ]?\d{3})*(?:[.,]\d+)?\s*[万元%)]*|-?\d+(?:\.\d+)?"
)
_DATE = re.compile(
    r"(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}.*|(?:19|20)\d{6}|\d{1,2}([-/.])\d{1,2}\1\d{2,4}.*|\d{1,2}[-/月]\d{1,2}日?|"
    r"(?:\w{3}\s)?\d{1,2}[-\s][A-Za-z]{3,9}\b.*|[A-Za-z]{3,9}[-\s]\d{1,2}\b.*"
)
_PHONE = re.compile(r"[+(]?\d[\d\s().*-]{6,18}\d")
_EXPECTED = {"date": "date", "number": "number", "money": "number", "phone": "phone"}  # all other kinds: words


def lacks(grid: Grid, heading: Heading) -> Text:
    """For each need that no column meets its name, and the columns nearest to it: those whose cells are of its kind."""
    needs = [group for group in (*heading.table.told_by, *heading.table.soft) if not {*group} & {*heading.fields}]
    if not needs:
        parcels = next(filter(is_parcel, heading.texts), "") if heading.table.name in ("sales", "customers") else ""
        return _filled(PARCELS, name=parcels) if parcels else UNSURE
    held = _held(grid, heading) if needs else {}
    groups = [[heading.table.field(name) for name in group[:_CHOICES]] for group in needs]
    return _joined(JOIN, [_lack(fields, held) for fields in groups])


def _lack(fields: Sequence[Field], held: dict[str, list[str]]) -> Text:
    """One need: any of the fields would do."""
    label = _joined(OR, [field.label for field in fields])
    kinds = list(dict.fromkeys(_EXPECTED.get(field.kind, "words") for field in fields))
    kind = next((kind for kind in kinds if kind in held), kinds[0])
    names = held.get(kind, [])[:_NAMED]
    if not names:
        return _filled(LACK, field=label, what=HOLDS[kind])
    named = _joined(NAMES_JOIN, [_filled(NAME, name=name) for name in names])
    return _filled(LACK_NEAREST, field=label, names=named, what=HOLDS[kind])


def _held(grid: Grid, heading: Heading) -> dict[str, list[str]]:
    """The headings of the columns that are no field yet, by what their cells hold; amounts with cents come first."""
    found: dict[str, list[str]] = {}
    whole: list[str] = []
    taken = {*heading.fields.values(), *heading.questions}
    cells = grid.cells.slice(heading.row + 1, _ROWS)
    for column, text in enumerate(heading.texts):
        if column in taken or column >= cells.num_columns:
            continue
        values = [str(value).strip() for value in cells.column(column).to_pylist() if value and str(value).strip()]
        if values:
            short = " ".join(text.split()) or grid.letter(column)
            kind = _kind(values)
            rather_counts = kind == "number" and not any("." in value or "," in value for value in values)
            (whole if rather_counts else found.setdefault(kind, [])).append(short[:_LONGEST])
    if whole:
        found.setdefault("number", []).extend(whole)
    return found


def _kind(values: Sequence[str]) -> str:
    least = _MOST * len(values)
    for kind, shape in (("date", _DATE), ("number", _NUMBER), ("phone", _PHONE)):
        if sum(shape.fullmatch(value) is not None for value in values) >= least:
            return _long_or(kind, values)
    return "words"


def _long_or(kind: str, values: Sequence[str]) -> str:
    """Numbers of seven digits and more without a decimal are rather phones or codes."""
    plain = kind == "number" and all(value.isdigit() and len(value) >= 7 for value in values)
    return "phone" if plain else kind


def _filled(text: Text, **values: object) -> Text:
    """The text with its values; braces that users typed are doubled, as it will be worded once more."""
    said = []
    for lang in LANGS:
        worded = {name: value(lang) if isinstance(value, Text) else value for name, value in values.items()}
        said.append(text(lang, **worded).replace("{", "{{").replace("}", "}}"))
    return Text(*said)


def _joined(join: Text, texts: Sequence[Text]) -> Text:
    return Text(join.zh.join(text.zh for text in texts), join.en.join(text.en for text in texts))
