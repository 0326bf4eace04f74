"""Who counts as a customer, and their money: how each figure is defined."""

from crm_sheets.language.figures.figure import Figure
from crm_sheets.language.text import Text

CUSTOMERS: dict[str, Figure] = {
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
        Text("订单数、平均每单", "Orders, average order"),
        Text(
            "金额为正的不同订单号的个数（纯退货不算；一单分几天的，算在第一天）；没有订单号时，同一客户同一天算一单。平均每单 = 销售额 ÷ 订单数。",
            "Different order ids with a positive amount (returns alone do not count); an order of several days counts on its first; without ids, one customer on one day is one order. Average order = revenue ÷ orders.",
        ),
    ),
    "completeness": Figure(
        Text("档案完整度", "File complete"),
        Text(
            "客户档案五类事实（基本、商务、个人、后勤、交易）中已填的占比；前四类看客户表，第五类看销售表。",
            "Share of facts filled in, over five groups (basic, business, personal, logistics, commercial record); "
            "the first four come from the customer sheet, the fifth from sales.",
        ),
    ),
}
