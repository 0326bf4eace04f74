"""The team's own columns of a customer list, and the reasons that come from dates: from Thursday 2026-10-01 on, first
working day Thursday 8 October."""

from collections.abc import Callable
from typing import Any

import pandas as pd

Planned = Callable[..., dict[str, pd.DataFrame]]


def card(planned: Planned, tier: str | None = None, **file: Any) -> dict[str, pd.DataFrame]:
    rules = {"occasions.asked_facts": ()}
    more = {name: file.pop(name) for name in ("visits", "results") if name in file}
    client = {"customer_id": "A", "tier": tier, "owner": "王芳", **file.pop("client", {})}
    return planned([client], customers=[{"customer_id": "A", **file}], rules={**rules, **file.pop("rules", {})}, **more)


def reasons(found: dict[str, pd.DataFrame]) -> list[str]:
    return found["follow_up_reasons"]["reason"].tolist()


def cards(planned: Planned, people: dict[str, dict[str, Any]]) -> dict[str, pd.DataFrame]:
    """As ``card`` for several customers by name, each with what the list says, ``tier``, ``client`` and ``visit``."""
    apart = ("tier", "client", "visit")
    clients = [
        {"customer_id": name, "tier": told.get("tier"), "owner": "王芳", **told.get("client", {})}
        for name, told in people.items()
    ]
    files = [
        {"customer_id": name, **{k: v for k, v in told.items() if k not in apart}} for name, told in people.items()
    ]
    visits = [{"customer_id": name, **told["visit"]} for name, told in people.items() if told.get("visit")]
    return planned(clients, customers=files, visits=visits, rules={"occasions.asked_facts": ()})


def reasons_of(found: dict[str, pd.DataFrame]) -> dict[str, list[Any]]:
    """Reason and value in turn, by customer."""
    rows = found["follow_up_reasons"].fillna({"value": -1})
    told: dict[str, list[Any]] = {}
    for name, reason, value in zip(rows["customer_id"], rows["reason"], rows["value"], strict=True):
        told.setdefault(name, []).extend((reason, value))
    return told


def test_an_overdue_promise_of_the_list_leads_with_its_topic(planned: Planned) -> None:
    found = card(planned, last_contact="2026-08-01", next_contact="2026-09-02", next_topic="谈续约", notes="爱喝茶")
    row = found["follow_ups"].iloc[0]
    assert (row["reason"], row["topic"], row["remark"]) == ("promise_overdue", "谈续约", "爱喝茶")
    assert (row["wanted"], row["due"]) == (pd.Timestamp(2026, 9, 2), pd.Timestamp(2026, 10, 8))
    assert row["last_contact"] == pd.Timestamp(2026, 8, 1)
    assert found["follow_up_reasons"]["value"].tolist() == [29]  # days from 2 September to 1 October


def test_promises_of_list_and_visits(planned: Planned) -> None:
    found = cards(
        planned,
        {
            "ahead": {"next_contact": "2026-10-12"},
            "kept": {"next_contact": "2026-09-02", "visit": {"date": "2026-09-02"}},
            "contacted before the day": {"next_contact": "2026-09-12", "visit": {"date": "2026-09-02"}},
            "kept by the list": {
                "last_contact": "2026-09-20",
                "visit": {"date": "2026-09-01", "next_date": "2026-09-10"},
            },
            "no contact in the future": {"last_contact": "2026-12-20", "next_contact": "2026-09-02"},
        },
    )
    assert {name: told[0] for name, told in reasons_of(found).items()} == {
        "ahead": "promised",
        "contacted before the day": "promise_overdue",
        "no contact in the future": "promise_overdue",
    }


def test_the_next_step_of_a_visit_is_the_topic_of_its_promise(planned: Planned) -> None:
    visit = {"date": "2026-09-20", "next_date": "2026-10-09", "next_topic": "send the quote"}
    found = card(planned, visits=[{"customer_id": "A", **visit}])
    assert reasons(found) == ["promised"]
    assert found["follow_ups"]["topic"].tolist() == ["send the quote"]


def test_ends_of_contracts(planned: Planned) -> None:
    found = cards(
        planned,
        {
            "a": {"contract_end": "2026-11-20"},  # 60 days before is past, nobody called since
            "b": {"contract_end": "2026-11-20", "last_contact": "2026-09-22"},  # called for the 60 days: again at 30
            "c": {"contract_end": "2026-09-25"},
            "long ago": {"contract_end": "2026-06-01"},
            "far away": {"contract_end": "2027-06-01"},
            "both": {"contract_end": "2026-11-20", "warranty_end": "2026-10-28"},
        },
    )
    assert reasons_of(found) == {
        "a": ["contract_end", 50],
        "b": ["contract_end", 30],
        "c": ["contract_over", 6],
        "both": ["contract_end", 50, "warranty_end", 27],
    }
    assert set(found["follow_ups"]["customer_id"]) == {"a", "b", "c", "both"}


def test_debts_rivals_and_prospects(planned: Planned) -> None:
    found = cards(
        planned,
        {
            "owes": {"owes": 1200.0},
            "rival": {"rival": "长虹", "rival_end": "2026-11-01"},
            "later": {"rival": "长虹", "rival_end": "2027-02-01"},  # more than 60 days
            "stuck": {"tier": "prospect", "stage": "报价", "last_contact": "2026-09-01"},
            "lost": {"tier": "prospect", "stage": "已流失", "last_contact": "2026-09-01"},
        },
    )
    assert {name: told[0::2] for name, told in reasons_of(found).items()} == {
        "owes": ["payment"],
        "rival": ["rival_end"],
        "stuck": ["prospect"],
    }
    assert found["follow_up_reasons"].set_index("customer_id").loc["stuck", "text"] == "报价"


def test_birthdays_solar_and_lunar(planned: Planned) -> None:
    """In 2026 the 1st of the ninth lunar month is 10 October."""
    contacted = {"tier": "ordinary", "last_contact": "2026-09-22"}
    found = cards(
        planned,
        {
            "solar": {"birthday": "1985-10-12", **contacted},
            "lunar": {"lunar_birthday": "九月初一", **contacted},
            "marked": {"birthday": "1985-09-01", "birthday_calendar": "农历", **contacted},
        },
    )["follow_up_reasons"]
    days = found.loc[found["reason"] == "birthday"].set_index("customer_id")["date"].dt.strftime("%m-%d")
    assert days.to_dict() == {"solar": "10-12", "lunar": "10-10", "marked": "10-10"}


def test_a_birthday_in_the_quiet_days_after_a_contact_is_told_with_it(planned: Planned) -> None:
    """The contact is on 8 October; until the 15th nobody is disturbed again. What is later waits for its day."""
    client = {"tier": "ordinary", "owes": 5.0, "last_contact": "2026-09-15"}
    people = {"soon": {"birthday": "1985-10-14", **client}, "later": {"birthday": "1985-10-16", **client}}
    told = reasons_of(cards(planned, people))
    assert told["soon"][0::2] == ["payment", "birthday"], "it does not lead"
    assert told["later"][0::2] == ["payment"]


def test_quiet_days_and_open_complaints_put_off(planned: Planned) -> None:
    lately = card(planned, contract_end="2026-11-04", last_contact="2026-10-01", rules={"quiet_days": 14})
    assert lately["follow_ups"]["due"].tolist() == [pd.Timestamp(2026, 10, 15)]  # not on 8 October
    assert lately["put_off"][["why", "until"]].to_numpy().tolist() == [["quiet", pd.Timestamp(2026, 10, 15)]]
    complains = card(planned, client={"open_complaints": 1}, contract_end="2026-10-20")
    assert complains["follow_ups"].empty
    assert complains["put_off"][["reason", "why"]].to_numpy().tolist() == [["contract_end", "complaint"]]


def test_other_reasons_wait_for_a_day_agreed_on_soon(planned: Planned) -> None:
    found = card(planned, contract_end="2026-11-20", next_contact="2026-10-09", rules={"quiet_days": 14})
    assert found["follow_ups"]["due"].tolist() == [pd.Timestamp(2026, 10, 9)]
    assert reasons(found) == ["promised", "contract_end"]
    assert found["put_off"]["why"].tolist() == ["agreed"]


def test_first_and_second_purchase(planned: Planned) -> None:
    once = {"customer_id": "A", "orders": 1, "first_order": "2026-09-25", "last_order": "2026-09-25"}
    often = [{"customer_id": f"B{n}", "orders": 5, "typical_gap": 40.0} for n in range(3)]
    found = planned([once, *often], rules={"horizon_days": 40})["follow_up_reasons"]
    assert found[["reason", "value"]].to_numpy().tolist() == [["first_purchase", 3]]  # day 7 is 2 October: day 3 calls
    late = {**once, "first_order": "2026-08-20", "last_order": "2026-08-20"}
    found = planned([late, *often], rules={"horizon_days": 40})["follow_up_reasons"]
    assert found[["reason", "value"]].to_numpy().tolist() == [["second_purchase", 40]]


def test_what_rides_calls_nobody_alone(planned: Planned) -> None:
    cards = [
        {"customer_id": "A"},
        {"customer_id": "B", "birthday": "1985-05-01", "owes": 10.0},
        {"customer_id": "C", "owes": 5.0},
    ]
    found = planned([{"customer_id": row["customer_id"]} for row in cards], customers=cards)
    told = found["follow_up_reasons"].set_index(["customer_id", "reason"])["text"]
    assert set(found["follow_ups"]["customer_id"]) == {"B", "C"}
    assert told[("C", "missing")] == "birthday"


def test_when_facts_were_confirmed(planned: Planned) -> None:
    visits = [
        {"customer_id": "A", "date": "2026-05-01", "channel": "电话", "result": "续订"},
        {"customer_id": "A", "date": "2026-06-01", "channel": "电话", "result": "未接通，占线"},
        {"customer_id": "A", "date": "2026-04-01", "channel": "上门", "result": "收货正常"},
    ]
    row = card(planned, visits=visits)["confirmed"].iloc[0]
    assert row["phone_confirmed"] == pd.Timestamp(2026, 5, 1)
    assert row["address_confirmed"] == pd.Timestamp(2026, 4, 1)
    own = card(planned, visits=visits, confirmed="2026-08-08")["confirmed"].iloc[0]
    assert own["phone_confirmed"] == pd.Timestamp(2026, 8, 8)


def test_what_the_caller_should_know(planned: Planned) -> None:
    found = card(
        planned,
        owes=1.0,
        own_grade="A",
        preferred_hour="上午",
        visits=[{"customer_id": "A", "date": "2026-09-01", "result": "想要样品"}],
        client={"last_order": "2026-08-01"},
    )
    row = found["follow_ups"].iloc[0]
    assert (row["own_grade"], row["hour"], row["last_talk"]) == ("A", "上午", "想要样品")
    assert row["last_purchase"] == pd.Timestamp(2026, 8, 1)


def test_shops_open_at_weekends_and_closed_days(due: Callable[..., dict[str, str]]) -> None:
    red = [{"customer_id": "A", "churn_level": "red", "owner": "王芳"}]
    assert due(red, rules={"open_days": "周六、周日"}) == {"A": "10-03"}
    assert due(red, rules={"closed_days": "2026-10-08 至 2026-10-10"}) == {"A": "10-12"}


def test_who_is_full_hands_over_to_colleagues_but_for_vips(planned: Planned) -> None:
    staff = [
        {"name": "王芳", "manager": "林"},
        {"name": "李雷", "manager": "林"},
        {"name": "何秋月", "manager": "别人"},
    ]
    clients = [{"customer_id": f"{n}", "churn_level": "red", "owner": "王芳", "tier": "small"} for n in range(3)]
    clients += [{"customer_id": f"v{n}", "churn_level": "red", "owner": "王芳", "tier": "vip"} for n in range(2)]
    rows = planned(clients, staff=staff, rules={"per_day": 1, "overflow": "team"})["follow_ups"]
    helped = rows.loc[rows["person"] == "李雷"]
    assert len(helped) == 1
    assert (helped["due"] == pd.Timestamp(2026, 10, 8)).all()
    assert set(rows.loc[rows["customer_id"].str.startswith("v"), "person"]) == {"王芳"}
    assert "何秋月" not in set(rows["person"])


def test_a_reason_that_is_off_calls_nobody(planned: Planned) -> None:
    from crm_sheets.playbook.kinds import contact_rule

    assert card(planned, owes=5.0, rules={"contacts.payment": contact_rule().read("不用")})["follow_ups"].empty


def test_who_orders_again_and_again_is_contacted_as_well(planned: Planned) -> None:
    orders = {
        "two rhythms": ("small", "2026-04-19", "2026-09-28"),  # 180 days after the first: two rhythms of 90
        "beyond the month": ("small", "2026-09-28", "2026-09-28"),  # 90 days after it
        "on a Sunday": ("small", "2025-04-19", "2026-07-13"),  # 90 days after the last order are over on the 11th
        "dormant": ("dormant", "2026-04-19", "2026-09-28"),
    }
    found = cards(
        planned,
        {
            name: {"tier": tier, "client": {"first_order": first, "last_order": last}}
            for name, (tier, first, last) in orders.items()
        },
    )["follow_ups"]
    due = dict(zip(found["customer_id"], found["due"].dt.strftime("%Y-%m-%d"), strict=True))
    assert due == {"two rhythms": "2026-10-16", "on a Sunday": "2026-10-12"}


def wrong(planned: Planned, *said: tuple[str, str], **file: Any) -> tuple[str, list[str]]:
    """The channel of A, who is owed a call, and what is to be confirmed with it."""
    visits = [{"customer_id": "A", "date": day, "channel": "电话", "result": result} for day, result in said]
    facts = {"phone": "13800138000", "email": "a@x.example", "owes": 1.0, **file}
    found = card(planned, visits=visits, client={"phone": facts["phone"]}, **facts)
    told = found["follow_up_reasons"]
    return found["follow_ups"]["channel"].iloc[0], told.loc[told["reason"] == "confirm", "text"].tolist()


def test_wrong_numbers_and_bounced_mails_are_marked_and_another_way_is_taken(planned: Planned) -> None:
    """Without a wish or a tier a customer is written to by SMS, see channels."""
    assert wrong(planned, ("2026-09-01", "无人接听")) == ("sms", [])
    assert wrong(planned, ("2026-09-01", "空号")) == ("email", ["phone_wrong"])
    assert wrong(planned, ("2026-09-01", "Wrong number")) == ("email", ["phone_wrong"])
    assert wrong(planned, ("2026-09-01", "邮件退信"), preferred_channel="邮件") == ("sms", ["email_wrong"])
    assert wrong(planned, ("2026-09-01", "空号"), email=None) == ("sms", ["phone_wrong"])  # nothing else is on file


def wrong_by_words(planned: Planned, *words: str) -> dict[str, tuple[str, list[str]]]:
    """The same of one customer for each of the words, with whom one talk ended so."""
    clients = [
        {"customer_id": said, "owner": "王芳", "phone": f"138001380{number:02}"} for number, said in enumerate(words)
    ]
    files = [{**client, "email": f"a{number}@x.example", "owes": 1.0} for number, client in enumerate(clients)]
    visits = [{"customer_id": said, "date": "2026-09-01", "channel": "电话", "result": said} for said in words]
    found = planned(clients, customers=files, visits=visits, rules={"occasions.asked_facts": ()})
    channel = found["follow_ups"].set_index("customer_id")["channel"]
    told = found["follow_up_reasons"].query("reason == 'confirm'")
    return {said: (channel[said], told.loc[told["customer_id"] == said, "text"].tolist()) for said in words}


def test_what_went_wrong_with_goods_and_papers_closes_no_channel(planned: Planned) -> None:
    words = (
        *("发票抬头打错了，要求重开", "送货单价格打错", "吊牌手机错误", "sent wrong number of boxes"),
        *("part number is wrong", "order number is wrong on invoice", "parcel undelivered, resend"),
        *("cheque bounced", "goods undeliverable"),
    )
    assert wrong_by_words(planned, *words) == dict.fromkeys(words, ("sms", []))


def test_a_wrong_number_or_address_in_other_words(planned: Planned) -> None:
    phone = ("电话打错了，不是本人", "号码不存在", "Number is wrong", "phone number invalid")
    mail = ("Email was sent, bounced", "Undelivered", "邮箱有误")
    found = wrong_by_words(planned, *phone, *mail) | wrong_by_words(
        planned, "bounced"
    )  # as an answer it reached nobody
    told = {said: facts for said, (_, facts) in found.items()}
    wanted = {"phone_wrong": phone, "email_wrong": (*mail, "bounced")}
    assert told == {said: [fact] for fact, words in wanted.items() for said in words}


def test_a_number_is_right_again_when_somebody_answered_it_or_it_was_corrected(planned: Planned) -> None:
    assert wrong(planned, ("2026-09-01", "空号"), ("2026-09-08", "谈得好")) == ("sms", [])
    assert wrong(planned, ("2026-09-01", "空号"), confirmed="2026-09-10") == ("sms", [])
    visits = [{"customer_id": "A", "date": "2026-09-01", "phone": "13900139000", "result": "空号"}]
    found = card(planned, visits=visits, client={"phone": "13800138000"}, owes=1.0)
    assert found["confirmed"]["phone_wrong"].isna().all()  # the list has another number by now
