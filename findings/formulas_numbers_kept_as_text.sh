#!/usr/bin/env bash
# formulas 1.3.4, a workbook recalculated in which some amounts are text, as exports leave them.
# Expected, as Excel and LibreOffice do (text in a range is left out of SUM and COUNT): 100, 1, and 1200 for VALUE("1,200").
# Seen: SUM and COUNT take "300" in as well (400 and 2), and VALUE("1,200") is 73051: the text is read as the month 1 of
# the year 200, that is 1 January 2100; above the month 12 it is an error.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "formulas[excel]==1.3.4" "openpyxl==3.1.5" "numpy==2.4.6" 2>/dev/null
cd "$folder"
TQDM_DISABLE=1 "$folder/env/bin/python" -W ignore - <<'P'
import formulas
import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "S"
for row, amount in enumerate((100, "300", "1,200", "13,000"), 1):
    sheet.cell(row, 1, amount)
asked = ("=SUM(A1:A2)", "=COUNT(A1:A2)", "=VALUE(A3)", "=VALUE(A4)")
for row, formula in enumerate(asked, 1):
    sheet.cell(row, 2, formula)
book.save("amounts.xlsx")
cells = formulas.ExcelModel().loads("amounts.xlsx").finish().calculate()
said = [str(cells[f"'[amounts.xlsx]S'!B{row}"].value[0, 0]) for row in range(1, 5)]
print(dict(zip(asked, said)))
assert said == ["400.0", "2", "73051.0", "#VALUE!"], said
P
echo "as described"
