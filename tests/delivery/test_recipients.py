"""Who gets what, by a staff sheet and rules written as rows."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from crm_sheets.delivery.recipients import Recipient, group_meant, recipients
from crm_sheets.playbook.mail_rules import DEFAULT_MAIL_RULES, MailRule

DAY = date(2026, 9, 30)
STAFF: list[dict[str, Any]] = [
    {"name": "林晓燕", "email": "lin@tea.cn", "role": "店长"},
    {"name": "陈立峰", "email": "chen@tea.cn", "role": "客户经理、客服", "manager": "林 晓燕", "department": "城西店"},
    {"name": "周启航", "email": "zhou@tea.cn", "role": "客户经理", "manager": "林晓燕", "left_on": "2026-03-31"},
    {"name": "何秋月", "role": "客服", "manager": "林晓燕"},
]


def told(*rules: MailRule, staff: list[dict[str, Any]] = STAFF) -> dict[str, Recipient]:
    frame = pd.DataFrame(staff)
    frame["left_on"] = pd.to_datetime(frame.get("left_on"))
    found, _ = recipients(frame, rules, ["城西店", "城东店"], DAY, "zh")
    return {person.name: person for person in found}


def test_the_usual_rules() -> None:
    people = told(*DEFAULT_MAIL_RULES)
    assert list(people) == ["林晓燕", "陈立峰", "何秋月"], "who has left gets nothing"
    assert (people["林晓燕"].own, people["林晓燕"].whole) == (("schedule",), ("report",))
    assert (people["陈立峰"].own, people["陈立峰"].store) == (("schedule", "branch"), "城西店")
    assert people["何秋月"].email == ""


@pytest.mark.parametrize(
    ("who", "found"),
    [
        ("陈立峰", ["陈立峰"]),
        ("陈 立峰", ["陈立峰"]),
        ("客服", ["陈立峰", "何秋月"]),
        ("店长", ["林晓燕"]),
        ("领导", ["林晓燕"]),  # no role of anybody: those whom others name
        ("everyone", ["林晓燕", "陈立峰", "何秋月"]),
        ("所有人", ["林晓燕", "陈立峰", "何秋月"]),
        ("上级", ["林晓燕"]),
        ("门店", ["陈立峰"]),
        ("周启航", []),
        ("王五", []),
        ("boss@tea.cn", ["boss@tea.cn"]),
    ],
)
def test_whom_a_rule_names(who: str, found: list[str]) -> None:
    assert list(told(MailRule(who, ("report",), own=False))) == found


def test_a_rule_that_fits_nobody_is_said_where_it_stands() -> None:
    rules = [MailRule(who, ("report",), place=("playbook.xlsx", "邮件", 5)) for who in ("王五", "门店", "林晓燕")]
    _, problems = recipients(pd.DataFrame(STAFF[:1]), rules, [], DAY, "zh")
    assert [(p.code, p.values, p.rows) for p in problems.items] == [("mail_nobody", ("王五",), (5,))]
    assert "nobody of the name or role '王五'" in problems.frame("en")["message"][0]


def test_several_rules_make_one_mail() -> None:
    rules = [
        MailRule("everyone", ("schedule",), changed=True),
        MailRule("店长", ("report", "problems"), own=False, changed=True, lang="en"),
        MailRule("林晓燕", ("report",)),
    ]
    lin, chen, _ = told(*rules).values()
    assert (lin.own, lin.whole, lin.lang, lin.changed) == (("schedule", "report"), ("report", "problems"), "en", False)
    assert (chen.lang, chen.changed) == ("zh", True)


def test_a_name_on_two_rows_is_one_person() -> None:
    staff = [
        {"name": "林晓燕", "email": "a@tea.cn"},
        {"name": "林 晓燕", "email": "b@tea.cn"},
        {"name": "", "email": "c@tea.cn"},
    ]
    (person,) = told(MailRule("everyone", ("schedule",)), staff=staff).values()
    assert set(person.email.split("; ")) == {"a@tea.cn", "b@tea.cn"}


def test_without_a_staff_sheet() -> None:
    empty = pd.DataFrame(columns=["name", "email", "left_on"])
    assert recipients(empty, DEFAULT_MAIL_RULES, [], DAY, "zh")[0] == ()


@pytest.mark.parametrize(
    ("who", "group"), [("Everyone", "everyone"), ("分店", "branches"), ("MANAGER", "managers"), ("林", None)]
)
def test_groups(who: str, group: str | None) -> None:
    assert group_meant(who) == group
