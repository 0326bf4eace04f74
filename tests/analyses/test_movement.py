"""Who moved since the last month's end, which way, and what drove it."""

import pandas as pd
from desks import book_of, sales

from crm_sheets.analyses import churn, movement, rfm, tiers
from crm_sheets.analyses.facts import Facts, day_before
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")


def facts(lines, as_of=DAY, days=0, **tables):
    playbook = Playbook.default().changed("movement.days", days)
    return Facts(book_of(sales=lines, **tables), playbook, pd.Timestamp(as_of))


def moved(what, lines, **more):
    table = movement.run(facts(lines, **more))
    return table.loc[table["what"] == what].set_index("customer_id")


def test_the_earlier_day():
    lines = sales("a", ("2026-01-01", 1))
    assert day_before(facts(lines, "2026-09-30")) == pd.Timestamp("2026-08-31")  # itself a month's end
    assert day_before(facts(lines, "2026-09-15")) == pd.Timestamp("2026-08-31")
    assert day_before(facts(lines, "2026-03-01")) == pd.Timestamp("2026-02-28")
    assert day_before(facts(lines, days=7)) == pd.Timestamp("2026-09-23")


def test_tiers_and_what_drove_them():
    lines = (
        sales("rose", ("2026-08-01", 10), ("2026-09-10", 500))
        + sales("passed", ("2026-08-02", 100))
        + sales("new", ("2026-09-12", 1))
        + sales("slept", ("2025-09-15", 50))
        + sales("back", ("2025-01-15", 5), ("2026-09-20", 5))
    )
    table = moved("tier", lines)
    columns = ["from", "to", "direction", "driver", "before_value", "after_value"]
    told = {who: table.loc[who, columns].tolist() for who in table.index}
    assert told["rose"] == ["small", "vip", "better", "value", 10, 510]
    assert told["passed"] == ["vip", "small", "worse", "others", 100, 100]
    assert told["slept"] == ["small", "dormant", "worse", "silence", 50, 0]
    assert told["back"] == ["dormant", "small", "better", "returned", 0, 5]
    assert told["new"][:4] == ["prospect", "small", "better", "first_purchase"]
    assert table.index.tolist() == ["passed", "slept", "rose", "back", "new"]  # worse first, then by value


def test_segments_name_the_score_that_moved_most():
    """Of 25 buyers one stays away: its R falls from the best to the worst, F and M do not move."""
    every = [line for i in range(24) for line in sales(f"c{i:02d}", ("2026-08-20", 100 + i), ("2026-09-20", 100 + i))]
    lines = sales("away", ("2026-08-01", 200), ("2026-08-31", 200)) + every
    before, now = facts(lines).as_if(pd.Timestamp("2026-08-31")), facts(lines)
    assert (rfm.run(before).loc["away", "r"], rfm.run(now).loc["away", "r"]) == (5, 1)
    row = moved("segment", lines).loc["away"]
    assert row[["driver", "before_value", "after_value", "direction"]].tolist() == ["r", 0, 30, "worse"]


def test_segments_do_not_compare_across_levels():
    """24 buyers then, 25 now: three levels became five."""
    twice = [line for i in range(24) for line in sales(f"c{i:02d}", ("2026-08-19", 100 + i), ("2026-08-20", 1))]
    lines = twice + sales("new", ("2026-09-02", 1))
    table = moved("segment", lines)
    assert set(table["driver"]) == {"levels"}
    assert table["before_value"].isna().all()


def test_churn_levels_are_those_of_both_days():
    rhythm = pd.date_range("2026-01-01", "2026-07-20", freq="10D")
    lines = sales("gone", *[(str(day.date()), 10) for day in rhythm]) + sales(
        "here", *[(str(day.date()), 10) for day in pd.date_range("2026-01-05", "2026-09-28", freq="10D")]
    )
    now = facts(lines)
    levels = [churn.run(at)[0] for at in (now.as_if(pd.Timestamp("2026-08-05")), now)]
    table = moved("churn", lines, days=56)
    pairs = {who: (levels[0].loc[who, "churn_level"], levels[1].loc[who, "churn_level"]) for who in ("gone", "here")}
    assert {who: (row["from"], row["to"]) for who, row in table.iterrows()} == {
        w: p for w, p in pairs.items() if p[0] != p[1]
    }
    assert "gone" in table.index
    assert table.loc["gone", ["direction", "driver"]].tolist() == ["worse", "silence_red"]


def test_the_driver_of_a_flag_is_the_heaviest_signal_that_came_or_went():
    """One complaint came and one was closed; what has no date moves nobody, and now is as on all other sheets."""
    days = pd.date_range("2026-01-01", "2026-09-28", freq="10D")
    lines = [line for c in "abcd" for line in sales(c, *[(str(day.date()), 10) for day in days])]
    lines += sales(
        "e", *[(str(day.date()), 10) for day in [*days[:20], pd.Timestamp("2026-09-20")]]
    )  # a gap, then back
    complaints = [
        {"customer_id": "a", "received_at": "2026-09-10", "content": "x"},
        {
            "customer_id": "b",
            "received_at": "2026-08-10",
            "closed_at": "2026-09-10",
            "content": "x",
            "satisfied": "yes",
        },
        {"customer_id": "c", "received_at": "2026-08-10", "content": "x", "status": "closed", "outcome": "refused"},
        {"customer_id": "d", "received_at": "2026-08-10", "content": "x", "status": "closed", "satisfied": "yes"},
    ]
    playbook = Playbook.default().changed("churn.weight_open_complaint", 100)
    now = Facts(book_of(sales=lines, complaints=complaints), playbook, DAY)
    table = movement.run(now)
    table = table.loc[table["what"] == "churn"].set_index("customer_id")
    told = table[["direction", "driver"]].T.to_dict("list")
    assert told == {
        "a": ["worse", "open_complaint"],
        "b": ["better", "open_complaint"],
        "e": ["better", "silence_red"],
    }
    assert table["to"].to_dict() == churn.run(now)[0]["churn_level"].reindex(table.index).to_dict()


def test_the_matrix_counts_everybody_once():
    lines = [line for i in range(30) for line in sales(f"c{i:02d}", ("2026-08-20", 100 + i), ("2026-09-20", i * i))]
    lines += sales("new", ("2026-09-22", 3))
    now = facts(lines)
    counted = movement.matrix(now).groupby("what")["customers"].sum()
    assert counted.to_dict() == {"churn": 30, "segment": 30, "tier": 31}
    table, matrix = movement.run(now), movement.matrix(now)
    changed = matrix.loc[matrix["from"] != matrix["to"]].groupby("what")["customers"].sum()
    assert changed.to_dict() == table.groupby("what").size().to_dict()


def test_tiers_by_another_measure_then_are_no_movement():
    """Costs are known for enough of the revenue only now: the tiers then were by revenue."""
    lines = sales("a", ("2026-08-01", 100)) + sales("b", ("2026-08-01", 50)) + sales("b", ("2026-09-01", 1000), cost=1)
    playbook = Playbook.default().changed("tiers.measure", "margin")
    now = Facts(book_of(sales=lines), playbook, DAY)
    assert tiers.part(now).refusals == ()
    assert (movement.run(now)["what"] != "tier").all()
    assert tiers.before(now).isna().all()


def test_no_purchases_then_is_refused():
    part = movement.part(facts(sales("a", ("2026-09-02", 1))))
    assert [(refusal.key, refusal.needs.en) for refusal in part.refusals] == [
        ("movement", "purchases up to 2026-08-31")
    ]
    assert not part.tables
