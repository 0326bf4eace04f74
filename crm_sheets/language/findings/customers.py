"""The wording of problems of customers: who is who."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

CUSTOMERS: dict[str, Finding] = {
    "customer_same": Finding(
        "note",
        Text("同一位客户有两行", "One customer in two rows"),
        Text(
            "“{value}”与“{other}”（{other_id}）是同一位客户：{why}。已合并为 {customer_id}。",
            "'{value}' and '{other}' ({other_id}) are one customer: {why}. Joined as {customer_id}.",
        ),
        Text("如果其实是两个人，请改正电话或编号。", "Correct the phone or id if they are two people."),
        asks=True,
    ),
    "customer_conflict": Finding(
        "warning",
        Text("客户信息有冲突", "Customers in conflict"),
        Text(
            "“{value}”与“{other}”的{what}相同（{shared}），但姓名、编号、电话或身份证号不同，没有合并。",
            "'{value}' and '{other}' share the {what} {shared} but differ in name, customer id, phone or id number; not joined.",
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
            "'{value}' can be any of {count:|customer|customers} and the row says no more; it is kept as a customer of its own.",
        ),
        Text(
            "请在这一行补上客户编号，或补全姓名和电话。",
            "Fill in the customer's id, or both name and phone, in this row.",
        ),
    ),
    "customer_between": Finding(
        "warning",
        Text("线索指向两位客户", "Keys of two customers"),
        Text(
            "“{value}”的{what}是“{other}”（{customer_id}）的，{what_else} {shared} 却是“{another}”（{another_id}）的；"
            "按{what}算在 {customer_id} 名下，两位客户没有合并。",
            "'{value}' has the {what} of '{other}' ({customer_id}) and the {what_else} {shared} of '{another}' "
            "({another_id}); it is counted for {customer_id} by its {what}, and the two are not joined.",
        ),
        Text(
            "如果是同一位客户，请给各行填上相同的客户编号；否则改正其中一项。",
            "Give the rows one customer id if all are one customer; otherwise correct one of the two keys.",
        ),
    ),
    "customer_same_name": Finding(
        "warning",
        Text("同名不同地", "Same name, another place"),
        Text(
            "“{value}”与“{other}”（{other_id}）同名，但地区和地址都不一致，又没有电话等其他线索，按两位客户处理。",
            "'{value}' has the name of '{other}' ({other_id}) but another region or address, and no phone or other key "
            "to go by; they are kept as two customers.",
        ),
        Text(
            "如果是同一位客户，请填上相同的电话或客户编号。",
            "Give both rows the same phone or customer id if they are one customer.",
        ),
    ),
    "customer_maybe_same": Finding(
        "warning",
        Text("可能是同一位客户", "May be the same customer"),
        Text(
            "“{value}”（{customer_id}）与“{other}”（{other_id}）可能是同一位客户（{why}），没有合并。",
            "'{value}' ({customer_id}) may be the same customer as '{other}' ({other_id}): {why}; not joined.",
        ),
        Text(
            "如果是同一位客户，请给两行填上相同的电话或客户编号；不是则不用改。",
            "Give both rows the same phone or customer id if they are one customer; otherwise leave them.",
        ),
    ),
    "customer_only_here": Finding(
        "note",
        Text("客户表里没有的客户", "Customer not in the customer file"),
        Text(
            "“{value}”不在客户表里，仍按一位客户计算。", "'{value}' is not in the customer file and is still counted."
        ),
        Text("建议补进客户表。", "Add the customer to the customer file."),
        asks=True,
    ),
    "customer_rows_differ": Finding(
        "warning",
        Text("同一位客户的资料不一致", "Facts about one customer differ"),
        Text(
            "“{value}”在同一个客户文件里有不止一行，{fields}不一致；采用了先填写的内容。",
            "'{value}' stands in more than one row of a customer file, with different {fields}; the first filled cell counts.",
        ),
        Text(
            "请核对后只留一行；如果是两个人，请补上各自的电话。",
            "Keep one row; if they are two people, add their phones.",
        ),
    ),
    "key_of_many": Finding(
        "warning",
        Text("很多人共用的号码", "Key of many people"),
        Text(
            "{what} {shared} 旁边有 {count} 个不同的姓名，多半是随手填的或店里自己的，不用它来认人。",
            "The {what} {shared} stands beside {count:|different name|different names}: most likely it was typed to fill the cell or is the "
            "shop's own. It is not used to tell who is who.",
        ),
        Text("请改成各人自己的，或者留空。", "Enter each person's own, or leave the cell empty."),
    ),
    "ids_padded": Finding(
        "note",
        Text("编号前面的 0 不一样", "Ids with other zeros in front"),
        Text(
            "这张表里有 {count} 个客户编号与客户的编号只差前面的 0（如 {given} 与 {customer_id}），按同一位客户计算。",
            "Customer ids of this sheet that differ from those of the customers only by zeros in front: {count} (as {given} "
            "and {customer_id}). They are taken for the same customers.",
        ),
        Text("如果不是同一套编号，请改正其中一张表。", "If these are other ids, correct one of the sheets."),
    ),
    "customer_masked_only": Finding(
        "warning",
        Text("认不出是哪位客户", "Customer cannot be told"),
        Text(
            "有 {count} 行只写了打星号的号码、“无”“现金”之类（如“{value}”），认不出是谁，不计入任何一位客户。",
            "Rows that name their customer only by a masked number, 'none', 'cash' or the like: {count} (as '{value}'). They "
            "count for no customer.",
        ),
        Text(
            "请补上姓名、完整的电话或客户编号；确实不知道是谁就不用改。",
            "Add the name, the full phone number or the customer id; leave them if nobody knows.",
        ),
    ),
}
