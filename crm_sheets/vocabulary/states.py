"""States: what an order, a payment, a document or a deal says of itself, and whether it counts as a sale by that.

The lists hold whole texts, the patterns what longer ones hold ("系统超时自动取消"). Texts are compared without signs and
case, traditional characters as simplified ones.
"""

import re
from functools import cache, lru_cache
from typing import Literal

from crm_sheets.vocabulary.comparing import simplified, unified

State = Literal[
    "silent",  # says nothing of whether it counts
    "paid",
    "delivered",
    "won",
    "owed",  # sold on account: counts
    "unpaid",
    "waiting",  # for somebody, it is not said for what: not paid, unless money was paid
    "failed",
    "open",
    "lost",
    "cancelled",
    "refunded",
    "partly",  # refunded in part: the rest counts
    "not_whole",  # not refunded in full: where it says elsewhere that it was refunded, in part
    "returned",  # a row of its own that takes a sale back: counts below nothing
    "sale",  # the document of a sale
    "order",  # the document before that of the sale
    "receipt",  # money received: a sale where there are no documents of sales beside it
    "received",  # that one: below nothing it is money paid to others
    "out",  # money that goes out: no sale, unless the row says that it gives a sale back
    "bought",  # what customers or the team bought
    "purchase",  # from suppliers, and what is paid to them
    "no_sale",  # top-ups, transfers, opening balances, fees
    "test",
    "closed",  # paid, cancelled or refunded, each program means another
]
Aspect = Literal["state", "shipping", "stage", "kind", "direction"]  # what a column tells the states of
LONGEST = 40  # characters of a state
LEFT = re.compile(  # of a customer: gone
    r"churn|cancel|terminat|expired|exited|closed|deactivat|inactive|lapsed|\bleft\b|\blost\b|not renewed|unsubscribed"
    r"|流失|退订|退会|退卡|退租|退网|离网|离开|销户|注销|解约|取消|停用|停机|过期|到期未续|未续|终止|失效",
    re.IGNORECASE,
)
HERE = re.compile(  # still here
    r"\bactive\b|stayed|joined|current|renewed|retained|subscribed|\bmember\b|existing|\bnew\b|trial"
    r"|正常|在用|在网|在籍|有效|使用中|已续|续费|续约|生效|活跃|在租|履行中|试用|新客|新会员",
    re.IGNORECASE,
)

# Ways to pay: a column that lists several of them tells no kinds of sale, and its transfers are no top-ups.
WAYS_TO_PAY = frozenset(
    [
        "cash",
        "cheque",
        "check",
        "card",
        "credit card",
        "debit card",
        "bank transfer",
        "wire transfer",
        "direct debit",
        "paypal",
        "现金",
        "刷卡",
        "微信",
        "微信支付",
        "支付宝",
        "转账",
        "银行转账",
        "支票",
        "银行卡",
    ]
)
# Of invoices in a list that tells overdue ones apart, what was sold and is not due yet.
NOT_DUE = frozenset(["unpaid", "not paid", "未付款", "未支付", "offen", "unbezahlt", "impayé", "pendiente"])
OVERDUE = frozenset(["overdue", "past due", "逾期", "überfällig", "en retard", "vencido", "vencida"])

_EVERYWHERE = {
    "paid": "paid|paid in full|fully paid|captured|succeeded|success|successful|complete|completed|done|finished|processing|processed|closed won|settled|"
    "confirmed|approved|accepted|active|ok|in progress|preparing|ready|packed|to ship|awaiting shipment|awaiting fulfillment|awaiting pickup|trade success|trade finished|authorised|authorized|sent|invoiced|posted|"
    "payment received|payment complete|partially paid|part paid|partial payment|deposit paid|"
    "已付款|已支付|付款成功|支付成功|已付|全部付款|部分付款|已收款|已到账|交易成功|交易完成|交易已完成|订单完成|已完成|完成|完结|已完结|已结算|已结账|已结清|"
    "成功|已确认|已审核|审核通过|正常|有效|已接单|进行中|制作中|生产中|加工中|待发货|待出货|等待出货|未出货|处理中|备货中|已付款待发货|等待卖家发货|等待发货|买家已付款|待使用|已使用|核销|已核销|待核销|已消费|已开单|已评价|待评价|已生效|生效中|承保|已承保|在读|服务中|"
    "处理成功|已通过|待预约|待生产|已生产|待完成|待执行|学习中|结业|已结业|collected",
    "delivered": "shipped|fulfilled|partially fulfilled|delivered|dispatched|in transit|out for delivery|picked up|ready for pickup|ready for delivery|with delivery agent|partially shipped|"
    "已发货|部分发货|已发出|发货中|配送中|派送中|运输中|运送中|待收货|未收货|待签收|待取件|已送达|已签收|签收|已收货|确认收货|已提货|已出库|已出货|出货中|部分出货|已取货|已到店|已自提|卖家已发货|等待买家确认收货|已送货|已交付",
    "owed": "overdue|past due|outstanding|awaiting approval|on account|owing|owed|未收款|待收款|部分收款|欠款|赊账|挂账|月结|未结清|逾期|赊销",
    "waiting": "pending|submitted|under review|in review|waiting approval|waiting for approval|pending approval|on hold|hold|待确认|未确认|待审核|未审核|审核中|等待确认|待接单|预订中|待提交|未提交",
    "unpaid": "unpaid|not paid|pending payment|payment pending|awaiting payment|waiting for payment|wait buyer pay|to pay|paying|draft|"
    "expired|abandoned|incomplete|requires payment method|requires action|requires confirmation|not captured|uncaptured|saved|checkout draft|"
    "auto draft|payment due|payment review|suspected fraud|"
    "待付款|待支付|未付款|未支付|未付|等待付款|等待支付|等待买家付款|待买家付款|待付|付款中|支付中|草稿|挂单|暂存|已过期|已超时|超时未付",
    "failed": "failed|fail|failure|payment failed|declined|denied|rejected|blocked|error|payment error|bounced|支付失败|付款失败|交易失败|处理失败|失败|已拒绝|已拒约|买家拒绝|客户拒绝|商家拒绝|已驳回|审核不通过|拒单|已拒单",
    "cancelled": "cancelled|canceled|unwound|cancel|void|voided|cancelled by customer|annulled|deleted|terminated|withdrawn|no show|trade closed|"
    "已取消|取消|已作废|作废|交易关闭|已关闭|订单关闭|交易取消|订单取消|无效|已失效|失效|已撤销|撤销|撤单|已撤单|已删除|废单|不成立|未成立|已终止|弃单|退保|已退保|犹豫期退保|已退订|已退租|已退房|已退票|已退学|已退课|已退费",
    "refunded": "refunded|fully refunded|returned|reversed|charged back|已退款|全额退款|退款成功|退款完成|全部退款|已全额退款|已退货|退货完成|已退货退款|已退|退货退款成功|已退单|退单成功|已红冲|已冲红|已冲销|已退回|拒收|已拒收",
    "partly": "partially refunded|partial refund|partly refunded|partially returned|部分退款|部分退货|已部分退款|部分退款成功",
    "test": "test|testing|sandbox|test order|测试|测试单|测试订单",
    "lost": "lost|closed lost|deal lost|输单|丢单|战败|已输单|已丢单|未成交|已流失|流单|失单",
    "won": "won|deal won|赢单|已赢单|成交|已成交|已签约|签约|签单|已签单",
    "silent": "none|n a|na|no|live|not fulfilled|unfulfilled|not shipped|unshipped|restocked|no refund|not refunded|not returned|archived|null|"
    "未发货|无售后|无|未退款|无退款|没有退款|未退货|订单未关闭|未关闭|未取消|未作废|退款关闭|退款取消|退款失败|撤销退款|已撤销退款|拒绝退款|"
    "退款中|退款申请|申请退款|退款处理中|待退款|退货中|申请退货|售后中|售后处理中|售后关闭|售后取消|部分|未评价|不退款",
}
_ABROAD = {  # German, French, Spanish, Indonesian
    "paid": "bezahlt|beglichen|teilbezahlt|teilweise bezahlt|abgeschlossen|bestätigt|erledigt|payé|payée|réglé|réglée|soldée|terminé|terminée|validé|validée|confirmé|confirmée|"
    "pagado|pagada|cobrado|cobrada|completado|completada|confirmado|confirmada|lunas|sudah lunas|sudah bayar|sudah dibayar|dibayar|terbayar|selesai",
    "delivered": "versandt|versendet|geliefert|zugestellt|expédié|expédiée|livré|livrée|enviado|enviada|entregado|entregada|dikirim|terkirim|diterima",
    "owed": "überfällig|en retard|échue|vencido|vencida",
    "unpaid": "offen|unbezahlt|ausstehend|entwurf|impayé|impayée|en attente|à payer|brouillon|pendiente|pendiente de pago|impagado|impagada|borrador|belum lunas|belum bayar|belum dibayar|menunggu pembayaran",
    "failed": "fehlgeschlagen|abgelehnt|rücklastschrift|échoué|échouée|refusé|refusée|rejeté|rejetée|fallido|fallida|rechazado|rechazada",
    "cancelled": "storniert|storno|abgebrochen|annulliert|gelöscht|annulé|annulée|anulado|anulada|cancelado|cancelada|dibatalkan|batal",
    "refunded": "erstattet|rückerstattet|retourniert|remboursé|remboursée|retourné|retournée|reembolsado|reembolsada|devuelto|devuelta",
    "partly": "teilweise erstattet|teilerstattet|partiellement remboursé|partiellement remboursée|parcialmente reembolsado|parcialmente reembolsada",
}
_OF_KINDS = {
    "sale": "rechnung|facture|factura|invoice|inv|tax invoice|sale|sales|sales receipt|sales invoice|cash sale|charge|销售单|销售|销货单|销售出库|销售出库单|零售单|零售|出库单|消费|消费单|销售发票|发票|收银|订单收入|销售出货",
    "order": "order|sales order|so|back order|backorder|销售订单|订货单|订单",
    "receipt": "payment|receipt|customer payment|payment received|receive payment|cash receipt|收款单|收款|回款|收回欠款|还款|收到货款|预收款核销",
    "returned": "gutschrift|avoir|abono|return|returns|credit|credit note|credit memo|creditmemo|cr|cn|crn|cm|refund|refunds|payment refund|sales return|return order|rma|reversal|chargeback|payment reversal|"
    "charge refund|refund receipt|credit invoice|"
    "退货|退货单|销售退货|销售退货单|销售退单|零售退货|零售退货单|退款|退款单|退单|退换货|红字|红冲|冲红|红字发票|贷项通知单|冲销|退菜|退卡|退货退款|退款退货|销退",
    "bought": "purchase|购买|购物",
    "purchase": "bill|purchase order|vendor bill|supplier invoice|expense|payout|supplier payment|vendor payment|vendor credit|purchase return|purchase invoice|"
    "进货单|进货|采购|采购单|采购入库|采购入库单|采购订单|入库单|入库|采购退货|采购退货单|进货退货|进货退货单|付款单|付款|支出|费用单|费用|报销",
    "no_sale": "transfer|deposit|top up|topup|top-up|recharge|reload|opening balance|balance brought forward|brought forward|adjustment|journal|journal entry|general journal|"
    "fee|fees|stripe fee|transaction fee|withdrawal|general withdrawal|bank deposit|payout failure|reserve|currency conversion|general currency conversion|hold|authorization|"
    "account hold for open authorization|general authorization|gift card load|"
    "充值|会员充值|储值|储值卡充值|余额充值|卡充值|开卡|办卡|续卡|充卡|预存|押金|定金|订金|预收款|预收|转账|转帐|提现|内部转账|调拨|调拨单|盘点|盘点单|盘盈|盘亏|报损|报损单|报溢单|领用|期初|期初余额|"
    "上期结转|结转|上期余额|期初建账|手续费|服务费扣款|积分兑换|调账|其他入库|其他出库",
    "open": "angebot|kostenvoranschlag|devis|presupuesto|quote|quotation|estimate|proforma|pro forma|proforma invoice|pro forma invoice|inquiry|enquiry|报价单|报价|询价|预订单|估价单",
}
_OF_STAGES = {
    "open": "open|new|negotiation|qualified|qualification|prospecting|proposal|discovery|demo|pipeline|lead|in progress|pending|proposal sent|engaging|contacted|"
    "进行中|谈判|报价|跟进中|意向|初步接触|需求确认|方案|洽谈|洽谈中|商务谈判|待跟进|待成交",
    "won": "won|closed won|closedwon|win|signed|contract signed|已赢|赢单|成交|已成交|签约|已签约|赢单结束",
    "lost": "lost|closed lost|closedlost|disqualified|dead|输单|丢单|战败|流失|未成交|无效|已关闭|输单结束",
}
_OF_DIRECTIONS = {
    "sale": "收入|收|已收入|in|income|incoming|credit|贷|贷方",
    "out": "支出|支|已支出|out|expense|outgoing|debit|借|借方|dr|soll|ausgabe|debe|débit",
    "no_sale": "memo|其他|不计收支|中性交易|中性|转账|transfer|internal transfer",
}
_OF_SHIPPING = {
    "silent": "pending|open|on hold|partial|scheduled|processing|failed|in progress|待确认|失败|complete|completed"
}
_OWN: dict[Aspect, dict[str, str]] = {
    "state": {"refunded": "refund|reversal|chargeback|payment refund|退款|退货|退单|退货退款"},
    "shipping": _OF_SHIPPING | {"refunded": "退货|退回"},
    "stage": _OF_STAGES,
    "kind": _OF_KINDS,
    "direction": _OF_DIRECTIONS,
}
# In this order; what is not taken back (拒绝退款) before what is.
_PATTERNS: tuple[tuple[State, str], ...] = (
    ("silent", r"未(?:取消|退款|退货|作废|关闭|退)|无退|取消(?:退|售后|申请)|(?:退款|退货|售后)(?:已?关闭|已?取消|失败|已?撤销|被拒|驳回)|拒绝退|驳回退|不退"),
    ("partly", r"部分退|\bpart(?:ial|ially|ly)? (?:refund|return)"),
    ("silent", r"(?:退款|退货|售后)(?:申请|处理|审核|待|中)|(?:申请|待|等待|正在)\S{0,4}退|\brefund (?:requested|pending|in progress|processing|failed|denied|declined)"),
    ("silent", r"\bnot? (?:cancel|refund|void|return)"),
    ("refunded", r"退款|退货|退单|\brefunded\b|\breturned\b|\bcharged? ?back\b"),
    ("cancelled", r"取消|作废|撤单|撤销|交易关闭|已关闭|超时关闭|自动关闭|不成立|\bcancel|\bvoid"),
    ("unpaid", r"(?:待|未|等待)\S{0,4}(?:付款|支付)|\bunpaid\b|\b(?:awaiting|pending) payment\b|\bpayment (?:pending|due)\b|\bdraft\b"),
    ("failed", r"支付失败|付款失败|\bpayment failed\b|\bdeclined\b"),
    ("delivered", r"已发货|已签收|已送达|已收货|\bshipped\b|\bdelivered\b"),
    ("paid", r"已付款|已支付|交易成功|已完成|\bcompleted?\b|\bpaid\b"),
)  # fmt: skip
_OF_KIND_PATTERNS: tuple[tuple[State, str], ...] = (
    ("purchase", r"采购|进货|供应商|\bvendor\b|\bsupplier\b|\bbill (?:payment|pmt)\b"),
    ("no_sale", r"充值|储值|调拨|盘点|期初|提现|\btop ?up\b|\btransfer\b|\bopening balance\b"),
    ("returned", r"退货|退款|红字|冲红|红冲|\brefund\b|\bcredit (?:note|memo)\b|\breturn\b"),
    ("sale", r"销售|零售|消费|\binvoice\b|\bsales?\b"),
    ("receipt", r"收款|回款|\bpayment\b"),
)
_STAGE_PATTERNS: tuple[tuple[State, str], ...] = (
    ("lost", r"\blost\b|输单|丢单|战败|未成交|流失"),
    ("won", r"\bwon\b|赢单|成交|签约|签单"),
    ("silent", r"\bclosed\b"),
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SIGNS = re.compile(r"[\W_]+")
_BETWEEN = re.compile(r"[,，;；/|、()（）\[\]【】:：+\n—]+|\s[-–]\s")
# Of the parts of one text the heaviest speaks.
_HEAVY: tuple[State, ...] = (
    "test",
    "cancelled",
    "lost",
    "partly",
    "refunded",
    "returned",
    "failed",
    "unpaid",
    "waiting",
)


@lru_cache(maxsize=50_000)
def plain_state(text: str) -> str:
    """A state as it is compared.

    >>> plain_state("WAIT_BUYER_PAY"), plain_state("ClosedWon"), plain_state(" 已 取消！"), plain_state("訂單不成立")
    ('wait buyer pay', 'closed won', '已取消', '订单不成立')
    """
    words = _SIGNS.sub(" ", _CAMEL.sub(" ", simplified(unified(text)))).casefold().strip()
    return words.removeprefix("wc ") if words.isascii() else words.replace(" ", "")  # WooCommerce writes wc-completed


@cache
def _listed(aspect: Aspect) -> dict[str, State]:
    found: dict[str, State] = {}
    for words in (_EVERYWHERE, _ABROAD, _OWN[aspect]):
        for state, listed in words.items():
            found |= dict.fromkeys((plain_state(word) for word in listed.split("|")), state)  # type: ignore[arg-type]  # keys are states
    return found


@lru_cache(maxsize=50_000)
def state_of(text: str, aspect: Aspect = "state") -> State | None:
    """What a cell of such a column says; None where nobody knows it.

    >>> state_of("已關閉"), state_of("Refund", "kind"), state_of("系统超时自动取消"), state_of("Storniert")
    ('cancelled', 'returned', 'cancelled', 'cancelled')
    """
    if len(text) > LONGEST:
        return None
    whole = _known(plain_state(text), aspect)
    parts = [part for part in _BETWEEN.split(text) if part.strip()]
    if whole or len(parts) < 2:
        return whole or _held(plain_state(text), aspect)
    said = [one for part in parts if (one := _known(plain_state(part), aspect) or _held(plain_state(part), aspect))]
    return min(said, key=lambda one: _HEAVY.index(one) if one in _HEAVY else len(_HEAVY), default=None)


def _known(word: str, aspect: Aspect) -> State | None:
    if word == "closed" and aspect == "state":
        return "closed"
    listed = _listed(aspect)
    return listed.get(word) or listed.get(word.removeprefix("order "))  # order-completed


def _held(word: str, aspect: Aspect) -> State | None:
    own = _OF_KIND_PATTERNS if aspect == "kind" else _STAGE_PATTERNS if aspect == "stage" else ()
    return next((state for state, pattern in (*own, *_PATTERNS) if re.search(pattern, word)), None)
