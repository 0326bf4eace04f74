#!/usr/bin/env bash
# xlcalculator 0.5.0: formulas of a workbook that XlsxWriter 3.3.1 wrote; A1:A5 hold 10, 20, 30, the word "text" and nothing.
# Expected, as Excel and LibreOffice: COUNTIF(A1:A5, ">15") is 2, COUNTIF with "t*" counts Tea, tea and Tea pot, AVERAGE leaves the word out
# (20), "box "&1.0 is "box 1", TRIM leaves one blank between words, VDB(30, 5, 5, 0, 1) is 12.
# Seen: 3, for the word is more than 15; 0; #VALUE!; "box 1.0"; two blanks stay; and 75, more than the thing cost. SUM, COUNT, SUMIF by a
# word and COUNTIF of a whole word, in any case, are right. The README lists these functions as supported.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "xlcalculator==0.5.0" "xlsxwriter==3.3.1" "numpy==1.26.4" "pandas==2.3.3" "setuptools==80.9.0" 2>/dev/null
cd "$folder"
"$folder/env/bin/python" -W ignore - <<'P' 2>/dev/null
import xlsxwriter
from xlcalculator import Evaluator, ModelCompiler

formulas = (
    ('=COUNTIF(A1:A5,">15")', "3"),
    ('=COUNTIF(B1:B5,"t*")', "0"),
    ("=AVERAGE(A1:A5)", "#VALUE!"),
    ('="box "&1.0', "box 1.0"),
    ('=TRIM(" Fox  Hill ")', "Fox  Hill"),
    ("=VDB(30,5,5,0,1)", "75.0"),
    ("=SUM(A1:A5)", "60"),
    ("=COUNT(A1:A5)", "3"),
    ('=COUNTIF(B1:B5,"tea")', "2"),
    ('=SUMIF(B1:B5,"Tea",A1:A5)', "40"),
)
with xlsxwriter.Workbook("deals.xlsx") as book:
    sheet = book.add_worksheet("S")
    sheet.write_column("A1", [10, 20, 30, "text"])
    sheet.write_column("B1", ["Tea", "cup", "tea", "Tea pot", "x"])
    for row, (formula, _) in enumerate(formulas):
        sheet.write_formula(row, 7, formula)
evaluator = Evaluator(ModelCompiler().read_and_parse_archive("deals.xlsx"))
for row, (formula, seen) in enumerate(formulas, 1):
    found = str(evaluator.evaluate(f"S!H{row}"))
    print(formula, "|", found)
    assert found == seen, (found, seen)
P
echo "as described: a word is more than fifteen"
