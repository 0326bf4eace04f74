"""Why rows and money of a sheet are in no figure, in words."""

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
LEFT_OUT: dict[str, Text] = {
    "total_row": Text("合计行", "rows of totals"),
    "order_totals": Text("整张订单的金额（每张只算一次）", "totals of whole orders, counted once"),
    "no_data": Text("不是数据的行（签名、说明、重复的表头）", "no data (signatures, remarks, headings again)"),
    "faulty": Text("缺少或看不懂必需的内容", "faulty rows (something needed is missing or not understood)"),
    "taken_back": Text("退货、退款写成正数，改为扣除", "returns and refunds written above nothing, taken off"),
    "refunded_part": Text("部分退款", "refunded in part"),
    "refund_said": Text("退款在订单里已经扣过", "refunds that their orders say already"),
    "summary": Text("只是其他表的汇总", "sums of another table"),
    "not_recognised": Text("没有认出是什么表", "table not recognised"),
    "left_alone": Text("不是这里用的表", "none of our tables"),
    "repeated": Text("其他文件或工作表里已有，只算一次", "in another file or sheet as well, counted once"),
    "in_lines": Text("订单的明细在另一张表里，按明细算", "orders whose lines stand in another table and count there"),
    "replaced": Text("被后来的文件或工作表更新", "updated by a later file or sheet"),
    "not_new": Text("新的行不收（导入方式为只更新）", "new rows, not taken (the import mode is update)"),
    **REASONS,
    "untouched": Text("计划里还没有填写的行", "rows of a schedule in which nothing was filled in"),
    "other_desk": Text("别家的跟进计划", "rows of another desk's schedule"),
    "later": Text("在统计日之后", "after the day of the report"),
    "other_currency": Text("另一种货币，不能相加", "in another currency, cannot be added up"),
}
SUMS: dict[str, Text] = {"read": Text("读到", "read"), "used": Text("计入", "counted")}

CONTROL_TEXTS: dict[str, Text] = {
    "rows": Text("{count} 行", "{count:|row|rows}"),
    "row": Text("1 行", "1 row"),
    "line": Text("{rows}，{money}：{reason}", "{rows}, {money}: {reason}"),
    "line_rows": Text("{rows}：{reason}", "{rows}: {reason}"),
    "line_money": Text("{money}：{reason}", "{money}: {reason}"),
    "rest": Text("{money}：合计与各行对不上", "{money}: the total is not the sum of its rows"),
    "amount": Text("{rows}、{money}的", "{rows}, {money}"),
    "nothing": Text(
        "读到 {read}销售，一行也没有计入，所以没有销售的数字。没有计入：{why}。不对的话，请在规则表的 states 里改这些状态的意思。",
        "Of the sales lines that were read ({read}) none counts, so there are no figures of sales. Left out: {why}. If that "
        "is wrong, say what these states mean in the section states of the playbook.",
    ),
    "join": Text("；", "; "),
    "agrees": Text("一致", "agrees"),
    "hint": Text(
        "读到 = 计入 + 未计入，行数和金额都是。“差额”是文件自己的合计减去计入的金额，原因写在后面。",
        "Read = counted + left out, in rows and in money. The difference is the file's own total less the money counted; "
        "the reasons stand beside it.",
    ),
    "per_sheet": Text(
        "每个文件、每张工作表的对账见 problems.xlsx 的“{sheet}”表。",
        "Each file and sheet by itself: sheet '{sheet}' of problems.xlsx.",
    ),
    "own_totals": Text(
        "有 {count} 张表自带合计：{agree} 张与计入的金额一致，{explained} 张的差额都有原因，{wrong} 张的合计与各行对不上。",
        "Sheets with a total of their own: {count}. It is the money counted in {agree}, the difference is explained in "
        "{explained}, and in {wrong} the total is not the sum of its rows.",
    ),
    "none_of_ours": Text("其他表（没有用）", "other tables (not used)"),
}
