"""Rows: the cells of one table under its heading, with what holds for the whole sheet.

row_errors      rows that their table cannot use, and why
currencies      which currency the lines of a sales sheet say they are in
units           万元 and the like in headings and titles
same_day        empty dates under a date
own_columns     the team's own columns that travel along
questionnaires  answers in columns turned into one row per answer
ledger          what the rows of one sheet came to: read, used, left out by reason
"""
