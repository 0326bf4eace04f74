"""What a heading lacks to be a table of its kind, in the words of the user's own headings."""

from collections.abc import Sequence

from crm_sheets.language import LANGS, Text
from crm_sheets.language.lacking import HOLDS, JOIN, LACK, LACK_NEAREST, NAME, NAMES_JOIN, OR, PARCELS, UNSURE
from crm_sheets.reading.columns.events import is_parcel
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.profiles import Profile, profiles
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import Field

_CHOICES = 3  # fields named of which any would do
_NAMED = 3  # columns named as the nearest
_MOST = 0.7  # share of the cells from which a column holds one kind of value
_LONGEST = 30
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
    columns = [column for column in range(min(len(heading.texts), grid.cells.num_columns)) if column not in taken]
    for profile in profiles(grid.cells, heading.row + 1, columns):
        if profile.filled:
            short = " ".join(heading.texts[profile.column].split()) or grid.letter(profile.column)
            kind = _kind(profile)
            rather_counts = kind == "number" and not profile.has_cents
            (whole if rather_counts else found.setdefault(kind, [])).append(short[:_LONGEST])
    if whole:
        found.setdefault("number", []).extend(whole)
    return found


def _kind(profile: Profile) -> str:
    """What most cells of a column are; whole numbers of seven digits and more are rather phones or codes."""
    shares = {
        "date": max(profile.dates, profile.day_like * (profile.numeric < 0.5)),
        "phone": max(profile.phones, profile.digits_long * (not profile.has_cents)),
        "number": profile.numberish,
    }
    return next((kind for kind, share in shares.items() if share >= _MOST), "words")


def _filled(text: Text, **values: object) -> Text:
    """The text with its values; braces that users typed are doubled, as it will be worded once more."""
    said = []
    for lang in LANGS:
        worded = {name: value(lang) if isinstance(value, Text) else value for name, value in values.items()}
        said.append(text(lang, **worded).replace("{", "{{").replace("}", "}}"))
    return Text(*said)


def _joined(join: Text, texts: Sequence[Text]) -> Text:
    return Text(join.zh.join(text.zh for text in texts), join.en.join(text.en for text in texts))
