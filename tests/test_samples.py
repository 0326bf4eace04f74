"""The sample desks against the truth that their generator planted (samples/truth.json)."""

import pandas as pd
import pytest
from sample_runs import AS_OF, LANGUAGES, SampleRun, sample_run

from crm_sheets import Playbook, analyse


@pytest.fixture(params=LANGUAGES, scope="module")
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> SampleRun:
    return sample_run(request.param, tmp_path_factory)


def test_rows_of_each_table(sample: SampleRun) -> None:
    used = sample.json["tables"]
    truth = sample.truth
    assert {name: counts["used"] for name, counts in used.items()} == {
        "customers": truth["customer_rows"],
        "sales": truth["sales_lines"],
        "visits": truth["visits"],
        "complaints": truth["complaints"],
        "staff": truth["staff"],
        "answers": truth["answers"],
    }


def test_no_total_or_signature_is_imported(sample: SampleRun) -> None:
    lines = sample.book.sales["source_file"].astype(str).value_counts().to_dict()
    assert lines == sample.truth["sales_lines_by_file"]
    found = sample.book.problems
    for code, planted in (("row_total", "total_lines_by_file"), ("row_signature", "signature_lines_by_file")):
        counted = found.loc[found["code"] == code, "file"].value_counts().to_dict()
        assert counted == {file: count for file, count in sample.truth[planted].items() if count}


def test_revenue_to_the_cent(sample: SampleRun) -> None:
    by_file = (
        (sample.book.sales["amount"] * 100)
        .round()
        .astype("int64")
        .groupby(sample.book.sales["source_file"].astype(str))
    )
    assert {file: f"{cents // 100}.{cents % 100:02d}" for file, cents in by_file.sum().items()} == sample.truth[
        "revenue_by_file"
    ]
    assert f"{sample.json['key_figures']['revenue']:.2f}" == sample.truth["revenue"]
    assert f"{sample.results.customers['revenue'].sum():.2f}" == sample.truth["revenue"]
    assert (sample.book.sales["amount"] < 0).sum() == sample.truth["returns"]


def test_margins_rest_on_the_lines_with_a_cost(sample: SampleRun) -> None:
    sales = sample.book.sales
    known = sales["cost"].notna()
    assert known.sum() == sample.truth["known_cost_lines"]
    costs = sales[["cost", "packing", "freight"]].fillna(0).sum(axis=1)
    margin = (sales["amount"] - costs)[known].sum()
    assert sample.json["key_figures"]["margin"] == pytest.approx(margin, abs=0.005)
    share = sales["amount"][known].sum() / sales["amount"].sum()
    assert sample.json["key_figures"]["margin_share"] == pytest.approx(share, abs=1e-9)


def test_planted_churners_are_flagged(sample: SampleRun) -> None:
    """Red or amber, but for one in each sample who bought nothing for a year: dormant, told with the date on Win-back."""
    customers = sample.results.customers
    levels = customers.set_index("customer_id")["churn_level"]
    planted = {sample.known_as(customer) for customer in sample.truth["churned"]}
    dormant = set(levels.index[levels == "dormant"])
    flagged = set(levels.index[levels.isin(["red", "amber"])])
    assert len(dormant & planted) == 1
    assert len(flagged & planted) / len(planted - dormant) >= 0.9
    told = flagged | dormant
    assert len(told & planted) / len(planted) >= 0.9
    assert len(told & planted) / len(told) >= 0.714  # 40 of 56 and 8 of 11, when nobody was dormant yet


def test_the_history_of_churners_is_the_planted_one(sample: SampleRun) -> None:
    rows = sample.results.customers.set_index("customer_id")
    for customer, facts in sample.truth["churned_facts"].items():
        row = rows.loc[sample.known_as(customer)]
        assert str(row["last_order"].date()) == facts["last_order"]
        assert row["days_since"] == facts["silent_days"]


@pytest.mark.heavy
def test_products_planted_together_are_found_and_offered(sample: SampleRun) -> None:
    """The truth counts the orders of all years, so all are looked back at."""
    playbook = Playbook.default().changed("products.lookback_months", 120)
    results = analyse(sample.book, playbook, AS_OF)
    rules = results.tables["associations"]
    orders = {(rule.antecedent, rule.consequent): rule.orders for rule in rules.itertuples()}
    assert orders
    planted = {(one, other): count for one, other, count in sample.truth["bought_together"]}
    assert {pair: orders.get(pair) for pair in planted} == planted
    assert {frozenset(pair) for pair in orders} == {frozenset(pair) for pair in planted}
    offers = results.tables["offers"]
    assert set(offers["product"]) <= {product for pair in planted for product in pair}
    assert len(offers) > 0


def test_planted_duplicates_are_joined(sample: SampleRun) -> None:
    ids = set(sample.book.customers["customer_id"])
    for one, other in sample.truth["duplicates"]:
        assert len({one, other} & ids) == 1, f"{one} and {other} are one person"


def test_people_of_one_name_stay_apart(sample: SampleRun) -> None:
    ids = set(sample.book.customers["customer_id"])
    for people in sample.truth["same_name_different_people"]:
        assert ids.issuperset(people), f"{people} are different people"


def test_customers_who_only_appear_in_sales_are_customers(sample: SampleRun) -> None:
    customers = sample.book.customers
    files = set(sample.truth["sales_lines_by_file"])
    only_there = customers.loc[customers["source_file"].astype(str).isin(files), "name"]
    assert sorted(only_there) == sorted(sample.truth["sales_only"])


def test_number_of_customers(sample: SampleRun) -> None:
    assert sample.json["key_figures"]["customers"] == sample.truth["customers"]
    assert len(sample.results.customers) == sample.truth["customers"]
    bought = sample.results.customers["orders"].fillna(0) > 0
    assert bought.sum() == sample.truth["buying_customers"]
    never = set(sample.results.customers.loc[~bought, "customer_id"])
    assert never == {sample.known_as(customer) for customer in sample.truth["never_bought"]}


def test_satisfaction_and_recommendation_counts(sample: SampleRun) -> None:
    satisfied = sample.results.tables["satisfaction"].iloc[0]
    assert {"base": satisfied["base"], "top_two": satisfied["top_two"]} == sample.truth["satisfaction"]
    nps = sample.results.tables["nps"].iloc[0]
    assert {key: nps[key] for key in sample.truth["recommend"]} == sample.truth["recommend"]


def test_open_complaints_and_dates(sample: SampleRun) -> None:
    assert sample.json["key_figures"]["open_complaints"] == sample.truth["open_complaints"]
    sales = sample.book.sales["date"]
    assert str(sales.min().date()) == sample.truth["first_order"]
    assert str(sales.max().date()) == sample.truth["last_order"]
    assert sample.json["as_of"] == sample.truth["last_order"]


def test_people_who_left_get_no_follow_ups(sample: SampleRun) -> None:
    people = set(sample.results.tables["follow_ups"]["person"])
    assert people
    assert people.isdisjoint(sample.truth["left_staff"])


def test_every_customer_row_leads_back_to_a_file(sample: SampleRun) -> None:
    place = sample.book.customers[["source_file", "source_sheet", "source_row"]]
    assert place.notna().all(axis=None)
    assert isinstance(sample.book.customers, pd.DataFrame)
