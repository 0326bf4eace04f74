"""The wording of problems of customers: who is who."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

CUSTOMERS: dict[str, Finding] = {
    "customer_same": Finding(
        "note",
        Text("同一位客户有两行", "One customer in two rows"),
        Text(
            "“{value}”与“{other}”（{other_id}）是同一位客户：{what}相同，姓名相符。已合并为 {customer_id}。",
            "'{value}' and '{other}' ({other_id}) are one customer: same {what}, names agree. Joined as {customer_id}.",
        ),
        Text("如果其实是两个人，请改正电话或编号。", "Correct the phone or id if they are two people."),
    ),
    "customer_conflict": Finding(
        "warning",
        Text("客户信息有冲突", "Customers in conflict"),
        Text(
            "“{value}”与“{other}”的{what}相同（{shared}），但姓名不同，没有合并。",
            "'{value}' and '{other}' share the {what} {shared} but have different names; not joined.",
        ),
        Text("请确认是否同一位客户，改正其中一行。", "Check whether they are one customer and correct one row."),
    ),
    "customer_other_name": Finding(
        "warning",
        Text("编号相同、姓名不同", "Same id, another name"),
        Text(
            "“{value}”的{what}是 {shared}，那是“{other}”的；按编号算在“{other}”名下。",
            "'{value}' has the {what} {shared}, which is that of '{other}'; the row is counted for '{other}'.",
        ),
        Text("请核对编号和姓名，改正其中一个。", "Check id and name and correct one of them."),
    ),
    "customer_ambiguous": Finding(
        "warning",
        Text("分不清是哪位客户", "Could be any of several customers"),
        Text(
            "“{value}”可能是 {count} 位客户中的任何一位，这一行没有别的线索，单独列为一位客户。",
            "'{value}' can be any of {count} customers and the row says no more; it is kept as a customer of its own.",
        ),
        Text(
            "请在这一行补上客户编号，或补全姓名和电话。",
            "Fill in the customer's id, or both name and phone, in this row.",
        ),
    ),
    "customer_only_here": Finding(
        "note",
        Text("客户表里没有的客户", "Customer not in the customer file"),
        Text(
            "“{value}”不在客户表里，仍按一位客户计算。", "'{value}' is not in the customer file and is still counted."
        ),
        Text("建议补进客户表。", "Add the customer to the customer file."),
    ),
    "customer_rows_differ": Finding(
        "warning",
        Text("同一位客户的资料不一致", "Facts about one customer differ"),
        Text(
            "“{value}”在客户表里有不止一行，{fields}不一致；采用了先填写的内容。",
            "'{value}' stands in more than one row of the customer file, with different {fields}; the first filled cell counts.",
        ),
        Text(
            "请核对后只留一行；如果是两个人，请补上各自的电话。",
            "Keep one row; if they are two people, add their phones.",
        ),
    ),
}
