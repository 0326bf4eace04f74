"""Rows that add up others, told by words and by sums: 林梅 汇总, Lin Mei - Total, 承前页; Total Wine is a customer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.reading.finding.body import Body, Mask
from crm_sheets.reading.finding.sums import Sums
from crm_sheets.vocabulary import unified

_MOST = 20_000  # rows that are looked at one by one; a table with more such words is none of totals
_LONGEST = 40  # letters
_SPACES = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])|\s+$|^\s+")
_AROUND = "()（）【】[]<>《》:：*=—- \t\n"
_WHOLE = re.compile(  # the whole cell; nobody and nothing is called that
    r"(?:[本上全当][日天周旬月季年期页]|第?[一二三四1-4]季度|\d{1,2}月份?|\d{4}年?)?"
    r"(?:[合小总共]计数?(?:金额|数量)?|总[和数额]|总计数|总?合计|累计|汇总|求和|平均[值数]?|均值|合计数|发生额)"
    r"|[期年月]?[初末](?:余额|结余|数|结存)?|[上本]?[日月年期]?结转(?:下[月年期页])?|[承接]前页|承上页|[过转接]次页|[转接]下页|结余"
    r"|(?:sub|grand|net|running)?[\s-]?totals?|sub-?totals?|[bc]/[fd]"
    r"|balance (?:[bc]/?[fd]|(?:brought |carried )?forward)"
    r"|(?:zwischen|gesamt|end)?summe|gesamt(?:betrag)?|übertrag|sous[ -]total|total g[ée]n[ée]ral|suma(?: total)?"
    r"|(?:opening|closing|beginning|ending|starting) balance|(?:brought|carried) (?:forward|down)"
)
_WHOLE_IF_SPARSE = re.compile(r"sum|average|avg|mean|count|balance|计|余额")  # may be a name or goods, in a whole row
_BEFORE = re.compile(
    r"(?:小计|合计|总计|共计|汇总|平均值?|(?:sub|grand|sous)?[\s-]?total(?: for| of)?|sum of|average of|count of"
    r"|(?:(?:zwischen|gesamt)?summe|gesamt|suma)(?![a-zà-ÿ]))"
    r"[\s:：(（—-]*(?P<rest>\S.*)"
)
_BEHIND = re.compile(
    r"(?P<rest>.*\S??)[\s:：—-]*"
    r"(?:(?:小计|合计|总计|共计|汇总|平均值?|计数|求和)|(?<![a-z])(?:(?:sub|grand)?[\s-]?totals?|sum|average|avg|count))"
)
_PERIOD = re.compile(
    r"(?:[本上全当]?[日天周旬月季年期页])|(?:\d{2,4}年)?(?:\d{1,2}月份?|第?[一二三四1-4]季度?|[上下]半年)?(?:\d{1,2}日)?|q[1-4]|h[12]"
    r"|week \d+|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[\s,'-]*\d{2,4})?"
)
_ENDS = ("汇总", "otal")
_STARTS = ("Total ", "小计", "合计")
_MORE_ENDS = ("计", "OTAL", "结转", "余额", "前页", "次页", "期初", "平均", "平均值", "orward")
_ANY = (
    "(?i)计|汇总|平均|均值|求和|总[数和额]|结转|余额|结余|期[初末]|[前次]页|发生额"
    "|total|sum|average|avg|mean|count|balance|forward|[bc]/?[fd]|summe|gesamt|suma|übertrag"
)
_MORE_STARTS = (
    "TOTAL ",
    "total ",
    "总计",
    "汇总",
    "Opening ",
    "Closing ",
    "Balance ",
    "Zwischensumme",
    "Summe ",
    "Gesamt",
    "GESAMT",
    "Suma ",
)  # where rows are not very many


@dataclass(frozen=True)
class Worded:
    """A total by its words: ``whole`` nothing else stands in the cell, ``sure`` in any row; ``rest`` what it is of."""

    whole: bool
    sure: bool
    rest: str = ""


def total_said(text: str) -> Worded | None:
    """What a text says of a total; None if nothing.

    >>> total_said("承前页"), total_said("Lin Mei - Total"), total_said("Summer")
    (Worded(whole=True, sure=True, rest=''), Worded(whole=False, sure=False, rest='lin mei'), None)
    """
    return parts_of_total(text) if len(text) <= _LONGEST else None


def parts_of_total(text: str) -> Worded | None:
    """What a text of any length says of a total; None if nothing."""
    plain = _SPACES.sub("", unified(text)).strip(_AROUND).casefold()
    if _WHOLE.fullmatch(plain):
        return Worded(True, True)
    if _WHOLE_IF_SPARSE.fullmatch(plain):
        return Worded(True, False)
    found = _BEFORE.fullmatch(plain) or _BEHIND.fullmatch(plain)
    rest = found["rest"].strip(_AROUND) if found else ""
    return Worded(False, _PERIOD.fullmatch(rest) is not None, rest) if rest else None


def total_rows(body: Body, incomplete: Mask, amounts: Any) -> Iterator[tuple[int, str]]:
    """The rows that add up others, with the words that told or the sum itself.

    ``amounts`` are the amounts (or quantities) of the rows as floats, NaN where blank, None where the table has none. A
    row counts where its words leave no choice, where the rest of them is a name that stands in the rows above, or where
    its amount is the sum of rows above: all, those since the last total, or those of that name.
    """
    sparse = _sparse(body) | incomplete
    marked = _named_so(body) | _among(body, sparse)
    suspects = np.flatnonzero(marked)
    if len(suspects) == 0 or len(suspects) > _MOST:
        return
    sums = Sums(amounts, body)
    inside = columns_inside(body)
    for position, line in zip(suspects.tolist(), body.lines(marked), strict=True):
        own = line if incomplete[position] else [cell if c in inside else "" for c, cell in enumerate(line)]
        text = _told(position, own, body, sums, bool(sparse[position]))
        if text:
            sums.leave_out(position)
            yield position, text


def _told(position: int, line: list[str], body: Body, sums: Sums, sparse: bool) -> str:
    """The words or the sum by which a row is a total; '' if it is none."""
    texts = [(column, cell) for column, cell in enumerate(line) if cell.strip()]
    for place, (column, cell) in enumerate(texts):
        said = total_said(cell)
        if said is None or not (place < 3 or said.whole):
            continue
        if said.whole and (sparse or said.sure):
            return cell
        if not said.whole and _names(body, column) and (said.sure or sums.is_name(column, said.rest)):
            return cell
        if sums.of_rows_above(position, column, said.rest):
            return cell
    speaks = any(_says_something(body, column) and any(map(str.isalpha, cell)) for column, cell in texts)
    if sparse and not speaks and sums.of_all_above(position):
        return next((cell for _, cell in texts), "")
    return ""


def columns_inside(body: Body) -> frozenset[int]:
    """The columns of the table itself: its fields, and what has a heading left of the last of them.

    A total beside the table stands in the line of a row of data, and says nothing of it.
    """
    heading = body.heading
    last = max(heading.fields.values(), default=-1)
    twice = {column for column, _ in heading.twice}
    named = {column for column, text in enumerate(heading.texts[: last + 1]) if text and column not in twice}
    return frozenset({*heading.fields.values(), *heading.questions, *named})


def _names(body: Body, column: int) -> bool:
    """Whether somebody or something is named in a column."""
    kinds = {body.heading.table.field(name).kind for name, at in body.heading.fields.items() if at == column}
    return bool(kinds & {"id", "name"})


def _says_something(body: Body, column: int) -> bool:
    """Whether a column is one of texts: a row with nothing but numbers and a day may be a sum."""
    kinds = {body.heading.table.field(name).kind for name, at in body.heading.fields.items() if at == column}
    return not kinds or not kinds <= {"number", "money", "date"}


def _sparse(body: Body) -> Mask:
    """Rows that hold fewer cells than the fullest ones."""
    return np.asarray(body.filled < body.filled.max(initial=0), dtype=np.bool_)


def _among(body: Body, sparse: Mask) -> Mask:
    """Rows with a word of totals, sparse ones with nothing but numbers and days; of very many only the sparse ones."""
    found = np.zeros(len(sparse), dtype=np.bool_)
    rows = np.arange(len(sparse)) if len(sparse) <= _MOST else np.flatnonzero(sparse)
    if not 0 < len(rows) <= _MOST:
        return found
    spoken = [c for c in range(body.grid.cells.num_columns) if _says_something(body, c)]
    hit, silent = np.zeros(len(rows), dtype=np.bool_), np.ones(len(rows), dtype=np.bool_)
    silent &= sparse[rows]
    if spoken:
        hit |= _match(body, spoken, rows, _ANY).any(axis=0)
        silent[silent] = ~_match(body, spoken, rows[silent], r"\pL").any(axis=0)
    few = bool(spoken) and silent.sum() * 3 <= len(sparse)  # most rows say what was bought
    found[rows[hit | silent if few else hit]] = True
    return found


def _match(body: Body, columns: list[int], rows: Any, pattern: str) -> Mask:
    """Which cells hold a pattern, a line for each column: all at once, since the engine makes each pattern anew."""
    if len(rows) == 0:
        return np.zeros((len(columns), 0), dtype=np.bool_)
    whole = len(rows) == len(body.numbers)
    cells = [body.cells.column(column) for column in columns]
    picked = cells if whole else [column.take(pa.array(rows)) for column in cells]
    found = pc.match_substring_regex(pa.chunked_array([chunk for column in picked for chunk in column.chunks]), pattern)
    return np.asarray(pc.fill_null(found, False).to_numpy(), dtype=np.bool_).reshape(len(columns), -1)


def _named_so(body: Body) -> Mask:
    """Rows whose id or name begins or ends as totals do."""
    few = len(body.numbers) <= _MOST
    ends, starts = (*_ENDS, *(_MORE_ENDS if few else ())), (*_STARTS, *(_MORE_STARTS if few else ()))
    named = [c for name, c in body.heading.fields.items() if body.heading.table.field(name).kind in ("id", "name")]
    rows = np.arange(len(body.numbers))
    if not named:
        return np.zeros(len(rows), dtype=np.bool_)
    found = _match(body, named, rows, rf"(?:{'|'.join(ends)})\z|\A(?:{'|'.join(starts)})")
    return np.asarray(found.any(axis=0), dtype=np.bool_)
