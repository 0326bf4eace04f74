"""The wording of each problem code: its level, a short title, the sentence at the place, and what to do."""

from dataclasses import dataclass
from typing import Literal

from crm_sheets.language.text import Text


@dataclass(frozen=True)
class Finding:
    """How a problem is worded: ``level`` error (left out), warning (used with a doubt) or note."""

    level: Literal["error", "warning", "note"]
    title: Text
    text: Text
    advice: Text


FINDINGS: dict[str, Finding] = {
    "file_damaged": Finding(
        "error",
        Text("文件损坏", "File damaged"),
        Text(
            "打不开这个文件：可能已经损坏，或者内容与后缀名不符（{why}）。",
            "This file cannot be opened: it is damaged, or not what its name says ({why}).",
        ),
        Text("请用 Excel 打开并另存为 xlsx，再放回来。", "Open it in Excel, save it as xlsx and drop it in again."),
    ),
    "file_protected": Finding(
        "error",
        Text("文件有密码", "File protected by a password"),
        Text("文件设了打开密码，没有读取。", "The file asks for a password and was not read."),
        Text("请在 Excel 里取消密码后另存，再放回来。", "Remove the password in Excel, save it and drop it in again."),
    ),
    "file_limit": Finding(
        "error",
        Text("文件超出限制", "File beyond the limits"),
        Text("读取时超出了限制（{why}），没有读取。", "Reading went beyond the limits ({why}); the file was left out."),
        Text(
            "请拆成几个小文件，或在规则表的“读取”一节放宽限制。",
            "Split the file, or raise the limits in the playbook under 'reading'.",
        ),
    ),
    "file_kind": Finding(
        "note",
        Text("不是表格文件", "Not a spreadsheet"),
        Text("不是可读取的表格格式，已跳过。", "Not a spreadsheet format; skipped."),
        Text("无需处理；如需读取请另存为 xlsx 或 csv。", "Nothing to do; save it as xlsx or csv if it should be read."),
    ),
    "file_own_output": Finding(
        "note",
        Text("本程序自己的输出", "Our own output"),
        Text(
            "这是本程序生成的文件，没有当作数据读取。",
            "This workbook was written by this program and is not read as data.",
        ),
        Text("无需处理。", "Nothing to do."),
    ),
    "sheet_unknown": Finding(
        "warning",
        Text("没认出的工作表", "Sheet not recognised"),
        Text(
            "没有认出这是什么表，整张未使用。看到的表头：{seen}。最接近的是{table}，还缺：{missing}。",
            "This sheet was not recognised and not used. Headings seen: {seen}. Closest: {table}; still missing: {missing}.",
        ),
        Text(
            "请补上缺少的列，或把表头改成常用的叫法。", "Add the missing columns, or rename the headings to usual ones."
        ),
    ),
    "sheet_empty": Finding(
        "note",
        Text("空工作表", "Empty sheet"),
        Text("工作表是空的。", "The sheet is empty."),
        Text("无需处理。", "Nothing to do."),
    ),
    "sheet_no_rows": Finding(
        "note",
        Text("只有表头", "Heading only"),
        Text("认出是{table}，但表头下面没有数据。", "Recognised as {table}, but there are no rows under the heading."),
        Text("无需处理；填好后再放回来。", "Nothing to do; fill it in and drop it in again."),
    ),
    "sheet_hidden": Finding(
        "note",
        Text("隐藏的工作表", "Hidden sheet"),
        Text("这张工作表是隐藏的，内容照样读取了。", "This sheet is hidden; it was read all the same."),
        Text("如果不该使用，请删除这张表。", "Delete the sheet if it should not be used."),
    ),
    "sheet_uncalculated": Finding(
        "warning",
        Text("公式没有计算结果", "Formulas never calculated"),
        Text(
            "这张表有 {count} 个公式没有保存计算结果，这些格读到的是空白。",
            "{count} formulas of this sheet were saved without values; those cells count as empty.",
        ),
        Text("请用 Excel 打开、保存一次，再放回来。", "Open it in Excel once, save it and drop it in again."),
    ),
    "column_unknown": Finding(
        "note",
        Text("没用到的列", "Column not used"),
        Text("不认识“{heading}”这一列，没有使用。", "Column '{heading}' is not known and was not used."),
        Text("若应使用，请把列名改成常用的叫法。", "Rename the heading to a usual one if it should be used."),
    ),
    "column_twice": Finding(
        "warning",
        Text("两列含义相同", "Two columns for one field"),
        Text(
            "“{heading}”也像是{field}，已采用“{used}”，这一列没有使用。",
            "'{heading}' also looks like {field}; '{used}' is used and this column is not.",
        ),
        Text(
            "请确认采用的列是否正确，把另一列改名或删除。", "Check which one is right, and rename or delete the other."
        ),
    ),
    "row_total": Finding(
        "note",
        Text("合计行", "Total row"),
        Text("这是合计行（{value}），没有当作数据。", "A total row ({value}); not read as data."),
        Text("无需处理。", "Nothing to do."),
    ),
    "row_signature": Finding(
        "note",
        Text("签字或说明行", "Signature or remark row"),
        Text("这是签字或说明（{value}），没有当作数据。", "A signature or remark ({value}); not read as data."),
        Text("无需处理。", "Nothing to do."),
    ),
    "row_heading_again": Finding(
        "note",
        Text("重复的表头", "Heading repeated"),
        Text("这一行是重复的表头，没有当作数据。", "The heading is repeated here; not read as data."),
        Text("无需处理。", "Nothing to do."),
    ),
    "value_missing": Finding(
        "error",
        Text("缺少必填内容", "Required cell empty"),
        Text("“{heading}”是空的，这一行没有使用。", "'{heading}' is empty; the row was left out."),
        Text("请补填后再放回来。", "Fill in the cell and drop the file in again."),
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
    "date_in_future": Finding(
        "warning",
        Text("日期在未来", "Date in the future"),
        Text(
            "“{heading}”是 {value}，晚于基准日 {as_of}，计算时没有计入。",
            "'{heading}' is {value}, after {as_of}; the row does not count in the figures.",
        ),
        Text("请核对日期。", "Check the date."),
    ),
    "amount_from_price": Finding(
        "note",
        Text("金额按数量×单价计算", "Amount from quantity × price"),
        Text("没有能用的金额，按数量×单价计算。", "No usable amount given: computed as quantity × unit price."),
        Text("如有折扣请补上金额列。", "Add an amount if there was a discount."),
    ),
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
    "answer_not_on_scale": Finding(
        "warning",
        Text("看不懂的评分", "Answer not on the scale"),
        Text(
            "“{question}”的回答“{value}”看不懂，没有计入满意度或净推荐值。",
            "The answer '{value}' to '{question}' is not understood; it counts in no figure.",
        ),
        Text("请改成问卷选项里的说法或数字。", "Write it as one of the options, or as a number."),
    ),
    "answers_beyond_scale": Finding(
        "warning",
        Text("评分超出级数", "Scale with more points"),
        Text(
            "“{question}”的回答里有 {highest}，超过了 {points} 级；分不清是几分制，整题没有计入满意度。",
            "Answers to '{question}' go up to {highest}, beyond {points} points; the question is left out of satisfaction.",
        ),
        Text(
            "请在规则表里把 survey.points（数字评分的级数）改成这份问卷的级数。",
            "Set survey.points in the playbook to the number of points of this questionnaire.",
        ),
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
    "rows_after_as_of": Finding(
        "note",
        Text("晚于基准日的记录", "Records after the as-of date"),
        Text("有 {count} 行晚于基准日 {as_of}，没有计入。", "{count} rows are later than {as_of} and do not count."),
        Text("无需处理；要计入请换一个基准日。", "Nothing to do; choose a later as-of date to count them."),
    ),
    "setting_unknown": Finding(
        "warning",
        Text("规则表里有不认识的设置", "Unknown setting in the playbook"),
        Text("没有“{value}”这个设置，已忽略。{nearest}", "There is no setting '{value}'; it was ignored. {nearest}"),
        Text("请对照模板 playbook.xlsx 改正名称。", "Compare the name with the template playbook.xlsx."),
    ),
    "setting_impossible": Finding(
        "warning",
        Text("规则表里的值不能用", "Impossible value in the playbook"),
        Text(
            "“{label}”的值“{value}”不能用，应为{expected}；暂用默认值 {default}。",
            "'{label}' cannot be '{value}'; expected {expected}. The default {default} is used.",
        ),
        Text("请在规则表里改正。", "Correct it in the playbook."),
    ),
    "sheet_not_a_table": Finding(
        "warning",
        Text("不像任何一种表", "Like no table we know"),
        Text(
            "这张工作表不像任何一种能识别的表，整张未使用。看到的文字：{seen}。能识别的有：{known}。",
            "This sheet is like no kind of table that can be read and was not used. Texts seen: {seen}. "
            "Kinds that can be read: {known}.",
        ),
        Text(
            "如果不是数据，无需处理；如果是，请在第一行写上列名，如日期、客户名称、电话、金额。",
            "Nothing to do if it holds no data; if it does, head its columns with usual names such as Date, Customer, "
            "Phone, Amount.",
        ),
    ),
    "cells_merged": Finding(
        "note",
        Text("合并的单元格", "Merged cells"),
        Text(
            "这张表的数据里有 {count} 处合并单元格：文字、日期等算作每一行都有；金额和数字只算在第一行，不重复计算。",
            "The data of this sheet have {count} merged areas: their texts and dates go for each of their rows; amounts "
            "and numbers count once, in the first row.",
        ),
        Text(
            "无需处理；如果每一行各有自己的金额，请取消合并、分别填写。",
            "Nothing to do; if each row has an amount of its own, unmerge the cells and fill them in.",
        ),
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
}
