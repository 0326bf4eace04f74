"""Long numbers that a program wrote as 1.3912345678E10: the digits, where all of them are still there."""

import re
from decimal import Decimal

PATTERN = r"^\s*\d\.\d+[Ee]\+?\d{1,2}\s*$"
_WHOLE = re.compile(PATTERN, re.ASCII)
_LOST = 2  # zeros at the end that a program leaves out: 1.391234567E10 is 13912345670
_SHOWN = 7  # digits; a spreadsheet that shortens a number shows six at most


def restored(text: str) -> str | None:
    """The digits of a number in scientific form; None for other texts, and where digits are gone as in 1.38E+10.

    >>> restored("1.3912345678E10"), restored("1.391234567E+10"), restored("1.38E+10"), restored("1.5E3")
    ('13912345678', '13912345670', None, None)
    """
    if "." not in text or not _WHOLE.match(text):
        return None
    number = Decimal(text.strip())
    digits = len(number.as_tuple().digits)
    missing = number.adjusted() + 1 - digits
    return f"{number:.0f}" if 0 <= missing <= _LOST and digits >= _SHOWN else None
