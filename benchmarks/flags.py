"""Flags on two years of sales: how often right on five earlier days, beside silence alone and rivals of scikit-learn.

    python -m benchmarks.flags SALES [SALES ...]

SALES: workbooks or texts with customer, date and amount from 2009-12-01 to 2011-12-09, each line once (Online Retail
II, UCI). Judged are the customers who bought within 12 months; gone is who buys nothing in the 90 days after. The
rivals learn from the same looks as ours (analyses/returning/history_features.py): pip install -e '.[benchmarks]'.
"""

import sys
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets import Playbook, read_book
from crm_sheets.analyses import proof, purchase_intervals
from crm_sheets.analyses.churn import stake
from crm_sheets.analyses.churn.score import scored_buyers
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.returning.chance import BETWEEN, LEAST_PAST, LOOKS
from crm_sheets.analyses.returning.history_features import trail
from crm_sheets.arrays.epoch_days import day_number

DAYS = ("2010-09-01", "2010-12-01", "2011-03-01", "2011-06-01", "2011-09-09")
SPAN, YEAR = 90, 365


def main() -> None:
    """Print a line for each day and the means."""
    book = read_book([Path(name) for name in sys.argv[1:]])
    playbook = Playbook.default().changed("backtest.horizon_days", SPAN)
    everything = purchase_intervals.purchase_days(
        Facts(book, playbook, pd.Timestamp(book.sales["date"].max()).normalize())
    )
    rows = [_day(Facts(book, playbook, pd.Timestamp(day)), everything) for day in DAYS]
    table = pd.DataFrame(rows, index=pd.Index(DAYS, name="day"))
    table = pd.concat([table, table.mean().rename("mean").to_frame().T])
    print(table.T.round(4).to_string())


def _day(facts: Facts, everything: purchase_intervals.PurchaseDays) -> dict[str, float]:
    found, today = scored_buyers(facts), day_number(facts.as_of)
    known = np.searchsorted(everything.codes, purchase_intervals.purchase_days(facts).codes)
    silent = purchase_intervals.purchase_intervals(facts)["silent"].to_numpy()
    here = silent < YEAR
    gone = ~everything.bought_between(today, today + SPAN)[known][here]
    score, level = found.levels["churn_score"].to_numpy()[here], found.graded
    flagged = (level.red | level.amber)[here]
    count = int(flagged.sum())
    value, money = stake.year_of(facts), found.levels["at_stake"].to_numpy()
    first = np.where(stake.watched(facts, level, money), money, -1.0)[here].argsort()[::-1][:100]
    lost = value[here][gone].sum()
    return {
        "customers": len(gone),
        "flagged": count,
        "precision": gone[flagged].mean(),
        "as many, silent the longest": gone[proof.highest(silent[here], count)].mean(),
        "as many, highest score": gone[proof.highest(score, count)].mean(),
        "red": gone[level.red[here]].mean(),
        "auc": proof.auc(score, gone),
        "top tenth": proof.lift(score, gone) * gone.mean(),
        "first 100, share of value lost": value[here][first][gone[first]].sum() / lost,
        **{f"auc, {name}": proof.auc(-chance[here], gone) for name, chance in _rivals(facts, today).items()},
    }


def _rivals(facts: Facts, today: int) -> dict[str, Any]:
    """The chance to come back by boosted trees and by a small neural network; nothing without scikit-learn."""
    try:
        from sklearn.ensemble import HistGradientBoostingClassifier
        from sklearn.neural_network import MLPClassifier
        from sklearn.pipeline import make_pipeline
        from sklearn.preprocessing import StandardScaler
    except ImportError:
        return {}
    past, seen, came = trail(facts), [], []
    for day in (today - SPAN - BETWEEN * look for look in range(LOOKS)):
        if day - past.days.day.min() < LEAST_PAST:
            break
        rows, bought = past.known(day)
        recent = rows[:, 5] <= np.log1p(YEAR)
        seen.append(rows[recent])
        came.append(past.days.bought_between(day, day + SPAN)[bought][recent])
    now, _ = past.known(today)
    network = MLPClassifier((16,), alpha=1.0, early_stopping=True, random_state=0)
    models = {
        "boosted trees": HistGradientBoostingClassifier(
            max_depth=3, learning_rate=0.05, max_iter=150, min_samples_leaf=50, l2_regularization=10.0, random_state=0
        ),
        "neural network": make_pipeline(StandardScaler(), network),
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return {
            name: model.fit(np.vstack(seen), np.concatenate(came)).predict_proba(now)[:, 1]
            for name, model in models.items()
        }


if __name__ == "__main__":
    main()
