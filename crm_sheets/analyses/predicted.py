"""Predicted value: purchases that each buyer will still make and what they are worth, where the data carry it."""

import numpy as np
import pandas as pd

from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, no_sales, once
from crm_sheets.analyses.purchase_model import ENOUGH, ORDER_GATES, Gate, model, model_table
from crm_sheets.analyses.purchases.gamma_gamma import GammaGamma
from crm_sheets.analyses.purchases.histories import WEEK
from crm_sheets.language import Text
from crm_sheets.language.prediction import found, needed
from crm_sheets.results import Refusal

COUNTS = Text("预测购买与预测价值", "Expected purchases and predicted value")
VALUES = Text("预测价值", "Predicted value")
INSTEAD = Text("先看粗算价值（“价值明细”表）", "the rough value (sheet 'Value by customer')")
COLUMNS = ("expected_orders", "p_alive", "expected_value", "predicted_value", "predicted_basis")
MONTH = 365.25 / 12 / WEEK  # weeks


def refusal(facts: Facts) -> Refusal | None:
    """Why there is no predicted value; None where there is one. Needs purchases and every condition of the model."""
    missing = no_sales(facts, "predicted_value", COUNTS)
    if missing:
        return missing
    fitted = model(facts)
    gates = tuple(gate for gate in fitted.gates if not gate.passed)
    if not gates:
        return None
    counts = tuple(gate for gate in gates if gate.key in (ORDER_GATES if fitted.orders else ENOUGH))
    return _refused(COUNTS, counts) if counts else _refused(VALUES, gates)


@once
def run(facts: Facts) -> pd.DataFrame:
    """In: days. Out, by customer_id (str) for every buyer, within the horizon of the playbook (12 months):

    expected_orders: purchase days expected; p_alive: the chance of being still a customer (1 for who bought once: the
    model knows no leaving before a second purchase); expected_value: what a purchase is expected to be worth, in terms
    of the playbook's measure, less the usual share of returns; predicted_value: the sum over the months of purchases
    expected x expected value, discounted for every month; predicted_basis: what expected_value rests on (own: mostly
    the customer's own purchases, shrunk: those and the average of all, population: a one-time buyer's is the average
    alone). Missing where the model may not be used (see ``refusal``): the last three where only the values do not
    hold.
    """
    fitted = model(facts)
    empty = pd.DataFrame(index=fitted.histories.index, columns=list(COLUMNS), dtype="float64")
    empty["predicted_basis"] = pd.Series(None, index=empty.index, dtype="str")
    if fitted.orders is None or not fitted.counts_hold:
        return empty
    x, t_x, age = (fitted.histories[name].to_numpy() for name in ("repeats", "recency", "age"))
    rules = facts.playbook.value
    months = np.arange(1, rules.horizon_months + 1)
    until = fitted.orders.expected_by((months * MONTH).tolist(), x, t_x, age)
    counted = empty.assign(expected_orders=until[-1], p_alive=fitted.orders.p_alive(x, t_x, age))
    if fitted.spend is None or not fitted.values_hold:
        return counted
    each = fitted.spend.expected(x, fitted.histories["mean_value"].to_numpy()) * kept_share(facts)
    monthly = np.diff(until, axis=0, prepend=0.0)
    discounted = (1 + rules.monthly_discount) ** -months.astype(np.float64) @ monthly
    return counted.assign(
        expected_value=each,
        predicted_value=discounted * each,
        predicted_basis=_basis(fitted.histories["repeats"], fitted.spend, rules.own_weight),
    )


def kept_share(facts: Facts) -> float:
    """What remains of the money of a purchase: less returns, and for margin less costs, as in all sales of the team.

    One share for all: a customer's own returns and costs are too few to tell. Margin: of the lines with known cost.
    """
    days = facts.days
    bought = int(days["amount"].clip(lower=0).sum())
    kept = int(days["amount"].sum()) / bought if bought else 1.0
    if in_margin(facts):
        covered = int(days["amount_with_cost"].sum())
        kept *= (covered - int(days["known_cost"].sum())) / covered
    return max(kept, 0.0)


def in_margin(facts: Facts) -> bool:
    """Whether values are margins: the playbook says so, and costs are known."""
    return facts.playbook.value.measure == "margin" and int(facts.days["amount_with_cost"].sum()) > 0


def part(facts: Facts) -> Contribution:
    """Columns expected_orders, p_alive, predicted_value; tables predicted and purchase_model; a refusal."""
    refused = refusal(facts)
    refusals = (refused,) if refused else ()
    if not len(facts.buyers):
        return Contribution(refusals=refusals)
    tables = {"purchase_model": model_table(model(facts))}
    rows = run(facts)
    if rows["expected_orders"].notna().any():
        tables["predicted"] = _most_valuable_first(rows)
    return Contribution((rows[["expected_orders", "p_alive", "predicted_value"]],), tables, refusals)


def _most_valuable_first(rows: pd.DataFrame) -> pd.DataFrame:
    """customer_id and COLUMNS; ties by more purchases expected, then by customer_id."""
    columns = rows.reset_index()
    by = ["predicted_value", "expected_orders", "customer_id"]
    return columns.sort_values(by, ascending=[False, False, True], kind="stable", ignore_index=True)


def _basis(repeats: "pd.Series[int]", spend: GammaGamma, own: float) -> "pd.Series[str]":
    x, index = repeats.to_numpy(), repeats.index
    names = np.where(x == 0, "population", np.where(spend.own_weight(x) >= own, "own", "shrunk"))
    return pd.Series(names, index=index, dtype="str")


def _refused(analysis: Text, gates: tuple[Gate, ...]) -> Refusal:
    needs = [needed(gate.key, gate.limit) for gate in gates]
    has = [found(gate.key, gate.value, passed=False) for gate in gates]
    return Refusal("predicted_value", analysis, _joined(needs), _joined(has), INSTEAD)


def _joined(texts: list[Text]) -> Text:
    return Text("；".join(text.zh for text in texts), "; ".join(text.en for text in texts))
