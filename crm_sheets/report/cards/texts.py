"""The rows of a card in short lines: purchases, contacts, complaints and answers, and the groups of the file."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from crm_sheets.arrays.blank_cells import with_blanks
from crm_sheets.language import Lang
from crm_sheets.language.grades import FILE_GROUPS
from crm_sheets.language.sheets import TEXTS
from crm_sheets.report.wording import texts_per_customer
from crm_sheets.text.cutting import cut_to_lines
from crm_sheets.vocabulary import CUSTOMERS

_ORDERS = "orders"  # of the file: known from the sales


def plain_texts(column: "pd.Series[Any]") -> "pd.Series[Any]":
    """A column of texts, "" where it is missing, whatever its type: a column without any text is one of numbers."""
    return pd.Series(with_blanks(column), index=column.index, name=column.name, dtype=object)


def joined_texts(columns: Sequence["pd.Series[str]"], between: str) -> "pd.Series[str]":
    """Texts side by side as one; what is missing or empty is passed over."""
    cells = zip(*(plain_texts(column) for column in columns), strict=True)
    told = [between.join(filter(None, (str(text).strip() for text in row))) for row in cells]
    return pd.Series(told, index=columns[0].index, dtype=object)


def purchase_lines(rows: pd.DataFrame, lang: Lang) -> "pd.Series[str]":
    """The product of each line, with the quantity where it is not one."""
    goods = zip(plain_texts(rows["product"]), rows["quantity"], strict=True)
    told = [
        TEXTS["card_goods"](lang, product=product, quantity=f"{count:g}") if count == count and count != 1 else product
        for product, count in goods
    ]
    return pd.Series(told, index=rows.index, dtype=object)


def contact_lines(rows: pd.DataFrame) -> "pd.Series[str]":
    """By what and by whom, then what came of it (else the notes, else the purpose)."""
    said = plain_texts(rows["result"])
    for further in ("notes", "purpose"):
        said = said.where(said != "", plain_texts(rows[further]))
    return joined_texts([rows["channel"], rows["staff"], said], " · ")


def complaint_lines(rows: pd.DataFrame, lang: Lang) -> "pd.Series[str]":
    """What it is about, whether it is open, and the outcome."""
    words = {True: TEXTS["card_open"](lang), False: TEXTS["card_closed"](lang)}
    return joined_texts([rows["open"].astype(object).map(words), rows["content"], rows["outcome"]], " · ")


def answer_lines(rows: pd.DataFrame, width: float) -> "pd.Series[str]":
    """The answer behind its question; the question is cut, so that the answer is seen."""
    asked = [cut_to_lines(str(question), max(8.0, width - 12)) for question in rows["question"]]
    return joined_texts([pd.Series(asked, index=rows.index, dtype=object), rows["value"]], " → ")


def file_texts(rows: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """Each group of the file by customer_id: ``<group>_filled`` such as 3/5, ``_known`` facts, ``_missing`` fields."""
    labels = {name: CUSTOMERS.field(name).label(lang) for name in rows["field"].unique() if name != _ORDERS}
    label = rows["field"].map(labels).astype(object)
    value = rows["value"].mask(rows["field"] == _ORDERS, TEXTS["card_bought_yes"](lang)).where(rows["value"].notna())
    fact = TEXTS["card_fact"]
    pairs = zip(label, value, strict=True)
    known = [fact(lang, field=field, value=said) if isinstance(field, str) else said for field, said in pairs]
    told = rows.assign(known=known, label=label.fillna(TEXTS["card_bought_yes"](lang)))
    found: dict[str, pd.Series[str]] = {}
    for group in FILE_GROUPS:
        mine = told.loc[told["group"] == group]
        has = mine["value"].notna()
        of_customer = has.groupby(mine["customer_id"])
        filled = of_customer.sum()
        found[f"{group}_filled"] = filled.astype(str) + "/" + of_customer.size().astype(str)
        found[f"{group}_known"] = _texts(mine.loc[has], "known", "；" if lang == "zh" else "; ")
        lacking = _texts(mine.loc[~has], "label", TEXTS["list_join"](lang))
        missing = lacking.map(lambda fields: TEXTS["card_missing"](lang, fields=fields))
        found[f"{group}_missing"] = missing.reindex(filled.index, fill_value=TEXTS["card_nothing_missing"](lang))
    return pd.DataFrame(found)


def _texts(rows: pd.DataFrame, column: str, between: str) -> "pd.Series[str]":
    return texts_per_customer(rows[column], rows["customer_id"], between)
