#!/usr/bin/env bash
# SheetJS (xlsx 0.18.5, the last one of npm), sheet_to_csv and sheet_to_json(raw: false): a total in Chinese capitals, as the
# format "Special" of Excel writes it ([DBNum2][$-804]General), and an amount whose format names a language and no currency
# ([$-10409]#,##0.00, as reports of SQL Server have it).
# Expected, as LibreOffice: 壹万贰仟叁佰肆拾伍 (or 12345) and 1,234.50; a currency would stand before the hyphen of [$-804].
# Seen: $12345 and $1,234.50, whatever the money is, and 25% is $25%; [$€-407], dates and formats without a language are right.
# The README says nothing of it; the project's tracker has an open report of the second (sheetjs 2696).
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "xlsxwriter==3.3.1" 2>/dev/null
npm install --silent --no-audit --no-fund --prefix "$folder" "xlsx@0.18.5" >/dev/null
cd "$folder"
"$folder/env/bin/python" - <<'P'
import xlsxwriter

book = xlsxwriter.Workbook("sums.xlsx")
sheet = book.add_worksheet()
cells = (
    ("[DBNum2][$-804]General", 12345),
    ("[$-10409]#,##0.00;-#,##0.00", 1234.5),
    ("[$-804]0%", 0.25),
    ("#,##0.00", 1234.5),
    ("[$€-407]#,##0.00", 1234.5),
    ('[$-804]yyyy"年"m"月"', 46000),
)
for row, (shape, number) in enumerate(cells):
    sheet.write_number(row, 0, number, book.add_format({"num_format": shape}))
book.close()
P
node -e '
const xlsx = require("xlsx");
const sheet = xlsx.readFile("sums.xlsx").Sheets.Sheet1;
console.log(xlsx.utils.sheet_to_json(sheet, {header: 1, raw: false}).map(row => row[0]).join("|"));
console.log(xlsx.utils.sheet_to_csv(sheet, {FS: "|"}));
' | tee said
test "$(head -1 said)" = '$12345|$1,234.50|$25%|1,234.50|€1,234.50|2025年12月'
grep -qxF '$12345' said
echo "as described: amounts of no currency are dollars"
