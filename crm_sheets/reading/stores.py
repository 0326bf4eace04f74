"""Stores that only the names of files or sheets tell: 北京店.xlsx and 上海店.xlsx, sheets named by shop."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

import pyarrow as pa

from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.sheet_reader import SheetRows
from crm_sheets.reading.table_parts import TablePart
from crm_sheets.vocabulary import spelled, table, unified

_DATE = re.compile(
    r"(?:19|20)\d{2}[-_.年]?(?:[-_.]?\d{1,2}(?!\d)月?(?:[-_.]?\d{1,2}(?!\d)[日号]?)?)?份?|\d{1,2}月份?|\d{6,8}|q[1-4]|第?[一二三四]季度",
    re.IGNORECASE,
)
_ZH = re.compile(
    r"[^\s_\-—()（）【】\[\]+,，.]{1,12}?(?:分店|旗舰店|专卖店|门店|商店|小店|店|专柜|门市部?|网点|分公司|校区|分校|分院)"
)
_EN = re.compile(
    r"(?:[A-Z0-9][\w'&.]*\s+){1,4}?(?:store|shop|branch|outlet|salon|clinic|location)\b|(?:store|shop|branch|outlet)\s*[-#]?\s*\w+",
    re.IGNORECASE,
)
_EN_ALONE = re.compile(
    r"(?:[A-Z0-9][\w'&.]*\s+){1,4}?(?:store|shop|branch|outlet|salon|clinic|location)|(?:store|shop|branch|outlet)[-#\s]*(?:\d+|[A-Z])",
    re.IGNORECASE,
)
_EVERY = ("所有", "各", "全部")  # of these names of several stores begin
_PLACE = re.compile(r"[\u4e00-\u9fff]{2,6}[市区县镇]|北京|上海|天津|重庆|香港|澳门")
_PLAIN = re.compile(r"[\s_\-—()（）【】\[\]+,，.]+")


def with_stores(parts: Sequence[TablePart]) -> list[TablePart]:
    """The parts with the store filled in where tables of equal headings stand in files or sheets named by store.

    Only tables that have no store of their own; of names that differ in nothing but a day or a month nothing is taken.
    """
    done = list(parts)
    for group in _alike(parts).values():
        for name in (_sheet_name, _file_name):
            told = _told([name(parts[i]) for i in group])
            for i, store in zip(group, told, strict=True):
                if store:
                    done[i] = _filled(parts[i], store)
            if any(told):
                break
    return _each_its_own(done)


def _each_its_own(parts: Sequence[TablePart]) -> list[TablePart]:
    """The parts with the store of files that are named by nothing but a store, whatever their headings are.

    Stores that keep books of their own send each another form. Again two different ones must be told.
    """
    done = list(parts)
    for group in _by_table(parts).values():
        told = [_nothing_but_branch(_file_name(parts[i])) for i in group]
        if len({one for one in told if one}) > 1:
            for i, store in zip(group, told, strict=True):
                if store and not _has_store(parts[i]):
                    done[i] = _filled(parts[i], store)
    return done


def _alike(parts: Sequence[TablePart]) -> Mapping[tuple[object, ...], list[int]]:
    """The places of parts with the same table and headings and no store, where there are several."""
    found: dict[tuple[object, ...], list[int]] = {}
    for kind, places in _by_table(parts).items():
        for i in places:
            sheet = parts[i].sheet
            headings = sorted(spelled(text) for text in sheet.headings if text) if sheet else ()
            found.setdefault((kind, *headings), []).append(i)
    several = {key: group for key, group in found.items() if len(group) > 1}
    return {key: group for key, group in several.items() if not any(_has_store(parts[i]) for i in group)}


def _by_table(parts: Sequence[TablePart]) -> dict[str, list[int]]:
    """The places of the parts of each table that has stores."""
    found: dict[str, list[int]] = {}
    for i, part in enumerate(parts):
        if part.sheet and part.place and any(field.name == "store" for field in table(part.sheet.table).fields):
            found.setdefault(part.sheet.table, []).append(i)
    return found


def _has_store(part: TablePart) -> bool:
    rows = part.sheet.rows if part.sheet else None
    if isinstance(rows, pa.Table):
        return bool(rows["store"].null_count < rows.num_rows)
    return rows is None or bool(rows["store"].notna().any())


def _sheet_name(part: TablePart) -> str:
    return str(part.place[1])


def _file_name(part: TablePart) -> str:
    return PurePath(str(part.place[0])).stem


def _told(names: Sequence[str]) -> list[str]:
    """The store that each name tells; all '' unless at least two different ones are told.

    >>> _told(["2026年5月北京店", "上海店销售"]), _told(["Soho Store May", "Leeds Store"]), _told(["2026-05", "订单"])
    (['北京店', '上海店'], ['Soho Store', 'Leeds Store'], ['', ''])
    """
    for way in (_branch, _place):
        found = [way(name) for name in names]
        if len({one for one in found if one}) > 1:
            return found
    return [""] * len(names)


def _branch(name: str) -> str:
    bare = _bare(name)
    found = _ZH.search(bare) or _EN.search(bare)
    return found[0].strip(" -_") if found else ""


def _nothing_but_branch(name: str) -> str:
    """A name that is nothing but a store, days aside.

    >>> _nothing_but_branch("城东店 2026-05"), _nothing_but_branch("East Branch"), _nothing_but_branch("Shop Orders")
    ('城东店', 'East Branch', '')
    """
    bare = _bare(name).strip(" -_")
    is_one = (_ZH.fullmatch(bare) and not bare.startswith(_EVERY)) or _EN_ALONE.fullmatch(bare)
    return bare if is_one else ""


def _bare(name: str) -> str:
    """A name without days and months."""
    bare = _DATE.sub(" ", unified(name)).strip()
    return bare.replace("_", " ") if bare.isascii() else bare


def _place(name: str) -> str:
    """A name that is nothing but a place."""
    bare = _PLAIN.sub("", _DATE.sub(" ", unified(name)))
    return bare if _PLACE.fullmatch(bare) else ""


def _filled(part: TablePart, store: str) -> TablePart:
    """The part with that store in all rows, and a note."""
    note = Problem("store_from_name", str(part.place[0]), str(part.place[1]), details={"store": store})
    return replace(part, sheet=part.sheet and _with(part.sheet, store), problems=Problems((*part.problems, note)))


def _with(sheet: SheetRows, store: str) -> SheetRows:
    rows = sheet.rows
    if isinstance(rows, pa.Table):
        place = rows.schema.get_field_index("store")
        kind = rows.schema.field(place).type
        filled = pa.array([store] * rows.num_rows, pa.string()).cast(kind)
        return replace(sheet, rows=rows.set_column(place, rows.schema.field(place), filled))
    return replace(sheet, rows=rows.assign(store=rows["store"].fillna(store)))
