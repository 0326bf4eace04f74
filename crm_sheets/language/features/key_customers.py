"""Key customers: concentration, relationship, value beyond money."""

from crm_sheets.language.features.feature import Feature
from crm_sheets.language.features.result_table import result_table
from crm_sheets.language.text import Text

KEY_CUSTOMERS = Feature(
    sheets={
        "key_customers": Text("重点客户", "Key customers"),
    },
    table_names={
        "beyond_money": Text("不只看钱", "BeyondMoney"),
    },
    titles={
        "key_customers": Text(
            "重点客户：生意靠多少人撑着、关系、不只看钱",
            "Key customers: who carries the business",
        ),
        "concentration": Text("生意靠多少人撑着", "How many customers carry the business"),
        "relationship": Text(
            "关系强度（十个迹象，薄弱的重点客户在前）", "Relationship strength (ten signs; weak key accounts first)"
        ),
        "beyond_money": Text("不只看钱：值得多照顾的客户", "Not only money: customers worth more care"),
    },
    texts={
        "concentration_line": Text(
            "客户价值最高的 {top} 位（两成）带来 {share} 的价值。",
            "The best {top} (a fifth) bring {share} of the value.",
        ),
        "concentration_hint": Text(
            "客户价值最高的 {top} 位（两成）带来 {share} 的价值；曲线越鼓，越靠少数客户。",
            "The best {top} (a fifth) bring {share} of the value; the further the curve bulges, the more rests on few customers.",
        ),
        "weak_key_accounts": Text(
            "注意：{count} 位VIP和主要客户关系薄弱：{names}",
            "Note: weak relationship with {count} VIP and major customers: {names}",
        ),
        "and_others": Text("{names} 等", "{names} and others"),
        "beyond_money_hint": Text(
            "四项各一分；满 {points} 分，建议按高一级对待（“建议等级”），等级本身不变。只列满分数和差一分的 {shown} 位，共 {count} 位得分。",
            "One point each; from {points} points on treat as one tier higher ('Suggested tier'); the tier itself stays. Listed: who has these or one less, {shown} of the {count} with points.",
        ),
        "yes_of_asked": Text("{yes} / {asked}", "{yes} of {asked}"),
        "weak": Text("薄弱", "weak"),
    },
    columns={
        "top_customers": Text("最好的两成", "Best fifth"),
        "top_share": Text("他们的价值占比", "Their share of value"),
        "gini": Text("基尼系数", "Gini"),
        "yes_of_asked": Text("答是的迹象", "Signs with yes"),
        "weak": Text("关系", "Relationship"),
        "missing_signs": Text("没有的迹象", "Signs that are missing"),
        "points_for": Text("得分的依据", "Points for"),
    },
    charts={
        "concentration": Text("价值集中在多少客户身上", "How much of the value few customers bring"),
    },
    tables=(
        result_table(
            "concentration",
            "生意靠多少人撑着，一行",
            "how much hangs on few customers, one row",
            "customers top_customers top_share gini",
        ),
        result_table(
            "concentration_curve",
            "“生意靠多少人撑着”那条曲线的点",
            "points of the curve of concentration",
            "share_of_customers share_of_value equal",
        ),
        result_table(
            "beyond_money",
            "每位得分的客户",
            "a row per customer with points",
            "customer_id name owner loyal forgives gives_opinions brings_others points tier lifted_tier first_order complained_on opinions brought",
        ),
        result_table(
            "relationship_strength",
            "关系强度表里的每位客户",
            "a row per customer of the sheet of ten signs",
            "customer_id name owner tier relationship asked weak key missing source_file source_sheet source_row",
        ),
    ),
)
