#!/usr/bin/env bash
# pandas 3.1.1 with odfpy 1.4.1 and with python-calamine 0.9.1, ezodf 0.3.2: an .ods whose cells of text do not say that they
# are text, as exporters write that give each cell its text alone (office:value-type is optional in OpenDocument 1.3, 19.385).
# Expected: the headings and the names, as LibreOffice shows them.
# Seen: every such cell is empty in three readers, without a word, so that a table has no headings; pyexcel-ods reads them.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "pandas==3.1.1" "odfpy==1.4.1" "python-calamine==0.9.1" "ezodf==0.3.2" "lxml==6.1.3" \
  "pyexcel-ods==0.6.0" 2>/dev/null
cd "$folder"
"$folder/env/bin/python" - <<'P' | tee said
import ezodf
import pandas as pd
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from pyexcel_ods import get_data

book, table = OpenDocumentSpreadsheet(), Table(name="Sales")
for cells in (("Customer", "Amount"), ("Ann Fox", 12.5)):
    row = TableRow()
    for value in cells:
        cell = TableCell() if isinstance(value, str) else TableCell(valuetype="float", value=value)
        cell.addElement(P(text=str(value)))
        row.addElement(cell)
    table.addElement(row)
book.spreadsheet.addElement(table)
book.save("sales.ods")

for engine in ("odf", "calamine"):
    print("pandas", engine, pd.read_excel("sales.ods", header=None, engine=engine).values.tolist())
print("ezodf", [[cell.value for cell in row] for row in ezodf.opendoc("sales.ods").sheets[0].rows()])
print("pyexcel-ods", get_data("sales.ods")["Sales"])
P
grep -qxF "pandas odf [[nan, nan], [nan, 12.5]]" said
grep -qxF "pandas calamine [[nan, nan], [nan, 12.5]]" said
grep -qxF "ezodf [[None, None], [None, 12.5]]" said
grep -qxF "pyexcel-ods [['Customer', 'Amount'], ['Ann Fox', 12.5]]" said
echo "as described: three of four readers lose the text"
