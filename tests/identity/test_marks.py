"""What tells names apart: a legal form, a place in a series, a side, a title."""

import pytest

from crm_sheets.identity.marks import NONE, apart, name_marks


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Acme Limited", ("ltd", "", "", "")),
        ("Acme, Inc.", ("inc", "", "", "")),
        ("Mrs Jane Doe Sr", ("", "sr", "", "mrs")),
        ("West Lake Tea", ("", "", "west", "")),
        ("Second Cup", NONE),  # a first word is the name, no place in a series
        ("North", NONE),  # one word is all of the name
        ("杭州西湖茶行", NONE),
    ],
)
def test_what_a_name_says(name, said):
    assert name_marks(name) == said


def test_only_what_both_say_tells_them_apart():
    assert apart(name_marks("Acme Ltd"), name_marks("Acme Inc"))
    assert not apart(name_marks("Acme Ltd"), name_marks("Acme Limited"))
    assert not apart(name_marks("Acme Ltd"), name_marks("Acme North"))  # each says something else
