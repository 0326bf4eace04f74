"""The heading of a crosstab: which columns are periods, what they count, and which name customers or products."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

from crm_sheets.reading.finding.periods import Period, first_days, period
from crm_sheets.reading.finding.section_words import NAMED_BY
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import headings, normal

_SEARCHED = 30  # rows in which the heading stands
_WIDEST = 1_000  # columns
_FEWEST = 2  # periods
_LOOKED_AT = 40  # rows under the heading
_NUMBER = re.compile(r"[(\-]?\s*[￥¥$€£]?\s*-?[\d,.]*\d[\d,.]*\s*\)?(?:元|万)?$")
_QUANTITY = re.compile(r"数量|销量|件数|台数|箱数|\bqty\b|quantit|\bunits?\b|\bpcs\b|pieces|volume", re.IGNORECASE)
_AMOUNT = re.compile(r"额|金额|营收|收入|amount|revenue|sales|value|turnover|spend|[￥¥$€£]|[元]", re.IGNORECASE)
_OTHER = re.compile(
    r"毛利|利润|成本|占比|[同环]比|增长|完成率|profit|margin|cost|growth|share|%|rank|目标|target|budget", re.IGNORECASE
)
_NOT_SALES = re.compile(
    r"库存|盘点|工资|薪|考勤|排班|预算|预测|目标|计划|费用|支出|成本|应付|绩效|次数|人次|课时|积分|评分|满意|价格|单价|报价"
    r"|\b(?:stock|inventor|payroll|salar|attendance|roster|shifts?\b|budget|forecast|targets?\b|quota|plan\b|expens|costs?\b"
    r"|payable|visits?\b|hours?\b|points?\b|scores?\b|ratings?\b|prices?\b)",
    re.IGNORECASE,
)
_BOUGHT = re.compile(r"采购|进货|供应商|purchas|vendor|supplier", re.IGNORECASE)
_STATISTIC = re.compile(
    r"\b(?:average|avg|mean|median|std|deviation|records|count|rank|first|last|min|max)\b"
    r"|排名|名次|平均|中位|标准差|笔数|单数|首次|最近|最大|最小",
    re.IGNORECASE,
)
_PRODUCT = re.compile(r"product|\bitem|goods|\bsku\b|article|商品|产品|品名|货品|单品|存货", re.IGNORECASE)
_BARE = frozenset(
    map(normal, ("姓名", "名称", "名字", "name", "full name", "公司", "company", "company name", "account", "单位"))
)
_SOLD = re.compile(
    r"customer|client|sales|sold|orders?\b|revenue|客户|会员|顾客|销售|消费|订货|出货|营业额", re.IGNORECASE
)


@dataclass(frozen=True)
class Measure:
    """What the cells of some columns are: the amount or the quantity; one column for each period, in their order."""

    field: str
    text: str
    columns: tuple[int, ...]


@dataclass(frozen=True)
class CrosstabHead:
    """``row`` is the last row of the heading, ``texts`` those of its key columns, ``days`` empty without a year."""

    row: int
    texts: tuple[str, ...]
    keys: tuple[int, ...]
    days: tuple[date, ...]
    unit: str
    measures: tuple[Measure, ...]
    above: tuple[str, ...]

    def lists_customers(self, *, silent: bool) -> bool:
        """Whether its keys say more of customers than sales do; ``silent``: some of them have no figures."""
        own, sold = headings("customers"), headings("sales")
        words = [normal(self.texts[column]) for column in self.keys]
        named = any(own.get(word) in ("name", "customer_id", "phone") and sold.get(word) != "product" for word in words)
        return named and (silent or any(word in own and word not in sold for word in words))

    @property
    def zh(self) -> bool:
        """Whether its headings are Chinese."""
        return any("\u4e00" <= letter <= "\u9fff" for text in self.texts for letter in text)


def crosstab_head(grid: Grid) -> CrosstabHead | None:
    """The heading of a crosstab of sales; None where a sheet is none.

    A row of at least two periods of one kind, rising or falling, over cells of numbers, to the right of a column that
    names customers or products. The row above may hold years or what is counted, the row below what is counted.
    """
    if grid.cells.num_columns < _FEWEST + 1 or grid.cells.num_columns > _WIDEST:
        return None
    lines = grid.head(_SEARCHED + _LOOKED_AT)
    for row, line in enumerate(lines[:_SEARCHED]):
        found = _periods(line)
        if len(found) >= _FEWEST and (head := _head_at(grid, lines, row, found)):
            return head
    return None


def _periods(line: Sequence[str]) -> dict[int, Period]:
    """The columns that are headed by periods of the commonest kind."""
    every = {column: found for column, text in enumerate(line) if text and (found := period(text))}
    units = [one.unit for one in every.values()]
    most = max(set(units), key=units.count, default="")
    return {column: one for column, one in every.items() if one.unit == most}


def _head_at(grid: Grid, lines: list[list[str]], row: int, found: dict[int, Period]) -> CrosstabHead | None:
    upper = _to_the_right(lines[row - 1]) if row else [""] * len(lines[row])
    lower = lines[row + 1] if row + 1 < len(lines) else []
    two = bool(lower) and _measures_below(lower, found)
    if two:
        found = _spread(found, lower)
    last = row + two
    columns = sorted(found)
    texts = tuple(
        lines[row][c] or (lower[c] if two else "") or (lines[row - 1][c] if row else "") for c in range(len(upper))
    )
    keys = tuple(c for c in range(columns[0]) if texts[c] and period(texts[c]) is None)
    words = (*grid.above, *(text for line in lines[:row] for text in dict.fromkeys(line) if text))
    names = (*reversed(words), grid.sheet, PurePath(grid.file).stem)
    if not _names_somebody([texts[c] for c in keys], " \n ".join(names)) or not _over_numbers(
        lines[last + 1 :], columns
    ):
        return None
    dated = {c: _with_year(found[c], upper[c]) for c in columns}
    said = {c: (lower[c] if two else "") or (upper[c] if _field(upper[c]) else "") for c in columns}
    return _joined(CrosstabHead(last, texts, keys, (), dated[columns[0]].unit, (), words), dated, said, names)


def _joined(
    head: CrosstabHead, dated: dict[int, Period], said: dict[int, str], names: Sequence[str]
) -> CrosstabHead | None:
    """The heading with its measures, each of which has the same periods."""
    default = "quantity" if _QUANTITY.search(" ".join(names)) and not _AMOUNT.search(" ".join(names)) else "amount"
    columns: dict[str, list[int]] = {}
    for column in sorted(said):
        field = _field(said[column]) if said[column] else default
        if field in ("amount", "quantity"):
            columns.setdefault(field, []).append(column)
    if not columns:
        return None
    measures = tuple(
        Measure(field, said[ones[0]] if normal(said[ones[0]]) in headings("sales") else "", tuple(ones))
        for field, ones in columns.items()
    )
    spans = [[dated[c] for c in measure.columns] for measure in measures]
    if len(spans[0]) < _FEWEST or any([one.place for one in s] != [one.place for one in spans[0]] for s in spans):
        return None
    days = first_days(spans[0], names)
    if days is None and any(one.year for one in spans[0]):
        return None
    return replace(head, days=tuple(days or ()), measures=measures)


def _to_the_right(line: Sequence[str]) -> list[str]:
    """Each text goes for the blank cells right of it, as a merged one does."""
    found: list[str] = []
    for text in line:
        found.append(text or (found[-1] if found else ""))
    return found


def _measures_below(lower: Sequence[str], found: dict[int, Period]) -> bool:
    """Whether the next row says what is counted."""
    texts = [lower[column] for column in found]
    return all(text and _field(text) for text in texts)


def _spread(found: dict[int, Period], lower: Sequence[str]) -> dict[int, Period]:
    """The periods with the columns right of each that the row below names a measure for."""
    spread: dict[int, Period] = {}
    current: Period | None = None
    for column, text in enumerate(lower):
        current = found.get(column, current)
        if current and text and _field(text):
            spread[column] = current
        elif current:
            current = None
    return spread


def _field(text: str) -> str:
    """The field that a text over a column of figures names: amount, quantity, "other", or '' where it names none."""
    known = headings("sales").get(normal(text), "")
    if known in ("amount", "quantity"):
        return known
    if _OTHER.search(text):
        return "other"
    return "quantity" if _QUANTITY.search(text) else "amount" if _AMOUNT.search(text) and len(text) < 20 else ""


def _with_year(one: Period, upper: str) -> Period:
    over = period(upper) if not one.year and upper else None
    return replace(one, year=over.year) if over and over.year else one


def _names_somebody(texts: Sequence[str], words: str) -> bool:
    if _NOT_SALES.search(words) or any(map(_NOT_SALES.search, texts)):
        return False
    if sum(_STATISTIC.search(text) is not None for text in texts) > 1:  # results of somebody's analysis
        return False
    if any(map(NAMED_BY.search, texts)):
        return True
    if _BOUGHT.search(words) or any(map(_BOUGHT.search, texts)):
        return False
    if any(map(_PRODUCT.search, texts)):
        return True
    return any(normal(text) in _BARE for text in texts) and _SOLD.search(words) is not None


def _over_numbers(lines: Sequence[Sequence[str]], columns: Sequence[int]) -> bool:
    """Whether the cells below are numbers, most of them, in more than one row or column."""
    cells = [line[c] for line in lines for c in columns if any(letter.isalnum() for letter in line[c])]
    numbers = sum(_NUMBER.match(cell) is not None for cell in cells)
    return numbers >= _FEWEST and numbers * 5 >= len(cells) * 4
