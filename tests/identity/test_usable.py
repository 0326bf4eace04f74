"""Which cells can be keys of a customer."""

import random

import pandas as pd
import pytest

from crm_sheets.identity.usable import as_id, as_id_number, as_mail, as_name, as_phone, usable_contacts
from crm_sheets.reading.values import placeholders
from crm_sheets.reading.values.words import ALONE, ANYBODY, BUYERS, NOBODY, NOTHING


@pytest.mark.parametrize(
    ("text", "key"),
    [("KH0", "KH0"), ("000", ""), ("0001", "0001"), ("NA", ""), ("无", ""), ("a1", "a1")],  # zeros alone are no code
)
def test_ids(text, key):
    assert as_id(text) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [("+8613812345678", "+8613812345678"), ("1234", ""), ("11111111", ""), ("138****5678", ""), ("暂无", "")],
)
def test_phones(text, key):
    assert as_phone(text) == key


def test_mail_addresses_and_documents():
    assert as_mail("Li.Lei@Tea.CN") == "li.lei@tea.cn"
    assert as_mail("none") == ""
    assert as_id_number("see file") == ""
    assert as_name("散客") == ""
    assert as_name("李雷") == "李雷"


def test_nobody_is_reached_by_a_filler():
    rows = pd.DataFrame({"phone": ["13812345678", "00000000", None], "email": [None, None, None]}, dtype="str")
    assert usable_contacts(rows)["phone"].fillna("-").tolist() == ["13812345678", "-", "-"]


def test_a_glance_at_a_name_says_what_the_whole_look_says():
    """Names with a letter of no word are somebody at a glance, and digits are told by their number alone."""
    source, pieces = (
        random.Random(7),
        [*NOBODY, *NOTHING, *ANYBODY, *BUYERS, *ALONE, *"凯周号不0279０#-_ a", "walk", "in"],
    )
    names = ["".join(source.choices(pieces, k=source.randint(1, 4))) for _ in range(3_000)]
    told = [len(name) <= 40 and placeholders._is_nobody.__wrapped__(name) for name in names]
    assert [placeholders.is_nobody(name) for name in names] == told
    assert 300 < sum(told) < 2_700
