"""Loyalty: attitude, behaviour, types and quadrants."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_column, result_table
from crm_sheets.language.text import Text

LOYALTY = Feature(
    sheets={
        "loyalty": Text("客户忠诚", "Loyalty"),
    },
    table_names={
        "loyalty": Text("忠诚明细", "LoyaltyList"),
    },
    titles={
        "loyalty": Text("客户忠诚", "Loyalty"),
        "loyalty_types": Text("忠诚七类", "The seven types"),
        "loyalty_quadrants": Text("四个象限：客户数和销售额", "Four quadrants: customers and revenue"),
        "loyalty_list": Text(
            "每位客户的类型和依据（未定的在前，要问清原因）",
            "Type and evidence of each customer (undetermined first: ask and note)",
        ),
    },
    texts={
        "high_attitude": Text("态度好", "High attitude"),
        "low_attitude": Text("态度不好", "Low attitude"),
        "high_behaviour": Text("常买", "Regular"),
        "low_behaviour": Text("少买", "Seldom"),
        "loyalty_hint": Text(
            "类型按依据定，没有依据的写“未定”，不猜；态度未知的客户没有象限。问到原因后记到客户表的“忠诚原因”。算法见“{sheet}”。",
            "Types rest on evidence; without it they are 'undetermined', never guessed. No quadrant where the attitude is unknown. Note what you learn as 'Loyalty reason' on the customer sheet. See '{sheet}'.",
        ),
        "to_ask": Text("“{short}”（{count} 位）{question}", "'{short}' ({count}) {question}"),
    },
    columns={
        "attitude": Text("态度", "Attitude"),
        "behaviour": Text("有购买的月份", "Months active"),
        "loyalty_evidence": Text("依据，或要问的", "Evidence, or what to ask"),
    },
    figures={
        "attitude": Figure(
            Text("态度", "Attitude"),
            Text(
                "已知各项的平均：（最近满意度档 − 1）÷ 4、最近推荐意愿 ÷ 10、关系迹象中“是”的占比。达到 {loyalty_attitude} 算高。超过 {loyalty_attitude_months} 个月的答卷不算。一项都不知道就没有象限。",
                "Mean of what is known: (newest level of satisfaction − 1) ÷ 4, newest recommendation ÷ 10, share of relationship signs "
                "with yes. High from {loyalty_attitude}. Answers older than {loyalty_attitude_months} months do not count. Where nothing is known there is no quadrant.",
            ),
        ),
        "behaviour": Figure(
            Text("有购买的月份占比", "Months active"),
            Text(
                "近 {loyalty_lookback_months} 个月（新客户从首次购买起）里有购买的月份占比；每个月从基准日的日子往前数。达到 {loyalty_active_share}，且购买日不少于 {loyalty_min_purchases} 个，算行为高。",
                "Share of the last {loyalty_lookback_months} months (for new customers since the first purchase) with a purchase; months are "
                "counted back from the as-of day. Behaviour is high from {loyalty_active_share} and {loyalty_min_purchases} purchase days on.",
            ),
        ),
        "loyalty_quadrant": Figure(
            Text("忠诚象限", "Loyalty quadrant"),
            Text(
                "态度 × 行为（Dick 和 Basu 1994）：都高 = 真忠诚；态度高、行为低 = 潜在忠诚；态度低、行为高 = 常来但不满意；都低 = 不忠诚。",
                "Attitude × behaviour (Dick and Basu 1994): both high = true; attitude only = latent; behaviour only = spurious; neither = none.",
            ),
        ),
        "loyalty_type": Figure(
            Text("忠诚类型", "Loyalty type"),
            Text(
                "取第一个有依据的：客户表里记下的原因；超值 = 态度高、行为高，且推荐意愿达 {loyalty_recommends} 分或带来过客户；激励 = 有购买的月份至少 {loyalty_promotion_months} 是促销月（全店打折行达 {loyalty_promotion_share} 的月份，且促销月不过半）；价格 = 至少 {loyalty_discount_share} 的购买是打折买的，且至少是全店的 1.5 倍；潜在 = 态度高、行为低；行为高而态度不高的，看问卷里“为什么买”的回答（价格、激励、方便、习惯、没别家）；说不清的写“未定”，需要问。打折 = 单价比该产品当年最常见的单价低 {loyalty_price_cut} 以上，或金额比数量 × 单价低这么多；从没按常见价买过的客户是协议价，一次买到常见数量 3 倍以上的是批量价，都不算打折。",
                "The first that its evidence shows: the reason noted on the customer sheet; premium = attitude and behaviour high, and recommends "
                "with {loyalty_recommends} or brought others; incentive = at least {loyalty_promotion_months} of the months with a purchase are "
                "promotion months (at least {loyalty_promotion_share} of all lines at a discount; at most half of all months); price = at least "
                "{loyalty_discount_share} of the purchases at a discount and 1.5 times the shop's share; latent = attitude high, behaviour low; "
                "for behaviour high without high attitude the survey's answer to 'why do you buy' (price, incentive, convenience, inertia, monopoly); "
                "otherwise undetermined: ask. A discount = a unit price at least {loyalty_price_cut} below the product's most frequent one of the "
                "year, or an amount that much below quantity × price; who never paid the usual price has agreed prices, and three times the usual quantity has a price of its own: these are no discounts.",
            ),
        ),
    },
    tables=(
        result_table(
            "loyalty",
            "每位客户的忠诚",
            "the loyalty of each customer",
            "customer_id name owner revenue loyalty_type loyalty_quadrant attitude behaviour purchases evidence value limit",
            value=result_column("number", "依据的数", "figure of the evidence"),
        ),
        result_table("loyalty_types", "每种类型一行", "a row per type", "loyalty_type customers revenue"),
        result_table("loyalty_quadrants", "每个象限一行", "a row per quadrant", "loyalty_quadrant customers revenue"),
    ),
)
