"""Questionnaires in words: what the codes of ``tabulation`` mean, and the sentence that says what differs between groups."""

from crm_sheets.language.text import Text

# Why there is no figure, and what to do about it; {has} is how many there are.
NEEDS = {
    "best_end": Text(
        "不知道选项哪一头最好：在题目说明表里填“最好在前”或“最好在后”",
        "which end of the options is best: say first or last in the key sheet",
    ),
    "points": Text(
        "至少两个分值不同的选项（现在有 {has} 个）：在题目说明表里填每个选项的分值",
        "at least two options with different points (there are {has}): give the points of the options in the key sheet",
    ),
    "recommendation_scale": Text(
        "0 到 10（或 1 到 10）的推荐题；别的评分不能算净推荐值，请看平均分和满意率",
        "a question from 0 to 10 (or 1 to 10); other scales give no NPS: see the mean and the top two instead",
    ),
    "answers": Text("至少一个人回答", "at least one answer"),
    "questions": Text("缺少这样的题：{roles}", "a question on: {roles}"),
    "pairs": Text(
        "每一项问两次（期望和实际感受）；缺少：{roles}",
        "each item asked twice, expected and perceived; missing: {roles}",
    ),
    "same_scale": Text("期望和感受用同样的评分", "the same scale for what is expected and what is perceived"),
    "dimensions": Text(
        "题目说明表里给每一项填维度（现在填了 {has} 项）",
        "the dimension of each item in the key sheet ({has} have one)",
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
SERVICE_LEVELS = {
    "unsatisfactory": Text("不满意的服务", "Unsatisfactory service"),
    "ordinary": Text("一般客户服务", "Ordinary service"),
    "relationship": Text("客户关系管理", "Relation-minded service"),
    "excellent": Text("优质客户服务", "Excellent service"),
}
SATISFACTION_GRADES = {
    "not_satisfied": Text("不满意", "Not satisfied"),
    "satisfied": Text("满意", "Satisfied"),
    "comes_back": Text("满意，还会再来", "Satisfied, will come back"),
    "brings_friends": Text("满意，还会再来，还带朋友来", "Satisfied, will come back and bring friends"),
}
SCORE_BANDS = {"low": Text("低", "Low"), "middle": Text("中", "Middle"), "high": Text("高", "High")}
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
SERVQUAL_DIMENSIONS = {
    "tangibles": Text("有形性", "Tangibles"),
    "reliability": Text("可靠性", "Reliability"),
    "responsiveness": Text("响应性", "Responsiveness"),
    "assurance": Text("保证性", "Assurance"),
    "empathy": Text("移情性", "Empathy"),
}
GAP_SIGN = Text(
    "差距 = 感受 − 期望，负数说明没达到期望；有的教材用期望 − 感受，正负相反。",
    "Gap = perceived − expected; below 0 falls short. Some textbooks use expected − perceived, the other sign.",
)
# The four ways to raise satisfaction, and what speaks for the one proposed.
WAYS = {
    "overlooked": Text("把客户没注意到的好处讲给他看", "show what customers overlooked"),
    "information": Text("纠正客户得到的错误信息", "mend wrong information"),
    "inference": Text("纠正客户由此及彼的错误推断", "mend a wrong inference"),
    "expectation": Text("趁期望刚形成，调整到做得到的程度", "reset an expectation that has only just formed"),
}
SIGNS = {
    "expected_high": Text(
        "期望 {value} 分，几乎是满分，感受并不差", "{value} points were expected, nearly the most; it is not bad"
    ),
    "no_opinion": Text(
        "{value} 的人没有看法（选中间、不清楚或没答）", "{value} have no opinion (middle, do not know, no answer)"
    ),
    "split": Text("评价两极：很好和很差都至少占 {value}", "opinions are split: at least {value} on either end"),
    "below_rest": Text("比其他各项低 {value} 分", "{value} points below the other items"),
    "plain": Text("得分 {value}，没有别的迹象", "score {value}, no other sign"),
}
SERVICE_ITSELF = Text(
    "过半数的人不满意：先改服务本身，再谈怎么说", "More than half are not content: mend the service itself before words"
)
STANDARD_WARNINGS = {
    "not_measurable": Text("没有题目能衡量它", "nothing measures it"),
    "too_many": Text("标准太多，留下重要的", "too many standards; keep those that matter"),
    "never_revised": Text("很久没修订，或从没修订", "not revised for long, or never"),
}
# Groups that are ours, not an option or a value of the team.
GROUPS = {
    "not_ticked": Text("没选", "Not chosen"),
    "ticked": Text("选了", "Chosen"),
    "detractors": Text("贬损者（0–6）", "Detractors (0–6)"),
    "passives": Text("中立者（7–8）", "Passives (7–8)"),
    "promoters": Text("推荐者（9–10）", "Promoters (9–10)"),
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
# One sentence for a table; shares and means come worded. Nothing where nothing differs.
DIFFERENCES = {
    "more": Text(
        "“{group}”里选“{option}”的更多：{value}，其他人 {rest}。",
        "More in '{group}' chose '{option}': {value}, others {rest}.",
    ),
    "less": Text(
        "“{group}”里选“{option}”的更少：{value}，其他人 {rest}。",
        "Fewer in '{group}' chose '{option}': {value}, others {rest}.",
    ),
    "higher": Text(
        "“{group}”的平均更高：{value}，其他人 {rest}。", "The mean of '{group}' is higher: {value}, others {rest}."
    ),
    "lower": Text(
        "“{group}”的平均更低：{value}，其他人 {rest}。", "The mean of '{group}' is lower: {value}, others {rest}."
    ),
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
