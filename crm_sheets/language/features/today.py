"""The first page: whom to call today, the last month in figures, three findings, what was counted, and where the rest is."""

from crm_sheets.language.features.feature import Feature
from crm_sheets.language.features.result_table import result_column, result_table
from crm_sheets.language.text import Text

TODAY = Feature(
    sheets={
        "more": Text("更多", "More"),
        "counted": Text("计入了什么", "What was counted"),
        "chart_data": Text("图表数据", "Chart data"),
    },
    titles={
        "first": Text("今天先联系谁", "Whom to contact first"),
        "first_next": Text(
            "今天没有安排；{day} 先联系谁", "Nothing is planned for today; whom to contact first on {day}"
        ),
        "month_figures": Text("{month}，和以前比", "{month} beside earlier months"),
        "key_figures": Text("眼下的数字", "Where things stand"),
        "findings": Text("最值得知道的", "Most worth knowing"),
        "counted_short": Text("计入了什么", "What was counted"),
        "more": Text("更多", "More"),
        "always": Text("常看的", "For every day"),
        "further": Text("想细看的时候", "When you want to look closer"),
        "bring": Text("补上资料就能看到的", "What more your workbooks could tell"),
    },
    texts={
        "first_few": Text(
            "今天共 {count} 位；这 {shown} 位占其中可挽回金额的 {share}。其余的、怎么记录，见 {file} 的“{sheet}”。",
            "{count} in all; these {shown} carry {share} of the money at stake today. The others, and where to note what came of it: "
            "'{sheet}' of {file}.",
        ),
        "first_all": Text(
            "一共 {count} 位。怎么记录，见 {file} 的“{sheet}”。",
            "{count} in all. Where to note what came of it: '{sheet}' of {file}.",
        ),
        "nobody_first": Text(
            "这段时间没有需要联系的客户。", "Nobody needs to be contacted in the days that are planned."
        ),
        "nobody_known": Text(
            "没有一笔销售对得上客户，还排不出先联系谁。销售表要有日期、客户和金额；有回访记录、下次联系日期也行。",
            "No sale tells of a customer, so nobody can be put first. Sales need a date, a customer and an amount; a log of "
            "visits or a column for the next contact will do as well.",
        ),
        "no_findings": Text("没有特别要说的变化。", "Nothing out of the ordinary."),
        "against_month": Text("比上月 {change}", "{change} on the month before"),
        "against_year": Text("比去年同月 {change}", "{change} on the year before"),
        "of_month": Text("{month}{label}", "{label}, {month}"),
        "same_month": Text("和上月持平", "no change on the month before"),
        "same_year": Text("和去年同月持平", "no change on the year before"),
        "none_month": Text("上月没有", "none the month before"),
        "none_year": Text("去年同月没有", "none the year before"),
        "changes_join": Text("，", ", "),
        "store_change": Text("{store} {change}（{money}）", "{store} {change} ({money})"),
        "stores_year_change": Text("各店和去年同月比：{stores}。", "Stores beside the year before: {stores}."),
        "stores_month_change": Text("各店和上月比：{stores}。", "Stores beside the month before: {stores}."),
        "stores_year_change_few": Text(
            "和去年同月比，{count} 家店里最低的：{stores}。",
            "The lowest of {count} stores beside the year before: {stores}.",
        ),
        "stores_month_change_few": Text(
            "和上月比，{count} 家店里最低的：{stores}。",
            "The lowest of {count} stores beside the month before: {stores}.",
        ),
        "stores_untold": Text(
            "另有 {count} 家店当时还没有数，没比。",
            " {count} more had no sales then and cannot be compared.",
        ),
        "no_earlier": Text("以前的月份没有可比的", "no earlier month to compare"),
        "counted_sales": Text(
            "销售 {rows} 行，共 {money}，{first} 至 {last}；{customers} 位客户。",
            "{rows:|sales line|sales lines}, {money} in all, {first} to {last}; {customers:|customer|customers}.",
        ),
        "counted_unnamed": Text(
            "销售 {rows} 行，共 {money}，都没有对上客户；{customers} 位客户。",
            "{rows:|sales line|sales lines}, {money} in all, none of a customer who is known; {customers:|customer|customers}.",
        ),
        "counted_customers": Text("客户 {customers} 位，没有销售。", "{customers:|customer|customers}, no sales."),
        "counted_out": Text("没有计入：{why}。", "Not counted: {why}."),
        "rows_why": Text("{rows} 行{why}", "{rows:|row|rows}: {why}"),
        "counted_all": Text("读到的都计入了。", "All that was read is counted."),
        "counted_hint": Text(
            "数字让人意外时，先看这里。每份文件的明细在 problems.xlsx 的“对账”。",
            "When a number surprises you, look here first. Every file one by one: 'Control totals' of problems.xlsx.",
        ),
        "back": Text("← 回“{sheet}”", "← {sheet}"),
        "more_hint": Text(
            "点名字打开。右边的工作表按同样的顺序排着。",
            "Click a name to open it. The tabs at the right stand in the same order.",
        ),
        "bring_hint": Text(
            "这些现在算不出。缺的补上，下次运行就有。",
            "These cannot be told yet. Add what is missing, and the next run has them.",
        ),
        "nothing_missing": Text("能算的都算出来了。", "Everything that can be told is told."),
    },
    columns={
        "figure_of_month": Text("数字", "Figure"),
        "sheet_name": Text("工作表", "Sheet"),
        "sheet_about": Text("里面有什么", "What it says"),
        "brings": Text("能看到什么", "What it would tell"),
    },
    tables=(
        result_table(
            "month_figures",
            "最近一个整月的四个数字",
            "the last whole month: a row for each of four figures",
            "figure month figure_value month_before year_before",
            figure=result_column("code", "哪个数字", "which figure"),
            figure_value=result_column("number", "那个月的数", "the figure of that month"),
            month_before=result_column("number", "上个月的数", "the figure of the month before"),
            year_before=result_column("number", "去年同月的数", "the figure of the same month a year before"),
        ),
        result_table(
            "newcomers",
            "新客户回头的变化，一行或没有",
            "a change in how many newcomers come back: one row or none",
            "since within_days newcomers came_back newcomers_before came_back_before p_value",
            since=result_column("month", "从哪个月起", "the month from which on"),
            within_days=result_column("whole", "多少天内再来", "days within which they came again", Text("天", "days")),
            newcomers=result_column("whole", "这个月起的新客户", "newcomers from that month on"),
            came_back=result_column("share", "其中又来买的", "of these came again"),
            newcomers_before=result_column("whole", "以前的新客户", "newcomers before"),
            came_back_before=result_column("share", "其中又来买的", "of these came again"),
            p_value=result_column("share", "碰巧的可能（费希尔检验）", "probability by chance (Fisher's test)"),
        ),
        result_table(
            "findings",
            "最值得知道的，至多三行",
            "the things most worth knowing: at most three rows",
            "rank finding about date figure_value limit customers money",
            finding=result_column("code", "是什么发现", "which finding"),
            figure_value=result_column("number", "现在的数", "the figure now"),
            money=result_column("money", "涉及的钱", "money concerned"),
        ),
    ),
)

FIGURES_OF_MONTH = {
    "revenue": Text("销售额", "Revenue"),
    "buyers": Text("来买的客户", "Customers who bought"),
    "average_order": Text("客单价", "Average order"),
    "new_customers": Text("新客户", "New customers"),
}

# How many are planned by a rule of the playbook, where there are no sales to tell of.
CALLING = {
    "promised": Text("约好要联系的客户", "Customers promised a contact"),
    "contract": Text("合约快到期或已到期", "Contracts ending or over"),
}

# The sheet that tells more of a finding, and the finding in a sentence.
TOLD_ON = {
    "newcomers_lost": "cohorts",
    "newcomers_kept": "cohorts",
    **dict.fromkeys(
        ("revenue_fell_buyers", "revenue_fell_spending", "revenue_rose_buyers", "revenue_rose_spending"), "overview"
    ),
    "falling_product": "products",
    "falling_category": "products",
    "falling_region": "groups",
    "falling_store": "stores",
    "complaints_open": "satisfaction",
    "promise_overdue": "customers",
    "contract_end": "contracts",
    "owner_left": "left_owners",
    "deals_stuck": "prospects",
    "large_red": "churn",
    "many_red": "churn",
    "one_customer": "segments",
    "best_fifth": "segments",
}
FINDINGS_TOLD = {
    "newcomers_lost": Text(
        "{month}以来的新客户（{customers} 位）只有 {share} 又来买，以前是 {limit_share}。",
        "Newcomers since {month}: {share} came back ({customers:|customer|customers}), {limit_share} before.",
    ),
    "newcomers_kept": Text(
        "{month}以来的新客户（{customers} 位）有 {share} 又来买，以前只有 {limit_share}。",
        "Newcomers since {month}: {share} came back ({customers:|customer|customers}), only {limit_share} before.",
    ),
    "revenue_fell_buyers": Text(
        "到 {month}的三个月，销售额比去年同期少 {share}（{money}），主要是来买的人少了（{limit_change}）。",
        "In the three months up to {month} revenue fell by {share} ({money}) against a year before, mostly for want of buyers ({limit_change}).",
    ),
    "revenue_fell_spending": Text(
        "到 {month}的三个月，销售额比去年同期少 {share}（{money}），主要是每个人买得少了（{limit_change}）。",
        "In the three months up to {month} revenue fell by {share} ({money}) against a year before, mostly as each bought less ({limit_change}).",
    ),
    "revenue_rose_buyers": Text(
        "到 {month}的三个月，销售额比去年同期多 {share}（{money}），主要是来买的人多了（{limit_change}）。",
        "In the three months up to {month} revenue rose by {share} ({money}) against a year before, mostly through more buyers ({limit_change}).",
    ),
    "revenue_rose_spending": Text(
        "到 {month}的三个月，销售额比去年同期多 {share}（{money}），主要是每个人买得多了（{limit_change}）。",
        "In the three months up to {month} revenue rose by {share} ({money}) against a year before, mostly as each bought more ({limit_change}).",
    ),
    "falling_product": Text(
        "“{about}”近半年卖了 {value}，再往前半年卖了 {limit}，跌得比全店多。",
        "'{about}' sold {value} in the last half year, {limit} in the one before: a steeper fall than the whole shop's.",
    ),
    "falling_category": Text(
        "“{about}”这一类近半年卖了 {value}，再往前半年卖了 {limit}，跌得比全店多。",
        "The category '{about}' sold {value} in the last half year, {limit} in the one before: a steeper fall than the whole shop's.",
    ),
    "falling_region": Text(
        "“{about}”的客户近半年买了 {value}，再往前半年买了 {limit}，跌得比全店多。",
        "Customers of '{about}' bought {value} in the last half year, {limit} in the one before: a steeper fall than the whole shop's.",
    ),
    "falling_store": Text(
        "{about}近半年卖了 {value}，再往前半年卖了 {limit}，跌得比其他店多。",
        "{about} sold {value} in the last half year, {limit} in the one before: a steeper fall than the other stores'.",
    ),
    "complaints_open": Text(
        "{count} 起投诉还没办结{oldest}，涉及 {customers} 位客户，他们的价值共 {money}。",
        "{count:|complaint is|complaints are} open{oldest}; the {customers:|customer concerned is|customers concerned are} worth {money}.",
    ),
    "promise_overdue": Text(
        "{customers} 位客户约好的日子已经过了，还没联系{worth}。",
        "{customers:|customer was|customers were} promised a contact that is overdue{worth}.",
    ),
    "contract_end": Text(
        "{customers} 位客户的合约一个月内到期{first}{worth}。",
        "{customers:|contract ends|contracts end} within a month{first}{worth}.",
    ),
    "owner_left": Text(
        "{customers} 位客户的客户经理已经离职，还没有交给别人{worth}。",
        "{customers:|customer belongs|customers belong} to account owners who left{worth}.",
    ),
    "deals_stuck": Text(
        "{count} 单没谈完的生意停住了（{customers} 位客户），预计共 {money}。",
        "{count:|open deal has|open deals have} come to a halt ({customers:|customer|customers}), {money} expected.",
    ),
    "many_red": Text(
        "{customers} 位客户像要走（红色预警），他们的价值共 {money}，占全部的 {share}。",
        "{customers:|customer seems|customers seem} to be leaving (red), worth {money}, {share} of all.",
    ),
    "large_red": Text(
        "{count} 位大客户（VIP、主要）里有 {customers} 位红色预警，他们的价值共 {money}。",
        "Red among the large customers (VIP, major): {customers} of {count}, worth {money}.",
    ),
    "one_customer": Text(
        "“{about}”一位就占全部客户价值的 {share}。", "'{about}' alone makes up {share} of the value of all customers."
    ),
    "best_fifth": Text(
        "最好的两成客户（{customers} 位）带来 {share} 的价值。",
        "The best fifth of the customers ({customers}) bring {share} of the value.",
    ),
}
NAMING = ("one_customer",)  # findings that name a customer
WORTH = Text("；他们的价值共 {money}", ", worth {money}")  # left out where they bought nothing
REMARKED = Text("{say}（备注：{remark}）", "{say} (note: {remark})")
OLDEST = Text("，最早的是 {date}", ", the oldest since {date}")
FIRST = Text("，最早的是 {date}", ", the first on {date}")
MONTH_OF_YEAR = Text("{year} 年 {month} 月", "{month} {year}")

# What each sheet says, in a line, on the sheet More.
SHEETS_TOLD = {
    "today": Text(
        "今天先联系谁、上个月怎么样、最值得知道的三件事",
        "whom to contact first, the last month, three things worth knowing",
    ),
    "customers": Text("每位客户一行，可筛选", "a row for each customer, to filter"),
    "churn": Text(
        "谁可能要走、为什么、怎么办；谁值得挽回", "who may be leaving, why, what to do; who is worth winning back"
    ),
    "satisfaction": Text(
        "满意率、推荐意愿、没办结的投诉、不满意的人", "satisfied share, recommendation, open complaints, who is unhappy"
    ),
    "segments": Text(
        "大客户、小客户各有多少，带来多少；该怎么对待",
        "how many large and small customers, what they bring, how to treat them",
    ),
    "counted": Text("计入了什么、没计入什么；还能看到什么", "what was counted and what not; what more there could be"),
    "overview": Text("全部数字和几张图", "all figures and some charts"),
    "card": Text("选一位客户，一页看全", "choose a customer and see all of them on one page"),
    "left_owners": Text("客户经理走了、没人接手的客户", "customers whose owner left and whom nobody took over"),
    "contracts": Text(
        "有合约的客户：走了多少、为什么、谁像要走", "customers with contracts: how many left, why, who may follow"
    ),
    "movement": Text(
        "和上月末比，谁的等级、分群、预警变了", "whose tier, segment or flag changed since the end of last month"
    ),
    "key_customers": Text(
        "生意靠多少人撑着；不只看钱，谁值得多照顾",
        "how much hangs on few people; who deserves more than their money says",
    ),
    "value": Text(
        "谁最值钱；首次、重复、买得更贵各带来多少", "who is worth most; what first, repeat and dearer purchases bring"
    ),
    "loyalty": Text(
        "谁是真忠诚，谁只是习惯或没别家可去", "who is truly loyal, who is bound by habit or has nowhere else to go"
    ),
    "survey_overview": Text(
        "问卷：多少人答、多少人不满、先改什么",
        "questionnaires: how many answered, how many are unhappy, what to change first",
    ),
    "complaints": Text(
        "未办结的投诉，先办哪几起；全部在 complaints.xlsx",
        "open complaints and what comes first; all of it in complaints.xlsx",
    ),
    "survey_people": Text("问卷里不满意、又认得出是谁的客户", "unhappy customers of the questionnaires who are known"),
    "products": Text("哪些产品撑着生意，哪些常一起买", "which products carry the business, which are bought together"),
    "offers": Text("给每位客户推荐什么，凭什么", "what to offer to each customer, and why"),
    "cohorts": Text("每个月的新客户，后来还来不来", "of each month's newcomers, how many keep coming"),
    "groups": Text(
        "各地区、各客户经理带来多少；什么在整体下滑", "what each region and owner brings; what falls as a whole"
    ),
    "prospects": Text(
        "还没成交的：到哪一步、成交可能、预计金额、缺什么、问什么",
        "who has not bought yet: stage, chance, money expected, what is missing and what to ask",
    ),
    "pool": Text(
        "有客户经理、但很久没联系或没成交的，同事可以接手",
        "customers whose owner was silent for long, for others to pick up",
    ),
    "stores": Text("各门店卖多少，哪家哪个月没交数据", "what each branch sells, which branch sent nothing in a month"),
    "problems": Text("资料里的问题和怎么改", "what is wrong in the data and how to mend it"),
    "definitions": Text("每个数字怎么算的，当前的规则", "how each figure is computed, the settings in force"),
}

# What each analysis that the data cannot carry would tell, by its key.
BRINGS = {
    "tiers": Text("谁是大客户、谁是小客户", "who is a large and who a small customer"),
    "tiers_measure": Text("按毛利或预测价值分等级", "tiers by margin or predicted value"),
    "rfm": Text("客户分群和每群该怎么做", "segments, and what to do with each"),
    "margin": Text("每位客户、每种产品赚多少", "what each customer and product earns"),
    "value": Text("谁最值钱", "who is worth most"),
    "value_kinds": Text(
        "首次、重复、买得更贵、买别的品类各带来多少", "what first, repeat, dearer and other purchases bring"
    ),
    "up_sell": Text("谁买得更贵了", "who buys dearer than before"),
    "referral": Text("谁带来了新客户，带来多少", "who brings new customers, and how much"),
    "net_value": Text("扣掉拉新花费后，每位客户还值多少", "what each customer is worth after the cost of winning them"),
    "predicted_value": Text("每位客户今后一年大约还会买多少", "about how much each customer will buy in the next year"),
    "churn": Text("谁可能要走，为什么", "who may be leaving, and why"),
    "backtest": Text("预警准不准", "how good the flags are"),
    "contracts": Text("合约客户里谁像要走", "which customers with contracts may leave"),
    "movement": Text("和上月比，谁变好、谁变差", "who got better or worse since last month"),
    "relationship": Text("哪些大客户跟我们关系弱", "which large customers are tied to us weakly"),
    "loyalty": Text("谁是真忠诚", "who is truly loyal"),
    "loyalty_quadrant": Text("谁常来但不满意", "who comes often but is not content"),
    "loyalty_prices": Text("谁只在打折时来", "who comes for discounts only"),
    "satisfaction": Text("多少客户满意，谁不满意", "how many are satisfied, and who is not"),
    "completeness": Text("客户资料缺什么", "what is missing in the customer file"),
    "nps": Text("多少客户愿意推荐我们", "how many would recommend us"),
    "open_complaints": Text("谁的投诉还没办结", "whose complaint is still open"),
    "products": Text("哪些产品撑着生意", "which products carry the business"),
    "associations": Text("哪些产品常一起买", "which products are bought together"),
    "cohorts": Text("新客户后来还来不来", "whether newcomers keep coming"),
    "groups": Text("各地区、各客户经理带来多少", "what each region and owner brings"),
    "regions": Text("各地区带来多少", "what each region brings"),
    "owners": Text("各客户经理带来多少", "what each owner brings"),
    "breakdowns": Text("按您自己的一列分开看", "figures by a column of your own"),
}
