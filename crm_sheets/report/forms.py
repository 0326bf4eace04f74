"""Ready questionnaires and scorecards: a sheet to fill in with drop-downs, and the key sheet that explains it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from crm_sheets.language import Lang
from crm_sheets.language.forms import FORMS, OPTIONS, Item, ReadyForm
from crm_sheets.language.sheets import BLANK_TEXTS, FORM_TEXTS
from crm_sheets.language.survey_key import BEST_ENDS, KEY_FLAGS, KEY_HEADINGS, QUESTION_TYPES
from crm_sheets.report.workbook import OutBook, Sheet
from crm_sheets.text.widths import lines

_CREATED = date(2026, 1, 1)  # part of no result: only so that two writes give the same bytes
_ROWS = 500  # rows with drop-downs
_WIDE, _NARROW, _KEY_WIDTH, _ENTRY = 20.0, 14.0, 24.0, 40.0
_SEVERAL = "┋"


class _Asked(NamedTuple):
    """An item with its code and its heading."""

    code: str
    heading: str
    item: Item


def write_forms(folder: Path | str, lang: Lang) -> list[Path]:
    """Write one workbook per form into ``folder``, named by it; returns their paths.

    They carry no mark of our own output: filled in, they are read like any questionnaire, with their key sheet.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for form in FORMS:
        path = folder / f"{form.name(lang)}.xlsx"
        with OutBook(path, form.name(lang), _CREATED, lang, mark="") as book:
            asked = list(_asked(form, lang))
            _write_entry(book.named_sheet(form.name(lang)), form, asked)
            _write_key(book.sheet("survey_key"), form, asked)
        paths.append(path)
    return paths


def _asked(form: ReadyForm, lang: Lang) -> Iterator[_Asked]:
    """The items with their numbers; those of one question share it."""
    number, part, before = 0, 0, None
    for item in form.items:
        again = item.of is not None and item.of == before
        number, part, before = number + (not again), part + 1 if again else 1, item.of
        if item.of is None:
            yield _Asked(str(number), FORM_TEXTS["question"](lang, number=number, text=item.text(lang)), item)
        else:
            words = {"of": item.of(lang), "text": item.text(lang)}
            yield _Asked(f"{number}.{part}", FORM_TEXTS["item"](lang, number=number, **words), item)


def _write_entry(sheet: Sheet, form: ReadyForm, asked: list[_Asked]) -> None:
    """The sheet to fill in: who and when, then a column for each question with its drop-down."""
    sheet.raw.hide_gridlines(1)
    who = [FORM_TEXTS["when"](sheet.lang), form.who(sheet.lang)]
    heads = [*who, *(one.heading for one in asked)]
    options = {
        "columns": [{"header": head, "header_format": sheet.book.style("heading")} for head in heads],
        "style": "Table Style Light 1",
    }
    sheet.check(sheet.raw.add_table(0, 0, 1, len(heads) - 1, options), 1, len(heads) - 1)
    sheet.raw.set_column(0, 0, _NARROW, sheet.book.blank_style("yyyy-mm-dd"))
    sheet.raw.set_column(1, len(who) - 1, _NARROW, sheet.book.blank_style("@"))
    for column, one in enumerate(asked, start=len(who)):
        width = _WIDE if one.item.options else _ENTRY
        sheet.raw.set_column(column, column, width, sheet.book.blank_style("General" if one.item.options else "@"))
        if one.item.options:
            rule = _rule(one.item, sheet.lang)
            sheet.check(sheet.raw.data_validation(1, column, _ROWS, column, rule), 1, column)
    dates = {"validate": "date", "criteria": ">=", "value": date(1900, 3, 1), "error_type": "warning"}
    sheet.raw.data_validation(1, 0, _ROWS, 0, {**dates, "error_message": BLANK_TEXTS["bad_date"](sheet.lang)})
    sheet.raw.set_row(0, 8 + 15 * max(lines(head, _WIDE - 3) for head in heads))
    sheet.raw.freeze_panes(1, len(who))
    sheet.raw.repeat_rows(0)


def _rule(item: Item, lang: Lang) -> dict[str, object]:
    """What may be chosen; several answers are typed with a sign between."""
    words = [text(lang) for text in OPTIONS[item.options].texts]
    if item.type == "multiple":
        message = FORM_TEXTS["several"](lang, options=_SEVERAL.join(words))
        return {"validate": "any", "input_message": message[:255]}
    return {"validate": "list", "source": [int(word) if word.isdigit() else word for word in words]}


def _write_key(sheet: Sheet, form: ReadyForm, asked: list[_Asked]) -> None:
    """The key: what each question is, read together with what is filled in."""
    lang = sheet.lang
    top = sheet.title(form.name(lang), form.purpose(lang), FORM_TEXTS["how_to"](lang)) + 1
    for column, heading in enumerate(KEY_HEADINGS.values()):
        sheet.want(column, _ENTRY if column in (2, 3, 5) else _KEY_WIDTH)
        sheet.text(top, column, heading(lang), "heading_fill_in")
    for row, one in enumerate(asked, start=top + 1):
        for column, text in enumerate(_key_row(form, one, lang).values()):
            sheet.text(row, column, text, "wrap")
        sheet.lines(row, max(lines(one.heading, _ENTRY - 3), lines(_options(one.item, lang), _ENTRY - 3)))
    sheet.raw.freeze_panes(top + 1, 0)


def _key_row(form: ReadyForm, one: _Asked, lang: Lang) -> dict[str, str]:
    item = one.item
    found = OPTIONS.get(item.options)
    said = {
        "survey": form.name(lang),
        "question": one.code,
        "heading": one.heading,
        "wording": item.text(lang),
        "type": QUESTION_TYPES[item.type](lang),
        "options": _options(item, lang),
        "best": BEST_ENDS[found.best](lang) if found and found.best else "",
        "points": " | ".join(f"{points:g}" for points in found.points) if found else "",
        "dimension": item.dimension(lang) if item.dimension else "",
        "screening": KEY_FLAGS[True](lang) if item.screening else "",
    }
    return {name: said.get(name, "") for name in KEY_HEADINGS}


def _options(item: Item, lang: Lang) -> str:
    return " | ".join(text(lang) for text in OPTIONS[item.options].texts) if item.options else ""
