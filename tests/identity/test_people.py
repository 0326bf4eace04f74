"""A customer in the making: which of a mention's keys fit, and which speak against it."""

import pytest

from crm_sheets.identity.mentions import Mention
from crm_sheets.identity.people import Person


def mention(name: str = "", phone: str = "", email: str = "", id_number: str = "", region: str = "", address: str = ""):
    return Mention("", phone, email, id_number, name, region, address, "s.xlsx", "S", 2, False, 0)


def person(**keys: tuple[str, ...]) -> Person:
    return Person("KH1", mention(), **keys)


@pytest.mark.parametrize(
    ("names", "given", "kind"),
    [
        (("张三",), "张三", "equal"),
        (("张三",), "", "unnamed"),  # a missing name speaks against nobody
        ((), "张三", "unnamed"),
        (("张三",), "李四", "other"),
    ],
)
def test_how_a_name_agrees(names: tuple[str, ...], given: str, kind: str) -> None:
    known = person(names=names)
    assert known.called(mention(given)).how == kind
    assert known.may_be_called(mention(given)) == (kind != "other")


@pytest.mark.parametrize(
    ("own", "given", "other"),
    [
        ({"phones": ("13800138000",)}, {"phone": "13900139000"}, True),
        ({"phones": ("13800138000",)}, {"phone": "13800138000"}, False),
        ({"phones": ("13800138000",)}, {}, False),  # none given on one side
        ({"phones": ("13800138000",)}, {"phone": "138****8000"}, False),  # the stars can hide it
        ({"phones": ("13800138000",)}, {"phone": "139****8000"}, True),
    ],
)
def test_a_phone_that_cannot_be_the_same(own: dict[str, tuple[str, ...]], given: dict[str, str], other: bool) -> None:
    assert person(**own).other_phone(mention(**given)) is other


def test_other_mail_addresses_and_id_numbers() -> None:
    known = person(emails=("ann@x.com",), id_numbers=("11010519491231002X",))
    assert known.other_mail(mention(email="bo@x.com"))
    assert not known.other_mail(mention())
    assert known.other_number(mention(id_number="110105194912310038"))
    assert not known.other_number(mention())


def test_the_address_is_asked_before_the_region() -> None:
    known = person(addresses=("中山路1号",), regions=("杭州",))
    assert known.where(mention(region="杭州", address="中山路1号")) == "address"
    assert known.where(mention(region="杭州", address="人民路9号")) == "region"
    assert known.where(mention(region="上海")) == "differs"
    assert known.where(mention()) == ""
