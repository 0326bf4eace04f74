"""The table of instalments: what customers have to pay on which day, and what of it they paid."""

from crm_sheets.language import Text
from crm_sheets.vocabulary.customer_keys import CUSTOMER, CUSTOMER_ID, CUSTOMER_NAME, EMAIL, PHONE
from crm_sheets.vocabulary.field import Table, date, money, text

_SETTLED = (
    "已付|已付款|已付清|付清|已结清|结清|已收|已收款|已收齐|已收到|已到账|到账|已还|已还清|已还款|已缴|已缴费|已缴清|作废|取消|已取消|免除|"
    "paid|paid in full|fully paid|settled|cleared|closed|received|cancelled|canceled|void|waived|written off"
)
SETTLED = frozenset(_SETTLED.split("|"))  # states after which nothing is left to pay; ticks and a yes beside them

INSTALMENTS = Table(
    "instalments",
    Text("应收款表", "Payments due"),
    (
        CUSTOMER_ID,
        CUSTOMER_NAME,
        PHONE,
        EMAIL,
        text(
            "reference", "应收单号", "Reference", "关联单号|对应订单|分期合同号|for order|for invoice|instalment plan"
        ),
        text(
            "instalment",
            "期次",
            "Instalment",
            "期数|分期|分期数|第几期|还款期数|付款期数|期号|instalment no|instalment number|installment|installment no|installment number",
            telling=True,
        ),
        date(
            "due",
            "应付日期",
            "Due on",
            "应收日期|应收款日期|应付款日期|应还日期|应还款日|应还款日期|还款日|还款日期|付款期限|付款截止日|付款截止日期|应缴日期|缴费期限|"
            "约定付款日|约定付款日期|约定还款日期|计划收款日期|计划还款日期|due date|date due|payment due|payment due date|payment due on|"
            "instalment due|installment due|due by",
            telling=True,
        ),
        money(
            "amount",
            "应付金额",
            "Amount due",
            "应收金额|应收款|应付款|应还金额|应还款|应还款额|应缴金额|本期应收|本期应付|本期应还|本期金额|分期金额|每期金额|每期应付|"
            "due amount|instalment amount|installment amount|amount payable|payment amount|amount|金额",
        ),
        money(
            "paid",
            "已付金额",
            "Paid",
            "已付|已付款|已付款金额|已收|已收金额|已收款|实付金额|实收金额|实还金额|已还金额|已还款|已缴金额|paid amount|amount paid|"
            "amount received|received|received amount",
        ),
        date(
            "paid_on",
            "付款日期",
            "Paid on",
            "实付日期|收款日期|实收日期|实际付款日期|实际还款日期|实际收款日期|到账日期|还清日期|缴费日期|date paid|payment date|paid date|"
            "received on|payment received on",
        ),
        text(
            "state",
            "付款状态",
            "Payment status",
            "还款状态|收款状态|缴费状态|状态|是否付清|是否已付|是否结清|是否收齐|paid or not|is paid|settled|status|instalment status",
        ),
        text("notes", "备注", "Notes", "说明|note|remark|remarks|comment|comments"),
    ),
    (CUSTOMER, ("due",), ("amount",)),
    also=(CUSTOMER, ("due",), ("amount",), ("paid", "paid_on", "state", "instalment")),
)
