"""What one person or one branch may see: a part of the Book or of the results that holds nothing of anybody else's."""

from collections.abc import Collection
from dataclasses import replace

import pandas as pd

from crm_sheets.analyses.findings import findings
from crm_sheets.book import OF_CUSTOMERS, Book
from crm_sheets.problems import Problems
from crm_sheets.results import Results
from crm_sheets.schedule.team import key

_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"/\\|?*', "_"))
_RESERVED = frozenset(["CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10))])
_LONGEST = 60  # letters of a name in the name of a file: a file system allows 255 bytes


def file_names(names: Collection[str]) -> dict[str, str]:
    """For each name one that every system allows as the name of a file; different names stay apart.

    >>> file_names(["林/晓燕", "con", "a.", "A"])
    {'林/晓燕': '林_晓燕', 'con': '_con', 'a.': 'a', 'A': 'A (2)'}
    """
    told: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        plain = "".join(letter if letter.isprintable() else "_" for letter in name.translate(_FORBIDDEN))
        plain = plain.strip(" .")[:_LONGEST].rstrip(" .") or "_"
        plain = f"_{plain}" if plain.partition(".")[0].upper() in _RESERVED else plain
        number, free = 1, plain
        while free.casefold() in taken:
            number += 1
            free = f"{plain} ({number})"
        taken.add(free.casefold())
        told[name] = free
    return told


def schedule_of(results: Results, person: str) -> Results:
    """The results with the schedule of one person: their contacts, and their customers among those not contacted.

    Every other table is left out, and so is what is said of files: whoever gets it sees no customer of anybody else.
    """
    tables = results.tables
    plan = _where(tables.get("follow_ups"), "person", person)
    mine = set(plan["customer_id"])
    reasons = tables.get("follow_up_reasons", pd.DataFrame(columns=["customer_id"]))
    kept = {
        "follow_ups": plan,
        "follow_up_reasons": reasons.loc[reasons["customer_id"].isin(mine)],
        "not_planned": _where(tables.get("not_planned"), "person", person),
        "not_contacted": _where(tables.get("not_contacted"), "owner", person),
        "put_off": _where(tables.get("put_off"), "owner", person),
    }
    mine |= {*kept["not_contacted"]["customer_id"], *kept["put_off"]["customer_id"]}
    customers = results.customers
    own = customers["customer_id"].isin(mine) | is_named(customers["owner"], person)
    return Results(  # made anew: whatever else results hold may name anybody
        day=results.day,
        lang=results.lang,
        playbook=results.playbook,
        customers=customers.loc[own].reset_index(drop=True),
        tables={name: table.reset_index(drop=True) for name, table in kept.items()},
        refusals=(),
        found=Problems(),
        rows=results.rows.iloc[:0],
        mapping=results.mapping.iloc[:0],
    )


def book_of_owner(book: Book, person: str) -> Book:
    """The Book of the customers whose owner is that person, with all that is known of them."""
    customers = book.customers
    return _of_customers(book, set(customers.loc[is_named(customers["owner"], person), "customer_id"]))


def book_of_store(book: Book, store: str) -> Book:
    """The Book of one branch: its own sales, and its buyers with all that is known of them but sales elsewhere."""
    own = book.sales.loc[is_named(book.sales["store"], store)]
    return _of_customers(replace(book, sales=own), set(own["customer_id"].dropna()))


def with_schedule(part: Results, whole: Results) -> Results:
    """The results of a part of the Book with that part of the schedule that is planned for all, not one of its own."""
    ids = part.customers["customer_id"]
    planned = {
        name: whole.tables[name].loc[whole.tables[name]["customer_id"].isin(ids)].reset_index(drop=True)
        for name in ("follow_ups", "follow_up_reasons", "not_contacted")
        if name in whole.tables
    }
    unplanned = {name: table.iloc[:0] for name, table in part.tables.items() if name == "not_planned"}
    due = planned["follow_ups"].set_index("customer_id")["due"].reindex(ids).to_numpy()
    tables = {**part.tables, **unplanned, **planned}
    customers = part.customers.assign(next_contact=due)
    tables["findings"] = findings(customers, tables)
    return replace(part, customers=customers, tables=tables)


def is_named(names: "pd.Series[str]", name: str) -> "pd.Series[bool]":
    """True where a column names that person or store, however it is spaced or capitalised; a blank is nobody."""
    different = pd.Series(names.dropna().unique(), dtype=object)
    alike = different[[key(str(other)) == key(name) for other in different]]
    return names.isin(alike.tolist())


def _of_customers(book: Book, ids: set[str]) -> Book:
    tables = {name: book.tables[name].loc[book.tables[name]["customer_id"].isin(ids)] for name in OF_CUSTOMERS}
    events = book.complaint_events
    if len(events):
        events = events.loc[events["complaint_id"].isin(tables["complaints"]["complaint_id"].dropna())]
    return Book(  # made anew: whatever else a Book holds may name anybody
        **tables,  # type: ignore[arg-type]  # names of tables only
        staff=book.staff,
        products=book.products,
        complaint_events=events,
        rows=book.rows.iloc[:0],
        mapping=book.mapping.iloc[:0],
        lang=book.lang,
    )


def _where(table: pd.DataFrame | None, column: str, name: str) -> pd.DataFrame:
    if table is None:
        return pd.DataFrame(columns=[column, "customer_id"])
    return table.loc[is_named(table[column], name)]
