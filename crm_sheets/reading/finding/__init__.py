"""Grids to tables: where in a sheet they stand, their rows, and what is no data.

regions         several tables in one sheet told apart: columns_apart and blocks_beside beside, rows_apart under
                each other, summaries_apart that are none; then each in the shape of rows under one heading:
section_rows    names in lines of their own above their lines; section_lines, section_words: by what they are told
crosstabs       customers or products by months: crosstab_heads, periods: by what they are told
second_headings units, codes and options under the heading; import_ids: the rows of Qualtrics; index_columns: counters
                without one
tallies         the options and their counts below typed answers
questions_between rows between answers that hold the questions
long_answers    questionnaires with a row for each answer
titled_tables   a report of several tables under titles of their own
days_named      a list of one day that its file or sheet alone names
titles          what the lines above a table say of all its rows
pivots          pivot tables left out
merged          merged cells under the heading, filled
bands           rows that name the section below them
body            the lines under a heading, still as text, with Excel's row numbers
footer_patterns totals, signatures and repeated headings: rows that are no data; remarks: by what texts
totals          rows that add up others, by their words and by sums
hidden          notes on hidden rows and columns
crosstab_totals its row and its column of totals
own_total       what a sheet's own total rows say that all its rows come to: one grand total
"""
