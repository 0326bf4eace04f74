"""The yardstick: one workbook read to pandas by fastexcel, and nothing else. python benchmarks/bare_read.py BOOK."""

import sys

import fastexcel

table = fastexcel.read_excel(sys.argv[1]).load_sheet(0).to_pandas()
print(len(table))
