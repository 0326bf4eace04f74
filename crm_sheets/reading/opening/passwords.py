"""The passwords that are tried on a workbook: Excel's silent default, those of the team, those that users type."""

import os
from collections.abc import Callable, Sequence

SILENT = ("VelvetSweatshop",)  # Excel opens a workbook encrypted with it without asking: users do not know of it
VARIABLE = "CRM_SHEETS_PASSWORD"
Ask = Callable[[str], str | None]  # a file's name -> its password, None from whoever does not know it


def known_passwords(team: Sequence[str]) -> tuple[str, ...]:
    """Those of the team's playbook, then the one of the environment."""
    return (*team, *filter(None, [os.environ.get(VARIABLE)]))
