"""The workbook playbook.xlsx in which a team changes its rules: every setting in Chinese and English, by section."""

from collections.abc import Mapping
from datetime import date
from itertools import groupby
from pathlib import Path
from types import MappingProxyType

from crm_sheets.language.delivery import FILES, GROUPS, LANGUAGES, MAIL_COLUMNS, MAIL_HINT, MAIL_TITLE, YES_NO
from crm_sheets.language.sheets import PLAYBOOK_COLUMNS, PLAYBOOK_HINT, TITLES
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.desk_lists import DESK_LISTS, DeskList
from crm_sheets.playbook.mail_rules import DEFAULT_MAIL_RULES
from crm_sheets.playbook.playbook import SECTIONS
from crm_sheets.playbook.settings import Setting
from crm_sheets.report.workbook import OutBook, Sheet
from crm_sheets.text.widths import lines, text_width

_WIDTHS = (28.0, 24.0, 46.0, 26.0, 34.0, 40.0, 42.0, 46.0, 56.0)
_STYLES = ("text", "fill_in", "wrap", "wrap", "wrap", "wrap", "wrap", "wrap", "wrap")
_CREATED = date(2026, 1, 1)  # part of no result: only so that two writes give the same bytes
_MAIL_WIDTHS = (34.0, 40.0, 34.0, 40.0, 18.0)
_MAIL_ROWS = 200  # below the headings that offer a choice
_LIST_WIDTH, _LIST_ROWS = 52.0, 300
_MESSAGE = 255  # longest input message


def write_playbook(path: Path | str, values: Mapping[str, str] = MappingProxyType({})) -> None:
    """Write a playbook: setting names in the first column, in the second the ``values`` by name, else nothing yet.

    It carries no mark of our own output, so that it is read like any workbook of the team.
    """
    with OutBook(Path(path), TITLES["playbook"].zh, _CREATED, "zh", mark="") as book:
        sheet = book.sheet("playbook")
        for column, width in enumerate(_WIDTHS):
            sheet.want(column, width)
        row = sheet.title(TITLES["playbook"].zh, PLAYBOOK_HINT.zh) + 1
        for column, heading in enumerate(PLAYBOOK_COLUMNS.values()):
            sheet.text(row, column, heading.zh, "heading_fill_in" if column == 1 else "heading")
        sheet.raw.freeze_panes(row + 1, 2)
        sheet.raw.repeat_rows(row)
        for section, group in groupby(Playbook.settings(), lambda s: s.name.partition(".")[0]):
            row = _section(sheet, row + 1, section, list(group), values)
        _mail_rules(book.sheet("mail_rules"))
        for one in DESK_LISTS:
            _desk_list(book.named_sheet(one.title.zh), one)


def _mail_rules(sheet: Sheet) -> None:
    """Who gets what by mail: the usual rules, to be changed."""
    for column, width in enumerate(_MAIL_WIDTHS):
        sheet.want(column, width)
    row = sheet.title(MAIL_TITLE.zh, MAIL_HINT.zh) + 1
    for column, heading in enumerate(MAIL_COLUMNS.values()):
        sheet.text(row, column, f"{heading.zh} · {heading.en}", "heading_fill_in")
    for line, rule in enumerate(DEFAULT_MAIL_RULES, start=row + 1):
        files = ", ".join(FILES[file].zh for file in rule.files)
        flags = (YES_NO["yes" if flag else "no"].zh for flag in (rule.own, rule.changed))
        cells = (GROUPS[rule.who].zh, files, *flags, LANGUAGES["auto"].zh)
        for column, cell in enumerate(cells):
            sheet.text(line, column, cell, "fill_in")
    for column, options in ((2, YES_NO), (3, YES_NO), (4, LANGUAGES)):
        rule_of = {"validate": "list", "source": [word for label in options.values() for word in label]}
        box = (row + 1, column, row + _MAIL_ROWS, column)
        sheet.check(sheet.raw.data_validation(*box, rule_of), row + 1, column)
    sheet.raw.freeze_panes(row + 1, 1)


def _desk_list(sheet: Sheet, one: DeskList) -> None:
    """A list, to be changed."""
    row = sheet.title(one.title.zh, f"{one.hint.zh}　{one.hint.en}") + 1
    for column, told in enumerate(one.columns):
        heading = told.heading.zh if told.heading.zh == told.heading.en else f"{told.heading.zh} · {told.heading.en}"
        sheet.text(row, column, heading, "heading_fill_in")
        longest = max((text_width(one_row[told.key]) for one_row in one.rows), default=0)
        sheet.want(column, min(_LIST_WIDTH, max(18.0, text_width(heading) + 3, longest + 2)))
        if told.options:
            source = [word for label in told.options.values() for word in dict.fromkeys(label)]
            rule = {
                "validate": "list",
                "source": source
                if len(",".join(source)) <= _MESSAGE
                else [label.zh for label in told.options.values()],
            }
            sheet.check(sheet.raw.data_validation(row + 1, column, row + _LIST_ROWS, column, rule), row + 1, column)
    for line, cells in enumerate(one.rows, start=row + 1):
        shown = [told.options[cells[told.key]].zh if told.options else cells[told.key] for told in one.columns]
        for column, text in enumerate(shown):
            sheet.text(line, column, text, "wrap")
        sheet.lines(line, max(lines(text, _LIST_WIDTH - 2) for text in shown))
    sheet.raw.freeze_panes(row + 1, 1)


def _section(sheet: Sheet, row: int, section: str, settings: list[Setting], values: Mapping[str, str]) -> int:
    """One section with a heading of its own; returns its last row."""
    sheet.blanks(row, 1, len(_WIDTHS) - 1, "band")
    sheet.text(row, 0, f"{SECTIONS[section].zh} · {SECTIONS[section].en}", "band")
    for setting in settings:
        row += 1
        _setting(sheet, row, setting, values.get(setting.name, ""))
    return row


def _setting(sheet: Sheet, row: int, setting: Setting, value: str) -> None:
    zh, en = (setting.shown(setting.default, lang) for lang in ("zh", "en"))
    default = zh if zh == en else f"{zh}\n{en}"
    expected = setting.kind.expected
    texts = (
        setting.name,
        value,
        default,
        setting.label.zh,
        setting.label.en,
        expected.zh,
        expected.en,
        setting.help.zh,
        setting.help.en,
    )
    for column, (text, style) in enumerate(zip(texts, _STYLES, strict=True)):
        sheet.text(row, column, text, style)
    sheet.lines(row, max(lines(text, width - 2) for text, width in zip(texts, _WIDTHS, strict=True)))
    _validate(sheet, row, setting)


def _validate(sheet: Sheet, row: int, setting: Setting) -> None:
    """What fits, shown when the cell is chosen; numbers are checked while typing, choices are a drop-down."""
    message = f"{setting.kind.expected.zh}\n{setting.kind.expected.en}"[:_MESSAGE]
    rule: dict[str, object] = {"validate": "any", "input_message": message}
    kind = setting.kind
    if kind.options:
        rule |= {"validate": "list", "source": [text for label in kind.options for text in dict.fromkeys(label)]}
    elif kind.low is not None:
        validate = "integer" if isinstance(setting.default, int) else "decimal"
        between = {"criteria": "between", "minimum": kind.low, "maximum": kind.high}
        rule |= {"validate": validate, **between, "error_message": message}
    sheet.check(sheet.raw.data_validation(row, 1, row, 1, rule), row, 1)
