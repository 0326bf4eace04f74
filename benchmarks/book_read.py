"""Ours beside the bare read: workbooks to a typed Book, and nothing else. python benchmarks/book_read.py PATH."""

import sys

from crm_sheets import read_book

print(len(read_book([sys.argv[1]]).sales))
