"""The wording of what rows count for: cancelled, refunded, taken back, states that nobody knows."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

STATES: dict[str, Finding] = {
    "rows_not_counted": Finding(
        "warning",
        Text("不计入的行", "Rows that do not count"),
        Text(
            "{count} 行、金额 {money}：{reason}{words}，没有计入任何数字。",
            "{count:|row|rows}, {money}: {reason}{words}. {count:#|It counts|They count} in no figure.",
        ),
        Text(
            "无需处理；如果应该计入，请在规则表的 states 一节写明这个状态的含义。",
            "Nothing to do if that is right; else say what the state means in the section states of the playbook.",
        ),
    ),
    "state_unknown": Finding(
        "warning",
        Text("看不懂的状态", "State that nobody knows"),
        Text(
            "“{heading}”里的{states}看不出算不算销售，这些行（金额 {money}）都计入了。",
            "'{heading}' has states that are not known: {states}. These rows count ({money}).",
        ),
        Text(
            "如果不该计入，请在规则表的 states 一节写明这个状态的含义。",
            "If they should not count, say what the state means in the section states of the playbook.",
        ),
    ),
    "rows_taken_back": Finding(
        "warning",
        Text("退货、红字行", "Returns and credits"),
        Text(
            "{count} 行是退货、退款或红字，金额 {money} 写成了正数，已按负数扣除。",
            "{count:|row is a return, refund or credit with a positive amount|rows are returns, refunds or credits with positive amounts} ({money}); taken off.",
        ),
        Text("请核对；无误则无需处理。", "Check it; nothing to do if that is right."),
    ),
    "refunds_taken_off": Finding(
        "note",
        Text("部分退款已扣除", "Refunds in part taken off"),
        Text(
            "{count} 行部分退款，共 {money}，已从金额里扣除。",
            "{count:|row was|rows were} refunded in part; {money} is taken off {count:#|its amount|their amounts}.",
        ),
        Text("无需处理。", "Nothing to do."),
    ),
    "refunds_doubtful": Finding(
        "warning",
        Text("金额是否已扣退款不明", "Amounts with or without refunds"),
        Text(
            "{count} 行部分退款，共 {money}；看不出金额是否已经扣过，这里按没有扣过处理，已扣除。",
            "{count:|row was|rows were} refunded in part, {money} in all. Nothing tells whether the amounts hold it; it is taken off.",
        ),
        Text(
            "如果金额已经扣过退款，请删掉退款这一列。",
            "If the amounts are without the refunds already, delete the column of refunds.",
        ),
    ),
    "refunds_listed": Finding(
        "note",
        Text("退款表", "List of refunds"),
        Text(
            "{count} 行退款、金额 {money}，已在退款当天从对应订单的客户名下扣除。",
            "{count:|row|rows} of refunds, {money}, {count:#|is|are} taken off on the day of the refund, from the customers of their orders.",
        ),
        Text("无需处理。", "Nothing to do."),
    ),
    "refunds_said_twice": Finding(
        "note",
        Text("订单表里已经扣过的退款", "Refunds that the orders say already"),
        Text(
            "{count} 行退款，其中 {money} 在订单表里已经扣除或订单本来就不计入（{orders}），没有再扣一次。",
            "{count:|row|rows} of refunds: {money} of them is taken off in the table of orders already, or the order does not count "
            "({orders}). It is not taken off again.",
        ),
        Text("无需处理。", "Nothing to do."),
    ),
    "refunds_without_order": Finding(
        "warning",
        Text("找不到订单的退款", "Refunds without their order"),
        Text(
            "{count} 行退款、金额 {money}，对应的订单（{orders}）不在任何表里；仍按退款当天扣除。",
            "{count:|row|rows} of refunds, {money}: their orders ({orders}) are in no table. {count:#|It is|They are} taken off all the same, on the "
            "day of the refund.",
        ),
        Text(
            "请把这些订单所在的文件也放进来，或核对订单号。",
            "Drop in the file that holds these orders as well, or check the order numbers.",
        ),
    ),
    "refunds_above_order": Finding(
        "warning",
        Text("退款多于订单金额", "More refunded than the order"),
        Text(
            "{count} 行退款、金额 {money}，比订单（{orders}）的金额还多；已全部扣除。",
            "{count:|row|rows} of refunds, {money}, {count:#|is|are} more than their orders ({orders}) come to. All of it is taken off.",
        ),
        Text(
            "请核对退款金额，以及同一笔退款是否登记了两次。",
            "Check the sums, and whether a refund was written down twice.",
        ),
    ),
    "refunds_not_used": Finding(
        "warning",
        Text("没有使用的退款表", "List of refunds that was not used"),
        Text(
            "这像是一张退款表，“{heading}”合计 {money}，但没有退款日期，没有从销售里扣除。",
            "This looks like a list of refunds ('{heading}', {money} in all), but it has no day of the refund. Nothing was taken "
            "off the sales.",
        ),
        Text("请加一列退款日期，再放回来。", "Add a column with the day of each refund, then drop the file in again."),
    ),
    "refunds_unsaid": Finding(
        "warning",
        Text("部分退款没有金额", "Refunds in part without a sum"),
        Text(
            "{count} 行（金额 {money}）写着部分退款，但没有写退了多少，按全额计入。",
            "{count:|row|rows} ({money}) {count:#|says that it was|say that they were} refunded in part, but not how much; {count:#|it counts|they count} in full.",
        ),
        Text("请补上退款金额一列。", "Add a column with the refunded amounts."),
    ),
}
