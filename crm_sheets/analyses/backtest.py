"""Backtest: flags as they would have been on earlier days, held against who came back afterwards."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from crm_sheets.analyses import proof, purchase_intervals
from crm_sheets.analyses.churn import stake
from crm_sheets.analyses.churn.earned import score_earned
from crm_sheets.analyses.churn.score import levelled
from crm_sheets.analyses.churn.signs import SIGNALS, dated
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, no_sales, once
from crm_sheets.analyses.returning import horizon
from crm_sheets.analyses.returning.horizon import look_back
from crm_sheets.arrays.epoch_days import day_number
from crm_sheets.arrays.typed import typed
from crm_sheets.language import Text
from crm_sheets.results import Refusal

NAME = Text("预警回测", "Backtest of the flags")
RULES = ("churn", "churn_red", "recency", "recency_red", "silent_days")
FIGURES = ("precision", "recall", "lift", "auc", "value_share", "ahead")  # of a day; over all days their means
ERRORS = ("precision_error", "auc_error", "ahead_error")
COLUMNS = ["as_of", "horizon_days", "customers", "gone", "rule", "flagged", *FIGURES, *ERRORS, "days_ahead"]
_FIRST = 100  # customers of whose value it is said how much of what was then lost they hold
_KINDS = {
    "as_of": "datetime64[s]",
    "rule": "str",
    **dict.fromkeys(("horizon_days", "customers", "gone", "flagged"), "int64"),
    **dict.fromkeys((*FIGURES, *ERRORS, "days_ahead"), "float64"),
}


@dataclass(frozen=True)
class Backtest:
    """``table``: COLUMNS, a row for each day and rule, the newest day first, and for each rule one of all days, with
    as_of missing: sums of the counts, means of the figures, each day counting the same, and the half-widths of their
    95 % intervals (see proof.half_width); ``calibration``: see proof.calibration; ``left_out``: signals that cannot be
    dated."""

    table: pd.DataFrame
    calibration: pd.DataFrame
    left_out: tuple[str, ...]


def refusal(facts: Facts) -> Refusal | None:
    """Needs an earlier day with enough customers of the look-back, of whom some came back in time and some did not;
    says which of these is missing."""
    missing = no_sales(facts, "backtest", NAME)
    if missing or _looks(facts):
        return missing
    within, least = horizon(facts), facts.playbook.backtest.least_customers
    newest = facts.as_of - pd.Timedelta(days=within)
    if not _reaches(facts, newest, within):
        return _short(2 * within, _history(facts))
    if not _every_look(facts):
        return _few(least, _customers(facts, newest), within)
    return _one_sided(within, everybody_back=not any(look.gone.any() for look in _every_look(facts)))


def _short(least: int, days: int) -> Refusal:
    """Refused for too little history."""
    left = least - days
    return Refusal(
        "backtest",
        NAME,
        Text(f"至少 {least} 天的销售记录", f"sales of at least {least} days"),
        Text(f"{days} 天的记录", f"sales of {days} days"),
        Text(f"再积累 {left} 天的销售记录后再看", f"look again when there are sales of {left} more days"),
    )


def _few(least: int, customers: int, within: int) -> Refusal:
    """Refused for too few customers."""
    return Refusal(
        "backtest",
        NAME,
        Text(
            f"{within} 天前已有至少 {least} 位买过的客户",
            f"at least {least} customers who had bought {within} days ago",
        ),
        Text(f"{customers} 位", f"{customers} of them"),
        Text("客户不多，逐位看预警的原因", "with so few customers, read the reasons of each flag"),
    )


def _one_sided(within: int, *, everybody_back: bool) -> Refusal:
    """Refused because all came back or nobody did: there is nothing to tell apart."""
    needs = Text(
        f"此后 {within} 天里，有人再来、也有人没再来",
        f"customers who came back within {within} days, and others who did not",
    )
    if everybody_back:
        has = Text("所有客户都再来了", "all of them came back")
        instead = Text(
            "在规则表里把“多少天内回来算没流失”改短", "a smaller number of 'Days to come back in' in the playbook"
        )
    else:
        has = Text("没有一位客户再来", "none of them came back")
        instead = Text(
            "在规则表里把“多少天内回来算没流失”改长", "a larger number of 'Days to come back in' in the playbook"
        )
    return Refusal("backtest", NAME, needs, has, instead)


@once
def backtested_flags(facts: Facts) -> Backtest:
    """In: facts. Out: how good the flags would have been.

    Looks at ``backtest.dates`` days, one horizon after the other before the as-of date, with only what was known on
    each (``facts.as_if``; but of what scale a question is, all its answers tell); signals that carry no date are left
    out. Judged are the customers who bought in the look-back (see returning.horizon): who is long gone is no news.
    Gone is who bought nothing within the horizon after that day.

    Rules: churn (flagged red or amber, ranked by score), churn_red (red only), recency and recency_red (as many
    customers as these flag, those silent the longest, ranked by days), silent_days (nothing for so many days of the
    playbook; ranks in two groups).

    ``value_share``: of the value (see churn.stake) of those who then stayed away, what the first hundred of Churn watch
    hold (rule churn), and as many silent the longest (recency). ``ahead``: by how much the flags are more precise than
    the rule at the same number: all flags than recency, red than recency_red, the highest scores than silent_days;
    ``days_ahead``: on how many days they are.
    """
    looks = _looks(facts)
    within, silent_days = horizon(facts), facts.playbook.backtest.silent_days
    lines = [
        {
            "as_of": look.day,
            "horizon_days": within,
            "customers": len(look.gone),
            "gone": int(look.gone.sum()),
            "rule": rule,
            **figures,
        }
        for look in looks
        for rule, figures in look.measured(silent_days).items()
    ]
    days = pd.DataFrame(lines).reindex(columns=COLUMNS)
    table = pd.concat([typed(days, _KINDS), typed(_means(days), _KINDS)], ignore_index=True)
    undated = tuple(
        signal.rows.__name__ for signal in SIGNALS if not signal.dated and len(facts.book.tables[signal.table])
    )
    scores, gone = (np.concatenate([getattr(look, name) for look in looks]) for name in ("score", "gone"))
    return Backtest(table, proof.calibration(scores, gone), undated)


def _means(days: pd.DataFrame) -> pd.DataFrame:
    """For each rule the mean over the days: COLUMNS. A day counts for precision as it has flags, for recall as it has
    customers gone, else as any other: a day with one flag says less than one with thirty."""
    rows = []
    for rule in RULES:
        at = (days["rule"] == rule).to_numpy()
        of_rule = {name: days[name].to_numpy(dtype=np.float64)[at] for name in _COUNTS + FIGURES}
        weights = {name: of_rule[_WEIGHTS[name]] if name in _WEIGHTS else np.ones(at.sum()) for name in FIGURES}
        figures = {name: proof.mean(of_rule[name], weights[name]) for name in FIGURES}
        errors = {
            error: proof.half_width(of_rule[name], weights[name])
            for error, name in ((error, error.removesuffix("_error")) for error in ERRORS)
        }
        ahead = of_rule["ahead"][~np.isnan(of_rule["ahead"])]
        days_ahead = float((ahead > 0).sum()) if len(ahead) else np.nan
        known = {"rule": rule, "horizon_days": days["horizon_days"].iloc[0], "days_ahead": days_ahead}
        rows.append({**known, **{name: of_rule[name].sum() for name in _COUNTS}, **figures, **errors})
    return pd.DataFrame(rows).reindex(columns=COLUMNS)


_COUNTS = ("customers", "gone", "flagged")
_WEIGHTS = {"precision": "flagged", "ahead": "flagged", "recall": "gone"}


def part(facts: Facts) -> Contribution:
    """Tables backtest, backtest_calibration and backtest_left_out (signal); or a refusal."""
    refused = refusal(facts)
    if refused:
        return Contribution(refusals=(refused,))
    found = backtested_flags(facts)
    left_out = pd.DataFrame({"signal": pd.Series(found.left_out, dtype="str")})
    return Contribution(
        tables={"backtest": found.table, "backtest_calibration": found.calibration, "backtest_left_out": left_out}
    )


@dataclass(frozen=True)
class _Look:
    """What was said on a day, and who was gone afterwards; one place for each customer judged."""

    day: pd.Timestamp
    score: proof.Numbers
    red: proof.Mask
    amber: proof.Mask
    watched: proof.Mask
    money: proof.Numbers  # at stake
    value: proof.Numbers
    silent: proof.Numbers
    gone: proof.Mask

    def measured(self, silent_days: int) -> dict[str, dict[str, float]]:
        """How good the flags and the ranking of each rule were."""
        flagged, long = self.red | self.amber, self.silent >= silent_days
        longest, longest_red = (proof.highest(self.silent, int(which.sum())) for which in (flagged, self.red))
        likeliest = proof.highest(self.score, int(long.sum()))
        by_score, by_days = (proof.ranked(one, self.gone) for one in (self.score, self.silent))
        first, first_silent = self._first(np.where(self.watched, self.money, -1.0)), self._first(self.silent)
        return {
            "churn": {**self._told(flagged), **by_score, "value_share": first},
            "churn_red": {**self._told(self.red), **by_score},
            "recency": {**self._told(longest, flagged), **by_days, "value_share": first_silent},
            "recency_red": {**self._told(longest_red, self.red), **by_days},
            "silent_days": {**self._told(long, likeliest), **proof.ranked(long.astype(np.float64), self.gone)},
        }

    def _told(self, rule: proof.Mask, flags: proof.Mask | None = None) -> dict[str, float]:
        found = proof.precision_and_recall(rule, self.gone)
        if flags is not None:
            found["ahead"] = proof.precision_and_recall(flags, self.gone)["precision"] - found["precision"]
        return found

    def _first(self, order: proof.Numbers) -> float:
        """The share of the value of those who stayed away that the first hundred, or all who are watched, hold."""
        count = min(_FIRST, int(self.watched.sum()))
        first = np.argsort(-order, kind="stable")[:count]
        lost = self.value[self.gone].sum()
        return float(self.value[first][self.gone[first]].sum() / lost) if lost > 0 else float("nan")


@once
def _every_look(facts: Facts) -> tuple[_Look, ...]:
    """Every day that can be judged, the newest first."""
    within = horizon(facts)
    days = [facts.as_of - pd.Timedelta(days=within * back) for back in range(1, facts.playbook.backtest.dates + 1)]
    looks = tuple(_look(facts, day, within) for day in days if _can_be_judged(facts, day, within))
    facts.let_go(days)
    return looks


def _looks(facts: Facts) -> tuple[_Look, ...]:
    """The days that can be judged; none where on all of them everybody came back, or nobody."""
    found = _every_look(facts)
    both = any(look.gone.any() for look in found) and not all(look.gone.all() for look in found)
    return found if both else ()


def _look(facts: Facts, day: pd.Timestamp, within: int) -> _Look:
    then = facts.as_if(day)
    found = dated(then)
    flags = levelled(then, found, score_earned(then))
    history = purchase_intervals.purchase_intervals(then)
    silent = history["silent"].to_numpy()
    judged = silent < look_back(then)
    at = day_number(day)
    bought = purchase_intervals.purchase_days(facts)
    gone = ~bought.bought_between(at, at + within)[bought.places(purchase_intervals.purchase_days(then))]
    money = stake.at_stake(then, found.score)
    numbers = (money[judged], stake.year_of(then)[judged], silent[judged])
    looked_at = stake.watched(then, flags, money)[judged]
    return _Look(day, found.score[judged], flags.red[judged], flags.amber[judged], looked_at, *numbers, gone[judged])


def _can_be_judged(facts: Facts, day: pd.Timestamp, within: int) -> bool:
    """Whether sales reach back a horizon before the day, and enough customers bought in its look-back."""
    reaches = _reaches(facts, day, within)
    return reaches and _customers(facts, day) >= facts.playbook.backtest.least_customers


def _reaches(facts: Facts, day: pd.Timestamp, within: int) -> bool:
    """Whether sales reach back a horizon before the day."""
    return bool(purchase_intervals.purchase_intervals(facts)["first"].min() <= day - pd.Timedelta(days=within))


def _customers(facts: Facts, day: pd.Timestamp) -> int:
    """How many customers had bought in the look-back before a day."""
    until = day_number(day)
    return int(purchase_intervals.purchase_days(facts).bought_between(until - look_back(facts.as_if(day)), until).sum())


def _history(facts: Facts) -> int:
    """Days from the first purchase of anybody to the as-of date."""
    return int((facts.as_of - purchase_intervals.purchase_intervals(facts)["first"].min()).days)
