"""Columns as Excel names them (AB) and as they are counted."""


def letters(index: int) -> str:
    """Excel's name of a column counted from 0; there is none before the first.

    >>> letters(0), letters(27), letters(16_383), letters(-1)
    ('A', 'AB', 'XFD', '')
    """
    name, column = "", index + 1
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def column_number(name: str | bytes) -> int:
    """The column, counted from 0, that Excel names so in capitals; -1 for no letters.

    >>> column_number("A"), column_number(b"AB"), column_number("XFD"), column_number("")
    (0, 27, 16383, -1)
    """
    column = 0
    for letter in name.encode() if isinstance(name, str) else name:
        column = column * 26 + letter - 64
    return column - 1
