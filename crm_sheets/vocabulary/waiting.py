"""The waiting list: which customers want to be told when which goods are back."""

from crm_sheets.language import Text
from crm_sheets.vocabulary.customer_keys import CUSTOMER, CUSTOMER_ID, CUSTOMER_NAME, EMAIL, PHONE
from crm_sheets.vocabulary.field import Field, Table, date, text
from crm_sheets.vocabulary.sales import GOODS

_BACK = "到货|已到货|到了|已到|有货|有货了|已补货|in stock|back|arrived|available|restocked|back in stock"
BACK = frozenset(_BACK.split("|"))  # what says that the goods are there, beside a day, a tick and a yes

WAITING = Table(
    "waiting",
    Text("缺货登记表", "Waiting list"),
    (
        CUSTOMER_ID,
        CUSTOMER_NAME,
        PHONE,
        EMAIL,
        text(
            "product",
            "缺货商品",
            "Wanted product",
            f"缺货产品|登记商品|想要的商品|等待商品|wanted item|waiting for|{GOODS}",
        ),
        Field(
            "quantity", "number", Text("登记数量", "Quantity wanted"), "需要数量|想要数量|wanted quantity|quantity|数量"
        ),
        date(
            "asked_on",
            "登记日期",
            "Asked on",
            "登记时间|预定日期|requested on|request date|date requested|waiting since",
        ),
        text(
            "back",
            "是否到货",
            "Back in stock",
            "已到货|到货|到货了吗|是否已到货|到货情况|补货日期|到货通知日期|back in stock on|restocked|restocked on|in stock again|available again|"
            "available from",
            telling=True,
        ),
        date(
            "back_on",
            "到货日期",
            "Arrived on",
            "到货时间|实际到货日期|补货到货日期|arrival date|date arrived|restock date",
        ),
        text(
            "told",
            "是否已通知",
            "Told",
            "已通知|通知日期|通知时间|通知情况|notified|notified on|customer told|told on",
            telling=True,
        ),
        text("notes", "备注", "Notes", "说明|note|remark|remarks|comment|comments"),
    ),
    (CUSTOMER, ("product",)),
    also=(CUSTOMER, ("product",), ("back", "told")),
)
