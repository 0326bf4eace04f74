"""What the state of a refund says: given, refused, or not given yet. In a list of refunds "closed" means refused."""

import re

from crm_sheets.vocabulary.states import State, plain_state

# The first that fits.
_SAYS: tuple[tuple[State, str], ...] = (
    ("unpaid", r"未退|尚未|\bnot (?:yet|refunded)"),
    ("cancelled", r"关闭|取消|撤销|撤回|拒绝|驳回|失败|不同意|不退|无退款|不通过"),
    ("cancelled", r"\b(?:clos|cancel|reject|declin|denied|refus|fail|void|withdraw)"),
    ("paid", r"已退|成功|完成|完结|已到账|已结|全额|部分退|退货退款$|仅退款$"),
    ("paid", r"\b(?:refunded|succe|complete|done|paid|settled|processed|issued|applied)"),
    ("unpaid", r"待|中$|申请|审核|处理|同意"),
    ("unpaid", r"\b(?:pending|process|request|open|await|wait|in progress|review|draft|new|approv|submit)"),
)


def refund_state_of(text: str) -> State | None:
    """ "paid" where the money was given back, "cancelled" where it was refused, "unpaid" where it waits; else None.

    >>> refund_state_of("退款关闭"), refund_state_of("退款成功"), refund_state_of("等待商家处理"), refund_state_of("Remboursé")
    ('cancelled', 'paid', 'unpaid', None)
    """
    return next((state for state, pattern in _SAYS if re.search(pattern, plain_state(text))), None)
