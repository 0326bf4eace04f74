#!/usr/bin/env bash
# fastexcel 0.21.0 with dtypes="string": a moment typed as digits (yyyymmddhhmm) into a cell that has a date format.
# Expected: the number as text, as in a cell without a date format, or an error.
# Seen: eight digits come back as a day of the year 57372; twelve and fourteen digits come back as an empty cell, silently.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "fastexcel==0.21.0" "pyarrow==26.0.1" "xlsxwriter==3.3.1" 2>/dev/null
cd "$folder"
"$folder/env/bin/python" - <<'P'
import fastexcel
import xlsxwriter

with xlsxwriter.Workbook("moments.xlsx") as book:
    sheet, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
    for row, digits in enumerate((20260901, 202609011015, 20260901101530)):
        sheet.write_number(row, 0, digits, day)
        sheet.write_number(row, 1, digits)
cells = fastexcel.read_excel("moments.xlsx").load_sheet(0, header_row=None, dtypes="string").to_arrow()
dated, plain = (column.to_pylist() for column in cells.columns)
print("date format:", dated, "no format:", plain)
assert dated == ["+57372-06-16 00:00:00", None, None]
assert plain == ["20260901", "202609011015", "20260901101530"]
P
echo "as described: two filled cells read as empty"
