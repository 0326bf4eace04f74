#!/usr/bin/env bash
# SheetJS (xlsx 0.18.5, the last one of npm), sheet_to_csv and sheet_to_json(raw: false): sales shown in ten thousands, as desks
# in China do it: 0\.0,"万" divides by a thousand and sets a point of its own before the last digit.
# Expected, as LibreOffice and numfmt: 12345 is 1.2万, 123456 is 12.3万, 5000 is 0.5万.
# Seen: .12万, 1.23万 and .05万, a tenth of the sales; nothing is told. The same format without the comma (0\.0000"万") is right,
# and raw: true gives the numbers. The README asks for literal characters to be quoted or preceded by a backslash: this one is.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "xlsxwriter==3.3.1" 2>/dev/null
npm install --silent --no-audit --no-fund --prefix "$folder" "xlsx@0.18.5" "numfmt@4.0.1" >/dev/null
cd "$folder"
"$folder/env/bin/python" - <<'P'
import xlsxwriter

book = xlsxwriter.Workbook("sales.xlsx")
sheet = book.add_worksheet()
tens = book.add_format({"num_format": '0\\.0,"万"'})
for row, number in enumerate((12345, 123456, 5000)):
    sheet.write_number(row, 0, number, tens)
sheet.write_number(3, 0, 12345, book.add_format({"num_format": '0\\.0000"万"'}))
book.close()
P
cat > read.mjs <<'J'
import xlsx from "xlsx";
import {format} from "numfmt";
const sheet = xlsx.readFile("sales.xlsx", {cellNF: true}).Sheets.Sheet1;
const cells = ["A1", "A2", "A3", "A4"].map(name => sheet[name]);
console.log("sheetjs", xlsx.utils.sheet_to_csv(sheet, {RS: " "}).trim());
console.log("numfmt", cells.map(cell => format(cell.z, cell.v)).join(" "));
J
node read.mjs | tee said
grep -qxF "sheetjs .12万 1.23万 .05万 1.2345万" said
grep -qxF "numfmt 1.2万 12.3万 0.5万 1.2345万" said
echo "as described: a tenth of the sales"
