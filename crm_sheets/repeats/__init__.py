"""Repeated drops: what a later file or sheet brings again is counted once, updated or left out, by the import mode.

later_file   which of two files is the later one
rows         rows as numbers: the earlier row of a later one
repeated_files whole files dropped twice
keyed        rows with a key of their own: customers, complaints, visits, answers, staff
orders       sales lines with order numbers
unnumbered   sales lines without order numbers
repeated_rows all of these: the earlier row of each row
sheets       sales lines that stand on several sheets of one workbook
merging      the repeated rows joined with the earlier ones
dropped      the rows that stand no more, and why
upsert       all tables

A table that comes from one sheet costs nothing here.
"""

from crm_sheets.repeats.upsert import Settled, by_table, settle

__all__ = ["Settled", "by_table", "settle"]
