"""All customer analytics: the seconds from a typed Book to the results. python benchmarks/analytics.py PATH."""

import sys
import time

import pandas as pd

from crm_sheets import Playbook, read_book
from crm_sheets.analyses import registry
from crm_sheets.analyses.facts import Facts

book = read_book([sys.argv[1]])
day = pd.Timestamp(book.sales["date"].max()).normalize()
start = time.perf_counter()
registry.run(Facts(book, Playbook.default(), day))
print(time.perf_counter() - start)
