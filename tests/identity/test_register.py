"""Who is who: rows of all tables and the customer that each is taken for; what is doubtful is said."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.identity import explained, id_key, identify, name_key, same_name
from crm_sheets.problems import Problems

KEYS = ["customer_id", "phone", "email", "name"]
Line = tuple[str | None, str | None, str | None]  # id, phone, name


def frame(rows: list[Line], file: str, *, customers: bool) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["customer_id", "phone", "name"], dtype="str")
    table = table if customers else table.rename(columns={"name": "customer_name"})
    return table.assign(source_file=file, source_sheet="S", source_row=range(2, len(rows) + 2))


def who(customers: list[Line], sales: list[Line]) -> tuple[list[Any], list[Any], Problems]:
    """The customer ids of the rows of the customer file and of the sales, and what was said."""
    tables = {"customers": frame(customers, "c.xlsx", customers=True), "sales": frame(sales, "s.xlsx", customers=False)}
    ids, problems, _ = identify(tables)
    listed = [ids[name].astype("object").tolist() if name in ids else [] for name in ("customers", "sales")]
    return listed[0], listed[1], problems


def said(problems: Problems) -> list[tuple[str, str, int]]:
    return [(p.code, p.file, p.rows[0]) for p in problems]


def test_by_id_then_phone_then_name() -> None:
    customers = [("KH1", "13800138000", "张三"), ("KH2", None, "李四")]
    sales = [("KH1", None, None), (None, "13800138000", None), (None, None, "李四"), (None, "13800138000", "张三")]
    listed, sold, problems = who(customers, sales)
    assert (listed, sold) == (["KH1", "KH2"], ["KH1", "KH1", "KH2", "KH1"])
    assert said(problems) == []


def test_two_spellings_are_one_customer_and_told() -> None:
    customers = [("KH3", "13800138000", "诚信建材有限公司"), ("KH9", "13800138000", "诚信 建材")]
    listed, sold, problems = who(customers, [("KH9", None, None)])
    assert (listed, sold) == (["KH3", "KH3"], ["KH3"])
    assert said(problems) == [("customer_same", "c.xlsx", 3)]
    assert next(problems.items[0].lines("en"))[-1] == (
        "'诚信 建材' and '诚信建材有限公司' (KH3) are one customer: phone equal; name equal. Joined as KH3."
    )


def test_the_same_name_twice_in_the_file_once_without_a_phone_is_told() -> None:
    listed, _, problems = who([("KH1", "13800138000", "张三"), (None, None, "张 三")], [])
    assert listed == ["KH1", "KH1"]
    assert said(problems) == [("customer_same", "c.xlsx", 3)]


def test_one_phone_two_names_are_two_customers_and_a_conflict() -> None:
    listed, sold, problems = who(
        [("KH1", "13800138000", "张三"), ("KH2", "13800138000", "李四")], [("KH2", None, None)]
    )
    assert (listed, sold) == (["KH1", "KH2"], ["KH2"])
    assert said(problems) == [("customer_conflict", "c.xlsx", 3)]


def test_a_phone_of_two_customers_without_a_name_is_nobodys() -> None:
    customers = [("KH1", "13800138000", "张三"), ("KH2", "13800138000", "李四")]
    _, sold, problems = who(customers, [(None, "13800138000", None), (None, "13800138000", "李四")])
    assert sold == ["13800138000", "KH2"]
    assert said(problems) == [("customer_conflict", "c.xlsx", 3), ("customer_ambiguous", "s.xlsx", 2)]


def test_people_with_one_name_stay_apart_and_a_bare_name_is_one_loose_customer() -> None:
    customers = [("KH1", "13800138000", "张三"), ("KH2", "13900139000", "张三")]
    sales = [(None, None, "张三"), (None, None, "张 三"), (None, "13900139000", "张三"), ("KH1", None, "张三")]
    listed, sold, problems = who(customers, sales)
    assert (listed, sold) == (["KH1", "KH2"], ["张三", "张三", "KH2", "KH1"])
    assert said(problems) == [("customer_ambiguous", "s.xlsx", 2), ("customer_ambiguous", "s.xlsx", 3)]
    assert next(problems.items[1].lines("en"))[-1].startswith("'张 三' can be any of 2 customers")


def test_one_id_for_two_people_of_the_file_is_a_conflict_and_they_stay_two() -> None:
    listed, sold, problems = who(
        [("KH1", "13800138000", "张三"), ("KH1", "13900139000", "李四")], [("KH1", None, "李四"), ("KH1", None, "张三")]
    )
    assert listed == ["KH1", "KH1 李四"]
    assert sold == ["KH1 李四", "KH1"]
    assert said(problems) == [("customer_conflict", "c.xlsx", 3)]


def test_a_sale_with_a_known_id_and_another_name_counts_by_the_id_and_is_told() -> None:
    _, sold, problems = who([("KH1", "13800138000", "张三")], [("KH1", None, "王五")])
    assert sold == ["KH1"]
    assert said(problems) == [("customer_other_name", "s.xlsx", 2)]


def test_another_name_with_the_same_id_and_phone_is_a_new_name_only() -> None:
    listed, _, problems = who([("KH1", "13800138000", "老王茶庄"), ("KH1", "13800138000", "新春茶庄")], [])
    assert (listed, said(problems)) == (["KH1", "KH1"], [])


def test_a_customer_without_an_id_gets_phone_or_name_for_one() -> None:
    listed, sold, problems = who([(None, "13800138000", "张三"), (None, None, "李四")], [(None, None, "王五")])
    assert (listed, sold) == (["13800138000", "李四"], ["王五"])
    assert said(problems) == [("customer_only_here", "s.xlsx", 2)]


def test_sales_alone_need_no_customer_file_and_no_note() -> None:
    _, sold, problems = who(
        [], [("7", None, None), (None, "13800138000", "张三"), (None, None, "张三"), (None, None, None)]
    )
    assert sold[:3] == ["7", "13800138000", "13800138000"]
    assert pd.isna(sold[3])
    assert said(problems) == []


def test_a_members_number_that_is_the_phone() -> None:
    _, sold, _ = who([("KH1", "13800138000", "张三")], [("13800138000", None, None)])
    assert sold == ["KH1"]


def test_an_id_in_another_dress_is_the_same() -> None:
    _, sold, _ = who(
        [("KH001", None, "张三")], [("kh001", None, None), ("ＫＨ００１", None, None), (" KH 001", None, None)]
    )
    assert sold == ["KH001"] * 3


def test_an_id_that_lost_its_zeros_is_known_by_the_name_as_well_and_told() -> None:
    customers = [("001", "13800138000", "张三"), ("002", None, "李四"), ("003", "13800138003", "王五")]
    sales = [("1", None, "张三"), ("2", None, "赵六"), ("3", "13900139000", "王五"), ("1", None, None)]
    listed, sold, problems = who(customers, sales)
    assert (listed, sold) == (["001", "002", "003"], ["001", "2", "3", "001"])
    assert ("customer_same", "s.xlsx", 2) in said(problems)
    assert who([("7", None, "张三"), ("007", None, "张三")], [])[0] == ["007", "007"]
    assert who([("07", None, "张三"), ("007", None, "张三")], [("7", None, "张三")])[1] == ["007"]


def test_ids_made_from_names_never_collide_with_given_ones() -> None:
    listed, sold, _ = who([("张三", "13800138000", "李四")], [(None, "13900139000", "张三"), (None, None, "张三")])
    assert listed == ["张三"]
    assert sold == ["13900139000", "13900139000"]
    listed, sold, _ = who([("张三", "13800138000", "李四")], [(None, None, "张三")])
    assert sold == ["张三 张三"]


def test_no_tables_no_customers() -> None:
    found = identify({})
    assert (found.ids, found.problems, len(found.matches)) == ({}, Problems(), 0)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("诚信建材（杭州）有限公司", "诚信建材 (杭州)", True),
        ("Ｋ１１花艺", "k11 花艺", True),
        ("Acme Co., Ltd.", "ACME", True),
        ("嘉兴同舟餐饮管理", "同舟餐饮", True),
        ("Alice Brandt", "Brandt", True),
        ("Hannah", "Anna", False),
        ("Francisco", "Francis Co.", True),
        ("张三", "张三丰", False),
        ("张三", "李四", False),
    ],
)
def test_names_that_can_be_one(one: str, other: str, *, same: bool) -> None:
    assert same_name(name_key(one), name_key(other)) is same


def test_keys_of_names_and_ids() -> None:
    assert [name_key(name) for name in ("Francisco", "Costco", "公司", "有限公司", "...")] == [
        *("francisco", "costco", "公司", "有限公司", "")
    ]
    assert id_key("a 0１") == "A01"


NAMES = st.sampled_from([None, "张三", "张 三", "李四", "诚信建材", "诚信建材有限公司", "杭州诚信建材"])
PHONES = st.sampled_from([None, "13800138000", "13900139000", "13700137000"])
IDS = st.sampled_from([None, "KH1", "KH2", "kh2", "KH10"])
ROWS = st.lists(st.tuples(IDS, PHONES, NAMES), max_size=8)


@given(ROWS, ROWS, st.randoms())
def test_neither_the_order_of_rows_nor_of_tables_decides_who_is_who(
    customers: list[Line], sales: list[Line], random: Any
) -> None:
    def answers(shuffled: list[list[int]], *, backwards: bool) -> dict[tuple[str, int], Any]:
        tables = {
            "customers": frame(customers, "c", customers=True).iloc[shuffled[0]].reset_index(drop=True),
            "sales": frame(sales, "s", customers=False).iloc[shuffled[1]].reset_index(drop=True),
        }
        ids = identify(dict(reversed(tables.items())) if backwards else tables).ids
        return {
            (name, row): str(found)
            for name, table in tables.items()
            if name in ids
            for row, found in zip(table["source_row"], ids[name], strict=True)
        }

    orders = [list(range(len(customers))), list(range(len(sales)))]
    straight = answers(orders, backwards=False)
    for order in orders:
        random.shuffle(order)
    assert answers(orders, backwards=True) == straight


@given(ROWS, ROWS)
def test_an_id_is_given_to_every_row_that_has_a_key_and_to_no_other(customers: list[Line], sales: list[Line]) -> None:
    listed, sold, _ = who(customers, sales)
    for row, found in zip([*customers, *sales], [*listed, *sold], strict=True):
        assert pd.isna(found) == (not any(row))


@given(ROWS)
def test_people_of_the_file_with_names_that_differ_are_never_joined(customers: list[Line]) -> None:
    listed, _, _ = who(customers, [])
    by_id: dict[Any, list[Line]] = {}
    for row, found in zip(customers, listed, strict=True):
        by_id.setdefault(found, []).append(row)
    for rows in by_id.values():
        names = {name_key(name) for _, _, name in rows if name}
        assert not {"张三", "李四"} <= names or len({phone for _, phone, _ in rows if phone}) < len(rows)


WHO = ["customer_id", "phone", "email", "id_number", "name", "region", "address"]


def file_of(*rows: dict[str, str]) -> tuple[list[Any], list[tuple[str, int]], list[list[Any]]]:
    """Of rows of a customer file: the ids, what was said about which row, and by what each row was joined."""
    table = pd.DataFrame([*rows], columns=WHO, dtype="str")
    table = table.assign(source_file="c.xlsx", source_sheet="S", source_row=range(2, len(rows) + 2))
    ids, problems, matches = identify({"customers": table})
    why = [[row, *explained(matches.query("row == @row"), "en")] for row in matches["row"]]
    return ids["customers"].tolist(), [(p.code, p.rows[0]) for p in problems], why


def test_the_same_name_is_one_customer_where_region_or_address_agree() -> None:
    zhang = {"name": "张三", "region": "浙江省杭州市"}
    assert file_of(zhang, {"name": "张三", "region": "杭州", "address": "文三路1号"}) == (
        ["张三", "张三"],
        [("customer_same", 2)],
        [[2, "name equal; region agrees"]],
    )
    assert file_of({"name": "张三"}, zhang) == (["张三"] * 2, [("customer_same", 2)], [[2, "name equal"]])


def test_the_same_name_elsewhere_is_another_customer_and_said() -> None:
    ids, said_of, _ = file_of({"name": "张三", "region": "杭州"}, {"name": "张三", "region": "宁波"})
    assert sorted(ids) == ["张三", "张三 杭州"]
    assert said_of == [("customer_same_name", 2)]


def test_a_bare_name_next_to_two_of_that_name_is_nobody_in_particular() -> None:
    ids, said_of, _ = file_of({"name": "张三", "region": "杭州"}, {"name": "张三"}, {"name": "张三", "region": "宁波"})
    assert len(set(ids)) == 3
    assert said_of == [("customer_same_name", 2), ("customer_ambiguous", 3)]


def test_a_sale_with_a_name_and_a_region_finds_the_one_who_lives_there() -> None:
    customers = pd.DataFrame(
        {"name": ["张三", "张三"], "phone": ["13800138000", "13900139000"], "region": ["杭州", "宁波"]}, dtype="str"
    )
    sales = pd.DataFrame({"customer_name": ["张三", "张三"], "region": ["宁波市", "上海"]}, dtype="str")
    place = {"source_file": "x.xlsx", "source_sheet": "S", "source_row": [2, 3]}
    ids = identify({"customers": customers.assign(**place), "sales": sales.assign(**place)}).ids
    assert ids["sales"].tolist() == ["13900139000", "张三"]


def test_an_equal_phone_and_a_near_name_are_one_customer_and_explained() -> None:
    names = ("Johnathan Smith", "Jonathan Smith")
    phone = {"phone": "13800138000"}
    assert file_of({"name": names[0], **phone}, {"name": names[1], **phone}) == (
        ["13800138000"] * 2,
        [("customer_same", 2)],
        [[2, "phone equal; name 92 %"]],
    )
    ids, said_of, _ = file_of({"name": "张三", **phone}, {"name": "张山", **phone})
    assert (len(set(ids)), said_of) == (2, [("customer_conflict", 3)])  # two characters: no edit distance


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("杭州诚信建材有限公司", "诚信建材（杭州）有限公司", "名称只是语序不同"),
        ("永兴百货商行", "永新百货商行", "姓名相似度 83%"),
        ("Green Garden Ltd", "Greene Garden", "姓名相似度 91%"),
        ("張國華", "张国华", "名称只是繁简体不同"),
    ],
)
def test_who_may_be_the_same_is_said_and_never_joined(one: str, other: str, why: str) -> None:
    rows = [{"customer_id": "1", "name": one}, {"customer_id": "2", "name": other}]
    ids, said_of, _ = file_of(*rows)
    assert (ids, said_of) == (["1", "2"], [("customer_maybe_same", 3)])
    table = pd.DataFrame(rows, columns=WHO, dtype="str").assign(source_file="c", source_sheet="S", source_row=[2, 3])
    assert why in identify({"customers": table}).problems.frame("zh")["message"].iloc[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name": "王小明"}, {"name": "王小民"}),  # a personal name
        ({"name": "好邻居超市12店"}, {"name": "好邻居超市13店"}),  # another number
        ({"name": "永兴百货商行", "phone": "13800138000"}, {"name": "永新百货商行", "phone": "13900139000"}),
        ({"name": "永兴百货商行", "region": "杭州"}, {"name": "永新百货商行", "region": "宁波"}),
    ],
)
def test_near_names_of_which_nothing_is_said(one: dict[str, str], other: dict[str, str]) -> None:
    assert file_of({"customer_id": "1", **one}, {"customer_id": "2", **other})[1] == []


def test_an_id_number_joins_and_two_people_with_one_are_a_conflict() -> None:
    number = {"id_number": "33010119900101123x"}
    ids, said_of, why = file_of({"name": "李四", **number, "phone": "13800138000"}, {"name": "李四", **number})
    assert (len(set(ids)), said_of, why) == (1, [("customer_same", 2)], [[2, "id number equal; name equal"]])
    ids, said_of, _ = file_of({"name": "李四", **number}, {"name": "王五", **number})
    assert (len(set(ids)), said_of) == (2, [("customer_conflict", 3)])


def test_a_different_id_number_keeps_two_people_of_one_name_and_phone_apart() -> None:
    rows = [
        {"name": "李四", "phone": "13800138000", "id_number": number}
        for number in ("33010119900101123X", "330101199001011248")
    ]
    ids, said_of, _ = file_of(*rows)
    assert (len(set(ids)), said_of) == (2, [("customer_conflict", 3)])


def test_a_phone_of_one_and_a_mail_address_of_another_are_said() -> None:
    rows = [
        {"customer_id": "1", "name": "李四", "phone": "13800138000"},
        {"customer_id": "2", "name": "王五", "email": "W@x.cn"},
        {"name": "李四", "phone": "13800138000", "email": "w@x.cn"},
    ]
    ids, said_of, _ = file_of(*rows)
    assert ids == ["1", "2", "1"]
    assert said_of == [("customer_between", 4), ("customer_same", 4)]


@pytest.mark.parametrize("twin", ["1001.0", " 1001 ", "１００１", "1001"])
def test_a_number_like_id_is_its_text_twin(twin: str) -> None:
    assert file_of({"customer_id": "1001", "name": "李四"}, {"customer_id": twin})[0] == ["1001", "1001"]
    assert file_of({"customer_id": twin}, {"customer_id": "01001"})[0] == [twin.removesuffix(".0"), "01001"]


def test_the_table_of_matches_has_codes_and_figures() -> None:
    table = pd.DataFrame(
        [["1", "13800138000", None, None, "诚信建材行", None, None], [None, "13800138000", None, None, "诚兴建材行", None, None]],
        columns=WHO, dtype="str",
    ).assign(source_file="c.xlsx", source_sheet="S", source_row=[2, 3])  # fmt: skip
    assert identify({"customers": table}).matches.to_dict("records") == [
        {"customer_id": "1", "file": "c.xlsx", "sheet": "S", "row": 3, "value": "诚兴建材行", "by": "phone",
         "name": "near", "likeness": 80, "place": ""}
    ]  # fmt: skip


ROWS_WITH_PLACES = st.lists(
    st.fixed_dictionaries(
        {
            "customer_id": st.sampled_from([None, "1", "1.0", "2"]),
            "phone": st.sampled_from([None, "13800138000", "13900139000"]),
            "email": st.sampled_from([None, "a@x.cn"]),
            "id_number": st.sampled_from([None, "33010119900101123X", "330101199001011248"]),
            "name": st.sampled_from(["张三", "永兴百货商行", "永新百货商行", None]),
            "region": st.sampled_from([None, "杭州", "宁波"]),
            "address": st.sampled_from([None, "文三路1号"]),
        }
    ),
    min_size=1,
    max_size=6,
)


@given(ROWS_WITH_PLACES, st.randoms())
def test_with_places_and_id_numbers_the_order_decides_nothing_and_nobody_is_lost(
    rows: list[dict[str, str]], random: Any
) -> None:
    ids, _, _ = file_of(*rows)
    order = list(range(len(rows)))
    random.shuffle(order)
    shuffled, _, _ = file_of(*[rows[place] for place in order])
    assert [str(found) for found in shuffled] == [str(ids[place]) for place in order]
    keys = ("customer_id", "phone", "email", "id_number", "name")
    assert [pd.isna(found) for found in ids] == [not any(row[key] for key in keys) for row in rows]
