"""What stands in each place of the cards: a row per customer, a column per slot, in the language of the workbook."""

from collections.abc import Callable
from functools import partial

import pandas as pd

from crm_sheets.analyses.cards import CARD_ANSWERS, CARD_COMPLAINTS, CARD_CONTACTS, CARD_MONTHS, CARD_PURCHASES
from crm_sheets.arrays.membership import among
from crm_sheets.language import Lang, Text
from crm_sheets.language.sheets import TEXTS
from crm_sheets.report import wording
from crm_sheets.report.cards.slots import SLOTS
from crm_sheets.report.cards.texts import (
    answer_lines,
    complaint_lines,
    contact_lines,
    file_texts,
    joined_texts,
    plain_texts,
    purchase_lines,
)
from crm_sheets.report.schedule.rows import schedule_in_order
from crm_sheets.results import Results

_REASONS = 3  # lines on a card
_ANSWER = 52.0  # width of a line of answers
_DOT = " · "
_CONTACTS = ("contact", "phone", "preferred_hour", "chat", "email", "address")
_NUMBERS = ("value", "orders", "last_order", "days_since", "typical_gap", "at_stake")
_PARTS = {"purchase": CARD_PURCHASES, "contact": CARD_CONTACTS, "complaint": CARD_COMPLAINTS, "answer": CARD_ANSWERS}


def card_frame(results: Results, lang: Lang) -> pd.DataFrame:
    """The cards of ``results`` (tables card_*), by customer_id in the order of the table card_file.

    Out: the columns of SLOTS; texts are "" and figures missing where nothing is known.
    """
    file = results.tables["card_file"]
    ids = file["customer_id"].drop_duplicates().tolist()
    people = results.customers.set_index("customer_id").reindex(ids)
    facts = file.set_index(["customer_id", "field"])["value"].unstack("field").reindex(ids)  # noqa: PD010 - each cell once
    plan = _plan(results, ids, lang)
    found = pd.concat(
        [
            _head(people, facts, lang),
            _why(results, people, facts, plan, lang),
            people[list(_NUMBERS)],
            _months(results, ids),
            file_texts(file, lang).reindex(ids),
            *(_rows(results.tables[f"card_{name}s"], name, told, ids) for name, told in _lines(lang).items()),
        ],
        axis="columns",
    )
    texts = [name for name, kind in SLOTS.items() if kind == "text"]
    return found.assign(**{name: plain_texts(found[name]) for name in texts})[list(SLOTS)]


def _lines(lang: Lang) -> "dict[str, Callable[[pd.DataFrame], pd.Series[str]]]":
    return {
        "purchase": lambda rows: purchase_lines(rows, lang),
        "contact": contact_lines,
        "complaint": lambda rows: complaint_lines(rows, lang),
        "answer": lambda rows: answer_lines(rows, _ANSWER),
    }


def _plan(results: Results, ids: list[str], lang: Lang) -> pd.DataFrame:
    """What is planned of each customer, in words; missing where nothing is."""
    rows = schedule_in_order(results, lang).reindex(columns=["customer_id", "due", "channel", "person", "why", "say"])
    rows = rows.loc[among(rows["customer_id"], pd.Index(ids))] if len(rows) else rows
    words = wording.worded("channel", rows["channel"], lang)
    cells = zip(rows["due"], words, rows["person"], strict=True)
    told = [
        TEXTS["card_by"](lang, day=wording.day(due), channel=by if pd.notna(by) else "", person=person)
        for due, by, person in cells
    ]
    next_one = pd.Series(told, index=rows.index, dtype=object)
    return rows.assign(next=next_one).set_index("customer_id").reindex(ids)


def _head(people: pd.DataFrame, facts: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """Name, tier, flag, how to reach them, who looks after them, what they refused."""
    tier, before = (wording.worded("tier", people[name], lang) for name in ("tier", "tier_before"))
    was = [
        TEXTS["card_tier_was"](lang, tier=now, before=then) if pd.notna(then) and then != now else now
        for now, then in zip(tier, before, strict=True)
    ]
    facts = facts.assign(phone=people["phone"].astype(object).where(people["phone"].notna(), facts["phone"]))
    ids = people.index.to_series().astype(object)
    return pd.DataFrame(
        {
            "name": people["name"].astype(object).where(people["name"].notna(), ids),
            "tier": pd.Series(was, index=people.index, dtype=object),
            "level": wording.worded("churn_level", people["churn_level"], lang),
            "reach": joined_texts([facts[name] for name in _CONTACTS], _DOT),
            "who": joined_texts([ids, wording.people_labels(people["owner"], lang), people["own_grade"]], _DOT),
            "consent": wording.worded("consent", people["consent"], lang),
        }
    )


def _why(results: Results, people: pd.DataFrame, facts: pd.DataFrame, plan: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """What is planned and why, what to say, what to offer, what to mind; nothing is offered to who refused it."""
    flagged = _signals(results, people, lang)
    why = plain_texts(plan["why"])
    why = why.where(why != "", plain_texts(flagged))
    refused = results.tables.get("permissions", pd.DataFrame({"customer_id": [], "by_sales": []}))
    no_sales = people.index.isin(refused.loc[refused["by_sales"].isna(), "customer_id"])
    offers = plain_texts(people["offers"]).str.replace("; ", "；" if lang == "zh" else "; ", regex=False)
    about = [facts["notes"]]
    for name in ("need", "hobbies", "dislikes", "rival"):
        told = partial(_about, TEXTS[f"card_{name}"], lang)
        about.append(facts[name].astype(object).map(told, na_action="ignore"))
    return pd.DataFrame(
        {
            "next": plain_texts(plan["next"]).replace("", TEXTS["card_no_plan"](lang)),
            "reasons": why.str.split("\n").str[:_REASONS].str.join("\n"),
            "say": plan["say"],
            "offers": offers.mask(no_sales),
            "about": joined_texts(about, "；" if lang == "zh" else "; "),
        }
    )


def _about(words: Text, lang: Lang, said: object) -> str:
    return words(lang, value=said)


def _signals(results: Results, people: pd.DataFrame, lang: Lang) -> "pd.Series[str]":
    """Why those who are not planned are flagged."""
    reasons = results.tables.get("reasons")
    if reasons is None or reasons.empty:
        return pd.Series("", index=people.index, dtype=object)
    some = wording.reasons_by_rank(reasons.loc[among(reasons["customer_id"], people.index)])
    words = wording.sentences(some, "signal", lang)
    return wording.texts_per_customer(words, some["customer_id"], "\n").reindex(people.index)


def _months(results: Results, ids: list[str]) -> pd.DataFrame:
    months = results.tables["card_months"]
    wide = months.pivot_table(index="customer_id", columns="month", values="revenue").reindex(ids)
    return wide.set_axis([f"month_{n}" for n in range(1, CARD_MONTHS + 1)], axis="columns")


def _rows(
    rows: pd.DataFrame, name: str, told: "Callable[[pd.DataFrame], pd.Series[str]]", ids: list[str]
) -> pd.DataFrame:
    """The rows of each customer side by side: ``<name>_<rank>_date`` and so on."""
    parts = {"date": rows["date"], "text": told(rows)} | ({"amount": rows["amount"]} if "amount" in rows else {})
    table = pd.DataFrame(parts).set_axis(rows["customer_id"])
    ranks = {rank: table.loc[(rows["rank"] == rank).to_numpy()] for rank in range(1, _PARTS[name] + 1)}
    found = [mine.reindex(ids).add_prefix(f"{name}_{rank}_") for rank, mine in ranks.items()]
    return pd.concat(found, axis="columns")
