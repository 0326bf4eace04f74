"""The password of the mail server: from the environment, the keyring of the system, or whoever sits there."""

import os
from collections.abc import Callable

from crm_sheets.delivery.system_keyring import secret_of
from crm_sheets.errors import PasswordMissing

VARIABLE = "CRM_SHEETS_MAIL_PASSWORD"
AskUser = Callable[[str, str], str | None]  # user and host


def mail_password(user: str, host: str, ask: AskUser | None) -> str:
    """The password of ``user``: never from a workbook or the command line. Raises PasswordMissing."""
    found = os.environ.get(VARIABLE) or secret_of(user) or (ask(user, host) if ask else None)
    if not found:
        raise PasswordMissing(user=user, variable=VARIABLE)
    return found
