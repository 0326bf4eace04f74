"""Profiles: what the values of a column look like, told by a sample of rows spread over the table."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa

from crm_sheets.language import Text
from crm_sheets.reading.values import looks
from crm_sheets.vocabulary import unified

SAMPLE = 300  # rows that are looked at
WIDEST = 200  # columns that are looked at
SURE = 0.9  # share of the cells from which a column is taken to hold one kind of value
_MANY = 8  # cells from which nothing but 1 and 0 says yes and no
FEWEST = 5  # cells or rows from which anything is concluded
_LONG = 10  # letters, on average, of a remark
_RECORD = 5  # digits of the numbers of records, on average

_PHONE = re.compile(r"(?:\+?86|0086)?[\s-]*1[3-9](?:[\s-]*\d){9}(?:\.0)?")
_LANDLINE = re.compile(
    r"\+\d[\d\s()./-]{6,18}|0\d{9,10}|0\d{2,3}[-\s]\d{7,8}|\(\d{3,4}\)\s?[\d\s-]{6,10}|\d{3}[-\s]\d{3}[-\s]\d{4}"
)
_ID_NUMBER = re.compile(r"[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}")
_CODE = re.compile(r"[a-z]{1,6}[-_]?\d{2,20}|\d{3,20}|#\d{2,12}")
_COMPANY = re.compile(
    r"公司|集团|商行|商贸|超市|酒店|餐厅|工作室|事务所|学校|幼儿园|医院|合作社|经营部|厂$|店$|行$|社$|"
    r"\b(?:ltd|limited|inc|llc|co|corp|gmbh|plc|company|ag|kg|og|ohg|ug|sarl|sas|slu?)\b\.?$"
)
_HAN_NAME = re.compile(r"[一-鿿]{2,4}")
_LATIN_NAME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’-]+(?: [A-Z]\.)?(?: [A-ZÀ-Þ][A-Za-zß-ÿ'’-]+){1,2}")
_ADDRESS = re.compile(
    r"(?:[省市区县镇乡].*[路街道巷弄村号]|[路街道巷弄].{0,6}\d+.*号)|\d+ .*(?:road|street|avenue|lane|st\.|rd\.)",
    re.IGNORECASE,
)
_MONEYISH = re.compile(
    r"[-+(]?\s*(?:[a-z]{2,3}\.?\s?|[¥$€£₹])?\s*[-+]?\d[\d,.' ]*\s*"
    r"(?:[a-z]{1,4}\.?|[$€£]|%|[元件个箱台套瓶盒份只支斤克吨张条块袋包桶米次])?\)?-?"
)
_NO_DAY = ("1899-12-3", "1904-01-01", "1900-01-00")
_CLOCK = re.compile(
    r"(?:1899-12-3[01]|1904-01-01|1900-01-00)?(?:上午|下午)?\s*\d{1,2}[:时点]\d{2}(?:[:分]\d{2})?(?:\.\d+)?"
    r"\s*(?:[ap]\.?m\.?)?"
)
_DAY_LIKE = re.compile(
    r"[34]\d{4}(?:\.\d+)?|(?:19|20)\d{12}|\d{1,2}月\d{1,2}[日号]?|(?:[a-z]{3,9}\.? )?\d{1,2}[ -][a-z]{3,9}\.?|"
    r"(?:19|20)\d{2}[-/年]\d{1,2}月?|[a-z]{3,9}[-/ ]\d{1,2}[-/ ]\d{2,4}|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}.*"
)
_MASKED = re.compile(r"(?=.*\d)(?=.*[*x•…#]{2})[+\d\s*x•…#()-]{7,20}")
_YES_NO = frozenset(
    ["yes", "no", "y", "n", "true", "false", "t", "f", "是", "否", "有", "无", "√", "×", "✓", "✗", "已", "未"]
)
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
    "范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜"
    "倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房滕屈饶解牟"
    "艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


@dataclass(frozen=True)
class Profile:
    """One column of a sample: ``cells`` as text, '' where empty, the same rows in every profile of a table.

    ``rows`` are the places of the cells in the table; () where they follow each other.
    """

    column: int
    cells: tuple[str, ...]
    rows: tuple[int, ...] = ()

    @cached_property
    def filled(self) -> tuple[str, ...]:
        """The cells that hold something, folded: full width, case and outer spaces."""
        return tuple(unified(cell).strip().casefold() for cell in self.cells if cell)

    @cached_property
    def texts(self) -> frozenset[str]:
        """The distinct cells as they stand."""
        return frozenset(cell for cell in self.cells if cell)

    @cached_property
    def distinct(self) -> float:
        """Distinct cells per filled cell: 1 where none is repeated, 0 for an empty column."""
        return len(self.texts) / max(1, len(self.filled))

    @cached_property
    def fill(self) -> float:
        """Share of the cells that hold something."""
        return len(self.filled) / max(1, len(self.cells))

    @cached_property
    def phones(self) -> float:
        """Share of mobile and other phone numbers."""
        return self._share(is_phone)

    @cached_property
    def id_numbers(self) -> float:
        """Share of 18-character id numbers, by form; at least half of them must have the right check digit."""
        like = self._share(lambda cell: bool(_ID_NUMBER.fullmatch(cell)))
        right = self._share(lambda cell: bool(_ID_NUMBER.fullmatch(cell)) and _checked(cell))
        return like if right * 2 >= like else 0.0

    @cached_property
    def hidden(self) -> float:
        """Share of cells of which nothing is left but marks: ***."""
        return self._share(lambda cell: not cell.strip("*＊●•"))

    @cached_property
    def mails(self) -> float:
        """Share of mail addresses."""
        return self._share(lambda cell: bool(_MAIL.fullmatch(cell)))

    @cached_property
    def dates(self) -> float:
        """Share of dates in any style; bare numbers are none, save such as 20260501."""
        return self._share(_is_date)

    @cached_property
    def days(self) -> tuple[date | None, ...]:
        """Each cell as a day where year, month and day stand in this order."""
        return tuple(looks.day(unified(cell).strip()) for cell in self.cells)

    @cached_property
    def numbers(self) -> "np.ndarray[Any, np.dtype[np.float64]]":
        """Each cell as a number, NaN where it is none."""
        return np.array([looks.number(unified(cell)) for cell in self.cells], dtype=float)

    @cached_property
    def numeric(self) -> float:
        """Share of plain numbers that are no dates, phone or id numbers."""
        if max(self.dates, self.phones, self.id_numbers) >= SURE:
            return 0.0
        return float(np.isfinite(self.numbers).sum()) / max(1, len(self.filled))

    @cached_property
    def has_cents(self) -> bool:
        """Whether some of the numbers have decimals."""
        known = self.numbers[np.isfinite(self.numbers)]
        return bool((known != np.round(known)).any())

    @cached_property
    def numberish(self) -> float:
        """Share of numbers, also behind or before a currency or unit (USD 12.50, 3箱, 12,50 €)."""
        return max(self.numeric, self._share(lambda cell: bool(_MONEYISH.fullmatch(cell))))

    @cached_property
    def typical(self) -> float:
        """The median of the numbers, 0 where there is none."""
        known = self.numbers[np.isfinite(self.numbers)]
        return float(np.median(np.abs(known))) if len(known) else 0.0

    @cached_property
    def is_counter(self) -> bool:
        """Whether it counts the rows: whole numbers that go up, most by one from each row to the next."""
        is_number = np.isfinite(self.numbers)
        known = self.numbers[is_number]
        if len(known) < max(3, 0.9 * len(self.filled)) or (known != np.round(known)).any():
            return False
        steps = np.diff(known)
        rows = np.asarray(self.rows or range(len(self.cells)))[is_number]
        return bool((steps > 0).all()) and float(np.median(steps / np.diff(rows))) == 1

    @cached_property
    def numbers_rows(self) -> bool:
        """Whether it numbers the rows from 1 or so; long numbers that go up one by one are those of records."""
        return self.is_counter and self.length < _RECORD

    @cached_property
    def flags(self) -> float:
        """Share of yes and no, true and false; 1 and 0 only where both occur and nothing else."""
        words = self._share(lambda cell: cell in _YES_NO)
        return words if words >= 0.5 else float({*self.filled} == {"0", "1"} and len(self.filled) >= _MANY)

    @cached_property
    def clocks(self) -> float:
        """Share of times of day without a day."""
        return self._share(lambda cell: bool(_CLOCK.fullmatch(cell)))

    @cached_property
    def day_like(self) -> float:
        """Share of cells that may be days in a style of their own: serials, 14 digits, a month and a day."""
        return self._share(lambda cell: bool(_DAY_LIKE.fullmatch(cell)))

    @cached_property
    def digits_long(self) -> float:
        """Share of cells with seven digits or more."""
        return self._share(lambda cell: sum(map(str.isdigit, cell)) >= 7)

    @cached_property
    def masked_phones(self) -> float:
        """Share of phone numbers of which a part is masked, as 150****0768."""
        return self._share(lambda cell: bool(_MASKED.fullmatch(cell)))

    @cached_property
    def masked_mails(self) -> float:
        """Share of mail addresses of which a part is masked."""
        return self._share(lambda cell: "@" in cell and "*" in cell)

    @cached_property
    def tokens(self) -> float:
        """Share of short texts without blanks that hold a digit: ids of any make."""
        return self._share(lambda cell: len(cell) <= 40 and " " not in cell and any(map(str.isdigit, cell)))

    @cached_property
    def marks(self) -> float:
        """Share of numbers behind a hash: #1001 is an order."""
        return self._share(
            lambda cell: cell[0] == "#" and cell[1:].replace("-", "").isalnum() and any(map(str.isdigit, cell))
        )

    @cached_property
    def in_cents(self) -> bool:
        """Whether its numbers have at most two decimals, nearly all of them: so does money, and no place on a map."""
        known = self.numbers[np.isfinite(self.numbers)]
        return len(known) == 0 or float((np.abs(known * 100 - np.round(known * 100)) < 1e-6).mean()) > 0.8

    @cached_property
    def codes(self) -> float:
        """Share of ids such as KH0012, XS-20260501001 or 100234."""
        return self._share(lambda cell: bool(_CODE.fullmatch(cell)))

    @cached_property
    def lettered(self) -> float:
        """Share of ids that begin with letters."""
        return self._share(lambda cell: bool(_CODE.fullmatch(cell)) and not cell[0].isdigit())

    @cached_property
    def persons(self) -> float:
        """Share of people's names: a Chinese surname and one to three characters, or two capitalised words."""
        return self._named(is_person)

    @cached_property
    def companies(self) -> float:
        """Share of names of companies and shops."""
        return self._named(lambda cell: bool(_COMPANY.search(unified(cell).strip().casefold())))

    @cached_property
    def who(self) -> float:
        """Share of names of either sort."""
        return self._named(lambda cell: is_person(cell) or bool(_COMPANY.search(unified(cell).strip().casefold())))

    @cached_property
    def addresses(self) -> float:
        """Share of postal addresses."""
        return self._share(lambda cell: bool(_ADDRESS.search(cell)))

    @cached_property
    def is_text(self) -> bool:
        """Whether the column holds words: no numbers, dates, ids, phones or mail addresses."""
        if not self.filled:
            return False
        return max(self.numeric, self.dates, self.phones, self.mails, self.id_numbers, self.codes) < 0.5

    @cached_property
    def length(self) -> float:
        """Letters of a cell on average."""
        return sum(map(len, self.filled)) / max(1, len(self.filled))

    @property
    def remarks(self) -> bool:
        """Whether it holds longer texts."""
        return self.is_text and self.length >= _LONG

    def among(self, words: frozenset[str]) -> float:
        """Share of the filled cells that are one of the words (lower case)."""
        return self._share(lambda cell: cell in words)

    def joins(self, keys: frozenset[str]) -> float:
        """Share of the distinct cells that are keys of another table."""
        return sum(text in keys for text in self.texts) / max(1, len(self.texts))

    def tells(self, other: "Profile") -> float:
        """Share of the rows in which the other column holds what it holds most often beside this value."""
        seen: dict[str, dict[str, int]] = {}
        for own, others in zip(self.cells, other.cells, strict=True):
            if own and others:
                counts = seen.setdefault(own, {})
                counts[others] = counts.get(others, 0) + 1
        rows = sum(sum(counts.values()) for counts in seen.values())
        return sum(max(counts.values()) for counts in seen.values()) / max(1, rows)

    def _share(self, test: Callable[[str], bool]) -> float:
        return sum(map(test, self.filled)) / max(1, len(self.filled))

    def _named(self, test: Callable[[str], bool]) -> float:
        return sum(test(cell) for cell in self.cells if cell) / max(1, len(self.filled))


def profiles(cells: Any, first: int, columns: Sequence[int] | None = None, sample: int = SAMPLE) -> list[Profile]:
    """The columns of an Arrow table of text from row ``first`` on, all or some, by at most ``sample`` of their rows."""
    count = max(0, cells.num_rows - first)
    rows = np.unique(np.linspace(first, max(first, cells.num_rows - 1), min(count, sample)).astype(np.int64))
    picked, places = pa.array(rows, pa.int64()), tuple(rows.tolist())
    chosen = range(min(cells.num_columns, WIDEST)) if columns is None else columns
    return [Profile(i, tuple((cell or "").strip() for cell in _taken(cells.column(i), picked)), places) for i in chosen]


def _taken(column: Any, rows: Any) -> list[str | None]:
    values: list[str | None] = column.take(rows).to_pylist()
    return values


def is_phone(cell: str) -> bool:
    """Whether a folded cell is a mobile number, or a landline or foreign number by its form."""
    return bool(_PHONE.fullmatch(cell) or _LANDLINE.fullmatch(cell))


def _is_date(cell: str) -> bool:
    """Whether a folded cell is a date; a clock in a cell made for days is none."""
    return not cell.startswith(_NO_DAY) and looks.is_date(cell)


def is_person(cell: str) -> bool:
    """Whether a cell can be somebody's name.

    >>> is_person("欧阳娜"), is_person("Peter Crane"), is_person("红茶")
    (True, True, False)
    """
    text = unified(cell).strip()
    return bool(_HAN_NAME.fullmatch(text) and text[0] in _SURNAMES) or bool(_LATIN_NAME.fullmatch(text))


def _checked(cell: str) -> bool:
    """Whether the last of 18 characters is the check digit of the others (GB 11643)."""
    total = sum(int(digit) * weight for digit, weight in zip(cell, _WEIGHTS, strict=False))
    return "10x98765432"[total % 11] == cell[17]


# What a column may look like, in the order of asking: the share, and the name of what was seen.
LOOKS: tuple[tuple[str, Text], ...] = (
    ("phones", Text("电话号码", "phone numbers")),
    ("id_numbers", Text("身份证号", "id numbers")),
    ("mails", Text("邮箱地址", "mail addresses")),
    ("dates", Text("日期", "dates")),
    ("numeric", Text("数字", "numbers")),
    ("persons", Text("人名", "people's names")),
    ("who", Text("人名或单位名称", "names of people or companies")),
    ("addresses", Text("地址", "addresses")),
    ("codes", Text("编号", "ids")),
)


def looks_like(profile: Profile) -> tuple[str, Text, float] | None:
    """What a column plainly holds: the name of the share, in words, and the share; None if that is not plain."""
    if len(profile.filled) < 3:
        return None
    for name, words in LOOKS:
        share = float(getattr(profile, name))
        if share >= SURE:
            return name, words, share
    return None


def hints_of(cells: Any, columns: Sequence[int]) -> dict[int, Text]:
    """For columns that are not used: what they look like, in words behind a sentence; empty if that is not plain."""
    seen = {profile.column: looks_like(profile) for profile in profiles(cells, 0, columns, 100)} if columns else {}
    return {column: _hint(seen.get(column)) for column in columns}


def _hint(seen: tuple[str, Text, float] | None) -> Text:
    if seen is None:
        return Text("", "")
    return Text(f"内容看起来是{seen[1].zh}。", f" It seems to hold {seen[1].en}.")
