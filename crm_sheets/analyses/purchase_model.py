"""The model of purchases fitted on a team's own sales, and the conditions under which it may be used."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.purchases import bg_nbd, gamma_gamma
from crm_sheets.analyses.purchases.bg_nbd import BgNbd
from crm_sheets.analyses.purchases.gamma_gamma import GammaGamma
from crm_sheets.analyses.purchases.histories import WEEK, histories, repeats_between
from crm_sheets.arrays.typed import typed
from crm_sheets.playbook.sections.value import ValueRules

ENOUGH = ("repeat_buyers", "weeks")  # without these nothing is fitted
ORDER_GATES = (*ENOUGH, "converged", "holdout")  # what the number of purchases needs
VALUE_GATES = ("correlation", "spend_converged")  # what their value needs as well


@dataclass(frozen=True)
class Gate:
    """A condition: what was found, the limit, whether it holds; its value is NaN where it was not reached."""

    key: str
    value: float
    limit: float
    passed: bool


@dataclass(frozen=True)
class PurchaseModel:
    """The histories of all buyers, the two models fitted on them (None: not tried), and the conditions in order."""

    histories: pd.DataFrame
    orders: BgNbd | None
    spend: GammaGamma | None
    gates: tuple[Gate, ...]

    @property
    def counts_hold(self) -> bool:
        """Whether the number of purchases may be predicted."""
        return all(gate.passed for gate in self.gates if gate.key in ORDER_GATES)

    @property
    def values_hold(self) -> bool:
        """Whether their value may be predicted."""
        return all(gate.passed for gate in self.gates)


@once
def model(facts: Facts) -> PurchaseModel:
    """Fitted on the customer days; with too little data nothing is fitted and the later gates are not reached."""
    rules = facts.playbook.value
    known = histories(facts.days, facts.as_of)
    returning = known.loc[known["repeats"] > 0]
    weeks = float(known["age"].max()) if len(known) else 0.0
    enough = (
        Gate("repeat_buyers", float(len(returning)), rules.least_repeaters, len(returning) >= rules.least_repeaters),
        Gate("weeks", weeks, rules.least_weeks, weeks >= rules.least_weeks),
    )
    if not all(gate.passed for gate in enough):
        return PurchaseModel(known, None, None, (*enough, *_not_reached(rules)))
    orders = _fit(known)
    spend = gamma_gamma.fitted(returning["repeats"].to_numpy(), returning["mean_value"].to_numpy())
    settled = spend.converged and spend.mean == spend.mean
    gates = (
        *enough,
        Gate("converged", float(orders.converged), 1.0, orders.converged),
        _held_out(facts, weeks),
        _unrelated(returning, rules.most_correlation),
        Gate("spend_converged", float(settled), 1.0, settled),
    )
    return PurchaseModel(known, orders, spend, gates)


def _fit(known: pd.DataFrame) -> BgNbd:
    return bg_nbd.fitted(*(known[name].to_numpy() for name in ("repeats", "recency", "age")))


def _not_reached(rules: ValueRules) -> tuple[Gate, ...]:
    limits = (1.0, rules.holdout_error, rules.most_correlation, 1.0)
    keys = (*ORDER_GATES[2:], *VALUE_GATES)
    return tuple(Gate(key, np.nan, limit, passed=False) for key, limit in zip(keys, limits, strict=True))


def _held_out(facts: Facts, weeks: float) -> Gate:
    """Fitted on the first part of the time: purchases expected of the last part against the actual ones, in all."""
    rules = facts.playbook.value
    last = round(weeks * WEEK * rules.holdout_share)
    until = facts.as_of - pd.Timedelta(days=last)
    before = histories(facts.days, until)
    fit = _fit(before)
    actual = repeats_between(facts.days, until, facts.as_of)
    error = np.nan
    if fit.converged and actual > 0:
        x, t_x, age = (before[name].to_numpy() for name in ("repeats", "recency", "age"))
        expected = float(fit.expected(last / WEEK, x, t_x, age).sum())
        error = abs(expected - actual) / actual
    return Gate("holdout", error, rules.holdout_error, bool(error <= rules.holdout_error))


def _unrelated(returning: pd.DataFrame, most: float) -> Gate:
    """The correlation (Pearson) of number and mean value of repeat purchases; 0 where one of them does not vary."""
    pair = returning[["repeats", "mean_value"]].to_numpy(dtype=np.float64)
    varies = bool((pair.std(axis=0) > 0).all())
    found = float(np.corrcoef(pair, rowvar=False)[0, 1]) if varies else 0.0
    return Gate("correlation", found, most, abs(found) <= most)


def model_table(fitted: PurchaseModel) -> pd.DataFrame:
    """part (parameter, figure, gate), name, value, limit and passed (of gates): what the prediction rests on.

    Parameters in weeks (alpha) and the currency unit (v); a gate that was not reached has no value.
    """
    rows: list[tuple[str, str, float, float, bool | None]] = []
    if fitted.orders is not None and fitted.spend is not None:
        orders, spend = fitted.orders, fitted.spend
        rows += [("parameter", name, getattr(orders, name), np.nan, None) for name in ("r", "alpha", "a", "b")]
        rows += [("parameter", name, getattr(spend, name), np.nan, None) for name in ("p", "q", "v")]
        rows.append(("figure", "log_likelihood", orders.log_likelihood, np.nan, None))
        rows.append(("figure", "log_likelihood_of_values", spend.log_likelihood, np.nan, None))
        rows.append(("figure", "mean_value_of_a_purchase", spend.mean, np.nan, None))
    rows.append(("figure", "customers", float(len(fitted.histories)), np.nan, None))
    rows.append(("figure", "returning", float((fitted.histories["repeats"] > 0).sum()), np.nan, None))
    rows += [("gate", gate.key, gate.value, gate.limit, gate.passed) for gate in fitted.gates]
    return typed(
        pd.DataFrame(rows, columns=["part", "name", "value", "limit", "passed"]),
        {"part": "str", "name": "str", "value": "float64", "limit": "float64", "passed": "boolean"},
    )
