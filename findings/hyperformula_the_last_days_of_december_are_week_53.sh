#!/usr/bin/env bash
# HyperFormula 3.5.0 (npm), ISOWEEKNUM and WEEKNUM(day, 21), and Excelize 0.1.0 (its Python build), WEEKNUM(day, 21): calls by
# week, from December to January.
# Expected, as Excel, LibreOffice and Python: the week belongs to the year of its Thursday: 29 December 2025 is in week 1.
# Seen: 53, in a year that has 52, for 29 to 31 December (and 30 December 2024, 31 December 2018), while 1 January 2026, a day
# of the same week, is 1: one week of calls becomes two, and 53 is none. Excelize's own ISOWEEKNUM is right, its WEEKNUM is not.
# HyperFormula's list of differences from other spreadsheets has neither function.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "excelize==0.1.0" 2>/dev/null
npm install --silent --no-audit --no-fund --prefix "$folder" "hyperformula@3.5.0" >/dev/null
cd "$folder"
cat > weeks.mjs <<'J'
import {HyperFormula} from "hyperformula";
const book = HyperFormula.buildFromArray([[0]], {licenseKey: "gpl-v3"});
for (const day of ["2025,12,28", "2025,12,29", "2025,12,31", "2026,1,1", "2024,12,30", "2018,12,31", "2026,12,31"])
  console.log(day, book.calculateFormula(`=ISOWEEKNUM(DATE(${day}))`, 0), book.calculateFormula(`=WEEKNUM(DATE(${day}),21)`, 0));
J
node weeks.mjs > said
"$folder/env/bin/python" - <<'P'
from datetime import date

import excelize

book = excelize.new_file()
seen = {}
with open("said") as lines:
    for line in lines:
        written, *weeks = line.split()
        book.set_cell_formula("Sheet1", "A1", f"WEEKNUM(DATE({written}),21)")
        book.set_cell_formula("Sheet1", "A2", f"ISOWEEKNUM(DATE({written}))")
        others = (book.calc_cell_value("Sheet1", cell) for cell in ("A1", "A2"))
        day = date(*map(int, written.split(",")))
        seen[str(day)] = (day.isocalendar().week, *map(int, weeks), *map(int, others))
        print(day, day.strftime("%a"), "Python, HyperFormula (two), Excelize (two):", *seen[str(day)])
assert seen["2025-12-29"] == seen["2025-12-31"] == seen["2024-12-30"] == seen["2018-12-31"] == (1, 53, 53, 53, 1)
assert seen["2025-12-28"] == (52,) * 5 and seen["2026-01-01"] == (1,) * 5 and seen["2026-12-31"] == (53,) * 5
P
echo "as described: week 53 of a year that has none"
