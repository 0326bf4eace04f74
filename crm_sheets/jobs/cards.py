"""The job of customer cards: read and analyse as a run does, find the customers asked for, write a page for each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pandas as pd

from crm_sheets.analyses.cards import card_tables
from crm_sheets.book import OF_CUSTOMERS, Book
from crm_sheets.errors import NobodyMeant
from crm_sheets.identity.search import CustomerIndex, Meant
from crm_sheets.jobs.job_start import Step, Steps, files_under, job_start
from crm_sheets.jobs.pipeline import analysed_desk, facts_of
from crm_sheets.language import Lang, Text, console
from crm_sheets.output.staged import output_folder
from crm_sheets.reading.opening.passwords import Ask
from crm_sheets.report import write_cards

CARDS_FILE = "cards.xlsx"


@dataclass(frozen=True)
class CardsMade:
    """What became of a round: the ids of the cards in their order, what was not clear, and where each file went.

    ``unclear`` says of each text that meant nobody or several whom it may mean, in words.
    """

    customers: tuple[str, ...]
    unclear: tuple[Text, ...]
    placed: Mapping[str, Path]
    kept: Mapping[str, Path]
    lang: Lang


def cards(
    wanted: Sequence[str],
    paths: Sequence[Path],
    out: Path,
    *,
    playbook: Path | None = None,
    as_of: date | None = None,
    lang: Lang | None = None,
    step: Step = lambda text, name, number, total: None,
    password: Ask | None = None,
) -> CardsMade:
    """Write cards.xlsx to ``out``, a page for each of the customers ``wanted``: by id (or a former one), name or phone.

    The rest as in ``pipeline.run``; nothing else in ``out`` changes. Raises CrmSheetsError, NobodyMeant where not a
    single one of them is clear.
    """
    with output_folder(out) as output:
        start = job_start(files_under(paths, out), paths, playbook, out)
        steps = Steps(step, len(start.found.files) + 2)
        desk = analysed_desk(start, start.read(steps, password), as_of, steps)
        index = CustomerIndex((desk.book.tables[name] for name in OF_CUSTOMERS), desk.book.former)
        meant = [index.meant(text) for text in dict.fromkeys(wanted)]
        unclear = tuple(_in_words(one, desk.book) for one in meant if one.customer_id is None)
        ids = tuple(dict.fromkeys(one.customer_id for one in meant if one.customer_id is not None))
        if not ids:
            raise NobodyMeant(why=Text("\n".join(said.zh for said in unclear), "\n".join(said.en for said in unclear)))
        steps.next(console.WRITING, CARDS_FILE)
        facts = facts_of(desk.book, start.playbook, desk.results.day)
        results = replace(desk.results, tables={**desk.results.tables, **card_tables(facts, ids)})
        write_cards(results, output.path(CARDS_FILE), lang)
    return CardsMade(ids, unclear, output.placed, output.kept, desk.results.lang)


def _in_words(one: Meant, book: Book) -> Text:
    """What is not clear about a text, with those it may mean."""
    people = book.customers.drop_duplicates("customer_id").set_index("customer_id")
    near = "; ".join(" ".join(_told(people, customer)) for customer in one.near)
    text = console.SEVERAL_MEANT if one.several else console.NEAR_MEANT if near else console.NOBODY_MEANT
    return Text(*(text(lang, wanted=one.wanted, near=near) for lang in ("zh", "en")))


def _told(people: pd.DataFrame, customer: str) -> list[str]:
    """Id, name and phone as far as they are known."""
    row = people.loc[customer]
    return [customer, *(str(row[name]) for name in ("name", "phone") if pd.notna(row[name]) and row[name] != customer)]
