"""Columns told by their values: lost headings, unknown ones, wrong ones, two dates swapped; nothing guessed where unsure."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from grids_by_hand import grid_of, xlsx
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem
from crm_sheets.reading.columns.by_values import JoinKeys, understood_heading
from crm_sheets.reading.columns.cell_shapes import is_person
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.plain_looks import looks_like
from crm_sheets.reading.columns.profiles import profiles
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.tables import read_tables
from crm_sheets.reading.values.looks import is_date, one_day, one_number

SALES = ["单号", "日期", "客户编号", "客户", "电话", "产品", "数量", "单价", "金额", "业务员"]
FIELDS = [
    *("order_id", "date", "customer_id", "customer_name", "phone"),
    *("product", "quantity", "unit_price", "amount", "staff"),
]
NAMES = ["张三", "李四", "王小明", "赵敏", "杭州云栖贸易有限公司", "孙丽", "周杰", "吴红", "郑强", "钱多多"]
GOODS = [("龙井", 30.5), ("普洱", 80), ("铁观音", 58), ("茶杯", 12.5)]


def sale(i: int) -> list[object]:
    who, (product, price) = i * 7 % 10, GOODS[i * 3 % 4]
    when = date(2026, 1, 1) + timedelta(days=i)
    quantity = i * 5 % 4 + 1
    return [
        *(f"XS2026{1000 + i}", f"{when} 00:00:00", f"KH{who:03d}", NAMES[who], f"1380013{8000 + who}", product),
        *(quantity, price, quantity * price, ["林燕", "陈峰"][i % 2]),
    ]


LINES = [sale(i) for i in range(40)]
CUSTOMERS = [
    [
        f"KH{i:03d}",
        f"{'王李张刘陈杨黄赵吴周'[i % 10]}{'伟芳娜敏静强'[i % 6]}{'明华军'[i // 10]}",
        f"139{i:08d}",
        f"a{i}@b.com",
    ]
    for i in range(30)
]


def told(grid: Grid, known: JoinKeys | None = None) -> tuple[Heading | None, list[Problem]]:
    return understood_heading(grid, find_heading(grid), known or JoinKeys())


def messages(problems: list[Problem]) -> list[str]:
    return [str(line[-1]) for problem in problems for line in problem.lines("en")]


def columns(heading: Heading | None) -> dict[str, int]:
    assert heading is not None
    return heading.fields


@pytest.mark.parametrize(
    "headings",
    [
        [f"Column{i}" for i in range(1, 11)],
        [f"列{i}" for i in range(1, 11)],
        [f"F{i}" for i in range(1, 11)],
        [f"Unnamed: {i}" for i in range(10)],
        list("ABCDEFGHIJ"),
        [str(i) for i in range(1, 11)],
        ["甲子", "乙丑", "丙寅", "丁卯", "戊辰", "己巳", "庚午", "辛未", "壬申", "癸酉"],
    ],
    ids=lambda headings: headings[0],
)
def test_sales_that_lost_all_their_headings(headings: list[str]) -> None:
    heading, problems = told(grid_of(headings, *LINES))
    assert heading is not None
    assert (heading.table.name, heading.row) == ("sales", 0)
    assert heading.fields == dict(zip(FIELDS, range(10), strict=True))
    assert [p.code for p in problems] == ["column_by_values"] * 10
    assert f"'{headings[1]}' is taken for 'Date': 100% of its cells are dates." in messages(problems)
    assert dict(heading.how) == dict.fromkeys(range(10), "values")


def test_data_from_the_first_row_on_and_under_titles() -> None:
    bare, _ = told(grid_of(*LINES))
    titled, problems = told(grid_of(["青禾茶行"], [], *LINES))
    assert bare is not None
    assert titled is not None
    assert (bare.row, titled.row) == (-1, 1)
    assert bare.fields == titled.fields == dict(zip(FIELDS, range(10), strict=True))
    assert bare.texts == tuple("ABCDEFGHIJ")
    assert (problems[0].rows, problems[0].column) == ((2,), "A")


def test_columns_are_named_by_the_letters_that_excel_shows() -> None:
    _, problems = told(grid_of(*LINES, first_column=2))
    named = [message for message in messages(problems) if "quantity x price" in message]
    assert len(named) == 3
    assert all("columns I, J and K fit" in message for message in named)


def test_goods_named_like_people_are_told_from_colleagues_by_their_prices() -> None:
    goods = {"龙井": "龙井", "普洱": "毛尖", "铁观音": "金骏眉", "茶杯": "白茶"}
    renamed = [[goods.get(str(cell), cell) for cell in line] for line in LINES]
    heading, _ = told(grid_of(*renamed))
    assert columns(heading) == dict(zip(FIELDS, range(10), strict=True))
    heading, _ = told(grid_of(*(line[:9] for line in renamed)))
    assert columns(heading) == dict(zip(FIELDS[:9], range(9), strict=True))


def test_a_table_without_headings_is_read_whole(tmp_path: Path) -> None:
    xlsx(tmp_path / "a.xlsx", *LINES)
    reading = read_tables([tmp_path], Playbook.default())
    sales = reading.tables["sales"]
    assert reading.rows.to_numpy().tolist() == [["sales", 40, 40, 0]]
    assert sales["source_row"].tolist() == list(range(1, 41))
    assert sales["amount"].sum() == sum(float(str(line[8])) for line in LINES)
    assert reading.mapping["heading"].tolist() == list("ABCDEFGHIJ")
    assert set(reading.mapping["how"]) == {"values"}


def test_customers_that_lost_their_headings() -> None:
    heading, _ = told(grid_of(["F1", "F2", "F3", "F4"], *CUSTOMERS))
    assert heading is not None
    assert heading.table.name == "customers"
    assert heading.fields == {"customer_id": 0, "name": 1, "phone": 2, "email": 3}


def test_days_written_as_one_number_are_no_customer_ids() -> None:
    rows = [[row[1], row[2], f"2026{1 + i // 28:02d}{1 + i % 28:02d}"] for i, row in enumerate(CUSTOMERS)]
    heading, _ = told(grid_of(*rows))
    assert columns(heading) == {"name": 0, "phone": 1, "created": 2}


def test_a_word_among_the_data_is_no_heading() -> None:
    rows = [[*line, ["电话", "微信", "单位"][i % 3], "姓名"] for i, line in enumerate(CUSTOMERS)]
    heading, _ = told(grid_of(*rows))
    assert heading is not None
    assert (heading.row, heading.fields["phone"]) == (-1, 2)


@given(st.permutations(range(10)))
def test_shuffled_columns_are_told_the_same(order: Sequence[int]) -> None:
    rows = [[line[i] for i in order] for line in LINES]
    heading, _ = told(grid_of([f"Column{i}" for i in range(10)], *rows))
    assert {name: order[column] for name, column in columns(heading).items()} == dict(
        zip(FIELDS, range(10), strict=True)
    )


@given(st.permutations(range(10)))
def test_shuffled_columns_with_headings_are_told_the_same(order: Sequence[int]) -> None:
    names = [*SALES[:4], "联系电话", *SALES[5:7], "应收金额", "实收金额", "业务员"]
    heading, problems = told(grid_of([names[i] for i in order], *[[line[i] for i in order] for line in LINES]))
    assert {name: names[order[column]] for name, column in columns(heading).items()}["amount"] == "实收金额"
    assert problems == []


def test_keys_of_other_tables_tell_ids_and_names() -> None:
    rows = [[f"Q{i % 6}-x", f"2026-05-{i + 1:02d}", i + 0.5] for i in range(20)]
    assert told(grid_of(["a", "b", "c"], *rows))[0] is None
    heading, problems = told(
        grid_of(["a", "b", "c"], *rows), JoinKeys(customer_ids=frozenset(f"Q{i}-x" for i in range(6)))
    )
    assert columns(heading) == {"customer_id": 0, "date": 1, "amount": 2}
    assert "'a' is taken for 'Customer ID': 100% of its cells are customer ids of other tables." in messages(problems)


@pytest.mark.parametrize(
    "rows",
    [
        [["茶", "绿", "好"]] * 20,
        [[i, i * 2, i * 3] for i in range(20)],
        [[f"2026-05-{i + 1:02d}", i] for i in range(20)],
        [[name, "店长", f"1390000{i:04d}"] for i, name in enumerate(NAMES * 2)],
        [["张三", "13800138000"]],
    ],
    ids=["words", "numbers", "dates", "staff", "one row"],
)
def test_what_is_not_sure_is_not_guessed(rows: list[list[object]]) -> None:
    width = len(rows[0])
    assert told(grid_of([f"Column{i}" for i in range(width)], *rows)) == (None, [])


def test_an_unknown_column_that_the_table_needs_is_taken() -> None:
    names = ["单号", "哪天", *SALES[2:]]
    heading, problems = told(grid_of(names, *LINES))
    assert columns(heading)["date"] == 1
    assert messages(problems) == ["'哪天' is taken for 'Date': 100% of its cells are dates."]


def test_an_unknown_column_that_is_not_needed_stays_unknown_with_a_hint(tmp_path: Path) -> None:
    xlsx(tmp_path / "a.xlsx", [*SALES, "紧急联络"], *[[*line, f"1370000{i:04d}"] for i, line in enumerate(LINES)])
    reading = read_tables([tmp_path], Playbook.default())
    said = [line[-1] for p in reading.problems if p.code == "column_unknown" for line in p.lines("en")]
    assert said == ["Column '紧急联络' is not known and was not used. It seems to hold phone numbers."]
    assert reading.mapping["how"].tolist() == ["heading"] * 10 + ["not_used"]


def test_phone_and_date_under_each_others_heading() -> None:
    names = ["单号", "电话", "客户编号", "客户", "日期", *SALES[5:]]
    heading, problems = told(grid_of(names, *LINES))
    assert (columns(heading)["date"], columns(heading)["phone"]) == (1, 4)
    assert sorted(messages(problems)) == [
        "'日期' is taken for 'Phone': 100% of its cells are phone numbers.",
        "'电话' is taken for 'Date': 100% of its cells are dates.",
    ]


def test_a_phone_column_full_of_dates_is_not_used() -> None:
    rows = [[*line[:4], line[1], *line[5:]] for line in LINES]
    heading, problems = told(grid_of(SALES, *rows))
    assert "phone" not in columns(heading)
    assert messages(problems) == ["'电话' does not hold 'Phone': 100% of its cells are dates. The column was not used."]


def test_an_amount_full_of_dates_is_not_used_where_a_price_is_plain() -> None:
    rows = [[*line[:8], line[1], line[9]] for line in LINES]
    heading, problems = told(grid_of([*SALES[:7], "规格", *SALES[8:]], *rows))
    assert "amount" not in columns(heading)
    assert columns(heading)["unit_price"] == 7
    assert [p.code for p in problems] == ["column_by_values", "column_contradicts"]


def test_what_the_table_cannot_do_without_is_kept_as_headed() -> None:
    rows = [[*line[:7], line[5], line[1], line[9]] for line in LINES]
    heading, problems = told(grid_of([*SALES[:7], "规格", *SALES[8:]], *rows))
    assert columns(heading)["amount"] == 8
    assert [p.code for p in problems] == ["column_contradicts"]


@pytest.mark.parametrize("step", [1, -1])
def test_headings_one_column_off(step: int) -> None:
    names = ["", *SALES[:9]] if step < 0 else [*SALES[1:], ""]
    fields = FIELDS[:9] if step < 0 else FIELDS[1:]
    heading, problems = told(grid_of(names, *LINES))
    assert columns(heading) == {name: FIELDS.index(name) for name in fields}
    assert [p.code for p in problems] == ["headings_shifted"]


COMPLAINTS = ["投诉时间", "办结时间", "客户", "投诉内容"]


def complaints(wrong: int, right: int) -> list[list[object]]:
    days = [("2026-05-09", "2026-05-01")] * wrong + [("2026-05-01", "2026-05-09")] * right
    return [[*pair, "张三", "茶叶受潮了，要求退货"] for pair in days]


@pytest.mark.parametrize(("wrong", "right", "swapped"), [(5, 0, True), (8, 2, True), (4, 0, False), (7, 2, False)])
def test_two_dates_are_swapped_back_from_five_rows_and_80_percent_on(wrong: int, right: int, swapped: bool) -> None:
    heading, problems = told(grid_of(COMPLAINTS, *complaints(wrong, right)))
    fields = columns(heading)
    assert (fields["received_at"], fields["closed_at"]) == ((1, 0) if swapped else (0, 1))
    assert [p.code for p in problems] == ["columns_swapped"] * swapped
    if wrong == 8:
        assert messages(problems) == [
            "'投诉时间' is later than '办结时间' in 80% of the rows (8 of 10): the two columns were taken the other way round."
        ]
        assert heading is not None
        assert sorted(heading.how) == [(0, "swapped"), (1, "swapped")]


def test_a_sound_table_is_left_as_it_is() -> None:
    grid = grid_of(SALES, *LINES)
    heading = find_heading(grid)
    assert understood_heading(grid, heading, JoinKeys()) == (heading, [])
    assert told(grid_of(["客户名称", "电话"], ["13800138000", "张三"]))[1] == []  # too few rows to tell


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.heavy
def test_no_sample_changes_and_none_needs_its_headings(lang: str, tmp_path: Path) -> None:
    samples = Path(__file__).parents[2] / "samples" / lang
    reading = read_tables([samples], Playbook.default())
    assert set(reading.mapping["how"]) <= {"heading", "not_used"}
    files = {f: g for f, g in reading.mapping.groupby("file") if set(g["table"]) <= {"sales", "customers"}}
    assert len(files) >= 3
    for name, mapped in files.items():
        assert _found_bare(samples / str(name), mapped["field"].tolist()) >= 10


def _found_bare(path: Path, fields: list[str]) -> int:
    """How many columns of the file's first sheet are told without its headings; all of them rightly."""
    from crm_sheets.reading.opening.files import SourceFile
    from crm_sheets.reading.opening.guard import GuardedReader

    with GuardedReader(Playbook.default().reading) as reader:
        grids, _ = next(iter(reader.read([SourceFile(path, path.name)], lambda _: None)))
        grid = grids[0]
        whole = find_heading(grid)
        assert whole is not None
        below = grid.part(whole.row + 1, 0, grid.cells.num_rows - 1, grid.cells.num_columns - 1)
        told_bare = columns(told(below)[0])
    assert told_bare.items() <= whole.fields.items()
    assert set(told_bare) <= set(fields)
    return len(told_bare)


def test_profiles_are_of_rows_spread_over_the_table() -> None:
    rng = Random(1)
    rows = [[str(rng.random())] for _ in range(1_000)] + [["end"]]
    (profile,) = profiles(grid_of(["x"], *rows).cells, 1)
    assert len(profile.cells) == 300
    assert (profile.cells[0], profile.cells[-1]) == (str(Random(1).random()), "end")


@pytest.mark.parametrize(
    ("cells", "look"),
    [
        (["13800138000", "+86 139-0013-8000", "1380013 8000.0"], "phones"),
        (["11010519491231002X", "110105194912310011", "11010519491231002x"], "id_numbers"),
        (["a@b.com", "c@d.cn", "e.f@g.org"], "mails"),
        (["2026-05-01 00:00:00", "2026年5月1日", "20260501"], "dates"),
        (["29-Aug-26", "5/1/2026", "2026.5.1 下午 3:20"], "dates"),
        (["￥1,200.50", "-3", "(20)"], "numeric"),
        (["欧阳娜", "王伟", "Peter Crane"], "persons"),
        (["KH001", "KH002", "XS-20260501"], "codes"),
        (["龙井", "普洱", "茶具"], None),
        (["1", "2"], None),
    ],
)
def test_looks(cells: list[str], look: str | None) -> None:
    (profile,) = profiles(grid_of(*[[cell] for cell in cells]).cells, 0)
    seen = looks_like(profile)
    assert (seen[0] if seen else None) == look


def test_single_cells() -> None:
    assert one_day("2026-02-30") is None
    assert one_day("5/1/2026") is None  # which of the two is the month is not for this module to say
    assert not is_date("44927")
    assert one_number("12月") != one_number("12月")
    assert [one_number(cell) for cell in ("1.624,00", "783,5", "-12,34", "1,200.50")] == [1624, 783.5, -12.34, 1200.5]
    assert not is_person("红茶")
