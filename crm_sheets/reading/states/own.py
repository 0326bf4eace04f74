"""What the team says in its playbook that its states mean."""

from crm_sheets.playbook.sections.states import StateRules
from crm_sheets.vocabulary.states import State, plain_state

_MEANT: dict[str, State] = {
    "counts": "paid",
    "cancelled": "cancelled",
    "refunded": "refunded",
    "partly_refunded": "partly",
    "unpaid": "unpaid",
    "open": "open",
    "lost": "lost",
    "returned": "returned",
    "no_sale": "no_sale",
    "test": "test",
}


def own_states(rules: StateRules) -> dict[str, State]:
    """The team's words as they are compared, each with what it means."""
    return {plain_state(word): state for name, state in _MEANT.items() for word in getattr(rules, name)}
