"""What one cell is by its form: a phone, an id number, a day, a name of a person or a company."""

import re

from crm_sheets.reading.values import looks
from crm_sheets.vocabulary import unified

_PHONE = re.compile(r"(?:\+?86|0086)?[\s-]*1[3-9](?:[\s-]*\d){9}(?:\.0)?")
_LANDLINE = re.compile(
    r"\+\d[\d\s()./-]{6,18}|0(?!00)\d{9,10}|0\d{2,3}[-\s]\d{7,8}|\(\d{3,4}\)\s?[\d\s-]{6,10}|\d{3}[-\s]\d{3}[-\s]\d{4}"
)
ID_NUMBER = re.compile(r"[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]")
MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}")
CODE = re.compile(r"[a-z]{1,6}[-_]?\d{2,20}|\d{3,20}|#\d{2,12}")
_COMPANY = re.compile(
    r"公司|集团|商行|商贸|超市|酒店|餐厅|工作室|事务所|学校|幼儿园|医院|合作社|经营部|厂$|店$|行$|社$|..(?:汽修|汽配|通讯|诊所|药房|门诊部|酒楼|茶楼|饭庄|饭馆|会所|装饰|广告|物流)$|"
    r"\b(?:ltd|limited|inc|llc|co|corp|gmbh|plc|company|ag|kg|og|ohg|ug|sarl|sas|slu?)\b\.?$"
)
_HAN_NAME = re.compile(r"[一-鿿]{2,4}")
_LATIN_NAME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’-]+(?: [A-Z]\.)?(?: [A-ZÀ-Þ][A-Za-zß-ÿ'’-]+){1,2}")
ADDRESS = re.compile(
    r"(?:[省市区县镇乡].*[路街道巷弄村号]|[路街道巷弄].{0,6}\d+.*号)|\d+ .*(?:road|street|avenue|lane|st\.|rd\.)",
    re.IGNORECASE,
)
MONEYISH = re.compile(
    r"[-+(]?\s*(?:[a-z]{2,3}\.?\s?|[¥$€£₹])?\s*[-+]?\d[\d,.' ]*\s*"
    r"(?:[a-z]{1,4}\.?|[$€£]|%|[元件个箱台套瓶盒份只支斤克吨张条块袋包桶米次])?\)?-?"
)
_NO_DAY = ("1899-12-3", "1904-01-01", "1900-01-00")
CLOCK = re.compile(
    r"(?:1899-12-3[01]|1904-01-01|1900-01-00)?(?:上午|下午)?\s*\d{1,2}[:时点]\d{2}(?:[:分]\d{2})?(?:\.\d+)?"
    r"\s*(?:[ap]\.?m\.?)?"
)
DAY_LIKE = re.compile(
    r"[34]\d{4}(?:\.\d+)?|(?:19|20)\d{12}|\d{1,2}月\d{1,2}[日号]?|(?:[a-z]{3,9}\.? )?\d{1,2}[ -][a-z]{3,9}\.?|"
    r"(?:19|20)\d{2}[-/年]\d{1,2}月?|[a-z]{3,9}[-/ ]\d{1,2}[-/ ]\d{2,4}|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}.*"
)
MASKED = re.compile(r"(?=.*\d)(?=.*[*x•…#]{2})[+\d\s*x•…#()-]{7,20}")
YES_NO = frozenset(
    ["yes", "no", "y", "n", "true", "false", "t", "f", "是", "否", "有", "无", "√", "×", "✓", "✗", "已", "未"]
)
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
    "范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜"
    "倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房滕屈饶解牟"
    "艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def is_phone(cell: str) -> bool:
    """Whether a folded cell is a mobile number, or a landline or foreign number by its form."""
    return bool(_PHONE.fullmatch(cell) or _LANDLINE.fullmatch(cell))


def is_day(cell: str) -> bool:
    """Whether a folded cell is a date; a clock in a cell made for days is none."""
    return not cell.startswith(_NO_DAY) and looks.is_date(cell)


def is_person(cell: str) -> bool:
    """Whether a cell can be somebody's name.

    >>> is_person("欧阳娜"), is_person("Peter Crane"), is_person("红茶")
    (True, True, False)
    """
    text = unified(cell).strip()
    return bool(_HAN_NAME.fullmatch(text) and text[0] in _SURNAMES) or bool(_LATIN_NAME.fullmatch(text))


def is_checked(cell: str) -> bool:
    """Whether the last of 18 characters is the check digit of the others (GB 11643)."""
    total = sum(int(digit) * weight for digit, weight in zip(cell, _WEIGHTS, strict=False))
    return "10x98765432"[total % 11] == cell[17]


def is_company(cell: str) -> bool:
    """Whether a cell names a company or a shop by its end."""
    return bool(_COMPANY.search(unified(cell).strip().casefold()))
