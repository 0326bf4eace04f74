"""The table of signs that a relationship is strong."""

from crm_sheets.language import Text
from crm_sheets.vocabulary.customer_keys import CUSTOMER, CUSTOMER_ID, CUSTOMER_NAME, PHONE
from crm_sheets.vocabulary.field import Table, flag

_SIGNS = (
    ("tells_weak_spots", "会指出我们的不足", "Points out our weak spots"),
    ("likes_to_talk", "愿意谈业务", "Likes to discuss business with us"),
    ("returns_calls", "会回我们的电话", "Returns our calls"),
    ("thinks_we_are_best", "认为我们最好", "Thinks we are the best"),
    ("signs_no_rival", "不与竞争对手签约", "Signs nothing with competitors"),
    ("puts_off_rivals", "推迟与竞争对手洽谈", "Puts off talks with competitors"),
    ("scolds_us", "偶尔会责备我们", "Now and then scolds us"),
    ("believes_in_us", "相信我们能帮他成功", "Believes we can help them succeed"),
    ("buys_no_rival", "不选竞品", "Does not pick rival products"),
    ("needs_us", "彼此同样需要", "Needs us as much as we need them"),
)

RELATIONSHIP = Table(
    "relationship",
    Text("关系强度表", "Relationship"),
    (CUSTOMER_ID, CUSTOMER_NAME, PHONE, *(flag(name, zh, en, telling=True) for name, zh, en in _SIGNS)),
    (CUSTOMER[:3], tuple(name for name, _, _ in _SIGNS)),
)
