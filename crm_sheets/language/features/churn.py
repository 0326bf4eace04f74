"""Churn watch, win-back, and the proof of the flags."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_column, result_table
from crm_sheets.language.text import Text

CHURN = Feature(
    sheets={
        "churn": Text("流失预警", "Churn watch"),
    },
    table_names={
        "churn_save": Text("挽留", "ToSave"),
        "churn_watch": Text("留意", "ToWatch"),
        "churn_win_back": Text("赢回", "WinBack"),
    },
    titles={
        "churn": Text("流失预警客户", "Customers who may be leaving"),
        "churn_save": Text(
            "先挽留：{count} 位红、黄预警，可挽回 {money}", "Save: {count} flagged red or amber, {money} at stake"
        ),
        "churn_watch": Text(
            "留意：{count} 位大客户，到了平常该来的日子，可挽回 {money}",
            "Watch: {count:|large customer|large customers} who are due by their usual gap, {money} at stake",
        ),
        "churn_win_back": Text(
            "有空再赢回：{count} 位休眠客户，可挽回 {money}",
            "Win back on quiet days: {count:|dormant customer|dormant customers}, {money} at stake",
        ),
        "proof": Text("预警准不准", "How good were these flags"),
    },
    texts={
        "no_churn": Text("没有红色或黄色预警的客户。", "No customer is flagged red or amber."),
        "churn_hint": Text(
            "每一段里，可挽回的钱（不再来的可能 × 近一年买的 × 打电话有用的可能）多的在前。先看怎么办，再看为什么；其余原因和依据在最右边，不打印。",
            "In each part the most money at stake first (chance of staying away x bought in a year x chance that a call helps). What to do stands "
            "before why; further reasons and the evidence stand in the last columns, not printed.",
        ),
        "levels_by_score": Text(
            "红、黄怎么来：近 {days} 天买过的 {customers} 位客户里，有几位出现够重的迹象，就标几位，标的是最不会再来的（投诉、不满意够重的，还在买也标）。更久没来的不再标，算休眠，列在“赢回”。",
            "How a flag comes about: of the {customers:|customer|customers} who bought in the last {days:|day|days} as many are flagged as show strong "
            "enough signs, namely those least likely to come back (and whose complaints or low scores weigh enough, even while buying). "
            "Who bought nothing for longer is dormant and stands under 'Win back'.",
        ),
        "levels_by_signs": Text(
            "红、黄怎么来：每条迹象有权重，近 {days} 天买过的 {customers} 位客户里，合计满 {amber} 的标黄、满 {red} 的标红；回看过去，这样标不比按流失分标差。更久没来的不再标，算休眠，列在“赢回”。",
            "How a flag comes about: each sign has a weight, and of the {customers:|customer|customers} who bought in the last {days:|day|days} those "
            "with {amber} or more together are amber, with {red} red; on earlier days this was right as often as the churn score or more often. "
            "Who bought nothing for longer is dormant and stands under 'Win back'.",
        ),
        "levels_no_past": Text(
            "红、黄怎么来：过去的记录还少，学不出谁会再来，所以只看迹象的权重，满 {amber} 为黄、满 {red} 为红。"
            "{days} 天没买的不再标，算休眠，列在“赢回”。",
            "How a flag comes about: there is too little past to learn who comes back, so the weights of the signs decide: amber from {amber}, "
            "red from {red}. Who bought nothing for {days:|day|days} is dormant and stands under 'Win back'.",
        ),
        "reasons_join": Text("；", "; "),
        "all_red": Text(
            "近 {days} 天买过的 {customers} 位客户全是红色，所以不逐位列出：这说的不是哪几位客户，多半是基准日离最后的记录太远、记录不全，或生意整个停了。先核对这几样。",
            "All {customers} customers who bought in the last {days:|day|days} are red, so they are not listed: that speaks of no single customer. "
            "Most likely the as-of date is far from the newest record, records are missing, or business stopped as a whole. Check these first.",
        ),
        "win_back_hint": Text(
            "休眠：{days} 天以上没买，共 {count} 位，不再标红、黄；“赢回”列出可挽回的钱最多的 {shown} 位。全部见“客户”表，在“预警”里筛选“休眠”。",
            "Dormant: nothing bought for {days:|day|days} or longer, {count} in all, no longer flagged; 'Win back' lists the {shown} with the most money at "
            "stake. All of them: filter 'Flag' on the sheet Customers for 'Dormant'.",
        ),
    },
    columns={
        "year_before": Text("走之前一年买的", "Bought in the year before"),
        "further_reasons": Text("其他原因", "Further reasons"),
        "flagged": Text("预警人次", "Customer days flagged"),
        "stayed_away": Text("没再来的占比", "Stayed away"),
        "foreseen": Text("事先报出的占比", "Foreseen"),
        "auc": Text("排序准确度 AUC", "AUC"),
        "ahead": Text("预警比它准多少", "Flags ahead by"),
    },
    charts={
        "churn": Text("各预警级别的客户数", "Customers by churn flag"),
        "proof": Text("被预警的客户，后来没再来的占比", "Of those flagged, who stayed away"),
    },
    reasons={
        "silence_red": Text(
            "{value:.0f} 天没来了，平时最多隔 {limit:.0f} 天就来（最后 {date}）",
            "away {value:.0f|day|days}, usually back within {limit:.0f} (last: {date})",
        ),
        "silence_amber": Text(
            "{value:.0f} 天没来了，平时最多隔 {limit:.0f} 天就来（最后 {date}）",
            "away {value:.0f|day|days}, usually back within {limit:.0f} (last: {date})",
        ),
        "silence_alike_red": Text(
            "{value:.0f} 天没来了；会回头的同类客户，九成 {limit:.0f} 天内就来了（最后 {date}）",
            "away for {value:.0f|day|days}; nine in ten of those like this who return do within {limit:.0f} (last: {date})",
        ),
        "silence_alike_amber": Text(
            "{value:.0f} 天没来了；会回头的同类客户，九成 {limit:.0f} 天内就来了（最后 {date}）",
            "away for {value:.0f|day|days}; nine in ten of those like this who return do within {limit:.0f} (last: {date})",
        ),
        "hardly_back": Text(
            "隔这么久没来的，{limit:.0f} 天内回头的约 {value:.1%}",
            "after so long about {value:.1%} come back within {limit:.0f} days",
        ),
        "open_complaint": Text(
            "{date} 的投诉还没办结，已 {value:.0f} 天", "complaint of {date} still open after {value:.0f|day|days}"
        ),
        "low_score": Text(
            "{date} 问卷：{level}",
            "survey of {date}: {level}",
        ),
        "detractor": Text(
            "{date} 的推荐意愿只有 {value:.0f} 分（满分 10）", "would hardly recommend us: {value:.0f} of 10 on {date}"
        ),
        "falling": Text(
            "近半年买了 {value:,.0f}；再往前半年买了 {limit:,.0f}",
            "bought {value:,.0f} in the last half year, {limit:,.0f} in the one before",
        ),
        "falling_none": Text(
            "近半年没买；再往前半年买了 {limit:,.0f}",
            "bought nothing in the last half year, {limit:,.0f} in the one before",
        ),
        "rarer": Text(
            "近半年来过 {value:.0f} 次；再往前半年 {limit:.0f} 次",
            "came {value:.0f} times in the last half year, {limit:.0f} times in the one before",
        ),
        "rarer_none": Text(
            "近半年没来；再往前半年来过 {limit:.0f} 次",
            "did not come in the last half year; {limit:.0f} times in the one before",
        ),
        "bad_end": Text(
            "{date} 办结的投诉没有让客户满意",
            "the complaint closed on {date} did not leave the customer content",
        ),
        "fell_silent": Text(
            "以前常反映、常答问卷（{value:.0f} 天），{date} 之后没再说话，也买得少了",
            "used to complain or answer ({value:.0f|day|days}), silent since {date}, and buys less",
        ),
        "owner_left": Text("客户经理已于 {date} 离职", "the account owner left on {date}"),
        "owner_changed": Text(
            "一直接待他的同事最后一次是 {date}（共 {value:.0f} 天），现在归别人负责",
            "the colleague who always served them ({value:.0f|day|days}) last did so on {date}; the owner is another now",
        ),
        "contact_overdue": Text(
            "上次联系是 {date}，已 {value:.0f} 天；该每 {limit:.0f} 天联系一次",
            "last contact on {date}, {value:.0f|day|days} ago; due every {limit:.0f} days",
        ),
        "weak_relationship": Text(
            "关系强度表：{limit:.0f} 个迹象里只有 {value:.0f} 个“是”",
            "the sheet of ten signs: only {value:.0f} yes of {limit:.0f}",
        ),
        "many_returns": Text(
            "近一年退货占购买金额的 {value:.0%}（全体 {limit:.0%}），最近一次退货是 {date}",
            "returned {value:.0%} of the money bought in a year (all customers {limit:.0%}), last on {date}",
        ),
        "hardly_alive": Text(
            "按购买规律推算，还会再来的可能约 {value:.0%}",
            "going by past purchases, about {value:.0%} likely to come again",
        ),
        "customers_alike": Text(
            "像这样的客户，{limit:.0f} 天内再来的有 {value:.0%}（最后 {date}）",
            "of customers like this one {value:.0%} bought again within {limit:.0f} days (last: {date})",
        ),
    },
    briefs={
        **dict.fromkeys(
            ("silence_red", "silence_amber"),
            Text(
                "{value:.0f} 天没来了，平时最多隔 {limit:.0f} 天",
                "away {value:.0f|day|days}, usually {limit:.0f} at most",
            ),
        ),
        **dict.fromkeys(
            ("silence_alike_red", "silence_alike_amber"),
            Text(
                "{value:.0f} 天没来了，同类客户多在 {limit:.0f} 天内",
                "away {value:.0f|day|days}, others like this {limit:.0f} at most",
            ),
        ),
        "hardly_back": Text("隔这么久，回头的约 {value:.0%}", "after so long about {value:.0%} come back"),
        "fell_silent": Text("{date} 后不说话了，也买得少了", "silent since {date}, buys less"),
        "open_complaint": Text("投诉 {value:.0f} 天还没办结", "complaint open for {value:.0f|day|days}"),
        "low_score": Text("{date} 问卷：{level}", "survey of {date}: {level}"),
        "detractor": Text("推荐意愿只有 {value:.0f} 分", "would hardly recommend us: {value:.0f} of 10"),
        "falling": Text(
            "近半年买了 {value:,.0f}，之前 {limit:,.0f}", "{value:,.0f} in half a year, {limit:,.0f} before"
        ),
        "falling_none": Text("近半年没买，之前 {limit:,.0f}", "nothing in half a year, {limit:,.0f} before"),
        "rarer": Text(
            "近半年来过 {value:.0f} 次，之前 {limit:.0f} 次", "{value:.0f} visits in half a year, {limit:.0f} before"
        ),
        "rarer_none": Text("近半年没来，之前 {limit:.0f} 次", "no visit in half a year, {limit:.0f} before"),
        "contact_overdue": Text(
            "{value:.0f} 天没联系，该每 {limit:.0f} 天一次",
            "no contact for {value:.0f|day|days}, due every {limit:.0f}",
        ),
        "customers_alike": Text(
            "同类客户 {limit:.0f} 天内再来的有 {value:.0%}",
            "{value:.0%} of others like this return in {limit:.0f} days",
        ),
    },
    figures={
        "churn_level": Figure(
            Text("预警", "Flag"),
            Text(
                "近 12 个月（间隔更长的行业是一个期限）买过的客户才标红、黄、绿，其余为休眠。信号的权重相加满 {churn_amber} 标黄，满 {churn_red} 标红。"
                "回看过去，同样多的人按流失分来标更准的，就改按流失分：先是与购买、退货无关的信号已够重的，再是流失分最高的；只买过一次的最多占到他们在客户中比例的两倍。"
                "权重：沉默（红）{churn_weight_silence_red}，沉默（黄）{churn_weight_silence_amber}，很少有人回来 {churn_weight_hardly_back}，投诉未办结 {churn_weight_open_complaint}，"
                "投诉处理不满意 {churn_weight_bad_end}，以前会说现在不说 {churn_weight_fell_silent}，不满意 {churn_weight_low_score}，不愿推荐 {churn_weight_detractor}，购买减少 "
                "{churn_weight_falling}，来得少了 {churn_weight_rarer}，多半不会再来 {churn_weight_alive}，客户经理离职 "
                "{churn_weight_owner_left}，换了客户经理 {churn_weight_owner_changed}，关系弱 {churn_weight_weak_relationship}，退货多 "
                "{churn_weight_returns}，久未联系 {churn_weight_contact_overdue}。",
                "Red, amber and green are for who bought within 12 months (or within a span, where customers come more seldom); the others are dormant. "
                "Amber is who has signals whose weights together reach {churn_amber}, red {churn_red}. Where as many, picked by the churn score, were right "
                "more often on earlier days, they are picked so: first whose signals that do not come from purchases or returns reach it, then those with "
                "the highest churn score; of who bought once at most twice their share of the customers. Weights: silence red "
                "{churn_weight_silence_red}, silence amber {churn_weight_silence_amber}, hardly any come back "
                "{churn_weight_hardly_back}, open complaint {churn_weight_open_complaint}, complaint badly ended "
                "{churn_weight_bad_end}, spoke before and silent now {churn_weight_fell_silent}, dissatisfied {churn_weight_low_score}, detractor {churn_weight_detractor}, buying less "
                "{churn_weight_falling}, coming less often {churn_weight_rarer}, hardly likely to return {churn_weight_alive}, owner left "
                "{churn_weight_owner_left}, owner changed {churn_weight_owner_changed}, weak relationship "
                "{churn_weight_weak_relationship}, many returns {churn_weight_returns}, contact overdue "
                "{churn_weight_contact_overdue}.",
            ),
        ),
        "at_stake": Figure(
            Text("可挽回的钱", "Money at stake"),
            Text(
                "流失分 ÷ 100 × 近 12 个月的销售额（休眠客户：最后一次购买之前的 12 个月）× 打个电话能留住的可能：刚买过的按 {churn_call_helps}，"
                "每沉默 {churn_call_helps_half} 天减半。这个可能是假设，可在规则里改。跟进计划里再加没谈完的生意：预计金额 × {churn_call_helps}。流失预警列出全部红、黄客户，再加可挽回的钱最多的一成客户（最多 "
                "{churn_most_at_stake} 位）；赢回名单最多 {churn_win_back} 位。",
                "Churn score / 100 x revenue of the last 12 months (of dormant customers: the 12 months up to the last purchase) x the chance that a "
                "call helps: {churn_call_helps} after a purchase, halved with every {churn_call_helps_half} days of silence; an assumption that the "
                "rules can change. The schedule adds open deals: the money expected of them x {churn_call_helps}. Churn watch lists everybody flagged and the tenth of the customers with the most money at stake (at most "
                "{churn_most_at_stake}); the win-back list at most {churn_win_back}.",
            ),
        ),
        "churn_score": Figure(
            Text("流失分", "Churn score"),
            Text(
                "0 到 100：期限内不再来买的可能。从“回头可能”算起，与购买、退货无关的每个信号（投诉、不满意等）再按权重的百分比减去一份："
                "100 × (1 − 回头可能 × (1 − 权重/100) × …)。颜色怎么来，见“预警”。",
                "0 to 100: how likely the customer buys nothing in time. From the chance to return each signal that does not come "
                "from purchases or returns (complaints, low scores ...) takes its weight in per cent: "
                "100 x (1 - chance x (1 - weight/100) x ...). How the colour comes about: see 'Flag'.",
            ),
        ),
        "return_chance": Figure(
            Text("回头可能", "Chance to return"),
            Text(
                "期限内再来买的可能，从本店的过去学来：一是回看 1、1.5、2 个期限之前，次数、间隔、沉默都差不多的客户后来有多少回来；二是回看最多 8 个月，"
                "近 30、90、182、365 天的次数、沉默、间隔、花费、退货与后来回不回来的关系（最多占九成，客户少时少些，只在没见过的日子上试过不比前者差时才用；有一年以前的记录时再看季节）。"
                "期限是全体平常间隔的两倍、至少 30 天，规则里可以改（现为 {backtest_horizon_days}，0 表示自动）。"
                "两个期限之前的客户不到 30 位就不给出：流失分按过去够得上的最长期限里谁回来了来排，连这也学不到时按沉默排。",
                "How likely a purchase in time is, learned from the team's own past: who came back of the customers with as many purchases, such gaps "
                "and such a silence 1, 1.5 and 2 spans ago; and, for nine tenths at most, less with few customers, where it told no worse on days it had not seen, how purchases "
                "in 30, 90, 182 and 365 days, silence, gaps, spending and returns went with coming back on up to eight days a month apart "
                "(with the season where there is a year behind). The span is twice the typical gap of all, at least 30 days, unless the rules say otherwise (now "
                "{backtest_horizon_days}; 0 is automatic). Not given where fewer than 30 customers were known two spans ago: the score then "
                "ranks by who came back within the longest span that the past carries or, where nothing can be learned, by silence.",
            ),
        ),
        "silence": Figure(
            Text("沉默", "Silence"),
            Text(
                "没来的天数达到长间隔的 {churn_silence_amber} 倍为黄、{churn_silence_red} 倍为红；不到 {churn_silence_days} 天一律不算。长间隔：本人的间隔"
                "十次有九次不超过它（至少 1 天）；购买日少于 {churn_min_purchases} 个的，看买过同样次数的客户，回来的人里十位有九位在这么多天内回来"
                "（Kaplan-Meier，回来的不到 10 位就不判断）。",
                "Days since the last purchase reach {churn_silence_amber} times a long gap for amber, {churn_silence_red} times for "
                "red; never below {churn_silence_days} days. Long gap: nine of ten own gaps are no longer (at least one day); with "
                "fewer than {churn_min_purchases} purchase days, nine of ten customers with as many purchases who ever came back "
                "had done so by then (Kaplan-Meier; not told below ten returns).",
            ),
        ),
        "hardly_back": Figure(
            Text("很少有人回来", "Hardly any come back"),
            Text(
                "沉默超过长间隔，而且回头可能低于 {churn_hardly_back}。",
                "Silent longer than a long gap, and the chance to return is below {churn_hardly_back}.",
            ),
        ),
        "falling": Figure(
            Text("购买减少、来得少了", "Buying less, coming less"),
            Text(
                "近 182 天的销售额（或购买日个数，之前至少 4 个）低于之前 182 天的 {churn_falling_share}；只看 364 天前就已买过的客户。",
                "Revenue of the last 182 days (or purchase days, at least 4 before) is below {churn_falling_share} of the 182 days "
                "before; only for customers who bought before those 364 days.",
            ),
        ),
        "recent_answers": Figure(
            Text("不满意、不愿推荐", "Dissatisfied, detractor"),
            Text(
                "最近一次答卷的满意度在最低两档，或推荐意愿为 0–6 分；超过 {survey_recent_days} 天的答卷不再算。",
                "The latest answer lies in the bottom two levels, or recommends with 0–6; answers older than {survey_recent_days} days no longer count.",
            ),
        ),
        "bad_end": Figure(
            Text("投诉处理不满意", "Complaint badly ended"),
            Text(
                "近 {churn_complaint_recent_days} 天办结的投诉，台账写着客户不满意；没写的，处理结果里说没有解决。回测里没写办结日期的投诉，当时算没有办结。",
                "A complaint closed in the last {churn_complaint_recent_days} days; the ledger says the customer is not content, or, "
                "where it says nothing, its outcome tells that nothing was solved. In a backtest a complaint without a closing date "
                "counts as open then.",
            ),
        ),
        "owner_changed": Figure(
            Text("换了客户经理", "Owner changed"),
            Text(
                "以前至少八成的日子、至少 3 天由同一位同事接待，最后一次在近 {churn_owner_changed_days} 天内；现在的客户经理从没接待过他。"
                "客户经理一般不亲自接待的店不算。",
                "One colleague served on at least four fifths of the days, three at least, last within {churn_owner_changed_days} "
                "days; the owner now never did. Not told where owners mostly do not serve their customers.",
            ),
        ),
        "many_returns": Figure(
            Text("退货多", "Many returns"),
            Text(
                "近 365 天退货金额占购买金额超过 {churn_returns_share}，也超过全体客户的占比；按天抵减。",
                "Money returned in the last 365 days exceeds {churn_returns_share} of the money bought, and the share of all "
                "customers; netted by day.",
            ),
        ),
        "hardly_alive": Figure(
            Text("多半不会再来", "Hardly likely to return"),
            Text(
                "预测模型成立时，买过不止一次的客户仍然活跃的概率低于 {churn_alive}。只买过一次的不算：模型不认为他们会离开。",
                "Where the model of purchases holds: a repeat customer is active with a chance below {churn_alive}. Not for one-time "
                "buyers: the model knows no leaving before a second purchase.",
            ),
        ),
        "churn_cause": Figure(
            Text("流失原因", "Churn cause"),
            Text(
                "客户表里写了的以它为准；否则看证据的权重：不满意、投诉、退货多 → 服务质量，客户经理离职或换人 → 人员流动，约好的联系没有兑现 → 诚信问题，"
                "投诉拖过 {churn_late_days} 天 → 制度缺失，主要买的产品、类别或所在地区，他自己买得比之前半年少、别的客户合起来也在跌（不算他，再不算跌得最多的一位也一样）→ 市场变化。最后一次购买过了一个长间隔以后才发生的事不算原因。没有证据的，写要问什么，不猜。",
                "What the customer file says goes first; else the heaviest evidence: low scores, complaints, returns → service quality; "
                "owner left or changed → staff; a promised contact missed → broken promises; a complaint of more than "
                "{churn_late_days} days → rules missing; the product, category or region of which the customer buys "
                "less than the half year before and that falls with all others too (also without the one who lost most) → market. "
                "What came later than a long gap after the last purchase is no cause. Without evidence it says what to ask, and never "
                "guesses.",
            ),
        ),
        "backtest": Figure(
            Text("预警准不准", "How good were these flags"),
            Text(
                "回看 {backtest_dates} 个日子（从基准日往回，每隔一个期限），只用当天已知的数据重算预警，再看期限内谁没有再来。只看等级回看期内买过的客户。"
                "没再来的占比 = 被预警的人里没再来的；事先报出的占比 = 没再来的人里被预警的；最危险一成的命中倍数 = 流失分最高的一成里没再来的占比 ÷ 全体的占比；"
                "AUC = 随便取一位没再来的和一位回来的，前者流失分更高的机会（并列算一半，50% 等于瞎猜）。",
                "On {backtest_dates} earlier days, one span apart, the flags are made anew from what was known then, and held against "
                "who bought nothing in the span after; only customers who bought in the look-back of the tiers. Stayed away: share "
                "of those flagged. Foreseen: share of those who stayed away that was flagged. Lift: share who stayed away in the "
                "tenth with the highest score over that of all. AUC: the chance that of one who stayed away and one who came back "
                "the first has the higher score (ties half; 50% is guessing).",
            ),
        ),
        "value_at_risk": Figure(
            Text("可能流失的金额", "Value at risk"),
            Text("红色和黄色预警客户的客户价值之和。", "Sum of the value of the customers flagged red or amber."),
        ),
    },
    tables=(
        result_table(
            "reasons",
            "每条原因一行",
            "a row per reason of a flag",
            "customer_id rank signal weight date value limit source_file source_sheet source_row",
            value=result_column("number", "那个信号的数", "figure of the signal"),
        ),
        result_table(
            "churn_watch",
            "流失预警里的客户，按先后",
            "the customers of Churn watch in its order: everybody flagged, and those with the most money at stake",
            "customer_id",
        ),
        result_table(
            "win_back",
            "赢回名单里的休眠客户",
            "the dormant with the most money at stake",
            "customer_id year_before dormant",
        ),
        result_table(
            "churn_cuts",
            "级别是怎么划的，一行",
            "how the levels came about, one row",
            "look_back_days customers red learned by_score",
        ),
        result_table(
            "causes",
            "每位客户的流失原因",
            "the cause of leaving of each customer",
            "customer_id cause evidence_signal date value limit about asked",
            value=result_column("number", "那个信号的数", "figure of the signal"),
            asked=result_column("code", "要问客户的话", "what to ask the customer"),
        ),
        result_table(
            "backtest",
            "每个日子每条规则一行，最后是合计",
            "a row per day and rule, the days together last",
            "as_of horizon_days customers gone rule flagged precision recall lift auc value_share ahead precision_error auc_error ahead_error days_ahead",
        ),
        result_table(
            "backtest_calibration",
            "每个分数段一行",
            "a row per band of scores",
            "band_low band_high customers expected gone",
        ),
        result_table(
            "backtest_left_out", "回测里用不上的信号", "signals without a date, which the backtest leaves out", "signal"
        ),
    ),
)
