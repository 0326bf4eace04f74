"""Where complaints are solved, what people want, complaints per 1,000 orders, and who handles alike; worked out by hand."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from complaint_ledgers import cases_of, results_of, sheets_of, words_of
from scipy import stats

from crm_sheets.analyses.uniform_handling import uniform_handling
from crm_sheets.complaints.motives import motive_counts, motives_named
from crm_sheets.complaints.per_orders import complaints_per_orders
from crm_sheets.complaints.pyramid import self_help_questions, solved_by_rung
from crm_sheets.language import LANGS
from crm_sheets.playbook import Playbook
from crm_sheets.vocabulary.complaint_words import code_meant

MOTIVES = Playbook.default().lists["motives"]


def _closed(handler: str, hours: list[float], remedies: str, cause: str = "late") -> pd.DataFrame:
    """Closed complaints of a handler; ``remedies``: r refund, a apology, - none."""
    codes = {"r": "refund", "a": "apology", "-": None}
    return pd.DataFrame(
        {"cause": cause, "handler": handler, "hours": hours, "remedy": [codes[letter] for letter in remedies]}
    )


def test_only_who_lies_beyond_chance_is_named_with_the_numbers() -> None:
    """Hours 1 to 8 against 11 to 18: ranks add up to 36 and 100, H = 12 / 272 x (36² + 100²) / 8 - 51 = 11.29, p = 0.0008.

    Refunds 4 of 8 against 5 of 8: Fisher's p is 1.
    """
    closed = pd.concat(
        [
            _closed("Ann", [1, 2, 3, 4, 5, 6, 7, 8], "rrrr----"),
            _closed("Ben", [11, 12, 13, 14, 15, 16, 17, 18], "rrrrr---"),
        ]
    )
    table = uniform_handling(closed, 5).set_index("measure")
    named = table.loc["hours"]
    assert named[
        ["handler", "handler_complaints", "handler_figure", "others_complaints", "others_figure"]
    ].tolist() == ["Ben", 8, 14.5, 8, 4.5]
    assert named["p_adjusted"] == pytest.approx(2 * 0.00078, rel=0.01)  # two tests: hours, and refund or none
    spread = table.loc["refund"]
    assert spread[["lowest", "highest", "handlers", "complaints"]].tolist() == [0.5, 0.625, 2, 16]
    assert pd.isna(spread["handler"])
    assert pd.isna(spread["others_figure"])


def test_remedies_beyond_chance_by_fisher() -> None:
    """10 of 10 against 0 of 20: one table of C(30, 10) = 30,045,015."""
    closed = pd.concat(
        [
            _closed("Ann", [5.0] * 10, "r" * 10),
            _closed("Ben", [5.0] * 10, "a" * 10),
            _closed("Cat", [5.0] * 10, "a" * 10),
        ]
    )
    table = uniform_handling(closed, 5)
    named = table.loc[table["handler"] == "Ann"].set_index("measure")
    assert named.loc["refund", ["handler_figure", "others_figure"]].tolist() == [1.0, 0.0]
    assert named.loc["refund", "p_adjusted"] == pytest.approx(6 / 30_045_015)  # six tests: two remedies, three handlers
    assert "hours" not in set(table["measure"])  # all took as long


def test_few_cases_and_one_handler_are_not_compared() -> None:
    few = pd.concat([_closed("Ann", [1, 2, 3, 4], "rrrr"), _closed("Ben", [91, 92, 93, 94, 95, 96], "------")])
    assert uniform_handling(few, 2).empty
    assert uniform_handling(_closed("Ann", [1, 2, 3, 4, 5], "rrrrr"), 5).empty


def test_hours_against_the_others_as_scipy_says() -> None:
    rng = np.random.default_rng(18)
    closed = pd.concat(
        [
            _closed(who, list(rng.integers(1, 9, 12) * scale), "-" * 12)
            for who, scale in (("Ann", 1.0), ("Ben", 1.0), ("Cat", 9.0))
        ]
    )
    table = uniform_handling(closed, 5)
    mine = closed["handler"] == "Cat"
    expected = stats.kruskal(closed.loc[mine, "hours"], closed.loc[~mine, "hours"]).pvalue
    assert table.loc[table["handler"] == "Cat", "p_adjusted"].iloc[0] == pytest.approx(3 * expected)


_LEDGER: list[dict[str, Any]] = [
    {"customer_id": "A", "solved_at": "专家", "type": "安装"},
    {"customer_id": "B", "solved_at": "Tier 3", "type": "安装"},
    {"customer_id": "B", "solved_at": "自助", "type": "发票"},
    {"customer_id": "C", "solved_at": "FAQ", "content": "How do I\n reset it?"},
    {"customer_id": "C", "solved_at": "客服", "type": "发票"},
    {"customer_id": "A", "type": "发票"},
]


def test_rungs_by_tier_with_hours_and_questions() -> None:
    """The experts' hours: 2 of the VIP and 6 of the small customer, three quarters."""
    found = cases_of([{"received_at": "2026-03-02 09:00", **row} for row in _LEDGER], "2026-03-03 10:00")
    hours = pd.Series([2.0, 6.0, 1.0, np.nan, 3.0, 9.0])
    table = solved_by_rung(found, hours, pd.Series({"A": "vip", "B": "small"}))
    assert list(table.itertuples(index=False, name=None))[:3] == [
        ("all", "self_help", 2, 0.4, 1.0), ("all", "desk", 1, 0.2, 3.0), ("all", "expert", 2, 0.4, 8.0),
    ]  # fmt: skip
    by = table.set_index(["tier", "rung"])
    assert by.loc[("small", "expert"), ["complaints", "share", "hours"]].tolist() == [1, 0.5, 6.0]
    assert pd.isna(by.loc[("unknown", "self_help"), "hours"])
    questions = self_help_questions(found)
    assert list(questions.itertuples(index=False, name=None)) == [("How do I reset it?", 1, 0), ("发票", 1, 1)]


def test_motives_are_counted_as_noted_and_never_guessed() -> None:
    """Of three noted cells two want it solved; the fourth complaint says nothing, though its content asks for money."""
    rows = [
        {"motive": "解决；赔偿", "attribution": "商家", "complainer": "★★★"},
        {"motive": "Have it solved", "attribution": "快递公司", "complainer": "4 stars"},
        {"motive": "出口气", "attribution": "商家", "loss_shared": "双方各半"},
        {"content": "要退款", "complainer": "发言者"},
    ]
    found = cases_of([{"received_at": "2026-03-02 09:00", **row} for row in rows], "2026-03-03 10:00")
    table = motive_counts(found, MOTIVES)
    told = {(line.by, line.group): (line.complaints, round(float(line.share), 3)) for line in table.itertuples()}
    assert told == {
        ("motive", "solved"): (2, 0.667), ("motive", "compensated"): (1, 0.333), ("motive", "出口气"): (1, 0.333),
        ("attribution", "ours"): (2, 0.667), ("attribution", "supplier"): (1, 0.333), ("loss_shared", "shared"): (1, 1.0),
        ("complainer", "activist"): (1, 0.333), ("complainer", "irate"): (1, 0.333), ("complainer", "voicer"): (1, 0.333),
    }  # fmt: skip
    assert table.loc[table["group"] == "solved", "side"].tolist() == ["rational"]


def test_what_is_not_wanted_is_no_motive() -> None:
    """Words of a motive stand at the beginning of a word (careless is no care), and not behind a no."""
    for said in ("careless staff", "不要退款", "no money wanted"):
        assert motives_named(said, MOTIVES) == [said]
    assert motives_named("money back", MOTIVES) == ["compensated"]


@pytest.mark.parametrize(
    ("noted", "code"),
    [("★", "voicer"), ("2星", "passive"), ("⭐⭐⭐", "irate"), ("★★★☆", "irate"), ("★★★★", "activist"), ("四星", "activist"),
     ("3", "irate"), ("愤怒型", "irate"), ("5", None)],
)  # fmt: skip
def test_stars_of_the_complainer_as_noted(noted: str, code: str | None) -> None:
    assert code_meant("complainer", noted) == code


def test_complaints_per_thousand_orders_over_the_days_of_both() -> None:
    """Ledger from 1 March, sales to 20 March: orders of 1 to 20 March, 200 of A and 50 of B; the complaint of 25 March is out."""
    days = pd.DataFrame(
        {
            "customer_id": pd.Categorical(["A", "A", "B"]),
            "day": pd.to_datetime(["2026-02-01", "2026-03-05", "2026-03-20"]).astype("datetime64[s]"),
            "orders": [900, 200, 50],
        }
    )
    rows = [("A", "2026-03-01"), ("B", "2026-03-10"), ("B", "2026-03-25"), ("X", "2026-03-10")]
    found = cases_of([{"customer_id": who, "received_at": f"{day} 09:00"} for who, day in rows], "2026-03-31 18:00")
    table = complaints_per_orders(found, days, {"region": pd.Series({"A": "浙江"})})
    assert list(table[["by", "group", "complaints", "orders", "per_thousand"]].itertuples(index=False, name=None)) == [
        ("all", "", 2, 250, 8.0), ("region", "浙江", 1, 200, 5.0), ("region", "", 1, 50, 20.0),
    ]  # fmt: skip


@pytest.mark.parametrize("lang", LANGS)
def test_the_sheets_say_it_in_both_languages(lang: str, tmp_path: Any) -> None:
    """Five complaints a handler; the small customer's expert case takes the hour from 9 to 10."""
    sales = [
        *({"customer_id": f"V{n}", "date": "2026-02-01", "amount": 9000.0 - n} for n in range(4)),
        {"customer_id": "S", "date": "2026-03-02", "amount": 1.0, "region": "Kent"},
    ]
    rows = [
        {"received_at": f"2026-03-{day:02} 09:00", "closed_at": f"2026-03-{day:02} {10 + late}:00", "handler": who,
         "cause": "too_long", "customer_id": "S", "solved_at": "expert", "motive": "respect", "complainer": "★★"}
        for day in (2, 3, 4, 5, 6) for who, late in (("Ann", 0), ("Ben", 1))
    ]  # fmt: skip
    sheets = sheets_of(results_of(rows, "2026-03-09 10:00", sales=sales), tmp_path, lang)  # type: ignore[arg-type]
    names = (
        ["处理是否一致", "服务层级", "动机", "每月"]
        if lang == "zh"
        else ["Handled alike", "Solved at", "Motives", "By month"]
    )
    said = [words_of(sheets[name]) for name in names]
    assert {"Ben", "2.0", "1.0"} <= set(said[0])  # medians of two hours and of one
    assert any("100%" in text and "15.0" in text for text in said[1])  # 5 x 1 + 5 x 2 hours
    assert {"被尊重", "★★ 不说、生气就走"} & set(said[2]) if lang == "zh" else "Be respected" in said[2]
    assert "Kent" in said[3]
