"""The vocabulary: each heading means one field of a table, and labels are headings too."""

import pytest

from crm_sheets.vocabulary import ALL_TABLES, CUSTOMER, Table, headings, normal, preference, table

TABLES = pytest.mark.parametrize("known", ALL_TABLES, ids=lambda t: t.name)


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        (" 手机号码*（必填）", "手机号码"),
        ("Order_No.", "orderno"),
        ("Ｑｔｙ", "qty"),
        ("金额(元)", "金额"),
        ("金额/万元", "金额"),
        ("客户\n名称", "客户名称"),
        ("（备注）", "备注"),
        ("手机/邮箱", "手机邮箱"),
        ("", ""),
        ("***", ""),
        ("⻔店", "门店"),
        ("⾦额", "金额"),
        ("*必填 姓名", "姓名"),
        ("姓名*必填", "姓名"),
        ("【必填】姓名", "姓名"),
        ("电话1", "电话"),
        ("电话 2", "电话"),
        ("Amount.1", "amount"),
        ("2026", "2026"),
        ("销售额2025", "销售额2025"),
        ("3、电话", "电话"),
        ("③联系电话", "联系电话"),
        ("(1) 姓名", "姓名"),
        ("“姓名”", "姓名"),
        ("金额：元", "金额"),
        ("金额（含税", "金额"),
        ("Amount USD", "amount"),
    ],
)
def test_normal(heading: str, key: str) -> None:
    assert normal(heading) == key


@TABLES
def test_labels_and_names_mean_their_own_field(known: Table) -> None:
    for f in known.fields:
        for heading in (f.label.zh, f.label.en, f.name.replace("_", " ")):
            assert headings(known.name)[normal(heading)] == f.name


@TABLES
def test_no_heading_is_listed_for_two_fields_or_twice(known: Table) -> None:
    listed = [(normal(h), f.name) for f in known.fields for h in f.headings.split("|") if h]
    wrong = {heading for heading, name in listed if headings(known.name)[heading] != name}
    assert wrong == set()


@TABLES
def test_fields_are_named_once_and_needs_are_fields(known: Table) -> None:
    names = [f.name for f in known.fields]
    assert len(names) == len(set(names))
    assert {name for group in known.needs for name in group} <= set(names)


@TABLES
def test_every_label_is_in_both_languages(known: Table) -> None:
    for text in (known.label, *(f.label for f in known.fields)):
        assert any("\u4e00" <= letter <= "\u9fff" for letter in text.zh)
        assert text.en.isascii()


def test_of_two_amounts_the_paid_one_is_preferred() -> None:
    place = preference("sales")
    assert place["实收金额"] < place["金额"] < place["订单金额"] < place["应收金额"]


def test_a_label_goes_before_other_headings_of_its_field() -> None:
    assert preference("sales")["日期"] < preference("sales")["下单时间"] < preference("sales")["时间"]


def test_short_headings_are_never_nearly_another() -> None:
    assert {headings("sales").get(normal(heading)) for heading in ("金客", "电户", "姓额", "客户户")} == {None}


def test_table_by_name() -> None:
    assert table("sales").field("amount").kind == "money"
    assert all(name in [f.name for f in table("sales").fields] for name in CUSTOMER)
