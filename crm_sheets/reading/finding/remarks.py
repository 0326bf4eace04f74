"""Texts that tell a line which is no data: totals, signatures, footnotes."""

import re

_TOTAL = re.compile(
    r"^[\s（(【]*(?:(?:小\s*计|合\s*计|总\s*计|累\s*计|总\s*和|汇\s*总|本页|totals?|sum)[\s)）】]*(?:$|of\b|for\b|[:：\d共￥¥$.,（(])"
    r"|(?:grand\s+total|sub-?\s*total)\b)"
    r"|(?:小\s?计|合\s?计|总\s?计|\bsubtotal|\btotal)\s*[:：]?\s*[\d,.￥¥$元]*\s*$",
    re.IGNORECASE,
)
_PLAINLY = re.compile(  # also in a row that is whole: no customer is called that, unlike 合计贸易公司 or Total Wine
    r"^.{0,20}(?:小\s?计|合\s?计|总\s?计)\s*[:：]?$|^(?:grand|sub)[\s-]?total\b|^totals?\s+(?:for|of)\b|\bsub-?total$",
    re.IGNORECASE,
)
PLAIN_END, PLAIN_STARTS = "计", ("Total ", "Grand ", "Sub")  # how such texts end or begin: looked for in whole columns
_SIGNATURE = re.compile(
    r"^\s*(?:制表|制单|填表|审核|复核|审批|经办|批准|负责人|店长|财务|主管|签字|签名|盖章|备注|注|说明|附注|打印|导出|数据来源|统计|单位|"
    r"筛选|查询|过滤|生成|下载|截止|截至|更新|"
    r"prepared|checked|approved|reviewed|signature|signed|note|notes|printed|exported|source|"
    r"generated|downloaded|(?:applied )?filters?|criteria|report (?:date|period|time|run)|date range|run by)"
    r"(?:\s?[^\W\d]{0,8}\s*[:：]|\s?(?:人|员|者|时间|日期|by)?\s*$)",
    re.IGNORECASE,
)
_COUNTED = "records?|rows?|results?|items?|entries|lines?|transactions?|orders?|customers?|contacts?|responses?"
_DONE = "generated|created|printed|produced|exported|downloaded|prepared|run|listed|shown"
_FOOTNOTES = (
    r"\s*(?:[*＊※★☆▲△●◆■#①-⑳]|注\s*\d*\s*[:：、.]|\(?\d{1,2}\)?\s*[、.．)）]\s*\D|以上|本表|此表|说明)",
    r"(?:the above|this (?:table|sheet|report|list)|all (?:amounts|prices|figures)|as of\b)",
    r"end of (?:report|list|data)",
    rf"[\d,]+ (?:\w+ ){{0,2}}(?:{_COUNTED})(?:\(s\))?(?: (?:{_DONE}|found|in total))?\W*$",
    rf"(?:total|number of|no\. of) (?:{_COUNTED})\b|(?:records?|rows) found|(?:showing|displaying|displayed)\b.*\d",
    r"©|\(c\)|copyright|.*\ball rights reserved|版权所有",
    rf"(?:\w+ ){{0,2}}(?:{_DONE}) (?:on|at|by|from|using|with)\b",
    r"page \d+(?: of \d+)?|第\s*\d+\s*页|[总共]\s*(?:计\s*)?\d+\s*(?:页|条|行|笔|单|人|户|家|项|个)",
    r"(?:applied |report )?(?:filter|criteria)(?:s|ed)?(?: by)?\b\s*[:：]",
    r"(?:筛选|过滤|查询|统计)(?:条件|范围|期间|区间)",
    r"(?:数据|统计|本表)?(?:截止|截至|更新)(?:到|至|于|时间|日期)?\s*[:：]?\s*\d|(?:accrual|cash) basis\b",
    r"[\W_]*(?:end|完|结束|以下空白|以下无正文|以下无内容)[\W_]*$|[^\w\s]{2,}\s*$",
    r".{5,}[。；;！!]$",
)
_FOOTNOTE = re.compile("|".join(_FOOTNOTES), re.IGNORECASE | re.DOTALL)


def is_total(text: str) -> bool:
    """Whether a text names a total: enough for a row that lacks something (see ``is_plainly_total`` for whole rows)."""
    return len(text) <= 40 and _TOTAL.search(text) is not None


def is_plainly_total(text: str) -> bool:
    """Whether a text names a total even where the row has all that a row of data needs.

    >>> is_plainly_total("华东区小计"), is_plainly_total("Total for 2026"), is_plainly_total("Total Wine")
    (True, True, False)
    """
    return _PLAINLY.search(text.strip()) is not None


def is_signature(text: str) -> bool:
    """Whether a text begins like the line of somebody who made, checked or printed the table, or like a remark."""
    return _SIGNATURE.match(text) is not None


def is_footnote(text: str) -> bool:
    """Whether a text that stands alone under a table reads like a note on it."""
    return _FOOTNOTE.match(text) is not None
