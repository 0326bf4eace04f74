"""Part: what one group of analyses adds to the results."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from crm_sheets.problems import Problems
from crm_sheets.results import Refusal


@dataclass(frozen=True)
class Contribution:
    """What one group of analyses adds: columns by customer_id, further tables by name, refusals, problems."""

    columns: tuple[pd.DataFrame, ...] = ()
    tables: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    refusals: tuple[Refusal, ...] = ()
    problems: Problems = field(default_factory=Problems)
