"""Satisfaction and recommendation from questionnaires."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import choice, decimal, rising, share, texts, whole, word_lists
from crm_sheets.playbook.settings import Fit, setting

_DAYS = whole(1, 3650)


@dataclass(frozen=True)
class SurveyRules:
    """Satisfaction and recommendation from questionnaires."""

    title: ClassVar[Text] = Text("满意度调查", "Questionnaires")
    fits: ClassVar[tuple[Fit, ...]] = (
        Fit(
            ("least_base", "sure_base"),
            lambda rules: rules.least_base <= rules.sure_base,
            Text("最少份数不大于放心比较的份数", "least number not above the number that is enough"),
        ),
    )

    best_is: str = setting(
        "highest",
        choice({"highest": Text("数字最大最好", "highest"), "lowest": Text("数字最小最好", "lowest")}),
        Text("数字评分的方向", "Direction of numeric scales"),
        Text(
            "满意度用数字回答时，哪一头是最好。文字回答不受影响。",
            "For satisfaction answered in numbers: which end is best. Answers in words carry their own direction.",
        ),
    )
    points: int = setting(
        5,
        whole(3, 11),
        Text("数字评分的级数", "Points of numeric scales"),
        Text("满意度数字评分共有几级。", "How many points numeric satisfaction scales have."),
    )
    recent_days: int = setting(
        180,
        _DAYS,
        Text("答卷多久之内算近期（天）", "Days for which an answer is recent"),
        Text(
            "更早的不满意不再作为预警和优先联系的理由。",
            "Older dissatisfaction is no warning and no reason for a contact.",
        ),
    )
    confidence: float = setting(
        0.95,
        decimal(0.5, 0.999),
        Text("置信水平", "Confidence level"),
        Text("± 误差按这个置信水平计算。", "The ± error is computed at this level."),
    )
    least_base: int = setting(
        30,
        whole(5, 1000),
        Text("比较所需的最少份数", "Least answers for a comparison"),
        Text("回答少于这个数就不判断差别。", "With fewer answers no difference is judged."),
    )
    sure_base: int = setting(
        100,
        whole(5, 10_000),
        Text("放心比较的份数", "Answers that are enough for a comparison"),
        Text("回答少于这个数的比较和分组会标出来。", "Comparisons and groups with fewer answers are marked."),
    )
    service_bands: tuple[float, ...] = setting(
        (60.0, 75.0, 90.0),
        rising(3, 0, 100),
        Text("服务水平的分数线", "Scores of the service levels"),
        Text(
            "0 到 100 分；低于第一条线是不满意的服务，依次是一般服务、客户关系、优质服务。",
            "0 to 100; below the first is unsatisfactory, then ordinary, relation-minded and excellent service.",
        ),
    )
    weak_below: float = setting(
        70.0,
        decimal(1, 100),
        Text("薄弱项的分数线", "Score below which an item is weak"),
        Text("0 到 100 分；低于它的题列入“先改什么”。", "0 to 100; items below it stand under what to change first."),
    )
    score_bands: tuple[float, ...] = setting(
        (60.0, 80.0),
        rising(2, 0, 100),
        Text("评分表的分数线", "Scores of the bands of scorecards"),
        Text("0 到 100 分；分成低、中、高三段。", "0 to 100; low, middle and high."),
    )
    word_groups: tuple[tuple[str, tuple[str, ...]], ...] = setting(
        (),
        word_lists(),
        Text("留言里要找的词", "Words to look for in open answers"),
        Text(
            "例如 等待：排队，太慢；价格：贵。数一数有多少条留言提到每一组。",
            "For example waiting: queue, slow; price: expensive. Says how many open answers speak of each group.",
        ),
    )
    most_standards: int = setting(
        7,
        whole(1, 100),
        Text("服务标准最多几条", "Most service standards"),
        Text("更多就提醒：标准要少而重要。", "More of them are a warning: few that matter are better."),
    )
    standard_days: int = setting(
        365,
        _DAYS,
        Text("服务标准多久要修订（天）", "Days after which a standard is to be revised"),
        Text("更久没修订就提醒。", "One that was not revised for longer is a warning."),
    )
    most_weight: float = setting(
        5.0,
        decimal(1.5, 100),
        Text("加权的上限", "Largest weight of an answer"),
        Text(
            "按目标人群加权时，一份答卷最多算这么多份。",
            "With weights by a target, one answer counts for at most so many.",
        ),
    )
    fast_seconds: int = setting(
        45,
        whole(0, 3600),
        Text("答得太快（秒）", "Answered too fast (seconds)"),
        Text(
            "整份用时少于它，或少于每题秒数乘题数（取大的），标为太快。",
            "Marked when the whole form took less, or less than the seconds an item times the items (the larger).",
        ),
    )
    fast_item_seconds: float = setting(
        2.0,
        decimal(0, 60),
        Text("答得太快（每题秒数）", "Answered too fast (seconds an item)"),
        Text("同上。", "As above."),
    )
    straight_share: float = setting(
        0.9,
        share(),
        Text("同一答案的比例", "Share of the same answer"),
        Text("一组量表题里同一答案达到这个比例，标出来。", "Marked when so much of a matrix has the same answer."),
    )
    missing_share: float = setting(
        0.4,
        share(),
        Text("未答的比例", "Share left unanswered"),
        Text(
            "该答的题有这么多没答，标出来；评分表不给分。",
            "Marked when so much was left open; a scorecard gives no score.",
        ),
    )
    compare_by: tuple[str, ...] = setting(
        (),
        texts(),
        Text("按哪些题比较", "Questions to compare by"),
        Text(
            "题号或题目；不填就按客户等级、细分、客户经理、地区、品类和前几道单选题比较。",
            "Numbers or wordings of questions; left empty: by tier, segment, owner, region, category and the first questions "
            "with one option each.",
        ),
    )
    private: tuple[str, ...] = setting(
        (),
        texts(),
        Text("不进报告的问卷", "Questionnaires kept out of reports"),
        Text(
            "名称里有这些词的问卷不进大家看的报告，只在用 crm-sheets survey 单独打开时给出；关于员工、服务技能、服务潜力的总是这样。",
            "Questionnaires with these words in their names stay out of the shared report; crm-sheets survey shows them. So do "
            "always those on staff, service skill and service potential.",
        ),
    )
