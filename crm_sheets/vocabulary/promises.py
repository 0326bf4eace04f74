"""The table of promises: what was promised to whom, by when, and whether it was kept."""

from crm_sheets.language import Text
from crm_sheets.vocabulary.customer_keys import CUSTOMER, CUSTOMER_ID, CUSTOMER_NAME, PHONE
from crm_sheets.vocabulary.field import Table, date, flag, text

PROMISES = Table(
    "promises",
    Text("承诺表", "Promises"),
    (
        CUSTOMER_ID,
        CUSTOMER_NAME,
        PHONE,
        text("promise", "承诺内容", "What was promised", "承诺事项|答应的事|承诺|promise|promised", telling=True),
        text("promise_kind", "承诺类型", "Kind of promise", "承诺类别|kind of the promise|promise type"),
        date("promised_on", "承诺日期", "Promised on", "答应日期|date promised"),
        date("due_on", "承诺期限", "Promise due", "兑现期限|兑现日期|promise due date|to be kept by", telling=True),
        flag("kept", "是否兑现", "Promise kept", "已兑现|是否做到|kept", telling=True),
        text("staff", "承诺人", "Promised by whom", "谁答应的|promised by|owner of the promise"),
        text("notes", "备注", "Notes", "说明|remarks|note|comment"),
    ),
    (CUSTOMER[:3], ("promise",), ("due_on", "kept")),
)
