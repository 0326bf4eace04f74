"""What complainers want: by reason and by feeling."""

from typing import NamedTuple

from crm_sheets.language.text import Text


class Motive(NamedTuple):
    """``side``: rational or emotional; ``words`` by which teams note it."""

    code: str
    side: str
    name: Text
    words: str


SIDES = {"rational": Text("讲理的", "Rational"), "emotional": Text("讲情的", "Emotional")}
MOTIVES = (
    Motive("solved", "rational", Text("把事情解决", "Have it solved"), "解决|处理|修好|solve|fix"),
    Motive("compensated", "rational", Text("补上损失", "Have the loss made good"), "赔|补偿|退款|退钱|compensat|refund|money"),
    Motive("corrected", "rational", Text("纠正错误", "Have a mistake corrected"), "纠正|改正|更正|correct"),
    Motive("prevented", "rational", Text("别再发生", "Prevent it from happening again"), "不再|下次|改进|again|prevent"),
    Motive("explained", "rational", Text("要一个说法", "Have it explained"), "说法|解释|原因|explain|why"),
    Motive("respected", "emotional", Text("被尊重", "Be respected"), "尊重|面子|道歉|respect|apolog"),
    Motive("heard", "emotional", Text("被听见", "Be heard"), "倾听|发泄|听我说|heard|listen|vent"),
    Motive("valued", "emotional", Text("被重视、感觉好", "Feel valued"), "重视|在意|安慰|valued|care|feel"),
    Motive("fair", "emotional", Text("公平对待", "Be treated fairly"), "公平|公道|fair"),
)  # fmt: skip
