"""One line of a sheet read as the heading of each kind of table: fields, strength, and what is in doubt."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from crm_sheets.language import Text
from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.assignment import assigned
from crm_sheets.reading.columns.filling import filled_by_values
from crm_sheets.reading.columns.fits import field_fit
from crm_sheets.reading.columns.heading import Heading, Joined
from crm_sheets.reading.columns.heading_lines import JOINT
from crm_sheets.reading.columns.join_keys import JoinKeys
from crm_sheets.reading.columns.joined_columns import STAMP, joined_columns
from crm_sheets.reading.columns.judgement import Judgement, judged, questionnaire_judgement
from crm_sheets.reading.columns.none_of_ours import none_of_ours
from crm_sheets.reading.columns.prefixes import without_places, without_prefix
from crm_sheets.reading.columns.profiles import FEWEST, SURE, WIDEST, Profile, profiles
from crm_sheets.reading.columns.questionnaire import NUMBERED_BY_BLANK, questionnaire
from crm_sheets.reading.columns.scores import pair_scores
from crm_sheets.reading.columns.summary_lines import answers_until
from crm_sheets.reading.columns.surroundings import CALLED, called
from crm_sheets.reading.columns.under_heading import Columns, Scores
from crm_sheets.reading.columns.wording import heading_meaning
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import ANSWERS, CUSTOMER, TABLES, Table
from crm_sheets.vocabulary.comparing import number_folded
from crm_sheets.vocabulary.concepts import concepts
from crm_sheets.vocabulary.scales import step_of
from crm_sheets.vocabulary.senses import Nearness, likeness

_WEIGHTY = {
    "sales": ("date", "amount", "customer_id", "customer_name"),
    "visits": ("date", "customer_name"),
    "complaints": ("received_at",),
    "customers": ("name",),
}
_OF_CUSTOMERS = ("sales", "visits", "complaints")
_JOINS = Text("其他表里的客户编号", "its ids are those of customers in other tables")
_STAMPED = Text(
    "没有日期列，单号都以日期和时间开头", "no column holds days, and the order numbers begin with a day and a time"
)
_SURE = Nearness(1.0, exact=True)
SAMPLE = 80  # rows by which the columns are told
_NUMBERED = re.compile(  # 3、How was it
    rf"\s*(?:Q|第)?\d{{1,3}}题?\s*[、.．:：]\s*[^\W\d]|{NUMBERED_BY_BLANK}", re.IGNORECASE
)
_OF_MATRIX = re.compile(r".{10,}\s\[[^\[\]]+\]$|.*[?？]\s*/ ", re.DOTALL)  # How was it? [Price], How was it? / Price
_VALUE = re.compile(r"[\s\d.,:/\-￥¥$€%+()]*\d[\s\d.,:/\-￥¥$€%+()]*$|\d+年\d+月\d+日|[Nn][Oo]\.? ?\d{3,}")
_POINTS = re.compile(
    r"\bpoints?\b|积分|積分|点数|點數", re.IGNORECASE
)  # of a programme of loyalty: what a reward costs is no money
_HEADING_LIKE = 0.55  # of a line that may be part of a heading
_NUMBERS = 0.75  # share of the cells of a column of prices
_TITLES_BESIDE = 4  # texts in one row of titles
_SEVERAL = 2  # different texts, from which a line is no title
_TITLES = 6  # texts above the heading that may say what the table is


@dataclass(frozen=True)
class HeadingLine:
    """A row of the grid as a heading; one over several rows begins at ``top`` and holds the ``lines`` as they stand."""

    row: int
    texts: tuple[str, ...]
    top: int = -1
    lines: tuple[tuple[str, ...], ...] = ()


@lru_cache(maxsize=1_000)
def plausible(texts: tuple[str, ...]) -> float:
    """How much a line looks like a heading: different cells with words that fields have, less those that are values.

    A heading hardly repeats itself; Yes and No do. One question may be asked many times all the same.
    """
    filled = [text for text in without_prefix(texts)[0] if text]
    if not filled or _are_answers(filled):
        return 0.0
    different = set(filled)
    worth = {text: _worth(number_folded(text)) for text in different}
    repeated = different if len(different) < len(filled) else ()
    again = sum(worth[text] for text in repeated if _asks(text) for _ in range(filled.count(text) - 1))
    return (sum(worth.values()) + again) / len(filled) * (1 + min(len(different), 12) / 12)


def _are_answers(filled: list[str]) -> bool:
    """Whether most cells of a line are words of a scale, some of them twice or beside a number or a day."""
    worded = [text for text in filled if not text.isascii() or any(map(str.isalpha, text))]  # as every step is
    if len(worded) * 2 <= len(filled):
        return False
    steps = [text for text in worded if step_of(text) is not None]
    alike = len({*steps}) < len(steps) or any(map(_VALUE.fullmatch, filled))
    return len(steps) * 2 > len(filled) and alike


def _asks(text: str) -> bool:
    return bool(text.rstrip(" )）").endswith(("?", "？", "吗")) or _NUMBERED.match(text) or _OF_MATRIX.match(text))


@lru_cache(maxsize=100_000)
def _worth(text: str) -> float:
    if _VALUE.fullmatch(text):
        return -0.5
    asks = _asks(text)
    if len(text) > 200:
        return 0.4 if asks else -0.5
    near = likeness(text) if JOINT not in text else _joint_likeness(text)
    return near if near >= 0.6 else 0.4 if asks else 0.0


def _joint_likeness(text: str) -> float:
    """As ``likeness``, of a heading over several rows."""
    return max((n.near for kind in TABLES for n in heading_meaning(kind, text).fields.values()), default=0.0)


def read_as(line: HeadingLine, grid: Grid, kind: str, known: JoinKeys) -> Iterator[Heading]:
    """The line as the heading of every kind of table, or of one, that it says anything of."""
    texts, prefix = (line.texts, "") if line.lines else without_prefix(line.texts)
    columns = Columns(texts, _profiles(grid, line), known)
    names = called((grid.file.rsplit(".", 1)[0], grid.sheet, prefix, *_titles(grid, line)))
    none = none_of_ours(columns, names)
    for table in TABLES:
        if kind in ("", table.name):
            found = pair_scores(table, columns)
            fields = assigned(found)
            if fields or table.name == "customers":
                whole, why = filled_by_values(
                    table, columns, lone_money(table, columns, fields, found), found, grid.letter
                )
                joined = joined_columns(table, columns, whole, found)
                for one in joined:
                    whole[one.field] = one.columns[0]
                    found[one.columns[0], one.field] = w.STRONGEST - 0.2
                    why |= {one.field: _STAMPED} if one.how == STAMP else {}
                judgement = judged(table, columns, found, whole, names)
                yield _heading(line, columns, joined, judgement, none, why, grid)
    if kind in ("", ANSWERS.name):
        end = answers_until(grid.cells, line.row + 1)
        answered = columns.profiles if end == grid.cells.num_rows else _profiles(grid, line, end)
        blank = _is_all(line, grid)
        asked = replace(columns, texts=without_places(line.texts), profiles=answered)
        yield from _asked(line, asked, names, none, blank)


def lone_money(table: Table, columns: Columns, fields: dict[str, int], found: Scores) -> dict[str, int]:
    """Of sales with neither quantity nor amount a price is the amount; further prices would do too.

    Without a price what it cost is, where somebody is named: it cost the customer that, unless it is a cost in points.
    """
    if table.name != "sales" or {"amount", "quantity"} & {*fields}:
        return fields
    named = {*CUSTOMER, "email"} & {*fields}
    costs = [n for n in ("cost", "unit_cost") if named and n in fields and not _is_of_points(columns, fields[n])]
    name = next((name for name in ("unit_price", *costs) if name in fields), "")
    if not name:
        return fields
    for column in [column for column, n in found if n == name]:
        found[column, "amount"] = found.pop((column, name))
    return {("amount" if n == name else n): column for n, column in fields.items()}


def _is_of_points(columns: Columns, column: int) -> bool:
    """Whether a cost is one in points: its heading says so, or no heading speaks of goods and one of points."""
    goods = any(concepts(text) & {"product", "service"} for text in columns.texts if text)
    beside = any(map(_POINTS.search, columns.texts)) and not goods
    return beside or _POINTS.search(columns.texts[column]) is not None


def _profiles(grid: Grid, line: HeadingLine, end: int = -1) -> dict[int, Profile]:
    """The columns that hold anything or have a heading, to the row before ``end``; beyond the widest table none is."""
    cells = grid.cells if end < 0 else grid.cells.slice(0, end)
    seen = {p.column: p for p in profiles(cells, line.row + 1, None, SAMPLE) if p.filled or line.texts[p.column]}
    beyond = range(len(line.texts)) if len(line.texts) > WIDEST else ()
    return {**{i: Profile(i, ()) for i in beyond if line.texts[i]}, **seen}


def _is_all(line: HeadingLine, grid: Grid) -> bool:
    """Whether the line is the last of the sheet, and nothing but titles stands above it."""
    first = line.row if line.top < 0 else line.top
    return line.row == grid.cells.num_rows - 1 and all(len({*row} - {""}) < _SEVERAL for row in grid.head(first))


def _asked(line: HeadingLine, columns: Columns, names: frozenset[str], none: float, blank: bool) -> Iterator[Heading]:
    """The line as the heading of a questionnaire; ``blank``: nobody has answered it yet."""
    is_called = bool(CALLED["answers"] & names)
    found = questionnaire(columns.texts, columns, is_called, "review" in names)
    filled = any(profile.filled for profile in columns.profiles.values())
    signs = max(found.metadata, sum(map(_asks, line.texts)))
    if found.questions and (filled or (blank and ("answered_at" in found.fields or signs >= _SEVERAL))):
        bare = _bare_respondent(found.fields, columns)
        joins = bare >= 0 and columns.profiles[bare].joins(columns.known.customer_ids) >= SURE
        fields, why = (
            ({**found.fields, "customer_id": bare}, (("customer_id", _JOINS),)) if joins else (found.fields, ())
        )
        fields = fields | _answers_by_name(fields, columns)
        yield Heading(
            ANSWERS, line.row, line.texts, fields, found.questions, how=((bare, "values"),) if joins else (), why=why,
            top=line.top, lines=line.lines, score=questionnaire_judgement(found, columns, is_called), none=none,
            unsure=bare >= 0,
        )  # fmt: skip


def _answers_by_name(fields: Mapping[str, int], columns: Columns) -> dict[str, int]:
    """The column of respondents as that of customers too, where it holds names and no other column does."""
    column = fields.get("respondent", -1)
    named = column >= 0 and columns.profiles[column].who >= _NUMBERS and not {"customer_name", "who"} & {*fields}
    return {"customer_name": column} if named else {}


def _bare_respondent(fields: Mapping[str, int], columns: Columns) -> int:
    """The column of respondents of a questionnaire that names no customer, if it is called ID and no more; else -1."""
    column = fields.get("respondent", -1)
    nobody = not {*CUSTOMER, "who"} & {*fields}
    named = column >= 0 and concepts(columns.texts[column]) == {"id"} and len(columns.profiles[column].texts) > 2
    return column if nobody and named else -1


def _titles(grid: Grid, line: HeadingLine) -> list[str]:
    """What stands above; a row of many texts is a heading itself and no title."""
    first = line.row if line.top < 0 else line.top
    rows = [row for row in grid.head(first)[-3:] if len({*row} - {""}) <= _TITLES_BESIDE]
    return [text for row in rows for text in dict.fromkeys(row) if text][:_TITLES] + list(grid.above)[:_TITLES]


def _heading(
    line: HeadingLine,
    columns: Columns,
    joined: tuple[Joined, ...],
    whole: Judgement,
    none: float,
    why: dict[str, Text],
    grid: Grid,
) -> Heading:
    taken = {column: name for name, column in whole.fields.items()}
    parts = {column for one in joined for column in one.every}
    twice, unknown = [], []
    for column, text in enumerate(line.texts):
        if not text or column in taken or column in parts:
            continue
        seconds = ((s, n) for (c, n), s in whole.scores.items() if c == column and s >= w.ACCEPT and n in whole.fields)
        rival = max(seconds, default=None)
        if rival:
            twice.append((column, rival[1]))
        else:
            unknown.append(column)
    texts = tuple(text or (grid.letter(i) if i in taken else "") for i, text in enumerate(line.texts))
    how = tuple((whole.fields[name], "values") for name in why)
    return Heading(
        whole.table, line.row, texts, whole.fields, (), tuple(twice), tuple(unknown), how=how, why=tuple(why.items()),
        top=line.top, lines=line.lines, score=whole.score + _of_rows(line), none=none, joined=joined,
        against=_contradicted(whole, columns), rivals=_rivals(whole, columns, twice, {one.field for one in joined}),
        unsure=_is_unsure(whole, columns),
    )  # fmt: skip


def _is_unsure(whole: Judgement, columns: Columns) -> bool:
    """Whether an id has its field by a bare heading ("C_ID") and another column comes near to it."""
    if whole.table.name in _OF_CUSTOMERS and not {*CUSTOMER, "email"} & set(whole.fields):
        return any(concepts(text) == {"id"} for text in columns.texts if text)
    for name in ("customer_id", "order_id", "product"):
        column = whole.fields.get(name, -1)
        if column < 0 or heading_meaning(whole.table, columns.texts[column]).fields.get(name, _SURE).exact:
            continue
        score = whole.scores.get((column, name), 0.0)
        if any(n == name and c != column and score - s <= w.DOUBT for (c, n), s in whole.scores.items()):
            return True
    return False


def _rivals(
    whole: Judgement, columns: Columns, twice: list[tuple[int, str]], joined: set[str]
) -> tuple[tuple[str, int, int], ...]:
    """Of the fields on which all figures rest those that another filled column comes near to, with that column."""
    found = []
    for name in _WEIGHTY.get(whole.table.name, ()):
        if name not in whole.fields or name in joined:
            continue
        own = whole.fields[name]
        score = whole.scores.get((own, name), 0.0)
        near = [
            (whole.scores[column, name], -column)
            for column, _ in twice
            if whole.scores.get((column, name), -9.0) >= score - w.DOUBT and _differs(columns, own, column)
        ]
        if near:
            found.append((name, own, -max(near)[1]))
    return tuple(found) + (_other_price(whole, columns) if "amount" not in {name for name, *_ in found} else ())


def _other_price(whole: Judgement, columns: Columns) -> tuple[tuple[str, int, int], ...]:
    """Where all sums rest on a price, another one of which neither words nor values say that it is the list price."""
    name = "amount" if "amount" in whole.fields else "unit_price"
    own = whole.fields.get(name, -1)
    if whole.table.name != "sales" or own not in columns.prices:
        return ()
    others = {*columns.prices} - {*whole.fields.values()} - columns.before_discount
    told = (c for c in sorted(others) if columns.profiles[c].numeric >= _NUMBERS and _differs(columns, own, c))
    return tuple((name, own, column) for column in told)[:1]


def _differs(columns: Columns, one: int, other: int) -> bool:
    """Whether the other column is filled about as well and holds something else."""
    a, b = columns.profiles[one], columns.profiles[other]
    return b.fill >= 0.5 * a.fill and sum(x != y for x, y in zip(a.cells, b.cells, strict=True)) > 0.05 * len(a.cells)


def _of_rows(line: HeadingLine) -> float:
    """A heading over several rows says more than its lowest alone, unless that is a row of data."""
    if not line.lines:
        return 0.0
    return w.MORE_ROWS if plausible(line.lines[-1]) >= _HEADING_LIKE else -w.ROWS


def _contradicted(whole: Judgement, columns: Columns) -> tuple[tuple[int, str], ...]:
    """Columns whose heading plainly says one field and whose cells are never that, with the field."""
    found = []
    for column, text in enumerate(columns.texts):
        if not text or column not in columns.profiles or len(columns.profiles[column].filled) < FEWEST:
            continue
        for name, near in heading_meaning(whole.table, text).fields.items():
            if near.exact and field_fit(whole.table.field(name), columns.profiles[column]) <= -1:
                found.append((column, name))
    return tuple(found[:1] if len({c for c, _ in found}) == 1 else found)
