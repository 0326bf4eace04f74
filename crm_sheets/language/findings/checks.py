"""The wording of problems of the tables as a whole: dates, answers, what came later."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

CHECKS: dict[str, Finding] = {
    "date_in_future": Finding(
        "warning",
        Text("日期在未来", "Date in the future"),
        Text(
            "“{heading}”是 {value}，晚于基准日 {as_of}，计算时没有计入。",
            "'{heading}' is {value}, after {as_of}; the row does not count in the figures.",
        ),
        Text("请核对日期。", "Check the date."),
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
    "rows_after_as_of": Finding(
        "note",
        Text("晚于基准日的记录", "Records after the as-of date"),
        Text(
            "有 {count} 行晚于基准日 {as_of}，没有计入。", "Rows that are later than {as_of} and do not count: {count}."
        ),
        Text("无需处理；要计入请换一个基准日。", "Nothing to do; choose a later as-of date to count them."),
    ),
    "sale_alone": Finding(
        "warning",
        Text("孤零零的一笔销售", "Sale that stands alone"),
        Text(
            "“{heading}”是 {value}：其他销售到 {as_of} 为止，隔了很久才有这一笔，像是日期写错或试单；没有计入，数据仍算到 {as_of}。",
            "'{heading}' is {value}: all other sales end on {as_of}, and this one comes long after, like a mistyped date or "
            "a test order; it does not count, and the data still end on {as_of}.",
        ),
        Text(
            "日期写错请改正；真的又开张了，多卖几天就会照常计入。",
            "Correct the date; if the shop has really opened again, it counts once there are sales on a few more days.",
        ),
    ),
    "field_wanted": Finding(
        "warning",
        Text("客户资料不全", "Customer facts missing"),
        Text("“{heading}”没有填，按规则表这一列必须填。", "'{heading}' is empty; the playbook asks for it."),
        Text(
            "请补填；不需要的话从规则表的 checks.required_customer_fields 里去掉。",
            "Fill it in, or take it off checks.required_customer_fields in the playbook.",
        ),
    ),
    "product_unknown": Finding(
        "warning",
        Text("产品表里没有的产品", "Product not in the product sheet"),
        Text("产品表里没有“{value}”，这一行照常计算。", "'{value}' is not in the product sheet; the row still counts."),
        Text("请改正产品名，或把它补进产品表。", "Correct the name, or add it to the product sheet."),
    ),
    "staff_unknown": Finding(
        "warning",
        Text("员工表里没有的人", "Person not in the staff sheet"),
        Text("“{heading}”里的“{value}”不在员工表里。", "'{value}' in '{heading}' is not in the staff sheet."),
        Text(
            "请改正姓名，或把这个人补进员工表（已离职的也保留，填上离职日期）。",
            "Correct the name, or add the person (keep people who left, with the date).",
        ),
    ),
    "staff_alike": Finding(
        "warning",
        Text("员工表里的两行算作一个人", "Two rows of the staff sheet taken for one person"),
        Text(
            "“{value}”与{place}的“{other}”算作同一个人（空格、全角、大小写不算不同）：跟进计划合在一起，邮件发到两行的所有邮箱。",
            "'{value}' is taken for the same person as '{other}' in {place} (blanks, width and capitals make no difference): one "
            "schedule, and mails go to the addresses of both rows.",
        ),
        Text(
            "是同一个人：请合成一行，几个邮箱写在一格里。是两个人：请让姓名不同（如加部门），负责人等各列也这样写。",
            "If it is one person, join the rows, with all addresses in one cell. If they are two, tell their names apart, here and "
            "wherever customers name who looks after them.",
        ),
    ),
    "sale_twice": Finding(
        "warning",
        Text("重复的销售行", "Sales line entered twice"),
        Text(
            "这一行与{others}的日期、客户、产品、数量、金额都一样{order}，两行都计入了销售额。",
            "The same date, customer, product, quantity and amount{order} as {others}; each of them counts.",
        ),
        Text(
            "如果是重复录入，请删掉多余的一行；如果确实买了两次，无需处理。",
            "Delete the extra line if it was entered twice; nothing to do if it was sold twice.",
        ),
    ),
    "amount_not_product": Finding(
        "warning",
        Text("金额不等于数量×单价", "Amount is not quantity × price"),
        Text(
            "金额是 {value}，而数量 {quantity} × 单价 {price} = {expected}，折扣和运费也对不上；按金额计算。",
            "The amount is {value}, but quantity {quantity} × unit price {price} = {expected}, and no discount or freight explains it; the amount counts.",
        ),
        Text(
            "请核对这三格；如有折扣请加一列“折扣”。",
            "Check the three cells; add a discount column if there was a discount.",
        ),
    ),
    "amount_factor": Finding(
        "warning",
        Text("整列金额与数量×单价差同一倍数", "Amounts off by one factor"),
        Text(
            "{total} 行里有 {count} 行的金额都是数量×单价的 {factor} 倍：{meaning}。按金额计算。",
            "In {count} of {total} lines the amount is {factor} times quantity × unit price: {meaning}. The amount counts.",
        ),
        Text(
            "请确认金额这一列的含义和单位；没有问题则无需处理。",
            "Make sure what the amounts are and in which unit; nothing to do if they are right.",
        ),
    ),
    "closed_before_received": Finding(
        "warning",
        Text("办结早于投诉", "Closed before it was received"),
        Text("办结时间 {value} 早于投诉时间 {other}。", "Closed on {value}, before it was received on {other}."),
        Text("请改正其中一个日期。", "Correct one of the dates."),
    ),
    "next_before_visit": Finding(
        "warning",
        Text("下次回访早于本次", "Next visit before this one"),
        Text("下次回访 {value} 早于本次回访 {other}。", "The next visit, {value}, lies before this one, {other}."),
        Text("请改正其中一个日期。", "Correct one of the dates."),
    ),
    "left_before_work": Finding(
        "warning",
        Text("离职之后还有记录", "Records after leaving"),
        Text(
            "离职日期是 {value}，但之后还有 {count} 行记录写着这个人，最晚一行在 {other}。",
            "Left on {value}, yet later rows ({count}) name this person, the last on {other}.",
        ),
        Text(
            "请核对离职日期，或把之后的记录改到接手的人名下。",
            "Check the date, or give the later rows to whoever took over.",
        ),
    ),
    "created_after_sale": Finding(
        "note",
        Text("建档晚于第一笔销售", "Filed after the first sale"),
        Text("建档日期 {value} 晚于第一笔销售 {other}。", "Filed on {value}, after the first sale on {other}."),
        Text("先成交后建档无需处理；写错了请改正。", "Nothing to do if the customer bought first; else correct it."),
        asks=True,
    ),
    "born_after_sale": Finding(
        "note",
        Text("生日晚于第一笔销售或建档", "Born after the first sale or filing"),
        Text(
            "生日 {value} 晚于 {other}，那天已经有这位客户的记录。",
            "The birthday {value} is after {other}, when the customer was already known.",
        ),
        Text("请核对年份。", "Check the year."),
        asks=True,
    ),
    "amount_outlier": Finding(
        "warning",
        Text("金额相差百倍", "Amount far from usual"),
        Text(
            "“{product}”的金额一般在 {median} 左右（中位数），这一行是 {value}，相差 {times} 倍，可能是单位或小数点写错；照常计算。",
            "'{product}' usually comes to about {median} (median); here it is {value}, {times} times off: a unit or decimal point may be wrong. It counts as it stands.",
        ),
        Text("请核对金额。", "Check the amount."),
    ),
    "price_off_list": Finding(
        "warning",
        Text("单价与价目表相差十倍", "Price far from the list"),
        Text(
            "“{product}”在价目表上是 {listed}，这一行每件 {price}，相差 {times} 倍，可能是小数点或位数写错；照常计算。",
            "'{product}' is {listed} in the list of goods; here a piece is {price}, {times} times off: a digit or the decimal point "
            "may be wrong. It counts as it stands.",
        ),
        Text("请核对单价，或价目表上的价格。", "Check the price, or that of the list."),
    ),
    "quantity_outlier": Finding(
        "warning",
        Text("数量相差百倍", "Quantity far from usual"),
        Text(
            "“{product}”的数量一般在 {median} 左右（中位数），这一行是 {value}，相差 {times} 倍；照常计算。",
            "'{product}' usually sells about {median} a line (median); here it is {value}, {times} times off. It counts as it stands.",
        ),
        Text("请核对数量和计量单位。", "Check the quantity and its unit."),
    ),
    "price_negative": Finding(
        "warning",
        Text("单价是负数", "Negative unit price"),
        Text(
            "单价是 {value}；退货应把数量或金额写成负数，单价照写正数。",
            "The unit price is {value}; returns have a negative quantity or amount, not a negative price.",
        ),
        Text("请改正单价。", "Correct the unit price."),
    ),
    "amount_zero": Finding(
        "warning",
        Text("有单价但金额为零", "Price given, amount zero"),
        Text(
            "金额是 0，而数量 {quantity} × 单价 {price} = {expected}；按 0 计算。",
            "The amount is 0, but quantity {quantity} × unit price {price} = {expected}; it counts as 0.",
        ),
        Text(
            "请补上金额；如果是赠品，请在“购买性质”里写“赠品”。",
            "Fill in the amount; if it was a gift, say so under 'Kind of purchase'.",
        ),
    ),
    "value_not_listed": Finding(
        "warning",
        Text("不在规定的选项里", "Value not on the list"),
        Text(
            "“{heading}”里的“{value}”不在规则表列出的选项里（{listed}）。",
            "'{value}' in '{heading}' is not on the list of the playbook ({listed}).",
        ),
        Text(
            "请改成列出的说法，或在规则表的“数据检查”里补上它。",
            "Use one of the listed values, or add it in the playbook under 'Checks'.",
        ),
    ),
    "written_differently": Finding(
        "note",
        Text("写法不一致", "Written differently"),
        Text(
            "“{value}”与出现 {count} 次的“{usual}”只差空格、大小写或全半角，分成了两项。",
            "'{value}' differs from '{usual}' ({count} ×) only in spaces, case or width; they are counted apart.",
        ),
        Text("请统一写法。", "Write them alike."),
        asks=True,
    ),
    "currencies_mixed": Finding(
        "warning",
        Text("一位客户有几种货币", "Customer in several currencies"),
        Text(
            "“{name}”的销售有几种货币（{currencies}），不能直接相加，也不猜汇率；这位客户的金额、等级、价值等都没有计算，也不计入合计。",
            "The sales of '{name}' are in several currencies ({currencies}), which cannot be added up, and no rate is guessed; their money, tier and value are not told, and no total holds them.",
        ),
        Text(
            "请在表里折算成一种货币，或把不同货币的销售分到不同文件夹、各运行一次；没有写货币的行按本团队自己的货币算，可在规则表的 general.currency 里写明，如 CNY。",
            "Convert the amounts in the workbook to one currency, or put the currencies into folders of their own and run each; lines that name none are in your own currency: say which in general.currency of the playbook, such as USD.",
        ),
    ),
    "currencies_mixed_more": Finding(
        "warning",
        Text("还有客户有几种货币", "More customers in several currencies"),
        Text(
            "另外还有 {count} 位客户的销售有几种货币，同样没有计算金额，也不计入合计。",
            "More customers whose sales are in several currencies: {count}. Their money is not told either, and no total holds them.",
        ),
        Text(
            "请在表里折算成一种货币，或把不同货币的销售分到不同文件夹、各运行一次。",
            "Convert the amounts in the workbook to one currency, or put the currencies into folders of their own and run each.",
        ),
    ),
    "currencies_differ": Finding(
        "warning",
        Text("销售有几种货币", "Sales in several currencies"),
        Text(
            "合计只算 {main}。其他货币的销售（{currencies}，客户 {count} 位）不猜汇率，没有计入合计、等级和排名。",
            "Totals hold {main} only. Sales in other currencies ({currencies}; customers: {count}) are left out of totals, tiers and rankings, as no rate is guessed.",
        ),
        Text(
            "请在表里折算成一种货币，或把不同货币的销售分到不同文件夹、各运行一次；没有写货币的行按本团队自己的货币算，可在规则表的 general.currency 里写明，如 CNY。",
            "Convert the amounts in the workbook to one currency, or put the currencies into folders of their own and run each; lines that name none are in your own currency: say which in general.currency of the playbook, such as USD.",
        ),
    ),
    "most_rows": Finding(
        "warning",
        Text("一整列都有同样的疑问", "One doubt about a whole column"),
        Text(
            "“{heading}”{total} 行里有 {count} 行：{what}。多半是整列的含义或对照的表不同，没有逐行列出；照常使用。",
            "'{heading}', {count} of {total} rows: {what}. The column as a whole seems to mean something else, so the rows are not listed; all are used.",
        ),
        Text(
            "请先看这一列的含义和单位，或对照的表是否齐全；要逐行列出，请调高规则表的 checks.mostly。",
            "Look at what the column means, or whether the sheet it is compared with is complete; raise checks.mostly to list every row.",
        ),
    ),
    "most_rows_noted": Finding(
        "note",
        Text("一整列都是同样的情况", "The same about a whole column"),
        Text(
            "“{heading}”{total} 行里有 {count} 行：{what}。没有逐行列出。",
            "'{heading}', {count} of {total} rows: {what}. The rows are not listed.",
        ),
        Text("一般无需处理。", "Usually nothing to do."),
    ),
    "drift_file_gone": Finding(
        "warning",
        Text("少了一个文件", "A file is gone"),
        Text(
            "上次（{as_of}）有这个文件，用了 {rows} 行；这次没有它，也没有同类的新文件。",
            "The last run ({as_of}) used this file (rows: {rows}); it is gone now, and no new file is like it.",
        ),
        Text("如果是忘了放，请放回来再运行；有意去掉的无需处理。", "Put it back and run again if it was forgotten."),
    ),
    "drift_column_gone": Finding(
        "warning",
        Text("一列不见了或变空了", "A column is gone or empty"),
        Text(
            "上次（{as_of}）“{heading}”有 {rows} 格内容，这次一格也没有。",
            "The last run ({as_of}) had values of '{heading}' ({rows}); there are none now.",
        ),
        Text(
            "请看看是不是删了列、改了列名或没有粘贴全。", "See whether the column was deleted, renamed or not pasted."
        ),
    ),
    "drift_customers_gone": Finding(
        "warning",
        Text("客户少了", "Customers are missing"),
        Text(
            "上次（{as_of}）的 {total} 位客户里，有 {count} 位这次不在任何文件里：{names}。",
            "In no file now: {count} of the {total} customers of the last run ({as_of}): {names}.",
        ),
        Text(
            "请看看是不是少放了文件或删错了行；有意删除的无需处理。",
            "See whether a file was left out or rows were deleted by mistake.",
        ),
    ),
    "drift_total_down": Finding(
        "warning",
        Text("销售总额大幅减少", "Total sales far down"),
        Text(
            "全部销售合计 {now}，上次（{as_of}）是 {then}，少了 {share}。",
            "All sales come to {now}; at the last run ({as_of}) it was {then}: {share} less.",
        ),
        Text("请看看文件是否齐全、单位是否变了。", "See whether all files are there and the unit is the same."),
    ),
    "drift_lines_down": Finding(
        "warning",
        Text("行数大幅减少", "Far fewer rows"),
        Text(
            "{table}有 {now} 行，上次（{as_of}）有 {then} 行，少了 {share}。",
            "{table}, rows: {now}; at the last run ({as_of}): {then}; {share} less.",
        ),
        Text("请看看文件是否齐全；有意只放一部分的无需处理。", "See whether all files are there."),
    ),
    "drift_unit": Finding(
        "warning",
        Text("金额的单位可能变了", "The unit of amounts may have changed"),
        Text(
            "同样产品的金额是上次（{as_of}）的约 {factor} 倍（{products} 种产品的中位数），像是单位变了（元、百元、千元、万元）。",
            "The same products come to about {factor} times the amounts of the last run ({as_of}; median of {products} products): the unit seems to have changed.",
        ),
        Text(
            "请核对金额的单位；以万元计的，请在列名写“金额（万元）”。",
            "Check the unit of the amounts, and name it in the heading.",
        ),
    ),
    "drift_stops_earlier": Finding(
        "warning",
        Text("记录停在更早的日期", "Records stop earlier"),
        Text(
            "{table}最新一行是 {now}，上次（{as_of}）已到 {then}。",
            "{table}: the newest row is of {now}; the last run ({as_of}) had one of {then}.",
        ),
        Text("请看看是不是放了旧的文件。", "See whether an old file was dropped in."),
    ),
    "memory_unreadable": Finding(
        "note",
        Text("上次运行的记录读不出来", "Notes of the last run unreadable"),
        Text(
            "读不出上次运行留下的记录（{why}），这次没有与上次比较；本次运行会重新记录。",
            "What the last run noted cannot be read ({why}), so nothing was compared with it; this run notes it anew.",
        ),
        Text(
            "无需处理；以前确认过的列对照如果丢了，请再确认一次。",
            "Nothing to do; confirm columns again if your earlier answers are lost.",
        ),
    ),
}
