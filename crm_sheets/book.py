"""Book: the typed tables side by side, every row with its source, every customer with one id."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.consents import Consents, consents
from crm_sheets.errors import InputError
from crm_sheets.identity import identify, usable_contacts
from crm_sheets.identity.first_filled import first_filled
from crm_sheets.identity.former_ids import former_ids
from crm_sheets.identity.mail_places import mail_places
from crm_sheets.language import Lang, Text
from crm_sheets.ledgers import settled_ledgers
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.columns.decisions import Decision
from crm_sheets.reading.opening.files import FoundFiles
from crm_sheets.reading.opening.passwords import Ask
from crm_sheets.reading.price_list import priced
from crm_sheets.reading.refunds.of_orders import refunds_of_orders
from crm_sheets.reading.rejections import refusal
from crm_sheets.reading.rows.ledger import Ledger
from crm_sheets.reading.tables import Reading, read_tables
from crm_sheets.repeats import Settled, by_table, settle
from crm_sheets.returns.added_columns import added_columns
from crm_sheets.returns.book_rows import BookRows, no_rows, settled_returns
from crm_sheets.returns.own_keys import Planned
from crm_sheets.surveys import KeyRow, Standard, Survey
from crm_sheets.vocabulary import ALL_TABLES, CUSTOMERS, SOURCE
from crm_sheets.vocabulary.own import own_names


@dataclass(frozen=True)
class Book:
    """The tables that the team's workbooks hold; a table that is not there is empty, with its columns.

    Each table has the canonical columns of the vocabulary, a label of its own for each row, and ends with source_file,
    source_sheet and source_row (the number that Excel shows). ``customer_id`` is the same in every table for the same
    customer: ``customers`` has one row for each, also for those who only appear elsewhere. Dates are datetime64 without
    time zone, amounts float64 in the currency's main unit, texts ``str``; what was empty or not understood is missing.
    ``customers`` and ``sales`` may have own columns of the team behind these: categories of text, or text where hardly
    any comes twice (see vocabulary.own).
    """

    customers: pd.DataFrame
    sales: pd.DataFrame
    answers: pd.DataFrame
    complaints: pd.DataFrame
    visits: pd.DataFrame
    staff: pd.DataFrame
    products: pd.DataFrame
    relationship: pd.DataFrame
    instalments: pd.DataFrame
    waiting: pd.DataFrame
    complaint_events: pd.DataFrame = field(default_factory=pd.DataFrame)
    promises: pd.DataFrame = field(default_factory=pd.DataFrame)
    found: Problems = field(default_factory=Problems)
    rows: pd.DataFrame = field(default_factory=pd.DataFrame)  # table, read, used, left_out, merged
    mapping: pd.DataFrame = field(default_factory=pd.DataFrame)  # file, sheet, table, column, heading, field
    lang: Lang = "zh"  # what most headings are in
    matches: pd.DataFrame = field(default_factory=pd.DataFrame)  # who was joined by what (identity.table_of_matches)
    sheets: pd.DataFrame = field(default_factory=pd.DataFrame)  # each table of each sheet (see reading.tables.Reading)
    decisions: tuple[Decision, ...] = ()  # what the team decided about tables and columns, in force here
    seen: pd.DataFrame = field(default_factory=pd.DataFrame)  # each table seen, recognised or not (see reading.seen)
    refusal: InputError | None = None  # why nothing here can be used
    ledgers: tuple[Ledger, ...] = ()  # what the rows of each table of each sheet came to, before the as-of day is known
    dropped: Mapping[str, pd.DataFrame] = field(default_factory=dict)  # rows that came again (see repeats.dropped)
    surveys: tuple[Survey, ...] = ()  # the questionnaires behind ``answers``, each as it was asked
    keys: tuple[KeyRow, ...] = ()  # what the team said of their questions, in force here
    standards: tuple[Standard, ...] = ()  # the team's service standards
    returned: pd.DataFrame = field(default_factory=no_rows)  # what came back of schedules (see returns.settled_rows)
    planned: Planned = field(default_factory=Planned)  # what was planned before
    places: pd.DataFrame = field(default_factory=pd.DataFrame)  # customer_id of each row of the customer sheets, SOURCE
    former: Mapping[str, str] = field(default_factory=dict)  # ids written in sheets of customers who go by another one
    mail_places: pd.DataFrame = field(default_factory=pd.DataFrame)  # cells with addresses, and whose

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """All tables by canonical name, in the order of the vocabulary."""
        return {table.name: getattr(self, table.name) for table in ALL_TABLES}

    @cached_property
    def counting(self) -> "Book":
        """The Book with those sales lines only that count; itself where all do."""
        out = (self.sales["counts"] == "no").to_numpy()
        return replace(self, sales=self.sales.loc[~out]) if out.any() else self

    @property
    def problems(self) -> pd.DataFrame:
        """What is wrong or doubtful: level, code, file, sheet, row, column, value, message (in the book's language)."""
        return self.found.frame(self.lang)

    def has(self, table: str, *columns: str) -> bool:
        """Whether the table has rows and each of the columns holds something."""
        frame = self.tables[table]
        return len(frame) > 0 and all(bool(frame[column].notna().any()) for column in columns)


def shown_counts(rows: pd.DataFrame) -> tuple[str, ...]:
    """The counts of ``Book.rows`` or ``Book.sheets`` to be shown: read, used, merged (where any was), left_out."""
    merged = ("merged",) if "merged" in rows and rows["merged"].any() else ()
    return ("read", "used", *merged, "left_out")


# Facts that one customer has one of; dates, notes and spellings may differ from row to row.
FACTS = ("address", "region", "owner", "birthday", "bank_account", "industry")
OF_CUSTOMERS = (
    "customers", "sales", "visits", "complaints", "answers", "relationship", "promises", "instalments", "waiting",
)  # fmt: skip
_ELSEWHERE = (*OF_CUSTOMERS[1:], "returned")  # where customers appear who are in no customer file
_PLACE = ["source_file", "source_sheet"]


def read_book(
    paths: str | Path | Sequence[str | Path],
    playbook: Playbook | None = None,
    *,
    leave_out: Path | None = None,
    progress: Callable[[str], None] = lambda _: None,
    password: Ask | None = None,
    decided: Sequence[Decision] = (),
) -> Book:
    """The workbooks under a path or paths (files or folders) as a Book.

    Table in: every sheet of every workbook that holds a table of the vocabulary. Table out: the Book's tables. What is
    wrong in the data is in ``book.problems``; raises InputError only when nothing at all can be read. ``leave_out`` is
    a folder that is not read (where results are written), ``progress`` is told each file's name,
    ``password`` asked with a file's name for the password that opens it. ``decided`` is what the team said before about
    columns (see reading.columns.decisions).
    """
    given = [Path(paths)] if isinstance(paths, str | Path) else [Path(path) for path in paths]
    book = whole_book(given, playbook, leave_out=leave_out, progress=progress, password=password, decided=decided)
    if book.refusal is not None:
        raise book.refusal
    return book


def whole_book(
    paths: Sequence[Path],
    playbook: Playbook | None = None,
    *,
    leave_out: Path | None = None,
    progress: Callable[[str], None] = lambda _: None,
    password: Ask | None = None,
    decided: Sequence[Decision] = (),
    found: FoundFiles | None = None,
    keys: Sequence[KeyRow] = (),
    planned: Planned | None = None,
) -> Book:
    """The same as ``read_book``, but a Book also where nothing can be used: its ``refusal`` says why.

    ``found`` are the files under the paths where somebody looked before, ``keys`` what the team said before about the
    questions of questionnaires, ``planned`` the schedules of earlier runs.
    """
    reading = read_tables(
        paths,
        playbook or Playbook.default(),
        leave_out,
        progress,
        password=password,
        decided=decided,
        found=found,
        keys=keys,
    )
    refused = refusal(reading.rows, reading.seen, reading.problems, reading.files)
    return replace(joined_book(reading, playbook, planned), refusal=refused)


def joined_book(reading: Reading, playbook: Playbook | None = None, planned: Planned | None = None) -> Book:
    """The Book of the tables read: every customer identified over all tables, every row of repeated drops once."""
    priced_tables, prices = priced(reading.tables)
    lists = reading.sheets.loc[reading.sheets["refunds"].astype("bool"), ["file", "sheet"]]
    net, given_back = refunds_of_orders(priced_tables, lists)
    of_customers = {name: net[name] for name in OF_CUSTOMERS}
    identified = identify(of_customers)
    back = settled_returns(net.get("returned"), of_customers, identified, planned or Planned())
    ids, doubts, matches = back.identified
    told = {name: table for name, table in net.items() if name != "returned"}
    tables = {name: table.assign(customer_id=ids[name]) if name in ids else table for name, table in told.items()}
    listed = tables["customers"][["customer_id", *SOURCE]]
    agreed = consents({**tables, **back.as_table})
    hidden = reading.sheets.loc[reading.sheets["hidden"].astype("bool"), ["file", "sheet"]]
    places = set(hidden.itertuples(index=False, name=None))
    settled = _with_returns(settle(tables, (playbook or Playbook.default()).imports, places), back)
    found = reading.problems + prices + given_back + doubts + differing_rows(tables["customers"])
    added = Problems(tuple(added_columns(reading.mapping, planned or Planned())))
    found = found + agreed.problems + settled.problems + back.problems + added
    tables = settled.tables | {
        "customers": _with_consents(_one_row_each({**settled.tables, **back.as_table}), agreed),
        "sales": _as_last_said(settled.tables["sales"]),
    }
    rows = _without_repeats(reading.rows, settled)
    return Book(
        **tables,  # type: ignore[arg-type]  # names of tables only
        found=found,
        rows=rows,
        matches=matches,
        mapping=reading.mapping,
        lang=reading.lang,
        sheets=_sheets_without_repeats(reading.sheets, settled),
        decisions=reading.decisions,
        seen=reading.seen,
        ledgers=settled_ledgers(reading, priced_tables["sales"], net["sales"], settled),
        dropped=settled.dropped,
        surveys=tuple(_with_customers(survey, tables["answers"]) for survey in reading.surveys),
        keys=reading.keys,
        standards=reading.standards,
        returned=back.rows,
        planned=back.planned,
        places=listed,
        former=former_ids(net, ids),
        mail_places=mail_places(reading.mails, reading.mapping, reading.seen, (*OF_CUSTOMERS, "returned")),
    )


def _with_returns(settled: Settled, back: BookRows) -> Settled:
    """The same with what was left out of the returned schedules."""
    if back.left.empty:
        return settled
    name, reasons = "returned", back.left["reason"]
    counts = {merged: back.left.loc[(reasons == "repeated") == merged] for merged in (True, False)}
    places = {
        merged: {(name, str(file), str(sheet)): len(own) for (file, sheet), own in rows.groupby(_PLACE, observed=True)}
        for merged, rows in counts.items()
    }
    return replace(
        settled,
        merged={**settled.merged, **places[True]},
        left_out={**settled.left_out, **places[False]},
        dropped={**settled.dropped, name: back.left},
    )


def _with_customers(survey: Survey, answers: pd.DataFrame) -> Survey:
    """The survey with the customers whom the answers of its respondents belong to."""
    by_row = answers.loc[~answers.duplicated(list(SOURCE)), ["customer_id", *SOURCE]]
    people = survey.respondents.drop(columns="customer_id")
    known = people.merge(by_row, on=list(SOURCE), how="left")["customer_id"]
    return replace(survey, respondents=survey.respondents.assign(customer_id=known.array))


def _with_consents(customers: pd.DataFrame, agreed: Consents) -> pd.DataFrame:
    """The customers with what all tables say of whether they may be contacted."""
    ids = customers["customer_id"]
    days, refused = agreed.days.reindex(ids), agreed.refused.reindex(ids).astype("str")
    return customers.assign(consent=refused.array, consent_date=days.to_numpy().astype("datetime64[s]"))


def _as_last_said(sales: pd.DataFrame) -> pd.DataFrame:
    """The sales without the reasons of an earlier file for lines that count by a later one."""
    counts_now = sales["not_counted"].notna() & (sales["counts"] == "yes")
    return sales.assign(not_counted=sales["not_counted"].mask(counts_now)) if counts_now.any() else sales


def _without_repeats(rows: pd.DataFrame, settled: Settled) -> pd.DataFrame:
    """The counts after repeated drops: what was joined with a row of an earlier file is merged, not used again."""
    once, out = (
        rows["table"].map(by_table(counts)).fillna(0).astype("int64") for counts in (settled.merged, settled.left_out)
    )
    return rows.assign(used=rows["used"] - once - out, merged=once, left_out=rows["left_out"] + out)


def _sheets_without_repeats(sheets: pd.DataFrame, settled: Settled) -> pd.DataFrame:
    """The same for each table of each sheet, so that they add up to the sum; of several in one the first bear it."""
    used, found = sheets["used"], []
    for counts in (settled.merged, settled.left_out):
        rest, borne = dict(counts), []
        for name, file, sheet, left in zip(sheets["table"], sheets["file"], sheets["sheet"], used, strict=True):
            place = (name, file, sheet)
            borne.append(min(int(left), rest.get(place, 0)))
            rest[place] = rest.get(place, 0) - borne[-1]
        used = used - borne
        found.append(borne)
    return sheets.assign(used=used, merged=found[0], left_out=sheets["left_out"] + found[1])


def differing_rows(listed: pd.DataFrame) -> Problems:
    """Rows of one customer file joined although they say different things: one problem each, at the last row.

    What a later file says otherwise is an update and no contradiction.
    """
    once = ["customer_id", "source_file"]
    twice = listed.loc[listed.duplicated(once, keep=False) & listed["customer_id"].notna()]
    if twice.empty:
        return Problems()
    several = twice.groupby(once, observed=True)[list(FACTS)].transform("nunique").max(axis=1) > 1
    found = []
    for _, rows in twice.loc[several].groupby(once, sort=False, observed=True):
        differing = [name for name in FACTS if len(rows[name].dropna().unique()) > 1]
        if differing:
            labels = [CUSTOMERS.field(name).label for name in differing]
            fields = Text("、".join(label.zh for label in labels), ", ".join(label.en for label in labels))
            last = rows.iloc[-1]
            place = (str(last["source_file"]), str(last["source_sheet"]), (int(last["source_row"]),))
            found.append(Problem("customer_rows_differ", *place, "", (str(last["name"]),), {"fields": fields}))
    return Problems(tuple(found))


def _one_row_each(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per customer: rows of one customer joined (the first that fills a cell), then those only seen elsewhere.

    A customer who is in no customer sheet has the name, phone and mail address of the first row
    that names them, and its source. Own columns stand behind the canonical ones.
    """
    own = own_names(tables["customers"].columns)
    listed = usable_contacts(tables["customers"].drop(columns=own))
    bought = tables["sales"]["not_counted"] == "purchase"  # from suppliers, who are no customers
    others = dict(tables) | ({"sales": tables["sales"].loc[~bought]} if bought.any() else {})
    elsewhere = [_as_customers(others[name]) for name in others if name in _ELSEWHERE and len(others[name])]
    every = pd.concat([listed, *elsewhere], ignore_index=True) if elsewhere else listed
    every = every.assign(customer_id=every["customer_id"].astype("str")).dropna(subset="customer_id")
    every = typed(every, {"source_file": "category", "source_sheet": "category"})
    joined = _first_filled_cells(every)[list(listed.columns)]
    return joined.assign(**first_filled(tables["customers"], own, joined["customer_id"])) if own else joined


def _first_filled_cells(rows: pd.DataFrame) -> pd.DataFrame:
    """The first row of each customer, its blank cells from the first row that fills them; no customer_id is missing."""
    again = rows["customer_id"].duplicated()
    if not again.any():
        return rows.reset_index(drop=True)
    first = rows.loc[~again].reset_index(drop=True)
    filled_first, filled_anywhere = first.count(), rows.count()
    lacking = [*rows.columns[(filled_first < len(first)) & (filled_anywhere > filled_first)]]
    filled = rows.groupby("customer_id", sort=False)[lacking].first()
    return first.assign(**{name: filled[name].array for name in lacking})


def _as_customers(table: pd.DataFrame) -> pd.DataFrame:
    """Name, phone, mail address and source of each customer in another table, one row per distinct combination."""
    columns = [name for name in ("customer_id", "customer_name", "phone", "email") if name in table]
    distinct = usable_contacts(table.loc[~table[columns].duplicated(), [*columns, *SOURCE]])
    return distinct.rename(columns={"customer_name": "name"})
