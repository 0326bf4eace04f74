"""Questionnaires in full: what to change first, every question, differences, open answers, whom to contact, quality."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_column, result_table
from crm_sheets.language.text import Text

_PERIOD = "survey break_key break_name code question"
_PLACE = "source_file source_sheet source_row"

QUESTIONNAIRES = Feature(
    sheets={
        "survey_overview": Text("问卷概览", "Questionnaires"),
        "survey_people": Text("要联系的人", "People to contact"),
        "survey_questions": Text("各题", "Questions"),
        "survey_differences": Text("差别", "Differences"),
        "survey_open": Text("留言", "Open answers"),
        "survey_cards": Text("评分表", "Scorecards"),
        "survey_quality": Text("答卷质量", "Quality"),
        "survey_key": Text("问卷说明", "Key"),
    },
    table_names={
        "survey_people": Text("要联系的人", "PeopleToContact"),
        "survey_open": Text("留言", "OpenAnswers"),
        "survey_quality": Text("可疑答卷", "Suspicious"),
        "survey_cards": Text("评分", "Cards"),
    },
    titles={
        "survey": Text("问卷结果", "Questionnaire results"),
        "survey_overview": Text("问卷概览", "Questionnaires"),
        "survey_changes": Text("先改什么", "What to change first"),
        "survey_scores": Text("分数", "Scores"),
        "survey_items": Text("各题得分（低的在前）", "Items by score (weakest first)"),
        "survey_waves": Text("各期对照", "From round to round"),
        "survey_standards": Text("服务标准", "Service standards"),
        "survey_targets": Text("按目标占比加权", "Weights by target shares"),
        "survey_gaps": Text("期望与实际", "Expected and found"),
        "survey_gap_parts": Text("期望与实际：各方面", "Expected and found by dimension"),
        "survey_importance": Text("重要与表现", "Importance and performance"),
        "survey_alphas": Text("一组题问的是不是同一件事（α）", "Do items taken together belong together (alpha)"),
        "survey_noticed": Text("值得注意", "What stands out"),
        "survey_lacking": Text("还缺什么", "What is missing"),
        "survey_people": Text("要联系的人", "People to contact"),
        "survey_questions": Text("各题的回答", "Every question"),
        "survey_differences": Text("谁和谁不一样", "Who differs from whom"),
        "survey_open": Text("客户的话（新的在前）", "In their own words (newest first)"),
        "survey_cards": Text("评分表", "Scorecards"),
        "survey_quality": Text("答卷质量", "Quality of the answers"),
        "survey_key": Text("每道题认成了什么（可以改）", "What each question was taken for (to be corrected)"),
        "survey_days": Text("每天收到的答卷", "Answers by day"),
        "survey_months": Text("每月收到的答卷", "Answers by month"),
        "survey_drop_off": Text("答到哪一题走了", "Where people left"),
        "survey_doubtful": Text("可疑的答卷（只标出，没有删）", "Suspicious answers (marked, none removed)"),
        "survey_words": Text("常出现的词", "Words that come up"),
    },
    texts={
        "group_base": Text("{group}（{base} 份{few}）", "{group} ({base:|answer|answers}{few})"),
        "survey_hint": Text(
            "分数后面是 {confidence} 置信水平下的区间：人少区间就宽，两个区间有重叠就别当真。",
            "Behind each score its interval at the {confidence} level: few answers, wide interval. Do not read much into "
            "scores whose intervals overlap.",
        ),
        "survey_facts": Text("{first} 到 {last} 收到 {count} 份", "{count:|answer|answers} from {first} to {last}"),
        "survey_facts_undated": Text("收到 {count} 份", "{count:|answer|answers}"),
        "survey_facts_sent": Text("；发出 {sent} 份，回收率 {rate}", "; {sent} were asked, {rate} answered"),
        "survey_facts_known": Text("；其中 {known} 份知道是哪位客户", "; {known} of them from customers who are known"),
        "survey_facts_time": Text("；一般用时 {minutes} 分钟", "; most took about {minutes} minutes"),
        "survey_facts_sad": Text(
            "。{unhappy} 份不满意或不愿推荐，其中知道是谁的 {known} 份。",
            ". Dissatisfied or would not recommend: {unhappy}; of {known} of these it is known who they are.",
        ),
        "survey_facts_end": Text("。", "."),
        "survey_weak": Text(
            "这些项得分不到 {least}（满分 100），从上往下改。“怎么改”是建议，先问几位打低分的客户再动手。",
            "These items score below {least} of 100; begin at the top. 'How' is a proposal: ask some of those who scored low "
            "first.",
        ),
        "survey_none_weak": Text(
            "各项都不低于 {least} 分。最低的是“{item}”：{score} 分，{base} 人回答。",
            "No item is below {least} points. The lowest is '{item}': {score} points, {base:|answer|answers}.",
        ),
        "survey_no_items": Text(
            "问卷里没有逐项打分的题，只能看不满意的客户自己写了什么。下次请逐项问（速度、态度、品质、价格……），"
            "空白表文件夹里有现成的问卷。",
            "The questionnaire asks for no marks item by item, so this is what the unhappy wrote. Ask item by item next time "
            "(speed, kindness, quality, price); the folder of blank workbooks has a ready questionnaire.",
        ),
        "survey_not_about": Text(
            "这份问卷没有问满意不满意，看不出先改什么；各题的回答在后面的表里。",
            "This questionnaire does not ask how content people are, so it does not tell what to change; the answers are on the "
            "sheets that follow.",
        ),
        "survey_nothing_said": Text(
            "问卷里没有逐项打分的题，不满意的客户也没有留言，看不出先改什么。",
            "The questionnaire asks for no marks item by item and the unhappy wrote nothing: it does not tell what to change.",
        ),
        "survey_not_judged": Text(
            "有 {count} 道打分题不知道哪一头最好，没有算分。请在 survey.xlsx 的“{key}”表里选好，放进收件夹再运行。",
            "Of {count} scales it is not known which end is best, so they have no score. Choose it on the sheet '{key}' of "
            "survey.xlsx, drop that into the inbox and run again.",
        ),
        "survey_change_base": Text(
            "{base} 人回答，{unhappy} 人（{share}）不满意；{sign}。",
            "{base} answered, {unhappy} ({share}) are not content; {sign}.",
        ),
        "survey_few": Text("回答不到 {least} 份，只作参考。", "Fewer than {least} answers: a hint only."),
        "survey_more": Text(
            "另有 {count} 项也不到 {least} 分，见“{sheet}”。", "{count} more are below {least}: see '{sheet}'."
        ),
        "survey_same": Text(
            "按{by}比较了 {count} 次，没有发现不像碰巧的差别。",
            "Compared by {by}, {count} times: no difference that is more than chance.",
        ),
        "survey_not_judged_tests": Text("另有 {count} 次没有判断：{why}。", "{count} more were not judged: {why}."),
        "survey_tested": Text(
            "{method}，{base} 人，p {p}（多次比较已校正）",
            "{method}, {base:|answer|answers}, p {p} (corrected for many comparisons)",
        ),
        "survey_strength": Text(
            "；关联强弱 V = {strength}（0 无关，1 全由它定）", "; strength V = {strength} (0 nothing, 1 all)"
        ),
        "survey_small": Text("* {groups}：{words}", "* {groups}: {words}"),
        "survey_not_compared": Text(
            "回答不到 {least} 份，没有比较。", "Fewer than {least} answers: nothing was compared."
        ),
        "survey_left": Text(
            "答完“{question}”就走的有 {count} 人（{share}）。",
            "{count:|person|people} ({share}) left after '{question}'.",
        ),
        "survey_doubtful_count": Text(
            "{count} 份答卷可疑（{marks}），见“{sheet}”。",
            "{count:|answer looks|answers look} suspicious ({marks}): see '{sheet}'.",
        ),
        "survey_needs": Text("{figure}“{question}”：{needs}", "{figure}, '{question}': {needs}"),
        "survey_people_hint": Text(
            "不满意或不愿推荐、而且知道是谁的客户。请在日期前联系：先听，再说能做什么，做到了再回一声。",
            "Customers who are dissatisfied or would not recommend, and who are known. Get in touch by the day: listen, say "
            "what you can do, and tell them when it is done.",
        ),
        "survey_people_unknown": Text(
            "另有 {count} 份没留名字的答卷也不满意；不知道是谁，不去猜。",
            "{count} more unhappy answers came without a name; nobody is guessed.",
        ),
        "survey_nobody": Text("近期没有要联系的人。", "Nobody to contact."),
        "survey_asked": Text("问到 {asked} 人，{base} 人回答。", "{asked} were asked, {base} answered."),
        "survey_scale_line": Text(
            "平均 {mean}（{lowest_points}–{highest_points} 分），中位数 {median}，最好两档 {top_two_share}（{top_two_low}–{top_two_high}），最差两档 "
            "{bottom_two_share}；得分 {score}（满分 100）。",
            "Mean {mean} (of {lowest_points} to {highest_points}), median {median}, best two {top_two_share} ({top_two_low} to {top_two_high}), "
            "worst two {bottom_two_share}; score {score} of 100.",
        ),
        "survey_mean_line": Text(
            "平均 {mean}（{lowest_points}–{highest_points} 分），中位数 {median}；不知道哪一头最好，没有算满意率。",
            "Mean {mean} (of {lowest_points} to {highest_points}), median {median}; which end is best is not known, so no share of satisfied.",
        ),
        "survey_number_line": Text(
            "平均 {mean}，中位数 {median}，一半的人在 {lower_quartile} 到 {upper_quartile} 之间，最小 {minimum}，最大 {maximum}。",
            "Mean {mean}, median {median}; half of all lie between {lower_quartile} and {upper_quartile}; least {minimum}, most {maximum}.",
        ),
        "survey_nps_line": Text(
            "推荐者（9–10 分）{promoters}，贬损者（0–6 分）{detractors}；净推荐值 {value}（{low} 到 {high}）。",
            "Promoters (9–10) {promoters}, detractors (0–6) {detractors}; net promoter score {value} ({low} to {high}).",
        ),
        "survey_question": Text("{code}　{question}（{type}）", "{code}  {question} ({type})"),
        "survey_level": Text("服务水平：{level}。", "Service: {level}."),
        "survey_open_line": Text("写的话见“{sheet}”。", "What was written: see '{sheet}'."),
        "survey_no_answers": Text("没有人回答。", "Nobody answered."),
        "survey_differs_hint": Text(
            "只列出不像碰巧的差别（{confidence} 置信水平，多次比较已校正）。▲ 比别的组多，▼ 比别的组少；名字后面是回答人数，"
            "* 表示不到 {sure} 份。",
            "Only differences that are more than chance (at the {confidence} level, corrected for many comparisons). ▲ more, "
            "▼ less than in the other groups; behind the names the number of answers, * below {sure}.",
        ),
        "survey_open_hint": Text(
            "只写了“无”“没有”“好”的 {count} 条没有列出。", "{count} that only say 'none' or 'good' are not listed."
        ),
        "survey_weighted": Text(
            "有目标占比表：加权后 {count} 份只抵得上 {effective} 份（有效样本），{trimmed} 份的权重到了上限 {most}。加权后的占比和得分在“{sheet}”，"
            "这一页的数没有加权。",
            "With the sheet of target shares: weighted, these {count:|answer tells|answers tell} as much as {effective} (effective base); "
            "{trimmed} reached the largest weight of {most}. Weighted shares and scores are on the sheet '{sheet}'; the "
            "figures here are not weighted.",
        ),
        "survey_tests_unweighted": Text(
            "有目标占比表，但这一页的比较和检验没有加权：每份答卷算一份。",
            "There is a sheet of target shares; the comparisons and tests on this sheet are not weighted: each answer counts once.",
        ),
        "survey_targets_missed": Text("有的目标没有达到，见“{sheet}”。", "Not every target was met: see '{sheet}'."),
        "survey_weighted_line": Text("加权后平均 {mean}，得分 {score}。", "Weighted: mean {mean}, score {score}."),
        "survey_waves_hint": Text(
            "同一份问卷先后做了几次，题目这样对上；有得分的比得分（满分 100），其余比平均。对错了就在“{sheet}”表的“首期题号”里改，没有对应的题写 -。",
            "One questionnaire in several rounds; its questions are matched like this. Compared are scores (of 100) where "
            "there are any, else means. If a match is wrong, change 'Code in first round' on the sheet '{sheet}'; write - "
            "where there is no counterpart.",
        ),
        "survey_gap_parts": Text(
            "加权差距 = 差距 × 权重；权重是这个方面各题的“权重”（在“{key}”表里改，默认一样）占全部的比例。",
            "Weighted gap = gap × weight: that of the items of the dimension (column 'Weight' of the sheet '{key}', all alike "
            "by default) as a share of all.",
        ),
        "survey_importance_hint": Text(
            "重要程度：{source}。两条分界线是各项的平均。",
            "Importance: {source}. The lines between high and low are the means of all items.",
        ),
        "survey_card_line": Text(
            "这是评分表：平均 {score} 分（满分 100），每份见“{sheet}”。",
            "A scorecard: mean score {score} of 100; each of them on the sheet '{sheet}'.",
        ),
        "survey_cards_hint": Text(
            "得分 = 得到的分 ÷ 最多能得的分 × 100；没答的题太多就不给分。",
            "Score = points ÷ points that were possible × 100; too many open questions, no score.",
        ),
        "survey_fast_hint": Text(
            "太快：整份少于 {seconds} 秒，或每题少于 {item} 秒。这些答卷照样计入，要不要去掉由您定。",
            "Too fast: the whole form in less than {seconds} seconds, or less than {item} a question. All of these count; "
            "whether to leave them out is up to you.",
        ),
        "survey_alpha": Text(
            "“{name}”：{items} 题，{base} 人全答，α {alpha}（{low} 到 {high}）",
            "'{name}': {items} items, {base:|answer|answers} to all of them, alpha {alpha} ({low} to {high})",
        ),
        "survey_alpha_hint": Text(
            "α 越接近 1，这组题越像在问同一件事，平均分越可靠；一般 0.7 以上就可以合在一起看。去掉某题后 α 明显变大，"
            "那题多半问法不清，或好坏方向反了（在“{key}”表里改“反向题”）。",
            "The nearer alpha is to 1 the more these items ask the same thing and the surer is their mean; 0.7 is usually "
            "enough. Where it rises much without an item, that one is unclear or runs the other way (column 'Reversed' of the "
            "sheet '{key}').",
        ),
        "survey_none_doubtful": Text("没有可疑的答卷。", "No suspicious answers."),
        "survey_key_hint": Text(
            "不对的在黄色格里改，保存后把 survey.xlsx 放进收件夹再运行，以后都照您改的算。",
            "Correct what is wrong in the yellow cells, save, drop survey.xlsx into the inbox and run again: it is followed "
            "from then on.",
        ),
        "survey_key_meaning": Text(
            "最好的一头：选项里第一个最好还是最后一个最好，不知道就没有分数。维度：同一方面的题写同一个词。\n反向题：越同意越不好。"
            "权重：默认 1。筛选题：答了就结束的题。发出份数：写在问卷的第一行。\n首期题号：同一份问卷以前做过，这道题当时的题号；没有就写 -。",
            "Best option: whether the first or the last is best; not known, no score. Dimension: the same word for items of "
            "one kind.\nReversed: to agree is bad. Weight: 1 by default. Screening: an answer ends the form. Sent: in the "
            "first line of a questionnaire.\nCode in first round: which question it was when the questionnaire was used first; - "
            "for none.",
        ),
        "survey_private": Text(
            "另有 {count} 份关于员工的问卷没有放进这份报告。",
            "{count:|questionnaire|questionnaires} about staff are not in this report.",
        ),
    },
    columns={
        "survey": Text("问卷", "Questionnaire"),
        "survey_item": Text("项目", "Item"),
        "survey_score": Text("得分", "Score of 100"),
        "speaks_for": Text("凭什么", "Why"),
        "way": Text("怎么改", "How"),
        "said": Text("客户的话", "What they said"),
        "times": Text("几位", "How many"),
        "last_time": Text("最近一次", "Last time"),
        "survey_figure": Text("指标", "Score"),
        "about": Text("题目或部分", "Question or part"),
        "survey_value": Text("数值", "Value"),
        "survey_low": Text("区间下限", "Lower end"),
        "survey_high": Text("区间上限", "Upper end"),
        "answered": Text("回答人数", "Answers"),
        "remark": Text("说明", "Remark"),
        "bottom_two_share": Text("最差两档", "Worst two"),
        "best_two_share": Text("最好两档", "Best two"),
        "option": Text("选项", "Option"),
        "survey_count": Text("人数", "People"),
        "alpha_without": Text("去掉它 α 变成", "Alpha without it"),
        "item_rest": Text("与其余题的相关", "Goes with the others"),
        "length": Text("字数", "Length"),
        "word_group": Text("词组", "Group of words"),
        "example": Text("例子", "Example"),
        "dimension_weight": Text("权重", "Weight"),
        "weighted_gap": Text("加权差距", "Weighted gap"),
        "share_asked": Text("占问到的人", "Of those asked"),
        "share_answered": Text("占回答的人", "Of those who answered"),
        "share_answers": Text("占全部选择", "Of all ticks"),
        "mean_rank": Text("平均名次", "Mean place"),
        "first_share": Text("排第一", "First place"),
        "survey_mean": Text("平均", "Mean"),
        "survey_median": Text("中位数", "Median"),
        "asked": Text("问到", "Asked"),
        "word": Text("词", "Word"),
        "contact_reason": Text("原因", "Reason"),
        "recommend_points": Text("推荐打分", "Recommends"),
        "contacted_on": Text("之后联系过", "Contacted since"),
        "last_said": Text("最近留言", "Said last"),
        "last_said_on": Text("留言日期", "Said on"),
        "skipped": Text("跳过", "Skipped"),
        "left_after": Text("答完就走", "Left after it"),
        "still_there": Text("还在答", "Still there"),
        "marks": Text("可疑之处", "What is odd"),
        "seconds": Text("用时（秒）", "Seconds"),
        "missing_share": Text("没答", "Left open"),
        "card_points": Text("实得分", "Points got"),
        "possible": Text("满分", "Possible"),
        "card_band": Text("分数段", "Band"),
        "dimension": Text("方面", "Dimension"),
        "survey_day": Text("日期", "Day"),
        "wave": Text("后一期", "Later round"),
        "wave_question": Text("那一期的题目", "Question there"),
        "match": Text("怎么对上的", "How matched"),
        "first_value": Text("首期", "First round"),
        "later_value": Text("后一期的数", "Later"),
        "wave_change": Text("变化", "Change"),
        "share_weighted": Text("加权后", "Weighted"),
        "target_share": Text("目标占比", "Target share"),
        "unweighted": Text("原来占比", "Share as answered"),
        "standard": Text("服务标准", "Service standard"),
        "standard_target": Text("目标", "Target"),
        "standard_actual": Text("实际达到", "Reached"),
        "standard_met": Text("达标", "Met"),
        "standard_revised": Text("修订日期", "Revised on"),
        "expected": Text("期望", "Expected"),
        "perceived": Text("实际", "Found"),
        "gap": Text("差距", "Gap"),
        "importance": Text("重要程度", "Importance"),
        "quadrant": Text("怎么办", "What to do"),
    },
    charts={
        "survey_items": Text("各题得分（满分 100）", "Score of each item (of 100)"),
        "survey_counts": Text("占回答的人", "Share of those who answered"),
        "survey_matrix": Text("各项的回答", "Answers to each item"),
        "survey_days": Text("收到的答卷", "Answers received"),
        "survey_cards": Text("各方面平均得分", "Mean score by dimension"),
    },
    figures={
        "survey_changes": Figure(
            Text("先改什么", "What to change first"),
            Text(
                "得分不到 {survey_weak_below} 的打分题，按（100 − 得分）× 重要程度排。得分：每个回答从最差 0 到最好 100 的平均。"
                "四种办法按依据选：期望很高而做得不差，少许诺；四成以上没有意见，让客户看见；好坏两头都多，把话说清；其余的，找出客户为什么这样想。",
                "Items with a score below {survey_weak_below}, by (100 − score) × importance. Score: mean of the answers, 0 worst "
                "to 100 best. One of four ways by its sign: expected nearly the best and found fair, promise less; four in ten "
                "without an opinion, show it; many at both ends, say it clearly; else find out what made them think so.",
            ),
        ),
        "survey_index": Figure(
            Text("综合得分与服务水平", "Index and level of service"),
            Text(
                "各题得分按权重平均，0 到 100；分数线 {survey_service_bands} 分成不满意的服务、一般服务、客户关系型服务、优质服务。",
                "Weighted mean of the items, 0 to 100; the limits {survey_service_bands} make unsatisfactory, ordinary, "
                "relation-minded and excellent service.",
            ),
        ),
        "survey_gap": Figure(
            Text("感受减期望（SERVQUAL）", "Found less expected (SERVQUAL)"),
            Text(
                "实际感受 − 期望，按题和方面平均；负数是没达到期望。有的书用期望减感受，正负号相反。",
                "Found less expected, mean by item and dimension; below 0 falls short. Some textbooks turn the sign round.",
            ),
        ),
        "survey_differences": Figure(
            Text("差别", "Differences"),
            Text(
                "各组回答的差别用卡方检验（格子里人少时用 Fisher 精确检验或抽样检验）、平均分用 Welch 或 Kruskal-Wallis 检验；"
                "所有比较一起做 Holm 校正，只列出 {survey_confidence} 置信水平下成立的。少于 {survey_least_base} 份不比较，"
                "少于 {survey_sure_base} 份标 *。",
                "Differences between groups by chi-square (Fisher's exact or drawn tables where counts are small), of means by "
                "Welch's or the Kruskal-Wallis test; all corrected together by Holm, shown where they hold at the "
                "{survey_confidence} level. No comparison below {survey_least_base} answers, a * below {survey_sure_base}.",
            ),
        ),
        "survey_people": Figure(
            Text("要联系的人", "People to contact"),
            Text(
                "最近一份答卷（{survey_recent_days} 天之内）选了总体满意度最差两档，或推荐打分 0–6 的客户；"
                "{schedule_days_dissatisfied} 个工作日内联系。没留名字的不猜。",
                "Customers whose newest answers, at most {survey_recent_days} days old, are in the two worst options of overall "
                "satisfaction or 0–6 for recommending; within {schedule_days_dissatisfied} working days. Nobody is guessed.",
            ),
        ),
        "survey_doubtful": Figure(
            Text("可疑答卷", "Suspicious answers"),
            Text(
                "整份用时少于 {survey_fast_seconds} 秒或每题 {survey_fast_item_seconds} 秒（取大的）；一组量表 {survey_straight_share} 选同一个；"
                "{survey_missing_share} 没答；同一设备写了同样的话。只标出，不删。",
                "The whole form in less than {survey_fast_seconds} seconds or {survey_fast_item_seconds} a question (the larger); "
                "{survey_straight_share} of a matrix the same; {survey_missing_share} left open; same device and words. Marked, "
                "never removed.",
            ),
        ),
    },
    tables=(
        result_table(
            "surveys",
            "每份问卷一行",
            "a row per questionnaire",
            "survey questions respondents taken sent response_rate median_seconds first_day last_day known unhappy "
            "unhappy_unknown doubtful effective_base trimmed targets_met",
        ),
        result_table(
            "survey_targets",
            "每个有目标占比的选项一行",
            "a row per option whose share should be a certain one",
            "survey code question option target unweighted weighted miss doubt",
            target=result_column("share", "应占的比例", "the share that it should have"),
        ),
        result_table(
            "survey_standards",
            "每条服务标准一行",
            "a row per service standard",
            "survey attribute target code measure actual reached revised_on warning",
            target=result_column("number", "目标，单位看指标", "target, in the unit of the figure"),
        ),
        result_table(
            "survey_key",
            "每题一行：认成了什么",
            "a row per question: what it was taken for",
            "survey question heading wording type options best points dimension reverse weight screening sent earlier",
            question=result_column("text", "题号", "number of the question"),
            points=result_column("text", "选项分值，| 隔开", "points of the options, | between"),
            weight=result_column("number", "权重", "weight"),
            heading=result_column("text", "原表头", "heading in the file"),
        ),
        result_table(
            "survey_questions",
            "每题一行",
            "a row per question",
            "survey code question matrix type best role dimension base_asked base mean median deviation lowest_points "
            "highest_points top_two top_two_share top_two_low top_two_high bottom_two bottom_two_share bottom_two_low "
            "bottom_two_high score minimum lower_quartile upper_quartile maximum mean_low mean_high total "
            "mean_weighted score_weighted",
        ),
        result_table(
            "survey_counts",
            "每题每个选项一行",
            "a row per question and option",
            "survey code question option option_points base_asked base count share_asked share_answered share_answers "
            "share_low share_high share_weighted",
        ),
        result_table(
            "survey_numbers",
            "填数字的题，每段一行",
            "a row per question for a number and class",
            "survey code question from_number to_number count share_answered",
        ),
        result_table(
            "survey_months",
            "填日期的题，每月一行",
            "a row per question for a date and month",
            "survey code question month count share_answered",
        ),
        result_table(
            "survey_places",
            "排序题，每个选项一行",
            "a row per ranking and option",
            "survey code question option base placed mean_rank mean_rank_all first_places first_share first_low first_high",
        ),
        result_table(
            "survey_scores",
            "每个分数一行",
            "a row per score",
            "survey figure code question part base value low high service_level",
            value=result_column("number", "数，单位看指标", "value, in the unit of the figure"),
            low=result_column("number", "区间下限", "lower end"),
            high=result_column("number", "区间上限", "upper end"),
            part=result_column("text", "哪一部分", "which part"),
        ),
        result_table(
            "survey_lacking",
            "每个算不出的数一行",
            "a row per figure that the answers do not carry",
            "survey figure code question needs has roles",
            needs=result_column("code", "还缺什么", "what it needs"),
            has=result_column("whole", "现在有几个", "how many are there"),
        ),
        result_table(
            "survey_changes",
            "每个薄弱项一行，先改的在前",
            "a row per weak item, the one to begin with first",
            "survey code question base score bottom_two bottom_two_share bottom_two_low bottom_two_high importance quadrant "
            "gap way sign sign_value service_itself few_answers priority",
        ),
        result_table(
            "survey_unhappy_said",
            "不满意的人写的每句话",
            "a row per thing that the unhappy wrote",
            "survey said count answered_at",
        ),
        result_table(
            "survey_importance",
            "每项一行，重要的在前",
            "a row per item, the most important first",
            "survey code question base importance importance_from score quadrant",
        ),
        result_table(
            "survey_gaps",
            "期望与实际都问了的每项",
            "a row per item that was asked as expected and as found",
            "survey code expected_code question dimension base expected perceived gap gap_low gap_high",
            expected=result_column("number", "期望", "what was expected"),
        ),
        result_table(
            "survey_gap_parts",
            "期望与实际的每个方面，最后是整体",
            "a row per dimension of expected and found, the whole last",
            "survey dimension items base expected perceived gap gap_low gap_high dimension_weight weighted_gap",
            expected=result_column("number", "期望", "what was expected"),
        ),
        result_table(
            "survey_alphas",
            "放在一起看的每道题",
            "a row per item of those that are taken together",
            "survey scale_name code question item_rest_correlation alpha_without",
        ),
        result_table(
            "survey_cross",
            "每个交叉表的每格",
            "a row per cell of the cross tables",
            f"{_PERIOD} option group count base share_of_group residual stands_out small_base",
            group=result_column("text", "组", "group"),
        ),
        result_table(
            "survey_cross_tests",
            "每个交叉表一行",
            "a row per cross table",
            f"{_PERIOD} option base small_base method statistic freedom p_value p_adjusted strength verdict finding "
            "finding_group finding_option finding_share finding_rest",
        ),
        result_table(
            "survey_means",
            "每题每组的平均",
            "a row per question and group",
            f"{_PERIOD} option group base mean mean_low mean_high deviation small_base",
            group=result_column("text", "组", "group"),
        ),
        result_table(
            "survey_mean_tests",
            "每题每种分组一行",
            "a row per question and way to group",
            f"{_PERIOD} option base small_base method statistic p_value p_adjusted verdict finding finding_group "
            "finding_mean finding_rest",
        ),
        result_table(
            "survey_waves",
            "每题在后一期对上哪一题",
            "a row per question and its counterpart in a later round",
            "survey code question wave wave_code wave_question likeness match figure first_value later_value change",
            change=result_column("number", "后一期减首期", "later round less the first"),
        ),
        result_table(
            "survey_open",
            "每条留言一行，新的在前",
            "a row per answer in words, newest first",
            f"survey code question value length respondent answered_at customer_id customer_name {_PLACE}",
            value=result_column("text", "写了什么", "what was written"),
        ),
        result_table(
            "survey_words",
            "每题常出现的词",
            "a row per question and word",
            "survey code question word count share_answered",
        ),
        result_table(
            "survey_word_groups",
            "每题每组词一行",
            "a row per question and group of words",
            "survey code question word_group count share_answered example",
        ),
        result_table(
            "survey_people",
            "每位要联系的客户",
            "a row per customer to contact",
            f"survey customer_id name owner phone due contact_reason question answer recommend said answered_at contacted_on "
            f"{_PLACE}",
        ),
        result_table(
            "survey_quality",
            "每份可疑答卷",
            "a row per suspicious answer",
            "survey respondent answered_at seconds least_seconds too_fast same_share straight_line missing_share "
            f"much_missing twice marks {_PLACE}",
        ),
        result_table(
            "survey_drop_off",
            "每题一行：多少人走到这里",
            "a row per question: who came so far",
            "survey code question base_asked base skipped left_after left_share still_there",
        ),
        result_table("survey_days", "每天一行", "a row per day", "survey day count cumulative"),
        result_table(
            "survey_cards",
            "评分表的每份答卷",
            "a row per filled-in scorecard",
            "survey respondent customer_id customer_name points possible score unanswered score_band",
            points=result_column("number", "得分", "points"),
        ),
        result_table(
            "survey_card_parts",
            "评分表的每份答卷每个方面",
            "a row per filled-in scorecard and dimension",
            "survey respondent dimension points possible score",
            points=result_column("number", "得分", "points"),
        ),
    ),
)
