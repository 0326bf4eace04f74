#!/usr/bin/env bash
# LibreOffice 7.4.7 (and SheetJS, xlsx 0.18.5 of npm): amounts whose cents are shown only while they are small,
# [>=100]#,##0;[<=-100]-#,##0;0.00: the sections are chosen by conditions, the third is for all other numbers.
# Expected, as Excel and Google Sheets (borgar/numfmt, issue 27, has them for nearly this format) and numfmt 4: a refund of 50 is
# -50.00. Only a section that can hold nothing but negative numbers has to write its own sign.
# Seen: 50.00, a payment; -150 has its sign. LibreOffice treats the third section as if it were that of zeros. Its help says of
# conditions only that "the format is only applied if a condition is met". With two sections ([>=100]#,##0;0.00) it is the same.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "xlsxwriter==3.3.1" 2>/dev/null
npm install --silent --no-audit --no-fund --prefix "$folder" "xlsx@0.18.5" "numfmt@4.0.1" >/dev/null
cd "$folder"
"$folder/env/bin/python" - <<'P'
import xlsxwriter

book = xlsxwriter.Workbook("amounts.xlsx")
sheet = book.add_worksheet()
sheet.set_column(0, 0, 30)
three = book.add_format({"num_format": "[>=100]#,##0;[<=-100]-#,##0;0.00"})
two = book.add_format({"num_format": "[>=100]#,##0;0.00"})
for row, (number, look) in enumerate(((150, three), (50, three), (-50, three), (-150, three), (-50, two))):
    sheet.write_number(row, 0, number, look)
book.close()
P
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to html --outdir out amounts.xlsx >/dev/null 2>&1
cat > read.mjs <<'J'
import fs from "fs";
import xlsx from "xlsx";
import {format} from "numfmt";
const sheet = xlsx.readFile("amounts.xlsx", {cellNF: true}).Sheets.Sheet1;
const cells = ["A1", "A2", "A3", "A4", "A5"].map(name => sheet[name]);
const page = fs.readFileSync("out/amounts.html", "utf8");
console.log("libreoffice", [...page.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(cell => cell[1].replace(/<[^>]+>/g, "").trim()).join(" "));
console.log("sheetjs", cells.map(cell => cell.w).join(" "));
console.log("numfmt", cells.map(cell => format(cell.z, cell.v)).join(" "));
J
node read.mjs | tee said
grep -qxF "libreoffice 150 50.00 50.00 -150 50.00" said
grep -qxF "sheetjs 150 50.00 50.00 -150 50.00" said
grep -qxF "numfmt 150 50.00 -50.00 -150 -50.00" said
echo "as described: a refund is a payment"
