"""Grids to tables: where in a sheet they stand, their rows, and what is no data.

grids           Grid: a sheet as text with true addresses
heading_lines   lines that look like headings, joined where one goes over several rows
regions         several tables in one sheet told apart: columns_apart beside, rows_apart under each other
pivots          pivot tables left out
merged          merged cells under the heading, filled
bands           rows that name the section below them
body            the lines under a heading, still as text, with Excel's row numbers
furniture       totals, signatures and repeated headings: rows that are no data; remarks: by what texts
total_columns   columns that add up others
hidden          notes on hidden rows and columns
"""
