"""The wording of problems of single cells: empty, unreadable, doubtful."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

CELLS: dict[str, Finding] = {
    "value_missing": Finding(
        "error",
        Text("缺少必填内容", "Required cell empty"),
        Text("“{heading}”是空的，这一行没有使用。", "'{heading}' is empty; the row was left out."),
        Text("请补填后再放回来。", "Fill in the cell and drop the file in again."),
    ),
    "value_says_nothing": Finding(
        "error",
        Text("必填内容写了“无”之类", "Required cell says 'nothing'"),
        Text(
            "“{heading}”里写的是“{value}”，等于没有填，这一行没有使用。",
            "'{heading}' says '{value}', which counts as empty; the row was left out.",
        ),
        Text("请把这一格改成真实的内容后再放回来。", "Put the real value into the cell and drop the file in again."),
    ),
    "identity_missing": Finding(
        "error",
        Text("不知道是哪位客户", "Customer unknown"),
        Text(
            "这一行没有客户编号、电话，也没有姓名（“散客”之类不算姓名），没有使用。",
            "The row has no customer id, phone or name ('walk-in' and the like are no names) and was left out.",
        ),
        Text("请补上编号、电话或姓名中的任意一项。", "Fill in any of id, phone or name."),
    ),
    "sales_without_customer": Finding(
        "note",
        Text("散客销售", "Walk-in sales"),
        Text(
            "有 {count} 行销售没有客户编号、电话和姓名（散客），计入散客销售额，不计入任何一位客户。",
            "{count} sales lines have no customer id, phone or name: they count as walk-in sales, for no customer.",
        ),
        Text(
            "无需处理；想分析这些客户，请在收银时登记电话。",
            "Nothing to do; ask for a phone number at the till to know who buys.",
        ),
    ),
    "date_not_understood": Finding(
        "error",
        Text("日期看不懂", "Date not understood"),
        Text(
            "“{heading}”里的“{value}”不是能看懂的日期，这一行没有使用。",
            "'{value}' in '{heading}' is not a date that can be understood; the row was left out.",
        ),
        Text("请写成 2026-05-01 这样的日期。", "Write the date like 2026-05-01."),
    ),
    "number_not_understood": Finding(
        "error",
        Text("数字看不懂", "Number not understood"),
        Text(
            "“{heading}”里的“{value}”不是能看懂的数字，这一行没有使用。",
            "'{value}' in '{heading}' is not a number that can be understood; the row was left out.",
        ),
        Text("请写成 1200 或 1200.50 这样的数字。", "Write the number like 1200 or 1200.50."),
    ),
    "cell_not_understood": Finding(
        "warning",
        Text("单元格看不懂", "Cell not understood"),
        Text(
            "“{heading}”里的“{value}”看不懂（应为{expected}），这一格当作空白，该行照常使用。",
            "'{value}' in '{heading}' is not understood (expected: {expected}); the cell counts as empty, the row is used.",
        ),
        Text("请改正这一格。", "Correct the cell."),
    ),
    "amount_from_price": Finding(
        "note",
        Text("金额按数量×单价计算", "Amount from quantity × price"),
        Text("没有能用的金额，按数量×单价计算。", "No usable amount given: computed as quantity × unit price."),
        Text("如有折扣请补上金额列。", "Add an amount if there was a discount."),
    ),
}
