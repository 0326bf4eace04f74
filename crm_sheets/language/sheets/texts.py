"""Sentences on our sheets."""

from crm_sheets.language.text import Text

TEXTS = {
    "as_of": Text("基准日 {as_of}", "As of {as_of}"),
    "month_open": Text(
        "* {month} 还没完，只到 {as_of}，不能与整月比。",
        "* {month} is not over: up to {as_of} only, not to be compared with whole months.",
    ),
    "without_sales": Text(
        "没有销售表：本报告里只有“{sheet}”和“{customers}”有内容，依据是您的客户表；等级、细分、预警、价值等都需要销售表。",
        "No sales lines: only '{sheet}' and '{customers}' rest on your table of customers; tiers, segments, flags and value need sales.",
    ),
    "page": Text("第 &P 页，共 &N 页", "Page &P of &N"),
    "no_chart": Text(
        "没有这张图：数据里没有可画的内容，原因见“{sheet}”。",
        "No chart: the data hold nothing to draw; see '{sheet}' for why.",
    ),
    "by_predicted": Text(
        "按预测价值排列：今后 {months} 个月预计带来的{measure}，每月折现 {discount}。",
        "By predicted value: {measure} expected within {months} months, discounted by {discount} a month.",
    ),
    "by_formula": Text(
        "按公式价值排列：近 12 个月的{measure} × {years} 年。为什么没有预测，见下。",
        "By formula value: {measure} of the last 12 months × {years} years. Why there is no prediction is said below.",
    ),
    "one_time_first": Text(
        "注意：其中 {count} 位只买过一次，金额按全体客户的平均估计。他们排在回头客前面，只说明平均数高，不说明他们本人更有价值。",
        "Note: {count} of them bought only once and are valued at the average of all customers. That they rank above customers who came "
        "back says that the average is high, not that they are worth more.",
    ),
    "few": Text("（购买少）", " (few)"),
    "few_hint": Text(
        "“购买少”：购买不到 {purchases} 次，或从第一次购买到现在不到 {days} 天，预测只是粗略估计。",
        "'(few)': few purchases, fewer than {purchases} or the first of them less than {days} days ago; such a prediction is rough.",
    ),
    "kinds_hint": Text(
        "各类相加等于全部销售额；“推荐带来”除外，它是被推荐客户的购买，与其他类重叠。毛利只算成本已知的销售行。",
        "The kinds make up all revenue, but for 'Referral': what customers bought whom others brought, lying across the others. "
        "Margin covers lines with known cost only.",
    ),
    "prediction_given": Text(
        "条件都满足，所以给出预测：根据 {customers} 位客户的购买日，其中 {returning} 位买过不止一次。",
        "All conditions hold, so there is a prediction: from the purchase days of {customers} customers, {returning} of whom bought more "
        "than once.",
    ),
    "counts_given": Text(
        "购买次数可以预测，金额不行：所以只给预计订单和活跃概率，不给预测价值。请看公式价值。",
        "How often can be predicted, how much cannot: expected orders and the chance active are given, predicted value is not. The formula value "
        "stands instead.",
    ),
    "no_prediction": Text(
        "有条件不满足，所以不做预测；请看公式价值。",
        "Some conditions do not hold, so nothing is predicted; the formula value stands instead.",
    ),
    "holds": Text("满足", "holds"),
    "fails": Text("不满足", "does not hold"),
    "not_reached": Text("没有检查", "not checked"),
    "no_customers": Text(
        "没有客户可列：表里没有读到任何客户。", "No customers to list: none were found in the workbooks."
    ),
    "no_churn": Text("没有红色或黄色预警的客户。", "No customer is flagged red or amber."),
    "no_table": Text("数据里没有这部分内容。", "The data hold nothing of this kind."),
    "no_problems": Text("没有发现问题。", "No problems were found."),
    "no_refusals": Text("所有分析都有足够的数据。", "The data carry every analysis."),
    "no_dissatisfied": Text("没有不满意的回答。", "No dissatisfied answers."),
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
    "high_attitude": Text("态度好", "High attitude"),
    "low_attitude": Text("态度不好", "Low attitude"),
    "high_behaviour": Text("常买", "Regular"),
    "low_behaviour": Text("少买", "Seldom"),
    "loyalty_hint": Text(
        "类型按依据定，没有依据的写“未定”，不猜；态度未知的客户没有象限。问到原因后记到客户表的“忠诚原因”。算法见“{sheet}”。",
        "Types rest on evidence; without it they are 'undetermined', never guessed. No quadrant where the attitude is unknown. Note what you learn as 'Loyalty reason' on the customer sheet. See '{sheet}'.",
    ),
    "to_ask": Text("“{short}”（{count} 位）{question}", "'{short}' ({count}) {question}"),
    "shown_of": Text("只列出前 {shown} 位，共 {count} 位。", "The first {shown} of {count}."),
    "movement_hint": Text(
        "{before} 当时的情况与 {as_of} 比；没有日期的内容（客户经理、关系强度）两天相同。",
        "As of {before}, compared with {as_of}; what has no date (owner, relationship signs) is the same on both days.",
    ),
    "matrix_hint": Text(
        "纵向是之前，横向是现在；对角线上没有变，左下变好，右上变差。",
        "Down: before, across: now. On the diagonal nothing changed, below it is better, above it worse.",
    ),
    "signal_gone": Text("不再有：{signal}", "no more: {signal}"),
    "no_movement": Text("没有客户变动。", "Nobody moved."),
    "products_hint": Text(
        "截至 {as_of} 的近 {months} 个月，含散客，退货已减去。A 类累计到 {a}，B 类到 {b}，其余为 C 类。",
        "The last {months} months up to {as_of}, walk-ins included, less returns. Class A up to {a}, B up to {b}, the rest C.",
    ),
    "no_goods": Text(
        "不是商品：{lines} 行，{money}（{names}）。金额照样计入销售额，但不列入下面的产品、搭配和推荐；词表在规则表“产品与分组”。",
        "No goods: {lines} lines, {money} ({names}). Their money counts in revenue, but they are in no product, pair or offer below; the words are in the playbook, Products and groups.",
    ),
    "and_more": Text("等", " and others"),
    "more_no_goods": Text(
        "只列出前 {shown} 种名称，共 {count} 种；全部见 --data 的 no_goods 表。",
        "The first {shown} of {count} names; all of them are in the table no_goods of --data.",
    ),
    "more_products": Text(
        "只列出前 {shown} 种，共 {count} 种；全部见 --data 的 product_sales 表。",
        "The first {shown} of {count}; all of them are in the table product_sales of --data.",
    ),
    "rule": Text(
        "买“{a}”的{basket}里，{confidence} 也买“{c}”，是一般{basket}的 {lift:.1f} 倍（{orders} 次）。",
        "Buyers of '{a}' also take '{c}': {confidence} do, {lift:.1f} times as often as others (together: {orders}).",
    ),
    "rule_less": Text(
        "买“{a}”的{basket}里，{confidence} 也买“{c}”，比碰巧一起买还少（是一般{basket}的 {lift:.2f} 倍，{orders} 次）。",
        "Buyers of '{a}' also take '{c}': {confidence} do, less often than by chance ({lift:.2f} times as often as others; together: {orders}).",
    ),
    "baskets": Text(
        "共 {counted} 个{basket}，其中 {several} 个含两种以上产品。",
        "Baskets ({basket}) counted: {counted}; with more than one product: {several}.",
    ),
    "baskets_left_out": Text(
        "另有 {left_out} 个超过 {limit} 种产品，没有计入。",
        "Left out with more than {limit} products: {left_out}.",
    ),
    "no_rules": Text(
        "没有一对产品达到规则表的要求（一起出现 {orders} 次、置信度 {confidence}、提升度高于 {lift}），所以没有推荐。最常一起买的是：",
        "No pair reaches the limits of the playbook (together {orders} times, confidence {confidence}, lift above {lift}), "
        "so nothing is offered. Most often bought together:",
    ),
    "no_pairs": Text("还没有一起买过 {orders} 次的产品。", "No two products were bought together {orders} times yet."),
    "contracts_hint": Text(
        "占比 = 这张表里已流失的 ÷ 全部客户；“从”“到”是 {confidence} 把握的范围，客户少时范围大，差别小于范围就不要当真。",
        "Share = those who left ÷ all in this table. 'From' and 'to' hold the true share at the {confidence} level: few customers, wide range.",
    ),
    "contracts_only": Text(
        "只看合约和时长；同一时期问的满意度、打的流失分不用，因为它们已经知道谁走了。",
        "Contract and tenure only: a satisfaction or churn score of the same period already knows who left, so it is not used.",
    ),
    "contracts_alone": Text(
        "没有销售表：本页只依据您的客户表；等级、细分、流失预警、客户价值、产品等页需要销售表，没有给出。",
        "No sales lines: this sheet rests on your table of customers alone. Tiers, segments, flags, value and products need sales and are not given.",
    ),
    "any_tenure": Text("不分时长", "any"),
    "tenure_up_to": Text("{to} 个月以内", "up to {to} months"),
    "tenure_between": Text("{above}–{to} 个月", "{above}–{to} months"),
    "tenure_above": Text("{above} 个月以上", "over {above} months"),
    "all_contracts": Text("全部", "All"),
    "no_contract": Text("未写或其他", "none or other"),
    "no_reason": Text("没有写", "not noted"),
    "risks_hint": Text(
        "列出 {shown} 位，共 {count} 位：同样合约、同样时长的客户，流失率明显高于全体（那一格不到 {least} 位的按整个合约看）。",
        "{shown} of {count}: of customers with this contract and tenure clearly more left than of all (with fewer than {least}: of the contract).",
    ),
    "no_risks": Text(
        "没有哪一类合约的流失率明显高于全体。", "No contract and tenure has a rate clearly above that of all customers."
    ),
    "offers_proof": Text(
        "推荐有多准：{days} 天前给出的推荐，到后来又来买过的客户那里，每 100 样有 {hits} 样真的买了；只推荐最畅销的，有 {best} 样（{customers} 位客户，{offers} 样推荐）。",
        "How good were offers: of 100 made {days} days ago to customers who then bought again, {hits} were bought; of as many best-sellers {best} ({customers} customers, {offers} offers).",
    ),
    "offers_worse": Text("在这里，畅销品反而更准：先推荐畅销品。", "Here best-sellers did better: offer those first."),
    "offers_hint": Text(
        "近 {months} 个月没买过、但买同样东西的客户常买的产品；价值高的客户在前。",
        "Products not bought in the last {months} months that buyers of the same things often take; the most valuable customers first.",
    ),
    "offers_more": Text(
        "列出价值最高的 {shown} 位，共 {count} 位有推荐；全部见 --data 的 offers 表。",
        "The {shown} most valuable of {count} customers with offers; all are in the table offers of --data.",
    ),
    "no_offers": Text(
        "没有可推荐的：没有一对产品一起买得够多，见“{sheet}”。",
        "Nothing to offer: no two products are bought together often enough; see '{sheet}'.",
    ),
    "offer": Text(
        "{rank}. {product}（买过“{because}”的{basket}，{confidence} 也买）",
        "{rank}. {product} (bought '{because}': {confidence} take it too)",
    ),
    "cohorts_hint": Text(
        "每行是同一个月首次购买的客户；每格是其中在第几个月又买的占比。第 0 月就是首次购买那个月。",
        "A row: customers who first bought in that month. A cell: the share of them who bought again so many months later; "
        "month 0 is that of the first purchase.",
    ),
    "cohorts_first": Text(
        "最早一行也包括在数据开始之前就买过的客户。带 * 的月份还没有过完。",
        "The oldest row also holds those who bought before your data begin. * marks a month that is not over.",
    ),
    "groups_hint": Text(
        "截至 {as_of} 的近 {months} 个月，与再往前 {months} 个月相比；散客不计入。",
        "The last {months} months up to {as_of}, beside the {months} before; without walk-ins.",
    ),
    "stores_hint": Text(
        "购买客户和销售额是截至 {as_of} 的近 {months} 个月，散客也计入；“当月”是已经过完的 {month}；预警和满意度按客户常去的店。",
        "Buyers and revenue of the last {months} months up to {as_of}, with walk-ins; the month is {month}, the last that is "
        "over; flags and answers go to the store where a customer buys most.",
    ),
    "store_months_hint": Text(
        "空着：这个月什么也没交来。×2：同样的行又交来一次，只算一次。!：像是去年的文件。*：这个月还没过完。",
        "Blank: nothing came. ×2: rows came a second time and count once. !: looks like last year's file. "
        "*: the month is not over.",
    ),
    "stores_came": Text("交来数据的门店数", "Stores that came"),
    "falling_hint": Text(
        "近 182 天低于之前 182 天的 {share}。可能是季节，也可能是市场变了：先看这里，再怪某位客户。",
        "The last 182 days are below {share} of the 182 before. It may be the season or the market: look here before "
        "blaming one customer.",
    ),
    "nothing_falling": Text("没有整体下滑的。", "Nothing is falling as a whole."),
    "no_group": Text("（未填）", "(none)"),
    "not_contacted_see": Text(
        "另有 {count} 位到了该联系的时候，但本人不愿意，见“{sheet}”。",
        "{count} more are due and do not want it: see '{sheet}'.",
    ),
    "not_contacted_hint": Text(
        "到了该联系的时候，但本人说过不要。投诉和订单可以答复，不能推销、问候；有变化请改客户表。",
        "They are due and said no. Complaints and orders may be answered; no offers, no greetings. If that has changed, "
        "change the customer sheet.",
    ),
    "consents_hint": Text(
        "不要广告的客户只答复投诉；看不懂的按不要广告处理。不对的请在规则表 consents 一节写明。",
        "Who refuses advertising only gets answers to complaints; what is not understood counts as that. Correct it in "
        "the section consents of the playbook.",
    ),
    "no_follow_ups": Text("这段时间没有需要联系的客户。", "Nobody is due in these days."),
    "refused": Text("没有给出：{analysis}", "Not given: {analysis}"),
    "more_problems": Text(
        "这里只列出前 {shown} 条，共 {count} 条；全部见 problems.xlsx。",
        "The first {shown} of {count} are listed here; all of them are in problems.xlsx.",
    ),
    "left_out_problems": Text(
        "只列出前 {shown} 条，另有 {left} 条没有列出（汇总里已计入）。",
        "The first {shown} are listed; {left} more are left out here (the summary counts them).",
    ),
    "churn_hint": Text(
        "先后按可挽回的钱（不再来的可能 × 近一年买的 × 打电话有用的可能）；标绿的是钱多、又到了平常该来日子的客户。每位写最重的两条原因，其余的和依据在最右边（不打印）。",
        "In the order of the money at stake (chance of staying away x bought in a year x chance that a call helps); the green ones "
        "are large customers who are due by their usual gap. The two strongest reasons are given, the others and the evidence in the last columns (not printed).",
    ),
    "levels_by_score": Text(
        "红、黄怎么来：近 {days} 天买过的 {customers} 位客户里，有几位出现够重的迹象，就标几位，标的是最不会再来的（投诉、不满意够重的，还在买也标）。更久没来的不再标，算休眠，另列在“赢回名单”。",
        "How a flag comes about: of the {customers} customers who bought in the last {days} days as many are flagged as show strong "
        "enough signs, namely those least likely to come back (and whose complaints or low scores weigh enough, even while buying). "
        "Who bought nothing for longer is dormant and stands on 'Win-back'.",
    ),
    "levels_by_signs": Text(
        "红、黄怎么来：每条迹象有权重，近 {days} 天买过的 {customers} 位客户里，合计满 {amber} 的标黄、满 {red} 的标红；回看过去，这样标不比按流失分标差。更久没来的不再标，算休眠，另列在“赢回名单”。",
        "How a flag comes about: each sign has a weight, and of the {customers} customers who bought in the last {days} days those "
        "with {amber} or more together are amber, with {red} red; on earlier days this was right as often as the churn score or more often. "
        "Who bought nothing for longer is dormant and stands on 'Win-back'.",
    ),
    "levels_no_past": Text(
        "红、黄怎么来：过去的记录还少，学不出谁会再来，所以只看迹象的权重，满 {amber} 为黄、满 {red} 为红。"
        "{days} 天没买的不再标，算休眠，另列在“赢回名单”。",
        "How a flag comes about: there is too little past to learn who comes back, so the weights of the signs decide: amber from {amber}, "
        "red from {red}. Who bought nothing for {days} days is dormant and stands on 'Win-back'.",
    ),
    "reasons_join": Text("；", "; "),
    "all_red": Text(
        "近 {days} 天买过的 {customers} 位客户全是红色，所以不逐位列出：这说的不是哪几位客户，多半是基准日离最后的记录太远、记录不全，或生意整个停了。先核对这几样。",
        "All {customers} customers who bought in the last {days} days are red, so they are not listed: that speaks of no single customer. "
        "Most likely the as-of date is far from the newest record, records are missing, or business stopped as a whole. Check these first.",
    ),
    "win_back_hint": Text(
        "这些客户已经 {days} 天以上没买，不再标红、黄，共 {count} 位；这里列出可挽回的钱最多的 {shown} 位，有空再联系。"
        "全部见“客户”表，在“预警”里筛选“休眠”。",
        "These customers bought nothing for {days} days or longer and are no longer flagged, {count} in all; listed are the {shown} with the "
        "most money at stake, for quiet days. All of them: filter 'Flag' on the sheet Customers for 'Dormant'.",
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
    "breakdown_hint": Text(
        "按客户归类：以客户表为准，没有写的取其多数销售行的值。",
        "By customer: as the customer file says, else as most of the customer's sales lines do.",
    ),
    "customers_hint": Text(
        "点“{why}”可跳到该客户的预警详情；表头可筛选、排序。",
        "Click '{why}' to jump to the details of a flag; filter and sort in the heading.",
    ),
    "heat_hint": Text(
        "纵向 R：{most} = 最近刚买过；横向：F 与 M 的平均分，{most} = 买得又多又勤；只买过一天的都在第 1 列。颜色越深，客户越多。",
        "Down: R, {most} = bought most recently. Across: mean of F and M, {most} = often and much; who bought on one day only stands in column 1. Darker = more customers.",
    ),
    "satisfaction_hint": Text(
        "± 是 {confidence} 置信水平下的误差；答卷少时误差大，两个数的差别小于误差就不要当真。",
        "± is the error at the {confidence} level; few answers, large error. Do not read much into smaller differences.",
    ),
    "tiers_hint": Text(
        "客户价值取近 {months} 个月的{measure}（已减退货），{cut}划分。",
        "Value: {measure} of the last {months} months, less returns; cut {cut}.",
    ),
    "follow_up_hint": Text(
        "填写右边黄色标题的四列：状态、结果、下次日期、备注。下次运行会保留填过的文件，另存一份。",
        "Fill in the four columns with a yellow heading: status, result, next date, note. The next run keeps a filled-in file.",
    ),
    "row_of": Text("{file}{sheet} 第{row}行", "{file}{sheet} row {row}"),
    "unassigned": Text("待分配", "unassigned"),
    "yes": Text("已改", "changed"),
    "not_used": Text("（未使用）", "(not used)"),
    "none_of_ours": Text("不是我们的表", "none of ours"),
    "not_recognised": Text("没认出", "not recognised"),
    "matches": Text(
        "列出客户表里合并的行，以及名字写得不一样的行。认错了的，请在原表里改正编号或电话。",
        "Rows of the customer file that were joined, and rows under another name. Where two people were taken for one, "
        "correct the id or phone.",
    ),
    "columns_hint": Text(
        "认错的列，请在“改为”里选正确的字段（不用的列选“（未使用）”），保存后把这份文件放回收件夹：下次运行照此读取，别的文件里同名的列也照此，并一直记住。"
        "想取消以前的改动，选“自动识别”。",
        "Where a column was taken for the wrong thing, choose the right field under 'Change to' ('(not used)' to leave it "
        "out), save, and drop this file into the inbox: the next run follows it, for the same heading in other files as "
        "well, and remembers it. 'automatic' takes an earlier choice back.",
    ),
    "tables_hint": Text(
        "每张表一行。认错的或没认出的，在“改为”里选它是什么；不该读的选“不是我们的表”。它缺的列，在“列映射”里选。保存后把这份文件放回您的表格所在的文件夹"
        "（收件夹）：下次运行照此读取，名字只差数字的文件（销售2025、销售2026）里的同一张工作表也照此，并一直记住。想取消，选“自动识别”。",
        "One row for each table. Where one was not recognised, or taken for the wrong thing, choose what it is under 'Change "
        "to', or 'none of ours' to leave it out; columns that it lacks are chosen on the sheet Columns. Save, and put this "
        "file into the folder with your workbooks (the inbox): the next run follows it, also for the same sheet of files "
        "whose names differ in digits only, and remembers it. 'automatic' takes a choice back.",
    ),
    "tables_choose": Text(
        "请选择这张表是什么；空着表示不改。", "Choose what this table is; leave it empty to change nothing."
    ),
    "no_table_seen": Text("没有读到任何表。", "No table could be read."),
    "columns_typed": Text(
        "列表里没有这一项。如果您在“识别出的表”里改选了别的种类，可以填那一种的字段。",
        "This is not in the list. It is fine if it is a field of the kind that you chose on the sheet Tables.",
    ),
    "columns_choose": Text(
        "请选择正确的字段；空着表示不改。", "Choose the right field; leave it empty to change nothing."
    ),
    "columns_wrong": Text("请从列表里选择。", "Please choose from the list."),
    "status_title": Text("状态", "Status"),
    "status_help": Text("从列表里选一项。", "Choose one from the list."),
    "date_help": Text("写成 2026-05-01 这样的日期，不早于 {as_of}。", "A date like 2026-05-01, not before {as_of}."),
    "legend": Text("{level}：{meaning}", "{level}: {meaning}"),
    "legend_join": Text("　", "   "),
    "fm": Text("F 与 M 的平均分", "Mean of F and M"),
    "signals_join": Text("、", ", "),
}

HOW_TO = (
    Text(
        "1. 每天按“计划日期”从上往下联系；点表头的箭头可以只看自己的。",
        "1. Work down the list by due date; filter your own name in the heading.",
    ),
    Text(
        "2. 联系后选“状态”，写下“结果”；约好下次就填“下次日期”。",
        "2. After the contact choose a status and write the result; if a next date was agreed, fill it in.",
    ),
    Text(
        "3. 不要改“客户编号”，它用来把结果对回客户。",
        "3. Leave the customer ID alone: it ties your notes to the customer.",
    ),
    Text(
        "4. 已经联系过的，也请记到回访表里，下一次运行才会按新的日期安排；填过的文件不会被覆盖，会另存为“… (kept)”。",
        "4. Note each contact in the visits workbook too: the next run plans from its dates. A filled-in file is never "
        "overwritten but kept as '… (kept)'.",
    ),
)

# How it was told what a column holds, on the sheet of columns; and the choice that takes an earlier decision back.
HOW_TOLD = {
    "heading": Text("表头", "heading"),
    "values": Text("内容", "values"),
    "decision": Text("您的改动", "your decision"),
    "swapped": Text("对调", "swapped"),
    "not_used": Text("", ""),
    "not_recognised": Text("整张没认出", "sheet not recognised"),
    "left_alone": Text("没有读", "left alone"),
}

AUTOMATIC = Text("自动识别", "automatic")
