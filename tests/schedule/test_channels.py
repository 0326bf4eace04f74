import pandas as pd
import pytest

from crm_sheets.language.grades import CHANNELS
from crm_sheets.playbook.sections.schedule import ScheduleRules
from crm_sheets.schedule.channels import channel_code, channels, details_of


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ("电话", "phone"),
        ("手机", "phone"),
        ("Phone call", "phone"),
        ("QQ", "chat"),
        ("微信优先", "chat"),
        ("WeChat", "chat"),
        ("E-Mail", "email"),
        ("邮件", "email"),
        ("信函", "letter"),
        ("Text message", "sms"),
        ("短信", "sms"),
        ("上门拜访", "meeting"),
        ("In person", "meeting"),
        ("电话、微信", "phone"),
        ("传真 / 微信", "chat"),
        ("by owl", None),
        ("不要电话", None),
        ("no calls", None),
        ("", None),
    ],
)
def test_wishes_in_words(wish: str, code: str | None) -> None:
    assert channel_code(wish) == code


@pytest.mark.parametrize("code", list(CHANNELS))
def test_labels_and_codes_are_understood(code: str) -> None:
    assert {channel_code(text) for text in (code, CHANNELS[code].zh, CHANNELS[code].en)} == {code}


def chosen(tier: str | None, rules: ScheduleRules | None = None, **details: str) -> str:
    known = pd.DataFrame([details], columns=["phone", "email", "chat", "address", "preferred_channel"], index=["A"])
    return str(channels(pd.Series([tier], index=["A"], dtype="string"), known, rules or ScheduleRules())["A"])


@pytest.mark.parametrize(
    ("tier", "code"),
    [("vip", "phone"), ("major", "phone"), ("ordinary", "chat"), ("small", "sms"), ("dormant", "sms"), (None, "sms")],
)
def test_by_tier(tier: str | None, code: str) -> None:
    assert chosen(tier, phone="13800000000") == code


def test_the_wish_goes_first_if_it_works() -> None:
    assert chosen("vip", phone="1", email="a@b.example", preferred_channel="邮件") == "email"
    assert chosen("vip", phone="1", preferred_channel="邮件") == "phone"
    assert chosen("vip", phone="1", preferred_channel="whatever") == "phone"
    assert chosen("small", phone="1", preferred_channel="会面") == "meeting"


def test_what_cannot_work_gives_way() -> None:
    assert chosen("vip", chat="wx_a", email="a@b.example") == "chat"  # no phone number
    assert chosen("small", email="a@b.example", address="西湖路 1 号") == "email"
    assert chosen("ordinary", phone="1") == "chat"  # found by the phone number
    assert chosen("small", address="西湖路 1 号") == "letter"
    assert chosen("small") == "meeting"  # nothing on file: when they come in
    assert chosen("small", preferred_channel="短信") == "meeting"


def test_the_playbook_decides_for_a_tier() -> None:
    assert chosen("small", ScheduleRules(channel_small="letter"), phone="1", address="西湖路 1 号") == "letter"
    assert chosen("vip", ScheduleRules(channel_vip="meeting"), phone="1") == "meeting"


def test_details_of_customers_who_are_not_in_the_file() -> None:
    files = pd.DataFrame(
        {"customer_id": ["B", "A", "A", None], "phone": ["2", "1", "9", "8"], "email": ["", "a@b.example", "", "x"]}
    )
    found = details_of(pd.Series(["A", "C", "B"]), pd.Series([None, "3", "7"], dtype="string"), files)
    assert found["phone"].tolist() == ["1", "3", "7"]
    assert found["email"].notna().tolist() == [True, False, False]


@pytest.mark.parametrize("number", ["057112345678", "02188886666", "4008001234", "88886666"])
def test_a_landline_is_called_not_texted(number: str) -> None:
    assert chosen("small", phone=number) == "phone"
    assert chosen("ordinary", phone=number) == "phone"
