"""The own columns of the team at the right of the sheet Customers: their cells, folded away where they are many."""

from collections.abc import Sequence

from crm_sheets.language import LANGS, Lang
from crm_sheets.language.sheets import COLUMNS, TEXTS, WITH_UNIT
from crm_sheets.report.cleaning import fit_for_cell
from crm_sheets.report.tables import Area, Column
from crm_sheets.report.workbook import UNITS_OF_MONEY, Sheet
from crm_sheets.results import Results
from crm_sheets.vocabulary.own import own_heading, own_names

_SHOWN = 3  # own columns that need not be hidden
_LONGEST, _NAMED, _CAP = 120, 40, 26.0  # letters of a heading, and of one in a note; width of a column
_AGAIN = {"zh": "{heading}（自有）", "en": "{heading} (own)"}


def own_columns(results: Results) -> list[Column]:
    """What the own columns say of each customer of the results, in their order."""
    table = results.tables.get("own_columns")
    if table is None:
        return []
    rows = table.set_index(table["customer_id"].astype("str")).reindex(results.customers["customer_id"].astype("str"))
    heads = _heads(own_names(table.columns), results.lang, results.playbook.general.currency)
    return [Column(name, rows[name].reset_index(drop=True), "text", _CAP, heading=head) for name, head in heads.items()]


def own_hint(own: Sequence[Column], lang: Lang) -> str:
    """Which own columns stand at the right, and where they are when they are hidden."""
    said = TEXTS["list_join"](lang).join(_cut(column.heading, _NAMED) for column in own)
    return TEXTS["own_hidden" if len(own) > _SHOWN else "own_shown"](lang, headings=said)


def fold(sheet: Sheet, area: Area, own: Sequence[Column]) -> None:
    """Hide the own columns where they are many."""
    if len(own) > _SHOWN:
        sheet.fold(area.column(own[0].key), area.column(own[-1].key))


def _heads(names: Sequence[str], lang: Lang, currency: str) -> dict[str, str]:
    """The headings as an Excel table takes them: none twice, whatever its case, and none of ours, with unit or not."""
    taken = {text.casefold() for both in COLUMNS.values() for text in both}
    units = {currency or unit for unit in UNITS_OF_MONEY.values()} - {""}
    taken |= {
        WITH_UNIT(form, heading=both(form), unit=unit).casefold()
        for both in COLUMNS.values()
        for unit in units
        for form in LANGS
    }
    found = {}
    for name in names:
        head = _cut(fit_for_cell(own_heading(name)), _LONGEST)
        while head.casefold() in taken:
            head = _AGAIN[lang].format(heading=head)
        taken.add(head.casefold())
        found[name] = head
    return found


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
