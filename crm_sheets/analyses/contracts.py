"""Contracts: how many customers left, by contract and tenure, why, and who of those still here is most likely to."""

import numpy as np
import pandas as pd

from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.arrays.column_codes import yes_as_one
from crm_sheets.arrays.named_figures import named_figures
from crm_sheets.arrays.typed import typed
from crm_sheets.language import Text
from crm_sheets.results import Refusal
from crm_sheets.tabulation.intervals import wilson
from crm_sheets.vocabulary.states import HERE, LEFT

NAME = Text("合约客户的流失率", "Leaving by contract")
RATES = ["contract", "span", "customers", "left", "rate", "low", "high", "charge"]
REASONS = ["reason", "customers", "share", "charge"]
RISKS = ["customer_id", "name", "owner", "phone", "contract", "months", "charge", "rate", "low", "high", "basis"]
MOST_CONTRACTS = 12  # with more different ones only these, of most customers, are told apart
_SPEAKS = ("contract", "tenure", "monthly_charge", "churned")  # fields that only customers with contracts have
_MONTH = 365.25 / 12  # days


def refusal(facts: Facts) -> Refusal | None:
    """Where a contract, tenure, charge or label is noted: needs some who have left, and some who are here."""
    table = contract_customers(facts)
    if table.empty or set(table["left"].dropna()) == {0, 1}:
        return None
    needs = Text(
        "客户表里的“是否流失”列（或客户状态列），既有流失的，也有还在的",
        "a column 'Churned' (or a customer status) in the customer table, with some who left and some who did not",
    )
    told = int(table["left"].notna().sum())
    has = Text(f"{len(table)} 位合约客户，写明的 {told} 位", f"{len(table)} customers with contracts, told of {told}")
    instead = Text("补上这一列；有销售表的看流失预警", "add that column; with a sales table, see the churn watch")
    return Refusal("contracts", NAME, needs, has, instead)


@once
def contract_customers(facts: Facts) -> pd.DataFrame:
    """Those of whom a contract, a tenure, a monthly charge or a leaving is noted, by customer_id (str, sorted).

    Out: name, owner, phone; contract (where no customer has one the plan, else the kind); months
    (the tenure, else from the day of creation to the as-of date), charge (a month); left (1, 0; missing where neither
    the label nor the status says), reason (as noted, of those who left). Nothing else of the table is looked at: what
    was asked or scored in the same period as the leaving (a satisfaction, a churn score) would foretell what it knows.
    """
    rows = facts.customers
    some = rows.loc[rows[list(_SPEAKS)].notna().any(axis=1)]
    left = yes_as_one(some["churned"]).fillna(_by_status(some["stage"]))
    since = (facts.as_of - some["created"]).dt.days / _MONTH
    told = next((name for name in ("contract", "plan") if some[name].notna().any()), "kind")
    contract = some[told].astype("str")
    table = pd.DataFrame(
        {
            **{name: some[name] for name in ("name", "owner", "phone")},
            "contract": contract.where(contract.isin(contract.value_counts().index[:MOST_CONTRACTS])),
            "months": some["tenure"].fillna(since.where(since >= 0)),
            "charge": some["monthly_charge"],
            "left": left,
            "reason": some["churn_cause"].where(left == 1),
        }
    )
    return table.set_axis(pd.Index(some["customer_id"].astype("str"), name="customer_id")).sort_index()


@once
def rates(facts: Facts) -> pd.DataFrame:
    """In: the customers of whom it is known whether they left. Out: RATES, a row for each contract and span of tenure.

    ``span`` counts the spans of the playbook from 1; 0 is the contract whatever the tenure. First, without a contract
    and with span 0, everybody; then the contracts by number of customers, equal ones by name, none last (as an empty
    text). rate = left / customers with Wilson's interval (1927) from low to high; charge is what those who left paid a
    month (missing where unknown).
    """
    table = _judged(facts)
    by_span = table.loc[table["span"] > 0]
    nobody = pd.Series(None, index=table.index, dtype="str")
    every: pd.DataFrame = pd.concat(
        [table.assign(contract=nobody, span=0), table.assign(span=0), by_span], ignore_index=True
    )
    every["lost"] = every["charge"].where(every["left"] == 1)
    grouped = every.groupby(["contract", "span"], dropna=False)
    found = named_figures(
        grouped, customers=("left", "size"), left=("left", "sum"), charge=("lost", _sum)
    ).reset_index()
    low, high = wilson(found["left"] / found["customers"], found["customers"], facts.playbook.contracts.confidence)
    found = found.assign(
        rate=found["left"] / found["customers"], low=low, high=high, left=found["left"].astype("int64")
    )
    size = table["contract"].value_counts()
    order = found.assign(
        all=found["contract"].notna(), none=found["contract"] == "", size=found["contract"].map(size).fillna(0)
    )
    keys = {"all": True, "none": True, "size": False, "contract": True, "span": True}
    order = order.sort_values(list(keys), ascending=list(keys.values()), kind="stable", ignore_index=True)
    return typed(order[RATES], {"contract": "str", "span": "int64"})


def leaving_reasons(facts: Facts) -> pd.DataFrame:
    """Why they left, as the team notes it: REASONS, most often first, equal ones by text, none noted (missing) last.

    share is of all who left; charge what those who left for it paid a month (missing where unknown).
    """
    table = contract_customers(facts)
    gone = table.loc[table["left"] == 1]
    grouped = gone.assign(reason=gone["reason"].fillna("")).groupby("reason")
    found = named_figures(grouped, customers=("left", "size"), charge=("charge", _sum)).reset_index()
    found["share"] = found["customers"] / max(len(gone), 1)
    order = found.assign(none=found["reason"] == "")
    order = order.sort_values(["none", "customers", "reason"], ascending=[True, False, True], ignore_index=True)
    return order[REASONS].assign(reason=order["reason"].astype("str").where(~order["none"]))


def at_risk(facts: Facts) -> pd.DataFrame:
    """Those still here whose rate is above that of all, beyond chance (low above it): RISKS.

    The rate of each is that of the same contract and span (basis ``span``); with fewer customers in it than the
    playbook wants, of the contract (``contract``). Highest rate first, then the higher charge, then customer_id.
    """
    table = _judged(facts)
    known = rates(facts)
    whole = known.loc[known["contract"].isna(), "rate"].iloc[0]
    enough = known.loc[known["contract"].notna() & (known["customers"] >= facts.playbook.contracts.least)]
    by_cell = enough.set_index(["contract", "span"])[["rate", "low", "high"]]
    here = table.loc[table["left"] == 0].reset_index()
    cells = pd.MultiIndex.from_frame(here[["contract", "span"]])
    of_contract = by_cell.reindex(pd.MultiIndex.from_frame(here[["contract"]].assign(span=0))).reset_index(drop=True)
    of_span = by_cell.reindex(cells).reset_index(drop=True)
    told = of_span["rate"].notna() & (here["span"] > 0)
    found = here.join(of_span.where(told, of_contract)).assign(basis=np.where(told, "span", "contract"))
    found = found.loc[found["low"] > whole]
    keys = {"rate": False, "charge": False, "customer_id": True}
    found = found.sort_values(list(keys), ascending=list(keys.values()), kind="stable", ignore_index=True)
    risks: pd.DataFrame = typed(found[RISKS], {"basis": "str"})
    return risks


def part(facts: Facts) -> Contribution:
    """Tables contract_rates, contract_reasons, contract_risks; none without customers with contracts; or a refusal."""
    refused = refusal(facts)
    if refused or contract_customers(facts).empty:
        return Contribution(refusals=(refused,) if refused else ())
    tables = {"contract_rates": rates(facts), "contract_risks": at_risk(facts)}
    if contract_customers(facts)["reason"].notna().any():
        tables["contract_reasons"] = leaving_reasons(facts)
    return Contribution(tables=tables)


def _judged(facts: Facts) -> pd.DataFrame:
    """Those of whom it is known whether they left; span of tenure (0 without one); a missing contract is ''."""
    table = contract_customers(facts)
    table = table.loc[table["left"].notna()]
    months = table["months"].to_numpy(dtype="float64")
    span = np.where(np.isnan(months), 0, np.searchsorted(facts.playbook.contracts.months, months, side="left") + 1)
    return table.assign(span=span, contract=table["contract"].fillna(""))


def _by_status(status: "pd.Series[str]") -> "pd.Series[float]":
    """1 for a status that says left, 0 for one that says still here, missing for neither or both."""
    words = {text: (bool(LEFT.search(text)), bool(HERE.search(text))) for text in status.dropna().unique()}
    told = {text: float(left) for text, (left, here) in words.items() if left != here}
    return status.map(told).astype("float64")


def _sum(values: "pd.Series[float]") -> float:
    """The sum, missing where no value is known."""
    return float(values.sum(min_count=1))
