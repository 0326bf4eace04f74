"""Headings of columns that say of each row whether it counts: states, kinds of document, stages, flags, days."""

import re
from dataclasses import dataclass
from functools import lru_cache

from crm_sheets.vocabulary.comparing import simplified, unified
from crm_sheets.vocabulary.concepts import concepts
from crm_sheets.vocabulary.states import Aspect, State

_ABOUT = frozenset(
    ("status", "kind", "order", "transaction", "sale", "paid", "document", "refund", "cancelled", "shipped", "invoice", "receipt",
     "closed", "end", "contract", "last", "updated", "row", "flag", "result", "due", "product", "description", "name", "ledger")
)  # fmt: skip
_WORDS = frozenset(
    (
        "financial",
        "fulfillment",
        "sop",
        "event",
        "record",
        "current",
        "line",
        "确认",
        "审核",
        "当前",
        "财务",
        "单据",
        "处理",
        "出库",
        "退换",
        "核销",
        "操作",
        "付",
        "executed",
        "trading",
    )
)
_OTHERS = re.compile(r"(?:开票|发票|invoicing|tax|print|打印|库存|同步|评价|sync|email|mail|导出)", re.IGNORECASE)
_STAGE = re.compile(r"\bstage\b|阶段|\bpipeline\b|商机状态|\b(?:deal|opportunity)", re.IGNORECASE)
_DIRECTION = re.compile(
    r"^(?:收\W*支(?:类型|方向)?|收付(?:类型|方向)?|资金(?:流向|方向)|借贷(?:方向|标志)|"
    r"balance impact|direction|debit ?/ ?credit|credit ?/ ?debit|dr ?/ ?cr|cr ?/ ?dr|in ?/ ?out|soll ?/ ?haben)$",
    re.IGNORECASE,
)
_MODE = re.compile(r"^(?:live ?)?mode$|^environment$", re.IGNORECASE)
_IS = re.compile(r"^(?:is|has|was|是否|有无|已)(?:已|被)?|[?？]$|(?:标志|标记|flag|与否)$")


@dataclass(frozen=True)
class Flags:
    """What a yes and a no mean; ``filled`` what any other filled cell means: a day on which, a reason for which."""

    yes: State = "silent"
    no: State = "silent"
    filled: State | None = None


_FLAGS: dict[str, Flags] = {
    **dict.fromkeys(("void", "voided", "cancelled", "canceled", "deleted", "作废", "取消", "删除", "撤销", "废单"), Flags("cancelled")),
    **dict.fromkeys(("refunded", "returned", "退款", "退货"), Flags("refunded")),
    **dict.fromkeys(("fullyrefunded", "refundedinfull", "fullrefund", "全额退款"), Flags("refunded", "not_whole")),
    **dict.fromkeys(("partiallyrefunded", "partlyrefunded", "partialrefund", "部分退款"), Flags("partly")),
    **dict.fromkeys(("won", "accepted", "成交", "赢单", "签约"), Flags("won", "lost")),
    **dict.fromkeys(("paid", "captured", "付款", "支付", "付清"), Flags("paid", "unpaid")),
    **dict.fromkeys(("closed",), Flags("silent", "open")),
    **dict.fromkeys(("test", "testorder", "测试", "测试单", "测试订单"), Flags("test")),
    **dict.fromkeys(("livemode", "live"), Flags("silent", "test")),
}  # fmt: skip
_DAY = re.compile(
    r"^(?:order|订单)?(?:(?:cancell?ed|cancellation|cancell?|voided|void)(?:at|on|date|time|datetime|dateutc|atutc)|(?:取消|作废|撤单|撤销)(?:时间|日期))$"
)
_WHY = re.compile(
    r"^(?:(?:cancell?(?:ed|ation|ing)?|void(?:ed)?)reason|reasonforcancell?ation|订单?(?:取消|关闭)原因|(?:买家|卖家)?(?:取消|作废|撤单|交易关闭|关闭)原因)$"
)
_WHY_LOST = re.compile(
    r"^(?:closedlostreason|loss?treason|lossreason|reasonlost|reasonforloss|(?:输单|丢单|战败|流失|失单)原因)$"
)


@lru_cache(maxsize=10_000)
def aspect_of(heading: str) -> Aspect | None:
    """What a column with this heading tells the states of; None where its heading speaks of anything else.

    >>> aspect_of("Fulfillment Status"), aspect_of("单据类型"), aspect_of("Deal Stage"), aspect_of("客户状态")
    ('shipping', 'kind', 'stage', None)
    """
    if _DIRECTION.match(simplified(unified(heading)).strip()):
        return "direction"
    if _MODE.match(heading.strip()):
        return "state"
    said = concepts(heading)
    if _STAGE.search(heading) and "status" in said:
        return "stage"
    if said - _ABOUT - _WORDS or _OTHERS.search(heading):
        return None
    if "status" in said:
        return "shipping" if said & {"shipped", "fulfillment", "出库"} else "state"
    return "kind" if "kind" in said and not said & {"paid", "product", "contract"} else None


@lru_cache(maxsize=10_000)
def flags_of(heading: str) -> Flags | None:
    """What yes, no or anything at all in a column with this heading says of the row; None where it is no such heading.

    >>> flags_of("Void?").yes, flags_of("是否成交").no, flags_of("Cancelled at").filled, flags_of("Paid amount")
    ('cancelled', 'lost', 'cancelled', None)
    """
    folded = re.sub(r"[\s_\-()（）/.]+", "", simplified(unified(heading))).casefold()
    if _DAY.match(folded) or _WHY.match(folded):
        return Flags("cancelled", filled="cancelled")
    if _WHY_LOST.match(folded):
        return Flags("lost", filled="lost")
    return _FLAGS.get(folded) or _FLAGS.get(_IS.sub("", _IS.sub("", folded)))
