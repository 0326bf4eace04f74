"""The wording of what is doubtful about questionnaires: scales, questions passed over, two exports, the key sheet."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

SURVEYS: dict[str, Finding] = {
    "survey_twin": Finding(
        "note",
        Text("同一份问卷的两个导出", "Two exports of one questionnaire"),
        Text(
            "这里与“{other}”是同一份问卷，只是选项写成序号：答卷只算一次，选项的顺序照这里的序号。",
            "This is the questionnaire of '{other}' once more, with the options as numbers: the responses count once, "
            "and the options stand in the order of these numbers.",
        ),
        Text("不用处理。", "Nothing needs to be done."),
    ),
    "survey_scale_open": Finding(
        "warning",
        Text("不知道评分哪一头最好", "Which end of a scale is best is not said"),
        Text(
            "“{question}”用数字回答（如 {value}），标题、表头和选项都没有说明哪个数字表示最好，所以不算满意率和得分。",
            "'{question}' is answered in numbers (such as {value}), and neither heading, title nor options say which "
            "number is best: no score is given.",
        ),
        Text(
            "请在问卷说明表的“最好的一头”里写明，或在标题里注明，如“1=很不满意，5=很满意”。",
            "Say it in the column 'Best' of the key sheet, or in the heading: '1 = very dissatisfied, 5 = very satisfied'.",
        ),
    ),
    "survey_statement_open": Finding(
        "warning",
        Text("同意是好还是坏，没有说明", "Whether agreeing is good or bad is not said"),
        Text(
            "这些说法回答的是同意程度，听起来同意未必是好事：{statements}。没有给它们计分。",
            "These statements are agreed with or not, and agreeing may well be bad: {statements}. They get no score.",
        ),
        Text(
            "请在问卷说明表的“最好的一头”里写明：同意是好就写第一个，不同意才好就写最后一个。",
            "Say it in the column 'Best' of the key sheet: first where agreeing is good, last where it is bad.",
        ),
    ),
    "survey_scale_mixed": Finding(
        "warning",
        Text("同一题里文字和数字混在一起", "Words and numbers in one question"),
        Text(
            "“{question}”的回答有的是文字，有的是数字（如 {value}），没有说明哪个数字相当于哪个文字，只分别计数。",
            "The answers to '{question}' are words in some rows and numbers in others (such as {value}); which number "
            "stands for which word is not said, so they are only counted.",
        ),
        Text("请把这一题统一成文字或数字后再放回来。", "Write either words or numbers and drop the file in again."),
    ),
    "survey_answers_outside": Finding(
        "warning",
        Text("有的回答不在评分里", "Answers that are not on the scale"),
        Text(
            "“{question}”是评分题，但有的回答是“{value}”，不在评分里：照样计数，不算进平均分和满意率。",
            "'{question}' is a scale, but some answers are not on it ({value}): they are counted, and left out of mean and score.",
        ),
        Text(
            "打错了就在原表里改正；本来就是一个选项，就在问卷说明表里写上它的分值。",
            "Correct them in the workbook if they were mistyped; if it is an option, give its points on the key sheet.",
        ),
    ),
    "survey_lines_joined": Finding(
        "note",
        Text("一位填写者占了几行", "A respondent over several lines"),
        Text(
            "序号相同、答的题不同的行合成了一份：{count} 份，共 {lines} 行（{value}）。",
            "Lines of one number that answer different questions are one response: {count:|response|responses} on {lines} "
            "lines ({value}).",
        ),
        Text("不是同一个人时，请把序号改成不同的。", "If they are not one person, give them different numbers."),
    ),
    "survey_respondent_again": Finding(
        "warning",
        Text("同一个序号答了几次", "One number answered several times"),
        Text(
            "序号“{value}”有 {lines} 行，时间相同，同一题答了不止一次：每行算一份答卷。",
            "Number '{value}' stands on {lines} lines of one time and answered a question more than once: each line counts "
            "as a response.",
        ),
        Text(
            "重复的请删掉，只留一行；确实是几次，不用改。",
            "Delete what is there twice; leave it where somebody answered again.",
        ),
    ),
    "survey_screening": Finding(
        "note",
        Text("筛选题", "Screening question"),
        Text(
            "“{question}”答“{value}”的人后面都没有回答：当作没有问到，不算漏答（{count} 人）。",
            "Those who answered '{value}' to '{question}' answered nothing behind it: they count as not asked, not as "
            "silent ({count}).",
        ),
        Text("不对的话，请在问卷说明表的“筛选题”里改。", "If that is wrong, change 'Screening' in the key sheet."),
    ),
    "survey_key_used": Finding(
        "note",
        Text("按问卷说明表", "Key sheet followed"),
        Text(
            "“{survey}”按问卷说明表读取：{count} 题。",
            "'{survey}' is read as the key sheet says: {count:|question|questions}.",
        ),
        Text("不用处理。", "Nothing needs to be done."),
    ),
    "survey_key_without_question": Finding(
        "warning",
        Text("问卷说明表里的题对不上", "A line of the key sheet fits no question"),
        Text(
            "问卷说明表的“{question}”（题号 {value}）在放入的问卷里没有，这一行没有使用。",
            "'{question}' of the key sheet (code {value}) is in none of the questionnaires dropped in; the line was not "
            "used.",
        ),
        Text(
            "请核对题号和标题，或放入这份问卷。",
            "Check code and heading, or drop in the questionnaire that it belongs to.",
        ),
    ),
    "survey_key_unclear": Finding(
        "warning",
        Text("问卷说明表里看不懂的内容", "Key sheet: entry not understood"),
        Text(
            "“{question}”的“{column}”写的是“{value}”，应为：{expected}。这一格没有使用。",
            "'{column}' of '{question}' says '{value}'; expected: {expected}. The cell was not used.",
        ),
        Text("请改好后再放回来。", "Mend it and drop the sheet in again."),
    ),
    "survey_team_sheet_unclear": Finding(
        "warning",
        Text("目标占比表或服务标准表里看不懂的内容", "Sheet of targets or of standards: entry not understood"),
        Text(
            "“{item}”的“{column}”写的是“{value}”，应为：{expected}。这一格没有使用。",
            "'{column}' of '{item}' says '{value}'; expected: {expected}. The cell was not used.",
        ),
        Text("请改好后再放回来。", "Mend it and drop the sheet in again."),
    ),
    "survey_target_of_which": Finding(
        "warning",
        Text("目标占比写的是哪份问卷的题", "Target shares: of which questionnaire"),
        Text(
            "题号“{question}”在几份问卷里都有（{surveys}），没有写是哪一份：这些目标没有使用。",
            "Several questionnaires have a question '{question}' ({surveys}), and none is named: these targets were not used.",
        ),
        Text(
            "请在目标占比表的“问卷”一列写明，或写题目的全文。",
            "Name it in the column 'Questionnaire' of the sheet, or write the question instead of its number.",
        ),
    ),
    "survey_key_points": Finding(
        "warning",
        Text("分值的个数与选项不符", "Not one point for each option"),
        Text(
            "“{question}”有 {count} 个选项，问卷说明表却写了 {value} 个分值，没有使用。",
            "'{question}' has {count:|option|options}, and the key sheet gives {value:|point|points}; they were not used.",
        ),
        Text(
            "请给每个选项写一个分值，用竖线隔开。", "Give one number for each option, with vertical bars between them."
        ),
    ),
    "survey_key_not_possible": Finding(
        "warning",
        Text("答案做不到问卷说明表的题型", "The answers are not of the type in the key sheet"),
        Text(
            "问卷说明表把“{question}”定为“{value}”，可是答案不是这样写的，仍按“{type}”统计。",
            "The key sheet says that '{question}' is '{value}', but its answers are not written so; it stays '{type}'.",
        ),
        Text("请核对题型，或统一答案的写法。", "Check the type, or write the answers alike."),
    ),
}
