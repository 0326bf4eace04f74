"""The columns of a sheet that say of each row whether it counts, and what each of their cells says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.finding.body import Body
from crm_sheets.reading.states.coded import codes_in_words
from crm_sheets.reading.states.deals import open_in_company, tells_only_deals
from crm_sheets.reading.values.cells import truth
from crm_sheets.reading.values.words import ERRORS, NO_ANSWER, NOTHING
from crm_sheets.vocabulary.concepts import concepts
from crm_sheets.vocabulary.state_headings import Flags, aspect_of, flags_of
from crm_sheets.vocabulary.states import LONGEST, NOT_DUE, OVERDUE, WAYS_TO_PAY, Aspect, State, plain_state, state_of

_MOST = 60  # distinct states of one column; more are no states
_LOOKED_AT = 1_000  # rows that show whether a column without a telling heading has few values
_FEW = 12  # distinct values of such a column
_NO_STATE = frozenset((*NO_ANSWER, *NOTHING, *ERRORS))
# By these a column tells itself without a heading.
_PLAINLY = frozenset(("cancelled", "refunded", "unpaid", "waiting", "partly"))
_OF_PAYMENTS = frozenset(("result", "paid", "transaction", "order", "sale"))
_OF_OTHERS = frozenset(
    (
        "customer",
        "staff",
        "company",
        "supplier",
        "store",
        "contact",
        "product",
        "postal",
        "mail",
        "address",
        "note",
        "region",
    )
)
_TEXTS = frozenset(("status", "kind", "channel", "category"))  # fields that a column of states may be taken for
Codes = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True)
class StateColumn:
    """A column that tells states: ``texts`` its distinct cells, ``states`` what each says (None: nobody knows).

    ``codes`` is the place in ``texts`` of each row, -1 where the cell is empty.
    """

    column: int
    heading: str
    texts: tuple[str, ...]
    states: tuple[State | None, ...]
    codes: Codes
    asks: bool  # whether a state that nobody knows is to be asked about

    @property
    def unknown(self) -> tuple[int, ...]:
        """The places of the texts that nobody knows."""
        return tuple(place for place, state in enumerate(self.states) if state is None) if self.asks else ()


def state_columns(body: Body, own: Mapping[str, State]) -> list[StateColumn]:
    """All columns of the sheet that tell states; ``own`` is what the team says that its words mean, by plain text."""
    return [told for column in _candidates(body.heading) if (told := _told(body, column, own)) is not None]


def _candidates(heading: Heading) -> Iterator[int]:
    """Columns that are status or kind, that are no field of the table, or may be taken for another of its texts."""
    taken = {column for name, column in heading.fields.items() if name not in _TEXTS}
    for column, text in enumerate(heading.texts):
        if column not in taken and column not in heading.totals and text:
            yield column


def _told(body: Body, column: int, own: Mapping[str, State]) -> StateColumn | None:
    heading = _last_line(body.heading.texts[column])
    aspect, flags = aspect_of(heading), flags_of(heading)
    if body.heading.fields.get("status") == column:
        aspect = aspect or "state"
    elif body.heading.fields.get("kind") == column:
        aspect = aspect or "kind"
    elif aspect is None and flags is None:
        aspect = "stage" if _follows_up(body, column, heading) else "kind" if _moves_money(body, column) else None
        if aspect is None and not _few(body, column, heading):
            return None
    texts, codes = distinct_texts(body.cells.column(column))
    if not texts or (len(texts) > _MOST and not (flags and flags.filled)):
        return None
    words = codes_in_words(heading, texts)
    if aspect == "kind" and len(WAYS_TO_PAY & {*map(plain_state, words)}) > 1:
        return None
    states = _states(words, aspect, flags, own, _PLAINLY | _of_results(heading))
    if states is None or (aspect is None and not set(states) - {None, "silent"}):
        return None
    return StateColumn(column, heading, texts, states, codes, _asks(states, aspect))


def _last_line(heading: str) -> str:
    """Of a heading over several rows the lowest."""
    return heading.rsplit(" / ", 1)[-1]


def _few(body: Body, column: int, heading: str) -> bool:
    """Whether a column with another heading may tell states: few values in the rows looked at, a text of some state."""
    if concepts(heading) & _OF_OTHERS or column in body.heading.fields.values():
        return False
    found = [text for text in pc.unique(body.cells.column(column).slice(0, _LOOKED_AT)).to_pylist() if text]
    return 1 < len(found) <= _FEW and any(state_of(text) for text in found)


def _follows_up(body: Body, column: int, heading: str) -> bool:
    """Whether a column of how far following up came (which may be of anything) holds stages of deals alone."""
    said = concepts(heading)
    if "status" not in said or "customer" in said or column in body.heading.fields.values():
        return False
    found = [text for text in pc.unique(body.cells.column(column)).to_pylist() if text]
    return len(found) <= _MOST and tells_only_deals(found)


def _moves_money(body: Body, column: int) -> bool:
    """Whether the sorts of goods (item type) are some of them no goods: money paid out, fees, what was bought."""
    if body.heading.fields.get("category") != column or "kind" not in concepts(body.heading.texts[column]):
        return False
    found = [text for text in pc.unique(body.cells.column(column).slice(0, _LOOKED_AT)).to_pylist() if text]
    return 1 < len(found) <= _FEW and any(state_of(text, "kind") in ("purchase", "no_sale") for text in found)


def _of_results(heading: str) -> frozenset[str]:
    """Of a result (of a payment) success and failure are states; of a print or a message they are none."""
    return frozenset(("failed",)) if "result" in (said := concepts(heading)) and said <= _OF_PAYMENTS else frozenset()


def distinct_texts(cells: Any) -> tuple[tuple[str, ...], Codes]:
    """The different texts of a column, and for each row which of them it holds; -1 where it says nothing."""
    cells = cells.combine_chunks() if isinstance(cells, pa.ChunkedArray) else cells
    coded = pc.dictionary_encode(cells)
    texts = [(text or "").strip() for text in coded.dictionary.to_pylist()]
    known = {text: place for place, text in enumerate(dict.fromkeys(t for t in texts if t not in _NO_STATE))}
    place = np.array([known.get(text, -1) for text in texts] + [-1], dtype=np.int64)
    return tuple(known), place[coded.indices.fill_null(len(texts)).to_numpy(zero_copy_only=False)]


def _states(
    texts: tuple[str, ...],
    aspect: Aspect | None,
    flags: Flags | None,
    own: Mapping[str, State],
    plainly: frozenset[str],
) -> tuple[State | None, ...] | None:
    """What each text says; None where the column tells no states after all.

    ``plainly`` are the states by which a column whose heading says nothing of it tells itself.
    """
    said = [own.get(plain_state(text)) or _flag(text, flags) or state_of(text, aspect or "state") for text in texts]
    if flags is not None and not own:
        if not flags.filled and any(
            truth(text) is None and state is None for text, state in zip(texts, said, strict=True)
        ):
            return None  # "Paid" with amounts
        return tuple(said)
    if aspect is None and flags is None and (None in said or not plainly & set(said) or len(texts) < 2):
        return None
    if aspect == "state":
        waiting = open_in_company(texts, said)
        said = [s if plain_state(text) in own else w for text, s, w in zip(texts, said, waiting, strict=True)]
    return _in_company(tuple(said), texts, aspect)


def _flag(text: str, flags: Flags | None) -> State | None:
    if flags is None:
        return None
    said = truth(text)
    if said is not None:
        return flags.yes if said else flags.no
    known = state_of(text)
    return known if known == "silent" or not flags.filled or len(text) > LONGEST * 5 else flags.filled


def _in_company(
    states: tuple[State | None, ...], texts: tuple[str, ...], aspect: Aspect | None
) -> tuple[State | None, ...]:
    """The states with those told that depend on what else the column holds."""
    others = set(states)
    if aspect == "stage" and "won" in others:
        return tuple("open" if state is None else state for state in states)
    meant: dict[State, State] = {"closed": _closed(texts)} if "closed" in others else {}
    documents = "sale" in others
    meant |= {"receipt": "no_sale" if documents or "order" in others else "received"}
    meant |= {"order": "open" if documents else "sale", "bought": "purchase" if documents else "sale"}
    found = tuple(None if state is None else meant.get(state, state) for state in states)
    words = tuple(map(plain_state, texts))
    if OVERDUE & {*words}:
        found = tuple("owed" if word in NOT_DUE else state for word, state in zip(words, found, strict=True))
    return tuple(None if state == "closed" else state for state in found)


def _closed(texts: tuple[str, ...]) -> State:
    """ "Closed" beside complete orders is one taken back (Magento), beside overdue invoices a paid one (Zoho)."""
    words = {plain_state(text) for text in texts}
    if words & {"overdue", "sent", "draft", "paid", "partially paid", "open", "unpaid"}:
        return "paid"
    return "refunded" if words & {"complete", "processing", "holded", "pending payment"} else "closed"


def _asks(states: tuple[State | None, ...], aspect: Aspect | None) -> bool:
    """Kinds of sale have any name: those are asked about only beside kinds that do not count."""
    if aspect in ("kind", "direction"):
        return any(state not in (None, "silent", "paid", "sale", "received") for state in states)
    return aspect is not None
