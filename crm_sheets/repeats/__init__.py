"""Repeated drops: what a later file brings again is counted once, updated or left out, as the import mode says.

later        which of two files is the later one
rows         rows as numbers: the earlier row of a later one
whole        whole files dropped twice
keyed        rows with a key of their own: customers, complaints, visits, answers, staff
orders       sales lines with order numbers
unnumbered   sales lines without order numbers
merging      the repeated rows joined with the earlier ones
settle       all tables

A table that comes from one file costs nothing here.
"""

from crm_sheets.repeats.settle import Settled, by_table, settle

__all__ = ["Settled", "by_table", "settle"]
