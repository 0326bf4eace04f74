"""What the codes of the tabulation of questionnaires are called: types, figures, grades, signs, what is lacking."""

from crm_sheets.language.text import Text

TYPES = {
    "single": Text("单选", "one of the options"),
    "multiple": Text("多选", "several options"),
    "scale": Text("量表（打分）", "scale"),
    "recommendation": Text("推荐打分 0–10", "recommendation 0–10"),
    "ranking": Text("排序", "ranking"),
    "number": Text("填数字", "number"),
    "date": Text("填日期", "date"),
    "text": Text("填文字", "words"),
}
BEST_ENDS = {
    "first": Text("第一个最好", "the first is best"),
    "last": Text("最后一个最好", "the last is best"),
    "": Text("不知道", "not known"),
}
ROLES = {
    "satisfaction": Text("某一项的满意度", "satisfaction with one thing"),
    "overall": Text("总体满意度", "satisfaction overall"),
    "return": Text("会不会再来", "whether they come back"),
    "recommend": Text("会不会推荐", "whether they recommend"),
    "effort": Text("办事容不容易", "how easy it was"),
    "importance": Text("重要程度", "how important it is"),
    "expected": Text("期望", "what was expected"),
    "perceived": Text("实际感受", "what was found"),
    "promise": Text("承诺有没有兑现", "whether a promise was kept"),
    "": Text("", ""),
}

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
GRADES = {
    "not_satisfied": Text("不满意", "not satisfied"),
    "satisfied": Text("只是满意", "satisfied only"),
    "comes_back": Text("还会再来", "will come back"),
    "brings_friends": Text("还会带朋友来", "will bring friends as well"),
}
SERVICE_LEVELS = {
    "unsatisfactory": Text("不满意的服务", "unsatisfactory"),
    "ordinary": Text("一般服务", "ordinary"),
    "relationship": Text("客户关系型服务", "relation-minded"),
    "excellent": Text("优质服务", "excellent"),
    "": Text("", ""),
}
SCORE_BANDS = {
    "low": Text("低", "low"),
    "middle": Text("中", "middle"),
    "high": Text("高", "high"),
    "": Text("", ""),
}
DIMENSIONS = {
    "tangibles": Text("有形的东西", "tangibles"),
    "reliability": Text("可靠", "reliability"),
    "responsiveness": Text("反应快", "responsiveness"),
    "assurance": Text("让人放心", "assurance"),
    "empathy": Text("体贴", "empathy"),
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
GROUP_OF = Text("“{by}”为“{group}”的人", "those with '{group}' for '{by}'")

# What to change first: how, and the evidence that speaks for this way.
WAYS = {
    "overlooked": Text(
        "让客户看见：多半没注意到或没用过。当面指给客户看，写在显眼的地方。",
        "Let customers see it: most have not noticed or used it. Point it out, put it where they look.",
    ),
    "information": Text(
        "把话说清楚：有人很满意、有人很不满意，多半听到的不一样。统一说法，更正错的介绍。",
        "Say it clearly: some are very content, some not at all, so they were probably told different things. Use one "
        "wording, correct what is wrong.",
    ),
    "inference": Text(
        "找出客户为什么这样想：问几位打低分的客户，是哪一次、哪件事；先改那件事，再告诉他们改了。",
        "Find out what made them think so: ask some of those who scored low which visit, which thing. Mend that, then "
        "tell them.",
    ),
    "expectation": Text(
        "别许太多：做得不差，但客户原来想得更好。说清能做到什么，再说到做到。",
        "Promise less: it is not bad, but more was expected. Say what you can do, then do it.",
    ),
}
SIGNS = {
    "expected_high": Text("期望有 {value} 分，高于实际的 {score} 分", "expected {value} points, found {score}"),
    "no_opinion": Text("{value} 的人没有意见或没有回答", "{value} have no opinion or gave no answer"),
    "split": Text("好、坏两头各有 {value} 以上", "{value} or more at either end, best and worst"),
    "below_rest": Text("比其他各项低 {value} 分", "{value} points below the other items"),
    "plain": Text("得分 {score}，不到 {least}", "a score of {score}, below {least}"),
}
SERVICE_ITSELF = Text(
    "一半以上的人不满意：先改服务本身，再谈怎么说。",
    "More than half are not content: mend the service itself first, words come after.",
)
QUADRANTS = {
    "improve": Text("重要但做得不好：先改", "matters and is weak: improve"),
    "keep": Text("重要也做得好：保持", "matters and is good: keep"),
    "low_priority": Text("不太重要也不太好：可以等", "matters less and is weak: can wait"),
    "overdone": Text("做得好但不太重要：可少花力气", "good and matters less: spend less on it"),
}

# Marks of answers that look suspicious.
MARKS = {
    "too_fast": Text("答得太快", "too fast"),
    "straight_line": Text("整组选同一个答案", "the same answer throughout"),
    "much_missing": Text("很多题没答", "much left open"),
    "twice": Text("同一设备写了同样的话", "same device, same words as another"),
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
NEEDS = {
    "best_end": Text("要知道哪一头最好：请在问卷说明里选", "which end is best: choose it in the key"),
    "points": Text("选项要有分数：请在问卷说明里填", "points of the options: fill them in in the key"),
    "recommendation_scale": Text("0 到 10（或 1 到 10）的打分", "a scale from 0 (or 1) to 10"),
    "answers": Text("至少一个回答", "somebody who answered"),
    "questions": Text("要有这样的题：{roles}", "a question on: {roles}"),
    "pairs": Text("每一项问两次：期望和实际", "each item asked twice: expected and found"),
    "same_scale": Text("期望和实际用同一种打分", "both of a pair on one scale"),
    "dimensions": Text("每题属于哪个方面：请在问卷说明里填", "the dimension of each item: fill it in in the key"),
    "items": Text("至少两道打分题", "at least two items"),
    "complete_answers": Text("至少两个人答完了所有题", "at least two people who answered every item"),
    "spread": Text("回答要有差别，份数要够", "answers that differ, and enough of them"),
}

CONTACT_REASONS = {
    "low": Text("不满意", "dissatisfied"),
    "detractor": Text("不愿推荐", "would not recommend"),
    "both": Text("不满意，也不愿推荐", "dissatisfied, would not recommend"),
}
