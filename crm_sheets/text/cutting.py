"""Texts cut to the room that a cell has."""

from crm_sheets.text.widths import lines


def cut_to_lines(text: str, width: float, most: int = 1) -> str:
    """The text as far as it fits ``most`` lines of a width in digits; what is cut off shows as an ellipsis.

    >>> cut_to_lines("一二三四五", 8), cut_to_lines("一二三四", 8), cut_to_lines("one two three four", 6, 2)
    ('一二三…', '一二三四', 'one two t…')
    """
    if lines(text, width) <= most:
        return text
    low, high = 0, len(text)
    while low < high:  # the longest beginning that fits
        middle = (low + high + 1) // 2
        if lines(f"{text[:middle].rstrip()}…", width) <= most:
            low = middle
        else:
            high = middle - 1
    return f"{text[:low].rstrip()}…"
