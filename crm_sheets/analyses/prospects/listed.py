"""One row per prospect: stage, chance, expected money, days without progress; and the tables made of it."""

import pandas as pd

from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.prospects.carded import carded
from crm_sheets.analyses.prospects.counted import by_source, by_stage
from crm_sheets.analyses.prospects.cycle import cycle_steps
from crm_sheets.analyses.prospects.deals import open_deals
from crm_sheets.analyses.prospects.grid import grid, high_or_low
from crm_sheets.analyses.prospects.man import man_test
from crm_sheets.analyses.prospects.pool import pool
from crm_sheets.analyses.prospects.spoken import introduction_texts, introductions
from crm_sheets.language.features import RESULT_TABLES
from crm_sheets.playbook.sections.prospects import ProspectRules

_OVER = ("won", "lost")


def prospect_tables(facts: Facts, sales: pd.DataFrame, customers: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The tables of language.features.prospects; ``sales`` are all lines, those that do not count as sales too.

    ``customers`` are those of the results (tier, value, last_order). Tables without anything to say are empty.
    """
    rules = facts.playbook.prospects
    rows = prospects(facts, sales, customers)
    found = {
        "prospects": rows,
        "prospect_stages": by_stage(rows, rules),
        "prospect_sources": by_source(facts, rows),
        "prospect_grid": grid(rows),
        "introductions": introductions(facts.playbook.lists["introductions"], rules),
        "pool": pool(facts, customers, rules),
        "cycle_steps": cycle_steps(facts, rows),
    }
    return {name: table[list(RESULT_TABLES[name].columns)] for name, table in found.items()}


def prospects(facts: Facts, sales: pd.DataFrame, customers: pd.DataFrame) -> pd.DataFrame:
    """Who has not bought yet and of whom a stage, a deal, willingness, quality or one of money, authority and need is
    known, and whoever has an open deal; the most money expected first, then who has most of the three.

    ``stage``: of the open deals the furthest, else as the customer file says; missing where nobody knows the word;
    ``stage_said`` is the word.
    ``expected_amount``: the open deals times the chance of the stage, in all lines of a customer. ``since``: the last
    contact or the day of the newest deal, else the day of creation; ``stuck``: as many days ago as the stage allows.
    ``willingness`` and ``fit`` are those of the customer file, else of the newest scorecard. Won and lost ones are left
    out.
    """
    rules = facts.playbook.prospects
    day = facts.heard
    files = facts.customers.assign(customer_id=facts.customers["customer_id"].astype("str")).set_index("customer_id")
    deals = open_deals(sales, rules, day).reindex(files.index)
    tier = customers.set_index("customer_id")["tier"].reindex(files.index)
    words = {text: rules.stage(str(text)) for text in files["stage"].dropna().unique()}
    stage = deals["deal_stage"].fillna(files["stage"].map(words).astype("str"))
    cards = carded(facts.book.surveys, facts.playbook, day).reindex(files.index)
    rows = files[["name", "owner", "phone", "source", "created"]].assign(
        stage=stage,
        stage_said=deals["deal_status"].fillna(files["stage"]).astype("str"),
        tier=tier,
        **man_test(files),
        **{part: high_or_low(files[part], rules.high_from).fillna(cards[part]) for part in ("willingness", "fit")},
        deals=deals["deals"].fillna(0).astype("int64"),
        deal_amount=deals["deal_amount"],
        since=_since(facts, files, deals["deal_since"]),
        wish=deals["deal_product"].fillna("") + "\n" + files["need"].fillna(""),
    )
    known = rows[["stage", "stage_said", "man", "willingness", "fit"]].notna().any(axis="columns")
    unsold = rows["tier"].eq("prospect") | bool(rows["tier"].isna().all())  # without any sale nobody has a tier
    wanted = (unsold & known) | (rows["deals"] > 0)
    rows = rows.loc[wanted & ~rows["stage"].isin(_OVER)]
    rows = _judged(rows, rules, day)
    lines = facts.playbook.lists["introductions"]
    product, text = introduction_texts(rows["introduction"], rows["wish"], lines)
    return rows.assign(introduced_product=product, introduced_text=text).reset_index()


def _since(facts: Facts, files: pd.DataFrame, deal: "pd.Series[pd.Timestamp]") -> "pd.Series[pd.Timestamp]":
    """Since when nothing happened."""
    visits = facts.known("visits", "date")
    seen = visits.assign(customer_id=visits["customer_id"].astype("str")).groupby("customer_id")["date"].max()
    end = facts.heard + pd.Timedelta(days=1)
    told = files["last_contact"].where(files["last_contact"] < end)
    last = (
        pd.concat([seen.reindex(files.index), told, deal], axis="columns").astype("datetime64[s]").max(axis="columns")
    )
    created = files["created"].where(files["created"] < end)
    since: pd.Series[pd.Timestamp] = last.astype("datetime64[s]").fillna(created).dt.normalize()
    return since


def _judged(rows: pd.DataFrame, rules: ProspectRules, day: pd.Timestamp) -> pd.DataFrame:
    """With chance, expected money, days, whether stuck, and the introduction to use."""
    stages = rows["stage"].dropna().unique()
    chance = rows["stage"].map({stage: rules.rule(str(stage)).chance for stage in stages}).astype("float64")
    limit = rows["stage"].map({stage: rules.rule(str(stage)).days for stage in stages}).astype("float64")
    days = (day - rows["since"]).dt.days.astype("float64")
    rows = rows.assign(
        chance=chance,
        expected_amount=rows["deal_amount"] * chance,
        days=days,
        stuck=(days >= limit) & (limit > 0),
        introduction=rows["stage"].map({stage: rules.introduction(str(stage)) for stage in stages}).astype("str"),
    )
    order = ["expected_amount", "man", "deal_amount", "customer_id"]
    return rows.rename_axis("customer_id").sort_values(order, ascending=[False, False, False, True], na_position="last")
