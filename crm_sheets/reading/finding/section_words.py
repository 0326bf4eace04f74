"""What the sections of a report name, by its titles and by what its heading lacks."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from crm_sheets.reading.finding.bands import class_of
from crm_sheets.reading.finding.periods import period
from crm_sheets.vocabulary import headings, normal

KEYS = {"ac": "customer_id", "accountref": "customer_id", "往来单位": "customer_name", "单位全名": "customer_name"}
NAMED_BY = re.compile(
    r"customer|client|buyer|member\b|客户|客戶|会员|顾客|买家|购货单位|往来单位|单位全名", re.IGNORECASE
)
_CUSTOMERS = re.compile(
    r"\b(?:by|per) (?:customer|client|job)"
    r"|\b(?:customer|client)s?\b.{0,20}\b(?:detail|activity|sales|transactions?|statement|ledger)"
    r"|(?:客户|会员|顾客|往来单位|购货单位).{0,8}(?:明细|流水|对账|往来|销售|账)|[分各按](?:客户|会员|往来单位|购货单位)",
    re.IGNORECASE,
)
_PRODUCTS = re.compile(
    r"\bby (?:product|item|service|sku)|\b(?:item|product)s?\b.{0,12}\b(?:sales|detail)"
    r"|[分各按](?:商品|产品|品种|存货|货品|单品)"
    r"|(?:商品|产品|存货|货品).{0,6}(?:销售)?明细",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"account transactions|general ledger|trial balance|journal|profit (?:and|&) loss|balance sheet|by account\b"
    r"|vendor|supplier|purchases? by|expenses?|bills?\b|payroll|employee|inventory|stock|payable"
    r"|总账|科目|序时|供应商|采购|应付|费用|工资|库存|进货",
    re.IGNORECASE,
)
_OTHER_NAMES = re.compile(
    r"\bby (?:sales ?(?:rep|person|man)|staff|employee|owner|store|shop|branch|location|region|area|territory|category"
    r"|class|payment|tender|channel|day|date|week|month|hour|register|till)"
    r"|[分各按](?:门店|店|地区|区域|大区|业务员|销售员|导购|店员|员工|客户经理|负责人|部门|渠道|付款|支付|收款|日|天|月|周|类别|品类|分类)",
    re.IGNORECASE,
)
_DAY = re.compile(r"date|日期|时间", re.IGNORECASE)
_MONEY = re.compile(r"amount|total|revenue|sales|gross|\bnet\b|debit|value|金额|价税|借方|销售额|收入", re.IGNORECASE)
_PRODUCT = re.compile(r"product|item|service|goods|sku|商品|产品|品名|货品|存货", re.IGNORECASE)
_NAME = frozenset(map(normal, ("name", "full name", "姓名", "单位名称", "bill to", "ship to")))
_WEEK = re.compile(
    r"第.{1,3}[周期批]|\bweek\b|^(?:星期|周|礼拜)[一二三四五六日天]|^(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(r"^\d{3,8}\b|^\d+[-.]\d+")


@dataclass(frozen=True)
class SectionWords:
    """Of a heading: whether it is one of sales, what it lacks; and what the titles say that the sections are."""

    sales: bool
    lacks: tuple[str, ...]
    titled: str = ""


def subject(titles: str, texts: Sequence[str]) -> SectionWords:
    """Of whom or what the sections of a report are: read from its titles and the texts of its heading."""
    named = [text for text in texts if text]
    fields = {headings("sales").get(normal(text), "") for text in named}
    dated = "date" in fields or any(map(_DAY.search, named))
    counted = bool(fields & {"amount", "unit_price"}) or any(map(_MONEY.search, named))
    customer = any(NAMED_BY.search(text) or normal(text) in _NAME for text in named)
    product = "product" in fields or any(map(_PRODUCT.search, named))
    lacks = (*(() if customer else ("customer_name",)), *(() if product else ("product",)))
    if not (dated and counted) or (_OTHERS.search(titles) and not _CUSTOMERS.search(titles)):
        return SectionWords(False, lacks)
    if _OTHER_NAMES.search(titles) and not _CUSTOMERS.search(titles):
        return SectionWords(False, lacks)
    titled = "customer_name" if _CUSTOMERS.search(titles) else "product" if _PRODUCTS.search(titles) else ""
    return SectionWords(True, lacks, titled)


def fields_of_levels(
    labels: Sequence[tuple[int, str]], told: SectionWords, direct: Collection[int], *, closed: bool
) -> dict[int, str]:
    """The field that each level of sections fills; levels that say nothing are not in it, {} where none names anybody.

    ``labels`` are depth and text of each section, ``direct`` the depths at which lines stand. A level of regions,
    stores or categories is one of those. Of the others the outermost that holds lines of its own is what the title
    says, or what the heading lacks; a job inside a customer says nothing. Sections that nothing closes need the title.
    """
    texts = {depth: [text for at, text in labels if at == depth] for depth in sorted({depth for depth, _ in labels})}
    classes = {depth: _common(list(map(class_of, ones))) for depth, ones in texts.items()}
    here = [depth for depth in texts if depth in direct and (not classes[depth] or (told.titled and len(texts) == 1))]
    name = _named(texts[here[0]], told, closed=closed) if here else ""
    if not name:
        return {}
    return {depth: common for depth, common in classes.items() if common and depth < here[0]} | {here[0]: name}


def _common(found: Sequence[str]) -> str:
    """What most of them are."""
    most = max(set(found), key=found.count)
    return most if found.count(most) * 2 > len(found) else ""


def _named(texts: Sequence[str], told: SectionWords, *, closed: bool) -> str:
    if told.titled:
        return told.titled if told.titled in told.lacks else ""
    if not closed or not told.lacks or sum(map(_is_none, texts)) * 2 > len(texts):
        return ""
    return told.lacks[0]


def _is_none(text: str) -> bool:
    """Whether a section is an account, a day, a week or a month."""
    return _ACCOUNT.match(text) is not None or period(text) is not None or _WEEK.search(text) is not None
