"""All customer analytics: the seconds from a typed Book to the results. python benchmarks/analytics.py PATH.

With ``--each-line`` they run once for each line of the standard input, and CPU seconds are printed.
"""

import sys
import time
from importlib import import_module
from importlib.util import find_spec

import pandas as pd

from crm_sheets import Playbook, read_book
from crm_sheets.analyses.facts import Facts

# an older checkout has all analyses in another module
NAME = "registry" if find_spec("crm_sheets.analyses.registry") else "together"
run = import_module(f"crm_sheets.analyses.{NAME}").run
book = read_book([sys.argv[1]])
day = pd.Timestamp(book.sales["date"].max()).normalize()
each_line = sys.argv[2:] == ["--each-line"]
clock = time.process_time if each_line else time.perf_counter
for _ in sys.stdin if each_line else [""]:
    start = clock()
    run(Facts(book, Playbook.default(), day))
    print(clock() - start, flush=True)
