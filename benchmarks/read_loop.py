"""The yardstick for many files: each workbook of a folder read by fastexcel as texts, one after the other.

python benchmarks/read_loop.py FOLDER
"""

import sys
from pathlib import Path

import fastexcel
import pandas as pd

paths = sorted(Path(sys.argv[1]).glob("*.xlsx"))
tables = [fastexcel.read_excel(path).load_sheet(0, dtypes="string").to_pandas() for path in paths]
print(len(pd.concat(tables)))
