"""Questionnaires in words: what the codes of ``tabulation`` mean, and the sentences that say what they tell."""

from crm_sheets.language.text import Text

# Kinds of scores, in the order of the sheet.
SCORES = {
    "csat": Text("满意率（选了最好两档的）", "Satisfied (best two options)"),
    "nps": Text("净推荐值 NPS", "Net promoter score"),
    "index": Text("综合得分（0–100）", "Index (0–100)"),
    "ces": Text("办事轻松度（平均）", "Ease (mean)"),
    "easy": Text("觉得容易的", "Found it easy"),
    "grade": Text("三级满意", "Three grades of satisfaction"),
    "kept": Text("承诺兑现率", "Promises kept"),
    "gap": Text("感受减期望", "Found less expected"),
    "alpha": Text("各题是否同测一件事（α）", "Do the items belong together (alpha)"),
    "scorecard": Text("评分表平均分", "Scorecard, mean"),
}
SATISFACTION_GRADES = {
    "not_satisfied": Text("不满意", "Not satisfied"),
    "satisfied": Text("满意", "Satisfied"),
    "comes_back": Text("满意，还会再来", "Satisfied, will come back"),
    "brings_friends": Text("满意，还会再来，还带朋友来", "Satisfied, will come back and bring friends"),
}
SERVICE_LEVELS = {
    "unsatisfactory": Text("不满意的服务", "Unsatisfactory service"),
    "ordinary": Text("一般客户服务", "Ordinary service"),
    "relationship": Text("客户关系管理", "Relation-minded service"),
    "excellent": Text("优质客户服务", "Excellent service"),
}
SCORE_BANDS = {"low": Text("低", "Low"), "middle": Text("中", "Middle"), "high": Text("高", "High")}
SERVQUAL_DIMENSIONS = {
    "tangibles": Text("有形性", "Tangibles"),
    "reliability": Text("可靠性", "Reliability"),
    "responsiveness": Text("响应性", "Responsiveness"),
    "assurance": Text("保证性", "Assurance"),
    "empathy": Text("移情性", "Empathy"),
}
WHOLE = Text("整体", "The whole")  # beside its dimensions
GAP_SIGN = Text(
    "差距 = 感受 − 期望，负数说明没达到期望；有的教材用期望 − 感受，正负相反。",
    "Gap = perceived − expected; below 0 falls short. Some textbooks use expected − perceived, the other sign.",
)
QUADRANTS = {
    "improve": Text("重要却薄弱：先改", "Important and weak: improve"),
    "keep": Text("重要又好：保持", "Important and good: keep up"),
    "low_priority": Text("不重要也不好：放后面", "Neither: later"),
    "overdone": Text("好但不重要：不必再加力", "Good, hardly matters: no more effort"),
}
IMPORTANCE_FROM = {
    "stated": Text("客户自己说的", "as customers said"),
    "derived": Text("按与总体满意度的关系推算", "from how it goes with overall satisfaction"),
}
# What to change first: how, and the evidence that speaks for this way.
WAYS = {
    "overlooked": Text(
        "让客户看见没注意到的：多半没注意到或没用过。当面指给客户看，写在显眼的地方。",
        "Show what was overlooked: most have not noticed or used it. Point it out, put it where they look.",
    ),
    "information": Text(
        "纠正错误的信息：有人很满意、有人很不满意，多半听到的不一样。统一说法，更正错的介绍。",
        "Mend wrong information: some are very content, some not at all, so they were probably told different things. Use one "
        "wording, correct what is wrong.",
    ),
    "inference": Text(
        "纠正错误的推断：问几位打低分的客户，是哪一次、哪件事；先改那件事，再告诉他们改了。",
        "Mend a wrong inference: ask some of those who scored low which visit, which thing. Mend that, then tell them.",
    ),
    "expectation": Text(
        "调整刚形成的期望：做得不差，但客户原来想得更好。说清能做到什么，再说到做到。",
        "Reset an expectation: it is not bad, but more was expected. Say what you can do, then do it.",
    ),
}
SIGNS = {
    "expected_high": Text("期望有 {value} 分，高于实际的 {score} 分", "expected {value:|point|points}, found {score}"),
    "no_opinion": Text("{value} 的人没有意见或没有回答", "{value} have no opinion or gave no answer"),
    "split": Text("好、坏两头各有 {value} 以上", "{value} or more at either end, best and worst"),
    "below_rest": Text("比其他各项低 {value} 分", "{value:|point|points} below the other items"),
    "plain": Text("得分 {score}，不到 {least}", "a score of {score}, below {least}"),
}
SERVICE_ITSELF = Text(
    "一半以上的人不满意：先改服务本身，再谈怎么说。",
    "More than half are not content: mend the service itself first, words come after.",
)
# The figures that can measure a service standard.
STANDARD_MEASURES = {
    "csat": Text("满意率", "satisfied"),
    "score": Text("得分", "score"),
    "mean": Text("平均分", "mean"),
    "bottom_two_share": Text("不满意率", "dissatisfied"),
    "nps": Text("净推荐值", "NPS"),
    "ces": Text("轻松度", "ease"),
    "easy_share": Text("觉得容易的占比", "found it easy"),
    "kept_share": Text("承诺兑现率", "promises kept"),
}
STANDARD_WARNINGS = {
    "not_measurable": Text("没有题目能衡量它", "nothing measures it"),
    "too_many": Text("标准太多，留下重要的", "too many standards; keep those that matter"),
    "never_revised": Text("很久没修订，或从没修订", "not revised for long, or never"),
}
# Groups that are codes of the tabulation, and the columns of customers that answers are compared by.
GROUPS = {
    "ticked": Text("选了的人", "who ticked it"),
    "not_ticked": Text("没选的人", "who did not"),
    "promoters": Text("推荐者（9–10 分）", "promoters (9–10)"),
    "passives": Text("中立者（7–8 分）", "passives (7–8)"),
    "detractors": Text("贬损者（0–6 分）", "detractors (0–6)"),
}
BREAKS = {
    "tier": Text("客户等级", "tier"),
    "rfm_segment": Text("客户细分", "segment"),
    "owner": Text("客户经理", "account owner"),
    "region": Text("地区", "region"),
    "product_class": Text("买得最多的品类", "category bought most"),
    "channel": Text("答卷来源", "where the answer came from"),
    "wave": Text("各期", "round"),
}
GROUP_OF = Text("“{by}”为“{group}”的人", "those with '{group}' for '{by}'")
DIFFERS = {
    "more": Text(
        "“{question}”：{group}里选“{option}”的有 {share}，其他人只有 {rest}。",
        "'{question}': of {group} {share} chose '{option}', of all others only {rest}.",
    ),
    "less": Text(
        "“{question}”：{group}里选“{option}”的只有 {share}，其他人有 {rest}。",
        "'{question}': of {group} only {share} chose '{option}', of all others {rest}.",
    ),
    "higher": Text(
        "“{question}”：{group}平均 {share}，比其他人的 {rest} 高。",
        "'{question}': {group} have a mean of {share}, higher than the {rest} of all others.",
    ),
    "lower": Text(
        "“{question}”：{group}平均 {share}，比其他人的 {rest} 低。",
        "'{question}': {group} have a mean of {share}, lower than the {rest} of all others.",
    ),
}
TEST_METHODS = {
    "chi_square": Text("卡方检验", "chi-square test"),
    "fisher": Text("费希尔精确检验", "Fisher's exact test"),
    "drawn": Text("随机抽表检验（固定种子）", "test by drawn tables (fixed seed)"),
    "welch": Text("Welch 检验", "Welch's test"),
    "kruskal": Text("Kruskal-Wallis 检验", "Kruskal-Wallis test"),
    "none_few": Text("回答太少，不判断", "too few answers, not judged"),
    "none_one_group": Text("只有一组，没法比", "one group only, nothing to compare"),
    "none_one_answer": Text("人人答得一样，没法检验", "all answers alike, not testable"),
}
SMALL_BASES = {
    "few": Text("回答太少，只供参考", "too few answers, a hint at most"),
    "some": Text("回答不多，谨慎看待", "not many answers, with care"),
}
WAVE_MATCHES = {
    "same": Text("同一题", "same question"),
    "renumbered": Text("题号变了", "renumbered"),
    "reworded": Text("问法变了，请核对", "reworded, please check"),
    "options_differ": Text("选项变了，请核对", "options differ, please check"),
    "said": Text("按问卷说明", "as the key says"),
    "none": Text("没有对应的题", "no counterpart"),
}
WEIGHTING_DOUBTS = {
    "unknown_question": Text("没有这道单选题", "no such question with one option"),
    "unknown_option": Text("没有这个选项", "no such option"),
    "nobody": Text("没有人选它，没有答卷能代表这些人", "nobody chose it: no answer can stand for these people"),
    "not_asked_for": Text("没有给目标，比例不变", "no target, its share stays"),
    "missed": Text("没有达到目标", "target not met"),
}
SUSPICIONS = {
    "too_fast": Text("答得太快", "too fast"),
    "straight_line": Text("一路选同一个答案", "the same answer throughout"),
    "much_missing": Text("漏答太多", "much left open"),
    "twice": Text("同一设备、同样的话又交一次", "same device and same words again"),
}
# Figures that the answers do not carry, and what they need.
FIGURES = {
    "csat": SCORES["csat"],
    "scale": Text("最好两档的占比", "share of the best two options"),
    "nps": SCORES["nps"],
    "effort": SCORES["ces"],
    "grades": SCORES["grade"],
    "index": SCORES["index"],
    "promises": SCORES["kept"],
    "servqual": SCORES["gap"],
    "alpha": SCORES["alpha"],
    "importance": Text("重要程度与表现", "importance beside performance"),
    "scorecard": SCORES["scorecard"],
}
# Why there is no figure, and what to do about it; {has} is how many there are.
NEEDS = {
    "best_end": Text(
        "不知道选项哪一头最好：在“问卷说明”表里填“最好在前”或“最好在后”",
        "which end of the options is best: say first or last on the sheet Key",
    ),
    "points": Text(
        "至少两个分值不同的选项（现在有 {has} 个）：在“问卷说明”表里填每个选项的分值",
        "at least two options with different points (there are {has}): give the points of the options on the sheet Key",
    ),
    "recommendation_scale": Text(
        "0 到 10（或 1 到 10）的推荐题；别的评分不能算净推荐值，请看平均分和满意率",
        "a question from 0 to 10 (or 1 to 10); other scales give no NPS: see the mean and the top two instead",
    ),
    "answers": Text("至少一个人回答", "at least one answer"),
    "more_answers": Text("至少 5 个人回答（现在有 {has} 个）", "at least five answers (there are {has})"),
    "questions": Text("缺少这样的题：{roles}", "a question on: {roles}"),
    "pairs": Text(
        "每一项问两次（期望和实际感受）；缺少：{roles}",
        "each item asked twice, expected and perceived; missing: {roles}",
    ),
    "same_scale": Text("期望和感受用同样的评分", "the same scale for what is expected and what is perceived"),
    "dimensions": Text(
        "“问卷说明”表里给每一项填维度（现在填了 {has} 项）",
        "the dimension of each item on the sheet Key ({has} have one)",
    ),
    "items": Text("至少两道能计分的题（现在有 {has} 道）", "at least two items that can be scored (there are {has})"),
    "complete_answers": Text(
        "至少两个人把每一项都答了（现在有 {has} 个）", "at least two people who answered every item (there are {has})"
    ),
    "spread": Text("答案有差别；现在人人答得一样，或回答太少", "answers that differ; all are alike, or too few"),
}
ROLES = {
    "satisfaction": Text("对各方面是否满意", "satisfaction with single things"),
    "overall": Text("总体是否满意", "overall satisfaction"),
    "return": Text("还会不会再来", "whether they will come back"),
    "recommend": Text("会不会推荐给朋友", "whether they would recommend"),
    "effort": Text("办事是否省力", "how easy it was"),
    "importance": Text("各方面有多重要", "how important each thing is"),
    "expected": Text("期望", "what is expected"),
    "perceived": Text("实际感受", "what was perceived"),
    "promise": Text("承诺是否做到", "whether promises were kept"),
}
CONTACT_REASONS = {
    "low": Text("不满意", "dissatisfied"),
    "detractor": Text("不愿推荐", "would not recommend"),
    "both": Text("不满意，也不愿推荐", "dissatisfied, would not recommend"),
}
