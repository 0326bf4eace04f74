"""Stores: the branches side by side, and which of them came in which month."""

from crm_sheets.language.features.feature import Feature
from crm_sheets.language.features.result_table import result_table
from crm_sheets.language.text import Text

STORES = Feature(
    sheets={
        "stores": Text("门店", "Stores"),
    },
    titles={
        "stores": Text("门店", "Stores"),
        "store_months": Text("哪家店哪个月交来了数据（销售额）", "Which store came in which month (revenue)"),
    },
    texts={
        "stores_hint": Text(
            "购买客户和销售额是截至 {as_of} 的近 {months} 个月，散客也计入；“当月”是已经过完的 {month}；预警和满意度按客户常去的店。",
            "Buyers and revenue of the last {months:|month|months} up to {as_of}, with walk-ins; the month is {month}, the last that is "
            "over; flags and answers go to the store where a customer buys most.",
        ),
        "store_months_hint": Text(
            "空着：这个月什么也没交来。×2：同样的行又交来一次，只算一次。!：像是去年的文件。*：这个月还没过完。",
            "Blank: nothing came. ×2: rows came a second time and count once. !: looks like last year's file. "
            "*: the month is not over.",
        ),
        "stores_came": Text("交来数据的门店数", "Stores that came"),
    },
    columns={
        "store": Text("门店", "Store"),
        "month_revenue": Text("当月销售额", "Revenue of the month"),
        "month_change": Text("比上月", "To the month before"),
        "year_change": Text("比去年同月", "To a year before"),
    },
    tables=(
        result_table(
            "stores",
            "每家门店一行",
            "a row per store",
            "store customers revenue red amber satisfaction satisfaction_base month month_revenue month_change year_change",
        ),
        result_table(
            "store_months", "每家门店每个月一行", "a row per store and month", "store month lines revenue again state"
        ),
    ),
)
