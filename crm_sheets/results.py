"""Results: what the analyses say, as tables with canonical column names; codes instead of words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import pandas as pd

from crm_sheets.as_of import Day
from crm_sheets.control_totals import ControlTotals
from crm_sheets.key_figures import key_figures
from crm_sheets.language import Lang, Text
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problems

CUSTOMER_COLUMNS = (
    "customer_id",
    "name",
    "owner",
    "phone",
    "consent",
    "tier",
    "tier_before",
    "value",
    "revenue",
    "margin",
    "orders",
    "first_order",
    "last_order",
    "days_since",
    "typical_gap",
    "r",
    "f",
    "m",
    "rfm_segment",
    "expected_orders",
    "p_alive",
    "predicted_value",
    "loyalty_type",
    "loyalty_quadrant",
    "churn_level",
    "churn_score",
    "at_stake",
    "churn_reasons",
    "churn_cause",
    "churn_answer",
    "satisfaction",
    "recommend",
    "open_complaints",
    "completeness",
    "next_contact",
)


@dataclass(frozen=True)
class Refusal:
    """An analysis (``key`` and name) that the data cannot carry: what it needs, what there is, what to use instead."""

    key: str
    analysis: Text
    needs: Text
    has: Text
    instead: Text


@dataclass(frozen=True)
class Results:
    """All results as of one day.

    ``customers`` has one row per customer and the columns of CUSTOMER_COLUMNS, most valuable first; grades are codes
    (see language.grades). ``tables`` are the further results by name:

    months        month revenue margin revenue_with_cost orders buyers new_customers over (every calendar month,
                  gaps as 0; over: false for the month of the as-of date, but on its last day: more is to come)
    walk_ins      month lines revenue over (sales lines that name no customer; they count in no other table)
    tiers         tier customers revenue share_of_customers share_of_revenue (the measure in the look-back)
    tier_basis    measure asked cut lookback_months (one row)
    concentration customers top_customers top_share gini (one row); concentration_curve: its points
    segments      rfm_segment customers revenue share_of_customers share_of_revenue high low
    rfm_grid      r fm rfm_segment customers revenue (all places, r and fm from 1 to 5, or 3 with few buyers)
    predicted     customer_id expected_orders p_alive expected_value predicted_value predicted_basis
    purchase_model       part name value limit passed (parameters and gates of the model)
    value_kinds   kind customers orders lines revenue margin margin_share
    value_by_customer    customer_id revenue margin margin_share, revenue by kind, beyond_first
                         acquisition_cost net_value formula_value
    reasons       customer_id rank signal weight date value limit source_file source_sheet source_row (a row per reason)
    churn_watch   customer_id (everybody flagged, and the customers with the most money at stake)
    win_back      customer_id year_before dormant (the dormant with the most money at stake)
    churn_cuts    look_back_days customers red learned by_score (one row: how the levels came about)
    causes        customer_id cause evidence_signal date value limit about asked
    backtest      as_of horizon_days customers gone rule flagged precision recall lift auc value_share ahead
                  precision_error auc_error ahead_error days_ahead (as_of missing: all days)
    backtest_calibration band_low band_high customers expected gone; backtest_left_out: signals without a date
    movement      customer_id name owner what from to direction driver before_value after_value value
    movement_matrix      what from to customers; movement_basis: the day compared with
    beyond_money  customer_id name owner loyal forgives gives_opinions brings_others points tier lifted_tier, evidence
    relationship_strength  customer_id name owner tier relationship asked weak key missing, source (signs of ten)
    loyalty       customer_id name owner revenue loyalty_type loyalty_quadrant attitude behaviour purchases evidence
                  value limit; loyalty_types and loyalty_quadrants: customers and revenue of each
    satisfaction  question base top_two share error mean (share and error from 0 to 1)
    satisfaction_levels  question level customers (level 5 best to 1 worst)
    nps           question base promoters passives detractors nps error (nps and error in points, -100 to 100)
    dissatisfied  customer_id respondent answered_at question value level source_file source_sheet source_row
    completeness  group filled fields share (share of cells filled, from 0 to 1)
    product_sales product category revenue quantity margin orders buyers share cumulative_share abc_class
    product_classes, categories  the same by class and by category
    no_goods      name lines revenue (postage, fees, vouchers: in the months of product_sales, but in none of its rows)
    baskets       basket counted several left_out; product_pairs and associations: antecedent consequent orders support
                  confidence lift (the most frequent pairs, and the rules)
    offers        customer_id rank product because confidence lift
    offers_proof  as_of horizon_days rule customers made offers bought share (rule: offers, best_sellers)
    contract_rates       contract span customers left rate low high charge (span 0: any tenure; no contract: all)
    contract_reasons     reason customers share charge
    contract_risks       customer_id name owner phone contract months charge rate low high basis
    cohorts       cohort months_since customers active share revenue over
    regions, owners      region or owner customers revenue orders mean_revenue share before change
    region_months, owner_months  month revenue orders buyers over of each
    stores        store customers revenue red amber satisfaction satisfaction_base month month_revenue month_change
                  year_change; store_months: store month lines revenue again state (see analyses.stores)
    breakdowns    heading value and the columns of regions, for each column that groups.by names
    own_columns   customer_id and the own columns of the team that say one thing about a customer
    falling_groups       kind name revenue revenue_before ratio (products, categories and regions that fall)
    follow_ups    the schedule, see the schedule room
    not_planned   person customers first_due (what did not fit into the schedule)
    not_contacted customer_id name owner tier churn_level value due consent why (who is due and refused it)
    """

    day: Day
    lang: Lang
    playbook: Playbook
    customers: pd.DataFrame
    tables: Mapping[str, pd.DataFrame]
    refusals: tuple[Refusal, ...]
    found: Problems
    rows: pd.DataFrame  # table, read, used, left_out, merged
    mapping: pd.DataFrame  # file, sheet, table, column, heading, field
    control: ControlTotals = field(default_factory=ControlTotals)

    @property
    def as_of(self) -> date:
        """The day as of which all is said."""
        return self.day.as_of

    @property
    def problems(self) -> pd.DataFrame:
        """level, code, file, sheet, row, column, value, message (in the language of the headings)."""
        return self.found.frame(self.lang)

    @cached_property
    def key_figures(self) -> dict[str, float | int | None]:
        """The figures of the overview by canonical name; None where the data do not carry one (see key_figures)."""
        return key_figures(self.customers, self.tables)
