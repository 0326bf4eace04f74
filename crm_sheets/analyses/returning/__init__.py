"""Returning: the chance that a customer buys again within the horizon, learned from the team's own past.

horizon    the days within which a customer is expected back
prior      what is generally so, bent a little by the team's own past: holds with few customers
history_features what was known of each buyer at the end of a day, as numbers
ridge      logistic regression held close to nothing: what the desk's own months say
chance     both together, as much of each as held on a day that neither had seen
"""

from crm_sheets.analyses.returning.chance import Returning, return_chances, returning_as_now
from crm_sheets.analyses.returning.horizon import horizon

__all__ = ["Returning", "horizon", "return_chances", "returning_as_now"]
