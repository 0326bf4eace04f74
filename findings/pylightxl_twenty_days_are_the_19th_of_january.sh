#!/usr/bin/env bash
# pylightxl 1.61, readxl: amounts and durations of a customer list in the formats that Excel gives them, written by XlsxWriter 3.3.1;
# readcsv: a line of a .csv with a comma within quotes.
# Expected: 20, 5 and 49 hours; text in quotes and colours in brackets are no part of a date; "1,234" is one cell of a .csv.
# Seen: 20 in the format 0" days" (shown as 20 days) is the text 1900/01/19 00:00:00, 5 in [Red]0 is 1900/01/04, 49 hours in [h]:mm are
# 01:00:00, and 14 February 1900 is a day early; what has no letter of a date (0.00"元", 0%) and later days are right. The quoted cell
# is two cells, '"1' and '234"'. No warning; the documentation says that dates become text and nothing of these.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "pylightxl==1.61" "xlsxwriter==3.3.1" 2>/dev/null
cd "$folder"
"$folder/env/bin/python" -W ignore - <<'P'
from pathlib import Path

import pylightxl
import xlsxwriter

cells = (
    (20, '0" days"', "1900/01/19 00:00:00"),
    (5, "[Red]0", "1900/01/04"),
    (49 / 24, "[h]:mm", "01:00:00"),
    (45, "yyyy-mm-dd", "1900/02/13"),
    (12.5, '0.00"元"', 12.5),
    (0.25, "0%", 0.25),
    (46000, 'yyyy"年"m"月"d"日"', "2025/12/09"),
)
with xlsxwriter.Workbook("list.xlsx") as book:
    sheet = book.add_worksheet("list")
    for row, (number, shape, _) in enumerate(cells):
        sheet.write_number(row, 0, number, book.add_format({"num_format": shape}))
read = pylightxl.readxl("list.xlsx").ws("list")
for row, (number, shape, seen) in enumerate(cells, 1):
    print(f"{number:g} in {shape}: {read.index(row, 1)!r}")
    assert read.index(row, 1) == seen, seen
Path("list.csv").write_text('name,amount\nFox,"1,234"\n')
table = pylightxl.readcsv("list.csv")
rows = [list(row) for row in table.ws(table.ws_names[0]).rows]
print(rows)
assert rows[1] == ["Fox", '"1', '234"']
P
echo "as described: twenty days are the 19th of January"
