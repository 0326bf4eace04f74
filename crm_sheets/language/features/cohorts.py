"""Cohorts: who comes back after the first purchase."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_table
from crm_sheets.language.text import Text

COHORTS = Feature(
    sheets={
        "cohorts": Text("新客留存", "Cohorts"),
    },
    titles={
        "cohorts": Text("新客留存：第一次买以后还来不来", "Cohorts: who comes back after the first purchase"),
    },
    texts={
        "cohorts_hint": Text(
            "每行是同一个月首次购买的客户；每格是其中在第几个月又买的占比。第 0 月就是首次购买那个月。",
            "A row: customers who first bought in that month. A cell: the share of them who bought again so many months later; "
            "month 0 is that of the first purchase.",
        ),
        "cohorts_first": Text(
            "最早一行也包括在数据开始之前就买过的客户。带 * 的月份还没有过完。",
            "The oldest row also holds those who bought before your data begin. * marks a month that is not over.",
        ),
    },
    charts={
        "cohorts": Text("最早几批新客：还在买的占比", "Oldest cohorts: share of customers still buying"),
    },
    figures={
        "cohort": Figure(
            Text("新客留存", "Cohort"),
            Text(
                "首次购买日在同一个月的客户为一群。第 k 月的占比 = 其中在那个月有购买日的客户 ÷ 全群客户；第 0 月都是 100%。带 * 的月份到基准日还没有过完。",
                "Customers whose first purchase day lies in the same month. Share in month k = those of them with a purchase day in that month ÷ all of them; month 0 is 100 %. * marks a month that is not over on the as-of date.",
            ),
        ),
    },
    tables=(
        result_table(
            "cohorts",
            "每批新客每个月一行",
            "a row per cohort and month",
            "cohort months_since customers active share revenue over",
        ),
    ),
)
