"""crm-sheets backtest: what it prints, its JSON, its exit codes; and that nothing is written."""

import json

import pytest
from commands import ROOT, command

from crm_sheets.jobs import backtest


def test_it_speaks_as_the_headings():
    """On a system of the other language too."""
    said = command("backtest", ROOT / "samples" / "zh", lang="en")
    assert said.code in (0, 3)
    for word in ("红、黄预警", "人次", "90"):
        assert word in said.out


def test_json():
    said = command("backtest", ROOT / "samples" / "zh", "--json", "--quiet")
    found = json.loads(said.out)
    assert found["as_of"] == "2026-09-30"
    assert {line["rule"] for line in found["backtest"]} == {
        "churn",
        "churn_red",
        "recency",
        "recency_red",
        "silent_days",
    }
    pooled = {line["rule"]: line for line in found["backtest"] if line["as_of"] is None}
    assert pooled["churn"]["auc"] > pooled["recency"]["auc"] > pooled["silent_days"]["auc"]
    assert pooled["churn_red"]["precision"] >= 0.8
    assert pooled["churn"]["precision"] > pooled["recency"]["precision"]
    assert pooled["churn_red"]["precision"] > pooled["recency_red"]["precision"]
    assert pooled["recency"]["ahead"] == pytest.approx(pooled["churn"]["precision"] - pooled["recency"]["precision"])
    assert 0 <= pooled["recency"]["days_ahead"] <= 4
    assert found["refused"] == []
    assert set(found["tables"]) >= {"sales", "customers"}
    assert said.err == ""


def test_verbose_shows_each_day():
    said = command("backtest", ROOT / "samples" / "en", "--verbose", "--quiet", lang="zh")
    assert "Customer-days judged" in said.out
    assert said.out.count("Flags, red and amber") == 5  # four days and all together


def test_too_little_history_is_refused(tmp_path):
    (tmp_path / "sales.csv").write_text("customer,date,amount\nA,2026-01-05,10\nB,2026-01-06,10\n", encoding="utf-8")
    said = command("backtest", tmp_path, "--lang", "en", "--quiet")
    assert said.code == 1
    assert "Cannot look back yet. Needs: sales of at least" in said.out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sales.csv"]
    assert json.loads(command("backtest", tmp_path, "--json", "--quiet").out)["refused"] == ["backtest"]


def test_the_function():
    made = backtest.backtest([ROOT / "samples" / "en"])
    assert made.refusal is None
    assert made.backtest is not None
    assert made.horizon_days == made.backtest.table["horizon_days"].iloc[0]
