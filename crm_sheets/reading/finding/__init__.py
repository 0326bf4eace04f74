"""Grids to tables: where in a sheet they stand, their rows, and what is no data.

grids           Grid: a sheet as text with true addresses
merged          merged cells under the heading, filled
regions         several tables in one sheet told apart
body            the lines under a heading, still as text, with Excel's row numbers
furniture       totals, signatures and repeated headings: rows that are no data
"""
