#!/usr/bin/env bash
# petl 1.7.30, fromxls: an .xls of sales in which some amounts are errors, #N/A and #DIV/0!, as a lookup leaves them.
# Expected: the errors as text, as from tablib 3.10.0 and from petl's own fromxlsx, or nothing.
# Seen: 42 and 7, the codes by which the old format stores them, as numbers among the amounts, so that the sum counts them; TRUE is 1.
# pyexcel-xls 0.7.1 gives every error as #N/A, a division by nought as well. The text of fromxls says nothing of errors.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "petl==1.7.30" "xlrd==2.0.2" "xlwt==1.3.0" "openpyxl==3.1.5" \
  "tablib==3.10.0" "pyexcel-xls==0.7.1" 2>/dev/null
cd "$folder"
"$folder/env/bin/python" -W ignore - <<'P'
from pathlib import Path

import openpyxl
import petl
import tablib
import xlwt
from pyexcel_xls import get_data

old = xlwt.Workbook()
sheet = old.add_sheet("Sales")
new = openpyxl.Workbook()
for row, (name, amount) in enumerate((("Customer", "Amount"), ("Ann Fox", 100.0), ("Li Wei", "#N/A"), ("Bo Lund", "#DIV/0!"))):
    new.active.append([name, amount])
    sheet.write(row, 0, name)
    if amount in ("#N/A", "#DIV/0!"):
        sheet.row(row).set_cell_error(1, {"#N/A": 0x2A, "#DIV/0!": 0x07}[amount])
    else:
        sheet.write(row, 1, amount)
old.save("sales.xls")
new.save("sales.xlsx")

amounts = list(petl.fromxls("sales.xls").values("Amount"))
same = list(petl.fromxlsx("sales.xlsx").values("Amount"))
others = tablib.Dataset().load(Path("sales.xls").read_bytes(), format="xls")["Amount"]
pyexcel = [row[1] for row in get_data("sales.xls")["Sales"][1:]]
print("petl", *amounts, "sum", petl.stats(petl.fromxls("sales.xls"), "Amount").sum, "and from .xlsx", *same)
print("tablib", *others, "pyexcel-xls", *pyexcel)
assert amounts == [100, 42, 7]
assert petl.stats(petl.fromxls("sales.xls"), "Amount").sum == 149
assert same == others == [100, "#N/A", "#DIV/0!"]
assert pyexcel == [100, "#N/A", "#N/A"]
P
echo "as described: #N/A is 42"
