"""The wording of problems of the tables as a whole: dates, answers, what came later."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

CHECKS: dict[str, Finding] = {
    "date_in_future": Finding(
        "warning",
        Text("日期在未来", "Date in the future"),
        Text(
            "“{heading}”是 {value}，晚于基准日 {as_of}，计算时没有计入。",
            "'{heading}' is {value}, after {as_of}; the row does not count in the figures.",
        ),
        Text("请核对日期。", "Check the date."),
    ),
    "answer_not_on_scale": Finding(
        "warning",
        Text("看不懂的评分", "Answer not on the scale"),
        Text(
            "“{question}”的回答“{value}”看不懂，没有计入满意度或净推荐值。",
            "The answer '{value}' to '{question}' is not understood; it counts in no figure.",
        ),
        Text("请改成问卷选项里的说法或数字。", "Write it as one of the options, or as a number."),
    ),
    "answers_beyond_scale": Finding(
        "warning",
        Text("评分超出级数", "Scale with more points"),
        Text(
            "“{question}”的回答里有 {highest}，超过了 {points} 级；分不清是几分制，整题没有计入满意度。",
            "Answers to '{question}' go up to {highest}, beyond {points} points; the question is left out of satisfaction.",
        ),
        Text(
            "请在规则表里把 survey.points（数字评分的级数）改成这份问卷的级数。",
            "Set survey.points in the playbook to the number of points of this questionnaire.",
        ),
    ),
    "rows_after_as_of": Finding(
        "note",
        Text("晚于基准日的记录", "Records after the as-of date"),
        Text("有 {count} 行晚于基准日 {as_of}，没有计入。", "{count} rows are later than {as_of} and do not count."),
        Text("无需处理；要计入请换一个基准日。", "Nothing to do; choose a later as-of date to count them."),
    ),
}
