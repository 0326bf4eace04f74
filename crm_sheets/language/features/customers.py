"""Customers: the list of all of them, their own columns, and the figures that the other sheets share."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_table
from crm_sheets.language.text import Text

CUSTOMERS = Feature(
    sheets={
        "customers": Text("客户", "Customers"),
    },
    table_names={
        "customers": Text("客户", "Customers"),
    },
    titles={
        "customers": Text("客户一览", "All customers"),
    },
    texts={
        "no_customers": Text(
            "没有客户可列：表里没有读到任何客户。", "No customers to list: none were found in the workbooks."
        ),
        "score_hint": Text(
            "流失分是期限内不再来的可能（0 到 100）；颜色还看别人的分和迹象有多重，见“流失预警”上面的说明。",
            "The churn score (0 to 100) is the chance of buying nothing in time; the colour also depends on the scores of the others "
            "and on the signs: see the top of Churn watch.",
        ),
        "list_join": Text("、", ", "),
        "own_shown": Text("最右边是您自己的列：{headings}。", "Columns of your own stand at the right: {headings}."),
        "own_hidden": Text(
            "最右边还有您自己的列，已折叠，点列标上方的“+”展开：{headings}。",
            "Columns of your own are folded away at the right; click + above the columns to see them: {headings}.",
        ),
        "customers_cut": Text(
            "一张工作表放不下所有客户：只列出前 {shown} 位，共 {count} 位；全部在 data/customer_results.csv，运行时加 --data 会写出。",
            "A sheet has no room for all customers: the first {shown} of {count}. All are in data/customer_results.csv, which a run with --data writes.",
        ),
        "customers_hint": Text(
            "点“{why}”可跳到该客户的预警详情；表头可筛选、排序。",
            "Click '{why}' to jump to the details of a flag; filter and sort in the heading.",
        ),
    },
    columns={
        "customer_id": Text("客户编号", "Customer ID"),
        "name": Text("客户名称", "Customer"),
        "owner": Text("客户经理", "Owner"),
        "phone": Text("电话", "Phone"),
        "consent": Text("联系意愿", "May be contacted"),
        "tier": Text("等级", "Tier"),
        "own_grade": Text("自评等级", "Own grade"),
        "tier_before": Text("上期等级", "Tier before"),
        "value": Text("客户价值", "Value"),
        "revenue": Text("销售额", "Revenue"),
        "margin": Text("毛利", "Margin"),
        "orders": Text("订单数", "Orders"),
        "first_order": Text("首次购买", "First order"),
        "last_order": Text("最近购买", "Last order"),
        "days_since": Text("没来的天数", "Days since"),
        "typical_gap": Text("平常间隔", "Typical gap"),
        "r": Text("R分", "R score"),
        "f": Text("F分", "F score"),
        "m": Text("M分", "M score"),
        "rfm_segment": Text("细分", "Segment"),
        "expected_orders": Text("预计订单", "Expected orders"),
        "p_alive": Text("还会再来的可能", "Chance to come again"),
        "predicted_value": Text("预测价值", "Predicted value"),
        "loyalty_type": Text("忠诚类型", "Loyalty type"),
        "loyalty_quadrant": Text("忠诚象限", "Loyalty quadrant"),
        "churn_level": Text("预警", "Flag"),
        "churn_score": Text("流失分", "Churn score"),
        "return_chance": Text("回头可能", "Chance to return"),
        "at_stake": Text("可挽回的钱", "Money at stake"),
        "churn_reasons": Text("预警原因", "Why flagged"),
        "churn_cause": Text("流失原因", "Churn cause"),
        "churn_answer": Text("应对办法", "What to do"),
        "satisfaction": Text("满意度", "Satisfaction"),
        "recommend": Text("推荐意愿", "Recommend"),
        "open_complaints": Text("未办结投诉", "Open complaints"),
        "completeness": Text("档案完整度", "File complete"),
        "next_contact": Text("下次联系", "Next contact"),
        "offers": Text("可推荐的产品和理由", "What to offer and why"),
    },
    figures={
        "as_of": Figure(
            Text("基准日", "As-of date"),
            Text(
                "所有数字都算到这一天为止，之后的记录不计入。没有指定时用今天；最新一笔销售已超过 {general_stale_days} 天，则用那天。全店超过 {general_gap_days} 天没有一笔销售、而且远远超过平时（平时间隔里九成五不超过的天数的 3 倍、歇业最长一次的 1.5 倍）时，数据就算到最新一笔销售为止：没来的天数、预警、回测、变动都只算到那天，指定了更晚的日子也一样，并在总览里说明。之后很久才孤零零出现的一两笔销售（日期写错、试单）不算数据的一部分，逐行列在问题清单里。拜访、投诉、问卷与跟进计划仍按指定的日子或今天。",
                "Every figure counts up to this day; later records do not count. Without a choice it is today; when the newest sale is more than {general_stale_days} days old, it is that day. When nobody bought for more than {general_gap_days} days, and far longer than usual (three times the gap that 95% of the gaps do not exceed, one and a half times the longest closing), the data end at the newest sale: silence, flags, the backtest and movement go by that day, also where a later one was asked for, and the overview says so. One or two sales that stand alone long after that (a mistyped date, a test order) are no part of the data and are listed row by row among the problems. Visits, complaints, questionnaires and the schedule still go by the day asked for, or today.",
            ),
        ),
        "customers": Figure(
            Text("客户", "Customer"),
            Text(
                "一个人或一家单位算一位：先看客户编号，再看电话，再看姓名；只在销售表里出现的也算。",
                "One person or company: matched by id, then phone, then name; those who only appear in sales count too.",
            ),
        ),
        "revenue": Figure(
            Text("销售额", "Revenue"),
            Text(
                "截至基准日、属于某位客户的全部销售行的金额之和，退货（负数）已减去。没有编号、电话和姓名的散客销售不属于任何客户，在总览里另外写明。单位与原表相同；有几种货币时只加主要的一种，不猜汇率，其他货币和混用几种货币的客户列在问题里。",
                "Sum of the amounts of all sales lines of customers up to the as-of date; returns (negative) are subtracted. "
                "Walk-in sales without id, phone or name belong to no customer; the overview names them beside it. "
                "In the currency of your sheets; of several only the main one is added up, no rate is guessed, and customers in "
                "others or in several are listed among the problems.",
            ),
        ),
        "margin": Figure(
            Text("毛利", "Margin"),
            Text(
                "金额 − 成本 − 包装费 − 运费，只算写了成本的销售行。总览里的百分比是这些行占销售额的多少；成本未知的不猜。",
                "Amount − cost − packing − freight, over sales lines with a known cost. The share on the overview says how much of the revenue these lines are; unknown costs are not guessed.",
            ),
        ),
        "orders": Figure(
            Text("订单数、客单价", "Orders, average order"),
            Text(
                "金额为正的不同订单号的个数（纯退货不算；一单分几天的，算在第一天）；没有订单号时，同一客户同一天算一单。平均每单 = 销售额 ÷ 订单数。",
                "Different order ids with a positive amount (returns alone do not count); an order of several days counts on its first; without ids, one customer on one day is one order. Average order = revenue ÷ orders.",
            ),
        ),
        "completeness": Figure(
            Text("档案完整度", "File complete"),
            Text(
                "客户档案五类事实（基本、商务、个人、后勤、交易）中已填的占比；前四类看客户表，第五类看销售表。",
                "Share of facts filled in, over five groups (basic, business, personal, logistics, trading); "
                "the first four come from the customer sheet, the fifth from sales.",
            ),
        ),
    },
    tables=(
        result_table(
            "customers",
            "一位客户一行，价值高的在前",
            "a row per customer, most valuable first",
            "customer_id name owner store phone consent tier own_grade tier_before value revenue margin orders first_order last_order days_since typical_gap r f m rfm_segment expected_orders p_alive predicted_value loyalty_type loyalty_quadrant churn_level churn_score return_chance at_stake churn_reasons churn_cause churn_answer satisfaction recommend last_said last_said_on open_complaints completeness offers next_contact",
        ),
        result_table(
            "months",
            "每个月一行，中间没有销售的月份为 0",
            "a row per calendar month, gaps as 0",
            "month revenue margin revenue_with_cost orders buyers new_customers over",
        ),
        result_table(
            "walk_ins",
            "每个月没有写客户的销售",
            "sales that name no customer, by month; they count in no other table",
            "month lines revenue over",
        ),
        result_table(
            "completeness",
            "客户档案的每类事实",
            "a row per group of facts of the customer file",
            "group filled fields share",
        ),
        result_table(
            "own_columns",
            "每位客户一行，后面是您自己的列",
            "a row per customer, with the columns of the team",
            "customer_id",
            Text("您自己的列，照原来的列名", "the columns of the team, under their own headings"),
        ),
    ),
)
