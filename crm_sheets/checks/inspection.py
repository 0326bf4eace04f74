"""Inspection: what every check may look at: the Book, the rules, the day, the memory; each column is coded once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from typing import Any

import numpy as np

from crm_sheets.arrays.column_codes import Coded, Mask, Numbers, Sheets, coded_sheets, coded_texts
from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.book import Book
from crm_sheets.checks.medians import medians
from crm_sheets.goods import no_goods
from crm_sheets.memory import Memory
from crm_sheets.playbook import Playbook


@dataclass(frozen=True)
class Inspection:
    """What a check may look at; ``memory`` holds the runs to compare with. What is asked for twice is computed once."""

    book: Book
    playbook: Playbook
    as_of: date
    memory: Memory = field(default_factory=Memory)

    @cached_property
    def coded(self) -> Callable[[str, str], Coded]:
        """``coded(table, column)``: a text column, coded."""
        tables: Mapping[str, Any] = self.book.tables
        return cache(lambda table, column: coded_texts(tables[table][column]))

    @cached_property
    def sheets(self) -> Callable[[str], Sheets]:
        """``sheets(table)``: the sheets of a table's rows."""
        coded = self.coded
        return cache(lambda table: coded_sheets(coded(table, "source_file"), coded(table, "source_sheet")))

    def numbers(self, table: str, column: str) -> Numbers:
        """A column of numbers or money, missing as NaN."""
        values: Numbers = self.book.tables[table][column].to_numpy(dtype="float64")
        return values

    @cached_property
    def usual(self) -> Callable[[str], tuple[Numbers, Codes]]:
        """``usual(field)``: the median amount or quantity by product (in the order of its codes), of how many lines."""
        product, sales = self.coded("sales", "product"), self.book.sales
        return cache(lambda field: medians(product.codes, sales[field].to_numpy(dtype="float64"), len(product.texts)))

    @cached_property
    def no_goods(self) -> Mask:
        """Which texts of ``coded("sales", "product")`` are postage, fees, vouchers and the like."""
        rules = self.playbook.products
        return no_goods(self.coded("sales", "product").texts, rules.no_goods, rules.no_goods_whole)

    @cached_property
    def columns(self) -> dict[tuple[str, str, str, str], tuple[str, str]]:
        """Letter and heading by (file, sheet, table, field); of several tables in one sheet the first."""
        found: dict[tuple[str, str, str, str], tuple[str, str]] = {}
        names = ["file", "sheet", "table", "field", "column", "heading"]
        for file, sheet, table, name, letter, heading in self.book.mapping[names].itertuples(index=False, name=None):
            if name:
                found.setdefault((file, sheet, table, name), (letter, heading))
        return found

    @cached_property
    def in_customer_sheet(self) -> Mask:
        """The customers who stand in a customer sheet, not only in other tables."""
        mapping = self.book.mapping
        theirs = mapping.loc[mapping["table"] == "customers", ["file", "sheet"]]
        listed = set(theirs.itertuples(index=False, name=None))
        sheets = self.sheets("customers")
        found: Mask = np.array([name in listed for name in sheets.names], dtype=np.bool_)[sheets.codes]
        return found
