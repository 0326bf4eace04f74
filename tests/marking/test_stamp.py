"""Which files a copy of a copy of a copy names."""

from crm_sheets.marking.stamp import stamped


def test_the_first_and_the_latest_are_named():
    checked = tuple((f"digest {n}", n) for n in range(35))
    assert stamped(checked[:30]) == checked[:30]
    assert stamped(checked) == (checked[0], *checked[6:])  # thirty of them
