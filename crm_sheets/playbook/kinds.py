"""Kinds of setting: which values are possible, how a cell of the playbook is read and how a value is shown."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from crm_sheets.language import Lang, Text
from crm_sheets.language.grades import CHANNELS

T = TypeVar("T")


@dataclass(frozen=True)
class Kind(Generic[T]):
    """``read`` turns a cell's text into a value or raises ValueError; ``show`` words a value; ``expected`` says what fits.

    Numbers lie between ``low`` and ``high``; a choice is one of ``options``. The cell of
    a ``hidden`` one is never shown where it is impossible: it may hold a token.
    """

    expected: Text
    read: Callable[[str], T]
    show: Callable[[T, Lang], str]
    low: float | None = None
    high: float | None = None
    options: tuple[Text, ...] = ()
    hidden: bool = False


def whole(low: int, high: int) -> Kind[int]:
    """A whole number from ``low`` to ``high``."""

    def read(cell: str) -> int:
        value = float(cell)
        if not low <= value <= high or value != int(value):  # in this order: infinity has no int
            raise ValueError(cell)
        return int(value)

    expected = Text(f"{low} 到 {high} 的整数", f"a whole number from {low} to {high}")
    return Kind(expected, read, lambda value, _: str(value), low, high)


def decimal(low: float, high: float) -> Kind[float]:
    """A number from ``low`` to ``high``."""

    def read(cell: str) -> float:
        value = float(cell)
        if not low <= value <= high:  # also refuses NaN
            raise ValueError(cell)
        return value

    expected = Text(f"{low:g} 到 {high:g} 的数", f"a number from {low:g} to {high:g}")
    return Kind(expected, read, lambda value, _: f"{value:g}", low, high)


def share() -> Kind[float]:
    """A share: ``0.15`` and ``15%`` mean the same."""

    def read(cell: str) -> float:
        value = float(cell[:-1]) / 100 if cell.endswith("%") else float(cell)
        if not 0 <= value <= 1:
            raise ValueError(cell)
        return value

    expected = Text("0% 到 100% 的比例", "a share from 0% to 100%")
    return Kind(expected, read, lambda value, _: f"{100 * value:g}%", 0, 1)


def words() -> Kind[str]:
    """Any text, trimmed; may be empty."""
    return Kind(Text("任意文字", "any text"), str.strip, lambda value, _: value)


_NO_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]|^[.~\s]|[.\s]$|^(con|prn|aux|nul|com\d|lpt\d)$', re.IGNORECASE)
_LONGEST_NAME = 60


def workbook_name() -> Kind[str]:
    """The name of a workbook without its ending, as Windows, macOS and Linux allow it.

    >>> workbook_name().read("跟进计划.xlsx")
    '跟进计划'
    """

    def read(cell: str) -> str:
        name = cell.strip()
        name = name[: -len(_XLSX)] if name.casefold().endswith(_XLSX) else name
        if not name or len(name) > _LONGEST_NAME or _NO_NAME.search(name):
            raise ValueError(cell)
        return name

    expected = Text('文件名，不含 \\ / : * ? " < > |', 'a name of a file, without \\ / : * ? " < > |')
    return Kind(expected, read, lambda value, _: value)


def listed() -> Kind[tuple[str, ...]]:
    """Any number of texts, with commas, semicolons or lines between; may be empty.

    >>> listed().read("会员等级、车型; Segment")
    ('会员等级', '车型', 'Segment')
    """
    expected = Text("任意文字，用逗号或分号隔开", "texts, with commas or semicolons between")
    return Kind(expected, lambda cell: tuple(dict.fromkeys(_parts(cell))), lambda value, _: ", ".join(value))


def secrets() -> Kind[tuple[str, ...]]:
    """Texts that nobody is shown again, each on a line of its own or with semicolons between; may be empty."""

    def read(cell: str) -> tuple[str, ...]:
        parts = (part.strip() for line in cell.splitlines() for part in line.replace("；", ";").split(";"))
        return tuple(part for part in parts if part)

    expected = Text("一个或多个密码，用分号隔开", "passwords, with semicolons between")
    return Kind(expected, read, lambda value, lang: _HIDDEN(lang, count=len(value)) if value else "")


_PLAIN_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,39}")


def plain_names() -> Kind[tuple[str, ...]]:
    """Names of latin letters, digits and ``_``, with commas or semicolons between; may be empty. An address is none.

    >>> plain_names().read("shop、head_office")
    ('shop', 'head_office')
    """

    def read(cell: str) -> tuple[str, ...]:
        names = tuple(dict.fromkeys(_parts(cell)))
        if not all(map(_PLAIN_NAME.fullmatch, names)):
            raise ValueError(cell)
        return names

    expected = Text(
        "字母、数字和 _ 组成的名字，用逗号隔开；地址本身不写在表里",
        "names of letters, digits and _ with commas between; the addresses themselves do not belong into a workbook",
    )
    return Kind(expected, read, lambda value, _: ", ".join(value), hidden=True)


_XLSX = ".xlsx"
_NAMED = re.compile("[:：=]")
_HIDDEN = Text("（{count} 个，不显示）", "({count}, not shown)")


def choice(options: Mapping[str, Text]) -> Kind[str]:
    """One of the options, written as its code or as its label in either language."""

    def read(cell: str) -> str:
        return _code(options, cell)

    labels = tuple(options.values())
    expected = Text(f"以下之一：{_listed(labels).zh}", f"one of: {_listed(labels).en}")
    return Kind(expected, read, lambda value, lang: options[value](lang), options=labels)


def several(options: Mapping[str, Text], count: int) -> Kind[tuple[str, ...]]:
    """Exactly ``count`` of the options in order, separated by commas; repeats allowed."""

    def read(cell: str) -> tuple[str, ...]:
        codes = tuple(_code(options, part) for part in cell.replace("，", ",").replace("、", ",").split(","))
        if len(codes) != count:
            raise ValueError(cell)
        return codes

    def show(value: tuple[str, ...], lang: Lang) -> str:
        return ", ".join(options[code](lang) for code in value)

    labels = _listed(tuple(options.values()))
    expected = Text(
        f"用逗号隔开的 {count} 项，可选：{labels.zh}", f"{count} items with commas between, of: {labels.en}"
    )
    return Kind(expected, read, show)


def rising(count: int, low: float, high: float) -> Kind[tuple[float, ...]]:
    """Exactly ``count`` numbers from ``low`` to ``high``, each above the one before, separated by commas."""

    def read(cell: str) -> tuple[float, ...]:
        numbers = tuple(float(part) for part in _parts(cell))
        if len(numbers) != count or not all(low <= number <= high for number in numbers):
            raise ValueError(cell)
        if any(after <= before for before, after in pairwise(numbers)):
            raise ValueError(cell)
        return numbers

    expected = Text(
        f"用逗号隔开、从小到大的 {count} 个数（{low:g} 到 {high:g}）",
        f"{count} rising numbers from {low:g} to {high:g} with commas between",
    )
    return Kind(expected, read, lambda value, _: ", ".join(f"{number:g}" for number in value))


def texts() -> Kind[tuple[str, ...]]:
    """Any number of texts with commas between, each trimmed; may be empty."""
    expected = Text("用逗号隔开的若干项", "items with commas between")
    return Kind(expected, _parts, lambda value, _: ", ".join(value))


def word_lists() -> Kind[tuple[tuple[str, tuple[str, ...]], ...]]:
    """Groups of words, each with a name; may be empty.

    >>> word_lists().read("等待：排队，太慢；价格：贵")
    (('等待', ('排队', '太慢')), ('价格', ('贵',)))
    """

    def read(cell: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        groups: dict[str, tuple[str, ...]] = {}
        for part in re.split(r"[;；\n]", cell):
            name, colon, words = (piece.strip() for piece in _NAMED.sub(":", part, count=1).partition(":"))
            if part.strip() and not (name and colon and _parts(words)):
                raise ValueError(cell)
            if name:
                groups[name] = tuple(dict.fromkeys((*groups.get(name, ()), *_parts(words))))
        return tuple(groups.items())

    def show(value: tuple[tuple[str, tuple[str, ...]], ...], lang: Lang) -> str:
        colon, comma, end = ("：", "，", "；") if lang == "zh" else (": ", ", ", "; ")
        return end.join(f"{name}{colon}{comma.join(words)}" for name, words in value)

    return Kind(Text("名称：词，词；名称：词", "name: word, word; name: word"), read, show)


def any_of(options: Mapping[str, Text]) -> Kind[tuple[str, ...]]:
    """Any number of the options, separated by commas; may be empty."""

    def read(cell: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(_code(options, part) for part in _parts(cell)))

    def show(value: tuple[str, ...], lang: Lang) -> str:
        return ", ".join(options[code](lang) for code in value)

    labels = _listed(tuple(options.values()))
    return Kind(Text(f"用逗号隔开，可选：{labels.zh}", f"with commas between, any of: {labels.en}"), read, show)


class ContactRule(NamedTuple):
    """How a reason to contact counts: its place (lowest first; 0 is not used), working days (0: no limit), channel.

    ``channel`` is a code of CHANNELS, empty where the customer's wish and tier decide.
    """

    priority: int
    within: int
    channel: str = ""

    @property
    def is_used(self) -> bool:
        """Whether anybody is contacted for this reason."""
        return self.priority > 0


class StageRule(NamedTuple):
    """What a stage means: the chance that it becomes a sale, and after how many days it is stuck (0: never)."""

    chance: float
    days: int


def stage_rule() -> Kind[StageRule]:
    """A share and a whole number of days, with a comma between.

    >>> stage_rule().read("25%，14")
    StageRule(chance=0.25, days=14)
    """
    chance, days = share(), whole(0, 3650)

    def read(cell: str) -> StageRule:
        first, second = _parts(cell)
        return StageRule(chance.read(first), days.read(second))

    def show(value: StageRule, lang: Lang) -> str:
        return f"{chance.show(value.chance, lang)}, {value.days}"

    expected = Text("成交可能和天数，如“25%, 14”", "chance of a sale and days, like '25%, 14'")
    return Kind(expected, read, show)


def contact_rule() -> Kind[ContactRule]:
    """Two whole numbers and perhaps a channel, with commas between; or that the reason is not used.

    >>> contact_rule().read("3、 2， 电话"), contact_rule().read("off").is_used
    (ContactRule(priority=3, within=2, channel='phone'), False)
    """

    def read(cell: str) -> ContactRule:
        if cell.strip().casefold() in _OFF:
            return _NOT_USED
        priority, within, *channel = _parts(cell)
        if len(channel) > 1 or not 1 <= int(priority) <= 99 or not 0 <= int(within) <= 60:
            raise ValueError(cell)
        return ContactRule(int(priority), int(within), _code(CHANNELS, channel[0]) if channel else "")

    def show(value: ContactRule, lang: Lang) -> str:
        if not value.is_used:
            return _UNUSED(lang)
        told = f"{value.priority}, {value.within}"
        return f"{told}, {CHANNELS[value.channel](lang)}" if value.channel else told

    expected = Text(
        "先后 1 到 99，工作日 0 到 60，可再加渠道，如“3, 2, 电话”；或“不用”",
        "order 1 to 99, working days 0 to 60 and perhaps a channel, like '3, 2, phone'; or 'off'",
    )
    return Kind(expected, read, show)


_NOT_USED = ContactRule(0, 0)
_UNUSED = Text("不用", "off")
_OFF = frozenset(("不用", "不要", "否", "关", "off", "no", "none", "0"))


def _parts(cell: str) -> tuple[str, ...]:
    """The parts of a list as people write it: between commas, semicolons or lines, Chinese ones too."""
    return tuple(part.strip() for part in re.split(r"[,，、;；\n]", cell) if part.strip())


def country() -> Kind[str]:
    """A country whose public holidays are known, as its two-letter code."""

    def read(cell: str) -> str:
        import holidays

        code = cell.strip().upper()
        if code not in holidays.list_supported_countries(include_aliases=False):
            raise ValueError(cell)
        return code

    return Kind(Text("两个字母的国家代码，如 CN", "a two-letter country code such as CN"), read, lambda value, _: value)


def _listed(labels: tuple[Text, ...]) -> Text:
    return Text("、".join(label.zh for label in labels), ", ".join(label.en for label in labels))


def _code(options: Mapping[str, Text], cell: str) -> str:
    """The option meant: its code, its label, or one side of a label such as QQ/微信."""
    wanted = cell.strip().casefold()
    for code, label in options.items():
        if wanted in {code, *(part.strip().casefold() for text in label for part in [text, *text.split("/")])}:
            return code
    raise ValueError(cell)


Windows = tuple[tuple[int, int], ...]  # from and to, in minutes after midnight
_CLOCK = re.compile(r"(\d{1,2})(?:[:：.时点](\d{2})?)?分?\s*(?:-|–|—|~|至|到|to)\s*(\d{1,2})(?:[:：.时点](\d{2})?)?分?")
_DAY_LONG = 24 * 60


def opening_hours() -> Kind[Windows]:
    """Spans of a day in which work is done, rising and apart; at least one.

    >>> opening_hours().read("9:00-12:00、13:30 至 18:00")
    ((540, 720), (810, 1080))
    """

    def read(cell: str) -> Windows:
        found = windows_of(cell)
        if not found:
            raise ValueError(cell)
        return found

    def show(value: Windows, _: Lang) -> str:
        return ", ".join(f"{clock_text(start)}-{clock_text(end)}" for start, end in value)

    expected = Text("一段或几段时间，如 09:00-12:00, 13:30-18:00", "times like 09:00-12:00, 13:30-18:00")
    return Kind(expected, read, show)


def windows_of(cell: str) -> Windows:
    """The spans that a cell names, rising; none where it names none. Raises ValueError for what is no span of a day."""
    found = []
    for part in _parts(cell):
        match = _CLOCK.fullmatch(part)
        if match is None:
            raise ValueError(cell)
        start, end = (60 * int(match[hour]) + int(match[hour + 1] or 0) for hour in (1, 3))
        if not 0 <= start < end <= _DAY_LONG:
            raise ValueError(cell)
        found.append((start, end))
    found.sort()
    if any(after[0] < before[1] for before, after in pairwise(found)):
        raise ValueError(cell)
    return tuple(found)


def clock_text(minutes: int) -> str:
    """Minutes after midnight as a clock shows them.

    >>> clock_text(810)
    '13:30'
    """
    return f"{minutes // 60:02}:{minutes % 60:02}"


def time_zone() -> Kind[str]:
    """A time zone by its name of the tz database; empty: that of the country."""

    def read(cell: str) -> str:
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        name = cell.strip()
        try:
            return ZoneInfo(name).key if name else ""
        except (ZoneInfoNotFoundError, OSError) as error:
            raise ValueError(cell) from error

    expected = Text("时区名，如 Asia/Shanghai；空着按国家", "a time zone such as Asia/Shanghai; empty: the country's")
    return Kind(expected, read, lambda value, _: value)
