"""One text as one number, where nothing else tells commas from points."""

from crm_sheets.reading.values.numbers import number_in


def parsed_number(text: str) -> float | None:
    """``1200``, ``￥1,200.50``, ``1.2万``, ``(300)``, ``300元``, ``12.5%``; brackets and a minus behind mean negative.

    The marks are a comma and a decimal point unless two of them tell otherwise (``1.200,50``).

    >>> parsed_number("￥1,200.00"), parsed_number("1.2万"), parsed_number("(300)"), parsed_number("12.5%"), parsed_number("12月")
    (1200.0, 12000.0, -300.0, 0.125, None)
    >>> parsed_number("1.200,50"), parsed_number("1,20,000"), parsed_number("300-"), parsed_number("壹仟贰佰元整"), parsed_number("300-500")
    (1200.5, 120000.0, -300.0, 1200.0, None)
    """
    found = number_in(text)
    if found is None or (found.only_comma and found.separators < 2):
        return None  # 12,34 may be a slip of the hand: its column has to tell
    return found.point if found.point is not None else found.comma
