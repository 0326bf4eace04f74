"""One workbook marked: its sheets coloured and explained, everything else in it as it was."""

import re
from collections.abc import Mapping
from pathlib import Path

from crm_sheets.language import Lang
from crm_sheets.language.marking import ABOUT, EXTRACT, MORE_REMARKS, REASON
from crm_sheets.marking import comments, sheet
from crm_sheets.marking.package import NotEditable, Package
from crm_sheets.marking.sheet import SheetMarks, Words
from crm_sheets.marking.stamp import put_stamp
from crm_sheets.marking.styles import Styles
from crm_sheets.ooxml.parts import sheets_in
from crm_sheets.ooxml.stamps import EXTRACT as EXTRACTED
from crm_sheets.ooxml.stamps import Stamp, stamp_of

REASONS = frozenset(REASON)  # the heading in every language
MOST_REMARKS = 2_000  # for each sheet: more boxes make Excel slow
_NOTHING = SheetMarks(())
_ITEM = re.compile(rb"<si\s*/>|<si\b[^>]*>.*?</si>", re.DOTALL)


class TooLarge(Exception):
    """The workbook has more cells than a copy is made of."""


def mark_workbook(
    source: Path, target: Path, marks: Mapping[str, SheetMarks], stamp: Stamp, lang: Lang, most_cells: int
) -> None:
    """Write the copy. Raises NotEditable, TooLarge, and what zipfile raises for a damaged file; then there is none.

    ``marks`` by the sheet's name; a sheet that is not there or has no marks stays as it is, except that what an earlier
    check of the same workbook left in it goes.
    """
    again = stamp_of(source) is not None
    with Package(source) as package:
        main = main_part(package)
        parts = sheet_parts(package, main)
        if sum(sheet.count_cells(package.read(parts[name])) for name in parts if again or name in marks) > most_cells:
            raise TooLarge
        if not set(marks) <= set(parts):
            raise NotEditable
        place = related_part(package, main, "styles")
        styles = Styles(package.read(place))
        words = _words(package, main, lang) if again else Words(REASON(lang), REASONS)
        about = EXTRACT(lang) if stamp.kind == EXTRACTED else ABOUT(lang)
        for name, part in parts.items():
            if name in marks or (again and sheet.has_reasons(package.read(part), words)):
                changed, column = sheet.marked(
                    package.read(part), marks.get(name, _NOTHING), styles, words, again=again
                )
                package.write(part, changed)
                comments.annotate(package, part, _remarks(marks.get(name, _NOTHING), column, about, lang))
        package.write(place, styles.xml)
        put_stamp(package, stamp)
        package.save(target)


def _remarks(marks: SheetMarks, column: int, about: str, lang: Lang) -> list[comments.Remark]:
    """What the column of reasons is, at its first heading, and the remarks at cells, as many as Excel bears."""
    shown = marks.remarks[:MOST_REMARKS]
    if len(shown) < len(marks.remarks):
        about = f"{about}\n{MORE_REMARKS(lang, count=len(shown))}"
    return [*((row, column, about) for row, _ in marks.headings[:1]), *shown]


def main_part(package: Package) -> str:
    """The part that names the sheets."""
    return next((target for _, kind, target in package.relations("") if kind == "officeDocument"), "xl/workbook.xml")


def related_part(package: Package, part: str, kind: str) -> str:
    """The part of that kind that belongs to a part; raises NotEditable where there is none."""
    place = next((target for _, word, target in package.relations(part) if word == kind), None)
    if place is None:
        raise NotEditable
    return place


def sheet_parts(package: Package, main: str) -> dict[str, str]:
    """The part of each worksheet by its name; sheets of charts and the like have none here."""
    cells = [relation for relation in package.relations(main) if relation.kind == "worksheet"]
    return {sheet.name: sheet.part for sheet in sheets_in(package.read(main), cells) if sheet.part}


def _words(package: Package, main: str, lang: Lang) -> Words:
    """The headings of reasons, and where Excel put them among the shared strings when it saved the copy."""
    shared: set[int] = set()
    place = next((target for _, kind, target in package.relations(main) if kind == "sharedStrings"), None)
    if place is not None:
        items = _ITEM.findall(package.read(place))
        shared = {index for index, item in enumerate(items) if sheet.text_of(item) in REASONS}
    return Words(REASON(lang), REASONS, frozenset(shared))
