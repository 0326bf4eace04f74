"""Why nothing that was read can be used: no table of ours, none that was recognised, none that is filled in."""

from collections.abc import Hashable, Iterator, Mapping
from itertools import islice

import pandas as pd

from crm_sheets.errors import InputError, NoKnownTable, NoneOfOurs, NothingFilledIn, NothingReadable
from crm_sheets.language import LANGS, Lang, Text
from crm_sheets.language.lacking import ALIKE, CLOSE, MORE, OF_FILE
from crm_sheets.problems import Problems
from crm_sheets.reading.columns.decisions import NONE, kind_label
from crm_sheets.vocabulary import table

_SHOWN = 8  # lines


def refusal(rows: pd.DataFrame, seen: pd.DataFrame, found: Problems, files: int) -> InputError | None:
    """The refusal of a reading (see Reading for the tables) that holds not one row, None of any other."""
    if len(rows) and not rows["read"].any():
        blank = [table(name).label for name in rows["table"]]
        return NothingFilledIn(tables=Text("、".join(t.zh for t in blank), ", ".join(t.en for t in blank)))
    if len(rows):
        return None
    seen_text = _braced(Text(*("\n".join(_lines(seen, found, lang)) for lang in LANGS)))
    if seen.empty:
        return NothingReadable(files=files, seen=seen_text)
    alone = (seen["table"] == NONE).all() and not found.counts["error"]
    return (NoneOfOurs if alone else NoKnownTable)(files=files, seen=seen_text)


def _lines(seen: pd.DataFrame, found: Problems, lang: Lang) -> Iterator[str]:
    """One line for each table seen, then for each file that could not be read."""
    said = [*(_table(line, lang) for line in seen.to_dict("records")), *_unread(found, lang, notes_too=seen.empty)]
    yield from islice(said, _SHOWN)
    if len(said) > _SHOWN:
        yield MORE(lang, count=len(said) - _SHOWN)


def _table(values: Mapping[Hashable, object], lang: Lang) -> str:
    place = {"file": values["file"], "sheet": values["sheet"], "headings": values["headings"] or "-"}
    if not values["closest"]:
        return ALIKE(lang, **place)
    lacks = values["lacks"]
    missing = lacks(lang) if isinstance(lacks, Text) else ""
    return CLOSE(lang, **place, table=kind_label(str(values["closest"]))(lang), missing=missing)


def _unread(found: Problems, lang: Lang, *, notes_too: bool) -> Iterator[str]:
    for problem in found:
        if (notes_too or problem.level != "note") and not problem.code.startswith(("sheet_unknown", "kind_")):
            for line in islice(problem.lines(lang), 1):
                yield OF_FILE(lang, file=line[2], message=line[-1])


def _braced(text: Text) -> Text:
    """Braces that users typed doubled: the text is worded once more."""
    return Text(*(said.replace("{", "{{").replace("}", "}}") for said in text))
