#!/usr/bin/env bash
# xlsx2csv 0.8.6: amounts whose number format has a unit in quotes, #,##0 "USD", as systems export them.
# Expected: 2500, or what Excel shows, 2,500 USD.
# Seen: the d of a quoted word makes it a date format, and the cell becomes the format itself with a day of the month in it;
# the amount is gone. With "EUR" or "元" in the quotes the number comes out.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "xlsx2csv==0.8.6" "xlsxwriter==3.3.1" 2>/dev/null
cd "$folder"
"$folder/env/bin/python" - <<'P'
import xlsxwriter

with xlsxwriter.Workbook("amounts.xlsx") as book:
    sheet = book.add_worksheet()
    for row, unit in enumerate(("USD", "EUR", "元")):
        sheet.write_number(row, 0, 2500, book.add_format({"num_format": f'#,##0 "{unit}"'}))
P
said=$("$folder/env/bin/xlsx2csv" amounts.xlsx)
echo "$said"
test "$said" = '"#,##0 ""us04"""
2500
2500'
echo "as described: the amount in USD is no number any more"
