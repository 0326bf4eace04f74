"""Keys beside so many names that they are nobody's."""

from crm_sheets.identity.mentions import Mention
from crm_sheets.identity.shared import without_shared

PHONE = "13812345678"
NAMES = ("李雷", "韩梅梅", "王小明", "赵大海", "孙丽华")


def mentions(names):
    return [
        Mention("", PHONE, "", "", name, "", "", "a.xlsx", "a", row, False, row) for row, name in enumerate(names, 2)
    ]


def test_four_names_share_a_phone_five_do_not():
    four, five = mentions(NAMES[:4]), mentions(NAMES)
    assert without_shared(four) == []
    assert {one.phone for one in four} == {PHONE}
    ((order, problem),) = without_shared(five)
    assert (order, problem.code, problem.rows) == (2, "key_of_many", (2,))
    assert problem.details["count"] == 5
    assert {one.phone for one in five} == {one.phone_key for one in five} == {""}


def test_one_name_in_many_rows_keeps_its_phone():
    assert without_shared(mentions(["李雷"] * 9)) == []
