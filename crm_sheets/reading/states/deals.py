"""A column of states that tells deals: what is still talked about is open there, and no revenue."""

from collections.abc import Sequence

from crm_sheets.vocabulary.stages import stage_of
from crm_sheets.vocabulary.states import State, state_of

_OVER = ("won", "lost")
_TOLD_APART = frozenset(("qualified", "offer", "negotiating"))  # no word of orders, visits or lessons means these


def open_in_company(texts: Sequence[str], states: Sequence[State | None]) -> list[State | None]:
    """The states with the open deals of a column that tells deals; as they are where it tells none.

    A column tells deals where one is won, or where every text names a stage before that and they are several. Texts
    that are no word of a deal keep their state: they are asked about, or were paid or delivered.

    >>> open_in_company(["Won", "Proposal", "In progress", "Shipped"], ["won", None, "paid", "delivered"])
    ['won', 'open', 'open', 'delivered']
    >>> open_in_company(["Proposal", "Shipped"], [None, "delivered"])
    [None, 'delivered']
    """
    stages = [stage_of(text) for text in texts]
    waits = [
        stage not in (None, *_OVER) or state_of(text, "stage") == "open"
        for text, stage in zip(texts, stages, strict=True)
    ]
    if "won" not in states and not (all(waits) and len(texts) > 1 and _TOLD_APART & set(stages)):
        return list(states)
    return ["open" if waiting else state for waiting, state in zip(waits, states, strict=True)]


def tells_only_deals(texts: Sequence[str]) -> bool:
    """Whether every text names a stage of a deal, and there are both won ones and open ones.

    >>> tells_only_deals(["已签约", "洽谈中"]), tells_only_deals(["已签约", "已发货"])
    (True, False)
    """
    stages = {stage_of(text) for text in texts}
    return None not in stages and "won" in stages and bool(stages - {*_OVER})
