"""Prospects and open deals, where they came from, and customers whom nobody looks after."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_column, result_table
from crm_sheets.language.text import Text

_DAYS = Text("天", "days")
PROSPECTS = Feature(
    sheets={
        "prospects": Text("潜在客户", "Prospects"),
        "pool": Text("公海", "Pool"),
    },
    table_names={
        "prospects": Text("潜在客户", "Prospects"),
        "pool": Text("公海", "Pool"),
    },
    titles={
        "prospects": Text("潜在客户和没谈完的生意", "Prospects and open deals"),
        "prospect_stages": Text("到了哪一步", "By stage"),
        "prospect_sources": Text("从哪里来", "By source"),
        "cycle_steps": Text("工作走到哪一步", "The cycle of the work"),
        "prospect_list": Text("逐位", "One by one"),
        "prospect_grid": Text("意愿和素质", "Willingness and quality"),
        "introductions": Text("产品介绍词", "Introductions"),
        "pool": Text("很久没联系或没成交的客户", "Customers whom nobody contacted or sold to for long"),
    },
    texts={
        "prospects_hint": Text(
            "预计金额 = 没谈完的金额 × 这一步的成交可能（规则表“潜在客户与商机”）。停滞：这么多天没有进展，也会排进跟进计划。",
            "Expected = money of open deals × the chance of the stage (playbook, 'Prospects and deals'). Stuck: so many days without progress.",
        ),
        "stage_unknown": Text("没写或认不出", "none or not known"),
        "ask_money": Text(
            "这件事打算投入多少？由哪笔预算出？", "What do you plan to spend on this, and out of which budget?"
        ),
        "ask_authority": Text(
            "最后由谁拍板？还有谁要一起看？", "Who decides in the end, and who else needs to see it?"
        ),
        "ask_need": Text(
            "现在是怎么做的？最想改变哪一点？", "How do you do it today, and what would you change first?"
        ),
        "grid_high_high": Text("现在就谈", "pursue now"),
        "grid_high_low": Text("愿意但不太合适：先看能不能做小", "willing, but a poor fit: offer something small"),
        "grid_low_high": Text(
            "合适但不急：保持联系，找出顾虑", "a good fit, not willing yet: keep in touch, find out why"
        ),
        "grid_low_low": Text("先放一放", "leave for now"),
        "introductions_hint": Text(
            "按每分钟 {zh} 个字、{en} 个英文词算；超过一成是太长，不到一半是太短。在规则表“产品介绍 Introduce”里写。",
            "At {en} words or {zh} Chinese characters a minute; a tenth over is too long, less than half is too short. They stand in the playbook, "
            "sheet '产品介绍 Introduce'.",
        ),
        "man_all": Text("都有：现在就谈", "all there: pursue now"),
        "pool_hint": Text(
            "“还剩”是离期限的天数，负数是过了多少天；VIP、主要客户的期限加倍。\n期限在规则表“潜在客户与商机”。同事可以接手，接手用 crm-sheets handover 或在客户表里改客户经理。",
            "'Days left' count down to the limit, below 0 it is past; VIP and major customers have twice the time.\nThe limits stand in the playbook, "
            "'Prospects and deals'. Whoever picks one up becomes the owner in your list.",
        ),
        "pool_more": Text("列出前 {shown} 位，共 {count} 位。", "The first {shown} of {count}."),
        "pool_in": Text("公海", "pool"),
        "pool_soon": Text("快到期", "soon"),
    },
    columns={
        "deal_stage": Text("阶段", "Stage"),
        "chance": Text("成交可能", "Chance"),
        "deals": Text("没谈完的单", "Open deals"),
        "deal_amount": Text("没谈完的金额", "Open money"),
        "expected_amount": Text("预计金额", "Expected"),
        "days_still": Text("几天没进展", "Days still"),
        "stuck": Text("停滞", "Stuck"),
        "man": Text("钱权需", "MAN of 3"),
        "man_missing": Text("缺哪样", "Missing"),
        "next_question": Text("下一问", "Ask next"),
        "introduction": Text("介绍用多长", "Introduction"),
        "introduced_product": Text("介绍什么", "Introduce"),
        "willingness": Text("意愿", "Willing"),
        "fit": Text("素质", "Quality"),
        "grid_advice": Text("怎么做", "What to do"),
        "spoken_seconds": Text("要讲几秒", "Seconds to say"),
        "allowed_seconds": Text("该几秒", "Seconds allowed"),
        "spoken_verdict": Text("合适吗", "Fits?"),
        "introduced_text": Text("介绍词", "What to say"),
        "matter": Text("实在的好处", "Benefit of matter"),
        "mind": Text("心里的好处", "Benefit of mind"),
        "prospect_count": Text("潜在客户", "Prospects"),
        "up_to_14": Text("14 天内", "Up to 14"),
        "up_to_30": Text("15 到 30 天", "15 to 30"),
        "up_to_60": Text("31 到 60 天", "31 to 60"),
        "over_60": Text("60 天以上", "Over 60"),
        "source": Text("来源", "Source"),
        "first_year_each": Text("第一年每位带来", "First year each"),
        "source_cost": Text("获客成本", "Cost"),
        "payback": Text("几个月回本", "Payback months"),
        "step": Text("步骤", "Step"),
        "step_days": Text("离上一步天数", "Days from step before"),
        "contact_left": Text("联系还剩天数", "Days left to contact"),
        "deal_left": Text("成交还剩天数", "Days left to sell"),
        "pool_state": Text("状态", "State"),
    },
    figures={
        "prospects": Figure(
            Text("潜在客户", "Prospects"),
            Text(
                "没有买过、客户表里写了阶段或钱、权、需之一的，和有没谈完的单的。阶段看没谈完的单（走得最远的），没有则看客户表；成交可能和停滞天数在规则表。"
                "几天没进展从上次联系或单子的日期（看哪个晚）算起，都没有从建档算起。钱权需：是否、分数（5 分制 3 分、10 分制 6 分起算有）或写了内容都算有。意愿、素质看客户表的两列（高低，或 5、10、100 分制，{prospects_high_from} 起算高），没写的看最近一次购买意愿、客户质量评分表。"
                "介绍词取规则表里没谈完的单或需求提到的产品，长度看阶段；没有这么长的用短一些的。"
                "来源的第一年是首次购买起 365 天的销售额（满一年的买家平均），回本月数 = 每位买家的获客成本 ÷ 一个月带来的。",
                "Who has not bought and has a stage, or money, authority or need noted, and who has an open deal. The stage is that of the open deals (the "
                "furthest), else of the customer file; chance and days are in the playbook. Days without progress count from the last contact or the day of "
                "the deal, whichever is later, else the day of creation. Money, authority, need: yes or no, points (from 3 of 5 or 6 of 10 on), and any text is a yes. Willingness and quality are two columns of the customer file (high or low, or points of 5, 10 or 100, high from "
                "{prospects_high_from} on), else the newest scorecard of each. What to say is the playbook's introduction of the product that the open deals or the need "
                "name, as long as the stage allows, else a shorter one. The first "
                "year of a source is the revenue of 365 days from the first purchase on (mean of buyers whose year is over); payback = cost of a buyer ÷ "
                "what a buyer brings in a month.",
            ),
        ),
        "pool": Figure(
            Text("公海", "Pool"),
            Text(
                "有客户经理、{prospects_pool_contact} 天没联系或 {prospects_pool_deal} 天没成交的客户（VIP 和主要客户加倍），提前 {prospects_pool_warning} 天列出。没有任何联系记录的表不列。",
                "Customers with an owner who were not contacted for {prospects_pool_contact} days or not sold to for {prospects_pool_deal} (twice for VIP and "
                "major ones), listed {prospects_pool_warning} days before. Not told where no contact is on record.",
            ),
        ),
    },
    tables=(
        result_table(
            "prospects",
            "每位潜在客户一行",
            "a row per prospect",
            "customer_id name owner phone source stage stage_said chance deals deal_amount expected_amount since days stuck man man_missing willingness fit introduction introduced_product introduced_text",
            stage_said=result_column("text", "阶段，原样", "the stage as written"),
            willingness=result_column("code", "意愿高低", "willingness, high or low"),
            fit=result_column("code", "素质高低", "quality, high or low"),
            source=result_column("text", "客户来源", "source of the customer"),
            stage=result_column("code", "阶段", "stage"),
            chance=result_column("share", "这一步的成交可能", "chance of the stage"),
            deals=result_column("whole", "没谈完的单数", "number of open deals"),
            deal_amount=result_column("money", "没谈完的金额", "money of open deals"),
            expected_amount=result_column("money", "预计金额", "money expected"),
            since=result_column("date", "从哪天起没进展", "day since which nothing happened"),
            days=result_column("whole", "几天没进展", "days without progress", _DAYS),
            stuck=result_column("yes_no", "是否停滞", "whether it is stuck"),
            man=result_column("whole", "钱、权、需有几样", "how many of money, authority, need"),
            man_missing=result_column("code", "缺哪样，; 隔开", "what is missing, ; between"),
            introduction=result_column("code", "介绍用多长", "length of the introduction"),
            introduced_product=result_column("text", "介绍哪种产品", "product to introduce"),
            introduced_text=result_column(
                "text", "介绍词：规则表里这种产品、这么长的", "what to say, by the playbook: of that product, that long"
            ),
        ),
        result_table(
            "prospect_stages",
            "每个阶段一行",
            "a row per stage",
            "stage customers deals deal_amount chance expected_amount days stuck up_to_14 up_to_30 up_to_60 over_60",
            stage=result_column("code", "阶段；空：没写或认不出", "stage; empty: none or not known"),
            deals=result_column("whole", "没谈完的单数", "number of open deals"),
            deal_amount=result_column("money", "没谈完的金额", "money of open deals"),
            chance=result_column("share", "成交可能", "chance"),
            expected_amount=result_column("money", "预计金额", "money expected"),
            days=result_column("number", "没进展天数的中位数", "median of the days without progress", _DAYS),
            stuck=result_column("whole", "停滞的", "stuck ones"),
            up_to_14=result_column("whole", "14 天以内", "up to 14 days"),
            up_to_30=result_column("whole", "15 到 30 天", "15 to 30 days"),
            up_to_60=result_column("whole", "31 到 60 天", "31 to 60 days"),
            over_60=result_column("whole", "60 天以上", "over 60 days"),
        ),
        result_table(
            "prospect_sources",
            "每个客户来源一行",
            "a row per source of customers",
            "source customers prospects buyers judged first_year cost payback",
            source=result_column("text", "客户来源", "source"),
            prospects=result_column("whole", "潜在客户数", "number of prospects"),
            judged=result_column("whole", "满一年的买家数", "buyers whose first year is over"),
            first_year=result_column("money", "他们第一年的销售额", "their revenue in the first year"),
            cost=result_column("money", "获客成本合计", "cost of acquisition in all"),
            payback=result_column("number", "回本的月数", "months until it is paid back"),
        ),
        result_table(
            "prospect_grid",
            "意愿和素质的四格，每格一行",
            "a row for each of the four fields of willingness and quality",
            "willingness fit customers deal_amount expected_amount",
            willingness=result_column("code", "意愿高低", "willingness, high or low"),
            fit=result_column("code", "素质高低", "quality, high or low"),
            deal_amount=result_column("money", "没谈完的金额", "money of open deals"),
            expected_amount=result_column("money", "预计金额", "money expected"),
        ),
        result_table(
            "introductions",
            "规则表里每段介绍词一行",
            "a row for each introduction of the playbook",
            "product introduction seconds allowed verdict text matter mind",
            product=result_column("text", "介绍的产品", "product introduced"),
            introduction=result_column("code", "介绍长度", "length of the introduction"),
            seconds=result_column("number", "按语速要讲多久", "how long it takes to say", Text("秒", "seconds")),
            allowed=result_column("whole", "这个长度该多久", "how long it should take", Text("秒", "seconds")),
            verdict=result_column("code", "合适（fits），或问题的代码，; 隔开", "fits, or what is wrong, ; between"),
            text=result_column("text", "介绍词", "what to say"),
            matter=result_column("text", "实在的好处", "benefit of matter"),
            mind=result_column("text", "心里的好处", "benefit of mind"),
        ),
        result_table(
            "pool",
            "每位公海或快到期的客户",
            "a row per customer in the pool or about to be",
            "customer_id name owner tier value last_contact last_order contact_left deal_left state",
            contact_left=result_column("whole", "离联系期限的天数", "days to the limit of contacts", _DAYS),
            deal_left=result_column("whole", "离成交期限的天数", "days to the limit of sales", _DAYS),
            state=result_column("code", "pool 或 soon", "pool or soon"),
        ),
        result_table(
            "cycle_steps",
            "工作的每一步一行",
            "a row per step of the work",
            "step customers days",
            step=result_column("code", "步骤", "step"),
            customers=result_column("whole", "走到这一步的客户数", "customers who came to it"),
            days=result_column("number", "离前一步的天数，中位数", "median of the days from the step before", _DAYS),
        ),
    ),
)
