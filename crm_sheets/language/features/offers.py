"""Offers: what to offer whom, and how often it was bought."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_column, result_table
from crm_sheets.language.text import Text

OFFERS = Feature(
    sheets={
        "offers": Text("推荐清单", "Offers"),
    },
    table_names={
        "offers": Text("推荐清单", "OfferList"),
    },
    titles={
        "offers": Text("给每位客户推荐什么", "What to offer whom"),
    },
    texts={
        "offers_proof": Text(
            "推荐有多准：{days} 天前给出的推荐，到后来又来买过的客户那里，每 100 样有 {hits} 样真的买了；只推荐最畅销的，有 {best} 样（{customers} 位客户，{offers} 样推荐）。",
            "How good were offers: of 100 made {days:|day|days} ago to customers who then bought again, {hits} were bought; of as many best-sellers {best} ({customers:|customer|customers}, {offers} offers).",
        ),
        "offers_worse": Text(
            "在这里，畅销品反而更准：先推荐畅销品。", "Here best-sellers did better: offer those first."
        ),
        "offers_hint": Text(
            "近 {months} 个月没买过、但买同样东西的客户常买的产品；价值高的客户在前。",
            "Products not bought in the last {months:|month|months} that buyers of the same things often take; the most valuable customers first.",
        ),
        "offers_more": Text(
            "列出价值最高的 {shown} 位，共 {count} 位有推荐；全部见 --data 的 offers 表。",
            "The {shown} most valuable of {count:|customer|customers} with offers; all are in the table offers of --data.",
        ),
        "no_offers": Text(
            "没有可推荐的：没有一对产品一起买得够多，见“{sheet}”。",
            "Nothing to offer: no two products are bought together often enough; see '{sheet}'.",
        ),
        "offer": Text(
            "{rank}. {product}（买过“{because}”的{basket}，{confidence} 也买）",
            "{rank}. {product} (bought '{because}': {confidence} take it too)",
        ),
    },
    figures={
        "offers": Figure(
            Text("可推荐的产品", "What to offer"),
            Text(
                "只看近 {products_lookback_months} 个月：客户买过 A、没买过 C（全部退掉的不算买过），而“买 A 也买 C”成立，就可推荐 C。新订单更重要：每过 {products_fresh_days} 天，一张订单的分量减半（0 = 新旧一样），置信度照此计算。C 的得分 = 他买过的每样 A 的 置信度 × √（两样都有的订单分量）× 他买 A 的分量（每过回看期的四分之一减半），加起来；得分高的在前，每位最多 {products_offers} 样，写出贡献最大的 A。有多准：按“回来的天数”往前推一次，当时的推荐到又来买过的客户那里，真的买了的占比，与同样多的畅销品相比。",
                "Within the last {products_lookback_months} months: a customer who bought A but not C (what was fully given back was not bought) may be offered C where the rule 'A, then C' holds. Newer orders count more: an order counts half for every {products_fresh_days} days (0: all alike), the confidence too. Worth of C = sum over all A bought of confidence × √(weight of the orders with both) × weight of the own purchases of A (half for every quarter of the look-back); best first, at most {products_offers} each, with the A that adds most. How good: the offers of one span of 'days to come back' ago, to customers who then bought again, and the share of them that was bought, beside as many best-sellers.",
            ),
        ),
    },
    tables=(
        result_table(
            "offers",
            "每位客户每样推荐一行",
            "a row per customer and offer",
            "customer_id rank product because confidence lift",
        ),
        result_table(
            "offers_proof",
            "推荐与畅销品各一行",
            "a row for offers and one for best-sellers",
            "as_of horizon_days rule customers made offers bought share",
            offers=result_column("whole", "推荐的件数", "number of offers"),
        ),
    ),
)
