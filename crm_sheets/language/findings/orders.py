"""The wording of what is said of orders with several rows, and of amounts that are computed."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

_NOTHING = Text(
    "无需处理；不对的话，请在原表里改好再放回来。",
    "Nothing to do; if it is wrong, correct the sheet and drop it in again.",
)

HOLDS: dict[str, Text] = {
    "freight": Text("含运费", "with freight"),
    "tax": Text("含税", "with tax"),
    "discount": Text("已扣除折扣", "with the discount taken off"),
}

ORDERS: dict[str, Finding] = {
    "order_lines_continued": Finding(
        "note",
        Text("没写订单号的商品行", "Lines without an order number"),
        Text(
            "有 {count} 行只写了商品，没有订单号、日期和客户（从第 {first} 行起），算作上面那张订单的商品。",
            "Rows that name goods but no order number, date or customer: {count} (the first is row {first}). They count as "
            "lines of the order above them.",
        ),
        _NOTHING,
    ),
    "order_lines_joined": Finding(
        "note",
        Text("订单和明细分在两处", "Orders and their lines in two tables"),
        Text(
            "这里是“{other}”里订单的明细（{orders} 张订单）：日期、客户等取自那边，每张订单的金额只算一次。",
            "These are the lines of orders of {other} (orders: {orders}): the day and the customer come from there, and the "
            "money of each order counts once.",
        ),
        _NOTHING,
    ),
    "orders_in_lines": Finding(
        "note",
        Text("同样的订单有两份", "The same orders in two tables"),
        Text(
            "“{other}”里一行一张订单，这里是同样这些订单的明细（{orders} 张订单）：每张订单的金额只算一次，按明细算。",
            "{other} has a row for each order, and these are the lines of the same orders (orders: {orders}): the money of "
            "each order counts once, by its lines.",
        ),
        _NOTHING,
    ),
    "order_lines_differ": Finding(
        "warning",
        Text("订单金额与明细不等", "Orders and lines do not add up"),
        Text(
            "明细合计 {counted}，“{other}”里同样这些订单合计 {stands}；按明细计算。",
            "The lines come to {counted}, the same orders in {other} to {stands}; the lines were counted.",
        ),
        Text(
            "请核对：差额可能是运费、折扣，或者少了明细行。",
            "Check it: freight, discounts or lines that are missing may make the difference.",
        ),
    ),
    "order_total_repeated": Finding(
        "note",
        Text("订单总额写在每一行", "Order totals on every line"),
        Text(
            "“{heading}”是整张订单的金额，在订单的每一行都写了一遍（{orders} 张订单有多行）。每张订单只算一次，再按各行的价值分摊："
            "合计 {counted}，照原样相加则是 {stands}。",
            "'{heading}' is the money of the whole order and stands on each of its lines (orders with several lines: {orders}). "
            "Each order counts once and is spread over its lines by what they are worth: {counted} in all; added up as it stands "
            "it would be {stands}.",
        ),
        _NOTHING,
    ),
    "order_total_once": Finding(
        "note",
        Text("订单总额只写在一行", "Order totals on one line only"),
        Text(
            "“{heading}”是整张订单的金额，只写在订单的一行上（{orders} 张订单有多行），已按各行的价值分摊，合计 {counted}。",
            "'{heading}' is the money of the whole order and stands on one of its lines only (orders with several lines: {orders}). "
            "It is spread over the lines by what they are worth: {counted} in all.",
        ),
        _NOTHING,
    ),
    "order_total_holds": Finding(
        "note",
        Text("订单金额包含什么", "What order totals contain"),
        Text(
            "按各张订单验算，“{heading}”是商品金额加减之后的数：{holds}。",
            "Checked order by order, '{heading}' is the value of the goods {holds}.",
        ),
        _NOTHING,
    ),
    "order_rows_of_totals": Finding(
        "note",
        Text("订单的汇总行", "Rows that add up an order"),
        Text(
            "有 {count} 行的“{heading}”等于同一订单其他行之和，是汇总行，没有重复计算。",
            "Rows whose '{heading}' is the sum of the other rows of their order: {count}. They do not count again.",
        ),
        _NOTHING,
    ),
    "order_money_unclear": Finding(
        "warning",
        Text("分不清是订单金额还是行金额", "Money of the order or of the line?"),
        Text(
            "同一订单的每一行“{heading}”都相同（{orders} 张订单有多行），看不出是整张订单的金额还是每行的金额，暂按每行计算：合计 {stands}；"
            "若每张订单只算一次，合计 {counted}。",
            "'{heading}' is the same on all lines of an order (orders with several lines: {orders}), and nothing tells whether it "
            "is the money of the order or of each line. It was counted line by line: {stands}. Counted once an order it would be "
            "{counted}.",
        ),
        Text(
            "若是整张订单的金额，请只在订单的第一行保留它，或加上数量和单价两列，再放回来。",
            "If it is the money of the order, keep it on the first line of each order only, or add quantity and unit price; then "
            "drop the file in again.",
        ),
    ),
    "discount_taken_off": Finding(
        "note",
        Text("已扣除折扣", "Discount taken off"),
        Text(
            "没有金额的行按数量 × 单价计算，并扣除了“{heading}”：合计 {net}，不扣则是 {gross}。",
            "Amounts that are missing were computed as quantity × unit price with '{heading}' taken off: {net} in all; without "
            "it {gross}.",
        ),
        _NOTHING,
    ),
    "discount_unclear": Finding(
        "warning",
        Text("看不懂折扣", "Discount not understood"),
        Text(
            "没有金额的行按数量 × 单价计算：合计 {gross}。看不出“{heading}”是金额还是百分比，没有扣除；若是金额，合计 {net}；若是百分比，合计 {percent}。",
            "Amounts that are missing were computed as quantity × unit price: {gross} in all. Nothing tells whether '{heading}' "
            "is money or per cent, so it was not taken off; as money the sum would be {net}, as per cent {percent}.",
        ),
        Text(
            "请在表头写明，例如“折扣金额”或“折扣(%)”，或加一列金额，再放回来。",
            "Say so in the heading, for example 'Discount amount' or 'Discount %', or add a column of amounts; then drop the "
            "file in again.",
        ),
    ),
}
