"""The follow-up schedule: who is contacted when, by whom and why, and who is not."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_column, result_table
from crm_sheets.language.text import Text

FOLLOW_UPS = Feature(
    sheets={
        "today": Text("今天", "Today"),
        "week": Text("本周", "Week"),
        "follow_ups": Text("跟进计划", "Follow-ups"),
        "month": Text("日历", "Calendar"),
        "outcome": Text("成效", "Outcome"),
        "put_off": Text("暂缓", "Put off"),
        "how_to": Text("说明", "How to use"),
        "workload": Text("工作量", "Workload"),
        "not_contacted": Text("不联系", "Not contacted"),
        "noted_visits": Text("跟进记录", "Contacts noted"),
    },
    table_names={
        "follow_ups": Text("跟进计划", "FollowUps"),
        "today": Text("今天", "Today"),
        "week": Text("本周", "ThisWeek"),
        "of_person": Text("个人", "Person"),
        "put_off": Text("暂缓", "PutOff"),
        "not_planned": Text("未排入", "NotPlanned"),
        "not_contacted": Text("不联系的客户", "NotContacted"),
        "noted_visits": Text("跟进记录", "ContactsNoted"),
    },
    titles={
        "follow_ups": Text("客户跟进计划", "Follow-up schedule"),
        "workload": Text("每人每天的联系数", "Contacts a person and day"),
        "not_planned": Text("没有排进计划的客户", "Customers who did not fit in"),
        "not_contacted": Text("没有排进计划：本人不愿意", "Not planned: at their own wish"),
        "noted_visits": Text("交回的跟进记录", "What came back of the schedules"),
        "how_to": Text("怎么用这份计划", "How to use this schedule"),
        "today": Text("今天 {day}", "Today, {day}"),
        "next_day": Text("今天没有安排，下一次是 {day}", "Nothing is planned for today; next is {day}"),
        "week": Text("{first} 至 {last}", "{first} to {last}"),
        "month": Text("日历", "Calendar"),
        "put_off": Text("暂缓联系的客户", "Customers who wait"),
        "outcome": Text("以前的计划做得怎样", "What came of earlier schedules"),
        "follow_up_kept": Text("按计划完成了多少", "Contacts kept"),
        "follow_up_return": Text("联系以后有没有回来", "Who came back after a contact"),
        "follow_up_success": Text("怎么联系更容易联系上", "What reaches people"),
        "statuses": Text("状态怎么选", "Which status to choose"),
        "legend": Text("工作表、颜色和列", "Sheets, colours, columns"),
        "left_unsaid": Text("不说的话，和换成的话", "Better left unsaid, and what to say instead"),
        "openings": Text("开场白（可在规则表里换成自己的话）", "Openings (the playbook takes your own)"),
    },
    texts={
        "list_hint": Text(
            "打完一个，填黄色标题的列：状态、结果、下次日期、备注、话术。没写全的，鼠标停在格子上看；右边还有依据。",
            "After each contact fill in the yellow columns. Point at a cell that ends in … to read all of it; the evidence is at the right.",
        ),
        "month_hint": Text(
            "每天联系几位、是谁；详细的在“跟进计划”。", "How many and who on each day; details on the sheet Follow-ups."
        ),
        "contacts_of_day": Text("{count} 位", "{count} to contact"),
        "put_off_hint": Text(
            "有理由联系但先等一等的客户，到了“等到”那天会自动排进计划。",
            "There is a reason to contact them, and a better one to wait. They come into the plan by themselves.",
        ),
        "outcome_hint": Text(
            "按时：从排进计划到计划日后 {days} 天内联系过。一位客户有几条理由的，每条都算。",
            "Kept: contacted from the day they were planned to {days:|day|days} after the day due. Who has several reasons counts in each.",
        ),
        "came_back_hint": Text(
            "30 天内。谁被联系不是抽签决定的：容易联系上的，本来也可能更爱买。",
            "Within 30 days. People were not chosen by lot: who is easily reached may be likelier to buy anyway.",
        ),
        "contacted": Text("联系过", "contacted"),
        "not_met": Text("没联系", "not contacted"),
        "not_said": Text("没写", "not said"),
        "from_hour": Text("{hour} 点", "from {hour}:00"),
        "event": Text("联系 {name}：{why}", "Contact {name}: {why}"),
        "event_off": Text("不用联系 {name} 了", "No contact with {name}"),
        "put_off_quiet": Text("刚联系过，先不打扰", "contacted lately, not to be disturbed"),
        "put_off_agreed": Text("已约好日子，到那天一起谈", "a day is agreed on, all of it is for then"),
        "put_off_complaint": Text("投诉没办结，先不推销", "a complaint is open, nothing is sold until it is closed"),
        "not_contacted_see": Text(
            "另有 {count} 位到了该联系的时候，但本人不愿意，见“{sheet}”。",
            "{count} more are due and do not want it: see '{sheet}'.",
        ),
        "not_contacted_hint": Text(
            "到了该联系的时候，但本人说过不要。投诉和订单可以答复，不能推销、问候；有变化请改客户表。",
            "They are due and said no. Complaints and orders may be answered; no offers, no greetings. If that has changed, "
            "change the customer sheet.",
        ),
        "no_follow_ups": Text("这段时间没有需要联系的客户。", "Nobody is due in these days."),
        "unassigned": Text("待分配", "unassigned"),
        "status_title": Text("状态", "Status"),
        "status_help": Text("从列表里选一项。", "Choose one from the list."),
        "date_help": Text(
            "写成 2026-05-01 这样的日期，不早于 {as_of}。", "A date like 2026-05-01, not before {as_of}."
        ),
    },
    columns={
        "due": Text("计划日期", "Due"),
        "wanted": Text("到期日", "Wanted from"),
        "person": Text("跟进人", "Person"),
        "why": Text("为什么联系", "Why"),
        "brief": Text("原因", "Reason"),
        "say": Text("怎么开口", "What to say"),
        "usual_product": Text("常买", "Usually buys"),
        "last_purchase": Text("上次购买", "Last bought"),
        "last_talk": Text("上次谈到", "Last talk"),
        "about_them": Text("客户情况", "About them"),
        "all_reasons": Text("全部依据", "Evidence"),
        "hour": Text("方便时间", "Best time"),
        "topic": Text("约好谈", "Agreed topic"),
        "approach": Text("话术", "Approach"),
        "until": Text("等到", "Until"),
        "contacts_planned": Text("到期的", "Planned"),
        "contacts_kept": Text("按时联系的", "Kept"),
        "share_kept": Text("按时占比", "Share kept"),
        "contacted_or_not": Text("联系过没有", "Contacted or not"),
        "bought_after": Text("之后买了", "Then bought"),
        "bought_share": Text("购买占比", "Share who bought"),
        "compared_by": Text("按什么比", "Compared by"),
        "which_one": Text("哪一种", "Which"),
        "contact_hour": Text("几点联系", "Hour"),
        "tries": Text("联系次数", "Tries"),
        "reached": Text("联系上", "Reached"),
        "reached_share": Text("联系上占比", "Share reached"),
        "month_over": Text("满 30 天的", "30 days over"),
        "put_off_reason": Text("本来为什么联系", "Reason to contact"),
        "put_off_why": Text("为什么暂缓", "Why it waits"),
        "status": Text("状态", "Status"),
        "result": Text("结果", "Result"),
        "next_date": Text("下次日期", "Next date"),
        "first_due": Text("最早应联系", "First due"),
        "key": Text("行码（请勿改动）", "Row code (leave as it is)"),
    },
    reasons={
        "promised": Text("约好 {date} 再联系{said}", "promised to get in touch on {date}{said}"),
        "promise_overdue": Text(
            "约好 {date} 联系，已过 {value:.0f} 天{said}",
            "promised to get in touch on {date}, {value:.0f|day|days} ago{said}",
        ),
        "rhythm": Text(
            "上次联系是 {date}，每 {limit:.0f} 天联系一次",
            "last contact on {date}; due every {limit:.0f} days",
        ),
        "since_order": Text(
            "还没有联系记录，上次购买是 {date}；每 {limit:.0f} 天联系一次",
            "no contact on record, last purchase on {date}; due every {limit:.0f} days",
        ),
        "never_contacted": Text("还没有联系记录", "no contact on record"),
        "first_purchase": Text(
            "{date} 第一次购买，第 {value:.0f} 天问一声", "first purchase on {date}: ask on day {value:.0f}"
        ),
        "second_purchase": Text(
            "{date} 第一次购买后还没再来，一般 {value:.0f} 天左右会买第二次",
            "bought once, on {date}; the second purchase usually follows after about {value:.0f|day|days}",
        ),
        "offer": Text("可以推荐：{text}", "may be offered: {text}"),
        "win_back": Text(
            "休眠客户，最后一次购买是 {date}，值得挽回", "dormant since the purchase on {date}, and worth winning back"
        ),
        "contract_end": Text(
            "合约 {date} 到期，还有 {value:.0f} 天", "the contract ends on {date}, in {value:.0f|day|days}"
        ),
        "contract_over": Text(
            "合约已于 {date} 到期，过了 {value:.0f} 天", "the contract ended on {date}, {value:.0f|day|days} ago"
        ),
        "warranty_end": Text(
            "质保 {date} 到期，还有 {value:.0f} 天", "the warranty ends on {date}, in {value:.0f|day|days}"
        ),
        "warranty_over": Text(
            "质保已于 {date} 到期，过了 {value:.0f} 天", "the warranty ended on {date}, {value:.0f|day|days} ago"
        ),
        "rival_end": Text(
            "和对手的合同 {date} 到期，还有 {value:.0f} 天{said}",
            "the contract with a rival ends on {date}, in {value:.0f|day|days}{said}",
        ),
        "payment": Text("还欠 {value:,.2f}", "owes {value:,.2f}"),
        "payment_due": Text("{date} 应付 {value:,.2f}", "{value:,.2f} to be paid by {date}"),
        "payment_overdue": Text(
            "{date} 应付的还没付清，共欠 {value:,.2f}，已过 {limit:.0f} 天",
            "owes {value:,.2f}, due on {date}, {limit:.0f} days ago",
        ),
        "complaint_receive": Text(
            "{date} 的投诉：没有处理人，先接下来", "complaint of {date}: nobody has it yet: take it on"
        ),
        "complaint_listen": Text("{date} 的投诉：听完，先安抚", "complaint of {date}: hear it out"),
        "complaint_facts": Text("{date} 的投诉：查事实、找原因", "complaint of {date}: get the facts"),
        "complaint_decide": Text("{date} 的投诉：定补救办法", "complaint of {date}: decide on a remedy"),
        "complaint_agree": Text("{date} 的投诉：讲清楚，得到同意", "complaint of {date}: get agreement"),
        "complaint_act": Text("{date} 的投诉：马上办", "complaint of {date}: do what was agreed"),
        "complaint_confirm": Text(
            "投诉 {date} 办结，回访问问满不满意", "complaint closed on {date}: ask whether all is well"
        ),
        "promise_unkept": Text(
            "答应 {date} 前办的还没做到，已过 {value:.0f} 天{said}",
            "promised for {date}, {value:.0f|day|days} over{said}",
        ),
        "back_in_stock": Text("登记要的货到了：{text}", "waits for goods that are back: {text}"),
        "prospect": Text("停在“{text}”，{date} 以后没有进展", "no progress beyond '{text}' since {date}"),
        "prospect_none": Text("停在“{text}”，还没有联系过", "no progress beyond '{text}', never contacted"),
        "birthday": Text("{date} 生日", "birthday on {date}"),
        "festival": Text("{text}问候（{date}）", "greeting for {text} ({date})"),
        "confirm": Text("核对：{text}", "confirm: {text}"),
        "missing": Text("请问一下：{text}", "ask for: {text}"),
    },
    briefs={
        "promised": Text("约好今天{said}", "promised{said}"),
        "promise_overdue": Text("约好的，已过 {value:.0f} 天{said}", "promised, {value:.0f|day|days} late{said}"),
        "rhythm": Text("该回访了，{value:.0f} 天没联系", "due: no contact for {value:.0f|day|days}"),
        "since_order": Text("买后 {value:.0f} 天还没联系过", "bought {value:.0f|day|days} ago, no contact since"),
        "never_contacted": Text("还没联系过", "never contacted"),
        "first_purchase": Text("第一次购买后第 {value:.0f} 天", "day {value:.0f} after the first purchase"),
        "second_purchase": Text("该第二次购买了", "second purchase is due"),
        "offer": Text("可推荐：{text}", "offer: {text}"),
        "win_back": Text("值得挽回，{value:.0f} 天没来", "worth winning back, away {value:.0f|day|days}"),
        "contract_end": Text("合约还有 {value:.0f} 天到期", "contract ends in {value:.0f|day|days}"),
        "contract_over": Text("合约到期已 {value:.0f} 天", "contract ended {value:.0f|day|days} ago"),
        "warranty_end": Text("质保还有 {value:.0f} 天到期", "warranty ends in {value:.0f|day|days}"),
        "warranty_over": Text("质保到期已 {value:.0f} 天", "warranty ended {value:.0f|day|days} ago"),
        "rival_end": Text("对手合同还有 {value:.0f} 天到期", "rival's contract ends in {value:.0f|day|days}"),
        "payment": Text("欠款 {value:,.2f}", "owes {value:,.2f}"),
        "payment_due": Text("{date} 应付 {value:,.2f}", "{value:,.2f} due on {date}"),
        "payment_overdue": Text("逾期 {limit:.0f} 天，欠 {value:,.2f}", "owes {value:,.2f}, {limit:.0f} days late"),
        "complaint_receive": Text("投诉：没有处理人，先接下来", "complaint: nobody has it yet: take it on"),
        "complaint_listen": Text("投诉：听完，先安抚", "complaint: hear it out"),
        "complaint_facts": Text("投诉：查事实、找原因", "complaint: get the facts"),
        "complaint_decide": Text("投诉：定补救办法", "complaint: decide on a remedy"),
        "complaint_agree": Text("投诉：讲清楚，得到同意", "complaint: get agreement"),
        "complaint_act": Text("投诉：马上办", "complaint: do what was agreed"),
        "complaint_confirm": Text("投诉办结后回访", "complaint closed: call back"),
        "promise_unkept": Text("答应的过了 {value:.0f} 天{said}", "promise {value:.0f|day|days} over{said}"),
        "back_in_stock": Text("到货了：{text}", "back in stock: {text}"),
        "prospect": Text("停在“{text}”已 {value:.0f} 天", "{value:.0f|day|days} at '{text}'"),
        "prospect_none": Text("停在“{text}”", "stuck at '{text}'"),
        "birthday": Text("{date} 生日", "birthday on {date}"),
        "festival": Text("{text}问候", "greeting: {text}"),
        "confirm": Text("核对：{text}", "confirm: {text}"),
        "missing": Text("问：{text}", "ask for: {text}"),
    },
    figures={
        "follow_up_kept": Figure(
            Text("按计划完成", "Contacts kept"),
            Text(
                "从排进计划到计划日后 {schedule_days_kept} 天内联系过的占到期计划的比例，按跟进人和原因分。",
                "Share of the planned contacts whose time came that took place from the day they were planned to "
                "{schedule_days_kept} days after the day due, by person and reason.",
            ),
        ),
        "follow_ups": Figure(
            Text("跟进计划", "Follow-up schedule"),
            Text(
                "从今天（指定了日期则从那天）排起，一位客户一行，最要紧的理由在前。每条理由的先后、期限（工作日）、渠道在规则表“联系理由”一节，时点在“联系的时点”一节；"
                "等级的间隔从上次真正联系算起：VIP {schedule_days_vip} 天、主要 {schedule_days_major} 天、普通 {schedule_days_ordinary} 天、"
                "小客户 {schedule_days_small} 天。过期的约定最先；同样急的，可挽回的钱多的在前，休眠的在后。刚联系过的 {schedule_quiet_days} 天内不再打扰，"
                "投诉没办结不推销，拒绝广告的不排。每人每天最多 {schedule_per_day} 位，其中 {schedule_places_best} 先留给该联系的 VIP，只排工作日（含调休上班日）和规则表里的营业日。",
                "From today (or the day asked for) on, a row per customer, the strongest reason first. Order, working days and channel "
                "of each reason stand in the section 'Reasons to contact' of the playbook, the days in 'When reasons call'; the rhythm of the tiers, "
                "after the last real contact: VIP {schedule_days_vip}, "
                "major {schedule_days_major}, ordinary {schedule_days_ordinary}, small {schedule_days_small} days. Overdue promises go first; as urgent: the most money at stake first, the dormant last. "
                "Nobody is disturbed within {schedule_quiet_days} days of a contact, nothing is sold while a complaint is open, and nobody who refused advertising is planned. At most "
                "{schedule_per_day} a person and day, {schedule_places_best} of them kept for VIP customers who are due, on working days (make-up workdays count) and the days that the playbook opens.",
            ),
        ),
    },
    tables=(
        result_table(
            "follow_ups",
            "每次联系一行",
            "a row per contact",
            "customer_id name phone person instead_of due wanted channel priority reason tier own_grade churn_level last_contact value "
            "at_stake consent owner topic last_purchase plan usual_product last_talk last_said remark hour offers tries first_due key",
            instead_of=result_column(
                "text", "替哪位排满的同事；空：自己的客户", "the colleague who is full; empty: an own customer"
            ),
            reason=result_column("code", "最要紧的理由", "the strongest reason"),
            topic=result_column("text", "约好谈什么", "what is to be talked about"),
            last_purchase=result_column("date", "最近购买日", "day of the last purchase"),
            plan=result_column("text", "套餐", "plan"),
            usual_product=result_column("text", "最常买的产品", "product bought most often"),
            last_talk=result_column("text", "上次联系的结果", "what came of the last contact"),
            remark=result_column("text", "客户备注", "notes of the customer"),
            hour=result_column("text", "方便联系的时间", "best time to call"),
            first_due=result_column("date", "最先排在哪一天", "day for which it was planned first"),
            key=result_column("text", "行码", "code of the row"),
        ),
        result_table(
            "follow_up_reasons",
            "每条理由一行",
            "a row per reason of a contact",
            "customer_id rank reason date value limit text",
            value=result_column("number", "那条理由的数", "figure of the reason"),
            text=result_column("text", "那条理由的文字或代码", "words or codes of the reason"),
        ),
        result_table(
            "put_off",
            "暂缓的理由，每位客户每种原因一行",
            "reasons that wait, a row per customer and why",
            "customer_id name owner tier reason due until why",
            reason=result_column("code", "其中最要紧的理由", "the strongest of them"),
            until=result_column("date", "等到哪天；空：等投诉办结", "until when; empty: until the complaint is closed"),
            why=result_column(
                "code",
                "quiet：刚联系过；agreed：等约好的那天；complaint：投诉未办结",
                "quiet: contacted lately; agreed: waits for the day agreed on; complaint: one is open",
            ),
        ),
        result_table(
            "confirmed",
            "每位客户一行",
            "a row per customer",
            "customer_id phone_confirmed address_confirmed need_confirmed phone_wrong email_wrong",
            phone_confirmed=result_column("date", "电话最近一次证实", "day on which the phone last proved right"),
            address_confirmed=result_column("date", "地址最近一次证实", "day on which the address last proved right"),
            need_confirmed=result_column("date", "需求最近一次问过", "day on which the need was last spoken of"),
            phone_wrong=result_column(
                "date", "哪天发现电话不对；空：没有", "day on which the phone proved wrong; empty: not"
            ),
            email_wrong=result_column("date", "哪天退信；空：没有", "day on which mail bounced; empty: not"),
        ),
        result_table(
            "permissions",
            "拒绝了什么的每位客户",
            "a row per customer who refused anything",
            "customer_id consent by_sales by_service why",
        ),
        result_table(
            "not_planned", "没排进的，每人一行", "what did not fit in, a row per person", "person customers first_due"
        ),
        result_table(
            "follow_up_kept",
            "每人每种原因一行",
            "a row per person and reason",
            "person reason planned kept share",
            share=result_column("share", "按计划完成的", "share of the planned contacts that were kept"),
        ),
        result_table(
            "follow_up_success",
            "每种做法、渠道、钟点、跟进人一行",
            "a row per approach, channel, hour and person",
            "by what tries reached share judged bought bought_share",
            what=result_column("text", "哪一个；没写则空", "which of them; empty: not said"),
            tries=result_column("whole", "联系次数", "number of tries"),
            share=result_column("share", "联系上的", "share of the tries in which somebody was reached"),
            bought=result_column("whole", "其中 30 天内购买的", "of these who bought within 30 days"),
        ),
        result_table(
            "follow_up_return",
            "联系过的和没联系的各一行",
            "a row for those contacted and one for those not",
            "called customers bought share error",
            bought=result_column("whole", "其中 30 天内购买的", "of these who bought within 30 days"),
            share=result_column("share", "30 天内购买的", "share who bought within 30 days"),
        ),
        result_table(
            "not_contacted",
            "应联系而不愿意的客户",
            "who is due and refused it",
            "customer_id name owner tier churn_level value due consent why",
        ),
    ),
)
