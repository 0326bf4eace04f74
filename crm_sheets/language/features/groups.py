"""Regions, owners, and what is falling as a whole."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_table
from crm_sheets.language.text import Text

GROUPS = Feature(
    sheets={
        "groups": Text("地区与负责人", "Regions and owners"),
    },
    titles={
        "groups": Text("地区与负责人", "Regions and owners"),
        "regions": Text("地区", "Regions"),
        "breakdown": Text("按“{heading}”", "By {heading}"),
        "owners": Text("客户经理", "Owners"),
        "falling_groups": Text("整体下滑的产品、类别和地区", "Falling as a whole: products, categories, regions"),
    },
    texts={
        "groups_hint": Text(
            "截至 {as_of} 的近 {months} 个月，与再往前 {months} 个月相比；散客不计入。",
            "The last {months:|month|months} up to {as_of}, beside the {months} before; without walk-ins.",
        ),
        "falling_hint": Text(
            "近 182 天低于之前 182 天的 {share}。可能是季节，也可能是市场变了：先看是不是大环境的原因，再追具体客户。",
            "The last 182 days are below {share} of the 182 before. It may be the season or the market: look here before "
            "blaming one customer.",
        ),
        "nothing_falling": Text("没有整体下滑的。", "Nothing is falling as a whole."),
        "no_group": Text("（未填）", "(none)"),
        "breakdown_hint": Text(
            "按客户归类：以客户表为准，没有写的取其多数销售行的值。",
            "By customer: as the customer file says, else as most of the customer's sales lines do.",
        ),
    },
    columns={
        "region": Text("地区", "Region"),
        "revenue_before": Text("上一期销售额", "Revenue before"),
        "revenue_change": Text("变化", "Change"),
        "group_name": Text("名称", "Name"),
        "half_year": Text("近半年销售额", "Last half year"),
        "half_year_before": Text("之前半年", "Half year before"),
        "ratio": Text("之比", "Ratio"),
    },
    charts={
        "regions": Text("各地区销售额", "Revenue by region"),
        "owners": Text("各客户经理销售额", "Revenue by owner"),
    },
    figures={
        "groups": Figure(
            Text("地区、负责人", "Regions and owners"),
            Text(
                "近 {products_lookback_months} 个月的销售额，按客户表里现在的地区和客户经理归类；客户表没写地区的，用其销售行里最常写的。变化 = 与再往前同样长的时间相比。散客不计入。",
                "Revenue of the last {products_lookback_months} months by the region and owner that the customer file names now; without a region there, the one most of the customer's sales lines name. Change: beside the same span before. Walk-ins do not count.",
            ),
        ),
        "falling_groups": Figure(
            Text("整体下滑", "Falling as a whole"),
            Text(
                "产品、类别或地区近 182 天的销售额低于之前 182 天的 {products_falling_share}，并且之前至少有 {products_falling_lines} 笔（地区：客户购买日）。不扣除季节因素；销售记录不满 364 天的不判断。",
                "A product, category or region whose revenue of the last 182 days is below {products_falling_share} of the 182 days before, with at least {products_falling_lines} lines (regions: customer days) then. Season is not taken out; not judged where sales reach back less than 364 days.",
            ),
        ),
    },
    tables=(
        result_table(
            "regions",
            "每个地区一行",
            "a row per region",
            "region customers revenue orders mean_revenue share before change",
        ),
        result_table(
            "owners",
            "每个客户经理一行",
            "a row per owner",
            "owner customers revenue orders mean_revenue share before change",
        ),
        result_table(
            "region_months",
            "每个地区每个月一行",
            "a row per region and month",
            "region month revenue orders buyers over",
        ),
        result_table(
            "owner_months",
            "每个客户经理每个月一行",
            "a row per owner and month",
            "owner month revenue orders buyers over",
        ),
        result_table(
            "breakdowns",
            "规则表点名的每列、每个值一行",
            "a row per value of each column that the playbook names",
            "heading value customers revenue orders mean_revenue share before change",
        ),
        result_table(
            "falling_groups",
            "整体下滑的产品、类别、地区",
            "products, categories and regions that fall",
            "kind name revenue revenue_before ratio",
        ),
    ),
)
