"""Why a row of the sales does not count, in words."""

from crm_sheets.language.text import Text

REASONS: dict[str, Text] = {
    "cancelled": Text("已取消或作废", "cancelled"),
    "refunded": Text("已全额退款", "refunded"),
    "unpaid": Text("未付款或未确认", "not paid yet"),
    "failed": Text("付款失败", "payment failed"),
    "open": Text("还没有成交", "not sold yet"),
    "lost": Text("没有成交", "lost"),
    "no_sale": Text("不是销售（充值、收款、转账等）", "not a sale (top-ups, payments received, transfers)"),
    "purchase": Text("采购或付出的钱", "bought or paid out"),
    "test": Text("测试", "a test"),
    "said": Text("表里写明不计", "the sheet says so"),
}
