"""Lines that sum up typed answers under the table: how many chose each option, means, shares."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from crm_sheets.reading.columns.profiles import SURE
from crm_sheets.vocabulary.scales import step_of

_MOST = 60  # lines that sum up
_LEAST = 3  # answers above them
_FIGURE = re.compile(r"-?\d+(?:\.\d+)?\s*(?:[%％人份票次分])?")
_NUMBERED = re.compile(r"(\d{1,2})(?:\.0)?(?:\s*[分星]|\s*(?:points?|stars?))?", re.IGNORECASE)
_COUNTED = re.compile(r"\s*(?:的?(?:人数|份数|票数|数量|个数|占比|比例)|\(?[%％]\)?)?\s*[:：]?\s*$")
_FIGURES = re.compile(
    r"(?:[合总小共]计|总[分数和])?(?:人数|份数|票数|样本数?)?(?:合计|总计)?|有效(?:答卷|问卷|样本)?[人份票]?数?|(?:平均|均)[分值数]?(?:数|得分)?"
    r"|最[高低大小][分值]?|中位[数值]|众数|标准差|方差|得分率?|总?满意[率度]|好评率|差评率|占比|比例|百分比|排名|(?:应答|回答|参与)[率数人]*"
    r"|(?:grand )?totals?|sum|averages?|avg\.?|means?|median|mode|counts?"
    r"|std\.?(?: ?dev\.?)?|s\.?d\.?|standard deviation|variance"
    r"|(?:overall |average |mean |total )?scores?|percent(?:age)?|shares?"
    r"|(?:top|bottom)[ -]?(?:two|2)(?: box)?|min(?:imum)?|max(?:imum)?|rank"
    r"|number of (?:answers|responses)|responses|respondents",
    re.IGNORECASE,
)
Line = Sequence[str]


def answers_until(cells: Any, first: int) -> int:
    """The row at which lines that sum up the answers from row ``first`` on begin; the number of rows where none do.

    ``cells`` is an Arrow table of text. Such lines are the last ones: a word of figures (mean, total) or an option, and
    behind it nothing but numbers. An option counts where it stands below the numbers of respondents, else where each
    number is how often it stands above.
    """
    end: int = cells.num_rows
    top = max(first + _LEAST, end - _MOST)
    if end <= top:
        return end
    lines = _lines(cells, top, end)
    start = len(lines)
    while start and _may_sum_up(lines[start - 1]):
        start -= 1
    if start == len(lines):
        return end
    columns = [column.slice(first, end - first).to_pylist() for column in cells.columns]
    for begin in range(start, len(lines)):
        above = [Counter(_option(text or "") for text in c[: top - first + begin]) for c in columns]
        counted = _counts_up(columns, top - first + begin)
        told = [_sums_up(line, above, counted) for line in lines[begin:]]
        if all(told) and any(_label(line) for line in lines[begin:]):
            return top + begin
    return end


def _lines(cells: Any, top: int, end: int) -> list[list[str]]:
    columns = [column.slice(top, end - top).to_pylist() for column in cells.columns]
    return [[(cell or "").strip() for cell in line] for line in zip(*columns, strict=True)]


def _label(line: Line) -> str:
    """What a line says it is, in its first cell; "" where it has one cell or none."""
    filled = [text for text in line if text]
    return _COUNTED.sub("", filled[0]) or filled[0] if len(filled) > 1 else ""


def _may_sum_up(line: Line) -> bool:
    """Whether nothing but figures stands behind the first cell of a line, or nothing at all (a remark, a title)."""
    filled = [text for text in line if text]
    label = _label(line)
    known = bool(label) and (_is_figure(label) or step_of(label) is not None or _NUMBERED.fullmatch(label) is not None)
    return len(filled) < 2 or (known and all(_FIGURE.fullmatch(text) for text in filled[1:]))


def _is_figure(label: str) -> bool:
    return _FIGURES.fullmatch(label.strip("（）() ")) is not None


def _sums_up(line: Line, above: Sequence[Counter[str]], counted: int) -> bool:
    """Whether a line is no answer; ``above``: how often options stand there, ``counted``: the column of numbers."""
    label = _label(line)
    if not label:
        return True
    place = next(column for column, text in enumerate(line) if text)
    if place != counted and above[place][_option(label)]:
        return False  # it stands there as an answer
    if _is_figure(label) or (place == counted and not label.isdigit()):
        return True
    given = [(text, above[column][_option(label)]) for column, text in enumerate(line) if text and column != place]
    agree = all(text.isdigit() and int(text) == count for text, count in given)
    return len(given) > 1 and agree and any(count for _, count in given)  # zeros alone are an answer


def _option(text: str) -> str:
    """An answer as it is counted: of a number the number alone."""
    number = _NUMBERED.fullmatch(text.strip())
    return number[1] if number else text.strip()


def _counts_up(columns: Sequence[Sequence[str | None]], size: int) -> int:
    """The column whose first ``size`` cells are 1, 2, 3 …; -1 for none."""
    counted = [str(number) for number in range(1, size + 1)]
    for place, column in enumerate(columns):
        same = sum(text == number for text, number in zip(column[:size], counted, strict=False))
        if same >= SURE * size:
            return place
    return -1
